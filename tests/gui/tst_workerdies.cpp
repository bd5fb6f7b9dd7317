// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/desk.h"

#include "models/roles.h"

#include <QApplication>

using namespace patchbay;
using namespace patchbay::test;
using namespace std::chrono_literals;

/// `kill -9` of workers under an open window: nothing is lost, it is told in plain words, and heals by
/// itself.
class TestWorkerDies : public QObject {
    Q_OBJECT

    Theme m_theme;
    Playground m_playground = Playground::fromEnvironment();

    static QStringList connectorRows(const UiDriver &ui)
    {
        return ui.rows(treeName).filter(QStringLiteral("Connector orders-"));
    }

private slots:
    void initTestCase()
    {
        REQUIRE_PLAYGROUND(m_playground);
        m_theme.apply(*qApp);
    }

    void oneWorkerOfTwo()
    {
        const WorkersRestored restored(m_playground);
        Desk desk(m_theme);
        const ClusterSession &session = desk.openOn(m_playground, QStringLiteral("lab"));
        UiDriver &ui = desk.ui();
        VERIFY_UI(ui, ui.waitForText(QStringLiteral("Configured worker URLs")));
        const qsizetype before = connectorRows(ui).size();
        QVERIFY(before >= 7);
        const QString problem = changeWorker(m_playground, QStringLiteral("kill"), QStringLiteral("1"));
        QVERIFY2(problem.isEmpty(), qPrintable(problem));

        // The dead one is named as such; reads go on through the other, and no row is lost.
        VERIFY_UI(ui,
                  ui.waitForRow(QStringLiteral("Configured worker URLs"),
                                m_playground.workers.first().toString(), QStringLiteral("no answer"), 60s));
        QTRY_VERIFY_WITH_TIMEOUT(session.condition().isFresh(), 60000);
        QCOMPARE(connectorRows(ui).size(), before);

        const QString started = changeWorker(m_playground, QStringLiteral("start"), QStringLiteral("1"));
        QVERIFY2(started.isEmpty(), qPrintable(started));
        const auto isNamedDead = [&ui] {
            return ui.rowText(QStringLiteral("Configured worker URLs"), QStringLiteral("http"))
                .contains(QStringLiteral("no answer"));
        };
        QTRY_VERIFY_WITH_TIMEOUT(!isNamedDead(), 60000);
        QTRY_VERIFY_WITH_TIMEOUT(session.condition().isFresh(), 60000);
        QCOMPARE(connectorRows(ui).size(), before);
    }

    void theOnlyWorkerThatTheConnectionKnows()
    {
        const WorkersRestored restored(m_playground);
        Desk desk(m_theme);
        ClusterProfile profile = profileOf(m_playground, QStringLiteral("narrow"));
        profile.workers = {m_playground.workers.last()};
        desk.keep({profile});
        desk.open();
        UiDriver &ui = desk.ui();
        VERIFY_UI(ui,
                  ui.waitForRow(treeName, QStringLiteral("Connector orders-search"), QStringLiteral("FAILED"),
                                30s));
        const ClusterSession &session = *desk.program().clusters().findByName(QStringLiteral("narrow"));
        QTRY_VERIFY_WITH_TIMEOUT(session.condition().isFresh(), 60000);
        const QStringList before = connectorRows(ui);
        const QString problem = changeWorker(m_playground, QStringLiteral("kill"), QStringLiteral("2"));
        QVERIFY2(problem.isEmpty(), qPrintable(problem));

        // Words, not numbers; every row still stands there, with the date of what is seen.
        VERIFY_UI(ui, ui.waitForText(QStringLiteral("What you see was last read at"), 60s));
        VERIFY_UI(ui, ui.waitForText(QStringLiteral("last seen")));
        QTRY_COMPARE(connectorRows(ui), before);
        QCOMPARE(ui.row(treeName, QStringLiteral("Connector orders-search"))
                     .data(LoadStateRole)
                     .value<LoadState>(),
                 LoadState::Outdated);
        VERIFY_UI(ui, ui.waitForText(QStringLiteral("Try again now")));

        const QString started = changeWorker(m_playground, QStringLiteral("start"), QStringLiteral("2"));
        QVERIFY2(started.isEmpty(), qPrintable(started));
        // By itself: nobody pressed anything.
        QTRY_VERIFY_WITH_TIMEOUT(session.condition().isFresh(), 90000);
        QTRY_VERIFY(!ui.shows(QStringLiteral("What you see was last read at")));
        QCOMPARE(ui.row(treeName, QStringLiteral("Connector orders-search"))
                     .data(LoadStateRole)
                     .value<LoadState>(),
                 LoadState::Fresh);
    }
};

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    TestWorkerDies test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_workerdies.moc"
