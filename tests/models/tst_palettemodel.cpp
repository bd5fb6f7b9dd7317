// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/palettemodel.h"

#include "support/snapshottext.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace patchbay;
using test::snapshotOf;

namespace {

/// Clusters' values and the model that shows them.
struct Fixture {
    PaletteModel model;
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};
    std::vector<std::unique_ptr<ClusterSnapshot>> snapshots;
    std::vector<ClusterProfile> profiles;

    int addCluster(const QString &name, Environment::Kind kind, const ClusterSnapshot &snapshot)
    {
        ClusterProfile profile = ClusterProfile::create();
        profile.name = name;
        profile.environment.kind = kind;
        ClusterCondition condition;
        condition.reach = ClusterCondition::Reach::Fresh;
        snapshots.push_back(std::make_unique<ClusterSnapshot>(snapshot));
        profiles.push_back(profile);
        const int row = static_cast<int>(profiles.size()) - 1;
        const auto readSnapshot = [kept = snapshots.back().get()]() -> const ClusterSnapshot & {
            return *kept;
        };
        model.insertCluster(row, {profile, readSnapshot, condition, countStates(snapshot)});
        return row;
    }

    void become(int row, const QStringList &lines)
    {
        ClusterSnapshot &snapshot = *snapshots[static_cast<std::size_t>(row)];
        const ClusterSnapshot next = snapshotOf(lines);
        const SnapshotChange change = compare(snapshot, next);
        snapshot = next;
        model.applyChange(row, change, countStates(snapshot));
    }

    QStringList rows() const
    {
        QStringList rows;
        for (int row = 0; row < model.rowCount(); ++row)
            rows.append(model.index(row).data().toString());
        return rows;
    }

    QStringList rowsFor(const QString &typed)
    {
        model.setQuery(typed);
        return rows();
    }

    QString idOf(int cluster, const QString &connector) const
    {
        return QStringLiteral("connector/%1/%2")
            .arg(profiles[static_cast<std::size_t>(cluster)].id.toString(QUuid::WithoutBraces), connector);
    }
};

ActionText action(const QString &text, const QString &group, bool enabled = true)
{
    ActionText action;
    action.id = text;
    action.text = text;
    action.group = group;
    action.enabled = enabled;
    return action;
}

const QString refresh = QStringLiteral("Refresh");
const QString restartFailed = QStringLiteral("Restart failed tasks");
const QString pauseAction = QStringLiteral("Pause");

/// Two clusters and three actions, opened.
struct Opened : Fixture {
    Opened()
    {
        ActionText refreshAction = action(refresh, QStringLiteral("View"));
        refreshAction.shortcuts = {QStringLiteral("F5")};
        ActionText pause = action(pauseAction, QStringLiteral("Connector"), false);
        pause.reason = QStringLiteral("Nothing is selected.");
        model.setActions({refreshAction, pause, action(restartFailed, QStringLiteral("Connector"))});
        addCluster(QStringLiteral("payments-eu"), Environment::Kind::Production,
                   snapshotOf({QStringLiteral("orders-search RUNNING R F"),
                               QStringLiteral("orders RUNNING R"), QStringLiteral("audit-s3 STOPPED")}));
        addCluster(QStringLiteral("lab"), Environment::Kind::Development,
                   snapshotOf({QStringLiteral("orders RUNNING R"), QStringLiteral("preorders RUNNING R")}));
        model.open();
    }
};

} // namespace

class PaletteModelTest : public QObject {
    Q_OBJECT
private slots:
    void closedItHasNoRowsAndTellsNothing()
    {
        Fixture fixture;
        QSignalSpy inserted(&fixture.model, &QAbstractItemModel::rowsInserted);
        fixture.model.setActions({action(refresh, {})});
        const int row = fixture.addCluster(QStringLiteral("lab"), Environment::Kind::Development,
                                           snapshotOf({QStringLiteral("orders RUNNING R")}));
        fixture.become(row, {QStringLiteral("other RUNNING R")});
        QCOMPARE(fixture.model.rowCount(), 0);
        QCOMPARE(inserted.count(), 0);
    }

    void withoutAQueryItShowsTheClustersAndWhatCanBeRun()
    {
        Opened fixture;
        QCOMPARE(fixture.rows(),
                 (QStringList{QStringLiteral("payments-eu"), QStringLiteral("lab"), refresh, restartFailed,
                              pauseAction}));
    }

    void betterKindsOfMatchStandFirst()
    {
        Opened fixture;
        QCOMPARE(fixture.rowsFor(QStringLiteral("orders")),
                 (QStringList{QStringLiteral("orders"), QStringLiteral("orders"),
                              QStringLiteral("orders-search"), QStringLiteral("preorders")}));
        QCOMPARE(fixture.rowsFor(QStringLiteral("orse")), QStringList{QStringLiteral("orders-search")});
        QCOMPARE(fixture.rowsFor(QStringLiteral("re")),
                 (QStringList{refresh, restartFailed, QStringLiteral("preorders"), QStringLiteral("orders"),
                              QStringLiteral("orders"), QStringLiteral("orders-search")}));
        QCOMPARE(fixture.rowsFor(QStringLiteral("nothing like it")), QStringList());
    }

    void whatWasUsedLatelyComesFirst()
    {
        Opened fixture;
        fixture.model.use(fixture.idOf(1, QStringLiteral("orders")));
        fixture.model.use(restartFailed);
        fixture.model.setQuery({});
        QCOMPARE(fixture.rows().mid(0, 3),
                 (QStringList{restartFailed, QStringLiteral("orders"), QStringLiteral("payments-eu")}));
        QCOMPARE(fixture.model.index(1).data(ClusterNameRole).toString(), QStringLiteral("lab"));

        fixture.model.setQuery(QStringLiteral("orders"));
        QCOMPARE(fixture.model.index(0).data(ClusterNameRole).toString(), QStringLiteral("lab"));
        // … but never before a better match.
        QCOMPARE(fixture.rowsFor(QStringLiteral("re")).mid(0, 2), (QStringList{restartFailed, refresh}));
        fixture.model.use(fixture.idOf(1, QStringLiteral("preorders")));
        QCOMPARE(fixture.rowsFor(QStringLiteral("orders")).mid(0, 1), QStringList{QStringLiteral("orders")});
    }

    void whatIsGoneIsNotOfferedAsRecent()
    {
        Opened fixture;
        fixture.model.setRecent({fixture.idOf(0, QStringLiteral("gone")), QStringLiteral("no such action"),
                                 QStringLiteral("connector/nonsense")});
        QCOMPARE(fixture.rows().first(), QStringLiteral("payments-eu"));
        QCOMPARE(fixture.model.recent().size(), 3); // it may come back
    }

    void wordsMayFitTheClusterOrItsEnvironment()
    {
        Opened fixture;
        QCOMPARE(fixture.rowsFor(QStringLiteral("orders lab")).mid(0, 2),
                 (QStringList{QStringLiteral("orders"), QStringLiteral("preorders")}));
        QCOMPARE(fixture.model.index(0).data(ClusterNameRole).toString(), QStringLiteral("lab"));
        QCOMPARE(fixture.rowsFor(QStringLiteral("production audit")),
                 QStringList{QStringLiteral("audit-s3")});
        QCOMPARE(fixture.rowsFor(QStringLiteral("connector pause")), QStringList{pauseAction});
        QCOMPARE(fixture.rowsFor(QStringLiteral("failed restart")), QStringList{restartFailed});
    }

    void rowsSayWhatTheyAre()
    {
        Opened fixture;
        fixture.model.setQuery(QStringLiteral("orders-search"));
        const QModelIndex connector = fixture.model.index(0);
        QCOMPARE(connector.data(PaletteKindRole).value<PaletteKind>(), PaletteKind::Connector);
        QCOMPARE(connector.data(NameRole).toString(), QStringLiteral("orders-search"));
        QCOMPARE(connector.data(ClusterIdRole).toUuid(), fixture.profiles[0].id);
        QCOMPARE(connector.data(StateRole).value<ConnectorState>(), ConnectorState::Failed);
        QCOMPARE(connector.data(StateTextRole).toString(), QStringLiteral("FAILED 1/2"));
        QVERIFY(connector.data(EnvironmentRole).value<Environment>().isProduction());
        QCOMPARE(connector.data(Qt::AccessibleTextRole).toString(),
                 QStringLiteral("orders-search, Sink, FAILED 1/2, payments-eu, PRODUCTION"));

        fixture.model.setQuery(pauseAction);
        const QModelIndex pause = fixture.model.index(0);
        QCOMPARE(pause.data(EnabledRole).toBool(), false);
        QCOMPARE(pause.data(ReasonRole).toString(), QStringLiteral("Nothing is selected."));
        fixture.model.setQuery(refresh);
        QCOMPARE(fixture.model.index(0).data(ShortcutRole).toString(), QStringLiteral("F5"));
    }

    void lettersThatFitAreMarked()
    {
        Opened fixture;
        fixture.model.setQuery(QStringLiteral("os"));
        const QModelIndex index = fixture.model.indexOf(fixture.idOf(0, QStringLiteral("orders-search")));
        QCOMPARE(index.data(PlacesRole).value<QList<int>>(), (QList<int>{0, 7}));
    }

    void aRefreshTouchesOnlyWhatDiffers()
    {
        Opened fixture;
        fixture.model.setQuery(QStringLiteral("orders"));
        const QPersistentModelIndex kept =
            fixture.model.indexOf(fixture.idOf(0, QStringLiteral("orders-search")));
        QSignalSpy changed(&fixture.model, &QAbstractItemModel::dataChanged);
        QSignalSpy inserted(&fixture.model, &QAbstractItemModel::rowsInserted);
        QSignalSpy removed(&fixture.model, &QAbstractItemModel::rowsRemoved);

        fixture.become(0,
                       {QStringLiteral("orders-search RUNNING R R"), QStringLiteral("orders RUNNING R"),
                        QStringLiteral("audit-s3 STOPPED")});
        QCOMPARE(changed.count(), 1);
        QCOMPARE(inserted.count() + removed.count(), 0);
        QCOMPARE(kept.data(StateRole).value<ConnectorState>(), ConnectorState::Running);

        fixture.become(0,
                       {QStringLiteral("orders-search RUNNING R R"), QStringLiteral("orders RUNNING R"),
                        QStringLiteral("orders-new RUNNING R")});
        QCOMPARE(inserted.count(), 1);
        QVERIFY(kept.isValid());
        QCOMPARE(kept.data().toString(), QStringLiteral("orders-search"));
        QVERIFY(fixture.rows().contains(QStringLiteral("orders-new")));

        fixture.become(0, {});
        QVERIFY(!kept.isValid());
        QCOMPARE(fixture.rows(), (QStringList{QStringLiteral("orders"), QStringLiteral("preorders")}));
    }

    void clustersComeMoveAndGo()
    {
        Opened fixture;
        fixture.model.setQuery(QStringLiteral("orders"));
        fixture.model.moveCluster(0, 1);
        QCOMPARE(fixture.model.index(0).data(ClusterNameRole).toString(), QStringLiteral("lab"));
        fixture.model.removeCluster(1);
        QCOMPARE(fixture.rows(), (QStringList{QStringLiteral("orders"), QStringLiteral("preorders")}));
        ClusterProfile renamed = fixture.profiles[1];
        renamed.name = QStringLiteral("orders-lab");
        fixture.model.setProfile(0, renamed);
        QVERIFY(fixture.rows().contains(QStringLiteral("orders-lab")));
    }

    void onlyTheBestOfManyAreShown()
    {
        Fixture fixture;
        fixture.addCluster(QStringLiteral("big"), Environment::Kind::Staging, test::bigSnapshot(2000, 1));
        fixture.model.open();
        fixture.model.setQuery(QStringLiteral("connector"));
        QCOMPARE(fixture.model.rowCount(), PaletteModel::shownAtMost);
        QCOMPARE(fixture.model.matchCount(), 2000);
        QCOMPARE(fixture.rowsFor(QStringLiteral("01999")).size(), 1);
        fixture.model.close();
        QCOMPARE(fixture.model.rowCount(), 0);
    }
};

QTEST_GUILESS_MAIN(PaletteModelTest)
#include "tst_palettemodel.moc"
