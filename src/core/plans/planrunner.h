// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/config/fingerprint.h"
#include "core/connect/connectclient.h"
#include "core/plans/plan.h"
#include "core/plans/planjournal.h"
#include "core/plans/waiting.h"

#include <memory>

namespace patchbay {

/// Runs one Plan step by step: writes each step's begin and end into the journal, stops a part at its first
/// failure and says in what state its connector was left, resolves lost answers by reading back. Up to 4
/// parts run side by side (writes are still one at a time per cluster: RestClient).
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
    /// No further step begins; a request that was sent is left to finish, waiting ends at once.
    void cancel();

signals:
    void progressed(int part, int step); ///< report() has changed there
    void finished(); ///< once; report().ended is valid
    void journalFailed(const patchbay::Error &error);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace patchbay
