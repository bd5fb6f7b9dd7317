// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/kafkaprofile.h"
#include "core/offsets/topicreader.h"
#include "platform/storagethread.h"

namespace patchbay {

class KafkaConnection;

/// TopicReader on librdkafka. Its calls block, so they run one after the other on a thread of its own;
/// nothing is connected before the first.
class KafkaTopicReader final : public QObject, public TopicReader {
    Q_OBJECT
public:
    /// \p deadline: of one call.
    KafkaTopicReader(const KafkaProfile &profile, const QString &password, std::chrono::milliseconds deadline,
                     QObject *parent = nullptr);
    ~KafkaTopicReader() override;

    void ends(const QStringList &topics, const ReplyTo<TopicFacts> &reply) override;
    void offsetsAt(const std::vector<SinkPartition> &partitions, const QDateTime &time,
                   const ReplyTo<TopicFacts> &reply) override;
    void recordTimes(const std::vector<std::pair<SinkPartition, qint64>> &offsets,
                     const ReplyTo<RecordTimes> &reply) override;

private:
    std::unique_ptr<KafkaConnection> m_connection; ///< used on the thread only
    StorageThread m_thread;
};

} // namespace patchbay
