// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/clusterprofile.h"
#include "widgets/look/colours.h"

namespace patchbay {

/// How an environment's tint looks: a solid surface, and Colour::OnTint for the word on it.
Colour surfaceOf(Environment::Tint tint);

} // namespace patchbay
