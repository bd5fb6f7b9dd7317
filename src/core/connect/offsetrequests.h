// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connect/connectortypes.h"
#include "core/rest/httprequest.h"

namespace patchbay {

// What changes offsets, as it leaves: ConnectClient sends these, a preview shows them.

/// PATCH /connectors/{c}/offsets: sets or, with nullopt, removes these; all others stay.
HttpRequest alterOffsetsRequest(const QString &connector, const std::vector<PartitionOffset> &offsets);
/// DELETE /connectors/{c}/offsets, never with a body: a worker ignores it and wipes everything.
HttpRequest resetOffsetsRequest(const QString &connector);

} // namespace patchbay
