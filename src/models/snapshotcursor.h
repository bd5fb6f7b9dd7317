// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/clustersnapshot.h"

#include <functional>

namespace patchbay {

/// Where the newest snapshot of a cluster is. Asked each time: a session replaces its snapshot as a whole, so
/// a reference to it does not outlive the next change.
using SnapshotSource = std::function<const ClusterSnapshot &()>;

/// Finds connectors of a snapshot; asking for one after the other by name takes no search.
class SnapshotCursor {
public:
    explicit SnapshotCursor(const ClusterSnapshot &snapshot)
        : m_snapshot(snapshot),
          m_next(snapshot.connectors.begin())
    {
    }

    const ConnectorStatus *find(const QString &name)
    {
        if (m_next != m_snapshot.connectors.end() && m_next->name == name)
            return &*m_next++;
        const ConnectorStatus *found = m_snapshot.find(name);
        if (found)
            m_next = m_snapshot.connectors.begin() + (found - m_snapshot.connectors.data()) + 1;
        return found;
    }

private:
    const ClusterSnapshot &m_snapshot;
    std::vector<ConnectorStatus>::const_iterator m_next;
};

} // namespace patchbay
