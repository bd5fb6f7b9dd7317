// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QString>

namespace patchbay {

/// Where this program keeps its files: the XDG base directories, a folder of ours in each. Absolute, without
/// a slash at the end. The same for the window and the shell command. A value: main() finds it once and
/// passes it on.
struct Paths {
    QString config; ///< profiles.json, settings.json. $XDG_CONFIG_HOME/patchbay
    QString data; ///< patchbay.sqlite. $XDG_DATA_HOME/patchbay
    QString state; ///< logs that a person asked for. $XDG_STATE_HOME/patchbay
    QString runtime; ///< sockets and their locks; emptied at logout. $XDG_RUNTIME_DIR/patchbay

    QString profilesFile() const;
    QString settingsFile() const;
    QString databaseFile() const;
    /// One for each person and config folder: programs that share settings share a window.
    QString instanceSocket() const;

    /// Reads the environment, touches nothing.
    static Paths standard();
    /// Makes all four folders, for their owner alone (0700). Error::Kind::Storage names the first that cannot
    /// be had.
    Result<> create() const;

    bool operator==(const Paths &) const = default;
};

} // namespace patchbay
