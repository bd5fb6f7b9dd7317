// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/pluginscommand.h"

#include "cli/jsonoutput.h"
#include "cli/table.h"
#include "core/text/describe.h"

namespace patchbay::cli {

namespace {

json::Value toJson(const PluginDescription &plugin)
{
    json::Value value = json::Value::object();
    value.append(u"class", text(plugin.className));
    value.append(u"type", textOrNull(plugin.type));
    value.append(u"version", textOrNull(plugin.version));
    return value;
}

json::Value toJson(const SettingDefinition &setting)
{
    json::Value value = json::Value::object();
    value.append(u"name", text(setting.name));
    value.append(u"type", textOrNull(setting.type));
    value.append(u"required", json::Value::boolean(setting.required));
    value.append(u"default", setting.defaultValue ? text(*setting.defaultValue) : json::Value());
    value.append(u"importance", textOrNull(setting.importance));
    value.append(u"group", textOrNull(setting.group));
    value.append(u"documentation", textOrNull(setting.documentation));
    return value;
}

/// "FileStreamSinkConnector" and "FileStreamSink" mean org.apache.kafka.connect.file.FileStreamSinkConnector,
/// as the worker itself takes them.
bool isMeant(const QString &className, const QString &typed)
{
    if (className == typed)
        return true;
    const QString last = className.section(u'.', -1);
    return last == typed || last == typed + QLatin1String("Connector");
}

bool isConnector(const PluginDescription &plugin)
{
    return plugin.type == u"source" || plugin.type == u"sink";
}

/// Without what only the values ask for: a definition is null where the plugin knows no such setting.
std::vector<SettingDefinition> definitionsOf(const ValidationReport &report)
{
    std::vector<SettingDefinition> definitions;
    for (const ValidationReport::Entry &entry : report.entries) {
        if (entry.definition)
            definitions.push_back(*entry.definition);
    }
    return definitions;
}

} // namespace

void PluginsCommand::connected()
{
    const bool connectorsOnly =
        invocation().command == Invocation::Command::PluginsList && !invocation().allPlugins;
    const auto read = [this](const Result<std::vector<PluginDescription>> &plugins) {
        pluginsRead(plugins);
    };
    client().plugins(connectorsOnly, {this, read});
}

void PluginsCommand::pluginsRead(const Result<std::vector<PluginDescription>> &plugins)
{
    if (!plugins) {
        fail(plugins.error());
    } else if (invocation().command == Invocation::Command::PluginsShow) {
        choose(*plugins);
    } else {
        showList(*plugins);
        finish(ExitCode::Done);
    }
}

void PluginsCommand::showList(const std::vector<PluginDescription> &plugins)
{
    if (invocation().isJson()) {
        json::Value list = json::Value::array();
        for (const PluginDescription &plugin : plugins)
            list.append(toJson(plugin));
        print(list);
        return;
    }
    Table table({{tr("CLASS")}, {tr("TYPE")}, {tr("VERSION")}});
    for (const PluginDescription &plugin : plugins)
        table.add({{printable(plugin.className)}, {printable(plugin.type)}, {printable(plugin.version)}});
    terminal().print(table.toUtf8(terminal().hasColours()));
}

void PluginsCommand::choose(const std::vector<PluginDescription> &plugins)
{
    const QString typed = invocation().names.first();
    QStringList meant;
    for (const PluginDescription &plugin : plugins) {
        if (!isMeant(plugin.className, typed) || meant.contains(plugin.className))
            continue;
        meant.append(plugin.className);
        m_plugin = plugin;
    }
    if (meant.size() != 1) {
        const QString why = meant.isEmpty()
            ? tr("This cluster has no plugin \"%1\". \"plugins list --all\" shows what it has.")
                  .arg(printable(typed))
            : tr("\"%1\" may be any of: %2")
                  .arg(printable(typed), printable(meant.join(QStringLiteral(", "))));
        fail(Error::local(Error::Kind::NotFound, why));
        return;
    }
    const auto read = [this](const Result<std::vector<SettingDefinition>> &settings) {
        settingsRead(settings);
    };
    client().pluginConfig(m_plugin.className, {}, {this, read});
}

/// Workers before 3.2 describe the settings of a connector only in what they answer to a validation.
void PluginsCommand::readFromValidation(const Error &error)
{
    if (error.kind != Error::Kind::UnknownEndpoint || !isConnector(m_plugin)) {
        fail(error);
        return;
    }
    const QString anything = QStringLiteral("patchbay-asks-for-settings");
    ConnectorConfig config;
    config.settings.push_back({QStringLiteral("connector.class"), m_plugin.className});
    config.settings.push_back({QStringLiteral("name"), anything});
    if (m_plugin.type == u"sink") // else 2.8.2 answers 500 "Must configure one of topics or topics.regex"
        config.settings.push_back({QStringLiteral("topics"), anything});
    const auto read = [this](const Result<ValidationReport> &report) {
        if (report)
            settingsRead(definitionsOf(*report));
        else
            fail(report.error());
    };
    client().validate(m_plugin.className, config, {this, read});
}

void PluginsCommand::settingsRead(const Result<std::vector<SettingDefinition>> &settings)
{
    if (!settings) {
        readFromValidation(settings.error());
        return;
    }
    if (invocation().isJson()) {
        json::Value list = json::Value::array();
        for (const SettingDefinition &setting : *settings)
            list.append(toJson(setting));
        json::Value value = toJson(m_plugin);
        value.append(u"settings", list);
        print(value);
        finish(ExitCode::Done);
        return;
    }
    Table table({{tr("SETTING")}, {tr("TYPE")}, {tr("IMPORTANCE")}, {tr("DEFAULT")}, {tr("MEANING")}});
    for (const SettingDefinition &setting : *settings) {
        table.add(
            {{printable(setting.name)},
             {printable(setting.type)},
             {printable(setting.importance)},
             {setting.required ? tr("(required)") : printable(setting.defaultValue.value_or(QString()))},
             {shortened(printable(setting.documentation.simplified()), 100)}});
    }
    const QString head = printable(m_plugin.className) + u' ' + printable(m_plugin.version) + u'\n';
    terminal().print(head.toUtf8() + table.toUtf8(terminal().hasColours()));
    finish(ExitCode::Done);
}

} // namespace patchbay::cli
