// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/desk.h"

#include <QApplication>

using namespace patchbay;
using namespace patchbay::test;
using namespace std::chrono_literals;

/// What a person does to connectors, from the question to the state that is reached, on real workers.
class TestActions : public QObject {
    Q_OBJECT

    Theme m_theme;
    Playground m_playground = Playground::fromEnvironment();

    static QString rowOf(const OwnConnector &connector)
    {
        return QStringLiteral("Connector ") + connector.name() + u',';
    }
    static QString stateOf(const QString &operation, const QString &connector)
    {
        return operation + QStringLiteral(" · ") + connector;
    }
    /// Chosen in the tree, once it is there.
    static bool choose(UiDriver &ui, const OwnConnector &connector)
    {
        return ui.clickRow(treeName, rowOf(connector));
    }

private slots:
    void initTestCase()
    {
        REQUIRE_PLAYGROUND(m_playground);
        m_theme.apply(*qApp);
    }

    void aFailedTaskIsFoundUnderstoodAndRestarted()
    {
        OwnConnector failing(m_playground, m_playground.kafkaVersion, QStringLiteral("failing"), 1,
                             OwnConnector::File::FolderMissing);
        VERIFY_DONE(failing.created());
        Desk desk(m_theme);
        desk.openOn(m_playground, QStringLiteral("lab"));
        UiDriver &ui = desk.ui();
        VERIFY_UI(ui, ui.waitForRow(treeName, rowOf(failing), QStringLiteral("FAILED"), 30s));

        // Found: the filter leaves what failed.
        VERIFY_UI(ui, ui.key(Qt::Key_Slash));
        QTRY_COMPARE(ui.focus(), treeFilterName);
        VERIFY_UI(ui, ui.type(treeFilterName, QStringLiteral("state:failed")));
        VERIFY_UI(ui, ui.waitForRow(treeName, rowOf(failing), QStringLiteral("FAILED")));
        QCOMPARE(ui.rowText(treeName, QStringLiteral("Connector orders-archive")), QString());
        VERIFY_UI(ui, ui.waitForText(QStringLiteral(" of ")));

        // Restarted while its cause is still there: the program says that it failed again.
        VERIFY_UI(ui, choose(ui, failing));
        VERIFY_UI(ui, ui.menu(QStringLiteral("Restart failed")));
        const QString operation = stateOf(QStringLiteral("Restart failed"), failing.name());
        VERIFY_UI(ui, ui.waitForRow(operationsName, operation, QStringLiteral("failed"), 60s));
        VERIFY_UI(ui, ui.waitForRow(treeName, rowOf(failing), QStringLiteral("FAILED")));

        // Healed and restarted: it runs.
        QVERIFY(failing.healFolder());
        VERIFY_UI(ui, ui.type(treeFilterName, failing.name()));
        VERIFY_UI(ui, choose(ui, failing));
        VERIFY_UI(ui, ui.menu(QStringLiteral("Restart failed")));
        VERIFY_UI(ui, ui.waitForRow(operationsName, operation, QStringLiteral("done"), 60s));
        VERIFY_UI(ui, ui.waitForRow(treeName, rowOf(failing), QStringLiteral("RUNNING")));
        // The row says "done" from its first step on; the whole ends when RUNNING has held.
        QTRY_COMPARE_WITH_TIMEOUT(desk.program().operations().at(0).report.progress, Progress::Done, 60000);
    }

    void aConnectorIsStoppedPausedAndResumed()
    {
        OwnConnector own(m_playground, m_playground.kafkaVersion, QStringLiteral("steer"), 2);
        VERIFY_DONE(own.created());
        Connected connected(m_playground.targetOf(m_playground.kafkaVersion));
        QVERIFY2(connected.awaitState(own.name(), ConnectorState::Running, 2), qPrintable(connected.seen()));
        Desk desk(m_theme);
        desk.openOn(m_playground, QStringLiteral("lab"));
        UiDriver &ui = desk.ui();
        VERIFY_UI(ui, choose(ui, own));
        VERIFY_UI(ui, ui.menu(QStringLiteral("Stop")));
        VERIFY_UI(ui, ui.waitForRow(treeName, rowOf(own), QStringLiteral("STOPPED"), 60s));
        VERIFY_UI(ui,
                  ui.waitForRow(operationsName, stateOf(QStringLiteral("Stop"), own.name()),
                                QStringLiteral("done"), 60s));
        QVERIFY2(connected.awaitState(own.name(), ConnectorState::Stopped, 0), qPrintable(connected.seen()));
        // What would do nothing now says why.
        QVERIFY(!ui.action(QStringLiteral("Stop"))->isEnabled());
        QVERIFY(!ui.action(QStringLiteral("Restart failed"))->isEnabled());
        QVERIFY(!ui.action(QStringLiteral("Stop"))->statusTip().isEmpty());

        VERIFY_UI(ui, ui.menu(QStringLiteral("Resume")));
        VERIFY_UI(ui,
                  ui.waitForRow(operationsName, stateOf(QStringLiteral("Resume"), own.name()),
                                QStringLiteral("done"), 60s));
        VERIFY_UI(ui, ui.waitForRow(treeName, rowOf(own), QStringLiteral("RUNNING"), 60s));
        QVERIFY2(connected.awaitState(own.name(), ConnectorState::Running, 2), qPrintable(connected.seen()));

        VERIFY_UI(ui, ui.menu(QStringLiteral("Pause")));
        VERIFY_UI(ui,
                  ui.waitForRow(operationsName, stateOf(QStringLiteral("Pause"), own.name()),
                                QStringLiteral("done"), 60s));
        VERIFY_UI(ui, ui.waitForRow(treeName, rowOf(own), QStringLiteral("PAUSED"), 60s));
        QVERIFY2(connected.awaitState(own.name(), ConnectorState::Paused, 2), qPrintable(connected.seen()));
    }

    void deletingAsksOnASheetAndTakesNoForAnAnswer()
    {
        OwnConnector own(m_playground, m_playground.kafkaVersion, QStringLiteral("goes"));
        VERIFY_DONE(own.created());
        Desk desk(m_theme);
        desk.openOn(m_playground, QStringLiteral("lab"));
        UiDriver &ui = desk.ui();
        Connected connected(m_playground.targetOf(m_playground.kafkaVersion));
        VERIFY_UI(ui, choose(ui, own));
        VERIFY_UI(ui, ui.key(Qt::Key_Delete));
        VERIFY_UI(ui, ui.waitForText(QStringLiteral("Delete %1?").arg(own.name())));
        QTRY_COMPARE(ui.focus(), QStringLiteral("Cancel")); // a hasty Enter does nothing
        VERIFY_UI(ui, ui.key(Qt::Key_Escape));
        QTRY_VERIFY(!ui.shows(QStringLiteral("Delete %1?").arg(own.name())));
        QTRY_COMPARE(ui.focus(), treeName); // back where it was
        QCOMPARE(desk.program().operations().count(), 0);
        VERIFY_DONE(connected.ask(&ConnectClient::status, own.name()));

        VERIFY_UI(ui, ui.key(Qt::Key_Delete));
        VERIFY_UI(ui, ui.press(QStringLiteral("Reset the offsets first")));
        VERIFY_UI(ui, ui.press(QStringLiteral("Delete")));
        const auto isGone = [&ui, &own] {
            return ui.rowText(treeName, rowOf(own)).isEmpty();
        };
        QTRY_VERIFY_WITH_TIMEOUT(isGone(), 60000);
        QTRY_COMPARE_WITH_TIMEOUT(desk.program().operations().at(0).report.progress, Progress::Done, 60000);
        QCOMPARE(desk.program().operations().at(0).plan.kind, Plan::Kind::DeleteWithOffsets);
        VERIFY_ERROR(connected.ask(&ConnectClient::status, own.name()), Error::Kind::NotFound);
    }

    void productionAsksForTheTypedName()
    {
        OwnConnector own(m_playground, m_playground.kafkaVersion, QStringLiteral("guarded"));
        VERIFY_DONE(own.created());
        Desk desk(m_theme);
        desk.openOn(m_playground, QStringLiteral("money"), Environment::Kind::Production);
        UiDriver &ui = desk.ui();
        VERIFY_UI(ui, ui.waitForText(QStringLiteral("PRODUCTION")));
        VERIFY_UI(ui, choose(ui, own));
        VERIFY_UI(ui, ui.menu(QStringLiteral("Stop")));
        QTRY_COMPARE(ui.focus(), QStringLiteral("Type the name to confirm"));
        VERIFY_UI(ui, ui.type(QStringLiteral("Type the name to confirm"), own.name().chopped(1)));
        VERIFY_UI(ui, ui.key(Qt::Key_Return));
        QVERIFY(ui.isThere(QStringLiteral("Type the name to confirm")));
        QCOMPARE(desk.program().operations().count(), 0);
        VERIFY_UI(ui, ui.type(QStringLiteral("Type the name to confirm"), own.name()));
        VERIFY_UI(ui, ui.key(Qt::Key_Return));
        VERIFY_UI(ui, ui.waitForRow(treeName, rowOf(own), QStringLiteral("STOPPED"), 60s));
    }

    void aReadOnlyConnectionOffersNoChange()
    {
        Desk desk(m_theme);
        ClusterProfile profile = profileOf(m_playground, QStringLiteral("look"));
        profile.readOnly = true;
        desk.keep({profile});
        desk.open();
        UiDriver &ui = desk.ui();
        VERIFY_UI(ui, ui.clickRow(treeName, QStringLiteral("Connector orders-archive")));
        for (const QString &text : {QStringLiteral("Pause"), QStringLiteral("Stop"),
                                    QStringLiteral("Delete…"), QStringLiteral("Restart connector only")}) {
            const QAction *action = ui.action(text);
            QVERIFY2(action, qPrintable(text));
            QVERIFY2(!action->isEnabled(), qPrintable(text));
            QVERIFY2(action->statusTip().contains(QStringLiteral("read-only")),
                     qPrintable(action->statusTip()));
        }
        VERIFY_UI(ui, ui.waitForText(QStringLiteral("read only")));
    }
};

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    TestActions test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_actions.moc"
