// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/clustersnapshot.h"

#include <optional>

namespace patchbay {

/// A snapshot that follows another: what it is, what changed, and what it adds up to. Made on any thread.
struct SnapshotStep {
    ClusterSnapshot snapshot;
    SnapshotChange change;
    StateCounts counts;
    QStringList
        withoutStatus; ///< rows for which the newest statuses had nothing: starting, or deleted. Sorted
    bool isSame = false; ///< nothing differs from before; then the rest is left empty, which saves a copy
};

/// What `expand=status` said, laid over \p before. Rows that are missing in it stay as they were: a connector
/// without a status is missing there too, so only the plain list can tell a starting one from a deleted one
/// (trap 8).
SnapshotStep mergeStatuses(const ClusterSnapshot &before, std::vector<ConnectorStatus> statuses);

/// What `GET /connectors` said, asked after the statuses: what it lacks is gone, what has no status is
/// starting. Nearly always it says what is known already: isSame.
SnapshotStep mergeNames(const ClusterSnapshot &before, const QStringList &withoutStatus, QStringList names);

/// Puts one connector's row in, or takes it out (nullopt). False: nothing changed.
bool patchRow(ClusterSnapshot &snapshot, const QString &name, const std::optional<ConnectorStatus> &status);

} // namespace patchbay
