// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/kafkatopicreader.h"

#include "platform/askedcall.h"
#include "platform/callthread.h"
#include "platform/kafkaconnection.h"

namespace patchbay {

TopicReaderFactory kafkaTopicReaders()
{
    return [](const KafkaProfile &kafka, const QString &password, std::chrono::milliseconds deadline) {
        return std::make_unique<KafkaTopicReader>(kafka, password, deadline);
    };
}

KafkaTopicReader::KafkaTopicReader(const KafkaProfile &profile, const QString &password,
                                   std::chrono::milliseconds deadline, QObject *parent)
    : QObject(parent),
      m_connection(std::make_unique<KafkaConnection>(profile, password, deadline)),
      m_thread(std::make_unique<CallThread>(QStringLiteral("brokers")))
{
}

KafkaTopicReader::~KafkaTopicReader()
{
    // The library's client must end on its thread: that may take as long as a call.
    m_thread.release()->endByItself([connection = m_connection.release()] { delete connection; });
}

template <typename T, typename Question>
void KafkaTopicReader::ask(const Question &question, const ReplyTo<T> &reply)
{
    const auto asked = [question, connection = m_connection.get()] {
        return question(*connection);
    };
    m_thread->add(askedCall<T>(this, asked, reply));
}

void KafkaTopicReader::reach(const ReplyTo<BrokersReached> &reply)
{
    ask<BrokersReached>([](KafkaConnection &connection) { return connection.reach(); }, reply);
}

void KafkaTopicReader::ends(const QStringList &topics, const ReplyTo<TopicFacts> &reply)
{
    ask<TopicFacts>([topics](KafkaConnection &connection) { return connection.ends(topics); }, reply);
}

void KafkaTopicReader::offsetsAt(const std::vector<SinkPartition> &partitions, const QDateTime &time,
                                 const ReplyTo<TopicFacts> &reply)
{
    ask<TopicFacts>(
        [partitions, time](KafkaConnection &connection) { return connection.offsetsAt(partitions, time); },
        reply);
}

void KafkaTopicReader::recordTimes(const std::vector<std::pair<SinkPartition, qint64>> &offsets,
                                   const ReplyTo<RecordTimes> &reply)
{
    ask<RecordTimes>([offsets](KafkaConnection &connection) { return connection.recordTimes(offsets); },
                     reply);
}

} // namespace patchbay
