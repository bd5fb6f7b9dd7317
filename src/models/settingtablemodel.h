// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connect/connectortypes.h"
#include "models/roles.h"

#include <QAbstractTableModel>

namespace patchbay {

/// A connector's settings in the worker's order, to read: values of secrets are hidden, and not kept.
class SettingTableModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { NameColumn, ValueColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setConfig(const ConnectorConfig &config);
    void setOutdated(bool outdated);
    void retranslate();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Row {
        QString name; ///< printable
        QString value; ///< printable, masked
        bool isHidden = false;
        bool isNull = false;
        bool operator==(const Row &) const = default;
    };
    static Row rowOf(const ConnectorConfig::Setting &setting);

    std::vector<Row> m_rows;
    bool m_outdated = false;
};

} // namespace patchbay
