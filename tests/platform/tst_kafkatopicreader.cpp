// SPDX-License-Identifier: GPL-3.0-or-later
// Against the brokers that librdkafka brings along for tests.
#include "platform/kafkatopicreader.h"

#include "support/answer.h"

#include <librdkafka/rdkafka.h>
#include <librdkafka/rdkafka_mock.h>

#include <QTcpServer>
#include <QTest>

#include <array>

using namespace patchbay;
using namespace std::chrono_literals;
using test::Answer;

namespace {

/// Three brokers in this process, and a producer.
struct MockBrokers {
    MockBrokers()
    {
        char problem[256];
        kafka = rd_kafka_new(RD_KAFKA_PRODUCER, rd_kafka_conf_new(), problem, sizeof problem);
        cluster = rd_kafka_mock_cluster_new(kafka, 3);
        servers = QString::fromUtf8(rd_kafka_mock_cluster_bootstraps(cluster)).split(u',');
        rd_kafka_conf_t *conf = rd_kafka_conf_new();
        rd_kafka_conf_set(conf, "bootstrap.servers", servers.join(u',').toUtf8().constData(), problem,
                          sizeof problem);
        producer = rd_kafka_new(RD_KAFKA_PRODUCER, conf, problem, sizeof problem);
    }
    ~MockBrokers()
    {
        rd_kafka_destroy(producer);
        rd_kafka_mock_cluster_destroy(cluster);
        rd_kafka_destroy(kafka);
    }
    void create(const char *topic, int partitions) const
    {
        rd_kafka_mock_topic_create(cluster, topic, partitions, 1);
    }
    void produce(const char *topic, int partition, int records, qint64 firstTime) const
    {
        for (int record = 0; record < records; ++record) {
            // rd_kafka_producev() is made of macros with old-style casts.
            std::array<rd_kafka_vu_t, 4> parts{};
            parts[0].vtype = RD_KAFKA_VTYPE_TOPIC;
            parts[0].u.cstr = topic;
            parts[1].vtype = RD_KAFKA_VTYPE_PARTITION;
            parts[1].u.i32 = partition;
            parts[2].vtype = RD_KAFKA_VTYPE_VALUE;
            parts[2].u.mem.ptr = const_cast<char *>("x");
            parts[2].u.mem.size = 1;
            parts[3].vtype = RD_KAFKA_VTYPE_TIMESTAMP;
            parts[3].u.i64 = firstTime + 1000 * record;
            if (rd_kafka_error_t *problem = rd_kafka_produceva(producer, parts.data(), parts.size()))
                qFatal("%s", rd_kafka_error_string(problem));
        }
        rd_kafka_flush(producer, 10'000);
    }
    KafkaProfile profile() const
    {
        KafkaProfile profile;
        profile.bootstrapServers = servers;
        return profile;
    }

    rd_kafka_t *kafka = nullptr;
    rd_kafka_t *producer = nullptr;
    rd_kafka_mock_cluster_t *cluster = nullptr;
    QStringList servers;
};

const QString orders = QStringLiteral("orders");

Result<TopicFacts> endsOf(TopicReader &reader, const QStringList &topics)
{
    Answer<TopicFacts> answer;
    reader.ends(topics, answer.replyTo());
    answer.wait(30s);
    return answer.result();
}

} // namespace

class TestKafkaTopicReader : public QObject {
    Q_OBJECT

private slots:
    void endsOfEveryPartition()
    {
        const MockBrokers brokers;
        brokers.create("orders", 3);
        brokers.produce("orders", 0, 5, 1'700'000'000'000);
        brokers.produce("orders", 2, 1, 1'700'000'000'000);
        KafkaTopicReader reader(brokers.profile(), {}, 10s);
        const auto facts = endsOf(reader, {orders});
        QVERIFY2(facts, qPrintable(facts ? QString() : facts.error().message));
        QCOMPARE(facts->ends({orders, 0}), std::optional(TopicEnds{0, 5}));
        QCOMPARE(facts->ends({orders, 1}), std::optional(TopicEnds{0, 0}));
        QCOMPARE(facts->ends({orders, 2}), std::optional(TopicEnds{0, 1}));
        QVERIFY(facts->isMissing({orders, 3}));
    }

    void timesOfRecordsAtOffsets()
    {
        const MockBrokers brokers;
        brokers.create("orders", 2);
        brokers.produce("orders", 0, 5, 1'700'000'000'000);
        KafkaTopicReader reader(brokers.profile(), {}, 5s);
        Answer<TopicReader::RecordTimes> answer;
        reader.recordTimes({{{orders, 0}, 3}}, answer.replyTo());
        QVERIFY(answer.wait(30s));
        QCOMPARE(answer.value().value(keyOf(SinkPartition{orders, 0})).toMSecsSinceEpoch(),
                 1'700'000'003'000);
        QCOMPARE(answer.value().size(), 1);
    }

    void theBrokersThatAnswerAreCounted()
    {
        const MockBrokers brokers;
        KafkaTopicReader reader(brokers.profile(), {}, 10s);
        Answer<BrokersReached> answer;
        reader.reach(answer.replyTo());
        QVERIFY(answer.wait(30s));
        QCOMPARE(answer.value().count, 3);
    }

    void manyPartitionsAreAskedInParts()
    {
        const MockBrokers brokers;
        brokers.create("wide", 2'500);
        brokers.produce("wide", 2'499, 2, 1'700'000'000'000);
        KafkaTopicReader reader(brokers.profile(), {}, 30s);
        const auto facts = endsOf(reader, {QStringLiteral("wide")});
        QVERIFY2(facts, qPrintable(facts ? QString() : facts.error().message));
        QCOMPARE(facts->ends({QStringLiteral("wide"), 0}), std::optional(TopicEnds{0, 0}));
        QCOMPARE(facts->ends({QStringLiteral("wide"), 1'000}), std::optional(TopicEnds{0, 0}));
        QCOMPARE(facts->ends({QStringLiteral("wide"), 2'499}), std::optional(TopicEnds{0, 2}));
    }

    void destroyingAReaderWaitsForNoBroker()
    {
        KafkaProfile profile;
        profile.bootstrapServers = {QStringLiteral("127.0.0.1:1")};
        auto reader = std::make_unique<KafkaTopicReader>(profile, QString(), 4s);
        Answer<TopicFacts> answer;
        reader->ends({orders}, answer.replyTo());
        QTest::qWait(200); // it is blocked by now
        QElapsedTimer took;
        took.start();
        reader.reset();
        QVERIFY2(took.elapsed() < 1'000, qPrintable(QString::number(took.elapsed())));
    }

    void nobodyListensIsToldInTime()
    {
        QTcpServer closed;
        QVERIFY(closed.listen(QHostAddress::LocalHost));
        const quint16 port = closed.serverPort();
        closed.close();
        KafkaProfile profile;
        profile.bootstrapServers = {QStringLiteral("127.0.0.1:%1").arg(port)};
        KafkaTopicReader reader(profile, QStringLiteral("canary"), 2s);
        const auto facts = endsOf(reader, {orders});
        QVERIFY(!facts);
        QVERIFY(facts.error().kind == Error::Kind::Unreachable || facts.error().kind == Error::Kind::Timeout);
        QVERIFY(!facts.error().message.contains(QLatin1String("canary")));
    }

    void whatCannotBeSetUpIsTold()
    {
        KafkaProfile profile;
        profile.bootstrapServers = {QStringLiteral("127.0.0.1:1")};
        profile.security = KafkaProfile::Security::Tls;
        profile.caFile = QStringLiteral("/nonexistent/ca.pem");
        KafkaTopicReader reader(profile, {}, 1s);
        const auto facts = endsOf(reader, {orders});
        QVERIFY(!facts);
        QVERIFY(!facts.error().message.isEmpty());
    }

    void serversAreReadStrictly()
    {
        QCOMPARE(
            parseBootstrapServers(QStringLiteral("a:9092, b;[::1]:9093")).value(),
            QStringList({QStringLiteral("a:9092"), QStringLiteral("b:9092"), QStringLiteral("[::1]:9093")}));
        for (const char *wrong : {"http://a:1", "u@a:1", "a:0", "a:99999", "a b:x"})
            QVERIFY2(!parseBootstrapServers(QString::fromLatin1(wrong)), wrong);
    }
};

QTEST_GUILESS_MAIN(TestKafkaTopicReader)
#include "tst_kafkatopicreader.moc"
