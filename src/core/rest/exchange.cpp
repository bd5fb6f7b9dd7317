// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rest/exchange.h"

#include "core/rest/onceupload.h"
#include "core/rest/resttext.h"
#include "core/rest/transporterror.h"

#include <QLocale>
#include <QNetworkProxy>
#include <QNetworkProxyFactory>

#include <algorithm>

namespace patchbay {

namespace {

/// Room behind the body for a parser that reads ahead (simdjson wants 64 bytes): saves it a copy.
constexpr qsizetype parserRoom = 64;

QUrl urlOf(const Exchange::Order &order)
{
    QByteArray base = order.worker.toEncoded(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment);
    while (base.endsWith('/'))
        base.chop(1);
    return QUrl::fromEncoded(base + order.request.encodedTarget(), QUrl::StrictMode);
}

QNetworkRequest networkRequest(const Exchange::Order &order)
{
    QNetworkRequest request(urlOf(order));
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    // That a write leaves once was proven for HTTP/1.1 alone.
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setTransferTimeout(0); // ends as OperationCanceledError, and a slow drip outlives it
    request.setHeader(QNetworkRequest::UserAgentHeader, QStringLiteral("patchbay/" PATCHBAY_VERSION));
    // With "application/json" Jetty's own error pages become JSON and look like Kafka Connect's.
    request.setRawHeader("Accept", "*/*");
    // Uncompressed: Content-Length then counts what we read.
    request.setRawHeader("Accept-Encoding", "identity");
    if (!order.authorization.isEmpty())
        request.setRawHeader("Authorization", order.authorization);
    if (order.tls)
        request.setSslConfiguration(*order.tls);
    return request;
}

} // namespace

QString proxyFor(QNetworkAccessManager &network, const QUrl &url)
{
    QNetworkProxy proxy = network.proxy();
    if (proxy.type() == QNetworkProxy::DefaultProxy) {
        const QNetworkProxyQuery query(url);
        const auto proxies = network.proxyFactory() ? network.proxyFactory()->queryProxy(query)
                                                    : QNetworkProxyFactory::proxyForQuery(query);
        proxy = proxies.isEmpty() ? QNetworkProxy(QNetworkProxy::NoProxy) : proxies.first();
    }
    if (proxy.type() == QNetworkProxy::NoProxy || proxy.type() == QNetworkProxy::DefaultProxy)
        return {};
    return proxy.hostName() + u':' + QString::number(proxy.port());
}

Exchange::Exchange(QNetworkAccessManager &network, const Order &order, QObject *parent)
    : QObject(parent),
      m_order(order),
      m_result(Failure(Error()))
{
    m_asked.worker = order.worker;
    m_asked.request = order.request.describe();
    m_asked.effect = order.request.effect;
    m_asked.proxy = proxyFor(network, order.worker);
    begin(network);
}

Exchange::~Exchange()
{
    if (!m_reply)
        return;
    m_reply->disconnect(this);
    m_reply->abort();
    delete m_reply;
}

void Exchange::begin(QNetworkAccessManager &network)
{
    QNetworkRequest request = networkRequest(m_order);
    m_clock.start();
    if (m_order.request.verb == Verb::Get) {
        m_reply = network.get(request);
    } else {
        const QByteArray body = m_order.request.body.value_or(QByteArray());
        m_upload = new OnceUpload(body);
        request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
        request.setHeader(QNetworkRequest::ContentLengthHeader, body.size());
        if (m_order.request.body)
            request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
        m_reply = network.sendCustomRequest(request, verbName(m_order.request.verb), m_upload);
        m_upload->setParent(m_reply);
    }
    m_reply->setParent(this);
    // What the network thread may read ahead of us: bounds the memory of an endless answer.
    m_reply->setReadBufferSize(8LL * 1024 * 1024);

    connect(m_reply, &QNetworkReply::requestSent, this, [this] { m_requestSent = true; });
    connect(m_reply, &QNetworkReply::sslErrors, this,
            [this](const QList<QSslError> &errors) { m_tlsErrors += errors; });
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &Exchange::readHead);
    connect(m_reply, &QNetworkReply::readyRead, this, &Exchange::readBody);
    connect(m_reply, &QNetworkReply::finished, this, &Exchange::finish, Qt::QueuedConnection);

    m_deadline.setSingleShot(true);
    m_deadline.setTimerType(Qt::PreciseTimer);
    connect(&m_deadline, &QTimer::timeout, this, &Exchange::stopLate);
    m_deadline.start(m_order.deadline);
}

void Exchange::readHead()
{
    m_answer.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    m_answer.contentType = m_reply->rawHeader("Content-Type");
    m_answer.location = m_reply->rawHeader("Location");
    if (!m_reply->hasRawHeader("Content-Length"))
        return;
    bool isNumber = false;
    const qint64 announced = m_reply->rawHeader("Content-Length").toLongLong(&isNumber);
    if (!isNumber || m_announced >= 0)
        return;
    m_announced = announced;
    if (m_announced > m_order.answerLimit)
        stopTooLarge();
    else if (m_announced > 0)
        m_answer.body.reserve(m_announced + parserRoom);
}

void Exchange::readBody()
{
    if (m_tooLarge || m_late)
        return;
    // Straight into its place: readAll() would copy it once more.
    QByteArray &body = m_answer.body;
    const qint64 available = m_reply->bytesAvailable();
    const qsizetype before = body.size();
    if (before + available + parserRoom > body.capacity())
        body.reserve(std::max<qsizetype>(before + available + parserRoom, body.capacity() * 2));
    body.resize(before + available);
    const qint64 got = m_reply->read(body.data() + before, available);
    body.resize(before + std::max<qint64>(0, got));
    if (m_answer.body.size() > m_order.answerLimit)
        stopTooLarge();
}

void Exchange::stopTooLarge()
{
    if (m_tooLarge)
        return;
    m_tooLarge = true;
    m_answer.body.clear();
    m_reply->abort();
}

void Exchange::stopLate()
{
    m_late = true;
    m_reply->abort();
}

void Exchange::finish()
{
    m_deadline.stop();
    m_took = std::chrono::milliseconds(m_clock.elapsed());
    readHead();
    if (m_reply->isOpen())
        readBody();
    m_result = judge();
    emit ended();
}

/// Only what is proven not to have left counts as not sent.
bool Exchange::mayHaveBeenSent() const
{
    if (m_answer.status != 0)
        return true;
    switch (m_reply->error()) {
    case QNetworkReply::ConnectionRefusedError:
    case QNetworkReply::HostNotFoundError:
    case QNetworkReply::SslHandshakeFailedError:
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
        return false;
    default:
        break;
    }
    // Of a write without a body Qt 6.4.2 does not say that it was sent (measured: no requestSent, nothing to
    // read).
    const bool isSilent = m_upload && m_upload->isEmpty();
    return isSilent || m_requestSent || (m_upload && m_upload->wasRead());
}

Result<HttpAnswer> Exchange::judge()
{
    const QNetworkReply::NetworkError code = m_reply->error();
    const bool unknown = mayHaveBeenSent() && m_order.request.effect == Effect::Changes;

    if (m_tooLarge) {
        Error error =
            errorWithoutAnswer(Error::Kind::TooLarge,
                               RestText::tr("The answer is larger than %1 and was not read to its end.")
                                   .arg(QLocale().formattedDataSize(m_order.answerLimit)),
                               m_asked);
        error.httpStatus = m_answer.status;
        error.outcomeUnknown = unknown;
        return Failure(error);
    }
    if (m_late) {
        const double seconds = static_cast<double>(m_order.deadline.count()) / 1000.0;
        Error error = errorWithoutAnswer(
            Error::Kind::Timeout,
            RestText::tr("No complete answer within %1 s.").arg(QLocale().toString(seconds, 'g', 3)),
            m_asked);
        error.httpStatus = m_answer.status;
        error.outcomeUnknown = unknown;
        return Failure(error);
    }

    // Below 100 are the connection's own errors, below 200 a proxy's; from there on the server's answers
    // speak. ContentReSendError is ours: the connection broke and the write was not sent again.
    const bool answered = m_answer.status != 0
        && (code == QNetworkReply::NoError || code == QNetworkReply::ProxyAuthenticationRequiredError
            || (code >= QNetworkReply::ContentAccessDenied && code != QNetworkReply::ProtocolFailure));
    const bool whole = m_announced < 0 || m_answer.body.size() >= m_announced || m_answer.status == 304
        || code == QNetworkReply::AuthenticationRequiredError
        || code == QNetworkReply::ProxyAuthenticationRequiredError;
    if (!answered || !whole) {
        BrokenTransport broken;
        broken.code = code;
        broken.qtWords = m_reply->errorString();
        broken.tlsErrors = m_tlsErrors;
        broken.sent = mayHaveBeenSent();
        broken.answering = m_answer.status != 0;
        Error error = errorOfTransport(broken, m_asked);
        error.httpStatus = m_answer.status;
        return Failure(error);
    }
    if (const auto error = errorOfAnswer(m_answer, m_asked))
        return Failure(*error);
    HttpAnswer answer;
    answer.status = m_answer.status;
    answer.contentType = m_answer.contentType;
    answer.body = m_answer.body;
    answer.worker = m_order.worker.adjusted(QUrl::RemoveUserInfo);
    return answer;
}

} // namespace patchbay
