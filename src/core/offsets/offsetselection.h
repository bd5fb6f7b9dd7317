// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/offsets/offsettable.h"
#include "core/result.h"

namespace patchbay {

/// From `first` to `last`, both included.
struct PartitionRange {
    int first = 0;
    int last = 0;
    bool contains(int partition) const { return first <= partition && partition <= last; }
    bool operator==(const PartitionRange &) const = default;
};

/// "0,3-7" -> ranges, sorted, those that touch joined. InvalidRequest names what is not understood.
Result<std::vector<PartitionRange>> parsePartitionRanges(const QString &text);
QString writePartitionRanges(const std::vector<PartitionRange> &ranges); ///< "0,3-7"
std::vector<PartitionRange> normalised(std::vector<PartitionRange> ranges);

/// Which partitions a person means. A value that does not know what the connector has: select() does.
struct OffsetSelection {
    struct Topic {
        QString name;
        std::vector<PartitionRange> ranges; ///< none: all its partitions
        bool operator==(const Topic &) const = default;
    };
    bool everything = false;
    std::vector<Topic> topics;
    std::vector<json::Value> partitions; ///< these objects: a source's, or a sink's

    static OffsetSelection all();
    static OffsetSelection of(const OffsetTable &table, const std::vector<int> &rows);
    bool isEmpty() const { return !everything && topics.empty() && partitions.empty(); }
    bool operator==(const OffsetSelection &) const = default;
};

/// What of a selection the connector has committed offsets for.
struct SelectedOffsets {
    std::vector<int> rows; ///< of the table, sorted, each once
    std::vector<json::Value> missing; ///< named one by one or in a range, and without an offset; each once
    QStringList unknownTopics; ///< named, and no partition of them has an offset
};
/// Of a range at most limits::missingPartitions partitions are named as missing.
SelectedOffsets select(const OffsetTable &table, const OffsetSelection &selection);

} // namespace patchbay
