// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/plancommand.h"
#include "core/plans/applicability.h"

namespace patchbay::cli {

/// `connectors pause|resume|stop|restart|delete`: reads what is there, asks where the window would ask, and
/// runs the same plan with the same journal.
class ChangeCommand final : public PlanCommand {
    Q_OBJECT
public:
    using PlanCommand::PlanCommand;

private:
    void connected() override;
    void versionRead(const Result<WorkerVersion> &version);
    void readStatuses();
    void statusRead(const Result<ConnectorStatus> &status);
    void allRead(const Result<std::vector<ConnectorStatus>> &statuses);
    void decide();
    Plan makePlan();
    bool mayRun(const Plan &plan); ///< false: finished already
    void run(const Plan &plan);
    void planFinished() override;
    void report(ExitCode code);

    Statuses m_statuses; ///< of the connectors named, in the order of the line
};

} // namespace patchbay::cli
