// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/offsets/offsetpreview.h"
#include "core/offsets/offsetsnapshot.h"
#include "core/plans/plan.h"

namespace patchbay {

/// Offsets in words. Translated; text from a worker is made printable.
QString describePartition(const json::Value &partition); ///< "orders 3", or a source's object as JSON
QString describeOffset(const std::optional<json::Value> &offset); ///< "18290", an object as JSON, "none"
QString describeWarning(OffsetWarning warning, const OffsetPreview::Row &row); ///< a sentence
/// "100 records again", "12 records skipped", "begins by its auto.offset.reset", "kept"
QString describeEffect(const OffsetPreview::Row &row);
/// "3 of 12 partitions change. The other 9 keep their offsets."
QString describePreview(const OffsetPreview &preview);
/// "In all 300 records are read again.", where it is known; empty: nothing to say.
QString describeRecords(const OffsetPreview &preview);
/// "18290 in all 3 partitions", "100 records back", "reset", "to the snapshot of …"
QString describeTarget(const OffsetTarget &target);
/// "3 partitions (orders 0,3,7): 100 records back"
QString describeAssignment(const OffsetTable &table, const OffsetAssignment &assignment);
/// Which partitions, in a few words: "orders 0,3,7", "all 12", "3 of the source's"
QString describeSelection(const OffsetTable &table, const OffsetSelection &selection);
/// What a button does: "Stop, reset 3 partitions, resume".
QString describeRun(const OffsetPreview &preview, const Plan &plan);
/// "It is RUNNING: it will be stopped, changed, checked and brought back to that."
QString describeInterruption(const ConnectorStatus &connector, const Plan &plan);
QString describeReason(OffsetSnapshot::Reason reason);
/// The worker says so when the plugin did not confirm a change (trap 5); `message` is its own sentence.
QString describeManagedExternally(const QString &message); ///< empty: the plugin confirmed

} // namespace patchbay
