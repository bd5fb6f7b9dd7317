// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/look/glyphlabel.h"

#include <QPainter>

namespace patchbay {

GlyphLabel::GlyphLabel(const Theme &theme, QWidget *parent)
    : QWidget(parent),
      m_theme(theme)
{
    setFixedSize(12, 16);
    connect(&theme, &Theme::changed, this, QOverload<>::of(&QWidget::update));
}

void GlyphLabel::setLook(Glyph glyph, Colour colour)
{
    if (glyph == m_glyph && colour == m_colour)
        return;
    m_glyph = glyph;
    m_colour = colour;
    update();
}

void GlyphLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintGlyph(painter, QRectF(0, 0, 10, height()), m_glyph, m_theme.colour(m_colour));
}

} // namespace patchbay
