// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/look/rowdelegate.h"

#include "core/cluster/clustersession.h"
#include "core/text/describe.h"
#include "models/roles.h"
#include "widgets/look/conditionlook.h"
#include "widgets/look/environmentlook.h"
#include "widgets/look/painting.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace patchbay {

namespace {

constexpr int sideMargin = 8;
constexpr int gap = 6;
constexpr int leastNameWidth = 72;
constexpr int leastChipWidth = 28;

void showToolTip(QHelpEvent *event, QAbstractItemView *view, const QModelIndex &index)
{
    QToolTip::showText(event->globalPos(), plainToolTip(index.data(Qt::ToolTipRole).toString()), view);
}

void tellRowHeights(const Theme &theme, QAbstractItemDelegate &delegate)
{
    const auto tell = [&delegate] {
        emit delegate.sizeHintChanged({});
    };
    QObject::connect(&theme, &Theme::rowHeightChanged, &delegate, tell);
}

} // namespace

RowDelegate::RowDelegate(const Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent),
      m_theme(theme),
      m_source(theme.icon(QStringLiteral("arrow-right"))),
      m_sink(theme.icon(QStringLiteral("arrow-left"))),
      m_cluster(theme.icon(QStringLiteral("server"), Colour::Text))
{
    tellRowHeights(theme, *this);
}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {160, m_theme.rowHeight()};
}

void RowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    paintRowBackground(*painter, option.rect, option.state, m_theme);
    const auto kind = index.data(KindRole).value<RowKind>();
    const bool outdated = index.data(LoadStateRole).value<LoadState>() != LoadState::Fresh;
    painter->save();
    QRect rect = option.rect.adjusted(2, 0, -sideMargin, 0);
    rect.setRight(rect.right() - paintRightSide(*painter, rect, index, outdated) - gap);

    if (kind != RowKind::Task) {
        const auto type = index.data(TypeRole).value<ConnectorType>();
        const QRect place(rect.left(), rect.center().y() - 6, 14, 14);
        if (kind == RowKind::Cluster)
            m_cluster.paint(painter, place);
        else if (type != ConnectorType::Unknown)
            (type == ConnectorType::Source ? m_source : m_sink).paint(painter, place);
        rect.setLeft(place.right() + gap);
    }

    const QFont font =
        m_theme.font(TextSize::Content, kind == RowKind::Cluster ? QFont::DemiBold : QFont::Normal);
    const QFontMetrics fontMetrics(font);
    const QString name = index.data(Qt::DisplayRole).toString();
    QString environment;
    int chip = 0;
    if (kind == RowKind::Cluster) {
        environment = index.data(EnvironmentRole).value<Environment>().word();
        chip = chipWidth(environment, m_theme) + gap;
    }
    // The name goes before the chip: without it one does not know whose environment it is.
    const int least = std::min({fontMetrics.horizontalAdvance(name) + 1, leastNameWidth, rect.width()});
    const int room = std::max(rect.width() - chip, least);
    const QString shown = fontMetrics.elidedText(name, Qt::ElideMiddle, room);
    painter->setFont(font);
    painter->setPen(m_theme.colour(outdated && kind != RowKind::Cluster ? Colour::TextMuted : Colour::Text));
    painter->drawText(rect, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, shown);
    if (chip > 0) {
        rect.setLeft(rect.left() + fontMetrics.horizontalAdvance(shown) + gap + 2);
        const auto tint = index.data(EnvironmentRole).value<Environment>().tint();
        if (rect.width() > leastChipWidth)
            paintChip(*painter, rect, environment, surfaceOf(tint), m_theme);
    }
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        // At the left edge of the view, where the row begins, however deep it stands.
        painter->fillRect(0, option.rect.top(), 3, option.rect.height(), m_theme.colour(Colour::Link));
    }
    painter->restore();
}

int RowDelegate::paintRightSide(QPainter &painter, const QRect &rect, const QModelIndex &index,
                                bool outdated) const
{
    const auto kind = index.data(KindRole).value<RowKind>();
    StateLook look;
    QString age;
    const auto reach = static_cast<ClusterCondition::Reach>(index.data(ReachRole).toInt());
    if (kind == RowKind::Cluster && reach != ClusterCondition::Reach::Fresh) {
        look = lookOf(reach);
        const QDateTime seen = index.data(AgeRole).toDateTime();
        const std::chrono::milliseconds old(seen.isValid() ? seen.msecsTo(QDateTime::currentDateTimeUtc())
                                                           : 0);
        if (old >= std::chrono::seconds(3))
            age = RowDelegate::tr("%1 old", "what is seen of a cluster").arg(describeAge(old));
    } else {
        look = lookOf(index.data(StateRole).value<ConnectorState>());
    }
    look.word = index.data(StateTextRole).toString();
    if (look.word.isEmpty())
        return 0;

    const QFont font = m_theme.font(TextSize::Small, QFont::DemiBold);
    const QFont small = m_theme.font(TextSize::Small);
    const int ageWidth = age.isEmpty() ? 0 : QFontMetrics(small).horizontalAdvance(age) + gap;
    const int widest = std::max(0, rect.width() - leastNameWidth);
    const int width = std::min(stateWidth(look, font), widest - ageWidth);
    QRect place(rect.right() + 1 - width - ageWidth, rect.top(), width, rect.height());
    const bool grey = outdated && kind != RowKind::Cluster;
    paintState(painter, place, look, font, m_theme.colour(grey ? Colour::Neutral : look.colour));
    if (!age.isEmpty()) {
        painter.setFont(small);
        painter.setPen(m_theme.colour(Colour::TextMuted));
        painter.drawText(QRect(place.right() + 1 + gap, rect.top(), ageWidth - gap, rect.height()),
                         Qt::AlignVCenter | Qt::AlignRight | Qt::TextSingleLine, age);
    }
    return width + ageWidth;
}

bool RowDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                            const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip)
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    showToolTip(event, view, index);
    return true;
}

CellDelegate::CellDelegate(const Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent),
      m_theme(theme)
{
    tellRowHeights(theme, *this);
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const QString text = index.data(Qt::DisplayRole).toString();
    const int width = QFontMetrics(m_theme.font(TextSize::Content)).horizontalAdvance(text) + 2 * sideMargin;
    const bool hasGlyph = index.data(StateRole).isValid() || index.data(HealthRole).isValid();
    return {hasGlyph ? width + 20 : width, m_theme.rowHeight()};
}

int CellDelegate::paintCheckBox(QPainter &painter, const QStyleOptionViewItem &option,
                                const QModelIndex &index) const
{
    // Where the style says it is: QStyledItemDelegate looks for clicks there.
    QStyleOptionViewItem box(option);
    initStyleOption(&box, index);
    const QStyle *style = box.widget ? box.widget->style() : QApplication::style();
    box.rect = style->subElementRect(QStyle::SE_ItemViewItemCheckIndicator, &box, box.widget);
    box.state.setFlag(box.checkState == Qt::Checked ? QStyle::State_On : QStyle::State_Off);
    box.state.setFlag(QStyle::State_HasFocus, false);
    style->drawPrimitive(QStyle::PE_IndicatorItemViewItemCheck, &box, &painter, box.widget);
    return box.rect.right();
}

void CellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    painter->save();
    paintRowBackground(*painter, option.rect, option.state, m_theme);
    painter->fillRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1,
                      m_theme.colour(Colour::Border));

    QRect rect = option.rect.adjusted(sideMargin, 0, -sideMargin, -1);
    if (index.data(Qt::CheckStateRole).isValid())
        rect.setLeft(paintCheckBox(*painter, option, index) + sideMargin);
    const QString text = index.data(Qt::DisplayRole).toString();
    const bool outdated = index.data(LoadStateRole).value<LoadState>() == LoadState::Outdated;
    const QVariant state = index.data(StateRole);
    const QVariant health = index.data(HealthRole);
    QFont font = m_theme.font(index.data(CodeRole).toBool() ? TextSize::Code : TextSize::Content,
                              index.data(StrongRole).toBool() ? QFont::DemiBold : QFont::Normal);
    if (state.isValid() || health.isValid()) {
        StateLook look = state.isValid() ? lookOf(state.value<ConnectorState>())
                                         : lookOf(static_cast<WorkerObservation::Condition>(health.toInt()));
        look.word = text;
        paintState(*painter, rect, look, font, m_theme.colour(outdated ? Colour::Neutral : look.colour));
    } else if (const QVariant progress = index.data(ProgressRole); progress.isValid()) {
        StateLook look = lookOf(progress.value<Progress>());
        look.word = text;
        paintState(*painter, rect, look, font, m_theme.colour(look.colour));
    } else if (index.data(WarningRole).toBool()) {
        paintState(*painter, rect, {Glyph::Triangle, Colour::Warning, text}, font,
                   m_theme.colour(Colour::Warning));
    } else {
        const bool isAbsent = text == QStringLiteral("–");
        Colour colour =
            outdated || isAbsent || index.data(MutedRole).toBool() ? Colour::TextMuted : Colour::Text;
        if (index.data(FailedRole).toBool())
            colour = Colour::Failed;
        if (index.data(LinkRole).toBool())
            colour = Colour::Link;
        painter->setFont(font);
        painter->setPen(m_theme.colour(colour));
        if (index.data(FiguresRole).toBool())
            paintFigures(*painter, rect, text);
        else
            painter->drawText(rect, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                              QFontMetrics(font).elidedText(text, Qt::ElideMiddle, rect.width()));
    }
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(m_theme.colour(Colour::Link));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(QRectF(option.rect).adjusted(0.5, 0.5, -1.5, -1.5));
    }
    painter->restore();
}

bool CellDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                             const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip)
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    showToolTip(event, view, index);
    return true;
}

} // namespace patchbay
