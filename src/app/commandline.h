// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/link.h"
#include "core/cluster/clusterprofile.h"
#include "core/result.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace patchbay {

/// What `patchbay` was called with. Also what a second `patchbay` hands to the first.
struct CommandLine {
    std::vector<ClusterProfile> clusters; ///< `--cluster NAME=URL[,URL…]`, for this run only
    std::optional<Link> link; ///< where to go at once
    bool help = false;
    bool version = false;

    /// \p arguments without the program's name. Wrong usage is Error::Kind::InvalidRequest with a sentence.
    static Result<CommandLine> parse(const QStringList &arguments);
    static QString helpText();
    /// Is one of them a link, good or not? Whoever clicked it sees the window, and no terminal.
    static bool speaksOfLink(const QStringList &arguments);
};

} // namespace patchbay
