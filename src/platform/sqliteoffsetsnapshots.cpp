// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/sqliteoffsetsnapshots.h"

#include "platform/snapshottable.h"

namespace patchbay {

SqliteOffsetSnapshots::SqliteOffsetSnapshots(const QString &file, QObject *parent)
    : QObject(parent),
      m_table(std::make_unique<SnapshotTable>(file)),
      m_thread(QStringLiteral("snapshots"))
{
}

SqliteOffsetSnapshots::~SqliteOffsetSnapshots()
{
    m_thread.finish([this] { m_table.reset(); });
}

void SqliteOffsetSnapshots::keep(const StoredOffsets &stored, const ReplyTo<> &reply)
{
    m_thread.ask<void>([this, stored] { return m_table->keep(stored); }, reply);
}

void SqliteOffsetSnapshots::list(const QUuid &cluster, const QString &clusterName, const QString &connector,
                                 const ReplyTo<std::vector<OffsetSnapshot>> &reply)
{
    m_thread.ask<std::vector<OffsetSnapshot>>(
        [=, this] { return m_table->list(cluster, clusterName, connector); }, reply);
}

void SqliteOffsetSnapshots::load(const QUuid &id, const ReplyTo<StoredOffsets> &reply)
{
    m_thread.ask<StoredOffsets>([this, id] { return m_table->load(id); }, reply);
}

void SqliteOffsetSnapshots::remove(const QUuid &id, const ReplyTo<> &reply)
{
    m_thread.ask<void>([this, id] { return m_table->remove(id); }, reply);
}

} // namespace patchbay
