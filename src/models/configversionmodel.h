// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/history/confighistory.h"

#include <QAbstractTableModel>

namespace patchbay {

/// The configs that a connector had, newest first.
class ConfigVersionModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { TimeColumn, WhoColumn, EndedColumn, ChangesColumn, LabelColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setVersions(std::vector<ConfigVersion> versions);
    const std::vector<ConfigVersion> &versions() const { return m_versions; }
    const ConfigVersion *version(int row) const; ///< null: none
    void retranslate();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const ConfigVersion &version, int column) const;

    std::vector<ConfigVersion> m_versions;
};

} // namespace patchbay
