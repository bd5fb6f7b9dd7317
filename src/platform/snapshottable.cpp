// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/snapshottable.h"

#include "core/limits.h"
#include "platform/planrow.h"

#include <QCoreApplication>
#include <QCryptographicHash>

#include <algorithm>

namespace patchbay {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(patchbay::SqliteOffsetSnapshots)
};

// untranslated: SQL
const QLatin1String columns("id, cluster, cluster_name, connector, taken, reason, partitions, "
                            "resets_everything, changes, offsets_digest");
const QLatin1String byHand("by-hand");
const QLatin1String beforeChange("before-change");

QString textOf(const QUuid &id)
{
    return id.toString(QUuid::WithoutBraces);
}

QString textOf(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODateWithMs);
}

Result<> valueless(const Result<QSqlQuery> &result)
{
    return result ? Result<>() : Failure(result.error());
}

QString notNull(const QString &text)
{
    return text.isNull() ? QStringLiteral("") : text; // a null string would be NULL in the table
}

QString digestOf(const QByteArray &offsets)
{
    return QString::fromLatin1(
        QCryptographicHash::hash(offsets, QCryptographicHash::Sha256).toHex().left(32));
}

Failure damaged(const QString &connector, const QString &taken)
{
    return Failure(Error::local(
        Error::Kind::Storage,
        Words::tr("The snapshot of %1 of %2 is damaged and cannot be used.").arg(connector, taken)));
}

/// Everything but the offsets themselves.
Result<OffsetSnapshot> snapshotFrom(const QSqlQuery &query)
{
    OffsetSnapshot snapshot;
    snapshot.id = QUuid::fromString(query.value(0).toString());
    snapshot.cluster = QUuid::fromString(query.value(1).toString());
    snapshot.clusterName = query.value(2).toString();
    snapshot.connector = query.value(3).toString();
    snapshot.taken = QDateTime::fromString(query.value(4).toString(), Qt::ISODateWithMs);
    snapshot.reason = query.value(5).toString() == beforeChange ? OffsetSnapshot::Reason::BeforeChange
                                                                : OffsetSnapshot::Reason::ByHand;
    snapshot.partitions = query.value(6).toInt();
    snapshot.resetsEverything = query.value(7).toInt() != 0;
    const QByteArray changes = query.value(8).toByteArray();
    if (!changes.isEmpty()) {
        auto rows = parseOffsets(qUncompress(changes));
        if (!rows)
            return damaged(snapshot.connector, query.value(4).toString());
        snapshot.changes = std::move(*rows);
    }
    return snapshot;
}

} // namespace

SnapshotTable::SnapshotTable(const QString &file)
    : m_database(file, planSchema())
{
}

Result<> SnapshotTable::keep(const StoredOffsets &stored)
{
    const OffsetSnapshot &snapshot = stored.snapshot;
    const QByteArray offsets = qCompress(writeTable(stored.offsets));
    const QByteArray changes =
        snapshot.changes.empty() ? QByteArray("") : qCompress(writeOffsets(snapshot.changes));
    const bool isByHand = snapshot.reason == OffsetSnapshot::Reason::ByHand;
    const Result<> written = valueless(m_database.run(
        QStringLiteral("INSERT OR REPLACE INTO offset_snapshots (") % columns
            % QStringLiteral(", offsets) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
        {textOf(snapshot.id), textOf(snapshot.cluster), notNull(snapshot.clusterName),
         notNull(snapshot.connector), textOf(snapshot.taken), isByHand ? byHand : beforeChange,
         snapshot.partitions, snapshot.resetsEverything ? 1 : 0, changes, digestOf(offsets), offsets}));
    if (!written)
        return written;
    const QDateTime oldest = QDateTime::currentDateTimeUtc().addDays(-limits::snapshotDays);
    return valueless(
        m_database.run(QStringLiteral("DELETE FROM offset_snapshots WHERE reason = ? AND taken < ?"),
                       {beforeChange, textOf(oldest)}));
}

Result<std::vector<OffsetSnapshot>> SnapshotTable::list(const QUuid &cluster, const QString &clusterName,
                                                        const QString &connector)
{
    const bool all = cluster.isNull() && clusterName.isEmpty();
    Result<QSqlQuery> query = m_database.run(
        QStringLiteral("SELECT ") % columns
            % QStringLiteral(" FROM offset_snapshots WHERE (? OR cluster = ? OR cluster_name = ?) AND (? OR "
                             "connector = ?)"),
        {all, textOf(cluster), notNull(clusterName), connector.isEmpty(), notNull(connector)});
    if (!query)
        return Failure(query.error());
    std::vector<OffsetSnapshot> found;
    while (query->next()) {
        auto snapshot = snapshotFrom(*query);
        if (!snapshot)
            return Failure(snapshot.error());
        found.push_back(std::move(*snapshot));
    }
    const auto isNewer = [](const OffsetSnapshot &left, const OffsetSnapshot &right) {
        return left.taken > right.taken;
    };
    std::stable_sort(found.begin(), found.end(), isNewer);
    return found;
}

Result<StoredOffsets> SnapshotTable::load(const QUuid &id)
{
    // untranslated: SQL
    Result<QSqlQuery> query = m_database.run(
        QStringLiteral("SELECT ") % columns % QStringLiteral(", offsets FROM offset_snapshots WHERE id = ?"),
        {textOf(id)});
    if (!query)
        return Failure(query.error());
    if (!query->next())
        return Failure(
            Error::local(Error::Kind::NotFound, Words::tr("There is no such snapshot of offsets.")));
    auto snapshot = snapshotFrom(*query);
    if (!snapshot)
        return Failure(snapshot.error());
    const QByteArray offsets = query->value(10).toByteArray();
    if (digestOf(offsets) != query->value(9).toString())
        return damaged(snapshot->connector, query->value(4).toString());
    auto table = parseTable(qUncompress(offsets));
    if (!table)
        return Failure(table.error());
    return StoredOffsets{std::move(*snapshot), std::move(*table)};
}

Result<> SnapshotTable::remove(const QUuid &id)
{
    return valueless(
        m_database.run(QStringLiteral("DELETE FROM offset_snapshots WHERE id = ?"), {textOf(id)}));
}

} // namespace patchbay
