// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plans/writeexecution.h"

namespace patchbay {

WriteExecution::WriteExecution(const Step &step, bool watched, ConnectClient &client, const Waiting &waiting)
    : StepExecution(waiting),
      m_step(step),
      m_connector(connectorOf(step)),
      m_watched(watched),
      m_client(client)
{
    connect(&m_next, &QTimer::timeout, this, &WriteExecution::lookBack);
}

void WriteExecution::begin()
{
    m_clock.start();
    send();
}

void WriteExecution::takeUp()
{
    m_clock.start();
    if (isRestart()) { // reading cannot tell whether a restart was sent
        answerLost(Error::local(Error::Kind::Unreachable, tr("The program ended before the answer came.")));
        return;
    }
    m_phase = Phase::TakingUp;
    lookBack();
}

void WriteExecution::cancel()
{
    m_cancelled = true;
    switch (m_phase) {
    case Phase::Sending: // an aborted change has an unknown outcome: let it finish
        return;
    case Phase::ReadingBack:
    case Phase::TakingUp:
        endUnread(m_lost);
        return;
    }
}

void WriteExecution::send()
{
    m_phase = Phase::Sending;
    const ReplyTo<> reply{this, [this](const Result<> &result) {
                              answered(result);
                          }};
    if (is<step::Pause>()) {
        m_client.pause(m_connector, reply);
    } else if (is<step::Resume>()) {
        m_client.resume(m_connector, reply);
    } else if (is<step::Stop>()) {
        m_client.stop(m_connector, reply);
    } else if (is<step::Delete>()) {
        m_client.remove(m_connector, reply);
    } else if (const auto *task = std::get_if<step::RestartTask>(&m_step)) {
        m_client.restartTask(m_connector, task->task, reply);
    } else {
        const auto *restart = std::get_if<step::Restart>(&m_step);
        Q_ASSERT(restart);
        const auto done = [this](const Result<std::optional<ConnectorStatus>> &result) {
            restarted(result);
        };
        m_client.restart(m_connector, restart->includeTasks, restart->onlyFailed, {this, done});
    }
}

void WriteExecution::restarted(const Result<std::optional<ConnectorStatus>> &result)
{
    if (!result) {
        answered(Failure(result.error()));
        return;
    }
    if (*result)
        emit looked(**result);
    answered({});
}

void WriteExecution::answered(const Result<> &result)
{
    if (result) {
        if (is<step::Delete>())
            emit gone();
        end(StepOutcome::done());
        return;
    }
    const Error &error = result.error();
    if (error.kind == Error::Kind::NotFound) {
        if (is<step::RestartTask>()) { // the task may be what does not exist
            end(StepOutcome::failed(error));
            return;
        }
        emit gone();
        end(is<step::Delete>() ? StepOutcome::done(tr("Somebody else had already deleted it."))
                               : StepOutcome::failed(error));
    } else if (answerWasLost(error)) {
        answerLost(error);
    } else {
        end(StepOutcome::failed(error));
    }
}

void WriteExecution::answerLost(const Error &error)
{
    m_lost = error;
    if (isRestart()) {
        end(m_watched ? StepOutcome::done(tr("The answer was lost; watching what becomes of it."))
                      : StepOutcome::unknown(error));
        return;
    }
    if (m_cancelled) {
        end(StepOutcome::unknown(error));
        return;
    }
    m_phase = Phase::ReadingBack;
    m_clock.start();
    emit noted(tr("The answer was lost; reading back what happened"));
    lookBack();
}

void WriteExecution::lookBack()
{
    if (is<step::Delete>()) {
        const auto done = [this](const Result<ConnectorDescription> &result) {
            existenceRead(result);
        };
        m_client.connector(m_connector, {this, done});
    } else {
        const auto done = [this](const Result<ConnectorStatus> &result) {
            statusRead(result);
        };
        m_client.status(m_connector, {this, done});
    }
}

void WriteExecution::statusRead(const Result<ConnectorStatus> &result)
{
    if (!result) {
        seen(result.error().kind == Error::Kind::NotFound ? Seen::ConnectorGone : Seen::Nothing);
        return;
    }
    emit looked(*result);
    const ConnectorState target = is<step::Pause>() ? ConnectorState::Paused
        : is<step::Stop>()                          ? ConnectorState::Stopped
                                                    : ConnectorState::Running;
    seen(result->state == target ? Seen::Happened : Seen::NotYet);
}

void WriteExecution::existenceRead(const Result<ConnectorDescription> &result)
{
    if (result)
        seen(Seen::NotYet);
    else
        seen(result.error().kind == Error::Kind::NotFound ? Seen::ConnectorGone : Seen::Nothing);
}

void WriteExecution::seen(Seen seen)
{
    if (isEnded())
        return;
    if (seen == Seen::ConnectorGone) {
        if (!is<step::Delete>()) {
            endAsGone();
            return;
        }
        emit gone();
        end(StepOutcome::done(tr("The answer was lost; reading back shows that it was deleted.")));
    } else if (seen == Seen::Happened) {
        end(StepOutcome::done(tr("The answer was lost; reading back shows that it happened.")));
    } else if (seen == Seen::NotYet && m_phase == Phase::TakingUp) {
        m_clock.start(); // it did not happen, and whoever takes the plan up wants it to
        send();
    } else if (passed()) {
        end(StepOutcome::unknown(m_lost.value_or(
            Error::local(Error::Kind::Timeout, tr("Reading back did not tell what had happened.")))));
    } else {
        m_next.start(m_waiting.interval);
    }
}

} // namespace patchbay
