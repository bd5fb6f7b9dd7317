// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/describe.h"
#include "models/clustertreemodel.h"
#include "support/snapshottext.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace patchbay;
using test::snapshotOf;

namespace {

/// A cluster's values and the model that shows them.
struct Fixture {
    ClusterTreeModel model;
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};
    ClusterSnapshot snapshot;
    ConfigIndex configs;
    ClusterCondition condition;
    ClusterProfile profile;

    explicit Fixture(const QStringList &lines)
        : snapshot(snapshotOf(lines))
    {
        condition.reach = ClusterCondition::Reach::Fresh;
        condition.lastSeen = QDateTime::currentDateTimeUtc();
        profile = ClusterProfile::create();
        profile.name = QStringLiteral("payments-eu");
        profile.environment.kind = Environment::Kind::Production;
        model.insertCluster(0, {profile, source(), &configs, condition, countStates(snapshot)});
    }

    SnapshotSource source()
    {
        return [this]() -> const ClusterSnapshot & {
            return snapshot;
        };
    }

    void become(const ClusterSnapshot &next)
    {
        const SnapshotChange change = compare(snapshot, next);
        snapshot = next;
        model.applyChange(0, change, countStates(snapshot));
    }

    void become(const QStringList &lines) { become(snapshotOf(lines)); }

    /// The rows as text, tasks indented: "orders FAILED 1/2".
    QStringList rows() const
    {
        QStringList lines;
        const QModelIndex cluster = model.clusterIndex(0);
        for (int row = 0; row < model.rowCount(cluster); ++row) {
            const QModelIndex connector = model.index(row, 0, cluster);
            lines.append(words(connector));
            for (int task = 0; task < model.rowCount(connector); ++task)
                lines.append(u' ' + words(model.index(task, 0, connector)));
        }
        return lines;
    }

    QStringList names() const
    {
        QStringList names;
        const QModelIndex cluster = model.clusterIndex(0);
        for (int row = 0; row < model.rowCount(cluster); ++row)
            names.append(model.index(row, 0, cluster).data(NameRole).toString());
        return names;
    }

private:
    static QString words(const QModelIndex &index)
    {
        return index.data().toString() % u' ' % index.data(StateTextRole).toString();
    }
};

/// Every structural and data signal of a model, in order, as text.
class SignalLog : public QObject {
public:
    explicit SignalLog(QAbstractItemModel &model)
    {
        connect(
            &model, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex &from, const QModelIndex &to) {
                lines.append(
                    QStringLiteral("changed %1-%2 depth %3").arg(from.row()).arg(to.row()).arg(depth(from)));
            });
        connect(&model, &QAbstractItemModel::rowsInserted, this,
                [this](const QModelIndex &, int first, int last) {
                    lines.append(QStringLiteral("inserted %1-%2").arg(first).arg(last));
                });
        connect(&model, &QAbstractItemModel::rowsRemoved, this,
                [this](const QModelIndex &, int first, int last) {
                    lines.append(QStringLiteral("removed %1-%2").arg(first).arg(last));
                });
        connect(&model, &QAbstractItemModel::modelReset, this,
                [this] { lines.append(QStringLiteral("reset")); });
        connect(&model, &QAbstractItemModel::layoutChanged, this,
                [this] { lines.append(QStringLiteral("layout")); });
    }

    QStringList lines;

private:
    static int depth(const QModelIndex &index)
    {
        int depth = 0;
        for (QModelIndex parent = index.parent(); parent.isValid(); parent = parent.parent())
            ++depth;
        return depth;
    }
};

} // namespace

class TestClusterTreeModel : public QObject {
    Q_OBJECT

private slots:
    void aConnectorShowsItsWorstStateAndHowManyTasksShareIt()
    {
        const Fixture fixture({QStringLiteral("orders-search RUNNING R F"),
                               QStringLiteral("orders-source RUNNING R"),
                               QStringLiteral("archive RUNNING R R R"), QStringLiteral("audit STOPPED"),
                               QStringLiteral("odd WEIRD")});
        QCOMPARE(fixture.rows(),
                 QStringList({QStringLiteral("archive RUNNING 3/3"), QStringLiteral(" task 0 RUNNING"),
                              QStringLiteral(" task 1 RUNNING"), QStringLiteral(" task 2 RUNNING"),
                              QStringLiteral("audit STOPPED"), QStringLiteral("odd WEIRD"),
                              QStringLiteral("orders-search FAILED 1/2"), QStringLiteral(" task 0 RUNNING"),
                              QStringLiteral(" task 1 FAILED"), QStringLiteral("orders-source RUNNING"),
                              QStringLiteral(" task 0 RUNNING")}));
        QCOMPARE(fixture.model.clusterIndex(0).data(StateTextRole).toString(), QStringLiteral("1 failed"));
    }

    void aRefreshWithoutChangeSendsNoSignal()
    {
        Fixture fixture({QStringLiteral("a RUNNING R"), QStringLiteral("b RUNNING R")});
        const SignalLog log(fixture.model);
        fixture.become({QStringLiteral("a RUNNING R"), QStringLiteral("b RUNNING R")});
        QCOMPARE(log.lines, QStringList());
    }

    void onlyRowsThatDifferAreTold()
    {
        Fixture fixture({QStringLiteral("a RUNNING R"), QStringLiteral("b RUNNING R R"),
                         QStringLiteral("c RUNNING R"), QStringLiteral("d RUNNING R")});
        const SignalLog log(fixture.model);
        fixture.become({QStringLiteral("a RUNNING R"), QStringLiteral("b RUNNING R F"),
                        QStringLiteral("c PAUSED P"), QStringLiteral("d RUNNING R")});
        QCOMPARE(log.lines,
                 QStringList({QStringLiteral("changed 1-1 depth 2"), QStringLiteral("changed 0-0 depth 2"),
                              QStringLiteral("changed 1-2 depth 1"), QStringLiteral("changed 0-0 depth 0")}));
    }

    void connectorsAndTasksComeAndGo()
    {
        Fixture fixture({QStringLiteral("b RUNNING R"), QStringLiteral("d RUNNING R R R")});
        const SignalLog log(fixture.model);
        fixture.become({QStringLiteral("a RUNNING"), QStringLiteral("b RUNNING R R"),
                        QStringLiteral("c RUNNING R"), QStringLiteral("d RUNNING R")});
        QCOMPARE(fixture.names(),
                 QStringList(
                     {QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c"), QStringLiteral("d")}));
        QCOMPARE(fixture.model.rowCount(fixture.model.connectorIndex(0, QStringLiteral("b"))), 2);
        QCOMPARE(fixture.model.rowCount(fixture.model.connectorIndex(0, QStringLiteral("d"))), 1);
        QVERIFY(!log.lines.contains(QStringLiteral("reset")));
        fixture.become(QStringList());
        QCOMPARE(fixture.names(), QStringList());
        QCOMPARE(fixture.model.clusterIndex(0).data(StateTextRole).toString(),
                 QStringLiteral("no connectors"));
    }

    void indexesOfTasksSurviveRowsBeforeThem()
    {
        Fixture fixture({QStringLiteral("m RUNNING R F")});
        const QPersistentModelIndex task(
            fixture.model.index(1, 0, fixture.model.connectorIndex(0, QStringLiteral("m"))));
        fixture.become({QStringLiteral("a RUNNING"), QStringLiteral("b RUNNING"),
                        QStringLiteral("m RUNNING R F"), QStringLiteral("z RUNNING")});
        QVERIFY(task.isValid());
        QCOMPARE(task.parent().row(), 2);
        QCOMPARE(task.data(NameRole).toString(), QStringLiteral("m"));
        fixture.become({QStringLiteral("a RUNNING")});
        QVERIFY(!task.isValid());
    }

    void theFilterHidesAndCounts()
    {
        Fixture fixture({QStringLiteral("orders-a RUNNING R"), QStringLiteral("payments RUNNING F"),
                         QStringLiteral("orders-b RUNNING R")});
        const QSignalSpy counted(&fixture.model, &ClusterTreeModel::filterCountChanged);
        fixture.model.setFilter(ConnectorFilter::parse(QStringLiteral("name:orders")));
        QCOMPARE(fixture.names(), QStringList({QStringLiteral("orders-a"), QStringLiteral("orders-b")}));
        QCOMPARE(fixture.model.filterCount().matching, 2);
        QCOMPARE(fixture.model.filterCount().connectors, 3);
        QVERIFY(!fixture.model.filterCount().isSearching());
        QCOMPARE(counted.count(), 1);
        fixture.model.setFilter({});
        QCOMPARE(fixture.names().size(), 3);
    }

    void aRowEntersAndLeavesTheFilterWithItsState()
    {
        Fixture fixture(
            {QStringLiteral("a RUNNING R"), QStringLiteral("b RUNNING F"), QStringLiteral("c RUNNING R")});
        fixture.model.setFilter(ConnectorFilter::parse(QStringLiteral("state:failed")));
        QCOMPARE(fixture.names(), QStringList({QStringLiteral("b")}));
        fixture.become(
            {QStringLiteral("a RUNNING F"), QStringLiteral("b RUNNING R"), QStringLiteral("c RUNNING R")});
        QCOMPARE(fixture.names(), QStringList({QStringLiteral("a")}));
        QCOMPARE(fixture.model.clusterIndex(0).data(StateTextRole).toString(), QStringLiteral("1 failed"));
    }

    void aFilterOnConfigsGrowsAsTheyAreRead()
    {
        Fixture fixture({QStringLiteral("a RUNNING"), QStringLiteral("b RUNNING")});
        fixture.model.setFilter(ConnectorFilter::parse(QStringLiteral("class:jdbc")));
        QCOMPARE(fixture.names(), QStringList());
        QVERIFY(fixture.model.filterCount().isSearching());
        QCOMPARE(fixture.model.filterCount().searched, 0);

        ConnectorConfig config;
        config.settings.push_back(
            {QStringLiteral("connector.class"), QStringLiteral("io.x.JdbcSinkConnector")});
        fixture.configs.insert(QStringLiteral("b"), config, QDateTime::currentDateTimeUtc());
        fixture.model.configsChanged(0, {QStringLiteral("b")});
        QCOMPARE(fixture.names(), QStringList({QStringLiteral("b")}));
        QCOMPARE(fixture.model.filterCount().searched, 1);
    }

    void failingOnesMayStandFirst()
    {
        Fixture fixture(
            {QStringLiteral("a RUNNING R"), QStringLiteral("b RUNNING F"), QStringLiteral("c RUNNING R")});
        fixture.model.setFailingFirst(true);
        QCOMPARE(fixture.names(),
                 QStringList({QStringLiteral("b"), QStringLiteral("a"), QStringLiteral("c")}));
        const QPersistentModelIndex task(
            fixture.model.index(0, 0, fixture.model.connectorIndex(0, QStringLiteral("c"))));
        fixture.become(
            {QStringLiteral("a RUNNING R"), QStringLiteral("b RUNNING R"), QStringLiteral("c RUNNING F")});
        QCOMPARE(fixture.names(),
                 QStringList({QStringLiteral("c"), QStringLiteral("a"), QStringLiteral("b")}));
        QCOMPARE(task.data(NameRole).toString(), QStringLiteral("c"));
        QCOMPARE(task.parent().row(), 0);
        fixture.model.setFailingFirst(false);
        QCOMPARE(fixture.names(),
                 QStringList({QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")}));
    }

    void anUnreachableClusterKeepsItsRowsAsOutdated()
    {
        Fixture fixture({QStringLiteral("a RUNNING R")});
        ClusterCondition condition = fixture.condition;
        condition.reach = ClusterCondition::Reach::Unreachable;
        fixture.model.setCondition(0, condition);
        const QModelIndex connector = fixture.model.connectorIndex(0, QStringLiteral("a"));
        QCOMPARE(connector.data(LoadStateRole).value<LoadState>(), LoadState::Outdated);
        QCOMPARE(fixture.model.clusterIndex(0).data(StateTextRole).toString(), describeCondition(condition));

        ClusterTreeModel never;
        condition.lastSeen = {};
        ClusterSnapshot nothing;
        never.insertCluster(0,
                            {fixture.profile,
                             [&nothing]() -> const ClusterSnapshot & { return nothing; },
                             &fixture.configs,
                             condition,
                             {}});
        QCOMPARE(never.clusterIndex(0).data(LoadStateRole).value<LoadState>(), LoadState::Failed);
    }

    void clustersMoveAndLeave()
    {
        Fixture fixture({QStringLiteral("a RUNNING R")});
        ClusterSnapshot other = snapshotOf({QStringLiteral("x RUNNING R R")});
        ClusterProfile profile = ClusterProfile::create();
        profile.name = QStringLiteral("lab");
        fixture.model.insertCluster(1,
                                    {profile, [&other]() -> const ClusterSnapshot & { return other; },
                                     &fixture.configs, fixture.condition, countStates(other)});
        const QPersistentModelIndex task(
            fixture.model.index(1, 0, fixture.model.connectorIndex(1, QStringLiteral("x"))));
        fixture.model.moveCluster(1, 0);
        QCOMPARE(fixture.model.clusterIndex(0).data().toString(), QStringLiteral("lab"));
        QCOMPARE(fixture.model.clusterRow(task), 0);
        fixture.model.removeCluster(1);
        QCOMPARE(fixture.model.rowCount(), 1);
        QCOMPARE(fixture.model.filterCount().connectors, 1);
        QCOMPARE(task.data(TaskRole).toInt(), 1);
    }

    void namesFromOutsideAreShownOnOneLine()
    {
        ClusterSnapshot snapshot = snapshotOf({QStringLiteral("a RUNNING")});
        snapshot.connectors[0].name = QStringLiteral("evil\nname\u202e");
        Fixture fixture(QStringList{});
        fixture.become(snapshot);
        const QString shown = fixture.model.index(0, 0, fixture.model.clusterIndex(0)).data().toString();
        QVERIFY(!shown.contains(u'\n'));
        QVERIFY(!shown.contains(QChar(0x202e)));
        QCOMPARE(fixture.names(), QStringList({snapshot.connectors[0].name}));
    }

    void manyRandomChangesEndInTheSameRows()
    {
        // What must hold: after any sequence of changes and filters the rows are those of a fresh model.
        quint32 seed = 12345;
        const auto random = [&seed](int below) {
            seed = seed * 1664525u + 1013904223u;
            return static_cast<int>((seed >> 8) % static_cast<quint32>(below));
        };
        Fixture fixture(QStringList{});
        const QStringList filters{QString(), QStringLiteral("state:failed"), QStringLiteral("name:1"),
                                  QStringLiteral("-state:running")};
        for (int step = 0; step < 300; ++step) {
            if (random(4) == 0)
                fixture.model.setFilter(ConnectorFilter::parse(filters.at(random(4))));
            if (random(10) == 0)
                fixture.model.setFailingFirst(random(2) == 0);
            QStringList lines;
            for (int number = 0; number < 12; ++number) {
                if (random(3) == 0)
                    continue;
                QString line = QStringLiteral("c%1 %2").arg(number).arg(
                    random(5) == 0 ? QStringLiteral("PAUSED") : QStringLiteral("RUNNING"));
                for (int task = random(4); task > 0; --task)
                    line += random(4) == 0 ? QStringLiteral(" F") : QStringLiteral(" R");
                lines.append(line);
            }
            fixture.become(lines);
            Fixture fresh(lines);
            fresh.model.setFailingFirst(fixture.model.failingFirst());
            fresh.model.setFilter(fixture.model.filter());
            QCOMPARE(fixture.rows(), fresh.rows());
        }
    }
};

QTEST_GUILESS_MAIN(TestClusterTreeModel)
#include "tst_clustertreemodel.moc"
