// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plans/plan.h"

#include <QCoreApplication>

namespace patchbay {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(patchbay::MovePlan)
};

std::vector<Step> bringBack(const QString &connector, ConnectorState target)
{
    step::AwaitState await;
    await.connector = connector;
    await.target = target;
    if (target == ConnectorState::Running)
        return {step::Resume{connector}, await};
    if (target == ConnectorState::Paused)
        return {step::Pause{connector}, await};
    return {};
}

} // namespace

Plan planMove(const MoveRequest &request)
{
    const QString &original = request.original.name;
    const QString &copy = request.copyName;
    const ConnectorState state = intendedState(request.original);
    const QUuid originalOffsets = QUuid::createUuid();
    const QUuid copyOffsets = QUuid::createUuid();

    Plan plan;
    plan.kind = Plan::Kind::MoveConnector;
    plan.cluster = request.from;
    plan.clusterName = request.fromName;
    plan.inOrder = true;

    Plan::Part leave{original, {}};
    leave.steps.push_back(step::SnapshotOffsets{original, originalOffsets});
    if (state != ConnectorState::Stopped)
        leave.steps.push_back(step::Stop{original});
    leave.steps.push_back(step::AwaitTasksGone{original});
    leave.steps.push_back(step::CheckOffsets{original, originalOffsets, {}, true}); // kept as it ended
    leave.otherwise = bringBack(original, state);
    leave.otherwiseBefore = leave.steps.size();
    plan.parts.push_back(std::move(leave));

    Plan::Part arrive{copy, {}};
    arrive.cluster = request.to;
    arrive.steps.push_back(step::CopyConnector{copy, request.from, original, request.changes,
                                               request.target.has(Capability::InitialState)});
    arrive.steps.push_back(step::AwaitTasksGone{copy});
    arrive.steps.push_back(step::SnapshotOffsets{copy, copyOffsets}); // a namesake may have left some
    arrive.steps.push_back(step::CopyOffsets{copy, originalOffsets, request.mapping});
    arrive.steps.push_back(step::VerifyOffsets{copy, copyOffsets});
    arrive.otherwiseBefore = arrive.steps.size();
    if (state != ConnectorState::Stopped) {
        const std::vector<Step> start = bringBack(copy, state);
        arrive.steps.insert(arrive.steps.end(), start.begin(), start.end());
    }
    // A copy that could not be finished goes: it has not run, and the original has all there is.
    arrive.otherwise = {step::Delete{copy}, step::AwaitDeleted{copy}};
    plan.parts.push_back(std::move(arrive));

    if (request.deletesOriginal)
        plan.parts.push_back({original, {step::Delete{original}, step::AwaitDeleted{original}}});
    return plan;
}

Result<Plan> planUndoMove(const Plan &move)
{
    Q_ASSERT(move.kind == Plan::Kind::MoveConnector);
    if (move.parts.size() > 2)
        return tl::unexpected(Error::local(
            Error::Kind::Blocked, Words::tr("The original was deleted: move the copy back instead.")));
    const Plan::Part &leave = move.parts.at(0);
    const Plan::Part &arrive = move.parts.at(1);
    Plan plan;
    plan.kind = Plan::Kind::UndoMove;
    plan.cluster = move.cluster;
    plan.clusterName = move.clusterName;
    plan.inOrder = true;
    Plan::Part gone{arrive.connector, {step::Delete{arrive.connector}, step::AwaitDeleted{arrive.connector}}};
    gone.cluster = arrive.cluster;
    plan.parts.push_back(std::move(gone));
    if (!leave.otherwise.empty())
        plan.parts.push_back({leave.connector, leave.otherwise});
    return plan;
}

} // namespace patchbay
