// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/clustersession.h"
#include "core/cluster/connectorfilter.h"
#include "models/roles.h"
#include "models/snapshotcursor.h"

#include <QAbstractItemModel>

#include <memory>
#include <vector>

namespace patchbay {

/// How far a filter has come: "7 of 1,240", and "searched 6,200 of 10,000" while configs are still being
/// read.
struct FilterCount {
    int matching = 0;
    int connectors = 0;
    int searched = 0; ///< connectors whose config is known; equals `connectors` when the filter needs none
    bool isSearching() const { return searched < connectors; }
    bool operator==(const FilterCount &) const = default;
};

/// Clusters, their connectors, their tasks: three levels, one column.
///
/// Is fed values (ClusterTreeFeed does it from the sessions) and never fetches, never resets: only rows that
/// differ are inserted, removed or changed, so selection, expansion and place stay. The filter works inside;
/// clusters always show.
class ClusterTreeModel final : public QAbstractItemModel {
    Q_OBJECT
public:
    /// What one cluster row rests on: looked into when a change is told, and for what is seldom needed
    /// (tool tips).
    struct Source {
        ClusterProfile profile;
        SnapshotSource snapshot;
        const ConfigIndex *configs; ///< outlives the row
        ClusterCondition condition;
        StateCounts counts;
    };

    explicit ClusterTreeModel(QObject *parent = nullptr);
    ~ClusterTreeModel() override;

    void insertCluster(int row, const Source &source);
    void removeCluster(int row);
    void moveCluster(int from, int to); ///< to: the row it has afterwards
    void setProfile(int row, const ClusterProfile &profile);
    void setCondition(int row, const ClusterCondition &condition);
    /// The snapshot of the source is already the new one.
    void applyChange(int row, const SnapshotChange &change, const StateCounts &counts);
    void configsChanged(int row, const QStringList &names);

    const ConnectorFilter &filter() const { return m_filter; }
    void setFilter(const ConnectorFilter &filter);
    const FilterCount &filterCount() const { return m_filterCount; }
    bool failingFirst() const { return m_failingFirst; }
    void setFailingFirst(bool failingFirst); ///< otherwise connectors stand by name

    QModelIndex clusterIndex(int row) const { return index(row, 0); }
    QModelIndex connectorIndex(int clusterRow,
                               const QString &name) const; ///< invalid when absent or filtered out
    int clusterRow(const QModelIndex &index) const; ///< of the row or its ancestor; -1 for an invalid index
    int matchCount(int clusterRow) const; ///< connectors of it that are shown

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QHash<int, QByteArray> roleNames() const override;

signals:
    void filterCountChanged();

private:
    struct Node;
    struct Connector;
    struct Cluster;

    static Node *node(const QModelIndex &index);
    int rowOf(const Cluster &cluster) const;
    static int rowOf(const Connector &connector);
    const Cluster *clusterAt(const QModelIndex &index) const; ///< null unless a cluster's row
    const Connector *connectorAt(const QModelIndex &index) const; ///< null unless a connector's row
    QModelIndex indexOf(const Connector &connector) const;

    QVariant clusterData(const Cluster &cluster, int role) const;
    QVariant connectorData(const Connector &connector, int role) const;
    QVariant taskData(const Connector &connector, int taskRow, int role) const;

    bool before(const Connector *a, const Connector *b) const;
    void show(Cluster &cluster, std::vector<Connector *> &newcomers);
    template <typename Predicate>
    void hide(Cluster &cluster, Predicate goes);
    void removeConnectors(Cluster &cluster, const QStringList &names);
    std::vector<Connector *> addConnectors(Cluster &cluster, const QStringList &names);
    std::vector<Connector *> updateConnectors(Cluster &cluster, const QStringList &names);
    void updateTasks(Connector &connector, const ConnectorStatus &status);
    void emitChanged(const Cluster &cluster, std::vector<int> rows, const QList<int> &roles = {});
    void refilter(Cluster &cluster, const std::vector<Connector *> &candidates);
    void sortShown(Cluster &cluster);
    void updateFilterCount();

    std::vector<std::unique_ptr<Cluster>> m_clusters;
    ConnectorFilter m_filter;
    FilterCount m_filterCount;
    bool m_failingFirst = false;
};

} // namespace patchbay
