// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/offsets/offsetdifference.h"

#include <QHash>
#include <QSet>

namespace patchbay {

namespace {

OffsetDifference lost(const OffsetTable &before, int row)
{
    return {before.partitionValue(row), before.offsetValue(row), std::nullopt};
}

OffsetDifference come(const OffsetTable &after, int row)
{
    return {after.partitionValue(row), std::nullopt, after.offsetValue(row)};
}

OffsetDifference moved(const OffsetTable &before, int row, const OffsetTable &after, int other)
{
    return {before.partitionValue(row), before.offsetValue(row), after.offsetValue(other)};
}

/// Both are sorted: one walk over both.
std::vector<OffsetDifference> sinkDifference(const OffsetTable &before, const OffsetTable &after)
{
    std::vector<OffsetDifference> changes;
    std::vector<OffsetDifference> fresh;
    int left = 0;
    int right = 0;
    const auto order = [&](int row, int other) {
        const QString &leftTopic = before.topics().at(before.topicIndex(row));
        const QString &rightTopic = after.topics().at(after.topicIndex(other));
        if (leftTopic != rightTopic)
            return QString::compare(leftTopic, rightTopic);
        return before.partition(row) - after.partition(other);
    };
    while (left < before.count() || right < after.count()) {
        const int compared = left == before.count() ? 1 : right == after.count() ? -1 : order(left, right);
        if (compared < 0) {
            changes.push_back(lost(before, left++));
        } else if (compared > 0) {
            fresh.push_back(come(after, right++));
        } else {
            if (before.offset(left) != after.offset(right))
                changes.push_back(moved(before, left, after, right));
            ++left;
            ++right;
        }
    }
    changes.insert(changes.end(), fresh.begin(), fresh.end());
    return changes;
}

} // namespace

std::optional<qint64> OffsetDifference::movedBy() const
{
    const auto from = before ? sinkOffsetOf(*before) : std::nullopt;
    const auto to = after ? sinkOffsetOf(*after) : std::nullopt;
    qint64 by = 0;
    if (!from || !to || __builtin_sub_overflow(*to, *from, &by))
        return std::nullopt;
    return by;
}

std::vector<OffsetDifference> difference(const OffsetTable &before, const OffsetTable &after)
{
    const auto isPlain = [](const OffsetTable &table) {
        return table.layout() != OffsetTable::Layout::Objects;
    };
    if (isPlain(before) && isPlain(after))
        return sinkDifference(before, after);
    std::vector<OffsetDifference> changes;
    const OffsetIndex index(after);
    QSet<int> known;
    for (int row = 0; row < before.count(); ++row) {
        const int other = index.rowOfKey(before.key(row));
        if (other < 0)
            changes.push_back(lost(before, row));
        else if (!sameOffset(before.offsetValue(row), after.offsetValue(other)))
            changes.push_back(moved(before, row, after, other));
        if (other >= 0)
            known.insert(other);
    }
    for (int row = 0; row < after.count(); ++row) {
        if (!known.contains(row))
            changes.push_back(come(after, row));
    }
    return changes;
}

OffsetTable applied(const OffsetTable &table, const std::vector<PartitionOffset> &changes)
{
    std::vector<PartitionOffset> rows = table.rows();
    const OffsetIndex index(table);
    QHash<QByteArray, std::size_t> added;
    for (const PartitionOffset &change : changes) {
        const QByteArray key = keyOf(change.partition);
        const int known = index.rowOfKey(key);
        if (known >= 0) {
            rows.at(static_cast<std::size_t>(known)).offset = change.offset;
        } else if (const auto again = added.constFind(key); again != added.constEnd()) {
            rows.at(*again).offset = change.offset;
        } else {
            added.insert(key, rows.size());
            rows.push_back(change);
        }
    }
    return OffsetTable::fromRows(rows);
}

std::vector<PartitionOffset> undoOf(const OffsetTable &before, const std::vector<PartitionOffset> &changes)
{
    const OffsetIndex index(before);
    QSet<QByteArray> seen;
    std::vector<PartitionOffset> undo;
    for (const PartitionOffset &change : changes) {
        const QByteArray key = keyOf(change.partition);
        if (seen.contains(key))
            continue;
        seen.insert(key);
        const int row = index.rowOfKey(key);
        undo.push_back({row < 0 ? change.partition : before.partitionValue(row),
                        row < 0 ? std::nullopt : std::optional(before.offsetValue(row))});
    }
    return undo;
}

} // namespace patchbay
