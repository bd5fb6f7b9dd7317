// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/plugindefinitions.h"

#include <algorithm>

namespace patchbay {

namespace {

/// Plugins.pluginNames: a class can be named without its package, and without its kind at the end.
bool isMeant(const PluginDescription &plugin, const QString &name)
{
    if (plugin.className == name)
        return true;
    const QString simple = plugin.className.section(u'.', -1).section(u'$', -1);
    return simple == name || simple == name + QLatin1String("Connector")
        || simple == name + QLatin1String("Converter");
}

} // namespace

PluginDefinitions::PluginDefinitions(ConnectClient &client, QObject *parent)
    : QObject(parent),
      m_client(client)
{
}

const ConfigDef *PluginDefinitions::find(const QString &className) const
{
    const auto found = m_definitions.constFind(className);
    return found == m_definitions.cend() ? nullptr : &*found;
}

void PluginDefinitions::request(const QString &className)
{
    if (className.isEmpty() || m_definitions.contains(className) || m_asked.contains(className))
        return;
    m_asked.insert(className);
    const auto read = [this, className](const Result<std::vector<SettingDefinition>> &definitions) {
        if (!definitions) {
            emit failed(definitions.error());
            return;
        }
        m_definitions.insert(className, ConfigDef::ofPlugin(className, *definitions));
        emit definitionRead(className);
    };
    m_client.pluginConfig(className, {}, {this, read});
}

void PluginDefinitions::learn(const QString &className, const ConfigDef &def)
{
    if (m_definitions.contains(className) || def.isEmpty())
        return;
    m_definitions.insert(className, def);
    emit definitionRead(className);
}

void PluginDefinitions::requestPlugins()
{
    if (m_pluginsAsked)
        return;
    m_pluginsAsked = true;
    const auto read = [this](const Result<std::vector<PluginDescription>> &plugins) {
        if (!plugins) {
            m_pluginsAsked = false;
            emit failed(plugins.error());
            return;
        }
        m_plugins = *plugins;
        m_pluginsRead = true;
        emit pluginsChanged();
    };
    m_client.plugins(false, {this, read});
}

const PluginDescription *PluginDefinitions::plugin(const QString &className) const
{
    const auto found =
        std::find_if(m_plugins.begin(), m_plugins.end(),
                     [&className](const PluginDescription &one) { return isMeant(one, className); });
    return found == m_plugins.end() ? nullptr : &*found;
}

ConnectorType PluginDefinitions::typeOf(const QString &className) const
{
    const PluginDescription *found = plugin(className);
    return found ? connectorTypeFromWire(found->type) : ConnectorType::Unknown;
}

void PluginDefinitions::readAgain()
{
    m_asked.clear();
}

} // namespace patchbay
