// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/look/theme.h"

#include <QHeaderView>

namespace patchbay {

/// Column titles that stand exactly above their cells: muted words, a small arrow at the sorted one, a line
/// below.
class TableHeader final : public QHeaderView {
    Q_OBJECT
public:
    /// \p theme must outlive this.
    explicit TableHeader(const Theme &theme, QWidget *parent = nullptr);

    QSize sizeHint() const override;

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;
    QSize sectionSizeFromContents(int section) const override;

private:
    const Theme &m_theme;
    QIcon m_ascending;
    QIcon m_descending;
};

} // namespace patchbay
