// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/offsets/offsetselection.h"

#include "core/limits.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <limits>

namespace patchbay {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(patchbay::OffsetSelection)
};

Failure invalid(const QString &why)
{
    return Failure(Error::local(Error::Kind::InvalidRequest, why));
}

bool isIn(const std::vector<PartitionRange> &ranges, int partition)
{
    const auto contains = [partition](const PartitionRange &range) {
        return range.contains(partition);
    };
    return ranges.empty() || std::any_of(ranges.begin(), ranges.end(), contains);
}

/// A sink's row in any layout.
std::optional<SinkPartition> sinkRow(const OffsetTable &table, int row)
{
    return table.isSink() ? std::optional(table.sinkPartition(row))
                          : sinkPartitionOf(table.partitionValue(row));
}

} // namespace

std::vector<PartitionRange> normalised(std::vector<PartitionRange> ranges)
{
    std::sort(ranges.begin(), ranges.end(), [](const PartitionRange &left, const PartitionRange &right) {
        return left.first < right.first;
    });
    std::vector<PartitionRange> joined;
    for (const PartitionRange &range : ranges) {
        if (!joined.empty() && qint64(range.first) <= qint64(joined.back().last) + 1)
            joined.back().last = std::max(joined.back().last, range.last);
        else
            joined.push_back(range);
    }
    return joined;
}

Result<std::vector<PartitionRange>> parsePartitionRanges(const QString &text)
{
    static const QRegularExpression form(QStringLiteral(R"(^\s*(\d{1,10})\s*(?:-\s*(\d{1,10}))?\s*$)"));
    std::vector<PartitionRange> ranges;
    for (const QString &piece : text.split(u',')) {
        const QRegularExpressionMatch match = form.match(piece);
        const qint64 first = match.captured(1).toLongLong();
        const qint64 last = match.captured(2).isEmpty() ? first : match.captured(2).toLongLong();
        if (!match.hasMatch() || last > std::numeric_limits<int>::max())
            return invalid(Words::tr("\"%1\" is not understood: write partitions as in 0,3-7.").arg(text));
        if (last < first)
            return invalid(Words::tr("\"%1\" is not understood: a range begins with its lower end.")
                               .arg(piece.trimmed()));
        ranges.push_back({static_cast<int>(first), static_cast<int>(last)});
    }
    return normalised(std::move(ranges));
}

QString writePartitionRanges(const std::vector<PartitionRange> &ranges)
{
    QStringList pieces;
    for (const PartitionRange &range : ranges) {
        pieces.append(range.first == range.last ? QString::number(range.first)
                                                : QStringLiteral("%1-%2").arg(range.first).arg(range.last));
    }
    return pieces.join(u',');
}

OffsetSelection OffsetSelection::all()
{
    OffsetSelection selection;
    selection.everything = true;
    return selection;
}

OffsetSelection OffsetSelection::of(const OffsetTable &table, const std::vector<int> &rows)
{
    OffsetSelection selection;
    for (const int row : rows) {
        if (!table.isSink()) {
            selection.partitions.push_back(table.partitionValue(row));
            continue;
        }
        const QString topic = table.topic(row);
        const auto sameName = [&topic](const Topic &one) {
            return one.name == topic;
        };
        auto known = std::find_if(selection.topics.begin(), selection.topics.end(), sameName);
        if (known == selection.topics.end())
            known = selection.topics.insert(known, Topic{topic, {}});
        const int partition = table.partition(row);
        if (!known->ranges.empty() && known->ranges.back().last + 1 == partition)
            known->ranges.back().last = partition;
        else
            known->ranges.push_back({partition, partition});
    }
    for (Topic &topic : selection.topics)
        topic.ranges = normalised(topic.ranges);
    return selection;
}

SelectedOffsets select(const OffsetTable &table, const OffsetSelection &selection)
{
    SelectedOffsets selected;
    std::vector<bool> chosen(static_cast<std::size_t>(table.count()), selection.everything);
    const auto choose = [&chosen](int row) {
        chosen.at(static_cast<std::size_t>(row)) = true;
    };
    QSet<QByteArray> missing;
    const auto miss = [&](const json::Value &partition) {
        const QByteArray key = keyOf(partition);
        if (missing.contains(key))
            return;
        missing.insert(key);
        selected.missing.push_back(partition);
    };

    for (const OffsetSelection::Topic &topic : selection.topics) {
        std::vector<int> present; // partitions
        for (int row = 0; row < table.count(); ++row) {
            const auto sink = sinkRow(table, row);
            if (!sink || sink->topic != topic.name)
                continue;
            present.push_back(sink->partition);
            if (isIn(topic.ranges, sink->partition))
                choose(row);
        }
        if (present.empty())
            selected.unknownTopics.append(topic.name);
        std::sort(present.begin(), present.end());
        int named = 0;
        for (const PartitionRange &range : topic.ranges) {
            for (qint64 partition = range.first; partition <= range.last && named < limits::missingPartitions;
                 ++partition) {
                if (std::binary_search(present.begin(), present.end(), static_cast<int>(partition)))
                    continue;
                miss(toPartition({topic.name, static_cast<int>(partition)}));
                ++named;
            }
        }
    }
    if (!selection.partitions.empty()) {
        const OffsetIndex index(table);
        for (const json::Value &partition : selection.partitions) {
            const int row = index.rowOf(partition);
            row < 0 ? miss(partition) : choose(row);
        }
    }
    selected.unknownTopics.removeDuplicates();
    for (int row = 0; row < table.count(); ++row) {
        if (chosen.at(static_cast<std::size_t>(row)))
            selected.rows.push_back(row);
    }
    return selected;
}

} // namespace patchbay
