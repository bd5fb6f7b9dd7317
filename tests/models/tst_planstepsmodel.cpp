// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/planstepsmodel.h"

#include "models/roles.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace patchbay;

namespace {

Plan change()
{
    ConnectorStatus running;
    running.name = QStringLiteral("a");
    running.state = ConnectorState::Running;
    OffsetChangeRequest request;
    request.changes = {{toPartition({QStringLiteral("orders"), 3}), toOffset(5)}};
    return planChangeOffsets(QUuid::createUuid(), QStringLiteral("lab"), running, request);
}

PlanReport reportOf(const Plan &plan)
{
    PlanReport report;
    for (const Plan::Part &part : plan.parts) {
        report.parts.emplace_back();
        report.parts.back().steps.resize(part.stepCount());
    }
    return report;
}

} // namespace

class TestPlanStepsModel : public QObject {
    Q_OBJECT

private slots:
    void stepsAreNumberedAndTickOff()
    {
        PlanStepsModel model;
        const QAbstractItemModelTester tester(&model);
        const Plan plan = change();
        model.setPlan(plan);
        QCOMPARE(model.rowCount(), static_cast<int>(plan.parts.front().steps.size()));
        QCOMPARE(model.numberOf(0), 1);
        QCOMPARE(model.index(0).data(ProgressRole).value<Progress>(), Progress::Pending);
        PlanReport report = reportOf(plan);
        report.parts.front().steps.at(0).progress = Progress::Done;
        report.parts.front().steps.at(1).progress = Progress::Running;
        report.parts.front().steps.at(1).note = QStringLiteral("waiting");
        model.setReport(report);
        QCOMPARE(model.index(0).data(ProgressRole).value<Progress>(), Progress::Done);
        QCOMPARE(model.runningRow(), 1);
        QCOMPARE(model.index(1).data(StateTextRole).toString(), QStringLiteral("waiting"));
    }

    void whatBringsItBackAppearsOnceItHappens()
    {
        PlanStepsModel model;
        const QAbstractItemModelTester tester(&model);
        const Plan plan = change();
        const Plan::Part &part = plan.parts.front();
        QVERIFY(!part.otherwise.empty());
        model.setPlan(plan);
        const int own = static_cast<int>(part.steps.size());
        QCOMPARE(model.rowCount(), own);
        PlanReport report = reportOf(plan);
        report.parts.front().steps.at(part.steps.size()).progress = Progress::Running;
        model.setReport(report);
        QCOMPARE(model.rowCount(), own + 1);
    }

    void severalConnectorsHaveALineAboveTheirSteps()
    {
        Plan plan = change();
        plan.parts.push_back(plan.parts.front());
        plan.parts.back().connector = QStringLiteral("b");
        PlanStepsModel model;
        model.setPlan(plan);
        QCOMPARE(model.index(0).data().toString(), QStringLiteral("a"));
        QVERIFY(model.index(0).data(KindRole).isValid());
        QCOMPARE(model.numberOf(0), 0);
        QCOMPARE(model.numberOf(1), 1);
    }
};

QTEST_GUILESS_MAIN(TestPlanStepsModel)
#include "tst_planstepsmodel.moc"
