// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cluster/clustersnapshot.h"
#include "core/cluster/snapshotkeeper.h"
#include "core/cluster/snapshotmerge.h"

#include <QSignalSpy>
#include <QTest>

using namespace patchbay;

namespace {

ConnectorStatus row(const QString &name, ConnectorState state, std::vector<ConnectorState> tasks = {})
{
    ConnectorStatus status;
    status.name = name;
    status.state = state;
    status.workerId = QStringLiteral("127.0.0.1:8083");
    for (const ConnectorState task : tasks) {
        TaskStatus taskStatus;
        taskStatus.id = static_cast<int>(status.tasks.size());
        taskStatus.state = task;
        taskStatus.workerId = QStringLiteral("127.0.0.1:8084");
        status.tasks.push_back(taskStatus);
    }
    return status;
}

ClusterSnapshot snapshotOf(std::vector<ConnectorStatus> rows)
{
    ClusterSnapshot snapshot;
    sortByName(rows);
    snapshot.connectors = std::move(rows);
    return snapshot;
}

const QString a = QStringLiteral("a");
const QString b = QStringLiteral("b");
const QString c = QStringLiteral("c");

std::vector<ConnectorStatus> many(int count)
{
    std::vector<ConnectorStatus> rows;
    for (int index = 0; index < count; ++index)
        rows.push_back(
            row(QStringLiteral("c%1").arg(index, 6, 10, QLatin1Char('0')), ConnectorState::Running));
    return rows;
}

ConnectClient::StatusesAnswer answerOf(std::vector<ConnectorStatus> rows, const QByteArray &digest)
{
    return {digest, std::make_shared<std::vector<ConnectorStatus>>(std::move(rows))};
}

} // namespace

class TestClusterSnapshot : public QObject {
    Q_OBJECT
private slots:
    void findsByNameAlsoOddOnes();
    void sortingKeepsOneOfEachName();
    void workerIdsOfInstancesAndTasksAreListedOnce();
    void countsGoByTheWorstState();
    void worstOfAnEmptyClusterIsRunning();
    void comparisonNamesAddedRemovedAndChanged();
    void comparisonWithItselfIsEmpty();
    void aRowMissingInTheStatusesStaysUntilThePlainListIsIn();
    void thePlainListTellsStartingFromDeleted();
    void aStartingConnectorGetsItsStatus();
    void anOlderAnswerDoesNotUndoANewerOne();
    void aRemovalAfterTheQuestionHolds();
    void theDigestIsForgottenWhenARowWasPatched();
    void largeAnswersAreMergedElsewhereAndCancelled();
    void clearingRemovesAllRows();
};

void TestClusterSnapshot::findsByNameAlsoOddOnes()
{
    const QString emoji = QString::fromUtf8("\xF0\x9F\x98\x80 x");
    const QString full = QString(QChar(0xFF21));
    const ClusterSnapshot snapshot =
        snapshotOf({row(full, ConnectorState::Running), row(emoji, ConnectorState::Paused),
                    row(QStringLiteral("b;?#\"+"), ConnectorState::Failed)});
    QVERIFY(snapshot.find(full));
    QVERIFY(snapshot.find(emoji));
    QCOMPARE(snapshot.find(u"b;?#\"+")->state, ConnectorState::Failed);
    QVERIFY(!snapshot.find(u"b"));
    QVERIFY(!ClusterSnapshot().find(u"b"));
}

void TestClusterSnapshot::sortingKeepsOneOfEachName()
{
    std::vector<ConnectorStatus> rows{row(b, ConnectorState::Running), row(a, ConnectorState::Running),
                                      row(b, ConnectorState::Failed)};
    sortByName(rows);
    QCOMPARE(rows.size(), std::size_t(2));
    QCOMPARE(rows[0].name, a);
    QCOMPARE(rows[1].name, b);
}

void TestClusterSnapshot::workerIdsOfInstancesAndTasksAreListedOnce()
{
    const ClusterSnapshot snapshot = snapshotOf({row(a, ConnectorState::Running, {ConnectorState::Running}),
                                                 row(b, ConnectorState::Running, {ConnectorState::Failed})});
    QCOMPARE(snapshot.workerIds(),
             QStringList({QStringLiteral("127.0.0.1:8083"), QStringLiteral("127.0.0.1:8084")}));
}

void TestClusterSnapshot::countsGoByTheWorstState()
{
    const StateCounts counts = countStates(snapshotOf(
        {row(a, ConnectorState::Running, {ConnectorState::Running, ConnectorState::Failed}),
         row(b, ConnectorState::Paused, {ConnectorState::Paused}), row(c, ConnectorState::Running)}));
    QCOMPARE(counts.connectors, 3);
    QCOMPARE(counts.tasks, 3);
    QCOMPARE(counts.failedTasks, 1);
    QCOMPARE(counts.count(ConnectorState::Failed), 1);
    QCOMPARE(counts.count(ConnectorState::Running), 1);
    QCOMPARE(counts.count(ConnectorState::Paused), 1);
    QCOMPARE(counts.worst(), ConnectorState::Failed);
}

void TestClusterSnapshot::worstOfAnEmptyClusterIsRunning()
{
    QCOMPARE(countStates({}).worst(), ConnectorState::Running);
}

void TestClusterSnapshot::comparisonNamesAddedRemovedAndChanged()
{
    const ClusterSnapshot before = snapshotOf(
        {row(a, ConnectorState::Running), row(b, ConnectorState::Running, {ConnectorState::Running})});
    const ClusterSnapshot after = snapshotOf(
        {row(b, ConnectorState::Running, {ConnectorState::Failed}), row(c, ConnectorState::Running)});
    QCOMPARE(compare(before, after), (SnapshotChange{{c}, {a}, {b}}));
}

void TestClusterSnapshot::comparisonWithItselfIsEmpty()
{
    const ClusterSnapshot snapshot = snapshotOf(many(50));
    QVERIFY(compare(snapshot, snapshot).isEmpty());
}

void TestClusterSnapshot::aRowMissingInTheStatusesStaysUntilThePlainListIsIn()
{
    const ClusterSnapshot before =
        snapshotOf({row(a, ConnectorState::Running), row(b, ConnectorState::Failed)});
    const SnapshotStep step = mergeStatuses(before, {row(b, ConnectorState::Running)});
    QCOMPARE(step.change, (SnapshotChange{{}, {}, {b}}));
    QCOMPARE(step.withoutStatus, QStringList(a));
    QVERIFY(step.snapshot.find(a));
    QCOMPARE(step.counts.connectors, 2);
}

void TestClusterSnapshot::thePlainListTellsStartingFromDeleted()
{
    const ClusterSnapshot before = snapshotOf(
        {row(a, ConnectorState::Running), row(b, ConnectorState::Running, {ConnectorState::Running})});
    const SnapshotStep step = mergeNames(before, {a, b}, {c, b});
    QCOMPARE(step.change, (SnapshotChange{{c}, {a}, {b}}));
    QCOMPARE(step.snapshot.find(b)->state, ConnectorState::Starting);
    QVERIFY(step.snapshot.find(b)->tasks.empty());
    QCOMPARE(step.snapshot.find(c)->state, ConnectorState::Starting);
    QCOMPARE(step.withoutStatus, QStringList({b, c}));
}

void TestClusterSnapshot::aStartingConnectorGetsItsStatus()
{
    const SnapshotStep starting = mergeNames({}, {}, {a});
    const SnapshotStep step = mergeStatuses(starting.snapshot, {row(a, ConnectorState::Running)});
    QCOMPARE(step.change, (SnapshotChange{{}, {}, {a}}));
    QVERIFY(step.withoutStatus.isEmpty());
}

void TestClusterSnapshot::anOlderAnswerDoesNotUndoANewerOne()
{
    SnapshotKeeper keeper;
    const auto nothing = [] {
    };
    keeper.takeStatuses(keeper.ask(), answerOf({row(a, ConnectorState::Running)}, "1"), nothing);
    const quint64 refresh = keeper.ask();
    const quint64 own = keeper.ask();
    keeper.takeOne(own, a, row(a, ConnectorState::Paused));
    QCOMPARE(keeper.snapshot().find(a)->state, ConnectorState::Paused);
    keeper.takeStatuses(refresh, answerOf({row(a, ConnectorState::Running)}, "1"), nothing);
    QCOMPARE(keeper.snapshot().find(a)->state, ConnectorState::Paused);
    QVERIFY(keeper.digest().isEmpty());

    const quint64 late = keeper.ask();
    keeper.takeStatuses(keeper.ask(), answerOf({row(a, ConnectorState::Stopped)}, "2"), nothing);
    keeper.takeOne(late, a, row(a, ConnectorState::Running));
    QCOMPARE(keeper.snapshot().find(a)->state, ConnectorState::Stopped);
    QCOMPARE(keeper.digest(), QByteArray("2"));
}

void TestClusterSnapshot::aRemovalAfterTheQuestionHolds()
{
    SnapshotKeeper keeper;
    const auto nothing = [] {
    };
    keeper.takeStatuses(keeper.ask(),
                        answerOf({row(a, ConnectorState::Running), row(b, ConnectorState::Running)}, "1"),
                        nothing);
    QSignalSpy changed(&keeper, &SnapshotKeeper::changed);
    const quint64 refresh = keeper.ask();
    keeper.takeOne(keeper.ask(), a, std::nullopt);
    keeper.takeStatuses(
        refresh, answerOf({row(a, ConnectorState::Running), row(b, ConnectorState::Running)}, "1"), nothing);
    QVERIFY(!keeper.snapshot().find(a));
    QCOMPARE(changed.count(), 1);
    QCOMPARE(keeper.counts().connectors, 1);
}

void TestClusterSnapshot::theDigestIsForgottenWhenARowWasPatched()
{
    SnapshotKeeper keeper;
    keeper.takeStatuses(keeper.ask(), answerOf({row(a, ConnectorState::Running)}, "1"), [] {});
    QCOMPARE(keeper.digest(), QByteArray("1"));
    keeper.takeOne(keeper.ask(), a, row(a, ConnectorState::Running));
    QCOMPARE(keeper.digest(), QByteArray("1"));
    keeper.takeOne(keeper.ask(), a, row(a, ConnectorState::Failed));
    QVERIFY(keeper.digest().isEmpty());
}

void TestClusterSnapshot::largeAnswersAreMergedElsewhereAndCancelled()
{
    SnapshotKeeper keeper;
    QSignalSpy changed(&keeper, &SnapshotKeeper::changed);
    int done = 0;
    const auto count = [&done] {
        ++done;
    };
    keeper.takeStatuses(keeper.ask(), answerOf(many(2000), "1"), count);
    QCOMPARE(done, 0); // not on this thread
    keeper.takeOne(keeper.ask(), a, row(a, ConnectorState::Failed)); // meanwhile
    QTRY_COMPARE(done, 1);
    QCOMPARE(keeper.snapshot().connectors.size(), std::size_t(2001));
    QCOMPARE(keeper.counts().count(ConnectorState::Failed), 1);
    QCOMPARE(changed.count(), 2);
    QCOMPARE(changed.last().first().value<SnapshotChange>().added.size(), 2000);

    keeper.takeStatuses(keeper.ask(), answerOf(many(3000), "2"), count);
    keeper.cancel();
    QTest::qWait(50);
    QCOMPARE(done, 1);
    QCOMPARE(keeper.snapshot().connectors.size(), std::size_t(2001));
}

void TestClusterSnapshot::clearingRemovesAllRows()
{
    SnapshotKeeper keeper;
    keeper.takeStatuses(keeper.ask(), answerOf({row(a, ConnectorState::Running)}, "1"), [] {});
    QSignalSpy changed(&keeper, &SnapshotKeeper::changed);
    keeper.clear();
    keeper.clear();
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed.first().first().value<SnapshotChange>().removed, QStringList(a));
    QVERIFY(keeper.digest().isEmpty());
    QCOMPARE(keeper.counts(), StateCounts());
}

QTEST_GUILESS_MAIN(TestClusterSnapshot)
#include "tst_clustersnapshot.moc"
