// SPDX-License-Identifier: GPL-3.0-or-later
#include "restfixture.h"

#include <QFile>
#include <QSslCertificate>
#include <QSslKey>
#include <QSslServer>
#include <QSslSocket>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryFile>
#include <QTest>

using namespace patchbay;
using namespace patchbay::test;

namespace {

QString tlsData(const QString &name)
{
    return QStringLiteral(TEST_DATA "/tls/") + name;
}

/// Answers {} over TLS to whatever it is asked, and counts how often.
class TlsServer : public QObject {
public:
    explicit TlsServer(const QString &certificate, QSsl::SslProtocol protocol = QSsl::SecureProtocols)
    {
        QFile key(tlsData(certificate + QStringLiteral(".key")));
        if (!key.open(QIODevice::ReadOnly))
            qFatal("No key");
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.setLocalCertificate(
            QSslCertificate::fromPath(tlsData(certificate + QStringLiteral(".pem"))).value(0));
        tls.setPrivateKey(QSslKey(&key, QSsl::Ec));
        tls.setPeerVerifyMode(QSslSocket::VerifyNone);
        tls.setProtocol(protocol);
        m_server.setSslConfiguration(tls);
        connect(&m_server, &QTcpServer::pendingConnectionAvailable, this, [this] {
            while (QTcpSocket *socket = m_server.nextPendingConnection())
                connect(socket, &QTcpSocket::readyRead, this, [this, socket] { answer(socket); });
        });
        if (!m_server.listen(QHostAddress::LocalHost))
            qFatal("Cannot listen");
    }

    QUrl url(const QString &scheme = QStringLiteral("https")) const
    {
        return QUrl(QStringLiteral("%1://127.0.0.1:%2").arg(scheme).arg(m_server.serverPort()));
    }
    int answers = 0;

private:
    void answer(QTcpSocket *socket)
    {
        if (!socket->readAll().contains("\r\n\r\n"))
            return;
        ++answers;
        socket->write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}");
    }

    QSslServer m_server;
};

Error errorOf(const QUrl &url, const QString &caFile, const HttpRequest &request = get({}))
{
    RestFixture fixture({url});
    fixture.target.caFile = caFile;
    fixture.target.attempts = 1;
    fixture.target.user = QStringLiteral("ann");
    fixture.target.password = QStringLiteral("hunter2");
    fixture.setTarget(fixture.target);
    Answer<HttpAnswer> answer;
    fixture.client.send(request, answer.replyTo());
    if (!answer.wait() || answer.result())
        return Error::local(Error::Kind::Cancelled, QStringLiteral("no error"));
    return answer.error();
}

} // namespace

class TlsTest : public QObject {
    Q_OBJECT

private slots:
    void certificateOfAnOwnAuthorityIsTrustedByItsFile();
    void wrongCertificateIsRefused_data();
    void wrongCertificateIsRefused();
    void refusalShowsTheCertificate();
    void unreadableAuthorityFileIsNamed();
    void authorityFileWithoutACertificateIsNamed();
    void plainHttpOnATlsPortAndTheReverseAreToldApart();
    void oldTlsIsRefused();
    void verificationIsNotInheritedFromAnotherTarget();
};

void TlsTest::certificateOfAnOwnAuthorityIsTrustedByItsFile()
{
    TlsServer server(QStringLiteral("right"));
    RestFixture fixture({server.url()});
    fixture.target.caFile = tlsData(QStringLiteral("authority.pem"));
    fixture.setTarget(fixture.target);
    for (const HttpRequest &request : {get({}), change(Verb::Put, {QStringLiteral("x")}, "{}")}) {
        Answer<HttpAnswer> answer;
        fixture.client.send(request, answer.replyTo());
        QVERIFY(answer.wait());
        QVERIFY2(answer.result(), qPrintable(answer.result() ? QString() : answer.error().message));
    }
    QCOMPARE(server.answers, 2);
}

void TlsTest::wrongCertificateIsRefused_data()
{
    QTest::addColumn<QString>("certificate");
    QTest::addColumn<QString>("caFile");
    QTest::addColumn<QString>("words");
    const QString authority = tlsData(QStringLiteral("authority.pem"));
    QTest::newRow("expired") << QStringLiteral("expired") << authority << QStringLiteral("expired");
    QTest::newRow("of another host") << QStringLiteral("elsewhere") << authority
                                     << QStringLiteral("host name");
    QTest::newRow("of an unknown authority")
        << QStringLiteral("unknown") << authority << QStringLiteral("issuer");
    QTest::newRow("self-signed") << QStringLiteral("selfsigned") << authority
                                 << QStringLiteral("self-signed");
    QTest::newRow("right, but the authority is not given")
        << QStringLiteral("right") << QString() << QStringLiteral("issuer");
}

void TlsTest::wrongCertificateIsRefused()
{
    QFETCH(QString, certificate);
    QFETCH(QString, caFile);
    QFETCH(QString, words);
    TlsServer server(certificate);
    for (const HttpRequest &request :
         {get({}), change(Verb::Put, {QStringLiteral("x")}, "{}"), change(Verb::Put, {})}) {
        const Error error = errorOf(server.url(), caFile, request);
        QCOMPARE(error.kind, Error::Kind::Tls);
        QVERIFY2(error.message.contains(words), qPrintable(error.message));
        QVERIFY(!error.outcomeUnknown);
    }
    QCOMPARE(server.answers, 0);
}

void TlsTest::refusalShowsTheCertificate()
{
    TlsServer server(QStringLiteral("expired"));
    const QString message = errorOf(server.url(), tlsData(QStringLiteral("authority.pem"))).message;
    const auto certificate = QSslCertificate::fromPath(tlsData(QStringLiteral("expired.pem"))).value(0);
    for (const QString &part :
         {QStringLiteral("expired (Patchbay tests)"), QStringLiteral("Patchbay test authority"),
          QStringLiteral("2020-01-01"), QStringLiteral("2021-01-01"), server.url().authority(),
          QString::fromLatin1(certificate.digest(QCryptographicHash::Sha256).toHex(':').toUpper())})
        QVERIFY2(message.contains(part), qPrintable(message));
}

void TlsTest::unreadableAuthorityFileIsNamed()
{
    TlsServer server(QStringLiteral("right"));
    const Error error = errorOf(server.url(), QStringLiteral("/no/such/ca.pem"));
    QCOMPARE(error.kind, Error::Kind::Tls);
    QVERIFY(error.message.contains(u"/no/such/ca.pem"));
}

void TlsTest::authorityFileWithoutACertificateIsNamed()
{
    QTemporaryFile file;
    QVERIFY(file.open());
    file.write("nothing of use");
    file.flush();
    const Error error = errorOf(QUrl(QStringLiteral("https://127.0.0.1:1")), file.fileName());
    QCOMPARE(error.kind, Error::Kind::Tls);
    QVERIFY(error.message.contains(file.fileName()));
}

void TlsTest::plainHttpOnATlsPortAndTheReverseAreToldApart()
{
    QTcpServer plain; // says at the first byte that this is no HTTP, as a worker does
    QVERIFY(plain.listen(QHostAddress::LocalHost));
    connect(&plain, &QTcpServer::newConnection, &plain, [&plain] {
        QTcpSocket *socket = plain.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, socket, [socket] {
            socket->write("HTTP/1.1 400 Illegal character\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
            socket->disconnectFromHost();
        });
    });
    const Error toPlain = errorOf(QUrl(QStringLiteral("https://127.0.0.1:%1").arg(plain.serverPort())), {});
    QCOMPARE(toPlain.kind, Error::Kind::Tls);
    QVERIFY2(toPlain.message.contains(u"http://"), qPrintable(toPlain.message));

    TlsServer tls(QStringLiteral("right"));
    const Error toTls = errorOf(tls.url(QStringLiteral("http")), {});
    QVERIFY2(toTls.message.contains(u"https://"), qPrintable(toTls.message));
    QCOMPARE(tls.answers, 0);
}

void TlsTest::oldTlsIsRefused()
{
    QT_WARNING_PUSH
    QT_WARNING_DISABLE_DEPRECATED
    TlsServer server(QStringLiteral("right"), QSsl::TlsV1_0);
    QT_WARNING_POP
    const Error error = errorOf(server.url(), tlsData(QStringLiteral("authority.pem")));
    QCOMPARE(error.kind, Error::Kind::Tls);
    QCOMPARE(server.answers, 0);
}

void TlsTest::verificationIsNotInheritedFromAnotherTarget()
{
    // Qt 6.4.2 reuses a connection although the TLS configuration is another.
    TlsServer server(QStringLiteral("right"));
    RestFixture fixture({server.url()});
    fixture.target.caFile = tlsData(QStringLiteral("authority.pem"));
    fixture.setTarget(fixture.target);
    Answer<HttpAnswer> trusting;
    fixture.client.send(get({}), trusting.replyTo());
    QVERIFY(trusting.wait());
    QVERIFY(trusting.result());
    fixture.target.caFile.clear();
    fixture.setTarget(fixture.target);
    Answer<HttpAnswer> strict;
    fixture.client.send(get({}), strict.replyTo());
    QVERIFY(strict.wait());
    QVERIFY(!strict.result());
    QCOMPARE(strict.error().kind, Error::Kind::Tls);
}

QTEST_GUILESS_MAIN(TlsTest)
#include "tst_tls.moc"
