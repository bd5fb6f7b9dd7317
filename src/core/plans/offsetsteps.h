// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connect/connectortypes.h"

#include <QUuid>

#include <vector>

namespace patchbay::step {

// What a guided change of offsets is made of besides Stop, AwaitTasksGone, ResetAllOffsets and Resume. Their
// order is planChangeOffsets()'s business.

/// Keeps all offsets as they are now in the OffsetSnapshotStore, with what the part is to set: before
/// anything is touched. Changes nothing in the cluster.
struct SnapshotOffsets {
    QString connector;
    QUuid snapshot;
    bool operator==(const SnapshotOffsets &) const = default;
};

/// Reads again, now that the connector is stopped, and compares with what the preview rested on. Keeps what
/// it read in the snapshot: undo takes back to here. When an offset of `expected` moved it asks (PlanRunner::
/// asked), or fails as Error::Kind::ChangedMeanwhile where nobody can answer.
struct CheckOffsets {
    QString connector;
    QUuid snapshot;
    std::vector<PartitionOffset> expected; ///< those to be changed, as they were; nullopt: none
    bool mayHaveMoved = false; ///< the person said before that it does not matter
    bool operator==(const CheckOffsets &) const = default;
};

/// PATCH: sets or, with nullopt, removes these; all others stay. The connector must be STOPPED and its tasks
/// gone.
struct PatchOffsets {
    QString connector;
    std::vector<PartitionOffset> rows;
    bool operator==(const PatchOffsets &) const = default;
};

/// Reads back: each partition that the part changed must be as planned, and every other as in the snapshot.
struct VerifyOffsets {
    QString connector;
    QUuid snapshot;
    bool operator==(const VerifyOffsets &) const = default;
};

/// Only after a failure: ends well when none of the part's changes reached the cluster. Then what follows may
/// bring the connector back; else it is left as it is, and the error says what was changed.
struct CheckUntouched {
    QString connector;
    QUuid snapshot;
    bool operator==(const CheckUntouched &) const = default;
};

} // namespace patchbay::step
