// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connect/wire.h"
#include "core/offsets/offsetdifference.h"
#include "core/offsets/offsetsnapshot.h"
#include "core/offsets/offsettimes.h"

#include <QTest>

using namespace patchbay;
using json::Value;
using Layout = OffsetTable::Layout;

namespace {

OffsetTable table(const QByteArray &body)
{
    const Result<OffsetTable> read = parseTable(body);
    if (!read)
        qFatal("%s", qPrintable(read.error().message));
    return *read;
}

QByteArray sinkRow(const char *topic, int partition, const char *offset)
{
    return QByteArray("{\"partition\":{\"kafka_partition\":") + QByteArray::number(partition)
        + ",\"kafka_topic\":\"" + topic + "\"},\"offset\":{\"kafka_offset\":" + offset + "}}";
}

QByteArray body(const QList<QByteArray> &rows)
{
    return "{\"offsets\":[" + rows.join(',') + "]}";
}

Value parsed(const char *text)
{
    return json::parse(text)->root();
}

} // namespace

class TestOffsetTable : public QObject {
    Q_OBJECT

private slots:
    void recordedAnswersOfEveryVersionAreRead_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<int>("count");
        QTest::addColumn<bool>("sink");
        for (const char *version : {"3.5.2", "3.9.2", "4.3.1"}) {
            const QString folder = QStringLiteral(TEST_DATA "/") + QLatin1String(version);
            QTest::addRow("%s sink", version) << folder + u"/48-offsets-sink.json" << 3 << true;
            QTest::addRow("%s source", version) << folder + u"/49-offsets-source.json" << 1 << false;
        }
        QTest::newRow("empty") << QStringLiteral(TEST_DATA "/4.3.1/74-offsets-after-reset.json") << 0
                               << false;
    }
    void recordedAnswersOfEveryVersionAreRead()
    {
        QFETCH(QString, file);
        QFETCH(int, count);
        QFETCH(bool, sink);
        QFile recorded(file);
        QVERIFY(recorded.open(QIODevice::ReadOnly));
        const auto document = json::parse(recorded.readAll());
        const Value answer = document->root().value(u"response").value(u"body");
        const OffsetTable offsets = table(json::write(answer));
        QCOMPARE(offsets.count(), count);
        QCOMPARE(offsets.isSink(), sink);
        QCOMPARE(offsets.isEmpty(), count == 0);
        // The fast way and the lenient one see the same.
        QVERIFY(offsets == OffsetTable::fromRows(*wire::offsets(answer)));
    }

    void sinkRowsAreSortedByTopicAndPartition()
    {
        const OffsetTable offsets =
            table(body({sinkRow("b", 1, "5"), sinkRow("a", 10, "7"), sinkRow("a", 9, "0")}));
        QCOMPARE(offsets.layout(), Layout::Sink);
        QCOMPARE(offsets.topics(), QStringList({QStringLiteral("a"), QStringLiteral("b")}));
        QCOMPARE(offsets.sinkPartition(0), (SinkPartition{QStringLiteral("a"), 9}));
        QCOMPARE(offsets.sinkPartition(1), (SinkPartition{QStringLiteral("a"), 10}));
        QCOMPARE(offsets.offset(2), 5);
        QCOMPARE(offsets.partitionText(2), QByteArray(R"({"kafka_topic":"b","kafka_partition":1})"));
        QCOMPARE(offsets.offsetText(2), QByteArray(R"({"kafka_offset":5})"));
    }

    void everyDigitOfASinksOffsetIsKept()
    {
        const OffsetTable offsets =
            table(body({sinkRow("a", 0, "9007199254740993"), sinkRow("a", 1, "9223372036854775807")}));
        QVERIFY(offsets.isSink());
        QCOMPARE(offsets.offset(0), 9007199254740993);
        QCOMPARE(offsets.offset(1), std::numeric_limits<qint64>::max());
    }

    void everyDigitOfASourcesObjectIsKept()
    {
        const QByteArray text = R"({"offsets":[{"partition":{"db":"x","shard":1.50},"offset":)"
                                R"({"lsn":18446744073709551616123,"ts":1e400,"t":"a\tb"}}]})";
        const OffsetTable offsets = table(text);
        QCOMPARE(offsets.layout(), Layout::Objects);
        QCOMPARE(offsets.offsetText(0),
                 QByteArray(R"({"lsn":18446744073709551616123,"ts":1e400,"t":"a\tb"})"));
        QCOMPARE(offsets.cell(0, 1), QStringLiteral("1.50"));
        QCOMPARE(offsets.cell(0, 2), QStringLiteral("18446744073709551616123"));
        QCOMPARE(offsets.cell(0, 4), QStringLiteral("a\tb"));
        QCOMPARE(table(writeTable(offsets)).offsetText(0), offsets.offsetText(0));
    }

    void aSinksOffsetBeyond64BitsIsKeptAsText()
    {
        const OffsetTable offsets = table(body({sinkRow("a", 0, "9223372036854775808")}));
        QCOMPARE(offsets.layout(), Layout::Objects);
        QCOMPARE(offsets.offsetText(0), QByteArray(R"({"kafka_offset":9223372036854775808})"));
    }

    void objectsAreFlattenedByTheirKeys()
    {
        const OffsetTable offsets = table(
            R"({"offsets":[{"partition":{"server":"a","db":{"name":"x","n":1}},"offset":{"pos":5,"l":[1,2]}},)"
            R"({"offset":{"pos":7,"snapshot":true},"partition":{"server":"b"}}]})");
        QStringList paths;
        for (const OffsetTable::Column &column : offsets.columns())
            paths.append((column.isOffset ? u"o:" : u"p:") + column.path);
        QCOMPARE(
            paths,
            QStringList({QStringLiteral("p:server"), QStringLiteral("p:db.name"), QStringLiteral("p:db.n"),
                         QStringLiteral("o:pos"), QStringLiteral("o:l"), QStringLiteral("o:snapshot")}));
        QCOMPARE(offsets.cell(1, 1), QString());
        QCOMPARE(offsets.cell(0, 4), QStringLiteral("[1,2]"));
        QVERIFY(offsets.columns().at(3).isNumeric);
        QVERIFY(!offsets.columns().at(0).isNumeric);
        QVERIFY(offsets.compareCells(0, 1, 3) < 0);
        QVERIFY(offsets.compareCells(0, 1, 1) < 0); // what is not there comes last
    }

    void cellsCompareByValueBeyond64Bits()
    {
        QVERIFY(compareNumbers("9", "10") < 0);
        QVERIFY(compareNumbers("-9", "-10") > 0);
        QVERIFY(compareNumbers("18446744073709551617", "18446744073709551616") > 0);
        QVERIFY(compareNumbers("-18446744073709551617", "-18446744073709551616") < 0);
        QCOMPARE(compareNumbers("1.0", "1"), 0);
    }

    void aPartitionIsKnownHoweverItsKeysAreOrdered()
    {
        QCOMPARE(keyOf(parsed(R"({"b":1,"a":{"d":2,"c":3}})")),
                 keyOf(parsed(R"({"a":{"c":3,"d":2},"b":1})")));
        QCOMPARE(keyOf(parsed(R"({"kafka_partition":"3","kafka_topic":"t"})")),
                 keyOf(SinkPartition{QStringLiteral("t"), 3}));
        QVERIFY(keyOf(parsed(R"({"a":1})")) != keyOf(parsed(R"({"a":"1"})")));
        QCOMPARE(keyOf(parsed(R"({"a":1,"a":2})")), keyOf(parsed(R"({"a":2})"))); // the last counts
    }

    void offsetsAreTheSameHoweverTheirNumbersAreWritten()
    {
        QVERIFY(sameOffset(parsed(R"({"a":1000,"b":[1.5]})"), parsed(R"({"b":[1.50],"a":1e3})")));
        QVERIFY(sameNumber("0", "-0.0"));
        QVERIFY(!sameNumber("9007199254740993", "9007199254740992"));
        QVERIFY(!sameNumber("1e400", "1e401"));
        QVERIFY(!sameOffset(parsed(R"({"a":1})"), parsed(R"({"a":"1"})")));
    }

    void rowsAreFoundByTheirPartition()
    {
        const OffsetTable sink =
            table(body({sinkRow("a", 0, "1"), sinkRow("a", 2, "2"), sinkRow("b", 0, "3")}));
        const OffsetIndex index(sink);
        for (int row = 0; row < sink.count(); ++row) {
            QCOMPARE(index.rowOf(sink.sinkPartition(row)), row);
            QCOMPARE(index.rowOfKey(sink.key(row)), row);
        }
        QCOMPARE(index.rowOf(SinkPartition{QStringLiteral("a"), 1}), -1);
        QCOMPARE(index.rowOf(SinkPartition{QStringLiteral("c"), 0}), -1);
        const OffsetTable source = table(R"({"offsets":[{"partition":{"f":"x","g":1},"offset":{"p":1}}]})");
        QCOMPARE(OffsetIndex(source).rowOf(parsed(R"({"g":1,"f":"x"})")), 0);
        QCOMPARE(OffsetIndex(OffsetTable()).rowOf(parsed(R"({"g":1})")), -1);
    }

    void differencesNameWhatMovedWentAndCame()
    {
        const OffsetTable before =
            table(body({sinkRow("a", 0, "1"), sinkRow("a", 1, "5"), sinkRow("b", 0, "3")}));
        const OffsetTable after =
            table(body({sinkRow("a", 1, "9"), sinkRow("b", 0, "3"), sinkRow("c", 0, "4")}));
        const auto changes = difference(before, after);
        QCOMPARE(changes.size(), std::size_t(3));
        QVERIFY(!changes.at(0).after);
        QCOMPARE(changes.at(1).movedBy(), std::optional<qint64>(4));
        QVERIFY(!changes.at(2).before);
        QVERIFY(difference(before, before).empty());
        QCOMPARE(difference(OffsetTable(), after).size(), std::size_t(3));
    }

    void appliedChangesOnlyWhatIsListed()
    {
        const OffsetTable before =
            table(body({sinkRow("a", 0, "1"), sinkRow("a", 1, "5"), sinkRow("b", 0, "3")}));
        const OffsetTable after = applied(before,
                                          {{toPartition({QStringLiteral("a"), 1}), toOffset(2)},
                                           {toPartition({QStringLiteral("b"), 0}), std::nullopt}});
        QCOMPARE(writeTable(after), writeTable(table(body({sinkRow("a", 0, "1"), sinkRow("a", 1, "2")}))));
    }

    void timesSayWhenAnOffsetMoved()
    {
        OffsetTimes times;
        const QDateTime first = QDateTime::fromMSecsSinceEpoch(1'000'000, Qt::UTC);
        times.look(table(body({sinkRow("a", 0, "1"), sinkRow("a", 1, "5")})), first);
        QVERIFY(!times.movedAt(0).isValid());
        times.look(table(body({sinkRow("a", 0, "1"), sinkRow("a", 1, "6")})), first.addSecs(10));
        QVERIFY(!times.movedAt(0).isValid());
        QCOMPARE(times.movedAt(1), first.addSecs(10));
        times.look(table(body({sinkRow("Z", 0, "1"), sinkRow("a", 0, "1"), sinkRow("a", 1, "6")})),
                   first.addSecs(20));
        QCOMPARE(times.movedAt(0), first.addSecs(20)); // it is new
        QVERIFY(!times.movedAt(1).isValid());
        QCOMPARE(times.movedAt(2), first.addSecs(10));
    }

    void whatIsNoPlainSinkRowIsNotReadFast_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("cut") << QByteArray(R"({"offsets":[{"partition":{"kafka_topic":"a")");
        QTest::newRow("trailing text") << body({sinkRow("a", 0, "1")}) + " x";
        QTest::newRow("number with a tail") << body({sinkRow("a", 0, "1x")});
        QTest::newRow("text offset") << body({sinkRow("a", 0, "\"1\"")});
        QTest::newRow("null offset") << QByteArray(
            R"({"offsets":[{"partition":{"kafka_topic":"a","kafka_partition":1},"offset":null}]})");
        QTest::newRow("more in the partition") << QByteArray(
            R"({"offsets":[{"partition":{"kafka_topic":"a","kafka_partition":1,"x":1},"offset":{"kafka_offset":1}}]})");
        QTest::newRow("not a list") << QByteArray(R"({"offsets":{}})");
        QTest::newRow("nothing") << QByteArray();
    }
    void whatIsNoPlainSinkRowIsNotReadFast()
    {
        QFETCH(QByteArray, text);
        QVERIFY(!OffsetTable::readSink(text));
    }
};

QTEST_APPLESS_MAIN(TestOffsetTable)
#include "tst_offsettable.moc"
