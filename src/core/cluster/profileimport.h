// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/clusterlist.h"

#include <vector>

namespace patchbay {

/// A file of connections, read and compared with those that are there: a list to review before anything is
/// added.
struct ProfileImport {
    enum class Standing {
        New,
        SameName, ///< another connection has this name: it comes in as "name (2)"
        AlreadyThere, ///< the very same settings
    };
    struct Line {
        ClusterProfile profile; ///< with a fresh id, and a name that is free
        Standing standing = Standing::New;
        bool chosen = true; ///< false at first when AlreadyThere
        std::vector<ProfileProblem>
            problems; ///< it cannot be added while there are any (a CA file that is not here)
        bool operator==(const Line &) const = default;
    };
    std::vector<Line> lines;

    int chosenCount() const; ///< chosen and without problems
    bool operator==(const ProfileImport &) const = default;
};

/// \p json: what writeProfiles() wrote. Errors name the position.
Result<ProfileImport> reviewImport(const QByteArray &json, const std::vector<ClusterProfile> &present);

/// Adds what was chosen, in order. On an error it names what was not added; what came before it stays.
Result<int> importChosen(const ProfileImport &import, ClusterList &clusters);

/// "name", or "name (2)", "name (3)" …: the first that nobody in \p present has.
QString freeName(const QString &name, const std::vector<ClusterProfile> &present);

} // namespace patchbay
