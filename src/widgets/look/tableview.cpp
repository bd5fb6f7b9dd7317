// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/look/tableview.h"

#include "widgets/look/rowdelegate.h"
#include "widgets/look/tableheader.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>

#include <algorithm>

namespace patchbay {

TableView::TableView(const Theme &theme, QWidget *parent)
    : QTreeView(parent),
      m_theme(theme)
{
    setHeader(new TableHeader(theme, this));
    setRootIsDecorated(false);
    setItemsExpandable(false);
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setMouseTracking(true);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    header()->setSectionsMovable(true);
    header()->setSectionsClickable(true);
    setItemDelegate(new CellDelegate(theme, this));
    header()->setContextMenuPolicy(Qt::CustomContextMenu);
    const auto chooseColumns = [this](const QPoint &position) {
        QMenu *menu = makeColumnMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->popup(header()->mapToGlobal(position));
    };
    connect(header(), &QWidget::customContextMenuRequested, this, chooseColumns);
    connect(this, &QAbstractItemView::doubleClicked, this, &TableView::opened);
    connect(&theme, &Theme::rowHeightChanged, this, &TableView::fit);
}

void TableView::fitRows(int rows)
{
    m_fitted = rows;
    fit();
}

void TableView::fit()
{
    if (m_fitted < 0)
        return;
    const int top = isHeaderHidden() ? 0 : header()->sizeHint().height();
    setFixedHeight(top + m_fitted * m_theme.rowHeight() + 2);
}

void TableView::setFillingColumn(int column, int least)
{
    const bool isFirst = m_filling < 0;
    m_filling = column;
    m_least = least;
    if (!isFirst) {
        fill();
        return;
    }
    header()->setStretchLastSection(false);
    const auto fillAgain = [this](int resized) {
        if (resized != m_filling)
            fill();
    };
    connect(header(), &QHeaderView::sectionResized, this, fillAgain);
    fill();
}

void TableView::fill()
{
    if (m_filling < 0)
        return;
    int others = 0;
    for (int column = 0; column < header()->count(); ++column) {
        if (column != m_filling && !isColumnHidden(column))
            others += columnWidth(column);
    }
    setColumnWidth(m_filling, std::max(m_least, viewport()->width() - others));
}

void TableView::resizeEvent(QResizeEvent *event)
{
    QTreeView::resizeEvent(event);
    fill();
}

QList<int> TableView::shownColumns() const
{
    QList<int> columns;
    for (int visual = 0; visual < header()->count(); ++visual) {
        const int logical = header()->logicalIndex(visual);
        if (!isColumnHidden(logical))
            columns.append(logical);
    }
    return columns;
}

QMenu *TableView::makeColumnMenu(QWidget *parent)
{
    auto *menu = new QMenu(parent);
    const auto fill = [this, menu] {
        fillColumnMenu(menu);
    };
    connect(menu, &QMenu::aboutToShow, this, fill);
    return menu;
}

void TableView::fillColumnMenu(QMenu *menu)
{
    menu->clear();
    const QList<int> shown = shownColumns();
    for (int column = 0; column < header()->count(); ++column) {
        QAction *action = menu->addAction(model()->headerData(column, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(shown.contains(column));
        action->setEnabled(shown.size() > 1 || !shown.contains(column));
        const auto show = [this, column](bool visible) {
            setColumnHidden(column, !visible);
            fill();
        };
        connect(action, &QAction::toggled, this, show);
    }
}

void TableView::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && currentIndex().isValid()) {
        emit opened(currentIndex());
        return;
    }
    QTreeView::keyPressEvent(event);
}

} // namespace patchbay
