// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plans/planrunner.h"

#include "../rest/restfixture.h"

#include <QSignalSpy>

using namespace patchbay;
using namespace patchbay::test;
using namespace std::chrono_literals;
using State = ConnectorState;

namespace {

const QString a = QStringLiteral("a");
const Waiting quick{5ms, 2s, 60ms};

ConnectorStatus known(const QString &name, State state = State::Running,
                      const std::vector<State> &tasks = {State::Running})
{
    ConnectorStatus status;
    status.name = name;
    status.state = state;
    for (const State task : tasks) {
        TaskStatus one;
        one.id = static_cast<int>(status.tasks.size());
        one.state = task;
        status.tasks.push_back(one);
    }
    return status;
}

QByteArray statusOf(const char *state, const QList<QByteArray> &tasks = {"RUNNING"}, const char *name = "a")
{
    QByteArray json = QByteArray("{\"name\":\"") + name + "\",\"connector\":{\"state\":\"" + state
        + "\",\"worker_id\":\"w:1\"},\"tasks\":[";
    for (qsizetype id = 0; id < tasks.size(); ++id) {
        json += (id ? ",{\"id\":" : "{\"id\":") + QByteArray::number(id) + ",\"state\":\"" + tasks.at(id)
            + "\",\"worker_id\":\"w:1\"";
        if (tasks.at(id) == "FAILED")
            json += R"(,"trace":"x.Outer: outside\n\tat x.y(Z.java:1)\nCaused by: x.Inner: inside\n")";
        json += '}';
    }
    return json + "],\"type\":\"sink\"}";
}

constexpr const char *statusPath = "/connectors/a/status";
const QByteArray description = R"({"name":"a","config":{},"tasks":[],"type":"sink"})";

/// A worker, a client of it, a journal, and the runners of one test.
struct Stage {
    explicit Stage(const Waiting &howToWait = quick)
        : waiting(howToWait),
          fixture({server.url()}),
          client(fixture.client)
    {
    }

    PlanRunner &runner(const Plan &plan)
    {
        current = std::make_unique<PlanRunner>(plan, client, journal, waiting);
        return *current;
    }
    const PlanReport &run(const Plan &plan)
    {
        PlanRunner &one = runner(plan);
        one.run();
        finish();
        return one.report();
    }
    void finish()
    {
        if (!waitFor([this] { return !current->isRunning(); }, 60s))
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
    QList<QByteArray> writes() const
    {
        QList<QByteArray> lines;
        for (const Request &request : server.requests()) {
            if (request.method != "GET")
                lines.append(request.line());
        }
        return lines;
    }

    Waiting waiting;
    FaultServer server;
    RestFixture fixture;
    ConnectClient client;
    MemoryPlanJournal journal;
    std::unique_ptr<PlanRunner> current;
};

Plan pausePlan()
{
    return planPause({}, {}, {known(a)});
}
Plan deletePlan(bool offsets = false)
{
    return planDelete({}, {}, {known(a)}, offsets);
}
Plan restartPlan()
{
    return planRestartFailed({}, {}, {known(a, State::Running, {State::Failed})},
                             Capabilities(QStringLiteral("4.3.1")));
}
const char *const restartTarget = "/connectors/a/restart?includeTasks=true&onlyFailed=true";

using Lines = QList<QByteArray>;

} // namespace

class TestPlanRunner : public QObject {
    Q_OBJECT

private slots:
    void pauseSendsWatchesAndRecordsInThisOrder()
    {
        Stage stage;
        stage.server.on("PUT", "/connectors/a/pause").reply(202);
        stage.server.on("GET", statusPath)
            .reply(200, statusOf("PAUSED"))
            .reply(200, statusOf("PAUSED", {"PAUSED"}));
        const PlanReport &report = stage.run(pausePlan());
        QCOMPARE(report.progress, Progress::Done);
        QCOMPARE(stage.server.lines(),
                 Lines({"PUT /connectors/a/pause", "GET /connectors/a/status", "GET /connectors/a/status"}));
        QCOMPARE(stage.journal.lines(),
                 QStringList({QStringLiteral("begin"), QStringLiteral("step 0.0 began"),
                              QStringLiteral("step 0.0 done"), QStringLiteral("step 0.1 began"),
                              QStringLiteral("step 0.1 done"), QStringLiteral("end done")}));
        QCOMPARE(report.parts.at(0).leftIn->state, State::Paused);
        QVERIFY(report.ended.isValid());
    }

    void finishedIsToldOnceAndEveryStepProgresses()
    {
        Stage stage;
        stage.server.on("PUT", "/connectors/a/pause").reply(202);
        stage.server.on("GET", statusPath).reply(200, statusOf("PAUSED", {"PAUSED"}));
        PlanRunner &runner = stage.runner(pausePlan());
        QSignalSpy finished(&runner, &PlanRunner::finished);
        QSignalSpy progressed(&runner, &PlanRunner::progressed);
        runner.run();
        QVERIFY(stage.server.requests().isEmpty()); // nothing before run() returned
        stage.finish();
        QTest::qWait(20);
        QCOMPARE(finished.count(), 1);
        QVERIFY(progressed.contains(QVariantList({0, 0})));
        QVERIFY(progressed.contains(QVariantList({0, 1})));
    }

    void nothingIsSentWhenTheJournalDoesNotTakeThePlan()
    {
        Stage stage;
        stage.journal.failNext(1);
        PlanRunner &runner = stage.runner(pausePlan());
        QSignalSpy failed(&runner, &PlanRunner::journalFailed);
        runner.run();
        stage.finish();
        QCOMPARE(stage.server.requests().size(), 0);
        QCOMPARE(failed.count(), 1);
        QCOMPARE(runner.report().progress, Progress::Failed);
        QCOMPARE(runner.report().parts.at(0).steps.at(0).error->kind, Error::Kind::Storage);
        QCOMPARE(runner.report().parts.at(0).steps.at(1).progress, Progress::Skipped);
    }

    void aJournalThatFailsLaterStopsNothingAndIsWrittenLater()
    {
        Stage stage;
        stage.server.on("PUT", "/connectors/a/pause").reply(202);
        stage.server.on("GET", statusPath).reply(200, statusOf("PAUSED", {"PAUSED"}));
        PlanRunner &runner = stage.runner(pausePlan());
        QSignalSpy failed(&runner, &PlanRunner::journalFailed);
        const auto fillDisk = [&stage](const Request &request) {
            if (request.method == "PUT")
                stage.journal.failNext(2);
        };
        QObject::connect(&stage.server, &FaultServer::requested, &runner, fillDisk);
        runner.run();
        stage.finish();
        QCOMPARE(runner.report().progress, Progress::Done);
        QCOMPARE(failed.count(), 1);
        QTRY_VERIFY(runner.isRecorded());
        QCOMPARE(stage.journal.lines(),
                 QStringList({QStringLiteral("begin"), QStringLiteral("step 0.0 began"),
                              QStringLiteral("step 0.0 done"), QStringLiteral("step 0.1 began"),
                              QStringLiteral("step 0.1 done"), QStringLiteral("end done")}));
    }

    void aRefusalEndsItsPartAndLeavesTheOthersAlone()
    {
        Stage stage;
        const QString b = QStringLiteral("b");
        stage.server.on("PUT", "/connectors/a/pause").error(403, "no");
        stage.server.on("PUT", "/connectors/b/pause").reply(202);
        stage.server.on("GET", statusPath).reply(200, statusOf("RUNNING"));
        stage.server.on("GET", "/connectors/b/status").reply(200, statusOf("PAUSED", {"PAUSED"}, "b"));
        const PlanReport &report = stage.run(planPause({}, {}, {known(a), known(b)}));
        QCOMPARE(report.progress, Progress::Failed);
        QCOMPARE(report.parts.at(0).progress, Progress::Failed);
        QCOMPARE(report.parts.at(0).steps.at(0).error->kind, Error::Kind::Forbidden);
        QCOMPARE(report.parts.at(0).steps.at(1).progress, Progress::Skipped);
        QVERIFY(report.parts.at(0).leftIn); // it was looked at where it was left
        QCOMPARE(report.parts.at(0).leftIn->state, State::Running);
        QCOMPARE(report.parts.at(1).progress, Progress::Done);
    }

    void manyPartsRunAFewAtATime()
    {
        Stage stage;
        Statuses statuses;
        for (int index = 0; index < 12; ++index)
            statuses.push_back(known(QStringLiteral("c%1").arg(index)));
        stage.server.on("PUT", "*").reply(202);
        int most = 0;
        stage.server.on("GET", "*").answeredBy([&](const Request &request) {
            int running = 0;
            for (const PartReport &part : stage.current->report().parts)
                running += part.progress == Progress::Running ? 1 : 0;
            most = std::max(most, running);
            ScriptedReply reply;
            reply.body = statusOf("PAUSED", {"PAUSED"}, request.target.split('/').at(2).constData());
            return reply;
        });
        const PlanReport &report = stage.run(planPause({}, {}, statuses));
        QCOMPARE(report.count(Progress::Done), 12);
        QCOMPARE(most, limits::partsAtOnce);
    }

    void aNewFailureWhileWaitingEndsTheStepWithItsCause()
    {
        Stage stage;
        stage.server.on("PUT", "/connectors/a/resume").reply(202);
        stage.server.on("GET", statusPath).reply(200, statusOf("RUNNING", {"FAILED"}));
        const PlanReport &report = stage.run(planResume({}, {}, {known(a, State::Paused, {State::Paused})}));
        const std::optional<Error> &error = report.parts.at(0).steps.at(1).error;
        QVERIFY(error);
        QVERIFY2(error->message.contains(QLatin1String("x.Inner: inside")), qPrintable(error->message));
    }

    void aRestartIsWatchedThroughItsOldFailure()
    {
        Stage stage({5ms, 10s, 5s});
        stage.server.on("POST", restartTarget).reply(202, statusOf("RUNNING", {"RESTARTING"}));
        stage.server.on("GET", statusPath)
            .reply(200, statusOf("RUNNING", {"FAILED"}))
            .reply(200, statusOf("RUNNING", {"UNASSIGNED"}))
            .reply(200, statusOf("RUNNING"));
        QCOMPARE(stage.run(restartPlan()).progress, Progress::Done);
        QCOMPARE(stage.server.count("GET", statusPath), 4);
    }

    void theDeadlineSaysWhatWasSeenLast()
    {
        Stage stage({5ms, 80ms, 20ms});
        stage.server.on("PUT", "/connectors/a/pause").reply(202);
        stage.server.on("GET", statusPath).reply(200, statusOf("PAUSED", {"UNASSIGNED"}));
        const PlanReport &report = stage.run(pausePlan());
        const Error &error = *report.parts.at(0).steps.at(1).error;
        QCOMPARE(error.kind, Error::Kind::Timeout);
        QVERIFY2(error.message.contains(QLatin1String("UNASSIGNED")), qPrintable(error.message));
    }

    void theDeadlineHoldsAlsoWhenTheWorkerHangs()
    {
        Stage stage({5ms, 80ms, 20ms});
        stage.server.on("PUT", "/connectors/a/pause").reply(202);
        stage.server.on("GET", statusPath).hang();
        QElapsedTimer clock;
        clock.start();
        const PlanReport &report = stage.run(pausePlan());
        QCOMPARE(report.parts.at(0).steps.at(1).error->kind, Error::Kind::Timeout);
        QVERIFY(clock.elapsed() < 2000);
    }

    void readErrorsThatPassDoNotEndTheWaiting()
    {
        Stage stage;
        stage.server.on("PUT", "/connectors/a/pause").reply(202);
        stage.server.on("GET", statusPath)
            .error(500, "something else")
            .times(3)
            .reply(200, statusOf("PAUSED", {"PAUSED"}));
        QCOMPARE(stage.run(pausePlan()).progress, Progress::Done);
    }

    void deletedBySomebodyElseIsSaid()
    {
        Stage stage;
        stage.server.on("PUT", "/connectors/a/pause").reply(202);
        stage.server.on("GET", statusPath).error(404, "No status found for connector a");
        stage.server.on("GET", "/connectors/a").error(404, "Connector a not found");
        const PlanReport &report = stage.run(pausePlan());
        QCOMPARE(report.progress, Progress::Failed);
        QCOMPARE(report.parts.at(0).steps.at(1).error->kind, Error::Kind::NotFound);
        QVERIFY(report.parts.at(0).connectorGone);
    }

    void deleteWithOffsetsGoesStepByStepWithoutABody()
    {
        Stage stage;
        stage.server.on("PUT", "/connectors/a/stop").reply(204);
        stage.server.on("GET", statusPath)
            .reply(200, statusOf("RUNNING"))
            .reply(200, statusOf("STOPPED", {}));
        stage.server.on("DELETE", "/connectors/a/offsets")
            .error(500,
                   "Failed to reset consumer group offsets for connector a either because its tasks haven't "
                   "stopped "
                   "completely yet or the connector was resumed. ... this operation can be safely retried.")
            .times(2)
            .reply(200, R"({"message":"The offsets for this connector have been reset successfully"})");
        stage.server.on("DELETE", "/connectors/a").reply(204);
        stage.server.on("GET", "/connectors/a").reply(200, description).error(404, "Connector a not found");
        const PlanReport &report = stage.run(deletePlan(true));
        QCOMPARE(report.progress, Progress::Done);
        QCOMPARE(stage.server.lines(),
                 Lines({"PUT /connectors/a/stop", "GET /connectors/a/status", "GET /connectors/a/status",
                        "DELETE /connectors/a/offsets", "DELETE /connectors/a/offsets",
                        "DELETE /connectors/a/offsets", "DELETE /connectors/a", "GET /connectors/a",
                        "GET /connectors/a"}));
        for (const Request &request : stage.server.requests())
            QVERIFY(request.body.isEmpty());
        QVERIFY(report.parts.at(0).connectorGone);
        QCOMPARE(report.parts.at(0).steps.at(2).note,
                 QStringLiteral("The offsets for this connector have been reset successfully"));
    }

    void aResetThatIsRefusedForGoodDeletesNothing()
    {
        Stage stage;
        stage.server.on("PUT", "/connectors/a/stop").reply(204);
        stage.server.on("GET", statusPath).reply(200, statusOf("STOPPED", {}));
        stage.server.on("DELETE", "/connectors/a/offsets")
            .error(400, "Connectors must be in the STOPPED state");
        const PlanReport &report = stage.run(deletePlan(true));
        QCOMPARE(report.progress, Progress::Failed);
        QCOMPARE(stage.server.count("DELETE", "/connectors/a"), 0);
        QCOMPARE(report.parts.at(0).leftIn->state, State::Stopped);
    }

    void alreadyDeletedCountsAsDeleted()
    {
        Stage stage;
        stage.server.on("DELETE", "/connectors/a").error(404, "Connector a not found");
        stage.server.on("GET", "/connectors/a").error(404, "Connector a not found");
        QCOMPARE(stage.run(deletePlan()).progress, Progress::Done);
    }

    void aLostAnswerIsReadBack_data()
    {
        QTest::addColumn<Plan>("plan");
        QTest::addColumn<QByteArray>("write");
        QTest::addColumn<QByteArray>("read");
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        const QByteArray status = statusPath;
        QTest::newRow("pause") << withoutWatching(pausePlan()) << QByteArray("PUT /connectors/a/pause")
                               << status << statusOf("RUNNING") << statusOf("PAUSED", {"PAUSED"});
        QTest::newRow("resume") << withoutWatching(planResume({}, {}, {known(a)}))
                                << QByteArray("PUT /connectors/a/resume") << status << statusOf("PAUSED")
                                << statusOf("RUNNING");
        QTest::newRow("stop") << withoutWatching(planStop({}, {}, {known(a)}))
                              << QByteArray("PUT /connectors/a/stop") << status << statusOf("RUNNING")
                              << statusOf("STOPPED", {});
        Plan reset = deletePlan(true);
        reset.parts.at(0).steps = {step::ResetAllOffsets{a}};
        QTest::newRow("reset offsets")
            << reset << QByteArray("DELETE /connectors/a/offsets") << QByteArray("/connectors/a/offsets")
            << QByteArray(R"({"offsets":[{"partition":{"p":1},"offset":{"o":2}}]})")
            << QByteArray(R"({"offsets":[]})");
    }

    void aLostAnswerIsReadBack()
    {
        QFETCH(Plan, plan);
        QFETCH(QByteArray, write);
        QFETCH(QByteArray, read);
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        const QList<QByteArray> line = write.split(' ');
        Stage stage;
        stage.server.on(line.at(0), line.at(1)).closeUnanswered();
        stage.server.on("GET", read).reply(200, before).times(2).reply(200, after);
        const PlanReport &report = stage.run(plan);
        QCOMPARE(report.progress, Progress::Done);
        QCOMPARE(stage.writes(), Lines({write})); // sent once
        QCOMPARE(stage.server.count("GET", read), 3);
        QVERIFY(!report.parts.at(0).steps.at(0).note.isEmpty());
    }

    void aLostDeleteIsReadBack()
    {
        Stage stage;
        stage.server.on("DELETE", "/connectors/a").resetUnanswered();
        stage.server.on("GET", "/connectors/a").reply(200, description).error(404, "Connector a not found");
        const PlanReport &report = stage.run(deletePlan());
        QCOMPARE(report.progress, Progress::Done);
        QCOMPARE(stage.writes(), Lines({"DELETE /connectors/a"}));
        QVERIFY(report.parts.at(0).connectorGone);
    }

    void aLostAnswerThatReadingDoesNotTellStaysUnknown()
    {
        Stage stage({5ms, 80ms, 20ms});
        stage.server.on("PUT", "/connectors/a/pause").error(500, "Request timed out");
        stage.server.on("GET", statusPath).reply(200, statusOf("RUNNING"));
        const PlanReport &report = stage.run(pausePlan());
        QCOMPARE(report.progress, Progress::OutcomeUnknown);
        QCOMPARE(report.parts.at(0).steps.at(0).progress, Progress::OutcomeUnknown);
        QCOMPARE(report.parts.at(0).steps.at(1).progress, Progress::Skipped);
        QCOMPARE(stage.writes().size(), 1);
        QVERIFY(stage.journal.lines().contains(QStringLiteral("end unknown")));
    }

    void aLostRestartIsWatchedAndNotSentAgain()
    {
        Stage stage;
        stage.server.on("POST", restartTarget).closeUnanswered();
        stage.server.on("GET", statusPath).reply(200, statusOf("RUNNING"));
        const PlanReport &report = stage.run(restartPlan());
        QCOMPARE(report.progress, Progress::Done);
        QCOMPARE(stage.writes().size(), 1);
        QVERIFY(!report.parts.at(0).steps.at(0).note.isEmpty());
    }

    void aLostRestartThatNobodyWatchesIsUnknown()
    {
        Stage stage;
        stage.server.on("POST", restartTarget).closeUnanswered();
        stage.server.on("GET", statusPath).reply(200, statusOf("RUNNING"));
        QCOMPARE(stage.run(withoutWatching(restartPlan())).progress, Progress::OutcomeUnknown);
    }

    void aRebalanceIsRetriedAndTold()
    {
        Stage stage;
        stage.server.on("PUT", "/connectors/a/pause")
            .error(409, "Cannot complete request momentarily due to a rebalance")
            .times(2)
            .reply(202);
        stage.server.on("GET", statusPath).reply(200, statusOf("PAUSED", {"PAUSED"}));
        PlanRunner &runner = stage.runner(pausePlan());
        QStringList notes;
        const auto keep = [&](int part, int step) {
            notes.append(runner.report()
                             .parts.at(static_cast<std::size_t>(part))
                             .steps.at(static_cast<std::size_t>(step))
                             .note);
        };
        QObject::connect(&runner, &PlanRunner::progressed, &runner, keep);
        runner.run();
        stage.finish();
        QCOMPARE(runner.report().progress, Progress::Done);
        QVERIFY2(notes.join(u'|').contains(QLatin1String("try 2 of 8")), qPrintable(notes.join(u'|')));
    }

    void cancelEndsWaitingAtOnceAndLeavesTheRest()
    {
        Stage stage;
        stage.server.on("PUT", "/connectors/a/stop").reply(204);
        stage.server.on("GET", statusPath).reply(200, statusOf("STOPPED", {"RUNNING"}));
        PlanRunner &runner = stage.runner(deletePlan(true));
        runner.run();
        QVERIFY(waitFor([&] { return stage.server.count("GET", statusPath) > 1; }));
        runner.cancel();
        stage.finish();
        QCOMPARE(runner.report().progress, Progress::Cancelled);
        QCOMPARE(runner.report().parts.at(0).steps.at(1).progress, Progress::Cancelled);
        QCOMPARE(runner.report().parts.at(0).steps.at(3).progress, Progress::Cancelled);
        QCOMPARE(stage.writes(), Lines({"PUT /connectors/a/stop"}));
        QVERIFY(runner.report().parts.at(0).leftIn);
    }

    void cancelLeavesARequestThatWasSentToFinish()
    {
        Stage stage;
        stage.server.on("DELETE", "/connectors/a").reply(204).held();
        PlanRunner &runner = stage.runner(deletePlan());
        runner.run();
        QVERIFY(waitFor([&] { return stage.server.held() == 1; }));
        runner.cancel();
        QTest::qWait(20);
        QVERIFY(runner.isRunning());
        stage.server.release();
        stage.finish();
        QCOMPARE(runner.report().parts.at(0).steps.at(0).progress, Progress::Done);
        QCOMPARE(runner.report().parts.at(0).steps.at(1).progress, Progress::Cancelled);
        QVERIFY(runner.report().parts.at(0).connectorGone);
    }

    void killedAtAnyMomentItIsTakenUpWithoutAStepDoneTwice_data()
    {
        QTest::addColumn<int>("afterRequests");
        for (int requests = 0; requests <= 8; ++requests)
            QTest::newRow(qPrintable(QStringLiteral("after %1 requests").arg(requests))) << requests;
    }

    /// The worker keeps its own state, so that what was done before the kill is there after it.
    void killedAtAnyMomentItIsTakenUpWithoutAStepDoneTwice()
    {
        QFETCH(int, afterRequests);
        Stage stage;
        bool stopped = false;
        bool offsets = true;
        bool exists = true;
        int tasksLinger = 1;
        const auto answer = [&](const Request &request) {
            ScriptedReply reply;
            const QByteArray line = request.line();
            if (line == "PUT /connectors/a/stop") {
                stopped = true;
                reply.status = 204;
            } else if (line == "DELETE /connectors/a/offsets") {
                offsets = false;
                reply.body = R"({"message":"reset"})";
            } else if (line == "DELETE /connectors/a") {
                exists = false;
                reply.status = 204;
            } else if (!exists) {
                reply.status = 404;
                reply.body = R"({"error_code":404,"message":"Connector a not found"})";
            } else if (line == "GET /connectors/a/status") {
                reply.body = !stopped   ? statusOf("RUNNING")
                    : tasksLinger-- > 0 ? statusOf("STOPPED")
                                        : statusOf("STOPPED", {});
            } else if (line == "GET /connectors/a/offsets") {
                reply.body =
                    offsets ? R"({"offsets":[{"partition":{"p":1},"offset":{"o":2}}]})" : R"({"offsets":[]})";
            } else {
                reply.body = description;
            }
            if (reply.status == 204)
                reply.contentType.clear();
            return reply;
        };
        stage.server.on("*", "*").answeredBy(answer);
        PlanRunner &first = stage.runner(deletePlan(true));
        first.run();
        // Killed while the answer of that request is on its way: the cluster has changed, the journal does
        // not know.
        QVERIFY(
            waitFor([&] { return stage.server.requests().size() >= afterRequests || !first.isRunning(); }));
        const std::vector<InterruptedPlan> left = stage.kill();
        if (left.empty()) {
            QVERIFY(!exists); // it had ended, or never begun
            return;
        }
        QCOMPARE(left.size(), std::size_t(1));
        stage.runner(left.front().plan).resume(left.front());
        stage.finish();
        QCOMPARE(stage.current->report().progress, Progress::Done);
        QVERIFY(!exists);
        QVERIFY(!offsets);
        QCOMPARE(stage.writes().count("DELETE /connectors/a"), 1);
        QCOMPARE(stage.writes().count("DELETE /connectors/a/offsets"), 1);
        QCOMPARE(stage.current->id(), left.front().id);
        QCOMPARE(stage.kill().size(), std::size_t(0));
    }

    void aRestartWhoseProgramDiedIsNotSentAgain()
    {
        Stage stage;
        stage.server.on("POST", restartTarget).hang();
        stage.server.on("GET", statusPath).reply(200, statusOf("RUNNING"));
        stage.runner(restartPlan()).run();
        QVERIFY(waitFor([&] { return stage.writes().size() == 1; }));
        const std::vector<InterruptedPlan> left = stage.kill();
        QCOMPARE(left.size(), std::size_t(1));
        QCOMPARE(left.front().steps.at(0).at(0), Progress::Running);
        // A client of its own, as another program has: the first one's write hangs for ever.
        RestFixture fixture({stage.server.url()});
        ConnectClient client(fixture.client);
        PlanRunner second(left.front().plan, client, stage.journal, quick);
        second.resume(left.front());
        QVERIFY(waitFor([&] { return !second.isRunning(); }));
        QCOMPARE(second.report().progress, Progress::Done);
        QCOMPARE(stage.writes().size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestPlanRunner)
#include "tst_planrunner.moc"
