// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/offsetsmovecommand.h"

#include "cli/jsonoutput.h"
#include "cli/table.h"
#include "core/config/secrets.h"
#include "core/text/describe.h"
#include "core/text/describeaction.h"
#include "core/text/describeoffsets.h"

namespace patchbay::cli {

namespace {

Failure invalid(const QString &why)
{
    return Failure(Error::local(Error::Kind::InvalidRequest, why));
}

/// The same line, for the other cluster.
Invocation targetInvocation(const Invocation &invocation)
{
    Invocation target = invocation;
    target.cluster = invocation.offsets.toCluster;
    target.urls = invocation.offsets.toUrls;
    return target;
}

} // namespace

OffsetsMoveCommand::~OffsetsMoveCommand() = default;

const QString OffsetsMoveCommand::copyName() const
{
    return options().as.isEmpty() ? connector() : options().as;
}

void OffsetsMoveCommand::offsetsRead()
{
    m_target = std::make_unique<Connection>(targetInvocation(invocation()), services(),
                                            QStringLiteral("PATCHBAY_TO_"));
    const auto opened = [this](const Result<> &result) {
        targetOpened(result);
    };
    m_target->open({this, opened});
}

void OffsetsMoveCommand::targetOpened(const Result<> &opened)
{
    if (!opened) {
        fail(opened.error());
        return;
    }
    const auto read = [this](const Result<WorkerVersion> &version) {
        targetVersionRead(version);
    };
    m_target->client().workerVersion({this, read});
}

void OffsetsMoveCommand::targetVersionRead(const Result<WorkerVersion> &version)
{
    if (!version) {
        fail(version.error());
        return;
    }
    const ClusterProfile &profile = m_target->profile();
    const ActionGround there{profile.readOnly ? Access::ReadOnly : Access::ReadWrite, profile.environment,
                             m_target->client().capabilities()};
    if (const auto impossible = offsetSupport(copyName(), there).changing) {
        fail(*impossible);
        return;
    }
    const ActionGround here = ground();
    if (here.access == Access::ReadOnly || !here.capabilities.has(Capability::Stop)) {
        fail(impossibility(Plan::Kind::Stop, {status()}, here)
                 .value_or(Error::local(Error::Kind::Blocked, tr("This cluster cannot stop connectors."))));
        return;
    }
    const auto read = [this](const Result<std::optional<InterruptedPlan>> &left) {
        leftRead(left);
    };
    const auto isIt = [this](const Plan &plan) {
        return plan.kind == Plan::Kind::MoveConnector && plan.connectors().value(0) == connector();
    };
    findLeft(isIt, {this, read});
}

void OffsetsMoveCommand::leftRead(const Result<std::optional<InterruptedPlan>> &left)
{
    if (!left) {
        fail(left.error());
        return;
    }
    m_left = *left;
    if (options().goOn && !m_left) {
        fail(Error::local(Error::Kind::NotFound,
                          tr("No move of %1 was left in the middle.").arg(printable(connector()))));
    } else if (options().goOn) {
        run(m_left->plan, &*m_left);
    } else if (m_left) {
        complain(
            Error::local(Error::Kind::Blocked,
                         tr("An earlier move of %1 was left in the middle: the same command with --continue "
                            "takes it up.")
                             .arg(printable(connector()))),
            ExitCode::LeftInTheMiddle);
        finish(ExitCode::LeftInTheMiddle);
    } else {
        decide();
    }
}

Result<MoveRequest> OffsetsMoveCommand::request()
{
    MoveRequest move;
    move.from = connection().profile().id;
    move.fromName = connection().name();
    move.original = status();
    move.to = m_target->profile().id;
    move.toName = m_target->name();
    move.copyName = copyName();
    move.deletesOriginal = options().deleteOriginal;
    move.target = m_target->client().capabilities();
    for (const QString &text : options().mapTopics) {
        const auto topic = parseTopicMapping(text);
        if (!topic)
            return Failure(topic.error());
        move.mapping.topics.push_back(*topic);
    }
    for (const QString &text : options().mapKeys) {
        const auto key = parseKeyMapping(text);
        if (!key)
            return Failure(key.error());
        move.mapping.keys.push_back(*key);
    }
    for (const QString &text : options().settings) {
        const qsizetype sign = text.indexOf(u'=');
        if (sign <= 0)
            return invalid(tr("\"%1\" is not understood: write --set KEY=VALUE.").arg(printable(text)));
        const QString value = text.mid(sign + 1);
        if (isSecretKey(text.left(sign)) && !value.startsWith(QLatin1String("${")))
            return invalid(
                tr("%1 holds a secret: it does not belong on a command line. Change it in the original, "
                   "or after the move.")
                    .arg(printable(text.left(sign))));
        move.changes.push_back({text.left(sign), value});
    }
    const auto selection = selectionOfLine();
    if (!selection)
        return Failure(selection.error());
    if (!selection->isEmpty())
        move.mapping.selection = *selection;
    return move;
}

void OffsetsMoveCommand::decide()
{
    const auto move = request();
    if (!move) {
        fail(move.error());
        return;
    }
    m_request = *move;
    const auto mapped = mappedOffsets(table(), m_request.mapping);
    if (!mapped) {
        fail(mapped.error());
        return;
    }
    m_mapped = *mapped;
    const auto read = [this](const Result<ConnectorDescription> &namesake) {
        namesakeRead(namesake);
    };
    m_target->client().connector(copyName(), {this, read});
}

void OffsetsMoveCommand::namesakeRead(const Result<ConnectorDescription> &namesake)
{
    if (namesake) {
        fail(Error::local(
            Error::Kind::AlreadyExists,
            tr("%1 has a connector %2 already: it is not touched. Choose another name with --as.")
                .arg(printable(m_target->name()), printable(copyName()))));
    } else if (namesake.error().kind != Error::Kind::NotFound) {
        fail(namesake.error());
    } else {
        show();
        const bool production = connection().profile().environment.isProduction()
            || m_target->profile().environment.isProduction();
        if (isAgreed({{}, production ? connector() : QString(), usualQuestion()}))
            run(planMove(m_request), nullptr);
    }
}

void OffsetsMoveCommand::show()
{
    if (invocation().isJson())
        return; // the report has it
    Table out({{tr("PARTITION THERE")}, {tr("OFFSET"), Align::Right}});
    for (const PartitionOffset &row : m_mapped)
        out.add({{describePartition(row.partition)}, {describeOffset(row.offset)}});
    if (!m_mapped.empty())
        terminal().complain(QString::fromUtf8(out.toUtf8(terminal().hasColours())).trimmed());
    terminal().complain(
        tr("%1 of %2 is stopped, created as %3 on %4 with the offsets it has then, and started there.")
            .arg(printable(connector()), printable(connection().name()), printable(copyName()),
                 printable(m_target->name())));
    terminal().complain(m_request.deletesOriginal ? tr("The original is deleted at the end.")
                                                  : tr("The original stays, stopped."));
    if (!m_request.target.has(Capability::InitialState))
        terminal().complain(
            tr("The other cluster (Kafka Connect %1) cannot create it stopped: it may run for a "
               "moment, without its offsets, before it is stopped.")
                .arg(m_request.target.workerVersion()));
}

void OffsetsMoveCommand::run(const Plan &plan, const InterruptedPlan *takenUp)
{
    std::optional<Error> problem;
    PlanJournal &journal = services().journal(problem);
    OffsetSnapshotStore &snapshots = services().snapshots(problem);
    if (problem) { // without a record it does not begin
        fail(*problem);
        return;
    }
    PlanRunner &runner = makeRunner(plan, journal);
    runner.setSnapshots(&snapshots);
    runner.setClient(plan.parts.at(1).cluster, m_target->client());
    if (takenUp)
        runner.resume(*takenUp);
    else
        runner.run();
}

void OffsetsMoveCommand::planFinished()
{
    const Plan &plan = runner().plan();
    const PlanReport &report = runner().report();
    const ExitCode code = planExitCode();
    if (invocation().isJson()) {
        print(toJson(plan, report));
        if (code != ExitCode::Done)
            complainAboutPlan(code);
    } else {
        for (std::size_t index = 0; index < plan.parts.size(); ++index) {
            const PartReport &part = report.parts.at(index);
            if (part.progress == Progress::Skipped)
                continue;
            const QString where = index == 1 ? m_target->name() : connection().name();
            const QString sentence =
                tr("%1 · %2").arg(printable(where), describePart(plan.parts.at(index), part));
            part.progress == Progress::Done ? terminal().print(sentence) : terminal().complain(sentence);
        }
    }
    finish(code);
}

} // namespace patchbay::cli
