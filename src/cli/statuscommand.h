// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"

namespace patchbay::cli {

/// `connectors show|status|tasks NAME`.
class StatusCommand final : public ClusterCommand {
    Q_OBJECT
public:
    using ClusterCommand::ClusterCommand;

private:
    void connected() override;
    void statusRead(const Result<ConnectorStatus> &status);
    void descriptionRead(const Result<ConnectorDescription> &description);
    void showTasks(const ConnectorStatus &status);
    void showStatus(const ConnectorStatus &status);
    void showConfig(const ConnectorDescription &description);

    ConnectorStatus m_status;
};

} // namespace patchbay::cli
