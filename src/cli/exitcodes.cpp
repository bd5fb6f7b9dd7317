// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/exitcodes.h"

#include <algorithm>

namespace patchbay::cli {

namespace {

ExitCode codeOfPart(const Plan::Part &plan, const PartReport &part)
{
    if (part.progress == Progress::Done)
        return ExitCode::Done;
    if (part.progress == Progress::OutcomeUnknown)
        return ExitCode::OutcomeUnknown;
    // Halfway, but it is back as it was: the error says why.
    if (part.broughtBack) {
        for (const StepReport &step : part.steps) {
            if (step.error)
                return exitCodeFor(*step.error);
        }
        return ExitCode::LeftInTheMiddle; // cancelled
    }
    bool changed = false; // a change of this connector is done
    for (std::size_t index = 0; index < plan.steps.size(); ++index) {
        const StepReport &step = part.steps.at(index);
        if (step.progress == Progress::Done) {
            changed = changed || changesCluster(plan.steps.at(index));
            continue;
        }
        // Only watching is left: everything that was asked for is sent, and the error says what became of it.
        const auto begin = plan.steps.begin() + static_cast<std::ptrdiff_t>(index);
        const bool changesAreLeft = std::any_of(begin, plan.steps.end(), changesCluster);
        const bool isComparing = std::holds_alternative<step::VerifyOffsets>(plan.steps.at(index));
        if (changed && (changesAreLeft || isComparing || step.progress == Progress::Cancelled))
            return ExitCode::LeftInTheMiddle;
        if (step.error)
            return exitCodeFor(*step.error);
        return step.progress == Progress::Cancelled ? ExitCode::LeftInTheMiddle : ExitCode::Refused;
    }
    return ExitCode::Refused;
}

} // namespace

ExitCode exitCodeFor(const Error &error)
{
    using Kind = Error::Kind;
    if (error.outcomeUnknown)
        return ExitCode::OutcomeUnknown;
    switch (error.kind) {
    case Kind::Unreachable:
    case Kind::Timeout:
    case Kind::NotReady:
    case Kind::Rebalancing: // it did not pass within all tries
    case Kind::Redirected:
    case Kind::UnexpectedReply: // something else than Kafka Connect answered
        return ExitCode::NotReached;
    case Kind::Tls:
    case Kind::Authentication:
    case Kind::ProxyAuthentication:
        return ExitCode::NotTrusted;
    case Kind::ServerError: // 502 to 504 are a proxy's: the worker was not reached
        return error.httpStatus >= 502 && error.httpStatus <= 504 ? ExitCode::NotReached : ExitCode::Refused;
    case Kind::ChangedMeanwhile:
        return ExitCode::ChangedMeanwhile;
    case Kind::Forbidden:
    case Kind::NotFound:
    case Kind::UnknownEndpoint:
    case Kind::AlreadyExists:
    case Kind::InvalidRequest:
    case Kind::TooLarge:
    case Kind::Blocked:
    case Kind::Storage:
    case Kind::Keychain:
    case Kind::Cancelled:
        return ExitCode::Refused;
    }
    return ExitCode::Refused;
}

ExitCode exitCodeFor(const Plan &plan, const PlanReport &report)
{
    ExitCode all = ExitCode::Done;
    bool first = true;
    bool mixed = false;
    for (std::size_t index = 0; index < plan.parts.size(); ++index) {
        const ExitCode code = codeOfPart(plan.parts.at(index), report.parts.at(index));
        if (code == ExitCode::OutcomeUnknown)
            return code;
        mixed = mixed || (!first && code != all);
        all = code;
        first = false;
    }
    return mixed ? ExitCode::LeftInTheMiddle : all;
}

} // namespace patchbay::cli
