// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/clustertreemodel.h"

#include <algorithm>

#include <deque>

// Private to ClusterTreeModel: what its rows are made of.

namespace patchbay {

/// An index carries the node of its parent: none for a cluster, the cluster for a connector, the connector
/// for a task.
struct ClusterTreeModel::Node {
    enum class Kind : quint8 { Cluster, Connector };
    Kind kind;
};

/// Compact on purpose: 10,000 of these with four tasks each stay under 2 MB. Tasks have no nodes of their
/// own.
struct ClusterTreeModel::Connector : Node {
    struct Task {
        int id;
        ConnectorState state;
        bool operator==(const Task &) const = default;
    };

    Cluster *cluster = nullptr;
    QString name; ///< shares its storage with the snapshot
    std::vector<Task> tasks;
    mutable int rowHint = -1; ///< where it was last found in Cluster::shown
    ConnectorState state = ConnectorState::Starting;
    ConnectorState worst = ConnectorState::Starting;
    ConnectorType type = ConnectorType::Unknown;
    bool shown = false;

    int countWorst() const
    {
        return static_cast<int>(std::count_if(tasks.begin(), tasks.end(),
                                              [this](const Task &task) { return task.state == worst; }));
    }
};

struct ClusterTreeModel::Cluster : Node {
    Source source;
    std::deque<Connector> pool; ///< addresses stay
    std::vector<Connector *> free; ///< of the pool
    std::vector<Connector *> all; ///< by name
    std::vector<Connector *> shown; ///< what the filter lets through, in the order of the view

    Connector *find(const QString &name) const
    {
        const auto byName = [](const Connector *connector, const QString &wanted) {
            return connector->name < wanted;
        };
        const auto found = std::lower_bound(all.begin(), all.end(), name, byName);
        return found != all.end() && (*found)->name == name ? *found : nullptr;
    }

    Connector *take()
    {
        if (free.empty())
            return &pool.emplace_back();
        Connector *connector = free.back();
        free.pop_back();
        return connector;
    }

    bool isOutdated() const { return !source.condition.isFresh(); }
};

} // namespace patchbay
