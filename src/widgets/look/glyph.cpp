// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/look/statelook.h"

#include <QIconEngine>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace patchbay {

namespace {

class GlyphIconEngine final : public QIconEngine {
public:
    GlyphIconEngine(const Theme &theme, Glyph glyph, Colour colour)
        : m_theme(theme),
          m_glyph(glyph),
          m_colour(colour)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        paintGlyph(*painter, rect, m_glyph,
                   m_theme.colour(mode == QIcon::Disabled ? Colour::TextDisabled : m_colour));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }

    QIconEngine *clone() const override { return new GlyphIconEngine(m_theme, m_glyph, m_colour); }

private:
    const Theme &m_theme;
    Glyph m_glyph;
    Colour m_colour;
};

} // namespace

void paintGlyph(QPainter &painter, const QRectF &rect, Glyph glyph, const QColor &colour)
{
    if (glyph == Glyph::None)
        return;
    // Drawn on a field of 10 × 10 that is scaled to the place, so that icons of every size look the same.
    const qreal side =
        std::min({rect.width(), rect.height(), std::max(10.0, std::min(rect.width(), rect.height()) * 0.7)});
    const qreal scale = side / 10.0;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(std::round(rect.center().x() - side / 2), std::round(rect.center().y() - side / 2));
    painter.scale(scale, scale);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    QPen stroke(colour, 2.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    switch (glyph) {
    case Glyph::Dot:
        painter.drawEllipse(QRectF(0.5, 0.5, 9, 9));
        break;
    case Glyph::Cross:
        stroke.setCapStyle(Qt::SquareCap);
        painter.setPen(stroke);
        painter.drawLine(QPointF(2.2, 2.2), QPointF(7.8, 7.8));
        painter.drawLine(QPointF(7.8, 2.2), QPointF(2.2, 7.8));
        break;
    case Glyph::Bars:
        painter.drawRoundedRect(QRectF(1.5, 0.5, 2.6, 9), 0.6, 0.6);
        painter.drawRoundedRect(QRectF(5.9, 0.5, 2.6, 9), 0.6, 0.6);
        break;
    case Glyph::Square:
        painter.drawRoundedRect(QRectF(1, 1, 8, 8), 1, 1);
        break;
    case Glyph::Ring: {
        stroke.setWidthF(1.8);
        stroke.setCapStyle(Qt::FlatCap);
        painter.setPen(stroke);
        painter.setBrush(Qt::NoBrush);
        for (int part = 0; part < 6; ++part)
            painter.drawArc(QRectF(1.2, 1.2, 7.6, 7.6), (part * 60 + 10) * 16, 38 * 16);
        break;
    }
    case Glyph::Triangle: {
        QPainterPath path;
        path.moveTo(5, 0.4);
        path.lineTo(9.8, 9.2);
        path.lineTo(0.2, 9.2);
        path.closeSubpath();
        QPainterPath mark;
        mark.addRect(QRectF(4.4, 3.3, 1.2, 3));
        mark.addEllipse(QRectF(4.3, 6.9, 1.4, 1.4));
        painter.drawPath(path - mark);
        break;
    }
    case Glyph::Check:
        stroke.setWidthF(2.0);
        painter.setPen(stroke);
        painter.setBrush(Qt::NoBrush);
        painter.drawPolyline(QPolygonF({QPointF(1.2, 5.4), QPointF(4, 8.2), QPointF(8.8, 2.2)}));
        break;
    case Glyph::Hollow:
        stroke.setWidthF(1.6);
        painter.setPen(stroke);
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(QRectF(1.3, 1.3, 7.4, 7.4));
        break;
    case Glyph::None:
        break;
    }
    painter.restore();
}

QIcon glyphIcon(const Theme &theme, Glyph glyph, Colour colour)
{
    return QIcon(new GlyphIconEngine(theme, glyph, colour)); // the icon owns it
}

} // namespace patchbay
