// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/requestlogmodel.h"

#include "core/limits.h"
#include "core/text/describe.h"
#include "models/roles.h"

#include <QLocale>

namespace patchbay {

void RequestLogModel::append(const QString &clusterName, const RequestRecord &record)
{
    if (m_lines.size() >= static_cast<std::size_t>(limits::requestLogLength)) {
        // A tenth at once: a view pays for each removal.
        const int drop = limits::requestLogLength / 10;
        beginRemoveRows({}, 0, drop - 1);
        m_lines.erase(m_lines.begin(), m_lines.begin() + drop);
        endRemoveRows();
    }
    const int row = static_cast<int>(m_lines.size());
    beginInsertRows({}, row, row);
    m_lines.push_back({clusterName, record});
    ++m_total;
    endInsertRows();
}

void RequestLogModel::clear()
{
    if (m_lines.empty())
        return;
    beginRemoveRows({}, 0, static_cast<int>(m_lines.size()) - 1);
    m_lines.clear();
    endRemoveRows();
}

const RequestRecord &RequestLogModel::record(int row) const
{
    return m_lines.at(static_cast<std::size_t>(row)).record;
}

QString RequestLogModel::clusterName(int row) const
{
    return m_lines.at(static_cast<std::size_t>(row)).cluster;
}

int RequestLogModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int RequestLogModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString RequestLogModel::text(const Line &line, int column) const
{
    const RequestRecord &record = line.record;
    switch (column) {
    case TimeColumn:
        return QLocale().toString(record.begun.toLocalTime().time(), QStringLiteral("HH:mm:ss.zzz"));
    case ClusterColumn:
        return printable(line.cluster);
    case RequestColumn:
        return record.attempt > 1 ? tr("%1 · try %2").arg(record.request.describe()).arg(record.attempt)
                                  : record.request.describe();
    case WorkerColumn:
        return record.worker.authority();
    case StatusColumn:
        return record.status > 0 ? QString::number(record.status) : tr("no answer");
    case TookColumn:
        return describeDuration(record.took);
    case SizeColumn:
        return QLocale().formattedDataSize(record.bytes, 1);
    default:
        return {};
    }
}

QVariant RequestLogModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Line &line = m_lines.at(static_cast<std::size_t>(index.row()));
    switch (role) {
    case Qt::DisplayRole:
        return text(line, index.column());
    case Qt::ToolTipRole:
        if (line.record.error)
            return describeError(*line.record.error).sentence;
        return index.column() == TimeColumn ? line.record.begun.toString(Qt::ISODateWithMs)
                                            : text(line, index.column());
    case FiguresRole:
        return index.column() == TookColumn || index.column() == SizeColumn || index.column() == StatusColumn;
    case CodeRole:
        return index.column() == RequestColumn;
    case MutedRole:
        return index.column() == TimeColumn || index.column() == WorkerColumn;
    case FailedTextRole:
        return line.record.error ? describeError(*line.record.error).sentence : QString();
    case FailedRole:
        return line.record.error.has_value()
            && (index.column() == StatusColumn || index.column() == RequestColumn);
    default:
        return {};
    }
}

QVariant RequestLogModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case TimeColumn:
        return tr("Time");
    case ClusterColumn:
        return tr("Cluster");
    case RequestColumn:
        return tr("Request");
    case WorkerColumn:
        return tr("Worker");
    case StatusColumn:
        return tr("Status");
    case TookColumn:
        return tr("Took");
    case SizeColumn:
        return tr("Size");
    default:
        return {};
    }
}

void RequestLogModel::retranslate()
{
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_lines.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1), {Qt::DisplayRole});
}

} // namespace patchbay
