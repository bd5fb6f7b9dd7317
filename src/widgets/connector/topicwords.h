// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/connectordetails.h"

namespace patchbay {

/// "orders, refunds", or why there is no such list. One line or sentence, safe to show.
QString describeTopicsInUse(const ConnectorDetails::Reading<QStringList> &topics);
/// Why there is nothing to show of a reading that failed: what the worker lacks, or what went wrong.
QString describeTopicsProblem(const Error &error);

} // namespace patchbay
