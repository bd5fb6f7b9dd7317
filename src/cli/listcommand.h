// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"
#include "core/cluster/connectorfilter.h"

namespace patchbay::cli {

/// `connectors list`: one request, unless the filter looks into configs.
class ListCommand final : public ClusterCommand {
    Q_OBJECT
public:
    using ClusterCommand::ClusterCommand;

private:
    void connected() override;
    void statusesRead(const Result<std::vector<ConnectorStatus>> &statuses);
    void configsRead(const Result<std::vector<ConnectorDescription>> &descriptions);
    void show(const std::vector<ConnectorStatus> &statuses);
    void showTable(const std::vector<const ConnectorStatus *> &shown, std::size_t all);
    void showJson(const std::vector<const ConnectorStatus *> &shown);
    bool isIncluded(const ConnectorStatus &status) const;

    ConnectorFilter m_filter;
    QStringList m_states; ///< upper case
    std::vector<ConnectorStatus> m_statuses; ///< kept only while configs are read
    ConfigIndex m_configs;
};

} // namespace patchbay::cli
