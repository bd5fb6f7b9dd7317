// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/offsets/offsetsnapshot.h"
#include "platform/storagethread.h"

namespace patchbay {

class SnapshotTable;

/// Snapshots of offsets in the journal's SQLite file, shared by all programs of a person, on a thread of its
/// own. Those made before a change stay for limits::snapshotDays, those made by hand until they are removed.
/// What was answered well is on the disk.
class SqliteOffsetSnapshots final : public QObject, public OffsetSnapshotStore {
    Q_OBJECT
public:
    /// \p file: Paths::databaseFile(). Its folder must exist. Nothing is opened before the first call.
    explicit SqliteOffsetSnapshots(const QString &file, QObject *parent = nullptr);
    ~SqliteOffsetSnapshots() override;

    void keep(const StoredOffsets &stored, const ReplyTo<> &reply) override;
    void list(const QUuid &cluster, const QString &clusterName, const QString &connector,
              const ReplyTo<std::vector<OffsetSnapshot>> &reply) override;
    void load(const QUuid &id, const ReplyTo<StoredOffsets> &reply) override;
    void remove(const QUuid &id, const ReplyTo<> &reply) override;

private:
    std::unique_ptr<SnapshotTable> m_table; ///< used on the thread only
    StorageThread m_thread;
};

} // namespace patchbay
