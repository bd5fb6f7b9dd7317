// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plans/offseteditor.h"

#include "core/connect/offsetrequests.h"
#include "core/plans/offsetoperations.h"
#include "core/plans/sessionground.h"
#include "core/rest/requestrecord.h"
#include "core/text/describe.h"

#include <algorithm>
#include <utility>

namespace patchbay {

namespace {

Error blocked(const QString &why)
{
    return Error::local(Error::Kind::Blocked, why);
}

} // namespace

OffsetEditor::OffsetEditor(const Ground &ground, const QString &connector, QObject *parent)
    : QObject(parent),
      m_ground(ground),
      m_connector(connector),
      m_offsets(ground.session, connector)
{
    connect(&m_offsets, &ConnectorOffsets::changed, this, &OffsetEditor::followOffsets);
    connect(&ground.session, &ClusterSession::snapshotChanged, this, &OffsetEditor::changed);
    connect(&ground.session, &ClusterSession::conditionChanged, this, &OffsetEditor::changed);
    connect(&ground.session, &ClusterSession::profileChanged, this, &OffsetEditor::changed);
    connect(&ground.operations, &OperationList::changed, this, &OffsetEditor::followOperation);
    connect(&ground.operations, &OperationList::added, this, &OffsetEditor::changed);
}

const ConnectorStatus *OffsetEditor::status() const
{
    const ClusterSnapshot &snapshot = m_ground.session.snapshot();
    const ConnectorStatus *listed = snapshot.find(m_connector);
    return m_status && (!listed || snapshot.seen <= m_statusSeen) ? &*m_status : listed;
}

void OffsetEditor::setStage(Stage stage)
{
    if (stage == m_stage)
        return;
    m_stage = stage;
    emit stageChanged();
    emit changed();
}

// Choose

void OffsetEditor::choose(const OffsetSelection &selection)
{
    m_selection = selection;
    m_selection.partitions.insert(m_selection.partitions.end(), m_missing.begin(), m_missing.end());
    const SelectedOffsets found = select(table(), m_selection);
    m_chosenCount = static_cast<int>(found.rows.size() + found.missing.size());
    emit changed();
}

Result<std::vector<int>> OffsetEditor::rowsInRange(const QString &topic, const QString &ranges) const
{
    OffsetSelection::Topic named{topic, {}};
    if (!ranges.trimmed().isEmpty()) {
        const auto parsed = parsePartitionRanges(ranges);
        if (!parsed)
            return Failure(parsed.error());
        named.ranges = *parsed;
    }
    OffsetSelection selection;
    selection.topics.push_back(named);
    const SelectedOffsets found = select(table(), selection);
    if (found.rows.empty())
        return Failure(
            Error::local(Error::Kind::InvalidRequest,
                         tr("%1 has no committed offset of these partitions.").arg(printable(m_connector))));
    return found.rows;
}

Result<std::vector<int>> OffsetEditor::take(const QByteArray &text)
{
    const auto form = parseOffsetForm(text);
    if (!form)
        return Failure(form.error());
    const SelectedOffsets found = select(table(), form->selection());
    m_form = *form;
    m_missing = found.missing;
    if (form->hasOffsets)
        m_target = OffsetTarget::toRows(form->rows);
    choose(OffsetSelection::of(table(), found.rows));
    return found.rows;
}

std::vector<int> OffsetEditor::take(const StoredOffsets &stored)
{
    m_form.reset();
    OffsetSelection named;
    for (int row = 0; row < stored.offsets.count(); ++row)
        named.partitions.push_back(stored.offsets.partitionValue(row));
    m_missing = select(table(), named).missing;
    m_target = OffsetTarget::toSnapshot(stored.offsets);
    // All that it has now: a partition that the snapshot does not know had no offset then.
    std::vector<int> rows(static_cast<std::size_t>(table().count()));
    for (std::size_t row = 0; row < rows.size(); ++row)
        rows[row] = static_cast<int>(row);
    choose(OffsetSelection::of(table(), rows));
    return rows;
}

void OffsetEditor::leaveMissing()
{
    const std::vector<json::Value> missing = std::exchange(m_missing, {});
    m_chosenCount -= static_cast<int>(missing.size());
    const auto isMissing = [&missing](const json::Value &partition) {
        const QByteArray key = keyOf(partition);
        return std::any_of(missing.begin(), missing.end(),
                           [&key](const json::Value &one) { return keyOf(one) == key; });
    };
    auto &partitions = m_selection.partitions;
    partitions.erase(std::remove_if(partitions.begin(), partitions.end(), isMissing), partitions.end());
    emit changed();
}

void OffsetEditor::readSnapshots()
{
    const ClusterProfile &profile = m_ground.session.profile();
    const auto listed = [this](const Result<std::vector<OffsetSnapshot>> &snapshots) {
        if (snapshots)
            m_snapshots = *snapshots;
        else
            emit failed(snapshots.error());
        emit snapshotsRead();
    };
    m_ground.snapshots.list(profile.id, profile.name, m_connector, {this, listed});
}

void OffsetEditor::takeSnapshot(const QUuid &snapshot, bool asChoice)
{
    const auto loaded = [this, asChoice](const Result<StoredOffsets> &stored) {
        if (!stored)
            emit failed(stored.error());
        else if (asChoice)
            emit choiceTaken(take(*stored));
        else
            setTarget(OffsetTarget::toSnapshot(stored->offsets));
    };
    m_ground.snapshots.load(snapshot, {this, loaded});
}

// Target

void OffsetEditor::setTarget(const std::optional<OffsetTarget> &target)
{
    if (m_target == target)
        return;
    m_target = target;
    emit changed();
}

QByteArray OffsetEditor::chosenAsForm() const
{
    std::vector<PartitionOffset> rows;
    for (const int row : select(table(), m_selection).rows)
        rows.push_back(table().at(row));
    return writeOffsetForm(OffsetTable::fromRows(rows));
}

void OffsetEditor::addAnother()
{
    if (m_target && !m_selection.isEmpty())
        m_earlier.push_back({m_selection, *m_target});
    forgetChoice();
    setStage(Stage::Choose);
    emit changed();
}

void OffsetEditor::forgetChoice()
{
    m_selection = {};
    m_chosenCount = 0;
    m_missing.clear();
    m_form.reset();
    m_target.reset();
}

void OffsetEditor::dropEarlier(int index)
{
    if (index < 0 || index >= static_cast<int>(m_earlier.size()))
        return;
    m_earlier.erase(m_earlier.begin() + index);
    emit changed();
}

std::vector<OffsetAssignment> OffsetEditor::assignments() const
{
    std::vector<OffsetAssignment> all = m_earlier;
    if (m_target && !m_selection.isEmpty())
        all.push_back({m_selection, *m_target});
    return all;
}

// Preview

bool OffsetEditor::hasNewPartitions() const
{
    const auto isNew = [](const OffsetPreview::Row &row) {
        return row.row < 0 && !sinkPartitionOf(row.partition);
    };
    return !isUndo() && std::any_of(m_preview.rows.begin(), m_preview.rows.end(), isNew);
}

void OffsetEditor::allowNewPartitions(bool allows)
{
    if (allows == m_allowsNew)
        return;
    m_allowsNew = allows;
    if (m_stage == Stage::Preview)
        makePreview();
}

bool OffsetEditor::namesBrokers() const
{
    return m_ground.session.brokers().areNamed();
}

/// Where the topics begin and end, and which offset each point in time has that is a target. A preview that
/// does not rest on it does not wait for it either: it is made again when it comes.
void OffsetEditor::askBrokers()
{
    m_facts = {};
    m_brokersError.reset();
    std::vector<std::pair<QDateTime, std::vector<SinkPartition>>> times;
    bool restsOnThem = false;
    QStringList topics = table().isSink() ? table().topics() : QStringList();
    for (const OffsetAssignment &one : m_undo ? std::vector<OffsetAssignment>() : assignments()) {
        using Kind = OffsetTarget::Kind;
        const Kind kind = one.target.kind;
        restsOnThem = restsOnThem || kind == Kind::Earliest || kind == Kind::Latest || kind == Kind::Time;
        const SelectedOffsets selected = select(table(), one.selection);
        std::vector<SinkPartition> partitions;
        for (const json::Value &partition : selected.missing) {
            if (const auto sink = sinkPartitionOf(partition))
                partitions.push_back(*sink);
        }
        for (const SinkPartition &partition : partitions) {
            if (!topics.contains(partition.topic))
                topics.append(partition.topic);
        }
        if (kind != Kind::Time || !table().isSink())
            continue;
        for (const int row : selected.rows)
            partitions.push_back(table().sinkPartition(row));
        times.emplace_back(one.target.time, partitions);
    }
    const bool asks = !topics.isEmpty() && namesBrokers();
    if (!asks || !restsOnThem)
        makePreview();
    if (!asks)
        return;
    const auto answered = [this, number = ++m_questions](const Result<TopicFacts> &facts) {
        if (number == m_questions && m_awaitsFacts > 0)
            takeFacts(facts);
    };
    m_awaitsFacts = 1 + static_cast<int>(times.size());
    m_ground.session.brokers().ends(topics, {this, answered});
    for (const auto &[time, partitions] : times)
        m_ground.session.brokers().offsetsAt(partitions, time, {this, answered});
}

void OffsetEditor::takeFacts(const Result<TopicFacts> &facts)
{
    --m_awaitsFacts;
    if (facts)
        m_facts.add(*facts);
    else
        m_brokersError = facts.error();
    if (m_awaitsFacts == 0 && m_stage == Stage::Preview)
        makePreview();
}

void OffsetEditor::makePreview()
{
    m_previewedAt = m_offsets.read();
    ++m_previewNumber;
    if (m_undo) {
        m_preview = previewRows(table(), m_undo->stored.snapshot.undo(m_undo->stored.offsets), m_facts);
    } else {
        std::vector<json::Value> allowed;
        if (m_allowsNew) {
            for (const OffsetAssignment &one : assignments())
                allowed.insert(allowed.end(), one.selection.partitions.begin(),
                               one.selection.partitions.end());
        }
        m_preview = previewOffsets(table(), assignments(), m_facts, allowed);
    }
    makePlan();
    emit changed();
}

void OffsetEditor::makePlan()
{
    m_plan = {};
    const ConnectorStatus *now = status();
    const ClusterProfile &profile = m_ground.session.profile();
    if (!now)
        return;
    if (m_undo) {
        std::vector<PartitionOffset> rows = m_preview.changes();
        if (rows.empty()) // to be sure, and to bring the connector back
            rows = m_undo->stored.snapshot.undo(m_undo->stored.offsets);
        m_plan = planUndoOffsets(profile.id, profile.name, *now, rows, m_undo->bringBackTo);
        return;
    }
    if (m_preview.changeCount() == 0)
        return;
    OffsetChangeRequest request;
    request.changes = m_preview.changes();
    request.expected = m_preview.expected();
    request.resetsEverything = m_preview.resetsEverything;
    m_plan = planChangeOffsets(profile.id, profile.name, *now, request);
}

std::optional<HttpRequest> OffsetEditor::request() const
{
    if (m_plan.parts.empty())
        return std::nullopt;
    for (const Step &step : m_plan.parts.front().steps) {
        if (const auto *patch = std::get_if<step::PatchOffsets>(&step))
            return alterOffsetsRequest(m_connector, patch->rows);
        if (std::holds_alternative<step::ResetAllOffsets>(step))
            return resetOffsetsRequest(m_connector);
    }
    return std::nullopt;
}

QString OffsetEditor::requestAsCurl() const
{
    const ClusterProfile &profile = m_ground.session.profile();
    const auto sent = request();
    if (!sent || profile.workers.isEmpty())
        return {};
    RequestRecord record;
    record.worker = profile.workers.first();
    record.request = *sent;
    return asCurl(record, profile.authentication == ClusterProfile::Authentication::Basic, profile.caFile);
}

// Moving on

std::optional<Error> OffsetEditor::choiceRefusal() const
{
    const OffsetSupport support = m_offsets.support();
    if (support.changing)
        return support.changing;
    if (!m_offsets.read().isValid())
        return m_offsets.error() ? *m_offsets.error() : blocked(tr("The offsets are being read."));
    if (m_stage == Stage::Choose && chosenCount() == 0)
        return blocked(m_earlier.empty() ? tr("No partition is chosen.")
                                         : tr("No further partition is chosen."));
    if (m_stage == Stage::Target && !m_target)
        return blocked(tr("Say where the chosen partitions are to be set."));
    return std::nullopt;
}

std::optional<Error> OffsetEditor::previewRefusal() const
{
    const OffsetSupport support = m_offsets.support();
    if (support.changing)
        return support.changing;
    if (m_awaitsRead)
        return blocked(tr("The offsets are being read."));
    if (m_awaitsFacts > 0 && !m_previewedAt.isValid())
        return blocked(tr("The brokers are being asked."));
    if (!m_previewedAt.isValid())
        return blocked(tr("The offsets could not be read."));
    if (!status())
        return blocked(tr("The connector is not in the cluster any more, or was not seen yet."));
    const Operation *left =
        interruptedOffsetChange(m_ground.operations, m_ground.session.profile().id, m_connector);
    if (left && !(m_undo && m_undo->operation == left->id))
        return blocked(
            tr("An earlier change of these offsets was left in the middle: go on with it, undo it or leave "
               "it first. Activity shows it."));
    const Operation *newest =
        newestOffsetChange(m_ground.operations, m_ground.session.profile().id, m_connector);
    if (newest && newest->report.progress == Progress::Running && !newest->interrupted)
        return blocked(tr("Another change of these offsets is running."));
    if (!m_undo && m_preview.changeCount() == 0)
        return blocked(tr("Nothing changes: every chosen partition is there already."));
    if (m_preview.blockedCount() > 0)
        return blocked(tr("%n partition(s) cannot be set like that.", nullptr, m_preview.blockedCount()));
    if (m_plan.parts.empty())
        return blocked(tr("There is nothing to do."));
    return std::nullopt;
}

std::optional<Error> OffsetEditor::nextRefusal() const
{
    switch (m_stage) {
    case Stage::Choose:
    case Stage::Target:
        return choiceRefusal();
    case Stage::Preview:
        return previewRefusal();
    case Stage::Run:
        break;
    }
    return std::nullopt;
}

Confirmation OffsetEditor::confirmation() const
{
    return confirmationFor(m_undo ? Plan::Kind::UndoOffsets : Plan::Kind::ChangeOffsets, 1,
                           m_ground.session.profile().environment);
}

void OffsetEditor::next()
{
    if (nextRefusal())
        return;
    if (m_stage == Stage::Choose)
        setStage(Stage::Target);
    else if (m_stage == Stage::Target)
        beginPreview();
}

void OffsetEditor::back()
{
    if (m_stage == Stage::Target) {
        setStage(Stage::Choose);
    } else if (m_stage == Stage::Preview) {
        m_awaitsStatus = m_awaitsRead = false;
        m_awaitsFacts = 0;
        m_allowsNew = false;
        const bool wasUndo = std::exchange(m_undo, std::nullopt).has_value();
        setStage(wasUndo ? Stage::Choose : Stage::Target);
    }
}

void OffsetEditor::beginPreview()
{
    m_preview = {};
    m_previewedAt = {};
    ++m_previewNumber;
    m_plan = {};
    m_operation = {};
    m_awaitsRead = true;
    m_awaitsFacts = 0;
    setStage(Stage::Preview);
    emit stageChanged(); // also from one preview to another
    if (!m_offsets.support().canView()) {
        m_awaitsRead = false;
        emit changed();
        return;
    }
    // What the session saw last may be older than the end of a plan that ran just now.
    m_awaitsStatus = true;
    const auto read = [this, number = m_previewNumber](const Result<ConnectorStatus> &status) {
        if (number == m_previewNumber && m_awaitsStatus)
            statusRead(status);
    };
    m_ground.session.client().status(m_connector, {this, read});
}

void OffsetEditor::statusRead(const Result<ConnectorStatus> &status)
{
    m_awaitsStatus = false;
    if (!status) {
        m_awaitsRead = false;
        emit failed(status.error());
        emit changed();
        return;
    }
    m_status = *status;
    m_statusSeen = QDateTime::currentDateTimeUtc();
    m_offsets.refresh();
}

void OffsetEditor::previewAgain()
{
    if (m_stage == Stage::Preview)
        beginPreview();
}

void OffsetEditor::followOffsets()
{
    if (m_awaitsRead && !m_awaitsStatus && !m_offsets.isLoading()) {
        m_awaitsRead = false;
        if (m_offsets.error())
            emit failed(*m_offsets.error());
        else
            askBrokers();
    }
    emit changed();
}

void OffsetEditor::beginUndo(const QUuid &operation)
{
    const Operation *undone = m_ground.operations.find(operation);
    if (!undone || !canUndo(*undone)) {
        emit failed(blocked(tr("No offset had been changed: there is nothing to undo.")));
        return;
    }
    const Plan::Part part = undone->plan.parts.front();
    const auto loaded = [this, operation, target = broughtBackTo(part)](const Result<StoredOffsets> &stored) {
        if (!stored) {
            emit failed(stored.error());
            return;
        }
        m_undo = Undo{*stored, target, operation};
        beginPreview();
    };
    m_ground.snapshots.load(snapshotTakenBy(part), {this, loaded});
}

void OffsetEditor::beginUndo(const StoredOffsets &stored)
{
    m_undo = Undo{stored, std::nullopt, {}};
    beginPreview();
}

void OffsetEditor::beginRestore(const QUuid &snapshot)
{
    const auto loaded = [this](const Result<StoredOffsets> &stored) {
        if (!stored) {
            emit failed(stored.error());
            return;
        }
        m_undo.reset();
        m_earlier.clear();
        take(*stored);
        m_selection.everything = true; // also what it commits until the preview
        beginPreview();
    };
    m_ground.snapshots.load(snapshot, {this, loaded});
}

void OffsetEditor::startOver()
{
    forgetChoice();
    m_earlier.clear();
    m_allowsNew = false;
    m_undo.reset();
    m_preview = {};
    m_plan = {};
    m_operation = {};
    m_awaitsStatus = m_awaitsRead = false;
    m_awaitsFacts = 0;
    setStage(Stage::Choose);
    m_offsets.refresh();
    emit changed();
}

// Run

Result<> OffsetEditor::run()
{
    if (m_stage != Stage::Preview)
        return Failure(blocked(tr("There is nothing to do.")));
    makePlan(); // for the state that the connector has now
    if (const auto refusal = nextRefusal())
        return Failure(*refusal);
    const Result<QUuid> started = m_ground.operations.start(m_plan);
    if (!started)
        return Failure(started.error());
    m_operation = *started;
    if (m_undo && !m_undo->operation.isNull())
        m_ground.operations.leaveInterrupted(m_undo->operation); // it ends by its undo
    setStage(Stage::Run);
    return {};
}

void OffsetEditor::cancel()
{
    m_ground.operations.cancel(m_operation);
}

const Operation *OffsetEditor::operation() const
{
    return m_ground.operations.find(m_operation);
}

bool OffsetEditor::isRunning() const
{
    const Operation *now = operation();
    return now && !now->report.isOver();
}

bool OffsetEditor::isOver() const
{
    const Operation *now = operation();
    return now && now->report.isOver();
}

bool OffsetEditor::isVerified() const
{
    const Operation *now = operation();
    if (!now || now->report.parts.size() != 1)
        return false;
    const Plan::Part &part = now->plan.parts.front();
    for (std::size_t index = 0; index < part.steps.size(); ++index) {
        if (std::holds_alternative<step::VerifyOffsets>(part.steps.at(index)))
            return now->report.parts.front().steps.at(index).progress == Progress::Done;
    }
    return false;
}

bool OffsetEditor::mayUndo() const
{
    const Operation *now = operation();
    return now && isOver() && canUndo(*now);
}

void OffsetEditor::followOperation(int index)
{
    const Operation &operation = m_ground.operations.at(index);
    if (operation.id == m_operation && operation.report.isOver() && !m_offsets.isLoading())
        m_offsets.refresh();
    if (operation.id == m_operation
        || changesOffsetsOf(operation.plan, m_ground.session.profile().id, m_connector))
        emit changed();
}

} // namespace patchbay
