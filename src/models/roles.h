// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <Qt>

namespace patchbay {

/// What models publish beside Qt's own roles. Roles say what is so; widgets/look says how it looks.
enum ModelRole {
    KindRole = Qt::UserRole + 1, ///< RowKind
    NameRole, ///< QString, verbatim; of a task its connector's
    TaskRole, ///< int, the task's id; -1 for a connector
    TypeRole, ///< ConnectorType
    StateRole, ///< ConnectorState: the worst one of a cluster or connector, a task's own
    StateTextRole, ///< QString: what stands beside the glyph, "FAILED 1/2", "1 failed", "rebalancing: try 3
                   ///< of 8"
    LoadStateRole, ///< LoadState
    ReachRole, ///< int, ClusterCondition::Reach; clusters only
    AgeRole, ///< QDateTime (UTC), when it was last seen; invalid: never
    EnvironmentRole, ///< Environment; clusters only
    CountsRole, ///< StateCounts; clusters only
    HealthRole, ///< int, WorkerObservation::Condition; worker URLs only
    FiguresRole, ///< bool: a number, right-aligned in figures of one width
    CodeRole, ///< bool: monospaced
    MutedRole, ///< bool: small print
    LinkRole, ///< bool: pressing the cell does what it says
    ProgressRole, ///< Progress of an operation, a step or a stage
    FailedRole, ///< bool: it went wrong
    WarningRole, ///< bool: to be looked at
    StrongRole, ///< bool: what the row is about
    FailedTextRole, ///< QString: how it went wrong, for filters; empty when it did not
};

enum class RowKind { Cluster, Connector, Task };

/// How far a row can be trusted.
enum class LoadState {
    Fresh,
    Loading, ///< asked, nothing seen yet
    Outdated, ///< the last known, no newer answer: greyed and dated
    Failed, ///< nothing was ever seen and the newest try failed
};

} // namespace patchbay

Q_DECLARE_METATYPE(patchbay::RowKind)
Q_DECLARE_METATYPE(patchbay::LoadState)
