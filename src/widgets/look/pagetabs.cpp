// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/look/pagetabs.h"

#include <QPainter>

namespace patchbay {

namespace {
constexpr int between = 20; ///< of two words
}

PageTabs::PageTabs(const Theme &theme, QWidget *parent)
    : QTabBar(parent),
      m_theme(theme)
{
    setDrawBase(false);
    setExpanding(false);
    setUsesScrollButtons(true);
    setElideMode(Qt::ElideNone);
    setFocusPolicy(Qt::TabFocus);
    setMouseTracking(true);
    connect(&theme, &Theme::changed, this, QOverload<>::of(&QWidget::update));
}

QSize PageTabs::tabSizeHint(int index) const
{
    // The weight of the current one, so that nothing moves when it changes.
    const QFontMetrics metrics(m_theme.font(TextSize::Content, QFont::DemiBold));
    return {metrics.horizontalAdvance(tabText(index)) + between, 32};
}

QSize PageTabs::minimumTabSizeHint(int index) const
{
    return tabSizeHint(index);
}

void PageTabs::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(0, height() - 1, width(), 1, m_theme.colour(Colour::Border));
    const QPoint pointer = mapFromGlobal(QCursor::pos());
    for (int index = 0; index < count(); ++index) {
        const QRect word = tabRect(index).adjusted(0, 0, -between, 0);
        const bool current = index == currentIndex();
        const bool hovered = underMouse() && tabRect(index).contains(pointer);
        painter.setFont(m_theme.font(TextSize::Content, current ? QFont::DemiBold : QFont::Normal));
        painter.setPen(m_theme.colour(!isTabEnabled(index)     ? Colour::TextDisabled
                                          : current || hovered ? Colour::Text
                                                               : Colour::TextMuted));
        painter.drawText(word, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, tabText(index));
        if (current) {
            painter.fillRect(word.left(), height() - 2, word.width(), 2, m_theme.colour(Colour::Link));
            if (hasFocus()) {
                painter.setPen(m_theme.colour(Colour::Link));
                painter.drawRoundedRect(QRectF(word).adjusted(-3.5, 4.5, 3.5, -5.5), 3, 3);
            }
        }
    }
}

} // namespace patchbay
