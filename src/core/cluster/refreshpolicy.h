// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/clustersession.h"

namespace patchbay {

/// What an error of a refresh says about the cluster.
ClusterCondition::Reach reachAfter(const Error &error);

/// How long to wait for the next refresh after \p failures in a row. A cluster that is down, starting or
/// rebalancing is asked at its own interval for a while, so that it heals within one interval; everything
/// else, and whatever stays that way, less and less often, up to limits::refreshBackOffLongest.
std::chrono::milliseconds delayAfterFailure(int failures, ClusterCondition::Reach reach, const Error &error,
                                            std::chrono::milliseconds interval);

/// Does a notice end a refresh? Every worker was tried and nobody is there: the refresh's own interval is
/// shorter than the back-off of a request.
bool endsRefresh(const RetryNotice &notice);

/// Do these targets reach the same workers in the same way? Access and time limits do not count.
bool sameConnection(RestTarget one, RestTarget other);

/// Is this still the cluster whose rows are shown? One worker that stays is enough.
bool sameCluster(const ClusterProfile &before, const ClusterProfile &after);

} // namespace patchbay
