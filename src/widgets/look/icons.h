// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/look/theme.h"

#include <QIconEngine>

namespace patchbay {

/// Paints one SVG of resources/icons in a colour of the theme, at the size and scale that is asked for.
class ThemedIconEngine final : public QIconEngine {
public:
    /// \p theme must outlive every icon made from this.
    ThemedIconEngine(const Theme &theme, const QString &name, Colour colour);

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override;
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override;
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal scale) override;
    QIconEngine *clone() const override;
    QString key() const override { return QStringLiteral("PatchbayIcon"); }
    bool isNull() override { return false; }

private:
    const Theme &m_theme;
    QString m_name;
    Colour m_colour;
};

} // namespace patchbay
