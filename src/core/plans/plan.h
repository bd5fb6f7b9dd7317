// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connect/capabilities.h"
#include "core/connect/connectorstatus.h"
#include "core/offsets/offsetdifference.h"
#include "core/plans/step.h"
#include "core/result.h"

#include <QDateTime>
#include <QMetaType>
#include <QStringList>
#include <QUuid>

#include <chrono>
#include <vector>

namespace patchbay {

/// A change of a cluster, written down before it happens. What a dialog shows, `--dry-run` prints, tests
/// compare with ==, the journal keeps and PlanRunner runs.
struct Plan {
    enum class Kind {
        Pause,
        Resume,
        Stop,
        RestartConnector,
        RestartFailed,
        RestartAll,
        RestartTask,
        Delete,
        DeleteWithOffsets,
        CreateConnector, ///< made by configplan.h, as the next one
        ChangeConfig,
        ChangeOffsets, ///< some of them, or all set: planChangeOffsets()
        ResetOffsets, ///< all of them, by DELETE: planChangeOffsets()
        UndoOffsets, ///< back to a snapshot: planUndoOffsets()
        MoveConnector, ///< to another cluster: planMove()
        UndoMove, ///< planUndoMove()
    };

    /// The steps of one connector, in order. The first that fails ends its part; the other parts go on.
    struct Part {
        QString connector;
        std::vector<Step> steps;
        /// What brings the connector back when a step before `steps[otherwiseBefore]` failed or was cancelled
        /// after the connector was touched. Ends at its first failure too: then the connector is left as it
        /// is, and the person is told.
        std::vector<Step> otherwise = {};
        std::size_t otherwiseBefore = 0;
        QUuid cluster = {}; ///< null: the plan's own

        std::size_t stepCount() const { return steps.size() + otherwise.size(); }
        /// `steps`, then `otherwise`: how reports, signals and the journal count.
        const Step &step(std::size_t index) const
        {
            return index < steps.size() ? steps.at(index) : otherwise.at(index - steps.size());
        }
        bool operator==(const Part &) const = default;
    };

    /// A connector that was asked for and is left alone, and why.
    struct Omission {
        enum class Reason {
            Stopped, ///< a restart of a STOPPED connector starts nothing
            NothingFailed, ///< there is nothing to restart
        };
        QString connector;
        Reason reason = Reason::Stopped;
        bool operator==(const Omission &) const = default;
    };

    Kind kind = Kind::Pause;
    QUuid cluster; ///< the profile's id
    QString clusterName; ///< as it was called when the plan was made
    std::vector<Part> parts;
    std::vector<Omission> omitted; ///< not part of the work; told to the person
    QUuid record; ///< the entry of the history that tells of it (core/history); null: none
    /// One part after the other. When one does not end well the later ones are not begun, and, where it left
    /// nothing of its own behind, the earlier ones are brought back too (Part::otherwise).
    bool inOrder = false;

    QStringList connectors() const;
    bool operator==(const Plan &) const = default;
};

/// Everything that plans need to know about the connectors they touch, as last seen.
using Statuses = std::vector<ConnectorStatus>;

/// The state a connector goes back to when it is restarted: what its status says it is meant to be. PAUSED
/// and STOPPED stay; everything else (FAILED and between workers too) is meant to run, unless its tasks show
/// that it is paused.
ConnectorState intendedState(const ConnectorStatus &status);

// Pure builders: what a person asked for -> what will be done, watching included. A restart brings a
// connector back to its intendedState(), so a paused one is not waited for as RUNNING; a STOPPED one is
// omitted from every restart.
Plan planPause(const QUuid &cluster, const QString &clusterName, const Statuses &connectors);
Plan planResume(const QUuid &cluster, const QString &clusterName, const Statuses &connectors);
Plan planStop(const QUuid &cluster, const QString &clusterName, const Statuses &connectors);
Plan planRestartConnector(const QUuid &cluster, const QString &clusterName,
                          const Statuses &connectors); ///< the instance only
/// Only what failed: below 3.0 it falls back to a RestartTask for each failed task (and the instance when
/// that failed).
Plan planRestartFailed(const QUuid &cluster, const QString &clusterName, const Statuses &connectors,
                       const Capabilities &);
/// Instance and every task: below 3.0 it falls back to the instance, then each task.
Plan planRestartAll(const QUuid &cluster, const QString &clusterName, const Statuses &connectors,
                    const Capabilities &);
Plan planRestartTask(const QUuid &cluster, const QString &clusterName, const QString &connector, int task);
/// \p resetOffsets: stop, wait until the tasks are gone, reset all offsets, then delete (3.6+).
Plan planDelete(const QUuid &cluster, const QString &clusterName, const Statuses &connectors,
                bool resetOffsets);

/// What changing offsets needs to know besides the preview.
struct OffsetChangeRequest {
    std::vector<PartitionOffset> changes; ///< OffsetPreview::changes()
    std::vector<PartitionOffset> expected; ///< OffsetPreview::expected(): what the preview rested on
    bool resetsEverything = false; ///< DELETE without a body, whatever the partitions
    bool mayHaveMoved = false; ///< go on also when `expected` moved meanwhile
    /// The state to bring it back to when it is not the one it has: after a plan that left it STOPPED.
    std::optional<ConnectorState> bringBackTo;
};
/// Snapshot, stop (if it is not STOPPED), wait until the tasks are gone, read again and compare, PATCH (or
/// DELETE), read back and compare, bring back to the state it had, watch. With what brings it back when a
/// step in between fails (3.6+).
Plan planChangeOffsets(const QUuid &cluster, const QString &clusterName, const ConnectorStatus &connector,
                       const OffsetChangeRequest &request);
/// The same way back: \p rows as OffsetSnapshot::undo() says them. It does not ask whether offsets moved.
/// \p bringBackTo: where the interrupted plan would have brought it, else the state it has.
Plan planUndoOffsets(const QUuid &cluster, const QString &clusterName, const ConnectorStatus &connector,
                     const std::vector<PartitionOffset> &rows,
                     std::optional<ConnectorState> bringBackTo = std::nullopt);
/// Moving a connector to another cluster: stop the original and keep its offsets; create the copy STOPPED,
/// set its offsets, read them back, start it; then delete the original, or leave it stopped. Never do both
/// run.
struct MoveRequest {
    QUuid from; ///< the cluster of the original
    QString fromName;
    ConnectorStatus original;
    QUuid to;
    QString toName;
    QString copyName; ///< how the copy is called there
    std::vector<step::CopyConnector::Setting> changes; ///< settings that differ there; never secrets
    OffsetMapping mapping;
    bool deletesOriginal = false;
    Capabilities target; ///< of the other cluster's workers
};
Plan planMove(const MoveRequest &request);
/// Deletes the copy and brings the original back to the state it had. Blocked: the original was deleted.
Result<Plan> planUndoMove(const Plan &move);

/// The state that a part brings its connector back to at its end: the target of its last AwaitState, STOPPED
/// when it has none.
ConnectorState broughtBackTo(const Plan::Part &part);
/// The id of the snapshot that the part makes; null: it makes none.
QUuid snapshotTakenBy(const Plan::Part &part);

/// The same plan without the steps that watch what becomes of a change (the shell without --wait). Waiting
/// that a later change rests on stays: a reset of offsets still waits until the tasks are gone. What reads
/// back stays too.
Plan withoutWatching(const Plan &plan);

/// For the journal. parsePlan refuses what it does not know (a newer program's step) as Error::Kind::Storage.
QByteArray writePlan(const Plan &plan);
Result<Plan> parsePlan(const QByteArray &json);

/// How a step or a part of a plan stands.
enum class Progress {
    Pending,
    Running,
    Done,
    Failed, ///< see the error
    OutcomeUnknown, ///< sent, and the answer lost, and reading back did not tell
    Skipped, ///< an earlier step of its part failed
    Cancelled, ///< the person cancelled before it began
};

/// What a running step asks the person before it goes on.
struct PlanQuestion {
    enum class Kind {
        OffsetsMoved, ///< since the preview; `moved`: those that are to be changed
    };
    Kind kind = Kind::OffsetsMoved;
    std::vector<OffsetDifference> moved;
    bool operator==(const PlanQuestion &) const = default;
};
enum class PlanDecision {
    GoOn, ///< as planned
    BringBack, ///< end here, and bring the connector back to the state it had
    LeaveAsIs, ///< end here and leave the connector as it is now (to look at it again while it is stopped)
};

struct StepReport {
    Progress progress = Progress::Pending;
    std::optional<Error> error;
    QString note; ///< what is being waited for, or the worker's message; translated, may be empty
    std::chrono::milliseconds took{0};
    std::optional<PlanQuestion> question = {}; ///< while it waits for PlanRunner::decide()
};

/// How a part ended, and where it left its connector.
struct PartReport {
    Progress progress = Progress::Pending;
    std::vector<StepReport> steps; ///< one for each step, Plan::Part::otherwise included
    std::optional<ConnectorStatus> leftIn; ///< the last status seen
    bool connectorGone = false;
    /// It failed or was cancelled halfway, and all steps of Plan::Part::otherwise were done.
    bool broughtBack = false;
};

struct PlanReport {
    /// While it runs: Running. Then the worst of its parts: OutcomeUnknown, Failed, Cancelled, Done.
    Progress progress = Progress::Pending;
    std::vector<PartReport> parts; ///< one for each part
    QDateTime begun; ///< UTC
    QDateTime ended; ///< UTC; invalid while running
    bool isOver() const { return ended.isValid(); }
    int count(Progress part) const;
};

} // namespace patchbay

Q_DECLARE_METATYPE(patchbay::Plan)
