// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/keptpassword.h"

namespace patchbay {

/// What a form says of a password: in the empty field, and below it.
struct PasswordWords {
    QString placeholder;
    QString note; ///< empty: nothing to say
};
PasswordWords describePassword(const KeptPassword &password);

} // namespace patchbay
