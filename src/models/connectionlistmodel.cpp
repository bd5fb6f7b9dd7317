// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/connectionlistmodel.h"

#include "core/text/describe.h"
#include "models/roles.h"

namespace patchbay {

ConnectionListModel::ConnectionListModel(const ClusterList &clusters, QObject *parent)
    : QAbstractListModel(parent),
      m_clusters(clusters),
      m_count(clusters.count())
{
    for (int row = 0; row < m_count; ++row)
        follow(clusters.at(row));
    connect(&clusters, &ClusterList::added, this, &ConnectionListModel::insert);
    const auto removeRow = [this](int row) {
        beginRemoveRows({}, row, row);
        --m_count;
        endRemoveRows();
    };
    connect(&clusters, &ClusterList::removed, this, removeRow);
    const auto moveRow = [this](int from, int to) {
        // Qt names the row before which it goes, counted before the move.
        beginMoveRows({}, from, from, {}, to > from ? to + 1 : to);
        endMoveRows();
    };
    connect(&clusters, &ClusterList::moved, this, moveRow);
}

void ConnectionListModel::insert(int row)
{
    beginInsertRows({}, row, row);
    ++m_count;
    endInsertRows();
    follow(m_clusters.at(row));
}

void ConnectionListModel::follow(const ClusterSession &session)
{
    const auto changed = [this, &session] {
        const int row = m_clusters.indexOf(session);
        if (row >= 0 && row < m_count)
            emit dataChanged(index(row), index(row));
    };
    connect(&session, &ClusterSession::profileChanged, this, changed);
    connect(&session, &ClusterSession::conditionChanged, this, changed);
}

int ConnectionListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_count;
}

QVariant ConnectionListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const ClusterSession &session = m_clusters.at(index.row());
    const ClusterProfile &profile = session.profile();
    switch (role) {
    case Qt::DisplayRole:
        return printable(profile.name);
    case Qt::ToolTipRole: {
        QStringList urls;
        for (const QUrl &url : profile.workers)
            urls += url.toDisplayString();
        return urls.join(u'\n');
    }
    case KindRole:
        return QVariant::fromValue(RowKind::Cluster);
    case NameRole:
        return profile.name;
    case EnvironmentRole:
        return QVariant::fromValue(profile.environment);
    case LoadStateRole:
        return QVariant::fromValue(LoadState::Fresh);
    case StateTextRole:
        return profile.temporary ? tr("this run only") : profile.readOnly ? tr("read-only") : QString();
    case ReachRole:
        return static_cast<int>(ClusterCondition::Reach::Idle);
    default:
        return {};
    }
}

} // namespace patchbay
