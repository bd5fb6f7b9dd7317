// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connect/connectortypes.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace patchbay {

/// A partition of a sink: what its worker calls {"kafka_topic", "kafka_partition"}.
struct SinkPartition {
    QString topic;
    int partition = 0;
    bool operator==(const SinkPartition &) const = default;
};

/// What a partition object is known by: the same bytes for what a worker takes for the same partition (the
/// order of keys does not count, of duplicates only the last does). Canonical JSON.
QByteArray keyOf(const json::Value &partition);
QByteArray keyOf(const SinkPartition &partition);

/// nullopt for a source's own object, and for what no sink could have (a partition below 0). A partition
/// written as text counts: the worker reads "3" as 3 (SinkUtils.parseSinkConnectorOffsets).
std::optional<SinkPartition> sinkPartitionOf(const json::Value &partition);
json::Value toPartition(const SinkPartition &partition);
json::Value toOffset(qint64 kafkaOffset); ///< {"kafka_offset": 5}
/// Of {"kafka_offset": 5}: exact or nothing.
std::optional<qint64> sinkOffsetOf(const json::Value &offset);

/// The same number, however it is written: 1.0, 1, 10e-1. Exact, no double takes part.
bool sameNumber(QByteArrayView left, QByteArrayView right);
/// < 0, 0, > 0 by value. Exact where both are whole numbers of up to 64 bits or the same number.
int compareNumbers(QByteArrayView left, QByteArrayView right);
/// What a worker would take for the same offset: as json::equivalent(), and numbers by sameNumber(), because
/// a worker writes 1e3 back as 1000.
bool sameOffset(const json::Value &left, const json::Value &right);
bool sameOffset(const std::optional<json::Value> &left, const std::optional<json::Value> &right);

} // namespace patchbay
