// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/brokers.h"

#include <QStringList>

namespace patchbay::test {

/// Brokers that say what a test wants them to say, and how they were asked.
struct ScriptedTopics {
    TopicFacts facts; ///< of every question
    std::optional<Error> error; ///< instead
    bool isSilent = false; ///< never answers
    TopicReader::RecordTimes times;
    QStringList asked; ///< "ends orders,invoices", "offsetsAt 3"
    QStringList opened; ///< a password for each time

    TopicReaderFactory factory()
    {
        return [this](const KafkaProfile &, const QString &password, std::chrono::milliseconds) {
            opened.append(password);
            return std::make_unique<Reader>(*this);
        };
    }

private:
    class Reader final : public TopicReader {
    public:
        explicit Reader(ScriptedTopics &script)
            : m_script(script)
        {
        }
        void reach(const ReplyTo<BrokersReached> &reply) override
        {
            answer(QStringLiteral("reach"), BrokersReached{3, QStringLiteral("k")}, reply);
        }
        void ends(const QStringList &topics, const ReplyTo<TopicFacts> &reply) override
        {
            answer(QStringLiteral("ends ") + topics.join(u','), m_script.facts, reply);
        }
        void offsetsAt(const std::vector<SinkPartition> &partitions, const QDateTime &,
                       const ReplyTo<TopicFacts> &reply) override
        {
            answer(QStringLiteral("offsetsAt %1").arg(partitions.size()), m_script.facts, reply);
        }
        void recordTimes(const std::vector<std::pair<SinkPartition, qint64>> &offsets,
                         const ReplyTo<RecordTimes> &reply) override
        {
            answer(QStringLiteral("recordTimes %1").arg(offsets.size()), m_script.times, reply);
        }

    private:
        template <typename T>
        void answer(const QString &question, const T &value, const ReplyTo<T> &reply)
        {
            m_script.asked.append(question);
            if (m_script.isSilent)
                return;
            if (m_script.error)
                reply.deliverLater(Failure(*m_script.error));
            else
                reply.deliverLater(value);
        }
        ScriptedTopics &m_script;
    };
};

} // namespace patchbay::test
