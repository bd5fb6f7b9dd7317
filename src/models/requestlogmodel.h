// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rest/requestrecord.h"

#include <QAbstractTableModel>

#include <deque>

namespace patchbay {

/// The newest HTTP requests of all clusters, newest last; at most limits::requestLogLength are kept.
class RequestLogModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column {
        TimeColumn,
        ClusterColumn,
        RequestColumn,
        WorkerColumn,
        StatusColumn,
        TookColumn,
        SizeColumn,
        ColumnCount
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// \p clusterName as the person calls it.
    void append(const QString &clusterName, const RequestRecord &record);
    void clear();
    qint64 total() const { return m_total; } ///< since the start, dropped ones included
    /// Valid for a row of this model.
    const RequestRecord &record(int row) const;
    QString clusterName(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void retranslate();

private:
    struct Line {
        QString cluster;
        RequestRecord record;
    };
    QString text(const Line &line, int column) const;

    std::deque<Line> m_lines;
    qint64 m_total = 0;
};

} // namespace patchbay
