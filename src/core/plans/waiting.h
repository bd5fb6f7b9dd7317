// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/limits.h"

#include <chrono>

namespace patchbay {

/// How PlanRunner waits; tests inject short ones.
struct Waiting {
    std::chrono::milliseconds interval; ///< between two looks; default limits::awaitInterval
    std::chrono::milliseconds deadline; ///< of one waiting step; default limits::awaitDeadline
    std::chrono::milliseconds
        settle; ///< after a restart: how long "still FAILED" is not believed; default limits::restartSettle

    static Waiting standard()
    {
        return {limits::awaitInterval, limits::awaitDeadline, limits::restartSettle};
    }
};

} // namespace patchbay
