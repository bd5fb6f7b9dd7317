// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/clustertreefeed.h"

namespace patchbay {

ClusterTreeFeed::ClusterTreeFeed(ClusterList &clusters, ClusterTreeModel &model, QObject *parent)
    : QObject(parent),
      m_clusters(clusters),
      m_model(model)
{
    connect(&clusters, &ClusterList::added, this, &ClusterTreeFeed::insert);
    connect(&clusters, &ClusterList::aboutToBeRemoved, this, &ClusterTreeFeed::remove);
    connect(&clusters, &ClusterList::moved, &model, &ClusterTreeModel::moveCluster);
    for (int row = 0; row < clusters.count(); ++row)
        insert(row);
}

ClusterSession *ClusterTreeFeed::session(const QModelIndex &index) const
{
    const int row = m_model.clusterRow(index);
    return row < 0 ? nullptr : &m_clusters.at(row);
}

void ClusterTreeFeed::remove(int row)
{
    // The session lives on for a moment and still speaks; the row rests on its values and goes now.
    disconnect(&m_clusters.at(row), nullptr, this, nullptr);
    m_model.removeCluster(row);
}

void ClusterTreeFeed::insert(int row)
{
    ClusterSession &session = m_clusters.at(row);
    const auto readSnapshot = [&session]() -> const ClusterSnapshot & {
        return session.snapshot();
    };
    m_model.insertCluster(
        row, {session.profile(), readSnapshot, &session.configs(), session.condition(), session.counts()});
    const auto applyChange = [this, &session](const SnapshotChange &change) {
        m_model.applyChange(m_clusters.indexOf(session), change, session.counts());
    };
    const auto applyCondition = [this, &session] {
        m_model.setCondition(m_clusters.indexOf(session), session.condition());
    };
    const auto applyProfile = [this, &session] {
        m_model.setProfile(m_clusters.indexOf(session), session.profile());
    };
    const auto applyConfigs = [this, &session](const QStringList &names) {
        m_model.configsChanged(m_clusters.indexOf(session), names);
    };
    connect(&session, &ClusterSession::snapshotChanged, this, applyChange);
    connect(&session, &ClusterSession::conditionChanged, this, applyCondition);
    connect(&session, &ClusterSession::profileChanged, this, applyProfile);
    connect(&session, &ClusterSession::configsChanged, this, applyConfigs);
}

} // namespace patchbay
