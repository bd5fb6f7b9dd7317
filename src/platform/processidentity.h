// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace patchbay {

/// A process that is not confused with a later one of the same number: its id, when it started (clock ticks
/// since boot) and which boot that was. Linux: /proc.
struct ProcessIdentity {
    qint64 pid = 0;
    QString startTime; ///< field 22 of /proc/PID/stat
    QString bootId; ///< /proc/sys/kernel/random/boot_id

    static ProcessIdentity ofThisProcess();
    /// Does exactly this process still run? Not when it is a zombie: a killed child nobody waited for does
    /// nothing more.
    bool isAlive() const;

    bool operator==(const ProcessIdentity &) const = default;
};

} // namespace patchbay
