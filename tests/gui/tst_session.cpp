// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/desk.h"
#include "platform/settings.h"
#include "platform/singleinstance.h"
#include "support/faultserver.h"
#include "support/snapshottext.h"
#include "widgets/cluster/clustertreepanel.h"

#include <QApplication>
#include <QProcess>
#include <QSignalSpy>

#include <signal.h>

using namespace patchbay;
using namespace patchbay::test;
using namespace std::chrono_literals;

namespace {

/// The program itself, as a process of its own on a Desk's folders. Killed when this goes.
class Started {
public:
    Started(const Desk &desk, const QStringList &arguments)
    {
        QProcessEnvironment environment = desk.environment();
        environment.insert(QStringLiteral("QT_LOGGING_RULES"), QStringLiteral("patchbay.timing.info=true"));
        m_process.setProcessEnvironment(environment);
        m_process.setProcessChannelMode(QProcess::MergedChannels);
        m_process.start(QStringLiteral(PATCHBAY_PROGRAM), arguments);
    }
    ~Started()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    Started(const Started &) = delete;
    Started &operator=(const Started &) = delete;

    bool isRunning() const { return m_process.state() == QProcess::Running; }
    bool waitForWindow()
    {
        const auto isThere = [this] {
            m_said += m_process.readAll();
            return m_said.contains("interactive");
        };
        return waitFor(isThere, 60s);
    }
    bool waitForEnd()
    {
        return waitFor([this] { return m_process.state() == QProcess::NotRunning; }, 60s);
    }
    bool endPolitely()
    {
        m_process.terminate(); // SIGTERM
        return waitForEnd();
    }
    bool endedNormally() const { return m_process.exitStatus() == QProcess::NormalExit; }
    int exitCode() const { return m_process.exitCode(); }
    /// As the kernel does when memory is short: no time for a last word.
    bool killHard()
    {
        ::kill(static_cast<pid_t>(m_process.processId()), SIGKILL);
        return waitForEnd();
    }
    QByteArray said()
    {
        m_said += m_process.readAll();
        return m_said;
    }

private:
    QProcess m_process;
    QByteArray m_said;
};

QStringList savedTabs(const Desk &desk)
{
    Settings settings(desk.paths().settingsFile());
    return settings.load() ? settings.openTabs() : QStringList();
}

ClusterProfile scripted(const FaultServer &server)
{
    ClusterProfile profile = ClusterProfile::create();
    profile.name = QStringLiteral("lab");
    profile.workers = {server.url()};
    return profile;
}

void answer(FaultServer &server)
{
    const ClusterSnapshot snapshot =
        snapshotOf({QStringLiteral("orders-search RUNNING F"), QStringLiteral("orders-source RUNNING R"),
                    QStringLiteral("a/b&c=? RUNNING R")});
    server.on("GET", "/").reply(200, R"({"version":"3.9.2","commit":"c0ffee","kafka_cluster_id":"k1"})");
    server.on("GET", "/health").reply(200, R"({"status":"healthy","message":"Worker is ready."})");
    server.on("GET", "/connectors").reply(200, R"(["a/b&c=?","orders-search","orders-source"])");
    server.on("GET", "/connectors?expand=status").reply(200, statusAnswer(snapshot));
    server.on("GET", "/connectors?expand=info").reply(200, "{}");
}

} // namespace

/// From one run of the program to the next, and from one program to the one that runs already.
class TestSession : public QObject {
    Q_OBJECT

    Theme m_theme;

private slots:
    void initTestCase() { m_theme.apply(*qApp); }

    void afterAKillTheWindowComesBackAsItWas()
    {
        FaultServer server;
        answer(server);
        Desk desk(m_theme);
        const ClusterProfile profile = scripted(server);
        desk.keep({profile});
        QStringList tabs;
        const QString cluster = QStringLiteral("cluster/") + profile.id.toString(QUuid::WithoutBraces);
        const QString connector = QStringLiteral("connector/") + profile.id.toString(QUuid::WithoutBraces);

        // What one does in the window is on the disk soon, without closing it.
        desk.open();
        desk.window().setGeometry(90, 80, 1010, 640);
        desk.window().openConnector(*desk.program().clusters().findByName(profile.name),
                                    QStringLiteral("orders-source"));
        VERIFY_UI(desk.ui(), desk.ui().type(treeFilterName, QStringLiteral("orders")));
        tabs = {cluster, connector + QStringLiteral("/orders-source")};
        const auto isSaved = [&desk] {
            Settings settings(desk.paths().settingsFile());
            return settings.load() && settings.filterText() == QStringLiteral("orders");
        };
        QVERIFY(waitFor(isSaved, 60s));
        QTRY_COMPARE(savedTabs(desk), tabs);
        desk.vanish();

        // The program itself goes on from there, and is killed.
        {
            Started program(desk, {QStringLiteral("patchbay:///lab/orders-search")});
            QVERIFY2(program.waitForWindow(), program.said().constData());
            tabs += connector + QStringLiteral("/orders-search");
            QTRY_COMPARE_WITH_TIMEOUT(savedTabs(desk), tabs, 60000);
            QVERIFY(program.killHard());
        }

        desk.open();
        const WindowState state = desk.window().state();
        QCOMPARE(state.tabs, tabs);
        QCOMPARE(state.current, tabs.last());
        QCOMPARE(state.filter, QStringLiteral("orders"));
        QTRY_COMPARE(desk.window().size(), QSize(1010, 640));
        QTRY_COMPARE(desk.window().geometry().topLeft(), QPoint(90, 80));
    }

    void whatIsChosenForTheWindowComesBack()
    {
        FaultServer server;
        answer(server);
        Desk desk(m_theme);
        desk.keep({scripted(server)});
        desk.open();
        VERIFY_UI(desk.ui(), desk.ui().menu(QStringLiteral("Failed connectors first")));
        VERIFY_UI(desk.ui(), desk.ui().menu(QStringLiteral("Activity and requests")));
        VERIFY_UI(desk.ui(), desk.ui().menu(QStringLiteral("Compact rows")));
        QVERIFY(!desk.window().state().panelOpen);
        desk.close();
        m_theme.setCompactRows(false); // as a new process begins
        desk.open();
        QVERIFY(!desk.window().state().panelOpen);
        QVERIFY(desk.window().state().failingFirst);
        QVERIFY(m_theme.compactRows());
        VERIFY_UI(desk.ui(), desk.ui().menu(QStringLiteral("Compact rows")));
        QVERIFY(!m_theme.compactRows());
    }

    void theConnectionsPageComesBackAsTheOthersDo()
    {
        FaultServer server;
        answer(server);
        Desk desk(m_theme);
        const ClusterProfile profile = scripted(server);
        desk.keep({profile});
        const QString cluster = QStringLiteral("cluster/") + profile.id.toString(QUuid::WithoutBraces);
        const QStringList tabs{cluster, QStringLiteral("connections")};
        desk.open();
        VERIFY_UI(desk.ui(), desk.ui().menu(QStringLiteral("Connections")));
        QCOMPARE(desk.window().state().tabs, tabs);
        desk.close();
        desk.open();
        QCOMPARE(desk.window().state().tabs, tabs);
        QCOMPARE(desk.window().state().current, QStringLiteral("connections"));
        VERIFY_UI(desk.ui(), desk.ui().waitForText(QStringLiteral("Test connection")));
        desk.window().openCluster(*desk.program().clusters().findByName(profile.name));
        desk.close();
        desk.open();
        QCOMPARE(desk.window().state().tabs, tabs);
        QCOMPARE(desk.window().state().current, cluster);
    }

    void aSecondProgramHandsOverItsArgumentsAndEnds()
    {
        FaultServer server;
        answer(server);
        FaultServer other;
        answer(other);
        Desk desk(m_theme);
        const ClusterProfile profile = scripted(server);
        desk.keep({profile});
        Started first(desk, {});
        QVERIFY2(first.waitForWindow(), first.said().constData());
        QCOMPARE(other.requests().size(), 0);
        {
            Started second(desk,
                           {QStringLiteral("--cluster"), QStringLiteral("visitor=") + other.url().toString(),
                            QStringLiteral("patchbay:///lab/orders-source")});
            QVERIFY2(second.waitForEnd(), second.said().constData());
            QCOMPARE(second.exitCode(), 0);
            QVERIFY2(!second.said().contains("window shown"), second.said().constData());
        }
        QVERIFY(other.waitForRequests(1, 10s)); // by the first one
        const QString address = QStringLiteral("connector/") + profile.id.toString(QUuid::WithoutBraces)
            + QStringLiteral("/orders-source");
        QTRY_VERIFY_WITH_TIMEOUT(savedTabs(desk).contains(address), 60000);
        QVERIFY(first.isRunning());
        // A connection of this run only is in no file.
        JsonProfileStore profiles(desk.paths().profilesFile());
        const auto kept = profiles.load();
        QVERIFY(kept);
        QCOMPARE(static_cast<int>(kept->size()), 1);
    }

    void aLinkThatIsWrongIsToldInTheWindowThatIsOpen()
    {
        Desk desk(m_theme);
        SingleInstance open(desk.paths().instanceSocket());
        const auto role = open.claim();
        QVERIFY(role && *role == SingleInstance::Role::First);
        const QSignalSpy told(&open, &SingleInstance::handedOver);
        const QStringList arguments{QStringLiteral("patchbay:///lab/orders-search/restart")};
        Started second(desk, arguments);
        QVERIFY2(second.waitForEnd(), second.said().constData());
        QCOMPARE(second.exitCode(), 2);
        QCOMPARE(told.count(), 1);
        QCOMPARE(told.first().first().value<Handover>().arguments, arguments);
    }

    void askedToEndItEndsAsWhenTheWindowIsClosed()
    {
        FaultServer server;
        answer(server);
        Desk desk(m_theme);
        desk.keep({scripted(server)});
        Started program(desk, {QStringLiteral("patchbay:///lab/orders-source")});
        QVERIFY2(program.waitForWindow(), program.said().constData());
        QVERIFY(program.endPolitely());
        QVERIFY2(program.endedNormally(), program.said().constData());
        QCOMPARE(program.exitCode(), 0);
    }

    void aLinkNavigatesAndNeverActs_data()
    {
        QTest::addColumn<QString>("link");
        QTest::addColumn<QString>("connector"); // that its tab is of; empty: none
        QTest::newRow("plain") << "patchbay:///lab/orders-search"
                               << "orders-search";
        QTest::newRow("encoded") << "patchbay:///lab/a%2Fb%26c%3D%3F"
                                 << "a/b&c=?";
        QTest::newRow("with a wish") << "patchbay:///lab/orders-search?action=restart"
                                     << "";
        QTest::newRow("with a verb") << "patchbay:///lab/orders-search/restart"
                                     << "";
        QTest::newRow("of a cluster that is not there") << "patchbay:///elsewhere/orders-search"
                                                        << "";
    }

    void aLinkNavigatesAndNeverActs()
    {
        QFETCH(const QString, link);
        QFETCH(const QString, connector);
        FaultServer server;
        answer(server);
        Desk desk(m_theme);
        const ClusterProfile profile = scripted(server);
        desk.keep({profile});
        Started first(desk, {});
        QVERIFY2(first.waitForWindow(), first.said().constData());
        QVERIFY(server.waitForRequests(2, 20s));
        Started second(desk, {link});
        QVERIFY2(second.waitForEnd(), second.said().constData());
        if (!connector.isEmpty()) {
            const QString address =
                QStringLiteral("connector/") + profile.id.toString(QUuid::WithoutBraces) + u'/' + connector;
            QTRY_VERIFY_WITH_TIMEOUT(savedTabs(desk).contains(address), 60000);
        } else {
            const qsizetype before = server.requests().size();
            QVERIFY(server.waitForRequests(static_cast<int>(before) + 2, 20s)); // it lives on
            QVERIFY(savedTabs(desk).filter(QStringLiteral("connector/")).isEmpty());
        }
        for (const Request &request : server.requests())
            QVERIFY2(request.method == "GET", request.line().constData());
        QVERIFY(first.isRunning());
    }
};

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    TestSession test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_session.moc"
