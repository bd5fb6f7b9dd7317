// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/offsettablemodel.h"

namespace patchbay {

/// All rows of a table in the order of one column; nullopt: as they are. Rows with equal cells stay in the
/// order of the table, what is not known comes last either way. 100,000 rows in 10 to 40 ms.
std::vector<int> sortedRows(const OffsetTable &table, const OffsetTimes &times, const TopicFacts &facts,
                            std::optional<OffsetTableModel::Content> content, int column,
                            Qt::SortOrder order);

} // namespace patchbay
