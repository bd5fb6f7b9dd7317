// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/clustersession.h"
#include "widgets/look/statelook.h"

namespace patchbay {

/// How the reach of a cluster looks: glyph and colour. The words are describeCondition() of core/text.
StateLook lookOf(ClusterCondition::Reach reach);
/// How a configured worker URL looks. The words are describeHealth() of models/statewords.h.
StateLook lookOf(WorkerObservation::Condition condition);

} // namespace patchbay
