// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/sqliteoffsetsnapshots.h"

#include "core/plans/plan.h"
#include "platform/planrow.h"
#include "platform/sqliteplanjournal.h"
#include "support/answer.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace patchbay;
using test::Answer;

namespace {

StoredOffsets someOffsets(const QString &connector = QStringLiteral("orders"), int partitions = 3)
{
    std::vector<PartitionOffset> rows;
    for (int partition = 0; partition < partitions; ++partition)
        rows.push_back(
            {toPartition({QStringLiteral("t"), partition}), toOffset(9007199254740993 + partition)});
    const OffsetTable table = OffsetTable::fromRows(rows);
    OffsetSnapshot snapshot =
        OffsetSnapshot::create(QUuid::createUuid(), QStringLiteral("prod"), connector, table);
    // To the millisecond, as it is stored.
    snapshot.taken = QDateTime::fromMSecsSinceEpoch(snapshot.taken.toMSecsSinceEpoch(), Qt::UTC);
    return {snapshot, table};
}

Result<> kept(OffsetSnapshotStore &store, const StoredOffsets &stored)
{
    Answer<> answer;
    store.keep(stored, answer.replyTo());
    answer.wait();
    return answer.result();
}

Result<StoredOffsets> loaded(OffsetSnapshotStore &store, const QUuid &id)
{
    Answer<StoredOffsets> answer;
    store.load(id, answer.replyTo());
    answer.wait();
    return answer.result();
}

std::vector<OffsetSnapshot> listed(OffsetSnapshotStore &store, const QUuid &cluster, const QString &name,
                                   const QString &connector)
{
    Answer<std::vector<OffsetSnapshot>> answer;
    store.list(cluster, name, connector, answer.replyTo());
    answer.wait();
    return answer.value();
}

} // namespace

class TestSqliteOffsetSnapshots : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QString file(const char *name) const { return m_folder.filePath(QString::fromLatin1(name)); }

private slots:
    void whatIsKeptIsThereForTheNextProgram()
    {
        StoredOffsets stored = someOffsets();
        stored.snapshot.reason = OffsetSnapshot::Reason::BeforeChange;
        stored.snapshot.changes = {{toPartition({QStringLiteral("t"), 1}), std::nullopt},
                                   {toPartition({QStringLiteral("t"), 2}), toOffset(5)}};
        {
            SqliteOffsetSnapshots store(file("kept"));
            QVERIFY(kept(store, stored));
        }
        SqliteOffsetSnapshots store(file("kept"));
        const auto again = loaded(store, stored.snapshot.id);
        QVERIFY(again);
        QVERIFY(*again == stored);
        QCOMPARE(again->snapshot.undo(again->offsets).size(), std::size_t(2));
    }

    void aSourcesDigitsAreKept()
    {
        StoredOffsets stored = someOffsets();
        const QByteArray text =
            R"({"offsets":[{"partition":{"z":1,"a":"漢"},"offset":{"p":123456789012345678901,"q":1.50}}]})";
        stored.offsets = parseTable(text).value();
        SqliteOffsetSnapshots store(file("digits"));
        QVERIFY(kept(store, stored));
        QCOMPARE(loaded(store, stored.snapshot.id)->offsets.offsetText(0),
                 QByteArray(R"({"p":123456789012345678901,"q":1.50})"));
    }

    void listsAreByClusterAndConnectorNewestFirst()
    {
        SqliteOffsetSnapshots store(file("lists"));
        StoredOffsets first = someOffsets();
        StoredOffsets second = someOffsets();
        second.snapshot.cluster = first.snapshot.cluster;
        second.snapshot.taken = first.snapshot.taken.addSecs(5);
        StoredOffsets other = someOffsets(QStringLiteral("audit"));
        other.snapshot.clusterName = QStringLiteral("lab");
        for (const StoredOffsets &one : {first, second, other})
            QVERIFY(kept(store, one));
        const auto mine = listed(store, first.snapshot.cluster, {}, QStringLiteral("orders"));
        QCOMPARE(mine.size(), std::size_t(2));
        QCOMPARE(mine.front().id, second.snapshot.id);
        // By the name of the cluster too: --url has a fresh id each time.
        QCOMPARE(listed(store, QUuid::createUuid(), QStringLiteral("prod"), QStringLiteral("orders")).size(),
                 std::size_t(2));
        QCOMPARE(listed(store, QUuid::createUuid(), QStringLiteral("x"), {}).size(), std::size_t(0));
        QCOMPARE(listed(store, {}, {}, {}).size(), std::size_t(3));
    }

    void keptAgainItIsReplaced()
    {
        SqliteOffsetSnapshots store(file("again"));
        StoredOffsets stored = someOffsets();
        QVERIFY(kept(store, stored));
        stored.offsets = someOffsets(QStringLiteral("orders"), 7).offsets;
        QVERIFY(kept(store, stored));
        QCOMPARE(loaded(store, stored.snapshot.id)->offsets.count(), 7);
        QCOMPARE(listed(store, {}, {}, {}).size(), std::size_t(1));
    }

    void whatIsRemovedIsNotFound()
    {
        SqliteOffsetSnapshots store(file("removed"));
        const StoredOffsets stored = someOffsets();
        QVERIFY(kept(store, stored));
        Answer<> removed;
        store.remove(stored.snapshot.id, removed.replyTo());
        removed.wait();
        QVERIFY(removed.result());
        QCOMPARE(loaded(store, stored.snapshot.id).error().kind, Error::Kind::NotFound);
    }

    void thoseOfChangesGoAfterAWhileAndThoseByHandStay()
    {
        SqliteOffsetSnapshots store(file("old"));
        StoredOffsets change = someOffsets();
        change.snapshot.reason = OffsetSnapshot::Reason::BeforeChange;
        change.snapshot.taken = change.snapshot.taken.addDays(-200);
        StoredOffsets byHand = someOffsets();
        byHand.snapshot.taken = change.snapshot.taken;
        QVERIFY(kept(store, change));
        QVERIFY(kept(store, byHand));
        QVERIFY(!loaded(store, change.snapshot.id));
        QVERIFY(loaded(store, byHand.snapshot.id));
    }

    void aDamagedSnapshotIsNeverUsed()
    {
        const StoredOffsets stored = someOffsets();
        {
            SqliteOffsetSnapshots store(file("damaged"));
            QVERIFY(kept(store, stored));
        }
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("x"));
            database.setDatabaseName(file("damaged"));
            QVERIFY(database.open());
            QSqlQuery query(database);
            QVERIFY(query.exec(QStringLiteral("UPDATE offset_snapshots SET offsets = x'00000000'")));
        }
        QSqlDatabase::removeDatabase(QStringLiteral("x"));
        SqliteOffsetSnapshots store(file("damaged"));
        QCOMPARE(loaded(store, stored.snapshot.id).error().kind, Error::Kind::Storage);
    }

    /// The file of an earlier version of this program has no table for snapshots yet.
    void anEarlierFileIsTakenOver()
    {
        {
            Database old(file("earlier"), {planSchema().front()});
            QVERIFY(old.run(QStringLiteral("SELECT count(*) FROM plans")));
        }
        SqliteOffsetSnapshots store(file("earlier"));
        QVERIFY(kept(store, someOffsets()));
        SqlitePlanJournal journal(file("earlier"));
        Answer<std::vector<InterruptedPlan>> interrupted;
        journal.interrupted(interrupted.replyTo());
        interrupted.wait();
        QVERIFY(interrupted.result());
    }

    void aHundredThousandPartitionsAreKept()
    {
        SqliteOffsetSnapshots store(file("large"));
        const StoredOffsets stored = someOffsets(QStringLiteral("orders"), 100'000);
        QVERIFY(kept(store, stored));
        QVERIFY(loaded(store, stored.snapshot.id)->offsets == stored.offsets);
    }
};

QTEST_GUILESS_MAIN(TestSqliteOffsetSnapshots)
#include "tst_sqliteoffsetsnapshots.moc"
