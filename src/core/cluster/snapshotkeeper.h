// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/snapshotmerge.h"
#include "core/connect/connectclient.h"

#include <QHash>

#include <functional>
#include <memory>

namespace patchbay {

/// Holds the snapshot of a cluster and lays answers over it in the right order: an answer that was asked for
/// earlier never undoes a later one. Large ones are merged and compared on a worker thread.
class SnapshotKeeper : public QObject {
    Q_OBJECT
public:
    using Done = std::function<void()>;

    explicit SnapshotKeeper(QObject *parent = nullptr);
    ~SnapshotKeeper() override;

    const ClusterSnapshot &snapshot() const { return *m_snapshot; }
    const StateCounts &counts() const { return m_counts; }
    const QByteArray &digest() const
    {
        return m_digest;
    } ///< of the answer that the snapshot equals; empty: of none
    bool hasRowsWithoutStatus() const { return !m_withoutStatus.isEmpty(); }

    /// When a question is sent: its place in the order.
    quint64 ask() { return ++m_asked; }
    /// \p done runs when the snapshot has it, perhaps at once; never after cancel().
    void takeStatuses(quint64 asked, const ConnectClient::StatusesAnswer &answer, const Done &done);
    void takeNames(quint64 asked, const QStringList &names, const Done &done);
    /// One connector's status, or nullopt: it does not exist.
    void takeOne(quint64 asked, const QString &name, const std::optional<ConnectorStatus> &status);

    void cancel(); ///< drops what is being merged
    void clear(); ///< and all rows: this is another cluster now

signals:
    void changed(const patchbay::SnapshotChange &change); ///< never empty

private:
    struct Patch {
        quint64 asked = 0;
        std::optional<ConnectorStatus> status;
    };

    void merge(quint64 asked, std::size_t rows, const std::function<SnapshotStep()> &work, const Done &done);
    void take(quint64 asked, SnapshotStep &&step);
    void replaceSnapshot(ClusterSnapshot &&snapshot);
    ClusterSnapshot &writable();

    std::shared_ptr<ClusterSnapshot> m_snapshot;
    StateCounts m_counts;
    QStringList m_withoutStatus;
    QByteArray m_digest;
    QHash<QString, Patch> m_patches; ///< newer than the statuses that are shown or being merged
    quint64 m_asked = 0;
    quint64 m_statusesAsked = 0;
    std::unique_ptr<QObject> m_merging; ///< the context of a merge elsewhere
};

} // namespace patchbay
