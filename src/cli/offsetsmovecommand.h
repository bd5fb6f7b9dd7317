// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/offsetscommand.h"

namespace patchbay::cli {

/// `offsets move`: a connector with its offsets to another cluster, as one plan that never lets both run.
/// `--continue` takes up a move that was left in the middle.
class OffsetsMoveCommand final : public OffsetsCommand {
    Q_OBJECT
public:
    using OffsetsCommand::OffsetsCommand;
    ~OffsetsMoveCommand() override;

private:
    void offsetsRead() override;
    void targetOpened(const Result<> &opened);
    void targetVersionRead(const Result<WorkerVersion> &version);
    void leftRead(const Result<std::optional<InterruptedPlan>> &left);
    void decide();
    void namesakeRead(const Result<ConnectorDescription> &namesake);
    Result<MoveRequest> request();
    void show();
    void run(const Plan &plan, const InterruptedPlan *takenUp);
    void planFinished() override;
    const QString copyName() const;

    std::unique_ptr<Connection> m_target;
    MoveRequest m_request;
    std::vector<PartitionOffset> m_mapped; ///< what the offsets of now would be there
    std::optional<InterruptedPlan> m_left;
};

} // namespace patchbay::cli
