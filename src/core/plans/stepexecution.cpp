// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plans/stepexecution.h"

#include "core/plans/awaitexecution.h"
#include "core/plans/configexecution.h"
#include "core/plans/copyexecution.h"
#include "core/plans/offsetreadexecution.h"
#include "core/plans/offsetwriteexecution.h"
#include "core/plans/writeexecution.h"

namespace patchbay {

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
