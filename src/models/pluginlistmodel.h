// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connect/connectortypes.h"

#include <QAbstractTableModel>
#include <QUuid>

namespace patchbay {

/// The connector classes that a cluster has, to begin a connector from. NameRole is the whole class name.
class PluginListModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { NameColumn, KindColumn, VersionColumn, PackageColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setPlugins(const std::vector<PluginDescription> &plugins); ///< of all kinds; connectors are kept
    void retranslate();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const PluginDescription &plugin, int column) const;

    std::vector<PluginDescription> m_plugins;
};

/// Every connector that the clusters of the program have, to begin a copy of one. The clusters' ids are not
/// shown: two of one name can't be.
class CopySourceModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { NameColumn, ClusterColumn, ColumnCount };
    struct Source {
        QUuid cluster;
        QString clusterName;
        QString connector;
        bool operator==(const Source &) const = default;
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setSources(const std::vector<Source> &sources);
    const Source *source(int row) const; ///< null: none

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<Source> m_sources;
};

} // namespace patchbay
