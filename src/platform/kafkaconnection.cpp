// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/kafkaconnection.h"

#include "core/limits.h"

#include <librdkafka/rdkafka.h>

#include <QCoreApplication>
#include <QSet>

#include <array>
#include <memory>

namespace patchbay {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(patchbay::KafkaTopicReader)
};

using List =
    std::unique_ptr<rd_kafka_topic_partition_list_t, decltype(&rd_kafka_topic_partition_list_destroy)>;
using Topic = std::unique_ptr<rd_kafka_topic_t, decltype(&rd_kafka_topic_destroy)>;

// ListOffsets of the protocol: not a time, but where a partition begins and ends. librdkafka hands them on.
constexpr qint64 beginning = -2;
constexpr qint64 end = -1;
constexpr qint64 noRecord = -1; ///< the answer for a time after the last record
// The library looks each one of an answer up in its list from the beginning.
constexpr std::size_t askedAtOnce = 1'000;

const char *securityWord(KafkaProfile::Security security)
{
    switch (security) {
    case KafkaProfile::Security::Plaintext:
        return "plaintext";
    case KafkaProfile::Security::Tls:
        return "ssl";
    case KafkaProfile::Security::SaslPlaintext:
        return "sasl_plaintext";
    case KafkaProfile::Security::SaslTls:
        return "sasl_ssl";
    }
    return "plaintext";
}

const char *mechanismWord(KafkaProfile::Mechanism mechanism)
{
    switch (mechanism) {
    case KafkaProfile::Mechanism::Plain:
        return "PLAIN";
    case KafkaProfile::Mechanism::ScramSha256:
        return "SCRAM-SHA-256";
    case KafkaProfile::Mechanism::ScramSha512:
        return "SCRAM-SHA-512";
    }
    return "PLAIN";
}

Error::Kind kindOf(int code)
{
    switch (code) {
    case RD_KAFKA_RESP_ERR__AUTHENTICATION:
    case RD_KAFKA_RESP_ERR_SASL_AUTHENTICATION_FAILED:
    case RD_KAFKA_RESP_ERR_UNSUPPORTED_SASL_MECHANISM:
        return Error::Kind::Authentication;
    case RD_KAFKA_RESP_ERR__SSL:
        return Error::Kind::Tls;
    case RD_KAFKA_RESP_ERR_TOPIC_AUTHORIZATION_FAILED:
    case RD_KAFKA_RESP_ERR_CLUSTER_AUTHORIZATION_FAILED:
    case RD_KAFKA_RESP_ERR_GROUP_AUTHORIZATION_FAILED:
        return Error::Kind::Forbidden;
    case RD_KAFKA_RESP_ERR__TIMED_OUT:
    case RD_KAFKA_RESP_ERR_REQUEST_TIMED_OUT:
        return Error::Kind::Timeout;
    case RD_KAFKA_RESP_ERR__INVALID_ARG:
        return Error::Kind::InvalidRequest;
    default:
        return Error::Kind::Unreachable;
    }
}

/// Before these codes say only that no answer came.
bool saysWhy(int code)
{
    return code == RD_KAFKA_RESP_ERR__AUTHENTICATION || code == RD_KAFKA_RESP_ERR__SSL
        || code == RD_KAFKA_RESP_ERR__RESOLVE || code == RD_KAFKA_RESP_ERR__TRANSPORT
        || code == RD_KAFKA_RESP_ERR__ALL_BROKERS_DOWN;
}

} // namespace

KafkaConnection::KafkaConnection(const KafkaProfile &profile, const QString &password,
                                 std::chrono::milliseconds deadline)
    : m_profile(profile),
      m_password(password),
      m_deadline(deadline)
{
}

KafkaConnection::~KafkaConnection()
{
    if (m_kafka)
        rd_kafka_destroy_flags(m_kafka, RD_KAFKA_DESTROY_F_NO_CONSUMER_CLOSE);
}

void KafkaConnection::onError(rd_kafka_s *, int code, const char *reason, void *self)
{
    auto *connection = static_cast<KafkaConnection *>(self);
    // "All brokers are down" comes last and says least.
    if (code == RD_KAFKA_RESP_ERR__ALL_BROKERS_DOWN && saysWhy(connection->m_lastCode))
        return;
    connection->m_lastCode = code;
    connection->m_lastReason = QString::fromUtf8(reason);
}

Error KafkaConnection::errorOf(int code) const
{
    const bool lateReason =
        (code == RD_KAFKA_RESP_ERR__TIMED_OUT || code == RD_KAFKA_RESP_ERR__TRANSPORT) && saysWhy(m_lastCode);
    const int why = lateReason ? m_lastCode : code;
    const QString words = lateReason
        ? m_lastReason
        : QString::fromUtf8(rd_kafka_err2str(static_cast<rd_kafka_resp_err_t>(code)));
    Error error = Error::local(kindOf(why), words);
    error.worker =
        Words::tr("The Kafka cluster at %1").arg(m_profile.bootstrapServers.join(QStringLiteral(", ")));
    return error;
}

void KafkaConnection::begin()
{
    m_clock.start();
}

int KafkaConnection::left() const
{
    return static_cast<int>(std::max<qint64>(m_deadline.count() - m_clock.elapsed(), 1));
}

Result<> KafkaConnection::open()
{
    if (m_kafka)
        return {};
    std::array<char, 512> problem{};
    rd_kafka_conf_t *conf = rd_kafka_conf_new();
    bool accepted = true;
    const auto set = [&](const char *key, const QString &value) {
        accepted = accepted
            && rd_kafka_conf_set(conf, key, value.toUtf8().constData(), problem.data(), problem.size())
                == RD_KAFKA_CONF_OK;
    };
    set("bootstrap.servers", m_profile.bootstrapServers.join(u','));
    set("security.protocol", QLatin1String(securityWord(m_profile.security)));
    set("client.id", QStringLiteral("patchbay"));
    set("allow.auto.create.topics", QStringLiteral("false"));
    set("enable.auto.commit", QStringLiteral("false"));
    // The end is where the records end, as kafka-get-offsets says it, not where the open transactions begin.
    set("isolation.level", QStringLiteral("read_uncommitted"));
    // One record of each partition is wanted: nothing is fetched ahead.
    set("queued.min.messages", QStringLiteral("1"));
    set("fetch.message.max.bytes", QStringLiteral("65536"));
    set("log_level", QStringLiteral("0"));
    set("socket.timeout.ms", QString::number(m_deadline.count()));
    set("socket.connection.setup.timeout.ms", QString::number(std::max<qint64>(m_deadline.count(), 1000)));
    const bool isTls = m_profile.security == KafkaProfile::Security::Tls
        || m_profile.security == KafkaProfile::Security::SaslTls;
    if (isTls && !m_profile.caFile.isEmpty())
        set("ssl.ca.location", m_profile.caFile);
    if (m_profile.hasPassword()) {
        set("sasl.mechanism", QLatin1String(mechanismWord(m_profile.mechanism)));
        set("sasl.username", m_profile.user);
        set("sasl.password", m_password);
    }
    if (accepted) {
        rd_kafka_conf_set_opaque(conf, this);
        rd_kafka_conf_set_error_cb(conf, &KafkaConnection::onError);
        m_kafka = rd_kafka_new(RD_KAFKA_CONSUMER, conf, problem.data(), problem.size());
    }
    if (m_kafka)
        return {};
    rd_kafka_conf_destroy(conf); // it is ours until rd_kafka_new() has taken it
    return Failure(Error::local(Error::Kind::Blocked,
                                Words::tr("The connection to the brokers cannot be set up: %1")
                                    .arg(QString::fromUtf8(problem.data()))));
}

Result<BrokersReached> KafkaConnection::reach()
{
    begin();
    if (Result<> opened = open(); !opened)
        return Failure(opened.error());
    const rd_kafka_metadata_t *metadata = nullptr;
    const rd_kafka_resp_err_t code = rd_kafka_metadata(m_kafka, 0, nullptr, &metadata, left());
    rd_kafka_poll(m_kafka, 0); // serves onError()
    if (code != RD_KAFKA_RESP_ERR_NO_ERROR)
        return Failure(errorOf(code));
    BrokersReached reached{metadata->broker_cnt, {}};
    rd_kafka_metadata_destroy(metadata);
    if (char *id = rd_kafka_clusterid(m_kafka, 0)) {
        reached.clusterId = QString::fromUtf8(id);
        rd_kafka_mem_free(m_kafka, id);
    }
    m_lastCode = 0; // what it said is over
    return reached;
}

/// Error::Kind::Forbidden: of this topic.
Result<std::optional<int>> KafkaConnection::partitionCount(const QString &topic)
{
    const Topic handle(rd_kafka_topic_new(m_kafka, topic.toUtf8().constData(), nullptr),
                       &rd_kafka_topic_destroy);
    if (!handle)
        return std::optional<int>(); // no name that a topic could have
    const rd_kafka_metadata_t *metadata = nullptr;
    const rd_kafka_resp_err_t code = rd_kafka_metadata(m_kafka, 0, handle.get(), &metadata, left());
    rd_kafka_poll(m_kafka, 0); // serves onError()
    if (code != RD_KAFKA_RESP_ERR_NO_ERROR)
        return Failure(errorOf(code));
    std::optional<int> count;
    rd_kafka_resp_err_t topicCode = RD_KAFKA_RESP_ERR_NO_ERROR;
    if (metadata->topic_cnt == 1) {
        topicCode = metadata->topics[0].err;
        if (topicCode == RD_KAFKA_RESP_ERR_NO_ERROR)
            count = metadata->topics[0].partition_cnt;
    }
    rd_kafka_metadata_destroy(metadata);
    const bool unknown = topicCode == RD_KAFKA_RESP_ERR_UNKNOWN_TOPIC_OR_PART
        || topicCode == RD_KAFKA_RESP_ERR_TOPIC_EXCEPTION;
    if (topicCode != RD_KAFKA_RESP_ERR_NO_ERROR && !unknown)
        return Failure(errorOf(topicCode));
    return count;
}

Result<std::vector<std::optional<qint64>>> KafkaConnection::list(const std::vector<SinkPartition> &partitions,
                                                                 qint64 timestamp)
{
    std::vector<std::optional<qint64>> offsets;
    offsets.reserve(partitions.size());
    for (std::size_t from = 0; from < partitions.size(); from += askedAtOnce) {
        const std::size_t to = std::min(from + askedAtOnce, partitions.size());
        const List asked(rd_kafka_topic_partition_list_new(static_cast<int>(to - from)),
                         &rd_kafka_topic_partition_list_destroy);
        for (std::size_t index = from; index < to; ++index) {
            const SinkPartition &one = partitions.at(index);
            rd_kafka_topic_partition_list_add(asked.get(), one.topic.toUtf8().constData(), one.partition)
                ->offset = timestamp;
        }
        const rd_kafka_resp_err_t code = rd_kafka_offsets_for_times(m_kafka, asked.get(), left());
        rd_kafka_poll(m_kafka, 0);
        if (code != RD_KAFKA_RESP_ERR_NO_ERROR && code != RD_KAFKA_RESP_ERR_UNKNOWN_TOPIC_OR_PART)
            return Failure(errorOf(code));
        for (int index = 0; index < asked->cnt; ++index) { // in the order they were added
            const rd_kafka_topic_partition_t &one = asked->elems[index];
            const bool isTold = one.err == RD_KAFKA_RESP_ERR_NO_ERROR && one.offset >= noRecord;
            offsets.push_back(isTold ? std::optional(one.offset) : std::nullopt);
        }
    }
    return offsets;
}

Result<TopicFacts> KafkaConnection::ends(const QStringList &topics)
{
    begin();
    return readEnds(topics);
}

Result<TopicFacts> KafkaConnection::readEnds(const QStringList &topics)
{
    if (Result<> opened = open(); !opened)
        return Failure(opened.error());
    TopicFacts facts;
    for (const QString &topic : topics) {
        const auto count = partitionCount(topic);
        if (!count && count.error().kind == Error::Kind::Forbidden) {
            facts.setForbiddenTopic(topic);
            continue;
        }
        if (!count)
            return Failure(count.error());
        if (!*count) {
            facts.setUnknownTopic(topic);
            continue;
        }
        std::vector<SinkPartition> partitions;
        partitions.reserve(static_cast<std::size_t>(**count));
        for (int partition = 0; partition < **count; ++partition)
            partitions.push_back({topic, partition});
        const auto begins = list(partitions, beginning);
        const auto finishes = begins ? list(partitions, end) : begins;
        if (!finishes)
            return Failure(finishes.error());
        std::vector<std::optional<TopicEnds>> all;
        for (std::size_t index = 0; index < partitions.size(); ++index) {
            const auto &from = begins->at(index);
            const auto &to = finishes->at(index);
            const bool isTold = from && to && *from >= 0 && *to >= 0;
            all.push_back(isTold ? std::optional(TopicEnds{*from, *to}) : std::nullopt);
        }
        facts.setTopic(topic, all);
    }
    m_lastCode = 0; // what the library said of connections is over
    return facts;
}

Result<TopicFacts> KafkaConnection::offsetsAt(const std::vector<SinkPartition> &partitions,
                                              const QDateTime &time)
{
    begin();
    QSet<QString> named;
    for (const SinkPartition &one : partitions)
        named.insert(one.topic);
    Result<TopicFacts> facts = readEnds(QStringList(named.begin(), named.end()));
    if (!facts)
        return facts;
    std::vector<SinkPartition> known;
    for (const SinkPartition &one : partitions) {
        if (facts->exists(one))
            known.push_back(one);
    }
    const auto offsets = list(known, time.toMSecsSinceEpoch());
    if (!offsets)
        return Failure(offsets.error());
    for (std::size_t index = 0; index < known.size(); ++index) {
        const auto last = facts->ends(known.at(index));
        const std::optional<qint64> &found = offsets->at(index);
        if (found && *found >= 0)
            facts->setOffsetAt(known.at(index), time, *found);
        else if (found && last) // told, and there is none: not the same as not told
            facts->setOffsetAt(known.at(index), time, last->end);
    }
    return facts;
}

/// The simple consumer: one record from each place, without a group.
Result<TopicReader::RecordTimes>
KafkaConnection::recordTimes(const std::vector<std::pair<SinkPartition, qint64>> &offsets)
{
    begin();
    if (Result<> opened = open(); !opened)
        return Failure(opened.error());
    TopicReader::RecordTimes times;
    const qint64 patience = std::min<qint64>(m_deadline.count(), limits::recordTimes.count());
    rd_kafka_queue_t *queue = rd_kafka_queue_new(m_kafka);
    std::vector<std::pair<Topic, int>> begun;
    for (const auto &[partition, offset] : offsets) {
        Topic topic(rd_kafka_topic_new(m_kafka, partition.topic.toUtf8().constData(), nullptr),
                    &rd_kafka_topic_destroy);
        if (topic && rd_kafka_consume_start_queue(topic.get(), partition.partition, offset, queue) == 0)
            begun.emplace_back(std::move(topic), partition.partition);
    }
    while (static_cast<std::size_t>(times.size()) < begun.size() && !m_clock.hasExpired(patience)) {
        rd_kafka_message_t *message = rd_kafka_consume_queue(
            queue, static_cast<int>(std::max<qint64>(patience - m_clock.elapsed(), 1)));
        if (!message)
            break;
        if (message->rkt && message->err == RD_KAFKA_RESP_ERR_NO_ERROR) {
            const SinkPartition from{QString::fromUtf8(rd_kafka_topic_name(message->rkt)),
                                     message->partition};
            const QByteArray key = keyOf(from);
            const auto wanted = std::find_if(offsets.begin(), offsets.end(),
                                             [&from](const auto &one) { return one.first == from; });
            rd_kafka_timestamp_type_t type = RD_KAFKA_TIMESTAMP_NOT_AVAILABLE;
            const qint64 time = rd_kafka_message_timestamp(message, &type);
            const bool isIt = wanted != offsets.end() && wanted->second == message->offset;
            if (!times.contains(key))
                times.insert(key,
                             isIt && type != RD_KAFKA_TIMESTAMP_NOT_AVAILABLE
                                 ? QDateTime::fromMSecsSinceEpoch(time, Qt::UTC)
                                 : QDateTime());
        } else if (message->rkt) { // it is not there, or its partition is not
            times.insert(keyOf(SinkPartition{QString::fromUtf8(rd_kafka_topic_name(message->rkt)),
                                             message->partition}),
                         QDateTime());
        }
        rd_kafka_message_destroy(message);
    }
    for (const auto &[topic, partition] : begun)
        rd_kafka_consume_stop(topic.get(), partition);
    rd_kafka_queue_destroy(queue);
    times.removeIf([](const auto &one) { return !one.value().isValid(); });
    return times;
}

} // namespace patchbay
