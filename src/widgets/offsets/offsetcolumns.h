// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/offsettablemodel.h"
#include "widgets/look/tableview.h"

namespace patchbay {

/// First widths of the columns of a table of offsets; what only brokers know is hidden while nobody asked
/// them.
void layOutOffsetColumns(TableView &table, const OffsetTableModel &model);
/// Those that only brokers know; false: they are hidden, and the columns menu still offers them.
void showBrokersColumns(TableView &table, const OffsetTableModel &model, bool shown);

} // namespace patchbay
