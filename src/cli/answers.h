// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace patchbay::cli {

bool meansYes(const QString &answer); ///< "y", "yes", and the words of the person's language

} // namespace patchbay::cli
