// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plans/plan.h"

#include <QTest>

using namespace patchbay;
using State = ConnectorState;

namespace {

const QUuid cluster = QUuid::fromString(QStringLiteral("6c7c2a52-1f5c-4f5f-8a55-1d7c1f1f6a10"));
const QString clusterName = QStringLiteral("prod-eu");

ConnectorStatus status(const QString &name, State state, const std::vector<State> &tasks)
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

step::AwaitState await(const QString &name, State target, bool afterRestart,
                       std::vector<int> failedBefore = {})
{
    step::AwaitState step;
    step.connector = name;
    step.target = target;
    step.afterRestart = afterRestart;
    step.failedBefore = std::move(failedBefore);
    return step;
}

Plan plan(Plan::Kind kind, std::vector<Plan::Part> parts, std::vector<Plan::Omission> omitted = {})
{
    Plan plan;
    plan.kind = kind;
    plan.cluster = cluster;
    plan.clusterName = clusterName;
    plan.parts = std::move(parts);
    plan.omitted = std::move(omitted);
    return plan;
}

const QString a = QStringLiteral("a");
const QString b = QStringLiteral("b");
const Capabilities kafka43(QStringLiteral("4.3.1"));
const Capabilities kafka28(QStringLiteral("2.8.2"));

} // namespace

class TestPlan : public QObject {
    Q_OBJECT

private slots:
    void pauseRemembersWhichTasksHadFailed()
    {
        const Statuses statuses{status(a, State::Running, {State::Running, State::Failed})};
        QCOMPARE(planPause(cluster, clusterName, statuses),
                 plan(Plan::Kind::Pause, {{a, {step::Pause{a}, await(a, State::Paused, false, {1})}}}));
    }

    void resumeWaitsForRunning()
    {
        const Statuses statuses{status(a, State::Paused, {State::Paused}), status(b, State::Stopped, {})};
        QCOMPARE(planResume(cluster, clusterName, statuses),
                 plan(Plan::Kind::Resume,
                      {{a, {step::Resume{a}, await(a, State::Running, false)}},
                       {b, {step::Resume{b}, await(b, State::Running, false)}}}));
    }

    void stopWaitsUntilTheTasksAreGone()
    {
        QCOMPARE(planStop(cluster, clusterName, {status(a, State::Running, {State::Running})}),
                 plan(Plan::Kind::Stop, {{a, {step::Stop{a}, step::AwaitTasksGone{a}}}}));
    }

    void restartOfTheConnectorAloneLeavesFailedTasksAlone()
    {
        QCOMPARE(planRestartConnector(cluster, clusterName,
                                      {status(a, State::Failed, {State::Failed, State::Running})}),
                 plan(Plan::Kind::RestartConnector,
                      {{a, {step::Restart{a, false, false}, await(a, State::Running, true, {0})}}}));
    }

    void restartOfWhatFailedIsOneRequestSince30()
    {
        QCOMPARE(planRestartFailed(cluster, clusterName,
                                   {status(a, State::Running, {State::Failed, State::Running})}, kafka43),
                 plan(Plan::Kind::RestartFailed,
                      {{a, {step::Restart{a, true, true}, await(a, State::Running, true)}}}));
    }

    void restartOfWhatFailedGoesTaskByTaskBelow30()
    {
        const Statuses statuses{status(a, State::Failed, {State::Failed, State::Running, State::Failed}),
                                status(b, State::Running, {State::Failed})};
        QCOMPARE(planRestartFailed(cluster, clusterName, statuses, kafka28),
                 plan(Plan::Kind::RestartFailed,
                      {{a,
                        {step::Restart{a, false, false}, step::RestartTask{a, 0}, step::RestartTask{a, 2},
                         await(a, State::Running, true)}},
                       {b, {step::RestartTask{b, 0}, await(b, State::Running, true)}}}));
    }

    void restartOfWhatFailedOmitsTheHealthy()
    {
        QCOMPARE(
            planRestartFailed(cluster, clusterName, {status(a, State::Running, {State::Running})}, kafka43),
            plan(Plan::Kind::RestartFailed, {}, {{a, Plan::Omission::Reason::NothingFailed}}));
    }

    void restartOfAllIsOneRequestSince30AndComesBackToWhatItWas()
    {
        const Statuses statuses{status(a, State::Running, {State::Running}),
                                status(b, State::Paused, {State::Paused})};
        QCOMPARE(planRestartAll(cluster, clusterName, statuses, kafka43),
                 plan(Plan::Kind::RestartAll,
                      {{a, {step::Restart{a, true, false}, await(a, State::Running, true)}},
                       {b, {step::Restart{b, true, false}, await(b, State::Paused, true)}}}));
    }

    void restartOfAllGoesTaskByTaskBelow30()
    {
        QCOMPARE(planRestartAll(cluster, clusterName,
                                {status(a, State::Running, {State::Running, State::Failed})}, kafka28),
                 plan(Plan::Kind::RestartAll,
                      {{a,
                        {step::Restart{a, false, false}, step::RestartTask{a, 0}, step::RestartTask{a, 1},
                         await(a, State::Running, true)}}}));
    }

    void noRestartTouchesAStoppedConnector()
    {
        const Statuses stopped{status(a, State::Stopped, {})};
        const std::vector<Plan::Omission> omitted{{a, Plan::Omission::Reason::Stopped}};
        QCOMPARE(planRestartAll(cluster, clusterName, stopped, kafka43),
                 plan(Plan::Kind::RestartAll, {}, omitted));
        QCOMPARE(planRestartFailed(cluster, clusterName, stopped, kafka43),
                 plan(Plan::Kind::RestartFailed, {}, omitted));
        QCOMPARE(planRestartConnector(cluster, clusterName, stopped),
                 plan(Plan::Kind::RestartConnector, {}, omitted));
    }

    void restartOfATaskWatchesThatTask()
    {
        step::AwaitState watched = await(a, State::Running, true);
        watched.onlyTask = 3;
        QCOMPARE(planRestartTask(cluster, clusterName, a, 3),
                 plan(Plan::Kind::RestartTask, {{a, {step::RestartTask{a, 3}, watched}}}));
    }

    void deleteLeavesOffsets()
    {
        QCOMPARE(planDelete(cluster, clusterName, {status(a, State::Running, {})}, false),
                 plan(Plan::Kind::Delete, {{a, {step::Delete{a}, step::AwaitDeleted{a}}}}));
    }

    void deleteWithOffsetsResetsThemOnceTheTasksAreGone()
    {
        QCOMPARE(planDelete(cluster, clusterName, {status(a, State::Stopped, {})}, true),
                 plan(Plan::Kind::DeleteWithOffsets,
                      {{a,
                        {step::Stop{a}, step::AwaitTasksGone{a}, step::ResetAllOffsets{a}, step::Delete{a},
                         step::AwaitDeleted{a}}}}));
    }

    void whatAConnectorIsMeantToBe()
    {
        QCOMPARE(intendedState(status(a, State::Failed, {State::Paused, State::Failed})), State::Paused);
        QCOMPARE(intendedState(status(a, State::Failed, {State::Paused, State::Running})), State::Running);
        QCOMPARE(intendedState(status(a, State::Failed, {})), State::Running);
        QCOMPARE(intendedState(status(a, State::Unassigned, {State::Unassigned})), State::Running);
        QCOMPARE(intendedState(status(a, State::Paused, {State::Failed})), State::Paused);
        QCOMPARE(intendedState(status(a, State::Stopped, {})), State::Stopped);
    }

    void withoutWatchingKeepsTheWaitThatAChangeRestsOn()
    {
        const Plan whole = planDelete(cluster, clusterName, {status(a, State::Running, {})}, true);
        QCOMPARE(
            withoutWatching(whole),
            plan(Plan::Kind::DeleteWithOffsets,
                 {{a, {step::Stop{a}, step::AwaitTasksGone{a}, step::ResetAllOffsets{a}, step::Delete{a}}}}));
        QCOMPARE(withoutWatching(planStop(cluster, clusterName, {status(a, State::Running, {})})),
                 plan(Plan::Kind::Stop, {{a, {step::Stop{a}}}}));
    }

    void everyPlanComesBackFromTheJournal_data()
    {
        QTest::addColumn<Plan>("written");
        const QString odd = QStringLiteral("a/ \"ü\u202e\n");
        const Statuses statuses{status(odd, State::Failed, {State::Failed, State::Running}),
                                status(b, State::Stopped, {})};
        QTest::newRow("pause") << planPause(cluster, clusterName, statuses);
        QTest::newRow("resume") << planResume(cluster, clusterName, statuses);
        QTest::newRow("stop") << planStop(cluster, clusterName, statuses);
        QTest::newRow("restart connector") << planRestartConnector(cluster, clusterName, statuses);
        QTest::newRow("restart failed") << planRestartFailed(cluster, clusterName, statuses, kafka43);
        QTest::newRow("restart failed, old") << planRestartFailed(cluster, clusterName, statuses, kafka28);
        QTest::newRow("restart all") << planRestartAll(cluster, clusterName, statuses, kafka43);
        QTest::newRow("restart task") << planRestartTask(cluster, clusterName, odd, 7);
        QTest::newRow("delete") << planDelete(cluster, clusterName, statuses, false);
        QTest::newRow("delete with offsets") << planDelete(cluster, clusterName, statuses, true);
        QTest::newRow("nothing") << planPause(cluster, {}, {});
    }

    void everyPlanComesBackFromTheJournal()
    {
        QFETCH(Plan, written);
        const Result<Plan> read = parsePlan(writePlan(written));
        QVERIFY(read);
        QCOMPARE(*read, written);
    }

    void whatAnotherProgramWroteIsRefused_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::newRow("a step of the future")
            << QByteArray("\"await-state\"") << QByteArray("\"await-moon\"");
        QTest::newRow("a kind of the future")
            << QByteArray("\"kind\":\"pause\"") << QByteArray("\"kind\":\"fly\"");
        QTest::newRow("a newer version") << QByteArray("\"version\":1") << QByteArray("\"version\":2");
        QTest::newRow("a field is missing") << QByteArray("\"afterRestart\"") << QByteArray("\"x\"");
        QTest::newRow("a state of the future") << QByteArray("\"PAUSED\"") << QByteArray("\"NAPPING\"");
        QTest::newRow("cut off") << QByteArray("\"parts\"") << QByteArray();
    }

    void whatAnotherProgramWroteIsRefused()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QByteArray json = writePlan(planPause(cluster, clusterName, {status(a, State::Running, {})}));
        const qsizetype at = json.indexOf(from);
        QVERIFY(at >= 0);
        json = to.isEmpty() ? json.left(at) : QByteArray(json).replace(from, to);
        const Result<Plan> read = parsePlan(json);
        QVERIFY(!read);
        QCOMPARE(read.error().kind, Error::Kind::Storage);
    }
};

QTEST_GUILESS_MAIN(TestPlan)
#include "tst_plan.moc"
