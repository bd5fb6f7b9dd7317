// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/offsets/offsetcolumns.h"

#include <algorithm>

namespace patchbay {

namespace {
constexpr int figuresWidth = 110;
constexpr int cellWidth = 180;
constexpr int momentWidth = 150;
constexpr int leastTopicWidth = 160;
} // namespace

void layOutOffsetColumns(TableView &table, const OffsetTableModel &model)
{
    using Content = OffsetTableModel::Content;
    const bool isSink = model.table().isSink();
    for (int column = 0; column < model.columnCount(); ++column) {
        const Content content = model.contentOf(column);
        const bool isOfBrokers = content == Content::Begin || content == Content::End
            || content == Content::Lag || content == Content::RecordTime;
        table.setColumnHidden(column, isOfBrokers && model.facts().isEmpty());
        table.setColumnWidth(column,
                             content == Content::Moved || content == Content::RecordTime ? momentWidth
                                 : isSink                                                ? figuresWidth
                                                                                         : cellWidth);
    }
    if (model.columnCount() > 0)
        table.setFillingColumn(0, leastTopicWidth);
}

} // namespace patchbay
