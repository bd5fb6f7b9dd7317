// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/offsets/offsetdifference.h"
#include "core/offsets/offsetform.h"
#include "core/offsets/offsetsnapshot.h"
#include "models/offsettablemodel.h"
#include "models/roles.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace patchbay;
using Content = OffsetTableModel::Content;

namespace {

OffsetTable sink(int orders, int audit, qint64 base = 100)
{
    std::vector<PartitionOffset> rows;
    for (int partition = 0; partition < orders; ++partition)
        rows.push_back({toPartition({QStringLiteral("orders"), partition}), toOffset(base + 10 * partition)});
    for (int partition = 0; partition < audit; ++partition)
        rows.push_back({toPartition({QStringLiteral("audit"), partition}), toOffset(partition)});
    return OffsetTable::fromRows(rows);
}

OffsetTable source()
{
    return parseTable(R"({"offsets":[{"partition":{"file":"b"},"offset":{"pos":10,"s":"x"}},)"
                      R"({"partition":{"file":"a"},"offset":{"pos":9007199254740993}},)"
                      R"({"partition":{"file":"c"},"offset":{"pos":9}}]})")
        .value();
}

struct Fixture {
    OffsetTimes times;
    OffsetTableModel model;
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};
    qint64 clock = 1'700'000'000'000;

    explicit Fixture(const OffsetTable &table) { become(table); }
    void become(const OffsetTable &table)
    {
        times.look(table, QDateTime::fromMSecsSinceEpoch(clock += 10'000, Qt::UTC));
        model.setOffsets(times);
    }
    QStringList column(int column, const QModelIndex &parent = {}) const
    {
        QStringList texts;
        for (int row = 0; row < model.rowCount(parent); ++row)
            texts.append(model.index(row, column, parent).data().toString());
        return texts;
    }
    int rowOf(const char *topic, int partition) const
    {
        return OffsetIndex(model.table()).rowOf(SinkPartition{QString::fromLatin1(topic), partition});
    }
};

} // namespace

class TestOffsetTableModel : public QObject {
    Q_OBJECT

private slots:
    void aSinkIsFlatByTopicAndPartition()
    {
        Fixture fixture(sink(3, 1));
        QCOMPARE(fixture.column(0),
                 QStringList({QStringLiteral("audit"), QStringLiteral("orders"), QStringLiteral("orders"),
                              QStringLiteral("orders")}));
        QCOMPARE(fixture.column(fixture.model.columnOf(Content::Offset)),
                 QStringList({QStringLiteral("0"), QStringLiteral("100"), QStringLiteral("110"),
                              QStringLiteral("120")}));
        QCOMPARE(fixture.model.shownCount(), 4);
    }

    void aTreeHasATopicAboveItsPartitions()
    {
        Fixture fixture(sink(3, 1));
        fixture.model.setShape(OffsetTableModel::Shape::Tree);
        QCOMPARE(fixture.column(0), QStringList({QStringLiteral("audit"), QStringLiteral("orders")}));
        const QModelIndex orders = fixture.model.index(1, 0);
        QCOMPARE(fixture.column(0, orders),
                 QStringList({QStringLiteral("0"), QStringLiteral("1"), QStringLiteral("2")}));
        QCOMPARE(fixture.model.tableRow(fixture.model.index(2, 0, orders)), fixture.rowOf("orders", 2));
        QCOMPARE(fixture.model.tableRow(orders), -1);
        fixture.model.setFilter(QStringLiteral("topic:orders partition:>1"));
        QCOMPARE(fixture.model.rowCount(), 1);
        QCOMPARE(fixture.model.rowCount(fixture.model.index(0, 0)), 1);
    }

    void theFilterUnderstandsItsTerms_data()
    {
        QTest::addColumn<QString>("filter");
        QTest::addColumn<int>("shown");
        const auto row = [](const char *filter, int shown) {
            QTest::newRow(filter) << QString::fromLatin1(filter) << shown;
        };
        row("", 15);
        row("topic:orders", 12);
        row("topic:ORD", 12);
        row("topic:orders partition:>5", 6);
        row("topic:orders partition:>5 offset:<200", 4);
        row("partition:0,3-4", 4);
        row("partition:>=11", 1);
        row("-topic:orders", 3);
        row("audit", 3);
        row("21", 1); // 210
        row("partition:", 15);
        row("nope:1", 0);
        row("offset:x", 0);
    }
    void theFilterUnderstandsItsTerms()
    {
        QFETCH(QString, filter);
        QFETCH(int, shown);
        Fixture fixture(sink(12, 3));
        fixture.model.setFilter(filter);
        QCOMPARE(fixture.model.shownCount(), shown);
        QCOMPARE(fixture.model.totalCount(), 15);
        QCOMPARE(fixture.model.filterProblems().isEmpty(), filter != QLatin1String("offset:x"));
    }

    void figuresHaveSeparatorsAndWhatIsCopiedHasNone()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        Fixture fixture(OffsetTable::fromRows(
            {{toPartition({QStringLiteral("a"), 1000}), toOffset(9'223'372'036'854'775'807)}}));
        const int column = fixture.model.columnOf(Content::Offset);
        QCOMPARE(fixture.model.index(0, column).data().toString(),
                 QStringLiteral("9,223,372,036,854,775,807"));
        QVERIFY(fixture.model.csv().contains("9223372036854775807"));
        QLocale::setDefault(QLocale::c());
    }

    void aSourcesObjectsAreColumns()
    {
        Fixture fixture(source());
        QCOMPARE(fixture.model.headerData(0, Qt::Horizontal, Qt::DisplayRole).toString(),
                 QStringLiteral("file"));
        QCOMPARE(fixture.model.headerData(1, Qt::Horizontal, Qt::DisplayRole).toString(),
                 QStringLiteral("pos"));
        QCOMPARE(fixture.model.columnCount(), 4);
        fixture.model.sort(1);
        QCOMPARE(
            fixture.column(1),
            QStringList({QStringLiteral("9"), QStringLiteral("10"), QStringLiteral("9007199254740993")}));
        fixture.model.setFilter(QStringLiteral("pos:>9"));
        QCOMPARE(fixture.column(0), QStringList({QStringLiteral("b"), QStringLiteral("a")}));
        fixture.model.setFilter(QStringLiteral("file:B"));
        QCOMPARE(fixture.model.shownCount(), 1);
        fixture.model.setFilter(QStringLiteral("9007"));
        QCOMPARE(fixture.model.shownCount(), 1);
    }

    void sortingKeepsTheSelectionOnItsPartition()
    {
        Fixture fixture(sink(12, 3));
        const int wanted = fixture.rowOf("orders", 7);
        const QPersistentModelIndex kept = fixture.model.indexOfRow(wanted, 2);
        fixture.model.sort(fixture.model.columnOf(Content::Offset), Qt::DescendingOrder);
        QCOMPARE(fixture.model.tableRow(kept), wanted);
        QCOMPARE(fixture.column(2).first(), QStringLiteral("210"));
        fixture.model.setFilter(QStringLiteral("partition:7"));
        QCOMPARE(kept.row(), 0);
        fixture.model.setFilter(QStringLiteral("topic:audit"));
        QVERIFY(!kept.isValid());
    }

    void aRefreshTellsOnlyTheRowsThatMoved()
    {
        Fixture fixture(sink(12, 3));
        QSignalSpy changed(&fixture.model, &QAbstractItemModel::dataChanged);
        QSignalSpy reset(&fixture.model, &QAbstractItemModel::modelReset);
        QSignalSpy layout(&fixture.model, &QAbstractItemModel::layoutChanged);
        fixture.become(sink(12, 3));
        QCOMPARE(changed.count(), 0);
        std::vector<PartitionOffset> rows = sink(12, 3).rows();
        rows.back().offset = toOffset(999);
        fixture.become(OffsetTable::fromRows(rows));
        QCOMPARE(changed.count(), 1);
        QCOMPARE(changed.first().at(0).toModelIndex().row(), 14);
        QCOMPARE(reset.count() + layout.count(), 0);
        QVERIFY(fixture.model.index(14, fixture.model.columnOf(Content::Moved)).data().toString()
                != QStringLiteral("–"));
    }

    void aRefreshWithOtherPartitionsKeepsChecksAndSelection()
    {
        Fixture fixture(sink(3, 0));
        fixture.model.setCheckable(true);
        fixture.model.setChecked({fixture.rowOf("orders", 2)}, true);
        const QPersistentModelIndex kept = fixture.model.indexOfRow(fixture.rowOf("orders", 2));
        QSignalSpy reset(&fixture.model, &QAbstractItemModel::modelReset);
        fixture.become(sink(5, 2));
        QCOMPARE(reset.count(), 0);
        QCOMPARE(fixture.model.checkedRows(), std::vector<int>{fixture.rowOf("orders", 2)});
        QCOMPARE(fixture.model.tableRow(kept), fixture.rowOf("orders", 2));
        fixture.become(sink(2, 2)); // it is gone
        QCOMPARE(fixture.model.checkedCount(), 0);
        QVERIFY(!kept.isValid());
    }

    void otherColumnsAreAReset()
    {
        Fixture fixture(sink(3, 0));
        fixture.model.sort(2, Qt::DescendingOrder);
        fixture.become(source());
        QCOMPARE(fixture.column(0),
                 QStringList({QStringLiteral("b"), QStringLiteral("a"), QStringLiteral("c")}));
        fixture.become(OffsetTable());
        QCOMPARE(fixture.model.rowCount(), 0);
        fixture.become(sink(2, 0));
        QCOMPARE(fixture.model.rowCount(), 2);
    }

    void checkMarksOutliveFiltersAndCountTopics()
    {
        Fixture fixture(sink(4, 2));
        fixture.model.setCheckable(true);
        fixture.model.setShape(OffsetTableModel::Shape::Tree);
        const QModelIndex orders = fixture.model.index(1, 0);
        QVERIFY(fixture.model.setData(fixture.model.index(1, 0, orders), Qt::Checked, Qt::CheckStateRole));
        QCOMPARE(orders.data(Qt::CheckStateRole).toInt(), int(Qt::PartiallyChecked));
        QVERIFY(fixture.model.setData(orders, Qt::Checked, Qt::CheckStateRole));
        QCOMPARE(fixture.model.checkedCount(), 4);
        fixture.model.setFilter(QStringLiteral("topic:audit"));
        QCOMPARE(fixture.model.checkedCount(), 4);
        fixture.model.checkShown(true);
        QCOMPARE(fixture.model.checkedCount(), 6);
        fixture.model.checkOnly({0});
        QCOMPARE(fixture.model.checkedRows(), std::vector<int>{0});
    }

    void topicEndsGiveLagAndSortByIt()
    {
        Fixture fixture(sink(3, 0));
        const int lag = fixture.model.columnOf(Content::Lag);
        QCOMPARE(fixture.column(lag).first(), QStringLiteral("–"));
        QVERIFY(fixture.model.index(0, lag).data(MutedRole).toBool());
        TopicFacts facts;
        facts.setTopic(QStringLiteral("orders"), {TopicEnds{0, 105}, TopicEnds{0, 300}, std::nullopt});
        fixture.model.setFacts(facts);
        QCOMPARE(fixture.column(lag),
                 QStringList({QStringLiteral("5"), QStringLiteral("190"), QStringLiteral("–")}));
        fixture.model.sort(lag, Qt::DescendingOrder);
        QCOMPARE(fixture.column(lag),
                 QStringList({QStringLiteral("190"), QStringLiteral("5"), QStringLiteral("–")}));
    }

    void exportsAreReadBack()
    {
        Fixture fixture(sink(12, 3));
        fixture.model.setFilter(QStringLiteral("topic:orders partition:0-2"));
        for (const QByteArray &text : {fixture.model.csv(), fixture.model.json()}) {
            const auto form = parseOffsetForm(text);
            QVERIFY(form);
            QCOMPARE(form->rows.size(), std::size_t(3));
            QVERIFY(difference(OffsetTable::fromRows(form->rows), sink(3, 0)).empty());
        }
    }

    void namesAreMadePrintable()
    {
        Fixture fixture(OffsetTable::fromRows({{toPartition({QStringLiteral("a\u202eb"), 0}), toOffset(1)}}));
        QVERIFY(!fixture.column(0).first().contains(QChar(0x202e)));
    }
};

QTEST_GUILESS_MAIN(TestOffsetTableModel)
#include "tst_offsettablemodel.moc"
