// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/kafkaprofile.h"
#include "core/offsets/topicreader.h"

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

    Result<TopicFacts> ends(const QStringList &topics);
    Result<TopicFacts> offsetsAt(const std::vector<SinkPartition> &partitions, const QDateTime &time);
    Result<TopicReader::RecordTimes>
    recordTimes(const std::vector<std::pair<SinkPartition, qint64>> &offsets);

private:
    Result<> open();
    Error errorOf(int code) const;
    Result<std::optional<int>> partitionCount(const QString &topic); ///< nullopt: no such topic
    /// For each partition what ListOffsets answers for \p timestamp: -2 the beginning, -1 the end.
    Result<std::vector<std::optional<qint64>>> list(const std::vector<SinkPartition> &partitions,
                                                    qint64 timestamp);
    static void onError(rd_kafka_s *, int code, const char *reason, void *self);

    const KafkaProfile m_profile;
    const QString m_password;
    const std::chrono::milliseconds m_deadline;
    rd_kafka_s *m_kafka = nullptr;
    int m_lastCode = 0; ///< what the library said last about its connections
    QString m_lastReason;
};

} // namespace patchbay
