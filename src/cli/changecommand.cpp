// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/changecommand.h"

#include "cli/jsonoutput.h"
#include "core/text/describe.h"
#include "core/text/describeaction.h"

namespace patchbay::cli {

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
    if (mayRun(plan))
        run(plan);
}

bool ChangeCommand::mayRun(const Plan &plan)
{
    const QStringList connectors = plan.connectors();
    const Confirmation needed =
        confirmationFor(plan.kind, static_cast<int>(connectors.size()), connection().profile().environment);
    if (needed == Confirmation::None)
        return true;
    Question question{
        {describeQuestion(plan.kind, connectors, connection().name()), describeConsequence(plan.kind)},
        {},
        usualQuestion()};
    if (needed == Confirmation::TypeName)
        question.nameToType = connectors.size() == 1 ? connectors.first() : connection().name();
    return isAgreed(question);
}

void ChangeCommand::run(const Plan &plan)
{
    std::optional<Error> problem;
    PlanJournal &journal = services().journal(problem);
    if (problem)
        tellNotRecorded(*problem);
    makeRunner(plan, journal).run();
}

void ChangeCommand::planFinished()
{
    const ExitCode code = planExitCode();
    report(code);
    finish(code);
}

void ChangeCommand::report(ExitCode code)
{
    const Plan &plan = runner().plan();
    const PlanReport &report = runner().report();
    if (invocation().isJson()) {
        print(toJson(plan, report));
        if (code != ExitCode::Done)
            complainAboutPlan(code);
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

} // namespace patchbay::cli
