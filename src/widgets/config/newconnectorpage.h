// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/clusterlist.h"
#include "models/pluginlistmodel.h"
#include "widgets/config/configworkbench.h"
#include "widgets/main/tabpage.h"

#include <QSortFilterProxyModel>

class QPushButton;
class QStackedWidget;

namespace patchbay {

class FilterField;
class Heading;
class Notice;
class PageTabs;
class TableView;

/// A new connector: first what it begins from (a plugin, a copy, a file, what is on the clipboard, a draft),
/// then its config like any other.
class NewConnectorPage final : public TabPage {
    Q_OBJECT
public:
    /// \p clusters: to copy from. Everything must outlive this.
    NewConnectorPage(const ConfigWorkbench::Parts &parts, ClusterList &clusters, const QString &address,
                     QWidget *parent = nullptr);

    QString title() const override;
    QIcon icon() const override;
    ClusterSession *session() const override { return &m_parts.session; }
    ObjectSelection selection() const override { return {&m_parts.session, {}, -1}; }
    QString address() const override { return m_address; }
    void focusFilter() override;

    ConfigWorkbench *workbench() const { return m_isBegun ? m_workbench : nullptr; }
    /// Begins as a copy at once, without the choice.
    void beginCopy(const ConnectorConfig &config);
    void beginText(const QByteArray &text); ///< of any form that importConfig() reads

signals:
    void created(const QString &connector);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void build();
    void retranslate();
    void refreshPlugins();
    void refreshCopies();
    void takeDrafts(const Result<std::vector<ConfigDraft>> &drafts);
    void choosePlugin(const QModelIndex &index);
    void chooseCopy(const QModelIndex &index);
    void chooseDraft(const QModelIndex &index);
    void chooseFile();
    void takeClipboard();
    void refreshChoice();
    void go();
    void begun();
    void say(const Error &error);

    ConfigWorkbench::Parts m_parts;
    ClusterList &m_clusters;
    QString m_address;
    bool m_isBegun = false;
    Heading *m_heading;
    Notice *m_problem;
    QStackedWidget *m_stack;
    QWidget *m_begin;
    PageTabs *m_ways;
    QStackedWidget *m_pages;
    FilterField *m_filter;
    PluginListModel m_plugins;
    CopySourceModel m_copies;
    CopySourceModel m_draftRows; ///< name and time of each draft
    std::vector<ConfigDraft> m_drafts;
    QSortFilterProxyModel m_filteredPlugins;
    QSortFilterProxyModel m_filteredCopies;
    TableView *m_pluginTable;
    TableView *m_copyTable;
    TableView *m_draftTable;
    QPushButton *m_file;
    QPushButton *m_clipboard;
    QPushButton *m_go;
    ConfigWorkbench *m_workbench;
};

} // namespace patchbay
