// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commandline.h"
#include "app/language.h"
#include "app/milestones.h"
#include "core/cluster/clusterlist.h"
#include "core/plans/operationlist.h"
#include "platform/jsonprofilestore.h"
#include "platform/keychainstore.h"
#include "platform/paths.h"
#include "platform/settings.h"
#include "platform/sqliteoffsetsnapshots.h"
#include "platform/sqliteplanjournal.h"
#include "widgets/ask/sheetasker.h"
#include "widgets/connector/connectoractions.h"
#include "widgets/look/theme.h"
#include "widgets/main/mainwindow.h"

#include <QThreadPool>
#include <QTimer>

#include <memory>

class QActionGroup;

namespace patchbay {

class ActivityPanel;
class ConnectionsPage;
class OffsetPages;
class Palette;
class PlaygroundLauncher;
class ShortcutSheet;
class WelcomeView;

/// The composition of the window: who owns what, and who is told of what. Made in main() after the
/// QApplication; the order of the members is the order of their lives.
class Program : public QObject {
    Q_OBJECT
public:
    /// What tests replace; null takes the real one.
    struct Parts {
        std::unique_ptr<CredentialStore> credentials;
        std::unique_ptr<Asker> asker; ///< default: sheets
    };

    /// All references must outlive this.
    Program(Theme &theme, const Paths &paths, const Milestones &milestones, Parts parts = {});
    ~Program() override;

    MainWindow &window() { return *m_window; }
    ClusterList &clusters() { return m_clusters; }
    OperationList &operations() { return m_operations; }
    OffsetSnapshotStore &snapshots() { return m_snapshots; }
    CredentialStore &credentials() { return *m_credentials; }

    /// Reads settings and connections, shows the window as it was left. Connections begin to be asked once it
    /// is shown.
    void start(const CommandLine &commandLine);
    /// What another `patchbay` was called with: to the front, and there.
    void take(const CommandLine &commandLine);
    void say(const QString &title, const QString &text); ///< a notice over the pages
    void say(const Error &error);

private:
    void buildWindow();
    void buildActions();
    void buildPages();
    void buildPanels();
    void buildPalette();
    void buildWelcome();
    void startPlayground();
    void restoreWindow();
    void noteWindow(); ///< into the settings, in memory
    void saveSoon(); ///< away from the GUI thread
    void saveNow(); ///< the window closes
    void followSession(ClusterSession &session);
    void addTemporary(const std::vector<ClusterProfile> &profiles);
    void startSessions();
    void go(const Link &link);
    void openConnector(const QUuid &cluster, const QString &connector);
    ConnectionsPage *connectionsPage(); ///< brings it to the front
    void chooseLanguage(Settings::Language language);
    void retranslate();
    void showAbout();

    Theme &m_theme;
    const Milestones &m_milestones;
    Settings m_settings;
    QTimer m_saveSoon; ///< after the newest of several changes
    QThreadPool m_saving; ///< one at a time, in order
    JsonProfileStore m_profiles;
    std::unique_ptr<CredentialStore> m_credentials;
    SqlitePlanJournal m_journal;
    SqliteOffsetSnapshots m_snapshots;
    ClusterList m_clusters;
    OperationList m_operations;
    Language m_language;
    std::unique_ptr<Asker> m_asker;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<ConnectorActions> m_actions; ///< of menus, tree and palette
    std::unique_ptr<OffsetPages> m_offsetPages;
    ActivityPanel *m_activity = nullptr;
    Palette *m_palette = nullptr;
    ShortcutSheet *m_shortcuts = nullptr;
    WelcomeView *m_welcome = nullptr;
    std::unique_ptr<PlaygroundLauncher> m_playground; ///< null: this is no checkout's program
    ConnectionsPage *m_connectionsPage = nullptr; ///< the window's; null while its tab is closed
    QAction *m_newConnection = nullptr;
    QAction *m_editConnection = nullptr;
    QAction *m_connections = nullptr;
    QAction *m_import = nullptr;
    QAction *m_showShortcuts = nullptr;
    QAction *m_about = nullptr;
    QMenu *m_languageMenu = nullptr;
    QAction *m_languageSystem = nullptr;
    QAction *m_languageEnglish = nullptr;
    QAction *m_languageJapanese = nullptr;
};

} // namespace patchbay
