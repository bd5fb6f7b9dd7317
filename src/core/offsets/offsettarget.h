// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/offsets/offsetselection.h"

#include <QDateTime>

namespace patchbay {

/// Where the offsets of a selection are to be set.
struct OffsetTarget {
    enum class Kind {
        Reset, ///< null: a sink begins again by its auto.offset.reset, a source by its own rule
        Value, ///< `value`, the same for every partition; sinks only
        Shift, ///< by `value` from where it is; sinks only
        Rows, ///< as in `rows`: a snapshot, a file, edited objects
        Earliest, ///< where the topic begins; needs TopicFacts
        Latest, ///< where it ends; needs TopicFacts
        Time, ///< the first record not older than `time`; needs TopicFacts
    };
    Kind kind = Kind::Reset;
    qint64 value = 0;
    QDateTime time;
    /// Kind::Rows: nullopt resets a partition. One that is selected and not named here is reset when
    /// `namesAll`, else kept.
    std::vector<PartitionOffset> rows;
    bool namesAll = false; ///< `rows` is a whole snapshot: what it does not name had no offset

    static OffsetTarget reset();
    static OffsetTarget to(qint64 offset);
    static OffsetTarget shiftedBy(qint64 records); ///< negative: back
    static OffsetTarget toRows(const std::vector<PartitionOffset> &rows);
    static OffsetTarget toSnapshot(const OffsetTable &snapshot);
    static OffsetTarget earliest();
    static OffsetTarget latest();
    static OffsetTarget at(const QDateTime &time);
    bool operator==(const OffsetTarget &) const = default;
};

/// One "these partitions, to there". Several make a change; for a partition in two of them the last counts.
struct OffsetAssignment {
    OffsetSelection selection;
    OffsetTarget target;
    bool operator==(const OffsetAssignment &) const = default;
};

/// "18290" -> an offset. InvalidRequest: not whole, negative, or beyond 64 bits.
Result<qint64> parseOffset(const QString &text);
/// "+100", "-100", "100" -> by how many records. InvalidRequest: not whole, 0, or beyond 64 bits.
Result<qint64> parseShift(const QString &text);
/// "2026-11-25T10:00:00Z", "2026-11-25 10:00" (this machine's zone), or milliseconds since the epoch.
Result<QDateTime> parsePointInTime(const QString &text);

} // namespace patchbay
