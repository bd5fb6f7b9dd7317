// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/offsets/offsettarget.h"
#include "core/offsets/topicfacts.h"

namespace patchbay {

/// What is to be said of one line of a preview.
enum class OffsetWarning {
    Negative, ///< below 0: the worker refuses it
    NotWhole, ///< kafka_offset is no whole number of 64 bits: the worker refuses it
    NotAnOffset, ///< a sink's offset object without kafka_offset, or with more
    BeforeBeginning, ///< the records are gone: the sink begins by its auto.offset.reset
    BeyondEnd, ///< accepted by the worker; the sink begins by its auto.offset.reset
    UnknownTopic, ///< the brokers do not have that topic or partition: the worker refuses it
    NotThere, ///< a sink's partition without a committed offset so far
    NewSourcePartition, ///< a source's partition that the worker does not know: it would add it silently
    NeedsTopic, ///< earliest, latest and times need bootstrap servers that answered for this topic
    NeedsSink, ///< a number or a shift for a source's object
    NothingToShift, ///< no offset to shift from
};

/// A change that carries this is never sent.
bool isBlocking(OffsetWarning warning);

/// What will happen to the offsets of a connector: before -> after, and nothing else. A value; made, not run.
struct OffsetPreview {
    struct Row {
        int row = -1; ///< of the table the preview rests on; -1: it is not there
        json::Value partition;
        std::optional<json::Value> before; ///< nullopt: no offset
        std::optional<json::Value> after; ///< nullopt: reset
        std::optional<qint64> change; ///< sinks: after - before
        std::optional<TopicEnds> ends; ///< where they are known
        std::vector<OffsetWarning> warnings;
        std::optional<qint64> suggestion; ///< what to set instead: the beginning, the end

        bool isBlocked() const;
        bool isChange() const; ///< false: it is there already, nothing is sent for it
        /// Records that will be read again; nullopt: not known (a reset without topic facts, a source).
        std::optional<qint64> recordsAgain() const;
        std::optional<qint64> recordsSkipped() const;
        bool operator==(const Row &) const = default;
    };

    OffsetTable base; ///< what it rests on
    TopicFacts facts; ///< the same, of brokers
    std::vector<Row> rows; ///< selected ones, in the order of the table; new ones last
    int kept = 0; ///< partitions that keep their offsets
    QStringList unknownTopics; ///< named in the selection, and without an offset
    bool resetsEverything = false; ///< every row to null: DELETE without a body does it

    int changeCount() const; ///< of rows that are sent
    int blockedCount() const;
    bool canRun() const; ///< there is a change, and nothing is blocked
    std::vector<PartitionOffset> changes() const; ///< what is sent: changed rows only
    std::vector<PartitionOffset> expected() const; ///< `before` of the same rows
    QByteArray body() const; ///< of the PATCH, byte for byte; empty when resetsEverything
    bool operator==(const OffsetPreview &) const = default;
};

/// \p newPartitions: source partitions that the person added in a step of its own; only these may be new.
OffsetPreview previewOffsets(const OffsetTable &now, const std::vector<OffsetAssignment> &assignments,
                             const TopicFacts &facts = {},
                             const std::vector<json::Value> &newPartitions = {});

/// Takes rows back to what they were: the preview of an undo.
OffsetPreview previewRows(const OffsetTable &now, const std::vector<PartitionOffset> &rows,
                          const TopicFacts &facts = {});

} // namespace patchbay
