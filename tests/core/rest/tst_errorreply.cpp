// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/limits.h"
#include "core/rest/errorreply.h"
#include "restfixture.h"

#include <QTest>

using namespace patchbay;
using Kind = Error::Kind;

namespace {

const QByteArray jsonType = "application/json";
const QByteArray htmlType = "text/html;charset=utf-8";

QByteArray page(const QByteArray &title)
{
    return "<html><head><title>" + title + "</title></head><body><h1>x</h1></body></html>";
}

QByteArray worker(int code, const QByteArray &message)
{
    return "{\"error_code\":" + QByteArray::number(code) + ",\"message\":\"" + message + "\"}";
}

std::optional<Error> judged(int status, const QByteArray &type, const QByteArray &body,
                            Effect effect = Effect::Reads)
{
    Asked asked;
    asked.worker = QUrl(QStringLiteral("http://bob:geheim@connect:8083/one/"));
    asked.request = QStringLiteral("GET /connectors");
    asked.effect = effect;
    return errorOfAnswer({status, type, body, {}}, asked);
}

} // namespace

class ErrorReplyTest : public QObject {
    Q_OBJECT

private slots:
    void kindComesFromStatusTypeAndMessage_data();
    void kindComesFromStatusTypeAndMessage();
    void successIsNoError();
    void messageIsTheWorkersOwn();
    void errorNamesWorkerAndRequestWithoutUserInfo();
    void pageIsNamedByItsTitle();
    void changeAnsweredByAProxyHasAnUnknownOutcome();
    void hugeMessageIsCutToItsFirstLine();
    void bodyIsBoundedAndCutBetweenCharacters();
    void secretsAreMaskedInMessageAndBody();
    void titleOfHtmlIsPlainText_data();
    void titleOfHtmlIsPlainText();
};

void ErrorReplyTest::kindComesFromStatusTypeAndMessage_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<Kind>("kind");
    const auto row = [](const char *name, int status, const QByteArray &type, const QByteArray &body,
                        Kind kind) {
        QTest::newRow(name) << status << type << body << kind;
    };
    row("login page", 200, htmlType, page("Sign in"), Kind::UnexpectedReply);
    row("page without a type", 200, {}, page("Sign in"), Kind::UnexpectedReply);
    row("bad request", 400, jsonType, worker(400, "no"), Kind::InvalidRequest);
    row("bad request, nothing else", 400, {}, {}, Kind::InvalidRequest);
    row("ambiguous path", 400, "text/html;charset=iso-8859-1", page("Error 400 Ambiguous URI path separator"),
        Kind::InvalidRequest);
    row("plain HTTP to nginx TLS", 400, htmlType, page("400 The plain HTTP request was sent to HTTPS port"),
        Kind::Tls);
    row("client certificate wanted", 400, htmlType, page("400 No required SSL certificate was sent"),
        Kind::Tls);
    row("basic auth extension", 401, "text/plain", "User cannot access the resource.", Kind::Authentication);
    row("proxy's login", 401, htmlType, page("401 Authorization Required"), Kind::Authentication);
    row("forbidden", 403, jsonType, worker(403, "Topic tracking is disabled."), Kind::Forbidden);
    row("forbidden by a proxy", 403, htmlType, page("403 Forbidden"), Kind::Forbidden);
    row("unknown connector", 404, jsonType, worker(404, "Connector x not found"), Kind::NotFound);
    row("unknown path", 404, {}, worker(404, "HTTP 404 Not Found"), Kind::UnknownEndpoint);
    row("starting worker", 404, "text/html;charset=iso-8859-1", page("Error 404 Not Found"), Kind::NotReady);
    row("starting worker, in JSON", 404, jsonType,
        "{\"url\":\"/connectors\",\"status\":\"404\",\"message\":\"Not Found\"}", Kind::NotReady);
    row("404 of something else", 404, "text/plain", "404 page not found", Kind::UnexpectedReply);
    row("404 with nothing", 404, {}, {}, Kind::UnexpectedReply);
    row("405", 405, {}, worker(405, "HTTP 405 Method Not Allowed"), Kind::UnknownEndpoint);
    row("405 of a proxy", 405, htmlType, page("405 Not Allowed"), Kind::UnknownEndpoint);
    row("407", 407, htmlType, page("407 Proxy Authentication Required"), Kind::ProxyAuthentication);
    row("409 exists", 409, jsonType, worker(409, "Connector x already exists"), Kind::AlreadyExists);
    row("409 rebalance", 409, jsonType, worker(409, "worker rebalance"), Kind::Rebalancing);
    row("409 otherwise", 409, jsonType, worker(409, "Conflict"), Kind::InvalidRequest);
    row("422", 422, jsonType, worker(422, "no"), Kind::InvalidRequest);
    row("429", 429, "text/plain", "slow down", Kind::InvalidRequest);
    row("500", 500, jsonType, worker(500, "boom"), Kind::ServerError);
    row("500 rebalance", 500, jsonType,
        worker(500, "Request cannot be completed because a rebalance is expected"), Kind::Rebalancing);
    row("500 forwarding", 500, jsonType,
        worker(500, "IO Error trying to forward REST request: java.net.ConnectException: Connection refused"),
        Kind::Rebalancing);
    row("500 page", 500, htmlType, page("Error 500"), Kind::ServerError);
    row("502 page", 502, htmlType, page("502 Bad Gateway"), Kind::ServerError);
    row("503 page", 503, htmlType, page("503 Service Temporarily Unavailable"), Kind::ServerError);
    row("504 page", 504, htmlType, page("504 Gateway Time-out"), Kind::ServerError);
    row("501", 501, {}, {}, Kind::UnknownEndpoint);
    row("304", 304, {}, {}, Kind::UnexpectedReply);
    row("666", 666, jsonType, worker(666, "x"), Kind::ServerError);
}

void ErrorReplyTest::kindComesFromStatusTypeAndMessage()
{
    QFETCH(int, status);
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, body);
    QFETCH(Kind, kind);
    const auto error = judged(status, type, body);
    QVERIFY(error);
    QCOMPARE(error->kind, kind);
    QCOMPARE(error->httpStatus, status);
    QVERIFY(!error->message.isEmpty());
}

void ErrorReplyTest::successIsNoError()
{
    for (const int status : {200, 201, 202, 204})
        QVERIFY(!judged(status, jsonType, "{}"));
    QVERIFY(!judged(204, {}, {}));
}

void ErrorReplyTest::messageIsTheWorkersOwn()
{
    QCOMPARE(judged(404, jsonType, worker(404, "Connector nope not found"))->message,
             QStringLiteral("Connector nope not found"));
    QCOMPARE(judged(401, "text/plain", "User cannot access the resource.\n")->message,
             QStringLiteral("User cannot access the resource."));
    const QByteArray several =
        "Connector configuration is invalid and contains the following 1 error(s):\\nInvalid value x";
    QCOMPARE(
        judged(400, jsonType, worker(400, several))->message,
        QStringLiteral(
            "Connector configuration is invalid and contains the following 1 error(s):\nInvalid value x"));
    QVERIFY(judged(400, {}, {})->message.contains(u"400"));
}

void ErrorReplyTest::errorNamesWorkerAndRequestWithoutUserInfo()
{
    const auto error = judged(500, jsonType, worker(500, "boom"));
    QCOMPARE(error->worker, QStringLiteral("http://connect:8083/one"));
    QCOMPARE(error->request, QStringLiteral("GET /connectors"));
}

void ErrorReplyTest::pageIsNamedByItsTitle()
{
    for (const int status : {200, 403, 404, 500, 502, 503})
        QVERIFY(judged(status, htmlType, page("My Gate &amp; Way"))->message.contains(u"My Gate & Way"));
}

void ErrorReplyTest::changeAnsweredByAProxyHasAnUnknownOutcome()
{
    for (const int status : {200, 502, 503, 504})
        QVERIFY(judged(status, htmlType, page("x"), Effect::Changes)->outcomeUnknown);
    for (const int status : {400, 401, 403, 404, 405})
        QVERIFY(!judged(status, htmlType, page("x"), Effect::Changes)->outcomeUnknown);
}

void ErrorReplyTest::hugeMessageIsCutToItsFirstLine()
{
    const QByteArray rest(5000, 'x');
    auto error = judged(500, jsonType, worker(500, "First line\\n" + rest));
    QCOMPARE(error->message, QStringLiteral("First line"));
    QVERIFY(error->body.contains(rest));
    error = judged(500, jsonType, worker(500, rest));
    QCOMPARE(error->message.size(), limits::errorMessage + 1);
    QVERIFY(error->message.endsWith(u'…'));
}

void ErrorReplyTest::bodyIsBoundedAndCutBetweenCharacters()
{
    QByteArray body;
    while (body.size() < 3 * limits::errorBody)
        body += "日本";
    const auto error = judged(500, "text/plain", 'a' + body);
    QVERIFY(error->body.size() <= limits::errorBody);
    QVERIFY(error->body.size() > limits::errorBody - 4);
    QVERIFY(!QString::fromUtf8(error->body).contains(QChar::ReplacementCharacter));
}

void ErrorReplyTest::secretsAreMaskedInMessageAndBody()
{
    const auto error =
        judged(400, jsonType,
               worker(400, "Cannot connect to jdbc:postgresql://app:hunter2@db:5432/x?password=hunter2"));
    QVERIFY2(!error->message.contains(u"hunter2"), qPrintable(error->message));
    QVERIFY2(!error->body.contains("hunter2"), error->body.constData());
    QVERIFY(error->message.contains(u"db:5432"));
    // A huge one, with the secret on both sides of where it is cut.
    for (const int before : {590, 596, 600, 604}) {
        const QByteArray message =
            QByteArray(before - 20, 'x') + " jdbc:a://app:hunter2hunter2@db " + QByteArray(2000, 'y');
        QVERIFY(!judged(500, jsonType, worker(500, message))->message.contains(u"hunter"));
    }
}

void ErrorReplyTest::titleOfHtmlIsPlainText_data()
{
    QTest::addColumn<QByteArray>("html");
    QTest::addColumn<QString>("title");
    QTest::newRow("title") << page("A &lt;b&gt;\n  title") << QStringLiteral("A <b> title");
    QTest::newRow("attributes") << QByteArray("<TITLE lang='en'>x</TITLE>") << QStringLiteral("x");
    QTest::newRow("heading") << QByteArray("<html><h1>Bad <i>Gateway</i></h1>")
                             << QStringLiteral("Bad Gateway");
    QTest::newRow("none") << QByteArray("<html><p>x") << QString();
    QTest::newRow("empty") << QByteArray() << QString();
}

void ErrorReplyTest::titleOfHtmlIsPlainText()
{
    QFETCH(QByteArray, html);
    QFETCH(QString, title);
    QCOMPARE(titleOfHtml(html), title);
}

QTEST_GUILESS_MAIN(ErrorReplyTest)
#include "tst_errorreply.moc"
