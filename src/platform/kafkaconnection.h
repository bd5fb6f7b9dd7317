// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/kafkaprofile.h"
#include "core/offsets/topicreader.h"

#include <QElapsedTimer>

struct rd_kafka_s;
struct rd_kafka_topic_partition_list_s;

namespace patchbay {

/// One librdkafka client, for one thread. Its calls block for up to the deadline.
class KafkaConnection {
public:
    KafkaConnection(const KafkaProfile &profile, const QString &password, std::chrono::milliseconds deadline);
    ~KafkaConnection();
    KafkaConnection(const KafkaConnection &) = delete;
    KafkaConnection &operator=(const KafkaConnection &) = delete;

    Result<BrokersReached> reach();
    Result<TopicFacts> ends(const QStringList &topics);
    Result<TopicFacts> offsetsAt(const std::vector<SinkPartition> &partitions, const QDateTime &time);
    Result<TopicReader::RecordTimes>
    recordTimes(const std::vector<std::pair<SinkPartition, qint64>> &offsets);

private:
    void begin(); ///< of one call: its deadline counts from here
    int left() const; ///< ms, at least 1
    Result<> open();
    Result<TopicFacts> readEnds(const QStringList &topics);
    Error errorOf(int code) const;
    Result<std::optional<int>> partitionCount(const QString &topic); ///< nullopt: no such topic
    /// For each partition what ListOffsets answers for \p timestamp: -2 the beginning, -1 the end. An
    /// answer of -1: no record is that young. nullopt: not told.
    Result<std::vector<std::optional<qint64>>> list(const std::vector<SinkPartition> &partitions,
                                                    qint64 timestamp);
    static void onError(rd_kafka_s *, int code, const char *reason, void *self);

    const KafkaProfile m_profile;
    const QString m_password;
    const std::chrono::milliseconds m_deadline;
    QElapsedTimer m_clock;
    rd_kafka_s *m_kafka = nullptr;
    int m_lastCode = 0; ///< what the library said last about its connections
    QString m_lastReason;
};

} // namespace patchbay
