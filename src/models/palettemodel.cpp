// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/palettemodel.h"

#include "core/text/describe.h"
#include "models/statewords.h"

#include <algorithm>

namespace patchbay {

namespace {

const QString clusterScheme = QStringLiteral("cluster/");
const QString connectorScheme = QStringLiteral("connector/");

/// One number to compare by, from FuzzyMatch::Kind in the highest bits down to the length.
quint64 rankOf(const FuzzyMatch &match, bool enabled, quint8 recency, PaletteKind kind, qsizetype length)
{
    const quint64 order = kind == PaletteKind::Action ? 2 : kind == PaletteKind::Cluster ? 1 : 0;
    const auto shortness = static_cast<quint64>(0xffff - std::min<qsizetype>(length, 0xffff));
    return static_cast<quint64>(match.kind) << 48 | quint64{enabled} << 47 | quint64{recency} << 40
        | order << 32 | quint64{match.closeness} << 24 | shortness;
}

QList<int> asList(const std::vector<int> &places)
{
    return QList<int>(places.begin(), places.end());
}

} // namespace

/// A cluster's values, and its names made ready to be searched once the palette asks.
struct PaletteModel::Cluster {
    Source source;
    PaletteIndex index;
    bool indexIsOld = true; ///< names came or went since it was built

    LoadState loadState() const
    {
        if (source.condition.isFresh())
            return LoadState::Fresh;
        if (source.snapshot().seen.isValid())
            return LoadState::Outdated;
        return source.condition.error ? LoadState::Failed : LoadState::Loading;
    }
};

struct PaletteModel::Found {
    quint64 rank;
    quint32 cluster; ///< index, or ofActions
    quint32 at; ///< index of the action, or of the connector; theCluster for the cluster itself
    static constexpr quint32 ofActions = 0xffffffff;
    static constexpr quint32 theCluster = 0xffffffff;

    bool operator<(const Found &other) const ///< better first, then a fixed order
    {
        return rank != other.rank ? rank > other.rank
                                  : std::pair(cluster, at) < std::pair(other.cluster, other.at);
    }
};

PaletteModel::PaletteModel(QObject *parent)
    : QAbstractListModel(parent)
{
}

PaletteModel::~PaletteModel() = default;

// --- What it is fed

void PaletteModel::setActions(std::vector<ActionText> actions)
{
    if (actions == m_actions)
        return;
    m_actions = std::move(actions);
    refill();
    emitChanged({});
}

void PaletteModel::insertCluster(int row, const Source &source)
{
    auto cluster = std::make_unique<Cluster>();
    cluster->source = source;
    m_clusters.insert(m_clusters.begin() + row, std::move(cluster));
    refill();
}

void PaletteModel::removeCluster(int row)
{
    // First the rows, which look into the cluster until they are gone.
    const QUuid id = m_clusters[static_cast<std::size_t>(row)]->source.profile.id;
    std::vector<Row> rows;
    const auto stays = [&id](const Row &shown) {
        return shown.cluster != id;
    };
    std::copy_if(m_rows.begin(), m_rows.end(), std::back_inserter(rows), stays);
    replaceRows(std::move(rows));
    m_clusters.erase(m_clusters.begin() + row);
    refill();
}

void PaletteModel::moveCluster(int from, int to)
{
    auto moved = std::move(m_clusters[static_cast<std::size_t>(from)]);
    m_clusters.erase(m_clusters.begin() + from);
    m_clusters.insert(m_clusters.begin() + to, std::move(moved));
    refill();
}

void PaletteModel::setProfile(int row, const ClusterProfile &profile)
{
    m_clusters[static_cast<std::size_t>(row)]->source.profile = profile;
    refill();
    emitChanged(profile.id);
}

void PaletteModel::setCondition(int row, const ClusterCondition &condition)
{
    Cluster &cluster = *m_clusters[static_cast<std::size_t>(row)];
    cluster.source.condition = condition;
    emitChanged(cluster.source.profile.id);
}

void PaletteModel::applyChange(int row, const SnapshotChange &change, const StateCounts &counts)
{
    Cluster &cluster = *m_clusters[static_cast<std::size_t>(row)];
    cluster.source.counts = counts;
    if (!change.added.isEmpty() || !change.removed.isEmpty()) {
        cluster.indexIsOld = true;
        refill();
    }
    emitChanged(cluster.source.profile.id);
}

// --- What the person does

void PaletteModel::open()
{
    m_open = true;
    m_query = PaletteQuery();
    refill();
}

void PaletteModel::close()
{
    m_open = false;
    m_matchCount = 0;
    replaceRows({});
}

void PaletteModel::setQuery(const QString &typed)
{
    m_query = PaletteQuery(typed);
    refill();
    if (!m_rows.empty()) // other letters fit, also in rows that stay
        emit dataChanged(index(0), index(rowCount() - 1), {PlacesRole});
}

void PaletteModel::use(const QString &id)
{
    m_recent.removeAll(id);
    m_recent.prepend(id);
    m_recent = m_recent.mid(0, rememberedAtMost);
    refill();
}

void PaletteModel::setRecent(const QStringList &ids)
{
    m_recent = ids.mid(0, rememberedAtMost);
    refill();
}

// --- Searching

void PaletteModel::refill()
{
    if (m_open)
        replaceRows(m_query.isEmpty() ? withoutQuery() : search());
}

std::vector<PaletteModel::Row> PaletteModel::search()
{
    for (const auto &cluster : m_clusters) {
        // Also when a change is about to be told: places in the index are places in the snapshot.
        const std::vector<ConnectorStatus> &connectors = cluster->source.snapshot().connectors;
        if (!cluster->indexIsOld && cluster->index.names().size() == connectors.size())
            continue;
        cluster->index.build(connectors);
        cluster->indexIsOld = false;
    }
    markRecent();
    m_found.clear();
    searchActions();
    for (std::size_t at = 0; at < m_clusters.size(); ++at)
        searchCluster(at);

    m_matchCount = static_cast<int>(m_found.size());
    const auto shown = std::min<std::ptrdiff_t>(m_matchCount, shownAtMost);
    std::nth_element(m_found.begin(), m_found.begin() + shown, m_found.end());
    std::sort(m_found.begin(), m_found.begin() + shown);
    std::vector<Row> rows;
    rows.reserve(static_cast<std::size_t>(shown));
    for (auto found = m_found.begin(); found != m_found.begin() + shown; ++found)
        rows.push_back(rowOf(*found));
    return rows;
}

void PaletteModel::searchActions()
{
    for (std::size_t at = 0; at < m_actions.size(); ++at) {
        const ActionText &action = m_actions[at];
        const FuzzyMatch match = m_query.match(action.text, m_query.fitting({action.group}));
        const qsizetype recency = m_recent.indexOf(action.id);
        if (match)
            m_found.push_back({rankOf(match, action.enabled,
                                      static_cast<quint8>(recency < 0 ? 0 : rememberedAtMost - recency),
                                      PaletteKind::Action, action.text.size()),
                               Found::ofActions, static_cast<quint32>(at)});
    }
}

void PaletteModel::searchCluster(std::size_t at)
{
    Cluster &cluster = *m_clusters[at];
    const ClusterProfile &profile = cluster.source.profile;
    const auto number = static_cast<quint32>(at);
    const QString environment = profile.environment.word();
    if (const FuzzyMatch match = m_query.match(profile.name, m_query.fitting({environment}))) {
        const qsizetype recency = m_recent.indexOf(idOf({PaletteKind::Cluster, profile.id, {}}));
        m_found.push_back(
            {rankOf(match, true, static_cast<quint8>(recency < 0 ? 0 : rememberedAtMost - recency),
                    PaletteKind::Cluster, profile.name.size()),
             number, Found::theCluster});
    }
    const quint32 fitting = m_query.fitting({profile.name, environment});
    quint32 connector = 0;
    for (const PaletteIndex::Name &name : cluster.index.names()) {
        if (const FuzzyMatch match = m_query.match(cluster.index.folded(name), name.key, fitting))
            m_found.push_back(
                {rankOf(match, true, name.recency, PaletteKind::Connector, name.length), number, connector});
        ++connector;
    }
}

void PaletteModel::markRecent()
{
    for (const auto &cluster : m_clusters) {
        std::vector<PaletteIndex::Name> &names = cluster->index.names();
        for (PaletteIndex::Name &name : names)
            name.recency = 0;
        const QString scheme = idOf({PaletteKind::Connector, cluster->source.profile.id, {}});
        const std::vector<ConnectorStatus> &connectors = cluster->source.snapshot().connectors;
        for (qsizetype at = 0; at < m_recent.size(); ++at) {
            if (!m_recent.at(at).startsWith(scheme))
                continue;
            const auto *status =
                cluster->source.snapshot().find(QStringView(m_recent.at(at)).mid(scheme.size()));
            if (status)
                names[static_cast<std::size_t>(status - connectors.data())].recency =
                    static_cast<quint8>(rememberedAtMost - at);
        }
    }
}

std::vector<PaletteModel::Row> PaletteModel::withoutQuery()
{
    std::vector<Row> all;
    for (const auto &cluster : m_clusters)
        all.push_back({PaletteKind::Cluster, cluster->source.profile.id, {}});
    for (const ActionText &action : m_actions)
        all.push_back({PaletteKind::Action, {}, action.id});

    std::vector<Row> rows;
    for (const QString &id : m_recent) {
        const auto hasId = [&id](const Row &row) {
            return idOf(row) == id;
        };
        const auto known = std::find_if(all.begin(), all.end(), hasId);
        Row row{PaletteKind::Connector, {}, {}};
        if (known != all.end()) {
            row = *known;
            all.erase(known);
        } else if (id.startsWith(connectorScheme)) {
            const qsizetype slash = id.indexOf(u'/', connectorScheme.size());
            row.cluster = QUuid::fromString(
                QStringView(id).mid(connectorScheme.size(), slash - connectorScheme.size()));
            row.name = id.mid(slash + 1);
        }
        if (exists(row))
            rows.push_back(row);
    }
    const auto canRun = [this](const Row &row) {
        const ActionText *action = actionOf(row);
        return row.kind != PaletteKind::Action || (action && action->enabled);
    };
    std::stable_partition(all.begin(), all.end(), canRun);
    rows.insert(rows.end(), all.begin(), all.end());
    m_matchCount = static_cast<int>(rows.size());
    return rows;
}

/// Rows that stay are not touched, so that the current one stays current through a refresh.
void PaletteModel::replaceRows(std::vector<Row> rows)
{
    const auto [oldEnd, newEnd] = std::mismatch(m_rows.begin(), m_rows.end(), rows.begin(), rows.end());
    const auto same = oldEnd - m_rows.begin();
    const auto [oldRest, newRest] = std::mismatch(m_rows.rbegin(), std::make_reverse_iterator(oldEnd),
                                                  rows.rbegin(), std::make_reverse_iterator(newEnd));
    const auto sameAtEnd = oldRest - m_rows.rbegin();
    const auto gone = static_cast<std::ptrdiff_t>(m_rows.size()) - same - sameAtEnd;
    const auto come = static_cast<std::ptrdiff_t>(rows.size()) - same - sameAtEnd;
    const int first = static_cast<int>(same);
    if (gone > 0) {
        beginRemoveRows({}, first, first + static_cast<int>(gone) - 1);
        m_rows.erase(m_rows.begin() + same, m_rows.begin() + same + gone);
        endRemoveRows();
    }
    if (come > 0) {
        beginInsertRows({}, first, first + static_cast<int>(come) - 1);
        m_rows.insert(m_rows.begin() + same, rows.begin() + same, rows.begin() + same + come);
        endInsertRows();
    }
}

void PaletteModel::emitChanged(const QUuid &cluster)
{
    const auto isOf = [&cluster](const Row &row) {
        return row.cluster == cluster;
    };
    const auto first = std::find_if(m_rows.begin(), m_rows.end(), isOf);
    if (first == m_rows.end())
        return;
    const auto last = std::find_if(m_rows.rbegin(), m_rows.rend(), isOf);
    emit dataChanged(index(static_cast<int>(first - m_rows.begin())),
                     index(static_cast<int>(m_rows.rend() - last) - 1));
}

// --- Rows

QString PaletteModel::idOf(const Row &row)
{
    switch (row.kind) {
    case PaletteKind::Action:
        break;
    case PaletteKind::Cluster:
        return clusterScheme + row.cluster.toString(QUuid::WithoutBraces);
    case PaletteKind::Connector:
        return connectorScheme + row.cluster.toString(QUuid::WithoutBraces) + u'/' + row.name;
    }
    return row.name;
}

PaletteModel::Row PaletteModel::rowOf(const Found &found) const
{
    if (found.cluster == Found::ofActions)
        return {PaletteKind::Action, {}, m_actions[found.at].id};
    const Source &source = m_clusters[found.cluster]->source;
    if (found.at == Found::theCluster)
        return {PaletteKind::Cluster, source.profile.id, {}};
    return {PaletteKind::Connector, source.profile.id, source.snapshot().connectors[found.at].name};
}

bool PaletteModel::exists(const Row &row) const
{
    if (row.kind == PaletteKind::Action)
        return actionOf(row) != nullptr;
    const Cluster *cluster = clusterOf(row);
    return cluster && (row.kind == PaletteKind::Cluster || cluster->source.snapshot().find(row.name));
}

const PaletteModel::Cluster *PaletteModel::clusterOf(const Row &row) const
{
    const auto isIt = [&row](const std::unique_ptr<Cluster> &cluster) {
        return cluster->source.profile.id == row.cluster;
    };
    const auto found = std::find_if(m_clusters.begin(), m_clusters.end(), isIt);
    return found == m_clusters.end() ? nullptr : found->get();
}

const ActionText *PaletteModel::actionOf(const Row &row) const
{
    const auto isIt = [&row](const ActionText &action) {
        return action.id == row.name;
    };
    const auto found = std::find_if(m_actions.begin(), m_actions.end(), isIt);
    return found == m_actions.end() ? nullptr : &*found;
}

QModelIndex PaletteModel::indexOf(const QString &id) const
{
    for (std::size_t row = 0; row < m_rows.size(); ++row) {
        if (idOf(m_rows[row]) == id)
            return index(static_cast<int>(row));
    }
    return {};
}

int PaletteModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant PaletteModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case PaletteKindRole:
        return QVariant::fromValue(row.kind);
    case PaletteIdRole:
        return idOf(row);
    case ClusterIdRole:
        return row.cluster;
    case PlacesRole:
        return QVariant::fromValue(asList(m_query.places(index.data().toString())));
    default:
        break;
    }
    if (row.kind == PaletteKind::Action) {
        const ActionText *action = actionOf(row);
        return action ? actionData(*action, role) : QVariant();
    }
    const Cluster *cluster = clusterOf(row);
    if (!cluster)
        return {};
    if (row.kind == PaletteKind::Cluster)
        return clusterData(*cluster, role);
    const ConnectorStatus *status = cluster->source.snapshot().find(row.name);
    return status ? connectorData(*cluster, *status, role) : QVariant();
}

QVariant PaletteModel::actionData(const ActionText &action, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return action.text;
    case Qt::ToolTipRole:
        return action.reason;
    case Qt::AccessibleTextRole: {
        QStringList words{action.text, action.group};
        if (action.checked)
            words.append(tr("on", "an action that can be switched on and off"));
        if (!action.shortcuts.isEmpty())
            words.append(action.shortcuts.first());
        if (!action.enabled)
            words.append(action.reason.isEmpty() ? tr("not possible now") : action.reason);
        return words.join(QLatin1String(", "));
    }
    case ShortcutRole:
        return action.shortcuts.isEmpty() ? QString() : action.shortcuts.first();
    case GroupRole:
        return action.group;
    case EnabledRole:
        return action.enabled;
    case CheckedRole:
        return action.checked;
    case ReasonRole:
        return action.reason;
    default:
        return {};
    }
}

QVariant PaletteModel::clusterData(const Cluster &cluster, int role) const
{
    const Source &source = cluster.source;
    const QString name = printable(source.profile.name);
    const QString state =
        source.condition.isFresh() ? describeCounts(source.counts) : describeCondition(source.condition);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return name;
    case Qt::AccessibleTextRole:
        return QStringList{name, tr("cluster"), source.profile.environment.word(), state}.join(
            QLatin1String(", "));
    case NameRole:
        return source.profile.name;
    case StateRole:
        return QVariant::fromValue(source.counts.worst());
    case StateTextRole:
        return state;
    case LoadStateRole:
        return QVariant::fromValue(cluster.loadState());
    case ReachRole:
        return static_cast<int>(source.condition.reach);
    case EnvironmentRole:
        return QVariant::fromValue(source.profile.environment);
    case EnabledRole:
        return true;
    default:
        return {};
    }
}

QVariant PaletteModel::connectorData(const Cluster &cluster, const ConnectorStatus &status, int role) const
{
    const ClusterProfile &profile = cluster.source.profile;
    const ConnectorState worst = status.worstState();
    const auto tally = [&status, worst] {
        return describeTally(worst, verbatimWorst(status), status.taskCount(worst),
                             static_cast<int>(status.tasks.size()));
    };
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return printable(status.name);
    case Qt::AccessibleTextRole:
        return QStringList{printable(status.name), describeType(status.type), tally(),
                           printable(profile.name), profile.environment.word()}
            .join(QLatin1String(", "));
    case NameRole:
        return status.name;
    case ClusterNameRole:
        return printable(profile.name);
    case TypeRole:
        return QVariant::fromValue(status.type);
    case StateRole:
        return QVariant::fromValue(worst);
    case StateTextRole:
        return tally();
    case LoadStateRole:
        return QVariant::fromValue(cluster.loadState());
    case EnvironmentRole:
        return QVariant::fromValue(profile.environment);
    case EnabledRole:
        return true;
    default:
        return {};
    }
}

QHash<int, QByteArray> PaletteModel::roleNames() const
{
    QHash<int, QByteArray> names = QAbstractListModel::roleNames();
    names.insert(PaletteKindRole, "kind");
    names.insert(PaletteIdRole, "id");
    names.insert(StateTextRole, "stateText");
    names.insert(ShortcutRole, "shortcut");
    names.insert(GroupRole, "group");
    return names;
}

} // namespace patchbay
