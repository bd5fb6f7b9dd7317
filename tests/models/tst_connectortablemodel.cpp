// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/connectortablemodel.h"
#include "models/csv.h"
#include "support/snapshottext.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace patchbay;
using test::snapshotOf;

namespace {

struct Fixture {
    ClusterSnapshot snapshot;
    ConfigIndex configs;
    ConnectorTableModel model;
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};

    explicit Fixture(const QStringList &lines)
        : snapshot(snapshotOf(lines)),
          model([this]() -> const ClusterSnapshot & { return snapshot; }, configs)
    {
    }

    void become(const QStringList &lines)
    {
        const ClusterSnapshot next = snapshotOf(lines);
        const SnapshotChange change = compare(snapshot, next);
        snapshot = next;
        model.applyChange(change);
    }

    void readConfig(const QString &name, const QString &className, const QString &topics)
    {
        ConnectorConfig config;
        config.settings.push_back({QStringLiteral("connector.class"), className});
        config.settings.push_back({QStringLiteral("topics"), topics});
        configs.insert(name, config, QDateTime::currentDateTimeUtc());
        model.configsChanged({name});
    }

    QStringList column(int column) const
    {
        QStringList texts;
        for (int row = 0; row < model.rowCount(); ++row)
            texts.append(model.index(row, column).data().toString());
        return texts;
    }
};

const QStringList three{QStringLiteral("a-sink RUNNING R R"), QStringLiteral("b-source PAUSED P"),
                        QStringLiteral("c-sink RUNNING R F")};

} // namespace

class TestConnectorTableModel : public QObject {
    Q_OBJECT

private slots:
    void cellsSayWhatTheSnapshotSays()
    {
        const Fixture fixture(three);
        QCOMPARE(
            fixture.column(ConnectorTableModel::NameColumn),
            QStringList({QStringLiteral("a-sink"), QStringLiteral("b-source"), QStringLiteral("c-sink")}));
        QCOMPARE(
            fixture.column(ConnectorTableModel::StateColumn),
            QStringList({QStringLiteral("RUNNING"), QStringLiteral("PAUSED"), QStringLiteral("FAILED")}));
        QCOMPARE(fixture.column(ConnectorTableModel::TasksColumn),
                 QStringList({QStringLiteral("2/2"), QStringLiteral("0/1"), QStringLiteral("1/2")}));
        QCOMPARE(fixture.column(ConnectorTableModel::FailedColumn),
                 QStringList({QStringLiteral("–"), QStringLiteral("–"), QStringLiteral("1")}));
        QCOMPARE(fixture.column(ConnectorTableModel::ClassColumn),
                 QStringList({QStringLiteral("–"), QStringLiteral("–"), QStringLiteral("–")}));
    }

    void configsFillTheirColumns()
    {
        Fixture fixture(three);
        const QSignalSpy changed(&fixture.model, &QAbstractItemModel::dataChanged);
        fixture.readConfig(QStringLiteral("c-sink"), QStringLiteral("io.x.JdbcSinkConnector"),
                           QStringLiteral("orders,refunds"));
        QCOMPARE(fixture.column(ConnectorTableModel::ClassColumn).at(2), QStringLiteral("JdbcSinkConnector"));
        QCOMPARE(fixture.column(ConnectorTableModel::TopicsColumn).at(2), QStringLiteral("orders, refunds"));
        QCOMPARE(changed.count(), 1);
        QCOMPARE(changed.at(0).at(0).toModelIndex().row(), 2);
    }

    void whatNeedsAttentionSortsFirst()
    {
        Fixture fixture(three);
        const QPersistentModelIndex paused(fixture.model.index(1, ConnectorTableModel::WorkerColumn));
        fixture.model.sort(ConnectorTableModel::StateColumn);
        QCOMPARE(
            fixture.column(ConnectorTableModel::NameColumn),
            QStringList({QStringLiteral("c-sink"), QStringLiteral("b-source"), QStringLiteral("a-sink")}));
        QCOMPARE(paused.data(NameRole).toString(), QStringLiteral("b-source"));
        QCOMPARE(paused.column(), int(ConnectorTableModel::WorkerColumn));
        fixture.model.sort(ConnectorTableModel::NameColumn, Qt::DescendingOrder);
        QCOMPARE(fixture.model.name(0), QStringLiteral("c-sink"));
    }

    void aChangeKeepsTheOrderAndTellsOnlyItsRows()
    {
        Fixture fixture(three);
        fixture.model.sort(ConnectorTableModel::StateColumn);
        const QSignalSpy reset(&fixture.model, &QAbstractItemModel::modelReset);
        const QSignalSpy changed(&fixture.model, &QAbstractItemModel::dataChanged);
        fixture.become({QStringLiteral("a-sink RUNNING R F"), QStringLiteral("b-source PAUSED P"),
                        QStringLiteral("c-sink RUNNING R R"), QStringLiteral("d-sink STOPPED")});
        QCOMPARE(fixture.column(ConnectorTableModel::NameColumn),
                 QStringList({QStringLiteral("a-sink"), QStringLiteral("b-source"), QStringLiteral("d-sink"),
                              QStringLiteral("c-sink")}));
        QCOMPARE(reset.count(), 0);
        QCOMPARE(changed.count(), 2);
        QCOMPARE(fixture.model.rowOf(QStringLiteral("d-sink")), 2);
    }

    void filteringCounts()
    {
        Fixture fixture(three);
        fixture.model.setFilter(ConnectorFilter::parse(QStringLiteral("state:failed")));
        QCOMPARE(fixture.column(ConnectorTableModel::NameColumn), QStringList({QStringLiteral("c-sink")}));
        QCOMPARE(fixture.model.filterCount().matching, 1);
        QCOMPARE(fixture.model.filterCount().connectors, 3);
        QCOMPARE(fixture.model.rowOf(QStringLiteral("a-sink")), -1);
        fixture.become({three.at(0), three.at(1)});
        QCOMPARE(fixture.model.rowCount(), 0);
        fixture.model.setFilter({});
        QCOMPARE(fixture.model.rowCount(), 2);
    }

    void csvIsWhatIsShown()
    {
        Fixture fixture({QStringLiteral("a-sink RUNNING R"), QStringLiteral("=cmd RUNNING R")});
        fixture.readConfig(QStringLiteral("a-sink"), QStringLiteral("x.Y"), QStringLiteral("t1,t2"));
        fixture.model.sort(ConnectorTableModel::NameColumn, Qt::DescendingOrder);
        QCOMPARE(toCsv(fixture.model, {ConnectorTableModel::NameColumn, ConnectorTableModel::TopicsColumn}),
                 QByteArrayLiteral("Connector,Topics\r\na-sink,\"t1, t2\"\r\n'=cmd,\xe2\x80\x93\r\n"));
    }

    void cellsThatBeginFormulasAreMadeText_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("cell");
        QTest::newRow("plain") << QStringLiteral("orders") << QStringLiteral("orders");
        QTest::newRow("equals") << QStringLiteral("=1+2") << QStringLiteral("'=1+2");
        QTest::newRow("plus") << QStringLiteral("+1") << QStringLiteral("'+1");
        QTest::newRow("minus") << QStringLiteral("-1") << QStringLiteral("'-1");
        QTest::newRow("at") << QStringLiteral("@SUM(A1)") << QStringLiteral("'@SUM(A1)");
        QTest::newRow("quotes") << QStringLiteral("a \"b\", c") << QStringLiteral("\"a \"\"b\"\", c\"");
        QTest::newRow("lines") << QStringLiteral("a\nb") << QStringLiteral("\"a\nb\"");
        QTest::newRow("both") << QStringLiteral("=a,b") << QStringLiteral("\"'=a,b\"");
    }

    void cellsThatBeginFormulasAreMadeText()
    {
        QFETCH(const QString, text);
        QTEST(csvCell(text), "cell");
    }
};

QTEST_GUILESS_MAIN(TestConnectorTableModel)
#include "tst_connectortablemodel.moc"
