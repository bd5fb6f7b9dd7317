// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/desk.h"

#include <QApplication>
#include <QDirIterator>

using namespace patchbay;
using namespace patchbay::test;
using namespace std::chrono_literals;

namespace {

/// Files below \p folder whose bytes hold \p canary.
QStringList filesWith(const QByteArray &canary, const QString &folder)
{
    QStringList found;
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly) && file.readAll().contains(canary))
            found += file.fileName();
    }
    return found;
}

} // namespace

/// The way of a person who starts Patchbay for the first time: no folder has anything in it.
class TestFirstStart : public QObject {
    Q_OBJECT

    Theme m_theme;
    Playground m_playground = Playground::fromEnvironment();

    /// The form of a new connection, filled for the playground's nginx.
    bool fill(UiDriver &ui, const QString &name, const QString &password)
    {
        return ui.type(QStringLiteral("Name of the connection"), name)
            && ui.choose(QStringLiteral("Environment of the cluster"), QStringLiteral("Staging"))
            && ui.type(QStringLiteral("Worker URLs, one a line"), m_playground.basicUrl.toString())
            && ui.choose(QStringLiteral("Authentication"), QStringLiteral("User and password"))
            && ui.type(QStringLiteral("User name"), m_playground.user)
            && ui.type(QStringLiteral("Password"), password)
            && ui.type(QStringLiteral("File of the authorities that sign the workers’ certificates"),
                       m_playground.caFile);
    }

private slots:
    void initTestCase()
    {
        REQUIRE_PLAYGROUND(m_playground);
        m_theme.apply(*qApp);
    }

    void anEmptyWindowOffersTheWayToTheFirstConnection()
    {
        Desk desk(m_theme);
        desk.open();
        VERIFY_UI(desk.ui(), desk.ui().waitForText(QStringLiteral("No clusters yet")));
        QVERIFY(desk.ui().action(QStringLiteral("New connection"))->isEnabled());
    }

    void aSecureConnectionIsAddedTestedAndShowsItsConnectors()
    {
        Desk desk(m_theme);
        desk.open();
        UiDriver &ui = desk.ui();
        VERIFY_UI(ui, ui.menu(QStringLiteral("New connection")));
        QTRY_COMPARE(ui.focus(), QStringLiteral("Name of the connection"));
        VERIFY_UI(ui, fill(ui, QStringLiteral("tokyo"), m_playground.password));
        VERIFY_UI(ui, ui.press(QStringLiteral("Test connection")));
        VERIFY_UI(ui, ui.waitForText(QStringLiteral("The connection works."), 30s));
        VERIFY_UI(ui, ui.waitForText(QStringLiteral("4.")));
        VERIFY_UI(ui, ui.press(QStringLiteral("Add connection")));
        VERIFY_UI(ui,
                  ui.waitForRow(treeName, QStringLiteral("Connector orders-search"), QStringLiteral("FAILED"),
                                30s));
        VERIFY_UI(ui, ui.waitForRow(treeName, QStringLiteral("Cluster tokyo"), QStringLiteral("STAGING")));
        VERIFY_UI(ui, ui.waitForText(QStringLiteral("keychain unlocked")));

        // In the keychain, and nowhere else.
        ClusterSession *session = desk.program().clusters().findByName(QStringLiteral("tokyo"));
        QVERIFY(session);
        Answer<std::optional<QString>> kept;
        KeychainStore keychain;
        keychain.read(session->profile().id, kept.replyTo());
        QVERIFY(kept.wait(60s));
        QCOMPARE(kept.value(), std::optional<QString>(m_playground.password));
        desk.close();
        QVERIFY(!filesWith("tokyo", desk.folder()).isEmpty()); // the search finds what is there
        QCOMPARE(filesWith(m_playground.password.toUtf8(), desk.folder()), QStringList());
        const QString home = QDir::homePath();
        for (const QString &folder :
             {QStringLiteral("/.config"), QStringLiteral("/.local"), QStringLiteral("/.cache")})
            QCOMPARE(filesWith(m_playground.password.toUtf8(), home + folder), QStringList());

        // The next start needs nobody: the password comes from the keychain.
        desk.open();
        VERIFY_UI(desk.ui(),
                  desk.ui().waitForRow(treeName, QStringLiteral("Connector orders-search"),
                                       QStringLiteral("FAILED"), 30s));
    }

    void aWrongPasswordIsToldByTheTestWithTheStageThatFails()
    {
        Desk desk(m_theme);
        desk.open();
        UiDriver &ui = desk.ui();
        VERIFY_UI(ui, ui.menu(QStringLiteral("New connection")));
        VERIFY_UI(ui, fill(ui, QStringLiteral("osaka"), QStringLiteral("not-the-password")));
        VERIFY_UI(ui, ui.press(QStringLiteral("Test connection")));
        VERIFY_UI(ui,
                  ui.waitForRow(QStringLiteral("Stages of the connection test"),
                                QStringLiteral("Authentication"), QStringLiteral("password"), 30s));
        QVERIFY(!ui.shows(QStringLiteral("The connection works.")));
        QCOMPARE(desk.program().clusters().count(), 0);
    }

    void anUnfinishedFormSaysWhatIsMissingAndSavesNothing()
    {
        Desk desk(m_theme);
        desk.open();
        UiDriver &ui = desk.ui();
        VERIFY_UI(ui, ui.menu(QStringLiteral("New connection")));
        VERIFY_UI(ui, ui.type(QStringLiteral("Name of the connection"), QStringLiteral("kyoto")));
        VERIFY_UI(ui, ui.press(QStringLiteral("Add connection")));
        VERIFY_UI(ui, ui.waitForText(QStringLiteral("This cannot be saved yet")));
        QCOMPARE(desk.program().clusters().count(), 0);
    }
};

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    TestFirstStart test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_firststart.moc"
