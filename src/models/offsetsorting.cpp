// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/offsetsorting.h"

#include <algorithm>
#include <numeric>

namespace patchbay {

namespace {

using Content = OffsetTableModel::Content;

/// A cell as a number, so that sorting compares no more than that.
struct Keyed {
    qint64 key;
    int row;
};

std::vector<int> byNumber(std::vector<Keyed> known, const std::vector<int> &unknown, Qt::SortOrder order)
{
    const auto up = [](const Keyed &left, const Keyed &right) {
        return left.key != right.key ? left.key < right.key : left.row < right.row;
    };
    const auto down = [](const Keyed &left, const Keyed &right) {
        return left.key != right.key ? left.key > right.key : left.row < right.row;
    };
    if (order == Qt::AscendingOrder)
        std::sort(known.begin(), known.end(), up);
    else
        std::sort(known.begin(), known.end(), down);
    std::vector<int> rows;
    rows.reserve(known.size() + unknown.size());
    for (const Keyed &one : known)
        rows.push_back(one.row);
    rows.insert(rows.end(), unknown.begin(), unknown.end());
    return rows;
}

template <typename KeyOf>
std::vector<int> byNumberOf(const OffsetTable &table, Qt::SortOrder order, KeyOf keyOf)
{
    std::vector<Keyed> known;
    std::vector<int> unknown;
    known.reserve(static_cast<std::size_t>(table.count()));
    for (int row = 0; row < table.count(); ++row) {
        const std::optional<qint64> key = keyOf(row);
        if (key)
            known.push_back({*key, row});
        else
            unknown.push_back(row);
    }
    return byNumber(std::move(known), unknown, order);
}

std::vector<int> byCell(const OffsetTable &table, int column, Qt::SortOrder order)
{
    bool allFit = table.columns().at(static_cast<std::size_t>(column)).isNumeric;
    if (allFit) {
        const auto keyOf = [&](int row) -> std::optional<qint64> {
            const QByteArrayView token = table.cellToken(row, column);
            if (token.isEmpty())
                return std::nullopt;
            bool whole = false;
            const qint64 number = token.toByteArray().toLongLong(&whole);
            allFit = allFit && whole;
            return number;
        };
        std::vector<int> rows = byNumberOf(table, order, keyOf);
        if (allFit)
            return rows;
    }
    std::vector<int> known;
    std::vector<int> unknown;
    for (int row = 0; row < table.count(); ++row)
        (table.cellToken(row, column).isEmpty() ? unknown : known).push_back(row);
    const auto up = [&](int left, int right) {
        return table.compareCells(left, right, column) < 0;
    };
    const auto down = [&](int left, int right) {
        return table.compareCells(left, right, column) > 0;
    };
    if (order == Qt::AscendingOrder)
        std::stable_sort(known.begin(), known.end(), up);
    else
        std::stable_sort(known.begin(), known.end(), down);
    known.insert(known.end(), unknown.begin(), unknown.end());
    return known;
}

} // namespace

std::vector<int> sortedRows(const OffsetTable &table, const OffsetTimes &times, const TopicFacts &facts,
                            std::optional<Content> content, int column, Qt::SortOrder order)
{
    using Key = std::optional<qint64>;
    const auto ends = [&](int row) {
        return facts.ends(table.sinkPartition(row));
    };
    if (content) {
        switch (*content) {
        case Content::Topic:
            return byNumberOf(table, order, [&](int row) -> Key { return table.topicIndex(row); });
        case Content::Partition:
            return byNumberOf(table, order, [&](int row) -> Key { return table.partition(row); });
        case Content::Offset:
            return byNumberOf(table, order, [&](int row) -> Key { return table.offset(row); });
        case Content::Begin:
            return byNumberOf(table, order,
                              [&](int row) { return ends(row) ? Key(ends(row)->begin) : Key(); });
        case Content::End:
            return byNumberOf(table, order, [&](int row) { return ends(row) ? Key(ends(row)->end) : Key(); });
        case Content::Lag:
            return byNumberOf(table, order, [&](int row) {
                return ends(row) ? Key(ends(row)->end - table.offset(row)) : Key();
            });
        case Content::Moved:
            return byNumberOf(table, order, [&](int row) {
                const QDateTime moved = times.movedAt(row);
                return moved.isValid() ? Key(moved.toMSecsSinceEpoch()) : Key();
            });
        case Content::Cell:
            return byCell(table, column, order);
        case Content::RecordTime:
            break; // known of the visible rows only
        }
    }
    std::vector<int> rows(static_cast<std::size_t>(table.count()));
    std::iota(rows.begin(), rows.end(), 0);
    return rows;
}

} // namespace patchbay
