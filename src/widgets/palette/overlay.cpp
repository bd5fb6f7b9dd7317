// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/palette/overlay.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace patchbay {

namespace {
constexpr int top = 56; ///< below the menu bar
constexpr int radius = 8;
constexpr int shadow = 12;
} // namespace

Overlay::Overlay(const Theme &theme, QWidget &window)
    : QWidget(&window),
      m_theme(theme),
      m_window(window),
      m_panel(new QWidget(this)),
      m_body(new QVBoxLayout(m_panel))
{
    hide();
    m_body->setContentsMargins(1, 1, 1, 1);
    m_body->setSpacing(0);
    window.installEventFilter(this);
    connect(&theme, &Theme::changed, this, QOverload<>::of(&QWidget::update));
}

Overlay::~Overlay()
{
    disconnect(qApp, nullptr, this, nullptr); // the focus still moves while the children go
}

void Overlay::open()
{
    if (m_open) {
        firstFocus()->setFocus(Qt::ShortcutFocusReason);
        return;
    }
    m_open = true;
    m_focusBefore = m_window.focusWidget();
    emit opened();
    place();
    raise();
    show();
    firstFocus()->setFocus(Qt::ShortcutFocusReason);
    connect(qApp, &QApplication::focusChanged, this, &Overlay::followFocus);
}

void Overlay::close()
{
    if (!m_open)
        return;
    m_open = false;
    disconnect(qApp, &QApplication::focusChanged, this, &Overlay::followFocus);
    const QWidget *focus = m_window.focusWidget();
    const bool hadFocus = !focus || isAncestorOf(focus);
    hide();
    if (hadFocus && m_focusBefore && m_focusBefore->isVisible())
        m_focusBefore->setFocus(Qt::OtherFocusReason);
    emit closed();
}

void Overlay::toggle()
{
    if (m_open)
        close();
    else
        open();
}

void Overlay::followFocus(QWidget *, QWidget *now)
{
    // Another window or a menu in front is no reason; another widget of this window is.
    if (now && now->window() == m_window.window() && now != this && !isAncestorOf(now))
        close();
}

void Overlay::place()
{
    const QSize room = m_window.size();
    setGeometry(QRect(QPoint(), room));
    const QSize most(room.width() - 2 * shadow, room.height() - top - shadow);
    const QSize size = panelSize(most).boundedTo(most);
    m_panel->setGeometry(QRect(QPoint((room.width() - size.width()) / 2, top), size));
    update();
}

bool Overlay::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == &m_window && event->type() == QEvent::Resize && m_open)
        place();
    return QWidget::eventFilter(watched, event);
}

void Overlay::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const QRectF panel = m_panel->geometry();
    QColor shade(Qt::black); // a shadow is black in every theme
    shade.setAlphaF(m_theme.isDark() ? 0.045F : 0.014F);
    painter.setBrush(shade);
    for (int ring = shadow; ring > 0; --ring)
        painter.drawRoundedRect(panel.adjusted(-ring, -ring + 4, ring, ring + 4), radius + ring,
                                radius + ring);
    painter.setPen(m_theme.colour(Colour::BorderStrong));
    painter.setBrush(m_theme.colour(Colour::Page));
    painter.drawRoundedRect(panel.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
}

void Overlay::mousePressEvent(QMouseEvent *event)
{
    if (!m_panel->geometry().contains(event->position().toPoint()))
        close();
    event->accept(); // never a click on what lies below
}

void Overlay::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QWidget::keyPressEvent(event);
}

} // namespace patchbay
