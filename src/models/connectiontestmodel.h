// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/connectiontest.h"

#include <QAbstractTableModel>

namespace patchbay {

/// The stages of a ConnectionTest, worker by worker: which worker, stage, verdict, what was found.
class ConnectionTestModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { StageColumn, WorkerColumn, FindingColumn, TookColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setFindings(const std::vector<ConnectionTest::Finding> &findings); ///< a new test begins
    void update(int row, const ConnectionTest::Finding &finding);
    /// Null: there is no such row.
    const ConnectionTest::Finding *finding(int row) const;
    int workerCount() const;
    int failedWorkerCount() const;
    int firstFailed() const; ///< its row; -1: none failed

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<ConnectionTest::Finding> m_findings;
};

} // namespace patchbay
