// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/history/confighistory.h"

namespace patchbay {

QString describeWho(const ConfigVersion &version); ///< the user, or "somebody else" where it was found
QString describeEnd(const ConfigVersion &version); ///< "done", "found on the worker", "not known", …
QString describeChangedKeys(const ConfigVersion &version); ///< the first few, "3 more"; empty: none

} // namespace patchbay
