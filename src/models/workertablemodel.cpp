// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/workertablemodel.h"

#include "core/text/describe.h"
#include "models/statewords.h"

#include <QLocale>

namespace patchbay {

namespace {

/// What a row shows; `seen` and the error's details are not among it.
bool looksTheSame(const WorkerObservation &a, const WorkerObservation &b)
{
    return a.url == b.url && a.condition == b.condition && a.version == b.version && a.latency == b.latency
        && a.connectorCount == b.connectorCount && a.disagrees == b.disagrees && a.error == b.error;
}

} // namespace

void WorkerTableModel::setWorkers(const std::vector<WorkerObservation> &workers)
{
    const int before = rowCount();
    const auto after = static_cast<int>(workers.size());
    if (after < before) {
        beginRemoveRows({}, after, before - 1);
        m_workers.resize(workers.size());
        endRemoveRows();
    } else if (after > before) {
        beginInsertRows({}, before, after - 1);
        m_workers.insert(m_workers.end(), workers.begin() + before, workers.end());
        endInsertRows();
    }
    for (int row = 0; row < std::min(before, after); ++row) {
        WorkerObservation &shown = m_workers[static_cast<std::size_t>(row)];
        const bool same = looksTheSame(shown, workers[static_cast<std::size_t>(row)]);
        shown = workers[static_cast<std::size_t>(row)];
        if (!same)
            emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
    }
}

int WorkerTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_workers.size());
}

int WorkerTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString WorkerTableModel::text(const WorkerObservation &worker, int column) const
{
    const QString dash = QStringLiteral("–");
    switch (column) {
    case UrlColumn:
        return worker.url.toDisplayString();
    case HealthColumn:
        return worker.disagrees ? tr("other connectors than the first") : describeHealth(worker.condition);
    case VersionColumn:
        return worker.version.isEmpty() ? dash : printable(worker.version);
    case LatencyColumn:
        return worker.latency.count() < 0 ? dash : describeDuration(worker.latency);
    case ConnectorsColumn:
        return worker.connectorCount < 0 ? dash : QLocale().toString(worker.connectorCount);
    default:
        return {};
    }
}

QVariant WorkerTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const WorkerObservation &worker = m_workers[static_cast<std::size_t>(index.row())];
    const bool figures = index.column() == LatencyColumn || index.column() == ConnectorsColumn;
    switch (role) {
    case Qt::DisplayRole:
        return text(worker, index.column());
    case Qt::ToolTipRole:
        if (worker.error)
            return describeError(*worker.error).sentence;
        return worker.kafkaClusterId.isEmpty() ? text(worker, index.column())
                                               : tr("Kafka cluster %1").arg(printable(worker.kafkaClusterId));
    case HealthRole:
        if (index.column() != HealthColumn)
            return {};
        // A worker of another group answers well, and is still wrong here.
        return static_cast<int>(worker.disagrees ? WorkerObservation::Condition::NoAnswer : worker.condition);
    case FiguresRole:
        return figures;
    case MutedRole:
        return index.column() == VersionColumn;
    case Qt::TextAlignmentRole:
        return figures ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1: %2").arg(headerData(index.column(), Qt::Horizontal).toString(),
                                            text(worker, index.column()));
    default:
        return {};
    }
}

QVariant WorkerTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole) {
        const bool figures = section == LatencyColumn || section == ConnectorsColumn;
        return QVariant((figures ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case UrlColumn:
        return tr("Worker URL");
    case HealthColumn:
        return tr("Health");
    case VersionColumn:
        return tr("Version");
    case LatencyColumn:
        return tr("Latency");
    case ConnectorsColumn:
        return tr("Connectors");
    default:
        return {};
    }
}

} // namespace patchbay
