// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/welcome/choicebutton.h"

#include "widgets/look/painting.h"

#include <QPainter>

namespace patchbay {

namespace {
constexpr int padding = 14;
constexpr int iconSide = 20;
constexpr int textLeft = padding + iconSide + 14;
constexpr int between = 3; ///< title and explanation
} // namespace

ChoiceButton::ChoiceButton(const Theme &theme, const QString &icon, QWidget *parent)
    : QPushButton(parent),
      m_theme(theme),
      m_icon(theme.icon(icon)),
      m_accentIcon(theme.icon(icon, Colour::Link))
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    connect(&theme, &Theme::changed, this, QOverload<>::of(&QWidget::update));
}

void ChoiceButton::setWords(const QString &text, const QString &explanation)
{
    setText(text);
    setAccessibleName(text);
    setAccessibleDescription(explanation);
    m_explanation = explanation;
    updateGeometry();
    update();
}

void ChoiceButton::setKeys(const QString &keys)
{
    m_keys = keys;
    update();
}

void ChoiceButton::setRecommended(bool recommended)
{
    m_recommended = recommended;
    update();
}

QRect ChoiceButton::explanationRect(int width) const
{
    const QFontMetrics metrics(m_theme.font(TextSize::Content));
    const int top = padding + metrics.height() + between;
    return metrics.boundingRect(QRect(textLeft, top, width - textLeft - padding, 10000),
                                Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, m_explanation);
}

QSize ChoiceButton::sizeHint() const
{
    return {520, heightForWidth(520)};
}

int ChoiceButton::heightForWidth(int width) const
{
    return explanationRect(width).bottom() + 1 + padding;
}

void ChoiceButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool hover = isEnabled() && (underMouse() || isDown());
    Colour surface = hover ? Colour::Hover : Colour::Page;
    Colour border = Colour::Border;
    if (m_recommended) {
        surface = Colour::AccentSurface;
        border = hover ? Colour::Accent : Colour::AccentBorder;
    }
    const bool focused = hasFocus();
    painter.setPen(QPen(m_theme.colour(focused ? Colour::Link : border), focused ? 2 : 1));
    painter.setBrush(m_theme.colour(surface));
    const qreal inset = focused ? 1 : 0.5;
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), 8, 8);

    const QFont title = m_theme.font(TextSize::Content, QFont::DemiBold);
    const QFontMetrics titleMetrics(title);
    (m_recommended ? m_accentIcon : m_icon)
        .paint(&painter, QRect(padding, (height() - iconSide) / 2, iconSide, iconSide), Qt::AlignCenter,
               isEnabled() ? QIcon::Normal : QIcon::Disabled);
    QRect line(textLeft, padding, width() - textLeft - padding, titleMetrics.height());
    line.setRight(line.right() - paintKeyCap(painter, line, m_keys, m_theme));
    painter.setFont(title);
    painter.setPen(m_theme.colour(isEnabled() ? Colour::Text : Colour::TextDisabled));
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     titleMetrics.elidedText(text(), Qt::ElideRight, line.width()));
    painter.setFont(m_theme.font(TextSize::Content));
    painter.setPen(m_theme.colour(isEnabled() ? Colour::TextMuted : Colour::TextDisabled));
    painter.drawText(explanationRect(width()), Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap,
                     m_explanation);
}

} // namespace patchbay
