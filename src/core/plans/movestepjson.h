// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plans/step.h"

#include <optional>

namespace patchbay::planjson {

// How the steps of a move stand in the journal: for planjson.cpp.

json::Value write(const step::CopyConnector &step);
json::Value write(const step::CopyOffsets &step);

/// nullopt: not one of these, or not whole.
std::optional<Step> parseMoveStep(const QString &word, const QString &connector, const json::Value &value);

} // namespace patchbay::planjson
