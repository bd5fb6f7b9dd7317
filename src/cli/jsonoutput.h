// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/exitcodes.h"
#include "core/connect/connectorstatus.h"
#include "core/json/document.h"
#include "core/plans/plan.h"

namespace patchbay::cli {

// What --output json prints. The names of its fields are an interface: scripts read them. Traces are masked:
// they can hold secrets that the worker resolved.

json::Value toJson(const TaskStatus &task);
json::Value toJson(const ConnectorStatus &status); ///< with its tasks
json::Value toJson(const Error &error, ExitCode code); ///< {"error":{…}}
json::Value toJson(const Plan &plan, const PlanReport &report);
json::Value text(const QString &string);
json::Value textOrNull(const QString &string); ///< null for an empty one
QString stateWord(ConnectorState state, const QString &verbatim); ///< Kafka's word in every language

/// Indented, and with every character that could steer a terminal as \uXXXX.
QByteArray printed(const json::Value &value);

} // namespace patchbay::cli
