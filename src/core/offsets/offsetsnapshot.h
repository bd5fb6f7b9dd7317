// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/offsets/offsettable.h"
#include "core/replyto.h"

#include <QDateTime>
#include <QUuid>

namespace patchbay {

/// The offsets of a connector as they were once, without the offsets themselves: what a list shows.
struct OffsetSnapshot {
    enum class Reason {
        ByHand, ///< a person asked for it
        BeforeChange, ///< a plan made it before it touched anything
    };
    QUuid id;
    QUuid cluster; ///< the profile's id
    QString clusterName; ///< as it was called then
    QString connector;
    QDateTime taken; ///< UTC
    Reason reason = Reason::ByHand;
    int partitions = 0;
    /// Reason::BeforeChange: what the plan was to set. undoOf() with the snapshot takes it back. Empty also
    /// when it was to reset everything.
    std::vector<PartitionOffset> changes;
    bool resetsEverything = false;

    static OffsetSnapshot create(const QUuid &cluster, const QString &clusterName, const QString &connector,
                                 const OffsetTable &table); ///< ByHand, now, with a fresh id
    /// What takes the change back, given the snapshot's own offsets.
    std::vector<PartitionOffset> undo(const OffsetTable &offsets) const;
    bool operator==(const OffsetSnapshot &) const = default;
};

struct StoredOffsets {
    OffsetSnapshot snapshot;
    OffsetTable offsets;
    bool operator==(const StoredOffsets &) const = default;
};

/// Keeps snapshots of offsets. Implemented on SQLite in platform, on a thread of its own, in the journal's
/// file: shared by all programs of a person. Errors are Error::Kind::Storage; NotFound for an id that is not
/// there.
class OffsetSnapshotStore {
public:
    virtual ~OffsetSnapshotStore() = default;
    /// With an id that is there already its offsets are replaced.
    virtual void keep(const StoredOffsets &stored, const ReplyTo<> &reply) = 0;
    /// Newest first. An empty \p connector: of all. A cluster matches by its id or, because `--url` has a
    /// fresh id each time, by its name; a null id with an empty name: all.
    virtual void list(const QUuid &cluster, const QString &clusterName, const QString &connector,
                      const ReplyTo<std::vector<OffsetSnapshot>> &reply) = 0;
    virtual void load(const QUuid &id, const ReplyTo<StoredOffsets> &reply) = 0;
    virtual void remove(const QUuid &id, const ReplyTo<> &reply) = 0;
};

/// In memory: tests, and runs whose database cannot be opened (the person is told).
class MemoryOffsetSnapshots final : public OffsetSnapshotStore {
public:
    void keep(const StoredOffsets &stored, const ReplyTo<> &reply) override;
    void list(const QUuid &cluster, const QString &clusterName, const QString &connector,
              const ReplyTo<std::vector<OffsetSnapshot>> &reply) override;
    void load(const QUuid &id, const ReplyTo<StoredOffsets> &reply) override;
    void remove(const QUuid &id, const ReplyTo<> &reply) override;

    /// The next \p calls of keep() are refused with Error::Kind::Storage, as by a full disk.
    void failNext(int calls) { m_failures = calls; }
    const std::vector<StoredOffsets> &all() const { return m_stored; }

private:
    std::vector<StoredOffsets> m_stored; ///< oldest first
    int m_failures = 0;
};

/// For stores: {"offsets":[…]} and its reading back. Compact; nothing is lost.
QByteArray writeOffsets(const std::vector<PartitionOffset> &rows);
Result<std::vector<PartitionOffset>> parseOffsets(const QByteArray &text);
QByteArray writeTable(const OffsetTable &table);
Result<OffsetTable> parseTable(const QByteArray &text);

} // namespace patchbay

Q_DECLARE_METATYPE(patchbay::OffsetSnapshot)
