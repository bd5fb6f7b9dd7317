// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/config/configdiff.h"

#include <QAbstractTableModel>

namespace patchbay {

/// Two configs key by key, or three of them where somebody else changed one meanwhile. Masked.
class ConfigDiffModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { SettingColumn, WhatColumn, BeforeColumn, AfterColumn, MineColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setDifferences(const QList<SettingDifference> &differences);
    /// Before is the base, after what others made of it, and the last column the text.
    void setThreeWay(const QList<ThreeWayDifference> &differences);
    /// What the columns are called; before setDifferences().
    void setSides(const QString &before, const QString &after);
    QString key(const QModelIndex &index) const;
    bool isThreeWay() const { return m_isThreeWay; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row {
        QString key;
        QString what;
        ShownValue values[3];
        bool isAttention = false; ///< a conflict
        bool isSecretChange = false; ///< looks alike, and is not
    };
    QVariant valueData(const Row &row, int column, int role) const;

    std::vector<Row> m_rows;
    QString m_before;
    QString m_after;
    bool m_isThreeWay = false;
};

} // namespace patchbay
