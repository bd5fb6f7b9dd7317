// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/look/patchbaystyle.h"

#include "widgets/look/painting.h"

#include <QPainter>
#include <QPushButton>
#include <QStyleOption>
#include <QToolButton>

#include <algorithm>

namespace patchbay {

PatchbayStyle::PatchbayStyle(const Theme &theme)
    : QProxyStyle(QStringLiteral("Fusion")),
      m_theme(theme),
      m_opened(theme.icon(QStringLiteral("chevron-down"))),
      m_closed(theme.icon(QStringLiteral("chevron-right")))
{
}

void PatchbayStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                                  const QWidget *widget) const
{
    switch (element) {
    case PE_IndicatorBranch:
        if (option->state.testFlag(State_Children)) {
            const int side = 12;
            const QRect square(option->rect.right() - side, option->rect.center().y() - side / 2 + 1, side,
                               side);
            (option->state.testFlag(State_Open) ? m_opened : m_closed).paint(painter, square);
        }
        return; // no lines between siblings
    case PE_FrameFocusRect: {
        if (qobject_cast<const QPushButton *>(widget) || qobject_cast<const QToolButton *>(widget))
            return; // their border says it (style.qss)
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(m_theme.colour(Colour::Link), 1));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
        painter->restore();
        return;
    }
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        drawCheckBox(option->rect, option->state, *painter);
        return;
    case PE_IndicatorRadioButton:
        drawRadioButton(option->rect, option->state, *painter);
        return;
    case PE_PanelItemViewRow: // cells are the delegates'; this is what is left of a tree's first cell
        paintRowBackground(*painter, option->rect, option->state, m_theme);
        return;
    case PE_PanelStatusBar:
    case PE_FrameStatusBarItem:
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void PatchbayStyle::drawCheckBox(const QRect &place, State state, QPainter &painter) const
{
    const bool enabled = state.testFlag(State_Enabled);
    const bool on = state.testFlag(State_On);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const int side = std::min(place.width(), place.height());
    QRectF box(0, 0, side, side);
    box.moveCenter(QRectF(place).center());
    box.adjust(0.5, 0.5, -0.5, -0.5);
    const Colour filled = enabled ? Colour::Accent : Colour::Border;
    painter.setPen(m_theme.colour(on ? filled : enabled ? Colour::TextMuted : Colour::Border));
    painter.setBrush(m_theme.colour(on ? filled : Colour::Field));
    painter.drawRoundedRect(box, 3, 3);
    if (on) {
        QPen tick(m_theme.colour(enabled ? Colour::OnAccent : Colour::TextDisabled), 1.8);
        tick.setCapStyle(Qt::RoundCap);
        tick.setJoinStyle(Qt::RoundJoin);
        painter.setPen(tick);
        const auto at = [&box](double x, double y) {
            return QPointF(box.left() + x * box.width(), box.top() + y * box.height());
        };
        painter.drawPolyline(QPolygonF{at(0.25, 0.52), at(0.43, 0.70), at(0.76, 0.32)});
    }
    painter.restore();
}

void PatchbayStyle::drawRadioButton(const QRect &place, State state, QPainter &painter) const
{
    const bool enabled = state.testFlag(State_Enabled);
    const bool on = state.testFlag(State_On);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const int side = std::min(place.width(), place.height());
    QRectF circle(0, 0, side, side);
    circle.moveCenter(QRectF(place).center());
    circle.adjust(0.5, 0.5, -0.5, -0.5);
    const Colour filled = enabled ? Colour::Accent : Colour::Border;
    painter.setPen(m_theme.colour(on ? filled : enabled ? Colour::TextMuted : Colour::Border));
    painter.setBrush(m_theme.colour(on ? filled : Colour::Field));
    painter.drawEllipse(circle);
    if (on) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.colour(enabled ? Colour::OnAccent : Colour::TextDisabled));
        painter.drawEllipse(circle.center(), side * 0.2, side * 0.2);
    }
    painter.restore();
}

void PatchbayStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                                const QWidget *widget) const
{
    if (element == CE_Splitter) {
        // One line in the middle of the place that can be grabbed.
        const bool upright = option->state.testFlag(State_Horizontal);
        const QColor line =
            m_theme.colour(option->state.testFlag(State_MouseOver) ? Colour::BorderStrong : Colour::Border);
        const QRect &rect = option->rect;
        if (upright)
            painter->fillRect(rect.left() + rect.width() / 2, rect.top(), 1, rect.height(), line);
        else
            painter->fillRect(rect.left(), rect.top() + rect.height() / 2, rect.width(), 1, line);
        return;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

int PatchbayStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_SplitterWidth:
        return 1;
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_TabBarIconSize:
    case PM_ListViewIconSize:
        return metrics::icon;
    case PM_TreeViewIndentation:
        return 16;
    case PM_ScrollBarExtent:
        return 12;
    case PM_DefaultFrameWidth:
        return 1;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int PatchbayStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                             QStyleHintReturn *returnData) const
{
    switch (hint) {
    case SH_ItemView_ActivateItemOnSingleClick:
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_UnderlineShortcut:
        return 0;
    case SH_ItemView_ShowDecorationSelected:
        return 1;
    case SH_Menu_SubMenuPopupDelay:
        return 120;
    case SH_ToolTip_WakeUpDelay:
        return 500;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returnData);
    }
}

} // namespace patchbay
