// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/offsets/offsettable.h"

namespace patchbay {

/// What an OffsetTable holds. 16 bytes for a row of a sink; for a source the text of the answer, 16 bytes a
/// row and 8 a cell.
struct OffsetTable::Data {
    struct SinkRow {
        quint32 topic; ///< into `topics`
        qint32 partition;
        qint64 offset;
    };
    struct Span { ///< of `text`
        quint32 begin = 0;
        quint32 length = 0;
    };
    struct ObjectRow {
        Span partition;
        Span offset;
    };

    Layout layout = Layout::Empty;
    QStringList topics;
    std::vector<SinkRow> sinkRows;
    QByteArray text;
    std::vector<ObjectRow> objectRows;
    std::vector<Column> columns;
    std::vector<std::vector<Span>> cells; ///< by column, then row

    QByteArrayView view(Span span) const { return QByteArrayView(text).sliced(span.begin, span.length); }
    /// Sorts the rows by topic and partition; of equal ones the last stays.
    void sortSinkRows();
};

} // namespace patchbay
