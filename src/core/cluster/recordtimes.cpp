// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cluster/recordtimes.h"

#include "core/limits.h"

namespace patchbay {

RecordTimes::RecordTimes(Brokers &brokers, QObject *parent)
    : QObject(parent),
      m_brokers(brokers)
{
}

void RecordTimes::look(const OffsetTable &table, const TopicFacts &facts, const std::vector<int> &rows)
{
    if (!table.isSink() || !m_brokers.areNamed())
        return;
    std::vector<std::pair<SinkPartition, qint64>> unknown;
    bool outdated = false;
    for (const int row : rows) {
        const SinkPartition partition = table.sinkPartition(row);
        const qint64 offset = table.offset(row);
        const QByteArray key = keyOf(partition);
        const auto known = m_offsets.constFind(key);
        if (known != m_offsets.constEnd() && *known == offset)
            continue;
        if (known != m_offsets.constEnd()) { // it moved: that time is of another record
            m_offsets.remove(key);
            m_times.remove(key);
            outdated = true;
        }
        const auto ends = facts.ends(partition);
        const bool hasRecord = ends && ends->begin <= offset && offset < ends->end;
        if (hasRecord && static_cast<int>(unknown.size()) < limits::recordTimesAtOnce)
            unknown.emplace_back(partition, offset);
    }
    if (!unknown.empty() && !m_asks) {
        m_asks = true;
        const auto answered = [this, unknown,
                               forgotten = m_forgotten](const Result<TopicReader::RecordTimes> &times) {
            if (forgotten == m_forgotten)
                take(unknown, times);
        };
        m_brokers.recordTimes(unknown, {this, answered});
    }
    if (outdated)
        emit changed();
}

void RecordTimes::take(const std::vector<std::pair<SinkPartition, qint64>> &asked,
                       const Result<TopicReader::RecordTimes> &times)
{
    m_asks = false;
    if (!times)
        return; // the same brokers say why where topics begin and end
    for (const auto &[partition, offset] : asked) {
        const QByteArray key = keyOf(partition);
        m_offsets.insert(key, offset);
        m_times.insert(key, times->value(key));
    }
    emit changed();
}

void RecordTimes::forget()
{
    ++m_forgotten;
    m_asks = false;
    m_offsets.clear();
    m_times.clear();
    emit changed();
}

} // namespace patchbay
