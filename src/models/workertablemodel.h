// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/clustersession.h"
#include "models/roles.h"

#include <QAbstractTableModel>

namespace patchbay {

/// The configured worker URLs of a cluster, as last looked at. Is fed the whole list; tells only rows that
/// differ.
class WorkerTableModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { UrlColumn, HealthColumn, VersionColumn, LatencyColumn, ConnectorsColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setWorkers(const std::vector<WorkerObservation> &workers);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString text(const WorkerObservation &worker, int column) const;

    std::vector<WorkerObservation> m_workers;
};

} // namespace patchbay
