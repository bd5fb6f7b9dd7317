// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/offsets/offsetsnapshot.h"

#include "core/connect/wire.h"
#include "core/offsets/offsetdifference.h"

#include <QCoreApplication>

#include <algorithm>

namespace patchbay {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(patchbay::OffsetSnapshot)
};

Failure storage(const QString &why)
{
    return Failure(Error::local(Error::Kind::Storage, why));
}

Failure notThere()
{
    return Failure(Error::local(Error::Kind::NotFound, Words::tr("There is no such snapshot of offsets.")));
}

} // namespace

OffsetSnapshot OffsetSnapshot::create(const QUuid &cluster, const QString &clusterName,
                                      const QString &connector, const OffsetTable &table)
{
    OffsetSnapshot snapshot;
    snapshot.id = QUuid::createUuid();
    snapshot.cluster = cluster;
    snapshot.clusterName = clusterName;
    snapshot.connector = connector;
    snapshot.taken = QDateTime::currentDateTimeUtc();
    snapshot.partitions = table.count();
    return snapshot;
}

std::vector<PartitionOffset> OffsetSnapshot::undo(const OffsetTable &offsets) const
{
    return resetsEverything ? offsets.rows() : undoOf(offsets, changes);
}

QByteArray writeOffsets(const std::vector<PartitionOffset> &rows)
{
    return json::write(wire::offsetsBody(rows));
}

Result<std::vector<PartitionOffset>> parseOffsets(const QByteArray &text)
{
    const auto document = json::parse(text);
    if (!document)
        return storage(
            Words::tr("Recorded offsets cannot be read: %1").arg(json::describeWithPlace(document.error())));
    auto rows = wire::offsets(document->root());
    if (!rows)
        return storage(Words::tr("Recorded offsets cannot be read: expected %1.").arg(rows.error()));
    for (PartitionOffset &row : *rows) { // they outlive the document
        row.partition = row.partition.detached();
        if (row.offset)
            row.offset = row.offset->detached();
    }
    return std::move(*rows);
}

QByteArray writeTable(const OffsetTable &table)
{
    QByteArray text = "{\"offsets\":[";
    for (int row = 0; row < table.count(); ++row) {
        text += row == 0 ? "" : ",";
        text += "{\"partition\":" + table.partitionText(row) + ",\"offset\":" + table.offsetText(row) + '}';
    }
    text += "]}";
    return text;
}

Result<OffsetTable> parseTable(const QByteArray &text)
{
    if (auto table = OffsetTable::readSink(text))
        return std::move(*table);
    const auto document = json::parse(text);
    if (!document)
        return storage(
            Words::tr("Recorded offsets cannot be read: %1").arg(json::describeWithPlace(document.error())));
    const auto rows = wire::offsets(document->root());
    if (!rows)
        return storage(Words::tr("Recorded offsets cannot be read: expected %1.").arg(rows.error()));
    return OffsetTable::fromRows(*rows, text);
}

void MemoryOffsetSnapshots::keep(const StoredOffsets &stored, const ReplyTo<> &reply)
{
    if (m_failures > 0) {
        --m_failures;
        reply.deliverLater(storage(Words::tr("No space is left on the disk.")));
        return;
    }
    const auto sameId = [&stored](const StoredOffsets &one) {
        return one.snapshot.id == stored.snapshot.id;
    };
    const auto known = std::find_if(m_stored.begin(), m_stored.end(), sameId);
    if (known == m_stored.end())
        m_stored.push_back(stored);
    else
        *known = stored;
    reply.deliverLater({});
}

void MemoryOffsetSnapshots::list(const QUuid &cluster, const QString &clusterName, const QString &connector,
                                 const ReplyTo<std::vector<OffsetSnapshot>> &reply)
{
    std::vector<OffsetSnapshot> found;
    for (auto one = m_stored.rbegin(); one != m_stored.rend(); ++one) {
        const OffsetSnapshot &snapshot = one->snapshot;
        const bool all = cluster.isNull() && clusterName.isEmpty();
        if ((all || snapshot.cluster == cluster || snapshot.clusterName == clusterName)
            && (connector.isEmpty() || snapshot.connector == connector))
            found.push_back(snapshot);
    }
    reply.deliverLater(std::move(found));
}

void MemoryOffsetSnapshots::load(const QUuid &id, const ReplyTo<StoredOffsets> &reply)
{
    for (const StoredOffsets &stored : m_stored) {
        if (stored.snapshot.id == id) {
            reply.deliverLater(stored);
            return;
        }
    }
    reply.deliverLater(notThere());
}

void MemoryOffsetSnapshots::remove(const QUuid &id, const ReplyTo<> &reply)
{
    const auto sameId = [&id](const StoredOffsets &one) {
        return one.snapshot.id == id;
    };
    m_stored.erase(std::remove_if(m_stored.begin(), m_stored.end(), sameId), m_stored.end());
    reply.deliverLater({});
}

} // namespace patchbay
