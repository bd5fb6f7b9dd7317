// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/offsets/offsetsnapshot.h"

#include <QAbstractTableModel>

namespace patchbay {

/// Snapshots of offsets: when, why, how many partitions. Newest first.
class SnapshotListModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { TakenColumn, ReasonColumn, PartitionsColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setSnapshots(const std::vector<OffsetSnapshot> &snapshots);
    const OffsetSnapshot &at(int row) const { return m_snapshots.at(static_cast<std::size_t>(row)); }
    int rowOf(const QUuid &snapshot) const; ///< -1: not there

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void retranslate();

private:
    std::vector<OffsetSnapshot> m_snapshots;
};

} // namespace patchbay
