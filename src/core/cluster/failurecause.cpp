// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cluster/failurecause.h"

#include <algorithm>

namespace patchbay {

namespace {

/// The failure with the cause of \p trace, made when there is none yet.
FailureCause &failureWith(const QString &trace, std::vector<FailureCause> &failures)
{
    TraceSummary summary = summariseTrace(trace);
    const auto hasCause = [&summary](const FailureCause &failure) {
        return failure.summary.cause == summary.cause;
    };
    const auto found = std::find_if(failures.begin(), failures.end(), hasCause);
    if (found != failures.end())
        return *found;
    FailureCause &failure = failures.emplace_back();
    failure.summary = std::move(summary);
    failure.trace = trace;
    return failure;
}

} // namespace

std::vector<FailureCause> failureCausesOf(const ConnectorStatus &status)
{
    std::vector<FailureCause> failures;
    if (status.state == ConnectorState::Failed)
        failureWith(status.trace, failures).instance = true;
    for (const TaskStatus &task : status.tasks) {
        if (task.state == ConnectorState::Failed)
            failureWith(task.trace, failures).tasks.push_back(task.id);
    }
    return failures;
}

} // namespace patchbay
