// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/pluginlistmodel.h"

#include "core/text/describe.h"
#include "models/roles.h"

#include <algorithm>
#include <tuple>

namespace patchbay {

void PluginListModel::setPlugins(const std::vector<PluginDescription> &plugins)
{
    beginResetModel();
    m_plugins.clear();
    for (const PluginDescription &plugin : plugins) {
        if (connectorTypeFromWire(plugin.type) != ConnectorType::Unknown)
            m_plugins.push_back(plugin);
    }
    const auto before = [](const PluginDescription &left, const PluginDescription &right) {
        return std::make_tuple(left.className.section(u'.', -1), left.className, left.version)
            < std::make_tuple(right.className.section(u'.', -1), right.className, right.version);
    };
    std::sort(m_plugins.begin(), m_plugins.end(), before);
    endResetModel();
}

void PluginListModel::retranslate()
{
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_plugins.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int PluginListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_plugins.size());
}

int PluginListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString PluginListModel::text(const PluginDescription &plugin, int column) const
{
    switch (column) {
    case NameColumn:
        return printable(plugin.className.section(u'.', -1));
    case KindColumn:
        return describeType(connectorTypeFromWire(plugin.type));
    case VersionColumn:
        return plugin.version.isEmpty() ? QStringLiteral("–") : printable(plugin.version);
    case PackageColumn:
        return printable(plugin.className.section(u'.', 0, -2));
    default:
        return {};
    }
}

QVariant PluginListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const PluginDescription &plugin = m_plugins.at(static_cast<std::size_t>(index.row()));
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return text(plugin, index.column());
    case Qt::ToolTipRole:
        return printable(plugin.className);
    case NameRole:
        return plugin.className;
    case MutedRole:
        return index.column() == PackageColumn;
    default:
        return {};
    }
}

QVariant PluginListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn:
        return tr("Class");
    case KindColumn:
        return tr("Kind");
    case VersionColumn:
        return tr("Version");
    case PackageColumn:
        return tr("Package");
    default:
        return {};
    }
}

void CopySourceModel::setSources(const std::vector<Source> &sources)
{
    if (sources == m_sources)
        return;
    beginResetModel();
    m_sources = sources;
    endResetModel();
}

const CopySourceModel::Source *CopySourceModel::source(int row) const
{
    return row >= 0 && row < rowCount() ? &m_sources.at(static_cast<std::size_t>(row)) : nullptr;
}

int CopySourceModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_sources.size());
}

int CopySourceModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant CopySourceModel::data(const QModelIndex &index, int role) const
{
    const Source *one = index.isValid() ? source(index.row()) : nullptr;
    if (!one)
        return {};
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole || role == Qt::AccessibleTextRole)
        return printable(index.column() == NameColumn ? one->connector : one->clusterName);
    return role == MutedRole ? QVariant(index.column() == ClusterColumn) : QVariant();
}

QVariant CopySourceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == NameColumn ? tr("Connector") : tr("Cluster");
}

} // namespace patchbay
