// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/connectordetails.h"
#include "models/tasktablemodel.h"
#include "widgets/look/theme.h"

#include <QScrollArea>

class QAction;
class QLabel;
class QVBoxLayout;

namespace patchbay {

class FailureNotice;
class TableView;

/// The first page of a connector: what failed and why, its tasks, the topics it uses.
class ConnectorOverview final : public QScrollArea {
    Q_OBJECT
public:
    /// Both must outlive this.
    ConnectorOverview(const Theme &theme, const ConnectorDetails &details, QWidget *parent = nullptr);

    void refreshStatus();
    void refreshDetails();
    void tellAges();
    /// Why no task can be restarted now; empty: each can.
    void setRestartRefusal(const QString &refusal);
    int selectedTask() const; ///< -1: none
    TableView *table() const { return m_table; }

signals:
    void restartRequested(int task);
    void taskSelected(); ///< or none any more

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void buildTable();
    bool handleTableKey(int key);
    void showTaskMenu(const QPoint &position);
    void restart(const QModelIndex &index);
    void keepInView(const QModelIndex &index);
    void refreshFailures();
    void retranslate();

    const Theme &m_theme;
    const ConnectorDetails &m_details;
    TaskTableModel m_tasks;
    std::vector<FailureNotice *> m_failures;
    QVBoxLayout *m_failureRows;
    TableView *m_table;
    QLabel *m_noTasks;
    QLabel *m_topicsTitle;
    QLabel *m_topics;
    QAction *m_restartTask;
    QAction *m_copyWorker;
};

} // namespace patchbay
