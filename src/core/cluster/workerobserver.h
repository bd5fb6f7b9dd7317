// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/clustersession.h"

#include <QElapsedTimer>
#include <QHash>
#include <QTimer>

#include <memory>

namespace patchbay {

/// Looks at each configured worker URL by itself: version, health, latency, and whether all belong to one
/// cluster.
class WorkerObserver : public QObject {
    Q_OBJECT
public:
    /// \p client must outlive this.
    explicit WorkerObserver(ConnectClient &client, QObject *parent = nullptr);
    ~WorkerObserver() override;

    void setWorkers(const QList<QUrl> &workers); ///< aborts; what is known of those that stay is kept
    void observe(); ///< one round runs at a time, a second call joins it
    void abort();
    const std::vector<WorkerObservation> &observations() const { return m_observations; }

signals:
    void changed();

private:
    /// A list of names without keeping it: equal for the same names in any order.
    struct NameSet {
        int count = -1; ///< -1: not known
        quint64 sum = 0;
        quint64 mix = 0;
        static NameSet of(const QStringList &names);
        bool operator==(const NameSet &) const = default;
    };
    enum class Pass { First, Second };

    void askVersion(std::size_t index);
    void askHealth(std::size_t index);
    void askNames(std::size_t index, Pass pass);
    void finishWorker(Pass pass);
    void lookAgain();
    void compareWorkers();
    void noteError(std::size_t index, const Error &error);
    bool listsDiffer() const;
    std::size_t reference() const; ///< the first worker that gave a list; size() when none did

    ConnectClient &m_client;
    std::vector<WorkerObservation> m_observations;
    std::vector<NameSet> m_names; ///< by the same index
    std::unique_ptr<QObject> m_round; ///< the context of what runs; null: nothing does
    QTimer m_secondLook;
    int m_open = 0; ///< workers of this round that have not ended
};

} // namespace patchbay
