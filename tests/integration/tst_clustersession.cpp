// SPDX-License-Identifier: GPL-3.0-or-later
// A session beside real workers that are killed, frozen and started: what it shows stays true.
#include "core/cluster/clustersession.h"

#include "support/playground.h"

#include <QSignalSpy>
#include <QTest>

using namespace patchbay;
using namespace patchbay::test;
using namespace std::chrono_literals;
using Reach = ClusterCondition::Reach;

class TestClusterSession : public QObject {
    Q_OBJECT

    Playground m_playground = Playground::fromEnvironment();
    MemoryCredentialStore m_credentials;

    ClusterProfile profileOf(const QString &version) const
    {
        ClusterProfile profile = ClusterProfile::create();
        profile.name = version;
        profile.workers = m_playground.workersOf(version);
        profile.refreshInterval = 1s;
        profile.readDeadline = 3s;
        return profile;
    }

    static NetworkFactory network()
    {
        return [] {
            return std::make_unique<QNetworkAccessManager>();
        };
    }

    static bool awaitReach(const ClusterSession &session, Reach reach, std::chrono::milliseconds limit)
    {
        return waitFor([&session, reach] { return session.condition().reach == reach; }, limit);
    }

    static QString words(const ClusterSession &session)
    {
        const ClusterCondition &condition = session.condition();
        return QStringLiteral("reach %1, %2 connectors, %3")
            .arg(int(condition.reach))
            .arg(session.snapshot().connectors.size())
            .arg(condition.error ? test::words(*condition.error) : QString());
    }

    static bool areAllRunningOrMeantToBe(const ClusterSession &session)
    {
        const ConnectorStatus *source = session.snapshot().find(u"orders-source");
        const ConnectorStatus *archive = session.snapshot().find(u"orders-archive");
        return source && archive && source->worstState() == ConnectorState::Running
            && archive->worstState() == ConnectorState::Running && !archive->tasks.empty();
    }

private slots:
    void initTestCase() { REQUIRE_PLAYGROUND(m_playground); }

    void theSeededStatesAreAllThere_data() { addVersionRows(m_playground); }
    void theSeededStatesAreAllThere()
    {
        QFETCH(QString, version);
        ClusterSession session(profileOf(version), network(), m_credentials);
        session.start();
        QVERIFY2(awaitReach(session, Reach::Fresh, 20s), qPrintable(words(session)));
        const auto stateOf = [&](const char *name) {
            const ConnectorStatus *status =
                session.snapshot().find(m_playground.seeded(QString::fromLatin1(name), version));
            return status ? status->worstState() : ConnectorState::Unknown;
        };
        QCOMPARE(stateOf("orders-source"), ConnectorState::Running);
        QCOMPARE(stateOf("orders-archive"), ConnectorState::Running);
        QCOMPARE(stateOf("orders-search"), ConnectorState::Failed);
        QCOMPARE(stateOf("orders-audit"), ConnectorState::Paused);
        if (*KafkaVersion::fromWorker(version) >= since(Capability::Stop))
            QCOMPARE(stateOf("orders-billing"), ConnectorState::Stopped);
        QVERIFY(session.counts().count(ConnectorState::Failed) >= 1);
        QCOMPARE(session.counts().worst(), ConnectorState::Failed);
        QVERIFY(session.condition().lastSeen.isValid());
        session.observeWorkers();
        const auto areObserved = [&session] {
            const auto &workers = session.workers();
            return !workers.empty() && std::all_of(workers.begin(), workers.end(), [](const auto &worker) {
                return worker.condition == WorkerObservation::Condition::Healthy
                    && worker.latency.count() >= 0;
            });
        };
        QVERIFY(waitFor(areObserved, 60s));
        for (const WorkerObservation &worker : session.workers()) {
            QCOMPARE(worker.version, version);
            QVERIFY(!worker.disagrees);
        }
    }

    void workersOfTwoGroupsDisagree()
    {
        ClusterProfile profile = profileOf(m_playground.kafkaVersion);
        profile.workers = {m_playground.workers.first(),
                           m_playground.compatibility.value(QStringLiteral("3.9.2"))};
        ClusterSession session(profile, network(), m_credentials);
        session.start();
        QVERIFY2(awaitReach(session, Reach::Fresh, 20s), qPrintable(words(session)));
        session.observeWorkers();
        const auto isSeen = [&session] {
            return session.workers().size() == 2 && session.workers().back().disagrees;
        };
        QVERIFY(waitFor(isSeen, 60s));
        QVERIFY(!session.workers().front().disagrees);
    }

    void aWrongPasswordIsSaidOnceAndARightOneHeals()
    {
        ClusterProfile profile = profileOf(m_playground.kafkaVersion);
        profile.workers = {m_playground.basicUrl};
        profile.caFile = m_playground.caFile;
        profile.authentication = ClusterProfile::Authentication::Basic;
        profile.user = m_playground.user;
        m_credentials.keepForThisRun(profile.id, QStringLiteral("wrong"));
        ClusterSession session(profile, network(), m_credentials);
        QSignalSpy tries(&session, &ClusterSession::exchanged);
        session.start();
        QVERIFY2(awaitReach(session, Reach::Unauthorised, 20s), qPrintable(words(session)));
        const auto count = tries.count();
        // Two intervals pass without a further try: an account is not to be locked.
        QVERIFY(!waitFor([&tries, count] { return tries.count() > count; }, 2500ms));
        session.usePassword(m_playground.password);
        QVERIFY2(awaitReach(session, Reach::Fresh, 20s), qPrintable(words(session)));
        QVERIFY(session.snapshot().find(u"orders-source"));
    }

    void aKilledWorkerLosesNothingAndHealsByItself()
    {
        const WorkersRestored restored(m_playground);
        ClusterSession session(profileOf(m_playground.kafkaVersion), network(), m_credentials);
        session.start();
        QVERIFY2(awaitReach(session, Reach::Fresh, 20s), qPrintable(words(session)));
        const auto count = session.snapshot().connectors.size();
        bool lostRows = false;
        const auto watch = [&lostRows](const SnapshotChange &change) {
            if (!change.removed.isEmpty())
                lostRows = true;
        };
        connect(&session, &ClusterSession::snapshotChanged, this, watch);
        QCOMPARE(changeWorker(m_playground, QStringLiteral("kill"), QStringLiteral("1")), QString());
        // The other one takes over all that ran there.
        const QString other = m_playground.workers.last().authority();
        const auto hasMoved = [&session, &other] {
            return session.condition().isFresh() && areAllRunningOrMeantToBe(session)
                && session.snapshot().find(u"orders-source")->workerId == other
                && session.snapshot().find(u"orders-source")->tasks.front().workerId == other;
        };
        QVERIFY2(waitFor(hasMoved, 60s), qPrintable(words(session)));
        QVERIFY(!lostRows);
        QCOMPARE(session.snapshot().connectors.size(), count);
        session.observeWorkers();
        const auto isTold = [&session] {
            return session.workers().front().condition == WorkerObservation::Condition::NoAnswer
                && session.workers().front().error;
        };
        QVERIFY(waitFor(isTold, 60s));
    }

    void aFrozenWorkerCostsOneDeadlineAndThenTheOtherAnswers()
    {
        const WorkersRestored restored(m_playground);
        ClusterSession session(profileOf(m_playground.kafkaVersion), network(), m_credentials);
        session.start();
        QVERIFY2(awaitReach(session, Reach::Fresh, 20s), qPrintable(words(session)));
        const auto count = session.snapshot().connectors.size();
        QCOMPARE(changeWorker(m_playground, QStringLiteral("freeze"), QStringLiteral("1")), QString());
        QElapsedTimer clock;
        clock.start();
        QSignalSpy tries(&session, &ClusterSession::exchanged);
        const auto other = m_playground.workers.last();
        const auto hasFailedOver = [&tries, &other] {
            return std::any_of(tries.begin(), tries.end(), [&other](const auto &each) {
                const auto record = each.front().template value<RequestRecord>();
                return record.worker == other && record.status == 200;
            });
        };
        // One interval, one deadline of 3 s, the answer of the other.
        QVERIFY2(waitFor(hasFailedOver, 60s), qPrintable(words(session)));
        QVERIFY2(awaitReach(session, Reach::Fresh, 12s), qPrintable(words(session)));
        QCOMPARE(session.snapshot().connectors.size(), count);
    }

    void withBothWorkersDeadTheRowsStayAndNothingCountsAsDeleted()
    {
        const WorkersRestored restored(m_playground);
        ClusterSession session(profileOf(m_playground.kafkaVersion), network(), m_credentials);
        session.start();
        QVERIFY2(awaitReach(session, Reach::Fresh, 20s), qPrintable(words(session)));
        const auto count = session.snapshot().connectors.size();
        QSet<Reach> seen;
        QStringList removed;
        const auto keepReach = [&seen, &session] {
            seen.insert(session.condition().reach);
        };
        const auto keepRemoved = [&removed](const SnapshotChange &change) {
            removed += change.removed;
        };
        connect(&session, &ClusterSession::conditionChanged, this, keepReach);
        connect(&session, &ClusterSession::snapshotChanged, this, keepRemoved);
        QCOMPARE(changeWorker(m_playground, QStringLiteral("kill"), QStringLiteral("1")), QString());
        QCOMPARE(changeWorker(m_playground, QStringLiteral("kill"), QStringLiteral("2")), QString());
        QVERIFY2(awaitReach(session, Reach::Unreachable, 20s), qPrintable(words(session)));
        QVERIFY(session.condition().error);
        QCOMPARE(session.condition().error->kind, Error::Kind::Unreachable);
        QCOMPARE(session.snapshot().connectors.size(), count);
        const QDateTime lastSeen = session.condition().lastSeen;
        QVERIFY(lastSeen.isValid());

        // While a worker starts it answers 404 to everything: that is not "deleted".
        seen.clear();
        QCOMPARE(changeWorker(m_playground, QStringLiteral("start"), QStringLiteral("1")), QString());
        const auto isWhole = [&session, &lastSeen] {
            return session.condition().isFresh() && session.condition().lastSeen > lastSeen
                && areAllRunningOrMeantToBe(session);
        };
        QVERIFY2(waitFor(isWhole, 60s), qPrintable(words(session)));
        QCOMPARE(removed, QStringList());
        QCOMPARE(session.snapshot().connectors.size(), count);
        QVERIFY(!seen.contains(Reach::Unauthorised));
    }
};

QTEST_GUILESS_MAIN(TestClusterSession)
#include "tst_clustersession.moc"
