// SPDX-License-Identifier: GPL-3.0-or-later
// The program itself as a process, against a scripted worker.
#include "core/cluster/clusterprofile.h"
#include "support/recordedworker.h"
#include "support/shell.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <csignal>

using namespace patchbay::test;

namespace {

using Ended = Shell::Ended;

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

/// A worker of 4.3.1 with c-0000, c-0001 and so on, of which every tenth is a JdbcSink.
class ManyConnectors : public FaultServer {
public:
    explicit ManyConnectors(int count, const QByteArray &another = {})
    {
        QList<QByteArray> names;
        for (int number = 0; number < count; ++number)
            names += "c-" + QByteArray::number(number).rightJustified(4, '0');
        if (!another.isEmpty())
            names += another;
        QByteArray statuses, infos;
        for (const QByteArray &name : names) {
            statuses += ",\"" + name + "\":{\"status\":" + statusOf("RUNNING", "RUNNING", name) + "}";
            infos += ",\"" + name + "\":{\"info\":{\"name\":\"" + name + "\",\"config\":" + configOf(name)
                + R"(,"tasks":[],"type":"sink"}})";
        }
        on("GET", "/").reply(200, root);
        on("GET", "/connectors?expand=status").reply(200, '{' + statuses.mid(1) + '}');
        on("GET", "/connectors?expand=info").reply(200, '{' + infos.mid(1) + '}');
        on("GET", "*").answeredBy([](const Request &request) {
            ScriptedReply reply;
            reply.body = configOf(request.target.split('/').value(2));
            return reply;
        });
    }

private:
    static QByteArray configOf(const QByteArray &name)
    {
        return name.endsWith('0') ? R"({"connector.class":"org.x.JdbcSink"})"
                                  : R"({"connector.class":"org.x.FileSink"})";
    }
};

} // namespace

Q_DECLARE_METATYPE(patchbay::test::Route)

class TestPatchbayCli : public QObject {
    Q_OBJECT

    Shell m_shell;

    static QStringList words(const FaultServer &server, const QString &line)
    {
        return line.split(u' ') + QStringList{QStringLiteral("--url"), server.url().toString()};
    }

    Ended run(const FaultServer &server, const QString &line) { return m_shell.run(words(server, line)); }

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
        QTest::addColumn<Route>("answer");
        QTest::addColumn<int>("code");
        QTest::addColumn<QByteArray>("says");
        const QString list = QStringLiteral("connectors list");
        const QString briefly = QStringLiteral("connectors list --timeout 0.6");
        const auto row = [](const char *name, const QString &line, const Route &answer, int code,
                            const char *says) {
            QTest::newRow(name) << line << answer << code << QByteArray(says);
        };
        row("401", list, Route().error(401, "no"), 5, "user name and password");
        row("403", list, Route().error(403, "no"), 1, "not allow");
        row("407", list, Route().error(407, "no"), 5, "proxy");
        row("500", list, Route().error(500, "broken"), 1, "broken");
        row("404 of a connector", QStringLiteral("connectors status a"),
            Route().error(404, "Connector a not found"), 1, "not found");
        row("404 of a page: it starts", briefly, Route().html(404, "Error 404 Not Found"), 3, "not ready");
        row("a login page", list, Route().html(200, "Log in"), 3, "Log in");
        row("502 of a proxy", briefly, Route().html(502, "Bad Gateway"), 3, "Bad Gateway");
        row("302", list, Route().redirect(302, "http://127.0.0.1:1/login"), 3, "http://127.0.0.1:1/login");
        row("rebalancing without end", briefly, Route().error(409, "Cannot complete: rebalance"), 3,
            "rebalancing");
        row("cut JSON", list, Route().reply(200, "{\"a\":{\"status\":{\"n"), 3, "ends at byte 18");
        row("a hanging worker", briefly, Route().hang(), 3, "600 ms");
        row("a dripping worker", briefly, Route().reply(200, "{}").dripping(std::chrono::milliseconds(100)),
            3, "600 ms");
    }

    void exitCodes()
    {
        QFETCH(QString, line);
        QFETCH(Route, answer);
        QFETCH(int, code);
        QFETCH(QByteArray, says);
        FaultServer server;
        server.on("*", "*") = answer;
        const Ended ended = run(server, line);
        QCOMPARE(ended.code, code);
        QCOMPARE(ended.out, QByteArray());
        QVERIFY2(ended.err.contains(says), ended.err.constData());
        const Ended json = run(server, line + QStringLiteral(" --output json"));
        QCOMPARE(json.code, code);
        QCOMPARE(json.out, QByteArray());
        const QJsonObject error =
            QJsonDocument::fromJson(json.err).object().value(QLatin1String("error")).toObject();
        QCOMPARE(error.value(QLatin1String("exitCode")).toInt(), code);
        const QString message = error.value(QLatin1String("message")).toString();
        QVERIFY2(!message.isEmpty() && !message.contains(u'\n'), qPrintable(message));
    }

    void wrongUsageIsTwoAlsoInJson()
    {
        const Ended ended = m_shell.run("connectors fly --output json");
        QCOMPARE(ended.code, 2);
        QCOMPARE(ended.out, QByteArray());
        const QJsonObject error =
            QJsonDocument::fromJson(ended.err).object().value(QLatin1String("error")).toObject();
        QCOMPARE(error.value(QLatin1String("exitCode")).toInt(), 2);
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

    void aFilterThatLooksIntoConfigsReadsUpToAThousandAtOnce()
    {
        ManyConnectors worker(1000);
        const Ended ended = run(worker, QStringLiteral("connectors list --filter class:JdbcSink"));
        QCOMPARE(ended.code, 0);
        QCOMPARE(ended.out.count('\n'), 1 + 100); // every tenth
        QCOMPARE(worker.lines(),
                 QList<QByteArray>({"GET /connectors?expand=status", "GET /connectors?expand=info"}));
    }

    void beyondAThousandItReadsOneByOneAndOnlyWhatCanStillMatch()
    {
        ManyConnectors worker(1500);
        const Ended all = run(worker, QStringLiteral("connectors list --filter class:JdbcSink"));
        QCOMPARE(all.code, 0);
        QCOMPARE(all.out.count('\n'), 1 + 150);
        QCOMPARE(all.err, QByteArray()); // progress is for a terminal
        QCOMPARE(worker.count("GET", "/connectors?expand=info"), 0);
        QCOMPARE(worker.requests().size(), 1 + 1500);
        // Kept alive. Four ask at once; Qt opens up to six while one that has just answered is not free yet.
        QVERIFY2(worker.connections() <= 6, QByteArray::number(worker.connections()).constData());
        worker.forgetRequests();

        const Ended few = m_shell.run(
            {QStringLiteral("connectors"), QStringLiteral("list"), QStringLiteral("--filter"),
             QStringLiteral("class:JdbcSink name:c-000"), QStringLiteral("--url"), worker.url().toString()});
        QCOMPARE(few.code, 0);
        QCOMPARE(few.out.count('\n'), 1 + 1);
        QCOMPARE(worker.requests().size(), 1 + 10); // c-0000 … c-0009
    }

    void timeThatIsOverAmidConfigsSaysHowFarItCame()
    {
        ManyConnectors worker(1500);
        worker.on("GET", "/connectors/c-0700/config").hang();
        const Ended ended =
            run(worker, QStringLiteral("connectors list --filter class:JdbcSink --timeout 12"));
        QCOMPARE(ended.code, 3);
        QCOMPARE(ended.out, QByteArray()); // half a list would be believed
        QVERIFY2(ended.err.contains("of 1,500 connectors"), ended.err.constData());
        QVERIFY(ended.err.contains("--timeout"));
    }

    void progressOfConfigsIsShownAtATerminal()
    {
        ManyConnectors worker(1500);
        TerminalShell terminal(m_shell,
                               words(worker, QStringLiteral("connectors list --filter class:JdbcSink")));
        QVERIFY2(terminal.waitForText(" of 1,500"), terminal.seen().constData());
        QCOMPARE(terminal.waitForEnd(), 0);
        QVERIFY(terminal.seen().contains("c-0000"));
    }

    void aConfigThatCannotBeAskedForIsNamed()
    {
        ManyConnectors worker(1500, "c/d");
        worker.on("GET", "/connectors/c%2Fd/config").html(400, "Error 400 Ambiguous URI path separator");
        const Ended ended = run(worker, QStringLiteral("connectors list --filter class:JdbcSink"));
        QCOMPARE(ended.code, 4);
        QCOMPARE(ended.out.count('\n'), 1 + 150);
        QVERIFY2(ended.err.contains("c/d"), ended.err.constData());
    }

    void anAddressOfIpv6IsTakenAsItIsWritten()
    {
        if (!QTcpServer().listen(QHostAddress::LocalHostIPv6))
            QSKIP("This machine has no IPv6.");
        FaultServer server(QHostAddress(QHostAddress::LocalHostIPv6));
        server.on("GET", "/connectors?expand=status")
            .reply(200, "{\"a\":{\"status\":" + statusOf("RUNNING", "RUNNING") + "}}");
        const QString url = QStringLiteral("http://[::1]:%1").arg(server.port());
        const Ended byUrl =
            m_shell.run({QStringLiteral("connectors"), QStringLiteral("list"), QStringLiteral("--url"), url});
        QCOMPARE(byUrl.code, 0);
        QVERIFY(byUrl.out.contains("RUNNING"));
        // The same from the settings, as the window saves it.
        patchbay::ClusterProfile profile = patchbay::ClusterProfile::create();
        profile.name = QStringLiteral("six");
        profile.workers = {QUrl(url)};
        const QString folder = m_shell.config() + QStringLiteral("/patchbay");
        QVERIFY(QDir().mkpath(folder));
        QFile file(folder + QStringLiteral("/profiles.json"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(patchbay::writeProfiles({profile}));
        file.close();
        const Ended byName = m_shell.run({QStringLiteral("connectors"), QStringLiteral("list"),
                                          QStringLiteral("--cluster"), profile.name});
        QVERIFY2(byName.code == 0, byName.err.constData());
        QCOMPARE(byName.out, byUrl.out);
        QVERIFY(m_shell.run("clusters").out.contains(url.toUtf8()));
        QVERIFY(file.remove());
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

    void aFailedPlanIsAlsoAnErrorInJson()
    {
        FaultServer server;
        server.on("GET", "/").reply(200, root);
        server.on("GET", "/connectors/a/status").reply(200, statusOf("RUNNING", "RUNNING"));
        server.on("PUT", "/connectors/a/pause").error(403, "not you");
        const Ended ended = run(server, QStringLiteral("connectors pause a --output json"));
        QCOMPARE(ended.code, 1);
        QCOMPARE(QJsonDocument::fromJson(ended.out).object().value(QLatin1String("progress")).toString(),
                 QStringLiteral("failed"));
        const QJsonObject error =
            QJsonDocument::fromJson(ended.err).object().value(QLatin1String("error")).toObject();
        QCOMPARE(error.value(QLatin1String("exitCode")).toInt(), 1);
        QCOMPARE(error.value(QLatin1String("kind")).toString(), QStringLiteral("forbidden"));
        QVERIFY(error.value(QLatin1String("message")).toString().contains(QLatin1String("not you")));
    }

    void secretsOfATraceAreMaskedEverywhere()
    {
        FaultServer server;
        const QByteArray failed = statusOf("RUNNING", "FAILED").replace("at y", "at password=hunter2 y");
        server.on("GET", "/").reply(200, root);
        server.on("GET", "/connectors/a/status").reply(200, failed);
        server.on("GET", "/connectors?expand=status").reply(200, "{\"a\":{\"status\":" + failed + "}}");
        server.on("POST", "/connectors/a/tasks/0/restart").reply(204);
        for (const char *line :
             {"connectors status a --trace", "connectors status a --output json",
              "connectors tasks a --output json", "connectors list --output json", "health --output json",
              "connectors restart a --task 0 --wait --timeout 1 --output json"}) {
            const Ended ended = run(server, QString::fromLatin1(line));
            QVERIFY2(!ended.out.contains("hunter2"), ended.out.constData());
            QVERIFY2(!ended.err.contains("hunter2"), ended.err.constData());
        }
    }

    void aPersonAtATerminalIsAsked_data()
    {
        QTest::addColumn<QByteArray>("typed");
        QTest::addColumn<int>("code");
        QTest::addColumn<int>("deleted");
        QTest::newRow("yes") << QByteArray("y\n") << 0 << 1;
        QTest::newRow("no") << QByteArray("n\n") << 1 << 0;
        QTest::newRow("nothing") << QByteArray("\n") << 1 << 0;
        QTest::newRow("the end of the input") << QByteArray("\004") << 1 << 0;
        QTest::newRow("Ctrl+C") << QByteArray("\003") << 130 << 0;
    }

    void aPersonAtATerminalIsAsked()
    {
        QFETCH(QByteArray, typed);
        QFETCH(int, code);
        QFETCH(int, deleted);
        FaultServer server;
        server.on("GET", "/").reply(200, root);
        server.on("GET", "/connectors/a/status").reply(200, statusOf("RUNNING", "RUNNING"));
        server.on("DELETE", "/connectors/a").reply(204);
        TerminalShell terminal(m_shell, words(server, QStringLiteral("connectors delete a")));
        QVERIFY2(terminal.waitForText("[y/N]"), terminal.seen().constData());
        QVERIFY(terminal.seen().contains("a"));
        terminal.type(typed);
        QCOMPARE(terminal.waitForEnd(), code);
        QCOMPARE(server.count("DELETE", "*"), deleted);
        QCOMPARE(terminal.seen().contains("Nothing was sent."), deleted == 0);
    }

    void settingsOfAPluginAreShownAlsoWhereOnlyValidationTellsThem()
    {
        RecordedWorker worker(QStringLiteral("2.8.2"));
        worker.serve(QStringLiteral("03-plugins"));
        const QString name = QStringLiteral("FileStreamSink");
        const Recording validation = worker.recording(QStringLiteral("07-validate-ok"));
        worker.serveAs("GET", "/connector-plugins?connectorsOnly=false", QStringLiteral("03-plugins"));
        worker
            .on("PUT",
                "/connector-plugins/org.apache.kafka.connect.file.FileStreamSinkConnector/config/validate")
            .reply(validation.reply);
        const Ended ended = run(worker, QStringLiteral("plugins show ") + name);
        QVERIFY2(ended.code == 0, ended.err.constData());
        QVERIFY2(ended.out.contains("tasks.max"), ended.out.constData());
    }

    void interruptedWhileItWaitsSaysWhereItWasLeft()
    {
        FaultServer server;
        server.on("GET", "/").reply(200, root);
        server.on("PUT", "/connectors/a/stop").reply(204);
        server.on("GET", "/connectors/a/status").reply(200, statusOf("RUNNING", "RUNNING"));
        QProcess process;
        m_shell.prepare(process, words(server, QStringLiteral("connectors stop a --wait")));
        process.start();
        QTRY_VERIFY_WITH_TIMEOUT(server.count("GET", "/connectors/a/status") >= 3, 60000);
        ::kill(static_cast<pid_t>(process.processId()), SIGINT);
        const Ended ended = Shell::finish(process);
        QCOMPARE(ended.code, 4);
        QVERIFY2(ended.err.contains("RUNNING"), ended.err.constData());
    }

    void interruptedBeforeAnythingBeganIs130()
    {
        FaultServer server;
        server.on("*", "*").hang();
        QProcess process;
        m_shell.prepare(process, words(server, QStringLiteral("connectors list")));
        process.start();
        QTRY_COMPARE_WITH_TIMEOUT(server.requests().size(), 1, 60000);
        ::kill(static_cast<pid_t>(process.processId()), SIGINT);
        QCOMPARE(Shell::finish(process).code, 130);
    }

    void credentialsComeFromTheEnvironmentAlone()
    {
        FaultServer server;
        server.on("GET", "/connectors?expand=status").reply(200, "{}");
        QProcess process;
        m_shell.prepare(process, words(server, QStringLiteral("connectors list")));
        QProcessEnvironment environment = process.processEnvironment();
        environment.insert(QStringLiteral("PATCHBAY_USER"), QStringLiteral("me"));
        environment.insert(QStringLiteral("PATCHBAY_PASSWORD"), QStringLiteral("hunter2"));
        process.setProcessEnvironment(environment);
        process.start();
        QCOMPARE(Shell::finish(process).code, 0);
        QCOMPARE(server.requests().first().header("Authorization"),
                 "Basic " + QByteArray("me:hunter2").toBase64());
    }

    void anOutputThatCannotBeWrittenIsNoSuccess()
    {
        FaultServer server;
        server.on("GET", "/connectors?expand=status").reply(200, "{}");
        QProcess process;
        m_shell.prepare(process, words(server, QStringLiteral("connectors list --output json")));
        process.setStandardOutputFile(QStringLiteral("/dev/full"));
        process.start();
        const Ended ended = Shell::finish(process);
        QCOMPARE(ended.code, 1);
        QVERIFY2(ended.err.contains("could not be written"), ended.err.constData());
    }

    void theProxyOfTheEnvironmentIsTaken()
    {
        FaultServer proxy;
        proxy.on("GET", "http://connect.example:8083/connectors?expand=status").reply(200, "{}");
        Shell shell;
        shell.environment().insert(QStringLiteral("http_proxy"), proxy.url().toString());
        const Ended ended = shell.run("connectors list --url http://connect.example:8083");
        QVERIFY2(ended.code == 0, ended.err.constData());
        QCOMPARE(proxy.requests().size(), 1);
        shell.environment().insert(QStringLiteral("http_proxy"), QStringLiteral("http://127.0.0.1:1"));
        const Ended dead = shell.run("connectors list --url http://connect.example:8083");
        QCOMPARE(dead.code, 3);
        QVERIFY2(dead.err.contains("127.0.0.1:1"), dead.err.constData());
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
