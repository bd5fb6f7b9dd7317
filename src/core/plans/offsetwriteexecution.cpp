// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plans/offsetwriteexecution.h"

#include "core/offsets/offsetsnapshot.h"
#include "core/text/describe.h"

namespace patchbay {

namespace {

/// Trap 2: for a while after its tasks went the consumer group still has members. The worker says itself that
/// it "can be safely retried" (Worker.resetSinkConnectorOffsets).
bool groupStillHasMembers(const Error &error)
{
    if (error.kind != Error::Kind::ServerError || error.httpStatus != 500)
        return false;
    const auto says = [&error](const char *words) {
        return error.message.contains(QLatin1String(words), Qt::CaseInsensitive);
    };
    // untranslated: the workers' words
    return says("safely retried") || says("tasks haven't stopped completely") || says("GroupNotEmpty")
        || says("group is not empty") || says("zombie sink task");
}

/// "Connectors must be in the STOPPED state before their offsets can be modified."
bool wantsItStopped(const Error &error)
{
    return error.httpStatus == 400 && error.message.contains(QLatin1String("STOPPED"));
}

} // namespace

OffsetWriteExecution::OffsetWriteExecution(const Step &step, const StepGround &ground)
    : StepExecution(ground.waiting),
      m_step(step),
      m_connector(connectorOf(step)),
      m_ground(ground)
{
    if (const auto *patch = std::get_if<step::PatchOffsets>(&m_step))
        m_rows = patch->rows;
    const auto goOn = [this] {
        m_phase == Phase::BackingOff ? send() : lookBack();
    };
    connect(&m_next, &QTimer::timeout, this, goOn);
}

void OffsetWriteExecution::begin()
{
    m_clock.start();
    resolve([this] { send(); });
}

void OffsetWriteExecution::takeUp()
{
    m_clock.start();
    m_phase = Phase::TakingUp;
    resolve([this] { lookBack(); });
}

/// CopyOffsets: its rows are those of another connector's snapshot, under the names they have here.
void OffsetWriteExecution::resolve(const std::function<void()> &then)
{
    const auto *copy = std::get_if<step::CopyOffsets>(&m_step);
    if (!copy) {
        then();
        return;
    }
    const auto loaded = [this, copy, then](const Result<StoredOffsets> &stored) {
        if (isEnded())
            return;
        const auto rows = stored ? mappedOffsets(stored->offsets, copy->mapping)
                                 : Result<std::vector<PartitionOffset>>(Failure(stored.error()));
        if (!rows) {
            end(StepOutcome::failed(rows.error()));
        } else if (rows->empty()) {
            end(StepOutcome::done(tr("There are no offsets to set.")));
        } else {
            m_rows = *rows;
            then();
        }
    };
    if (m_ground.snapshots) {
        m_ground.snapshots->load(copy->snapshot, {this, loaded});
        return;
    }
    endLater(Error::local(Error::Kind::Storage, tr("Snapshots of offsets cannot be kept here.")));
}

void OffsetWriteExecution::cancel()
{
    m_cancelled = true;
    switch (m_phase) {
    case Phase::Sending: // an aborted change has an unknown outcome: let it finish
        return;
    case Phase::Looking:
    case Phase::BackingOff:
        end(StepOutcome::cancelled(m_lost ? m_lost->message : QString()));
        return;
    case Phase::ReadingBack:
    case Phase::TakingUp:
        endUnread(m_lost);
        return;
    }
}

void OffsetWriteExecution::send()
{
    m_phase = Phase::Sending;
    const auto done = [this](const Result<OffsetsChange> &result) {
        answered(result);
    };
    if (std::holds_alternative<step::ResetAllOffsets>(m_step))
        m_ground.client.deleteOffsets(m_connector, {this, done});
    else
        m_ground.client.patchOffsets(m_connector, m_rows, {this, done});
}

void OffsetWriteExecution::answered(const Result<OffsetsChange> &result)
{
    if (result) {
        end(StepOutcome::done(result->message));
        return;
    }
    const Error &error = result.error();
    if (error.kind == Error::Kind::NotFound) {
        emit gone();
        end(StepOutcome::failed(error));
    } else if (answerWasLost(error)) {
        answerLost(error);
    } else if (groupStillHasMembers(error) && !m_cancelled && !passed()) {
        backOffAfter(error, tr("Its tasks have not left their consumer group yet; trying again"));
    } else if (wantsItStopped(error) && !m_cancelled) {
        refusedAsRunning(error);
    } else {
        end(StepOutcome::failed(error));
    }
}

/// The worker's own view of the target state may lag behind; or somebody resumed it.
void OffsetWriteExecution::refusedAsRunning(const Error &error)
{
    m_phase = Phase::Looking;
    const auto read = [this, error](const Result<ConnectorStatus> &result) {
        statusRead(result, error);
    };
    m_ground.client.status(m_connector, {this, read});
}

void OffsetWriteExecution::statusRead(const Result<ConnectorStatus> &result, const Error &refusal)
{
    if (isEnded() || m_phase != Phase::Looking)
        return;
    if (result) {
        emit looked(*result);
        if (result->state != ConnectorState::Stopped) {
            end(StepOutcome::failed(
                Error::local(Error::Kind::ChangedMeanwhile,
                             tr("Somebody else brought the connector to %1 meanwhile. No offset was changed.")
                                 .arg(describeState(result->state, result->stateText)))));
            return;
        }
    } else if (result.error().kind == Error::Kind::NotFound) {
        endAsGone();
        return;
    }
    if (passed())
        end(StepOutcome::failed(refusal));
    else
        backOffAfter(refusal, tr("The worker does not know yet that it is STOPPED; trying again"));
}

void OffsetWriteExecution::backOffAfter(const Error &error, const QString &note)
{
    m_phase = Phase::BackingOff;
    m_lost = error;
    emit noted(note);
    m_next.start(std::min(backOff(++m_tries, 1.0), 4 * m_waiting.interval));
}

void OffsetWriteExecution::answerLost(const Error &error)
{
    m_lost = error;
    if (m_cancelled) {
        end(StepOutcome::unknown(error));
        return;
    }
    m_phase = Phase::ReadingBack;
    m_clock.start();
    emit noted(tr("The answer was lost; reading back what happened"));
    lookBack();
}

void OffsetWriteExecution::lookBack()
{
    const auto read = [this](const Result<OffsetTable> &result) {
        tableRead(result);
    };
    m_ground.client.offsetTable(m_connector, {this, read});
}

bool OffsetWriteExecution::isDone(const OffsetTable &table) const
{
    if (std::holds_alternative<step::ResetAllOffsets>(m_step))
        return table.isEmpty();
    const OffsetIndex index(table);
    const auto isSet = [&](const PartitionOffset &row) {
        const int at = index.rowOf(row.partition);
        return at < 0 ? !row.offset : row.offset && sameOffset(*row.offset, table.offsetValue(at));
    };
    return std::all_of(m_rows.begin(), m_rows.end(), isSet);
}

void OffsetWriteExecution::tableRead(const Result<OffsetTable> &result)
{
    if (isEnded() || (m_phase != Phase::ReadingBack && m_phase != Phase::TakingUp))
        return;
    if (result && isDone(*result)) {
        end(StepOutcome::done(m_phase == Phase::TakingUp
                                  ? tr("It had been done before the program ended.")
                                  : tr("The answer was lost; reading back shows that it happened.")));
        return;
    }
    if (!result && result.error().kind == Error::Kind::NotFound) {
        endAsGone();
        return;
    }
    if (result && m_phase == Phase::TakingUp) {
        const QUuid snapshot = m_ground.part ? snapshotTakenBy(*m_ground.part) : QUuid();
        // What a copy had before is nobody's.
        if (snapshot.isNull() || !m_ground.snapshots || std::holds_alternative<step::CopyOffsets>(m_step)) {
            m_clock.start(); // it did not happen, and whoever takes the plan up wants it to
            send();
            return;
        }
        const auto loaded = [this, now = *result](const Result<StoredOffsets> &stored) {
            if (isEnded() || m_phase != Phase::TakingUp)
                return;
            if (stored)
                comparedWithSnapshot(now, stored->offsets);
            else
                end(StepOutcome::failed(stored.error()));
        };
        m_ground.snapshots->load(snapshot, {this, loaded});
        return;
    }
    if (passed()) {
        end(StepOutcome::unknown(m_lost.value_or(
            result ? Error::local(Error::Kind::Timeout, tr("Reading back did not tell what had happened."))
                   : result.error())));
        return;
    }
    m_next.start(m_waiting.interval);
}

/// It did not happen, or not wholly. What somebody else set meanwhile is not overwritten.
void OffsetWriteExecution::comparedWithSnapshot(const OffsetTable &now, const OffsetTable &before)
{
    std::vector<PartitionOffset> rows = m_rows;
    if (std::holds_alternative<step::ResetAllOffsets>(m_step)) {
        for (int row = 0; row < before.count(); ++row)
            rows.push_back({before.partitionValue(row), std::nullopt});
    }
    const OffsetIndex nowIndex(now);
    const OffsetIndex beforeIndex(before);
    const auto offsetIn = [](const OffsetTable &table, const OffsetIndex &index,
                             const json::Value &partition) {
        const int row = index.rowOf(partition);
        return row < 0 ? std::nullopt : std::optional(table.offsetValue(row));
    };
    int foreign = 0;
    for (const PartitionOffset &row : rows) {
        const auto current = offsetIn(now, nowIndex, row.partition);
        if (!sameOffset(current, row.offset)
            && !sameOffset(current, offsetIn(before, beforeIndex, row.partition)))
            ++foreign;
    }
    if (foreign > 0) {
        end(StepOutcome::failed(Error::local(
            Error::Kind::ChangedMeanwhile,
            tr("%n partition(s) are neither as they were nor as planned: somebody else changed them, or the "
               "connector ran. Nothing more was sent.",
               nullptr, foreign))));
        return;
    }
    m_clock.start();
    send();
}

} // namespace patchbay
