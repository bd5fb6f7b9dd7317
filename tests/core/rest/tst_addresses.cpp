// SPDX-License-Identifier: GPL-3.0-or-later
// A worker whose name has several addresses, and one that is named by an address of IPv6.
#include "core/cluster/connectiontest.h"
#include "core/rest/restclient.h"
#include "core/rest/restfixture.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

#include <array>
#include <cstring>

#include <arpa/inet.h>
#include <dlfcn.h>
#include <fcntl.h>
#include <netdb.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace patchbay;
using namespace patchbay::test;
using namespace std::chrono_literals;

namespace {

/// The name that has ::1 first and 127.0.0.1 behind it.
constexpr const char *dualName = "dual.patchbay.test";

} // namespace

/// Stands before the C library's for this process, Qt's look-ups included: a hosts file needs root.
extern "C" int getaddrinfo(const char *node, const char *service, const addrinfo *hints, addrinfo **found)
{
    using Function = int (*)(const char *, const char *, const addrinfo *, addrinfo **);
    static const auto real = reinterpret_cast<Function>(dlsym(RTLD_NEXT, "getaddrinfo"));
    if (!node || std::strcmp(node, dualName) != 0)
        return real(node, service, hints, found);
    addrinfo numeric{};
    numeric.ai_socktype = hints ? hints->ai_socktype : 0;
    numeric.ai_flags = AI_NUMERICHOST;
    addrinfo *second = nullptr;
    if (const int code = real("::1", service, &numeric, found); code != 0)
        return code;
    if (const int code = real("127.0.0.1", service, &numeric, &second); code != 0)
        return code;
    addrinfo *last = *found;
    while (last->ai_next)
        last = last->ai_next;
    last->ai_next = second; // freeaddrinfo() goes along the chain
    return 0;
}

namespace {

bool hasIpv6()
{
    QTcpServer server;
    return server.listen(QHostAddress::LocalHostIPv6);
}

/// [::1]:port where whoever connects waits for ever: its queue is full, and nobody takes from it. As behind a
/// firewall that drops.
class BlackHole {
public:
    explicit BlackHole(quint16 port)
    {
        m_address.sin6_family = AF_INET6;
        m_address.sin6_addr = in6addr_loopback;
        m_address.sin6_port = htons(port);
        m_sockets[0] = ::socket(AF_INET6, SOCK_STREAM | SOCK_CLOEXEC, 0);
        if (::bind(m_sockets[0], address(), sizeof m_address) != 0 || ::listen(m_sockets[0], 0) != 0)
            qFatal("[::1]:%d is taken", port);
        for (std::size_t index = 1; index < m_sockets.size(); ++index) {
            m_sockets[index] = ::socket(AF_INET6, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
            ::connect(m_sockets[index], address(), sizeof m_address);
        }
    }
    ~BlackHole()
    {
        for (const int socket : m_sockets)
            ::close(socket);
    }
    BlackHole(const BlackHole &) = delete;
    BlackHole &operator=(const BlackHole &) = delete;

private:
    const sockaddr *address() const { return reinterpret_cast<const sockaddr *>(&m_address); }

    sockaddr_in6 m_address{};
    std::array<int, 5> m_sockets{};
};

QUrl dualUrl(const FaultServer &server)
{
    QUrl url = server.url();
    url.setHost(QString::fromLatin1(dualName));
    return url;
}

} // namespace

class TestAddresses : public QObject {
    Q_OBJECT

private slots:
    void aDeadFirstAddressOfANameDoesNotHoldUpTheLiveOne_data()
    {
        QTest::addColumn<bool>("silent");
        QTest::newRow("that refuses") << false;
        QTest::newRow("that says nothing") << true;
    }

    void aDeadFirstAddressOfANameDoesNotHoldUpTheLiveOne()
    {
        QFETCH(const bool, silent);
        if (!hasIpv6())
            QSKIP("This machine has no IPv6.");
        FaultServer server; // on 127.0.0.1
        server.on("GET", "/").reply(200, "{}");
        const std::unique_ptr<BlackHole> hole = silent ? std::make_unique<BlackHole>(server.port()) : nullptr;
        RestFixture fixture({dualUrl(server)});
        fixture.target.attempts = 1;
        fixture.setTarget(fixture.target);
        QElapsedTimer clock;
        clock.start();
        Answer<HttpAnswer> answer;
        fixture.client.send(get({}), answer.replyTo());
        QVERIFY(answer.wait(20s)); // one try, of 10 s: without the other address it would be no answer
        QVERIFY2(answer.result(), qPrintable(answer.result() ? QString() : answer.error().message));
        qInfo("answered after %lld ms", clock.elapsed());
    }

    void theConnectionTestTriesAllAddressesAtOnce()
    {
        if (!hasIpv6())
            QSKIP("This machine has no IPv6.");
        FaultServer server;
        server.on("GET", "/").reply(200, R"({"version":"4.3.1","commit":"c","kafka_cluster_id":"k"})");
        server.on("GET", "/connector-plugins?connectorsOnly=true").reply(200, "[]");
        const BlackHole hole(server.port());
        ClusterProfile profile = ClusterProfile::create();
        profile.name = QStringLiteral("dual");
        profile.workers = {dualUrl(server)};
        ConnectionTest test(profile, {}, ownNetwork());
        const QSignalSpy finished(&test, &ConnectionTest::finished);
        test.run();
        QVERIFY(waitFor([&finished] { return finished.count() > 0; }, 40s));
        const auto at = [&test](ConnectionTest::Stage stage) {
            return test.findings().at(static_cast<std::size_t>(stage));
        };
        QVERIFY(at(ConnectionTest::Stage::Name).text.contains(QLatin1String("::1")));
        QVERIFY(at(ConnectionTest::Stage::Name).text.contains(QLatin1String("127.0.0.1")));
        QCOMPARE(at(ConnectionTest::Stage::Tcp).verdict, ConnectionTest::Verdict::Passed);
        QCOMPARE(at(ConnectionTest::Stage::Version).verdict, ConnectionTest::Verdict::Passed);
    }

    void anAddressOfIpv6IsAskedAsItIsWritten()
    {
        if (!hasIpv6())
            QSKIP("This machine has no IPv6.");
        FaultServer server(QHostAddress(QHostAddress::LocalHostIPv6));
        server.on("GET", "/").reply(200, "{}");
        const auto urls = parseWorkerUrls(QStringLiteral("[::1]:%1").arg(server.port()));
        QVERIFY(urls);
        RestFixture fixture(*urls);
        Answer<HttpAnswer> answer;
        fixture.client.send(get({}), answer.replyTo());
        QVERIFY(answer.wait(20s));
        QVERIFY(answer.result());
        QCOMPARE(answer.value().worker, QUrl(QStringLiteral("http://[::1]:%1").arg(server.port())));
        QCOMPARE(server.requests().first().header("Host"),
                 QStringLiteral("[::1]:%1").arg(server.port()).toLatin1());
    }
};

QTEST_GUILESS_MAIN(TestAddresses)
#include "tst_addresses.moc"
