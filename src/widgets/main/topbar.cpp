// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/main/topbar.h"

#include <QHBoxLayout>
#include <QMenuBar>
#include <QPainter>

namespace patchbay {

TopBar::TopBar(const Theme &theme, QMenuBar *menus, QWidget *field, QWidget *parent)
    : QWidget(parent),
      m_theme(theme)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(2, 0, 12, 1);
    layout->setSpacing(12);
    menus->setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
    layout->addWidget(menus, 1, Qt::AlignVCenter);
    layout->addWidget(field, 0, Qt::AlignVCenter);
    setFixedHeight(41);
    connect(&theme, &Theme::changed, this, QOverload<>::of(&QWidget::update));
}

void TopBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.colour(Colour::Chrome));
    painter.fillRect(0, height() - 1, width(), 1, m_theme.colour(Colour::Border));
}

} // namespace patchbay
