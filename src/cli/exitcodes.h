// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "core/plans/plan.h"

namespace patchbay::cli {

/// How patchbay-cli ends: the same for every command, documented in its man page. Scripts rest on these
/// numbers.
enum class ExitCode {
    Done = 0,
    Refused =
        1, ///< the worker or a local rule said no, invalid input, "no" to a question, something is FAILED
    Usage = 2, ///< wrong usage, or a question without a terminal and without --yes
    NotReached = 3, ///< unreachable, or time over
    LeftInTheMiddle = 4, ///< partly done
    NotTrusted = 5, ///< TLS or 401
    ChangedMeanwhile = 6, ///< somebody else changed it
    OutcomeUnknown = 7, ///< a change was sent and its answer lost
    Differences = 10, ///< found by plan, diff, drift, --dry-run
    Interrupted = 130, ///< Ctrl+C before anything was begun, as shells count it
};

ExitCode exitCodeFor(const Error &error);
/// Of a plan that ended. One connector whose change failed halfway, or several of which some are done:
/// LeftInTheMiddle.
ExitCode exitCodeFor(const Plan &plan, const PlanReport &report);

} // namespace patchbay::cli
