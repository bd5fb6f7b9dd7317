// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connect/connectorstatus.h"

#include <algorithm>

namespace patchbay {

int severity(ConnectorState state)
{
    switch (state) {
    case ConnectorState::Failed:
        return 6;
    case ConnectorState::Unknown:
        return 5;
    case ConnectorState::Unassigned:
    case ConnectorState::Restarting:
    case ConnectorState::Starting:
        return 4;
    case ConnectorState::Paused:
        return 3;
    case ConnectorState::Stopped:
        return 2;
    case ConnectorState::Destroyed:
        return 1;
    case ConnectorState::Running:
        break;
    }
    return 0;
}

int ConnectorStatus::failedTaskCount() const
{
    return taskCount(ConnectorState::Failed);
}

int ConnectorStatus::taskCount(ConnectorState wanted) const
{
    return static_cast<int>(std::count_if(tasks.begin(), tasks.end(),
                                          [wanted](const TaskStatus &task) { return task.state == wanted; }));
}

ConnectorState ConnectorStatus::worstState() const
{
    ConnectorState worst = state;
    for (const TaskStatus &task : tasks) {
        if (severity(task.state) > severity(worst))
            worst = task.state;
    }
    return worst;
}

} // namespace patchbay
