// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/palettefeed.h"

namespace patchbay {

PaletteFeed::PaletteFeed(ClusterList &clusters, PaletteModel &model, QObject *parent)
    : QObject(parent),
      m_clusters(clusters),
      m_model(model)
{
    connect(&clusters, &ClusterList::added, this, &PaletteFeed::insert);
    // Before the session dies: the rows look into its snapshot. What it says while it goes has no row any
    // more.
    const auto remove = [this](int row) {
        m_clusters.at(row).disconnect(this);
        m_model.removeCluster(row);
    };
    connect(&clusters, &ClusterList::aboutToBeRemoved, this, remove);
    connect(&clusters, &ClusterList::moved, &model, &PaletteModel::moveCluster);
    for (int row = 0; row < clusters.count(); ++row)
        insert(row);
}

void PaletteFeed::insert(int row)
{
    ClusterSession &session = m_clusters.at(row);
    const auto readSnapshot = [&session]() -> const ClusterSnapshot & {
        return session.snapshot();
    };
    m_model.insertCluster(row, {session.profile(), readSnapshot, session.condition(), session.counts()});
    const auto applyChange = [this, &session](const SnapshotChange &change) {
        m_model.applyChange(m_clusters.indexOf(session), change, session.counts());
    };
    const auto applyCondition = [this, &session] {
        m_model.setCondition(m_clusters.indexOf(session), session.condition());
    };
    const auto applyProfile = [this, &session] {
        m_model.setProfile(m_clusters.indexOf(session), session.profile());
    };
    connect(&session, &ClusterSession::snapshotChanged, this, applyChange);
    connect(&session, &ClusterSession::conditionChanged, this, applyCondition);
    connect(&session, &ClusterSession::profileChanged, this, applyProfile);
}

} // namespace patchbay
