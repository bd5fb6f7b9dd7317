// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectfixture.h"

#include <QTest>

using namespace patchbay;
using namespace patchbay::test;
using namespace std::chrono_literals;

/// What no well-behaved worker sends, and what some do.
class ConnectClientTest : public QObject {
    Q_OBJECT

private slots:
    void newConnectorWithoutAStatusIsStarting();
    void connectorWithoutAStatusInTheMapIsStarting();
    void startingWorkerIsNotAMissingConnector();
    void fieldsThatAreMissingOrNullLeaveTheRow();
    void unknownStatesAreKeptVerbatim();
    void lastOfDuplicateNamesCounts();
    void configKeepsOrderNullAndOtherTypes();
    void answerOfAnotherShapeSaysWhatWasExpected_data();
    void answerOfAnotherShapeSaysWhatWasExpected();
    void cutJsonSaysWhereItEnds();
    void chunkedAnswerWithoutItsEndIsNeverBelieved();
    void unreadableAnswerToAChangeHasAnUnknownOutcome();
    void putAnsweredBy405IsTriedOnceAsPost_data();
    void putAnsweredBy405IsTriedOnceAsPost();
    void secondAnswerOf405IsTheFirstOne();
    void readOnlyNeverFallsBackToPost();
    void healthAnswersAreNoErrors_data();
    void healthAnswersAreNoErrors();
    void oddNamesAreEncodedOnce_data();
    void oddNamesAreEncodedOnce();
    void dangerousNamesAreNeverSent_data();
    void dangerousNamesAreNeverSent();
    void offsetsKeepEveryDigit();
    void offsetsManagedElsewhereAreTold();
    void deleteOfOffsetsHasNoBody();
    void anotherVersionForgetsWhatWasProven();
    void destroyingTheClientDropsItsAnswers();
    void deadContextGetsNoParsedAnswer();
};

void ConnectClientTest::newConnectorWithoutAStatusIsStarting()
{
    FaultServer server;
    server.on("GET", "/connectors/a/status").error(404, "No status found for connector a");
    server.on("GET", "/connectors/a").reply(200, R"({"name":"a","config":{},"tasks":[],"type":"sink"})");
    ConnectFixture fixture(server.url());
    const auto status =
        ask<ConnectorStatus>([&](const auto &reply) { fixture.client.status(u"a"_qs, reply); });
    VERIFY_GOOD(status);
    QCOMPARE(status->name, u"a"_qs);
    QCOMPARE(status->state, ConnectorState::Starting);
    QCOMPARE(status->type, ConnectorType::Sink);
}

void ConnectClientTest::connectorWithoutAStatusInTheMapIsStarting()
{
    FaultServer server;
    server.on("GET", "/connectors?expand=status")
        .reply(200, R"({"b":{"info":{}},"a":{"status":null},"c":{"status":{}}})");
    ConnectFixture fixture(server.url());
    const auto rows =
        ask<std::vector<ConnectorStatus>>([&](const auto &reply) { fixture.client.allStatuses(reply); });
    VERIFY_GOOD(rows);
    QCOMPARE(rows->size(), 3U);
    QCOMPARE(rows->at(0).state, ConnectorState::Starting);
    QCOMPARE(rows->at(1).state, ConnectorState::Starting);
    QCOMPARE(rows->at(2).state, ConnectorState::Unknown);
}

void ConnectClientTest::startingWorkerIsNotAMissingConnector()
{
    FaultServer server;
    server.on("*", "*").html(404, "Error 404 Not Found");
    ConnectFixture fixture(server.url());
    const auto status =
        ask<ConnectorStatus>([&](const auto &reply) { fixture.client.status(u"a"_qs, reply); });
    QCOMPARE(status.error().kind, Error::Kind::NotReady);
    QCOMPARE(server.requests().size(), 1);
    QVERIFY(fixture.client.capabilities().has(Capability::Stop));
}

void ConnectClientTest::fieldsThatAreMissingOrNullLeaveTheRow()
{
    const QByteArray status =
        R"({"name":null,"connector":{"state":null,"worker_id":null},"tasks":)"
        R"([{"id":1,"state":"RUNNING"},{"state":7},null,{"id":0,"trace":null,"extra":[1]}],"type":null,"new":1})";
    FaultServer server;
    server.on("GET", "/connectors/a/status").reply(200, status);
    server.on("GET", "/connectors?expand=status").reply(200, "{\"a\":{\"status\":" + status + "}}");
    ConnectFixture fixture(server.url());
    const auto one = ask<ConnectorStatus>([&](const auto &reply) { fixture.client.status(u"a"_qs, reply); });
    const auto rows =
        ask<std::vector<ConnectorStatus>>([&](const auto &reply) { fixture.client.allStatuses(reply); });
    VERIFY_GOOD(one);
    VERIFY_GOOD(rows);
    QCOMPARE(rows->size(), 1U);
    QCOMPARE(rows->front(), *one);
    QCOMPARE(one->name, u"a"_qs);
    QCOMPARE(one->state, ConnectorState::Unknown);
    QCOMPARE(one->type, ConnectorType::Unknown);
    QCOMPARE(one->tasks.size(), 4U);
    QCOMPARE(one->taskCount(ConnectorState::Running), 1);
    QCOMPARE(one->taskCount(ConnectorState::Unknown), 3);
}

void ConnectClientTest::unknownStatesAreKeptVerbatim()
{
    FaultServer server;
    server.on("GET", "/connectors/a/status")
        .reply(
            200,
            R"({"connector":{"state":"HIBERNATING"},"tasks":[{"id":0,"state":"running"}],"type":"mirror"})");
    ConnectFixture fixture(server.url());
    const auto status =
        ask<ConnectorStatus>([&](const auto &reply) { fixture.client.status(u"a"_qs, reply); });
    VERIFY_GOOD(status);
    QCOMPARE(status->state, ConnectorState::Unknown);
    QCOMPARE(status->stateText, u"HIBERNATING"_qs);
    QCOMPARE(status->tasks.front().stateText, u"running"_qs);
    QCOMPARE(status->type, ConnectorType::Unknown);
}

void ConnectClientTest::lastOfDuplicateNamesCounts()
{
    FaultServer server;
    server.on("GET", "/connectors?expand=status")
        .reply(
            200,
            R"({"a":{"status":{"connector":{"state":"RUNNING"}}},"b":{},"a":{"status":{"connector":{"state":"PAUSED","state":"FAILED"}}}})");
    server.on("GET", "/connectors/a/config").reply(200, R"({"x":"1","y":"2","x":"3"})");
    ConnectFixture fixture(server.url());
    const auto rows =
        ask<std::vector<ConnectorStatus>>([&](const auto &reply) { fixture.client.allStatuses(reply); });
    VERIFY_GOOD(rows);
    QCOMPARE(rows->size(), 2U);
    QCOMPARE(rows->front().state, ConnectorState::Failed);
    const auto config =
        ask<ConnectorConfig>([&](const auto &reply) { fixture.client.config(u"a"_qs, reply); });
    VERIFY_GOOD(config);
    QCOMPARE(*config, configOf({{u"y"_qs, u"2"_qs}, {u"x"_qs, u"3"_qs}}));
}

void ConnectClientTest::configKeepsOrderNullAndOtherTypes()
{
    FaultServer server;
    server.on("GET", "/connectors/a/config")
        .reply(200, R"({"z":"1","a":null,"n":1.50,"b":true,"o":{"k":[1]}})");
    ConnectFixture fixture(server.url());
    const auto config =
        ask<ConnectorConfig>([&](const auto &reply) { fixture.client.config(u"a"_qs, reply); });
    VERIFY_GOOD(config);
    QStringList keys;
    for (const auto &setting : config->settings)
        keys += setting.key;
    QCOMPARE(keys, QStringList({u"z"_qs, u"a"_qs, u"n"_qs, u"b"_qs, u"o"_qs}));
    QVERIFY(config->contains(u"a"));
    QVERIFY(!config->value(u"a"));
    QCOMPARE(config->value(u"n"), std::optional(u"1.50"_qs));
    QCOMPARE(config->value(u"b"), std::optional(u"true"_qs));
    QCOMPARE(config->value(u"o"), std::optional(uR"({"k":[1]})"_qs));
}

void ConnectClientTest::answerOfAnotherShapeSaysWhatWasExpected_data()
{
    QTest::addColumn<QByteArray>("body");
    for (const char *body : {"null", "17", "\"text\"", "[[]]", "{}", "[]"})
        QTest::newRow(body) << QByteArray(body);
}

void ConnectClientTest::answerOfAnotherShapeSaysWhatWasExpected()
{
    QFETCH(QByteArray, body);
    FaultServer server;
    server.on("*", "*").reply(200, body);
    ConnectFixture fixture(server.url());
    ConnectClient &client = fixture.client;
    const bool isList = body.startsWith('[');
    const bool isMap = body.startsWith('{');
    const auto check = [&body](const auto &result, bool isFine) {
        if (isFine)
            return result.has_value();
        return !result && result.error().kind == Error::Kind::UnexpectedReply
            && result.error().message.contains(u"expected") && result.error().body == body
            && result.error().httpStatus == 200;
    };
    QVERIFY(check(ask<WorkerVersion>([&](const auto &r) { client.workerVersion(r); }), false));
    QVERIFY(check(ask<WorkerHealth>([&](const auto &r) { client.health(server.url(), r); }), false));
    QVERIFY(check(ask<QStringList>([&](const auto &r) { client.connectorNames(r); }), isList));
    QVERIFY(check(ask<std::vector<ConnectorStatus>>([&](const auto &r) { client.allStatuses(r); }), isMap));
    QVERIFY(check(ask<std::vector<ConnectorDescription>>([&](const auto &r) { client.allDescriptions(r); }),
                  isMap));
    QVERIFY(check(ask<ConnectorDescription>([&](const auto &r) { client.connector(u"a"_qs, r); }), isMap));
    QVERIFY(check(ask<ConnectorConfig>([&](const auto &r) { client.config(u"a"_qs, r); }), isMap));
    QVERIFY(check(ask<ConnectorStatus>([&](const auto &r) { client.status(u"a"_qs, r); }), isMap));
    QVERIFY(
        check(ask<std::vector<TaskDescription>>([&](const auto &r) { client.tasks(u"a"_qs, r); }), isList));
    QVERIFY(check(ask<TaskStatus>([&](const auto &r) { client.taskStatus(u"a"_qs, 0, r); }), isMap));
    QVERIFY(check(ask<QStringList>([&](const auto &r) { client.activeTopics(u"a"_qs, r); }), false));
    QVERIFY(
        check(ask<std::vector<PartitionOffset>>([&](const auto &r) { client.offsets(u"a"_qs, r); }), false));
    QVERIFY(check(ask<OffsetsChange>([&](const auto &r) { client.deleteOffsets(u"a"_qs, r); }), false));
    QVERIFY(
        check(ask<std::vector<PluginDescription>>([&](const auto &r) { client.plugins(true, r); }), isList));
    QVERIFY(check(ask<ValidationReport>([&](const auto &r) { client.validate(u"a"_qs, {}, r); }), false));
    QVERIFY(check(ask<std::vector<LoggerLevel>>([&](const auto &r) { client.loggers(r); }), isMap));
    QVERIFY(check(ask<LoggerLevel>([&](const auto &r) { client.logger(u"a"_qs, r); }), isMap));
}

void ConnectClientTest::cutJsonSaysWhereItEnds()
{
    FaultServer server;
    const QByteArray body = R"({"a":{"status":{"connector":{"state":"RUNNING"},"tasks":[{"id":0)";
    server.on("*", "*").reply(200, body);
    ConnectFixture fixture(server.url());
    const QString place = u"byte "_qs + QString::number(body.size());
    const auto rows =
        ask<std::vector<ConnectorStatus>>([&](const auto &reply) { fixture.client.allStatuses(reply); });
    QCOMPARE(rows.error().kind, Error::Kind::UnexpectedReply);
    QVERIFY2(rows.error().message.contains(place), qPrintable(rows.error().message));
    const auto one = ask<ConnectorStatus>([&](const auto &reply) { fixture.client.status(u"a"_qs, reply); });
    QVERIFY2(one.error().message.contains(place), qPrintable(one.error().message));
    server.on("*", "*").reply(200, R"({"a":nonsense})");
    const auto wrong =
        ask<std::vector<ConnectorStatus>>([&](const auto &reply) { fixture.client.allStatuses(reply); });
    QVERIFY2(wrong.error().message.contains(u"byte 5"), qPrintable(wrong.error().message));
}

void ConnectClientTest::chunkedAnswerWithoutItsEndIsNeverBelieved()
{
    // Qt 6.4.2 calls such an answer whole when the end of the connection comes together with the last bytes.
    const QByteArray body = R"({"a":{"status":{"connector":{"state":"RUNNING"},"tasks":[]}}})";
    FaultServer server;
    ConnectFixture fixture(server.url());
    for (qsizetype cut = 0; cut < body.size(); ++cut) {
        server.on("*", "*").reply(200, body).chunked().cutBody(cut);
        const auto rows =
            ask<std::vector<ConnectorStatus>>([&](const auto &reply) { fixture.client.allStatuses(reply); });
        QVERIFY(!rows);
        QCOMPARE(rows.error().kind, Error::Kind::UnexpectedReply);
        QVERIFY2(rows.error().message.contains(u"complete"),
                 qPrintable(rows.error().message)); // or "incomplete"
    }
}

void ConnectClientTest::unreadableAnswerToAChangeHasAnUnknownOutcome()
{
    FaultServer server;
    server.on("*", "*").reply(200, "{");
    ConnectFixture fixture(server.url());
    const auto put =
        ask<ConnectorDescription>([&](const auto &reply) { fixture.client.putConfig(u"a"_qs, {}, reply); });
    QCOMPARE(put.error().kind, Error::Kind::UnexpectedReply);
    QVERIFY(put.error().outcomeUnknown);
    const auto get =
        ask<ConnectorDescription>([&](const auto &reply) { fixture.client.connector(u"a"_qs, reply); });
    QVERIFY(!get.error().outcomeUnknown);
}

void ConnectClientTest::putAnsweredBy405IsTriedOnceAsPost_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::newRow("pause") << QByteArray("/connectors/a/pause");
    QTest::newRow("resume") << QByteArray("/connectors/a/resume");
    QTest::newRow("validate") << QByteArray("/connector-plugins/a/config/validate");
}

void ConnectClientTest::putAnsweredBy405IsTriedOnceAsPost()
{
    QFETCH(QByteArray, path);
    FaultServer server;
    server.on("PUT", path).error(405, "HTTP 405 Method Not Allowed");
    server.on("POST", path).reply(202, R"({"configs":[]})");
    ConnectFixture fixture(server.url());
    if (path.endsWith("pause"))
        VERIFY_GOOD(ask<void>([&](const auto &reply) { fixture.client.pause(u"a"_qs, reply); }));
    else if (path.endsWith("resume"))
        VERIFY_GOOD(ask<void>([&](const auto &reply) { fixture.client.resume(u"a"_qs, reply); }));
    else
        VERIFY_GOOD(
            ask<ValidationReport>([&](const auto &reply) { fixture.client.validate(u"a"_qs, {}, reply); }));
    QCOMPARE(server.lines(), QList<QByteArray>({"PUT " + path, "POST " + path}));
}

void ConnectClientTest::secondAnswerOf405IsTheFirstOne()
{
    FaultServer server;
    server.on("*", "*").error(405, "HTTP 405 Method Not Allowed");
    ConnectFixture fixture(server.url());
    const auto answer = ask<void>([&](const auto &reply) { fixture.client.pause(u"a"_qs, reply); });
    QCOMPARE(answer.error().kind, Error::Kind::UnknownEndpoint);
    QCOMPARE(answer.error().request, u"PUT /connectors/a/pause"_qs);
    QCOMPARE(server.requests().size(), 2);
    // Others are not tried another way.
    server.forgetRequests();
    QVERIFY(!ask<void>([&](const auto &reply) { fixture.client.stop(u"a"_qs, reply); }));
    QVERIFY(!ask<void>([&](const auto &reply) { fixture.client.remove(u"a"_qs, reply); }));
    QCOMPARE(server.lines(), QList<QByteArray>({"PUT /connectors/a/stop", "DELETE /connectors/a"}));
    QVERIFY(!fixture.client.capabilities().has(Capability::Stop));
}

void ConnectClientTest::readOnlyNeverFallsBackToPost()
{
    FaultServer server;
    server.on("*", "*").error(405, "HTTP 405 Method Not Allowed");
    ConnectFixture fixture(server.url(), Access::ReadOnly);
    const auto answer =
        ask<ValidationReport>([&](const auto &reply) { fixture.client.validate(u"a"_qs, {}, reply); });
    QCOMPARE(answer.error().kind, Error::Kind::UnknownEndpoint);
    QCOMPARE(server.lines(), QList<QByteArray>({"PUT /connector-plugins/a/config/validate"}));
    const auto paused = ask<void>([&](const auto &reply) { fixture.client.pause(u"a"_qs, reply); });
    QCOMPARE(paused.error().kind, Error::Kind::Blocked);
    QCOMPARE(server.requests().size(), 1);
}

void ConnectClientTest::healthAnswersAreNoErrors_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("word");
    QTest::addColumn<int>("condition");
    QTest::newRow("healthy") << 200 << QByteArray("healthy") << int(WorkerHealth::Condition::Healthy);
    QTest::newRow("starting") << 503 << QByteArray("starting") << int(WorkerHealth::Condition::Starting);
    QTest::newRow("unhealthy") << 500 << QByteArray("unhealthy") << int(WorkerHealth::Condition::Unhealthy);
}

void ConnectClientTest::healthAnswersAreNoErrors()
{
    QFETCH(int, status);
    QFETCH(QByteArray, word);
    QFETCH(int, condition);
    FaultServer server;
    server.on("GET", "/health").reply(status, "{\"status\":\"" + word + "\",\"message\":\"in words\"}");
    ConnectFixture fixture(server.url());
    const auto health =
        ask<WorkerHealth>([&](const auto &reply) { fixture.client.health(server.url(), reply); });
    VERIFY_GOOD(health);
    QCOMPARE(int(health->condition), condition);
    QCOMPARE(health->message, u"in words"_qs);
    QCOMPARE(server.requests().size(), 1);
}

void ConnectClientTest::oddNamesAreEncodedOnce_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("encoded");
    QTest::newRow("space") << u"a b"_qs << QByteArray("a%20b");
    QTest::newRow("delimiters") << u"?#\"+&=,"_qs << QByteArray("%3F%23%22%2B%26%3D%2C");
    QTest::newRow("unicode") << u"été 日本 😀"_qs
                             << QByteArray("%C3%A9t%C3%A9%20%E6%97%A5%E6%9C%AC%20%F0%9F%98%80");
    QTest::newRow("three dots") << u"..."_qs << QByteArray("...");
    QTest::newRow("looks encoded, old worker") << u"a%20b"_qs << QByteArray("a%2520b");
    QTest::newRow("slash, old worker") << u"a/b\\c"_qs << QByteArray("a%2Fb%5Cc");
    QTest::newRow("long") << QString(300, u'é') << QByteArray("%C3%A9").repeated(300);
}

void ConnectClientTest::oddNamesAreEncodedOnce()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, encoded);
    FaultServer server;
    server.on("*", "*").reply(200, "{}");
    ConnectFixture fixture(server.url());
    VERIFY_GOOD(ask<ConnectorStatus>([&](const auto &reply) { fixture.client.status(name, reply); }));
    VERIFY_GOOD(ask<void>([&](const auto &reply) { fixture.client.pause(name, reply); }));
    VERIFY_GOOD(ask<void>([&](const auto &reply) { fixture.client.remove(name, reply); }));
    QCOMPARE(server.lines(),
             QList<QByteArray>({"GET /connectors/" + encoded + "/status",
                                "PUT /connectors/" + encoded + "/pause", "DELETE /connectors/" + encoded}));
}

void ConnectClientTest::dangerousNamesAreNeverSent_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"", ".", "..", "a/b", "a%b", "a\\b"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void ConnectClientTest::dangerousNamesAreNeverSent()
{
    QFETCH(QString, name);
    FaultServer server;
    server.on("*", "*").reply(200, "{}");
    server.on("GET", "/").reply(200, R"({"version":"4.3.1"})");
    ConnectFixture fixture(server.url());
    ConnectClient &client = fixture.client;
    VERIFY_GOOD(ask<WorkerVersion>([&](const auto &reply) { client.workerVersion(reply); }));
    server.forgetRequests();
    const auto isBlocked = [](const auto &result) {
        return !result && result.error().kind == Error::Kind::Blocked;
    };
    using Plan = std::optional<ConnectorStatus>;
    QVERIFY(isBlocked(ask<ConnectorDescription>([&](const auto &r) { client.connector(name, r); })));
    QVERIFY(isBlocked(ask<ConnectorConfig>([&](const auto &r) { client.config(name, r); })));
    QVERIFY(isBlocked(ask<ConnectorStatus>([&](const auto &r) { client.status(name, r); })));
    QVERIFY(isBlocked(ask<std::vector<TaskDescription>>([&](const auto &r) { client.tasks(name, r); })));
    QVERIFY(isBlocked(ask<TaskStatus>([&](const auto &r) { client.taskStatus(name, 0, r); })));
    QVERIFY(isBlocked(ask<QStringList>([&](const auto &r) { client.activeTopics(name, r); })));
    QVERIFY(isBlocked(ask<ConnectorDescription>([&](const auto &r) { client.create(name, {}, {}, r); })));
    QVERIFY(isBlocked(ask<ConnectorDescription>([&](const auto &r) { client.putConfig(name, {}, r); })));
    QVERIFY(isBlocked(ask<ConnectorDescription>([&](const auto &r) { client.patchConfig(name, {}, r); })));
    QVERIFY(isBlocked(ask<void>([&](const auto &r) { client.remove(name, r); })));
    QVERIFY(isBlocked(ask<void>([&](const auto &r) { client.pause(name, r); })));
    QVERIFY(isBlocked(ask<void>([&](const auto &r) { client.resume(name, r); })));
    QVERIFY(isBlocked(ask<void>([&](const auto &r) { client.stop(name, r); })));
    QVERIFY(isBlocked(ask<Plan>([&](const auto &r) { client.restart(name, true, false, r); })));
    QVERIFY(isBlocked(ask<void>([&](const auto &r) { client.restartTask(name, 0, r); })));
    QVERIFY(isBlocked(ask<void>([&](const auto &r) { client.resetActiveTopics(name, r); })));
    QVERIFY(isBlocked(ask<std::vector<PartitionOffset>>([&](const auto &r) { client.offsets(name, r); })));
    QVERIFY(isBlocked(ask<OffsetsChange>([&](const auto &r) { client.patchOffsets(name, {}, r); })));
    QVERIFY(isBlocked(ask<OffsetsChange>([&](const auto &r) { client.deleteOffsets(name, r); })));
    QCOMPARE(server.requests().size(), 0);
}

void ConnectClientTest::offsetsKeepEveryDigit()
{
    FaultServer server;
    const QByteArray body =
        R"({"offsets":[{"partition":{"z":1,"a":1.50},"offset":{"pos":9007199254740993}},{"partition":{"p":"x"},"offset":null}]})";
    server.on("GET", "/connectors/a/offsets").reply(200, body);
    server.on("PATCH", "/connectors/a/offsets").reply(200, R"({"message":"done"})");
    ConnectFixture fixture(server.url());
    const auto offsets =
        ask<std::vector<PartitionOffset>>([&](const auto &reply) { fixture.client.offsets(u"a"_qs, reply); });
    VERIFY_GOOD(offsets);
    QVERIFY(!offsets->at(1).offset);
    VERIFY_GOOD(ask<OffsetsChange>(
        [&](const auto &reply) { fixture.client.patchOffsets(u"a"_qs, *offsets, reply); }));
    QCOMPARE(server.requests().last().body, body);
}

void ConnectClientTest::offsetsManagedElsewhereAreTold()
{
    FaultServer server;
    server.on("*", "*").reply(
        200,
        R"({"message":"The Connect framework-managed offsets for this connector have been reset successfully. However, if this connector manages offsets externally, they will need to be manually reset in the system that the connector uses."})");
    ConnectFixture fixture(server.url());
    const auto change =
        ask<OffsetsChange>([&](const auto &reply) { fixture.client.deleteOffsets(u"a"_qs, reply); });
    VERIFY_GOOD(change);
    QVERIFY(change->managedExternally);
}

void ConnectClientTest::deleteOfOffsetsHasNoBody()
{
    FaultServer server;
    server.on("*", "*").reply(200, R"({"message":"done"})");
    ConnectFixture fixture(server.url());
    VERIFY_GOOD(ask<OffsetsChange>([&](const auto &reply) { fixture.client.deleteOffsets(u"a"_qs, reply); }));
    QCOMPARE(server.requests().first().line(), QByteArray("DELETE /connectors/a/offsets"));
    QCOMPARE(server.requests().first().body, QByteArray());
    QVERIFY(server.requests().first().header("Content-Type").isNull());
    HttpRequest partial;
    partial.verb = Verb::Delete;
    partial.segments = {u"connectors"_qs, u"a"_qs, u"offsets"_qs};
    partial.body = R"({"partitions":[{"topic":"orders","partition":9}]})";
    partial.effect = Effect::Changes;
    const auto refused = ask<HttpAnswer>([&](const auto &reply) { fixture.rest.send(partial, reply); });
    QCOMPARE(refused.error().kind, Error::Kind::Blocked);
    QCOMPARE(server.requests().size(), 1);
}

void ConnectClientTest::anotherVersionForgetsWhatWasProven()
{
    FaultServer server;
    server.on("GET", "/").reply(200, R"({"version":"3.4.0"})").times(1).reply(200, R"({"version":"3.9.0"})");
    server.on("PUT", "/connectors/a/stop").error(404, "HTTP 404 Not Found");
    ConnectFixture fixture(server.url());
    VERIFY_GOOD(ask<WorkerVersion>([&](const auto &reply) { fixture.client.workerVersion(reply); }));
    QVERIFY(!ask<void>([&](const auto &reply) { fixture.client.stop(u"a"_qs, reply); }));
    QVERIFY(!fixture.client.capabilities().has(Capability::Stop));
    VERIFY_GOOD(ask<WorkerVersion>([&](const auto &reply) { fixture.client.workerVersion(reply); }));
    QVERIFY(fixture.client.capabilities().has(Capability::Stop));
}

void ConnectClientTest::destroyingTheClientDropsItsAnswers()
{
    FaultServer server;
    server.on("*", "*").reply(200, "{}").held();
    RestClient rest([] { return std::make_unique<QNetworkAccessManager>(); });
    RestTarget target;
    target.workers = {server.url()};
    rest.setTarget(target);
    auto client = std::make_unique<ConnectClient>(rest);
    Answer<std::vector<ConnectorStatus>> statuses;
    Answer<WorkerVersion> version;
    client->allStatuses(statuses.replyTo());
    client->workerVersion(version.replyTo());
    QVERIFY(server.waitForRequests(2));
    client.reset();
    server.release();
    QVERIFY(waitFor([&] { return rest.pendingCount() == 0; }));
    QTest::qWait(50);
    QVERIFY(!statuses.isThere());
    QVERIFY(!version.isThere());
}

void ConnectClientTest::deadContextGetsNoParsedAnswer()
{
    FaultServer server;
    server.on("*", "*").reply(200, "{}");
    ConnectFixture fixture(server.url());
    Answer<std::vector<ConnectorStatus>> answer;
    // The exchange has ended, its answer is being parsed or waits to be delivered, and the one who wanted it
    // goes.
    QObject watch;
    connect(&fixture.rest, &RestClient::exchanged, &watch, [&answer, &watch] {
        const auto leave = [&answer] {
            answer.stopWanting();
        };
        QMetaObject::invokeMethod(&watch, leave, Qt::QueuedConnection);
    });
    fixture.client.allStatuses(answer.replyTo());
    QVERIFY(waitFor([&] { return fixture.rest.pendingCount() == 0; }));
    QTest::qWait(100);
    QVERIFY(!answer.isThere());
}

QTEST_GUILESS_MAIN(ConnectClientTest)
#include "tst_connectclient.moc"
