// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connect/connectorstate.h"
#include "core/plans/configsteps.h"
#include "core/plans/movesteps.h"
#include "core/plans/offsetsteps.h"

#include <QString>

#include <variant>
#include <vector>

namespace patchbay {

/// The steps that plans are made of. Values: shown, compared, written into the journal, run by PlanRunner.
/// Waiting is a step too.
namespace step {

struct Pause {
    QString connector;
    bool operator==(const Pause &) const = default;
};
struct Resume {
    QString connector;
    bool operator==(const Resume &) const = default;
};
struct Stop { ///< tasks are shut down and gone, the config stays (3.5+)
    QString connector;
    bool operator==(const Stop &) const = default;
};
struct Restart { ///< with both flags false only the connector instance is restarted, no task
    QString connector;
    bool includeTasks = false;
    bool onlyFailed = false;
    bool operator==(const Restart &) const = default;
};
struct RestartTask {
    QString connector;
    int task = 0;
    bool operator==(const RestartTask &) const = default;
};
struct Delete { ///< offsets stay
    QString connector;
    bool operator==(const Delete &) const = default;
};
struct ResetAllOffsets { ///< DELETE without a body; the connector must be STOPPED and its tasks gone
    QString connector;
    bool operator==(const ResetAllOffsets &) const = default;
};
/// Ends well when the instance is at `target` and every task that counts is at it, or FAILED and named in
/// `failedBefore`; ends as failed when another task is FAILED, with the root cause of its trace. RUNNING, and
/// every target after a restart, must hold for two looks. Facts: a task that is FAILED stays FAILED through
/// pause and resume, and an instance that is FAILED takes no new state until it is restarted
/// (WorkerConnector.doTransitionTo).
struct AwaitState {
    QString connector;
    ConnectorState target = ConnectorState::Running;
    bool afterRestart =
        false; ///< "still FAILED" counts only once the state moved or limits::restartSettle passed
    /// After a config was written: what is RUNNING may still be what ran before, and is not believed before
    /// limits::restartSettle passed.
    bool afterChange = false;
    int onlyTask = -1; ///< >= 0: only this task counts; it comes back PAUSED when its connector is paused
    std::vector<int>
        failedBefore; ///< tasks that were FAILED before and that the plan does not restart; sorted
    bool operator==(const AwaitState &) const = default;
};
struct AwaitTasksGone { ///< STOPPED and `tasks` empty: only then offsets may change
    QString connector;
    bool operator==(const AwaitTasksGone &) const = default;
};
struct AwaitDeleted {
    QString connector;
    bool operator==(const AwaitDeleted &) const = default;
};

} // namespace step

using Step = std::variant<step::Pause, step::Resume, step::Stop, step::Restart, step::RestartTask,
                          step::Delete, step::ResetAllOffsets, step::AwaitState, step::AwaitTasksGone,
                          step::AwaitDeleted, step::SnapshotOffsets, step::CheckOffsets, step::PatchOffsets,
                          step::VerifyOffsets, step::CheckUntouched, step::CopyConnector, step::CopyOffsets,
                          step::CreateConnector, step::PatchConfig, step::PutConfig, step::CompareConfig>;

QString connectorOf(const Step &step);
bool changesCluster(const Step &step); ///< false for the ones that only wait or read
bool onlyWaits(const Step &step); ///< watches what becomes of a change: AwaitState and its kin

} // namespace patchbay
