// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plan/planstepsview.h"

#include "models/roles.h"
#include "widgets/look/painting.h"

#include <QPainter>
#include <QResizeEvent>

#include <algorithm>

namespace patchbay {

namespace {

constexpr int circle = 18;
constexpr int gap = 10;
constexpr int between = 8; ///< two steps
constexpr int tallest = 420; ///< more scroll

QRect bounding(const QFont &font, int width, const QString &text)
{
    return QFontMetrics(font).boundingRect(QRect(0, 0, width, 4000), Qt::TextWordWrap, text);
}

} // namespace

PlanStepDelegate::PlanStepDelegate(const Theme &theme, QListView *view)
    : QStyledItemDelegate(view),
      m_theme(theme),
      m_view(view)
{
}

int PlanStepDelegate::textWidth() const
{
    return std::max(80, m_view->viewport()->width() - circle - gap - 2);
}

QSize PlanStepDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const QString detail = index.data(StateTextRole).toString();
    int height = bounding(m_theme.font(TextSize::Content), textWidth(), index.data().toString()).height();
    if (!detail.isEmpty())
        height += bounding(m_theme.font(TextSize::Small), textWidth(), detail).height() + 1;
    return {circle + gap + 80, std::max(height, circle) + between};
}

void PlanStepDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                             const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect rect = option.rect.adjusted(0, 0, -2, -between);
    const bool isName = index.data(KindRole).isValid();
    const auto progress = index.data(ProgressRole).value<Progress>();
    const QRectF disc(rect.left() + 1.5, rect.top() + 0.5, circle - 1, circle - 1);
    const StateLook look = lookOf(progress);
    if (isName) {
        // its steps stand below
    } else if (progress == Progress::Pending || progress == Progress::Running) {
        const bool running = progress == Progress::Running;
        const QColor ink = m_theme.colour(running ? Colour::Link : Colour::TextMuted);
        painter->setPen(QPen(m_theme.colour(running ? Colour::Link : Colour::BorderStrong), running ? 2 : 1));
        painter->setBrush(Qt::NoBrush);
        painter->drawEllipse(disc);
        painter->setPen(ink);
        painter->setFont(m_theme.font(TextSize::Small));
        const auto *model = qobject_cast<const PlanStepsModel *>(index.model());
        painter->drawText(disc, Qt::AlignCenter,
                          QString::number(model ? model->numberOf(index.row()) : index.row() + 1));
    } else if (progress == Progress::Done) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(m_theme.colour(Colour::TintGreen));
        painter->drawEllipse(disc);
        paintGlyph(*painter, disc.adjusted(3, 3, -3, -3), Glyph::Check, m_theme.colour(Colour::OnTint));
    } else {
        paintGlyph(*painter, disc, look.glyph, m_theme.colour(look.colour));
    }
    QRect text = isName ? rect : rect.adjusted(circle + gap, 0, 0, 0);
    text.setWidth(isName ? rect.width() : textWidth());
    const bool muted = progress == Progress::Skipped || progress == Progress::Cancelled;
    const QFont font = m_theme.font(
        TextSize::Content, isName || progress == Progress::Running ? QFont::DemiBold : QFont::Normal);
    painter->setFont(font);
    painter->setPen(m_theme.colour(muted ? Colour::TextMuted : Colour::Text));
    QRect used;
    painter->drawText(text, Qt::TextWordWrap | Qt::AlignLeft | Qt::AlignTop, index.data().toString(), &used);
    if (const QString detail = index.data(StateTextRole).toString(); !detail.isEmpty()) {
        painter->setFont(m_theme.font(TextSize::Small));
        const bool failed = progress == Progress::Failed;
        painter->setPen(m_theme.colour(failed ? Colour::Failed : Colour::TextMuted));
        painter->drawText(QRect(text.left(), used.bottom() + 1, text.width(), rect.bottom() - used.bottom()),
                          Qt::TextWordWrap | Qt::AlignLeft | Qt::AlignTop, detail);
    }
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(m_theme.colour(Colour::Link));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(QRectF(option.rect).adjusted(0.5, 0.5, -1.5, -between + 2.5));
    }
    painter->restore();
}

PlanStepsView::PlanStepsView(const Theme &theme, QWidget *parent)
    : QListView(parent)
{
    setObjectName(QStringLiteral("planSteps"));
    setModel(&m_model);
    setItemDelegate(new PlanStepDelegate(theme, this));
    setFrameShape(QFrame::NoFrame);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setSelectionMode(QAbstractItemView::NoSelection);
    setResizeMode(QListView::Adjust);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    viewport()->setAutoFillBackground(false);
    retranslate();
}

void PlanStepsView::setPlan(const Plan &plan)
{
    m_model.setPlan(plan);
    fit();
}

void PlanStepsView::setReport(const PlanReport &report)
{
    m_model.setReport(report);
    fit();
    if (const int running = m_model.runningRow(); running >= 0)
        scrollTo(m_model.index(running));
}

void PlanStepsView::retranslate()
{
    setAccessibleName(tr("Steps of the change"));
    m_model.retranslate();
    fit();
}

int PlanStepsView::contentHeight() const
{
    int height = 0;
    for (int row = 0; row < m_model.rowCount(); ++row)
        height += itemDelegate()->sizeHint({}, m_model.index(row)).height();
    return height + 2;
}

void PlanStepsView::fit()
{
    scheduleDelayedItemsLayout();
    updateGeometry();
}

QSize PlanStepsView::sizeHint() const
{
    return {240, std::clamp(contentHeight(), 40, tallest)};
}

QSize PlanStepsView::minimumSizeHint() const
{
    return {160, sizeHint().height()};
}

void PlanStepsView::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    if (event->oldSize().width() != event->size().width())
        fit(); // texts wrap elsewhere
}

} // namespace patchbay
