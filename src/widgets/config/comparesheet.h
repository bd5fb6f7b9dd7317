// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/clusterlist.h"
#include "core/config/editorground.h"
#include "models/configdiffmodel.h"
#include "models/pluginlistmodel.h"
#include "widgets/ask/pagesheet.h"

#include <QSortFilterProxyModel>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace patchbay {

class FilterField;
class TableView;

/// One connector beside another, of the same or another cluster: what differs, and "take this side" into the
/// text of the editor.
class CompareSheet final : public PageSheet {
    Q_OBJECT
public:
    /// All must outlive this.
    CompareSheet(const Theme &theme, ClusterList &clusters, EditorGround &ground, ConfigEditor &editor,
                 QWidget *page);

protected:
    QSize cardSize(const QSize &room) const override;
    QWidget *firstFocus() const override;
    void escape() override { leave(); }

private:
    void build();
    void choose(const QModelIndex &index);
    void take(const CopySourceModel::Source &source, const Result<ConnectorConfig> &config);
    void refresh();
    void takeSide();

    ClusterList &m_clusters;
    EditorGround &m_ground;
    ConfigEditor &m_editor;
    ConnectorConfig m_other;
    QString m_otherName;
    CopySourceModel m_sources;
    QSortFilterProxyModel m_filtered;
    ConfigDiffModel m_differences;
    QLabel *m_title;
    QStackedWidget *m_pages;
    FilterField *m_filter;
    TableView *m_choice;
    TableView *m_table;
    QPushButton *m_close;
    QPushButton *m_again;
    QPushButton *m_take;
};

} // namespace patchbay
