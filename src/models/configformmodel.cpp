// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/configformmodel.h"

#include "core/text/describe.h"
#include "models/roles.h"

#include <algorithm>

namespace patchbay {

void ConfigFormModel::setDefinition(const ConfigDef &definition)
{
    m_definition = definition;
    rebuild();
}

void ConfigFormModel::setDocument(const ConfigDocument &document, const SecretRules &rules)
{
    m_rules = rules;
    m_values.clear();
    m_order.clear();
    for (const ConfigDocument::Setting &setting : document.settings()) {
        if (setting.isOverridden)
            continue;
        m_order.append(setting.key);
        m_values.insert(setting.key, {setting.shown, setting.isHidden});
    }
    rebuild();
}

void ConfigFormModel::setProblems(const QList<ConfigProblem> &problems)
{
    m_problems.clear();
    for (const ConfigProblem &problem : problems) {
        if (problem.severity == ConfigProblem::Severity::Error && !m_problems.contains(problem.key))
            m_problems.insert(problem.key, problem.message);
    }
    for (int group = 0; group < rowCount(); ++group) {
        const QModelIndex above = index(group, 0);
        emit dataChanged(index(0, 0, above), index(rowCount(above) - 1, ColumnCount - 1, above));
    }
}

void ConfigFormModel::setFilter(const Filter &filter)
{
    m_filter = filter;
    rebuild();
}

void ConfigFormModel::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
}

QString ConfigFormModel::titleOf(const QString &key) const
{
    const ConfigKey *known = m_definition.find(key);
    const QString title = known ? known->definition.displayName : QString();
    return title.isEmpty() ? key : title;
}

bool ConfigFormModel::passes(const QString &key) const
{
    const ConfigKey *known = m_definition.find(key);
    const bool isThere = m_values.contains(key);
    if (m_filter.onlyRequired && (!known || !known->isRequired()))
        return false;
    if (m_filter.onlySet && !m_filter.onlyRequired && !isThere && !(known && known->isRequired()))
        return false;
    if (m_filter.text.isEmpty())
        return true;
    const auto has = [this](const QString &text) {
        return text.contains(m_filter.text, Qt::CaseInsensitive);
    };
    return has(key) || has(titleOf(key)) || has(m_values.value(key).shown)
        || (known && has(known->definition.documentation));
}

std::vector<ConfigFormModel::Group> ConfigFormModel::groups() const
{
    std::vector<Group> all;
    const auto add = [this, &all](const QString &title, const QStringList &keys) {
        Group group{title, {}};
        for (const QString &key : keys) {
            if (passes(key))
                group.keys.append(key);
        }
        if (!group.keys.isEmpty())
            all.push_back(group);
    };
    const auto namesOf = [](const std::vector<const ConfigKey *> &keys) {
        QStringList names;
        for (const ConfigKey *key : keys)
            names.append(key->name());
        return names;
    };
    for (const QString &group : m_definition.groups()) {
        if (!group.isEmpty()) // those in none stand below
            add(group, namesOf(m_definition.keysOf(group)));
    }
    add(tr("Other settings"), namesOf(m_definition.keysOf({})));
    QStringList unknown;
    for (const QString &key : m_order) {
        if (!m_definition.knows(key))
            unknown.append(key);
    }
    add(m_definition.isEmpty() ? tr("Settings") : tr("Unknown to the plugin"), unknown);
    return all;
}

void ConfigFormModel::rebuild()
{
    std::vector<Group> now = groups();
    m_all = static_cast<int>(m_definition.keys().size());
    for (const QString &key : std::as_const(m_order))
        m_all += m_definition.knows(key) ? 0 : 1;
    if (now != m_groups) {
        beginResetModel();
        m_groups = std::move(now);
        endResetModel();
        return;
    }
    for (int group = 0; group < rowCount(); ++group) {
        const QModelIndex above = index(group, 0);
        emit dataChanged(index(0, 0, above), index(rowCount(above) - 1, ColumnCount - 1, above));
    }
}

int ConfigFormModel::settingCount() const
{
    int count = 0;
    for (const Group &group : m_groups)
        count += static_cast<int>(group.keys.size());
    return count;
}

// --- Places

QModelIndex ConfigFormModel::index(int row, int column, const QModelIndex &parent) const
{
    if (column < 0 || column >= ColumnCount || row < 0 || row >= rowCount(parent))
        return {};
    // Internal id: 0 for a group, its number + 1 for a setting below it.
    return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(parent.row()) + 1 : 0U);
}

QModelIndex ConfigFormModel::parent(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == 0)
        return {};
    return createIndex(static_cast<int>(index.internalId()) - 1, 0, quintptr(0));
}

int ConfigFormModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_groups.size());
    if (parent.internalId() != 0 || parent.column() != 0)
        return 0;
    return static_cast<int>(m_groups.at(static_cast<std::size_t>(parent.row())).keys.size());
}

int ConfigFormModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QString ConfigFormModel::key(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == 0)
        return {};
    return m_groups.at(static_cast<std::size_t>(index.internalId()) - 1).keys.value(index.row());
}

QModelIndex ConfigFormModel::indexOf(const QString &key) const
{
    for (int group = 0; group < rowCount(); ++group) {
        const qsizetype row = m_groups.at(static_cast<std::size_t>(group)).keys.indexOf(key);
        if (row >= 0)
            return index(static_cast<int>(row), ValueColumn, index(group, 0));
    }
    return {};
}

const ConfigKey *ConfigFormModel::definitionOf(const QModelIndex &index) const
{
    return m_definition.find(key(index));
}

bool ConfigFormModel::isSet(const QModelIndex &index) const
{
    return m_values.contains(key(index));
}

bool ConfigFormModel::isSecret(const QModelIndex &index) const
{
    const QString name = key(index);
    return m_values.value(name).isHidden || m_rules.isSecret(name);
}

QString ConfigFormModel::problemOf(const QString &key) const
{
    return m_problems.value(key);
}

// --- What they say

QVariant ConfigFormModel::valueData(const QString &key, int role) const
{
    const ConfigKey *known = m_definition.find(key);
    const bool isThere = m_values.contains(key);
    const Value value = m_values.value(key);
    switch (role) {
    case Qt::DisplayRole:
        if (value.isHidden)
            return QStringLiteral("••••••••");
        if (isThere)
            return value.shown.isEmpty() ? tr("empty") : printable(value.shown);
        if (known && known->isRequired())
            return tr("required, not set");
        return known && known->definition.defaultValue && !known->definition.defaultValue->isEmpty()
            ? printable(*known->definition.defaultValue)
            : tr("not set");
    case Qt::EditRole:
        if (value.isHidden)
            return QString();
        return isThere || !known ? value.shown : known->definition.defaultValue.value_or(QString());
    case Qt::ToolTipRole:
        return m_problems.contains(key) ? printable(m_problems.value(key)) : valueData(key, Qt::DisplayRole);
    case CodeRole:
        return isThere && !value.isHidden && !value.shown.isEmpty();
    case MutedRole:
        return !isThere || value.shown.isEmpty();
    case FailedRole:
        return m_problems.contains(key) || (!isThere && known && known->isRequired());
    default:
        return {};
    }
}

QVariant ConfigFormModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (index.internalId() == 0) {
        if (index.column() != SettingColumn)
            return {};
        const QString title = m_groups.at(static_cast<std::size_t>(index.row())).title;
        if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole || role == Qt::ToolTipRole)
            return printable(title);
        return role == StrongRole ? QVariant(true) : QVariant();
    }
    const QString name = key(index);
    const ConfigKey *known = m_definition.find(name);
    if (role == Qt::AccessibleTextRole) {
        const QString problem = printable(m_problems.value(name));
        const QString value = valueData(name, Qt::DisplayRole).toString();
        return problem.isEmpty() ? QStringLiteral("%1: %2").arg(printable(name), value)
                                 : QStringLiteral("%1: %2, %3").arg(printable(name), value, problem);
    }
    if (index.column() == ValueColumn)
        return valueData(name, role);
    switch (role) {
    case Qt::DisplayRole:
        return printable(known ? titleOf(name) : name);
    case Qt::ToolTipRole:
        return printable(name);
    case NameRole:
        return name;
    case CodeRole:
        return known == nullptr;
    case FailedRole:
        return m_problems.contains(name);
    case StrongRole:
        return false;
    default:
        return {};
    }
}

bool ConfigFormModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const QString name = key(index);
    if (role != Qt::EditRole || name.isEmpty() || m_readOnly)
        return false;
    const QString text = value.toString();
    const Value before = m_values.value(name);
    // What was not touched is not written: a default stays a default, a hidden secret stays itself.
    if (before.isHidden ? text.isEmpty() : text == data(index, Qt::EditRole).toString())
        return false;
    emit edited(name, text);
    return true;
}

Qt::ItemFlags ConfigFormModel::flags(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == 0)
        return index.isValid() ? Qt::ItemIsEnabled : Qt::NoItemFlags;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    if (index.column() == ValueColumn && !m_readOnly)
        flags |= Qt::ItemIsEditable;
    return flags;
}

QVariant ConfigFormModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == SettingColumn ? tr("Setting") : tr("Value");
}

void ConfigFormModel::retranslate()
{
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    rebuild();
}

} // namespace patchbay
