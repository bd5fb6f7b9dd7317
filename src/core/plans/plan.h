// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connect/capabilities.h"
#include "core/connect/connectorstatus.h"
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
    };

    /// The steps of one connector, in order. The first that fails ends its part; the other parts go on.
    struct Part {
        QString connector;
        std::vector<Step> steps;
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

/// The same plan without the steps that watch what becomes of a change (the shell without --wait). Waiting
/// that a later change rests on stays: a reset of offsets still waits until the tasks are gone.
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

struct StepReport {
    Progress progress = Progress::Pending;
    std::optional<Error> error;
    QString note; ///< what is being waited for, or the worker's message; translated, may be empty
    std::chrono::milliseconds took{0};
};

/// How a part ended, and where it left its connector.
struct PartReport {
    Progress progress = Progress::Pending;
    std::vector<StepReport> steps; ///< one for each step
    std::optional<ConnectorStatus> leftIn; ///< the last status seen
    bool connectorGone = false;
};

struct PlanReport {
    /// While it runs: Running. Then the worst of its parts: OutcomeUnknown, Failed, Cancelled, Done.
    Progress progress = Progress::Pending;
    std::vector<PartReport> parts; ///< one for each part
    QDateTime begun; ///< UTC
    QDateTime ended; ///< UTC; invalid while running
    int count(Progress part) const;
};

} // namespace patchbay

Q_DECLARE_METATYPE(patchbay::Plan)
