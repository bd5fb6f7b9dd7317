// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/clustertreefeed.h"
#include "widgets/look/theme.h"
#include "widgets/main/objectselection.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QStackedWidget;
class QTreeView;

namespace patchbay {

class EmptyView;
class FilterField;

/// The left side: the filter and the tree of clusters, connectors and tasks.
class ClusterTreePanel final : public QWidget {
    Q_OBJECT
public:
    /// Both must outlive this.
    ClusterTreePanel(const Theme &theme, ClusterList &clusters, QWidget *parent = nullptr);

    /// The context menus. The actions must outlive this; they follow the selection by themselves.
    void setClusterActions(const QList<QAction *> &actions) { m_clusterActions = actions; }
    void setConnectorActions(const QList<QAction *> &actions) { m_connectorActions = actions; }
    /// What is offered while there is no cluster at all: add a connection, import, start the playground.
    void setFirstStartActions(const QList<QAction *> &actions);

    ObjectSelection selection() const;
    void select(ClusterSession &session,
                const QString &connector); ///< an empty name: the cluster; does not open
    QString filterText() const;
    void setFilterText(const QString &text);
    void focusFilter();
    bool failingFirst() const { return m_model.failingFirst(); }
    void setFailingFirst(bool failingFirst) { m_model.setFailingFirst(failingFirst); }

    QTreeView *view() const { return m_view; }
    ClusterTreeModel &model() { return m_model; }

signals:
    void filterChanged(); ///< filterText() is another
    void selectionChanged(); ///< the person chose something else
    void opened(const patchbay::ObjectSelection &selection); ///< double click or Enter

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void applyFilter();
    void expandMatching();
    void openFirstRows(const QModelIndex &parent, int first, int last);
    void showFilterCount();
    void showFitting();
    void ageTick();
    void goToRows();
    void selectWanted();
    void openCurrent();
    void showContextMenu(const QPoint &position);
    ObjectSelection selectionOf(const QModelIndex &index) const;
    void retranslate();

    ClusterTreeModel m_model;
    ClusterTreeFeed m_feed;
    FilterField *m_filter;
    QLabel *m_searching;
    QTreeView *m_view;
    QStackedWidget *m_stack;
    EmptyView *m_noClusters;
    EmptyView *m_noMatch;
    QAction *m_clearFilter;
    QList<QAction *> m_clusterActions;
    QList<QAction *> m_connectorActions;
    QList<QPersistentModelIndex> m_expandedBefore; ///< clusters, when the filter began
    QTimer m_age;
    bool m_filtering = false;
    ObjectSelection m_wanted; ///< select() was asked for it before it was seen
    bool m_selecting = false; ///< it is not the person who chooses
};

} // namespace patchbay
