// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/configversionmodel.h"

#include "core/text/describe.h"
#include "core/text/describehistory.h"
#include "models/roles.h"
#include "models/statewords.h"

namespace patchbay {

void ConfigVersionModel::setVersions(std::vector<ConfigVersion> versions)
{
    if (versions == m_versions)
        return;
    beginResetModel();
    m_versions = std::move(versions);
    endResetModel();
}

const ConfigVersion *ConfigVersionModel::version(int row) const
{
    return row >= 0 && row < rowCount() ? &m_versions.at(static_cast<std::size_t>(row)) : nullptr;
}

void ConfigVersionModel::retranslate()
{
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_versions.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int ConfigVersionModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_versions.size());
}

int ConfigVersionModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ConfigVersionModel::text(const ConfigVersion &version, int column) const
{
    switch (column) {
    case TimeColumn:
        return describeMoment(version.time);
    case WhoColumn:
        return describeWho(version);
    case EndedColumn:
        return describeEnd(version);
    case ChangesColumn:
        return version.changes.isEmpty() ? QStringLiteral("–") : describeChangedKeys(version);
    case LabelColumn:
        return printable(version.label);
    default:
        return {};
    }
}

QVariant ConfigVersionModel::data(const QModelIndex &index, int role) const
{
    const ConfigVersion *one = index.isValid() ? version(index.row()) : nullptr;
    if (!one)
        return {};
    const bool isFound = one->origin == ConfigVersion::Origin::Found;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return text(*one, index.column());
    case Qt::ToolTipRole:
        return index.column() == EndedColumn && !one->outcome.isEmpty() ? printable(one->outcome)
                                                                        : text(*one, index.column());
    case ProgressRole:
        return index.column() == EndedColumn && !isFound && one->ended ? QVariant::fromValue(*one->ended)
                                                                       : QVariant();
    case MutedRole:
        return index.column() == EndedColumn && isFound;
    case StrongRole:
        return index.column() == LabelColumn;
    default:
        return {};
    }
}

QVariant ConfigVersionModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case TimeColumn:
        return tr("When");
    case WhoColumn:
        return tr("Who");
    case EndedColumn:
        return tr("How it ended");
    case ChangesColumn:
        return tr("What changed");
    case LabelColumn:
        return tr("Name");
    default:
        return {};
    }
}

} // namespace patchbay
