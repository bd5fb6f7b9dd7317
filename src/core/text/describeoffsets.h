// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/offsets/offsetpreview.h"
#include "core/offsets/offsetsnapshot.h"

namespace patchbay {

/// Offsets in words. Translated; text from a worker is made printable.
QString describePartition(const json::Value &partition); ///< "orders 3", or a source's object as JSON
QString describeOffset(const std::optional<json::Value> &offset); ///< "18290", an object as JSON, "none"
QString describeWarning(OffsetWarning warning, const OffsetPreview::Row &row); ///< a sentence
/// "100 records again", "12 records skipped", "begins by its auto.offset.reset", "kept"
QString describeEffect(const OffsetPreview::Row &row);
/// "3 of 12 partitions change. The other 9 keep their offsets."
QString describePreview(const OffsetPreview &preview);
/// "18290 in all 3 partitions", "100 records back", "reset", "to the snapshot of …"
QString describeTarget(const OffsetTarget &target);
QString describeReason(OffsetSnapshot::Reason reason);
/// The worker says so when the plugin did not confirm a change (trap 5); `message` is its own sentence.
QString describeManagedExternally(const QString &message); ///< empty: the plugin confirmed

} // namespace patchbay
