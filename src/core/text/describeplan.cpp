// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/describe.h"
#include "core/text/describeaction.h"

#include <QCoreApplication>

namespace patchbay {

namespace {

struct PlanWords {
    Q_DECLARE_TR_FUNCTIONS(patchbay::PlanText)
};

struct StepWords {
    QString operator()(const step::Pause &) const { return PlanWords::tr("Pause"); }
    QString operator()(const step::Resume &) const { return PlanWords::tr("Resume"); }
    QString operator()(const step::Stop &) const { return PlanWords::tr("Stop"); }
    QString operator()(const step::Restart &one) const
    {
        if (!one.includeTasks)
            return one.onlyFailed ? PlanWords::tr("Restart the connector if it failed, without its tasks")
                                  : PlanWords::tr("Restart the connector, without its tasks");
        return one.onlyFailed ? PlanWords::tr("Restart what failed")
                              : PlanWords::tr("Restart the connector and all its tasks");
    }
    QString operator()(const step::RestartTask &one) const
    {
        return PlanWords::tr("Restart task %1").arg(one.task);
    }
    QString operator()(const step::Delete &) const { return PlanWords::tr("Delete"); }
    QString operator()(const step::ResetAllOffsets &) const { return PlanWords::tr("Reset all its offsets"); }
    QString operator()(const step::AwaitState &one) const
    {
        return one.onlyTask >= 0
            ? PlanWords::tr("Wait until task %1 is %2").arg(one.onlyTask).arg(describeState(one.target))
            : PlanWords::tr("Wait until it and its tasks are %1").arg(describeState(one.target));
    }
    QString operator()(const step::AwaitTasksGone &) const
    {
        return PlanWords::tr("Wait until it is STOPPED and its tasks are gone");
    }
    QString operator()(const step::SnapshotOffsets &) const
    {
        return PlanWords::tr("Keep a snapshot of all offsets");
    }
    QString operator()(const step::CheckOffsets &) const
    {
        return PlanWords::tr("Read the offsets again and compare with the preview");
    }
    QString operator()(const step::PatchOffsets &one) const
    {
        return PlanWords::tr("Change %n partition(s) (PATCH)", nullptr, static_cast<int>(one.rows.size()));
    }
    QString operator()(const step::VerifyOffsets &) const
    {
        return PlanWords::tr("Read back and compare partition by partition");
    }
    QString operator()(const step::CheckUntouched &) const
    {
        return PlanWords::tr("Make sure that no offset was changed");
    }
    QString operator()(const step::CopyConnector &one) const
    {
        return PlanWords::tr("Create %1 from the config of %2, stopped")
            .arg(printable(one.connector), printable(one.original));
    }
    QString operator()(const step::CopyOffsets &) const
    {
        return PlanWords::tr("Set the offsets of the original (PATCH)");
    }
    QString operator()(const step::AwaitDeleted &) const { return PlanWords::tr("Wait until it is gone"); }
    QString operator()(const step::CreateConnector &one) const
    {
        const InitialState state = one.initialState.value_or(InitialState::Running);
        return state == InitialState::Stopped ? PlanWords::tr("Create it, STOPPED")
            : state == InitialState::Paused   ? PlanWords::tr("Create it, PAUSED")
                                              : PlanWords::tr("Create it");
    }
    QString operator()(const step::PatchConfig &one) const
    {
        return PlanWords::tr("Compare with what the worker has, then change %n settings by PATCH", nullptr,
                             static_cast<int>(one.changes.list().size()));
    }
    QString operator()(const step::PutConfig &one) const
    {
        return PlanWords::tr("Compare with what the worker has, then PUT the config with %n changes", nullptr,
                             static_cast<int>(one.changes.list().size()));
    }
    QString operator()(const step::CompareConfig &) const
    {
        return PlanWords::tr("Read back and compare with what was validated");
    }
};

/// Where a part that did not end well left its connector.
QString whereItStands(const PartReport &part)
{
    if (part.connectorGone)
        return PlanWords::tr("it does not exist any more");
    if (!part.leftIn)
        return PlanWords::tr("its state is not known");
    const QString state = describeState(part.leftIn->state, part.leftIn->stateText);
    const int failed = part.leftIn->failedTaskCount();
    return failed > 0
        ? PlanWords::tr("it is %1 now, and %n tasks of it are FAILED", nullptr, failed).arg(state)
        : PlanWords::tr("it is %1 now").arg(state);
}

/// A connector that a plan stopped for a change of its own and could not bring back; what can be done. Empty
/// when there is nothing to tell.
QString leftStopped(const Plan::Part &plan, const PartReport &part)
{
    if (plan.otherwise.empty() || part.broughtBack || part.connectorGone || !part.leftIn
        || part.leftIn->state != ConnectorState::Stopped)
        return {};
    for (std::size_t index = plan.steps.size(); index < part.steps.size(); ++index) {
        const StepReport &step = part.steps.at(index);
        if (step.error) {
            return PlanWords::tr("It was left STOPPED: %1 Resume it when that is settled.")
                .arg(describeError(*step.error).sentence);
        }
    }
    return PlanWords::tr("It was left STOPPED. Take the change up again, undo it, or resume the connector.");
}

QString spaced(const QString &sentence)
{
    return sentence.isEmpty() ? QString() : u' ' + sentence;
}

QString reasonOf(const PartReport &part)
{
    for (const StepReport &step : part.steps) {
        if (step.error)
            return describeError(*step.error).sentence;
    }
    return {};
}

} // namespace

QString describePart(const Plan::Part &plan, const PartReport &part)
{
    const QString name = printable(plan.connector);
    const QString stands = whereItStands(part);
    switch (part.progress) {
    case Progress::Pending:
        return PlanWords::tr("%1: not begun").arg(name);
    case Progress::Running:
        for (std::size_t index = 0; index < part.steps.size() && index < plan.stepCount(); ++index) {
            const StepReport &step = part.steps.at(index);
            if (step.progress != Progress::Running)
                continue;
            return PlanWords::tr("%1: %2").arg(
                name, step.note.isEmpty() ? describeStep(plan.step(index)) : step.note);
        }
        return PlanWords::tr("%1: running").arg(name);
    case Progress::Done:
        if (part.connectorGone)
            return PlanWords::tr("%1: deleted").arg(name);
        if (part.leftIn)
            return PlanWords::tr("%1: done; %2").arg(name, stands);
        return PlanWords::tr("%1: done").arg(name);
    case Progress::Failed:
    case Progress::Skipped:
        if (!leftStopped(plan, part).isEmpty())
            return PlanWords::tr("%1: failed; %2. %3 %4")
                .arg(name, stands, reasonOf(part), leftStopped(plan, part));
        return PlanWords::tr("%1: failed; %2. %3").arg(name, stands, reasonOf(part));
    case Progress::OutcomeUnknown:
        return PlanWords::tr("%1: the answer was lost, and it is not known what happened; %2. %3")
                   .arg(name, stands, reasonOf(part))
            + spaced(leftStopped(plan, part));
    case Progress::Cancelled:
        if (!leftStopped(plan, part).isEmpty())
            return PlanWords::tr("%1: cancelled; %2. %3").arg(name, stands, leftStopped(plan, part));
        return PlanWords::tr("%1: cancelled; %2").arg(name, stands);
    }
    return {};
}

QString describePlan(const Plan &plan)
{
    const QString what = describeKind(plan.kind);
    if (plan.parts.size() == 1)
        return PlanWords::tr("%1 · %2").arg(what, printable(plan.parts.front().connector));
    return PlanWords::tr("%1 · %n connectors", nullptr, static_cast<int>(plan.parts.size())).arg(what);
}

QString describeStep(const Step &step)
{
    return std::visit(StepWords{}, step);
}

QString describeOmission(const Plan::Omission &omission)
{
    const QString name = printable(omission.connector);
    switch (omission.reason) {
    case Plan::Omission::Reason::Stopped:
        return PlanWords::tr("%1 is STOPPED: a restart would start nothing. Resume it instead.").arg(name);
    case Plan::Omission::Reason::NothingFailed:
        return PlanWords::tr("%1: nothing has failed.").arg(name);
    }
    return {};
}

QString describeProgress(Progress progress)
{
    switch (progress) {
    case Progress::Pending:
        return PlanWords::tr("not begun");
    case Progress::Running:
        return PlanWords::tr("running");
    case Progress::Done:
        return PlanWords::tr("done");
    case Progress::Failed:
        return PlanWords::tr("failed");
    case Progress::OutcomeUnknown:
        return PlanWords::tr("outcome unknown");
    case Progress::Skipped:
        return PlanWords::tr("not done");
    case Progress::Cancelled:
        return PlanWords::tr("cancelled");
    }
    return {};
}

QString describeReached(const Plan::Part &plan, const PartReport &part)
{
    std::size_t reached = 0; // one past the last that began
    for (std::size_t index = 0; index < plan.steps.size() && index < part.steps.size(); ++index) {
        if (part.steps.at(index).progress != Progress::Pending)
            reached = index + 1;
    }
    if (reached == 0)
        return PlanWords::tr("Nothing had been begun.");
    const QString which = PlanWords::tr("step %1 of %2 (%3)")
                              .arg(QString::number(reached), QString::number(plan.steps.size()),
                                   describeStep(plan.steps.at(reached - 1)));
    switch (part.steps.at(reached - 1).progress) {
    case Progress::Done:
        return PlanWords::tr("It had done %1.").arg(which);
    case Progress::Running:
    case Progress::OutcomeUnknown:
        return PlanWords::tr("It was in %1; whether that was done is not known.").arg(which);
    default:
        return PlanWords::tr("It had failed in %1.").arg(which);
    }
}

QString describeLeftInTheMiddle(const Plan &plan, const PlanReport &report)
{
    QStringList sentences;
    bool stopped = false;
    for (std::size_t index = 0; index < plan.parts.size() && index < report.parts.size(); ++index) {
        const Plan::Part &part = plan.parts.at(index);
        const PartReport &reached = report.parts.at(index);
        const QString sentence = describeReached(part, reached);
        sentences.append(plan.parts.size() == 1
                             ? sentence
                             : PlanWords::tr("%1: %2").arg(printable(part.connector), sentence));
        for (std::size_t step = 0; step < part.steps.size() && step < reached.steps.size(); ++step) {
            const bool begun = reached.steps.at(step).progress != Progress::Pending;
            stopped = stopped || (begun && std::holds_alternative<step::Stop>(part.steps.at(step)));
        }
    }
    if (stopped)
        sentences.append(PlanWords::tr(
            "The connector may be STOPPED since then, and stays so until you go on, undo, or resume it."));
    return sentences.join(u' ');
}

QString describeReport(const Plan &plan, const PlanReport &report)
{
    if (report.parts.empty())
        return plan.omitted.empty() ? PlanWords::tr("There is nothing to do.")
                                    : describeOmission(plan.omitted.front());
    if (report.parts.size() == 1)
        return describePart(plan.parts.front(), report.parts.front());
    const int all = static_cast<int>(report.parts.size());
    const int done = report.count(Progress::Done);
    const int failed = report.count(Progress::Failed) + report.count(Progress::Skipped);
    const int unknown = report.count(Progress::OutcomeUnknown);
    const int cancelled = report.count(Progress::Cancelled);
    if (!report.isOver())
        return PlanWords::tr("%1 of %2 done, %3 failed").arg(done).arg(all).arg(failed + unknown);
    if (done == all)
        return PlanWords::tr("All %n done", nullptr, all);
    return PlanWords::tr("%1 of %2 done, %3 failed, %4 with unknown outcome, %5 cancelled")
        .arg(done)
        .arg(all)
        .arg(failed)
        .arg(unknown)
        .arg(cancelled);
}

} // namespace patchbay
