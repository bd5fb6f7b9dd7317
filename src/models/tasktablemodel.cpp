// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tasktablemodel.h"

#include "core/text/describe.h"
#include "core/text/describeaction.h"
#include "models/statewords.h"

#include <algorithm>

namespace patchbay {

void TaskTableModel::setTasks(const std::vector<TaskStatus> &tasks, const StateTimes &times)
{
    std::vector<Row> rows;
    rows.reserve(tasks.size());
    for (const TaskStatus &task : tasks)
        rows.push_back({task, times.task(task.id)});

    // Both are sorted by id: walk along them, so that a selected task stays selected whatever comes and goes
    // before it.
    for (std::size_t at = 0; at < rows.size() || at < m_rows.size();) {
        const auto row = static_cast<int>(at);
        const bool isNew =
            at >= m_rows.size() || (at < rows.size() && rows[at].status.id < m_rows[at].status.id);
        const bool isGone =
            at >= rows.size() || (at < m_rows.size() && m_rows[at].status.id < rows[at].status.id);
        if (isNew) {
            beginInsertRows({}, row, row);
            m_rows.insert(m_rows.begin() + row, rows[at]);
            endInsertRows();
        } else if (isGone) {
            beginRemoveRows({}, row, row);
            m_rows.erase(m_rows.begin() + row);
            endRemoveRows();
            continue;
        } else if (!(m_rows[at] == rows[at])) {
            m_rows[at] = rows[at];
            emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
        }
        ++at;
    }
}

void TaskTableModel::setOutdated(bool outdated)
{
    if (std::exchange(m_outdated, outdated) != outdated)
        tellColumns(0, ColumnCount - 1);
}

void TaskTableModel::setRestartRefusal(const QString &refusal)
{
    if (m_refusal == refusal)
        return;
    m_refusal = refusal;
    tellColumns(RestartColumn, RestartColumn);
}

void TaskTableModel::tellAges()
{
    tellColumns(SinceColumn, SinceColumn);
}

void TaskTableModel::retranslate()
{
    tellColumns(0, ColumnCount - 1);
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

void TaskTableModel::tellColumns(int first, int last)
{
    if (!m_rows.empty())
        emit dataChanged(index(0, first), index(rowCount() - 1, last));
}

int TaskTableModel::task(int row) const
{
    return m_rows.at(static_cast<std::size_t>(row)).status.id;
}

int TaskTableModel::rowOf(int task) const
{
    const auto isIt = [task](const Row &row) {
        return row.status.id == task;
    };
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), isIt);
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int TaskTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int TaskTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString TaskTableModel::text(const Row &row, int column) const
{
    const QString dash = QStringLiteral("–");
    switch (column) {
    case TaskColumn:
        return QString::number(row.status.id);
    case StateColumn:
        return describeState(row.status.state, row.status.stateText);
    case WorkerColumn:
        return row.status.workerId.isEmpty() ? dash : printable(row.status.workerId);
    case SinceColumn: {
        if (!row.since.seen.isValid())
            return dash;
        const std::chrono::milliseconds age(row.since.seen.msecsTo(QDateTime::currentDateTimeUtc()));
        if (row.since.witnessed)
            return describeAge(age);
        return age < std::chrono::seconds(3)
            ? dash
            : tr("at least %1", "an age: it was already so when first looked at").arg(describeAge(age));
    }
    case VersionColumn:
        return row.status.version.isEmpty() ? dash : printable(row.status.version);
    case RestartColumn:
        return tr("Restart");
    default:
        return {};
    }
}

QString TaskTableModel::toolTip(const Row &row, int column) const
{
    switch (column) {
    case StateColumn:
        return describeStateMeaning(row.status.state);
    case SinceColumn:
        if (!row.since.seen.isValid())
            return {};
        return row.since.witnessed ? tr("It changed to this state at %1.").arg(describeMoment(row.since.seen))
                                   : tr("It was already in this state when Patchbay first looked, at %1.")
                                         .arg(describeMoment(row.since.seen));
    case RestartColumn:
        return m_refusal.isEmpty() ? describeKindMeaning(Plan::Kind::RestartTask) : m_refusal;
    default:
        return text(row, column);
    }
}

QVariant TaskTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return text(row, column);
    case Qt::ToolTipRole:
        return toolTip(row, column);
    case Qt::AccessibleTextRole:
        if (column == RestartColumn)
            return tr("Restart task %1").arg(row.status.id);
        return QStringLiteral("%1: %2").arg(headerData(column, Qt::Horizontal).toString(), text(row, column));
    case KindRole:
        return QVariant::fromValue(RowKind::Task);
    case TaskRole:
        return row.status.id;
    case StateRole:
        return column == StateColumn ? QVariant::fromValue(row.status.state) : QVariant();
    case LoadStateRole:
        return QVariant::fromValue(m_outdated ? LoadState::Outdated : LoadState::Fresh);
    case LinkRole:
        return column == RestartColumn && m_refusal.isEmpty();
    case MutedRole:
        return column == RestartColumn && !m_refusal.isEmpty();
    default:
        return {};
    }
}

QVariant TaskTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case TaskColumn:
        return tr("Task");
    case StateColumn:
        return tr("State");
    case WorkerColumn:
        return tr("Worker");
    case SinceColumn:
        return tr("Since");
    case VersionColumn:
        return tr("Version");
    default:
        return {};
    }
}

} // namespace patchbay
