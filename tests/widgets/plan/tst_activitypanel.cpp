// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plan/activitypanel.h"

#include "core/plans/plan.h"
#include "models/roles.h"
#include "widgets/connector/connectoractions.h"
#include "widgets/connector/connectorfixture.h"

#include <QApplication>
#include <QPushButton>

using namespace patchbay;
using namespace patchbay::test;
using namespace std::chrono_literals;

class ActivityPanelTest : public QObject {
    Q_OBJECT

    Theme m_theme;

    /// Two stops that wait for a state that does not come.
    struct Waiting : ConnectorFixture {
        QWidget page;
        ConnectorActions actions{operations, asker, &page};
        ActivityPanel panel;
        QTreeView *tree;

        explicit Waiting(const Theme &theme)
            : ConnectorFixture({QStringLiteral("a-sink RUNNING R"), QStringLiteral("b-sink RUNNING R")}),
              panel(operations, theme),
              tree(panel.findChild<QTreeView *>())
        {
            server.on("PUT", "*").reply(202);
            panel.resize(900, 200);
            panel.setVisible(true);
        }
        bool begin()
        {
            if (!start())
                return false;
            actions.trigger(Plan::Kind::Stop, select({QStringLiteral("a-sink")}));
            actions.trigger(Plan::Kind::Stop, select({QStringLiteral("b-sink")}));
            return waitFor([this] { return operations.runningCount() == 2; });
        }
        QModelIndex cell(int row, int column) const { return tree->model()->index(row, column); }
        Progress progress(int row) const { return operations.at(row).report.progress; }
    };

private slots:
    void initTestCase() { m_theme.apply(*qApp); }

    void eachRunningOperationHasItsCancelInItsRow()
    {
        Waiting waiting(m_theme);
        QVERIFY(waiting.begin());
        QCOMPARE(waiting.operations.count(), 2);
        for (const int row : {0, 1}) {
            QCOMPARE(waiting.cell(row, ActivityModel::ActionColumn).data().toString(),
                     QStringLiteral("Cancel"));
            QVERIFY(!waiting.tree->visualRect(waiting.cell(row, ActivityModel::ActionColumn)).isEmpty());
        }
        // The older one, which is not the chosen one.
        waiting.panel.show(waiting.operations.at(0).id);
        waiting.tree->collapseAll();
        const QRect rect = waiting.tree->visualRect(waiting.cell(1, ActivityModel::ActionColumn));
        QTest::mouseClick(waiting.tree->viewport(), Qt::LeftButton, {}, rect.center());
        QVERIFY(waitFor([&] { return waiting.operations.runningCount() == 1; }));
        QCOMPARE(waiting.progress(0), Progress::Running);
        QVERIFY(waiting.progress(1) != Progress::Running);
        QVERIFY(waiting.cell(1, ActivityModel::ActionColumn).data().toString().isEmpty());
        QVERIFY(!waiting.cell(1, ActivityModel::ActionColumn).data(LinkRole).toBool());
        // A press elsewhere only chooses.
        const QRect what = waiting.tree->visualRect(waiting.cell(0, ActivityModel::HowColumn));
        QTest::mouseClick(waiting.tree->viewport(), Qt::LeftButton, {}, what.center());
        QCOMPARE(waiting.progress(0), Progress::Running);
        waiting.operations.cancel(waiting.operations.at(0).id);
    }

    void theChosenOneIsCancelledByKeyboard()
    {
        Waiting waiting(m_theme);
        QVERIFY(waiting.begin());
        QVERIFY(QTest::qWaitForWindowActive(&waiting.panel));
        waiting.panel.show(waiting.operations.at(0).id);
        waiting.tree->setFocus();
        QTest::keyClick(waiting.tree, Qt::Key_Tab);
        const auto *button = qobject_cast<QPushButton *>(QApplication::focusWidget());
        QVERIFY(button);
        QCOMPARE(button->accessibleName(), QStringLiteral("Cancel this operation"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        QVERIFY(waitFor([&] { return waiting.operations.runningCount() == 1; }));
        QCOMPARE(waiting.progress(1), Progress::Running);
        waiting.operations.cancel(waiting.operations.at(1).id);
    }
};

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    ActivityPanelTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_activitypanel.moc"
