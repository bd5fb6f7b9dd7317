// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plans/plan.h"

namespace patchbay {

namespace {

/// What brings it back, and watches.
std::vector<Step> bringBack(const ConnectorStatus &status, ConnectorState target)
{
    step::AwaitState await;
    await.connector = status.name;
    await.target = target;
    // STOPPED took its tasks away: they come back new. One that fails again is news.
    switch (target) {
    case ConnectorState::Running:
        return {step::Resume{status.name}, await};
    case ConnectorState::Paused:
        return {step::Pause{status.name}, await};
    default:
        return {}; // it was STOPPED and stays so
    }
}

Plan offsetPlan(Plan::Kind kind, const QUuid &cluster, const QString &clusterName,
                const ConnectorStatus &status, const OffsetChangeRequest &request)
{
    const QString &name = status.name;
    const QUuid snapshot = QUuid::createUuid();
    const ConnectorState now = intendedState(status);
    const ConnectorState target = request.bringBackTo.value_or(now);

    Plan::Part part{name, {}};
    part.steps.push_back(step::SnapshotOffsets{name, snapshot});
    if (now != ConnectorState::Stopped)
        part.steps.push_back(step::Stop{name});
    part.steps.push_back(step::AwaitTasksGone{name});
    part.steps.push_back(step::CheckOffsets{name, snapshot, request.expected, request.mayHaveMoved});
    if (request.resetsEverything)
        part.steps.push_back(step::ResetAllOffsets{name});
    else
        part.steps.push_back(step::PatchOffsets{name, request.changes});
    part.steps.push_back(step::VerifyOffsets{name, snapshot});
    part.otherwiseBefore = part.steps.size();

    const std::vector<Step> back = bringBack(status, target);
    part.steps.insert(part.steps.end(), back.begin(), back.end());
    if (!back.empty()) {
        part.otherwise.push_back(step::CheckUntouched{name, snapshot});
        part.otherwise.insert(part.otherwise.end(), back.begin(), back.end());
    }

    Plan plan;
    plan.kind = kind;
    plan.cluster = cluster;
    plan.clusterName = clusterName;
    plan.parts.push_back(std::move(part));
    return plan;
}

} // namespace

Plan planChangeOffsets(const QUuid &cluster, const QString &clusterName, const ConnectorStatus &connector,
                       const OffsetChangeRequest &request)
{
    const Plan::Kind kind = request.resetsEverything ? Plan::Kind::ResetOffsets : Plan::Kind::ChangeOffsets;
    return offsetPlan(kind, cluster, clusterName, connector, request);
}

Plan planUndoOffsets(const QUuid &cluster, const QString &clusterName, const ConnectorStatus &connector,
                     const std::vector<PartitionOffset> &rows, std::optional<ConnectorState> bringBackTo)
{
    OffsetChangeRequest request;
    request.changes = rows;
    request.mayHaveMoved = true; // whatever it is now, it goes back
    request.bringBackTo = bringBackTo;
    Plan plan = offsetPlan(Plan::Kind::UndoOffsets, cluster, clusterName, connector, request);
    // One that a change left STOPPED must not run from half-changed offsets because its undo failed.
    if (intendedState(connector) == ConnectorState::Stopped) {
        plan.parts.front().otherwise.clear();
        plan.parts.front().otherwiseBefore = 0;
    }
    return plan;
}

ConnectorState broughtBackTo(const Plan::Part &part)
{
    for (auto step = part.steps.rbegin(); step != part.steps.rend(); ++step) {
        if (std::holds_alternative<step::Resume>(*step))
            return ConnectorState::Running;
        if (std::holds_alternative<step::Pause>(*step))
            return ConnectorState::Paused;
    }
    return ConnectorState::Stopped;
}

QUuid snapshotTakenBy(const Plan::Part &part)
{
    for (const Step &step : part.steps) {
        if (const auto *snapshot = std::get_if<step::SnapshotOffsets>(&step))
            return snapshot->snapshot;
    }
    return {};
}

} // namespace patchbay
