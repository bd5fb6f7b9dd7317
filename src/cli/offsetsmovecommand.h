// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/offsetscommand.h"
#include "core/plans/planrunner.h"

namespace patchbay::cli {

/// `offsets move`: a connector with its offsets to another cluster, as one plan that never lets both run.
/// `--continue` takes up a move that was left in the middle.
class OffsetsMoveCommand final : public OffsetsCommand {
    Q_OBJECT
public:
    using OffsetsCommand::OffsetsCommand;
    ~OffsetsMoveCommand() override;
    void interrupt() override;

private:
    void offsetsRead() override;
    void targetOpened(const Result<> &opened);
    void targetVersionRead(const Result<WorkerVersion> &version);
    void interruptedRead(const Result<std::vector<InterruptedPlan>> &plans);
    void decide();
    void namesakeRead(const Result<ConnectorDescription> &namesake);
    Result<MoveRequest> request();
    void show();
    bool isAgreed();
    void run(const Plan &plan, const InterruptedPlan *takenUp);
    void progressed(int part, int step);
    void planFinished();
    const QString copyName() const;

    std::unique_ptr<Connection> m_target;
    MoveRequest m_request;
    std::vector<PartitionOffset> m_mapped; ///< what the offsets of now would be there
    std::optional<InterruptedPlan> m_left;
    std::unique_ptr<PlanRunner> m_runner;
    bool m_interrupted = false;
};

} // namespace patchbay::cli
