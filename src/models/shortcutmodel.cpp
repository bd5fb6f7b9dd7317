// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/shortcutmodel.h"

#include <algorithm>

namespace patchbay {

void ShortcutModel::setActions(const std::vector<ActionText> &actions)
{
    m_actions.clear();
    for (const ActionText &action : actions) {
        if (!action.shortcuts.isEmpty())
            m_actions.push_back(action);
    }
    refill();
}

void ShortcutModel::setFilter(const QString &typed)
{
    m_words = typed.simplified().split(u' ', Qt::SkipEmptyParts);
    refill();
}

void ShortcutModel::refill()
{
    QStringList groups; // in the order of the menus
    std::vector<std::vector<Row>> rowsOfGroups;
    for (const ActionText &action : m_actions) {
        const QString shortcuts = action.shortcuts.join(QLatin1String(", "));
        const QString searched = action.group + u' ' + action.text + u' ' + shortcuts;
        const auto fits = [&searched](const QString &word) {
            return searched.contains(word, Qt::CaseInsensitive);
        };
        if (!std::all_of(m_words.begin(), m_words.end(), fits))
            continue;
        qsizetype group = groups.indexOf(action.group);
        if (group < 0) {
            group = groups.size();
            groups.append(action.group);
            rowsOfGroups.push_back({{action.group.isEmpty() ? tr("Elsewhere") : action.group, {}}});
        }
        rowsOfGroups[static_cast<std::size_t>(group)].push_back({action.text, shortcuts});
    }
    std::vector<Row> rows;
    for (const std::vector<Row> &ofGroup : rowsOfGroups)
        rows.insert(rows.end(), ofGroup.begin(), ofGroup.end());
    if (rows == m_rows)
        return;
    // Some dozen rows that nobody selects: not worth a comparison row by row.
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

int ShortcutModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant ShortcutModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return row.text;
    case Qt::AccessibleTextRole:
        return row.shortcuts.isEmpty() ? row.text
                                       : tr("%1: %2", "an action and its keys").arg(row.text, row.shortcuts);
    case HeadingRole:
        return row.shortcuts.isEmpty();
    case ShortcutsRole:
        return row.shortcuts;
    default:
        return {};
    }
}

Qt::ItemFlags ShortcutModel::flags(const QModelIndex &index) const
{
    return data(index, HeadingRole).toBool() ? Qt::ItemIsEnabled : QAbstractListModel::flags(index);
}

} // namespace patchbay
