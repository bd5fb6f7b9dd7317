// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/planrow.h"

#include <QCryptographicHash>

#include <array>
#include <utility>

namespace patchbay {

namespace {

constexpr std::array<std::pair<Progress, QLatin1String>, 7> progressWords{{
    {Progress::Pending, QLatin1String("pending")},
    {Progress::Running, QLatin1String("running")},
    {Progress::Done, QLatin1String("done")},
    {Progress::Failed, QLatin1String("failed")},
    {Progress::OutcomeUnknown, QLatin1String("outcome-unknown")},
    {Progress::Skipped, QLatin1String("skipped")},
    {Progress::Cancelled, QLatin1String("cancelled")},
}};

/// Not against people. The separator occurs in none of the fields that vary in length
/// but the last.
QString digestOf(const QList<QByteArray> &fields)
{
    const QByteArray hash = QCryptographicHash::hash(fields.join('\n'), QCryptographicHash::Sha256);
    return QString::fromLatin1(hash.toHex().left(32));
}

} // namespace

// Never change a version that was released: add the next one.
Database::Schema planSchema()
{
    return {
        {
            QStringLiteral("CREATE TABLE plans ("
                           " id TEXT PRIMARY KEY NOT NULL,"
                           " plan BLOB NOT NULL,"
                           " begun TEXT NOT NULL,"
                           " ended TEXT,"
                           " progress TEXT,"
                           " owner_pid INTEGER NOT NULL, owner_start TEXT NOT NULL, owner_boot TEXT NOT NULL,"
                           " digest TEXT NOT NULL"
                           ") WITHOUT ROWID"),
            QStringLiteral("CREATE TABLE steps ("
                           " plan TEXT NOT NULL REFERENCES plans(id) ON DELETE CASCADE,"
                           " part INTEGER NOT NULL, step INTEGER NOT NULL,"
                           " began TEXT NOT NULL, ended TEXT,"
                           " progress TEXT NOT NULL, note TEXT NOT NULL,"
                           " digest TEXT NOT NULL,"
                           " PRIMARY KEY (plan, part, step)"
                           ") WITHOUT ROWID"),
        },
        // 2: history and drafts of configs (HistoryTables).
        {
            QStringLiteral("CREATE TABLE config_versions ("
                           " id TEXT PRIMARY KEY NOT NULL,"
                           " time TEXT NOT NULL,"
                           " cluster TEXT NOT NULL, cluster_name TEXT NOT NULL, connector TEXT NOT NULL,"
                           " user TEXT NOT NULL, origin TEXT NOT NULL,"
                           " config BLOB NOT NULL, changes BLOB NOT NULL,"
                           " ended TEXT NOT NULL, outcome TEXT NOT NULL, label TEXT NOT NULL,"
                           " digest TEXT NOT NULL"
                           ") WITHOUT ROWID"),
            QStringLiteral("CREATE INDEX config_versions_of ON config_versions (cluster, connector)"),
            QStringLiteral("CREATE TABLE config_drafts ("
                           " id TEXT PRIMARY KEY NOT NULL,"
                           " time TEXT NOT NULL,"
                           " cluster TEXT NOT NULL, connector TEXT NOT NULL,"
                           " draft BLOB NOT NULL,"
                           " digest TEXT NOT NULL"
                           ") WITHOUT ROWID"),
        },
        // 3: snapshots of offsets (SnapshotTables).
        {
            QStringLiteral("CREATE TABLE offset_snapshots ("
                           " id TEXT PRIMARY KEY NOT NULL,"
                           " cluster TEXT NOT NULL, cluster_name TEXT NOT NULL, connector TEXT NOT NULL,"
                           " taken TEXT NOT NULL, reason TEXT NOT NULL,"
                           " partitions INTEGER NOT NULL, resets_everything INTEGER NOT NULL,"
                           " changes BLOB NOT NULL,"
                           " offsets_digest TEXT NOT NULL, offsets BLOB NOT NULL"
                           ")"),
            QStringLiteral(
                "CREATE INDEX offset_snapshots_by_connector ON offset_snapshots (connector, taken)"),
        }};
}

QString wordFor(Progress progress)
{
    for (const auto &[known, word] : progressWords) {
        if (known == progress)
            return word;
    }
    return {};
}

Progress progressFrom(const QString &word)
{
    for (const auto &[progress, known] : progressWords) {
        if (known == word)
            return progress;
    }
    return Progress::Running;
}

QString PlanRow::digest() const
{
    return digestOf({id.toUtf8(), begun.toUtf8(), ended.toUtf8(), progress.toUtf8(),
                     QByteArray::number(owner.pid), owner.startTime.toUtf8(), owner.bootId.toUtf8(), plan});
}

QString digestOfStep(const QString &plan, int part, int step, const QString &progress, const QString &note)
{
    return digestOf({plan.toUtf8(), QByteArray::number(part), QByteArray::number(step), progress.toUtf8(),
                     note.toUtf8()});
}

} // namespace patchbay
