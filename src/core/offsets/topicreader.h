// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/offsets/topicfacts.h"
#include "core/replyto.h"

namespace patchbay {

/// The brokers that answered.
struct BrokersReached {
    int count = 0;
    QString clusterId; ///< Kafka's; empty: not told
    bool operator==(const BrokersReached &) const = default;
};

/// Asks the brokers what no worker says: where topics begin and end, which offset a time has, which time a
/// record has. Implemented on librdkafka in platform, on a thread of its own. It reads and never writes,
/// joins no consumer group, and creates no topic.
///
/// Errors: Unreachable, Timeout, Tls, Authentication, Forbidden, with the client library's words; never a
/// password. A topic or partition that does not exist is no error: TopicFacts::isMissing().
/// A topic that this user may not see is not known: TopicFacts::forbiddenTopics().
class TopicReader {
public:
    virtual ~TopicReader() = default;
    virtual void reach(const ReplyTo<BrokersReached> &reply) = 0;
    /// All partitions of these topics.
    virtual void ends(const QStringList &topics, const ReplyTo<TopicFacts> &reply) = 0;
    /// The first offset of each whose record is not older than \p time; the end where there is none. With the
    /// ends of their topics.
    virtual void offsetsAt(const std::vector<SinkPartition> &partitions, const QDateTime &time,
                           const ReplyTo<TopicFacts> &reply) = 0;
    /// Of the records at these offsets, by keyOf(partition). One that is not there (any more), or does not
    /// come in time, is missing. For the rows that a person sees, not for a hundred thousand.
    using RecordTimes = QHash<QByteArray, QDateTime>;
    virtual void recordTimes(const std::vector<std::pair<SinkPartition, qint64>> &offsets,
                             const ReplyTo<RecordTimes> &reply) = 0;
};

} // namespace patchbay
