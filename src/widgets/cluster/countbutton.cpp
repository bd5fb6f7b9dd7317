// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/cluster/countbutton.h"

#include "widgets/look/painting.h"

#include <QPainter>

namespace patchbay {

CountButton::CountButton(const Theme &theme, QWidget *parent)
    : QAbstractButton(parent),
      m_theme(theme)
{
    setCheckable(true);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, QOverload<>::of(&QWidget::update));
}

StateLook CountButton::look() const
{
    StateLook look;
    look.colour = Colour::Text;
    if (m_state)
        look = lookOf(*m_state);
    look.word = text();
    return look;
}

QFont CountButton::textFont() const
{
    return m_theme.font(TextSize::Content, QFont::Medium);
}

QSize CountButton::sizeHint() const
{
    return {stateWidth(look(), textFont()) + 20, 26};
}

void CountButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF pill = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    const bool marked = isChecked() || isDown();
    painter.setPen(hasFocus() ? QPen(m_theme.colour(Colour::Link)) : QPen(Qt::NoPen));
    painter.setBrush(marked             ? QBrush(m_theme.colour(Colour::Selection))
                         : underMouse() ? QBrush(m_theme.colour(Colour::Hover))
                                        : QBrush(Qt::NoBrush));
    painter.drawRoundedRect(pill, 13, 13);
    const StateLook shown = look();
    paintState(painter, rect().adjusted(10, 0, -8, 0), shown, textFont(), m_theme.colour(shown.colour));
}

} // namespace patchbay
