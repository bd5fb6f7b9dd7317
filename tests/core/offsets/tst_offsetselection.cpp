// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/offsets/offsetform.h"

#include <QTest>

using namespace patchbay;
using json::Value;

namespace {

OffsetTable twoTopics()
{
    std::vector<PartitionOffset> rows;
    for (int partition = 0; partition < 12; ++partition)
        rows.push_back({toPartition({QStringLiteral("orders"), partition}), toOffset(100 + partition)});
    for (int partition = 0; partition < 3; ++partition)
        rows.push_back({toPartition({QStringLiteral("audit"), partition}), toOffset(partition)});
    return OffsetTable::fromRows(rows);
}

OffsetSelection ofTopic(const QString &topic, const QString &ranges = {})
{
    OffsetSelection selection;
    selection.topics.push_back(
        {topic, ranges.isEmpty() ? std::vector<PartitionRange>() : parsePartitionRanges(ranges).value()});
    return selection;
}

const QString orders = QStringLiteral("orders");

} // namespace

class TestOffsetSelection : public QObject {
    Q_OBJECT

private slots:
    void rangesAreReadAndWritten_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("written");
        QTest::newRow("one") << QStringLiteral("7") << QStringLiteral("7");
        QTest::newRow("issue") << QStringLiteral("0,3-7") << QStringLiteral("0,3-7");
        QTest::newRow("joined") << QStringLiteral(" 5 - 7, 3-4 ,4, 9") << QStringLiteral("3-7,9");
        QTest::newRow("largest") << QStringLiteral("2147483647") << QStringLiteral("2147483647");
    }
    void rangesAreReadAndWritten()
    {
        QFETCH(QString, text);
        QFETCH(QString, written);
        QCOMPARE(writePartitionRanges(parsePartitionRanges(text).value()), written);
    }

    void wrongRangesAreRefused_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"", "a", "-1", "7-3", "1,,2", "2147483648", "1.5", "0-"})
            QTest::newRow(*text ? text : "empty") << QString::fromLatin1(text);
    }
    void wrongRangesAreRefused()
    {
        QFETCH(QString, text);
        const auto ranges = parsePartitionRanges(text);
        QVERIFY(!ranges);
        QCOMPARE(ranges.error().kind, Error::Kind::InvalidRequest);
    }

    void everythingTopicsAndRangesAreFound()
    {
        const OffsetTable table = twoTopics();
        QCOMPARE(select(table, OffsetSelection::all()).rows.size(), std::size_t(15));
        QCOMPARE(select(table, ofTopic(orders)).rows.size(), std::size_t(12));
        const SelectedOffsets some = select(table, ofTopic(orders, QStringLiteral("0,3-7")));
        QCOMPARE(some.rows.size(), std::size_t(6));
        for (const int row : some.rows)
            QCOMPARE(table.topic(row), orders);
        QVERIFY(some.missing.empty());
        QVERIFY(select(table, {}).rows.empty());
    }

    void whatIsNamedAndNotThereIsTold()
    {
        const SelectedOffsets selected = select(twoTopics(), ofTopic(orders, QStringLiteral("10-13")));
        QCOMPARE(selected.rows.size(), std::size_t(2));
        QCOMPARE(selected.missing.size(), std::size_t(2));
        QCOMPARE(sinkPartitionOf(selected.missing.at(1)), (SinkPartition{orders, 13}));
        const SelectedOffsets unknown = select(twoTopics(), ofTopic(QStringLiteral("nope")));
        QCOMPARE(unknown.unknownTopics, QStringList(QStringLiteral("nope")));
        QVERIFY(unknown.rows.empty());
    }

    void aHugeRangeNamesNoMillionPartitions()
    {
        const SelectedOffsets selected = select(twoTopics(), ofTopic(orders, QStringLiteral("0-2147483647")));
        QCOMPARE(selected.rows.size(), std::size_t(12));
        QVERIFY(selected.missing.size() <= 1000);
    }

    void rowsBecomeASelectionOfThem()
    {
        const OffsetTable table = twoTopics();
        const std::vector<int> rows{0, 3, 4, 5, 9};
        const OffsetSelection selection = OffsetSelection::of(table, rows);
        QCOMPARE(select(table, selection).rows, rows);
    }

    void everyFormBecomesTheSameSelection_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("kind");
        QTest::addColumn<bool>("hasOffsets");
        using Kind = OffsetForm::Kind;
        QTest::newRow("patch") << QByteArray(
            R"({"offsets":[{"partition":{"kafka_topic":"orders","kafka_partition":3},"offset":{"kafka_offset":5}},)"
            R"({"partition":{"kafka_partition":7,"kafka_topic":"orders"},"offset":null}]})")
                               << int(Kind::Patch) << true;
        QTest::newRow("patch without offsets")
            << QByteArray(R"({"offsets":[{"partition":{"kafka_topic":"orders","kafka_partition":3}},)"
                          R"({"partition":{"kafka_partition":7,"kafka_topic":"orders"}}]})")
            << int(Kind::Patch) << false;
        QTest::newRow("guide") << QByteArray(
            R"({"partitions":[{"topic":"orders","partition":3},{"topic":"orders","partition":7}]})")
                               << int(Kind::Guide) << false;
        QTest::newRow("guide with Kafka's keys") << QByteArray(
            R"({"partitions":[{"kafka_topic":"orders","kafka_partition":3},{"kafka_topic":"orders","kafka_partition":7}]})")
                                                 << int(Kind::Guide) << false;
        QTest::newRow("guide in a list")
            << QByteArray(R"([{"topic":"orders","partition":3},{"topic":"orders","partition":7}])")
            << int(Kind::Guide) << false;
        QTest::newRow("csv") << QByteArray("topic,partition,offset\r\norders,3,5\r\norders,7,\r\n")
                             << int(Kind::Csv) << true;
        QTest::newRow("csv in another order")
            << QByteArray("\xEF\xBB\xBFPartition;Topic\n3;orders\n\n\"7\";\"orders\"\n") << int(Kind::Csv)
            << false;
    }
    void everyFormBecomesTheSameSelection()
    {
        QFETCH(QByteArray, text);
        QFETCH(int, kind);
        QFETCH(bool, hasOffsets);
        const auto form = parseOffsetForm(text);
        QVERIFY2(form, qPrintable(form ? QString() : form.error().message));
        QCOMPARE(int(form->kind), kind);
        QCOMPARE(form->hasOffsets, hasOffsets);
        const OffsetTable table = twoTopics();
        const SelectedOffsets selected = select(table, form->selection());
        QCOMPARE(selected.rows.size(), std::size_t(2));
        QCOMPARE(table.partition(selected.rows.at(0)), 3);
        QCOMPARE(table.partition(selected.rows.at(1)), 7);
    }

    void whatIsNoFormIsRefusedWithItsReason_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("empty") << QByteArray("  \n");
        QTest::newRow("cut") << QByteArray(R"({"offsets":[{"partition")");
        QTest::newRow("other JSON") << QByteArray(R"({"name":"x"})");
        QTest::newRow("no partition") << QByteArray(R"({"offsets":[]})");
        QTest::newRow("offset is a number") << QByteArray(
            R"({"offsets":[{"partition":{"kafka_topic":"a","kafka_partition":0},"offset":5}]})");
        QTest::newRow("negative partition") << QByteArray(R"({"partitions":[{"topic":"a","partition":-1}]})");
        QTest::newRow("no header") << QByteArray("orders,3,5\n");
        QTest::newRow("csv offset") << QByteArray("topic,partition,offset\norders,3,five\n");
        QTest::newRow("open quote") << QByteArray("topic,partition\n\"orders,3\n");
    }
    void whatIsNoFormIsRefusedWithItsReason()
    {
        QFETCH(QByteArray, text);
        const auto form = parseOffsetForm(text);
        QVERIFY(!form);
        QCOMPARE(form.error().kind, Error::Kind::InvalidRequest);
        QVERIFY(!form.error().message.isEmpty());
    }

    void ofAPartitionNamedTwiceTheLastCounts()
    {
        const auto form = parseOffsetForm("topic,partition,offset\na,1,5\na,1,6\n");
        QCOMPARE(form->rows.size(), std::size_t(1));
        QCOMPARE(form->repeated, 1);
        QCOMPARE(sinkOffsetOf(*form->rows.front().offset), std::optional<qint64>(6));
    }

    void exportsAreReadBack()
    {
        const OffsetTable sink = twoTopics();
        QVERIFY(OffsetTable::fromRows(parseOffsetForm(writeOffsetForm(sink))->rows) == sink);
        std::vector<int> rows;
        for (int row = 0; row < sink.count(); ++row)
            rows.push_back(row);
        QVERIFY(OffsetTable::fromRows(parseOffsetForm(writeOffsetCsv(sink, rows))->rows) == sink);
        const OffsetTable source =
            OffsetTable::fromRows({{json::parse("{\"f\":\"a,\\\"b\",\"n\":1.50}")->root(),
                                    json::parse(R"({"p":123456789012345678901})")->root()}});
        QVERIFY(OffsetTable::fromRows(parseOffsetForm(writeOffsetForm(source))->rows) == source);
        QVERIFY(OffsetTable::fromRows(parseOffsetForm(writeOffsetCsv(source, {0}))->rows) == source);
    }
};

QTEST_APPLESS_MAIN(TestOffsetSelection)
#include "tst_offsetselection.moc"
