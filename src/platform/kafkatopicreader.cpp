// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/kafkatopicreader.h"

#include "platform/kafkaconnection.h"

namespace patchbay {

KafkaTopicReader::KafkaTopicReader(const KafkaProfile &profile, const QString &password,
                                   std::chrono::milliseconds deadline, QObject *parent)
    : QObject(parent),
      m_connection(std::make_unique<KafkaConnection>(profile, password, deadline)),
      m_thread(QStringLiteral("topics"))
{
}

KafkaTopicReader::~KafkaTopicReader()
{
    m_thread.finish([this] { m_connection.reset(); });
}

void KafkaTopicReader::ends(const QStringList &topics, const ReplyTo<TopicFacts> &reply)
{
    m_thread.ask<TopicFacts>([this, topics] { return m_connection->ends(topics); }, reply);
}

void KafkaTopicReader::offsetsAt(const std::vector<SinkPartition> &partitions, const QDateTime &time,
                                 const ReplyTo<TopicFacts> &reply)
{
    m_thread.ask<TopicFacts>([=, this] { return m_connection->offsetsAt(partitions, time); }, reply);
}

void KafkaTopicReader::recordTimes(const std::vector<std::pair<SinkPartition, qint64>> &offsets,
                                   const ReplyTo<RecordTimes> &reply)
{
    m_thread.ask<RecordTimes>([this, offsets] { return m_connection->recordTimes(offsets); }, reply);
}

} // namespace patchbay
