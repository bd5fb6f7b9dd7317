// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/offsets/topicfacts.h"

namespace patchbay {

void TopicFacts::setTopic(const QString &topic, const std::vector<std::optional<TopicEnds>> &partitions)
{
    m_topics.insert(topic, partitions);
}

void TopicFacts::setUnknownTopic(const QString &topic)
{
    m_topics.insert(topic, {});
}

void TopicFacts::setOffsetAt(const SinkPartition &partition, const QDateTime &time, qint64 offset)
{
    m_times[partition.topic][{time.toMSecsSinceEpoch(), partition.partition}] = offset;
}

bool TopicFacts::exists(const SinkPartition &partition) const
{
    const auto topic = m_topics.constFind(partition.topic);
    return topic != m_topics.constEnd() && partition.partition < static_cast<int>(topic->size());
}

bool TopicFacts::isMissing(const SinkPartition &partition) const
{
    return isKnown(partition.topic) && !exists(partition);
}

std::optional<TopicEnds> TopicFacts::ends(const SinkPartition &partition) const
{
    if (!exists(partition))
        return std::nullopt;
    return m_topics.constFind(partition.topic)->at(static_cast<std::size_t>(partition.partition));
}

std::optional<qint64> TopicFacts::offsetAt(const SinkPartition &partition, const QDateTime &time) const
{
    const auto topic = m_times.constFind(partition.topic);
    if (topic == m_times.constEnd())
        return std::nullopt;
    const auto found = topic->find({time.toMSecsSinceEpoch(), partition.partition});
    return found == topic->end() ? std::nullopt : std::optional(found->second);
}

} // namespace patchbay
