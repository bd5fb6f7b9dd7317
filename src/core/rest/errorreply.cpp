// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rest/errorreply.h"

#include "core/config/secrets.h"
#include "core/limits.h"
#include "core/rest/resttext.h"
#include "core/rest/retrypolicy.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace patchbay {

namespace {

bool isHtml(const RawAnswer &answer)
{
    const QByteArray type = answer.contentType.toLower();
    if (type.contains("html"))
        return true;
    if (type.contains("json"))
        return false;
    const QByteArray begin = answer.body.left(200).trimmed().toLower();
    return begin.startsWith("<!doctype html") || begin.startsWith("<html");
}

/// What an error body of a worker says.
struct WorkerWords {
    QString message;
    bool isConnect = false; ///< {"error_code", "message"}: Kafka Connect itself spoke
    bool isJetty = false; ///< the server below it spoke: {"url", "status", "message"}, when asked for JSON
};

WorkerWords wordsOf(const RawAnswer &answer)
{
    WorkerWords words;
    if (answer.body.size() > limits::answerBody / 16)
        return words;
    const QJsonObject object = QJsonDocument::fromJson(answer.body).object();
    const QJsonValue message = object.value(u"message");
    if (message.isString() || (message.isNull() && object.contains(u"error_code"))) {
        words.message = message.toString();
        words.isConnect = object.contains(u"error_code");
        words.isJetty = !words.isConnect && object.contains(u"status") && object.contains(u"url");
        return words;
    }
    // The basic-auth extension and some proxies answer with bare text.
    const QByteArray type = answer.contentType.toLower();
    if (object.isEmpty() && !isHtml(answer) && (type.isEmpty() || type.startsWith("text/")))
        words.message = QString::fromUtf8(answer.body.left(limits::errorBody)).trimmed();
    return words;
}

/// Short texts whole; of a long one (a class list of many KB, a stack trace) the first line: the rest stands
/// in the body.
QString shown(const QString &message)
{
    const QString text = message.trimmed();
    if (text.size() <= limits::errorMessage)
        return maskText(text);
    QString line = text.left(text.indexOf(u'\n')).trimmed();
    // Masked before it is cut: half a secret must not be left.
    line = maskText(line.left(limits::errorMessage * 16));
    if (line.size() > limits::errorMessage) {
        qsizetype end = limits::errorMessage;
        if (line.at(end - 1).isHighSurrogate())
            --end;
        line.truncate(end);
        line += u'…';
    }
    return line;
}

QString statusText(int status)
{
    return RestText::tr("HTTP status %1").arg(status);
}

QString pageText(const RawAnswer &answer)
{
    const QString title = titleOfHtml(answer.body);
    return title.isEmpty() ? RestText::tr("an HTML page without a title")
                           : RestText::tr("the HTML page \"%1\"").arg(title);
}

struct Judgement {
    Error::Kind kind;
    QString message;
    bool mayHaveHappened = false; ///< a change may have happened although this came back
};

/// The target of a redirect, absolute and without user info.
QString redirectTarget(const RawAnswer &answer, const QUrl &worker)
{
    const QUrl target = worker.resolved(QUrl::fromEncoded(answer.location));
    return target.toString(QUrl::RemoveUserInfo | QUrl::FullyEncoded);
}

Judgement judgeHtml(const RawAnswer &answer, const Asked &asked)
{
    const QString page = pageText(answer);
    const QString title = titleOfHtml(answer.body);
    switch (answer.status) {
    case 400:
        if (answer.body.contains("plain HTTP request was sent to HTTPS port"))
            return {Error::Kind::Tls,
                    RestText::tr("%1 speaks TLS: its address must begin with https://.")
                        .arg(workerText(asked.worker))};
        if (answer.body.contains("SSL certificate"))
            return {
                Error::Kind::Tls,
                RestText::tr("%1 asks for a client certificate (%2).").arg(workerText(asked.worker), page)};
        if (answer.body.contains("Ambiguous"))
            return {Error::Kind::InvalidRequest,
                    RestText::tr("This worker refuses paths with an encoded '/', '%' or '\\' (%1): nothing "
                                 "of that name can "
                                 "be read or changed through it.")
                        .arg(title)};
        return {Error::Kind::InvalidRequest, RestText::tr("The request was refused with %1.").arg(page)};
    case 401:
        return {Error::Kind::Authentication,
                RestText::tr("User name or password were not accepted (%1).").arg(page)};
    case 403:
        return {Error::Kind::Forbidden, RestText::tr("Access was denied with %1.").arg(page)};
    case 404:
        // Jetty answers so until the worker's resources are registered: 1.5 to 5.5 s (measured).
        return {Error::Kind::NotReady,
                RestText::tr("The worker is not ready: it answered with %1.").arg(page)};
    case 405:
        return {Error::Kind::UnknownEndpoint, RestText::tr("The request was refused with %1.").arg(page)};
    default:
        break;
    }
    if (answer.status >= 500) {
        const bool byProxy = answer.status == 502 || answer.status == 503 || answer.status == 504;
        if (byProxy) {
            return {Error::Kind::ServerError,
                    RestText::tr("A proxy in front of the worker answered with %1.").arg(page), true};
        }
        return {Error::Kind::ServerError, RestText::tr("The worker answered with %1.").arg(page)};
    }
    return {Error::Kind::UnexpectedReply,
            RestText::tr("This is not Kafka Connect: the answer is %1.").arg(page), true};
}

Judgement judgeNotFound(const WorkerWords &words)
{
    // An unknown path, not an unknown connector, which says "Connector X not found".
    if (words.message.startsWith(u"HTTP 404"))
        return {Error::Kind::UnknownEndpoint, shown(words.message)};
    if (words.isConnect)
        return {Error::Kind::NotFound, shown(words.message)};
    if (words.isJetty)
        return {Error::Kind::NotReady,
                RestText::tr("The worker is not ready: it answered \"%1\".").arg(shown(words.message))};
    // Whoever said this is not Kafka Connect: it must not read as "the connector was deleted".
    return {Error::Kind::UnexpectedReply,
            RestText::tr("The answer is 404 without Kafka Connect's own words: is the address right?")};
}

Judgement judgeConflict(const WorkerWords &words)
{
    if (words.message.contains(u"already exists", Qt::CaseInsensitive))
        return {Error::Kind::AlreadyExists, shown(words.message)};
    if (speaksOfRebalance(words.message) || speaksOfMissingLeader(words.message))
        return {Error::Kind::Rebalancing, shown(words.message)};
    return {Error::Kind::InvalidRequest, shown(words.message)};
}

Judgement judgeServerError(const RawAnswer &answer, const WorkerWords &words)
{
    if (answer.status != 500)
        return {Error::Kind::ServerError, shown(words.message),
                answer.status == 502 || answer.status == 503 || answer.status == 504};
    const QString first = words.message.left(limits::errorMessage);
    if (speaksOfForwarding(first)) {
        // The follower could not reach the leader: the request did not arrive there. Other texts leave it
        // open.
        if (first.contains(u"ConnectException"))
            return {Error::Kind::Rebalancing, shown(words.message)};
        return {Error::Kind::ServerError, shown(words.message), true};
    }
    if (first.contains(u"Request timed out", Qt::CaseInsensitive))
        return {Error::Kind::ServerError, shown(words.message), true};
    if (speaksOfRebalance(first) || speaksOfMissingLeader(first))
        return {Error::Kind::Rebalancing, shown(words.message)};
    return {Error::Kind::ServerError, shown(words.message)};
}

Judgement judge(const RawAnswer &answer, const Asked &asked)
{
    if (answer.status == 407) {
        return {Error::Kind::ProxyAuthentication,
                asked.proxy.isEmpty()
                    ? RestText::tr("A proxy in front of %1 asks for a user name and a password.")
                          .arg(workerText(asked.worker))
                    : RestText::tr("The proxy %1 asks for a user name and a password.").arg(asked.proxy)};
    }
    if (answer.status >= 300 && answer.status < 400 && !answer.location.isEmpty()) {
        return {Error::Kind::Redirected,
                RestText::tr("The worker redirects to %1, which is not followed.")
                    .arg(redirectTarget(answer, asked.worker))};
    }
    if (isHtml(answer))
        return judgeHtml(answer, asked);

    const WorkerWords words = wordsOf(answer);
    switch (answer.status) {
    case 400:
    case 422:
        if (words.message.contains(u"Ambiguous URI")) {
            RawAnswer page = answer;
            page.body = "<title>" + words.message.toUtf8() + " Ambiguous</title>";
            return judgeHtml(page, asked);
        }
        return {Error::Kind::InvalidRequest, shown(words.message)};
    case 401:
        return {Error::Kind::Authentication, shown(words.message)};
    case 403:
        return {Error::Kind::Forbidden, shown(words.message)};
    case 404:
        return judgeNotFound(words);
    case 405:
    case 501:
        return {Error::Kind::UnknownEndpoint, shown(words.message)};
    case 409:
        return judgeConflict(words);
    default:
        break;
    }
    if (answer.status >= 500)
        return judgeServerError(answer, words);
    if (answer.status >= 400)
        return {Error::Kind::InvalidRequest, shown(words.message)};
    return {Error::Kind::UnexpectedReply,
            RestText::tr("This is not an answer of Kafka Connect (HTTP status %1).").arg(answer.status)};
}

} // namespace

std::optional<Error> errorOfAnswer(const RawAnswer &answer, const Asked &asked)
{
    const bool success = answer.status >= 200 && answer.status < 300;
    if (success && !isHtml(answer))
        return std::nullopt;

    Judgement judgement = judge(answer, asked);
    if (judgement.message.isEmpty())
        judgement.message = statusText(answer.status);
    Error error = errorWithoutAnswer(judgement.kind, judgement.message, asked);
    error.httpStatus = answer.status;
    error.body = errorBody(answer.body);
    error.outcomeUnknown = judgement.mayHaveHappened && asked.effect == Effect::Changes;
    if (judgement.kind == Error::Kind::Redirected)
        error.redirectTarget = redirectTarget(answer, asked.worker);
    return error;
}

Error errorWithoutAnswer(Error::Kind kind, const QString &message, const Asked &asked)
{
    Error error = Error::local(kind, message);
    error.worker = workerText(asked.worker);
    error.request = asked.request;
    return error;
}

QString workerText(const QUrl &worker)
{
    QString text = worker.toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment);
    while (text.endsWith(u'/'))
        text.chop(1);
    return text;
}

QByteArray errorBody(const QByteArray &body)
{
    // Twice the limit is masked, so that what is cut at the limit was whole when it was looked at.
    QByteArray masked = maskUtf8(body.left(2 * limits::errorBody));
    if (masked.size() > limits::errorBody) {
        qsizetype end = limits::errorBody;
        while (end > 0 && (static_cast<unsigned char>(masked.at(end)) & 0xC0U) == 0x80U)
            --end;
        masked.truncate(end);
    }
    return masked;
}

QString titleOfHtml(const QByteArray &html)
{
    static const QRegularExpression title(QStringLiteral("<(title|h1|h2)[^>]*>(.*?)</\\1>"),
                                          QRegularExpression::CaseInsensitiveOption
                                              | QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression tag(QStringLiteral("<[^>]*>"));
    QString text = title.match(QString::fromUtf8(html.left(limits::errorBody))).captured(2);
    text.remove(tag);
    text.replace(QLatin1String("&lt;"), QLatin1String("<"))
        .replace(QLatin1String("&gt;"), QLatin1String(">"));
    text.replace(QLatin1String("&quot;"), QLatin1String("\""))
        .replace(QLatin1String("&amp;"), QLatin1String("&"));
    return maskText(text.simplified().left(200));
}

} // namespace patchbay
