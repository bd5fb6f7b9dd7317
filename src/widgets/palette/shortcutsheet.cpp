// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/palette/shortcutsheet.h"

#include "widgets/look/labels.h"
#include "widgets/look/painting.h"
#include "widgets/palette/actionreading.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QScrollBar>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace patchbay {

namespace {

constexpr int widest = 520;
constexpr int tallest = 720;
constexpr int headHeight = 100; ///< title, field and the space around them
constexpr int headingHeight = metrics::row + metrics::unit * 2;
constexpr int margin = 16;

/// A group's name, or an action with its keys at the right.
class ShortcutDelegate final : public QStyledItemDelegate {
public:
    ShortcutDelegate(const Theme &theme, QObject *parent)
        : QStyledItemDelegate(parent),
          m_theme(theme)
    {
    }

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const override
    {
        return {100, index.data(HeadingRole).toBool() ? headingHeight : metrics::row};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        painter->save();
        QRect rect = option.rect.adjusted(margin, 0, -margin, 0);
        const bool heading = index.data(HeadingRole).toBool();
        if (heading)
            rect.setTop(rect.top() + metrics::unit * 2);
        else
            rect.setRight(rect.right()
                          - paintKeyCap(*painter, rect, index.data(ShortcutsRole).toString(), m_theme) - 8);
        const QFont font =
            heading ? m_theme.font(TextSize::Small, QFont::DemiBold) : m_theme.font(TextSize::Content);
        painter->setFont(font);
        painter->setPen(m_theme.colour(heading ? Colour::TextMuted : Colour::Text));
        painter->drawText(
            rect, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
            QFontMetrics(font).elidedText(index.data().toString(), Qt::ElideRight, rect.width()));
        painter->restore();
    }

private:
    const Theme &m_theme;
};

} // namespace

ShortcutSheet::ShortcutSheet(const Theme &theme, ActionSource actions, QWidget &window)
    : Overlay(theme, window),
      m_source(std::move(actions)),
      m_title(new QLabel(this)),
      m_field(new QLineEdit(this)),
      m_list(new QListView(this)),
      m_empty(makeMuted(new QLabel(this)))
{
    setObjectName(QStringLiteral("shortcutSheet"));
    m_title->setTextFormat(Qt::PlainText);
    m_title->setFont(theme.font(TextSize::Content, QFont::DemiBold));
    m_field->addAction(theme.icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_field->installEventFilter(this);
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new ShortcutDelegate(theme, m_list));
    m_list->setSelectionMode(QAbstractItemView::NoSelection);
    m_list->setFocusPolicy(Qt::NoFocus); // the field's arrow keys scroll it
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->viewport()->setAutoFillBackground(false);
    m_empty->setAlignment(Qt::AlignCenter);

    auto *head = new QVBoxLayout;
    head->setContentsMargins(margin, 14, margin, 10);
    head->setSpacing(10);
    head->addWidget(m_title);
    head->addWidget(m_field);
    auto *rows = new QVBoxLayout;
    rows->setContentsMargins(0, 0, 0, 8);
    rows->addWidget(m_list);
    rows->addWidget(m_empty, 1);
    body()->addLayout(head);
    body()->addWidget(new Separator(theme, Qt::Horizontal, this));
    body()->addLayout(rows, 1);

    m_readSoon.setSingleShot(true);
    m_readSoon.setInterval(0);
    connect(&m_readSoon, &QTimer::timeout, this, &ShortcutSheet::read);
    connect(this, &Overlay::opened, this, &ShortcutSheet::begin);
    connect(this, &Overlay::closed, this, &ShortcutSheet::end);
    connect(m_field, &QLineEdit::textChanged, &m_model, &ShortcutModel::setFilter);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &ShortcutSheet::follow);
    retranslate();
}

void ShortcutSheet::begin()
{
    m_actions = visibleActions(m_source());
    for (const QAction *action : std::as_const(m_actions))
        connect(action, &QAction::changed, &m_readSoon, QOverload<>::of(&QTimer::start));
    m_field->clear();
    read();
}

void ShortcutSheet::end()
{
    for (QAction *action : std::as_const(m_actions))
        action->disconnect(&m_readSoon);
    m_readSoon.stop();
    m_actions.clear();
}

void ShortcutSheet::read()
{
    m_model.setActions(readActions(m_actions));
    follow();
}

void ShortcutSheet::follow()
{
    const bool isEmpty = m_model.rowCount() == 0;
    m_list->setVisible(!isEmpty);
    m_empty->setVisible(isEmpty);
    if (!m_field->text().isEmpty())
        return; // a panel that jumps while one types is no help
    m_rowsHeight = 0;
    for (int row = 0; row < m_model.rowCount(); ++row)
        m_rowsHeight += m_model.index(row).data(HeadingRole).toBool() ? headingHeight : metrics::row;
    if (isOpen())
        place();
}

QSize ShortcutSheet::panelSize(const QSize &room) const
{
    return {std::min(room.width(), widest),
            std::min({room.height(), tallest, headHeight + m_rowsHeight + 8})};
}

QWidget *ShortcutSheet::firstFocus() const
{
    return m_field;
}

bool ShortcutSheet::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        switch (static_cast<QKeyEvent *>(event)->key()) {
        case Qt::Key_Up:
        case Qt::Key_Down:
        case Qt::Key_PageUp:
        case Qt::Key_PageDown:
            QCoreApplication::sendEvent(m_list->verticalScrollBar(), event);
            return true;
        case Qt::Key_Tab:
        case Qt::Key_Backtab:
            return true;
        default:
            break;
        }
    }
    return Overlay::eventFilter(watched, event);
}

void ShortcutSheet::retranslate()
{
    m_title->setText(tr("Keyboard shortcuts"));
    setAccessibleName(tr("Keyboard shortcuts"));
    m_field->setPlaceholderText(tr("Filter by action or keys"));
    m_field->setAccessibleName(tr("Filter the shortcuts by action or keys"));
    m_list->setAccessibleName(tr("Actions and their keys"));
    m_empty->setText(tr("No shortcut fits the filter."));
}

void ShortcutSheet::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        if (isOpen())
            m_readSoon.start(); // menus and actions change their words by the same event, in any order
    }
    Overlay::changeEvent(event);
}

} // namespace patchbay
