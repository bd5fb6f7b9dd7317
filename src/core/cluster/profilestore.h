// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/clusterprofile.h"

#include <vector>

namespace patchbay {

/// Keeps the profiles between runs. Small and local, so it is synchronous. Implemented in platform.
class ProfileStore {
public:
    virtual ~ProfileStore() = default;
    /// Error::Kind::Storage names the file. A damaged file is moved aside first (never reset silently).
    virtual Result<std::vector<ClusterProfile>> load() = 0;
    /// Writes a new file, flushes it to disk and renames: the old one stays intact on any error.
    virtual Result<> save(const std::vector<ClusterProfile> &profiles) = 0;
};

} // namespace patchbay
