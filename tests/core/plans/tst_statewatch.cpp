// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plans/statewatch.h"

#include <QTest>

using namespace patchbay;
using namespace std::chrono_literals;
using State = ConnectorState;
using Verdict = Look::Verdict;

namespace {

constexpr auto settle = 4s;

ConnectorStatus status(State state, const std::vector<State> &tasks)
{
    ConnectorStatus status;
    status.name = QStringLiteral("a");
    status.state = state;
    for (const State task : tasks) {
        TaskStatus one;
        one.id = static_cast<int>(status.tasks.size());
        one.state = task;
        if (task == State::Failed)
            one.trace = QStringLiteral(
                "x.Outer: outside\n\tat x.y(Z.java:1)\nCaused by: x.Inner: inside\n\tat x.y(Z.java:2)\n");
        status.tasks.push_back(one);
    }
    return status;
}

StateWatch watch(State target, bool afterRestart = false, std::vector<int> failedBefore = {},
                 int onlyTask = -1)
{
    step::AwaitState step;
    step.connector = QStringLiteral("a");
    step.target = target;
    step.afterRestart = afterRestart;
    step.failedBefore = std::move(failedBefore);
    step.onlyTask = onlyTask;
    return StateWatch(step, settle);
}

} // namespace

class TestStateWatch : public QObject {
    Q_OBJECT

private slots:
    void runningMustHoldForTwoLooks()
    {
        StateWatch running = watch(State::Running);
        QCOMPARE(running.look(status(State::Running, {State::Running}), 0s).verdict, Verdict::NotYet);
        QCOMPARE(running.look(status(State::Running, {State::Unassigned}), 1s).verdict, Verdict::NotYet);
        QCOMPARE(running.look(status(State::Running, {State::Running}), 2s).verdict, Verdict::NotYet);
        QCOMPARE(running.look(status(State::Running, {State::Running}), 3s).verdict, Verdict::Reached);
    }

    void pausedIsBelievedAtOnce()
    {
        StateWatch paused = watch(State::Paused);
        QCOMPARE(paused.look(status(State::Paused, {State::Running}), 0s).verdict, Verdict::NotYet);
        QCOMPARE(paused.look(status(State::Paused, {State::Paused}), 1s).verdict, Verdict::Reached);
    }

    void aTaskThatHadFailedBeforeAPauseIsNoFailureOfIt()
    {
        StateWatch paused = watch(State::Paused, false, {1});
        const Look look = paused.look(status(State::Paused, {State::Paused, State::Failed}), 0s);
        QCOMPARE(look.verdict, Verdict::Reached);
        QVERIFY2(look.text.contains(QLatin1String("FAILED")), qPrintable(look.text));
    }

    void aTaskThatFailsAnewIsAFailureWithItsRootCause()
    {
        StateWatch paused = watch(State::Paused, false, {1});
        const Look look = paused.look(status(State::Paused, {State::Failed, State::Failed}), 0s);
        QCOMPARE(look.verdict, Verdict::Failed);
        QVERIFY2(look.text.contains(QLatin1String("x.Inner: inside")), qPrintable(look.text));
        QVERIFY2(!look.text.contains(QLatin1String("outside")), qPrintable(look.text));
    }

    void stillFailedRightAfterARestartIsNotBelieved()
    {
        StateWatch restarted = watch(State::Running, true);
        QCOMPARE(restarted.look(status(State::Running, {State::Failed}), 0s).verdict, Verdict::NotYet);
        QCOMPARE(restarted.look(status(State::Running, {State::Failed}), 3999ms).verdict, Verdict::NotYet);
        QCOMPARE(restarted.look(status(State::Running, {State::Failed}), 4s).verdict, Verdict::Failed);
    }

    void failedAgainAfterItMovedIsBelievedAtOnce()
    {
        StateWatch restarted = watch(State::Running, true);
        QCOMPARE(restarted.look(status(State::Running, {State::Failed}), 0s).verdict, Verdict::NotYet);
        QCOMPARE(restarted.look(status(State::Running, {State::Restarting}), 1s).verdict, Verdict::NotYet);
        QCOMPARE(restarted.look(status(State::Running, {State::Failed}), 2s).verdict, Verdict::Failed);
    }

    void aRestartThatHealsIsReached()
    {
        StateWatch restarted = watch(State::Running, true);
        QCOMPARE(restarted.look(status(State::Running, {State::Failed}), 0s).verdict, Verdict::NotYet);
        QCOMPARE(restarted.look(status(State::Running, {State::Running}), 1s).verdict, Verdict::NotYet);
        QCOMPARE(restarted.look(status(State::Running, {State::Running}), 2s).verdict, Verdict::Reached);
    }

    void aFailedInstanceCannotBePaused()
    {
        StateWatch paused = watch(State::Paused);
        QCOMPARE(paused.look(status(State::Failed, {State::Paused}), 0s).verdict, Verdict::NotYet);
        QCOMPARE(paused.look(status(State::Failed, {State::Paused}), 4s).verdict, Verdict::Failed);
    }

    void onlyTheTaskAskedForCounts()
    {
        StateWatch one = watch(State::Running, true, {}, 1);
        const ConnectorStatus others =
            status(State::Failed, {State::Failed, State::Running, State::Unassigned});
        QCOMPARE(one.look(others, 0s).verdict, Verdict::NotYet);
        QCOMPARE(one.look(others, 1s).verdict, Verdict::Reached);
    }

    void aTaskOfAPausedConnectorComesBackPaused()
    {
        StateWatch one = watch(State::Running, true, {}, 0);
        QCOMPARE(one.look(status(State::Paused, {State::Paused}), 0s).verdict, Verdict::NotYet);
        QCOMPARE(one.look(status(State::Paused, {State::Paused}), 1s).verdict, Verdict::Reached);
    }

    void stoppedMeansThatNoTaskIsLeftNotEvenAFailedOne()
    {
        StateWatch stopped = watch(State::Stopped);
        QCOMPARE(stopped.look(status(State::Stopped, {State::Failed}), 0s).verdict, Verdict::NotYet);
        QCOMPARE(stopped.look(status(State::Stopped, {State::Running}), 9s).verdict, Verdict::NotYet);
        QCOMPARE(stopped.look(status(State::Stopped, {}), 9s).verdict, Verdict::Reached);
    }

    void aConnectorThatRunsWithoutTasksIsBelievedOnlyAfterAWhile()
    {
        StateWatch running = watch(State::Running);
        QCOMPARE(running.look(status(State::Running, {}), 0s).verdict, Verdict::NotYet);
        QCOMPARE(running.look(status(State::Running, {}), 1s).verdict, Verdict::NotYet);
        QCOMPARE(running.look(status(State::Running, {}), 4s).verdict, Verdict::NotYet);
        QCOMPARE(running.look(status(State::Running, {}), 5s).verdict, Verdict::Reached);
    }

    void whatIsWaitedForIsSaid()
    {
        StateWatch running = watch(State::Running);
        QCOMPARE(running.look(status(State::Running, {State::Running, State::Unassigned}), 0s).text,
                 QStringLiteral("Waiting until task 1 is RUNNING; it is UNASSIGNED"));
    }
};

QTEST_GUILESS_MAIN(TestStateWatch)
#include "tst_statewatch.moc"
