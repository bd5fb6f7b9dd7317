// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connect/connectorstatus.h"

#include <QDateTime>
#include <QStringList>

#include <array>
#include <vector>

namespace patchbay {

/// What was last seen of a cluster: every connector with its status, sorted by name. A value.
struct ClusterSnapshot {
    std::vector<ConnectorStatus> connectors; ///< sorted by name (QString's operator<), names unique
    QDateTime seen; ///< UTC; invalid: never

    const ConnectorStatus *
    find(QStringView name) const; ///< null when absent; valid until the snapshot changes
    QStringList workerIds() const; ///< seen in statuses, sorted
};

/// How many connectors are in which (worst) state.
struct StateCounts {
    std::array<int, 9> byState{}; ///< indexed by ConnectorState
    int connectors = 0;
    int failedTasks = 0;
    int tasks = 0;

    int count(ConnectorState state) const { return byState[static_cast<std::size_t>(state)]; }
    /// The state with the highest severity() that occurs; Running for an empty cluster.
    ConnectorState worst() const;
    bool operator==(const StateCounts &) const = default;
};
StateCounts countStates(const ClusterSnapshot &snapshot);

/// What differs between two snapshots, so that models touch only those rows.
struct SnapshotChange {
    QStringList added;
    QStringList removed;
    QStringList changed; ///< any field of the status, tasks included
    bool isEmpty() const { return added.isEmpty() && removed.isEmpty() && changed.isEmpty(); }
    bool operator==(const SnapshotChange &) const = default;
};
SnapshotChange compare(const ClusterSnapshot &before, const ClusterSnapshot &after);

/// Brings statuses into the order of a snapshot (QString's operator<, by UTF-16 units) and keeps one of each
/// name.
void sortByName(std::vector<ConnectorStatus> &connectors);

} // namespace patchbay

Q_DECLARE_METATYPE(patchbay::SnapshotChange)
