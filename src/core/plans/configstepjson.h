// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plans/step.h"

namespace patchbay {

// How the steps of configsteps.h stand in the journal. No secret is written.

json::Value toJson(const step::CreateConnector &one);
json::Value toJson(const step::PatchConfig &one);
json::Value toJson(const step::PutConfig &one);
json::Value toJson(const step::CompareConfig &one);
/// nullopt: not one of these, or not readable.
std::optional<Step> configStepFromJson(const json::Value &value, const QString &connector);

} // namespace patchbay
