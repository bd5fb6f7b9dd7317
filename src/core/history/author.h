// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace patchbay {

/// Who works with this program, as the history names them: USER, else LOGNAME, else the name that the system
/// has for the user of this process, else that user's number. A service or a container may have no more.
QString authorName();

} // namespace patchbay
