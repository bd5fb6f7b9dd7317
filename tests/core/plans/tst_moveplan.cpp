// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plans/planrunner.h"

#include "../rest/restfixture.h"
#include "support/offsetworker.h"

using namespace patchbay;
using namespace patchbay::test;
using namespace std::chrono_literals;
using State = ConnectorState;
using Lines = QList<QByteArray>;

namespace {

const QString a = QStringLiteral("a");
const Waiting quick{5ms, 2s, 20ms};

struct Cluster {
    explicit Cluster(int partitions)
        : worker(server, partitions),
          fixture({server.url()}),
          client(fixture.client)
    {
    }
    Lines writes() const
    {
        Lines lines;
        for (const Request &request : server.requests()) {
            if (request.method != "GET")
                lines.append(request.line());
        }
        return lines;
    }
    const QUuid id = QUuid::createUuid();
    FaultServer server;
    OffsetWorker worker;
    RestFixture fixture;
    ConnectClient client;
};

struct Stage {
    Cluster from{12};
    Cluster to{0};
    MemoryPlanJournal journal;
    MemoryOffsetSnapshots snapshots;
    std::unique_ptr<PlanRunner> current;

    Stage() { to.worker.exists = false; }

    MoveRequest request() const
    {
        MoveRequest move;
        move.from = from.id;
        move.fromName = QStringLiteral("old");
        move.original.name = a;
        move.original.state = State::Running;
        move.to = to.id;
        move.toName = QStringLiteral("new");
        move.copyName = a;
        move.target = Capabilities(QStringLiteral("4.3.1"));
        move.mapping.topics = {{QStringLiteral("orders"), QStringLiteral("eu.orders")}};
        move.changes = {{QStringLiteral("topics"), QStringLiteral("eu.orders")}};
        return move;
    }
    const PlanReport &run(const Plan &plan)
    {
        start(plan);
        finish();
        return current->report();
    }
    void start(const Plan &plan)
    {
        current = std::make_unique<PlanRunner>(plan, from.client, journal, quick);
        current->setSnapshots(&snapshots);
        current->setClient(to.id, to.client);
        current->run();
    }
    /// The program ends here; what its journal has of it.
    std::vector<InterruptedPlan> leaveInTheMiddle()
    {
        current.reset();
        journal.forgetPrograms();
        Answer<std::vector<InterruptedPlan>> answer;
        journal.interrupted(answer.replyTo());
        answer.wait();
        return answer.value();
    }
    void finish() const
    {
        if (!waitFor([this] { return !current->isRunning(); }, 20s))
            qFatal("The plan did not end");
    }
};

/// Another start of the program, which takes up what the one before left.
struct NextStart {
    NextStart(Stage &stage, const Plan &plan)
        : from({stage.from.server.url()}),
          to({stage.to.server.url()}),
          runner(plan, fromClient, stage.journal, quick)
    {
        runner.setSnapshots(&stage.snapshots);
        runner.setClient(stage.to.id, toClient);
    }
    RestFixture from;
    RestFixture to;
    ConnectClient fromClient{from.client};
    ConnectClient toClient{to.client};
    PlanRunner runner;
};

const QByteArray stop = "PUT /connectors/a/stop";
const QByteArray create = "POST /connectors";
const QByteArray patch = "PATCH /connectors/a/offsets";
const QByteArray resume = "PUT /connectors/a/resume";
const QByteArray removal = "DELETE /connectors/a";

} // namespace

class TestMovePlan : public QObject {
    Q_OBJECT

private slots:
    void theCopyHasTheOffsetsUnderItsOwnNamesAndOnlyItRuns()
    {
        Stage stage;
        const PlanReport &report = stage.run(planMove(stage.request()));
        QCOMPARE(report.progress, Progress::Done);
        QCOMPARE(stage.from.writes(), Lines({stop}));
        QCOMPARE(stage.to.writes(), Lines({create, patch, resume}));
        QCOMPARE(stage.from.worker.state, QByteArray("STOPPED"));
        QCOMPARE(stage.to.worker.state, QByteArray("RUNNING"));
        QCOMPARE(stage.to.worker.table.count(), 12);
        QCOMPARE(stage.to.worker.table.topics(), QStringList(QStringLiteral("eu.orders")));
        QCOMPARE(stage.to.worker.table.offset(3), 1003);
        const json::Value sent = json::parse(stage.to.worker.created)->root();
        QCOMPARE(sent.value(u"initial_state").toString(), QStringLiteral("STOPPED"));
        QCOMPARE(sent.value(u"config").value(u"topics").toString(), QStringLiteral("eu.orders"));
    }

    void onlyThePartitionsThatAreNeeded()
    {
        Stage stage;
        MoveRequest move = stage.request();
        move.mapping.selection = {};
        move.mapping.selection.topics.push_back({QStringLiteral("orders"), {{2, 4}}});
        QCOMPARE(stage.run(planMove(move)).progress, Progress::Done);
        QCOMPARE(stage.to.worker.table.count(), 3);
    }

    void theOriginalIsDeletedOnlyAtTheEnd()
    {
        Stage stage;
        MoveRequest move = stage.request();
        move.deletesOriginal = true;
        QCOMPARE(stage.run(planMove(move)).progress, Progress::Done);
        QCOMPARE(stage.from.writes(), Lines({stop, removal}));
        QVERIFY(!planUndoMove(planMove(move)));
    }

    void aNamesakeThereIsNotTouchedAndTheOriginalRunsAgain()
    {
        Stage stage;
        stage.to.worker.exists = true;
        const PlanReport &report = stage.run(planMove(stage.request()));
        QCOMPARE(report.progress, Progress::Failed);
        QCOMPARE(stage.to.writes(), Lines());
        QCOMPARE(stage.from.writes(), Lines({stop, resume}));
        QCOMPARE(stage.from.worker.state, QByteArray("RUNNING"));
        QVERIFY(report.parts.front().broughtBack);
    }

    void aCopyThatCannotBeFinishedGoesAndTheOriginalRunsAgain()
    {
        Stage stage;
        stage.to.worker.patchRefusal = "Failed to alter consumer group offsets for connector a";
        MoveRequest move = stage.request();
        move.deletesOriginal = true;
        const PlanReport &report = stage.run(planMove(move));
        QCOMPARE(report.progress, Progress::Failed);
        QCOMPARE(stage.to.writes(), Lines({create, patch, removal}));
        QCOMPARE(stage.from.writes(), Lines({stop, resume})); // and not deleted
        QVERIFY(!stage.to.worker.exists);
        QCOMPARE(report.parts.at(2).progress, Progress::Skipped);
    }

    void beforeThreeSevenItIsStoppedAtOnce()
    {
        Stage stage;
        MoveRequest move = stage.request();
        move.target = Capabilities(QStringLiteral("3.6.1"));
        QCOMPARE(stage.run(planMove(move)).progress, Progress::Done);
        QCOMPARE(stage.to.writes(), Lines({create, stop, patch, resume}));
        QVERIFY(!stage.to.worker.created.contains("initial_state"));
    }

    void aClusterThatIsNotKnownFailsBeforeAnythingIsSentThere()
    {
        Stage stage;
        stage.current =
            std::make_unique<PlanRunner>(planMove(stage.request()), stage.from.client, stage.journal, quick);
        stage.current->setSnapshots(&stage.snapshots);
        stage.current->run();
        stage.finish();
        QCOMPARE(stage.current->report().progress, Progress::Failed);
        QCOMPARE(stage.from.worker.state, QByteArray("RUNNING"));
        QCOMPARE(stage.to.writes(), Lines());
    }

    void aMoveIsUndone()
    {
        Stage stage;
        const Plan move = planMove(stage.request());
        QCOMPARE(stage.run(move).progress, Progress::Done);
        stage.from.worker.lingering = stage.to.worker.lingering = 1;
        QCOMPARE(stage.run(planUndoMove(move).value()).progress, Progress::Done);
        QVERIFY(!stage.to.worker.exists);
        QCOMPARE(stage.from.worker.state, QByteArray("RUNNING"));
    }

    void killedAtAnyMomentItIsTakenUp_data()
    {
        QTest::addColumn<int>("afterRequests");
        for (int requests = 1; requests <= 24; ++requests)
            QTest::newRow(qPrintable(QStringLiteral("after %1 requests").arg(requests))) << requests;
    }
    void killedAtAnyMomentItIsTakenUp()
    {
        QFETCH(int, afterRequests);
        Stage stage;
        const Plan plan = planMove(stage.request());
        stage.start(plan);
        QVERIFY(waitFor([&] {
            return stage.from.server.requests().size() + stage.to.server.requests().size() >= afterRequests
                || !stage.current->isRunning();
        }));
        const std::vector<InterruptedPlan> left = stage.leaveInTheMiddle();
        if (!left.empty()) {
            QCOMPARE(left.front().plan, plan);
            NextStart second(stage, plan);
            second.runner.resume(left.front());
            QVERIFY(waitFor([&] { return !second.runner.isRunning(); }, 10s));
            QCOMPARE(second.runner.report().progress, Progress::Done);
        }
        QCOMPARE(stage.from.worker.state, QByteArray("STOPPED"));
        QCOMPARE(stage.to.worker.state, QByteArray("RUNNING"));
        QCOMPARE(stage.to.worker.table.offset(11), 1011);
        QCOMPARE(stage.to.writes().count(create), 1);
    }

    void cancelledWhileItFindsOutItDoesNotSayThatNothingWasSent()
    {
        Stage stage;
        const Plan plan = planMove(stage.request());
        stage.start(plan);
        QVERIFY(waitFor([&] { return stage.to.writes().contains(create); }));
        const std::vector<InterruptedPlan> left = stage.leaveInTheMiddle(); // before it had the answer
        QCOMPARE(left.size(), std::size_t(1));
        NextStart second(stage, plan);
        stage.to.worker.before = [&](const Request &request) {
            if (request.line() == "GET /connectors/a")
                second.runner.cancel();
        };
        second.runner.resume(left.front());
        QVERIFY(waitFor([&] { return !second.runner.isRunning(); }, 10s));
        bool found = false;
        for (std::size_t index = 0; index < plan.parts.at(1).steps.size(); ++index) {
            if (!std::holds_alternative<step::CopyConnector>(plan.parts.at(1).steps.at(index)))
                continue;
            found = true;
            QCOMPARE(second.runner.report().parts.at(1).steps.at(index).progress, Progress::OutcomeUnknown);
        }
        QVERIFY(found);
    }

    void mappingsAreReadAndRefuseToJoinPartitions()
    {
        QCOMPARE(parseTopicMapping(QStringLiteral("a=b")).value().to, QStringLiteral("b"));
        QVERIFY(!parseTopicMapping(QStringLiteral("a")));
        const auto key = parseKeyMapping(QStringLiteral("server:db-eu=db-us")).value();
        QCOMPARE(key.key + u'|' + key.from + u'|' + key.to, QStringLiteral("server|db-eu|db-us"));
        OffsetMapping mapping;
        mapping.keys = {{QStringLiteral("f"), QStringLiteral("a"), QStringLiteral("b")}};
        const OffsetTable table = parseTable(R"({"offsets":[{"partition":{"f":"a"},"offset":{"p":1}},)"
                                             R"({"partition":{"f":"b"},"offset":{"p":2}}]})")
                                      .value();
        QVERIFY(!mappedOffsets(table, mapping));
        mapping.keys.front().to = QStringLiteral("c");
        QCOMPARE(mappedOffsets(table, mapping)->size(), std::size_t(2));
    }
};

QTEST_GUILESS_MAIN(TestMovePlan)
#include "tst_moveplan.moc"
