// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plans/operationlist.h"

namespace patchbay {

/// Does the plan change offsets of \p connector of that cluster, or move it?
bool changesOffsetsOf(const Plan &plan, const QUuid &cluster, const QString &connector);

/// The newest such operation of this run; null: there is none. Valid until the list changes.
const Operation *newestOffsetChange(const OperationList &operations, const QUuid &cluster,
                                    const QString &connector);
/// One that an earlier run left in the middle and that nobody decided about yet; null: none.
const Operation *interruptedOffsetChange(const OperationList &operations, const QUuid &cluster,
                                         const QString &connector);

/// What the worker said of a plugin that did not confirm the change; empty: nothing.
QString externalNoteOf(const Operation &operation);

} // namespace patchbay
