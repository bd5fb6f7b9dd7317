// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/connectoroffsets.h"
#include "core/offsets/offsetpreview.h"

namespace patchbay {

/// The snapshots of one connector's offsets, and what differs between two of them, or between one and what
/// the connector has now.
class SnapshotComparison : public QObject {
    Q_OBJECT
public:
    /// All must outlive this.
    SnapshotComparison(ClusterSession &session, const QString &connector, OffsetSnapshotStore &store,
                       QObject *parent = nullptr);

    ConnectorOffsets &offsets() { return m_offsets; }
    const std::vector<OffsetSnapshot> &snapshots() const { return m_snapshots; } ///< newest first
    bool isListed() const { return m_listed; }
    /// What is chosen; nullopt: nothing, or it is being loaded.
    const std::optional<StoredOffsets> &chosen() const { return m_left; }
    /// From the older to the newer one; rows are what differs. Empty without a choice.
    const OffsetPreview &difference() const { return m_difference; }
    bool isCompared() const { return m_compared; } ///< both sides are there

    void refresh(); ///< lists them and reads what is now
    /// \p other: null for what is now.
    void choose(const QUuid &snapshot, const QUuid &other);
    void take();
    void remove(const QUuid &snapshot);

signals:
    void changed();
    void failed(const patchbay::Error &error);

private:
    void compare();

    ConnectorOffsets m_offsets;
    OffsetSnapshotStore &m_store;
    std::vector<OffsetSnapshot> m_snapshots;
    bool m_listed = false;
    QUuid m_leftId;
    QUuid m_rightId; ///< null: now
    std::optional<StoredOffsets> m_left;
    std::optional<StoredOffsets> m_right;
    OffsetPreview m_difference;
    bool m_compared = false;
};

} // namespace patchbay
