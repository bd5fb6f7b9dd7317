// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/clustersnapshot.h"
#include "core/cluster/connectorfilter.h"
#include "models/clustertreemodel.h"

#include <QAbstractTableModel>

#include <memory>
#include <vector>

namespace patchbay {

/// The connectors of one cluster as a table that sorts and filters itself.
///
/// Is fed like ClusterTreeModel: told of changes, never resets, never fetches.
class ConnectorTableModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column {
        NameColumn,
        StateColumn,
        TypeColumn,
        TasksColumn, ///< "11/12": running of all
        FailedColumn,
        WorkerColumn,
        ClassColumn, ///< known once the config is read
        TopicsColumn, ///< likewise
        VersionColumn,
        ColumnCount
    };
    Q_ENUM(Column)

    /// \p configs must outlive this; both are read when a change is told.
    ConnectorTableModel(SnapshotSource snapshot, const ConfigIndex &configs, QObject *parent = nullptr);
    ~ConnectorTableModel() override;

    void applyChange(const SnapshotChange &change); ///< the snapshot is already the new one
    void configsChanged(const QStringList &names);
    void setOutdated(bool outdated);
    void setFilter(const ConnectorFilter &filter);
    const FilterCount &filterCount() const { return m_filterCount; }

    QString name(int row) const;
    int rowOf(const QString &name) const; ///< -1 when absent or filtered out

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

signals:
    void filterCountChanged();

private:
    struct Row;

    Row *find(const QString &name) const;
    void fill(Row &row, const ConnectorStatus &status) const;
    void fillConfig(Row &row) const;
    bool before(const Row *a, const Row *b) const;
    void insertShown(std::vector<Row *> &newcomers);
    template <typename Predicate>
    void removeShown(Predicate goes);
    void refilter(const std::vector<Row *> &candidates);
    void sortShown();
    void emitChanged(std::vector<int> rows);
    void updateFilterCount();
    QString text(const Row &row, int column) const;

    SnapshotSource m_snapshot;
    const ConfigIndex &m_configs;
    std::vector<std::unique_ptr<Row>> m_all; ///< by name
    std::vector<Row *> m_shown; ///< in the order of the view
    ConnectorFilter m_filter;
    FilterCount m_filterCount;
    Column m_sortColumn = NameColumn;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    bool m_outdated = false;
};

} // namespace patchbay
