// SPDX-License-Identifier: GPL-3.0-or-later
// `patchbay-cli config …` as a process, against a scripted worker: what is sent, what is printed, exit codes.
#include "support/faultserver.h"
#include "support/shell.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace patchbay::test;

namespace {

using Ended = Shell::Ended;

const char *const configPath = "/connectors/a/config";
const char *const validatePath = "/connector-plugins/Sink/config/validate";
const QByteArray config = R"({"name":"a","connector.class":"Sink","topics":"t","db.password":"hunter2"})";
const QByteArray running =
    R"({"name":"a","connector":{"state":"RUNNING","worker_id":"w"},"tasks":[],"type":"sink"})";

QByteArray report(const QByteArray &error)
{
    return R"({"name":"Sink","error_count":)" + QByteArray(error.isEmpty() ? "0" : "1")
        + R"(,"groups":[],"configs":[{"definition":null,"value":{"name":"topics","value":null,"recommended_values":[],"errors":[)"
        + error + R"(],"visible":true}}]})";
}

/// A worker with the connector `a`, which takes every change.
void serve(FaultServer &server, const QByteArray &changed = {})
{
    server.on("GET", "/").reply(200, R"({"version":"4.3.1","commit":"c","kafka_cluster_id":"k"})");
    auto &reads = server.on("GET", configPath);
    if (changed.isEmpty())
        reads.reply(200, config);
    else
        reads.reply(200, config).times(3).reply(200, changed);
    server.on("GET", "/connectors/a/status").reply(200, running);
    server.on("GET", "/connector-plugins?connectorsOnly=false")
        .reply(200, R"([{"class":"Sink","type":"sink","version":"1"}])");
    // What the worker has now enters the history once the class has told which settings are passwords.
    server.on("GET", "/connector-plugins/Sink/config")
        .reply(200,
               R"([{"name":"topics","type":"LIST","required":false,"importance":"HIGH","order":1},)"
               R"({"name":"db.password","type":"PASSWORD","required":false,"importance":"HIGH","order":2}])");
    server.on("PUT", validatePath).reply(200, report({}));
    server.on("PATCH", configPath).reply(200, R"({"name":"a","config":{},"tasks":[],"type":"sink"})");
}

QList<QByteArray> writes(const FaultServer &server)
{
    QList<QByteArray> lines;
    for (const Request &request : server.requests()) {
        if (request.method != "GET" && !request.target.endsWith("validate"))
            lines.append(request.line() + ' ' + request.body);
    }
    return lines;
}

} // namespace

class TestConfigCommands : public QObject {
    Q_OBJECT

    std::unique_ptr<Shell> m_shell;

    QString fileOf(const QByteArray &text)
    {
        const QString path = m_shell->home() + QStringLiteral("/config.json");
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("No file");
        return path;
    }

    Ended run(const FaultServer &server, const QString &line)
    {
        return m_shell->run(line + QStringLiteral(" --url ") + server.url().toString());
    }

private slots:
    void init() { m_shell = std::make_unique<Shell>(); }

    void getMasksSecrets()
    {
        FaultServer server;
        serve(server);
        const Ended json = run(server, QStringLiteral("config get a"));
        QVERIFY2(json.code == 0, json.err.constData());
        QVERIFY(json.out.contains(R"("topics": "t")"));
        QVERIFY(json.out.contains(R"("db.password": "[hidden]")"));
        const Ended properties = run(server, QStringLiteral("config get a --properties"));
        QVERIFY(properties.out.contains("topics=t\n"));
        QVERIFY(!properties.out.contains("hunter2"));
    }

    void validateSaysEachKeysErrorsAndEndsWithOne()
    {
        FaultServer server;
        serve(server);
        const QString file = fileOf(config);
        QCOMPARE(run(server, QStringLiteral("config validate a ") + file).code, 0);
        server.on("PUT", validatePath).reply(200, report(R"("topics are wrong")"));
        const Ended ended = run(server, QStringLiteral("config validate a ") + file);
        QCOMPARE(ended.code, 1);
        QVERIFY(ended.err.contains("topics: topics are wrong"));
        const Ended json = run(server, QStringLiteral("config validate a --output json ") + file);
        const QJsonObject root = QJsonDocument::fromJson(json.out).object();
        QCOMPARE(root.value(QLatin1String("valid")).toBool(true), false);
        QVERIFY(!root.value(QLatin1String("problems")).toArray().isEmpty());
        const Ended broken = run(server, QStringLiteral("config validate a ") + fileOf("{\n\"a\" 1}"));
        QCOMPARE(broken.code, 1);
        QVERIFY2(broken.err.contains("Line 2, column 5"), broken.err.constData());
    }

    void diffEndsWithTenAndChangesNothing()
    {
        FaultServer server;
        serve(server);
        QCOMPARE(run(server, QStringLiteral("config diff a ") + fileOf(config)).code, 0);
        const QString file = fileOf(QByteArray(config).replace("\"t\"", "\"u\""));
        const Ended ended = run(server, QStringLiteral("config diff a ") + file);
        QCOMPARE(ended.code, 10);
        QVERIFY(ended.out.contains("-  \"topics\": \"t\","));
        QVERIFY(ended.out.contains("+  \"topics\": \"u\","));
        QVERIFY(!ended.out.contains("hunter2"));
        QCOMPARE(run(server, QStringLiteral("config apply a --dry-run ") + file).code, 10);
        QVERIFY(writes(server).isEmpty());
    }

    void applySendsWhatChangedAndKeepsHistory()
    {
        FaultServer server;
        const QByteArray changed = QByteArray(config).replace("\"t\"", "\"u\"");
        serve(server, changed);
        const QString file = fileOf("name=a\nconnector.class=Sink\ntopics=u\ndb.password=hunter2\n");
        const Ended unasked = run(server, QStringLiteral("config apply a ") + file);
        QCOMPARE(unasked.code, 2); // no terminal to ask on
        QVERIFY(writes(server).isEmpty());
        server.on("GET", configPath).reply(200, config).times(3).reply(200, changed);
        const Ended ended = run(server, QStringLiteral("config apply a --yes ") + file);
        QVERIFY2(ended.code == 0, ended.err.constData());
        QCOMPARE(writes(server), QList<QByteArray>{R"(PATCH /connectors/a/config {"topics":"u"})"});
        const Ended history = run(server, QStringLiteral("config history a"));
        QCOMPARE(history.code, 0);
        QVERIFY2(history.out.contains("topics") && history.out.contains("done"), history.out.constData());
        const Ended exported = run(server, QStringLiteral("config history a --output json"));
        QVERIFY(!exported.out.contains("hunter2"));
        QCOMPARE(
            QJsonDocument::fromJson(exported.out).object().value(QLatin1String("versions")).toArray().size(),
            2);
        // Nothing of it in any file either.
        QDirIterator files(m_shell->home(), {QStringLiteral("patchbay.sqlite*")}, QDir::Files,
                           QDirIterator::Subdirectories);
        int seen = 0;
        while (files.hasNext()) {
            QFile one(files.next());
            QVERIFY(one.open(QIODevice::ReadOnly));
            QVERIFY2(!one.readAll().contains("hunter2"), qPrintable(one.fileName()));
            ++seen;
        }
        QVERIFY(seen > 0);
    }

    void restoreAppliesAVersionAgain()
    {
        FaultServer server;
        const QByteArray changed = QByteArray(config).replace("\"t\"", "\"u\"");
        serve(server, changed);
        QCOMPARE(run(server, QStringLiteral("config apply a --yes ") + fileOf(changed)).code, 0);
        const QList<QByteArray> lines =
            run(server, QStringLiteral("config history a")).out.trimmed().split('\n');
        QCOMPARE(lines.size(), 3);
        const QString first = QString::fromLatin1(lines.last().left(8));
        server.forgetRequests();
        server.on("GET", configPath).reply(200, changed).times(3).reply(200, config);
        const Ended ended = run(server, QStringLiteral("config restore a %1 --yes").arg(first));
        QVERIFY2(ended.code == 0, ended.err.constData());
        QCOMPARE(writes(server), QList<QByteArray>{R"(PATCH /connectors/a/config {"topics":"t"})"});
        QCOMPARE(run(server, QStringLiteral("config restore a nothing --yes")).code, 1);
    }

    void somebodyElsesChangeIsSix()
    {
        FaultServer server;
        serve(server);
        server.on("GET", configPath)
            .reply(200, config)
            .times(2)
            .reply(200, QByteArray(config).replace("hunter2", "other"));
        const Ended ended = run(server,
                                QStringLiteral("config apply a --yes ")
                                    + fileOf(QByteArray(config).replace("\"t\"", "\"u\"")));
        QVERIFY2(ended.code == 6, ended.err.constData());
        QVERIFY(writes(server).isEmpty());
    }

    void aNewOneIsCreated()
    {
        FaultServer server;
        serve(server);
        server.on("GET", configPath).error(404, "Connector a not found").times(2).reply(200, config);
        server.on("POST", "/connectors").reply(201, R"({"name":"a","config":{},"tasks":[],"type":"sink"})");
        const Ended ended =
            run(server, QStringLiteral("config apply a --yes --initial-state stopped ") + fileOf(config));
        QVERIFY2(ended.code == 0, ended.err.constData());
        QCOMPARE(writes(server).size(), 1);
        QVERIFY(writes(server).first().contains(R"("initial_state":"STOPPED")"));
        QVERIFY(writes(server).first().contains("hunter2"));
    }

    void ctrlCAtTheQuestionIsNotANo()
    {
        FaultServer server;
        serve(server);
        const QString file = fileOf(QByteArray(config).replace("\"t\"", "\"u\""));
        TerminalShell terminal(*m_shell,
                               {QStringLiteral("config"), QStringLiteral("apply"), QStringLiteral("a"), file,
                                QStringLiteral("--url"), server.url().toString()});
        QVERIFY2(terminal.waitForText("[y/N]"), terminal.seen().constData());
        terminal.type("\003");
        QCOMPARE(terminal.waitForEnd(), 130);
        QVERIFY(writes(server).isEmpty());
    }

    void aMaskIsNotTakenBack()
    {
        FaultServer server;
        serve(server);
        const Ended got = run(server, QStringLiteral("config get a"));
        const Ended ended =
            run(server, QStringLiteral("config apply a --yes --with-errors ") + fileOf(got.out));
        QCOMPARE(ended.code, 1);
        QVERIFY(ended.err.contains("db.password"));
        QVERIFY(writes(server).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestConfigCommands)
#include "tst_configcommands.moc"
