// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cluster/clustersnapshot.h"

#include <QSet>

#include <algorithm>

namespace patchbay {

const ConnectorStatus *ClusterSnapshot::find(QStringView name) const
{
    const auto before = [](const ConnectorStatus &status, QStringView wanted) {
        return status.name < wanted;
    };
    const auto found = std::lower_bound(connectors.begin(), connectors.end(), name, before);
    return found != connectors.end() && found->name == name ? &*found : nullptr;
}

QStringList ClusterSnapshot::workerIds() const
{
    // A cluster has few workers and many tasks, and equal ids share their storage: most are told by the last
    // one seen.
    QSet<QString> ids;
    const QString *last = nullptr;
    const auto note = [&ids, &last](const QString &id) {
        if (id.isEmpty() || (last && last->constData() == id.constData()))
            return;
        ids.insert(id);
        last = &id;
    };
    for (const ConnectorStatus &connector : connectors) {
        note(connector.workerId);
        for (const TaskStatus &task : connector.tasks)
            note(task.workerId);
    }
    QStringList sorted(ids.begin(), ids.end());
    sorted.sort();
    return sorted;
}

ConnectorState StateCounts::worst() const
{
    ConnectorState worst = ConnectorState::Running;
    for (std::size_t index = 0; index < byState.size(); ++index) {
        const auto state = static_cast<ConnectorState>(index);
        if (byState[index] > 0 && severity(state) > severity(worst))
            worst = state;
    }
    return worst;
}

StateCounts countStates(const ClusterSnapshot &snapshot)
{
    StateCounts counts;
    counts.connectors = static_cast<int>(snapshot.connectors.size());
    for (const ConnectorStatus &connector : snapshot.connectors) {
        ++counts.byState[static_cast<std::size_t>(connector.worstState())];
        counts.tasks += static_cast<int>(connector.tasks.size());
        counts.failedTasks += connector.failedTaskCount();
    }
    return counts;
}

SnapshotChange compare(const ClusterSnapshot &before, const ClusterSnapshot &after)
{
    SnapshotChange change;
    auto old = before.connectors.begin();
    auto now = after.connectors.begin();
    while (old != before.connectors.end() && now != after.connectors.end()) {
        const int order = old->name.compare(now->name);
        if (order < 0) {
            change.removed.append((old++)->name);
        } else if (order > 0) {
            change.added.append((now++)->name);
        } else {
            if (!(*old == *now))
                change.changed.append(now->name);
            ++old;
            ++now;
        }
    }
    for (; old != before.connectors.end(); ++old)
        change.removed.append(old->name);
    for (; now != after.connectors.end(); ++now)
        change.added.append(now->name);
    return change;
}

void sortByName(std::vector<ConnectorStatus> &connectors)
{
    const auto inOrder = [](const ConnectorStatus &a, const ConnectorStatus &b) {
        return a.name < b.name;
    };
    const auto sameName = [](const ConnectorStatus &a, const ConnectorStatus &b) {
        return a.name == b.name;
    };
    if (!std::is_sorted(connectors.begin(), connectors.end(), inOrder))
        std::stable_sort(connectors.begin(), connectors.end(), inOrder);
    connectors.erase(std::unique(connectors.begin(), connectors.end(), sameName), connectors.end());
}

} // namespace patchbay
