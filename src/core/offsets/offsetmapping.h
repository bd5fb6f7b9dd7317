// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/offsets/offsetselection.h"

namespace patchbay {

/// How the partitions of one connector are called by its copy on another cluster.
struct OffsetMapping {
    struct Topic { ///< of a sink
        QString from;
        QString to;
        bool operator==(const Topic &) const = default;
    };
    struct Key { ///< of a source's partition object: where `key` has the text `from` it gets `to`
        QString key;
        QString from;
        QString to;
        bool operator==(const Key &) const = default;
    };
    std::vector<Topic> topics;
    std::vector<Key> keys;
    OffsetSelection selection = OffsetSelection::all(); ///< those that are needed there

    json::Value mapped(const json::Value &partition) const;
    bool operator==(const OffsetMapping &) const = default;
};

/// What is to be set on the other cluster. InvalidRequest: two partitions would become one.
Result<std::vector<PartitionOffset>> mappedOffsets(const OffsetTable &table, const OffsetMapping &mapping);

/// "old=new" of --map-topic, "key:old=new" of --map-key. InvalidRequest says what is missing.
Result<OffsetMapping::Topic> parseTopicMapping(const QString &text);
Result<OffsetMapping::Key> parseKeyMapping(const QString &text);

} // namespace patchbay
