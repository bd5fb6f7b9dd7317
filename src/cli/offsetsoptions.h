// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace patchbay::cli {

/// What stands on the line of `offsets …` besides the connector, as typed. A value.
struct OffsetsOptions {
    QStringList topics; ///< --topic
    QString partitions; ///< --partition 0,3-7
    bool all = false;
    QString fromFile; ///< "-": stdin
    QString filter; ///< get --filter

    QString toOffset;
    QString shift;
    QString toTime;
    QString toSnapshot; ///< an id, or its beginning
    bool toEarliest = false;
    bool toLatest = false;

    bool evenIfMoved = false;
    bool newPartitions = false; ///< a source's partitions that are not there may be added
    bool goOn = false; ///< apply --continue
    bool undo = false; ///< restore --undo

    // move
    QString toCluster;
    QStringList toUrls;
    QString as; ///< the copy's name; empty: the same
    QStringList mapTopics, mapKeys, settings;
    bool deleteOriginal = false;

    // The brokers, where the connection does not name them
    QString bootstrapServers;
    QString kafkaSecurity; ///< plaintext, tls, sasl-plaintext, sasl-tls
    QString kafkaMechanism; ///< plain, scram-sha-256, scram-sha-512

    bool list = false; ///< snapshot --list
    QString show; ///< snapshot --show ID
    QStringList compare; ///< snapshot --compare ID [ID]
    QString remove; ///< snapshot --remove ID

    bool hasTarget() const
    {
        return !toOffset.isEmpty() || !shift.isEmpty() || !toTime.isEmpty() || !toSnapshot.isEmpty()
            || toEarliest || toLatest;
    }
    bool operator==(const OffsetsOptions &) const = default;
};

} // namespace patchbay::cli
