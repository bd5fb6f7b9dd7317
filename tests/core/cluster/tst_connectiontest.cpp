// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cluster/connectiontest.h"

#include "support/answer.h"
#include "support/recordedworker.h"

#include <QFile>
#include <QNetworkAccessManager>
#include <QSignalSpy>
#include <QSslCertificate>
#include <QSslKey>
#include <QSslServer>
#include <QSslSocket>
#include <QTest>

using namespace patchbay;
using namespace patchbay::test;
using namespace std::chrono_literals;
using Stage = ConnectionTest::Stage;
using Verdict = ConnectionTest::Verdict;

namespace {

QString tlsData(const QString &name)
{
    return QStringLiteral(TEST_DATA "/tls/") + name;
}

std::unique_ptr<QNetworkAccessManager> network()
{
    return std::make_unique<QNetworkAccessManager>();
}

/// Speaks TLS with one of the test certificates and answers what a worker of 4.3.1 recorded.
class TlsWorker : public QObject {
public:
    explicit TlsWorker(const QString &certificate)
    {
        QFile key(tlsData(certificate + QStringLiteral(".key")));
        if (!key.open(QIODevice::ReadOnly))
            qFatal("No key");
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.setLocalCertificate(
            QSslCertificate::fromPath(tlsData(certificate + QStringLiteral(".pem"))).value(0));
        tls.setPrivateKey(QSslKey(&key, QSsl::Ec));
        tls.setPeerVerifyMode(QSslSocket::VerifyNone);
        m_server.setSslConfiguration(tls);
        const auto take = [this] {
            while (QTcpSocket *socket = m_server.nextPendingConnection())
                connect(socket, &QTcpSocket::readyRead, this, [this, socket] { answer(socket); });
        };
        connect(&m_server, &QTcpServer::pendingConnectionAvailable, this, take);
        if (!m_server.listen(QHostAddress::LocalHost))
            qFatal("Cannot listen");
    }

    QUrl url(const QString &scheme) const
    {
        return QUrl(QStringLiteral("%1://127.0.0.1:%2").arg(scheme).arg(m_server.serverPort()));
    }

private:
    void answer(QTcpSocket *socket)
    {
        const QByteArray request = socket->readAll();
        const bool isRoot = request.startsWith("GET / ");
        socket->write(Recording::load(QStringLiteral("4.3.1"),
                                      isRoot ? QStringLiteral("01-root") : QStringLiteral("03-plugins"))
                          .reply.bytes());
    }

    QSslServer m_server;
};

ClusterProfile profileOf(const QList<QUrl> &workers)
{
    ClusterProfile profile = ClusterProfile::create();
    profile.name = QStringLiteral("test");
    profile.workers = workers;
    profile.readDeadline = 2s;
    return profile;
}

ClusterProfile secureProfile(const QUrl &url)
{
    ClusterProfile profile = profileOf({url});
    profile.caFile = tlsData(QStringLiteral("authority.pem"));
    return profile;
}

/// A test that ran to its end.
struct Ran {
    explicit Ran(const ClusterProfile &profile, const QString &password = {})
        : test(profile, password, network)
    {
        test.run();
        ended = waitFor([this] { return finished.count() == 1; }, 15s);
    }

    const ConnectionTest::Finding &at(Stage stage, std::size_t worker = 0) const
    {
        return test.findings().at(worker * 7 + static_cast<std::size_t>(stage));
    }
    /// "PPSPPPP": the verdicts' first letters, stage by stage
    QString verdicts(std::size_t worker = 0) const
    {
        QString letters;
        for (std::size_t stage = 0; stage < 7; ++stage) {
            static constexpr const char *shown = "?RPFSN"; // Pending, Running, Passed, Failed, Skipped, Noted
            letters +=
                QLatin1Char(shown[static_cast<std::size_t>(test.findings().at(worker * 7 + stage).verdict)]);
        }
        return letters;
    }
    /// A failing stage has a text and a fix of one sentence, and no other stage has a fix.
    bool hasOneFix() const
    {
        int fixes = 0;
        for (const ConnectionTest::Finding &finding : test.findings()) {
            if (finding.verdict == Verdict::Failed && (finding.text.isEmpty() || !finding.fix.endsWith(u'.')))
                return false;
            fixes += finding.fix.isEmpty() ? 0 : 1;
        }
        return fixes == 1;
    }

    ConnectionTest test;
    QSignalSpy finished{&test, &ConnectionTest::finished};
    bool ended = false;
};

} // namespace

class TestConnectionTest : public QObject {
    Q_OBJECT
private slots:
    void aHealthyWorkerPasses();
    void anOldWorkerIsNotedWithWhatItCannot();
    void aSecureWorkerShowsItsCertificate();
    void badCertificatesAreExplained_data();
    void badCertificatesAreExplained();
    void plainHttpOnATlsPortAndTheReverseAreTold();
    void nobodyListens();
    void anUnknownNameIsTold();
    void failuresOfTheWorker_data();
    void failuresOfTheWorker();
    void aSilentTlsPortEndsByTheDeadline();
    void eachWorkerIsTestedByItself();
    void cancelledItEndsAtOnceAndHasNotPassed();
    void destroyedWhileItRuns();
    void itCanRunAgain();
};

void TestConnectionTest::aHealthyWorkerPasses()
{
    RecordedWorker worker(QStringLiteral("4.3.1"));
    worker.serve({QStringLiteral("01-root"), QStringLiteral("03-plugins")});
    ClusterProfile profile = profileOf({worker.url()});
    profile.authentication = ClusterProfile::Authentication::Basic;
    profile.user = QStringLiteral("ann");
    const Ran ran(profile, QStringLiteral("canary"));
    QVERIFY(ran.ended);
    QCOMPARE(ran.verdicts(), QStringLiteral("PPSPPPP"));
    QVERIFY(ran.test.passed());
    QVERIFY(!ran.test.isRunning());
    QVERIFY(ran.at(Stage::Version).text.contains(QLatin1String("4.3.1")));
    QVERIFY(ran.at(Stage::Authentication).text.contains(QLatin1String("ann")));
    QCOMPARE(worker.requests().first().header("Authorization"),
             "Basic " + QByteArray("ann:canary").toBase64());
    for (const ConnectionTest::Finding &finding : ran.test.findings())
        QVERIFY(!finding.text.contains(QLatin1String("canary")));
}

void TestConnectionTest::anOldWorkerIsNotedWithWhatItCannot()
{
    RecordedWorker worker(QStringLiteral("2.8.2"));
    worker.serve({QStringLiteral("01-root"), QStringLiteral("03-plugins")});
    // The question for the plugins is the same in all versions; take the recorded answer for whatever
    // spelling it has.
    worker.serveAs("GET", "/connector-plugins", QStringLiteral("03-plugins"));
    const Ran ran(profileOf({worker.url()}));
    QVERIFY(ran.ended);
    QCOMPARE(ran.verdicts(), QStringLiteral("PPSPPPN"));
    QVERIFY(ran.test.passed());
    QVERIFY2(ran.at(Stage::Limits).text.contains(QLatin1String("3.5")),
             qPrintable(ran.at(Stage::Limits).text));
}

void TestConnectionTest::aSecureWorkerShowsItsCertificate()
{
    TlsWorker worker(QStringLiteral("right"));
    const Ran ran(secureProfile(worker.url(QStringLiteral("https"))));
    QVERIFY(ran.ended);
    QCOMPARE(ran.verdicts(), QStringLiteral("PPPPPPP"));
    const QString text = ran.at(Stage::Tls).text;
    const QByteArray digest = QSslCertificate::fromPath(tlsData(QStringLiteral("right.pem")))
                                  .value(0)
                                  .digest(QCryptographicHash::Sha256);
    QVERIFY2(text.contains(QString::fromLatin1(digest.toHex(':')).toUpper()), qPrintable(text));
    QVERIFY(text.contains(QLatin1String("right")));
}

void TestConnectionTest::badCertificatesAreExplained_data()
{
    QTest::addColumn<QString>("certificate");
    QTest::addColumn<QString>("word");
    QTest::newRow("expired") << QStringLiteral("expired") << QStringLiteral("expired");
    QTest::newRow("of another name") << QStringLiteral("elsewhere") << QStringLiteral("not for 127.0.0.1");
    QTest::newRow("of an unknown authority") << QStringLiteral("unknown") << QStringLiteral("authority");
    QTest::newRow("self-signed") << QStringLiteral("selfsigned") << QStringLiteral("self-signed");
}

void TestConnectionTest::badCertificatesAreExplained()
{
    QFETCH(QString, certificate);
    QFETCH(QString, word);
    TlsWorker worker(certificate);
    const Ran ran(secureProfile(worker.url(QStringLiteral("https"))));
    QVERIFY(ran.ended);
    QCOMPARE(ran.verdicts(), QStringLiteral("PPFSSSS"));
    QVERIFY2(ran.at(Stage::Tls).text.contains(word), qPrintable(ran.at(Stage::Tls).text));
    QVERIFY(ran.at(Stage::Tls).text.contains(QLatin1String("SHA-256")));
    QVERIFY(ran.hasOneFix());
    QVERIFY(!ran.test.passed());
}

void TestConnectionTest::plainHttpOnATlsPortAndTheReverseAreTold()
{
    TlsWorker secure(QStringLiteral("right"));
    const Ran plainToTls(profileOf({secure.url(QStringLiteral("http"))}));
    QVERIFY(plainToTls.ended);
    QCOMPARE(plainToTls.at(Stage::Tls).verdict, Verdict::Failed);
    QVERIFY(plainToTls.at(Stage::Tls).fix.contains(QLatin1String("https:// instead")));
    QVERIFY(plainToTls.hasOneFix());

    RecordedWorker plain(QStringLiteral("4.3.1"));
    plain.serve(QStringLiteral("01-root"));
    QUrl url = plain.url();
    url.setScheme(QStringLiteral("https"));
    const Ran tlsToPlain(profileOf({url}));
    QVERIFY(tlsToPlain.ended);
    QCOMPARE(tlsToPlain.verdicts(), QStringLiteral("PPFSSSS"));
    QVERIFY2(tlsToPlain.at(Stage::Tls).fix.contains(QLatin1String("http:// instead")),
             qPrintable(tlsToPlain.at(Stage::Tls).text));
    QVERIFY(tlsToPlain.hasOneFix());
}

void TestConnectionTest::nobodyListens()
{
    FaultServer server;
    server.stopListening();
    const Ran ran(profileOf({server.url()}));
    QVERIFY(ran.ended);
    QCOMPARE(ran.verdicts(), QStringLiteral("PFSSSSS"));
    QVERIFY(ran.hasOneFix());
}

void TestConnectionTest::anUnknownNameIsTold()
{
    const Ran ran(profileOf({QUrl(QStringLiteral("http://no-such-host.invalid:8083"))}));
    QVERIFY(ran.ended);
    QCOMPARE(ran.verdicts(), QStringLiteral("FSSSSSS"));
    QVERIFY(ran.at(Stage::Name).text.contains(QLatin1String("no-such-host.invalid")));
    QVERIFY(ran.hasOneFix());
}

void TestConnectionTest::failuresOfTheWorker_data()
{
    using Fault = std::function<void(FaultServer &)>;
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<QString>("verdicts");
    const auto line = [](const char *name, const char *verdicts, const Fault &fault) {
        QTest::newRow(name) << fault << QString::fromLatin1(verdicts);
    };
    line("401", "PPSFSSS",
         [](FaultServer &server) { server.on("*", "*").reply(401, "no").type("text/plain"); });
    line("403", "PPSFSSS", [](FaultServer &server) { server.on("*", "*").error(403, "no"); });
    line("starting", "PPSSFSS",
         [](FaultServer &server) { server.on("*", "*").html(404, "Error 404 Not Found"); });
    line("login page", "PPSSFSS", [](FaultServer &server) { server.on("*", "*").html(200, "Sign in"); });
    line("redirect", "PPSSFSS",
         [](FaultServer &server) { server.on("*", "*").redirect(302, "http://127.0.0.1:9/"); });
    line("no HTTP", "PPSSFSS",
         [](FaultServer &server) { server.on("*", "*").raw("SSH-2.0-OpenSSH_9.2\r\n"); });
    line("other JSON", "PPSSFSS", [](FaultServer &server) { server.on("*", "*").reply(200, "[]"); });
    line("hanging", "PPSSFSS", [](FaultServer &server) { server.on("*", "*").hang(); });
    line("no plugins", "PPSPPFS", [](FaultServer &server) {
        server.on("GET", "/").reply(200, R"({"version":"3.9.2","commit":"x","kafka_cluster_id":"k"})");
        server.on("*", "*").error(500, "broken");
    });
}

void TestConnectionTest::failuresOfTheWorker()
{
    using Fault = std::function<void(FaultServer &)>;
    QFETCH(Fault, fault);
    QFETCH(QString, verdicts);
    FaultServer server;
    fault(server);
    ClusterProfile profile = profileOf({server.url()});
    profile.readDeadline = 500ms;
    const Ran ran(profile);
    QVERIFY(ran.ended);
    QCOMPARE(ran.verdicts(), verdicts);
    QVERIFY(ran.hasOneFix());
    QVERIFY(!ran.test.passed());
    if (ran.at(Stage::Authentication).verdict == Verdict::Failed)
        QCOMPARE(server.requests().size(), 1); // credentials that are refused are not tried again
}

void TestConnectionTest::aSilentTlsPortEndsByTheDeadline()
{
    FaultServer server; // takes the connection and waits for HTTP, which a TLS client does not begin with
    server.on("*", "*").hang();
    QTcpServer silent;
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    ClusterProfile profile =
        profileOf({QUrl(QStringLiteral("https://127.0.0.1:%1").arg(silent.serverPort()))});
    profile.readDeadline = 300ms;
    const Ran ran(profile);
    QVERIFY(ran.ended);
    QCOMPARE(ran.verdicts(), QStringLiteral("PPFSSSS"));
    QVERIFY(ran.hasOneFix());
}

void TestConnectionTest::eachWorkerIsTestedByItself()
{
    RecordedWorker worker(QStringLiteral("4.3.1"));
    worker.serve({QStringLiteral("01-root"), QStringLiteral("03-plugins")});
    FaultServer dead;
    dead.stopListening();
    const Ran ran(profileOf({dead.url(), worker.url()}));
    QVERIFY(ran.ended);
    QCOMPARE(ran.verdicts(0), QStringLiteral("PFSSSSS"));
    QCOMPARE(ran.verdicts(1), QStringLiteral("PPSPPPP"));
    QVERIFY(!ran.test.passed());
    QCOMPARE(ran.at(Stage::Version, 1).worker, worker.url());
}

void TestConnectionTest::cancelledItEndsAtOnceAndHasNotPassed()
{
    FaultServer server;
    server.on("*", "*").hang();
    ConnectionTest test(profileOf({server.url()}), {}, network);
    QSignalSpy finished(&test, &ConnectionTest::finished);
    test.run();
    QVERIFY(server.waitForRequests(1));
    test.cancel();
    QCOMPARE(finished.count(), 1);
    QVERIFY(!test.isRunning());
    QVERIFY(!test.passed());
    for (const ConnectionTest::Finding &finding : test.findings())
        QVERIFY(finding.verdict != Verdict::Pending && finding.verdict != Verdict::Running);
    QTest::qWait(50);
    QCOMPARE(finished.count(), 1);
}

void TestConnectionTest::destroyedWhileItRuns()
{
    FaultServer server;
    server.on("*", "*").hang();
    auto test = std::make_unique<ConnectionTest>(profileOf({server.url()}), QString(), network);
    test->run();
    QVERIFY(server.waitForRequests(1));
    test.reset();
    auto early = std::make_unique<ConnectionTest>(profileOf({QUrl(QStringLiteral("http://localhost:9"))}),
                                                  QString(), network);
    early->run();
    QTest::qWait(0);
    early.reset();
    QTest::qWait(100);
}

void TestConnectionTest::itCanRunAgain()
{
    RecordedWorker worker(QStringLiteral("4.3.1"));
    worker.serve({QStringLiteral("01-root"), QStringLiteral("03-plugins")});
    Ran ran(profileOf({worker.url()}));
    QVERIFY(ran.test.passed());
    ran.test.run();
    QVERIFY(ran.test.isRunning());
    QTRY_COMPARE(ran.finished.count(), 2);
    QVERIFY(ran.test.passed());
    QCOMPARE(ran.test.findings().size(), std::size_t(7));
}

QTEST_GUILESS_MAIN(TestConnectionTest)
#include "tst_connectiontest.moc"
