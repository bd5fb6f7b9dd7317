// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/snapshotlistmodel.h"

#include "core/text/describeoffsets.h"
#include "models/roles.h"
#include "models/statewords.h"

#include <algorithm>

namespace patchbay {

void SnapshotListModel::setSnapshots(const std::vector<OffsetSnapshot> &snapshots)
{
    if (snapshots == m_snapshots)
        return;
    // New ones come first and one goes at a time: what is chosen stays.
    for (int row = rowCount() - 1; row >= 0; --row) {
        const QUuid id = at(row).id;
        const auto isThere = [&id](const OffsetSnapshot &one) {
            return one.id == id;
        };
        if (std::none_of(snapshots.begin(), snapshots.end(), isThere)) {
            beginRemoveRows({}, row, row);
            m_snapshots.erase(m_snapshots.begin() + row);
            endRemoveRows();
        }
    }
    for (int row = 0; row < static_cast<int>(snapshots.size()); ++row) {
        const OffsetSnapshot &snapshot = snapshots.at(static_cast<std::size_t>(row));
        if (row < rowCount() && at(row).id == snapshot.id)
            continue;
        if (rowOf(snapshot.id) >= 0)
            break; // another order: not ours to keep
        beginInsertRows({}, row, row);
        m_snapshots.insert(m_snapshots.begin() + row, snapshot);
        endInsertRows();
    }
    if (m_snapshots != snapshots) {
        beginResetModel();
        m_snapshots = snapshots;
        endResetModel();
    }
}

int SnapshotListModel::rowOf(const QUuid &snapshot) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (at(row).id == snapshot)
            return row;
    }
    return -1;
}

int SnapshotListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_snapshots.size());
}

int SnapshotListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant SnapshotListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const OffsetSnapshot &snapshot = at(index.row());
    if (role == FiguresRole)
        return index.column() == PartitionsColumn;
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case TakenColumn:
        return describeMoment(snapshot.taken);
    case ReasonColumn:
        return describeReason(snapshot.reason);
    default:
        return QString::number(snapshot.partitions);
    }
}

QVariant SnapshotListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == FiguresRole)
        return section == PartitionsColumn;
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case TakenColumn:
        return tr("Taken");
    case ReasonColumn:
        return tr("Why");
    default:
        return tr("Partitions");
    }
}

void SnapshotListModel::retranslate()
{
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

} // namespace patchbay
