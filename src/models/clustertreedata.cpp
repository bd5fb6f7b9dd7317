// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/describe.h"
#include "models/clustertreenodes.h"
#include "models/statewords.h"

namespace patchbay {

namespace {

LoadState loadStateOf(const ClusterCondition &condition)
{
    if (condition.isFresh())
        return LoadState::Fresh;
    if (condition.lastSeen.isValid())
        return LoadState::Outdated;
    const bool asked = condition.reach == ClusterCondition::Reach::Unreachable
        || condition.reach == ClusterCondition::Reach::Unauthorised;
    return asked ? LoadState::Failed : LoadState::Loading;
}

} // namespace

QHash<int, QByteArray> ClusterTreeModel::roleNames() const
{
    QHash<int, QByteArray> names = QAbstractItemModel::roleNames();
    names.insert(KindRole, "kind");
    names.insert(NameRole, "name");
    names.insert(TaskRole, "task");
    names.insert(TypeRole, "type");
    names.insert(StateRole, "state");
    names.insert(StateTextRole, "stateText");
    names.insert(LoadStateRole, "loadState");
    names.insert(ReachRole, "reach");
    names.insert(AgeRole, "age");
    names.insert(EnvironmentRole, "environment");
    names.insert(CountsRole, "counts");
    return names;
}

QVariant ClusterTreeModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (const Cluster *cluster = clusterAt(index))
        return clusterData(*cluster, role);
    if (const Connector *connector = connectorAt(index))
        return connectorData(*connector, role);
    return taskData(*static_cast<const Connector *>(node(index)), index.row(), role);
}

QVariant ClusterTreeModel::clusterData(const Cluster &cluster, int role) const
{
    const ClusterCondition &condition = cluster.source.condition;
    switch (role) {
    case Qt::DisplayRole:
        return printable(cluster.source.profile.name);
    case NameRole:
        return cluster.source.profile.name;
    case KindRole:
        return QVariant::fromValue(RowKind::Cluster);
    case EnvironmentRole:
        return QVariant::fromValue(cluster.source.profile.environment);
    case StateRole:
        return QVariant::fromValue(cluster.source.counts.worst());
    case StateTextRole:
        return condition.isFresh() ? describeCounts(cluster.source.counts) : describeCondition(condition);
    case LoadStateRole:
        return QVariant::fromValue(loadStateOf(condition));
    case ReachRole:
        return static_cast<int>(condition.reach);
    case AgeRole:
        return condition.lastSeen;
    case CountsRole:
        return QVariant::fromValue(cluster.source.counts);
    case Qt::ToolTipRole: {
        QStringList lines{printable(cluster.source.profile.name)};
        if (condition.retry)
            lines.append(describeRetry(*condition.retry));
        else if (condition.error)
            lines.append(describeError(*condition.error).sentence);
        if (condition.lastSeen.isValid() && !condition.isFresh())
            lines.append(tr("Last seen %1").arg(describeMoment(condition.lastSeen)));
        return lines.join(u'\n');
    }
    case Qt::AccessibleTextRole:
        return tr("Cluster %1, %2, %3")
            .arg(printable(cluster.source.profile.name), cluster.source.profile.environment.word(),
                 clusterData(cluster, StateTextRole).toString());
    default:
        return {};
    }
}

QVariant ClusterTreeModel::connectorData(const Connector &connector, int role) const
{
    const auto verbatim = [&connector] {
        if (connector.worst != ConnectorState::Unknown)
            return QString();
        const ConnectorStatus *status = connector.cluster->source.snapshot().find(connector.name);
        return status ? verbatimWorst(*status) : QString();
    };
    switch (role) {
    case Qt::DisplayRole:
        return printable(connector.name);
    case NameRole:
        return connector.name;
    case KindRole:
        return QVariant::fromValue(RowKind::Connector);
    case TaskRole:
        return -1;
    case TypeRole:
        return QVariant::fromValue(connector.type);
    case StateRole:
        return QVariant::fromValue(connector.worst);
    case StateTextRole:
        return describeTally(connector.worst, verbatim(), connector.countWorst(),
                             static_cast<int>(connector.tasks.size()));
    case LoadStateRole:
        return QVariant::fromValue(loadStateOf(connector.cluster->source.condition));
    case AgeRole:
        return connector.cluster->source.condition.lastSeen;
    case Qt::ToolTipRole: {
        QStringList lines{printable(connector.name)};
        if (const ConnectorStatus *status = connector.cluster->source.snapshot().find(connector.name)) {
            if (!status->workerId.isEmpty())
                lines.append(tr("Worker %1").arg(printable(status->workerId)));
            lines.append(describeStateMeaning(connector.worst));
        }
        lines.removeAll(QString());
        return lines.join(u'\n');
    }
    case Qt::AccessibleTextRole:
        return tr("Connector %1, %2, %3")
            .arg(printable(connector.name), describeType(connector.type),
                 connectorData(connector, StateTextRole).toString());
    default:
        return {};
    }
}

QVariant ClusterTreeModel::taskData(const Connector &connector, int taskRow, int role) const
{
    const Connector::Task &task = connector.tasks[static_cast<std::size_t>(taskRow)];
    const auto status = [&connector, &task]() -> const TaskStatus * {
        const ConnectorStatus *found = connector.cluster->source.snapshot().find(connector.name);
        if (!found)
            return nullptr;
        const auto hasId = [&task](const TaskStatus &other) {
            return other.id == task.id;
        };
        const auto at = std::find_if(found->tasks.begin(), found->tasks.end(), hasId);
        return at == found->tasks.end() ? nullptr : &*at;
    };
    switch (role) {
    case Qt::DisplayRole:
        return tr("task %1").arg(task.id);
    case NameRole:
        return connector.name;
    case KindRole:
        return QVariant::fromValue(RowKind::Task);
    case TaskRole:
        return task.id;
    case TypeRole:
        return QVariant::fromValue(ConnectorType::Unknown);
    case StateRole:
        return QVariant::fromValue(task.state);
    case StateTextRole: {
        const TaskStatus *unknown = task.state == ConnectorState::Unknown ? status() : nullptr;
        return describeState(task.state, unknown ? unknown->stateText : QString());
    }
    case LoadStateRole:
        return QVariant::fromValue(loadStateOf(connector.cluster->source.condition));
    case AgeRole:
        return connector.cluster->source.condition.lastSeen;
    case Qt::ToolTipRole: {
        const TaskStatus *found = status();
        if (!found)
            return {};
        QStringList lines{tr("Worker %1").arg(printable(found->workerId))};
        if (!found->trace.isEmpty())
            lines.append(printable(summariseTrace(found->trace).cause));
        return lines.join(u'\n');
    }
    case Qt::AccessibleTextRole:
        return tr("Task %1 of %2, %3")
            .arg(QString::number(task.id), printable(connector.name),
                 taskData(connector, taskRow, StateTextRole).toString());
    default:
        return {};
    }
}

} // namespace patchbay
