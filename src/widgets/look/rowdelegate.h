// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/look/theme.h"

#include <QStyledItemDelegate>

namespace patchbay {

/// One row of the cluster tree: type, name and environment at the left, state and age at the right. The name
/// is elided in its middle, the tool tip has it whole. Reads the roles of models/roles.h.
class RowDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    /// \p theme must outlive this.
    explicit RowDelegate(const Theme &theme, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

private:
    int paintRightSide(QPainter &painter, const QRect &rect, const QModelIndex &index, bool outdated) const;

    const Theme &m_theme;
    QIcon m_source;
    QIcon m_sink;
    QIcon m_cluster;
};

/// One cell of a table: text elided in its middle, figures right-aligned, a state as glyph and word, a
/// hairline below.
class CellDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    /// \p theme must outlive this.
    explicit CellDelegate(const Theme &theme, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

private:
    /// Answers the right edge of the box.
    int paintCheckBox(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;

    const Theme &m_theme;
};

} // namespace patchbay
