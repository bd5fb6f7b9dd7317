// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/connector/topicwords.h"

#include "core/text/describe.h"

#include <QCoreApplication>

namespace patchbay {

namespace {
struct TopicWords {
    Q_DECLARE_TR_FUNCTIONS(patchbay::TopicWords)
};
} // namespace

QString describeTopicsProblem(const Error &error)
{
    switch (error.kind) {
    case Error::Kind::Forbidden:
        return TopicWords::tr(
            "The workers do not track which topics a connector uses (topic.tracking.enable is false).");
    case Error::Kind::UnknownEndpoint:
        return TopicWords::tr(
                   "These workers cannot tell which topics a connector uses; Kafka Connect %1 or later can.")
            .arg(since(Capability::ActiveTopics).toString());
    default:
        return describeError(error).sentence;
    }
}

QString describeTopicsInUse(const ConnectorDetails::Reading<QStringList> &topics)
{
    if (topics.value && !topics.value->isEmpty())
        return printable(topics.value->join(QStringLiteral(", ")));
    if (topics.error)
        return describeTopicsProblem(*topics.error);
    return topics.value ? TopicWords::tr("None yet: no record has passed since this list was last reset.")
                        : TopicWords::tr("Being read…");
}

} // namespace patchbay
