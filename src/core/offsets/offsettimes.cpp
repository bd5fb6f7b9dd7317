// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/offsets/offsettimes.h"

namespace patchbay {

namespace {

bool sameSinkRow(const OffsetTable &left, const OffsetTable &right, int row)
{
    return left.topicIndex(row) == right.topicIndex(row) && left.partition(row) == right.partition(row);
}

} // namespace

void OffsetTimes::look(const OffsetTable &table, const QDateTime &when)
{
    const OffsetTable before = std::exchange(m_table, table);
    const std::vector<qint64> times = std::exchange(m_moved, {});
    const bool first = !m_since.isValid();
    if (first)
        m_since = when;
    m_moved.assign(static_cast<std::size_t>(table.count()), 0);
    if (first)
        return;
    const qint64 now = when.toMSecsSinceEpoch();
    const auto slot = [this](int row) -> qint64 & {
        return m_moved[static_cast<std::size_t>(row)];
    };
    // Most reads name the same partitions in the same order: nothing is looked up then.
    if (table.isSink() && before.isSink() && table.topics() == before.topics()
        && table.count() == before.count()) {
        int row = 0;
        while (row < table.count() && sameSinkRow(table, before, row)) {
            slot(row) = table.offset(row) != before.offset(row) ? now : times[static_cast<std::size_t>(row)];
            ++row;
        }
        if (row == table.count())
            return;
    }
    const OffsetIndex index(before);
    for (int row = 0; row < table.count(); ++row) {
        const int old = index.rowOfKey(table.key(row));
        const bool moved = old < 0 || !sameOffset(before.offsetValue(old), table.offsetValue(row));
        slot(row) = moved ? now : times[static_cast<std::size_t>(old)];
    }
}

QDateTime OffsetTimes::movedAt(int row) const
{
    const qint64 moved = m_moved.at(static_cast<std::size_t>(row));
    return moved == 0 ? QDateTime() : QDateTime::fromMSecsSinceEpoch(moved, Qt::UTC);
}

} // namespace patchbay
