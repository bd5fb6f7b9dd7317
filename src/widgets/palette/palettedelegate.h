// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/look/theme.h"

#include <QStyledItemDelegate>

namespace patchbay {

/// One row of the palette: icon, name with the letters that fit, where it belongs, and at the right the state
/// or the shortcut. Reads the roles of models/palettemodel.h.
class PaletteDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    static constexpr int rowHeight = 30;

    /// \p theme must outlive this.
    explicit PaletteDelegate(const Theme &theme, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

private:
    const QIcon &iconOf(const QModelIndex &index) const;
    int paintRightSide(QPainter &painter, const QRect &rect, const QModelIndex &index) const;
    void paintName(QPainter &painter, const QRect &rect, const QString &name, const QList<int> &places,
                   Colour colour) const;

    const Theme &m_theme;
    QIcon m_action;
    QIcon m_checked;
    QIcon m_cluster;
    QIcon m_connector;
    QIcon m_source;
    QIcon m_sink;
};

} // namespace patchbay
