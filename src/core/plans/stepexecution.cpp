// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plans/stepexecution.h"

#include "core/plans/awaitexecution.h"
#include "core/plans/configexecution.h"
#include "core/plans/copyexecution.h"
#include "core/plans/offsetreadexecution.h"
#include "core/plans/offsetwriteexecution.h"
#include "core/plans/writeexecution.h"
#include "core/text/describe.h"

namespace patchbay {

bool answerWasLost(const Error &error)
{
    return error.outcomeUnknown || recoveryAfter(error, Effect::Changes) == Recovery::Ambiguous;
}

StepExecution::StepExecution(const Waiting &waiting)
    : m_waiting(waiting)
{
    m_next.setSingleShot(true);
}

void StepExecution::retrying(const RetryNotice &notice)
{
    if (!m_ended)
        emit noted(describeRetry(notice));
}

void StepExecution::end(const StepOutcome &outcome)
{
    if (std::exchange(m_ended, true))
        return;
    m_next.stop();
    emit ended(outcome);
}

void StepExecution::endAsGone()
{
    emit gone();
    end(StepOutcome::failed(
        Error::local(Error::Kind::NotFound, tr("Somebody else deleted the connector meanwhile."))));
}

void StepExecution::endUnread(const std::optional<Error> &lost)
{
    end(StepOutcome::unknown(lost.value_or(Error::local(
        Error::Kind::Cancelled, tr("It was cancelled before reading back told what had happened.")))));
}

void StepExecution::endLater(const Error &error)
{
    const auto fail = [this, error] {
        end(StepOutcome::failed(error));
    };
    QMetaObject::invokeMethod(this, fail, Qt::QueuedConnection);
}

bool endsWaiting(Error::Kind kind)
{
    switch (kind) {
    case Error::Kind::Authentication:
    case Error::Kind::Forbidden:
    case Error::Kind::ProxyAuthentication:
    case Error::Kind::Tls:
    case Error::Kind::Redirected:
    case Error::Kind::UnknownEndpoint:
    case Error::Kind::InvalidRequest:
    case Error::Kind::Blocked:
        return true;
    default:
        return false;
    }
}

std::unique_ptr<StepExecution> makeExecution(const Step &step, const StepGround &ground)
{
    if (std::holds_alternative<step::CopyConnector>(step))
        return std::make_unique<CopyExecution>(std::get<step::CopyConnector>(step), ground);
    if (std::holds_alternative<step::PatchOffsets>(step) || std::holds_alternative<step::CopyOffsets>(step)
        || std::holds_alternative<step::ResetAllOffsets>(step))
        return std::make_unique<OffsetWriteExecution>(step, ground);
    if (std::holds_alternative<step::CreateConnector>(step) || std::holds_alternative<step::PatchConfig>(step)
        || std::holds_alternative<step::PutConfig>(step) || std::holds_alternative<step::CompareConfig>(step))
        return std::make_unique<ConfigExecution>(step, ground.client, ground.waiting, ground.fingerprinter);
    if (changesCluster(step))
        return std::make_unique<WriteExecution>(step, ground.watched, ground.client, ground.waiting);
    if (onlyWaits(step))
        return std::make_unique<AwaitExecution>(step, ground.client, ground.waiting);
    return std::make_unique<OffsetReadExecution>(step, ground);
}

} // namespace patchbay
