// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/offsets/offsetsnapshot.h"
#include "core/plans/stepexecution.h"

namespace patchbay {

/// The steps around a change of offsets that only read: SnapshotOffsets, CheckOffsets, VerifyOffsets,
/// CheckUntouched. A read that fails in a way that may pass is done again until the deadline.
class OffsetReadExecution final : public StepExecution {
    Q_OBJECT
public:
    OffsetReadExecution(const Step &step, const StepGround &ground);

    void begin() override;
    void takeUp() override { begin(); } // reading twice does no harm
    void cancel() override;
    void decide(PlanDecision decision) override;

private:
    void readTable();
    void tableRead(const Result<OffsetTable> &result);
    void loadSnapshot();
    void snapshotLoaded(const Result<StoredOffsets> &result);
    void loadCopied(const step::CopyOffsets &copy);
    void keepSnapshot();
    void keep(const OffsetSnapshot &snapshot);
    void kept(const Result<> &result);
    void check();
    void verify();
    void statusRead(const Result<ConnectorStatus> &result);
    void checkUntouched();
    void readFailed(const Error &error);

    /// What the part was to set; a reset of everything names each row of the snapshot.
    std::vector<PartitionOffset> plannedRows() const;
    std::vector<OffsetDifference> deviations(const std::vector<PartitionOffset> &rows) const;
    template <typename T>
    bool is() const
    {
        return std::holds_alternative<T>(m_step);
    }

    const Step m_step;
    const QString m_connector;
    const StepGround m_ground;
    QUuid m_snapshotId;
    OffsetTable m_now;
    std::optional<StoredOffsets> m_snapshot;
    std::optional<std::vector<PartitionOffset>> m_copied; ///< what CopyOffsets of the part sets
    int m_looks = 0;
    QString m_deviation; ///< what the last look of verify() found
    bool m_othersDeviate = false;
    bool m_asking = false;
};

} // namespace patchbay
