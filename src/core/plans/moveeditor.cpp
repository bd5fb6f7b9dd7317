// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plans/moveeditor.h"

#include "core/config/secrets.h"
#include "core/plans/offsetoperations.h"
#include "core/plans/sessionground.h"
#include "core/text/describe.h"

#include <utility>

namespace patchbay {

namespace {

Error blocked(const QString &why)
{
    return Error::local(Error::Kind::Blocked, why);
}

QStringList linesOf(const QString &text)
{
    QStringList lines;
    for (const QString &line : text.split(u'\n')) {
        if (!line.trimmed().isEmpty())
            lines.append(line.trimmed());
    }
    return lines;
}

} // namespace

std::optional<Error> moveRefusal(ClusterSession &from, const QString &connector)
{
    const ActionGround here = groundOf(from);
    if (const OffsetSupport support = offsetSupport(connector, here); support.viewing)
        return support.viewing;
    if (here.access == Access::ReadWrite && here.capabilities.has(Capability::Stop))
        return std::nullopt;
    const ConnectorStatus *original = from.snapshot().find(connector);
    const auto why = impossibility(Plan::Kind::Stop, original ? Statuses{*original} : Statuses{}, here);
    return why.value_or(blocked(MoveEditor::tr("This cluster cannot stop connectors.")));
}

MoveEditor::MoveEditor(const Ground &ground, const QString &connector, QObject *parent)
    : QObject(parent),
      m_ground(ground),
      m_connector(connector),
      m_offsets(ground.from, connector)
{
    m_wishes.copyName = connector;
    connect(&m_offsets, &ConnectorOffsets::changed, this, &MoveEditor::offsetsRead);
    connect(&ground.from, &ClusterSession::snapshotChanged, this, &MoveEditor::changed);
    connect(&ground.from, &ClusterSession::profileChanged, this, &MoveEditor::changed);
    connect(&ground.operations, &OperationList::changed, this, &MoveEditor::changed);
    connect(&ground.clusters, &ClusterList::added, this, &MoveEditor::changed);
}

std::vector<ClusterSession *> MoveEditor::targets() const
{
    std::vector<ClusterSession *> others;
    for (int index = 0; index < m_ground.clusters.count(); ++index) {
        ClusterSession &session = m_ground.clusters.at(index);
        if (&session != &m_ground.from)
            others.push_back(&session);
    }
    return others;
}

ClusterSession *MoveEditor::target() const
{
    ClusterSession *session = m_wishes.target.isNull() ? nullptr : m_ground.clusters.find(m_wishes.target);
    return session == &m_ground.from ? nullptr : session;
}

const ConnectorStatus *MoveEditor::status() const
{
    return m_ground.from.snapshot().find(m_connector);
}

void MoveEditor::setWishes(const Wishes &wishes)
{
    if (wishes == m_wishes)
        return;
    m_wishes = wishes;
    emit changed();
}

Result<MoveRequest> MoveEditor::request() const
{
    const ClusterSession *there = target();
    const ConnectorStatus *original = status();
    if (!there)
        return Failure(blocked(tr("Choose the other cluster.")));
    if (!original)
        return Failure(blocked(tr("The connector is not in the cluster any more, or was not seen yet.")));
    if (m_wishes.copyName.trimmed().isEmpty())
        return Failure(blocked(tr("Say how it is to be called there.")));
    MoveRequest move;
    move.from = m_ground.from.profile().id;
    move.fromName = m_ground.from.profile().name;
    move.original = *original;
    move.to = there->profile().id;
    move.toName = there->profile().name;
    move.copyName = m_wishes.copyName.trimmed();
    move.deletesOriginal = m_wishes.deletesOriginal;
    move.target = const_cast<ClusterSession *>(there)->client().capabilities();
    for (const QString &line : linesOf(m_wishes.topics)) {
        const auto topic = parseTopicMapping(line);
        if (!topic)
            return Failure(topic.error());
        move.mapping.topics.push_back(*topic);
    }
    for (const QString &line : linesOf(m_wishes.keys)) {
        const auto key = parseKeyMapping(line);
        if (!key)
            return Failure(key.error());
        move.mapping.keys.push_back(*key);
    }
    for (const QString &line : linesOf(m_wishes.settings)) {
        const qsizetype sign = line.indexOf(u'=');
        if (sign <= 0)
            return Failure(
                Error::local(Error::Kind::InvalidRequest,
                             tr("\"%1\" is not understood: write KEY=VALUE.").arg(printable(line))));
        const QString key = line.left(sign).trimmed();
        const QString value = line.mid(sign + 1);
        if (isSecretKey(key) && !value.startsWith(QLatin1String("${")))
            return Failure(Error::local(
                Error::Kind::InvalidRequest,
                tr("%1 holds a secret: a move is written down and must not. Change it in the original, or "
                   "after the move.")
                    .arg(printable(key))));
        move.changes.push_back({key, value});
    }
    const QStringList needed = linesOf(m_wishes.partitions);
    if (!needed.isEmpty())
        move.mapping.selection = {};
    for (const QString &line : needed) {
        OffsetSelection::Topic topic{line.section(u' ', 0, 0), {}};
        if (const QString ranges = line.section(u' ', 1).trimmed(); !ranges.isEmpty()) {
            const auto parsed = parsePartitionRanges(ranges);
            if (!parsed)
                return Failure(parsed.error());
            topic.ranges = *parsed;
        }
        move.mapping.selection.topics.push_back(topic);
    }
    return move;
}

std::optional<Error> MoveEditor::nextRefusal() const
{
    if (m_stage == Stage::Run)
        return std::nullopt;
    if (const auto refusal = moveRefusal(m_ground.from, m_connector))
        return refusal;
    const auto move = request();
    if (!move)
        return move.error();
    if (const auto impossible = offsetSupport(move->copyName, groundOf(*target())).changing)
        return Error::local(impossible->kind, tr("%1: %2").arg(printable(move->toName), impossible->message));
    const Operation *left =
        interruptedOffsetChange(m_ground.operations, m_ground.from.profile().id, m_connector);
    if (left)
        return blocked(
            tr("An earlier change of this connector was left in the middle: go on with it, undo it or "
               "leave it first. Activity shows it."));
    if (m_stage == Stage::Target)
        return std::nullopt;
    if (m_problem)
        return m_problem;
    return m_previewed ? std::nullopt : std::optional(blocked(tr("The two clusters are being asked.")));
}

Confirmation MoveEditor::confirmation() const
{
    const ClusterSession *there = target();
    const bool production = m_ground.from.profile().environment.isProduction()
        || (there && there->profile().environment.isProduction());
    Environment environment = m_ground.from.profile().environment;
    if (production)
        environment.kind = Environment::Kind::Production;
    return confirmationFor(Plan::Kind::MoveConnector, 1, environment);
}

bool MoveEditor::mayRunForAMoment() const
{
    ClusterSession *there = target();
    return there && !there->client().capabilities().has(Capability::InitialState);
}

void MoveEditor::setStage(Stage stage)
{
    if (stage == m_stage)
        return;
    m_stage = stage;
    emit stageChanged();
    emit changed();
}

void MoveEditor::next()
{
    if (m_stage != Stage::Target || nextRefusal())
        return;
    m_previewed = false;
    m_problem.reset();
    m_preview = {};
    m_plan = {};
    m_operation = {};
    m_awaitsRead = true;
    setStage(Stage::Preview);
    m_offsets.refresh();
}

void MoveEditor::back()
{
    if (m_stage == Stage::Preview)
        setStage(Stage::Target);
}

void MoveEditor::offsetsRead()
{
    if (m_awaitsRead && !m_offsets.isLoading()) {
        m_awaitsRead = false;
        if (m_offsets.error()) {
            m_problem = m_offsets.error();
            emit failed(*m_problem);
        } else {
            askTarget();
        }
    }
    emit changed();
}

void MoveEditor::askTarget()
{
    ClusterSession *there = target();
    if (!there)
        return;
    const auto read = [this, there](const Result<WorkerVersion> &version) {
        if (!version) {
            m_problem = version.error();
            emit failed(*m_problem);
            emit changed();
            return;
        }
        const auto answered = [this](const Result<ConnectorDescription> &namesake) {
            namesakeRead(namesake);
        };
        there->client().connector(m_wishes.copyName.trimmed(), {this, answered});
    };
    there->client().workerVersion({this, read});
}

void MoveEditor::namesakeRead(const Result<ConnectorDescription> &namesake)
{
    if (m_stage != Stage::Preview)
        return;
    if (namesake)
        m_problem = Error::local(Error::Kind::AlreadyExists,
                                 tr("The other cluster has a connector %1 already: it is not touched. Choose "
                                    "another name.")
                                     .arg(printable(m_wishes.copyName.trimmed())));
    else if (namesake.error().kind != Error::Kind::NotFound)
        m_problem = namesake.error();
    else
        makePreview();
    if (m_problem)
        emit failed(*m_problem);
    emit changed();
}

void MoveEditor::makePreview()
{
    const auto move = request();
    const auto mapped = move ? mappedOffsets(m_offsets.table(), move->mapping)
                             : Result<std::vector<PartitionOffset>>(Failure(move.error()));
    if (!mapped) {
        m_problem = mapped.error();
        return;
    }
    m_preview = previewRows(OffsetTable(), *mapped);
    for (OffsetPreview::Row &row : m_preview.rows)
        row.warnings.clear(); // that they are new there is the point
    m_plan = planMove(*move);
    m_previewed = true;
}

QStringList MoveEditor::requests() const
{
    QStringList lines;
    for (const Plan::Part &part : m_plan.parts) {
        const QUuid id = part.cluster.isNull() ? m_plan.cluster : part.cluster;
        const ClusterSession *session = m_ground.clusters.find(id);
        const QString cluster = session ? printable(session->profile().name) : QString();
        for (const Step &step : part.steps) {
            if (changesCluster(step))
                lines.append(tr("%1: %2").arg(cluster, describeStep(step)));
        }
    }
    return lines;
}

// Run

Result<> MoveEditor::run()
{
    if (m_stage != Stage::Preview)
        return Failure(blocked(tr("There is nothing to do.")));
    if (const auto refusal = nextRefusal())
        return Failure(*refusal);
    const Result<QUuid> started = m_ground.operations.start(m_plan);
    if (!started)
        return Failure(started.error());
    m_operation = *started;
    setStage(Stage::Run);
    return {};
}

void MoveEditor::cancel()
{
    m_ground.operations.cancel(m_operation);
}

const Operation *MoveEditor::operation() const
{
    return m_ground.operations.find(m_operation);
}

bool MoveEditor::isRunning() const
{
    const Operation *now = operation();
    return now && !now->report.isOver();
}

bool MoveEditor::isOver() const
{
    const Operation *now = operation();
    return now && now->report.isOver();
}

bool MoveEditor::mayUndo() const
{
    const Operation *now = operation();
    return now && isOver() && now->plan.kind == Plan::Kind::MoveConnector
        && now->report.progress == Progress::Done && planUndoMove(now->plan).has_value();
}

Result<> MoveEditor::undo()
{
    const Operation *now = operation();
    if (!now || !mayUndo())
        return Failure(blocked(tr("There is nothing to undo.")));
    const Result<Plan> back = planUndoMove(now->plan);
    if (!back)
        return Failure(back.error());
    const Result<QUuid> started = m_ground.operations.start(*back);
    if (!started)
        return Failure(started.error());
    m_operation = *started;
    emit stageChanged();
    emit changed();
    return {};
}

void MoveEditor::startOver()
{
    m_previewed = false;
    m_problem.reset();
    m_preview = {};
    m_plan = {};
    m_operation = {};
    setStage(Stage::Target);
}

} // namespace patchbay
