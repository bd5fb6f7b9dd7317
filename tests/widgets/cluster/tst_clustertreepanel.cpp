// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/describe.h"
#include "models/clustertreemodel.h"
#include "support/snapshottext.h"
#include "widgets/look/rowdelegate.h"
#include "widgets/windowfixture.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QScrollBar>
#include <QTreeView>

using namespace patchbay;
using namespace patchbay::test;

class TestClusterTreePanel : public QObject {
    Q_OBJECT

private:
    Theme m_theme;

private slots:
    void initTestCase() { m_theme.apply(*qApp); }

    void whatIsNotSeenYetIsSelectedWhenItComes()
    {
        WindowFixture fixture(m_theme);
        FaultServer server;
        answerSnapshot(server,
                       snapshotOf({QStringLiteral("a-sink RUNNING R"), QStringLiteral("b-sink STOPPED")}));
        ClusterSession &session =
            fixture.add(QStringLiteral("payments"), Environment::Kind::Staging, server.url());
        MainWindow &window = fixture.open();
        window.tree().select(session, QStringLiteral("b-sink")); // as a page that a link opened asks for it
        QTRY_COMPARE(window.tree().selection().connectors, QStringList({QStringLiteral("b-sink")}));
    }

    void aRowThatOnlyTheFocusMadeCurrentIsNoChoice()
    {
        WindowFixture fixture(m_theme);
        FaultServer server;
        answerSnapshot(server, snapshotOf({QStringLiteral("a-sink RUNNING R")}));
        server.on("GET", "/connectors?expand=status")
            .reply(200, statusAnswer(snapshotOf({QStringLiteral("a-sink RUNNING R")})))
            .held();
        ClusterSession &session =
            fixture.add(QStringLiteral("payments"), Environment::Kind::Staging, server.url());
        MainWindow &window = fixture.open();
        QTreeView *view = window.tree().view();
        QVERIFY(!view->currentIndex().isValid());
        window.tree().select(session, QStringLiteral("a-sink"));
        QVERIFY(QTest::qWaitForWindowActive(&window));
        view->setFocus(); // a view without a current row takes its first
        QVERIFY(view->currentIndex().isValid());
        QTRY_VERIFY(server.held() > 0);
        server.release();
        QTRY_COMPARE(window.tree().selection().connectors, QStringList({QStringLiteral("a-sink")}));
    }

    void whatThePersonChoosesMeanwhileStays()
    {
        WindowFixture fixture(m_theme);
        FaultServer server;
        answerSnapshot(server,
                       snapshotOf({QStringLiteral("a-sink RUNNING R"), QStringLiteral("b-sink STOPPED")}));
        server.on("GET", "/connectors?expand=status")
            .reply(200,
                   statusAnswer(
                       snapshotOf({QStringLiteral("a-sink RUNNING R"), QStringLiteral("b-sink STOPPED")})))
            .held();
        ClusterSession &session =
            fixture.add(QStringLiteral("payments"), Environment::Kind::Staging, server.url());
        MainWindow &window = fixture.open();
        window.tree().select(session, QStringLiteral("b-sink"));
        QTreeView *view = window.tree().view();
        view->setCurrentIndex(view->model()->index(0, 0)); // the cluster
        QTRY_VERIFY(server.held() > 0);
        server.release();
        QTRY_COMPARE(view->model()->rowCount(view->model()->index(0, 0)), 2);
        QVERIFY(window.tree().selection().connectors.isEmpty());
    }

    void aRefreshKeepsSelectionExpansionAndPlace()
    {
        // A bare view on the model, so that each refresh is exactly what the test says.
        ClusterSnapshot snapshot = bigSnapshot(500, 2);
        ConfigIndex configs;
        ClusterCondition condition;
        condition.reach = ClusterCondition::Reach::Fresh;
        ClusterTreeModel model;
        model.insertCluster(0,
                            {ClusterProfile::create(),
                             [&snapshot]() -> const ClusterSnapshot & { return snapshot; }, &configs,
                             condition, countStates(snapshot)});
        QTreeView view;
        view.setUniformRowHeights(true);
        view.setItemDelegate(new RowDelegate(m_theme, &view));
        view.setModel(&model);
        view.resize(336, 600);
        view.show();
        view.expand(model.clusterIndex(0));
        const QString chosen = snapshot.connectors[250].name;
        view.expand(model.connectorIndex(0, chosen));
        view.setCurrentIndex(model.index(1, 0, model.connectorIndex(0, chosen)));
        view.scrollTo(view.currentIndex(), QAbstractItemView::PositionAtCenter);
        QTRY_VERIFY(view.verticalScrollBar()->value() > 0);
        const int place = view.visualRect(view.currentIndex()).top();

        ClusterSnapshot next = snapshot;
        next.connectors[250].tasks[0].state = ConnectorState::Failed;
        next.connectors[10].state = ConnectorState::Paused;
        ConnectorStatus added;
        added.name = QStringLiteral("zzz");
        next.connectors.push_back(added);
        const SnapshotChange change = compare(snapshot, next);
        snapshot = next;
        model.applyChange(0, change, countStates(snapshot));
        QTest::qWait(50);

        QCOMPARE(view.currentIndex().data(NameRole).toString(), chosen);
        QCOMPARE(view.currentIndex().data(TaskRole).toInt(), 1);
        QVERIFY(view.isExpanded(model.connectorIndex(0, chosen)));
        QCOMPARE(view.visualRect(view.currentIndex()).top(), place);

        // The current row survives a filter that lets it through, and the cluster stays open.
        model.setFilter(ConnectorFilter::parse(QStringLiteral("name:") + chosen));
        QCOMPARE(model.matchCount(0), 1);
        QCOMPARE(view.currentIndex().data(NameRole).toString(), chosen);
        QVERIFY(view.isExpanded(model.clusterIndex(0)));
    }

    void filteringOpensOnlyClustersThatMatchAndGivesBackWhatWasOpen()
    {
        FaultServer first;
        FaultServer second;
        answerSnapshot(first, snapshotOf({QStringLiteral("orders RUNNING R")}));
        answerSnapshot(second, snapshotOf({QStringLiteral("payments RUNNING R")}));
        WindowFixture fixture(m_theme);
        fixture.add(QStringLiteral("a"), Environment::Kind::Development, first.url());
        fixture.add(QStringLiteral("b"), Environment::Kind::Staging, second.url());
        ClusterTreePanel &panel = fixture.open().tree();
        ClusterTreeModel &model = panel.model();
        QTRY_COMPARE(model.filterCount().connectors, 2);
        QTreeView &view = *panel.view();
        view.collapse(model.clusterIndex(0));
        QVERIFY(view.isExpanded(model.clusterIndex(1)));
        panel.setFilterText(QStringLiteral("name:orders"));
        QVERIFY(view.isExpanded(model.clusterIndex(0)));
        QVERIFY(!view.isExpanded(model.clusterIndex(1)));
        QCOMPARE(model.filterCount().matching, 1);
        panel.setFilterText(QString());
        QVERIFY(!view.isExpanded(model.clusterIndex(0)));
        QVERIFY(view.isExpanded(model.clusterIndex(1)));
    }

    void aClusterThatStopsAnsweringKeepsItsRows()
    {
        FaultServer server;
        answerSnapshot(server, snapshotOf({QStringLiteral("orders RUNNING R")}));
        WindowFixture fixture(m_theme);
        ClusterSession &session =
            fixture.add(QStringLiteral("a"), Environment::Kind::Production, server.url());
        ClusterTreeModel &model = fixture.open().tree().model();
        QTRY_COMPARE(model.filterCount().connectors, 1);
        server.stopListening();
        session.refresh();
        const auto state = [&model] {
            return model.connectorIndex(0, QStringLiteral("orders")).data(LoadStateRole).value<LoadState>();
        };
        QTRY_COMPARE_WITH_TIMEOUT(state(), LoadState::Outdated, 60000);
        QCOMPARE(model.clusterIndex(0).data(StateTextRole).toString(),
                 describeCondition(session.condition()));
    }

    void severalSelectedAreConnectorsOfOneCluster()
    {
        FaultServer server;
        answerSnapshot(server,
                       snapshotOf({QStringLiteral("a RUNNING R"), QStringLiteral("b RUNNING R"),
                                   QStringLiteral("c RUNNING R")}));
        WindowFixture fixture(m_theme);
        ClusterSession &session =
            fixture.add(QStringLiteral("x"), Environment::Kind::Development, server.url());
        ClusterTreePanel &panel = fixture.open().tree();
        ClusterTreeModel &model = panel.model();
        QTRY_COMPARE(model.filterCount().connectors, 3);
        panel.view()->setCurrentIndex(model.connectorIndex(0, QStringLiteral("c")));
        panel.view()->selectionModel()->select(model.connectorIndex(0, QStringLiteral("a")),
                                               QItemSelectionModel::Select);
        QCOMPARE(panel.selection(),
                 (ObjectSelection{&session, {QStringLiteral("a"), QStringLiteral("c")}, -1}));
        panel.select(session, QStringLiteral("b"));
        QCOMPARE(panel.selection(), (ObjectSelection{&session, {QStringLiteral("b")}, -1}));
    }
};

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    TestClusterTreePanel test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_clustertreepanel.moc"
