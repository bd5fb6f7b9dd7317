// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

namespace patchbay {

/// A crash of this process leaves no memory image, in which passwords would be: neither a core file nor one
/// handed to a collector (systemd-coredump, apport). Call it first thing in main(); programs started later
/// inherit it.
///
/// It sets RLIMIT_CORE to 1 byte, not 0: Linux ignores 0 when core_pattern is a pipe, and takes 1 as "no dump
/// at all" (fs/coredump.c); a core file needs a page. PR_SET_DUMPABLE stays as it is: clearing it would take
/// /proc/self from us, from accessibility tools and from the desktop portals, and keeps nobody out who could
/// not ask the open keychain for the same passwords.
Result<> turnOffCoreDumps();

} // namespace patchbay
