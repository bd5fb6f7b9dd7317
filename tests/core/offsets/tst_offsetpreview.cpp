// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/offsets/offsetdifference.h"
#include "core/offsets/offsetpreview.h"

#include <QTest>

using namespace patchbay;
using json::Value;
using Warning = OffsetWarning;

namespace {

const QString orders = QStringLiteral("orders");

OffsetTable twelve()
{
    std::vector<PartitionOffset> rows;
    for (int partition = 0; partition < 12; ++partition)
        rows.push_back({toPartition({orders, partition}), toOffset(1000 + partition)});
    return OffsetTable::fromRows(rows);
}

OffsetTable source()
{
    return OffsetTable::fromRows(
        {{json::parse(R"({"filename":"a"})")->root(), json::parse(R"({"position":14})")->root()},
         {json::parse(R"({"filename":"b"})")->root(), json::parse(R"({"position":3})")->root()}});
}

OffsetSelection partitions(const QString &ranges)
{
    OffsetSelection selection;
    selection.topics.push_back({orders, parsePartitionRanges(ranges).value()});
    return selection;
}

OffsetPreview preview(const QString &ranges, const OffsetTarget &target, const TopicFacts &facts = {})
{
    return previewOffsets(twelve(), {{partitions(ranges), target}}, facts);
}

bool has(const OffsetPreview::Row &row, Warning warning)
{
    return std::find(row.warnings.begin(), row.warnings.end(), warning) != row.warnings.end();
}

TopicFacts facts(qint64 begin, qint64 end)
{
    TopicFacts known;
    known.setTopic(orders, std::vector<std::optional<TopicEnds>>(12, TopicEnds{begin, end}));
    return known;
}

} // namespace

class TestOffsetPreview : public QObject {
    Q_OBJECT

private slots:
    void aShiftNamesThreePartitionsAndKeepsTheOthers()
    {
        const OffsetPreview made = preview(QStringLiteral("0,3,7"), OffsetTarget::shiftedBy(-100));
        QCOMPARE(made.changeCount(), 3);
        QCOMPARE(made.kept, 9);
        QVERIFY(made.canRun());
        QVERIFY(!made.resetsEverything);
        QCOMPARE(made.rows.at(1).change, std::optional<qint64>(-100));
        QCOMPARE(made.rows.at(1).recordsAgain(), std::optional<qint64>(100));
        QCOMPARE(
            made.body(),
            QByteArray(R"({"offsets":[{"partition":{"kafka_topic":"orders","kafka_partition":0},"offset":)"
                       R"({"kafka_offset":900}},{"partition":{"kafka_topic":"orders","kafka_partition":3},)"
                       R"("offset":{"kafka_offset":903}},{"partition":{"kafka_topic":"orders",)"
                       R"("kafka_partition":7},"offset":{"kafka_offset":907}}]})"));
        QCOMPARE(sinkOffsetOf(*made.expected().at(2).offset), std::optional<qint64>(1007));
    }

    void aResetSendsNull()
    {
        const OffsetPreview made = preview(QStringLiteral("5"), OffsetTarget::reset());
        QVERIFY(made.body().contains(R"("offset":null)"));
        QVERIFY(!made.rows.front().recordsAgain());
    }

    void aResetOfEverythingIsADeleteWithoutABody()
    {
        const OffsetPreview made =
            previewOffsets(twelve(), {{OffsetSelection::all(), OffsetTarget::reset()}});
        QVERIFY(made.resetsEverything);
        QCOMPARE(made.kept, 0);
        QVERIFY(made.body().isEmpty());
        QVERIFY(!preview(QStringLiteral("0-10"), OffsetTarget::reset()).resetsEverything);
    }

    void whatIsThereAlreadyIsNotSent()
    {
        const OffsetPreview made = preview(QStringLiteral("3,4"), OffsetTarget::to(1003));
        QCOMPARE(made.changeCount(), 1);
        QCOMPARE(made.changes().size(), std::size_t(1));
        QCOMPARE(made.kept, 11);
        QVERIFY(!preview(QStringLiteral("3"), OffsetTarget::to(1003)).canRun());
    }

    void ofTwoAssignmentsTheLastCounts()
    {
        const OffsetPreview made = previewOffsets(twelve(),
                                                  {{partitions(QStringLiteral("0-5")), OffsetTarget::to(1)},
                                                   {partitions(QStringLiteral("5-6")), OffsetTarget::to(2)}});
        QCOMPARE(made.changeCount(), 7);
        QCOMPARE(sinkOffsetOf(*made.rows.at(5).after), std::optional<qint64>(2));
    }

    void negativeOnesAreBlocked()
    {
        const OffsetPreview made = preview(QStringLiteral("0"), OffsetTarget::shiftedBy(-5000));
        QVERIFY(has(made.rows.front(), Warning::Negative));
        QCOMPARE(made.rows.front().suggestion, std::optional<qint64>(0));
        QVERIFY(!made.canRun());
    }

    void aShiftBeyond64BitsIsBlocked()
    {
        const OffsetPreview made =
            preview(QStringLiteral("0"), OffsetTarget::shiftedBy(std::numeric_limits<qint64>::max()));
        QVERIFY(has(made.rows.front(), Warning::NotWhole));
        QVERIFY(!made.canRun());
    }

    void topicEndsGiveWarningsAndSuggestions()
    {
        const OffsetPreview early =
            preview(QStringLiteral("0"), OffsetTarget::shiftedBy(-100), facts(950, 2000));
        QVERIFY(has(early.rows.front(), Warning::BeforeBeginning));
        QCOMPARE(early.rows.front().suggestion, std::optional<qint64>(950));
        QCOMPARE(early.rows.front().recordsAgain(), std::optional<qint64>(50));
        QVERIFY(early.canRun()); // a warning, no refusal
        const OffsetPreview late = preview(QStringLiteral("0"), OffsetTarget::to(2001), facts(950, 2000));
        QVERIFY(has(late.rows.front(), Warning::BeyondEnd));
        QCOMPARE(late.rows.front().suggestion, std::optional<qint64>(2000));
        QVERIFY(preview(QStringLiteral("0"), OffsetTarget::to(2000), facts(950, 2000))
                    .rows.front()
                    .warnings.empty());
    }

    void earliestLatestAndTimesComeFromTheTopic()
    {
        TopicFacts known = facts(10, 20);
        const QDateTime noon = QDateTime::fromMSecsSinceEpoch(1'700'000'000'000, Qt::UTC);
        known.setOffsetAt({orders, 0}, noon, 15);
        QCOMPARE(
            sinkOffsetOf(*preview(QStringLiteral("0"), OffsetTarget::earliest(), known).rows.front().after),
            std::optional<qint64>(10));
        QCOMPARE(
            sinkOffsetOf(*preview(QStringLiteral("0"), OffsetTarget::latest(), known).rows.front().after),
            std::optional<qint64>(20));
        QCOMPARE(
            sinkOffsetOf(*preview(QStringLiteral("0"), OffsetTarget::at(noon), known).rows.front().after),
            std::optional<qint64>(15));
        const OffsetPreview unknown = preview(QStringLiteral("0"), OffsetTarget::earliest());
        QVERIFY(has(unknown.rows.front(), Warning::NeedsTopic));
        QVERIFY(!unknown.canRun());
        QVERIFY(has(preview(QStringLiteral("1"), OffsetTarget::at(noon), known).rows.front(),
                    Warning::NeedsTopic));
    }

    void aSinksPartitionWithoutAnOffsetIsToldAndAllowed()
    {
        const OffsetPreview made = preview(QStringLiteral("12"), OffsetTarget::to(5));
        QVERIFY(has(made.rows.front(), Warning::NotThere));
        QVERIFY(made.canRun());
        const OffsetPreview known = preview(QStringLiteral("12"), OffsetTarget::to(5), facts(0, 10));
        QVERIFY(has(known.rows.front(), Warning::UnknownTopic));
        QVERIFY(!known.canRun());
        QVERIFY(has(preview(QStringLiteral("12"), OffsetTarget::shiftedBy(1)).rows.front(),
                    Warning::NothingToShift));
    }

    void offsetsThatAreNotWholeAreBlocked_data()
    {
        QTest::addColumn<QByteArray>("offset");
        QTest::addColumn<int>("warning");
        QTest::newRow("fraction") << QByteArray(R"({"kafka_offset":1.5})") << int(Warning::NotWhole);
        QTest::newRow("2^63") << QByteArray(R"({"kafka_offset":9223372036854775808})")
                              << int(Warning::NotWhole);
        QTest::newRow("text") << QByteArray(R"({"kafka_offset":"5"})") << int(Warning::NotWhole);
        QTest::newRow("another key") << QByteArray(R"({"offset":5})") << int(Warning::NotAnOffset);
        QTest::newRow("two keys") << QByteArray(R"({"kafka_offset":5,"x":1})") << int(Warning::NotAnOffset);
    }
    void offsetsThatAreNotWholeAreBlocked()
    {
        QFETCH(QByteArray, offset);
        QFETCH(int, warning);
        const OffsetPreview made =
            previewRows(twelve(), {{toPartition({orders, 3}), json::parse(offset)->root()}});
        QVERIFY(has(made.rows.front(), static_cast<Warning>(warning)));
        QVERIFY(!made.canRun());
    }

    void aSourcesObjectIsEditedNotCounted()
    {
        const OffsetTable now = source();
        OffsetSelection selection;
        selection.partitions.push_back(now.partitionValue(0));
        const OffsetPreview shifted = previewOffsets(now, {{selection, OffsetTarget::shiftedBy(-1)}});
        QVERIFY(has(shifted.rows.front(), Warning::NeedsSink));
        const OffsetTarget edited =
            OffsetTarget::toRows({{now.partitionValue(0), json::parse(R"({"position":4})")->root()}});
        const OffsetPreview made = previewOffsets(now, {{selection, edited}});
        QVERIFY(made.canRun());
        QCOMPARE(made.body(),
                 QByteArray(R"({"offsets":[{"partition":{"filename":"a"},"offset":{"position":4}}]})"));
    }

    void aNewSourcePartitionNeedsAStepOfItsOwn()
    {
        const Value mistyped = json::parse(R"({"filname":"a"})")->root();
        OffsetSelection selection;
        selection.partitions.push_back(mistyped);
        const OffsetTarget target =
            OffsetTarget::toRows({{mistyped, json::parse(R"({"position":4})")->root()}});
        const OffsetPreview made = previewOffsets(source(), {{selection, target}});
        QVERIFY(has(made.rows.front(), Warning::NewSourcePartition));
        QVERIFY(!made.canRun());
        QVERIFY(previewOffsets(source(), {{selection, target}}, {}, {mistyped}).canRun());
    }

    void aSnapshotBringsBackWhatIsGoneAndTakesWhatIsNew()
    {
        const OffsetTable before = twelve();
        const OffsetTable now = applied(
            before, {{toPartition({orders, 0}), std::nullopt}, {toPartition({orders, 12}), toOffset(1)}});
        const OffsetPreview made =
            previewOffsets(now, {{OffsetSelection::all(), OffsetTarget::toSnapshot(before)}});
        QCOMPARE(made.changeCount(), 2);
        QVERIFY(applied(now, made.changes()) == before);
        // Of one topic's partitions only those.
        const OffsetPreview part =
            previewOffsets(now, {{partitions(QStringLiteral("0")), OffsetTarget::toSnapshot(before)}});
        QCOMPARE(part.changeCount(), 1);
    }

    void aFileKeepsWhatItDoesNotName()
    {
        const OffsetPreview made = previewOffsets(
            twelve(),
            {{OffsetSelection::all(), OffsetTarget::toRows({{toPartition({orders, 2}), toOffset(7)}})}});
        QCOMPARE(made.changeCount(), 1);
        QCOMPARE(made.kept, 11);
    }

    void inputIsReadStrictly()
    {
        QCOMPARE(parseOffset(QStringLiteral(" 9007199254740993 ")).value(), 9007199254740993);
        QVERIFY(!parseOffset(QStringLiteral("-1")));
        QVERIFY(!parseOffset(QStringLiteral("1.0")));
        QVERIFY(!parseOffset(QStringLiteral("9223372036854775808")));
        QCOMPARE(parseShift(QStringLiteral("+100")).value(), 100);
        QCOMPARE(parseShift(QStringLiteral("-100")).value(), -100);
        QVERIFY(!parseShift(QStringLiteral("0")));
        QCOMPARE(parsePointInTime(QStringLiteral("2026-11-25T10:00:00Z")).value().toMSecsSinceEpoch(),
                 QDateTime(QDate(2026, 11, 25), QTime(10, 0), Qt::UTC).toMSecsSinceEpoch());
        QVERIFY(parsePointInTime(QStringLiteral("2026-11-25 10:00")));
        QVERIFY(!parsePointInTime(QStringLiteral("yesterday")));
    }
};

QTEST_APPLESS_MAIN(TestOffsetPreview)
#include "tst_offsetpreview.moc"
