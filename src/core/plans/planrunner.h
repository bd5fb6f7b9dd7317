// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/config/fingerprint.h"
#include "core/connect/connectclient.h"
#include "core/plans/plan.h"
#include "core/plans/planjournal.h"
#include "core/plans/waiting.h"

#include <memory>

namespace patchbay {

class OffsetSnapshotStore;

/// Runs one Plan step by step: writes each step's begin and end into the journal, stops a part at its first
/// failure, brings its connector back where the part says how, and says in what state it was left, resolves
/// lost answers by reading back. Up to 4 parts run side by side (writes are still one at a time per cluster:
/// RestClient).
class PlanRunner : public QObject {
    Q_OBJECT
public:
    /// \p client and \p journal must outlive this.
    PlanRunner(const Plan &plan, ConnectClient &client, PlanJournal &journal,
               Waiting waiting = Waiting::standard(), QObject *parent = nullptr);
    ~PlanRunner() override; ///< the journal keeps what was reached

    /// For a plan that is taken up: what secrets are compared by. Before resume().
    void setFingerprinter(const Fingerprinter &fingerprinter);

    QUuid id() const;
    const Plan &plan() const;
    const PlanReport &report() const;
    bool isRunning() const;
    /// False while the journal still misses lines; keep the runner alive so that it can write them later.
    bool isRecorded() const;

    /// Nothing is sent before the journal has taken the plan; when it refuses, the plan ends as Failed with
    /// that error. A journal that fails later stops nothing: journalFailed() is emitted once and what it
    /// missed is written later.
    void run();
    /// Takes up a plan that was interrupted: steps that ended are not done again, a step whose end was not
    /// written is first compared with the cluster.
    void resume(const InterruptedPlan &interrupted);
    /// No further step begins; a request that was sent is left to finish, waiting ends at once. Where a part
    /// says how, its connector is brought back to the state it had; a second call ends waiting for that.
    void cancel();

    /// Before run(): where snapshots of offsets are kept. Without it a plan that changes offsets fails at its
    /// first step. \p snapshots must outlive this.
    void setSnapshots(OffsetSnapshotStore *snapshots);
    /// Before run(): how to reach another cluster that parts of the plan run on (Plan::Part::cluster). It
    /// must outlive this. A part whose cluster is not known fails before anything is sent.
    void setClient(const QUuid &cluster, ConnectClient &other);
    /// Before run(): somebody answers asked(). Without it what would be asked is a failure
    /// (ChangedMeanwhile), and the connector is brought back.
    void letAsk(bool asks);
    void decide(int part, PlanDecision decision); ///< of the question in report(); else ignored

signals:
    void progressed(int part, int step); ///< report() has changed there
    void asked(int part, int step); ///< report() has the question; the part waits for decide()
    void finished(); ///< once; report().ended is valid
    void journalFailed(const patchbay::Error &error);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace patchbay
