// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/offsets/offsetselection.h"

namespace patchbay {

/// Offsets or partitions that a person pasted or loaded, whatever form they came in.
struct OffsetForm {
    enum class Kind {
        Patch, ///< {"offsets":[{"partition":{…},"offset":{…}}]}: of PATCH, GET, a snapshot's export
        Guide, ///< {"partitions":[{"topic","partition"}]}: what guides send as the body of a DELETE. A
               ///< worker ignores it there and wipes everything: here it is only ever a selection
        Csv, ///< with a header: topic, partition, offset; or partition, offset as JSON objects
    };
    Kind kind = Kind::Patch;
    /// The partitions named, each once; of those named twice the last counts. Rows of a sink keep what stood
    /// there as kafka_offset, whole or not: the preview says so.
    std::vector<PartitionOffset> rows;
    bool hasOffsets = false; ///< at least one row names an offset (null counts in Kind::Patch)
    int repeated = 0; ///< partitions that were named more than once

    OffsetSelection selection() const;
    bool operator==(const OffsetForm &) const = default;
};

/// InvalidRequest with the place and the reason when the text is none of the forms.
Result<OffsetForm> parseOffsetForm(const QByteArray &text);

/// What PATCH takes, and what a snapshot is exported as. Indented.
QByteArray writeOffsetForm(const OffsetTable &table);
/// The same of rows that may be reset: null stands for no offset.
QByteArray writeOffsetRows(const std::vector<PartitionOffset> &rows);
/// topic,partition,offset of a sink, else partition,offset as JSON objects. RFC 4180; parseOffsetForm() reads
/// it back.
QByteArray writeOffsetCsv(const OffsetTable &table, const std::vector<int> &rows);

} // namespace patchbay
