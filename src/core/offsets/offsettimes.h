// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/offsets/offsettable.h"

#include <QDateTime>
#include <QHash>

namespace patchbay {

/// When each offset last moved, from successive reads of one connector: no worker says it.
class OffsetTimes {
public:
    /// \p table was read at \p when.
    void look(const OffsetTable &table, const QDateTime &when);

    const OffsetTable &table() const { return m_table; } ///< the newest
    QDateTime since() const { return m_since; } ///< of the first read; invalid: none yet
    /// UTC; invalid: it has not moved since the first read.
    QDateTime movedAt(int row) const;

private:
    OffsetTable m_table;
    QDateTime m_since;
    std::vector<qint64> m_moved; ///< by row, ms since the epoch; 0: has not moved
};

} // namespace patchbay
