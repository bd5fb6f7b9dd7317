// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace patchbay {

/// The newest format of the list of connections that parseProfiles() understands.
inline constexpr int profilesVersion = 2;

} // namespace patchbay
