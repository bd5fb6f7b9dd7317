// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connect/connectorstatus.h"

#include <QByteArray>

#include <functional>
#include <optional>
#include <vector>

namespace patchbay {

/// Reads GET /connectors?expand=status straight out of its bytes: for 10,000 connectors in a few
/// milliseconds, with worker ids, versions and equal words sharing their storage. Sorted by name.
///
/// nullopt for anything out of the ordinary (not JSON, another shape, odd types): then wire::statuses() reads
/// it leniently and says what is wrong. Safe on any thread.
std::optional<std::vector<ConnectorStatus>> readStatuses(const QByteArray &body);

/// The same without keeping them: \p visit gets one after the other in the order of the answer, a name twice
/// when it is there twice, and may take it. False for anything out of the ordinary; then some may have come
/// before.
bool visitStatuses(const QByteArray &body, const std::function<void(ConnectorStatus &)> &visit);

/// Tells one answer's bytes from another's, within this run of the program.
QByteArray digestOf(const QByteArray &body);

} // namespace patchbay
