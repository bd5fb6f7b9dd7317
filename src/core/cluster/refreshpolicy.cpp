// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cluster/refreshpolicy.h"

#include "core/limits.h"

#include <algorithm>

namespace patchbay {

using namespace std::chrono_literals;
using Reach = ClusterCondition::Reach;

ClusterCondition::Reach reachAfter(const Error &error)
{
    switch (error.kind) {
    case Error::Kind::Authentication:
    case Error::Kind::Forbidden:
    case Error::Kind::ProxyAuthentication: // asked again and again it may lock the person out, too
        return Reach::Unauthorised;
    case Error::Kind::NotReady:
        return Reach::Starting;
    case Error::Kind::Rebalancing:
        return Reach::Rebalancing;
    case Error::Kind::ServerError: // 500 "IO Error trying to forward": the leader is gone, another is being
                                   // found
        return error.httpStatus == 500 && recoveryAfter(error, Effect::Reads) == Recovery::Transient
            ? Reach::Rebalancing
            : Reach::Unreachable;
    default:
        return Reach::Unreachable;
    }
}

std::chrono::milliseconds delayAfterFailure(int failures, Reach reach, const Error &error,
                                            std::chrono::milliseconds interval)
{
    const bool mayHealAnyMoment =
        reach == Reach::Starting || reach == Reach::Rebalancing || error.kind == Error::Kind::Unreachable;
    const int patient = mayHealAnyMoment ? limits::refreshesBeforeBackOff : 0;
    const int doublings = std::clamp(failures - patient, 0, 16);
    const std::chrono::milliseconds longest = std::max(interval, limits::refreshBackOffLongest);
    return std::min<std::chrono::milliseconds>(interval * (1LL << doublings), longest);
}

bool endsRefresh(const RetryNotice &notice)
{
    return reachAfter(notice.error) == Reach::Unreachable;
}

bool sameConnection(RestTarget one, RestTarget other)
{
    for (RestTarget *target : {&one, &other}) {
        target->access = Access::ReadOnly;
        target->readDeadline = 0ms;
        target->writeDeadline = 0ms;
    }
    return one == other;
}

bool sameCluster(const ClusterProfile &before, const ClusterProfile &after)
{
    const auto stays = [&after](const QUrl &url) {
        return after.workers.contains(url);
    };
    return std::any_of(before.workers.begin(), before.workers.end(), stays);
}

} // namespace patchbay
