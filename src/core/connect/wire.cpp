// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connect/wire.h"

#include "core/connect/connectorname.h"
#include "core/connect/connecttext.h"

#include <algorithm>

namespace patchbay::wire {

namespace {

using json::Value;

template <typename T>
Shaped<T> expected(const QString &what)
{
    return tl::unexpected<QString>(what);
}

/// Text as it is; numbers and booleans as they stand; null, lists and objects as empty.
QString text(const Value &value)
{
    if (value.isString())
        return value.toString();
    if (value.isNumber())
        return QString::fromLatin1(value.utf8());
    if (const auto boolean = value.toBool())
        return *boolean ? QStringLiteral("true") : QStringLiteral("false");
    return {};
}

std::optional<QString> textOrNull(const Value &value)
{
    if (value.isNull())
        return std::nullopt;
    if (value.isArray() || value.isObject())
        return QString::fromUtf8(json::write(value));
    return text(value);
}

int number(const Value &value, int otherwise)
{
    const qint64 wide = value.toInt64().value_or(otherwise);
    return wide >= std::numeric_limits<int>::min() && wide <= std::numeric_limits<int>::max()
        ? static_cast<int>(wide)
        : otherwise;
}

QStringList texts(const Value &array)
{
    QStringList list;
    for (const Value &element : array.elements())
        list += text(element);
    return list;
}

void readState(const Value &json, ConnectorState &state, QString &stateText)
{
    const QString word = text(json.value(u"state"));
    state = connectorStateFromWire(word);
    stateText = state == ConnectorState::Unknown ? word : QString();
}

TaskStatus taskOf(const Value &json, int id)
{
    TaskStatus task;
    task.id = number(json.value(u"id"), id);
    readState(json, task.state, task.stateText);
    task.workerId = text(json.value(u"worker_id"));
    task.version = text(json.value(u"version"));
    task.trace = text(json.value(u"trace"));
    return task;
}

ConnectorStatus statusOf(const Value &json, const QString &name)
{
    ConnectorStatus status;
    status.name = name;
    status.type = connectorTypeFromWire(text(json.value(u"type")));
    const Value instance = json.value(u"connector");
    readState(instance, status.state, status.stateText);
    status.workerId = text(instance.value(u"worker_id"));
    status.version = text(instance.value(u"version"));
    status.trace = text(instance.value(u"trace"));
    for (const Value &task : json.value(u"tasks").elements())
        status.tasks.push_back(taskOf(task, static_cast<int>(status.tasks.size())));
    std::stable_sort(status.tasks.begin(), status.tasks.end(),
                     [](const TaskStatus &left, const TaskStatus &right) { return left.id < right.id; });
    return status;
}

ConnectorConfig configOf(const Value &json)
{
    ConnectorConfig config;
    config.settings.reserve(static_cast<size_t>(json.size()));
    for (const json::Member &member : json.members())
        config.settings.push_back({member.key(), textOrNull(member.value)});
    // Of duplicates the last counts, as on the worker; it is rare enough to look for it by sorting.
    std::vector<const ConnectorConfig::Setting *> byKey;
    for (const auto &setting : config.settings)
        byKey.push_back(&setting);
    std::stable_sort(byKey.begin(), byKey.end(),
                     [](const auto *left, const auto *right) { return left->key < right->key; });
    const auto twice =
        std::adjacent_find(byKey.begin(), byKey.end(),
                           [](const auto *left, const auto *right) { return left->key == right->key; });
    if (twice == byKey.end())
        return config;
    ConnectorConfig unique;
    for (auto setting = config.settings.begin(); setting != config.settings.end(); ++setting) {
        const bool again = std::any_of(setting + 1, config.settings.end(),
                                       [setting](const auto &later) { return later.key == setting->key; });
        if (!again)
            unique.settings.push_back(*setting);
    }
    return unique;
}

TaskId taskIdOf(const Value &json)
{
    return {text(json.value(u"connector")), number(json.value(u"task"), 0)};
}

ConnectorDescription descriptionOf(const Value &json, const QString &name)
{
    ConnectorDescription description;
    description.name = json.contains(u"name") ? text(json.value(u"name")) : name;
    description.type = connectorTypeFromWire(text(json.value(u"type")));
    description.config = configOf(json.value(u"config"));
    for (const Value &task : json.value(u"tasks").elements())
        description.tasks.push_back(taskIdOf(task));
    return description;
}

SettingDefinition definitionOf(const Value &json)
{
    SettingDefinition definition;
    definition.name = text(json.value(u"name"));
    definition.type = text(json.value(u"type"));
    definition.required = json.value(u"required").toBool().value_or(false);
    definition.defaultValue = textOrNull(json.value(u"default_value"));
    definition.importance = text(json.value(u"importance"));
    definition.documentation = text(json.value(u"documentation"));
    definition.group = text(json.value(u"group"));
    definition.orderInGroup = number(json.value(u"order_in_group"), -1);
    definition.width = text(json.value(u"width"));
    definition.displayName = text(json.value(u"display_name"));
    definition.dependents = texts(json.value(u"dependents"));
    return definition;
}

SettingValue settingValueOf(const Value &json)
{
    SettingValue setting;
    setting.name = text(json.value(u"name"));
    setting.value = textOrNull(json.value(u"value"));
    setting.recommendedValues = texts(json.value(u"recommended_values"));
    setting.errors = texts(json.value(u"errors"));
    setting.visible = json.value(u"visible").toBool().value_or(true);
    return setting;
}

LoggerLevel loggerOf(const Value &json, const QString &name)
{
    return {name, text(json.value(u"level")), json.value(u"last_modified").toInt64()};
}

/// Of rows with the same name the last counts; \p rows come in the order of the answer.
template <typename Row>
void sortByName(std::vector<Row> &rows)
{
    std::stable_sort(rows.begin(), rows.end(), [](const Row &left, const Row &right) {
        return connectorNameLess(left.name, right.name);
    });
    const auto sameName = [](const Row &left, const Row &right) {
        return left.name == right.name;
    };
    const auto kept =
        std::unique(rows.rbegin(), rows.rend(), sameName); // from behind: the last of a name stays
    rows.erase(rows.begin(), kept.base());
}

} // namespace

Shaped<WorkerVersion> workerVersion(const Value &json)
{
    if (!json.value(u"version").isString())
        return expected<WorkerVersion>(ConnectText::tr("the version of a Kafka Connect worker"));
    return WorkerVersion{text(json.value(u"version")), text(json.value(u"commit")),
                         text(json.value(u"kafka_cluster_id"))};
}

Shaped<WorkerHealth> workerHealth(const Value &json)
{
    const QString word = text(json.value(u"status"));
    WorkerHealth health;
    health.message = text(json.value(u"message"));
    if (word == u"healthy")
        health.condition = WorkerHealth::Condition::Healthy;
    else if (word == u"starting")
        health.condition = WorkerHealth::Condition::Starting;
    else if (word == u"unhealthy")
        health.condition = WorkerHealth::Condition::Unhealthy;
    else
        return expected<WorkerHealth>(ConnectText::tr("the health of a Kafka Connect worker"));
    return health;
}

Shaped<QStringList> names(const Value &json)
{
    if (!json.isArray())
        return expected<QStringList>(ConnectText::tr("a list of names"));
    return texts(json);
}

Shaped<ConnectorStatus> status(const Value &json, const QString &name)
{
    if (!json.isObject())
        return expected<ConnectorStatus>(ConnectText::tr("the status of a connector"));
    const Value own = json.value(u"name");
    return statusOf(json, own.isString() ? own.toString() : name);
}

Shaped<TaskStatus> taskStatus(const Value &json, int id)
{
    if (!json.isObject())
        return expected<TaskStatus>(ConnectText::tr("the status of a task"));
    return taskOf(json, id);
}

Shaped<std::vector<ConnectorStatus>> statuses(const Value &json)
{
    if (!json.isObject())
        return expected<std::vector<ConnectorStatus>>(
            ConnectText::tr("the statuses of all connectors by name"));
    std::vector<ConnectorStatus> rows;
    rows.reserve(static_cast<size_t>(json.size()));
    for (const json::Member &member : json.members()) {
        const auto found = member.value.find(u"status");
        if (found && found->isObject()) {
            rows.push_back(statusOf(*found, member.key()));
            continue;
        }
        ConnectorStatus starting; // listed, but nothing is known yet
        starting.name = member.key();
        rows.push_back(std::move(starting));
    }
    sortByName(rows);
    return rows;
}

Shaped<std::vector<ConnectorDescription>> descriptions(const Value &json)
{
    if (!json.isObject())
        return expected<std::vector<ConnectorDescription>>(
            ConnectText::tr("the settings of all connectors by name"));
    std::vector<ConnectorDescription> rows;
    rows.reserve(static_cast<size_t>(json.size()));
    for (const json::Member &member : json.members()) {
        rows.push_back(descriptionOf(member.value.value(u"info"), member.key()));
        rows.back().name = member.key();
    }
    sortByName(rows);
    return rows;
}

Shaped<ConnectorDescription> description(const Value &json, const QString &name)
{
    if (!json.isObject())
        return expected<ConnectorDescription>(ConnectText::tr("a connector with its settings"));
    return descriptionOf(json, name);
}

Shaped<ConnectorConfig> config(const Value &json)
{
    if (!json.isObject())
        return expected<ConnectorConfig>(ConnectText::tr("the settings of a connector"));
    return configOf(json);
}

Shaped<std::vector<TaskDescription>> tasks(const Value &json)
{
    if (!json.isArray())
        return expected<std::vector<TaskDescription>>(ConnectText::tr("a list of tasks"));
    std::vector<TaskDescription> rows;
    for (const Value &task : json.elements())
        rows.push_back({taskIdOf(task.value(u"id")), configOf(task.value(u"config"))});
    return rows;
}

Shaped<QStringList> activeTopics(const Value &json, const QString &name)
{
    // {"orders-sink": {"topics": ["orders"]}}
    const Value topics = json.value(name).value(u"topics");
    if (!topics.isArray())
        return expected<QStringList>(ConnectText::tr("the topics of the connector"));
    return texts(topics);
}

Shaped<std::vector<PartitionOffset>> offsets(const Value &json)
{
    const Value list = json.value(u"offsets");
    if (!list.isArray())
        return expected<std::vector<PartitionOffset>>(ConnectText::tr("a list of offsets"));
    std::vector<PartitionOffset> rows;
    rows.reserve(static_cast<size_t>(list.size()));
    for (const Value &row : list.elements()) {
        const auto partition = row.find(u"partition");
        if (!partition)
            return expected<std::vector<PartitionOffset>>(ConnectText::tr("a partition beside each offset"));
        const Value offset = row.value(u"offset");
        rows.push_back({*partition, offset.isNull() ? std::nullopt : std::optional<Value>(offset)});
    }
    return rows;
}

Shaped<OffsetsChange> offsetsChange(const Value &json)
{
    const Value message = json.value(u"message");
    if (!message.isString())
        return expected<OffsetsChange>(ConnectText::tr("what became of the offsets"));
    OffsetsChange change{message.toString(), false};
    // "The Connect framework-managed offsets for this connector have been altered successfully. However, if
    // this connector manages offsets externally, they will need to be manually altered in the system that the
    // connector uses."
    change.managedExternally = change.message.contains(u"manages offsets externally", Qt::CaseInsensitive);
    return change;
}

Shaped<std::vector<PluginDescription>> plugins(const Value &json)
{
    if (!json.isArray())
        return expected<std::vector<PluginDescription>>(ConnectText::tr("a list of plugins"));
    std::vector<PluginDescription> rows;
    for (const Value &plugin : json.elements())
        rows.push_back(
            {text(plugin.value(u"class")), text(plugin.value(u"type")), text(plugin.value(u"version"))});
    return rows;
}

Shaped<std::vector<SettingDefinition>> settingDefinitions(const Value &json)
{
    if (!json.isArray())
        return expected<std::vector<SettingDefinition>>(ConnectText::tr("a list of settings"));
    std::vector<SettingDefinition> rows;
    for (const Value &definition : json.elements())
        rows.push_back(definitionOf(definition));
    return rows;
}

Shaped<ValidationReport> validationReport(const Value &json)
{
    const Value configs = json.value(u"configs");
    if (!configs.isArray())
        return expected<ValidationReport>(ConnectText::tr("the result of a validation"));
    ValidationReport report;
    report.className = text(json.value(u"name"));
    report.errorCount = number(json.value(u"error_count"), 0);
    report.groups = texts(json.value(u"groups"));
    for (const Value &entry : configs.elements()) {
        const Value definition = entry.value(u"definition");
        report.entries.push_back(
            {definition.isObject() ? std::optional(definitionOf(definition)) : std::nullopt,
             settingValueOf(entry.value(u"value"))});
    }
    return report;
}

Shaped<std::vector<LoggerLevel>> loggers(const Value &json)
{
    if (!json.isObject())
        return expected<std::vector<LoggerLevel>>(ConnectText::tr("the levels of the loggers by name"));
    std::vector<LoggerLevel> rows;
    for (const json::Member &member : json.members())
        rows.push_back(loggerOf(member.value, member.key()));
    return rows;
}

Shaped<LoggerLevel> logger(const Value &json, const QString &name)
{
    if (!json.isObject())
        return expected<LoggerLevel>(ConnectText::tr("the level of a logger"));
    return loggerOf(json, name);
}

Value createBody(const QString &name, const ConnectorConfig &config, std::optional<InitialState> initialState)
{
    Value body = Value::object();
    body.append(u"name", Value::string(name));
    body.append(u"config", config.toJson());
    if (initialState) {
        const ConnectorState state = *initialState == InitialState::Running ? ConnectorState::Running
            : *initialState == InitialState::Paused                         ? ConnectorState::Paused
                                                                            : ConnectorState::Stopped;
        body.append(u"initial_state", Value::string(wireName(state)));
    }
    return body;
}

Value offsetsBody(const std::vector<PartitionOffset> &offsets)
{
    Value list = Value::array();
    for (const PartitionOffset &row : offsets) {
        Value pair = Value::object();
        pair.append(u"partition", row.partition);
        pair.append(u"offset", row.offset.value_or(Value()));
        list.append(pair);
    }
    Value body = Value::object();
    body.append(u"offsets", list);
    return body;
}

Value loggerBody(const QString &level)
{
    Value body = Value::object();
    body.append(u"level", Value::string(level));
    return body;
}

} // namespace patchbay::wire
