// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/main/documenttabbar.h"

#include "core/text/describe.h"
#include "widgets/look/environmentlook.h"
#include "widgets/look/painting.h"

#include <QMouseEvent>
#include <QPainter>
#include <QToolButton>

namespace patchbay {

namespace {
constexpr int barHeight = 33;
constexpr int padding = 12;
constexpr int closeSide = 18;
constexpr int widest = 320;
} // namespace

DocumentTabBar::DocumentTabBar(const Theme &theme, QWidget *parent)
    : QTabBar(parent),
      m_theme(theme)
{
    setDrawBase(false);
    setExpanding(false);
    setMovable(true);
    setUsesScrollButtons(true);
    setElideMode(Qt::ElideMiddle);
    setFocusPolicy(Qt::TabFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFixedHeight(barHeight);
    connect(&theme, &Theme::changed, this, QOverload<>::of(&QWidget::update));
}

void DocumentTabBar::setTab(int index, const QString &title, const QIcon &icon, const ClusterProfile *profile)
{
    setTabData(index, profile ? QVariant::fromValue(profile->environment) : QVariant());
    setTabText(index, title);
    setTabIcon(index, icon); // lays the tabs out again, with the chip
    QString place = title;
    if (profile) {
        place += u'\n'
            % tr("%1 · %2", "environment and cluster")
                  .arg(profile->environment.word(), printable(profile->name));
    }
    setTabToolTip(index, plainToolTip(place));
    nameCloseButton(index);
}

QString DocumentTabBar::environmentWord(int index) const
{
    const QVariant environment = tabData(index);
    return environment.isValid() ? environment.value<Environment>().word() : QString();
}

void DocumentTabBar::tabInserted(int index)
{
    QTabBar::tabInserted(index);
    auto *button = new QToolButton(this);
    button->setIcon(m_theme.icon(QStringLiteral("x")));
    button->setIconSize({12, 12});
    button->setFixedSize(closeSide, closeSide);
    button->setFocusPolicy(Qt::NoFocus); // Ctrl+W is the key's way
    const auto close = [this, button] {
        for (int at = 0; at < count(); ++at) {
            if (tabButton(at, QTabBar::RightSide) == button) {
                emit tabCloseRequested(at);
                return;
            }
        }
    };
    connect(button, &QToolButton::clicked, this, close);
    setTabButton(index, QTabBar::RightSide, button);
    nameCloseButton(index);
}

void DocumentTabBar::nameCloseButton(int index)
{
    if (auto *button = qobject_cast<QToolButton *>(tabButton(index, QTabBar::RightSide))) {
        button->setAccessibleName(tr("Close the page %1").arg(tabText(index)));
        button->setToolTip(tr("Close (Ctrl+W)"));
    }
}

void DocumentTabBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        for (int index = 0; index < count(); ++index)
            nameCloseButton(index);
    }
    QTabBar::changeEvent(event);
}

QSize DocumentTabBar::tabSizeHint(int index) const
{
    const QFontMetrics fontMetrics(m_theme.font(TextSize::Content));
    const int text = fontMetrics.horizontalAdvance(tabText(index));
    const QString word = environmentWord(index);
    const int chip = word.isEmpty() ? 0 : chipWidth(word, m_theme) + 8;
    return {std::min(widest, 2 * padding + metrics::icon + 6 + text + chip + 8 + closeSide), barHeight};
}

QSize DocumentTabBar::minimumTabSizeHint(int index) const
{
    return tabSizeHint(index); // more tabs scroll, so that each can still be told
}

void DocumentTabBar::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::MiddleButton) {
        if (const int index = tabAt(event->position().toPoint()); index >= 0)
            emit tabCloseRequested(index);
        return;
    }
    QTabBar::mouseReleaseEvent(event);
}

void DocumentTabBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.colour(Colour::TabStrip));
    painter.fillRect(0, height() - 1, width(), 1, m_theme.colour(Colour::Border));
    const QFont font = m_theme.font(TextSize::Content);
    const QFontMetrics fontMetrics(font);
    const QPoint pointer = mapFromGlobal(QCursor::pos());
    painter.setFont(font);
    for (int index = 0; index < count(); ++index) {
        const QRect tab = tabRect(index);
        const bool isCurrent = index == currentIndex();
        const QVariant environment = tabData(index);
        const Colour line =
            environment.isValid() ? surfaceOf(environment.value<Environment>().tint()) : Colour::Accent;
        if (isCurrent) {
            painter.fillRect(tab, m_theme.colour(Colour::Page));
            painter.fillRect(tab.left(), tab.top(), tab.width(), 2, m_theme.colour(line));
        } else if (underMouse() && tab.contains(pointer)) {
            painter.fillRect(tab.adjusted(0, 0, 0, -1), m_theme.colour(Colour::Hover));
        }
        painter.fillRect(tab.right(), tab.top(), 1, tab.height(), m_theme.colour(Colour::Border));

        QRect content = tab.adjusted(padding, 1, -padding - closeSide - 4, 0);
        if (!tabIcon(index).isNull()) {
            const QRect place(content.left(), content.center().y() - 7, 14, 14);
            tabIcon(index).paint(&painter, place);
            content.setLeft(place.right() + 7);
        }
        const QString word = environmentWord(index);
        const int chip = word.isEmpty() ? 0 : chipWidth(word, m_theme);
        const bool chipFits = chip > 0 && content.width() >= chip + 60;
        const int room = content.width() - (chipFits ? chip + 8 : 0);
        const QString title = fontMetrics.elidedText(tabText(index), Qt::ElideMiddle, room);
        painter.setPen(m_theme.colour(isCurrent ? Colour::Text : Colour::TextMuted));
        painter.drawText(content, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, title);
        if (chipFits) {
            content.setLeft(content.left() + fontMetrics.horizontalAdvance(title) + 8);
            paintOutlinedChip(painter, content, word, line, m_theme);
        }
        if (isCurrent && hasFocus()) {
            painter.setPen(m_theme.colour(Colour::Link));
            painter.drawRect(QRectF(tab).adjusted(2.5, 4.5, -3.5, -3.5));
        }
    }
}

} // namespace patchbay
