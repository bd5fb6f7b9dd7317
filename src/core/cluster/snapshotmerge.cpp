// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cluster/snapshotmerge.h"

#include <algorithm>
#include <utility>

namespace patchbay {

namespace {

bool rowIsBefore(const ConnectorStatus &status, const QString &name)
{
    return status.name < name;
}

ConnectorStatus startingRow(const QString &name, ConnectorType type = ConnectorType::Unknown)
{
    ConnectorStatus status;
    status.name = name;
    status.type = type;
    return status;
}

} // namespace

SnapshotStep mergeStatuses(const ClusterSnapshot &before, std::vector<ConnectorStatus> statuses)
{
    sortByName(statuses);
    SnapshotStep step;
    step.snapshot.connectors = std::move(statuses);
    step.change = compare(before, step.snapshot);
    if (!step.change.removed.isEmpty()) { // nearly never: comparing twice costs nothing
        std::vector<ConnectorStatus> &rows = step.snapshot.connectors;
        step.withoutStatus = std::exchange(step.change.removed, {});
        rows.reserve(rows.size() + static_cast<std::size_t>(step.withoutStatus.size()));
        for (const QString &name : std::as_const(step.withoutStatus))
            rows.push_back(*before.find(name));
        sortByName(rows);
    }
    step.counts = countStates(step.snapshot);
    return step;
}

SnapshotStep mergeNames(const ClusterSnapshot &before, const QStringList &withoutStatus, QStringList names)
{
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
    SnapshotStep step;
    const auto isNamed = [](const ConnectorStatus &status, const QString &name) {
        return status.name == name;
    };
    step.isSame = withoutStatus.isEmpty()
        && std::equal(before.connectors.begin(), before.connectors.end(), names.begin(), names.end(),
                      isNamed);
    if (step.isSame)
        return step;
    std::vector<ConnectorStatus> &rows = step.snapshot.connectors;
    rows.reserve(static_cast<std::size_t>(names.size()));
    auto old = before.connectors.cbegin();
    for (const QString &name : std::as_const(names)) {
        while (old != before.connectors.cend() && old->name < name)
            ++old;
        const bool known = old != before.connectors.cend() && old->name == name;
        if (known && !std::binary_search(withoutStatus.begin(), withoutStatus.end(), name)) {
            rows.push_back(*old);
        } else {
            rows.push_back(startingRow(name, known ? old->type : ConnectorType::Unknown));
            step.withoutStatus.append(name);
        }
    }
    step.change = compare(before, step.snapshot);
    step.counts = countStates(step.snapshot);
    return step;
}

bool patchRow(ClusterSnapshot &snapshot, const QString &name, const std::optional<ConnectorStatus> &status)
{
    std::vector<ConnectorStatus> &rows = snapshot.connectors;
    const auto place = std::lower_bound(rows.begin(), rows.end(), name, rowIsBefore);
    const bool known = place != rows.end() && place->name == name;
    if (!status) {
        if (known)
            rows.erase(place);
        return known;
    }
    if (!known) {
        rows.insert(place, *status);
        return true;
    }
    if (*place == *status)
        return false;
    *place = *status;
    return true;
}

} // namespace patchbay
