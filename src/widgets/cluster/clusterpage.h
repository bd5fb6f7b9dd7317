// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/connectortablemodel.h"
#include "models/workertablemodel.h"
#include "widgets/look/theme.h"
#include "widgets/main/tabpage.h"

#include <QTimer>

class QHBoxLayout;
class QLabel;
class QStackedWidget;
class QToolButton;

namespace patchbay {

class ElidedLabel;
class EmptyView;
class FilterField;
class Heading;
class LinkButton;
class Notice;
class StateCountRow;
class StateLabel;
class TableView;

/// One cluster: how it is, its workers, and its connectors as a table.
class ClusterPage final : public TabPage {
    Q_OBJECT
public:
    /// Both must outlive this; the window closes the page before the session goes.
    ClusterPage(const Theme &theme, ClusterSession &session, QWidget *parent = nullptr);

    /// Buttons above the table, for the selected connectors. They must outlive this and follow selection()
    /// themselves.
    void setConnectorActions(const QList<QAction *> &actions);
    /// Buttons beside the name: what is done to the connection. They must outlive this.
    void setClusterActions(const QList<QAction *> &actions);

    QString title() const override;
    QIcon icon() const override;
    ClusterSession *session() const override { return &m_session; }
    ObjectSelection selection() const override;
    QString address() const override;
    QString bannerNote() const override;
    void focusFilter() override;

    void setFilterText(const QString &text);
    TableView *table() const { return m_table; }

signals:
    void connectorOpened(const QString &connector); ///< double click or Enter in the table

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void build();
    QWidget *buildWorkers();
    QWidget *buildTable();
    void connectSession();
    void retranslate();
    void refreshCondition();
    void refreshCounts();
    void refreshWorkers();
    void applyFilter();
    void showFilterCount();
    void showFitting();
    void exportCsv();
    void saveCsv(const QString &path);
    static void fillActions(QHBoxLayout *row, const QList<QAction *> &actions, QWidget *parent);

    const Theme &m_theme;
    ClusterSession &m_session;
    ConnectorTableModel m_connectors;
    WorkerTableModel m_workers;
    Heading *m_name;
    StateLabel *m_state;
    ElidedLabel *m_facts;
    QHBoxLayout *m_clusterActions;
    Notice *m_condition;
    LinkButton *m_retry;
    Notice *m_disagreement;
    Notice *m_exportProblem;
    TableView *m_workerTable;
    ElidedLabel *m_seenWorkers;
    StateCountRow *m_counts;
    FilterField *m_filter;
    QLabel *m_searching;
    QHBoxLayout *m_connectorActions;
    QToolButton *m_columns;
    QToolButton *m_export;
    TableView *m_table;
    EmptyView *m_empty;
    QStackedWidget *m_stack;
    QAction *m_clearFilter;
    QTimer m_observe;
};

} // namespace patchbay
