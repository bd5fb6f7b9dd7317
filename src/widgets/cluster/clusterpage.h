// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/connectortablemodel.h"
#include "models/workertablemodel.h"
#include "widgets/look/theme.h"
#include "widgets/main/tabpage.h"

#include <QTimer>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace patchbay {

class ConnectorActions;
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

    /// Buttons beside the name and above the table, which act on what is selected here and never on what was
    /// chosen elsewhere. Taken over; its keys belong to the window's own actions and are removed.
    void setActions(ConnectorActions *actions);

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
    void editRequested(); ///< of the connection
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
    void followSelection();

    const Theme &m_theme;
    ClusterSession &m_session;
    ConnectorTableModel m_connectors;
    WorkerTableModel m_workers;
    Heading *m_name;
    StateLabel *m_state;
    ElidedLabel *m_facts;
    QHBoxLayout *m_clusterActions;
    QPushButton *m_edit;
    ConnectorActions *m_actions = nullptr;
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
