// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plans/plan.h"

#include <QStringList>

namespace patchbay {

/// An action in words, before it is done. Translated; without secrets.
QString describeKind(Plan::Kind kind); ///< what a button says: "Delete connector"
QString describeKindMeaning(
    Plan::Kind kind); ///< what the worker really does: a sentence for tooltips and the shell's help
QString describeConsequence(Plan::Kind kind); ///< what happens and what does not, for a question
/// "Delete orders-archive?" or "Stop 12 connectors of prod-eu?"
QString describeQuestion(Plan::Kind kind, const QStringList &connectors, const QString &clusterName);

} // namespace patchbay
