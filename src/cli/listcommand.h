// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"
#include "core/cluster/configsweep.h"
#include "core/cluster/connectorfilter.h"

#include <memory>
#include <vector>

namespace patchbay::cli {

/// `connectors list`: one request, unless the filter looks into configs. Then those that can still decide are
/// read, however long that takes: only --timeout limits the whole.
class ListCommand final : public ClusterCommand {
    Q_OBJECT
public:
    using ClusterCommand::ClusterCommand;

    /// What is told of a connector. Nothing else of the answer is kept.
    struct Row {
        QString name;
        QString workerId;
        QString stateText; ///< verbatim, only when state is Unknown
        ConnectorType type;
        ConnectorState state;
        int tasks;
        int running;
        int failed;
    };

private:
    struct Listing;

    void connected() override;
    void visitStatuses();
    void readStatuses(); ///< and then the configs
    void readConfigs(const std::vector<ConnectorStatus> &statuses);
    void showProgress();
    QString whatIsMissing() const override;
    void show();
    void showTable(const std::vector<Row> &rows, int all);
    void showJson(const std::vector<Row> &rows);

    std::shared_ptr<Listing> m_listing; ///< the thread that reads writes to it until the answer is here
    std::unique_ptr<ConfigSweep> m_sweep; ///< null: no config is needed
};

} // namespace patchbay::cli
