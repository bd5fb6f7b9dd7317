// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/ask/pagesheet.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollArea>

namespace patchbay {

namespace {
constexpr int farthestTop = 56;
constexpr int edge = 16; ///< of the page that stays visible around the card
} // namespace

PageSheet::PageSheet(const Theme &theme, QWidget *page)
    : QWidget(page),
      m_theme(theme),
      m_card(new QWidget(this))
{
    hide();
    setFocusPolicy(Qt::NoFocus);
    connect(&theme, &Theme::changed, this, QOverload<>::of(&QWidget::update));
    page->installEventFilter(this);
    m_card->installEventFilter(this);
}

void PageSheet::open()
{
    m_focusBefore = QApplication::focusWidget();
    place();
    show();
    raise();
    // The page may be larger than what is seen of it.
    for (QWidget *above = parentWidget(); above; above = above->parentWidget()) {
        if (auto *area = qobject_cast<QScrollArea *>(above))
            area->ensureWidgetVisible(m_card, edge, edge);
    }
    firstFocus()->setFocus(Qt::OtherFocusReason);
}

void PageSheet::leave()
{
    hide();
    if (m_focusBefore)
        m_focusBefore->setFocus(Qt::OtherFocusReason);
    deleteLater();
}

void PageSheet::place()
{
    setGeometry(parentWidget()->rect());
    const QSize room = size() - QSize(2 * edge, 2 * edge);
    const QSize wanted = cardSize(room).boundedTo(room);
    const int top = qMin(farthestTop, qMax(edge, (height() - wanted.height()) / 2));
    m_card->setGeometry(QRect(QPoint((width() - wanted.width()) / 2, top), wanted));
    update();
}

void PageSheet::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.isDark() ? QColor(0, 0, 0, 140) : QColor(20, 24, 32, 70));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(m_theme.colour(Colour::BorderStrong));
    painter.setBrush(m_theme.colour(Colour::Page));
    painter.drawRoundedRect(QRectF(m_card->geometry()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
}

void PageSheet::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        escape();
    event->accept(); // nothing below the sheet gets keys while it is there
}

void PageSheet::mousePressEvent(QMouseEvent *event)
{
    event->accept(); // nor clicks
}

bool PageSheet::eventFilter(QObject *watched, QEvent *event)
{
    const bool pageGrew = watched == parentWidget() && event->type() == QEvent::Resize;
    const bool cardGrew = watched == m_card && event->type() == QEvent::LayoutRequest && isVisible();
    if (pageGrew || cardGrew)
        place();
    return QWidget::eventFilter(watched, event);
}

bool PageSheet::focusNextPrevChild(bool next)
{
    QWidget *const now = QApplication::focusWidget();
    QWidget *candidate = now && m_card->isAncestorOf(now) ? now : m_card;
    const auto takesTab = [this](const QWidget *widget) {
        return m_card->isAncestorOf(widget) && widget->isVisible() && widget->isEnabled()
            && (widget->focusPolicy() & Qt::TabFocus) && !widget->focusProxy();
    };
    const QWidget *const start = candidate;
    do {
        candidate = next ? candidate->nextInFocusChain() : candidate->previousInFocusChain();
    } while (candidate != start && !takesTab(candidate));
    candidate->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
}

} // namespace patchbay
