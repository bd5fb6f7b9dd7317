// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/main/environmentbanner.h"

#include "widgets/look/environmentlook.h"
#include "widgets/main/tabpage.h"

#include <QPainter>

namespace patchbay {

EnvironmentBanner::EnvironmentBanner(const Theme &theme, QWidget *parent)
    : QWidget(parent),
      m_theme(theme)
{
    connect(&theme, &Theme::changed, this, QOverload<>::of(&QWidget::update));
}

void EnvironmentBanner::show(TabPage *page)
{
    const ClusterSession *session = page ? page->session() : nullptr;
    setVisible(session != nullptr);
    if (!session)
        return;
    const Environment &environment = session->profile().environment;
    m_broad = environment.isProduction();
    m_surface = surfaceOf(environment.tint());
    m_place = tr("%1 · %2", "environment and cluster").arg(environment.word(), session->profile().name);
    m_note = page->bannerNote();
    setFixedHeight(m_broad ? 24 : 20);
    setAccessibleName(m_note.isEmpty() ? m_place : m_place + u", " + m_note);
    update();
}

void EnvironmentBanner::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QRect text = rect().adjusted(metrics::pageMargin - 4, 0, -metrics::pageMargin + 4, 0);
    QFont font = m_theme.font(TextSize::Small, QFont::DemiBold);
    if (m_broad) {
        font.setPixelSize(12);
        painter.fillRect(rect(), m_theme.colour(m_surface));
        painter.setPen(m_theme.colour(Colour::OnTint));
    } else {
        painter.fillRect(rect(), m_theme.colour(Colour::Sidebar));
        painter.fillRect(0, 0, 4, height(), m_theme.colour(m_surface));
        painter.fillRect(0, height() - 1, width(), 1, m_theme.colour(Colour::Border));
        painter.setPen(m_theme.colour(Colour::TextMuted));
    }
    painter.setFont(font);
    const QFontMetrics metrics(font);
    const int noteWidth =
        m_note.isEmpty() ? 0 : std::min(text.width() / 2, metrics.horizontalAdvance(m_note) + 2);
    painter.drawText(text, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine,
                     metrics.elidedText(m_note, Qt::ElideRight, noteWidth));
    painter.drawText(text, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     metrics.elidedText(m_place, Qt::ElideMiddle, text.width() - noteWidth - 16));
}

} // namespace patchbay
