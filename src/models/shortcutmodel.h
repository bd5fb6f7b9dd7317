// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/actiontext.h"

#include <QAbstractListModel>

#include <vector>

namespace patchbay {

enum ShortcutRoles {
    HeadingRole = Qt::UserRole + 300, ///< bool: the row names a group, its shortcuts follow
    ShortcutsRole, ///< QString, "Ctrl+Tab, Ctrl+PgDown"
};

/// The shortcuts of a window's actions under the names of their menus, filtered by what is typed.
class ShortcutModel final : public QAbstractListModel {
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;

    void setActions(const std::vector<ActionText> &actions); ///< those without a shortcut are left out
    /// Part of an action's text, of its group or of its keys; words in any order.
    void setFilter(const QString &typed);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Row {
        QString text;
        QString shortcuts; ///< empty: a heading
        bool operator==(const Row &) const = default;
    };

    void refill();

    std::vector<ActionText> m_actions;
    QStringList m_words;
    std::vector<Row> m_rows;
};

} // namespace patchbay
