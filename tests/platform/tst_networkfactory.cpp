// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/networkfactory.h"

#include <QNetworkCookie>
#include <QNetworkCookieJar>
#include <QNetworkProxyFactory>
#include <QNetworkReply>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace patchbay;

namespace {

/// Answers every request with a cookie and keeps what it was asked.
class CookieServer : public QTcpServer {
public:
    CookieServer() { listen(QHostAddress::LocalHost); }
    QList<QByteArray> requests;

protected:
    void incomingConnection(qintptr handle) override
    {
        auto *socket = new QTcpSocket(this);
        socket->setSocketDescriptor(handle);
        const auto onReadyRead = [this, socket] {
            requests.append(socket->readAll());
            socket->write(
                "HTTP/1.1 302 Found\r\nSet-Cookie: worker=1; Path=/\r\nLocation: http://127.0.0.1:1/\r\n"
                "Content-Length: 0\r\n\r\n");
        };
        connect(socket, &QTcpSocket::readyRead, this, onReadyRead);
    }
};

} // namespace

class TestNetworkFactory : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        for (const char *name :
             {"http_proxy", "https_proxy", "no_proxy", "HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY"})
            qunsetenv(name);
    }

    void everyClientGetsItsOwnManager()
    {
        const NetworkFactory factory = systemNetworkFactory();
        const auto one = factory();
        const auto other = factory();
        QVERIFY(one);
        QVERIFY(one != other);
        QVERIFY(!one->cache());
        QVERIFY(one->cookieJar() != other->cookieJar());
    }

    void cookiesAndRedirectsAreNotFollowedAndThisMachineIsAskedDirectly()
    {
        qputenv("http_proxy", "http://127.0.0.1:1"); // nobody listens there
        CookieServer server;
        const auto manager = systemNetworkFactory()();
        const QUrl url(QStringLiteral("http://127.0.0.1:%1/").arg(server.serverPort()));
        for (int round = 1; round <= 2; ++round) {
            const std::unique_ptr<QNetworkReply> reply(manager->get(QNetworkRequest(url)));
            QSignalSpy finished(reply.get(), &QNetworkReply::finished);
            QVERIFY(finished.wait());
            QCOMPARE(reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), 302);
            QCOMPARE(server.requests.size(), round);
        }
        QVERIFY(!server.requests.last().toLower().contains("cookie"));
        QVERIFY(manager->cookieJar()->cookiesForUrl(url).isEmpty());
    }

    void theProxyOfTheEnvironmentIsUsedForOtherMachines()
    {
        qputenv("http_proxy", "http://127.0.0.1:3128");
        const auto manager = systemNetworkFactory()();
        const auto proxyFor = [&manager](const char *url) {
            return manager->proxyFactory()
                ->queryProxy(QNetworkProxyQuery(QUrl(QString::fromLatin1(url))))
                .first();
        };
        QCOMPARE(proxyFor("http://connect.example:8083").type(), QNetworkProxy::HttpProxy);
        QCOMPARE(proxyFor("http://connect.example:8083").port(), quint16(3128));
        for (const char *url : {"http://localhost:8083", "http://127.0.0.1:8083", "http://127.3.2.1:8083",
                                "http://[::1]:8083", "http://LOCALHOST:8083"})
            QCOMPARE(proxyFor(url).type(), QNetworkProxy::NoProxy);
    }

    void thisMachineIsKnownByItsNames_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<bool>("isThis");
        QTest::newRow("localhost") << QStringLiteral("LocalHost") << true;
        QTest::newRow("below localhost") << QStringLiteral("a.localhost") << true;
        QTest::newRow("127/8") << QStringLiteral("127.1.2.3") << true;
        QTest::newRow("::1") << QStringLiteral("::1") << true;
        QTest::newRow("another") << QStringLiteral("connect.example") << false;
        QTest::newRow("ends alike") << QStringLiteral("notlocalhost") << false;
        QTest::newRow("begins alike") << QStringLiteral("127.0.0.1.example") << false;
        QTest::newRow("private") << QStringLiteral("10.0.0.1") << false;
    }
    void thisMachineIsKnownByItsNames()
    {
        QFETCH(QString, host);
        QTEST(isThisMachine(host), "isThis");
    }
};

QTEST_GUILESS_MAIN(TestNetworkFactory)
#include "tst_networkfactory.moc"
