// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/program.h"

#include "app/configpages.h"
#include "app/firstpaint.h"
#include "app/offsetpages.h"
#include "core/text/describe.h"
#include "platform/kafkatopicreader.h"
#include "platform/networkfactory.h"
#include "platform/playgroundlauncher.h"
#include "widgets/cluster/clusterpage.h"
#include "widgets/cluster/clustertreepanel.h"
#include "widgets/connection/connectionspage.h"
#include "widgets/connector/connectorpage.h"
#include "widgets/main/windowactions.h"
#include "widgets/palette/palette.h"
#include "widgets/palette/shortcutsheet.h"
#include "widgets/plan/activitypanel.h"
#include "widgets/plan/requestspanel.h"
#include "widgets/welcome/welcomeview.h"

#include <QActionGroup>
#include <QMenu>
#include <QTimer>
#include <QTreeView>

namespace patchbay {

namespace {

const QString connectionsAddress = QStringLiteral("connections");
const QString columnsSplitter = QStringLiteral("columns");
const QString rowsSplitter = QStringLiteral("rows");

Theme::Scheme schemeOf(Settings::Theme theme)
{
    switch (theme) {
    case Settings::Theme::Light:
        return Theme::Scheme::Light;
    case Settings::Theme::Dark:
        return Theme::Scheme::Dark;
    case Settings::Theme::System:
        break;
    }
    return Theme::Scheme::System;
}

Settings::Theme themeOf(Theme::Scheme scheme)
{
    switch (scheme) {
    case Theme::Scheme::Light:
        return Settings::Theme::Light;
    case Theme::Scheme::Dark:
        return Settings::Theme::Dark;
    case Theme::Scheme::System:
        break;
    }
    return Settings::Theme::System;
}

Language::Choice choiceOf(Settings::Language language)
{
    switch (language) {
    case Settings::Language::English:
        return Language::Choice::English;
    case Settings::Language::Japanese:
        return Language::Choice::Japanese;
    case Settings::Language::System:
        break;
    }
    return Language::Choice::System;
}

} // namespace

Program::Program(Theme &theme, const Paths &paths, const Milestones &milestones, Parts parts)
    : m_theme(theme),
      m_milestones(milestones),
      m_settings(paths.settingsFile()),
      m_profiles(paths.profilesFile()),
      m_credentials(parts.credentials ? std::move(parts.credentials) : std::make_unique<KeychainStore>()),
      m_journal(paths.databaseFile()),
      m_snapshots(paths.databaseFile()),
      m_history(paths.databaseFile()),
      m_clusters(&m_profiles, systemNetworkFactory(), *m_credentials),
      m_operations(m_clusters, m_journal),
      m_editing(m_history, m_history, *m_credentials),
      m_asker(parts.asker ? std::move(parts.asker) : std::make_unique<SheetAsker>(theme))
{
    m_clusters.setTopicReaders(kafkaTopicReaders());
    m_operations.setSnapshots(&m_snapshots);
    m_operations.setHistory(&m_history);
    connect(&m_editing, &EditorGround::keyOpened, &m_operations, &OperationList::setFingerprinter);
    const auto added = [this](int index) {
        const Operation &operation = m_operations.at(index);
        const bool isConfig = operation.plan.kind == Plan::Kind::ChangeConfig
            || operation.plan.kind == Plan::Kind::CreateConnector;
        // To take it up, secrets are compared by their fingerprints.
        if (operation.interrupted && isConfig)
            m_editing.prepare({this, [](const Result<> &) {
                               }});
    };
    connect(&m_operations, &OperationList::added, this, added);
}

Program::~Program()
{
    // The window shows sessions and operations: it goes first.
    m_offsetPages.reset();
    m_actions.reset();
    m_window.reset();
    m_configPages.reset();
}

void Program::start(const CommandLine &commandLine)
{
    const Result<> settings = m_settings.load();
    m_theme.setScheme(schemeOf(m_settings.theme()));
    m_theme.setCompactRows(m_settings.compactRows());
    m_language.setChoice(choiceOf(m_settings.language()));
    const Result<> profiles = m_clusters.load();
    buildWindow();
    addTemporary(commandLine.clusters);
    restoreWindow();
    // The first paint comes before the first request.
    const auto begin = [this, link = commandLine.link] {
        m_milestones.reached("window shown");
        const auto interactive = [this, link] {
            m_milestones.reached("interactive");
            startSessions();
            m_operations.loadInterrupted();
            if (link)
                go(*link);
        };
        QTimer::singleShot(0, this, interactive); // after what else the first events bring
    };
    FirstPaint::of(*m_window, *this, begin);
    m_window->show();
    if (m_clusters.count() == 0)
        m_welcome->focusFirst();
    if (!settings)
        say(settings.error());
    if (!profiles)
        say(profiles.error());
}

void Program::take(const CommandLine &commandLine)
{
    addTemporary(commandLine.clusters);
    m_window->setWindowState(m_window->windowState() & ~Qt::WindowMinimized);
    m_window->show();
    m_window->raise();
    m_window->activateWindow();
    if (commandLine.link)
        go(*commandLine.link);
}

void Program::buildWindow()
{
    m_window = std::make_unique<MainWindow>(m_theme, m_clusters, m_operations, *m_credentials);
    m_actions = std::make_unique<ConnectorActions>(m_operations, *m_asker, m_window.get());
    m_offsetPages = std::make_unique<OffsetPages>(
        OffsetPages::Ground{*m_window, m_clusters, m_operations, m_snapshots, *m_asker, m_theme});
    m_configPages = std::make_unique<ConfigPages>(
        ConfigPages::Parts{m_theme, *m_window, m_clusters, m_operations, m_editing, *m_asker});
    buildActions();

    buildPages();
    buildPanels();
    buildPalette();
    buildWelcome();

    connect(m_window.get(), &MainWindow::selectionChanged, m_actions.get(), &ConnectorActions::setSelection);
    connect(m_window.get(), &MainWindow::selectionChanged, m_configPages.get(), &ConfigPages::setSelection);
    m_saving.setMaxThreadCount(1);
    m_saveSoon.setSingleShot(true);
    m_saveSoon.setInterval(1000);
    connect(&m_saveSoon, &QTimer::timeout, this, &Program::saveSoon);
    connect(m_window.get(), &MainWindow::stateChanged, &m_saveSoon, QOverload<>::of(&QTimer::start));
    connect(m_window.get(), &MainWindow::closing, this, &Program::saveNow);
    const auto rememberScheme = [this] {
        m_settings.setTheme(themeOf(m_theme.scheme()));
        m_saveSoon.start();
    };
    connect(&m_theme, &Theme::schemeChanged, this, rememberScheme);
    const auto rememberRows = [this] {
        m_settings.setCompactRows(m_theme.compactRows());
        m_saveSoon.start();
    };
    connect(&m_theme, &Theme::rowHeightChanged, this, rememberRows);
    connect(&m_language, &Language::changed, this, &Program::retranslate);
    for (int index = 0; index < m_clusters.count(); ++index)
        followSession(m_clusters.at(index));
    const auto follow = [this](int index) {
        followSession(m_clusters.at(index));
    };
    connect(&m_clusters, &ClusterList::added, this, follow);
    retranslate();
}

void Program::buildPages()
{
    const auto makeClusterPage = [this](ClusterSession &session, const QString &) -> TabPage * {
        auto *page = new ClusterPage(m_theme, session, m_window.get());
        auto *actions = new ConnectorActions(m_operations, *m_asker, page);
        page->setActions(actions);
        const auto refused = [this](const Error &error) {
            say(error);
        };
        connect(actions, &ConnectorActions::refused, this, refused);
        const auto edit = [this, &session] {
            connectionsPage()->edit(session.profile().id);
        };
        connect(page, &ClusterPage::editRequested, this, edit);
        const auto open = [this, &session](const QString &connector) {
            m_window->openConnector(session, connector);
        };
        connect(page, &ClusterPage::connectorOpened, this, open);
        return page;
    };
    m_window->setClusterPages(makeClusterPage);
    const auto makeConnectorPage = [this](ClusterSession &session, const QString &connector) -> TabPage * {
        auto *page = new ConnectorPage(session, connector, m_operations, *m_asker, m_theme, m_window.get());
        m_offsetPages->follow(*page, session, connector);
        m_configPages->addTo(*page);
        return page;
    };
    m_window->setConnectorPages(makeConnectorPage);
    const auto makeConnectionsPage = [this]() -> TabPage * {
        m_connectionsPage = new ConnectionsPage(
            {m_clusters, *m_credentials, systemNetworkFactory(), kafkaTopicReaders(), *m_asker, m_theme},
            m_window.get());
        const auto forget = [this] {
            m_connectionsPage = nullptr;
        };
        connect(m_connectionsPage, &QObject::destroyed, this, forget);
        return m_connectionsPage;
    };
    const auto connectionsTitle = [] {
        return ConnectionsPage::tr("Connections");
    };
    m_window->setLastingPage(connectionsAddress, makeConnectionsPage, connectionsTitle,
                             QStringLiteral("cable"));
}

void Program::buildPanels()
{
    m_activity = new ActivityPanel(m_operations, m_theme, m_window.get());
    m_window->addPanel(m_activity);
    m_window->addPanel(new RequestsPanel(m_clusters, m_theme, m_window.get()));
    connect(m_activity, &ActivityPanel::connectorRequested, this, &Program::openConnector);
    const auto sayError = [this](const Error &error) {
        say(error);
    };
    connect(m_activity, &ActivityPanel::failed, this, sayError);
    connect(m_actions.get(), &ConnectorActions::refused, this, sayError);
    connect(&m_operations, &OperationList::journalFailed, this, sayError);
    const auto showOperation = [this](int index) {
        m_window->showPanel(m_activity);
        m_activity->show(m_operations.at(index).id);
    };
    connect(&m_operations, &OperationList::added, this, showOperation);
    const auto showLeft = [this](const QUuid &operation) {
        m_window->showPanel(m_activity);
        m_activity->show(operation);
    };
    connect(m_offsetPages.get(), &OffsetPages::activityRequested, this, showLeft);
    const auto editConnection = [this](const QUuid &profile) {
        connectionsPage()->edit(profile);
    };
    connect(m_offsetPages.get(), &OffsetPages::connectionRequested, this, editConnection);
    connect(m_activity, &ActivityPanel::undoRequested, m_offsetPages.get(), &OffsetPages::openUndo);
}

void Program::buildPalette()
{
    const auto actions = [this] {
        return m_window->allActions();
    };
    m_palette = new Palette(m_theme, m_clusters, actions, *m_window);
    m_shortcuts = new ShortcutSheet(m_theme, actions, *m_window);
    connect(m_window.get(), &MainWindow::paletteRequested, m_palette, &Palette::open);
    connect(m_showShortcuts, &QAction::triggered, m_shortcuts, &ShortcutSheet::open);
    const auto openCluster = [this](ClusterSession &session) {
        m_window->openCluster(session);
    };
    connect(m_palette, &Palette::clusterChosen, this, openCluster);
    const auto openChosen = [this](ClusterSession &session, const QString &connector) {
        m_window->openConnector(session, connector);
    };
    connect(m_palette, &Palette::connectorChosen, this, openChosen);
}

void Program::buildWelcome()
{
    const WindowActions &actions = m_window->actions();
    m_welcome = new WelcomeView(m_theme, m_clusters, *m_newConnection, *m_import,
                                {actions.palette, actions.filterTree, m_showShortcuts}, m_window.get());
    m_window->setEmptyView(m_welcome);
    const QString folder = PlaygroundLauncher::find(QCoreApplication::applicationDirPath());
    if (folder.isEmpty())
        return;
    m_playground = std::make_unique<PlaygroundLauncher>(folder);
    m_welcome->setPlayground(WelcomeView::Playground::Offered);
    connect(m_welcome, &WelcomeView::playgroundRequested, this, &Program::startPlayground);
    connect(m_welcome, &WelcomeView::playgroundCancelled, m_playground.get(), &PlaygroundLauncher::cancel);
    const auto tell = [this](const QString &line) {
        m_welcome->setPlayground(WelcomeView::Playground::Starting, line);
    };
    connect(m_playground.get(), &PlaygroundLauncher::said, this, tell);
}

void Program::startPlayground()
{
    m_welcome->setPlayground(WelcomeView::Playground::Starting);
    const auto started = [this](const Result<ClusterProfile> &profile) {
        if (!profile) {
            const bool cancelled = profile.error().kind == Error::Kind::Cancelled;
            m_welcome->setPlayground(cancelled ? WelcomeView::Playground::Offered
                                               : WelcomeView::Playground::Failed,
                                     cancelled ? QString() : describeError(profile.error()).sentence);
            return;
        }
        m_welcome->setPlayground(WelcomeView::Playground::Offered);
        addTemporary({*profile});
        if (ClusterSession *session = m_clusters.find(profile->id))
            m_window->openCluster(*session);
    };
    m_playground->start(ReplyTo<ClusterProfile>(this, started));
}

void Program::buildActions()
{
    const auto make = [this](const char *name, const QKeySequence &shortcut = {}) {
        auto *action = new QAction(this);
        action->setObjectName(QString::fromLatin1(name));
        action->setShortcut(shortcut);
        return action;
    };
    m_newConnection = make("newConnection", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N));
    m_connections = make("connections");
    m_import = make("importConnections");
    m_editConnection = make("editConnection");
    m_about = make("about");
    m_showShortcuts = make("shortcuts", QKeySequence(Qt::Key_F1));
    const auto addNew = [this] {
        connectionsPage()->addConnection();
    };
    connect(m_newConnection, &QAction::triggered, this, addNew);
    const auto showConnections = [this] {
        connectionsPage();
    };
    connect(m_connections, &QAction::triggered, this, showConnections);
    const auto import = [this] {
        connectionsPage()->importConnections();
    };
    connect(m_import, &QAction::triggered, this, import);
    const auto edit = [this] {
        if (const ClusterSession *session = m_window->selection().session)
            connectionsPage()->edit(session->profile().id);
    };
    connect(m_editConnection, &QAction::triggered, this, edit);
    connect(m_about, &QAction::triggered, this, &Program::showAbout);

    m_window->addActions(MainWindow::Menu::File, {m_newConnection, m_connections, m_import});
    m_window->addActions(MainWindow::Menu::Connector, m_configPages->actions() + QList<QAction *>{nullptr});
    m_window->addActions(MainWindow::Menu::Connector, m_actions->all());
    m_window->addActions(MainWindow::Menu::Connector, QList<QAction *>{nullptr} + m_offsetPages->actions());
    m_window->addActions(MainWindow::Menu::Help, {m_showShortcuts, m_about});
    m_window->setTreeActions({m_actions->restartEveryFailed(), m_editConnection, m_actions->copyLink()},
                             m_actions->all());
    m_window->setFirstStartActions({m_newConnection}); // the middle offers all ways

    m_languageMenu = new QMenu(m_window.get());
    auto *group = new QActionGroup(this);
    const auto addLanguage = [this, group, &make](const char *name, Settings::Language language) {
        QAction *action = make(name);
        action->setCheckable(true);
        group->addAction(action);
        m_languageMenu->addAction(action);
        const auto choose = [this, language] {
            chooseLanguage(language);
        };
        connect(action, &QAction::triggered, this, choose);
        action->setChecked(m_settings.language() == language);
        return action;
    };
    m_languageSystem = addLanguage("languageSystem", Settings::Language::System);
    m_languageEnglish = addLanguage("languageEnglish", Settings::Language::English);
    m_languageJapanese = addLanguage("languageJapanese", Settings::Language::Japanese);
    m_window->addSubMenu(MainWindow::Menu::View, m_languageMenu);
}

void Program::retranslate()
{
    m_actions->retranslate();
    m_offsetPages->retranslate();
    m_configPages->retranslate();
    m_newConnection->setText(tr("&New connection"));
    m_connections->setText(tr("Connec&tions"));
    m_import->setText(tr("&Import connections…"));
    m_editConnection->setText(tr("&Edit connection"));
    m_about->setText(tr("&About Patchbay"));
    m_showShortcuts->setText(tr("&Keyboard shortcuts"));
    m_languageMenu->setTitle(tr("&Language"));
    m_languageSystem->setText(tr("As the &system"));
    m_languageEnglish->setText(QStringLiteral("&English")); // untranslated: each language names itself
    m_languageJapanese->setText(QStringLiteral("&日本語")); // untranslated: each language names itself
}

void Program::followSession(ClusterSession &session)
{
    if (!m_milestones.isOn())
        return;
    auto *first = new QObject(&session); // goes with the first tree
    const auto ready = [this, &session, first](const SnapshotChange &) {
        const auto painted = [this, count = static_cast<qint64>(session.snapshot().connectors.size())] {
            m_milestones.reached("tree ready", count);
        };
        FirstPaint::of(*m_window->tree().view()->viewport(), *this, painted);
        first->deleteLater();
    };
    connect(&session, &ClusterSession::snapshotChanged, first, ready);
    const auto refreshed = [this] {
        m_milestones.reached("refresh done");
    };
    connect(&session, &ClusterSession::refreshed, this, refreshed);
    const auto answered = [this](const RequestRecord &record) {
        if (record.status > 0)
            m_milestones.reached("answer in", record.bytes);
    };
    connect(&session, &ClusterSession::exchanged, this, answered);
}

void Program::addTemporary(const std::vector<ClusterProfile> &profiles)
{
    for (const ClusterProfile &profile : profiles) {
        const bool known = m_clusters.find(profile.id) != nullptr;
        const Result<> added = known ? m_clusters.replace(profile) : m_clusters.add(profile);
        if (!added)
            say(added.error());
        else if (m_window->isVisible())
            m_clusters.find(profile.id)->start();
    }
}

void Program::startSessions()
{
    for (int index = 0; index < m_clusters.count(); ++index)
        m_clusters.at(index).start();
}

void Program::restoreWindow()
{
    WindowState state;
    state.geometry = m_settings.windowGeometry();
    state.columns = m_settings.splitterSizes(columnsSplitter);
    state.rows = m_settings.splitterSizes(rowsSplitter);
    state.tabs = m_settings.openTabs();
    const int current = m_settings.currentTab();
    if (current >= 0 && current < state.tabs.size())
        state.current = state.tabs.at(current);
    state.filter = m_settings.filterText();
    state.failingFirst = m_settings.failedFirst();
    state.panelOpen = m_settings.panelOpen();
    state.panel = m_settings.panel();
    m_window->restore(state);
    m_palette->setRecent(m_settings.recent());
    if (!m_window->currentPage() && m_clusters.count() > 0)
        m_window->openCluster(m_clusters.at(0));
}

void Program::noteWindow()
{
    const WindowState state = m_window->state();
    m_settings.setWindowGeometry(state.geometry);
    m_settings.setSplitterSizes(columnsSplitter, state.columns);
    m_settings.setSplitterSizes(rowsSplitter, state.rows);
    m_settings.setOpenTabs(state.tabs);
    m_settings.setCurrentTab(static_cast<int>(state.tabs.indexOf(state.current)));
    m_settings.setFilterText(state.filter);
    m_settings.setFailedFirst(state.failingFirst);
    m_settings.setPanelOpen(state.panelOpen);
    m_settings.setPanel(state.panel);
    m_settings.setRecent(m_palette->recent());
}

void Program::saveSoon()
{
    // A killed program loses a second of it, and the disk is never waited for here.
    noteWindow();
    if (!m_settings.isChanged())
        return;
    const auto save = [changes = m_settings.takeChanges()]() mutable {
        if (const Result<> saved = changes.save(); !saved)
            qWarning("%s", qUtf8Printable(describeError(saved.error()).sentence));
    };
    m_saving.start(save);
}

void Program::saveNow()
{
    m_saveSoon.stop();
    m_saving.waitForDone(); // in order: the newest is written last
    noteWindow();
    if (const Result<> saved = m_settings.save(); !saved)
        qWarning("%s", qUtf8Printable(describeError(saved.error()).sentence));
}

void Program::go(const Link &link)
{
    ClusterSession *session = m_clusters.findByName(link.cluster);
    if (!session) {
        say(tr("There is no connection called %1").arg(printable(link.cluster)),
            tr("The link names it, but it is not among your connections. Nothing was opened."));
        return;
    }
    if (link.connector.isEmpty())
        m_window->openCluster(*session);
    else
        m_window->openConnector(*session, link.connector);
}

void Program::openConnector(const QUuid &cluster, const QString &connector)
{
    if (ClusterSession *session = m_clusters.find(cluster))
        m_window->openConnector(*session, connector);
}

ConnectionsPage *Program::connectionsPage()
{
    m_window->open(connectionsAddress);
    return m_connectionsPage;
}

void Program::chooseLanguage(Settings::Language language)
{
    m_settings.setLanguage(language);
    m_saveSoon.start();
    m_language.setChoice(choiceOf(language));
}

void Program::say(const QString &title, const QString &text)
{
    m_window->showNotice(title, text);
}

void Program::say(const Error &error)
{
    const ErrorText text = describeError(error);
    say(text.sentence, text.advice);
}

void Program::showAbout()
{
    Question about;
    about.title = tr("Patchbay %1").arg(QStringLiteral(PATCHBAY_VERSION));
    about.text = tr("Administers Apache Kafka Connect: clusters, connectors and tasks. Free software under "
                    "the GPL, version 3 or later. Icons by Lucide (ISC).");
    about.actionText = tr("Close");
    const auto closed = [](const Result<QuestionAnswer> &) {
    };
    m_asker->ask(m_window.get(), about, ReplyTo<QuestionAnswer>(this, closed));
}

} // namespace patchbay
