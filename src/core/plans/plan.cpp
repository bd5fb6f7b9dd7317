// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plans/plan.h"

#include <algorithm>

namespace patchbay {

namespace {

Plan emptyPlan(Plan::Kind kind, const QUuid &cluster, const QString &clusterName)
{
    Plan plan;
    plan.kind = kind;
    plan.cluster = cluster;
    plan.clusterName = clusterName;
    return plan;
}

std::vector<int> failedTasks(const ConnectorStatus &status)
{
    std::vector<int> ids;
    for (const TaskStatus &task : status.tasks) {
        if (task.state == ConnectorState::Failed)
            ids.push_back(task.id);
    }
    std::sort(ids.begin(), ids.end());
    return ids;
}

Step await(const ConnectorStatus &status, ConnectorState target)
{
    step::AwaitState step;
    step.connector = status.name;
    step.target = target;
    step.failedBefore = failedTasks(status);
    return step;
}

Step awaitAfterRestart(const ConnectorStatus &status, const std::vector<int> &failedBefore = {})
{
    step::AwaitState step;
    step.connector = status.name;
    step.target = intendedState(status);
    step.afterRestart = true;
    step.failedBefore = failedBefore;
    return step;
}

bool isStopped(const ConnectorStatus &status)
{
    return intendedState(status) == ConnectorState::Stopped;
}

void omit(Plan &plan, const ConnectorStatus &status, Plan::Omission::Reason reason)
{
    plan.omitted.push_back(Plan::Omission{status.name, reason});
}

} // namespace

QStringList Plan::connectors() const
{
    QStringList names;
    for (const Part &part : parts)
        names.append(part.connector);
    return names;
}

int PlanReport::count(Progress part) const
{
    return static_cast<int>(std::count_if(parts.begin(), parts.end(),
                                          [part](const PartReport &one) { return one.progress == part; }));
}

ConnectorState intendedState(const ConnectorStatus &status)
{
    if (status.state == ConnectorState::Paused || status.state == ConnectorState::Stopped)
        return status.state;
    if (status.state == ConnectorState::Running)
        return ConnectorState::Running;
    const bool runs = status.taskCount(ConnectorState::Running) > 0;
    const bool paused = status.taskCount(ConnectorState::Paused) > 0;
    return paused && !runs ? ConnectorState::Paused : ConnectorState::Running;
}

Plan planPause(const QUuid &cluster, const QString &clusterName, const Statuses &connectors)
{
    Plan plan = emptyPlan(Plan::Kind::Pause, cluster, clusterName);
    for (const ConnectorStatus &status : connectors)
        plan.parts.push_back(
            {status.name, {step::Pause{status.name}, await(status, ConnectorState::Paused)}});
    return plan;
}

Plan planResume(const QUuid &cluster, const QString &clusterName, const Statuses &connectors)
{
    Plan plan = emptyPlan(Plan::Kind::Resume, cluster, clusterName);
    for (const ConnectorStatus &status : connectors)
        plan.parts.push_back(
            {status.name, {step::Resume{status.name}, await(status, ConnectorState::Running)}});
    return plan;
}

Plan planStop(const QUuid &cluster, const QString &clusterName, const Statuses &connectors)
{
    Plan plan = emptyPlan(Plan::Kind::Stop, cluster, clusterName);
    for (const ConnectorStatus &status : connectors)
        plan.parts.push_back({status.name, {step::Stop{status.name}, step::AwaitTasksGone{status.name}}});
    return plan;
}

Plan planRestartConnector(const QUuid &cluster, const QString &clusterName, const Statuses &connectors)
{
    Plan plan = emptyPlan(Plan::Kind::RestartConnector, cluster, clusterName);
    for (const ConnectorStatus &status : connectors) {
        if (isStopped(status)) {
            omit(plan, status, Plan::Omission::Reason::Stopped);
            continue;
        }
        // No task is restarted, so a task that was FAILED before is none of this plan's business.
        plan.parts.push_back(
            {status.name,
             {step::Restart{status.name, false, false}, awaitAfterRestart(status, failedTasks(status))}});
    }
    return plan;
}

Plan planRestartFailed(const QUuid &cluster, const QString &clusterName, const Statuses &connectors,
                       const Capabilities &capabilities)
{
    Plan plan = emptyPlan(Plan::Kind::RestartFailed, cluster, clusterName);
    for (const ConnectorStatus &status : connectors) {
        const std::vector<int> failed = failedTasks(status);
        const bool instanceFailed = status.state == ConnectorState::Failed;
        if (isStopped(status)) {
            omit(plan, status, Plan::Omission::Reason::Stopped);
            continue;
        }
        if (failed.empty() && !instanceFailed) {
            omit(plan, status, Plan::Omission::Reason::NothingFailed);
            continue;
        }
        Plan::Part part{status.name, {}};
        if (capabilities.has(Capability::RestartWithTasks)) {
            part.steps.push_back(step::Restart{status.name, true, true});
        } else {
            if (instanceFailed)
                part.steps.push_back(step::Restart{status.name, false, false});
            for (const int task : failed)
                part.steps.push_back(step::RestartTask{status.name, task});
        }
        part.steps.push_back(awaitAfterRestart(status));
        plan.parts.push_back(part);
    }
    return plan;
}

Plan planRestartAll(const QUuid &cluster, const QString &clusterName, const Statuses &connectors,
                    const Capabilities &capabilities)
{
    Plan plan = emptyPlan(Plan::Kind::RestartAll, cluster, clusterName);
    for (const ConnectorStatus &status : connectors) {
        if (isStopped(status)) {
            omit(plan, status, Plan::Omission::Reason::Stopped);
            continue;
        }
        Plan::Part part{status.name, {}};
        if (capabilities.has(Capability::RestartWithTasks)) {
            part.steps.push_back(step::Restart{status.name, true, false});
        } else {
            part.steps.push_back(step::Restart{status.name, false, false});
            for (const TaskStatus &task : status.tasks)
                part.steps.push_back(step::RestartTask{status.name, task.id});
        }
        part.steps.push_back(awaitAfterRestart(status));
        plan.parts.push_back(part);
    }
    return plan;
}

Plan planRestartTask(const QUuid &cluster, const QString &clusterName, const QString &connector, int task)
{
    Plan plan = emptyPlan(Plan::Kind::RestartTask, cluster, clusterName);
    step::AwaitState await;
    await.connector = connector;
    await.afterRestart = true;
    await.onlyTask = task;
    plan.parts.push_back({connector, {step::RestartTask{connector, task}, await}});
    return plan;
}

Plan planDelete(const QUuid &cluster, const QString &clusterName, const Statuses &connectors,
                bool resetOffsets)
{
    Plan plan =
        emptyPlan(resetOffsets ? Plan::Kind::DeleteWithOffsets : Plan::Kind::Delete, cluster, clusterName);
    for (const ConnectorStatus &status : connectors) {
        Plan::Part part{status.name, {}};
        if (resetOffsets) {
            // Also for one that is STOPPED already: somebody may have resumed it since, and stopping twice
            // does no harm.
            part.steps.push_back(step::Stop{status.name});
            part.steps.push_back(step::AwaitTasksGone{status.name});
            part.steps.push_back(step::ResetAllOffsets{status.name});
        }
        part.steps.push_back(step::Delete{status.name});
        part.steps.push_back(step::AwaitDeleted{status.name});
        plan.parts.push_back(part);
    }
    return plan;
}

Plan withoutWatching(const Plan &plan)
{
    Plan shorter = plan;
    for (Plan::Part &part : shorter.parts) {
        while (!part.steps.empty() && onlyWaits(part.steps.back()))
            part.steps.pop_back();
    }
    return shorter;
}

} // namespace patchbay
