// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/look/card.h"

#include "widgets/look/wrappedlabel.h"

#include <QPainter>
#include <QVBoxLayout>

namespace patchbay {

Card::Card(const Theme &theme, QWidget *parent)
    : QWidget(parent),
      m_theme(theme),
      m_title(new WrappedLabel(this)),
      m_body(new QVBoxLayout(this))
{
    m_title->setTextFormat(Qt::PlainText);
    m_title->setFont(theme.font(TextSize::Content, QFont::DemiBold));
    m_body->setContentsMargins(14, 10, 12, 10);
    m_body->setSpacing(6);
    m_body->addWidget(m_title);
    connect(&theme, &Theme::changed, this, QOverload<>::of(&QWidget::update));
}

void Card::setTitle(const QString &title)
{
    m_title->setText(title);
}

void Card::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(m_theme.colour(Colour::Border));
    painter.setBrush(m_theme.colour(Colour::Page));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
}

} // namespace patchbay
