// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/clustersession.h"

namespace patchbay {

/// Short words of models for rows; translated. Sentences are core/text's.

/// "1 failed", "38 running": the worst state of a cluster and how many connectors are in it. "no connectors".
QString describeCounts(const StateCounts &counts);
/// "12 running": \p count connectors in \p state.
QString describeCount(ConnectorState state, int count);
/// "FAILED 1/2": the state and how many tasks share it; only the state where that says all.
QString describeTally(ConnectorState state, const QString &verbatim, int tasksInState, int tasks);
/// "healthy", "no answer"
QString describeHealth(WorkerObservation::Condition condition);
/// The word of the worst state, when this program doesn't know it; else empty.
QString verbatimWorst(const ConnectorStatus &status);
/// A UTC time in the person's zone, with the zone: for tool tips.
QString describeMoment(const QDateTime &utc);

} // namespace patchbay

Q_DECLARE_METATYPE(patchbay::StateCounts)
