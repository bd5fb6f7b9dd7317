// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/importmodel.h"

#include "core/text/describe.h"
#include "models/roles.h"

namespace patchbay {

ImportModel::ImportModel(const ProfileImport &import, QObject *parent)
    : QAbstractTableModel(parent),
      m_import(import)
{
}

int ImportModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_import.lines.size());
}

int ImportModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ImportModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const ProfileImport::Line &line = m_import.lines[static_cast<std::size_t>(index.row())];
    if (role == Qt::CheckStateRole && index.column() == NameColumn)
        return line.chosen && line.problems.empty() ? Qt::Checked : Qt::Unchecked;
    if (role == FailedRole)
        return index.column() == RemarkColumn && !line.problems.empty();
    if (role == EnvironmentRole)
        return QVariant::fromValue(line.profile.environment);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case NameColumn:
        return printable(line.profile.name);
    case WorkersColumn: {
        QStringList urls;
        for (const QUrl &url : line.profile.workers)
            urls += url.toDisplayString();
        return urls.join(QStringLiteral(", "));
    }
    case RemarkColumn:
        if (!line.problems.empty())
            return line.problems.front().sentence;
        if (line.standing == ProfileImport::Standing::AlreadyThere)
            return tr("already there");
        if (line.standing == ProfileImport::Standing::SameName)
            return tr("another connection has its name, so it gets a number");
        return line.profile.authentication == ClusterProfile::Authentication::Basic
            ? tr("will ask for a password")
            : QString();
    default:
        return {};
    }
}

bool ImportModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || role != Qt::CheckStateRole || index.column() != NameColumn)
        return false;
    m_import.lines[static_cast<std::size_t>(index.row())].chosen =
        value.value<Qt::CheckState>() == Qt::Checked;
    emit dataChanged(index, index, {Qt::CheckStateRole});
    return true;
}

Qt::ItemFlags ImportModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (!index.isValid())
        return flags;
    if (!m_import.lines[static_cast<std::size_t>(index.row())].problems.empty())
        return flags & ~Qt::ItemIsEnabled;
    return index.column() == NameColumn ? flags | Qt::ItemIsUserCheckable : flags;
}

QVariant ImportModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn:
        return tr("Connection");
    case WorkersColumn:
        return tr("Workers");
    case RemarkColumn:
        return tr("Remark");
    default:
        return {};
    }
}

} // namespace patchbay
