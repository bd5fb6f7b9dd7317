// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/limits.h"
#include "restfixture.h"

#include <QNetworkProxy>
#include <QTest>

using namespace patchbay;
using namespace patchbay::test;
using namespace std::chrono_literals;

/// Several workers, several requests: which goes where and when.
class WorkersTest : public QObject {
    Q_OBJECT

private slots:
    void readFailsOverAtOnceWhenNobodyListens();
    void readFailsOverWhenAWorkerHangs();
    void readFailsOverWhenAWorkerStarts();
    void workerThatDidNotAnswerIsAskedLast();
    void workerThatAnsweredLastIsAskedFirst();
    void everyWorkerIsTriedBeforeTheFirstWait();
    void rebalanceIsWaitedOutAtTheSameWorker();
    void retryingTellsTryDelayAndError();
    void rebalanceForEverEndsAfterAllAttempts();
    void alreadyExistsIsNotRetried();
    void attemptsOfARequestCount();
    void readSurvivesAKeptConnectionThatDied();
    void namedWorkerIsAskedOnceAndAlone();
    void atMostFourRequestsRunPerWorker();
    void changesRunOneAfterTheOther();
    void changeWaitsForTheRetriesOfTheOneBefore();
    void readsRunWhileAChangeRuns();
    void readOfADeadContextIsAborted();
    void queuedReadOfADeadContextIsNeverSent();
    void waitingReadOfADeadContextIsNeverSentAgain();
    void changeOfADeadContextIsFinished();
    void queuedChangeOfADeadContextIsStillSent();
    void newTargetIsForNewRequests();
    void otherCredentialsTakeANewConnection();
    void loopbackNeverGoesThroughAProxy();
};

namespace {

HttpRequest numbered(int number)
{
    return get({QString::number(number)});
}

HttpRequest numberedChange(int number)
{
    return change(Verb::Put, {QString::number(number)}, "{}");
}

} // namespace

void WorkersTest::readFailsOverAtOnceWhenNobodyListens()
{
    FaultServer first;
    FaultServer second;
    first.stopListening();
    second.on("*", "*").reply(200, "{}");
    RestFixture fixture({first.url(), second.url()});
    Answer<HttpAnswer> answer;
    fixture.client.send(get({}), answer.replyTo());
    QVERIFY(answer.wait());
    QCOMPARE(answer.value().worker, second.url());
    QVERIFY(fixture.waits.isEmpty());
    QVERIFY(fixture.notices.isEmpty());
    QCOMPARE(fixture.records.size(), 2);
    QCOMPARE(fixture.records.first().error->kind, Error::Kind::Unreachable);
}

void WorkersTest::readFailsOverWhenAWorkerHangs()
{
    FaultServer first;
    FaultServer second;
    first.on("*", "*").hang();
    second.on("*", "*").reply(200, "{}");
    RestFixture fixture({first.url(), second.url()});
    HttpRequest request = get({});
    request.deadline = 200ms;
    Answer<HttpAnswer> answer;
    fixture.client.send(request, answer.replyTo());
    QVERIFY(answer.wait());
    QCOMPARE(answer.value().worker, second.url());
}

void WorkersTest::readFailsOverWhenAWorkerStarts()
{
    FaultServer first;
    FaultServer second;
    first.on("*", "*").html(404, "Error 404 Not Found");
    second.on("*", "*").reply(200, "{}");
    RestFixture fixture({first.url(), second.url()});
    Answer<HttpAnswer> answer;
    fixture.client.send(get({}), answer.replyTo());
    QVERIFY(answer.wait());
    QCOMPARE(answer.value().worker, second.url());
}

void WorkersTest::workerThatDidNotAnswerIsAskedLast()
{
    FaultServer first;
    FaultServer second;
    first.on("*", "*").hang();
    second.on("*", "*").reply(200, "{}");
    RestFixture fixture({first.url(), second.url()});
    fixture.target.readDeadline = 200ms;
    fixture.setTarget(fixture.target);
    for (int i = 0; i < 5; ++i) {
        Answer<HttpAnswer> answer;
        fixture.client.send(get({}), answer.replyTo());
        QVERIFY(answer.wait());
        QVERIFY(answer.result());
    }
    QCOMPARE(first.requests().size(), 1);
    QCOMPARE(second.requests().size(), 5);
}

void WorkersTest::workerThatAnsweredLastIsAskedFirst()
{
    FaultServer first;
    FaultServer second;
    first.on("*", "*").html(503, "Service Unavailable").times(1).reply(200, "{}");
    second.on("*", "*").reply(200, "{}");
    RestFixture fixture({first.url(), second.url()});
    for (int i = 0; i < 3; ++i) {
        Answer<HttpAnswer> answer;
        fixture.client.send(get({}), answer.replyTo());
        QVERIFY(answer.wait());
        QCOMPARE(answer.value().worker, second.url());
    }
    // Asked by name it answers again, and is the one that answered last.
    Answer<HttpAnswer> named;
    fixture.client.sendTo(first.url(), get({}), named.replyTo());
    QVERIFY(named.wait());
    Answer<HttpAnswer> answer;
    fixture.client.send(get({}), answer.replyTo());
    QVERIFY(answer.wait());
    QCOMPARE(answer.value().worker, first.url());
}

void WorkersTest::everyWorkerIsTriedBeforeTheFirstWait()
{
    FaultServer first;
    FaultServer second;
    first.stopListening();
    second.stopListening();
    RestFixture fixture({first.url(), second.url()});
    fixture.target.attempts = 3;
    fixture.setTarget(fixture.target);
    Answer<HttpAnswer> answer;
    fixture.client.send(get({}), answer.replyTo());
    QVERIFY(answer.wait());
    QCOMPARE(answer.error().kind, Error::Kind::Unreachable);
    QCOMPARE(fixture.records.size(), 6);
    QCOMPARE(fixture.waits, QList<int>({2, 3}));
}

void WorkersTest::rebalanceIsWaitedOutAtTheSameWorker()
{
    FaultServer first;
    FaultServer second;
    const QByteArray words =
        "Cannot complete request momentarily due to stale configuration (typically caused by a "
        "concurrent config change)";
    first.on("*", "*").error(409, words).times(3).reply(200, "{}");
    RestFixture fixture({first.url(), second.url()});
    for (const HttpRequest &request : {get({}), change(Verb::Put, {QStringLiteral("x")}, "{}")}) {
        first.on("*", "*").error(409, words).times(3).reply(200, "{}");
        fixture.waits.clear();
        first.forgetRequests();
        Answer<HttpAnswer> answer;
        fixture.client.send(request, answer.replyTo());
        QVERIFY(answer.wait());
        QVERIFY(answer.result());
        QCOMPARE(first.requests().size(), 4);
        QCOMPARE(fixture.waits, QList<int>({2, 3, 4}));
    }
    QCOMPARE(second.requests().size(), 0);
}

void WorkersTest::retryingTellsTryDelayAndError()
{
    FaultServer server;
    server.on("*", "*").error(409, "rebalance").times(2).reply(200, "{}");
    RestFixture fixture({server.url()});
    Answer<HttpAnswer> answer;
    fixture.client.send(change(Verb::Put, {QStringLiteral("a b")}, "{\"password\":\"x\"}"), answer.replyTo());
    QVERIFY(answer.wait());
    QCOMPARE(fixture.notices.size(), 2);
    const RetryNotice &notice = fixture.notices.at(1);
    QCOMPARE(notice.nextAttempt, 3);
    QCOMPARE(notice.attempts, limits::attempts);
    QCOMPARE(notice.delay, 1ms);
    QCOMPARE(notice.error.kind, Error::Kind::Rebalancing);
    QCOMPARE(notice.request.describe(), QStringLiteral("PUT /a%20b"));
    QVERIFY(!notice.request.body->contains("\"x\""));
}

void WorkersTest::rebalanceForEverEndsAfterAllAttempts()
{
    FaultServer server;
    server.on("*", "*").error(
        409, "Cannot complete request because of a conflicting operation (e.g. worker rebalance)");
    RestFixture fixture({server.url()});
    Answer<HttpAnswer> answer;
    fixture.client.send(get({}), answer.replyTo());
    QVERIFY(answer.wait());
    QCOMPARE(answer.error().kind, Error::Kind::Rebalancing);
    QCOMPARE(server.requests().size(), limits::attempts);
    QCOMPARE(fixture.notices.size(), limits::attempts - 1);
}

void WorkersTest::alreadyExistsIsNotRetried()
{
    FaultServer server;
    server.on("*", "*").error(409, "Connector a already exists");
    RestFixture fixture({server.url()});
    Answer<HttpAnswer> answer;
    fixture.client.send(change(Verb::Post, {QStringLiteral("connectors")}, "{}"), answer.replyTo());
    QVERIFY(answer.wait());
    QCOMPARE(answer.error().kind, Error::Kind::AlreadyExists);
    QCOMPARE(server.requests().size(), 1);
}

void WorkersTest::attemptsOfARequestCount()
{
    FaultServer server;
    server.on("*", "*").error(409, "rebalance");
    RestFixture fixture({server.url()});
    HttpRequest request = get({});
    request.attempts = 1;
    Answer<HttpAnswer> answer;
    fixture.client.send(request, answer.replyTo());
    QVERIFY(answer.wait());
    QCOMPARE(server.requests().size(), 1);
}

void WorkersTest::readSurvivesAKeptConnectionThatDied()
{
    FaultServer server;
    server.on("*", "*").reply(200, "{}").times(1).resetUnanswered().times(1).reply(200, "[]");
    RestFixture fixture({server.url()});
    for (int i = 0; i < 2; ++i) {
        Answer<HttpAnswer> answer;
        fixture.client.send(get({}), answer.replyTo());
        QVERIFY(answer.wait());
        QVERIFY(answer.result());
    }
    QCOMPARE(server.requests().size(), 3);
    QVERIFY(fixture.notices.isEmpty()); // nobody need know
}

void WorkersTest::namedWorkerIsAskedOnceAndAlone()
{
    FaultServer first;
    FaultServer second;
    first.on("*", "*").reply(200, "{}");
    second.on("*", "*").error(409, "rebalance");
    RestFixture fixture({first.url(), second.url()});
    Answer<HttpAnswer> answer;
    fixture.client.sendTo(second.url(), get({}), answer.replyTo());
    QVERIFY(answer.wait());
    QCOMPARE(answer.error().kind, Error::Kind::Rebalancing);
    QCOMPARE(first.requests().size(), 0);
    QCOMPARE(second.requests().size(), 1);
}

void WorkersTest::atMostFourRequestsRunPerWorker()
{
    FaultServer server;
    server.on("*", "*").reply(200, "{}").held();
    RestFixture fixture({server.url()});
    std::vector<std::unique_ptr<Answer<HttpAnswer>>> answers;
    for (int i = 0; i < 10; ++i) {
        answers.push_back(std::make_unique<Answer<HttpAnswer>>());
        fixture.client.send(numbered(i), answers.back()->replyTo());
    }
    for (const int expected : {4, 8, 10}) {
        QVERIFY(server.waitForRequests(expected));
        QTest::qWait(50);
        QCOMPARE(server.requests().size(), expected);
        server.release();
    }
    for (const auto &answer : answers)
        QVERIFY(answer->wait());
    QCOMPARE(fixture.client.pendingCount(), 0);
}

void WorkersTest::changesRunOneAfterTheOther()
{
    FaultServer server;
    server.on("*", "*").reply(200, "{}").held();
    RestFixture fixture({server.url()});
    Answer<HttpAnswer> first;
    Answer<HttpAnswer> second;
    Answer<HttpAnswer> third;
    fixture.client.send(numberedChange(1), first.replyTo());
    fixture.client.send(numberedChange(2), second.replyTo());
    // Whatever it says of itself: a POST changes something.
    HttpRequest disguised = numberedChange(3);
    disguised.effect = Effect::Reads;
    fixture.client.send(disguised, third.replyTo());
    for (int expected = 1; expected <= 3; ++expected) {
        QVERIFY(server.waitForRequests(expected));
        QTest::qWait(50);
        QCOMPARE(server.requests().size(), expected);
        server.release();
    }
    QVERIFY(third.wait());
    QCOMPARE(server.lines(), QList<QByteArray>({"PUT /1", "PUT /2", "PUT /3"}));
}

void WorkersTest::changeWaitsForTheRetriesOfTheOneBefore()
{
    FaultServer server;
    server.on("PUT", "/1").error(409, "rebalance").times(2).reply(200, "{}");
    server.on("PUT", "/2").reply(200, "{}");
    RestFixture fixture({server.url()});
    fixture.client.setBackOff([](int) { return 50ms; });
    Answer<HttpAnswer> first;
    Answer<HttpAnswer> second;
    fixture.client.send(numberedChange(1), first.replyTo());
    fixture.client.send(numberedChange(2), second.replyTo());
    QVERIFY(second.wait());
    QCOMPARE(server.lines(), QList<QByteArray>({"PUT /1", "PUT /1", "PUT /1", "PUT /2"}));
}

void WorkersTest::readsRunWhileAChangeRuns()
{
    FaultServer server;
    server.on("PUT", "*").reply(200, "{}").held();
    server.on("GET", "*").reply(200, "{}");
    RestFixture fixture({server.url()});
    Answer<HttpAnswer> write;
    Answer<HttpAnswer> read;
    fixture.client.send(numberedChange(1), write.replyTo());
    fixture.client.send(numbered(2), read.replyTo());
    QVERIFY(read.wait());
    QVERIFY(!write.isThere());
    QVERIFY(server.waitForRequests(2)); // on another connection: it may come after the read was answered
    server.release();
    QVERIFY(write.wait());
}

void WorkersTest::readOfADeadContextIsAborted()
{
    FaultServer server;
    server.on("*", "*").hang();
    RestFixture fixture({server.url()});
    Answer<HttpAnswer> answer;
    fixture.client.send(get({}), answer.replyTo());
    QVERIFY(server.waitForRequests(1));
    answer.stopWanting();
    QCOMPARE(fixture.client.pendingCount(), 0);
    QVERIFY(waitFor([&] { return server.openConnections() == 0; }));
    QVERIFY(!answer.isThere());
}

void WorkersTest::queuedReadOfADeadContextIsNeverSent()
{
    FaultServer server;
    server.on("*", "*").reply(200, "{}").held();
    RestFixture fixture({server.url()});
    std::vector<std::unique_ptr<Answer<HttpAnswer>>> answers;
    for (int i = 0; i < 6; ++i) {
        answers.push_back(std::make_unique<Answer<HttpAnswer>>());
        fixture.client.send(numbered(i), answers.back()->replyTo());
    }
    QVERIFY(server.waitForRequests(4));
    answers.at(4)->stopWanting();
    server.release();
    QVERIFY(server.waitForRequests(5));
    server.release();
    QVERIFY(answers.at(5)->wait());
    QVERIFY(!answers.at(4)->isThere());
    QCOMPARE(server.count("GET", "/4"), 0);
}

void WorkersTest::waitingReadOfADeadContextIsNeverSentAgain()
{
    FaultServer server;
    server.on("*", "*").error(409, "rebalance");
    RestFixture fixture({server.url()});
    fixture.client.setBackOff([](int) { return 100ms; });
    Answer<HttpAnswer> answer;
    fixture.client.send(get({}), answer.replyTo());
    QVERIFY(waitFor([&] { return fixture.notices.size() == 1; }));
    answer.stopWanting();
    QTest::qWait(200);
    QCOMPARE(server.requests().size(), 1);
    QCOMPARE(fixture.client.pendingCount(), 0);
}

void WorkersTest::changeOfADeadContextIsFinished()
{
    FaultServer server;
    server.on("*", "*").reply(200, "{}").held();
    RestFixture fixture({server.url()});
    Answer<HttpAnswer> answer;
    fixture.client.send(numberedChange(1), answer.replyTo());
    QVERIFY(server.waitForRequests(1));
    answer.stopWanting();
    QTest::qWait(50);
    QCOMPARE(server.openConnections(), 1);
    QCOMPARE(fixture.client.pendingCount(), 1);
    server.release();
    QVERIFY(waitFor([&] { return fixture.client.pendingCount() == 0; }));
    QCOMPARE(fixture.records.size(), 1);
    QCOMPARE(fixture.records.first().status, 200);
    QVERIFY(!answer.isThere());
}

void WorkersTest::queuedChangeOfADeadContextIsStillSent()
{
    FaultServer server;
    server.on("PUT", "/1").error(409, "rebalance").times(1).reply(200, "{}");
    server.on("PUT", "/2").reply(200, "{}");
    RestFixture fixture({server.url()});
    Answer<HttpAnswer> first;
    Answer<HttpAnswer> second;
    fixture.client.send(numberedChange(1), first.replyTo());
    fixture.client.send(numberedChange(2), second.replyTo());
    first.stopWanting();
    second.stopWanting();
    QVERIFY(waitFor([&] { return fixture.client.pendingCount() == 0; }));
    QCOMPARE(server.lines(), QList<QByteArray>({"PUT /1", "PUT /1", "PUT /2"}));
}

void WorkersTest::newTargetIsForNewRequests()
{
    FaultServer before;
    FaultServer after;
    before.on("*", "*").reply(200, "1").held();
    after.on("*", "*").reply(200, "2");
    RestFixture fixture({before.url()});
    Answer<HttpAnswer> old;
    fixture.client.send(get({}), old.replyTo());
    QVERIFY(before.waitForRequests(1));
    RestTarget target;
    target.workers = {after.url()};
    target.user = QStringLiteral("somebody else");
    fixture.setTarget(target);
    Answer<HttpAnswer> fresh;
    fixture.client.send(get({}), fresh.replyTo());
    QVERIFY(fresh.wait());
    QCOMPARE(fresh.value().body, QByteArray("2"));
    before.release();
    QVERIFY(old.wait());
    QCOMPARE(old.value().body, QByteArray("1"));
}

void WorkersTest::otherCredentialsTakeANewConnection()
{
    FaultServer server;
    server.on("*", "*").reply(200, "{}");
    RestFixture fixture({server.url()});
    for (const auto *user : {u"ann", u"ann", u"bob"}) {
        fixture.target.user = QStringView(user).toString();
        fixture.setTarget(fixture.target);
        Answer<HttpAnswer> answer;
        fixture.client.send(get({}), answer.replyTo());
        QVERIFY(answer.wait());
    }
    QCOMPARE(server.requests().at(1).connection, server.requests().at(0).connection);
    QVERIFY(server.requests().at(2).connection != server.requests().at(1).connection);
}

void WorkersTest::loopbackNeverGoesThroughAProxy()
{
    FaultServer proxy;
    FaultServer server;
    server.on("*", "*").reply(200, "{}");
    const quint16 port = proxy.port();
    RestClient client([port] {
        auto network = std::make_unique<QNetworkAccessManager>();
        network->setProxy(QNetworkProxy(QNetworkProxy::HttpProxy, QStringLiteral("127.0.0.1"), port));
        return network;
    });
    RestTarget target;
    target.workers = {server.url()};
    client.setTarget(target);
    Answer<HttpAnswer> answer;
    client.send(get({}), answer.replyTo());
    QVERIFY(answer.wait());
    QVERIFY(answer.result());
    QCOMPARE(proxy.connections(), 0);
}

QTEST_GUILESS_MAIN(WorkersTest)
#include "tst_workers.moc"
