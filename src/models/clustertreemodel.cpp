// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/clustertreemodel.h"

#include "models/clustertreenodes.h"
#include "models/snapshotcursor.h"

#include <QSet>

#include <algorithm>

namespace patchbay {

ClusterTreeModel::ClusterTreeModel(QObject *parent)
    : QAbstractItemModel(parent)
{
}

ClusterTreeModel::~ClusterTreeModel() = default;

// --- Rows and indexes

ClusterTreeModel::Node *ClusterTreeModel::node(const QModelIndex &index)
{
    return static_cast<Node *>(index.internalPointer());
}

int ClusterTreeModel::rowOf(const Cluster &cluster) const
{
    const auto is = [&cluster](const std::unique_ptr<Cluster> &other) {
        return other.get() == &cluster;
    };
    return static_cast<int>(std::find_if(m_clusters.begin(), m_clusters.end(), is) - m_clusters.begin());
}

int ClusterTreeModel::rowOf(const Connector &connector)
{
    const std::vector<Connector *> &shown = connector.cluster->shown;
    const auto hint = static_cast<std::size_t>(connector.rowHint);
    if (connector.rowHint >= 0 && hint < shown.size() && shown[hint] == &connector)
        return connector.rowHint;
    const auto found = std::find(shown.begin(), shown.end(), &connector);
    connector.rowHint = found == shown.end() ? -1 : static_cast<int>(found - shown.begin());
    return connector.rowHint;
}

const ClusterTreeModel::Cluster *ClusterTreeModel::clusterAt(const QModelIndex &index) const
{
    return index.isValid() && !node(index) ? m_clusters[static_cast<std::size_t>(index.row())].get()
                                           : nullptr;
}

const ClusterTreeModel::Connector *ClusterTreeModel::connectorAt(const QModelIndex &index) const
{
    const Node *parent = index.isValid() ? node(index) : nullptr;
    if (!parent || parent->kind != Node::Kind::Cluster)
        return nullptr;
    return static_cast<const Cluster *>(parent)->shown[static_cast<std::size_t>(index.row())];
}

QModelIndex ClusterTreeModel::indexOf(const Connector &connector) const
{
    return connector.shown ? createIndex(rowOf(connector), 0, connector.cluster) : QModelIndex();
}

QModelIndex ClusterTreeModel::connectorIndex(int clusterRow, const QString &name) const
{
    if (clusterRow < 0 || clusterRow >= rowCount())
        return {};
    const Connector *connector = m_clusters[static_cast<std::size_t>(clusterRow)]->find(name);
    return connector ? indexOf(*connector) : QModelIndex();
}

int ClusterTreeModel::clusterRow(const QModelIndex &index) const
{
    QModelIndex ancestor = index;
    while (ancestor.parent().isValid())
        ancestor = ancestor.parent();
    return ancestor.isValid() ? ancestor.row() : -1;
}

int ClusterTreeModel::matchCount(int clusterRow) const
{
    return static_cast<int>(m_clusters[static_cast<std::size_t>(clusterRow)]->shown.size());
}

QModelIndex ClusterTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    if (row < 0 || column != 0 || row >= rowCount(parent))
        return {};
    if (!parent.isValid())
        return createIndex(row, 0, nullptr);
    if (const Cluster *cluster = clusterAt(parent))
        return createIndex(row, 0, cluster);
    return createIndex(row, 0, connectorAt(parent));
}

QModelIndex ClusterTreeModel::parent(const QModelIndex &child) const
{
    const Node *parent = child.isValid() ? node(child) : nullptr;
    if (!parent)
        return {};
    if (parent->kind == Node::Kind::Cluster)
        return createIndex(rowOf(*static_cast<const Cluster *>(parent)), 0, nullptr);
    const auto *connector = static_cast<const Connector *>(parent);
    return createIndex(rowOf(*connector), 0, connector->cluster);
}

int ClusterTreeModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_clusters.size());
    if (const Cluster *cluster = clusterAt(parent))
        return static_cast<int>(cluster->shown.size());
    if (const Connector *connector = connectorAt(parent))
        return static_cast<int>(connector->tasks.size());
    return 0;
}

int ClusterTreeModel::columnCount(const QModelIndex &) const
{
    return 1;
}

// --- Clusters

void ClusterTreeModel::insertCluster(int row, const Source &source)
{
    auto cluster = std::make_unique<Cluster>();
    cluster->kind = Node::Kind::Cluster;
    cluster->source = source;
    Cluster &inserted = *cluster;
    beginInsertRows({}, row, row);
    m_clusters.insert(m_clusters.begin() + row, std::move(cluster));
    endInsertRows();

    SnapshotChange everything;
    everything.added.reserve(static_cast<qsizetype>(source.snapshot().connectors.size()));
    for (const ConnectorStatus &connector : source.snapshot().connectors)
        everything.added.append(connector.name);
    applyChange(rowOf(inserted), everything, source.counts);
}

void ClusterTreeModel::removeCluster(int row)
{
    beginRemoveRows({}, row, row);
    m_clusters.erase(m_clusters.begin() + row);
    endRemoveRows();
    updateFilterCount();
}

void ClusterTreeModel::moveCluster(int from, int to)
{
    if (from == to || !beginMoveRows({}, from, from, {}, to > from ? to + 1 : to))
        return;
    auto moved = std::move(m_clusters[static_cast<std::size_t>(from)]);
    m_clusters.erase(m_clusters.begin() + from);
    m_clusters.insert(m_clusters.begin() + to, std::move(moved));
    endMoveRows();
}

void ClusterTreeModel::setProfile(int row, const ClusterProfile &profile)
{
    Cluster &cluster = *m_clusters[static_cast<std::size_t>(row)];
    if (cluster.source.profile == profile)
        return;
    cluster.source.profile = profile;
    emit dataChanged(clusterIndex(row), clusterIndex(row));
}

void ClusterTreeModel::setCondition(int row, const ClusterCondition &condition)
{
    Cluster &cluster = *m_clusters[static_cast<std::size_t>(row)];
    const bool wasOutdated = cluster.isOutdated();
    cluster.source.condition = condition;
    emit dataChanged(clusterIndex(row), clusterIndex(row));
    // One signal for the rows that turn grey or come back; views repaint the tasks between them as well.
    if (wasOutdated != cluster.isOutdated() && !cluster.shown.empty())
        emit dataChanged(indexOf(*cluster.shown.front()), indexOf(*cluster.shown.back()), {LoadStateRole});
}

// --- Changes of a snapshot

void ClusterTreeModel::applyChange(int row, const SnapshotChange &change, const StateCounts &counts)
{
    Cluster &cluster = *m_clusters[static_cast<std::size_t>(row)];
    removeConnectors(cluster, change.removed);
    const std::vector<Connector *> changed = updateConnectors(cluster, change.changed);
    std::vector<Connector *> candidates = addConnectors(cluster, change.added);
    if (!m_filter.isEmpty())
        candidates.insert(candidates.end(), changed.begin(), changed.end());
    refilter(cluster, candidates);
    if (m_failingFirst && !changed.empty())
        sortShown(cluster);
    if (cluster.source.counts != counts) {
        cluster.source.counts = counts;
        emit dataChanged(clusterIndex(row), clusterIndex(row));
    }
    updateFilterCount();
}

void ClusterTreeModel::removeConnectors(Cluster &cluster, const QStringList &names)
{
    if (names.isEmpty())
        return;
    QSet<const Connector *> gone;
    for (const QString &name : names) {
        if (const Connector *connector = cluster.find(name))
            gone.insert(connector);
    }
    const auto isGone = [&gone](const Connector *connector) {
        return gone.contains(connector);
    };
    hide(cluster, isGone);
    const auto keep =
        std::stable_partition(cluster.all.begin(), cluster.all.end(),
                              [&isGone](const Connector *connector) { return !isGone(connector); });
    for (auto at = keep; at != cluster.all.end(); ++at) {
        **at = Connector();
        cluster.free.push_back(*at);
    }
    cluster.all.erase(keep, cluster.all.end());
}

std::vector<ClusterTreeModel::Connector *> ClusterTreeModel::addConnectors(Cluster &cluster,
                                                                           const QStringList &names)
{
    std::vector<Connector *> added;
    added.reserve(static_cast<std::size_t>(names.size()));
    SnapshotCursor cursor(cluster.source.snapshot());
    for (const QString &name : names) {
        const ConnectorStatus *status = cursor.find(name);
        if (!status)
            continue;
        Connector *connector = cluster.take();
        connector->kind = Node::Kind::Connector;
        connector->cluster = &cluster;
        connector->name = status->name;
        connector->state = status->state;
        connector->worst = status->worstState();
        connector->type = status->type;
        connector->tasks.reserve(status->tasks.size());
        for (const TaskStatus &task : status->tasks)
            connector->tasks.push_back({task.id, task.state});
        added.push_back(connector);
    }
    const auto byName = [](const Connector *a, const Connector *b) {
        return a->name < b->name;
    };
    const auto middle = static_cast<std::ptrdiff_t>(cluster.all.size());
    cluster.all.insert(cluster.all.end(), added.begin(), added.end());
    std::sort(cluster.all.begin() + middle, cluster.all.end(), byName);
    std::inplace_merge(cluster.all.begin(), cluster.all.begin() + middle, cluster.all.end(), byName);
    return added;
}

std::vector<ClusterTreeModel::Connector *> ClusterTreeModel::updateConnectors(Cluster &cluster,
                                                                              const QStringList &names)
{
    std::vector<Connector *> changed;
    std::vector<int> rows;
    for (const QString &name : names) {
        Connector *connector = cluster.find(name);
        const ConnectorStatus *status = cluster.source.snapshot().find(name);
        if (!connector || !status)
            continue;
        updateTasks(*connector, *status);
        connector->state = status->state;
        connector->worst = status->worstState();
        connector->type = status->type;
        changed.push_back(connector);
        if (connector->shown)
            rows.push_back(rowOf(*connector));
    }
    emitChanged(cluster, std::move(rows));
    return changed;
}

void ClusterTreeModel::updateTasks(Connector &connector, const ConnectorStatus &status)
{
    std::vector<Connector::Task> &tasks = connector.tasks;
    const QModelIndex parent = indexOf(connector);
    const auto hasId = [](int id) {
        return [id](const auto &task) {
            return task.id == id;
        };
    };
    for (auto row = static_cast<int>(tasks.size()) - 1; row >= 0; --row) {
        const auto at = tasks.begin() + row;
        if (std::any_of(status.tasks.begin(), status.tasks.end(), hasId(at->id)))
            continue;
        if (parent.isValid())
            beginRemoveRows(parent, row, row);
        tasks.erase(at);
        if (parent.isValid())
            endRemoveRows();
    }
    // Both are by id now, and all that are left of ours are among theirs.
    for (int row = 0; row < static_cast<int>(status.tasks.size()); ++row) {
        const TaskStatus &wanted = status.tasks[static_cast<std::size_t>(row)];
        const auto at = tasks.begin() + row;
        if (at == tasks.end() || at->id != wanted.id) {
            if (parent.isValid())
                beginInsertRows(parent, row, row);
            tasks.insert(at, {wanted.id, wanted.state});
            if (parent.isValid())
                endInsertRows();
        } else if (at->state != wanted.state) {
            at->state = wanted.state;
            if (parent.isValid())
                emit dataChanged(index(row, 0, parent), index(row, 0, parent));
        }
    }
}

void ClusterTreeModel::emitChanged(const Cluster &cluster, std::vector<int> rows, const QList<int> &roles)
{
    std::sort(rows.begin(), rows.end());
    for (std::size_t first = 0; first < rows.size();) {
        std::size_t last = first;
        while (last + 1 < rows.size() && rows[last + 1] == rows[last] + 1)
            ++last;
        emit dataChanged(createIndex(rows[first], 0, &cluster), createIndex(rows[last], 0, &cluster), roles);
        first = last + 1;
    }
}

// --- What is shown, and in which order

bool ClusterTreeModel::before(const Connector *a, const Connector *b) const
{
    if (m_failingFirst) {
        const bool aFailed = a->worst == ConnectorState::Failed;
        const bool bFailed = b->worst == ConnectorState::Failed;
        if (aFailed != bFailed)
            return aFailed;
    }
    return a->name < b->name;
}

void ClusterTreeModel::show(Cluster &cluster, std::vector<Connector *> &newcomers)
{
    if (newcomers.empty())
        return;
    const auto order = [this](const Connector *a, const Connector *b) {
        return before(a, b);
    };
    std::sort(newcomers.begin(), newcomers.end(), order);
    const QModelIndex parent = clusterIndex(rowOf(cluster));
    std::vector<Connector *> &shown = cluster.shown;
    // From the back, so that the places found for the others stay right.
    for (auto end = newcomers.end(); end != newcomers.begin();) {
        const auto place = std::lower_bound(shown.begin(), shown.end(), *(end - 1), order);
        auto begin = end - 1;
        while (begin != newcomers.begin() && (place == shown.begin() || order(*(place - 1), *(begin - 1))))
            --begin;
        const auto row = static_cast<int>(place - shown.begin());
        beginInsertRows(parent, row, row + static_cast<int>(end - begin) - 1);
        for (auto at = begin; at != end; ++at)
            (*at)->shown = true;
        shown.insert(place, begin, end);
        endInsertRows();
        end = begin;
    }
    for (std::size_t row = 0; row < shown.size(); ++row)
        shown[row]->rowHint = static_cast<int>(row);
}

template <typename Predicate>
void ClusterTreeModel::hide(Cluster &cluster, Predicate goes)
{
    std::vector<Connector *> &shown = cluster.shown;
    const QModelIndex parent = clusterIndex(rowOf(cluster));
    bool any = false;
    for (auto end = static_cast<int>(shown.size()); end > 0;) {
        if (!goes(shown[static_cast<std::size_t>(end - 1)])) {
            --end;
            continue;
        }
        int begin = end - 1;
        while (begin > 0 && goes(shown[static_cast<std::size_t>(begin - 1)]))
            --begin;
        beginRemoveRows(parent, begin, end - 1);
        for (int row = begin; row < end; ++row)
            shown[static_cast<std::size_t>(row)]->shown = false;
        shown.erase(shown.begin() + begin, shown.begin() + end);
        endRemoveRows();
        end = begin;
        any = true;
    }
    if (!any)
        return;
    for (std::size_t row = 0; row < shown.size(); ++row)
        shown[row]->rowHint = static_cast<int>(row);
}

void ClusterTreeModel::refilter(Cluster &cluster, const std::vector<Connector *> &candidates)
{
    std::vector<Connector *> newcomers;
    QSet<const Connector *> leaving;
    SnapshotCursor cursor(cluster.source.snapshot());
    for (Connector *connector : candidates) {
        bool matches = m_filter.isEmpty();
        if (!matches) {
            const ConnectorStatus *status = cursor.find(connector->name);
            matches = status && m_filter.matches(*status, cluster.source.configs->find(connector->name));
        }
        if (matches && !connector->shown)
            newcomers.push_back(connector);
        else if (!matches && connector->shown)
            leaving.insert(connector);
    }
    if (!leaving.isEmpty())
        hide(cluster, [&leaving](const Connector *connector) { return leaving.contains(connector); });
    show(cluster, newcomers);
}

void ClusterTreeModel::configsChanged(int row, const QStringList &names)
{
    if (m_filter.needsConfigs()) {
        Cluster &cluster = *m_clusters[static_cast<std::size_t>(row)];
        std::vector<Connector *> candidates;
        for (const QString &name : names) {
            if (Connector *connector = cluster.find(name))
                candidates.push_back(connector);
        }
        refilter(cluster, candidates);
    }
    updateFilterCount();
}

void ClusterTreeModel::setFilter(const ConnectorFilter &filter)
{
    if (m_filter == filter)
        return;
    m_filter = filter;
    for (const std::unique_ptr<Cluster> &cluster : m_clusters)
        refilter(*cluster, cluster->all);
    updateFilterCount();
}

void ClusterTreeModel::setFailingFirst(bool failingFirst)
{
    if (m_failingFirst == failingFirst)
        return;
    m_failingFirst = failingFirst;
    for (const std::unique_ptr<Cluster> &cluster : m_clusters)
        sortShown(*cluster);
}

void ClusterTreeModel::sortShown(Cluster &cluster)
{
    const auto order = [this](const Connector *a, const Connector *b) {
        return before(a, b);
    };
    if (std::is_sorted(cluster.shown.begin(), cluster.shown.end(), order))
        return;
    const QList<QPersistentModelIndex> parents{clusterIndex(rowOf(cluster))};
    emit layoutAboutToBeChanged(parents, VerticalSortHint);
    QModelIndexList before;
    std::vector<const Connector *> kept;
    for (const QModelIndex &index : persistentIndexList()) {
        if (node(index) != &cluster)
            continue;
        before.append(index);
        kept.push_back(connectorAt(index));
    }
    std::sort(cluster.shown.begin(), cluster.shown.end(), order);
    for (std::size_t row = 0; row < cluster.shown.size(); ++row)
        cluster.shown[row]->rowHint = static_cast<int>(row);
    QModelIndexList after;
    after.reserve(before.size());
    for (const Connector *connector : kept)
        after.append(indexOf(*connector));
    changePersistentIndexList(before, after);
    emit layoutChanged(parents, VerticalSortHint);
}

void ClusterTreeModel::updateFilterCount()
{
    FilterCount count;
    const bool needsConfigs = m_filter.needsConfigs();
    for (const std::unique_ptr<Cluster> &cluster : m_clusters) {
        const auto connectors = static_cast<int>(cluster->all.size());
        count.matching += static_cast<int>(cluster->shown.size());
        count.connectors += connectors;
        count.searched += needsConfigs ? std::min(cluster->source.configs->count(), connectors) : connectors;
    }
    if (count == m_filterCount)
        return;
    m_filterCount = count;
    emit filterCountChanged();
}

} // namespace patchbay
