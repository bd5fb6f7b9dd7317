// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/offsets/offsetmapping.h"

#include <QUuid>

namespace patchbay::step {

// What moving a connector to another cluster is made of besides the steps of offsets and states. Their order
// is planMove()'s business.

/// Creates the connector from the config of another cluster's, read when the step runs: a config may hold
/// secrets, and a plan stands in the journal. STOPPED from the beginning (3.7+), else stopped right after.
struct CopyConnector {
    struct Setting {
        QString key;
        QString value; ///< never a secret
        bool operator==(const Setting &) const = default;
    };
    QString connector;
    QUuid from; ///< the other cluster
    QString original; ///< its connector there
    std::vector<Setting> changes; ///< settings that differ here
    bool hasInitialState = true; ///< the worker is 3.7 or later
    bool operator==(const CopyConnector &) const = default;
};

/// PATCH of what a snapshot of the original has, under the names it has here.
struct CopyOffsets {
    QString connector;
    QUuid snapshot; ///< of the original, made after it had stopped
    OffsetMapping mapping;
    bool operator==(const CopyOffsets &) const = default;
};

} // namespace patchbay::step
