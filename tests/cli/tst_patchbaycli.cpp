// SPDX-License-Identifier: GPL-3.0-or-later
// The program itself as a process, against a scripted worker.
#include "support/recordedworker.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace patchbay::test;

namespace {

struct Ended {
    int code = -1;
    QByteArray out;
    QByteArray err;
};

QByteArray statusOf(const char *state, const QByteArray &task, const QByteArray &name = "a")
{
    QByteArray json = "{\"name\":\"" + name + "\",\"connector\":{\"state\":\"" + state
        + "\",\"worker_id\":\"w:1\"},\"tasks\":[";
    if (!task.isEmpty())
        json += "{\"id\":0,\"state\":\"" + task + "\",\"worker_id\":\"w:1\""
            + (task == "FAILED" ? R"(,"trace":"x.Outer: o\n\tat y\nCaused by: x.Inner: inside\n")" : "")
            + "}";
    return json + "],\"type\":\"sink\"}";
}

const char *const root = R"({"version":"4.3.1","commit":"c","kafka_cluster_id":"k"})";

} // namespace

class TestPatchbayCli : public QObject {
    Q_OBJECT

    QTemporaryDir m_home;

    void prepare(QProcess &process, const FaultServer &server, const QStringList &arguments)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const char *name :
             {"PATCHBAY_USER", "PATCHBAY_PASSWORD", "http_proxy", "DBUS_SESSION_BUS_ADDRESS"})
            environment.remove(QString::fromLatin1(name));
        environment.insert(QStringLiteral("HOME"), m_home.path());
        environment.insert(QStringLiteral("XDG_CONFIG_HOME"), m_home.filePath(QStringLiteral("config")));
        environment.insert(QStringLiteral("XDG_DATA_HOME"), m_home.filePath(QStringLiteral("data")));
        environment.insert(QStringLiteral("XDG_STATE_HOME"), m_home.filePath(QStringLiteral("state")));
        environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), m_home.filePath(QStringLiteral("run")));
        environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
        process.setProcessEnvironment(environment);
        process.setStandardInputFile(QProcess::nullDevice());
        process.setProgram(QCoreApplication::applicationDirPath() + QStringLiteral("/../bin/patchbay-cli"));
        process.setArguments(arguments + QStringList{QStringLiteral("--url"), server.url().toString()});
    }

    static Ended finish(QProcess &process)
    {
        if (!QTest::qWaitFor([&process] { return process.state() == QProcess::NotRunning; }, 30'000))
            qFatal("patchbay-cli did not end");
        return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -2,
                process.readAllStandardOutput(), process.readAllStandardError()};
    }

    Ended run(const FaultServer &server, const QString &line)
    {
        QProcess process;
        prepare(process, server, line.split(u' '));
        process.start();
        return finish(process);
    }

private slots:
    void listAsksOnceAndAligns()
    {
        RecordedWorker worker(QStringLiteral("4.3.1"));
        worker.serve(QStringLiteral("27-list-expand-status"));
        const Ended ended = run(worker, QStringLiteral("connectors list"));
        QCOMPARE(ended.code, 0);
        QCOMPARE(ended.err, QByteArray());
        QCOMPARE(worker.requests().size(), 1);
        const QList<QByteArray> lines = ended.out.split('\n');
        QVERIFY(lines.first().startsWith("NAME"));
        const qsizetype column = lines.first().indexOf("STATE");
        for (const QByteArray &line : lines) {
            if (line.startsWith("failing "))
                QCOMPARE(line.mid(column, 7), QByteArray("RUNNING"));
        }
        QVERIFY(!ended.out.contains('\x1b')); // no colours without a terminal
    }

    void listIsAlsoJson()
    {
        RecordedWorker worker(QStringLiteral("4.3.1"));
        worker.serve(QStringLiteral("27-list-expand-status"));
        const Ended ended = run(worker, QStringLiteral("connectors list --output json --state failed"));
        QCOMPARE(ended.code, 0);
        const QJsonArray list = QJsonDocument::fromJson(ended.out).array();
        QCOMPARE(list.size(), 1);
        const QJsonObject one = list.first().toObject();
        QCOMPARE(one.value(QLatin1String("name")).toString(), QStringLiteral("failing"));
        QCOMPARE(one.value(QLatin1String("tasks")).toObject().value(QLatin1String("failed")).toInt(), 1);
        QCOMPARE(QStringList(one.keys()),
                 QStringList({QStringLiteral("name"), QStringLiteral("state"), QStringLiteral("tasks"),
                              QStringLiteral("type"), QStringLiteral("worker")}));
    }

    void statusSaysTheCauseFirst()
    {
        RecordedWorker worker(QStringLiteral("4.3.1"));
        worker.serve(QStringLiteral("34-status-failed-task"));
        const Ended ended = run(worker, QStringLiteral("connectors status failing"));
        QCOMPARE(ended.code, 0);
        QVERIFY(ended.out.split('\n').first().contains("NoSuchFileException: /nonexistent/dir/out"));
        QVERIFY(!ended.out.contains("\tat "));
        QVERIFY(run(worker, QStringLiteral("connectors status failing --trace"))
                    .out.contains("\tat org.apache.kafka"));
    }

    void nothingSteersTheTerminal()
    {
        FaultServer server;
        const QByteArray name = "a\\u001b[31m\\u202e\\n\u009b";
        server.on("GET", "/connectors?expand=status")
            .reply(200, "{\"" + name + "\":{\"status\":" + statusOf("RUNNING", "RUNNING", name) + "}}");
        for (const QString &line :
             {QStringLiteral("connectors list"), QStringLiteral("connectors list --output json")}) {
            const Ended ended = run(server, line);
            QCOMPARE(ended.code, 0);
            const QString text = QString::fromUtf8(ended.out);
            for (const char16_t bad : {u'\x1b', u'\u202e', u'\u009b'})
                QVERIFY2(!text.contains(QChar(bad)), ended.out.constData());
        }
        // and the JSON still means the same name
        const QJsonArray list =
            QJsonDocument::fromJson(run(server, QStringLiteral("connectors list --output json")).out).array();
        QCOMPARE(list.first().toObject().value(QLatin1String("name")).toString(),
                 QStringLiteral("a\x1b[31m\u202e\n\u009b"));
    }

    void secretsOfAConfigAreMasked()
    {
        FaultServer server;
        server.on("GET", "/connectors/a/status").reply(200, statusOf("RUNNING", "RUNNING"));
        server.on("GET", "/connectors/a")
            .reply(200,
                   "{\"name\":\"a\",\"config\":{\"db.password\":\"hunter2\",\"ref.password\":\"${file:x:y}\","
                   "\"url\":\"http://u:hunter2@h/\"},\"tasks\":[],\"type\":\"sink\"}");
        for (const QString &line :
             {QStringLiteral("connectors show a"), QStringLiteral("connectors show a --output json")}) {
            const Ended ended = run(server, line);
            QCOMPARE(ended.code, 0);
            QVERIFY2(!ended.out.contains("hunter2"), ended.out.constData());
            QVERIFY(ended.out.contains("${file:x:y}"));
        }
    }

    void exitCodes_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("message");
        QTest::addColumn<int>("code");
        const QString list = QStringLiteral("connectors list");
        QTest::newRow("401") << list << 401 << QByteArray("no") << 5;
        QTest::newRow("403") << list << 403 << QByteArray("no") << 1;
        QTest::newRow("500") << list << 500 << QByteArray("broken") << 1;
        QTest::newRow("404 of a connector")
            << QStringLiteral("connectors status a") << 404 << QByteArray("Connector a not found") << 1;
        QTest::newRow("time over") << QStringLiteral("connectors list --timeout 0.3") << 0 << QByteArray()
                                   << 3;
    }

    void exitCodes()
    {
        QFETCH(QString, line);
        QFETCH(int, status);
        QFETCH(QByteArray, message);
        QFETCH(int, code);
        FaultServer server;
        if (status == 0)
            server.on("*", "*").hang();
        else
            server.on("*", "*").error(status, message);
        const Ended ended = run(server, line);
        QCOMPARE(ended.code, code);
        QCOMPARE(ended.out, QByteArray());
        QVERIFY(!ended.err.isEmpty());
        const Ended json = run(server, line + QStringLiteral(" --output json"));
        QCOMPARE(json.code, code);
        const QJsonObject error =
            QJsonDocument::fromJson(json.err).object().value(QLatin1String("error")).toObject();
        QCOMPARE(error.value(QLatin1String("exitCode")).toInt(), code);
        QVERIFY(!error.value(QLatin1String("message")).toString().isEmpty());
    }

    void nobodyThereIsToldSoon()
    {
        FaultServer server;
        server.stopListening();
        QElapsedTimer clock;
        clock.start();
        QCOMPARE(run(server, QStringLiteral("connectors list")).code, 3);
        QVERIFY(clock.elapsed() < 5000);
    }

    void pauseWaitsOnlyWhenAsked()
    {
        FaultServer server;
        server.on("GET", "/").reply(200, root);
        server.on("PUT", "/connectors/a/pause").reply(202);
        server.on("GET", "/connectors/a/status")
            .reply(200, statusOf("RUNNING", "RUNNING"))
            .times(2)
            .reply(200, statusOf("PAUSED", "PAUSED"));
        QCOMPARE(run(server, QStringLiteral("connectors pause a")).code, 0);
        QCOMPARE(server.lines(),
                 QList<QByteArray>({"GET /", "GET /connectors/a/status", "PUT /connectors/a/pause"}));
        server.forgetRequests();
        const Ended waited = run(server, QStringLiteral("connectors pause a --wait"));
        QCOMPARE(waited.code, 0);
        QVERIFY2(waited.out.contains("PAUSED"), waited.out.constData());
        QVERIFY(server.lines().endsWith("GET /connectors/a/status"));
    }

    void aNewFailureWhileWaitingIsOne()
    {
        FaultServer server;
        server.on("GET", "/").reply(200, root);
        server.on("PUT", "/connectors/a/resume").reply(202);
        server.on("GET", "/connectors/a/status")
            .reply(200, statusOf("PAUSED", "PAUSED"))
            .reply(200, statusOf("RUNNING", "FAILED"));
        const Ended ended = run(server, QStringLiteral("connectors resume a --wait"));
        QCOMPARE(ended.code, 1);
        QVERIFY2(ended.err.contains("x.Inner: inside"), ended.err.constData());
    }

    void aLostAnswerThatStaysUnknownIsSeven()
    {
        FaultServer server;
        server.on("GET", "/").reply(200, root);
        server.on("PUT", "/connectors/a/pause").closeUnanswered();
        server.on("GET", "/connectors/a/status").reply(200, statusOf("RUNNING", "RUNNING"));
        QCOMPARE(run(server, QStringLiteral("connectors pause a --timeout 1")).code, 7);
        QCOMPARE(server.count("PUT", "*"), 1);
    }

    void deleteAsksAndWithoutATerminalThatIsTwo()
    {
        FaultServer server;
        server.on("GET", "/").reply(200, root);
        server.on("GET", "/connectors/a/status").reply(200, statusOf("RUNNING", "RUNNING"));
        server.on("DELETE", "/connectors/a").reply(204);
        QCOMPARE(run(server, QStringLiteral("connectors delete a")).code, 2);
        QCOMPARE(server.count("DELETE", "*"), 0);
        QCOMPARE(run(server, QStringLiteral("connectors delete a --yes")).code, 0);
        QCOMPARE(server.count("DELETE", "*"), 1);
    }

    void aWrongNameAmongSeveralSendsNothing()
    {
        FaultServer server;
        server.on("GET", "/").reply(200, root);
        server.on("PUT", "*").reply(202);
        server.on("GET", "/connectors/a/status").reply(200, statusOf("RUNNING", "RUNNING"));
        server.on("GET", "*").error(404, "Connector b not found");
        QCOMPARE(run(server, QStringLiteral("connectors pause a b")).code, 1);
        QCOMPARE(server.count("PUT", "*"), 0);
    }

    void someDoneAndSomeRefusedIsFour()
    {
        FaultServer server;
        server.on("GET", "/").reply(200, root);
        server.on("GET", "/connectors/a/status").reply(200, statusOf("RUNNING", "RUNNING"));
        server.on("GET", "/connectors/b/status").reply(200, statusOf("RUNNING", "RUNNING", "b"));
        server.on("PUT", "/connectors/a/pause").reply(202);
        server.on("PUT", "/connectors/b/pause").error(403, "no");
        QCOMPARE(run(server, QStringLiteral("connectors pause a b --yes")).code, 4);
    }

    void interruptedWhileItWaitsSaysWhereItWasLeft()
    {
        FaultServer server;
        server.on("GET", "/").reply(200, root);
        server.on("PUT", "/connectors/a/stop").reply(204);
        server.on("GET", "/connectors/a/status").reply(200, statusOf("RUNNING", "RUNNING"));
        QProcess process;
        prepare(process, server, QStringLiteral("connectors stop a --wait").split(u' '));
        process.start();
        QTRY_VERIFY_WITH_TIMEOUT(server.count("GET", "/connectors/a/status") >= 3, 20'000);
        ::kill(static_cast<pid_t>(process.processId()), SIGINT);
        const Ended ended = finish(process);
        QCOMPARE(ended.code, 4);
        QVERIFY2(ended.err.contains("RUNNING"), ended.err.constData());
    }

    void interruptedBeforeAnythingBeganIs130()
    {
        FaultServer server;
        server.on("*", "*").hang();
        QProcess process;
        prepare(process, server, QStringLiteral("connectors list").split(u' '));
        process.start();
        QTRY_COMPARE_WITH_TIMEOUT(server.requests().size(), 1, 20'000);
        ::kill(static_cast<pid_t>(process.processId()), SIGINT);
        QCOMPARE(finish(process).code, 130);
    }

    void credentialsComeFromTheEnvironmentAlone()
    {
        FaultServer server;
        server.on("GET", "/connectors?expand=status").reply(200, "{}");
        QProcess process;
        prepare(process, server, QStringLiteral("connectors list").split(u' '));
        QProcessEnvironment environment = process.processEnvironment();
        environment.insert(QStringLiteral("PATCHBAY_USER"), QStringLiteral("me"));
        environment.insert(QStringLiteral("PATCHBAY_PASSWORD"), QStringLiteral("hunter2"));
        process.setProcessEnvironment(environment);
        process.start();
        QCOMPARE(finish(process).code, 0);
        QCOMPARE(server.requests().first().header("Authorization"),
                 "Basic " + QByteArray("me:hunter2").toBase64());
    }

    void healthFindsWhatFailed()
    {
        FaultServer server;
        server.on("GET", "/").reply(200, root);
        server.on("GET", "/health").reply(200, R"({"status":"healthy","message":"ok"})");
        server.on("GET", "/connectors?expand=status")
            .reply(200, "{\"a\":{\"status\":" + statusOf("RUNNING", "RUNNING") + "}}")
            .reply(200, "{\"a\":{\"status\":" + statusOf("RUNNING", "FAILED") + "}}");
        QCOMPARE(run(server, QStringLiteral("health")).code, 0);
        const Ended ended = run(server, QStringLiteral("health"));
        QCOMPARE(ended.code, 1);
        QVERIFY(ended.out.contains("x.Inner: inside"));
    }
};

QTEST_GUILESS_MAIN(TestPatchbayCli)
#include "tst_patchbaycli.moc"
