// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/table.h"
#include "core/connect/connectorstate.h"

namespace patchbay::cli {

/// The only things that are coloured are states; the word always stands beside.
Colour colourOf(ConnectorState state);

} // namespace patchbay::cli
