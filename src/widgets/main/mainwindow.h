// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/clusterlist.h"
#include "core/plans/operationlist.h"
#include "widgets/look/theme.h"
#include "widgets/main/objectselection.h"
#include "widgets/main/tabpage.h"
#include "widgets/main/windowstate.h"

#include <QHash>
#include <QMainWindow>

#include <array>
#include <functional>

class QSplitter;

namespace patchbay {

class BottomPanel;
class ClusterTreePanel;
class DocumentTabs;
class LinkButton;
class Notice;
class PaletteField;
class StatusLine;
class WindowActions;

/// Makes the page of a cluster (an empty connector) or of a connector. The window owns what it makes.
using PageFactory = std::function<TabPage *(ClusterSession &session, const QString &connector)>;

/// Splitters, tabs and menus. Pages come from factories, panels and actions from who owns their nouns.
class MainWindow final : public QMainWindow {
    Q_OBJECT
public:
    enum class Menu { File, Connector, View, Help };

    /// All must outlive this.
    MainWindow(Theme &theme, ClusterList &clusters, OperationList &operations, CredentialStore &credentials,
               QWidget *parent = nullptr);
    ~MainWindow() override;

    void setClusterPages(PageFactory factory);
    void setConnectorPages(PageFactory factory);
    void addPanel(QWidget *panel); ///< below the page; its windowTitle is its tab. Taken over
    void showPanel(QWidget *panel);

    /// Appends to a menu, after what the window put there; null actions become separators. They must outlive
    /// this.
    void addActions(Menu menu, const QList<QAction *> &actions);
    void addSubMenu(Menu menu, QMenu *subMenu);
    void setTreeActions(const QList<QAction *> &ofCluster, const QList<QAction *> &ofConnector);
    void setFirstStartActions(const QList<QAction *> &actions);
    QList<QAction *> allActions() const; ///< of all menus, for palette and shortcut sheet

    WindowActions &actions() const { return *m_actions; }
    ClusterTreePanel &tree() const { return *m_tree; }

    /// A page of this run that is no cluster's and no connector's. \p factory makes it when its tab comes to
    /// the front.
    void setPage(const QString &address, const std::function<TabPage *()> &factory);
    /// The same of one that comes back with the next start ("connections"). Until it is in front, its tab has
    /// \p title, asked again when the language changes, and \p icon.
    void setLastingPage(const QString &address, const std::function<TabPage *()> &factory,
                        const std::function<QString()> &title, const QString &icon);
    /// Pages of a kind of their own about one connector: "offsets/<profile id>/<connector>". They are not
    /// opened again by the next start.
    void setPages(const QString &scheme, const PageFactory &factory);
    void open(const QString &address); ///< brings its tab to the front, or makes one
    /// A sentence over the pages until the person dismisses it; a second one takes its place.
    void showNotice(const QString &title, const QString &text);
    void setEmptyView(QWidget *view); ///< what the middle shows while no tab is open; taken over
    void openCluster(ClusterSession &session);
    void openConnector(ClusterSession &session, const QString &connector);
    TabPage *currentPage() const; ///< null when no tab is open
    /// What menus and palette act on: the page in front, or the tree when that was chosen in last.
    ObjectSelection selection() const { return m_selection; }

    WindowState state() const;
    void restore(const WindowState &state); ///< tabs make their pages when they come to the front

signals:
    void selectionChanged(const patchbay::ObjectSelection &selection);
    void paletteRequested();
    void refreshRequested(); ///< after the cluster in front was asked
    void closing(); ///< the person closes the window: time to ask for state()
    void stateChanged(); ///< state() would answer something else; often while a splitter is dragged

protected:
    void changeEvent(QEvent *event) override;
    void moveEvent(QMoveEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void buildMenus();
    void buildMiddle();
    void connectActions();
    void retranslate();
    TabPage *makePage(const QString &address);
    void openSelection(const ObjectSelection &selection);
    void followPage();
    void fitPanel(bool open);
    void followTree();
    void setSelection(const ObjectSelection &selection);
    void refreshInFront();
    void followTheme();

    Theme &m_theme;
    ClusterList &m_clusters;
    WindowActions *m_actions;
    std::array<QMenu *, 4> m_menus{};
    QMenu *m_themeMenu = nullptr;
    PaletteField *m_palette;
    ClusterTreePanel *m_tree;
    DocumentTabs *m_tabs;
    BottomPanel *m_panel;
    StatusLine *m_statusLine;
    QSplitter *m_columns;
    QSplitter *m_rows;
    QList<QWidget *> m_panels;
    int m_panelHeight = 0; ///< of the open panel, while it is closed
    PageFactory m_clusterPages;
    PageFactory m_connectorPages;
    struct LastingTab {
        std::function<QString()> title;
        QString icon;
    };
    QHash<QString, std::function<TabPage *()>> m_otherPages; ///< by address
    QHash<QString, LastingTab> m_lastingTabs; ///< of those that come back
    QHash<QString, PageFactory> m_pagesOfScheme;
    Notice *m_notice;
    LinkButton *m_dismiss;
    ObjectSelection m_selection;
};

/// "cluster/<profile id>" and "connector/<profile id>/<name>": TabPage::address().
QString addressOf(const ClusterSession &session, const QString &connector = {});
/// "<scheme>/<profile id>/<name>": of a page that MainWindow::setPages() makes.
QString addressOf(const QString &scheme, const ClusterSession &session, const QString &connector);
/// Of a page of that cluster that lives in this run only, for MainWindow::setPage(): a new connector's.
QString newAddress(const ClusterSession &session);

} // namespace patchbay
