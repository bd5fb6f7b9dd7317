// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connect/connectorstatus.h"
#include "core/text/describe.h"

#include <vector>

namespace patchbay {

/// One reason why a connector doesn't do its work, and all of its parts that failed for it. A value.
struct FailureCause {
    bool instance = false; ///< the connector itself, not only tasks
    std::vector<int> tasks; ///< ids, ascending
    TraceSummary summary;
    QString trace; ///< of the first part, as the worker sent it: mask before showing

    /// The id of the first task; -1 when only the instance failed.
    int firstTask() const { return tasks.empty() ? -1 : tasks.front(); }
};

/// What failed, grouped by cause, in the order in which the causes first occur: the instance first, then
/// tasks by id. Tasks of one connector mostly fail for one reason, and their traces differ only in ids and
/// addresses above it.
std::vector<FailureCause> failureCausesOf(const ConnectorStatus &status);

} // namespace patchbay
