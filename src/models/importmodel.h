// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/profileimport.h"

#include <QAbstractTableModel>

namespace patchbay {

/// The lines of a ProfileImport, each with a tick box.
class ImportModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { NameColumn, WorkersColumn, RemarkColumn, ColumnCount };

    explicit ImportModel(const ProfileImport &import, QObject *parent = nullptr);
    const ProfileImport &import() const { return m_import; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    ProfileImport m_import;
};

} // namespace patchbay
