// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/clusterlist.h"
#include "models/palettemodel.h"

namespace patchbay {

/// Feeds a PaletteModel from the sessions of a ClusterList.
class PaletteFeed final : public QObject {
    Q_OBJECT
public:
    /// Both must outlive this.
    PaletteFeed(ClusterList &clusters, PaletteModel &model, QObject *parent = nullptr);

private:
    void insert(int row);

    ClusterList &m_clusters;
    PaletteModel &m_model;
};

} // namespace patchbay
