// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/clusterlist.h"

#include <QAbstractListModel>

namespace patchbay {

/// The connections in the person's order: name, environment, and how each is reached now. Follows a
/// ClusterList.
class ConnectionListModel final : public QAbstractListModel {
    Q_OBJECT
public:
    /// \p clusters must outlive this.
    explicit ConnectionListModel(const ClusterList &clusters, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    void insert(int row);
    void follow(const ClusterSession &session);

    const ClusterList &m_clusters;
    int m_count = 0; ///< what views know; the list may be one ahead
};

} // namespace patchbay
