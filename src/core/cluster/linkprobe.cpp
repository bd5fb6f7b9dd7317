// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cluster/linkprobe.h"

#include "core/cluster/tlsadvice.h"
#include "core/rest/loopbackproxy.h"
#include "core/rest/tlssettings.h"

#include <QCoreApplication>
#include <QPointer>
#include <QSslSocket>

namespace patchbay {

namespace {

using namespace std::chrono_literals;

constexpr std::chrono::milliseconds sniffing = 3s;

struct LinkText {
    Q_DECLARE_TR_FUNCTIONS(patchbay::ConnectionTest)
};

QNetworkProxy proxyFor(const QUrl &url)
{
    // The same choice as RestClient's: never a proxy for this machine.
    LoopbackProxyFactory factory{QNetworkProxy(QNetworkProxy::DefaultProxy)};
    const QList<QNetworkProxy> proxies = factory.queryProxy(QNetworkProxyQuery(url));
    return proxies.isEmpty() ? QNetworkProxy(QNetworkProxy::NoProxy) : proxies.first();
}

quint16 portOf(const QUrl &url)
{
    return static_cast<quint16>(url.port(url.scheme() == u"https" ? 443 : 80));
}

} // namespace

LinkProbe::LinkProbe(const QUrl &url, const QString &caFile, QObject *parent)
    : QObject(parent),
      m_url(url),
      m_caFile(caFile),
      m_proxy(proxyFor(url))
{
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, &LinkProbe::stageDeadlinePassed);
}

LinkProbe::~LinkProbe() = default;

bool LinkProbe::usesProxy() const
{
    return m_proxy.type() != QNetworkProxy::NoProxy && m_proxy.type() != QNetworkProxy::DefaultProxy;
}

QString LinkProbe::peer() const
{
    return usesProxy() ? m_proxy.hostName() : m_url.host();
}

quint16 LinkProbe::peerPort() const
{
    return usesProxy() ? m_proxy.port() : portOf(m_url);
}

void LinkProbe::run(std::chrono::milliseconds stageDeadline)
{
    m_deadline.setInterval(stageDeadline);
    begin(Stage::Name);
    lookUp();
}

void LinkProbe::begin(Stage stage)
{
    m_stage = stage;
    m_deadline.start();
    emit begun(stage);
}

void LinkProbe::pass(const QString &text, Verdict verdict)
{
    m_deadline.stop();
    emit ended(m_stage, verdict, text, QString());
}

void LinkProbe::fail(const QString &text, const QString &fix)
{
    m_deadline.stop();
    emit ended(m_stage, Verdict::Failed, text, fix);
    emit finished(false);
}

void LinkProbe::lookUp()
{
    const QHostAddress literal(peer());
    if (!literal.isNull()) {
        pass(usesProxy() ? LinkText::tr("The way goes through the proxy %1.").arg(peer())
                         : LinkText::tr("%1 is an address, no name to look up.").arg(peer()));
        return connectToAll({literal});
    }
    // A receiver that outlives this: Qt 6.4.2 leaks what it was given when the receiver dies or the look-up
    // is aborted.
    auto *receiver = new QObject;
    const auto answered = [receiver, probe = QPointer<LinkProbe>(this)](const QHostInfo &info) {
        receiver->deleteLater();
        if (probe)
            probe->resolved(info);
    };
    QHostInfo::lookupHost(peer(), receiver, answered);
}

void LinkProbe::resolved(const QHostInfo &info)
{
    if (m_stage != Stage::Name || !m_deadline.isActive())
        return;
    if (info.error() != QHostInfo::NoError || info.addresses().isEmpty()) {
        return fail(
            LinkText::tr("The name %1 is not known: %2.").arg(peer(), info.errorString()),
            LinkText::tr("Check the spelling of the host name, and whether a VPN is needed to resolve it."));
    }
    QStringList shown;
    for (const QHostAddress &address : info.addresses())
        shown.append(address.toString());
    const QString addresses = shown.join(QLatin1String(", "));
    pass(usesProxy() ? LinkText::tr("The way goes through the proxy %1 (%2).").arg(peer(), addresses)
                     : LinkText::tr("%1 is %2.").arg(peer(), addresses));
    connectToAll(info.addresses());
}

void LinkProbe::connectToAll(const QList<QHostAddress> &addresses)
{
    begin(Stage::Tcp);
    m_refused = 0;
    // All at once: a dead IPv6 address must not delay a live IPv4 one.
    for (qsizetype count = addresses.size(); count > 0; --count) {
        auto socket = std::make_unique<QTcpSocket>();
        QTcpSocket *raw = socket.get();
        raw->setProxy(QNetworkProxy::NoProxy);
        connect(raw, &QTcpSocket::connected, this, [this, raw] { connected(raw); });
        connect(raw, &QTcpSocket::errorOccurred, this, [this, raw] { notConnected(raw); });
        m_sockets.push_back(std::move(socket));
    }
    // Queued, so that a refusal that is known at once does not run into this loop.
    const quint16 port = peerPort();
    for (std::size_t index = 0; index < m_sockets.size(); ++index) {
        QTcpSocket *socket = m_sockets[index].get();
        const auto go = [socket, address = addresses.at(static_cast<qsizetype>(index)), port] {
            socket->connectToHost(address, port);
        };
        QMetaObject::invokeMethod(socket, go, Qt::QueuedConnection);
    }
}

void LinkProbe::connected(const QTcpSocket *socket)
{
    if (m_stage != Stage::Tcp)
        return;
    pass(LinkText::tr("Connected to %1, port %2.").arg(socket->peerAddress().toString()).arg(peerPort()));
    m_stage = Stage::Tls; // the other sockets do not matter any more
    if (m_url.scheme() == u"https")
        return shakeHands();
    emit ended(Stage::Tls, Verdict::Skipped, LinkText::tr("Plain HTTP: nothing is encrypted."), QString());
    emit finished(true);
}

void LinkProbe::notConnected(const QTcpSocket *socket)
{
    ++m_refused;
    if (m_stage != Stage::Tcp || m_refused < static_cast<int>(m_sockets.size()))
        return;
    const QString where = LinkText::tr("%1, port %2").arg(peer()).arg(peerPort());
    if (socket->error() == QAbstractSocket::ConnectionRefusedError) {
        return fail(LinkText::tr("Nobody listens at %1.").arg(where),
                    LinkText::tr("Check the port, and that the worker is running."));
    }
    fail(LinkText::tr("No connection to %1: %2.").arg(where, socket->errorString()),
         LinkText::tr("Check the network, a VPN or a firewall on the way to this host."));
}

void LinkProbe::shakeHands()
{
    begin(Stage::Tls);
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    if (!m_caFile.isEmpty()) {
        const Result<QSslConfiguration> trusting = tlsTrusting(m_caFile);
        if (!trusting) {
            return fail(trusting.error().message,
                        LinkText::tr("Choose a readable CA file in PEM form, or none."));
        }
        configuration = *trusting;
    }
    m_tls = std::make_unique<QSslSocket>();
    m_tls->setSslConfiguration(configuration);
    m_tls->setProxy(usesProxy() ? m_proxy : QNetworkProxy(QNetworkProxy::NoProxy));
    connect(m_tls.get(), &QSslSocket::encrypted, this, &LinkProbe::handsShaken);
    connect(m_tls.get(), &QSslSocket::sslErrors, this,
            [this](const QList<QSslError> &errors) { m_tlsErrors = errors; });
    connect(m_tls.get(), &QSslSocket::errorOccurred, this, &LinkProbe::handshakeFailed, Qt::QueuedConnection);
    m_tls->connectToHostEncrypted(m_url.host(), portOf(m_url));
}

void LinkProbe::handsShaken()
{
    if (m_stage != Stage::Tls || !m_deadline.isActive())
        return;
    pass(LinkText::tr("Encrypted. The certificate: %1.").arg(describeCertificate(m_tls->peerCertificate())));
    m_stage = Stage::Authentication; // no error of this socket counts any more
    emit finished(true);
}

void LinkProbe::handshakeFailed()
{
    if (m_stage != Stage::Tls || !m_deadline.isActive())
        return;
    if (!m_tlsErrors.isEmpty()) {
        const TlsAdvice advice = adviseOn(m_tlsErrors, m_tls->peerCertificate(), m_url.host());
        return fail(advice.text, advice.fix);
    }
    askWhetherPlain(m_tls->errorString());
}

/// A handshake that ended without a certificate: perhaps nobody there speaks TLS. Asks in plain HTTP, without
/// credentials.
void LinkProbe::askWhetherPlain(const QString &reason)
{
    m_stage = Stage::Authentication; // what the TLS socket says from now on does not count
    m_deadline.start();
    m_plain = std::make_unique<QTcpSocket>();
    m_plain->setProxy(usesProxy() ? m_proxy : QNetworkProxy(QNetworkProxy::NoProxy));
    QTcpSocket *socket = m_plain.get();
    connect(socket, &QTcpSocket::connected, socket, [socket] { socket->write("GET / HTTP/1.0\r\n\r\n"); });
    const auto judge = [this, reason, socket] {
        if (m_plain && (socket->bytesAvailable() >= 5 || socket->state() != QAbstractSocket::ConnectedState))
            judgeHandshake(socket->peek(5) == "HTTP/", reason);
    };
    connect(socket, &QTcpSocket::readyRead, this, judge);
    connect(socket, &QTcpSocket::disconnected, this, judge);
    connect(socket, &QTcpSocket::errorOccurred, this, judge);
    QTimer::singleShot(sniffing, socket, [this, reason] { judgeHandshake(false, reason); });
    socket->connectToHost(m_url.host(), portOf(m_url));
}

void LinkProbe::judgeHandshake(bool speaksPlainHttp, const QString &reason)
{
    if (!m_plain)
        return;
    m_plain->disconnect(this);
    m_plain.release()->deleteLater(); // one of its signals is on the stack
    m_stage = Stage::Tls;
    if (speaksPlainHttp) {
        return fail(LinkText::tr("This port speaks plain HTTP, not TLS."),
                    LinkText::tr("Write http:// instead of https:// in the address."));
    }
    if (m_silent) {
        return fail(LinkText::tr("The server took the connection but does not answer the TLS handshake."),
                    LinkText::tr("Check that this port is the worker's HTTPS port."));
    }
    if (reason.contains(QLatin1String("protocol"), Qt::CaseInsensitive)) {
        return fail(LinkText::tr("The server offers no version of TLS that is still safe: %1.").arg(reason),
                    LinkText::tr("Ask whoever runs the worker to switch on TLS 1.2 or 1.3."));
    }
    fail(LinkText::tr("The server ended the TLS handshake: %1.").arg(reason),
         LinkText::tr("Ask whoever runs the worker whether it wants a client certificate, which this "
                      "connection does not send."));
}

void LinkProbe::askWhetherTls(std::chrono::milliseconds deadline, const std::function<void(bool)> &answer)
{
    m_tls = std::make_unique<QSslSocket>();
    m_tls->setPeerVerifyMode(QSslSocket::VerifyNone); // only to tell; nothing is sent over it
    m_tls->setProxy(usesProxy() ? m_proxy : QNetworkProxy(QNetworkProxy::NoProxy));
    const auto tell = [this, answer](bool speaksTls) {
        if (!m_tls)
            return;
        m_tls->disconnect(this);
        m_tls->disconnect();
        m_tls.release()->deleteLater(); // one of its signals is on the stack
        answer(speaksTls);
    };
    connect(m_tls.get(), &QSslSocket::encrypted, this, [tell] { tell(true); });
    connect(m_tls.get(), &QSslSocket::errorOccurred, this, [tell] { tell(false); });
    QTimer::singleShot(std::min(deadline, sniffing), m_tls.get(), [tell] { tell(false); });
    m_tls->connectToHostEncrypted(m_url.host(), portOf(m_url));
}

void LinkProbe::stageDeadlinePassed()
{
    if (m_plain)
        return judgeHandshake(false, m_silent ? QString() : m_tls->errorString());
    switch (m_stage) {
    case Stage::Name:
        return fail(LinkText::tr("Looking up the name %1 takes too long.").arg(peer()),
                    LinkText::tr("Check the network and its name server, or whether a VPN is needed."));
    case Stage::Tcp:
        return fail(LinkText::tr("%1, port %2, does not answer at all.").arg(peer()).arg(peerPort()),
                    LinkText::tr("A firewall may be in the way: check the address, the port and the VPN."));
    default:
        m_silent = true;
        return askWhetherPlain(QString());
    }
}

} // namespace patchbay
