// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plans/plan.h"
#include "core/replyto.h"

#include <QSet>

#include <vector>

namespace patchbay {

/// A plan that a program began and did not end: killed, crashed, or its machine went away.
struct InterruptedPlan {
    QUuid id;
    Plan plan;
    QDateTime begun; ///< UTC
    /// How far each step of each part had come: Pending, Running (begun, end not written: outcome unknown),
    /// or ended.
    std::vector<std::vector<Progress>> steps;
};

/// What has been begun and ended, written down before and after it happens, so that a killed program knows
/// where it was. Implemented on SQLite in platform, on a thread of its own.
class PlanJournal {
public:
    virtual ~PlanJournal() = default;
    /// A plan does not begin before this answered well. With an id that is there already it takes that plan
    /// over for this program (PlanRunner::resume): the steps written so far stay.
    virtual void begin(const QUuid &id, const Plan &plan, const ReplyTo<> &reply) = 0;
    virtual void stepBegan(const QUuid &id, int part, int step, const ReplyTo<> &reply) = 0;
    virtual void stepEnded(const QUuid &id, int part, int step, Progress progress, const QString &note,
                           const ReplyTo<> &reply) = 0;
    virtual void end(const QUuid &id, Progress progress, const ReplyTo<> &reply) = 0;
    /// Plans whose program no longer runs. Those of programs that live (another window, a shell command) are
    /// not listed.
    virtual void interrupted(const ReplyTo<std::vector<InterruptedPlan>> &reply) = 0;
};

/// Keeps the journal in memory: tests, and runs whose journal cannot be opened (the person is told).
class MemoryPlanJournal final : public PlanJournal {
public:
    void begin(const QUuid &id, const Plan &plan, const ReplyTo<> &reply) override;
    void stepBegan(const QUuid &id, int part, int step, const ReplyTo<> &reply) override;
    void stepEnded(const QUuid &id, int part, int step, Progress progress, const QString &note,
                   const ReplyTo<> &reply) override;
    void end(const QUuid &id, Progress progress, const ReplyTo<> &reply) override;
    void interrupted(const ReplyTo<std::vector<InterruptedPlan>> &reply) override;

    QStringList lines() const; ///< "begin", "step 0.1 began", "step 0.1 done", "end done" in order
    void forgetLines() { m_lines.clear(); }
    /// From now on every plan that is in the journal and has not ended counts as that of a program that was
    /// killed.
    void forgetPrograms() { m_alive.clear(); }
    /// The next \p calls that write are refused with Error::Kind::Storage, as by a full disk.
    void failNext(int calls) { m_failures = calls; }

private:
    Result<> write(const QString &line);

    QStringList m_lines;
    std::vector<InterruptedPlan> m_plans; ///< begun and not ended
    QSet<QUuid> m_alive;
    int m_failures = 0;
};

} // namespace patchbay
