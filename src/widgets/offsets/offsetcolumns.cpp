// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/offsets/offsetcolumns.h"

#include <QHeaderView>

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
        const int least = content == Content::Moved || content == Content::RecordTime ? momentWidth
            : isSink                                                                  ? figuresWidth
                                                                                      : cellWidth;
        table.setColumnWidth(column, std::max(least, table.header()->sectionSizeHint(column) + 8));
    }
    if (model.columnCount() > 0)
        table.setFillingColumn(0, leastTopicWidth);
    showBrokersColumns(table, model, false);
}

void showBrokersColumns(TableView &table, const OffsetTableModel &model, bool shown)
{
    using Content = OffsetTableModel::Content;
    for (const Content content : {Content::Begin, Content::End, Content::Lag, Content::RecordTime}) {
        if (const int column = model.columnOf(content); column >= 0)
            table.setColumnHidden(column, !shown);
    }
}

} // namespace patchbay
