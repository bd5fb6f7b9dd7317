// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connect/connectortypes.h"

#include <tl/expected.hpp>

namespace patchbay::wire {

/// A value read from an answer, or what was expected instead ("a list of names").
/// The one place that knows the names of Kafka Connect's JSON fields. Lenient: unknown fields are passed
/// over, missing and null ones read as empty, words that this program does not know are kept; of duplicate
/// keys the last counts.
template <typename T>
using Shaped = tl::expected<T, QString>;

Shaped<WorkerVersion> workerVersion(const json::Value &json);
Shaped<WorkerHealth> workerHealth(const json::Value &json);
Shaped<QStringList> names(const json::Value &json);
Shaped<ConnectorStatus> status(const json::Value &json,
                               const QString &name); ///< \p name: when the answer lacks it
Shaped<TaskStatus> taskStatus(const json::Value &json, int id);
Shaped<std::vector<ConnectorStatus>> statuses(const json::Value &json); ///< expand=status; sorted by name
Shaped<std::vector<ConnectorDescription>>
descriptions(const json::Value &json); ///< expand=info; sorted by name
Shaped<ConnectorDescription> description(const json::Value &json, const QString &name);
Shaped<ConnectorConfig> config(const json::Value &json);
Shaped<std::vector<TaskDescription>> tasks(const json::Value &json);
Shaped<QStringList> activeTopics(const json::Value &json, const QString &name);
Shaped<std::vector<PartitionOffset>> offsets(const json::Value &json);
Shaped<OffsetsChange> offsetsChange(const json::Value &json);
Shaped<std::vector<PluginDescription>> plugins(const json::Value &json);
Shaped<std::vector<SettingDefinition>> settingDefinitions(const json::Value &json);
Shaped<ValidationReport> validationReport(const json::Value &json);
Shaped<std::vector<LoggerLevel>> loggers(const json::Value &json);
Shaped<LoggerLevel> logger(const json::Value &json, const QString &name);

json::Value createBody(const QString &name, const ConnectorConfig &config,
                       std::optional<InitialState> initialState);
json::Value offsetsBody(const std::vector<PartitionOffset> &offsets);
json::Value loggerBody(const QString &level);

} // namespace patchbay::wire
