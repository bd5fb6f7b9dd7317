// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/limits.h"

namespace patchbay {

/// How long a person may be kept waiting by the keychain. Tests inject short ones.
struct KeychainPatience {
    std::chrono::milliseconds hint = limits::keychainHint; ///< after this the person is told
    std::chrono::milliseconds deadline = limits::keychainDeadline; ///< after this it ends as an error
};

} // namespace patchbay
