// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/configdiffmodel.h"

#include "core/text/describe.h"
#include "models/roles.h"

namespace patchbay {

namespace {

QString word(SettingDifference::Kind kind)
{
    switch (kind) {
    case SettingDifference::Kind::Added:
        return ConfigDiffModel::tr("added");
    case SettingDifference::Kind::Removed:
        return ConfigDiffModel::tr("removed");
    case SettingDifference::Kind::Changed:
        break;
    }
    return ConfigDiffModel::tr("changed");
}

QString word(ThreeWayDifference::Who who)
{
    switch (who) {
    case ThreeWayDifference::Who::Mine:
        return ConfigDiffModel::tr("you");
    case ThreeWayDifference::Who::Theirs:
        return ConfigDiffModel::tr("somebody else");
    case ThreeWayDifference::Who::Both:
        return ConfigDiffModel::tr("both, the same");
    case ThreeWayDifference::Who::Conflict:
        break;
    }
    return ConfigDiffModel::tr("both, differently");
}

} // namespace

void ConfigDiffModel::setDifferences(const QList<SettingDifference> &differences)
{
    beginResetModel();
    m_isThreeWay = false;
    m_rows.clear();
    for (const SettingDifference &one : differences) {
        const bool isSecret = one.kind == SettingDifference::Kind::Changed && one.before == one.after;
        m_rows.push_back({one.key, word(one.kind), {one.before, one.after, {}}, false, isSecret});
    }
    endResetModel();
}

void ConfigDiffModel::setThreeWay(const QList<ThreeWayDifference> &differences)
{
    beginResetModel();
    m_isThreeWay = true;
    m_rows.clear();
    for (const ThreeWayDifference &one : differences)
        m_rows.push_back({one.key,
                          word(one.who),
                          {one.base, one.theirs, one.mine},
                          one.who == ThreeWayDifference::Who::Conflict,
                          false});
    endResetModel();
}

void ConfigDiffModel::setSides(const QString &before, const QString &after)
{
    m_before = before;
    m_after = after;
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

QString ConfigDiffModel::key(const QModelIndex &index) const
{
    return index.isValid() ? m_rows.at(static_cast<std::size_t>(index.row())).key : QString();
}

int ConfigDiffModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ConfigDiffModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : (m_isThreeWay ? ColumnCount : ColumnCount - 1);
}

QVariant ConfigDiffModel::valueData(const Row &row, int column, int role) const
{
    const ShownValue &value = row.values[column - BeforeColumn];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        if (!value.text)
            return tr("not set");
        if (value.isSecret && row.isSecretChange)
            return column == BeforeColumn ? tr("hidden") : tr("hidden, another one");
        return value.isSecret && *value.text == hiddenSecret ? tr("hidden") : printable(*value.text);
    case CodeRole:
        return value.text && !value.isSecret;
    case MutedRole:
        return !value.text || value.isSecret;
    default:
        return {};
    }
}

QVariant ConfigDiffModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Row &row = m_rows.at(static_cast<std::size_t>(index.row()));
    if (index.column() >= BeforeColumn)
        return valueData(row, index.column(), role);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return index.column() == SettingColumn ? printable(row.key) : row.what;
    case CodeRole:
        return index.column() == SettingColumn;
    case WarningRole:
        return index.column() == WhatColumn && row.isAttention;
    default:
        return {};
    }
}

QVariant ConfigDiffModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case SettingColumn:
        return tr("Setting");
    case WhatColumn:
        return m_isThreeWay ? tr("Who") : tr("What");
    case BeforeColumn:
        return m_isThreeWay ? tr("When editing began") : m_before;
    case AfterColumn:
        return m_isThreeWay ? tr("On the worker now") : m_after;
    case MineColumn:
        return tr("Your text");
    default:
        return {};
    }
}

} // namespace patchbay
