// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/playground.h"

#include <QFile>

namespace patchbay::test {

inline constexpr int partitions = 12;
inline constexpr int records = 2'400; ///< over all partitions, by the hash of their keys

inline void set(ConnectorConfig &config, const char *key, const QString &value)
{
    config.settings.push_back({QString::fromLatin1(key), value});
}

/// Writes lines with keys into a topic of twelve partitions, which it makes.
inline ConnectorConfig twelvePartitionSource(const Playground &playground, const QString &name,
                                             const QString &topic)
{
    ConnectorConfig config = OwnConnector::source(playground, name);
    for (ConnectorConfig::Setting &setting : config.settings) {
        if (setting.key == u"topic")
            setting.value = topic;
        if (setting.key == u"file") {
            QFile file(*setting.value);
            if (!file.open(QIODevice::WriteOnly))
                qFatal("no file");
            for (int line = 0; line < records; ++line)
                file.write("line " + QByteArray::number(line) + '\n');
        }
    }
    set(config, "topic.creation.default.partitions", QString::number(partitions));
    set(config, "topic.creation.default.replication.factor", QStringLiteral("1"));
    set(config, "transforms", QStringLiteral("hoist,key"));
    set(config, "transforms.hoist.type",
        QStringLiteral("org.apache.kafka.connect.transforms.HoistField$Value"));
    set(config, "transforms.hoist.field", QStringLiteral("line"));
    set(config, "transforms.key.type", QStringLiteral("org.apache.kafka.connect.transforms.ValueToKey"));
    set(config, "transforms.key.fields", QStringLiteral("line"));
    set(config, "key.converter", QStringLiteral("org.apache.kafka.connect.json.JsonConverter"));
    set(config, "value.converter", QStringLiteral("org.apache.kafka.connect.json.JsonConverter"));
    return config;
}

/// Writes what it reads of \p topic into a file.
inline ConnectorConfig twelvePartitionSink(const Playground &playground, const QString &name,
                                           const QString &topic)
{
    ConnectorConfig config = OwnConnector::sink(playground, name);
    for (ConnectorConfig::Setting &setting : config.settings) {
        if (setting.key == u"topics")
            setting.value = topic;
    }
    return config;
}

/// The writer has made its topic. A sink that comes earlier makes the broker create it, with other
/// partitions.
inline bool isWritten(Connected &connected, const QString &writer, const QString &topic)
{
    const auto isUsed = [&] {
        const auto topics = connected.ask(&ConnectClient::activeTopics, writer);
        return topics && topics->contains(topic);
    };
    return waitFor(isUsed, std::chrono::seconds(60));
}

} // namespace patchbay::test
