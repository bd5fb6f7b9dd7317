// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/palette/palettedelegate.h"

#include "models/palettemodel.h"
#include "widgets/look/conditionlook.h"
#include "widgets/look/environmentlook.h"
#include "widgets/look/painting.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QTextLayout>
#include <QToolTip>

namespace patchbay {

namespace {

constexpr int margin = 12;
constexpr int gap = 8;
constexpr int leastNameWidth = 96;

} // namespace

PaletteDelegate::PaletteDelegate(const Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent),
      m_theme(theme),
      m_action(theme.icon(QStringLiteral("chevron-right"))),
      m_checked(theme.icon(QStringLiteral("check"))),
      m_cluster(theme.icon(QStringLiteral("server"))),
      m_connector(theme.icon(QStringLiteral("cable"))),
      m_source(theme.icon(QStringLiteral("arrow-right"))),
      m_sink(theme.icon(QStringLiteral("arrow-left")))
{
}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {leastNameWidth, rowHeight};
}

const QIcon &PaletteDelegate::iconOf(const QModelIndex &index) const
{
    switch (index.data(PaletteKindRole).value<PaletteKind>()) {
    case PaletteKind::Action:
        return index.data(CheckedRole).toBool() ? m_checked : m_action;
    case PaletteKind::Cluster:
        return m_cluster;
    case PaletteKind::Connector:
        break;
    }
    switch (index.data(TypeRole).value<ConnectorType>()) {
    case ConnectorType::Source:
        return m_source;
    case ConnectorType::Sink:
        return m_sink;
    case ConnectorType::Unknown:
        break;
    }
    return m_connector;
}

void PaletteDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    painter->save();
    const QRect row = option.rect.adjusted(4, 1, -4, -1);
    if (option.state.testFlag(QStyle::State_Selected) || option.state.testFlag(QStyle::State_MouseOver)) {
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(m_theme.colour(selected ? Colour::Selection : Colour::Hover));
        painter->drawRoundedRect(row, 5, 5);
    }
    const bool enabled = index.data(EnabledRole).toBool();
    QRect rect = row.adjusted(margin - 4, 0, 4 - margin, 0);
    iconOf(index).paint(painter, QRect(rect.left(), rect.center().y() - 7, metrics::icon, metrics::icon),
                        Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled);
    rect.setLeft(rect.left() + metrics::icon + gap);
    rect.setRight(rect.right() - paintRightSide(*painter, rect, index) - gap);

    // Where it belongs stands behind the name and gives way first.
    const auto kind = index.data(PaletteKindRole).value<PaletteKind>();
    const QString name = index.data().toString();
    const QString place = kind == PaletteKind::Action ? index.data(GroupRole).toString()
                                                      : index.data(ClusterNameRole).toString();
    const QFont font = m_theme.font(TextSize::Content);
    const QFont small = m_theme.font(TextSize::Small);
    // Bold letters are wider: room for all of them.
    const int nameWidth =
        QFontMetrics(m_theme.font(TextSize::Content, QFont::Bold)).horizontalAdvance(name) + 1;
    const QVariant environment = index.data(EnvironmentRole);
    const QString word = environment.value<Environment>().word();
    const int chip = environment.isValid() ? chipWidth(word, m_theme) + gap : 0;
    const int room = rect.width() - chip;
    const int wanted = place.isEmpty() ? 0 : QFontMetrics(small).horizontalAdvance(place) + gap;
    const int placeWidth =
        std::clamp(room - std::max(std::min(nameWidth, room / 2), leastNameWidth), 0, wanted);
    const QRect nameRect(rect.left(), rect.top(), std::min(nameWidth, room - placeWidth), rect.height());
    paintName(*painter, nameRect, name, index.data(PlacesRole).value<QList<int>>(),
              enabled ? Colour::Text : Colour::TextMuted);
    rect.setLeft(nameRect.right() + 1 + gap);
    if (placeWidth > gap) {
        painter->setFont(small);
        painter->setPen(m_theme.colour(Colour::TextMuted));
        const QString shown = QFontMetrics(small).elidedText(place, Qt::ElideMiddle, placeWidth - gap + 1);
        painter->drawText(rect, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, shown);
        rect.setLeft(rect.left() + placeWidth);
    }
    if (chip > 0)
        paintChip(*painter, rect, word, surfaceOf(environment.value<Environment>().tint()), m_theme);
    painter->restore();
}

int PaletteDelegate::paintRightSide(QPainter &painter, const QRect &rect, const QModelIndex &index) const
{
    const auto kind = index.data(PaletteKindRole).value<PaletteKind>();
    if (kind == PaletteKind::Action)
        return paintKeyCap(painter, rect, index.data(ShortcutRole).toString(), m_theme);
    const auto reach = static_cast<ClusterCondition::Reach>(index.data(ReachRole).toInt());
    const bool hasReach = kind == PaletteKind::Cluster && reach != ClusterCondition::Reach::Fresh;
    StateLook look = hasReach ? lookOf(reach) : lookOf(index.data(StateRole).value<ConnectorState>());
    look.word = index.data(StateTextRole).toString();
    if (look.word.isEmpty())
        return 0;
    const bool outdated =
        kind == PaletteKind::Connector && index.data(LoadStateRole).value<LoadState>() != LoadState::Fresh;
    const QFont font = m_theme.font(TextSize::Small, QFont::DemiBold);
    const int width = std::min(stateWidth(look, font), rect.width() / 2);
    const QRect place(rect.right() + 1 - width, rect.top(), width, rect.height());
    paintState(painter, place, look, font, m_theme.colour(outdated ? Colour::Neutral : look.colour));
    return width;
}

void PaletteDelegate::paintName(QPainter &painter, const QRect &rect, const QString &name,
                                const QList<int> &places, Colour colour) const
{
    const QFont font = m_theme.font(TextSize::Content);
    const QFont bold = m_theme.font(TextSize::Content, QFont::Bold);
    painter.setPen(m_theme.colour(colour));
    if (places.isEmpty() || QFontMetrics(bold).horizontalAdvance(name) > rect.width()) {
        painter.setFont(font);
        painter.drawText(rect, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                         QFontMetrics(font).elidedText(name, Qt::ElideMiddle, rect.width()));
        return;
    }
    QTextLayout layout(name, font);
    QList<QTextLayout::FormatRange> formats;
    for (const int place : places) {
        QTextLayout::FormatRange format;
        format.start = place;
        format.length = 1;
        format.format.setFontWeight(QFont::Bold);
        format.format.setForeground(m_theme.colour(colour == Colour::Text ? Colour::Link : colour));
        formats.append(format);
    }
    layout.setFormats(formats);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(rect.width() + 1);
    layout.endLayout();
    layout.draw(&painter, QPointF(rect.left(), rect.top() + (rect.height() - line.height()) / 2));
}

bool PaletteDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view,
                                const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip)
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QToolTip::showText(event->globalPos(), plainToolTip(index.data(Qt::ToolTipRole).toString()), view);
    return true;
}

} // namespace patchbay
