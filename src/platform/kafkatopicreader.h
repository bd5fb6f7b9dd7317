// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/brokers.h"
#include "core/offsets/topicreader.h"

#include <QObject>

namespace patchbay {

class CallThread;
class KafkaConnection;

/// TopicReaders of the kind below: what the program gives to its clusters.
TopicReaderFactory kafkaTopicReaders();

/// TopicReader on librdkafka. Its calls block, so they run one after the other on a thread of its own;
/// nothing is connected before the first. Destroying it waits for none: a call that is blocked ends by its
/// deadline, and its answer is dropped.
class KafkaTopicReader final : public QObject, public TopicReader {
    Q_OBJECT
public:
    /// \p deadline: of one call.
    KafkaTopicReader(const KafkaProfile &profile, const QString &password, std::chrono::milliseconds deadline,
                     QObject *parent = nullptr);
    ~KafkaTopicReader() override;

    void reach(const ReplyTo<BrokersReached> &reply) override;
    void ends(const QStringList &topics, const ReplyTo<TopicFacts> &reply) override;
    void offsetsAt(const std::vector<SinkPartition> &partitions, const QDateTime &time,
                   const ReplyTo<TopicFacts> &reply) override;
    void recordTimes(const std::vector<std::pair<SinkPartition, qint64>> &offsets,
                     const ReplyTo<RecordTimes> &reply) override;

private:
    template <typename T, typename Question>
    void ask(const Question &question, const ReplyTo<T> &reply);

    std::unique_ptr<KafkaConnection> m_connection; ///< used on the thread only
    std::unique_ptr<CallThread> m_thread;
};

} // namespace patchbay
