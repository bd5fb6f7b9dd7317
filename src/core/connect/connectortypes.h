// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connect/connectorstatus.h"
#include "core/json/document.h"

#include <QHash>
#include <QList>
#include <QPair>
#include <QStringList>

#include <optional>
#include <vector>

namespace patchbay {

/// GET /
struct WorkerVersion {
    QString version; ///< as the worker says it: "4.3.1", "7.6.0-ccs"
    QString commit;
    QString kafkaClusterId;
    bool operator==(const WorkerVersion &) const = default;
};

/// GET /health (3.9+)
struct WorkerHealth {
    enum class Condition { Healthy, Starting, Unhealthy };
    Condition condition = Condition::Unhealthy;
    QString message;
    bool operator==(const WorkerHealth &) const = default;
};

/// A connector's settings in the order the worker sent them. Values are what the worker stores: always text,
/// or nullopt for JSON null.
struct ConnectorConfig {
    struct Setting {
        QString key;
        std::optional<QString> value;
        bool operator==(const Setting &) const = default;
    };
    std::vector<Setting> settings;

    std::optional<QString> value(QStringView key) const; ///< nullopt: absent or null
    bool contains(QStringView key) const;
    json::Value toJson() const;
    bool operator==(const ConnectorConfig &) const = default;
};

struct TaskId {
    QString connector;
    int task = 0;
    bool operator==(const TaskId &) const = default;
};

/// GET /connectors/{c}, and the answer of POST /connectors and PUT, PATCH …/config
struct ConnectorDescription {
    QString name;
    ConnectorType type = ConnectorType::Unknown;
    ConnectorConfig config;
    std::vector<TaskId> tasks;
    bool operator==(const ConnectorDescription &) const = default;
};

/// An element of GET /connectors/{c}/tasks
struct TaskDescription {
    TaskId id;
    ConnectorConfig config;
    bool operator==(const TaskDescription &) const = default;
};

enum class InitialState { Running, Paused, Stopped }; ///< KIP-980, since 3.7

/// GET /connector-plugins
struct PluginDescription {
    QString className;
    QString
        type; ///< "source", "sink", "converter", "header_converter", "transformation", "predicate"; verbatim
    QString version; ///< may be "undefined" or empty
    bool operator==(const PluginDescription &) const = default;
};

/// One setting that a plugin defines (ConfigKeyInfo).
struct SettingDefinition {
    QString name;
    QString type; ///< "STRING", "PASSWORD", "INT", …
    bool required = false;
    std::optional<QString> defaultValue;
    QString importance; ///< "HIGH", "MEDIUM", "LOW"
    QString documentation;
    QString group;
    int orderInGroup = -1;
    QString width;
    QString displayName;
    QStringList dependents;
    bool operator==(const SettingDefinition &) const = default;
};

/// ConfigValueInfo of a validate answer.
struct SettingValue {
    QString name;
    std::optional<QString>
        value; ///< may hold a resolved ${…}: never store, log or show when the text held one
    QStringList recommendedValues;
    QStringList errors;
    bool visible = true;
    bool operator==(const SettingValue &) const = default;
};

/// PUT /connector-plugins/{p}/config/validate
struct ValidationReport {
    struct Entry {
        std::optional<SettingDefinition> definition; ///< nullopt for a key that the plugin does not know
        SettingValue value;
        bool operator==(const Entry &) const = default;
    };
    QString className;
    int errorCount = 0;
    QStringList groups;
    std::vector<Entry> entries;
    bool operator==(const ValidationReport &) const = default;
};

/// One line of GET and PATCH /connectors/{c}/offsets. Objects of the plugin's own, every digit kept.
struct PartitionOffset {
    json::Value partition;
    std::optional<json::Value> offset; ///< nullopt: null, "reset" in a PATCH
    bool operator==(const PartitionOffset &) const = default;
};

/// PATCH and DELETE …/offsets answer one sentence; two of its forms matter.
struct OffsetsChange {
    QString message;
    bool managedExternally =
        false; ///< "…if this connector manages offsets externally…": the plugin did not confirm
    bool operator==(const OffsetsChange &) const = default;
};

/// GET /admin/loggers/{l}
struct LoggerLevel {
    QString logger;
    QString level; ///< empty: inherited
    std::optional<qint64> lastModified; ///< ms since the epoch, 3.7+
    bool operator==(const LoggerLevel &) const = default;
};

enum class LoggerScope { Worker, Cluster }; ///< Cluster since 3.7 (KIP-976)

} // namespace patchbay
