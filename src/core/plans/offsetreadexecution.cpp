// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plans/offsetreadexecution.h"

#include "core/plans/awaitexecution.h"
#include "core/text/describe.h"
#include "core/text/describeoffsets.h"

#include <QSet>

namespace patchbay {

namespace {

/// A worker's answer may be of a moment before: looked at so often before it is believed.
constexpr int looksBeforeFailure = 3;

const step::PatchOffsets *patchOf(const Plan::Part *part)
{
    if (!part)
        return nullptr;
    for (const Step &step : part->steps) {
        if (const auto *patch = std::get_if<step::PatchOffsets>(&step))
            return patch;
    }
    return nullptr;
}

const step::CopyOffsets *copyOf(const Plan::Part *part)
{
    if (!part)
        return nullptr;
    for (const Step &step : part->steps) {
        if (const auto *copy = std::get_if<step::CopyOffsets>(&step))
            return copy;
    }
    return nullptr;
}

QUuid snapshotIdOf(const Step &step)
{
    if (const auto *one = std::get_if<step::SnapshotOffsets>(&step))
        return one->snapshot;
    if (const auto *one = std::get_if<step::CheckOffsets>(&step))
        return one->snapshot;
    if (const auto *one = std::get_if<step::VerifyOffsets>(&step))
        return one->snapshot;
    return std::get<step::CheckUntouched>(step).snapshot;
}

QString named(const OffsetDifference &one)
{
    return QStringLiteral("%1: %2 → %3")
        .arg(describePartition(one.partition), describeOffset(one.before), describeOffset(one.after));
}

} // namespace

OffsetReadExecution::OffsetReadExecution(const Step &step, const StepGround &ground)
    : StepExecution(ground.waiting),
      m_step(step),
      m_connector(connectorOf(step)),
      m_ground(ground),
      m_snapshotId(snapshotIdOf(step))
{
    connect(&m_next, &QTimer::timeout, this, &OffsetReadExecution::readTable);
}

void OffsetReadExecution::begin()
{
    m_clock.start();
    if (!m_ground.snapshots) {
        endLater(Error::local(Error::Kind::Storage,
                              tr("Snapshots of offsets cannot be kept here. Nothing was changed.")));
        return;
    }
    readTable();
}

void OffsetReadExecution::cancel()
{
    end(StepOutcome::cancelled());
}

void OffsetReadExecution::readTable()
{
    const auto read = [this](const Result<OffsetTable> &result) {
        tableRead(result);
    };
    m_ground.client.offsetTable(m_connector, {this, read});
}

void OffsetReadExecution::tableRead(const Result<OffsetTable> &result)
{
    if (isEnded())
        return;
    if (!result) {
        readFailed(result.error());
        return;
    }
    m_now = *result;
    if (is<step::SnapshotOffsets>())
        keepSnapshot();
    else
        loadSnapshot();
}

void OffsetReadExecution::readFailed(const Error &error)
{
    if (error.kind == Error::Kind::NotFound) {
        endAsGone();
        return;
    }
    if (endsWaiting(error.kind) || passed()) {
        end(StepOutcome::failed(error));
        return;
    }
    emit noted(describeError(error).sentence);
    m_next.start(m_waiting.interval);
}

void OffsetReadExecution::loadSnapshot()
{
    if (m_snapshot) {
        snapshotLoaded(*m_snapshot);
        return;
    }
    const auto loaded = [this](const Result<StoredOffsets> &result) {
        snapshotLoaded(result);
    };
    m_ground.snapshots->load(m_snapshotId, {this, loaded});
}

void OffsetReadExecution::snapshotLoaded(const Result<StoredOffsets> &result)
{
    if (isEnded())
        return;
    if (!result) {
        end(StepOutcome::failed(result.error()));
        return;
    }
    m_snapshot = *result;
    const step::CopyOffsets *copy = copyOf(m_ground.part);
    if (copy && !m_copied && !is<step::CheckOffsets>()) {
        loadCopied(*copy);
        return;
    }
    if (is<step::CheckOffsets>())
        check();
    else if (is<step::VerifyOffsets>())
        verify();
    else
        checkUntouched();
}

void OffsetReadExecution::loadCopied(const step::CopyOffsets &copy)
{
    const auto loaded = [this, mapping = copy.mapping](const Result<StoredOffsets> &original) {
        if (isEnded())
            return;
        const auto rows = original ? mappedOffsets(original->offsets, mapping)
                                   : Result<std::vector<PartitionOffset>>(Failure(original.error()));
        if (!rows) {
            end(StepOutcome::failed(rows.error()));
            return;
        }
        m_copied = *rows;
        snapshotLoaded(*m_snapshot);
    };
    m_ground.snapshots->load(copy.snapshot, {this, loaded});
}

void OffsetReadExecution::keepSnapshot()
{
    OffsetSnapshot snapshot =
        OffsetSnapshot::create(m_ground.cluster, m_ground.clusterName, m_connector, m_now);
    snapshot.id = m_snapshotId;
    snapshot.reason = OffsetSnapshot::Reason::BeforeChange;
    const step::PatchOffsets *patch = patchOf(m_ground.part);
    const auto wipes = [](const Step &step) {
        return std::holds_alternative<step::ResetAllOffsets>(step);
    };
    snapshot.resetsEverything =
        m_ground.part && std::any_of(m_ground.part->steps.begin(), m_ground.part->steps.end(), wipes);
    if (patch)
        snapshot.changes = patch->rows;
    keep(snapshot);
}

void OffsetReadExecution::keep(const OffsetSnapshot &snapshot)
{
    const auto done = [this](const Result<> &result) {
        kept(result);
    };
    m_ground.snapshots->keep({snapshot, m_now}, {this, done});
}

void OffsetReadExecution::kept(const Result<> &result)
{
    if (isEnded())
        return;
    if (!result) {
        end(StepOutcome::failed(result.error()));
        return;
    }
    if (is<step::SnapshotOffsets>()) {
        end(StepOutcome::done(tr("%n offset(s) kept", nullptr, m_now.count())));
        return;
    }
    m_snapshot->offsets = m_now; // CheckOffsets: kept anew
    check();
}

void OffsetReadExecution::check()
{
    const auto &step = std::get<step::CheckOffsets>(m_step);
    // It ran until it was stopped: what undo goes back to is what it had then.
    if (m_snapshot->offsets != m_now) {
        OffsetSnapshot fresh = m_snapshot->snapshot;
        fresh.partitions = m_now.count();
        fresh.taken = QDateTime::currentDateTimeUtc();
        keep(fresh);
        return;
    }
    const std::vector<OffsetDifference> moved = deviations(step.expected);
    if (moved.empty()) {
        end(StepOutcome::done());
        return;
    }
    const int count = static_cast<int>(moved.size());
    if (step.mayHaveMoved) {
        end(StepOutcome::done(tr("%n offset(s) moved since the preview", nullptr, count)));
        return;
    }
    if (m_ground.mayAsk) {
        m_asking = true;
        emit noted(tr("%n offset(s) moved since the preview: waiting for a decision", nullptr, count));
        emit asked(PlanQuestion{PlanQuestion::Kind::OffsetsMoved, moved});
        return;
    }
    end(StepOutcome::failed(
        Error::local(Error::Kind::ChangedMeanwhile,
                     tr("%n offset(s) moved since the preview (%1). No offset was changed.", nullptr, count)
                         .arg(named(moved.front())))));
}

void OffsetReadExecution::decide(PlanDecision decision)
{
    if (!std::exchange(m_asking, false) || isEnded())
        return;
    if (decision == PlanDecision::GoOn) {
        end(StepOutcome::done(tr("Offsets moved since the preview; going on as planned.")));
        return;
    }
    StepOutcome outcome = StepOutcome::failed(Error::local(
        Error::Kind::ChangedMeanwhile, tr("Offsets moved since the preview. No offset was changed.")));
    outcome.leaveAsIs = decision == PlanDecision::LeaveAsIs;
    end(outcome);
}

std::vector<PartitionOffset> OffsetReadExecution::plannedRows() const
{
    if (m_copied)
        return *m_copied;
    if (const step::PatchOffsets *patch = patchOf(m_ground.part))
        return patch->rows;
    std::vector<PartitionOffset> rows;
    const OffsetTable &before = m_snapshot->offsets;
    rows.reserve(static_cast<std::size_t>(before.count()));
    for (int row = 0; row < before.count(); ++row)
        rows.push_back({before.partitionValue(row), std::nullopt});
    return rows;
}

/// Of \p rows those that are not so now: from what they should be to what they are.
std::vector<OffsetDifference> OffsetReadExecution::deviations(const std::vector<PartitionOffset> &rows) const
{
    const OffsetIndex index(m_now);
    std::vector<OffsetDifference> found;
    for (const PartitionOffset &row : rows) {
        const int at = index.rowOf(row.partition);
        const auto current = at < 0 ? std::nullopt : std::optional(m_now.offsetValue(at));
        if (!sameOffset(row.offset, current))
            found.push_back({row.partition, row.offset, current});
    }
    return found;
}

void OffsetReadExecution::verify()
{
    const std::vector<PartitionOffset> planned = plannedRows();
    const std::vector<OffsetDifference> wrong = deviations(planned);
    const std::vector<OffsetDifference> others =
        difference(applied(m_snapshot->offsets, planned), applied(m_now, planned));
    if (wrong.empty() && others.empty()) {
        const int kept = m_now.count();
        end(StepOutcome::done(tr("As planned, and the others as before: %n offset(s) compared", nullptr,
                                 std::max<int>(kept, static_cast<int>(planned.size())))));
        return;
    }
    if (++m_looks < looksBeforeFailure) {
        m_next.start(m_waiting.interval);
        return;
    }
    m_othersDeviate = wrong.empty();
    m_deviation = m_othersDeviate
        ? tr("%n partition(s) that were to be kept have moved (%1).", nullptr,
             static_cast<int>(others.size()))
              .arg(named(others.front()))
        : tr("%n partition(s) are not as planned (%1).", nullptr, static_cast<int>(wrong.size()))
              .arg(named(wrong.front()));
    const auto read = [this](const Result<ConnectorStatus> &result) {
        statusRead(result);
    };
    m_ground.client.status(m_connector, {this, read});
}

/// Why it is not as planned: somebody resumed the connector, or the worker did something else.
void OffsetReadExecution::statusRead(const Result<ConnectorStatus> &result)
{
    if (isEnded())
        return;
    if (result)
        emit looked(*result);
    if (result && result->state != ConnectorState::Stopped) {
        end(StepOutcome::failed(
            Error::local(Error::Kind::ChangedMeanwhile,
                         tr("Somebody else brought the connector to %1 before the offsets were compared. %2")
                             .arg(describeState(result->state, result->stateText), m_deviation))));
        return;
    }
    end(StepOutcome::failed(Error::local(
        m_othersDeviate ? Error::Kind::ChangedMeanwhile : Error::Kind::UnexpectedReply, m_deviation)));
}

void OffsetReadExecution::checkUntouched()
{
    const std::vector<PartitionOffset> planned = plannedRows();
    const std::vector<PartitionOffset> before = undoOf(m_snapshot->offsets, planned);
    QSet<QByteArray> notAsPlanned;
    for (const OffsetDifference &one : deviations(planned))
        notAsPlanned.insert(keyOf(one.partition));
    // Changed by us: as planned, and not as it was.
    int changed = 0;
    for (const OffsetDifference &one : deviations(before))
        changed += notAsPlanned.contains(keyOf(one.partition)) ? 0 : 1;
    if (changed == 0) {
        end(StepOutcome::done(tr("No offset was changed.")));
        return;
    }
    end(StepOutcome::failed(Error::local(
        Error::Kind::Blocked,
        tr("%n partition(s) were changed already, so the connector is left as it is: go on, or undo.",
           nullptr, changed))));
}

} // namespace patchbay
