// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cluster/statetimes.h"

namespace patchbay {

void StateTimes::note(const ConnectorStatus &status, const QDateTime &when)
{
    m_instance = next(m_isFirst ? nullptr : &m_instance, status.state, status.trace, when, m_isFirst);
    std::map<int, Part> tasks;
    for (const TaskStatus &task : status.tasks) {
        const auto before = m_tasks.find(task.id);
        tasks[task.id] = next(before == m_tasks.end() ? nullptr : &before->second, task.state, task.trace,
                              when, m_isFirst);
    }
    m_tasks = std::move(tasks);
    m_isFirst = false;
}

StateTimes::Part StateTimes::next(const Part *before, ConnectorState state, const QString &trace,
                                  const QDateTime &when, bool isFirst)
{
    if (before && before->state == state && before->trace == trace)
        return *before;
    return {state, trace, {when, !isFirst}};
}

StateTimes::Since StateTimes::task(int id) const
{
    const auto found = m_tasks.find(id);
    return found == m_tasks.end() ? Since() : found->second.since;
}

} // namespace patchbay
