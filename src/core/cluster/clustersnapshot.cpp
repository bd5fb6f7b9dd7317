// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cluster/clustersnapshot.h"

#include <QSet>

#include <algorithm>
#include <array>
#include <utility>

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
    // A cluster has few workers and many tasks, and equal ids share their storage: where a text lies tells
    // nearly all of them.
    QSet<QString> ids;
    std::array<const QChar *, 8> known{};
    std::size_t oldest = 0;
    const auto note = [&ids, &known, &oldest](const QString &id) {
        if (id.isEmpty() || std::find(known.begin(), known.end(), id.constData()) != known.end())
            return;
        ids.insert(id);
        known[oldest] = id.constData();
        oldest = (oldest + 1) % known.size();
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

namespace {

/// Compares texts of two snapshots. Within each of them equal ones share their storage, so that the same few
/// pairs come thousands of times: those found equal are known by where they lie.
class SameText {
public:
    bool operator()(const QString &old, const QString &now)
    {
        if (old.size() != now.size())
            return false;
        if (old.isEmpty() || old.constData() == now.constData())
            return true;
        const Pair pair{old.constData(), now.constData()};
        if (std::find(m_known.begin(), m_known.end(), pair) != m_known.end())
            return true;
        if (old != now)
            return false;
        m_known[m_oldest] = pair;
        m_oldest = (m_oldest + 1) % m_known.size();
        return true;
    }

private:
    using Pair = std::pair<const QChar *, const QChar *>;
    std::array<Pair, 8> m_known{};
    std::size_t m_oldest = 0;
};

/// ConnectorStatus's and TaskStatus's ==, but for the name.
template <typename Row>
bool samePart(const Row &old, const Row &now, SameText &sameText)
{
    return old.state == now.state && sameText(old.workerId, now.workerId)
        && sameText(old.version, now.version) && old.trace == now.trace && old.stateText == now.stateText;
}

bool sameStatus(const ConnectorStatus &old, const ConnectorStatus &now, SameText &sameText)
{
    const auto sameTask = [&sameText](const TaskStatus &a, const TaskStatus &b) {
        return a.id == b.id && samePart(a, b, sameText);
    };
    return old.type == now.type && samePart(old, now, sameText)
        && std::equal(old.tasks.begin(), old.tasks.end(), now.tasks.begin(), now.tasks.end(), sameTask);
}

} // namespace

SnapshotChange compare(const ClusterSnapshot &before, const ClusterSnapshot &after)
{
    SnapshotChange change;
    SameText sameText;
    auto old = before.connectors.begin();
    auto now = after.connectors.begin();
    while (old != before.connectors.end() && now != after.connectors.end()) {
        const int order = old->name.compare(now->name);
        if (order < 0) {
            change.removed.append((old++)->name);
        } else if (order > 0) {
            change.added.append((now++)->name);
        } else {
            if (!sameStatus(*old, *now, sameText))
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
    const auto isWrong = [](const ConnectorStatus &a, const ConnectorStatus &b) {
        return !(a.name < b.name);
    };
    if (std::adjacent_find(connectors.begin(), connectors.end(), isWrong) == connectors.end())
        return; // nearly always: one look at each name
    if (!std::is_sorted(connectors.begin(), connectors.end(), inOrder))
        std::stable_sort(connectors.begin(), connectors.end(), inOrder);
    connectors.erase(std::unique(connectors.begin(), connectors.end(), sameName), connectors.end());
}

} // namespace patchbay
