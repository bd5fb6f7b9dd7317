// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/connector/connectoractions.h"

#include "widgets/connector/connectorfixture.h"

#include <QApplication>
#include <QKeySequence>

using namespace patchbay;
using namespace patchbay::test;

class TestConnectorActions : public QObject {
    Q_OBJECT

private:
    static inline const QStringList mixed{
        QStringLiteral("a-sink RUNNING R F"), QStringLiteral("b-source RUNNING R"),
        QStringLiteral("c-sink FAILED F F"), QStringLiteral("d-sink STOPPED")};

    struct Ready : ConnectorFixture {
        QWidget page;
        ConnectorActions actions{operations, asker, &page};

        explicit Ready(Environment::Kind kind = Environment::Kind::Development, bool readOnly = false)
            : ConnectorFixture(mixed, kind, readOnly)
        {
            const bool isStarted = start();
            Q_ASSERT(isStarted);
        }
        const Plan &newest() const { return operations.at(0).plan; }
    };

private slots:
    void allThatFailedIsRestartedAsOnePlanWithAPartForEach()
    {
        Ready ready;
        ready.actions.setSelection(ready.select({}));
        QAction *action = ready.actions.restartEveryFailed();
        QVERIFY(action->isEnabled());
        QVERIFY2(action->text().contains(QStringLiteral("2")), qPrintable(action->text()));
        action->trigger();
        QCOMPARE(ready.operations.count(), 1);
        QCOMPARE(ready.newest().kind, Plan::Kind::RestartFailed);
        QCOMPARE(ready.newest().connectors(),
                 QStringList({QStringLiteral("a-sink"), QStringLiteral("c-sink")}));
    }

    void itIsOfTheWholeClusterWhateverIsSelected()
    {
        Ready ready;
        ready.actions.setSelection(ready.select({QStringLiteral("b-source")}));
        QVERIFY(!ready.actions.restartFailed()->isEnabled());
        QVERIFY(ready.actions.restartEveryFailed()->isEnabled());
        ready.actions.restartEveryFailed()->trigger();
        QCOMPARE(ready.newest().connectors().size(), 2);
    }

    void aNameThatCannotBeAddressedDoesNotKeepTheOthersFromIt()
    {
        Ready ready;
        QVERIFY(ready.change({QStringLiteral("a;b FAILED F"), QStringLiteral("c-sink FAILED F")}));
        ready.actions.setSelection(ready.select({}));
        QVERIFY(ready.actions.restartEveryFailed()->isEnabled());
        ready.actions.restartEveryFailed()->trigger();
        QCOMPARE(ready.newest().connectors(), QStringList({QStringLiteral("c-sink")}));
    }

    void whereNothingFailedItSaysSo()
    {
        Ready ready;
        QVERIFY(ready.change({QStringLiteral("a-sink RUNNING R"), QStringLiteral("d-sink STOPPED")}));
        ready.actions.setSelection(ready.select({}));
        QVERIFY(!ready.actions.restartEveryFailed()->isEnabled());
        QVERIFY2(ready.actions.restartEveryFailed()->statusTip().contains(QStringLiteral("failed")),
                 qPrintable(ready.actions.restartEveryFailed()->statusTip()));
    }

    void onAReadOnlyConnectionNothingIsRestarted()
    {
        Ready ready(Environment::Kind::Production, true);
        ready.actions.setSelection(ready.select({}));
        QVERIFY(!ready.actions.restartEveryFailed()->isEnabled());
        QVERIFY(ready.actions.restartEveryFailed()->statusTip().contains(QStringLiteral("read-only")));
    }

    void deletingSaysThatOffsetsStayAndOffersToResetThem()
    {
        Ready ready;
        ready.asker.willAnswer(true, true);
        ready.actions.trigger(Plan::Kind::Delete, ready.select({QStringLiteral("d-sink")}));
        QTRY_COMPARE(ready.operations.count(), 1);
        const Question &question = ready.asker.asked().first().question;
        QVERIFY2(question.text.contains(QStringLiteral("The offsets stay")), qPrintable(question.text));
        QVERIFY(question.optionText.contains(QStringLiteral("offsets")));
        QVERIFY(question.optionEnabled);
        QVERIFY(!question.optionChecked); // what can't be undone is never the default
        QVERIFY(question.dangerous);
        QCOMPARE(question.cluster, QStringLiteral("payments-eu")); // its name may be elsewhere too
        QCOMPARE(ready.newest().kind, Plan::Kind::DeleteWithOffsets);
    }

    void aQuestionThatIsRefusedDoesNothing()
    {
        Ready ready;
        ready.asker.willAnswer(false);
        ready.actions.trigger(Plan::Kind::Delete, ready.select({QStringLiteral("d-sink")}));
        QTRY_COMPARE(ready.asker.asked().size(), 1);
        QTest::qWait(20); // the answer comes a turn later
        QCOMPARE(ready.operations.count(), 0);
    }

    void productionAsksForTheNameOfOneAndOfTheClusterForSeveral()
    {
        Ready ready(Environment::Kind::Production);
        ready.actions.trigger(Plan::Kind::Stop, ready.select({QStringLiteral("a-sink")}));
        ready.actions.trigger(Plan::Kind::Stop,
                              ready.select({QStringLiteral("a-sink"), QStringLiteral("b-source")}));
        QTRY_COMPARE(ready.asker.asked().size(), 2);
        QCOMPARE(ready.asker.asked().at(0).question.typedName, QStringLiteral("a-sink"));
        QCOMPARE(ready.asker.asked().at(1).question.typedName, QStringLiteral("payments-eu"));
    }

    void pauseAndStopSayHowTheyDiffer()
    {
        Ready ready;
        ready.actions.setSelection(ready.select({QStringLiteral("a-sink")}));
        QVERIFY(ready.actions.pause()->toolTip().contains(QStringLiteral("stay on their workers")));
        QVERIFY(ready.actions.stop()->toolTip().contains(QStringLiteral("shut down")));
    }

    void noTwoActionsHaveTheSameKeys()
    {
        Ready ready;
        QList<QKeySequence> keys;
        for (const QAction *action : ready.actions.all()) {
            if (action->shortcut().isEmpty())
                continue;
            QVERIFY2(!keys.contains(action->shortcut()), qPrintable(action->shortcut().toString()));
            keys += action->shortcut();
        }
        QVERIFY(keys.contains(QKeySequence(QKeySequence::Delete)));
    }
};

QTEST_MAIN(TestConnectorActions)
#include "tst_connectoractions.moc"
