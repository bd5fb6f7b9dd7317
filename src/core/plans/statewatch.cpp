// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plans/statewatch.h"

#include "core/text/describe.h"

#include <QCoreApplication>

#include <algorithm>

namespace patchbay {

namespace {

struct Watch {
    Q_DECLARE_TR_FUNCTIONS(patchbay::StateWatch)
};

constexpr int instance = -1;

Look notYet(const QString &text)
{
    return Look{Look::Verdict::NotYet, text};
}
Look failed(const QString &text)
{
    return Look{Look::Verdict::Failed, text};
}

} // namespace

/// The instance or one task.
struct StateWatch::Subject {
    int id = instance;
    ConnectorState state = ConnectorState::Unknown;
    QString stateText;
    QString trace;
};

StateWatch::StateWatch(const step::AwaitState &step, std::chrono::milliseconds settle)
    : m_step(step),
      m_settle(settle)
{
}

Look StateWatch::look(const ConnectorStatus &status, std::chrono::milliseconds waited)
{
    Look look = judge(status, waited >= m_settle);
    if (look.verdict == Look::Verdict::Reached && m_step.afterChange && waited < m_settle)
        look = notYet(Watch::tr("It is %1; watching whether it stays so").arg(describeState(m_step.target)));
    if (look.verdict != Look::Verdict::Reached) {
        m_held = 0;
        return look;
    }
    // Right after a change a status may still be that of before it.
    const int needed = m_step.afterRestart || m_step.target == ConnectorState::Running ? 2 : 1;
    if (++m_held >= needed)
        return look;
    return notYet(Watch::tr("It is %1; looking once more").arg(describeState(m_step.target)));
}

Look StateWatch::judge(const ConnectorStatus &status, bool settled)
{
    const bool oneTask = m_step.onlyTask >= 0;
    std::vector<Subject> subjects;
    if (!oneTask)
        subjects.push_back({instance, status.state, status.stateText, status.trace});
    for (const TaskStatus &task : status.tasks) {
        if (!oneTask || task.id == m_step.onlyTask)
            subjects.push_back({task.id, task.state, task.stateText, task.trace});
    }
    if (subjects.empty())
        return notYet(Watch::tr("Waiting until there is a task %1").arg(m_step.onlyTask));

    const bool pausedWithConnector = oneTask && status.state == ConnectorState::Paused;
    const ConnectorState target = pausedWithConnector ? ConnectorState::Paused : m_step.target;
    Look waiting;
    bool allThere = true;
    for (const Subject &subject : subjects) {
        Look one;
        if (subject.state == ConnectorState::Failed) {
            one = judgeFailed(subject, settled);
            if (one.verdict == Look::Verdict::Failed)
                return one;
        } else {
            m_moved.insert(subject.id);
            one.verdict = subject.state == target ? Look::Verdict::Reached : Look::Verdict::NotYet;
            const QString seen = describeState(subject.state, subject.stateText);
            one.text = subject.id == instance
                ? Watch::tr("Waiting until the connector is %1; it is %2").arg(describeState(target), seen)
                : Watch::tr("Waiting until task %1 is %2; it is %3")
                      .arg(subject.id)
                      .arg(describeState(target), seen);
        }
        if (one.verdict == Look::Verdict::NotYet && allThere) {
            allThere = false;
            waiting = one;
        }
    }
    if (oneTask)
        return allThere ? Look{Look::Verdict::Reached, {}} : waiting;
    const Look others = judgeOthers(status, settled);
    return allThere ? others : waiting;
}

Look StateWatch::judgeFailed(const Subject &subject, bool settled) const
{
    const QString cause = summariseTrace(subject.trace).cause;
    if (subject.id == instance) {
        if (!settled && !m_moved.contains(instance))
            return notYet(Watch::tr("Waiting until the connector is %1; it is still FAILED")
                              .arg(describeState(m_step.target)));
        return failed(
            m_step.afterRestart
                ? Watch::tr("The connector itself is FAILED after the restart: %1").arg(cause)
                : Watch::tr(
                      "The connector itself is FAILED and takes no other state until it is restarted: %1")
                      .arg(cause));
    }
    const bool oldNews =
        std::binary_search(m_step.failedBefore.begin(), m_step.failedBefore.end(), subject.id);
    if (oldNews && m_step.target != ConnectorState::Stopped)
        return Look{Look::Verdict::Reached, {}};
    // A STOPPED connector has no tasks: what failed goes too.
    if (m_step.target == ConnectorState::Stopped)
        return notYet(Watch::tr("Waiting until task %1 is gone; it is FAILED").arg(subject.id));
    if (!m_step.afterRestart)
        return failed(Watch::tr("Task %1 failed: %2").arg(subject.id).arg(cause));
    if (m_moved.contains(subject.id))
        return failed(Watch::tr("Task %1 failed again after the restart: %2").arg(subject.id).arg(cause));
    if (settled)
        return failed(Watch::tr("Task %1 is still FAILED after the restart: %2").arg(subject.id).arg(cause));
    return notYet(Watch::tr("Waiting until task %1 is %2; it is still FAILED")
                      .arg(subject.id)
                      .arg(describeState(m_step.target)));
}

/// What counts besides the states themselves: how many tasks there are.
Look StateWatch::judgeOthers(const ConnectorStatus &status, bool settled)
{
    const int tasks = static_cast<int>(status.tasks.size());
    if (m_step.target == ConnectorState::Stopped) {
        return tasks == 0
            ? Look{Look::Verdict::Reached, {}}
            : notYet(Watch::tr("Waiting until its tasks are gone; %n are left", nullptr, tasks));
    }
    // After STOPPED the tasks are made anew, a moment after the instance says RUNNING. Some connectors have
    // none at all.
    if (tasks == 0 && !settled)
        return notYet(Watch::tr("Waiting until it has its tasks"));
    const int stillFailed = status.failedTaskCount();
    return Look{Look::Verdict::Reached,
                stillFailed > 0 ? Watch::tr("%n tasks are still FAILED, as before", nullptr, stillFailed)
                                : QString()};
}

} // namespace patchbay
