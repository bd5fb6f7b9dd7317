// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/faultserver.h"

#include "core/json/document.h"
#include "support/answer.h"
#include "support/recordedworker.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>

#include <arpa/inet.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace patchbay;
using namespace patchbay::test;
using namespace std::chrono_literals;

namespace {

/// The client's side, byte by byte.
class Wire {
public:
    explicit Wire(const FaultServer &server)
    {
        QObject::connect(&socket, &QTcpSocket::readyRead, [this] { received += socket.readAll(); });
        socket.connectToHost(QStringLiteral("127.0.0.1"), server.port());
    }

    void ask(const QByteArray &method, const QByteArray &target, const QByteArray &body = {})
    {
        QByteArray head = method + ' ' + target + " HTTP/1.1\r\nHost: a\r\nX-Odd:  value \r\n";
        if (!body.isNull())
            head += "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
        socket.write(head + "\r\n" + body);
    }
    bool hasEnded() const { return socket.state() == QAbstractSocket::UnconnectedState; }
    bool wasClosed() const { return hasEnded() && socket.error() == QAbstractSocket::RemoteHostClosedError; }
    QByteArray status() const { return received.mid(9, 3); }
    QByteArray head() const { return received.left(received.indexOf("\r\n\r\n")); }
    QByteArray body() const { return received.mid(received.indexOf("\r\n\r\n") + 4); }

    QTcpSocket socket;
    QByteArray received;
};

/// A socket without Qt, which calls a reset and a proper end by the same name.
class PlainWire {
public:
    PlainWire(const FaultServer &server, const QByteArray &request)
        : m_socket(::socket(AF_INET, SOCK_STREAM, 0))
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(server.port());
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        const bool isConnected =
            ::connect(m_socket, reinterpret_cast<sockaddr *>(&address), sizeof address) == 0;
        const bool isSent =
            ::send(m_socket, request.constData(), size_t(request.size()), 0) == request.size();
        if (!isConnected || !isSent)
            qFatal("The plain socket does not work");
    }
    ~PlainWire() { ::close(m_socket); }
    Q_DISABLE_COPY_MOVE(PlainWire)

    /// Reads what is there; to be asked until true. The system tells the end only once, so it is kept.
    bool wasReset() { return end() == ECONNRESET; }
    bool wasClosed() { return end() == 0; }
    const QByteArray &received() const { return m_received; }

private:
    int end()
    {
        char buffer[4096];
        ssize_t count = 0;
        while (m_end == EAGAIN && (count = ::recv(m_socket, buffer, sizeof buffer, MSG_DONTWAIT)) > 0)
            m_received.append(buffer, count);
        if (m_end == EAGAIN)
            m_end = count == 0 ? 0 : errno;
        return m_end;
    }

    int m_end = EAGAIN; ///< errno of the last read; 0: a proper end
    int m_socket;
    QByteArray m_received;
};

} // namespace

class TestFaultServer : public QObject {
    Q_OBJECT

private slots:
    void anUnknownPathIsAnsweredAsAWorkerDoes();
    void theScriptOfARouteIsFollowed();
    void theMoreExactRouteWins();
    void requestsAreRememberedAsTheyCame();
    void aConnectionIsKeptForTheNextRequest();
    void aConnectionIsClosedWhenAsked();
    void aHangingAnswerNeverComes();
    void aDelayedAnswerComesLater();
    void aHeldAnswerComesWhenReleased();
    void aNewerAnswerCanOvertakeAnOlderOne();
    void aDrippingAnswerComesByteByByte();
    void aRequestCanBeReadAndNotAnswered();
    void aResetCanComeAnywhere_data();
    void aResetCanComeAnywhere();
    void aBodyCanBeShorterThanPromised();
    void chunksCanBeWholeOrCut();
    void anEndlessBodyGoesOnUntilTheClientLeaves();
    void aBigBodyArrivesWhole();
    void anHtmlPageAndARedirectLookReal();
    void rawBytesNeedNotBeHttp();
    void anAnswerCanDependOnItsRequest();
    void aServerCanGoAwayAndComeBack();
    void recordedAnswersArePlayedAsTheyWere();
    void sameRequestsOfAWorkerAreAnsweredInOrder();
    void everyRecordingCanBeServed();
    void answerWaitsForAReply();
    void answerOfADeadContextNeverComes();
};

void TestFaultServer::anUnknownPathIsAnsweredAsAWorkerDoes()
{
    FaultServer server;
    Wire wire(server);
    wire.ask("GET", "/none");
    QTRY_COMPARE(wire.body(), QByteArray(R"({"error_code":404,"message":"HTTP 404 Not Found"})"));
    QVERIFY(wire.received.startsWith("HTTP/1.1 404 Not Found\r\n"));
    QVERIFY(wire.head().contains("Content-Length: 49"));
}

void TestFaultServer::theScriptOfARouteIsFollowed()
{
    FaultServer server;
    server.on("GET", "/connectors").error(409, "rebalance").times(3).reply(200, "[]").reply(500);
    Wire wire(server);
    QList<QByteArray> statuses;
    for (int request = 0; request < 6; ++request) {
        wire.received.clear();
        wire.ask("GET", "/connectors");
        QTRY_VERIFY(wire.received.contains("\r\n\r\n"));
        statuses.append(wire.status());
    }
    QCOMPARE(statuses, QList<QByteArray>({"409", "409", "409", "200", "500", "500"}));
    server.on("GET", "/connectors").reply(204);
    wire.received.clear();
    wire.ask("GET", "/connectors");
    QTRY_COMPARE(wire.status(), QByteArray("204"));
    QVERIFY(!wire.head().contains("Content-"));
}

void TestFaultServer::theMoreExactRouteWins()
{
    FaultServer server;
    server.on("*", "*").reply(500);
    server.on("GET", "*").reply(501);
    server.on("*", "/a?b=1").reply(502);
    server.on("GET", "/a?b=1").reply(503);
    const auto statusOf = [&server](const QByteArray &method, const QByteArray &target) {
        Wire wire(server);
        wire.ask(method, target);
        return waitFor([&wire] { return !wire.status().isEmpty(); }) ? wire.status() : QByteArray();
    };
    QCOMPARE(statusOf("GET", "/a?b=1"), QByteArray("503"));
    QCOMPARE(statusOf("PUT", "/a?b=1"), QByteArray("502"));
    QCOMPARE(statusOf("GET", "/a?b=2"), QByteArray("501"));
    QCOMPARE(statusOf("GET", "/a"), QByteArray("501"));
    QCOMPARE(statusOf("PUT", "/a"), QByteArray("500"));
}

void TestFaultServer::requestsAreRememberedAsTheyCame()
{
    FaultServer server;
    QSignalSpy spy(&server, &FaultServer::requested);
    Wire first(server);
    first.ask("GET", "/connectors/a%2Fb?expand=status&x=%20");
    QVERIFY(server.waitForRequests(1));
    Wire second(server);
    second.ask("PUT", "/connectors/%C3%A9/config", R"({"a":1})");
    QVERIFY(server.waitForRequests(2));
    const Request put = server.requests().at(1);
    QCOMPARE(
        server.lines(),
        QList<QByteArray>({"GET /connectors/a%2Fb?expand=status&x=%20", "PUT /connectors/%C3%A9/config"}));
    QCOMPARE(put.body, QByteArray(R"({"a":1})"));
    QCOMPARE(put.header("x-odd"), QByteArray("value"));
    QVERIFY(put.header("None").isNull());
    QCOMPARE(put.connection, 2);
    QCOMPARE(server.count("PUT", "/connectors/%C3%A9/config"), 1);
    QCOMPARE(server.count("PUT", "*"), 1);
    QCOMPARE(server.count("*", "*"), 2);
    QCOMPARE(server.count("DELETE", "*"), 0);
    QCOMPARE(spy.count(), 2);
    server.forgetRequests();
    QCOMPARE(server.count("*", "*"), 0);
}

void TestFaultServer::aConnectionIsKeptForTheNextRequest()
{
    FaultServer server;
    server.on("*", "*").reply(200, "[]");
    Wire wire(server);
    wire.ask("GET", "/1");
    wire.ask("PUT", "/2", "body"); // before the first answer
    QVERIFY(server.waitForRequests(2));
    QTRY_COMPARE(wire.received.count("HTTP/1.1 200"), 2);
    wire.ask("GET", "/3");
    QVERIFY(server.waitForRequests(3));
    QCOMPARE(server.connections(), 1);
    QCOMPARE(server.openConnections(), 1);
    QCOMPARE(server.requests().at(2).connection, 1);
    wire.socket.disconnectFromHost();
    QTRY_COMPARE(server.openConnections(), 0);
}

void TestFaultServer::aConnectionIsClosedWhenAsked()
{
    FaultServer server;
    server.on("GET", "/").reply(200, "{}").closing();
    Wire wire(server);
    wire.ask("GET", "/");
    QTRY_VERIFY(wire.wasClosed());
    QVERIFY(wire.head().contains("Connection: close"));
    QCOMPARE(wire.body(), QByteArray("{}"));

    server.on("GET", "/").reply(200, "{}");
    Wire other(server);
    other.socket.write("GET / HTTP/1.1\r\nConnection: Close\r\n\r\n");
    QTRY_VERIFY(other.wasClosed());
    QCOMPARE(other.body(), QByteArray("{}"));
}

void TestFaultServer::aHangingAnswerNeverComes()
{
    FaultServer server;
    server.on("GET", "/").hang();
    Wire wire(server);
    wire.ask("GET", "/");
    QVERIFY(server.waitForRequests(1));
    QTest::qWait(50);
    QVERIFY(wire.received.isEmpty());
    QVERIFY(!wire.hasEnded());
}

void TestFaultServer::aDelayedAnswerComesLater()
{
    FaultServer server;
    server.on("GET", "/").reply(200, "{}").delayed(60ms);
    Wire wire(server);
    QElapsedTimer time;
    time.start();
    wire.ask("GET", "/");
    QTRY_COMPARE(wire.body(), QByteArray("{}"));
    QVERIFY(time.elapsed() >= 55);
}

void TestFaultServer::aHeldAnswerComesWhenReleased()
{
    FaultServer server;
    server.on("GET", "/").reply(200, "{}").held();
    Wire wire(server);
    wire.ask("GET", "/");
    QVERIFY(server.waitForRequests(1));
    QTest::qWait(20);
    QVERIFY(wire.received.isEmpty());
    server.release();
    QTRY_COMPARE(wire.body(), QByteArray("{}"));
}

void TestFaultServer::aNewerAnswerCanOvertakeAnOlderOne()
{
    FaultServer server;
    server.on("GET", "/").reply(200, "[1]").held().reply(200, "[2]").held();
    Wire later(server); // connects first, asks second
    Wire earlier(server);
    earlier.ask("GET", "/");
    QVERIFY(server.waitForRequests(1));
    later.ask("GET", "/");
    QVERIFY(server.waitForRequests(2));
    QCOMPARE(server.held(), 2);
    server.releaseAt(1);
    QTRY_COMPARE(later.body(), QByteArray("[2]"));
    QVERIFY(earlier.received.isEmpty());
    QCOMPARE(server.held(), 1);
    server.release();
    QTRY_COMPARE(earlier.body(), QByteArray("[1]"));
    QCOMPARE(server.held(), 0);
}

void TestFaultServer::aDrippingAnswerComesByteByByte()
{
    FaultServer server;
    server.on("GET", "/").reply(200, "{}").dripping(1ms);
    Wire wire(server);
    int pieces = 0;
    QObject::connect(&wire.socket, &QTcpSocket::readyRead, [&pieces] { ++pieces; });
    wire.ask("GET", "/");
    QTRY_COMPARE(wire.body(), QByteArray("{}"));
    QVERIFY2(pieces > 10, qPrintable(QString::number(pieces)));
    wire.received.clear();
    wire.ask("GET", "/"); // and the connection is still good
    QTRY_COMPARE(wire.body(), QByteArray("{}"));
}

void TestFaultServer::aRequestCanBeReadAndNotAnswered()
{
    FaultServer server;
    server.on("PUT", "/a").closeUnanswered();
    server.on("PUT", "/b").resetUnanswered();
    Wire closed(server);
    closed.ask("PUT", "/a", "1234");
    QTRY_VERIFY(closed.wasClosed());
    PlainWire plain(server, "PUT /a HTTP/1.1\r\nContent-Length: 4\r\n\r\n1234");
    QTRY_VERIFY(plain.wasClosed());
    PlainWire reset(server, "PUT /b HTTP/1.1\r\nContent-Length: 4\r\n\r\n5678");
    QTRY_VERIFY(reset.wasReset());
    QVERIFY(closed.received.isEmpty());
    QVERIFY(plain.received().isEmpty());
    QVERIFY(reset.received().isEmpty());
    QCOMPARE(server.requests().at(0).body, QByteArray("1234"));
    QCOMPARE(server.requests().at(2).body, QByteArray("5678"));
}

void TestFaultServer::aResetCanComeAnywhere_data()
{
    QTest::addColumn<qsizetype>("headAt");
    QTest::addColumn<qsizetype>("bodyAt");
    QTest::addColumn<QByteArray>("ends");
    QTest::newRow("in the headers") << qsizetype(20) << qsizetype(-1) << QByteArray("Con");
    QTest::newRow("after the headers") << qsizetype(-1) << qsizetype(0) << QByteArray("\r\n\r\n");
    QTest::newRow("in the body") << qsizetype(-1) << qsizetype(3) << QByteArray("\r\n\r\n[12");
    QTest::newRow("after the body") << qsizetype(-1) << qsizetype(-1) << QByteArray("\r\n\r\n[12345]");
}

void TestFaultServer::aResetCanComeAnywhere()
{
    QFETCH(qsizetype, headAt);
    QFETCH(qsizetype, bodyAt);
    QFETCH(QByteArray, ends);
    FaultServer server;
    Route &route = server.on("GET", "/").reply(200, "[12345]");
    if (headAt >= 0)
        route.cutHead(headAt);
    if (bodyAt >= 0)
        route.cutBody(bodyAt);
    route.thenReset();
    PlainWire wire(server, "GET / HTTP/1.1\r\n\r\n");
    QTRY_VERIFY(wire.wasReset());
    QVERIFY2(wire.received().endsWith(ends), wire.received().constData());
}

void TestFaultServer::aBodyCanBeShorterThanPromised()
{
    FaultServer server;
    server.on("GET", "/").reply(200, "[1,2,3]").cutBody(2).reply(200, "[1,2,3]").cutBody(2).thenHang();
    Wire wire(server);
    wire.ask("GET", "/");
    QTRY_VERIFY(wire.wasClosed());
    QVERIFY(wire.head().contains("Content-Length: 7"));
    QCOMPARE(wire.body(), QByteArray("[1"));
    Wire hanging(server);
    hanging.ask("GET", "/");
    QTRY_COMPARE(hanging.body(), QByteArray("[1"));
    QTest::qWait(20);
    QVERIFY(!hanging.hasEnded());
}

void TestFaultServer::chunksCanBeWholeOrCut()
{
    FaultServer server;
    server.on("GET", "/").reply(200, "[1,2,3]").chunked().reply(200, "[1,2,3]").chunked().cutBody(4);
    Wire whole(server);
    whole.ask("GET", "/");
    QTRY_COMPARE(whole.body(), QByteArray("3\r\n[1,\r\n3\r\n2,3\r\n1\r\n]\r\n0\r\n\r\n"));
    QVERIFY(whole.head().contains("Transfer-Encoding: chunked"));
    QVERIFY(!whole.head().contains("Content-Length"));
    Wire cut(server);
    cut.ask("GET", "/");
    QTRY_VERIFY(cut.wasClosed());
    QCOMPARE(cut.body(), QByteArray("2\r\n[1\r\n2\r\n,2\r\n"));
}

void TestFaultServer::anEndlessBodyGoesOnUntilTheClientLeaves()
{
    FaultServer server;
    server.on("GET", "/").endless("{\"a\":1},");
    Wire wire(server);
    wire.ask("GET", "/");
    QTRY_VERIFY(wire.received.size() > 3'000'000);
    QVERIFY(!wire.head().contains("Content-Length"));
    wire.socket.abort();
    QTRY_COMPARE(server.openConnections(), 0);
}

void TestFaultServer::aBigBodyArrivesWhole()
{
    const QByteArray body = '"' + QByteArray(20'000'000, 'a') + '"';
    FaultServer server;
    server.on("GET", "/").reply(200, body);
    Wire wire(server);
    wire.ask("GET", "/");
    QTRY_COMPARE(wire.received.right(2), QByteArray("a\""));
    QVERIFY(wire.body() == body);
}

void TestFaultServer::anHtmlPageAndARedirectLookReal()
{
    FaultServer server;
    server.on("GET", "/").html(502, "Bad Gateway").redirect(302, "https://login.example/");
    Wire wire(server);
    wire.ask("GET", "/");
    QTRY_VERIFY(wire.body().endsWith("</html>\n"));
    QVERIFY(wire.head().contains("Content-Type: text/html"));
    QVERIFY(wire.body().contains("<title>Bad Gateway</title>"));
    wire.received.clear();
    wire.ask("GET", "/");
    QTRY_COMPARE(wire.status(), QByteArray("302"));
    QVERIFY(wire.head().contains("\r\nLocation: https://login.example/"));
}

void TestFaultServer::rawBytesNeedNotBeHttp()
{
    FaultServer server;
    server.on("GET", "/").raw("SSH-2.0-OpenSSH_9.2\r\n");
    Wire wire(server);
    wire.ask("GET", "/");
    QTRY_VERIFY(wire.wasClosed());
    QCOMPARE(wire.received, QByteArray("SSH-2.0-OpenSSH_9.2\r\n"));
}

void TestFaultServer::anAnswerCanDependOnItsRequest()
{
    FaultServer server;
    const auto echo = [](const Request &request) {
        ScriptedReply reply;
        reply.body = request.body;
        return reply;
    };
    server.on("PUT", "/").answeredBy(echo);
    Wire wire(server);
    wire.ask("PUT", "/", "[1]");
    QTRY_COMPARE(wire.body(), QByteArray("[1]"));
}

void TestFaultServer::aServerCanGoAwayAndComeBack()
{
    FaultServer server;
    PlainWire kept(server, "GET / HTTP/1.1\r\n\r\n");
    QVERIFY(server.waitForRequests(1));
    const quint16 port = server.port();
    server.stopListening();
    QTRY_VERIFY(kept.wasReset());
    Wire refused(server);
    QTRY_COMPARE(refused.socket.error(), QAbstractSocket::ConnectionRefusedError);
    server.listen();
    QCOMPARE(server.port(), port);
    Wire again(server);
    again.ask("GET", "/");
    QTRY_COMPARE(again.status(), QByteArray("404"));
}

void TestFaultServer::recordedAnswersArePlayedAsTheyWere()
{
    RecordedWorker worker(QStringLiteral("4.3.1"));
    worker.serve(QStringList{QStringLiteral("34-status-failed-task"), QStringLiteral("25-get-slash-name"),
                             QStringLiteral("78-delete"), QStringLiteral("13-create")});
    QCOMPARE(worker.path(QStringLiteral("34-status-failed-task")), QByteArray("/connectors/failing/status"));

    Wire status(worker);
    status.ask("GET", "/connectors/failing/status");
    QTRY_COMPARE(status.status(), QByteArray("200"));
    QVERIFY(status.head().contains("Content-Type: application/json"));
    const auto document = json::parse(status.body());
    QVERIFY(document);
    const auto hasTrace = [](const json::Value &task) {
        return task.value(u"trace").toString().contains(u"\nCaused by: ");
    };
    QVERIFY(hasTrace(*document->root().value(u"tasks").elements().begin()));

    Wire slash(worker);
    slash.ask("GET", "/connectors/a%2Fb/status");
    QTRY_COMPARE(slash.status(), QByteArray("400"));
    QVERIFY(slash.head().contains("Content-Type: text/html;charset=iso-8859-1"));
    QVERIFY(slash.body().startsWith("<html>\n"));

    Wire deleted(worker);
    deleted.ask("DELETE", "/connectors/orders-sink");
    QTRY_COMPARE(deleted.status(), QByteArray("204"));
    QVERIFY(deleted.body().isEmpty());

    Wire created(worker);
    created.ask("POST", "/connectors", "{}");
    QTRY_COMPARE(created.status(), QByteArray("201"));
    QVERIFY(created.head().contains("\r\nLocation: http://127.0.0.1:"));
}

void TestFaultServer::sameRequestsOfAWorkerAreAnsweredInOrder()
{
    RecordedWorker worker(QStringLiteral("4.3.1"));
    const QByteArray target = worker.path(QStringLiteral("41-status-paused"));
    QCOMPARE(worker.path(QStringLiteral("55-status-stopped")), target);
    worker.serve({QStringLiteral("41-status-paused"), QStringLiteral("55-status-stopped")});
    worker.serveAs("GET", "/connectors/other/status", QStringLiteral("41-status-paused"));
    QList<QByteArray> states;
    for (const QByteArray &asked : {target, target, target, QByteArray("/connectors/other/status")}) {
        Wire wire(worker);
        wire.ask("GET", asked);
        QTRY_VERIFY(json::parse(wire.body()));
        const json::Value status = json::parse(wire.body())->root();
        states.append(status.value(u"connector").value(u"state").utf8().toByteArray());
    }
    QCOMPARE(states, QList<QByteArray>({"PAUSED", "STOPPED", "STOPPED", "PAUSED"}));
}

void TestFaultServer::everyRecordingCanBeServed()
{
    int count = 0;
    for (const QString &version : {QStringLiteral("2.8.2"), QStringLiteral("3.5.2"), QStringLiteral("3.9.2"),
                                   QStringLiteral("4.3.1")}) {
        for (const QString &name : Recording::names(version)) {
            const Recording recording = Recording::load(version, name);
            QVERIFY2(!recording.method.isEmpty() && recording.target.startsWith('/'), qPrintable(name));
            QVERIFY2(recording.reply.status >= 200 && recording.reply.status < 600, qPrintable(name));
            QCOMPARE(recording.reply.bytes().right(recording.reply.body.size()), recording.reply.body);
            if (recording.reply.contentType == "application/json")
                QVERIFY2(json::parse(recording.reply.body), qPrintable(name));
            ++count;
        }
    }
    QVERIFY(count > 200);
}

void TestFaultServer::answerWaitsForAReply()
{
    Answer<int> number;
    Answer<> nothing;
    Answer<QString> failure;
    QVERIFY(!number.wait(1ms));
    number.replyTo().deliverLater(42);
    nothing.replyTo().deliverLater({});
    failure.replyTo().deliverLater(Failure(Error::local(Error::Kind::Cancelled, QStringLiteral("no"))));
    QVERIFY(!number.isThere());
    QVERIFY(number.wait());
    QVERIFY(nothing.wait());
    QVERIFY(failure.wait());
    QCOMPARE(number.value(), 42);
    QCOMPARE(number.count(), 1);
    QVERIFY(nothing.result().has_value());
    nothing.value();
    QCOMPARE(int(failure.error().kind), int(Error::Kind::Cancelled));
}

void TestFaultServer::answerOfADeadContextNeverComes()
{
    Answer<int> answer;
    const ReplyTo<int> reply = answer.replyTo();
    reply.deliverLater(1);
    answer.stopWanting();
    QVERIFY(!reply.isWanted());
    reply.deliver(2);
    QVERIFY(!answer.wait(20ms));
    QCOMPARE(answer.count(), 0);
}

QTEST_GUILESS_MAIN(TestFaultServer)
#include "tst_faultserver.moc"
