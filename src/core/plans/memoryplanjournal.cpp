// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plans/planjournal.h"

#include <QCoreApplication>

#include <algorithm>

namespace patchbay {

namespace {

QLatin1String word(Progress progress)
{
    switch (progress) {
    case Progress::Pending:
        return QLatin1String("pending");
    case Progress::Running:
        return QLatin1String("running");
    case Progress::Done:
        return QLatin1String("done");
    case Progress::Failed:
        return QLatin1String("failed");
    case Progress::OutcomeUnknown:
        return QLatin1String("unknown");
    case Progress::Skipped:
        return QLatin1String("skipped");
    case Progress::Cancelled:
        return QLatin1String("cancelled");
    }
    return {};
}

InterruptedPlan *find(std::vector<InterruptedPlan> &plans, const QUuid &id)
{
    const auto found =
        std::find_if(plans.begin(), plans.end(), [&id](const InterruptedPlan &one) { return one.id == id; });
    return found == plans.end() ? nullptr : &*found;
}

void setStep(std::vector<InterruptedPlan> &plans, const QUuid &id, int part, int step, Progress progress)
{
    if (InterruptedPlan *plan = find(plans, id))
        plan->steps.at(static_cast<std::size_t>(part)).at(static_cast<std::size_t>(step)) = progress;
}

} // namespace

Result<> MemoryPlanJournal::write(const QString &line)
{
    if (m_failures > 0) {
        --m_failures;
        return Failure(Error::local(
            Error::Kind::Storage,
            QCoreApplication::translate("patchbay::PlanJournal", "No space is left on the disk.")));
    }
    m_lines.append(line);
    return {};
}

void MemoryPlanJournal::begin(const QUuid &id, const Plan &plan, const ReplyTo<> &reply)
{
    const Result<> written = write(QStringLiteral("begin"));
    if (written) {
        m_alive.insert(id);
        if (!find(m_plans, id)) {
            InterruptedPlan kept{id, plan, QDateTime::currentDateTimeUtc(), {}};
            for (const Plan::Part &part : plan.parts)
                kept.steps.emplace_back(part.stepCount(), Progress::Pending);
            m_plans.push_back(std::move(kept));
        }
    }
    reply.deliverLater(written);
}

void MemoryPlanJournal::stepBegan(const QUuid &id, int part, int step, const ReplyTo<> &reply)
{
    const Result<> written = write(QStringLiteral("step %1.%2 began").arg(part).arg(step));
    if (written)
        setStep(m_plans, id, part, step, Progress::Running);
    reply.deliverLater(written);
}

void MemoryPlanJournal::stepEnded(const QUuid &id, int part, int step, Progress progress, const QString &,
                                  const ReplyTo<> &reply)
{
    const Result<> written = write(QStringLiteral("step %1.%2 %3").arg(part).arg(step).arg(word(progress)));
    if (written)
        setStep(m_plans, id, part, step, progress);
    reply.deliverLater(written);
}

void MemoryPlanJournal::end(const QUuid &id, Progress progress, const ReplyTo<> &reply)
{
    const Result<> written = write(QStringLiteral("end %1").arg(word(progress)));
    if (written) {
        m_plans.erase(std::remove_if(m_plans.begin(), m_plans.end(),
                                     [&id](const InterruptedPlan &one) { return one.id == id; }),
                      m_plans.end());
        m_alive.remove(id);
    }
    reply.deliverLater(written);
}

void MemoryPlanJournal::interrupted(const ReplyTo<std::vector<InterruptedPlan>> &reply)
{
    std::vector<InterruptedPlan> left;
    std::copy_if(m_plans.begin(), m_plans.end(), std::back_inserter(left),
                 [this](const InterruptedPlan &one) { return !m_alive.contains(one.id); });
    reply.deliverLater(std::move(left));
}

QStringList MemoryPlanJournal::lines() const
{
    return m_lines;
}

} // namespace patchbay
