// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/program.h"

#include "support/answer.h"
#include "support/scriptedasker.h"
#include "widgets/windowfixture.h"

#include <QApplication>
#include <QDir>
#include <QMenu>
#include <QMenuBar>
#include <QTemporaryDir>

using namespace patchbay;
using namespace patchbay::test;

namespace {

/// "Connector: Copy name and Snapshots of offsets have N", of every menu in which two have the same.
QStringList clashes(const QString &menu, const QList<QAction *> &actions)
{
    QStringList found;
    QHash<QString, QString> taken;
    for (const QAction *action : actions) {
        const QString key = QKeySequence::mnemonic(action->text()).toString();
        if (key.isEmpty())
            continue;
        if (taken.contains(key))
            found += menu + u": " + taken.value(key) + u" and " + action->text();
        taken.insert(key, action->text());
    }
    return found;
}

} // namespace

/// The menus as the whole program fills them: each part of it brings its own actions.
class TestMenus : public QObject {
    Q_OBJECT

    Theme m_theme;

private slots:
    void initTestCase() { m_theme.apply(*qApp); }

    void noMenuHasTheSameMnemonicTwice_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("English") << QStringLiteral("languageEnglish");
        QTest::newRow("Japanese") << QStringLiteral("languageJapanese");
    }

    void noMenuHasTheSameMnemonicTwice()
    {
        QFETCH(const QString, language);
        const QTemporaryDir folder;
        Paths paths;
        paths.config = folder.filePath(QStringLiteral("config"));
        paths.data = folder.filePath(QStringLiteral("data"));
        paths.state = folder.filePath(QStringLiteral("state"));
        paths.runtime = folder.filePath(QStringLiteral("run"));
        QVERIFY(paths.create());
        FaultServer server;
        answerSnapshot(server, snapshotOf({QStringLiteral("a RUNNING F"), QStringLiteral("b RUNNING R")}));
        ClusterProfile profile = ClusterProfile::create();
        profile.name = QStringLiteral("lab");
        profile.workers = {server.url()};
        JsonProfileStore store(paths.profilesFile());
        QVERIFY(store.load() && store.save({profile}));

        const Milestones milestones;
        Program::Parts parts;
        parts.credentials = std::make_unique<MemoryCredentialStore>();
        parts.asker = std::make_unique<ScriptedAsker>();
        Program program(m_theme, paths, milestones, std::move(parts));
        program.start({});
        MainWindow &window = program.window();
        auto *choice = program.findChild<QAction *>(language);
        QVERIFY(choice);
        choice->trigger();
        ClusterSession &session = program.clusters().at(0);
        QTRY_COMPARE_WITH_TIMEOUT(session.counts().connectors, 2, 60000);
        window.openConnector(session, QStringLiteral("a")); // the texts of actions follow what is chosen

        QStringList found = clashes(QStringLiteral("bar"), window.findChild<QMenuBar *>()->actions());
        int menus = 0;
        for (const QMenu *menu : window.findChildren<QMenu *>()) {
            found += clashes(menu->title(), menu->actions());
            menus += menu->actions().isEmpty() ? 0 : 1;
        }
        QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
        QVERIFY2(menus >= 6, qPrintable(QString::number(menus)));
        // Each action of the bar's menus can be reached by a letter.
        for (const QAction *action : window.allActions())
            QVERIFY2(!QKeySequence::mnemonic(action->text()).isEmpty(), qPrintable(action->text()));
    }
};

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    TestMenus test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_menus.moc"
