// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/offsets/partitionkey.h"

#include <QDateTime>
#include <QHash>

#include <map>
#include <optional>
#include <vector>

namespace patchbay {

/// Where a topic's partition begins and ends, as a broker said. No worker says it: a TopicReader does.
struct TopicEnds {
    qint64 begin = 0; ///< of the oldest record
    qint64 end = 0; ///< one past the newest
    bool operator==(const TopicEnds &) const = default;
};

/// What is known of topics; nothing, where the connection names no bootstrap servers. A value.
class TopicFacts {
public:
    /// The whole of a topic: one for each partition, by number. A partition that the broker did not tell of
    /// is nullopt.
    void setTopic(const QString &topic, const std::vector<std::optional<TopicEnds>> &partitions);
    void setUnknownTopic(const QString &topic); ///< the brokers were asked and do not have it
    void setForbiddenTopic(const QString &topic); ///< the brokers do not let this user see it
    void setOffsetAt(const SinkPartition &partition, const QDateTime &time, qint64 offset);

    void add(const TopicFacts &other); ///< what \p other knows counts

    bool isEmpty() const { return m_topics.isEmpty() && m_forbidden.isEmpty(); } ///< nothing was asked
    const QStringList &forbiddenTopics() const { return m_forbidden; }
    QStringList unknownTopics() const; ///< asked for, and not there
    bool isKnown(const QString &topic) const { return m_topics.contains(topic); }
    bool exists(const SinkPartition &partition) const;
    /// True only where the brokers were asked: the topic, or that partition of it, is not there.
    bool isMissing(const SinkPartition &partition) const;
    std::optional<TopicEnds> ends(const SinkPartition &partition) const;
    /// The first offset whose record is not older than \p time; the end when there is none.
    std::optional<qint64> offsetAt(const SinkPartition &partition, const QDateTime &time) const;

    bool operator==(const TopicFacts &) const = default;

private:
    QHash<QString, std::vector<std::optional<TopicEnds>>> m_topics; ///< none: asked, and not there
    QStringList m_forbidden;
    QHash<QString, std::map<std::pair<qint64, int>, qint64>> m_times; ///< (ms since the epoch, partition)
};

} // namespace patchbay
