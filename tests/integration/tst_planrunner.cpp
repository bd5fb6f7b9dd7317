// SPDX-License-Identifier: GPL-3.0-or-later
// Every action of the window as a plan, on real workers, with the journal in a real file.
#include "core/plans/planrunner.h"
#include "platform/sqliteplanjournal.h"

#include "support/playground.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace patchbay;
using namespace patchbay::test;
using namespace std::chrono_literals;
using Kind = Error::Kind;

namespace {

QString words(const Plan &plan, const PlanReport &report)
{
    QString text;
    for (std::size_t i = 0; i < report.parts.size(); ++i) {
        text +=
            plan.parts.at(i).connector + QStringLiteral(" ended as %1:").arg(int(report.parts[i].progress));
        for (const StepReport &step : report.parts[i].steps) {
            text += QStringLiteral(" [%1 %2%3]")
                        .arg(int(step.progress))
                        .arg(step.note, step.error ? test::words(*step.error) : QString());
        }
    }
    return text;
}

} // namespace

#define VERIFY_ENDED(runner, expected)                                                                       \
    QVERIFY2((runner).report().progress == (expected), qPrintable(words((runner).plan(), (runner).report())))

class TestPlanRunner : public QObject {
    Q_OBJECT

    Playground m_playground = Playground::fromEnvironment();
    QTemporaryDir m_folder;
    const QUuid m_cluster = QUuid::createUuid();
    const QString m_clusterName = QStringLiteral("playground");

    QString journalFile() const { return m_folder.filePath(QStringLiteral("journal.sqlite")); }

    static bool finish(PlanRunner &runner, std::chrono::milliseconds limit = 110s)
    {
        return waitFor([&runner] { return !runner.isRunning() && runner.report().ended.isValid(); }, limit);
    }

    Statuses statusesOf(Connected &connected, const QStringList &names)
    {
        Statuses statuses;
        for (const QString &name : names) {
            if (const auto status = connected.ask(&ConnectClient::status, name))
                statuses.push_back(*status);
        }
        return statuses;
    }

    std::size_t interruptedCount(PlanJournal &journal)
    {
        Answer<std::vector<InterruptedPlan>> answer;
        journal.interrupted(answer.replyTo());
        if (!answer.wait() || !answer.result())
            qFatal("The journal does not answer");
        return answer.value().size();
    }

private slots:
    void initTestCase() { REQUIRE_PLAYGROUND(m_playground); }

    void pauseAndResumeReachTheirStates_data() { addVersionRows(m_playground); }
    void pauseAndResumeReachTheirStates()
    {
        QFETCH(QString, version);
        Connected connected(m_playground.targetOf(version));
        const OwnConnector own(m_playground, version, QStringLiteral("pause"), 2);
        VERIFY_DONE(own.created());
        QVERIFY2(connected.awaitState(own.name(), ConnectorState::Running, 2), qPrintable(connected.seen()));
        SqlitePlanJournal journal(journalFile());
        PlanRunner pause(planPause(m_cluster, m_clusterName, statusesOf(connected, {own.name()})),
                         connected.client(), journal);
        pause.run();
        QVERIFY(finish(pause));
        VERIFY_ENDED(pause, Progress::Done);
        QCOMPARE(pause.report().parts.front().leftIn->state, ConnectorState::Paused);
        const auto paused = connected.ask(&ConnectClient::status, own.name());
        VERIFY_DONE(paused);
        QCOMPARE(paused->state, ConnectorState::Paused);
        QCOMPARE(paused->taskCount(ConnectorState::Paused), 2);

        PlanRunner resume(planResume(m_cluster, m_clusterName, statusesOf(connected, {own.name()})),
                          connected.client(), journal);
        resume.run();
        QVERIFY(finish(resume));
        VERIFY_ENDED(resume, Progress::Done);
        const auto running = connected.ask(&ConnectClient::status, own.name());
        VERIFY_DONE(running);
        QCOMPARE(running->state, ConnectorState::Running);
        QCOMPARE(running->taskCount(ConnectorState::Running), 2);
        QCOMPARE(interruptedCount(journal), std::size_t(0));
    }

    void stopEndsTheTasksOrSaysThatTheWorkerCannot_data() { addVersionRows(m_playground); }
    void stopEndsTheTasksOrSaysThatTheWorkerCannot()
    {
        QFETCH(QString, version);
        Connected connected(m_playground.targetOf(version));
        const OwnConnector own(m_playground, version, QStringLiteral("stop"));
        VERIFY_DONE(own.created());
        QVERIFY2(connected.awaitState(own.name(), ConnectorState::Running, 1), qPrintable(connected.seen()));
        SqlitePlanJournal journal(journalFile());
        PlanRunner stop(planStop(m_cluster, m_clusterName, statusesOf(connected, {own.name()})),
                        connected.client(), journal);
        stop.run();
        QVERIFY(finish(stop));
        const auto status = connected.ask(&ConnectClient::status, own.name());
        VERIFY_DONE(status);
        if (*KafkaVersion::fromWorker(version) < since(Capability::Stop)) {
            VERIFY_ENDED(stop, Progress::Failed);
            QCOMPARE(stop.report().parts.front().steps.front().error->kind, Kind::UnknownEndpoint);
            QCOMPARE(status->state, ConnectorState::Running);
            return;
        }
        VERIFY_ENDED(stop, Progress::Done);
        QCOMPARE(status->state, ConnectorState::Stopped);
        QVERIFY(status->tasks.empty());
        PlanRunner resume(planResume(m_cluster, m_clusterName, {*status}), connected.client(), journal);
        resume.run();
        QVERIFY(finish(resume));
        VERIFY_ENDED(resume, Progress::Done);
        QVERIFY2(connected.awaitState(own.name(), ConnectorState::Running, 1), qPrintable(connected.seen()));
    }

    void everyRestartComesBackRunning_data() { addVersionRows(m_playground); }
    void everyRestartComesBackRunning()
    {
        QFETCH(QString, version);
        Connected connected(m_playground.targetOf(version));
        VERIFY_DONE(connected.ask(&ConnectClient::workerVersion));
        const OwnConnector own(m_playground, version, QStringLiteral("restart"), 2);
        VERIFY_DONE(own.created());
        QVERIFY2(connected.awaitState(own.name(), ConnectorState::Running, 2), qPrintable(connected.seen()));
        SqlitePlanJournal journal(journalFile());
        const Statuses statuses = statusesOf(connected, {own.name()});
        const Capabilities &capabilities = connected.client().capabilities();
        QSignalSpy tries(&connected.rest(), &RestClient::exchanged);
        for (const Plan &plan : {planRestartConnector(m_cluster, m_clusterName, statuses),
                                 planRestartTask(m_cluster, m_clusterName, own.name(), 1),
                                 planRestartAll(m_cluster, m_clusterName, statuses, capabilities)}) {
            PlanRunner runner(plan, connected.client(), journal);
            runner.run();
            QVERIFY(finish(runner));
            VERIFY_ENDED(runner, Progress::Done);
            const auto status = connected.ask(&ConnectClient::status, own.name());
            VERIFY_DONE(status);
            QCOMPARE(status->taskCount(ConnectorState::Running), 2);
        }
        // Below 3.0 "everything" is the instance and then each task.
        QStringList restarts;
        for (const auto &each : tries) {
            const auto record = each.front().value<RequestRecord>();
            if (record.request.verb == Verb::Post)
                restarts += record.request.segments.mid(2).join(u'/');
        }
        const QStringList before = {QStringLiteral("restart"), QStringLiteral("tasks/1/restart"),
                                    QStringLiteral("restart")};
        const QStringList fallback = {QStringLiteral("tasks/0/restart"), QStringLiteral("tasks/1/restart")};
        const bool isOld = *KafkaVersion::fromWorker(version) < since(Capability::RestartWithTasks);
        restarts.removeDuplicates(); // a retry after a rebalance is not what this is about
        QStringList expected = before + (isOld ? fallback : QStringList());
        expected.removeDuplicates();
        QCOMPARE(restarts, expected);
    }

    void whatFailedRunsAgainOnceItsCauseIsGone_data() { addVersionRows(m_playground); }
    void whatFailedRunsAgainOnceItsCauseIsGone()
    {
        QFETCH(QString, version);
        Connected connected(m_playground.targetOf(version));
        VERIFY_DONE(connected.ask(&ConnectClient::workerVersion));
        const OwnConnector own(m_playground, version, QStringLiteral("failing"), 1,
                               OwnConnector::File::FolderMissing);
        VERIFY_DONE(own.created());
        const auto hasFailed = [](const ConnectorStatus &status) {
            return status.failedTaskCount() == 1;
        };
        QVERIFY2(connected.await(own.name(), hasFailed), qPrintable(connected.seen()));
        SqlitePlanJournal journal(journalFile());
        const Plan plan = planRestartFailed(m_cluster, m_clusterName, statusesOf(connected, {own.name()}),
                                            connected.client().capabilities());
        QCOMPARE(plan.parts.size(), std::size_t(1));
        {
            PlanRunner inVain(plan, connected.client(), journal);
            inVain.run();
            QVERIFY(finish(inVain));
            VERIFY_ENDED(inVain, Progress::Failed);
            const PartReport &part = inVain.report().parts.front();
            QVERIFY2(words(inVain.plan(), inVain.report()).contains(QStringLiteral("NoSuchFileException")),
                     qPrintable(words(inVain.plan(), inVain.report())));
            QVERIFY(part.leftIn);
            QCOMPARE(part.leftIn->failedTaskCount(), 1);
        }
        QVERIFY(own.healFolder());
        PlanRunner healed(plan, connected.client(), journal);
        healed.run();
        QVERIFY(finish(healed));
        VERIFY_ENDED(healed, Progress::Done);
        const auto status = connected.ask(&ConnectClient::status, own.name());
        VERIFY_DONE(status);
        QCOMPARE(status->worstState(), ConnectorState::Running);
        // and then there is nothing left to restart
        const Plan again =
            planRestartFailed(m_cluster, m_clusterName, {*status}, connected.client().capabilities());
        QVERIFY(again.parts.empty());
        QCOMPARE(again.omitted.size(), std::size_t(1));
        QCOMPARE(interruptedCount(journal), std::size_t(0));
    }

    void allThatFailedInAClusterIsOnePlanWithAResultEach()
    {
        const QString version = m_playground.kafkaVersion;
        Connected connected(m_playground.targetOf(version));
        VERIFY_DONE(connected.ask(&ConnectClient::workerVersion));
        const OwnConnector healed(m_playground, version, QStringLiteral("healed"), 2,
                                  OwnConnector::File::FolderMissing);
        const OwnConnector broken(m_playground, version, QStringLiteral("broken"), 1,
                                  OwnConnector::File::FolderMissing);
        VERIFY_DONE(healed.created());
        VERIFY_DONE(broken.created());
        const auto allFailed = [](const ConnectorStatus &status) {
            return !status.tasks.empty() && status.failedTaskCount() == int(status.tasks.size());
        };
        QVERIFY2(connected.await(broken.name(), allFailed), qPrintable(connected.seen()));
        const auto bothFailed = [](const ConnectorStatus &status) {
            return status.failedTaskCount() == 2;
        };
        QVERIFY2(connected.await(healed.name(), bothFailed), qPrintable(connected.seen()));
        QVERIFY(healed.healFolder());
        const auto statuses = connected.ask(&ConnectClient::allStatuses);
        VERIFY_DONE(statuses);
        const Plan plan =
            planRestartFailed(m_cluster, m_clusterName, *statuses, connected.client().capabilities());
        const QStringList touched = plan.connectors();
        QVERIFY(touched.contains(healed.name()));
        QVERIFY(touched.contains(broken.name()));
        QVERIFY(touched.contains(QStringLiteral("orders-search"))); // the playground's own, failed for good
        QVERIFY(!touched.contains(QStringLiteral("orders-source")));
        SqlitePlanJournal journal(journalFile());
        PlanRunner runner(plan, connected.client(), journal);
        runner.run();
        QVERIFY(finish(runner));
        VERIFY_ENDED(runner, Progress::Failed);
        for (std::size_t i = 0; i < plan.parts.size(); ++i) {
            const Progress progress = runner.report().parts.at(i).progress;
            const QString &name = plan.parts.at(i).connector;
            QVERIFY2((progress == Progress::Done) == (name == healed.name()),
                     qPrintable(words(plan, runner.report())));
        }
    }

    void deleteWithItsOffsetsLeavesNothingBehind()
    {
        for (const QString &version : {m_playground.kafkaVersion, QStringLiteral("3.9.2")}) {
            Connected connected(m_playground.targetOf(version));
            const QString name = ownName(QStringLiteral("delete"));
            const OwnConnector own(m_playground, version, name, OwnConnector::source(m_playground, name));
            VERIFY_DONE(own.created());
            const auto hasOffsets = [&connected, &name] {
                const auto offsets = connected.ask(&ConnectClient::offsets, name);
                return offsets && !offsets->empty();
            };
            QVERIFY(waitFor(hasOffsets, 60s));
            SqlitePlanJournal journal(journalFile());
            PlanRunner runner(planDelete(m_cluster, m_clusterName, statusesOf(connected, {name}), true),
                              connected.client(), journal);
            runner.run();
            QVERIFY(finish(runner));
            VERIFY_ENDED(runner, Progress::Done);
            QVERIFY(runner.report().parts.front().connectorGone);
            VERIFY_ERROR(connected.ask(&ConnectClient::connector, name), Kind::NotFound);
            // One of the same name, that begins as stopped, shows what the first has left.
            VERIFY_DONE(connected.ask(&ConnectClient::create, name, OwnConnector::source(m_playground, name),
                                      std::optional(InitialState::Stopped)));
            const auto offsets = connected.ask(&ConnectClient::offsets, name);
            VERIFY_DONE(offsets);
            QVERIFY(offsets->empty());
        }
    }

    void deleteAloneLeavesTheOffsets()
    {
        const QString version = m_playground.kafkaVersion;
        Connected connected(m_playground.targetOf(version));
        const QString name = ownName(QStringLiteral("delete"));
        const OwnConnector own(m_playground, version, name, OwnConnector::source(m_playground, name));
        VERIFY_DONE(own.created());
        const auto hasOffsets = [&connected, &name] {
            const auto offsets = connected.ask(&ConnectClient::offsets, name);
            return offsets && !offsets->empty();
        };
        QVERIFY(waitFor(hasOffsets, 60s));
        SqlitePlanJournal journal(journalFile());
        PlanRunner runner(planDelete(m_cluster, m_clusterName, statusesOf(connected, {name}), false),
                          connected.client(), journal);
        runner.run();
        QVERIFY(finish(runner));
        VERIFY_ENDED(runner, Progress::Done);
        VERIFY_DONE(connected.ask(&ConnectClient::create, name, OwnConnector::source(m_playground, name),
                                  std::optional(InitialState::Stopped)));
        QVERIFY(hasOffsets());
    }

    void aPlanForWhatWasDeletedMeanwhileEndsAsFailed()
    {
        Connected connected(m_playground.targetOf(m_playground.kafkaVersion));
        ConnectorStatus nobody;
        nobody.name = ownName(QStringLiteral("nobody"));
        nobody.state = ConnectorState::Running;
        SqlitePlanJournal journal(journalFile());
        PlanRunner runner(planPause(m_cluster, m_clusterName, {nobody}), connected.client(), journal);
        runner.run();
        QVERIFY(finish(runner));
        VERIFY_ENDED(runner, Progress::Failed);
        QCOMPARE(runner.report().parts.front().steps.front().error->kind, Kind::NotFound);
    }

    void killingAWorkerInTheMiddleOfAPlanEndsInTheTruth()
    {
        const QString version = m_playground.kafkaVersion;
        const WorkersRestored restored(m_playground);
        Connected connected(m_playground.targetOf(version));
        VERIFY_DONE(connected.ask(&ConnectClient::workerVersion));
        const OwnConnector first(m_playground, version, QStringLiteral("kill"), 2);
        const OwnConnector second(m_playground, version, QStringLiteral("kill"), 2);
        VERIFY_DONE(first.created());
        VERIFY_DONE(second.created());
        QVERIFY2(connected.awaitState(first.name(), ConnectorState::Running, 2),
                 qPrintable(connected.seen()));
        QVERIFY2(connected.awaitState(second.name(), ConnectorState::Running, 2),
                 qPrintable(connected.seen()));
        SqlitePlanJournal journal(journalFile());
        PlanRunner runner(
            planStop(m_cluster, m_clusterName, statusesOf(connected, {first.name(), second.name()})),
            connected.client(), journal);
        // The worker that is asked dies as soon as the first request for a change left.
        QString problem;
        const auto killOnce = [this, done = false, &problem](int, int) mutable {
            if (std::exchange(done, true))
                return;
            problem = changeWorker(m_playground, QStringLiteral("kill"), QStringLiteral("1"));
        };
        connect(&runner, &PlanRunner::progressed, this, killOnce);
        runner.run();
        QVERIFY(finish(runner));
        QCOMPARE(problem, QString());
        for (std::size_t i = 0; i < runner.plan().parts.size(); ++i) {
            const auto status = connected.ask(&ConnectClient::status, runner.plan().parts.at(i).connector);
            VERIFY_DONE(status);
            const PartReport &part = runner.report().parts.at(i);
            const QString told = words(runner.plan(), runner.report()) + test::words(*status);
            if (part.progress == Progress::Done)
                QVERIFY2(status->state == ConnectorState::Stopped && status->tasks.empty(), qPrintable(told));
            else
                QVERIFY2(part.progress == Progress::Failed || part.progress == Progress::OutcomeUnknown,
                         qPrintable(told));
        }
        // One worker is left and the plan has 60 s for each wait: it gets there.
        VERIFY_ENDED(runner, Progress::Done);
        QCOMPARE(interruptedCount(journal), std::size_t(0));
    }
};

QTEST_GUILESS_MAIN(TestPlanRunner)
#include "tst_planrunner.moc"
