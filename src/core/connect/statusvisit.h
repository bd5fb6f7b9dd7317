// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connect/connectclient.h"

#include <functional>

namespace patchbay {

/// GET /connectors?expand=status for who needs little of each connector: they come one after the other, in no
/// order, and only what the visitor keeps of them stays. On another thread, which may outlive the context of
/// the reply: the visitor owns what it writes to.
struct StatusVisitor {
    std::function<void()> begin; ///< before the first; once more when it had to begin again
    std::function<void(ConnectorStatus &)> visit; ///< may take it
};
void visitAllStatuses(ConnectClient &client, const StatusVisitor &visitor, const ReplyTo<> &reply);

} // namespace patchbay
