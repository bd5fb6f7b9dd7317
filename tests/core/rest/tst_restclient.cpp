// SPDX-License-Identifier: GPL-3.0-or-later
#include "restfixture.h"

#include <QNetworkProxy>
#include <QTest>

using namespace patchbay;
using namespace patchbay::test;
using namespace std::chrono_literals;

/// One exchange: what leaves, and what each fault of a server becomes.
class RestClientTest : public QObject {
    Q_OBJECT

private slots:
    void answerCarriesStatusBodyAndWorker();
    void handlerNeverRunsBeforeTheCallReturns();
    void targetIsEncodedOnceAndBelowTheWorkersPath();
    void userInfoOfAWorkerIsNeitherSentNorShown();
    void credentialsAreSentWithoutBeingAskedFor();
    void unauthorisedEndsAfterOneRequest();
    void proxyAuthenticationEndsAfterOneRequest();
    void redirectIsNamedAndNotFollowed_data();
    void redirectIsNamedAndNotFollowed();
    void cookiesAreNotKept();
    void connectionIsKept();
    void hangingServerEndsAtTheDeadline();
    void drippingServerEndsAtTheDeadline();
    void drippingBodyEndsAtTheDeadline();
    void announcedAnswerOverTheLimitIsNotRead();
    void endlessAnswerIsStoppedAtTheLimit();
    void largeAnswerUnderTheLimitArrives();
    void shorterBodyThanAnnouncedIsDiscarded_data();
    void shorterBodyThanAnnouncedIsDiscarded();
    void chunkedAnswerArrivesWhole();
    void cutHeadersAreNoAnswer();
    void whatIsNotHttpIsAnError();
    void refusedConnectionIsUnreachable();
    void unknownNameIsUnreachable();
    void noWorkerIsAnErrorAtOnce();
    void recordTellsWhatWasSent();
    void recordHidesSecretsOfTheBody();
    void destroyingTheClientDropsAllAnswers();
    void destroyingTheClientInAHandlerIsFine();
    void destroyingTheClientInASlotIsFine();
};

void RestClientTest::answerCarriesStatusBodyAndWorker()
{
    FaultServer server;
    server.on("GET", "/connectors").reply(200, "[\"a\"]");
    RestFixture fixture({server.url()});
    Answer<HttpAnswer> answer;
    fixture.client.send(get({QStringLiteral("connectors")}), answer.replyTo());
    QVERIFY(answer.wait());
    QCOMPARE(answer.value().status, 200);
    QCOMPARE(answer.value().body, QByteArray("[\"a\"]"));
    QCOMPARE(answer.value().contentType, QByteArray("application/json"));
    QCOMPARE(answer.value().worker, server.url());
    QCOMPARE(answer.count(), 1);
    QCOMPARE(fixture.client.pendingCount(), 0);
}

void RestClientTest::handlerNeverRunsBeforeTheCallReturns()
{
    RestFixture fixture({});
    Answer<HttpAnswer> answer;
    fixture.client.send(get({}), answer.replyTo());
    QVERIFY(!answer.isThere());
    QVERIFY(answer.wait());
}

void RestClientTest::targetIsEncodedOnceAndBelowTheWorkersPath()
{
    FaultServer server;
    server.on("*", "*").reply(200, "{}");
    const QString odd = QStringLiteral("a b;c?d#e\"f+g%h/i\\j&k=l'(m)[n]~été日本");
    const QByteArray encoded =
        "a%20b%3Bc%3Fd%23e%22f%2Bg%25h%2Fi%5Cj%26k%3Dl%27%28m%29%5Bn%5D~%C3%A9t%C3%A9%E6%97%A5%E6%9C%AC";
    HttpRequest request = get({QStringLiteral("connectors"), odd});
    request.query = {{QStringLiteral("x y"), QStringLiteral("1+2&3")}};

    QUrl prefixed = server.url();
    for (const QString &prefix :
         {QStringLiteral("/connect/one"), QStringLiteral("/connect/one/"), QStringLiteral("/")}) {
        prefixed.setPath(prefix);
        RestFixture fixture({prefixed});
        Answer<HttpAnswer> answer;
        fixture.client.send(request, answer.replyTo());
        QVERIFY(answer.wait());
        QVERIFY(answer.result());
    }
    QCOMPARE(server.lines(),
             QList<QByteArray>({"GET /connect/one/connectors/" + encoded + "?x%20y=1%2B2%263",
                                "GET /connect/one/connectors/" + encoded + "?x%20y=1%2B2%263",
                                "GET /connectors/" + encoded + "?x%20y=1%2B2%263"}));
}

void RestClientTest::userInfoOfAWorkerIsNeitherSentNorShown()
{
    FaultServer server;
    server.on("*", "*").error(400, "no");
    QUrl url = server.url();
    url.setUserName(QStringLiteral("alice"));
    url.setPassword(QStringLiteral("hunter2"));
    RestFixture fixture({url});
    Answer<HttpAnswer> answer;
    fixture.client.send(get({}), answer.replyTo());
    QVERIFY(answer.wait());
    Answer<HttpAnswer> direct;
    fixture.client.sendTo(url, get({}), direct.replyTo());
    QVERIFY(direct.wait());
    for (const Request &request : server.requests())
        QVERIFY(request.header("Authorization").isNull());
    QCOMPARE(answer.error().worker, server.url().toString());
    QCOMPARE(direct.error().worker, server.url().toString());
    QCOMPARE(fixture.records.size(), 2);
    for (const RequestRecord &record : std::as_const(fixture.records))
        QCOMPARE(record.worker, server.url());
    QCOMPARE(fixture.client.target().workers, QList<QUrl>({server.url()}));
}

void RestClientTest::credentialsAreSentWithoutBeingAskedFor()
{
    FaultServer server;
    server.on("*", "*").reply(200, "{}");
    RestFixture fixture({server.url()});
    fixture.target.user = QStringLiteral("ann");
    fixture.target.password = QStringLiteral("pä:ss");
    fixture.setTarget(fixture.target);
    Answer<HttpAnswer> answer;
    fixture.client.send(get({}), answer.replyTo());
    QVERIFY(answer.wait());
    QCOMPARE(server.requests().size(), 1);
    QCOMPARE(server.requests().first().header("Authorization"),
             "Basic " + QStringLiteral("ann:pä:ss").toUtf8().toBase64());
}

void RestClientTest::unauthorisedEndsAfterOneRequest()
{
    FaultServer server;
    RestFixture fixture({server.url()});
    fixture.target.user = QStringLiteral("ann");
    fixture.target.password = QStringLiteral("wrong");
    for (const bool withUser : {true, false}) {
        for (const bool withChallenge : {true, false}) {
            server.forgetRequests();
            Route &route =
                server.on("*", "*").reply(401, "User cannot access the resource.").type("text/plain");
            if (withChallenge)
                route.header("WWW-Authenticate", "Basic realm=\"connect\"");
            RestTarget target = fixture.target;
            if (!withUser)
                target.user.clear();
            fixture.setTarget(target);
            for (const HttpRequest &request : {get({}), change(Verb::Put, {QStringLiteral("x")}, "{}")}) {
                Answer<HttpAnswer> answer;
                fixture.client.send(request, answer.replyTo());
                QVERIFY(answer.wait());
                QCOMPARE(answer.error().kind, Error::Kind::Authentication);
                QCOMPARE(answer.error().httpStatus, 401);
                QVERIFY(!answer.error().message.isEmpty());
                QVERIFY(!answer.error().outcomeUnknown);
            }
            QCOMPARE(server.lines(), QList<QByteArray>({"GET /", "PUT /x"}));
        }
        fixture.target.user = QStringLiteral("ann");
    }
}

void RestClientTest::proxyAuthenticationEndsAfterOneRequest()
{
    FaultServer proxy;
    proxy.on("*", "*").html(407, "Who are you?").header("Proxy-Authenticate", "Basic realm=\"p\"");
    const quint16 port = proxy.port();
    RestClient client([port] {
        auto network = std::make_unique<QNetworkAccessManager>();
        network->setProxy(QNetworkProxy(QNetworkProxy::HttpProxy, QStringLiteral("127.0.0.1"), port));
        return network;
    });
    RestTarget target;
    target.workers = {QUrl(QStringLiteral("http://connect.example:8083"))};
    client.setTarget(target);
    Answer<HttpAnswer> answer;
    client.send(get({}), answer.replyTo());
    QVERIFY(answer.wait());
    QCOMPARE(answer.error().kind, Error::Kind::ProxyAuthentication);
    const QString place = QStringLiteral("127.0.0.1:%1").arg(port);
    QVERIFY2(answer.error().message.contains(place), qPrintable(answer.error().message));
    QCOMPARE(proxy.requests().size(), 1);
}

void RestClientTest::redirectIsNamedAndNotFollowed_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<Verb>("verb");
    for (const int status : {301, 302, 303, 307, 308}) {
        QTest::addRow("%d on GET", status) << status << Verb::Get;
        QTest::addRow("%d on PUT", status) << status << Verb::Put;
    }
}

void RestClientTest::redirectIsNamedAndNotFollowed()
{
    QFETCH(int, status);
    QFETCH(Verb, verb);
    FaultServer elsewhere;
    FaultServer server;
    const QByteArray where = elsewhere.url().toEncoded() + "/login?a=b";
    server.on("*", "*").redirect(status, where);
    RestFixture fixture({server.url()});
    fixture.target.user = QStringLiteral("ann");
    fixture.target.password = QStringLiteral("secret");
    fixture.setTarget(fixture.target);
    Answer<HttpAnswer> answer;
    fixture.client.send(verb == Verb::Get ? get({}) : change(verb, {QStringLiteral("x")}, "{}"),
                        answer.replyTo());
    QVERIFY(answer.wait());
    QCOMPARE(answer.error().kind, Error::Kind::Redirected);
    QCOMPARE(answer.error().redirectTarget, QString::fromUtf8(where));
    QVERIFY(answer.error().message.contains(QString::fromUtf8(where)));
    QCOMPARE(server.requests().size(), 1);
    QTest::qWait(50);
    QCOMPARE(elsewhere.connections(), 0);
}

void RestClientTest::cookiesAreNotKept()
{
    FaultServer server;
    server.on("*", "*").reply(200, "{}").header("Set-Cookie", "session=1");
    RestFixture fixture({server.url()});
    for (int i = 0; i < 2; ++i) {
        Answer<HttpAnswer> answer;
        fixture.client.send(get({}), answer.replyTo());
        QVERIFY(answer.wait());
    }
    QVERIFY(server.requests().last().header("Cookie").isNull());
}

void RestClientTest::connectionIsKept()
{
    FaultServer server;
    server.on("*", "*").reply(200, "{}");
    RestFixture fixture({server.url()});
    for (int i = 0; i < 5; ++i) {
        Answer<HttpAnswer> answer;
        fixture.client.send(i % 2 ? change(Verb::Put, {QStringLiteral("x")}) : get({}), answer.replyTo());
        QVERIFY(answer.wait());
    }
    QCOMPARE(server.requests().size(), 5);
    QCOMPARE(server.connections(), 1);
}

void RestClientTest::hangingServerEndsAtTheDeadline()
{
    FaultServer server;
    server.on("*", "*").hang();
    RestFixture fixture({server.url()});
    fixture.target.readDeadline = 200ms;
    fixture.setTarget(fixture.target);
    QElapsedTimer clock;
    clock.start();
    Answer<HttpAnswer> answer;
    fixture.client.send(get({}), answer.replyTo());
    QVERIFY(answer.wait());
    QVERIFY2(clock.elapsed() >= 190 && clock.elapsed() < 3000, qPrintable(QString::number(clock.elapsed())));
    QCOMPARE(answer.error().kind, Error::Kind::Timeout);
    QVERIFY(!answer.error().outcomeUnknown);
    QCOMPARE(server.requests().size(), 1);
}

void RestClientTest::drippingServerEndsAtTheDeadline()
{
    FaultServer server;
    server.on("*", "*").reply(200, "{}").dripping(20ms);
    RestFixture fixture({server.url()});
    fixture.target.readDeadline = 200ms;
    fixture.setTarget(fixture.target);
    Answer<HttpAnswer> answer;
    fixture.client.send(get({}), answer.replyTo());
    QVERIFY(answer.wait());
    QCOMPARE(answer.error().kind, Error::Kind::Timeout);
}

void RestClientTest::drippingBodyEndsAtTheDeadline()
{
    FaultServer server;
    server.on("*", "*").reply(200, "[" + QByteArray(200, ' ') + "]").dripping(5ms);
    RestFixture fixture({server.url()});
    fixture.target.readDeadline = 900ms; // the headers come in half of that
    fixture.setTarget(fixture.target);
    Answer<HttpAnswer> answer;
    fixture.client.send(get({}), answer.replyTo());
    QVERIFY(answer.wait());
    QCOMPARE(answer.error().kind, Error::Kind::Timeout);
}

void RestClientTest::announcedAnswerOverTheLimitIsNotRead()
{
    FaultServer server;
    server.on("*", "*").reply(200, QByteArray(5000, ' ')).cutBody(10).thenHang();
    RestFixture fixture({server.url()});
    fixture.target.answerLimit = 1000;
    fixture.setTarget(fixture.target);
    Answer<HttpAnswer> answer;
    fixture.client.send(get({}), answer.replyTo());
    QVERIFY(answer.wait(2s));
    QCOMPARE(answer.error().kind, Error::Kind::TooLarge);
    QVERIFY2(answer.error().message.contains(QLocale().formattedDataSize(1000)),
             qPrintable(answer.error().message));
}

void RestClientTest::endlessAnswerIsStoppedAtTheLimit()
{
    FaultServer server;
    server.on("*", "*").endless(QByteArray(64 * 1024, 'x'));
    RestFixture fixture({server.url()});
    fixture.target.answerLimit = 4 * 1024 * 1024;
    fixture.setTarget(fixture.target);
    Answer<HttpAnswer> answer;
    fixture.client.send(get({}), answer.replyTo());
    QVERIFY(answer.wait());
    QCOMPARE(answer.error().kind, Error::Kind::TooLarge);
}

void RestClientTest::largeAnswerUnderTheLimitArrives()
{
    // Larger than the read-ahead buffer, so that the flow is stopped and taken up again.
    const QByteArray large(50 * 1024 * 1024, 'x');
    FaultServer server;
    server.on("GET", "/a").reply(200, large);
    server.on("GET", "/b").reply(200, large).closing();
    RestFixture fixture({server.url()});
    for (const QString &path : {QStringLiteral("a"), QStringLiteral("b")}) {
        Answer<HttpAnswer> answer;
        fixture.client.send(get({path}), answer.replyTo());
        QVERIFY(answer.wait(60s));
        QVERIFY2(answer.result(), qPrintable(answer.result() ? QString() : answer.error().message));
        QCOMPARE(answer.value().body.size(), large.size());
    }
}

void RestClientTest::shorterBodyThanAnnouncedIsDiscarded_data()
{
    QTest::addColumn<bool>("resets");
    QTest::addColumn<int>("status");
    QTest::newRow("closed") << false << 200;
    QTest::newRow("reset") << true << 200;
    QTest::newRow("closed, 500") << false << 500;
}

void RestClientTest::shorterBodyThanAnnouncedIsDiscarded()
{
    QFETCH(bool, resets);
    QFETCH(int, status);
    FaultServer server;
    Route &route =
        server.on("*", "*").reply(status, "{\"a\":1}         ").cutBody(7); // what comes would parse
    if (resets)
        route.thenReset();
    RestFixture fixture({server.url()});
    Answer<HttpAnswer> answer;
    fixture.client.send(get({}), answer.replyTo());
    QVERIFY(answer.wait());
    QCOMPARE(answer.error().kind, Error::Kind::UnexpectedReply);
    QVERIFY2(answer.error().message.contains(u"incomplete"), qPrintable(answer.error().message));
}

void RestClientTest::chunkedAnswerArrivesWhole()
{
    FaultServer server;
    server.on("*", "*").reply(200, "[1,2,3,4,5,6]").chunked();
    RestFixture fixture({server.url()});
    Answer<HttpAnswer> answer;
    fixture.client.send(get({}), answer.replyTo());
    QVERIFY(answer.wait());
    QCOMPARE(answer.value().body, QByteArray("[1,2,3,4,5,6]"));
}

void RestClientTest::cutHeadersAreNoAnswer()
{
    FaultServer server;
    server.on("*", "*").reply(200, "{}").cutHead(20);
    RestFixture fixture({server.url()});
    fixture.target.attempts = 1;
    fixture.setTarget(fixture.target);
    Answer<HttpAnswer> answer;
    fixture.client.send(get({}), answer.replyTo());
    QVERIFY(answer.wait());
    QVERIFY(!answer.result());
}

void RestClientTest::whatIsNotHttpIsAnError()
{
    FaultServer server;
    server.on("*", "*").raw("220 mail.example ESMTP\r\n");
    RestFixture fixture({server.url()});
    fixture.target.attempts = 1;
    fixture.setTarget(fixture.target);
    Answer<HttpAnswer> answer;
    fixture.client.send(get({}), answer.replyTo());
    QVERIFY(answer.wait());
    QVERIFY(!answer.result());
    QVERIFY(!answer.error().message.isEmpty());
}

void RestClientTest::refusedConnectionIsUnreachable()
{
    FaultServer server;
    server.stopListening();
    RestFixture fixture({server.url()});
    fixture.target.attempts = 1;
    fixture.setTarget(fixture.target);
    for (const HttpRequest &request : {get({}), change(Verb::Put, {QStringLiteral("x")}, "{}")}) {
        Answer<HttpAnswer> answer;
        fixture.client.send(request, answer.replyTo());
        QVERIFY(answer.wait());
        QCOMPARE(answer.error().kind, Error::Kind::Unreachable);
        QCOMPARE(answer.error().httpStatus, 0);
        QVERIFY(answer.error().message.contains(QString::number(server.port())));
        QVERIFY(!answer.error().outcomeUnknown);
    }
}

void RestClientTest::unknownNameIsUnreachable()
{
    RestFixture fixture({QUrl(QStringLiteral("http://no-such-name.invalid:8083"))});
    fixture.target.attempts = 1;
    fixture.setTarget(fixture.target);
    Answer<HttpAnswer> answer;
    fixture.client.send(change(Verb::Put, {QStringLiteral("x")}), answer.replyTo());
    QVERIFY(answer.wait(15s));
    QVERIFY(answer.error().kind == Error::Kind::Unreachable || answer.error().kind == Error::Kind::Timeout);
    QVERIFY(answer.error().message.contains(u"no-such-name.invalid"));
    QVERIFY(!answer.error().outcomeUnknown);
}

void RestClientTest::noWorkerIsAnErrorAtOnce()
{
    RestFixture fixture({QUrl(QStringLiteral("ftp://a")), QUrl(QStringLiteral("http://"))});
    Answer<HttpAnswer> answer;
    fixture.client.send(get({}), answer.replyTo());
    QVERIFY(answer.wait());
    QCOMPARE(answer.error().kind, Error::Kind::Blocked);
    QVERIFY(fixture.records.isEmpty());
}

void RestClientTest::recordTellsWhatWasSent()
{
    FaultServer server;
    server.on("GET", "/connectors")
        .error(409, "Cannot complete request because of a rebalance")
        .times(1)
        .reply(200, "[]");
    RestFixture fixture({server.url()});
    Answer<HttpAnswer> answer;
    fixture.client.send(get({QStringLiteral("connectors")}), answer.replyTo());
    QVERIFY(answer.wait());
    QCOMPARE(fixture.records.size(), 2);
    const RequestRecord &failed = fixture.records.at(0);
    QCOMPARE(failed.number, 1U);
    QCOMPARE(failed.status, 409);
    QCOMPARE(failed.attempt, 1);
    QVERIFY(failed.error);
    QCOMPARE(failed.error->kind, Error::Kind::Rebalancing);
    const RequestRecord &good = fixture.records.at(1);
    QCOMPARE(good.number, 2U);
    QCOMPARE(good.status, 200);
    QCOMPARE(good.attempt, 2);
    QCOMPARE(good.bytes, 2);
    QCOMPARE(good.worker, server.url());
    QCOMPARE(good.request.describe(), QStringLiteral("GET /connectors"));
    QVERIFY(!good.error);
    QVERIFY(good.begun.isValid() && good.begun.timeSpec() == Qt::UTC);
}

void RestClientTest::recordHidesSecretsOfTheBody()
{
    FaultServer server;
    server.on("*", "*").reply(200, "{}");
    RestFixture fixture({server.url()});
    Answer<HttpAnswer> answer;
    fixture.client.send(
        change(Verb::Put, {QStringLiteral("x")}, "{\"db.password\":\"hunter2\",\"topics\":\"a\"}"),
        answer.replyTo());
    QVERIFY(answer.wait());
    QCOMPARE(server.requests().first().body, QByteArray("{\"db.password\":\"hunter2\",\"topics\":\"a\"}"));
    QCOMPARE(fixture.records.first().request.body.value(),
             QByteArray("{\"db.password\":\"[hidden]\",\"topics\":\"a\"}"));
}

void RestClientTest::destroyingTheClientDropsAllAnswers()
{
    FaultServer server;
    server.on("*", "*").reply(200, "{}").held();
    Answer<HttpAnswer> read;
    Answer<HttpAnswer> write;
    Answer<HttpAnswer> queued;
    {
        RestFixture fixture({server.url()});
        fixture.client.send(get({}), read.replyTo());
        fixture.client.send(change(Verb::Put, {QStringLiteral("x")}, "{}"), write.replyTo());
        fixture.client.send(change(Verb::Put, {QStringLiteral("y")}, "{}"), queued.replyTo());
        QVERIFY(server.waitForRequests(2));
        QCOMPARE(fixture.client.pendingCount(), 3);
    }
    server.release();
    QTest::qWait(50);
    QVERIFY(!read.isThere());
    QVERIFY(!write.isThere());
    QVERIFY(!queued.isThere());
}

void RestClientTest::destroyingTheClientInAHandlerIsFine()
{
    FaultServer server;
    server.on("*", "*").reply(200, "{}");
    auto client = std::make_unique<RestClient>(ownNetwork());
    RestTarget target;
    target.workers = {server.url()};
    client->setTarget(target);
    QObject context;
    int answers = 0;
    const auto destroy = [&](const Result<HttpAnswer> &) {
        ++answers;
        client.reset();
    };
    for (int i = 0; i < 10; ++i)
        client->send(get({}), ReplyTo<HttpAnswer>(&context, destroy));
    QVERIFY(waitFor([&] { return answers > 0; }));
    QTest::qWait(50);
    QCOMPARE(answers, 1);
}

void RestClientTest::destroyingTheClientInASlotIsFine()
{
    FaultServer server;
    server.on("*", "*").error(409, "rebalance");
    auto client = std::make_unique<RestClient>(ownNetwork());
    RestTarget target;
    target.workers = {server.url()};
    client->setTarget(target);
    QObject context;
    bool destroyed = false;
    connect(client.get(), &RestClient::exchanged, &context, [&] {
        destroyed = true;
        client.reset();
    });
    const auto never = [](const Result<HttpAnswer> &) {
        QFAIL("an answer came");
    };
    for (int i = 0; i < 10; ++i)
        client->send(get({}), ReplyTo<HttpAnswer>(&context, never));
    QVERIFY(waitFor([&] { return destroyed; }));
    QTest::qWait(50);
}

QTEST_GUILESS_MAIN(RestClientTest)
#include "tst_restclient.moc"
