// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/clusterlist.h"
#include "models/requestlogmodel.h"
#include "widgets/look/theme.h"

#include <QSortFilterProxyModel>
#include <QTreeView>
#include <QWidget>

class QCheckBox;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace patchbay {

class FilterField;
class TableView;

/// Every HTTP request with its time, status and size; the worker's answer to a failed one; "Copy as cURL".
class RequestsPanel final : public QWidget {
    Q_OBJECT
public:
    /// Both must outlive this. Follows the sessions of \p clusters.
    RequestsPanel(ClusterList &clusters, const Theme &theme, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void follow(ClusterSession &session);
    void append(const QString &cluster, const RequestRecord &record);
    void refresh();
    void showTitle();
    void retranslate();
    void copyAsCurl();
    int currentRow() const; ///< of m_model; -1: none
    QString detailsOf(const RequestRecord &record) const;

    ClusterList &m_clusters;
    RequestLogModel m_model;
    QSortFilterProxyModel m_filtered;
    FilterField *m_filter;
    QCheckBox *m_failedOnly;
    TableView *m_table;
    QPlainTextEdit *m_details;
    QPushButton *m_copy;
    QPushButton *m_clear;
    bool m_atEnd = true; ///< the newest is in sight: keep it so
};

} // namespace patchbay
