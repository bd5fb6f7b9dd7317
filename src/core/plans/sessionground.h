// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/clustersession.h"
#include "core/plans/applicability.h"

namespace patchbay {

/// The rules' view of a session: its access, environment and what its workers can do.
ActionGround groundOf(ClusterSession &session);

} // namespace patchbay
