// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"
#include "core/plans/applicability.h"
#include "core/plans/planrunner.h"

namespace patchbay::cli {

/// `connectors pause|resume|stop|restart|delete`: reads what is there, asks where the window would ask, and
/// runs the same plan with the same journal.
class ChangeCommand final : public ClusterCommand {
    Q_OBJECT
public:
    using ClusterCommand::ClusterCommand;
    ~ChangeCommand() override;
    void interrupt() override;

private:
    void connected() override;
    void versionRead(const Result<WorkerVersion> &version);
    void readStatuses();
    void statusRead(const Result<ConnectorStatus> &status);
    void allRead(const Result<std::vector<ConnectorStatus>> &statuses);
    void decide();
    Plan makePlan();
    bool isAgreed(const Plan &plan); ///< false: finished already
    void run(const Plan &plan);
    void progressed(int part, int step);
    void planFinished();
    void report(ExitCode code);
    void complainAboutPlan(const Plan &plan, const PlanReport &report, ExitCode code);
    Waiting waiting() const;

    Statuses m_statuses; ///< of the connectors named, in the order of the line
    std::unique_ptr<PlanRunner> m_runner;
    bool m_interrupted = false;
};

} // namespace patchbay::cli
