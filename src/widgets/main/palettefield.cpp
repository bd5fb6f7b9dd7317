// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/main/palettefield.h"

#include "widgets/look/painting.h"

#include <QEvent>
#include <QKeySequence>
#include <QPainter>

namespace patchbay {

PaletteField::PaletteField(const Theme &theme, QWidget *parent)
    : QAbstractButton(parent),
      m_theme(theme)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    connect(&theme, &Theme::changed, this, QOverload<>::of(&QWidget::update));
    retranslate();
}

void PaletteField::retranslate()
{
    setText(tr("Go to a connector or run an action"));
    setAccessibleName(text());
}

void PaletteField::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QAbstractButton::changeEvent(event);
}

void PaletteField::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(m_theme.colour(hasFocus() ? Colour::Link : Colour::BorderStrong));
    painter.setBrush(m_theme.colour(underMouse() || isDown() ? Colour::Hover : Colour::Sidebar));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5);

    const QString keys =
        QKeySequence(Qt::CTRL | Qt::Key_K).toString(QKeySequence::NativeText).replace(u'+', u' ');
    const QRect inside = rect().adjusted(10, 0, -8, 0);
    const int keysWidth = paintKeyCap(painter, inside, keys, m_theme);

    const QFont font = m_theme.font(TextSize::Content);
    painter.setFont(font);
    painter.setPen(m_theme.colour(Colour::TextMuted));
    const QRect words = inside.adjusted(0, 0, -keysWidth - 8, 0);
    painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                     QFontMetrics(font).elidedText(text(), Qt::ElideRight, words.width()));
}

} // namespace patchbay
