// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"

namespace patchbay::cli {

/// `plugins list|show CLASS`.
class PluginsCommand final : public ClusterCommand {
    Q_OBJECT
public:
    using ClusterCommand::ClusterCommand;

private:
    void connected() override;
    void pluginsRead(const Result<std::vector<PluginDescription>> &plugins);
    void showList(const std::vector<PluginDescription> &plugins);
    void choose(const std::vector<PluginDescription> &plugins);
    void readFromValidation(const Error &error);
    void settingsRead(const Result<std::vector<SettingDefinition>> &settings);

    PluginDescription m_plugin;
};

} // namespace patchbay::cli
