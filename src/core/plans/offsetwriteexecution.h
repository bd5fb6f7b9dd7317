// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plans/stepexecution.h"

namespace patchbay {

/// PATCH or DELETE of offsets.
///
/// - 500 while the consumer group still has members, and 400 although the connector is STOPPED: tried again
///   with a back-off.
/// - 400 because somebody resumed it: ChangedMeanwhile; nothing was changed.
/// - A lost answer: read back until the offsets tell, or the deadline passes and the outcome stays unknown.
/// It
///   never just sends again.
/// - Taken up after a kill: compared first. Done already: not sent again. Offsets that are neither those of
///   before nor the planned ones: ChangedMeanwhile, nothing is sent.
class OffsetWriteExecution final : public StepExecution {
    Q_OBJECT
public:
    OffsetWriteExecution(const Step &step, const StepGround &ground);

    void begin() override;
    void takeUp() override;
    void cancel() override;

private:
    enum class Phase {
        Sending,
        Looking, ///< whether it is STOPPED, after a refusal; nothing is under way
        BackingOff, ///< refused for a reason that passes; nothing is under way
        ReadingBack, ///< the answer was lost
        TakingUp, ///< a killed program may have sent it
    };

    void resolve(const std::function<void()> &then);
    void send();
    void answered(const Result<OffsetsChange> &result);
    void refusedAsRunning(const Error &error);
    void statusRead(const Result<ConnectorStatus> &result, const Error &refusal);
    void backOffAfter(const Error &error, const QString &note);
    void answerLost(const Error &error);
    void lookBack();
    void tableRead(const Result<OffsetTable> &result);
    void comparedWithSnapshot(const OffsetTable &now, const OffsetTable &before);
    bool isDone(const OffsetTable &table) const;

    const Step m_step;
    const QString m_connector;
    const StepGround m_ground;
    std::vector<PartitionOffset> m_rows; ///< what is set; none for ResetAllOffsets
    Phase m_phase = Phase::Sending;
    bool m_cancelled = false;
    int m_tries = 1;
    std::optional<Error> m_lost; ///< the error that lost the answer, or that made it back off
};

} // namespace patchbay
