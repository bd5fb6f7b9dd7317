// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/main/palettefield.h"

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
    const QFont small = m_theme.font(TextSize::Small);
    const int keysWidth = QFontMetrics(small).horizontalAdvance(keys) + 12;
    const QRectF cap(width() - keysWidth - 8.5, (height() - 18) / 2 + 0.5, keysWidth, 17);
    painter.setPen(m_theme.colour(Colour::BorderStrong));
    painter.setBrush(m_theme.colour(Colour::Field));
    painter.drawRoundedRect(cap, 3, 3);
    painter.setPen(m_theme.colour(Colour::TextMuted));
    painter.setFont(small);
    painter.drawText(cap, Qt::AlignCenter, keys);

    const QFont font = m_theme.font(TextSize::Content);
    painter.setFont(font);
    const QRect words(10, 0, static_cast<int>(cap.left()) - 18, height());
    painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                     QFontMetrics(font).elidedText(text(), Qt::ElideRight, words.width()));
}

} // namespace patchbay
