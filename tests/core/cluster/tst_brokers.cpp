// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cluster/brokers.h"
#include "core/cluster/recordtimes.h"

#include "support/answer.h"
#include "support/scriptedtopics.h"

#include <QSignalSpy>
#include <QTest>

using namespace patchbay;
using namespace patchbay::test;

namespace {

const QString orders = QStringLiteral("orders");

struct Ground {
    MemoryCredentialStore credentials;
    ScriptedTopics script;
    Brokers brokers{credentials};
    KafkaProfile kafka;

    explicit Ground(KafkaProfile::Security security)
    {
        kafka.bootstrapServers = {QStringLiteral("b:9092")};
        kafka.security = security;
        kafka.passwordId = QUuid::createUuid();
        script.facts.setTopic(orders, {TopicEnds{5, 20}, TopicEnds{0, 0}});
        brokers.setFactory(script.factory());
        brokers.setProfile(kafka, {});
    }
    Result<TopicFacts> ends()
    {
        Answer<TopicFacts> answer;
        brokers.ends({orders}, answer.replyTo());
        if (!answer.wait())
            qFatal("no answer");
        return answer.result();
    }
};

} // namespace

class TestBrokers : public QObject {
    Q_OBJECT

private slots:
    void thePasswordComesOutOfTheKeychainOnce()
    {
        Ground ground(KafkaProfile::Security::SaslTls);
        ground.credentials.keepForThisRun(ground.kafka.passwordId, QStringLiteral("secret"));
        QVERIFY(ground.ends());
        QVERIFY(ground.ends());
        QCOMPARE(ground.script.opened, QStringList{QStringLiteral("secret")});
    }

    void withoutItsPasswordNothingIsAsked()
    {
        Ground ground(KafkaProfile::Security::SaslTls);
        const auto facts = ground.ends();
        QVERIFY(!facts);
        QCOMPARE(facts.error().kind, Error::Kind::Keychain);
        QVERIFY(ground.script.opened.isEmpty());
        ground.credentials.keepForThisRun(ground.kafka.passwordId, QStringLiteral("secret"));
        ground.brokers.tryAgain();
        QVERIFY(ground.ends());
    }

    void aRefusedPasswordIsNotTriedAgainByItself()
    {
        Ground ground(KafkaProfile::Security::SaslPlaintext);
        ground.credentials.keepForThisRun(ground.kafka.passwordId, QStringLiteral("wrong"));
        ground.script.error = Error::local(Error::Kind::Authentication, QStringLiteral("no"));
        QVERIFY(!ground.ends());
        ground.script.error.reset();
        const auto facts = ground.ends();
        QVERIFY(!facts);
        QCOMPARE(facts.error().kind, Error::Kind::Authentication);
        QCOMPARE(ground.script.asked.size(), 1);
        ground.brokers.tryAgain(); // the person
        QVERIFY(ground.ends());
        QCOMPARE(ground.script.opened.size(), 2);
    }

    void whereNoneAreNamedTheAnswerSaysSo()
    {
        Ground ground(KafkaProfile::Security::Plaintext);
        QSignalSpy changed(&ground.brokers, &Brokers::changed);
        ground.brokers.setProfile(std::nullopt, {});
        QCOMPARE(changed.count(), 1);
        QVERIFY(!ground.brokers.areNamed());
        const auto facts = ground.ends();
        QVERIFY(!facts);
        QCOMPARE(facts.error().kind, Error::Kind::Blocked);
    }

    void timesAreAskedForOncePerOffsetAndOnlyWhereARecordCanBe()
    {
        Ground ground(KafkaProfile::Security::Plaintext);
        const QDateTime when = QDateTime::fromMSecsSinceEpoch(1'700'000'000'000, Qt::UTC);
        ground.script.times.insert(keyOf(SinkPartition{orders, 0}), when);
        RecordTimes times(ground.brokers);
        QSignalSpy changed(&times, &RecordTimes::changed);
        const auto table = [](qint64 offset) {
            return OffsetTable::fromRows({{toPartition({orders, 0}), toOffset(offset)},
                                          {toPartition({orders, 1}), toOffset(0)}}); // at the end
        };
        times.look(table(7), ground.script.facts, {0, 1});
        QVERIFY(changed.wait());
        QCOMPARE(ground.script.asked, QStringList{QStringLiteral("recordTimes 1")});
        QCOMPARE(times.times().value(keyOf(SinkPartition{orders, 0})), when);
        times.look(table(7), ground.script.facts, {0, 1});
        QCOMPARE(ground.script.asked.size(), 1);
        times.look(table(8), ground.script.facts, {0}); // moved: the old time is gone at once
        QVERIFY(times.times().isEmpty());
        QCOMPARE(ground.script.asked.size(), 2);
    }
};

QTEST_GUILESS_MAIN(TestBrokers)
#include "tst_brokers.moc"
