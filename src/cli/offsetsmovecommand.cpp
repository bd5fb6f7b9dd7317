// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/offsetsmovecommand.h"

#include "cli/answers.h"
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
    std::optional<Error> problem;
    PlanJournal &journal = services().journal(problem);
    if (problem) {
        fail(*problem);
        return;
    }
    const auto read = [this](const Result<std::vector<InterruptedPlan>> &plans) {
        interruptedRead(plans);
    };
    journal.interrupted({this, read});
}

void OffsetsMoveCommand::interruptedRead(const Result<std::vector<InterruptedPlan>> &plans)
{
    if (!plans) {
        fail(plans.error());
        return;
    }
    for (const InterruptedPlan &plan : *plans) {
        if (plan.plan.kind == Plan::Kind::MoveConnector && plan.plan.connectors().value(0) == connector())
            m_left = plan;
    }
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
        if (isAgreed())
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

bool OffsetsMoveCommand::isAgreed()
{
    if (invocation().yes)
        return true;
    if (!terminal().canAsk()) {
        complain(Error::local(Error::Kind::Blocked,
                              tr("This asks before it is done, and there is no terminal to ask on. Nothing "
                                 "was sent; --yes answers it.")),
                 ExitCode::Usage);
        finish(ExitCode::Usage);
        return false;
    }
    const bool production =
        connection().profile().environment.isProduction() || m_target->profile().environment.isProduction();
    const auto answer =
        terminal().ask(production ? tr("This is production. Type %1 to do it:").arg(printable(connector()))
                                  : tr("Do it? [y/N]"));
    const bool agreed = answer && (production ? *answer == connector() : meansYes(*answer));
    if (!agreed) {
        terminal().complain(tr("Nothing was sent."));
        finish(ExitCode::Refused);
    }
    return agreed;
}

void OffsetsMoveCommand::run(const Plan &plan, const InterruptedPlan *takenUp)
{
    endReadingPhase();
    std::optional<Error> problem;
    PlanJournal &journal = services().journal(problem);
    OffsetSnapshotStore &snapshots = services().snapshots(problem);
    if (problem) { // without a record it does not begin
        fail(*problem);
        return;
    }
    Waiting waiting = Waiting::standard();
    if (invocation().timeout)
        waiting.deadline = *invocation().timeout;
    m_runner = std::make_unique<PlanRunner>(plan, client(), journal, waiting);
    m_runner->setSnapshots(&snapshots);
    m_runner->setClient(plan.parts.at(1).cluster, m_target->client());
    connect(m_runner.get(), &PlanRunner::progressed, this, &OffsetsMoveCommand::progressed);
    connect(m_runner.get(), &PlanRunner::finished, this, &OffsetsMoveCommand::planFinished);
    if (takenUp)
        m_runner->resume(*takenUp);
    else
        m_runner->run();
}

void OffsetsMoveCommand::progressed(int part, int step)
{
    const Plan::Part &planned = m_runner->plan().parts.at(static_cast<std::size_t>(part));
    const StepReport &report =
        m_runner->report().parts.at(static_cast<std::size_t>(part)).steps.at(static_cast<std::size_t>(step));
    if (report.progress != Progress::Running)
        return;
    const QString what =
        report.note.isEmpty() ? describeStep(planned.step(static_cast<std::size_t>(step))) : report.note;
    terminal().showProgress(tr("%1: %2").arg(printable(planned.connector), what));
}

void OffsetsMoveCommand::planFinished()
{
    const Plan &plan = m_runner->plan();
    const PlanReport &report = m_runner->report();
    ExitCode code = exitCodeFor(plan, report);
    if (m_interrupted && code != ExitCode::OutcomeUnknown && code != ExitCode::Done)
        code = ExitCode::LeftInTheMiddle;
    if (invocation().isJson()) {
        print(toJson(plan, report));
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

void OffsetsMoveCommand::interrupt()
{
    if (!m_runner || !m_runner->isRunning()) {
        Command::interrupt();
        return;
    }
    m_interrupted = true;
    terminal().complain(tr("Ending: no further step begins, and the connector is brought back where that is "
                           "safe. What was sent is left to finish."));
    m_runner->cancel();
}

} // namespace patchbay::cli
