// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/clustersnapshot.h"

namespace patchbay::test {

/// A snapshot from lines of "name STATE task-states", sorted by name: {"orders RUNNING R F", "audit
/// STOPPED"}. Task letters: R running, F failed, P paused, U unassigned.
ClusterSnapshot snapshotOf(const QStringList &lines);

/// \p connectors connectors "connector-00000" … of \p tasks tasks each, states mixed.
ClusterSnapshot bigSnapshot(int connectors, int tasks);

/// What a worker answers to GET /connectors?expand=status for it.
QByteArray statusAnswer(const ClusterSnapshot &snapshot);

} // namespace patchbay::test
