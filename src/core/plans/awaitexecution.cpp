// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plans/awaitexecution.h"

#include "core/text/describe.h"

namespace patchbay {

namespace {

/// AwaitTasksGone is the wait for STOPPED, whose target has no tasks.
step::AwaitState awaitedState(const Step &step)
{
    if (const auto *state = std::get_if<step::AwaitState>(&step))
        return *state;
    step::AwaitState stopped;
    stopped.connector = connectorOf(step);
    stopped.target = ConnectorState::Stopped;
    return stopped;
}

} // namespace

AwaitExecution::AwaitExecution(const Step &step, ConnectClient &client, const Waiting &waiting)
    : StepExecution(waiting),
      m_connector(connectorOf(step)),
      m_untilDeleted(std::holds_alternative<step::AwaitDeleted>(step)),
      m_client(client),
      m_watch(awaitedState(step), waiting.settle)
{
    m_deadline.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, &AwaitExecution::look);
    connect(this, &StepExecution::ended, &m_deadline, &QTimer::stop);
    connect(&m_deadline, &QTimer::timeout, this, &AwaitExecution::deadlinePassed);
}

void AwaitExecution::begin()
{
    m_clock.start();
    m_deadline.start(m_waiting.deadline);
    look();
}

void AwaitExecution::cancel()
{
    end(StepOutcome::cancelled(m_lastSeen));
}

void AwaitExecution::look()
{
    if (m_untilDeleted) {
        askExistence();
        return;
    }
    const auto done = [this](const Result<ConnectorStatus> &result) {
        statusRead(result);
    };
    m_client.status(m_connector, {this, done});
}

/// GET /connectors/{c} is the only answer that tells a deleted connector from one without a status yet (trap
/// 22).
void AwaitExecution::askExistence()
{
    const auto done = [this](const Result<ConnectorDescription> &result) {
        existenceRead(result);
    };
    m_client.connector(m_connector, {this, done});
}

void AwaitExecution::statusRead(const Result<ConnectorStatus> &result)
{
    if (isEnded())
        return;
    if (!result) {
        if (result.error().kind == Error::Kind::NotFound)
            deleted(); // not one without a status yet: ConnectClient tells them apart (trap 22)
        else
            readFailed(result.error());
        return;
    }
    m_lastError.reset();
    emit looked(*result);
    const Look look = m_watch.look(*result, std::chrono::milliseconds(m_clock.elapsed()));
    switch (look.verdict) {
    case Look::Verdict::Reached:
        end(StepOutcome::done(look.text));
        return;
    case Look::Verdict::Failed:
        end(StepOutcome::failed(Error::local(Error::Kind::ServerError, look.text)));
        return;
    case Look::Verdict::NotYet:
        notYet(look.text);
        return;
    }
}

void AwaitExecution::existenceRead(const Result<ConnectorDescription> &result)
{
    if (isEnded())
        return;
    if (result)
        notYet(tr("Waiting until it is gone; the worker still lists it"));
    else if (result.error().kind == Error::Kind::NotFound)
        deleted();
    else
        readFailed(result.error());
}

void AwaitExecution::deleted()
{
    if (!m_untilDeleted) {
        endAsGone();
        return;
    }
    emit gone();
    end(StepOutcome::done());
}

void AwaitExecution::readFailed(const Error &error)
{
    if (endsWaiting(error.kind)) {
        end(StepOutcome::failed(error));
        return;
    }
    m_lastError = error;
    emit noted(describeError(error).sentence);
    m_next.start(m_waiting.interval);
}

void AwaitExecution::notYet(const QString &note)
{
    m_lastSeen = note;
    emit noted(note);
    m_next.start(m_waiting.interval);
}

void AwaitExecution::deadlinePassed()
{
    const QString waited = describeDuration(m_waiting.deadline);
    if (m_lastSeen.isEmpty() && m_lastError) {
        end(StepOutcome::failed(*m_lastError));
        return;
    }
    const QString sentence = m_lastSeen.isEmpty()
        ? tr("Nothing was seen of the connector in %1.").arg(waited)
        : tr("The state was not reached in %1. Last seen: %2").arg(waited, m_lastSeen);
    end(StepOutcome::failed(Error::local(Error::Kind::Timeout, sentence)));
}

} // namespace patchbay
