// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/clusterlist.h"
#include "models/clustertreemodel.h"

namespace patchbay {

/// Feeds a ClusterTreeModel from the sessions of a ClusterList: rows stand in the list's order.
class ClusterTreeFeed final : public QObject {
    Q_OBJECT
public:
    /// Both must outlive this.
    ClusterTreeFeed(ClusterList &clusters, ClusterTreeModel &model, QObject *parent = nullptr);

    ClusterSession *session(const QModelIndex &index) const; ///< null for an invalid index

private:
    void insert(int row);
    void remove(int row);

    ClusterList &m_clusters;
    ClusterTreeModel &m_model;
};

} // namespace patchbay
