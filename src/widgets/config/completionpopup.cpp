// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/config/completionpopup.h"

#include "core/text/describe.h"
#include "models/roles.h"
#include "widgets/look/painting.h"

#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

namespace patchbay {

namespace {

constexpr int popupWidth = 520;
constexpr int mostRows = 8;

/// Name at the left in code, type and default at the right in small print.
class CompletionDelegate final : public QStyledItemDelegate {
public:
    CompletionDelegate(const Theme &theme, QObject *parent)
        : QStyledItemDelegate(parent),
          m_theme(theme)
    {
    }
    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {popupWidth - 2, metrics::row};
    }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        painter->save();
        paintRowBackground(*painter, option.rect, option.state, m_theme);
        const QRect rect = option.rect.adjusted(10, 0, -10, 0);
        const QFont small = m_theme.font(TextSize::Small, QFont::DemiBold);
        const QString detail = QFontMetrics(small).elidedText(index.data(StateTextRole).toString(),
                                                              Qt::ElideRight, rect.width() / 3);
        const int width = QFontMetrics(small).horizontalAdvance(detail);
        painter->setFont(small);
        painter->setPen(m_theme.colour(Colour::TextMuted));
        painter->drawText(rect, Qt::AlignVCenter | Qt::AlignRight | Qt::TextSingleLine, detail);
        const QFont code =
            m_theme.font(TextSize::Code, index.data(StrongRole).toBool() ? QFont::DemiBold : QFont::Normal);
        painter->setFont(code);
        painter->setPen(m_theme.colour(Colour::Text));
        painter->drawText(rect, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                          QFontMetrics(code).elidedText(index.data().toString(), Qt::ElideMiddle,
                                                        rect.width() - width - 12));
        painter->restore();
    }

private:
    const Theme &m_theme;
};

} // namespace

CompletionPopup::CompletionPopup(const Theme &theme, QWidget *editor)
    : QWidget(editor, Qt::ToolTip | Qt::FramelessWindowHint),
      m_theme(theme),
      m_editor(editor),
      m_list(new QListView(this)),
      m_documentation(new QLabel(this))
{
    setObjectName(QStringLiteral("completions"));
    setAttribute(Qt::WA_ShowWithoutActivating);
    setFocusPolicy(Qt::NoFocus);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new CompletionDelegate(theme, this));
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setProperty("surface", QStringLiteral("raised"));
    m_documentation->setTextFormat(Qt::PlainText);
    m_documentation->setWordWrap(true);
    m_documentation->setContentsMargins(10, 6, 10, 6);
    m_documentation->setFixedWidth(popupWidth - 2);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    layout->addWidget(m_list);
    layout->addWidget(m_documentation);
    layout->setSizeConstraint(QLayout::SetFixedSize);
    m_editor->installEventFilter(this);
    connect(m_list, &QListView::clicked, this, &CompletionPopup::choose);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &CompletionPopup::describe);
    retranslate();
    hide();
}

void CompletionPopup::retranslate()
{
    m_list->setAccessibleName(tr("What can stand here"));
}

void CompletionPopup::offer(const QList<Completion> &completions, const QPoint &below, int lineHeight)
{
    if (completions.isEmpty()) {
        hide();
        return;
    }
    m_model.setCompletions(completions);
    const auto rows = static_cast<int>(std::min<qsizetype>(completions.size(), mostRows));
    m_list->setFixedSize(popupWidth - 2, rows * metrics::row);
    m_list->setCurrentIndex(m_model.index(0));
    describe();
    adjustSize();
    // Inside the window: above the line where there is no room below it.
    const QRect room(m_editor->window()->mapToGlobal(QPoint(0, 0)), m_editor->window()->size());
    QPoint place = below;
    if (place.y() + sizeHint().height() > room.bottom())
        place.setY(std::max(room.top(), below.y() - lineHeight - sizeHint().height()));
    place.setX(std::clamp(place.x(), room.left(), std::max(room.left(), room.right() - popupWidth)));
    QWidget::move(place);
    show();
    raise();
}

void CompletionPopup::describe()
{
    const Completion *one = m_model.completion(m_list->currentIndex());
    constexpr qsizetype most = 280; // all of it is in the form
    QStringList parts;
    if (one && !describeImportance(*one).isEmpty())
        parts.append(describeImportance(*one));
    if (one && !one->summary.isEmpty()) {
        QString summary = printable(one->summary);
        if (summary.size() > most)
            summary = summary.left(most) + u'…';
        parts.append(summary);
    }
    m_documentation->setText(parts.join(u'\n'));
    m_documentation->setVisible(!parts.isEmpty());
}

void CompletionPopup::move(int rows)
{
    const int row = std::clamp(m_list->currentIndex().row() + rows, 0, m_model.rowCount() - 1);
    m_list->setCurrentIndex(m_model.index(row));
}

void CompletionPopup::choose()
{
    if (const Completion *one = m_model.completion(m_list->currentIndex())) {
        const Completion copy = *one;
        hide();
        emit chosen(copy);
    }
}

bool CompletionPopup::takeKey(int key, Qt::KeyboardModifiers modifiers)
{
    if (modifiers.testFlag(Qt::ControlModifier) || modifiers.testFlag(Qt::AltModifier))
        return false;
    switch (key) {
    case Qt::Key_Down:
        move(1);
        return true;
    case Qt::Key_Up:
        move(-1);
        return true;
    case Qt::Key_PageDown:
        move(mostRows);
        return true;
    case Qt::Key_PageUp:
        move(-mostRows);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Tab:
        choose();
        return true;
    case Qt::Key_Escape:
        hide();
        return true;
    default:
        return false;
    }
}

bool CompletionPopup::eventFilter(QObject *watched, QEvent *event)
{
    if (!isVisible() || watched != m_editor)
        return false;
    switch (event->type()) {
    case QEvent::ShortcutOverride: {
        // Esc and Tab mean the list first.
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Escape || key == Qt::Key_Tab)
            event->accept();
        return false;
    }
    case QEvent::KeyPress: {
        const auto *press = static_cast<QKeyEvent *>(event);
        return takeKey(press->key(), press->modifiers());
    }
    case QEvent::FocusOut:
    case QEvent::Hide:
    case QEvent::Wheel:
        hide();
        return false;
    default:
        return false;
    }
}

void CompletionPopup::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.colour(Colour::Raised));
    painter.setPen(m_theme.colour(Colour::BorderStrong));
    painter.drawRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));
    if (m_documentation->isVisible()) {
        painter.setPen(m_theme.colour(Colour::Border));
        painter.drawLine(1, m_documentation->y(), width() - 2, m_documentation->y());
    }
}

} // namespace patchbay
