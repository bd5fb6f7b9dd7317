// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/look/tableheader.h"

#include <QPainter>

namespace patchbay {

namespace {
constexpr int headerHeight = 28;
constexpr int margin = 8; // as CellDelegate
constexpr int arrowSide = 10;
} // namespace

TableHeader::TableHeader(const Theme &theme, QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent),
      m_theme(theme),
      m_ascending(theme.icon(QStringLiteral("chevron-up"))),
      m_descending(theme.icon(QStringLiteral("chevron-down")))
{
    setHighlightSections(false);
    setStretchLastSection(false);
    setMinimumSectionSize(56);
    connect(&theme, &Theme::changed, viewport(), QOverload<>::of(&QWidget::update));
}

QSize TableHeader::sizeHint() const
{
    return {QHeaderView::sizeHint().width(), headerHeight};
}

QSize TableHeader::sectionSizeFromContents(int section) const
{
    if (!model()) // it may go before its views
        return {0, headerHeight};
    const QFontMetrics metrics(m_theme.font(TextSize::Content, QFont::DemiBold));
    const QString title = model()->headerData(section, orientation()).toString();
    return {metrics.horizontalAdvance(title) + 2 * margin + arrowSide + 4, headerHeight};
}

void TableHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    painter->fillRect(rect, m_theme.colour(Colour::Page));
    painter->fillRect(rect.left(), rect.bottom(), rect.width(), 1, m_theme.colour(Colour::Border));
    const QString title = model()->headerData(section, orientation()).toString();
    const QVariant aligned = model()->headerData(section, orientation(), Qt::TextAlignmentRole);
    const bool toTheRight = aligned.isValid() && (aligned.toInt() & Qt::AlignRight);
    const bool isSorted = isSortIndicatorShown() && sortIndicatorSection() == section && !title.isEmpty();
    const QFont font = m_theme.font(TextSize::Content, QFont::DemiBold);
    const QFontMetrics metrics(font);
    QRect place = rect.adjusted(margin, 0, -margin, -1);
    const int room = place.width() - (isSorted ? arrowSide + 4 : 0);
    const QString shown = metrics.elidedText(title, Qt::ElideRight, std::max(room, 0));
    const int width = metrics.horizontalAdvance(shown);
    painter->setFont(font);
    painter->setPen(m_theme.colour(Colour::TextMuted));
    painter->drawText(place, Qt::AlignVCenter | (toTheRight ? Qt::AlignRight : Qt::AlignLeft), shown);
    if (isSorted) {
        // At the side where the next column is not: a number stays right above its figures.
        const int x = toTheRight ? place.right() - width - arrowSide - 3 : place.left() + width + 4;
        const QIcon &arrow = sortIndicatorOrder() == Qt::AscendingOrder ? m_ascending : m_descending;
        arrow.paint(painter, QRect(x, place.center().y() - arrowSide / 2 + 1, arrowSide, arrowSide));
    }
}

} // namespace patchbay
