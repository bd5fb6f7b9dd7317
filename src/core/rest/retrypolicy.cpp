// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rest/retrypolicy.h"

#include "core/limits.h"

#include <algorithm>

namespace patchbay {

bool speaksOfForwarding(QStringView message)
{
    return message.contains(u"IO Error trying to forward", Qt::CaseInsensitive)
        || message.contains(u"Error trying to forward REST request", Qt::CaseInsensitive);
}

bool speaksOfRebalance(QStringView message)
{
    return message.contains(u"rebalanc", Qt::CaseInsensitive)
        || message.contains(u"stale configuration", Qt::CaseInsensitive);
}

bool speaksOfMissingLeader(QStringView message)
{
    return message.contains(u"known leader", Qt::CaseInsensitive)
        || message.contains(u"leader URL", Qt::CaseInsensitive);
}

namespace {

Recovery recoveryOfRead(const Error &error)
{
    switch (error.kind) {
    case Error::Kind::Unreachable:
    case Error::Kind::Rebalancing:
        return Recovery::Transient;
    case Error::Kind::ServerError: {
        const int status = error.httpStatus;
        const bool passes = status == 502 || status == 503 || status == 504
            || (status == 500 && speaksOfForwarding(error.message));
        return passes ? Recovery::Transient : Recovery::Final;
    }
    default:
        return Recovery::Final;
    }
}

Recovery recoveryOfChange(const Error &error)
{
    if (error.outcomeUnknown)
        return Recovery::Ambiguous;
    switch (error.kind) {
    case Error::Kind::Unreachable: // refused or unresolved: nothing was sent
    case Error::Kind::Rebalancing: // the worker refused it for the moment
        return Recovery::Transient;
    case Error::Kind::ServerError: {
        const int status = error.httpStatus;
        const bool mayHaveHappened = status == 502 || status == 503 || status == 504
            || (status == 500
                && (error.message.contains(u"Request timed out", Qt::CaseInsensitive)
                    || speaksOfForwarding(error.message)));
        return mayHaveHappened ? Recovery::Ambiguous : Recovery::Final;
    }
    default:
        return Recovery::Final;
    }
}

} // namespace

Recovery recoveryAfter(const Error &error, Effect effect)
{
    return effect == Effect::Changes ? recoveryOfChange(error) : recoveryOfRead(error);
}

std::chrono::milliseconds backOff(int attempt, double jitter)
{
    const int doublings = std::clamp(attempt - 2, 0, 20);
    const auto wait = std::min<std::chrono::milliseconds>(limits::backOffFirst * (1LL << doublings),
                                                          limits::backOffLongest);
    return std::chrono::milliseconds(
        qRound64(static_cast<double>(wait.count()) * std::clamp(jitter, 0.5, 1.0)));
}

} // namespace patchbay
