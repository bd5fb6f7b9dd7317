// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/clusterlist.h"
#include "core/history/confighistory.h"
#include "core/plans/planjournal.h"
#include "core/plans/planrunner.h"

#include <memory>
#include <vector>

namespace patchbay {

/// One plan as the Activity panel shows it: running, ended in this run, or found interrupted at the start.
struct Operation {
    QUuid id;
    Plan plan;
    PlanReport report;
    bool interrupted = false; ///< begun by a program that no longer runs; waits for the person's decision
};

/// Every operation of this run, newest first, and those that an earlier run left in the middle.
class OperationList : public QObject {
    Q_OBJECT
public:
    /// Both must outlive this.
    OperationList(ClusterList &clusters, PlanJournal &journal, QObject *parent = nullptr);
    ~OperationList() override;

    /// Where it is told how plans of configs end (Plan::record), taken up ones too. Null: nowhere; otherwise
    /// it must outlive this.
    void setHistory(ConfigHistory *history);
    /// For plans of configs that are taken up; without it their secrets can't be compared.
    void setFingerprinter(const Fingerprinter &fingerprinter);

    int count() const;
    const Operation &at(int index) const; ///< 0 is the newest
    int indexOf(const QUuid &id) const; ///< -1 when absent
    int runningCount() const;

    /// Runs it on the cluster it names. Blocked when that cluster is gone. Afterwards the session reads the
    /// connectors again.
    Result<QUuid> start(const Plan &plan);
    void cancel(const QUuid &id);
    void loadInterrupted(); ///< asks the journal; adds what it finds
    Result<> resumeInterrupted(const QUuid &id);
    void leaveInterrupted(const QUuid &id); ///< as it is; not shown again

signals:
    void added(int index);
    void changed(int index);
    void finished(const QUuid &id);
    void journalFailed(const patchbay::Error &error); ///< or the history

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace patchbay
