// SPDX-License-Identifier: GPL-3.0-or-later
#include "restfixture.h"

#include <QTest>

using namespace patchbay;
using namespace patchbay::test;
using namespace std::chrono_literals;

/// A change that was sent is sent once, whatever becomes of its answer.
class ExactlyOnceTest : public QObject {
    Q_OBJECT

private slots:
    void changeIsSentOnceWhenTheServerClosesAfterReading_data();
    void changeIsSentOnceWhenTheServerClosesAfterReading();
    void changeIsSentOnceOverAKeptConnection_data()
    {
        changeIsSentOnceWhenTheServerClosesAfterReading_data();
    }
    void changeIsSentOnceOverAKeptConnection();
    void changeIsNotSentToTheNextWorkerWhenTheFirstMayHaveDoneIt();
    void changeGoesToTheNextWorkerWhenNobodyListensAtTheFirst();
    void changeThatTimesOutAfterItWasSentHasAnUnknownOutcome();
    void answerOfAChangeThatIsCutOffHasAnUnknownOutcome();
    void emptyChangeAnnouncesALengthOfZero();
    void bodyArrivesWholeWithItsLength();
    void validationMayBeSentAgain();
};

void ExactlyOnceTest::changeIsSentOnceWhenTheServerClosesAfterReading_data()
{
    QTest::addColumn<Verb>("verb");
    QTest::addColumn<bool>("hasBody");
    QTest::addColumn<bool>("resets");
    for (const bool resets : {false, true}) {
        const char *end = resets ? "reset" : "close";
        QTest::addRow("POST, %s", end) << Verb::Post << true << resets;
        QTest::addRow("empty POST, %s", end) << Verb::Post << false << resets;
        QTest::addRow("PUT, %s", end) << Verb::Put << true << resets;
        QTest::addRow("empty PUT, %s", end) << Verb::Put << false << resets;
        QTest::addRow("PATCH, %s", end) << Verb::Patch << true << resets;
        QTest::addRow("empty PATCH, %s", end) << Verb::Patch << false << resets;
        QTest::addRow("DELETE, %s", end) << Verb::Delete << false << resets;
    }
}

void ExactlyOnceTest::changeIsSentOnceWhenTheServerClosesAfterReading()
{
    QFETCH(Verb, verb);
    QFETCH(bool, hasBody);
    QFETCH(bool, resets);
    FaultServer server;
    if (resets)
        server.on("*", "*").resetUnanswered();
    else
        server.on("*", "*").closeUnanswered();
    RestFixture fixture({server.url()});

    Answer<HttpAnswer> answer;
    fixture.client.send(change(verb, {QStringLiteral("connectors"), QStringLiteral("a")},
                               hasBody ? std::optional<QByteArray>("{\"a\":1}") : std::nullopt),
                        answer.replyTo());
    QVERIFY(answer.wait());
    QTest::qWait(100); // time for a second one that must not come
    QCOMPARE(server.requests().size(), 1);
    QVERIFY(!answer.result());
    QCOMPARE(answer.error().kind, Error::Kind::Unreachable);
    QVERIFY(answer.error().outcomeUnknown);
    QCOMPARE(recoveryAfter(answer.error(), Effect::Changes), Recovery::Ambiguous);
    QVERIFY(fixture.notices.isEmpty());
}

void ExactlyOnceTest::changeIsSentOnceOverAKeptConnection()
{
    QFETCH(Verb, verb);
    QFETCH(bool, hasBody);
    QFETCH(bool, resets);
    FaultServer server;
    server.on("GET", "*").reply(200, "{}");
    RestFixture fixture({server.url()});
    Answer<HttpAnswer> first;
    fixture.client.send(get({}), first.replyTo());
    QVERIFY(first.wait());
    QVERIFY(first.result());
    if (resets)
        server.on("*", "/connectors/a").resetUnanswered();
    else
        server.on("*", "/connectors/a").closeUnanswered();

    Answer<HttpAnswer> answer;
    fixture.client.send(change(verb, {QStringLiteral("connectors"), QStringLiteral("a")},
                               hasBody ? std::optional<QByteArray>("{\"a\":1}") : std::nullopt),
                        answer.replyTo());
    QVERIFY(answer.wait());
    QTest::qWait(100);
    QCOMPARE(server.count("*", "/connectors/a"), 1);
    QCOMPARE(server.requests().last().connection, 1);
    QVERIFY(answer.error().outcomeUnknown);
}

void ExactlyOnceTest::changeIsNotSentToTheNextWorkerWhenTheFirstMayHaveDoneIt()
{
    FaultServer first;
    FaultServer second;
    first.on("*", "*").closeUnanswered();
    second.on("*", "*").reply(202);
    RestFixture fixture({first.url(), second.url()});
    Answer<HttpAnswer> answer;
    fixture.client.send(change(Verb::Put, {QStringLiteral("pause")}), answer.replyTo());
    QVERIFY(answer.wait());
    QVERIFY(answer.error().outcomeUnknown);
    QCOMPARE(second.requests().size(), 0);
}

void ExactlyOnceTest::changeGoesToTheNextWorkerWhenNobodyListensAtTheFirst()
{
    FaultServer first;
    FaultServer second;
    first.stopListening();
    second.on("PUT", "/pause").reply(202);
    RestFixture fixture({first.url(), second.url()});
    Answer<HttpAnswer> answer;
    fixture.client.send(change(Verb::Put, {QStringLiteral("pause")}), answer.replyTo());
    QVERIFY(answer.wait());
    QVERIFY(answer.result());
    QCOMPARE(second.lines(), QList<QByteArray>({"PUT /pause"}));
    QVERIFY(fixture.waits.isEmpty());
}

void ExactlyOnceTest::changeThatTimesOutAfterItWasSentHasAnUnknownOutcome()
{
    FaultServer server;
    server.on("*", "*").hang();
    RestFixture fixture({server.url()});
    HttpRequest request = change(Verb::Put, {QStringLiteral("pause")});
    request.deadline = 200ms;
    Answer<HttpAnswer> answer;
    fixture.client.send(request, answer.replyTo());
    QVERIFY(answer.wait());
    QCOMPARE(answer.error().kind, Error::Kind::Timeout);
    QVERIFY(answer.error().outcomeUnknown);
    QCOMPARE(server.requests().size(), 1);
}

void ExactlyOnceTest::answerOfAChangeThatIsCutOffHasAnUnknownOutcome()
{
    FaultServer server;
    server.on("PUT", "/config").reply(200, "{\"name\":\"a\",\"config\":{}}").cutBody(10);
    RestFixture fixture({server.url()});
    Answer<HttpAnswer> answer;
    fixture.client.send(change(Verb::Put, {QStringLiteral("config")}, "{}"), answer.replyTo());
    QVERIFY(answer.wait());
    QCOMPARE(answer.error().kind, Error::Kind::UnexpectedReply);
    QVERIFY2(answer.error().message.contains(u"incomplete"), qPrintable(answer.error().message));
    QVERIFY(answer.error().outcomeUnknown);
    QCOMPARE(server.requests().size(), 1);
}

void ExactlyOnceTest::emptyChangeAnnouncesALengthOfZero()
{
    FaultServer server;
    server.on("*", "*").reply(204);
    RestFixture fixture({server.url()});
    for (const Verb verb : {Verb::Post, Verb::Put, Verb::Patch, Verb::Delete}) {
        Answer<HttpAnswer> answer;
        fixture.client.send(change(verb, {QStringLiteral("x")}), answer.replyTo());
        QVERIFY(answer.wait());
        QVERIFY(answer.result());
        QCOMPARE(answer.value().status, 204);
        QCOMPARE(server.requests().last().header("Content-Length"), QByteArray("0"));
        QCOMPARE(server.requests().last().body, QByteArray());
    }
    QCOMPARE(server.lines(), QList<QByteArray>({"POST /x", "PUT /x", "PATCH /x", "DELETE /x"}));
}

void ExactlyOnceTest::bodyArrivesWholeWithItsLength()
{
    FaultServer server;
    server.on("*", "*").reply(200, "{}");
    RestFixture fixture({server.url()});
    const QByteArray body = "{\"a\":\"" + QByteArray(2'000'000, 'x') + "\"}";
    Answer<HttpAnswer> answer;
    fixture.client.send(change(Verb::Post, {QStringLiteral("connectors")}, body), answer.replyTo());
    QVERIFY(answer.wait());
    QVERIFY(answer.result());
    QCOMPARE(server.requests().size(), 1);
    QCOMPARE(server.requests().first().body, body);
    QCOMPARE(server.requests().first().header("Content-Type"), QByteArray("application/json"));
}

void ExactlyOnceTest::validationMayBeSentAgain()
{
    FaultServer server;
    server.on("*", "*").html(503, "Busy").times(1).reply(200, "{}");
    RestFixture fixture({server.url()});
    HttpRequest request = change(Verb::Put,
                                 {QStringLiteral("connector-plugins"), QStringLiteral("X"),
                                  QStringLiteral("config"), QStringLiteral("validate")},
                                 "{}");
    request.effect = Effect::Validates;
    Answer<HttpAnswer> answer;
    fixture.client.send(request, answer.replyTo());
    QVERIFY(answer.wait());
    QVERIFY(answer.result());
    QCOMPARE(server.requests().size(), 2);
}

QTEST_GUILESS_MAIN(ExactlyOnceTest)
#include "tst_exactlyonce.moc"
