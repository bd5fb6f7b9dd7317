// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plans/operationlist.h"

#include "core/text/describe.h"

#include "../rest/restfixture.h"
#include "support/offsetworker.h"

#include <QSignalSpy>

using namespace patchbay;
using namespace patchbay::test;

namespace {

const QByteArray paused =
    R"({"name":"a","connector":{"state":"PAUSED","worker_id":"w:1"},"tasks":[{"id":0,"state":"PAUSED","worker_id":"w:1"}],"type":"sink"})";

ConnectorStatus known()
{
    ConnectorStatus status;
    status.name = QStringLiteral("a");
    return status;
}

struct Stage {
    Stage()
        : clusters(nullptr, ownNetwork(), credentials)
    {
        profile = ClusterProfile::create();
        profile.name = QStringLiteral("test");
        profile.workers = {server.url()};
        clusters.add(profile);
        server.on("PUT", "/connectors/a/pause").reply(202);
        server.on("GET", "/connectors/a/status").reply(200, paused);
        server.on("GET", "/connectors?expand=status").reply(200, "{\"a\":{\"status\":" + paused + "}}");
        server.on("GET", "/connectors").reply(200, "[\"a\"]");
    }
    Plan plan() const { return planPause(profile.id, profile.name, {known()}); }

    FaultServer server;
    MemoryCredentialStore credentials;
    ClusterList clusters;
    ClusterProfile profile;
    MemoryPlanJournal journal;
};

} // namespace

class TestOperationList : public QObject {
    Q_OBJECT

private slots:
    void aPlanRunsAndTheClusterIsReadAgain()
    {
        Stage stage;
        OperationList list(stage.clusters, stage.journal);
        QSignalSpy added(&list, &OperationList::added);
        QSignalSpy finished(&list, &OperationList::finished);
        const Result<QUuid> id = list.start(stage.plan());
        QVERIFY(id);
        QCOMPARE(added.count(), 1);
        QCOMPARE(list.runningCount(), 1);
        QTRY_COMPARE(finished.count(), 1);
        QCOMPARE(list.runningCount(), 0);
        QCOMPARE(list.at(0).report.progress, Progress::Done);
        QCOMPARE(list.at(0).report.parts.at(0).leftIn->state, ConnectorState::Paused);
        QTRY_VERIFY(stage.server.count("GET", "/connectors?expand=status") > 0);
    }

    void theNewestStandsFirst()
    {
        Stage stage;
        OperationList list(stage.clusters, stage.journal);
        const QUuid first = *list.start(stage.plan());
        const QUuid second = *list.start(stage.plan());
        QCOMPARE(list.indexOf(second), 0);
        QCOMPARE(list.indexOf(first), 1);
        QCOMPARE(list.indexOf(QUuid()), -1);
    }

    void nothingStartsOnAClusterThatIsGone()
    {
        Stage stage;
        OperationList list(stage.clusters, stage.journal);
        Plan plan = stage.plan();
        plan.cluster = QUuid::createUuid();
        const Result<QUuid> id = list.start(plan);
        QVERIFY(!id);
        QCOMPARE(id.error().kind, Error::Kind::Blocked);
        QCOMPARE(list.count(), 0);
        QVERIFY(stage.journal.lines().isEmpty());
    }

    void aClusterThatLeavesEndsItsOperations()
    {
        Stage stage;
        stage.server.on("PUT", "/connectors/a/pause").hang();
        OperationList list(stage.clusters, stage.journal);
        QSignalSpy finished(&list, &OperationList::finished);
        QVERIFY(list.start(stage.plan()));
        QVERIFY(waitFor([&] { return stage.server.count("PUT", "*") == 1; }));
        QVERIFY(stage.clusters.remove(stage.profile.id));
        QCOMPARE(finished.count(), 1);
        QCOMPARE(list.runningCount(), 0);
        QCOMPARE(list.at(0).report.progress, Progress::OutcomeUnknown); // it was sent
        QTRY_VERIFY(stage.journal.lines().contains(QStringLiteral("end unknown")));
    }

    void whatWasInterruptedIsFoundAndTakenUpOrLeft_data()
    {
        QTest::addColumn<bool>("takeUp");
        QTest::newRow("taken up") << true;
        QTest::newRow("left") << false;
    }

    void whatWasInterruptedIsFoundAndTakenUpOrLeft()
    {
        QFETCH(bool, takeUp);
        Stage stage;
        const QUuid id = QUuid::createUuid();
        Answer<> written;
        stage.journal.begin(id, stage.plan(), written.replyTo());
        stage.journal.stepBegan(id, 0, 0, written.replyTo());
        stage.journal.forgetPrograms();

        OperationList list(stage.clusters, stage.journal);
        list.loadInterrupted();
        QTRY_COMPARE(list.count(), 1);
        list.loadInterrupted(); // asked twice, shown once
        QTest::qWait(10);
        QCOMPARE(list.count(), 1);
        QVERIFY(list.at(0).interrupted);
        QCOMPARE(list.at(0).report.parts.at(0).steps.at(0).progress, Progress::OutcomeUnknown);

        if (takeUp) {
            QVERIFY(list.resumeInterrupted(id));
            QVERIFY(!list.at(0).interrupted);
            QTRY_COMPARE(list.at(0).report.progress, Progress::Done);
            QCOMPARE(stage.server.count("PUT", "*"), 0); // reading told that it had happened
        } else {
            list.leaveInterrupted(id);
            QVERIFY(!list.at(0).interrupted);
            QCOMPARE(list.at(0).report.progress, Progress::OutcomeUnknown);
            QCOMPARE(stage.server.requests().size(), 0);
        }
        QTRY_VERIFY(stage.journal.lines().last().startsWith(QLatin1String("end")));
        OperationList next(stage.clusters, stage.journal);
        next.loadInterrupted();
        QTest::qWait(10);
        QCOMPARE(next.count(), 0);
    }

    /// A program died amid a change of offsets; the next one finds it, and undoes it.
    void anInterruptedChangeOfOffsetsIsUndone()
    {
        Stage stage;
        OffsetWorker worker(stage.server);
        // The list of OffsetWorker has no expand=status: that of the stage stays, being more exact.
        stage.server.on("GET", "/connectors/a/status").answeredBy([&](const Request &request) {
            return worker.answer(request);
        });
        const OffsetTable before = worker.table;
        MemoryOffsetSnapshots snapshots;
        ConnectorStatus running = known();
        running.state = ConnectorState::Running;
        OffsetChangeRequest change;
        change.changes = {{toPartition({QStringLiteral("orders"), 3}), toOffset(5)}};
        change.expected = {before.at(3)};
        const Plan plan = planChangeOffsets(stage.profile.id, stage.profile.name, running, change);
        {
            RestFixture fixture({stage.server.url()});
            ConnectClient client(fixture.client);
            PlanRunner runner(plan, client, stage.journal,
                              {std::chrono::milliseconds(5), std::chrono::seconds(2), {}});
            runner.setSnapshots(&snapshots);
            runner.run();
            QVERIFY(waitFor([&] { return worker.table != before; }));
        }
        stage.journal.forgetPrograms();
        worker.lingering = 1;

        OperationList list(stage.clusters, stage.journal);
        list.setSnapshots(&snapshots);
        list.loadInterrupted();
        QTRY_COMPARE(list.count(), 1);
        QVERIFY(list.at(0).interrupted);
        QVERIFY(canUndo(list.at(0)));
        QVERIFY(!describeReached(list.at(0).plan.parts.front(), list.at(0).report.parts.front()).isEmpty());
        Answer<QUuid> undone;
        QSignalSpy finished(&list, &OperationList::finished);
        list.undo(list.at(0).id, undone.replyTo());
        QVERIFY(undone.wait());
        QVERIFY(undone.result());
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 20'000);
        QCOMPARE(list.at(list.indexOf(undone.value())).report.progress, Progress::Done);
        QVERIFY(worker.table == before);
        QCOMPARE(worker.state, QByteArray("RUNNING"));
        QCOMPARE(list.count(), 2);
        for (int index = 0; index < list.count(); ++index)
            QVERIFY(!list.at(index).interrupted);
    }

    void whatChangedNoOffsetsCannotBeUndone()
    {
        Stage stage;
        OperationList list(stage.clusters, stage.journal);
        const QUuid id = *list.start(stage.plan());
        QVERIFY(!canUndo(list.at(0)));
        Answer<QUuid> undone;
        list.undo(id, undone.replyTo());
        QVERIFY(undone.wait());
        QCOMPARE(undone.error().kind, Error::Kind::Blocked);
    }
};

QTEST_GUILESS_MAIN(TestOperationList)
#include "tst_operationlist.moc"
