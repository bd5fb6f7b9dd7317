// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/changecommand.h"

#include "cli/answers.h"
#include "cli/jsonoutput.h"
#include "core/text/describe.h"
#include "core/text/describeaction.h"

#include <algorithm>

namespace patchbay::cli {

ChangeCommand::~ChangeCommand() = default;

void ChangeCommand::connected()
{
    // What the worker can do decides which plan is made.
    const auto read = [this](const Result<WorkerVersion> &version) {
        versionRead(version);
    };
    client().workerVersion({this, read});
}

void ChangeCommand::versionRead(const Result<WorkerVersion> &version)
{
    if (!version)
        fail(version.error());
    else
        readStatuses();
}

void ChangeCommand::readStatuses()
{
    if (invocation().names.isEmpty()) {
        const auto read = [this](const Result<std::vector<ConnectorStatus>> &statuses) {
            allRead(statuses);
        };
        client().allStatuses({this, read});
        return;
    }
    const auto read = [this](const Result<ConnectorStatus> &status) {
        statusRead(status);
    };
    client().status(invocation().names.at(static_cast<qsizetype>(m_statuses.size())), {this, read});
}

void ChangeCommand::statusRead(const Result<ConnectorStatus> &status)
{
    if (!status) { // nothing is begun while one of the names is wrong
        fail(status.error());
        return;
    }
    m_statuses.push_back(*status);
    if (static_cast<qsizetype>(m_statuses.size()) < invocation().names.size())
        readStatuses();
    else
        decide();
}

void ChangeCommand::allRead(const Result<std::vector<ConnectorStatus>> &statuses)
{
    if (!statuses) {
        fail(statuses.error());
        return;
    }
    for (const ConnectorStatus &status : *statuses) {
        if (status.state == ConnectorState::Failed || status.failedTaskCount() > 0)
            m_statuses.push_back(status);
    }
    if (m_statuses.empty()) {
        if (invocation().isJson())
            print(toJson(makePlan(), PlanReport()));
        else
            terminal().complain(tr("Nothing has failed in this cluster."));
        finish(ExitCode::Done);
        return;
    }
    decide();
}

Plan ChangeCommand::makePlan()
{
    const QUuid cluster = connection().profile().id;
    const QString name = connection().name();
    const Capabilities &capabilities = client().capabilities();
    switch (invocation().kind) {
    case Plan::Kind::Pause:
        return planPause(cluster, name, m_statuses);
    case Plan::Kind::Resume:
        return planResume(cluster, name, m_statuses);
    case Plan::Kind::Stop:
        return planStop(cluster, name, m_statuses);
    case Plan::Kind::RestartConnector:
        return planRestartConnector(cluster, name, m_statuses);
    case Plan::Kind::RestartFailed:
        return planRestartFailed(cluster, name, m_statuses, capabilities);
    case Plan::Kind::RestartAll:
        return planRestartAll(cluster, name, m_statuses, capabilities);
    case Plan::Kind::RestartTask:
        return planRestartTask(cluster, name, invocation().names.first(), invocation().task);
    case Plan::Kind::Delete:
    case Plan::Kind::DeleteWithOffsets:
        return planDelete(cluster, name, m_statuses, invocation().kind == Plan::Kind::DeleteWithOffsets);
    case Plan::Kind::CreateConnector:
    case Plan::Kind::ChangeConfig:
    case Plan::Kind::ChangeOffsets:
    case Plan::Kind::ResetOffsets:
    case Plan::Kind::UndoOffsets:
    case Plan::Kind::MoveConnector:
    case Plan::Kind::UndoMove:
        break; // ConfigCommand's and OffsetsCommand's
    }
    return {};
}

void ChangeCommand::decide()
{
    const ClusterProfile &profile = connection().profile();
    const ActionGround ground{profile.readOnly ? Access::ReadOnly : Access::ReadWrite, profile.environment,
                              client().capabilities()};
    if (const auto reason = impossibility(invocation().kind, m_statuses, ground)) {
        fail(*reason);
        return;
    }
    const Plan plan = invocation().wait ? makePlan() : withoutWatching(makePlan());
    if (plan.parts.empty()) {
        if (invocation().isJson())
            print(toJson(plan, PlanReport()));
        for (const Plan::Omission &omission : plan.omitted) {
            if (!invocation().isJson())
                terminal().complain(describeOmission(omission));
        }
        // Nothing failed: done. A STOPPED one was asked to restart and cannot.
        const bool refused =
            !plan.omitted.empty() && plan.omitted.front().reason == Plan::Omission::Reason::Stopped;
        finish(refused ? ExitCode::Refused : ExitCode::Done);
        return;
    }
    if (isAgreed(plan))
        run(plan);
}

bool ChangeCommand::isAgreed(const Plan &plan)
{
    const QStringList connectors = plan.connectors();
    const Confirmation needed =
        confirmationFor(plan.kind, static_cast<int>(connectors.size()), connection().profile().environment);
    if (needed == Confirmation::None || invocation().yes)
        return true;
    if (!terminal().canAsk()) {
        complain(Error::local(Error::Kind::Blocked,
                              tr("This asks before it is done, and there is no terminal to ask on. Nothing "
                                 "was sent; --yes answers it.")),
                 ExitCode::Usage);
        finish(ExitCode::Usage);
        return false;
    }
    terminal().complain(describeQuestion(plan.kind, connectors, connection().name()));
    terminal().complain(describeConsequence(plan.kind));
    bool agreed = false;
    if (needed == Confirmation::TypeName) {
        const QString name = connectors.size() == 1 ? connectors.first() : connection().name();
        const auto answer = terminal().ask(tr("This is production. Type %1 to do it:").arg(printable(name)));
        agreed = answer && *answer == name;
    } else {
        const auto answer = terminal().ask(tr("Do it? [y/N]"));
        agreed = answer && meansYes(*answer);
    }
    if (!agreed) {
        terminal().complain(tr("Nothing was sent."));
        finish(terminal().wasInterrupted() ? ExitCode::Interrupted : ExitCode::Refused);
    }
    return agreed;
}

Waiting ChangeCommand::waiting() const
{
    Waiting waiting = Waiting::standard();
    if (invocation().timeout) {
        waiting.deadline = *invocation().timeout;
        waiting.settle = std::min(waiting.settle, waiting.deadline / 2);
    }
    return waiting;
}

void ChangeCommand::run(const Plan &plan)
{
    endReadingPhase();
    std::optional<Error> problem;
    PlanJournal &journal = services().journal(problem);
    if (problem)
        terminal().complain(tr("What is done is not recorded: %1").arg(describeError(*problem).sentence));
    m_runner = std::make_unique<PlanRunner>(plan, client(), journal, waiting());
    const auto notRecorded = [this](const Error &error) {
        if (m_runner->report().progress == Progress::Running)
            terminal().complain(tr("What is done is not recorded: %1").arg(describeError(error).sentence));
    };
    connect(m_runner.get(), &PlanRunner::progressed, this, &ChangeCommand::progressed);
    connect(m_runner.get(), &PlanRunner::finished, this, &ChangeCommand::planFinished);
    connect(m_runner.get(), &PlanRunner::journalFailed, this, notRecorded);
    m_runner->run();
}

void ChangeCommand::progressed(int part, int step)
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

void ChangeCommand::planFinished()
{
    ExitCode code = exitCodeFor(m_runner->plan(), m_runner->report());
    if (m_interrupted && code != ExitCode::OutcomeUnknown && code != ExitCode::Done)
        code = ExitCode::LeftInTheMiddle;
    report(code);
    finish(code);
}

void ChangeCommand::report(ExitCode code)
{
    const Plan &plan = m_runner->plan();
    const PlanReport &report = m_runner->report();
    if (invocation().isJson()) {
        print(toJson(plan, report));
        if (code != ExitCode::Done)
            complainAboutPlan(plan, report, code);
        return;
    }
    for (std::size_t index = 0; index < plan.parts.size(); ++index) {
        const PartReport &part = report.parts.at(index);
        const QString sentence = describePart(plan.parts.at(index), part);
        if (part.progress == Progress::Done)
            terminal().print(sentence);
        else
            terminal().complain(sentence);
    }
    for (const Plan::Omission &omission : plan.omitted)
        terminal().complain(describeOmission(omission));
}

/// One error for the whole plan: the kind of the first one that a step met, and what became of the plan.
void ChangeCommand::complainAboutPlan(const Plan &plan, const PlanReport &report, ExitCode code)
{
    Error whole = Error::local(Error::Kind::Cancelled, describeReport(plan, report));
    for (const PartReport &part : report.parts) {
        const auto failed = std::find_if(part.steps.begin(), part.steps.end(),
                                         [](const StepReport &step) { return step.error.has_value(); });
        if (failed == part.steps.end())
            continue;
        whole.kind = failed->error->kind;
        whole.httpStatus = failed->error->httpStatus;
        break;
    }
    complain(whole, code);
}

void ChangeCommand::interrupt()
{
    if (!m_runner || !m_runner->isRunning()) {
        Command::interrupt();
        return;
    }
    m_interrupted = true;
    terminal().complain(tr("Ending: no further step begins. What was sent is left to finish."));
    m_runner->cancel();
}

} // namespace patchbay::cli
