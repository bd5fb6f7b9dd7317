// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/problemlistmodel.h"

#include "core/text/describe.h"
#include "models/roles.h"

#include <algorithm>

namespace patchbay {

void ProblemListModel::setProblems(const QList<ConfigProblem> &problems)
{
    if (problems == m_problems)
        return;
    // Rows that stay keep their selection.
    const auto before = static_cast<int>(m_problems.size());
    const auto after = static_cast<int>(problems.size());
    if (after < before) {
        beginRemoveRows({}, after, before - 1);
        m_problems = problems;
        endRemoveRows();
    } else if (after > before) {
        beginInsertRows({}, before, after - 1);
        m_problems = problems;
        endInsertRows();
    } else {
        m_problems = problems;
    }
    if (const int common = std::min(before, after); common > 0)
        emit dataChanged(index(0, 0), index(common - 1, ColumnCount - 1));
}

const ConfigProblem *ProblemListModel::problem(const QModelIndex &index) const
{
    return index.isValid() && index.row() < m_problems.size() ? &m_problems.at(index.row()) : nullptr;
}

void ProblemListModel::retranslate()
{
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_problems.isEmpty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int ProblemListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_problems.size());
}

int ProblemListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ProblemListModel::text(const ConfigProblem &problem, int column) const
{
    switch (column) {
    case SettingColumn:
        return problem.key.isEmpty() ? tr("the text") : printable(problem.key);
    case MessageColumn:
        return printable(problem.message);
    case LineColumn:
        return problem.kind == ConfigProblem::Kind::Syntax
            ? tr("line %1, column %2").arg(problem.at.line).arg(problem.at.column)
            : tr("line %1").arg(problem.at.line);
    case FixColumn:
        return problem.fixes.isEmpty() ? QString() : problem.fixes.first().label;
    default:
        return {};
    }
}

QVariant ProblemListModel::data(const QModelIndex &index, int role) const
{
    const ConfigProblem *one = problem(index);
    if (!one)
        return {};
    const bool isError = one->severity == ConfigProblem::Severity::Error;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return text(*one, index.column());
    case Qt::AccessibleTextRole:
        return index.column() == SettingColumn
            ? (isError ? tr("Error of %1") : tr("Warning of %1")).arg(text(*one, SettingColumn))
            : text(*one, index.column());
    case ProgressRole:
        return isError && index.column() == SettingColumn ? QVariant::fromValue(Progress::Failed)
                                                          : QVariant();
    case WarningRole:
        return !isError && index.column() == SettingColumn;
    case MutedRole:
        return index.column() == LineColumn;
    case LinkRole:
        return index.column() == FixColumn;
    default:
        return {};
    }
}

QVariant ProblemListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case SettingColumn:
        return tr("Setting");
    case MessageColumn:
        return tr("Problem");
    case LineColumn:
        return tr("Where");
    case FixColumn:
        return tr("Way out");
    default:
        return {};
    }
}

} // namespace patchbay
