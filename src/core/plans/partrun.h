// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plans/journalqueue.h"
#include "core/plans/stepexecution.h"

#include <QElapsedTimer>

namespace patchbay {

/// Runs the steps of one part in their order, ends at the first that fails, brings the connector back where
/// the part says how and that is safe, and finds out where it left it.
class PartRun : public QObject {
    Q_OBJECT
public:
    /// \p report: has one StepReport for each step; steps that ended in an earlier program are not Pending.
    /// All references must outlive this.
    PartRun(int index, const Plan::Part &part, PartReport &report, const StepGround &ground,
            JournalQueue &journal, QObject *parent = nullptr);
    ~PartRun() override;

    void start();
    /// Instead of start(): all its steps are done, and a later part of its plan was not.
    void bringBack();
    /// No further step begins. What brings the connector back still runs; a second call ends its waiting.
    void cancel();
    void decide(PlanDecision decision); ///< the answer to asked()
    void retrying(const RetryNotice &notice);

signals:
    void progressed(int part, int step);
    void asked(int part, int step);
    void ended(int part);

private:
    void nextStep();
    void beginStep();
    void execute();
    void stepEnded(const StepOutcome &outcome);
    void endSteps(Progress progress);
    bool mayBringBack(Progress progress) const;
    void nextOtherwise();
    void finish();
    void lookWhereItWasLeft();
    StepReport &current() { return m_report.steps.at(m_step); }
    bool isWatched() const;
    bool isBringingBack() const { return m_step >= m_part.steps.size(); }
    const Step &step() const { return m_part.step(m_step); }

    const int m_index;
    const Plan::Part &m_part;
    PartReport &m_report;
    const StepGround m_ground;
    JournalQueue &m_journal;
    std::size_t m_step = 0;
    bool m_takeUp = false; ///< the current step was begun by a program that was killed
    bool m_cancelled = false;
    bool m_leaveAsIs = false; ///< the person said so
    Progress m_outcome = Progress::Done; ///< of Part::steps
    bool m_changed = false; ///< a step of this run may have changed the connector since it was last looked at
    bool m_ended = false;
    std::unique_ptr<StepExecution> m_execution;
    QElapsedTimer m_clock; ///< of the current step
};

} // namespace patchbay
