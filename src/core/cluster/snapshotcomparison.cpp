// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cluster/snapshotcomparison.h"

#include "core/offsets/offsetdifference.h"

namespace patchbay {

SnapshotComparison::SnapshotComparison(ClusterSession &session, const QString &connector,
                                       OffsetSnapshotStore &store, QObject *parent)
    : QObject(parent),
      m_offsets(session, connector),
      m_store(store)
{
    connect(&m_offsets, &ConnectorOffsets::changed, this, &SnapshotComparison::compare);
}

void SnapshotComparison::refresh()
{
    m_offsets.refresh();
    const auto listed = [this](const Result<std::vector<OffsetSnapshot>> &snapshots) {
        m_listed = true;
        if (snapshots)
            m_snapshots = *snapshots;
        else
            emit failed(snapshots.error());
        emit changed();
    };
    const ClusterProfile &profile = m_offsets.session().profile();
    m_store.list(profile.id, profile.name, m_offsets.connector(), {this, listed});
}

void SnapshotComparison::choose(const QUuid &snapshot, const QUuid &other)
{
    if (snapshot == m_leftId && other == m_rightId)
        return;
    const auto load = [this](const QUuid &id, std::optional<StoredOffsets> &place, const QUuid &wanted) {
        if (place && place->snapshot.id == id)
            return;
        place.reset();
        if (id.isNull())
            return;
        const auto loaded = [this, id, &place, &wanted](const Result<StoredOffsets> &stored) {
            if (id != wanted)
                return; // another was chosen meanwhile
            if (stored)
                place = *stored;
            else
                emit failed(stored.error());
            compare();
        };
        m_store.load(id, {this, loaded});
    };
    m_leftId = snapshot;
    m_rightId = other;
    load(snapshot, m_left, m_leftId);
    load(other, m_right, m_rightId);
    compare();
}

void SnapshotComparison::compare()
{
    m_difference = {};
    const bool hasRight = m_rightId.isNull() ? m_offsets.read().isValid() : m_right.has_value();
    m_compared = m_left && hasRight;
    if (m_compared) {
        const bool backwards = m_right && m_right->snapshot.taken < m_left->snapshot.taken;
        const OffsetTable right = m_right ? m_right->offsets : m_offsets.table();
        const OffsetTable &older = backwards ? right : m_left->offsets;
        const OffsetTable &newer = backwards ? m_left->offsets : right;
        std::vector<PartitionOffset> rows;
        for (const OffsetDifference &one : ::patchbay::difference(older, newer))
            rows.push_back({one.partition, one.after});
        m_difference = previewRows(older, rows);
        m_difference.base = older;
    }
    emit changed();
}

void SnapshotComparison::take()
{
    const auto kept = [this](const Result<OffsetSnapshot> &snapshot) {
        if (!snapshot)
            emit failed(snapshot.error());
        refresh();
    };
    m_offsets.keepSnapshot(m_store, ReplyTo<OffsetSnapshot>(this, kept));
}

void SnapshotComparison::remove(const QUuid &snapshot)
{
    const auto removed = [this, snapshot](const Result<> &result) {
        if (!result)
            emit failed(result.error());
        else if (snapshot == m_leftId)
            choose({}, {});
        refresh();
    };
    m_store.remove(snapshot, {this, removed});
}

} // namespace patchbay
