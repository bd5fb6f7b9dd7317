// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/main/bottompanel.h"

#include "widgets/look/pagetabs.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QStackedWidget>
#include <QToolButton>

namespace patchbay {

BottomPanel::BottomPanel(const Theme &theme, QWidget *parent)
    : QWidget(parent),
      m_theme(theme),
      m_tabs(new PageTabs(theme, this)),
      m_toggle(new QToolButton(this)),
      m_stack(new QStackedWidget(this))
{
    m_toggle->setFixedSize(24, 24);
    m_toggle->setIconSize({14, 14});
    auto *header = new QHBoxLayout;
    header->setContentsMargins(12, 0, 8, 0);
    header->addWidget(m_tabs, 1);
    header->addWidget(m_toggle);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(header);
    layout->addWidget(m_stack, 1);

    connect(m_tabs, &QTabBar::currentChanged, m_stack, &QStackedWidget::setCurrentIndex);
    connect(m_tabs, &QTabBar::currentChanged, this, &BottomPanel::panelChanged);
    const auto openByClick = [this] {
        setOpen(true);
    };
    connect(m_tabs, &QTabBar::tabBarClicked, this, openByClick);
    const auto toggle = [this] {
        setOpen(!m_open);
    };
    connect(m_toggle, &QToolButton::clicked, this, toggle);
    connect(&theme, &Theme::changed, this, QOverload<>::of(&QWidget::update));
    follow();
}

int BottomPanel::headerHeight()
{
    return 33;
}

void BottomPanel::addPanel(QWidget *panel)
{
    const int index = m_stack->addWidget(panel);
    {
        const QSignalBlocker quiet(m_tabs);
        m_tabs->addTab(panel->windowTitle());
    }
    m_stack->setCurrentIndex(m_tabs->currentIndex());
    const auto retitle = [this, index](const QString &title) {
        m_tabs->setTabText(index, title);
    };
    connect(panel, &QWidget::windowTitleChanged, this, retitle);
}

int BottomPanel::currentPanel() const
{
    return m_tabs->currentIndex();
}

void BottomPanel::showPanel(int index)
{
    m_tabs->setCurrentIndex(index);
    setOpen(true);
}

void BottomPanel::setOpen(bool open)
{
    if (m_open == open)
        return;
    m_open = open;
    follow();
    emit openChanged(open);
}

void BottomPanel::follow()
{
    m_stack->setVisible(m_open);
    setMaximumHeight(m_open ? QWIDGETSIZE_MAX : headerHeight());
    setMinimumHeight(m_open ? headerHeight() + 3 * metrics::row : headerHeight());
    m_toggle->setIcon(m_theme.icon(m_open ? QStringLiteral("chevron-down") : QStringLiteral("chevron-up")));
    const QString words = m_open ? tr("Hide activity and requests") : tr("Show activity and requests");
    m_toggle->setToolTip(words);
    m_toggle->setAccessibleName(words);
    m_tabs->setAccessibleName(tr("Panels below the page"));
}

void BottomPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        follow();
    QWidget::changeEvent(event);
}

void BottomPanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.colour(Colour::Sidebar));
    // The line below the words goes on to the right edge.
    painter.fillRect(m_tabs->x(), m_tabs->geometry().bottom(), width() - m_tabs->x(), 1,
                     m_theme.colour(Colour::Border));
}

} // namespace patchbay
