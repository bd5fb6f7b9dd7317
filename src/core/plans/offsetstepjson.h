// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plans/step.h"

#include <optional>

namespace patchbay::planjson {

// How the steps of a change of offsets stand in the journal: for planjson.cpp.

json::Value write(const step::SnapshotOffsets &step);
json::Value write(const step::CheckOffsets &step);
json::Value write(const step::PatchOffsets &step);
json::Value write(const step::VerifyOffsets &step);
json::Value write(const step::CheckUntouched &step);

/// nullopt: not one of these, or not whole.
std::optional<Step> parseOffsetStep(const QString &word, const QString &connector, const json::Value &value);

} // namespace patchbay::planjson
