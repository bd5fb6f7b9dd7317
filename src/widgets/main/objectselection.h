// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/clustersession.h"

#include <QPointer>
#include <QStringList>

namespace patchbay {

/// What the person has selected, in whichever view: a cluster, connectors of one cluster, or one task.
struct ObjectSelection {
    QPointer<ClusterSession> session; ///< null: nothing
    QStringList connectors; ///< empty: the cluster itself
    int task = -1; ///< >= 0 with exactly one connector: that task

    bool isEmpty() const { return session.isNull(); }
    bool operator==(const ObjectSelection &) const = default;
};

} // namespace patchbay
