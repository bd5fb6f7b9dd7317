// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDeadlineTimer>
#include <QHash>
#include <QList>
#include <QUrl>

#include <optional>

namespace patchbay {

/// Which worker of a cluster to ask next: the one that answered last first, one that did not answer lately
/// last.
class WorkerOrder {
public:
    void setWorkers(
        const QList<QUrl> &workers); ///< in order of preference; what is known about those that stay is kept
    const QList<QUrl> &workers() const { return m_workers; }

    void answered(const QUrl &worker);
    void stayedSilent(const QUrl &worker);

    /// The best worker that is not among \p tried; nullopt: each was tried.
    std::optional<QUrl> next(const QList<QUrl> &tried) const;

private:
    bool isSilent(const QUrl &worker) const;

    QList<QUrl> m_workers;
    QUrl m_preferred;
    QHash<QUrl, QDeadlineTimer> m_silentUntil;
};

} // namespace patchbay
