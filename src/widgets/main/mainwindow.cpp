// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/main/mainwindow.h"

#include "core/text/describe.h"
#include "widgets/cluster/clustertreepanel.h"
#include "widgets/look/buttons.h"
#include "widgets/look/emptyview.h"
#include "widgets/look/labels.h"
#include "widgets/look/notice.h"
#include "widgets/main/bottompanel.h"
#include "widgets/main/documenttabs.h"
#include "widgets/main/palettefield.h"
#include "widgets/main/statusline.h"
#include "widgets/main/topbar.h"
#include "widgets/main/windowactions.h"

#include <QCloseEvent>
#include <QMenu>
#include <QMenuBar>
#include <QSplitter>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace patchbay {

namespace {

constexpr QSize firstSize(1440, 900);
constexpr QSize leastSize(800, 480);
constexpr int firstPanelHeight = 150;

const QString clusterScheme = QStringLiteral("cluster");
const QString connectorScheme = QStringLiteral("connector");
const QString newScheme = QStringLiteral("new"); ///< of this run: its pages are not restored

/// The parts of TabPage::address(): what kind of page, of which cluster, and which connector of it.
struct Address {
    QString scheme; ///< "connector"
    QUuid cluster;
    QString connector; ///< empty: the cluster itself
};

Address parseAddress(const QString &address)
{
    const qsizetype first = address.indexOf(u'/');
    if (first < 0)
        return {};
    const qsizetype second = address.indexOf(u'/', first + 1);
    const QStringView id = QStringView(address).mid(first + 1, second < 0 ? second : second - first - 1);
    return {address.left(first), QUuid::fromString(id),
            second < 0 ? QString() : address.mid(second + 1)}; // a name may hold slashes itself
}

} // namespace

QString newAddress(const ClusterSession &session)
{
    return addressOf(newScheme, session, QUuid::createUuid().toString(QUuid::WithoutBraces));
}

QString addressOf(const ClusterSession &session, const QString &connector)
{
    return connector.isEmpty()
        ? QString(clusterScheme + u'/' + session.profile().id.toString(QUuid::WithoutBraces))
        : addressOf(connectorScheme, session, connector);
}

QString addressOf(const QString &scheme, const ClusterSession &session, const QString &connector)
{
    return scheme + u'/' + session.profile().id.toString(QUuid::WithoutBraces) + u'/' + connector;
}

MainWindow::MainWindow(Theme &theme, ClusterList &clusters, OperationList &operations,
                       CredentialStore &credentials, QWidget *parent)
    : QMainWindow(parent),
      m_theme(theme),
      m_clusters(clusters),
      m_actions(new WindowActions(this)),
      m_palette(new PaletteField(theme, this)),
      m_tree(new ClusterTreePanel(theme, clusters, this)),
      m_tabs(new DocumentTabs(
          theme, [this](const QString &address) { return makePage(address); }, this)),
      m_panel(new BottomPanel(theme, this)),
      m_statusLine(new StatusLine(theme, operations, credentials, this)),
      m_columns(new QSplitter(Qt::Horizontal, this)),
      m_rows(new QSplitter(Qt::Vertical, this)),
      m_notice(new Notice(theme, Notice::Tone::Warning, this)),
      m_dismiss(new LinkButton(this))
{
    buildMenus();
    buildMiddle();
    connectActions();
    retranslate();
    setMinimumSize(leastSize);
    resize(firstSize);
    followTheme();
    m_tree->view()->setFocus();
}

MainWindow::~MainWindow() = default;

void MainWindow::buildMenus()
{
    auto *bar = new QMenuBar(this);
    bar->setNativeMenuBar(false); // the palette's field stands beside it
    for (QMenu *&menu : m_menus)
        menu = bar->addMenu(QString());
    m_menus[static_cast<std::size_t>(Menu::Connector)]->setToolTipsVisible(true); // what each one really does
    QMenu *file = m_menus[static_cast<std::size_t>(Menu::File)];
    QMenu *view = m_menus[static_cast<std::size_t>(Menu::View)];
    file->addSeparator();
    file->addAction(m_actions->closeTab);
    file->addAction(m_actions->reopenTab);
    file->addSeparator();
    file->addAction(m_actions->quit);
    view->addActions({m_actions->palette, m_actions->filterTree, m_actions->findInPage, m_actions->refresh});
    view->addSeparator();
    view->addActions(
        {m_actions->nextTab, m_actions->previousTab, m_actions->togglePanel, m_actions->failingFirst});
    view->addSeparator();
    view->addAction(m_actions->compactRows);
    m_themeMenu = view->addMenu(QString());
    m_themeMenu->addActions({m_actions->themeSystem, m_actions->themeLight, m_actions->themeDark});
    setMenuWidget(new TopBar(m_theme, bar, m_palette, this));
}

void MainWindow::buildMiddle()
{
    auto *nothingOpen = new EmptyView(m_theme, this);
    nothingOpen->setObjectName(QStringLiteral("nothingOpen"));
    m_tabs->setEmptyView(nothingOpen);
    m_rows->addWidget(m_tabs);
    m_rows->addWidget(m_panel);
    m_rows->setStretchFactor(0, 1);
    m_rows->setCollapsible(0, false);
    m_rows->setCollapsible(1, false);
    m_rows->setSizes({firstSize.height() - firstPanelHeight, firstPanelHeight});
    m_panel->hide(); // until it has a panel
    m_panelHeight = firstPanelHeight;
    m_columns->addWidget(m_tree);
    m_columns->addWidget(m_rows);
    m_columns->setStretchFactor(1, 1);
    m_columns->setCollapsible(1, false);
    m_columns->setSizes({metrics::sidebarWidth, firstSize.width() - metrics::sidebarWidth});

    m_notice->addLink(m_dismiss);
    m_notice->hide();
    connect(m_dismiss, &QPushButton::clicked, m_notice, &QWidget::hide);

    auto *central = new QWidget(this);
    auto *layout = new QVBoxLayout(central);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_notice);
    layout->addWidget(m_columns, 1);
    layout->addWidget(m_statusLine);
    setCentralWidget(central);
}

void MainWindow::connectActions()
{
    connect(m_palette, &PaletteField::clicked, this, &MainWindow::paletteRequested);
    connect(m_actions->palette, &QAction::triggered, this, &MainWindow::paletteRequested);
    connect(m_actions->filterTree, &QAction::triggered, m_tree, &ClusterTreePanel::focusFilter);
    const auto findInPage = [this] {
        if (TabPage *page = currentPage())
            page->focusFilter();
        else
            m_tree->focusFilter();
    };
    connect(m_actions->findInPage, &QAction::triggered, this, findInPage);
    connect(m_actions->refresh, &QAction::triggered, this, &MainWindow::refreshInFront);
    connect(m_actions->closeTab, &QAction::triggered, m_tabs, &DocumentTabs::closeCurrent);
    connect(m_actions->reopenTab, &QAction::triggered, m_tabs, &DocumentTabs::reopen);
    const auto next = [this] {
        m_tabs->showNext(1);
    };
    const auto previous = [this] {
        m_tabs->showNext(-1);
    };
    connect(m_actions->nextTab, &QAction::triggered, this, next);
    connect(m_actions->previousTab, &QAction::triggered, this, previous);
    m_actions->togglePanel->setChecked(m_panel->isOpen());
    connect(m_actions->togglePanel, &QAction::toggled, m_panel, &BottomPanel::setOpen);
    connect(m_panel, &BottomPanel::openChanged, this, &MainWindow::fitPanel);
    connect(m_panel, &BottomPanel::openChanged, m_actions->togglePanel, &QAction::setChecked);
    connect(m_actions->failingFirst, &QAction::toggled, m_tree, &ClusterTreePanel::setFailingFirst);
    const auto follow = [this](Theme::Scheme scheme) {
        return [this, scheme] {
            m_theme.setScheme(scheme);
        };
    };
    connect(m_actions->themeSystem, &QAction::triggered, this, follow(Theme::Scheme::System));
    connect(m_actions->themeLight, &QAction::triggered, this, follow(Theme::Scheme::Light));
    connect(m_actions->themeDark, &QAction::triggered, this, follow(Theme::Scheme::Dark));
    connect(m_actions->compactRows, &QAction::toggled, &m_theme, &Theme::setCompactRows);
    connect(&m_theme, &Theme::rowHeightChanged, this, &MainWindow::followTheme);
    connect(m_actions->quit, &QAction::triggered, this, &QWidget::close);
    connect(&m_theme, &Theme::changed, this, &MainWindow::followTheme);
    connect(&m_theme, &Theme::schemeChanged, this, &MainWindow::followTheme);

    connect(m_columns, &QSplitter::splitterMoved, this, &MainWindow::stateChanged);
    connect(m_rows, &QSplitter::splitterMoved, this, &MainWindow::stateChanged);
    connect(m_tabs, &DocumentTabs::currentChanged, this, &MainWindow::stateChanged);
    connect(m_tabs, &DocumentTabs::countChanged, this, &MainWindow::stateChanged);
    connect(m_panel, &BottomPanel::openChanged, this, &MainWindow::stateChanged);
    connect(m_panel, &BottomPanel::panelChanged, this, &MainWindow::stateChanged);
    connect(m_actions->failingFirst, &QAction::toggled, this, &MainWindow::stateChanged);
    connect(m_tree, &ClusterTreePanel::filterChanged, this, &MainWindow::stateChanged);

    connect(m_tree, &ClusterTreePanel::opened, this, &MainWindow::openSelection);
    connect(m_tree, &ClusterTreePanel::selectionChanged, this, &MainWindow::followTree);
    connect(m_tabs, &DocumentTabs::currentChanged, this, &MainWindow::followPage);
    const auto offerTabActions = [this] {
        m_actions->closeTab->setEnabled(!m_tabs->addresses().isEmpty());
        m_actions->reopenTab->setEnabled(m_tabs->canReopen());
        m_actions->nextTab->setEnabled(m_tabs->addresses().size() > 1);
        m_actions->previousTab->setEnabled(m_tabs->addresses().size() > 1);
    };
    connect(m_tabs, &DocumentTabs::countChanged, this, offerTabActions);
    offerTabActions();

    const auto closePages = [this](int index) {
        const QUuid gone = m_clusters.at(index).profile().id;
        m_tabs->closeWhere([&gone](const QString &address) { return parseAddress(address).cluster == gone; });
        if (m_selection.session == &m_clusters.at(index))
            setSelection({});
    };
    connect(&m_clusters, &ClusterList::aboutToBeRemoved, this, closePages);
}

void MainWindow::fitPanel(bool open)
{
    // A closed panel is its header alone; the page has the rest. Opened again it is as high as it was.
    const QList<int> heights = m_rows->sizes();
    const int all = heights.value(0) + heights.value(1);
    if (!open)
        m_panelHeight = std::max(heights.value(1), firstPanelHeight);
    const int height = open ? m_panelHeight : BottomPanel::headerHeight();
    m_rows->setSizes({all - height, height});
}

void MainWindow::retranslate()
{
    setWindowTitle(tr("Patchbay"));
    m_actions->retranslate();
    m_menus[static_cast<std::size_t>(Menu::File)]->setTitle(tr("&File"));
    m_menus[static_cast<std::size_t>(Menu::Connector)]->setTitle(tr("&Connector"));
    m_menus[static_cast<std::size_t>(Menu::View)]->setTitle(tr("&View"));
    m_menus[static_cast<std::size_t>(Menu::Help)]->setTitle(tr("&Help"));
    m_themeMenu->setTitle(tr("&Theme"));
    m_dismiss->setText(tr("Dismiss"));
    m_dismiss->setAccessibleName(tr("Dismiss this notice"));
    for (auto tab = m_lastingTabs.cbegin(); tab != m_lastingTabs.cend(); ++tab)
        m_tabs->retitle(tab.key(), tab->title());
    if (auto *nothingOpen = findChild<EmptyView *>(QStringLiteral("nothingOpen")))
        nothingOpen->setReason(
            tr("Nothing is open"),
            tr("Choose a cluster or connector on the left and press Enter, or go to one by name."));
}

void MainWindow::followTheme()
{
    m_actions->compactRows->setChecked(m_theme.compactRows());
    m_actions->themeSystem->setChecked(m_theme.scheme() == Theme::Scheme::System);
    m_actions->themeLight->setChecked(m_theme.scheme() == Theme::Scheme::Light);
    m_actions->themeDark->setChecked(m_theme.scheme() == Theme::Scheme::Dark);
    QPalette sidebar = m_tree->palette();
    sidebar.setColor(QPalette::Window, m_theme.colour(Colour::Sidebar));
    m_tree->setPalette(sidebar);
    m_tree->setAutoFillBackground(true);
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QMainWindow::changeEvent(event);
}

void MainWindow::moveEvent(QMoveEvent *event)
{
    QMainWindow::moveEvent(event);
    emit stateChanged();
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    emit stateChanged();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    emit closing();
    QMainWindow::closeEvent(event);
}

// --- What others bring

void MainWindow::setClusterPages(PageFactory factory)
{
    m_clusterPages = std::move(factory);
}

void MainWindow::setConnectorPages(PageFactory factory)
{
    m_connectorPages = std::move(factory);
}

void MainWindow::addPanel(QWidget *panel)
{
    m_panels.append(panel);
    m_panel->addPanel(panel);
    m_panel->show();
}

void MainWindow::showPanel(QWidget *panel)
{
    if (const qsizetype index = m_panels.indexOf(panel); index >= 0)
        m_panel->showPanel(static_cast<int>(index));
}

void MainWindow::addActions(Menu menu, const QList<QAction *> &actions)
{
    QMenu *target = m_menus[static_cast<std::size_t>(menu)];
    // Above the window's own part of File: leaving stands last.
    QAction *before = menu == Menu::File && !target->actions().isEmpty()
        ? target->actions().at(target->actions().size() - 5)
        : nullptr;
    for (QAction *action : actions) {
        if (action)
            target->insertAction(before, action);
        else
            target->insertSeparator(before);
    }
}

void MainWindow::addSubMenu(Menu menu, QMenu *subMenu)
{
    m_menus[static_cast<std::size_t>(menu)]->addMenu(subMenu);
}

void MainWindow::setTreeActions(const QList<QAction *> &ofCluster, const QList<QAction *> &ofConnector)
{
    m_tree->setClusterActions(ofCluster);
    m_tree->setConnectorActions(ofConnector);
}

void MainWindow::setFirstStartActions(const QList<QAction *> &actions)
{
    m_tree->setFirstStartActions(actions);
}

QList<QAction *> MainWindow::allActions() const
{
    QList<QAction *> all;
    const std::function<void(const QMenu *)> collect = [&all, &collect](const QMenu *menu) {
        for (QAction *action : menu->actions()) {
            if (action->menu())
                collect(action->menu());
            else if (!action->isSeparator())
                all.append(action);
        }
    };
    for (const QMenu *menu : m_menus)
        collect(menu);
    return all;
}

// --- Pages and selection

void MainWindow::setPage(const QString &address, const std::function<TabPage *()> &factory)
{
    m_otherPages.insert(address, factory);
}

void MainWindow::setLastingPage(const QString &address, const std::function<TabPage *()> &factory,
                                const std::function<QString()> &title, const QString &icon)
{
    setPage(address, factory);
    m_lastingTabs.insert(address, {title, icon});
}

void MainWindow::setPages(const QString &scheme, const PageFactory &factory)
{
    m_pagesOfScheme.insert(scheme, factory);
}

void MainWindow::setEmptyView(QWidget *view)
{
    m_tabs->setEmptyView(view);
}

void MainWindow::open(const QString &address)
{
    m_tabs->open(address);
}

void MainWindow::showNotice(const QString &title, const QString &text)
{
    m_notice->setTitle(title);
    m_notice->setText(text);
    m_notice->show();
}

TabPage *MainWindow::makePage(const QString &address)
{
    if (const auto other = m_otherPages.constFind(address); other != m_otherPages.cend())
        return (*other)();
    const Address parsed = parseAddress(address);
    ClusterSession *session = m_clusters.find(parsed.cluster);
    const PageFactory factory = parsed.scheme == clusterScheme ? m_clusterPages
        : parsed.scheme == connectorScheme                     ? m_connectorPages
                                                               : m_pagesOfScheme.value(parsed.scheme);
    return session && factory ? factory(*session, parsed.connector) : nullptr;
}

void MainWindow::openCluster(ClusterSession &session)
{
    m_tabs->open(addressOf(session));
}

void MainWindow::openConnector(ClusterSession &session, const QString &connector)
{
    m_tabs->open(addressOf(session, connector));
}

void MainWindow::openSelection(const ObjectSelection &selection)
{
    if (!selection.session)
        return;
    if (selection.connectors.isEmpty())
        openCluster(*selection.session);
    else
        openConnector(*selection.session, selection.connectors.first());
}

TabPage *MainWindow::currentPage() const
{
    return m_tabs->current();
}

void MainWindow::followPage()
{
    const TabPage *page = currentPage();
    if (!page)
        return;
    setSelection(page->selection());
    if (ClusterSession *session = page->session()) {
        const QStringList connectors = page->selection().connectors;
        m_tree->select(*session, connectors.size() == 1 ? connectors.first() : QString());
    }
}

void MainWindow::followTree()
{
    const ObjectSelection selection = m_tree->selection();
    if (!selection.isEmpty())
        setSelection(selection);
}

void MainWindow::setSelection(const ObjectSelection &selection)
{
    m_statusLine->setSession(selection.session);
    if (selection == m_selection)
        return;
    m_selection = selection;
    emit selectionChanged(m_selection);
}

void MainWindow::refreshInFront()
{
    if (m_selection.session)
        m_selection.session->refresh();
    emit refreshRequested();
}

// --- State

WindowState MainWindow::state() const
{
    WindowState state;
    state.geometry = saveGeometry();
    state.columns = m_columns->sizes();
    state.rows = m_rows->sizes();
    if (!m_panel->isOpen() && state.rows.size() == 2) { // as it will be when it is opened
        state.rows[0] += state.rows[1] - m_panelHeight;
        state.rows[1] = m_panelHeight;
    }
    state.panelOpen = m_panel->isOpen();
    state.panel = m_panel->currentPanel();
    state.tabs = m_tabs->addresses();
    state.current = m_tabs->currentAddress();
    state.filter = m_tree->filterText();
    state.failingFirst = m_tree->failingFirst();
    return state;
}

void MainWindow::restore(const WindowState &state)
{
    if (!state.geometry.isEmpty())
        restoreGeometry(state.geometry);
    if (!state.columns.isEmpty())
        m_columns->setSizes(state.columns);
    if (!state.rows.isEmpty())
        m_rows->setSizes(state.rows);
    m_panel->showPanel(state.panel);
    m_panel->setOpen(state.panelOpen);
    m_actions->failingFirst->setChecked(state.failingFirst);
    m_tree->setFilterText(state.filter);
    for (const QString &address : state.tabs) {
        if (const auto tab = m_lastingTabs.constFind(address); tab != m_lastingTabs.cend()) {
            m_tabs->addLater(address, tab->title(), m_theme.icon(tab->icon), nullptr);
            continue;
        }
        const Address parsed = parseAddress(address);
        const ClusterSession *session = m_clusters.find(parsed.cluster);
        if (!session)
            continue;
        const bool isCluster = parsed.scheme == clusterScheme;
        if (!isCluster && parsed.scheme != connectorScheme)
            continue; // guided work is not begun again by itself
        m_tabs->addLater(address, printable(isCluster ? session->profile().name : parsed.connector),
                         m_theme.icon(isCluster ? QStringLiteral("server") : QStringLiteral("cable")),
                         &session->profile());
    }
    if (const QStringList opened = m_tabs->addresses(); !opened.isEmpty())
        m_tabs->open(opened.contains(state.current) ? state.current : opened.first());
}

} // namespace patchbay
