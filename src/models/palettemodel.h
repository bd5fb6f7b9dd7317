// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/clustersession.h"
#include "models/actiontext.h"
#include "models/paletteindex.h"
#include "models/roles.h"
#include "models/snapshotcursor.h"

#include <QAbstractListModel>

#include <memory>
#include <vector>

namespace patchbay {

enum class PaletteKind { Action, Cluster, Connector };

/// Beside DisplayRole, AccessibleTextRole, ToolTipRole and, of clusters and connectors, NameRole, TypeRole,
/// StateRole, StateTextRole, LoadStateRole, ReachRole and EnvironmentRole of models/roles.h.
enum PaletteRole {
    PaletteKindRole = Qt::UserRole + 200, ///< PaletteKind
    PaletteIdRole, ///< QString, an action's id; "cluster/<profile id>"; "connector/<profile id>/<name>"
    ClusterIdRole, ///< QUuid of the profile; null for actions
    ClusterNameRole, ///< QString; connectors only
    ShortcutRole, ///< QString, the action's main one
    GroupRole, ///< QString, the action's menu
    EnabledRole, ///< bool; false only for actions
    CheckedRole, ///< bool, actions only
    ReasonRole, ///< QString, why it is not enabled
    PlacesRole, ///< QList<int>: places in DisplayRole of the letters that fit
};

/// Everything one can go to or run, best first: actions, clusters and every connector of every cluster.
///
/// Is fed values (PaletteFeed does it from the sessions) and never fetches. Works only while it is open:
/// closed it has no rows and only takes note. Without a query it shows what was used lately, the actions and
/// the clusters; with one the `shownAtMost` best. Ranking: core/text/fuzzymatch, then what can be run, what
/// was used lately, actions before clusters before connectors, the shorter name.
class PaletteModel final : public QAbstractListModel {
    Q_OBJECT
public:
    static constexpr int shownAtMost = 200;
    static constexpr int rememberedAtMost = 20;

    /// What one cluster rests on. The snapshot is asked for each time: the newest one.
    struct Source {
        ClusterProfile profile;
        SnapshotSource snapshot;
        ClusterCondition condition;
        StateCounts counts;
    };

    explicit PaletteModel(QObject *parent = nullptr);
    ~PaletteModel() override;

    void setActions(std::vector<ActionText> actions);
    void insertCluster(int row, const Source &source);
    void removeCluster(int row);
    void moveCluster(int from, int to); ///< to: the row it has afterwards
    void setProfile(int row, const ClusterProfile &profile);
    void setCondition(int row, const ClusterCondition &condition);
    /// The snapshot of the source is already the new one.
    void applyChange(int row, const SnapshotChange &change, const StateCounts &counts);

    void open(); ///< begins to show rows, with an empty query
    void close();
    bool isOpen() const { return m_open; }
    void setQuery(const QString &typed);
    int matchCount() const { return m_matchCount; } ///< those beyond shownAtMost too

    void use(const QString &id); ///< PaletteIdRole: stands first from now on
    QStringList recent() const { return m_recent; } ///< ids, the latest first
    void setRecent(const QStringList &ids);

    QModelIndex indexOf(const QString &id) const; ///< invalid when it isn't shown

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QHash<int, QByteArray> roleNames() const override;

private:
    struct Cluster;
    /// A row by value: it never points into what may change.
    struct Row {
        PaletteKind kind;
        QUuid cluster;
        QString name; ///< of an action its id
        bool operator==(const Row &) const = default;
    };
    struct Found;

    const Cluster *clusterOf(const Row &row) const;
    const ActionText *actionOf(const Row &row) const;
    QVariant actionData(const ActionText &action, int role) const;
    QVariant clusterData(const Cluster &cluster, int role) const;
    QVariant connectorData(const Cluster &cluster, const ConnectorStatus &status, int role) const;
    static QString idOf(const Row &row);
    Row rowOf(const Found &found) const;
    bool exists(const Row &row) const;

    void refill(); ///< searches again and shows only what differs
    std::vector<Row> search();
    void searchActions();
    void searchCluster(std::size_t at);
    std::vector<Row> withoutQuery();
    void markRecent();
    void replaceRows(std::vector<Row> rows);
    void emitChanged(const QUuid &cluster);

    std::vector<ActionText> m_actions;
    std::vector<std::unique_ptr<Cluster>> m_clusters;
    QStringList m_recent;
    bool m_open = false;
    PaletteQuery m_query;
    std::vector<Found> m_found; ///< kept for its memory
    std::vector<Row> m_rows;
    int m_matchCount = 0;
};

} // namespace patchbay

Q_DECLARE_METATYPE(patchbay::PaletteKind)
