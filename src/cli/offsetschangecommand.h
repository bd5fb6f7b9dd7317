// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/offsetscommand.h"

namespace patchbay::cli {

/// `offsets plan|apply|reset|restore`: reads what is there, shows before → after, asks, and runs the same
/// plan as the window with the same journal and snapshots. `apply --continue` and `restore --undo` take up or
/// take back what an earlier run left in the middle.
class OffsetsChangeCommand final : public OffsetsCommand {
    Q_OBJECT
public:
    using OffsetsCommand::OffsetsCommand;

private:
    bool changes() const override;
    void offsetsRead() override;
    void leftRead(const Result<std::optional<InterruptedPlan>> &left);
    void decideTarget();
    void decideFile();
    void preview(const std::vector<OffsetAssignment> &assignments);
    void previewUndo();
    void show();
    void printPreview();
    json::Value previewJson() const;
    Plan makePlan() const;
    void run(const Plan &plan, const InterruptedPlan *takenUp);
    void asked(int part);
    void planFinished() override;
    void tellNext(ExitCode code);
    QString commandLine(const QString &verb) const;

    std::optional<InterruptedPlan> m_left; ///< what an earlier run left of this connector
    OffsetPreview m_preview;
    std::optional<StoredOffsets> m_undone; ///< restore --undo: to this
    std::vector<json::Value> m_named; ///< by a file
    bool m_undo = false;
    bool m_timesAsked = false;
};

} // namespace patchbay::cli
