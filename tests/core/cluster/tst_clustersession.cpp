// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cluster/clusterlist.h"
#include "core/cluster/clustersession.h"

#include "support/answer.h"
#include "support/recordedworker.h"

#include <QNetworkAccessManager>
#include <QSignalSpy>
#include <QTest>

using namespace patchbay;
using namespace patchbay::test;
using namespace std::chrono_literals;
using Reach = ClusterCondition::Reach;

namespace {

const QByteArray statuses = "/connectors?expand=status";
const QByteArray names = "/connectors";
const QString failing = QStringLiteral("failing");
const QString stopped = QStringLiteral("stopped");
const QString ordersSink = QStringLiteral("orders-sink");

std::unique_ptr<QNetworkAccessManager> network()
{
    return std::make_unique<QNetworkAccessManager>();
}

ClusterProfile profileOf(const QList<QUrl> &workers)
{
    ClusterProfile profile = ClusterProfile::create();
    profile.name = QStringLiteral("test");
    profile.workers = workers;
    profile.refreshInterval = 40ms;
    profile.readDeadline = 2s;
    return profile;
}

/// A healthy 4.3.1 worker: four connectors, one of them failed.
class HealthyWorker : public RecordedWorker {
public:
    HealthyWorker()
        : RecordedWorker(QStringLiteral("4.3.1"))
    {
        serveAll();
    }

    void serveAll()
    {
        serve({QStringLiteral("01-root"), QStringLiteral("02-health"), QStringLiteral("26-list"),
               QStringLiteral("27-list-expand-status")});
    }
    QByteArray statusBody() const { return recording(QStringLiteral("27-list-expand-status")).reply.body; }
    void serveStatuses(const QByteArray &body) { on("GET", statuses).reply(200, body); }
};

/// A keychain as it may be: says what it is told to say.
class ScriptedKeychain : public CredentialStore {
public:
    State state() const override { return m_state; }
    void read(const QUuid &, const ReplyTo<std::optional<QString>> &reply) override
    {
        ++reads;
        if (answer)
            reply.deliverLater(*answer);
    }
    void write(const QUuid &, const QString &, const QString &, const ReplyTo<> &reply) override
    {
        reply.deliverLater({});
    }
    void remove(const QUuid &, const QString &, const ReplyTo<> &reply) override { reply.deliverLater({}); }
    void unlock(const ReplyTo<> &reply) override { reply.deliverLater({}); }
    void keepForThisRun(const QUuid &, const QString &secret) override
    {
        answer = std::optional<QString>(secret);
    }
    void become(State state)
    {
        m_state = state;
        emit stateChanged();
    }

    std::optional<Result<std::optional<QString>>> answer; ///< nullopt: none comes
    int reads = 0;

private:
    State m_state = State::Unknown;
};

/// A session and its signals.
struct Watched {
    explicit Watched(const ClusterProfile &profile)
        : session(profile, network, keychain)
    {
    }
    explicit Watched(const HealthyWorker &worker)
        : Watched(profileOf({worker.url()}))
    {
    }

    bool reaches(Reach reach, std::chrono::milliseconds limit = patience)
    {
        return waitFor([&] { return session.condition().reach == reach; }, limit);
    }
    bool refreshes(int times = 1)
    {
        const auto wanted = refreshed.count() + times;
        return waitFor([&] { return refreshed.count() >= wanted; });
    }
    SnapshotChange lastChange() const { return changed.last().first().value<SnapshotChange>(); }

    ScriptedKeychain keychain;
    ClusterSession session;
    QSignalSpy changed{&session, &ClusterSession::snapshotChanged};
    QSignalSpy condition{&session, &ClusterSession::conditionChanged};
    QSignalSpy refreshed{&session, &ClusterSession::refreshed};
    QSignalSpy configs{&session, &ClusterSession::configsChanged};
    QSignalSpy workers{&session, &ClusterSession::workersChanged};
};

QByteArray manyStatuses(int count)
{
    QByteArray body = "{";
    for (int index = 0; index < count; ++index) {
        const QByteArray name = "c" + QByteArray::number(index);
        body += (index ? "," : "") + QByteArray("\"") + name + R"(":{"status":{"name":")" + name
            + R"(","connector":{"state":"STOPPED","worker_id":"w:1"},"tasks":[],"type":"source"}})";
    }
    return body + "}";
}

QByteArray manyNames(int count)
{
    QByteArray body = "[";
    for (int index = 0; index < count; ++index)
        body += (index ? ",\"c" : "\"c") + QByteArray::number(index) + "\"";
    return body + "]";
}

} // namespace

class TestClusterSession : public QObject {
    Q_OBJECT
private slots:
    void sendsNothingBeforeItIsStarted();
    void theFirstQuestionIsForStatusesAlone();
    void aRefreshWithNothingChangedTellsNothing();
    void whatChangedIsNamed();
    void aListedConnectorWithoutStatusIsStarting();
    void aLostStatusIsNoDeletion();
    void aDeletedConnectorGoesWhenThePlainListLacksIt();
    void failuresKeepTheLastSnapshot_data();
    void failuresKeepTheLastSnapshot();
    void unauthorisedIsNotAskedAgainUntilThePersonActs();
    void healsWhenTheWorkerIsBack();
    void aWorkerThatDiesBeforeThePlainListIsNotFreshUntilItsLastTry();
    void healsWhenTheWorkerHasStarted();
    void rebalancingIsShownWhileItIsRetried();
    void anotherWorkerAnswersWhenOneDies();
    void theSameFailureIsToldOnce();
    void asksTheKeychainBeforeTheWorker();
    void absentLockedAndSilentKeychainsWait();
    void anUnlockedKeychainIsAskedAgain();
    void aPasswordForThisRunIsUsed();
    void destroyedAmidARequest();
    void stoppedItAsksNothing();
    void aHangingClusterDoesNotDelayAnother();
    void renamingSendsNothing();
    void anotherAddressIsAnotherCluster();
    void oneMoreWorkerIsTheSameCluster();
    void oneConnectorIsRefreshed();
    void aConnectorThatIsGoneIsRemoved();
    void configsOfAFewAreReadOneByOne();
    void configsOfManyAreReadTogether();
    void configsOfVeryManyArePaced();
    void configsOfTheRemovedAreForgotten();
    void workersAskedForBeforeTheStartAreLookedAtOnceItMayAsk();
    void workersOfOneClusterAgree();
    void workersOfTwoClustersDisagree();
    void aRefusedConfigDoesNotEndTheRefreshes();
    void aListKeepsSessionsInOrder();
    void aSessionMayBeRemovedFromItsOwnSignal();
};

void TestClusterSession::sendsNothingBeforeItIsStarted()
{
    HealthyWorker worker;
    Watched watched(worker);
    watched.session.observeWorkers();
    watched.session.refreshConnector(failing);
    QTest::qWait(60);
    QVERIFY(worker.requests().isEmpty());
    QCOMPARE(watched.session.condition().reach, Reach::Idle);
}

void TestClusterSession::theFirstQuestionIsForStatusesAlone()
{
    HealthyWorker worker;
    Watched watched(worker);
    QList<QByteArray> askedBeforeTheFirstPaint;
    const auto note = [&] {
        if (askedBeforeTheFirstPaint.isEmpty())
            askedBeforeTheFirstPaint = worker.lines();
    };
    connect(&watched.session, &ClusterSession::snapshotChanged, this, note);
    watched.session.start();
    QCOMPARE(watched.session.condition().reach, Reach::Connecting);
    QVERIFY(watched.refreshes());
    QCOMPARE(askedBeforeTheFirstPaint, QList<QByteArray>{"GET " + statuses});
    QCOMPARE(watched.session.condition().reach, Reach::Fresh);
    QCOMPARE(watched.session.counts().connectors, 4);
    QCOMPARE(watched.session.counts().count(ConnectorState::Failed), 1);
    QCOMPARE(watched.session.condition().lastSeen, watched.session.snapshot().seen);
    QCOMPARE(watched.lastChange().added.size(), 4);
    QTRY_COMPARE(watched.session.client().capabilities().workerVersion(), QStringLiteral("4.3.1"));
    QCOMPARE(worker.count("GET", "/"), 1);
}

void TestClusterSession::aRefreshWithNothingChangedTellsNothing()
{
    HealthyWorker worker;
    Watched watched(worker);
    watched.session.start();
    QVERIFY(watched.refreshes(8));
    QCOMPARE(watched.changed.count(), 1);
    QCOMPARE(watched.condition.count(), 2); // Connecting, Fresh
    // The plain list is compared at the first refresh and then at every sixth.
    QVERIFY(worker.count("GET", names) >= 2);
    QVERIFY(worker.count("GET", names) <= 1 + worker.count("GET", statuses) / 6);
    QCOMPARE(worker.count("GET", "/"), 1);
}

void TestClusterSession::whatChangedIsNamed()
{
    HealthyWorker worker;
    Watched watched(worker);
    watched.session.start();
    QVERIFY(watched.refreshes());
    QByteArray body = worker.statusBody();
    body.replace("STOPPED", "PAUSED");
    worker.serveStatuses(body);
    QTRY_COMPARE(watched.changed.count(), 2);
    QCOMPARE(watched.lastChange(), (SnapshotChange{{}, {}, {stopped}}));
    QCOMPARE(watched.session.counts().count(ConnectorState::Paused), 1);
}

void TestClusterSession::aListedConnectorWithoutStatusIsStarting()
{
    HealthyWorker worker;
    worker.on("GET", names).reply(200, R"(["orders-sink","failing","stopped","orders-source","brand-new"])");
    Watched watched(worker);
    watched.session.start();
    QVERIFY(watched.refreshes());
    const ConnectorStatus *fresh = watched.session.snapshot().find(u"brand-new");
    QVERIFY(fresh);
    QCOMPARE(fresh->state, ConnectorState::Starting);
    QVERIFY(watched.refreshes(3));
    QCOMPARE(watched.changed.count(), 2);
}

void TestClusterSession::aLostStatusIsNoDeletion()
{
    HealthyWorker worker;
    Watched watched(worker);
    watched.session.start();
    QVERIFY(watched.refreshes());
    worker.serveStatuses("{}");
    QTRY_COMPARE(watched.session.counts().count(ConnectorState::Starting), 4);
    for (const QList<QVariant> &change : std::as_const(watched.changed))
        QVERIFY(change.first().value<SnapshotChange>().removed.isEmpty());
    worker.serveAll();
    QTRY_COMPARE(watched.session.counts().count(ConnectorState::Failed), 1);
}

void TestClusterSession::aDeletedConnectorGoesWhenThePlainListLacksIt()
{
    HealthyWorker worker;
    Watched watched(worker);
    watched.session.start();
    QVERIFY(watched.refreshes());
    worker.on("GET", names).reply(200, "[]");
    worker.serveStatuses("{}");
    QTRY_COMPARE(watched.session.counts().connectors, 0);
    QCOMPARE(watched.lastChange().removed.size(), 4);
    QCOMPARE(watched.session.condition().reach, Reach::Fresh);
}

void TestClusterSession::failuresKeepTheLastSnapshot_data()
{
    using Fault = std::function<void(FaultServer &)>;
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<Reach>("reach");
    QTest::addColumn<Error::Kind>("kind");
    const auto line = [](const char *name, Reach reach, Error::Kind kind, const Fault &fault) {
        QTest::newRow(name) << fault << reach << kind;
    };
    line("401", Reach::Unauthorised, Error::Kind::Authentication,
         [](FaultServer &server) { server.on("GET", statuses).reply(401, "nope").type("text/plain"); });
    line("403", Reach::Unauthorised, Error::Kind::Forbidden,
         [](FaultServer &server) { server.on("GET", statuses).error(403, "no"); });
    line("407", Reach::Unauthorised, Error::Kind::ProxyAuthentication,
         [](FaultServer &server) { server.on("GET", statuses).html(407, "Proxy"); });
    line("login page", Reach::Unreachable, Error::Kind::UnexpectedReply,
         [](FaultServer &server) { server.on("GET", statuses).html(200, "Sign in"); });
    line("cut JSON", Reach::Unreachable, Error::Kind::UnexpectedReply,
         [](FaultServer &server) { server.on("GET", statuses).reply(200, R"({"orders-sink":{"status")"); });
    line("another shape", Reach::Unreachable, Error::Kind::UnexpectedReply,
         [](FaultServer &server) { server.on("GET", statuses).reply(200, "[1,2]"); });
    line("redirect", Reach::Unreachable, Error::Kind::Redirected,
         [](FaultServer &server) { server.on("GET", statuses).redirect(302, "http://127.0.0.1:9/"); });
    line("bad gateway", Reach::Unreachable, Error::Kind::ServerError,
         [](FaultServer &server) { server.on("GET", statuses).html(502, "Bad Gateway"); });
    line("starting", Reach::Starting, Error::Kind::NotReady,
         [](FaultServer &server) { server.on("GET", statuses).html(404, "Error 404 Not Found"); });
    line("rebalancing", Reach::Rebalancing, Error::Kind::Rebalancing, [](FaultServer &server) {
        server.on("GET", statuses)
            .error(409, "Cannot complete request momentarily due to stale configuration");
    });
    line("leader gone", Reach::Rebalancing, Error::Kind::Rebalancing, [](FaultServer &server) {
        server.on("GET", statuses)
            .error(500,
                   "IO Error trying to forward REST request: java.net.ConnectException: Connection refused");
    });
    line("hanging", Reach::Unreachable, Error::Kind::Timeout,
         [](FaultServer &server) { server.on("GET", statuses).hang(); });
    line("short body", Reach::Unreachable, Error::Kind::UnexpectedReply,
         [](FaultServer &server) { server.on("GET", statuses).reply(200, "{}          ").cutBody(2); });
}

void TestClusterSession::failuresKeepTheLastSnapshot()
{
    using Fault = std::function<void(FaultServer &)>;
    QFETCH(Fault, fault);
    QFETCH(Reach, reach);
    QFETCH(Error::Kind, kind);
    HealthyWorker worker;
    ClusterProfile profile = profileOf({worker.url()});
    profile.readDeadline = 300ms;
    Watched watched(profile);
    watched.session.start();
    QVERIFY(watched.refreshes());

    fault(worker);
    QVERIFY(watched.reaches(reach));
    QVERIFY(watched.session.condition().error.has_value());
    QCOMPARE(watched.session.condition().error->kind, kind);
    QCOMPARE(watched.session.counts().connectors, 4);
    QVERIFY(watched.session.condition().lastSeen.isValid());
    QCOMPARE(watched.session.condition().lastSeen, watched.session.snapshot().seen);
    QCOMPARE(watched.changed.count(), 1);
}

void TestClusterSession::unauthorisedIsNotAskedAgainUntilThePersonActs()
{
    HealthyWorker worker;
    worker.on("*", "*").reply(401, "no").type("text/plain");
    worker.on("GET", statuses).reply(401, "no").type("text/plain");
    Watched watched(worker);
    watched.session.start();
    QVERIFY(watched.reaches(Reach::Unauthorised));
    watched.session.observeWorkers();
    watched.session.refreshConnector(failing);
    QTest::qWait(200);
    QCOMPARE(worker.requests().size(), 1);
    watched.session.refresh();
    QTRY_COMPARE(worker.requests().size(), 2);
    QVERIFY(watched.reaches(Reach::Unauthorised));
    worker.serveAll();
    watched.session.refresh();
    QVERIFY(watched.reaches(Reach::Fresh));
    QVERIFY(watched.refreshes(2)); // and goes on by itself
}

void TestClusterSession::healsWhenTheWorkerIsBack()
{
    HealthyWorker worker;
    Watched watched(worker);
    watched.session.start();
    QVERIFY(watched.refreshes());
    worker.stopListening();
    QVERIFY(watched.reaches(Reach::Unreachable));
    QCOMPARE(watched.session.snapshot().connectors.size(), std::size_t(4));
    QTest::qWait(150);
    worker.listen();
    // Not the back-off of a request (up to 8 s), but the interval of refreshes.
    QVERIFY(watched.reaches(Reach::Fresh, 1s));
    QCOMPARE(watched.changed.count(), 1);
    QTRY_VERIFY(worker.count("GET", "/") >= 2); // it may be another version now
}

void TestClusterSession::aWorkerThatDiesBeforeThePlainListIsNotFreshUntilItsLastTry()
{
    HealthyWorker worker;
    worker.on("GET", "/connectors").reply(200, "[]").held();
    Watched watched(worker);
    watched.session.start();
    QTRY_COMPARE(worker.held(), 1);
    QVERIFY(watched.reaches(Reach::Fresh));
    worker.stopListening(); // resets the plain list's connection too
    // Not after the tries of a request (8, some 25 s), but at the first notice.
    QVERIFY(watched.reaches(Reach::Unreachable, 5s));
    QCOMPARE(watched.session.snapshot().connectors.size(), std::size_t(4));
}

void TestClusterSession::healsWhenTheWorkerHasStarted()
{
    HealthyWorker worker;
    worker.on("GET", statuses).html(404, "Error 404 Not Found").times(3).reply(200, worker.statusBody());
    Watched watched(worker);
    watched.session.start();
    QVERIFY(watched.reaches(Reach::Starting));
    QVERIFY(watched.reaches(Reach::Fresh));
    QCOMPARE(watched.session.counts().connectors, 4);
}

void TestClusterSession::rebalancingIsShownWhileItIsRetried()
{
    HealthyWorker worker;
    Watched watched(worker);
    watched.session.start();
    QVERIFY(watched.refreshes());
    worker.on("GET", statuses)
        .error(409,
               "Cannot complete request momentarily due to stale configuration (typically caused by a "
               "concurrent "
               "config change)")
        .times(2)
        .reply(200, worker.statusBody());
    QVERIFY(watched.reaches(Reach::Rebalancing));
    QVERIFY(watched.session.condition().retry.has_value());
    QCOMPARE(watched.session.condition().retry->nextAttempt, 2);
    QTRY_VERIFY(watched.session.condition().retry && watched.session.condition().retry->nextAttempt == 3);
    QVERIFY(watched.reaches(Reach::Fresh));
    QVERIFY(!watched.session.condition().retry);
    QVERIFY(!watched.session.condition().error);
}

void TestClusterSession::anotherWorkerAnswersWhenOneDies()
{
    HealthyWorker first;
    HealthyWorker second;
    Watched watched(profileOf({first.url(), second.url()}));
    watched.session.start();
    QVERIFY(watched.refreshes());
    const auto told = watched.condition.count();
    first.stopListening();
    QVERIFY(watched.refreshes(3));
    QVERIFY(second.count("GET", statuses) >= 1);
    QCOMPARE(watched.session.condition().reach, Reach::Fresh);
    QCOMPARE(watched.condition.count(), told);
}

void TestClusterSession::theSameFailureIsToldOnce()
{
    HealthyWorker worker;
    worker.stopListening();
    Watched watched(worker);
    watched.session.start();
    QVERIFY(watched.reaches(Reach::Unreachable));
    QTest::qWait(250);
    QCOMPARE(watched.condition.count(), 2); // Connecting, Unreachable
    QCOMPARE(watched.refreshed.count(), 0);
    QVERIFY(!watched.session.condition().lastSeen.isValid());
}

void TestClusterSession::asksTheKeychainBeforeTheWorker()
{
    HealthyWorker worker;
    ClusterProfile profile = profileOf({worker.url()});
    profile.authentication = ClusterProfile::Authentication::Basic;
    profile.user = QStringLiteral("me");
    Watched watched(profile);
    watched.keychain.answer = std::optional<QString>(QStringLiteral("pw"));
    watched.session.start();
    QCOMPARE(watched.session.condition().reach, Reach::WaitingForPassword);
    QVERIFY(watched.refreshes());
    QCOMPARE(watched.keychain.reads, 1);
    for (const Request &request : worker.requests())
        QCOMPARE(request.header("Authorization"), "Basic " + QByteArray("me:pw").toBase64());
}

void TestClusterSession::absentLockedAndSilentKeychainsWait()
{
    HealthyWorker worker;
    ClusterProfile profile = profileOf({worker.url()});
    profile.authentication = ClusterProfile::Authentication::Basic;
    profile.user = QStringLiteral("me");
    Watched watched(profile);
    watched.session.start();
    QTest::qWait(80); // the keychain says nothing yet
    QCOMPARE(watched.session.condition().reach, Reach::WaitingForPassword);
    QVERIFY(!watched.session.condition().error);
    watched.session.refresh(); // joins the question that is open
    QCOMPARE(watched.keychain.reads, 1);
    watched.session.stop();

    watched.keychain.answer = std::optional<QString>();
    watched.session.start();
    QTRY_VERIFY(watched.session.condition().error.has_value());
    QCOMPARE(watched.session.condition().error->kind, Error::Kind::Keychain);
    const QString absent = watched.session.condition().error->message;
    QVERIFY(absent.contains(QLatin1String("me")));

    watched.keychain.answer =
        Failure(Error::local(Error::Kind::Keychain, QStringLiteral("The keychain is locked.")));
    watched.session.refresh();
    QTRY_VERIFY(watched.session.condition().error && watched.session.condition().error->message != absent);
    QCOMPARE(watched.session.condition().reach, Reach::WaitingForPassword);
    QTest::qWait(100);
    QVERIFY(worker.requests().isEmpty());
}

void TestClusterSession::anUnlockedKeychainIsAskedAgain()
{
    HealthyWorker worker;
    ClusterProfile profile = profileOf({worker.url()});
    profile.authentication = ClusterProfile::Authentication::Basic;
    profile.user = QStringLiteral("me");
    Watched watched(profile);
    watched.keychain.answer = Failure(Error::local(Error::Kind::Keychain, QStringLiteral("locked")));
    watched.session.start();
    QTRY_VERIFY(watched.session.condition().error.has_value());
    watched.keychain.become(CredentialStore::State::Locked);
    QCOMPARE(watched.keychain.reads, 1);
    watched.keychain.answer = std::optional<QString>(QStringLiteral("pw"));
    watched.keychain.become(CredentialStore::State::Open);
    QVERIFY(watched.reaches(Reach::Fresh));
}

void TestClusterSession::aPasswordForThisRunIsUsed()
{
    HealthyWorker worker;
    ClusterProfile profile = profileOf({worker.url()});
    profile.authentication = ClusterProfile::Authentication::Basic;
    profile.user = QStringLiteral("me");
    Watched watched(profile);
    watched.keychain.answer = std::optional<QString>();
    watched.session.start();
    QTRY_VERIFY(watched.session.condition().error.has_value());
    watched.session.usePassword(QStringLiteral("once"));
    QVERIFY(watched.reaches(Reach::Fresh));
    QCOMPARE(worker.requests().first().header("Authorization"), "Basic " + QByteArray("me:once").toBase64());
}

void TestClusterSession::destroyedAmidARequest()
{
    HealthyWorker worker;
    worker.on("GET", statuses).reply(200, worker.statusBody()).held();
    {
        Watched watched(worker);
        watched.session.start();
        QVERIFY(worker.waitForRequests(1));
    }
    worker.release();
    QTest::qWait(50);
    // And while a large answer is being merged on another thread.
    worker.serveStatuses(manyStatuses(5000));
    auto session = std::make_unique<Watched>(worker);
    session->session.start();
    const auto seen = worker.requests().size();
    QVERIFY(worker.waitForRequests(int(seen) + 1));
    QTest::qWait(5);
    session.reset();
    QTest::qWait(100);
}

void TestClusterSession::stoppedItAsksNothing()
{
    HealthyWorker worker;
    Watched watched(worker);
    watched.session.start();
    QVERIFY(watched.refreshes());
    watched.session.stop();
    QCOMPARE(watched.session.condition().reach, Reach::Idle);
    QTest::qWait(50);
    worker.forgetRequests();
    QTest::qWait(150);
    QVERIFY(worker.requests().isEmpty());
    QCOMPARE(watched.session.counts().connectors, 4);
    watched.session.start();
    QVERIFY(watched.refreshes(2));
    QCOMPARE(watched.changed.count(), 1);
}

void TestClusterSession::aHangingClusterDoesNotDelayAnother()
{
    HealthyWorker worker;
    FaultServer hanging;
    hanging.on("*", "*").hang();
    Watched slow(profileOf({hanging.url()}));
    Watched quick(worker);
    slow.session.start();
    quick.session.start();
    QVERIFY(quick.refreshes(3));
    QCOMPARE(slow.session.condition().reach, Reach::Connecting);
    QVERIFY(slow.session.snapshot().connectors.empty());
}

void TestClusterSession::renamingSendsNothing()
{
    HealthyWorker worker;
    ClusterProfile profile = profileOf({worker.url()});
    profile.refreshInterval = 10min;
    Watched watched(profile);
    QSignalSpy profileChanged(&watched.session, &ClusterSession::profileChanged);
    watched.session.start();
    QVERIFY(watched.refreshes());
    QTRY_COMPARE(worker.count("GET", "/"), 1);
    QTest::qWait(60);
    const auto asked = worker.count("GET", statuses);
    profile.name = QStringLiteral("renamed");
    profile.readOnly = true;
    watched.session.setProfile(profile);
    watched.session.setProfile(profile);
    QCOMPARE(profileChanged.count(), 1);
    QTest::qWait(100);
    QCOMPARE(worker.count("GET", statuses), asked);
    QCOMPARE(watched.session.client().rest().target().access, Access::ReadOnly);
    profile.refreshInterval = 20ms; // takes effect now, not in ten minutes
    watched.session.setProfile(profile);
    QVERIFY(watched.refreshes(2));
}

void TestClusterSession::anotherAddressIsAnotherCluster()
{
    HealthyWorker worker;
    FaultServer other;
    other.on("*", "*").hang();
    ClusterProfile profile = profileOf({worker.url()});
    Watched watched(profile);
    watched.session.start();
    QVERIFY(watched.refreshes());
    profile.workers = {other.url()};
    watched.session.setProfile(profile);
    QCOMPARE(watched.session.counts().connectors, 0); // no row of the other one
    QCOMPARE(watched.lastChange().removed.size(), 4);
    QVERIFY(!watched.session.condition().lastSeen.isValid());
    QCOMPARE(watched.session.condition().reach, Reach::Connecting);
    QCOMPARE(watched.session.configs().count(), 0);
}

void TestClusterSession::oneMoreWorkerIsTheSameCluster()
{
    HealthyWorker worker;
    HealthyWorker second;
    ClusterProfile profile = profileOf({worker.url()});
    Watched watched(profile);
    watched.session.start();
    QVERIFY(watched.refreshes());
    profile.workers.append(second.url());
    watched.session.setProfile(profile);
    QCOMPARE(watched.session.counts().connectors, 4);
    QVERIFY(watched.refreshes());
    QCOMPARE(watched.changed.count(), 1);
    QCOMPARE(watched.session.workers().size(), std::size_t(2));
}

void TestClusterSession::oneConnectorIsRefreshed()
{
    HealthyWorker worker;
    worker.serve(QStringLiteral("31-get-config"));
    QByteArray paused = worker.recording(QStringLiteral("32-status")).reply.body;
    paused.replace("RUNNING", "PAUSED");
    worker.on("GET", "/connectors/orders-sink/status").reply(200, paused);
    ClusterProfile profile = profileOf({worker.url()});
    profile.refreshInterval = 10min;
    Watched watched(profile);
    watched.session.start();
    QVERIFY(watched.refreshes());
    watched.session.refreshConnector(ordersSink);
    QTRY_COMPARE(watched.changed.count(), 2);
    QCOMPARE(watched.lastChange(), (SnapshotChange{{}, {}, {ordersSink}}));
    QCOMPARE(watched.session.snapshot().find(ordersSink)->state, ConnectorState::Paused);
    QTRY_VERIFY(watched.session.configs().find(ordersSink));
    QCOMPARE(watched.session.configs().find(ordersSink)->className, QStringLiteral("FileStreamSink"));
    // The next refresh says RUNNING again, and is believed although its bytes are those of the first.
    watched.session.refresh();
    QTRY_COMPARE(watched.session.snapshot().find(ordersSink)->state, ConnectorState::Running);
}

void TestClusterSession::aConnectorThatIsGoneIsRemoved()
{
    HealthyWorker worker;
    worker.serveAs("GET", "/connectors/orders-sink/status", QStringLiteral("33-status-missing"));
    worker.serveAs("GET", "/connectors/orders-sink", QStringLiteral("30-get-missing"));
    ClusterProfile profile = profileOf({worker.url()});
    profile.refreshInterval = 10min;
    Watched watched(profile);
    watched.session.start();
    QVERIFY(watched.refreshes());
    watched.session.refreshConnector(ordersSink);
    QTRY_COMPARE(watched.changed.count(), 2);
    QCOMPARE(watched.lastChange(), (SnapshotChange{{}, {ordersSink}, {}}));
}

void TestClusterSession::configsOfAFewAreReadOneByOne()
{
    HealthyWorker worker;
    worker.serve(QStringLiteral("31-get-config"));
    Watched watched(worker);
    watched.session.start();
    QTRY_VERIFY(watched.session.configs().find(ordersSink));
    QTRY_VERIFY(watched.configs.count() >= 1);
    QVERIFY(watched.configs.first().first().toStringList().contains(ordersSink));
    QCOMPARE(worker.count("GET", "/connectors?expand=info"), 0);
    QCOMPARE(worker.count("GET", "/connectors/orders-sink/config"), 1);
}

void TestClusterSession::configsOfManyAreReadTogether()
{
    HealthyWorker worker;
    worker.serveStatuses(manyStatuses(50));
    worker.on("GET", names).reply(200, manyNames(50));
    QByteArray infos = manyStatuses(50);
    infos.replace("{\"status\":{",
                  "{\"info\":{\"config\":{\"connector.class\":\"X\",\"a.password\":\"canary\"},");
    infos.replace("\"tasks\":[],\"type\":\"source\"}", "\"tasks\":[],\"type\":\"source\"}");
    worker.on("GET", "/connectors?expand=info").reply(200, infos);
    Watched watched(worker);
    watched.session.start();
    QTRY_COMPARE(watched.session.configs().count(), 50);
    QCOMPARE(worker.count("GET", "/connectors?expand=info"), 1);
    QCOMPARE(watched.session.configs().find(QStringLiteral("c7"))->className, QStringLiteral("X"));
    QVERIFY(!watched.session.configs().find(QStringLiteral("c7"))->searchText.contains("canary"));
    QVERIFY(watched.refreshes(2));
    QCOMPARE(worker.count("GET", "/connectors?expand=info"), 1);
}

void TestClusterSession::configsOfVeryManyArePaced()
{
    HealthyWorker worker;
    worker.serveStatuses(manyStatuses(1100));
    worker.on("GET", names).reply(200, manyNames(1100));
    worker.on("GET", "*").reply(200, R"({"connector.class":"X"})");
    ClusterProfile profile = profileOf({worker.url()});
    profile.refreshInterval = 10min;
    Watched watched(profile);
    watched.session.start();
    QVERIFY(watched.refreshes());
    QElapsedTimer clock;
    clock.start();
    QTRY_VERIFY(watched.session.configs().count() >= 50);
    // 100 a second, never faster; slower is no error here, machines differ.
    QVERIFY2(clock.elapsed() >= 400, qPrintable(QString::number(clock.elapsed())));
    QCOMPARE(worker.count("GET", "/connectors?expand=info"), 0);

    worker.on("GET", "*").reply(200, R"({"connector.class":"X"})").held();
    QTRY_COMPARE(worker.held(), 3); // one of the four at once is left to refreshes and the person
    QTest::qWait(100);
    QCOMPARE(worker.held(), 3);
    watched.session.refresh();
    QVERIFY(watched.refreshes());
}

void TestClusterSession::configsOfTheRemovedAreForgotten()
{
    HealthyWorker worker;
    worker.serve(QStringLiteral("31-get-config"));
    Watched watched(worker);
    watched.session.start();
    QTRY_VERIFY(watched.session.configs().find(ordersSink));
    worker.on("GET", names).reply(200, R"(["failing"])");
    worker.serveStatuses("{}");
    QTRY_VERIFY(!watched.session.configs().find(ordersSink));
}

void TestClusterSession::workersAskedForBeforeTheStartAreLookedAtOnceItMayAsk()
{
    HealthyWorker worker;
    Watched watched(worker);
    watched.session.observeWorkers(); // a page that is shown before the connections begin
    watched.session.start();
    QTRY_COMPARE(watched.session.workers()[0].condition, WorkerObservation::Condition::Healthy);
}

void TestClusterSession::workersOfOneClusterAgree()
{
    HealthyWorker first;
    HealthyWorker second;
    FaultServer dead;
    dead.stopListening();
    Watched watched(profileOf({first.url(), second.url(), dead.url()}));
    watched.session.start();
    QVERIFY(watched.refreshes());
    watched.session.observeWorkers();
    using Condition = WorkerObservation::Condition;
    QTRY_COMPARE(watched.session.workers()[2].condition, Condition::NoAnswer);
    QVERIFY(watched.session.workers()[2].error.has_value());
    for (const std::size_t index : {0, 1}) {
        const auto &worker = watched.session.workers()[index];
        QTRY_COMPARE(worker.connectorCount, 4);
        QCOMPARE(worker.condition, Condition::Healthy);
        QCOMPARE(worker.version, QStringLiteral("4.3.1"));
        QVERIFY(worker.latency >= 0ms);
        QVERIFY(!worker.disagrees);
    }
}

void TestClusterSession::workersOfTwoClustersDisagree()
{
    HealthyWorker first;
    HealthyWorker other;
    other.on("GET", names).reply(200, R"(["of-another-cluster"])");
    Watched watched(profileOf({first.url(), other.url()}));
    watched.session.start();
    QVERIFY(watched.refreshes());
    watched.session.observeWorkers();
    QTRY_VERIFY(watched.session.workers()[1].disagrees); // after a second look
    QVERIFY(!watched.session.workers()[0].disagrees);
    QVERIFY(other.count("GET", names) >= 2);
}

void TestClusterSession::aRefusedConfigDoesNotEndTheRefreshes()
{
    HealthyWorker worker;
    worker.on("GET", "/connectors/orders-sink/config").error(403, "no");
    worker.on("GET", "/connectors/failing/config").error(403, "no");
    worker.on("GET", "/connectors/stopped/config").error(403, "no");
    worker.on("GET", "/connectors/orders-source/config").error(403, "no");
    Watched watched(worker);
    watched.session.start();
    QVERIFY(watched.refreshes(6));
    QCOMPARE(watched.session.condition().reach, Reach::Fresh);
    int asked = 0;
    for (const QByteArray &line : worker.lines())
        asked += line.endsWith("/config") ? 1 : 0;
    QVERIFY(asked <= 4); // and not again
}

void TestClusterSession::aListKeepsSessionsInOrder()
{
    class MemoryStore : public ProfileStore {
    public:
        Result<std::vector<ClusterProfile>> load() override { return profiles; }
        Result<> save(const std::vector<ClusterProfile> &wanted) override
        {
            ++saves;
            if (isFull)
                return Failure(Error::local(Error::Kind::Storage, QStringLiteral("full")));
            profiles = wanted;
            return {};
        }
        std::vector<ClusterProfile> profiles;
        int saves = 0;
        bool isFull = false;
    };
    const auto named = [](const char16_t *name) {
        ClusterProfile profile = profileOf({QUrl(QStringLiteral("http://127.0.0.1:9"))});
        profile.name = QString::fromUtf16(name);
        return profile;
    };
    MemoryStore store;
    MemoryCredentialStore credentials;
    const ClusterProfile a = named(u"a");
    ClusterProfile b = named(u"b");
    ClusterProfile run = named(u"run");
    run.temporary = true;
    const ClusterProfile c = named(u"c");
    {
        ClusterList list(&store, network, credentials);
        QVERIFY(list.load());
        QVERIFY(list.add(a));
        QVERIFY(list.add(b));
        QVERIFY(!list.add(b));
        QVERIFY(list.add(run));
        QCOMPARE(store.saves, 2); // the temporary one is no reason to write
        QVERIFY(list.add(c));
        QSignalSpy moved(&list, &ClusterList::moved);
        QVERIFY(list.move(0, 3));
        QCOMPARE(moved.count(), 1);
        QCOMPARE(list.at(3).profile().name, QStringLiteral("a"));
        QVERIFY(list.move(3, 1));
        QCOMPARE(list.at(1).profile().name, QStringLiteral("a"));
        QCOMPARE(list.indexOf(*list.findByName(QStringLiteral("run"))), 2);
        b.name = QStringLiteral("b2");
        QVERIFY(list.replace(b));
        QCOMPARE(list.find(b.id)->profile().name, QStringLiteral("b2"));
        store.isFull = true;
        QVERIFY(!list.remove(b.id));
        QVERIFY(!list.move(0, 1));
        b.name = QStringLiteral("b3");
        QVERIFY(!list.replace(b));
        QCOMPARE(list.at(0).profile().name, QStringLiteral("b2"));
        QCOMPARE(list.count(), 4);
        store.isFull = false;
        QVERIFY(list.remove(c.id));
        QVERIFY(!list.remove(c.id));
    }
    QCOMPARE(store.profiles.size(), std::size_t(2));
    ClusterList again(&store, network, credentials);
    QVERIFY(again.load());
    QCOMPARE(again.count(), 2);
    QCOMPARE(again.at(0).profile().name, QStringLiteral("b2"));
    QCOMPARE(again.at(1).profile().name, QStringLiteral("a"));
}

void TestClusterSession::aSessionMayBeRemovedFromItsOwnSignal()
{
    HealthyWorker worker;
    MemoryCredentialStore credentials;
    ClusterList list(nullptr, network, credentials);
    const ClusterProfile profile = profileOf({worker.url()});
    QVERIFY(list.add(profile));
    QSignalSpy removed(&list, &ClusterList::removed);
    const auto removeIt = [&list, &profile] {
        if (list.count() > 0)
            QVERIFY(list.remove(profile.id));
    };
    connect(&list.at(0), &ClusterSession::snapshotChanged, this, removeIt);
    list.at(0).start();
    QTRY_COMPARE(removed.count(), 1);
    QTest::qWait(50);
    QCOMPARE(list.count(), 0);
}

QTEST_GUILESS_MAIN(TestClusterSession)
#include "tst_clustersession.moc"
