// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/look/labels.h"

#include "widgets/look/environmentlook.h"
#include "widgets/look/painting.h"

#include <QPainter>

namespace patchbay {

ElidedLabel::ElidedLabel(const Theme &theme, QWidget *parent)
    : QWidget(parent),
      m_theme(theme)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, QOverload<>::of(&QWidget::update));
}

void ElidedLabel::setText(const QString &text)
{
    if (text == m_text)
        return;
    m_text = text;
    setToolTip(plainToolTip(text));
    setAccessibleName(text);
    updateGeometry();
    update();
}

void ElidedLabel::setLook(TextSize size, QFont::Weight weight, Colour colour)
{
    m_size = size;
    m_weight = weight;
    m_colour = colour;
    updateGeometry();
    update();
}

void ElidedLabel::setElideMode(Qt::TextElideMode mode)
{
    m_mode = mode;
    update();
}

QSize ElidedLabel::sizeHint() const
{
    const QFontMetrics metrics(m_theme.font(m_size, m_weight));
    return {metrics.horizontalAdvance(m_text) + 2, metrics.height()};
}

QSize ElidedLabel::minimumSizeHint() const
{
    const QSize hint = sizeHint();
    return {std::min(hint.width(), 48), hint.height()};
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QFont font = m_theme.font(m_size, m_weight);
    painter.setFont(font);
    painter.setPen(m_theme.colour(isEnabled() ? m_colour : Colour::TextDisabled));
    painter.drawText(rect(), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                     QFontMetrics(font).elidedText(m_text, m_mode, width()));
}

Heading::Heading(const Theme &theme, QWidget *parent)
    : ElidedLabel(theme, parent)
{
    setLook(TextSize::Heading, QFont::DemiBold);
}

StateLabel::StateLabel(const Theme &theme, QWidget *parent)
    : QWidget(parent),
      m_theme(theme)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, QOverload<>::of(&QWidget::update));
}

void StateLabel::setLook(const StateLook &look)
{
    m_look = look;
    setAccessibleName(look.word);
    updateGeometry();
    update();
}

void StateLabel::setLook(const StateLook &look, const QString &text)
{
    StateLook other = look;
    other.word = text;
    setLook(other);
}

QSize StateLabel::sizeHint() const
{
    const QFont font = m_theme.font(TextSize::Content, QFont::DemiBold);
    return {stateWidth(m_look, font) + 2, QFontMetrics(font).height() + 4};
}

void StateLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintState(painter, rect(), m_look, m_theme.font(TextSize::Content, QFont::DemiBold),
               m_theme.colour(m_look.colour));
}

Chip::Chip(const Theme &theme, QWidget *parent)
    : QWidget(parent),
      m_theme(theme)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, QOverload<>::of(&QWidget::update));
}

void Chip::setEnvironment(const Environment &environment)
{
    m_environment = environment;
    setAccessibleName(environment.word());
    updateGeometry();
    update();
}

QSize Chip::sizeHint() const
{
    return {chipWidth(m_environment.word(), m_theme), 18};
}

void Chip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintChip(painter, rect(), m_environment.word(), surfaceOf(m_environment.tint()), m_theme);
}

QLabel *makeMuted(QLabel *label)
{
    label->setTextFormat(Qt::PlainText);
    label->setForegroundRole(QPalette::PlaceholderText);
    label->setWordWrap(true);
    return label;
}

Separator::Separator(const Theme &theme, Qt::Orientation orientation, QWidget *parent)
    : QWidget(parent),
      m_theme(theme)
{
    if (orientation == Qt::Horizontal)
        setFixedHeight(1);
    else
        setFixedWidth(1);
    connect(&theme, &Theme::changed, this, QOverload<>::of(&QWidget::update));
}

void Separator::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), m_theme.colour(Colour::Border));
}

} // namespace patchbay
