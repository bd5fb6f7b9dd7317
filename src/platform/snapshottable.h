// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/offsets/offsetsnapshot.h"
#include "platform/database.h"

namespace patchbay {

/// The rows of SqliteOffsetSnapshots: synchronous, for one thread. Offsets are compressed JSON: 10 MB of
/// 100,000 partitions take some 700 KB.
class SnapshotTable {
public:
    explicit SnapshotTable(const QString &file);

    Result<> keep(const StoredOffsets &stored);
    Result<std::vector<OffsetSnapshot>> list(const QUuid &cluster, const QString &clusterName,
                                             const QString &connector);
    Result<StoredOffsets> load(const QUuid &id);
    Result<> remove(const QUuid &id);

private:
    Database m_database;
};

} // namespace patchbay
