// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/statetimes.h"
#include "models/roles.h"

#include <QAbstractTableModel>

namespace patchbay {

/// The tasks of one connector, by id. Is fed whole statuses; tells only rows that differ.
class TaskTableModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column {
        TaskColumn,
        StateColumn,
        WorkerColumn,
        SinceColumn,
        VersionColumn,
        RestartColumn,
        ColumnCount
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setTasks(const std::vector<TaskStatus> &tasks, const StateTimes &times);
    /// The last known: rows are greyed.
    void setOutdated(bool outdated);
    /// Why no task can be restarted now; empty: each can.
    void setRestartRefusal(const QString &refusal);
    void tellAges(); ///< time has passed
    void retranslate();

    int task(int row) const; ///< the id
    int rowOf(int task) const; ///< -1 when absent
    bool canRestart() const { return m_refusal.isEmpty(); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Row {
        TaskStatus status;
        StateTimes::Since since;
        bool operator==(const Row &) const = default;
    };
    QString text(const Row &row, int column) const;
    QString toolTip(const Row &row, int column) const;
    void tellColumns(int first, int last);

    std::vector<Row> m_rows;
    QString m_refusal;
    bool m_outdated = false;
};

} // namespace patchbay
