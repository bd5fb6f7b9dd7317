// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connect/connectorstate.h"

#include <vector>

namespace patchbay {

/// GET /connectors/{c}/tasks/{n}/status, and an element of `tasks` in a connector's status.
struct TaskStatus {
    int id = 0;
    ConnectorState state = ConnectorState::Unknown;
    QString stateText; ///< verbatim, only when state is Unknown
    QString workerId; ///< "host:port", as the worker advertises itself
    QString version; ///< of the plugin; since 4.0, else empty
    QString trace; ///< empty unless FAILED

    bool operator==(const TaskStatus &) const = default;
};

/// GET /connectors/{c}/status, and one value of GET /connectors?expand=status.
/// Strings that repeat (worker ids, versions) share their storage.
struct ConnectorStatus {
    QString name;
    ConnectorType type = ConnectorType::Unknown;
    ConnectorState state = ConnectorState::Starting; ///< of the connector instance, not of its tasks
    QString stateText; ///< verbatim, only when state is Unknown
    QString workerId;
    QString version;
    QString trace;
    std::vector<TaskStatus> tasks; ///< by id

    bool operator==(const ConnectorStatus &) const = default;

    int failedTaskCount() const;
    int taskCount(ConnectorState state) const;
    /// The state that a person must see first: FAILED of the instance or a task before anything else, then
    /// Unknown, UNASSIGNED/RESTARTING/Starting, PAUSED, STOPPED, RUNNING.
    ConnectorState worstState() const;
};

/// The order of worstState(): higher needs attention sooner.
int severity(ConnectorState state);

} // namespace patchbay
