// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/settingtablemodel.h"

#include "core/config/secrets.h"
#include "core/text/describe.h"

#include <algorithm>
#include <utility>

namespace patchbay {

SettingTableModel::Row SettingTableModel::rowOf(const ConnectorConfig::Setting &setting)
{
    Row row;
    row.name = printable(setting.key);
    row.isNull = !setting.value;
    const QString shown = shownSetting(setting.key, setting.value.value_or(QString()));
    row.isHidden = shown == hiddenSecret && shown != setting.value;
    row.value = printable(shown);
    return row;
}

void SettingTableModel::setConfig(const ConnectorConfig &config)
{
    const int before = rowCount();
    const auto after = static_cast<int>(config.settings.size());
    if (after < before) {
        beginRemoveRows({}, after, before - 1);
        m_rows.resize(config.settings.size());
        endRemoveRows();
    }
    for (int row = 0; row < std::min(before, after); ++row) {
        Row now = rowOf(config.settings[static_cast<std::size_t>(row)]);
        Row &shown = m_rows[static_cast<std::size_t>(row)];
        if (std::exchange(shown, now) != now)
            emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
    }
    if (after > before) {
        beginInsertRows({}, before, after - 1);
        for (auto at = static_cast<std::size_t>(before); at < config.settings.size(); ++at)
            m_rows.push_back(rowOf(config.settings[at]));
        endInsertRows();
    }
}

void SettingTableModel::setOutdated(bool outdated)
{
    if (std::exchange(m_outdated, outdated) != outdated && !m_rows.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

void SettingTableModel::retranslate()
{
    if (!m_rows.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

int SettingTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int SettingTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant SettingTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    const bool isValue = index.column() == ValueColumn;
    switch (role) {
    case Qt::DisplayRole:
        if (isValue && row.isHidden)
            return tr("hidden");
        if (isValue && row.isNull)
            return tr("not set");
        return isValue ? row.value : row.name;
    case Qt::ToolTipRole:
        if (isValue && row.isHidden)
            return tr("This setting holds a secret. Patchbay does not show it.");
        return isValue ? row.value : row.name;
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1: %2").arg(headerData(index.column(), Qt::Horizontal).toString(),
                                            index.data().toString());
    case NameRole:
        return row.name;
    case CodeRole:
        return isValue && !row.isHidden && !row.isNull;
    case MutedRole:
        return isValue && (row.isHidden || row.isNull);
    case LoadStateRole:
        return QVariant::fromValue(m_outdated ? LoadState::Outdated : LoadState::Fresh);
    default:
        return {};
    }
}

QVariant SettingTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    return section == NameColumn ? tr("Setting") : tr("Value");
}

} // namespace patchbay
