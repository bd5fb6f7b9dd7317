// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/offsets/offsetpreview.h"
#include "core/plans/planrunner.h"

#include "../rest/restfixture.h"
#include "support/offsetworker.h"

#include <QSignalSpy>

using namespace patchbay;
using namespace patchbay::test;
using namespace std::chrono_literals;
using State = ConnectorState;
using Lines = QList<QByteArray>;

namespace {

const QString a = QStringLiteral("a");
const QString orders = QStringLiteral("orders");
const Waiting quick{5ms, 2s, 20ms};

ConnectorStatus known(State state)
{
    ConnectorStatus status;
    status.name = a;
    status.state = state;
    return status;
}

/// A stateful worker, a client of it, a journal, a store of snapshots.
struct Stage {
    explicit Stage(State begin = State::Running, const Waiting &howToWait = quick)
        : waiting(howToWait),
          worker(server),
          before(worker.table),
          fixture({server.url()}),
          client(fixture.client),
          state(begin)
    {
        worker.state = wireName(begin).toUtf8();
    }

    OffsetPreview preview(const QString &ranges, const OffsetTarget &target) const
    {
        OffsetSelection selection;
        selection.topics.push_back({orders, parsePartitionRanges(ranges).value()});
        return previewOffsets(before, {{selection, target}});
    }
    Plan shiftPlan() const { return planOf(preview(QStringLiteral("0,3,7"), OffsetTarget::shiftedBy(-100))); }
    Plan planOf(const OffsetPreview &made, bool mayHaveMoved = false) const
    {
        OffsetChangeRequest request;
        request.changes = made.changes();
        request.expected = made.expected();
        request.resetsEverything = made.resetsEverything;
        request.mayHaveMoved = mayHaveMoved;
        return planChangeOffsets({}, QStringLiteral("c"), known(state), request);
    }
    PlanRunner &runner(const Plan &plan)
    {
        current = std::make_unique<PlanRunner>(plan, client, journal, waiting);
        current->setSnapshots(&snapshots);
        return *current;
    }
    const PartReport &run(const Plan &plan)
    {
        runner(plan).run();
        finish();
        return current->report().parts.front();
    }
    void finish()
    {
        if (!waitFor([this] { return !current->isRunning(); }, 20s))
            qFatal("The plan did not end");
    }
    /// The program dies, and another one finds what it left.
    std::vector<InterruptedPlan> kill()
    {
        current.reset();
        journal.forgetPrograms();
        Answer<std::vector<InterruptedPlan>> answer;
        journal.interrupted(answer.replyTo());
        answer.wait();
        return answer.value();
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
    /// All partitions but those that a test changes have their offsets to the digit.
    bool othersKept(const std::vector<int> &changed) const
    {
        for (int row = 0; row < before.count(); ++row) {
            if (std::find(changed.begin(), changed.end(), before.partition(row)) != changed.end())
                continue;
            const int now = OffsetIndex(worker.table).rowOf(before.sinkPartition(row));
            if (now < 0 || worker.table.offset(now) != before.offset(row))
                return false;
        }
        return true;
    }

    Waiting waiting;
    FaultServer server;
    OffsetWorker worker;
    OffsetTable before;
    RestFixture fixture;
    ConnectClient client;
    State state;
    MemoryPlanJournal journal;
    MemoryOffsetSnapshots snapshots;
    std::unique_ptr<PlanRunner> current;
};

const std::vector<int> three{0, 3, 7};
const QByteArray stop = "PUT /connectors/a/stop";
const QByteArray patch = "PATCH /connectors/a/offsets";
const QByteArray wipe = "DELETE /connectors/a/offsets";
const QByteArray resume = "PUT /connectors/a/resume";

std::size_t stepOf(const Plan &plan, const std::function<bool(const Step &)> &isIt)
{
    const auto &steps = plan.parts.front().steps;
    return static_cast<std::size_t>(std::find_if(steps.begin(), steps.end(), isIt) - steps.begin());
}

} // namespace

class TestOffsetPlan : public QObject {
    Q_OBJECT

private slots:
    void aRunningConnectorIsStoppedChangedComparedAndResumed()
    {
        Stage stage;
        const PartReport &part = stage.run(stage.shiftPlan());
        QCOMPARE(part.progress, Progress::Done);
        QCOMPARE(stage.writes(), Lines({stop, patch, resume}));
        QCOMPARE(stage.worker.table.offset(3), 903);
        QVERIFY(stage.othersKept(three));
        QCOMPARE(part.leftIn->state, State::Running);
        QVERIFY(!part.broughtBack);
        QCOMPARE(stage.snapshots.all().size(), std::size_t(1));
        QVERIFY(stage.snapshots.all().front().offsets == stage.before);
        QCOMPARE(stage.snapshots.all().front().snapshot.changes.size(), std::size_t(3));
    }

    void aPausedOneComesBackPausedAndAStoppedOneStaysStopped()
    {
        Stage paused(State::Paused);
        QCOMPARE(paused.run(paused.shiftPlan()).progress, Progress::Done);
        QCOMPARE(paused.writes(), Lines({stop, patch, "PUT /connectors/a/pause"}));
        Stage stopped(State::Stopped);
        QCOMPARE(stopped.run(stopped.shiftPlan()).progress, Progress::Done);
        QCOMPARE(stopped.writes(), Lines({patch}));
    }

    void aResetOfEverythingIsADeleteWithoutABody()
    {
        Stage stage;
        const OffsetPreview all =
            previewOffsets(stage.before, {{OffsetSelection::all(), OffsetTarget::reset()}});
        QCOMPARE(stage.run(stage.planOf(all)).progress, Progress::Done);
        QCOMPARE(stage.writes(), Lines({stop, wipe, resume}));
        for (const Request &request : stage.server.requests())
            QVERIFY(request.method != "DELETE" || request.body.isEmpty());
        QVERIFY(stage.worker.table.isEmpty());
    }

    void withoutASnapshotNothingIsTouched()
    {
        Stage stage;
        stage.snapshots.failNext(1);
        const PartReport &part = stage.run(stage.shiftPlan());
        QCOMPARE(part.progress, Progress::Failed);
        QCOMPARE(part.steps.front().error->kind, Error::Kind::Storage);
        QCOMPARE(stage.writes(), Lines());
        Stage none;
        none.runner(none.shiftPlan()).setSnapshots(nullptr);
        none.current->run();
        none.finish();
        QCOMPARE(none.current->report().progress, Progress::Failed);
        QCOMPARE(none.writes(), Lines());
    }

    void groupMembersAreWaitedFor()
    {
        Stage stage;
        stage.worker.groupMembers = 3;
        const PartReport &part = stage.run(stage.shiftPlan());
        QCOMPARE(part.progress, Progress::Done);
        QCOMPARE(stage.writes().count(patch), 4);
        QVERIFY(stage.othersKept(three));
    }

    void aRefusedPatchBringsTheConnectorBack()
    {
        Stage stage;
        stage.worker.patchRefusal = "Failed to alter consumer group offsets for connector a";
        const PartReport &part = stage.run(stage.shiftPlan());
        QCOMPARE(part.progress, Progress::Failed);
        QVERIFY(part.broughtBack);
        QCOMPARE(part.leftIn->state, State::Running);
        QCOMPARE(stage.writes(), Lines({stop, patch, resume}));
        QVERIFY(stage.worker.table == stage.before);
    }

    void movedOffsetsFailAndBringTheConnectorBackWhereNobodyAnswers()
    {
        Stage stage;
        const Plan plan = stage.shiftPlan();
        stage.worker.table = applied(stage.before, {{toPartition({orders, 3}), toOffset(1050)}});
        const PartReport &part = stage.run(plan);
        QCOMPARE(part.progress, Progress::Failed);
        const auto check =
            stepOf(plan, [](const Step &step) { return std::holds_alternative<step::CheckOffsets>(step); });
        QCOMPARE(part.steps.at(check).error->kind, Error::Kind::ChangedMeanwhile);
        QVERIFY(part.broughtBack);
        QCOMPARE(stage.writes(), Lines({stop, resume}));
    }

    void whatMovedElsewhereIsNoReasonToEnd()
    {
        Stage stage;
        const Plan plan = stage.shiftPlan();
        stage.worker.table = applied(stage.before, {{toPartition({orders, 4}), toOffset(1050)}});
        const OffsetTable moved = stage.worker.table;
        QCOMPARE(stage.run(plan).progress, Progress::Done);
        QVERIFY(stage.snapshots.all().front().offsets == moved);
        QCOMPARE(stage.worker.table.offset(4), 1050);
    }

    void movedOffsetsAreAskedAbout_data()
    {
        QTest::addColumn<int>("decision");
        QTest::addColumn<Lines>("writes");
        QTest::newRow("go on") << int(PlanDecision::GoOn) << Lines({stop, patch, resume});
        QTest::newRow("bring back") << int(PlanDecision::BringBack) << Lines({stop, resume});
        QTest::newRow("leave") << int(PlanDecision::LeaveAsIs) << Lines({stop});
    }
    void movedOffsetsAreAskedAbout()
    {
        QFETCH(int, decision);
        QFETCH(Lines, writes);
        Stage stage;
        PlanRunner &runner = stage.runner(stage.shiftPlan());
        runner.letAsk(true);
        stage.worker.table = applied(stage.before, {{toPartition({orders, 3}), toOffset(1050)}});
        QSignalSpy asked(&runner, &PlanRunner::asked);
        runner.run();
        QVERIFY(waitFor([&] { return asked.count() == 1; }));
        const auto step = static_cast<std::size_t>(asked.first().at(1).toInt());
        const StepReport &report = runner.report().parts.front().steps.at(step);
        QCOMPARE(report.question->moved.size(), std::size_t(1));
        QCOMPARE(report.question->moved.front().movedBy(), std::optional<qint64>(47));
        QVERIFY(runner.isRunning());
        runner.decide(0, static_cast<PlanDecision>(decision));
        stage.finish();
        QVERIFY(!report.question);
        QCOMPARE(stage.writes(), writes);
        QCOMPARE(runner.report().parts.front().leftIn->state,
                 decision == int(PlanDecision::LeaveAsIs) ? State::Stopped : State::Running);
        if (decision == int(PlanDecision::GoOn)) { // undo goes to what it was when it had stopped
            QCOMPARE(stage.snapshots.all().front().offsets.offset(3), 1050);
            QCOMPARE(stage.worker.table.offset(3), 903);
        }
    }

    void aLostAnswerIsReadBackAndNotSentAgain()
    {
        Stage stage;
        stage.worker.losesPatchAnswer = true;
        const PartReport &part = stage.run(stage.shiftPlan());
        QCOMPARE(part.progress, Progress::Done);
        QCOMPARE(stage.writes(), Lines({stop, patch, resume}));
        QVERIFY(stage.othersKept(three));
    }

    void anUnknownOutcomeLeavesTheConnectorStopped()
    {
        Stage stage(State::Running, {5ms, 80ms, 20ms});
        stage.worker.losesPatchAnswer = true;
        stage.worker.neverPatches = true;
        const PartReport &part = stage.run(stage.shiftPlan());
        QCOMPARE(part.progress, Progress::OutcomeUnknown);
        QCOMPARE(stage.writes(), Lines({stop, patch}));
        QCOMPARE(part.leftIn->state, State::Stopped);
        QVERIFY(!part.broughtBack);
    }

    void somebodyResumesItBeforeThePatch()
    {
        Stage stage;
        bool once = true;
        stage.worker.before = [&](const Request &request) {
            if (request.method == "PATCH" && std::exchange(once, false))
                stage.worker.state = "RUNNING";
        };
        const Plan plan = stage.shiftPlan();
        const PartReport &part = stage.run(plan);
        QCOMPARE(part.progress, Progress::Failed);
        const auto at =
            stepOf(plan, [](const Step &step) { return std::holds_alternative<step::PatchOffsets>(step); });
        QCOMPARE(part.steps.at(at).error->kind, Error::Kind::ChangedMeanwhile);
        QVERIFY(stage.worker.table == stage.before);
        QCOMPARE(part.leftIn->state, State::Running);
    }

    void whatIsNotAsPlannedIsFoundAndLeftStopped()
    {
        Stage stage;
        stage.worker.before = [&](const Request &request) {
            // The worker stores something else beside what it was told.
            if (request.method == "GET" && stage.server.count("PATCH", "/connectors/a/offsets") == 1)
                stage.worker.table = applied(stage.worker.table, {{toPartition({orders, 5}), toOffset(1)}});
        };
        const PartReport &part = stage.run(stage.shiftPlan());
        QCOMPARE(part.progress, Progress::Failed);
        QVERIFY(!part.broughtBack);
        QCOMPARE(stage.writes(), Lines({stop, patch}));
        QCOMPARE(part.leftIn->state, State::Stopped);
    }

    void cancelBeforeThePatchBringsItBack()
    {
        Stage stage;
        stage.worker.lingering = 1000;
        PlanRunner &runner = stage.runner(stage.shiftPlan());
        runner.run();
        QVERIFY(waitFor([&] { return stage.writes().contains(stop); }));
        QTest::qWait(20);
        runner.cancel();
        stage.finish();
        QCOMPARE(runner.report().progress, Progress::Cancelled);
        QVERIFY(runner.report().parts.front().broughtBack);
        QCOMPARE(stage.writes(), Lines({stop, resume}));
        QVERIFY(stage.worker.table == stage.before);
    }

    void cancelAfterThePatchLeavesItStoppedAndSaysSo()
    {
        Stage stage;
        PlanRunner &runner = stage.runner(stage.shiftPlan());
        stage.worker.before = [&](const Request &request) {
            if (request.method == "PATCH")
                runner.cancel();
        };
        runner.run();
        stage.finish();
        const PartReport &part = runner.report().parts.front();
        QCOMPARE(part.progress, Progress::Cancelled);
        QVERIFY(!part.broughtBack);
        QCOMPARE(part.leftIn->state, State::Stopped);
        QCOMPARE(stage.writes(), Lines({stop, patch}));
        QVERIFY(stage.othersKept(three));
    }

    void killedAtAnyMomentItIsTakenUpAndDoneOnce_data()
    {
        QTest::addColumn<int>("afterRequests");
        for (int requests = 0; requests <= 16; ++requests)
            QTest::newRow(qPrintable(QStringLiteral("after %1 requests").arg(requests))) << requests;
    }
    void killedAtAnyMomentItIsTakenUpAndDoneOnce()
    {
        QFETCH(int, afterRequests);
        Stage stage;
        PlanRunner &first = stage.runner(stage.shiftPlan());
        first.run();
        QVERIFY(
            waitFor([&] { return stage.server.requests().size() >= afterRequests || !first.isRunning(); }));
        const std::vector<InterruptedPlan> left = stage.kill();
        if (left.empty()) {
            QVERIFY(afterRequests == 0 || stage.worker.table.offset(3) == 903);
            return;
        }
        RestFixture fixture({stage.server.url()});
        ConnectClient client(fixture.client);
        PlanRunner second(left.front().plan, client, stage.journal, quick);
        second.setSnapshots(&stage.snapshots);
        second.resume(left.front());
        QVERIFY(waitFor([&] { return !second.isRunning(); }, 10s));
        QCOMPARE(second.report().progress, Progress::Done);
        QCOMPARE(stage.worker.table.offset(3), 903);
        QVERIFY(stage.othersKept(three));
        QCOMPARE(stage.worker.state, QByteArray("RUNNING"));
        QCOMPARE(stage.writes().count(patch), 1);
    }

    void killedAtAnyMomentItCanBeUndone_data() { killedAtAnyMomentItIsTakenUpAndDoneOnce_data(); }
    void killedAtAnyMomentItCanBeUndone()
    {
        QFETCH(int, afterRequests);
        Stage stage;
        PlanRunner &first = stage.runner(stage.shiftPlan());
        first.run();
        QVERIFY(
            waitFor([&] { return stage.server.requests().size() >= afterRequests || !first.isRunning(); }));
        const std::vector<InterruptedPlan> left = stage.kill();
        if (left.empty() || stage.snapshots.all().empty())
            return; // nothing was touched, or it had ended
        const StoredOffsets stored = stage.snapshots.all().front();
        const Plan undo = planUndoOffsets(
            {}, QStringLiteral("c"), known(stage.worker.state == "STOPPED" ? State::Stopped : State::Running),
            stored.snapshot.undo(stored.offsets), broughtBackTo(left.front().plan.parts.front()));
        QCOMPARE(stage.run(undo).progress, Progress::Done);
        QVERIFY(stage.worker.table == stage.before);
        QCOMPARE(stage.worker.state, QByteArray("RUNNING"));
    }

    void takenUpItDoesNotOverwriteWhatSomebodyElseSet()
    {
        Stage stage;
        stage.worker.before = [&](const Request &request) {
            if (request.method == "PATCH")
                stage.current->disconnect();
        };
        stage.worker.neverPatches = true;
        stage.worker.losesPatchAnswer = true;
        PlanRunner &first = stage.runner(stage.shiftPlan());
        first.run();
        QVERIFY(waitFor([&] { return stage.writes().contains(patch); }));
        const std::vector<InterruptedPlan> left = stage.kill();
        QCOMPARE(left.size(), std::size_t(1));
        stage.worker.neverPatches = stage.worker.losesPatchAnswer = false;
        stage.worker.table = applied(stage.before, {{toPartition({orders, 3}), toOffset(5)}});
        stage.runner(left.front().plan).resume(left.front());
        stage.finish();
        const PartReport &part = stage.current->report().parts.front();
        QCOMPARE(part.progress, Progress::Failed);
        QCOMPARE(stage.worker.table.offset(3), 5);
        QCOMPARE(stage.writes().count(patch), 1);
    }

    void anInterruptedBringingBackIsTakenUp()
    {
        Stage stage;
        stage.worker.patchRefusal = "Failed";
        bool killed = false;
        std::vector<InterruptedPlan> left;
        PlanRunner &first = stage.runner(stage.shiftPlan());
        first.run();
        // After the refusal, before the resume.
        QVERIFY(waitFor([&] { return stage.writes().contains(patch); }));
        QVERIFY(waitFor([&] {
            killed = killed || stage.journal.lines().contains(QStringLiteral("step 0.4 failed"));
            return killed;
        }));
        left = stage.kill();
        if (left.empty())
            QSKIP("it was faster");
        stage.runner(left.front().plan).resume(left.front());
        stage.finish();
        QVERIFY(stage.current->report().parts.front().broughtBack);
        QCOMPARE(stage.worker.state, QByteArray("RUNNING"));
        QVERIFY(stage.worker.table == stage.before);
        QCOMPARE(stage.writes().count(patch), 1);
    }

    void anUndoThatFailsDoesNotStartWhatAChangeLeftStopped()
    {
        Stage stage(State::Stopped);
        stage.worker.patchRefusal = "Failed to alter consumer group offsets for connector a";
        const Plan undo = planUndoOffsets({}, {}, known(State::Stopped),
                                          {{toPartition({orders, 3}), toOffset(5)}}, State::Running);
        QCOMPARE(stage.run(undo).progress, Progress::Failed);
        QCOMPARE(stage.writes(), Lines({patch}));
        QCOMPARE(stage.worker.state, QByteArray("STOPPED"));
        // One that ran is brought back.
        Stage running;
        running.worker.patchRefusal = stage.worker.patchRefusal;
        QVERIFY(running
                    .run(planUndoOffsets({}, {}, known(State::Running),
                                         {{toPartition({orders, 3}), toOffset(5)}}))
                    .broughtBack);
    }

    void withoutWatchingItStillReadsBack()
    {
        Stage stage(State::Stopped);
        const Plan plan = withoutWatching(stage.shiftPlan());
        QVERIFY(std::holds_alternative<step::VerifyOffsets>(plan.parts.front().steps.back()));
        Stage running;
        const Plan other = withoutWatching(running.shiftPlan());
        QVERIFY(std::holds_alternative<step::Resume>(other.parts.front().steps.back()));
    }
};

QTEST_GUILESS_MAIN(TestOffsetPlan)
#include "tst_offsetplan.moc"
