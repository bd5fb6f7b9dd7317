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

void TopicFacts::setForbiddenTopic(const QString &topic)
{
    m_forbidden.append(topic);
}

void TopicFacts::add(const TopicFacts &other)
{
    for (auto topic = other.m_topics.cbegin(); topic != other.m_topics.cend(); ++topic)
        m_topics.insert(topic.key(), topic.value());
    for (auto topic = other.m_times.cbegin(); topic != other.m_times.cend(); ++topic) {
        for (const auto &[place, offset] : topic.value())
            m_times[topic.key()][place] = offset;
    }
    m_forbidden += other.m_forbidden;
    m_forbidden.removeDuplicates();
}

QStringList TopicFacts::unknownTopics() const
{
    QStringList unknown;
    for (auto topic = m_topics.cbegin(); topic != m_topics.cend(); ++topic) {
        if (topic.value().empty())
            unknown.append(topic.key());
    }
    unknown.sort();
    return unknown;
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
