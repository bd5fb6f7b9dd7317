// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plans/journalqueue.h"
#include "core/plans/stepexecution.h"

#include <QElapsedTimer>

namespace patchbay {

/// Runs the steps of one part in their order, ends at the first that fails, and finds out where it left its
/// connector.
class PartRun : public QObject {
    Q_OBJECT
public:
    /// \p report: has one StepReport for each step; steps that ended in an earlier program are not Pending.
    /// All references must outlive this.
    PartRun(int index, const Plan::Part &part, PartReport &report, ConnectClient &client,
            JournalQueue &journal, const Waiting &waiting, const std::optional<Fingerprinter> &fingerprinter,
            QObject *parent = nullptr);
    ~PartRun() override;

    void start();
    void cancel();
    void retrying(const RetryNotice &notice);

signals:
    void progressed(int part, int step);
    void ended(int part);

private:
    void nextStep();
    void beginStep();
    void execute();
    void stepEnded(const StepOutcome &outcome);
    void finish(Progress progress);
    void lookWhereItWasLeft();
    StepReport &current() { return m_report.steps.at(m_step); }
    bool isWatched() const;

    const int m_index;
    const Plan::Part &m_part;
    PartReport &m_report;
    ConnectClient &m_client;
    JournalQueue &m_journal;
    const Waiting m_waiting;
    const std::optional<Fingerprinter> m_fingerprinter;
    std::size_t m_step = 0;
    bool m_takeUp = false; ///< the current step was begun by a program that was killed
    bool m_cancelled = false;
    bool m_changed = false; ///< a step of this run may have changed the connector since it was last looked at
    bool m_ended = false;
    std::unique_ptr<StepExecution> m_execution;
    QElapsedTimer m_clock; ///< of the current step
};

} // namespace patchbay
