// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rest/workerorder.h"

#include "core/limits.h"

namespace patchbay {

void WorkerOrder::setWorkers(const QList<QUrl> &workers)
{
    m_workers = workers;
    if (!workers.contains(m_preferred))
        m_preferred.clear();
    m_silentUntil.removeIf([&workers](const auto &entry) { return !workers.contains(entry.key()); });
}

void WorkerOrder::answered(const QUrl &worker)
{
    m_silentUntil.remove(worker);
    if (m_workers.contains(worker))
        m_preferred = worker;
}

void WorkerOrder::stayedSilent(const QUrl &worker)
{
    m_silentUntil.insert(worker, QDeadlineTimer(limits::silentWorkerRest));
}

bool WorkerOrder::isSilent(const QUrl &worker) const
{
    const auto found = m_silentUntil.constFind(worker);
    return found != m_silentUntil.constEnd() && !found->hasExpired();
}

std::optional<QUrl> WorkerOrder::next(const QList<QUrl> &tried) const
{
    if (!m_preferred.isEmpty() && !tried.contains(m_preferred) && !isSilent(m_preferred))
        return m_preferred;
    std::optional<QUrl> silent;
    for (const QUrl &worker : m_workers) {
        if (tried.contains(worker))
            continue;
        if (!isSilent(worker))
            return worker;
        if (!silent)
            silent = worker;
    }
    return silent;
}

} // namespace patchbay
