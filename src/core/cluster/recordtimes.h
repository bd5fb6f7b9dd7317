// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/brokers.h"
#include "core/offsets/offsettable.h"

#include <QHash>
#include <QObject>

namespace patchbay {

/// The times of the records at committed offsets, for the rows that a person sees: each is asked for once,
/// and kept while its offset stays.
class RecordTimes final : public QObject {
    Q_OBJECT
public:
    /// \p brokers must outlive this.
    explicit RecordTimes(Brokers &brokers, QObject *parent = nullptr);

    /// Asks for those of \p rows that are not known. Of a sink's table; \p facts say where a record can be.
    void look(const OffsetTable &table, const TopicFacts &facts, const std::vector<int> &rows);
    /// By partition; invalid: there is no record at that offset, or it did not come.
    const QHash<QByteArray, QDateTime> &times() const { return m_times; }
    void forget();

signals:
    void changed(); ///< times()

private:
    void take(const std::vector<std::pair<SinkPartition, qint64>> &asked,
              const Result<TopicReader::RecordTimes> &times);

    Brokers &m_brokers;
    QHash<QByteArray, QDateTime> m_times;
    QHash<QByteArray, qint64> m_offsets; ///< whose record each is of
    bool m_asks = false;
    quint64 m_forgotten = 0;
};

} // namespace patchbay
