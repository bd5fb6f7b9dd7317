// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/offsets/offsetform.h"
#include "core/offsets/offsetpreview.h"
#include "core/offsets/offsetsnapshot.h"
#include "core/plans/plan.h"

#include <QSet>
#include <QTest>

#include <rapidcheck.h>

using namespace patchbay;
using json::Value;

// rapidcheck prints the seed and the smallest failing case; RC_PARAMS="seed=..." runs it again.

namespace {

int chosen(int count)
{
    return *rc::gen::resize(rc::kNominalSize, rc::gen::inRange(0, count));
}

qint64 anyOffset()
{
    const qint64 odd[] = {0, 1, 9007199254740993, std::numeric_limits<qint64>::max()};
    return chosen(4) == 0 ? odd[chosen(4)] : qint64(chosen(100'000));
}

QString anyTopic()
{
    return QString(QChar(u'a' + chosen(3)));
}

Value anySinkPartition()
{
    return toPartition({anyTopic(), chosen(8)});
}

/// Few enough that partitions meet.
Value anySourcePartition()
{
    Value partition = Value::object();
    partition.append(u"file", Value::string(anyTopic()));
    if (chosen(2) == 0)
        partition.append(u"shard", Value::number(chosen(3)));
    return partition;
}

Value anySourceOffset()
{
    Value offset = Value::object();
    offset.append(u"pos", *Value::number(QByteArray(chosen(3) == 0 ? "18446744073709551617" : "12")));
    offset.append(u"n", Value::number(anyOffset()));
    return offset;
}

std::vector<PartitionOffset> anyRows(bool sink, bool withNulls)
{
    std::vector<PartitionOffset> rows;
    QSet<QByteArray> seen;
    const int count = chosen(20);
    for (int index = 0; index < count; ++index) {
        const Value partition = sink ? anySinkPartition() : anySourcePartition();
        if (seen.contains(keyOf(partition)))
            continue;
        seen.insert(keyOf(partition));
        std::optional<Value> offset = sink ? toOffset(anyOffset()) : anySourceOffset();
        if (withNulls && chosen(3) == 0)
            offset.reset();
        rows.push_back({partition, offset});
    }
    return rows;
}

OffsetSelection anySelection(const OffsetTable &table)
{
    OffsetSelection selection;
    selection.everything = chosen(6) == 0;
    for (int count = chosen(3); count > 0; --count) {
        OffsetSelection::Topic topic{anyTopic(), {}};
        for (int ranges = chosen(3); ranges > 0; --ranges) {
            const int first = chosen(9);
            topic.ranges.push_back({first, first + chosen(4)});
        }
        selection.topics.push_back(topic);
    }
    if (!table.isEmpty() && chosen(2) == 0)
        selection.partitions.push_back(table.partitionValue(chosen(table.count())));
    return selection;
}

} // namespace

class TestOffsetProperties : public QObject {
    Q_OBJECT

private slots:
    void undoAfterApplyIsIdentity()
    {
        QVERIFY(rc::check([] {
            const bool sink = chosen(2) == 0;
            const OffsetTable before = OffsetTable::fromRows(anyRows(sink, false));
            const std::vector<PartitionOffset> changes = anyRows(sink, true);
            const OffsetTable after = applied(before, changes);
            RC_ASSERT(applied(after, undoOf(before, changes)) == before);
        }));
    }

    void applyTouchesWhatIsListedAndNothingElse()
    {
        QVERIFY(rc::check([] {
            const bool sink = chosen(2) == 0;
            const OffsetTable before = OffsetTable::fromRows(anyRows(sink, false));
            const std::vector<PartitionOffset> changes = anyRows(sink, true);
            const OffsetTable after = applied(before, changes);
            const OffsetIndex index(after);
            QSet<QByteArray> listed;
            for (const PartitionOffset &change : changes) {
                listed.insert(keyOf(change.partition));
                const int row = index.rowOf(change.partition);
                RC_ASSERT((row >= 0) == change.offset.has_value());
                if (row >= 0)
                    RC_ASSERT(sameOffset(after.offsetValue(row), *change.offset));
            }
            for (const OffsetDifference &one : difference(before, after))
                RC_ASSERT(listed.contains(keyOf(one.partition)));
        }));
    }

    void theDifferenceAppliedIsTheOtherTable()
    {
        QVERIFY(rc::check([] {
            const bool sink = chosen(2) == 0;
            const OffsetTable before = OffsetTable::fromRows(anyRows(sink, false));
            const OffsetTable after = OffsetTable::fromRows(anyRows(chosen(5) == 0 ? !sink : sink, false));
            std::vector<PartitionOffset> changes;
            for (const OffsetDifference &one : difference(before, after))
                changes.push_back({one.partition, one.after});
            RC_ASSERT(applied(before, changes) == after);
        }));
    }

    void aSelectionChoosesExactlyWhatItNames()
    {
        QVERIFY(rc::check([] {
            const OffsetTable table = OffsetTable::fromRows(anyRows(true, false));
            const OffsetSelection selection = anySelection(table);
            const SelectedOffsets selected = select(table, selection);
            for (int row = 0; row < table.count(); ++row) {
                const SinkPartition partition = table.sinkPartition(row);
                bool meant = selection.everything;
                for (const OffsetSelection::Topic &topic : selection.topics) {
                    bool inRange = topic.ranges.empty();
                    for (const PartitionRange &range : topic.ranges)
                        inRange = inRange || range.contains(partition.partition);
                    meant = meant || (topic.name == partition.topic && inRange);
                }
                for (const Value &one : selection.partitions)
                    meant = meant || sinkPartitionOf(one) == partition;
                RC_ASSERT(meant == std::binary_search(selected.rows.begin(), selected.rows.end(), row));
            }
        }));
    }

    void aSelectionOfRowsChoosesThoseRows()
    {
        QVERIFY(rc::check([] {
            const OffsetTable table = OffsetTable::fromRows(anyRows(chosen(2) == 0, false));
            std::vector<int> rows;
            for (int row = 0; row < table.count(); ++row) {
                if (chosen(2) == 0)
                    rows.push_back(row);
            }
            RC_ASSERT(select(table, OffsetSelection::of(table, rows)).rows == rows);
        }));
    }

    void aPreviewAppliedIsWhatItShows()
    {
        QVERIFY(rc::check([] {
            const OffsetTable now = OffsetTable::fromRows(anyRows(true, false));
            const OffsetTarget targets[] = {OffsetTarget::reset(), OffsetTarget::to(qint64(chosen(1000))),
                                            OffsetTarget::shiftedBy(chosen(200) - 100),
                                            OffsetTarget::toRows(anyRows(true, true))};
            const OffsetPreview preview = previewOffsets(
                now, {{anySelection(now), targets[chosen(4)]}, {anySelection(now), targets[chosen(4)]}});
            const OffsetTable after = applied(now, preview.changes());
            const OffsetIndex index(after);
            for (const OffsetPreview::Row &row : preview.rows) {
                const int at = index.rowOf(row.partition);
                RC_ASSERT(
                    sameOffset(row.after, at < 0 ? std::nullopt : std::optional(after.offsetValue(at))));
            }
            RC_ASSERT(difference(now, after).size() == preview.changes().size());
            RC_ASSERT(now.count() - preview.kept
                      == int(std::count_if(preview.rows.begin(), preview.rows.end(),
                                           [](const auto &row) { return row.row >= 0 && row.isChange(); })));
            if (preview.resetsEverything)
                RC_ASSERT(after.isEmpty());
        }));
    }

    void whatIsStoredIsReadBack()
    {
        QVERIFY(rc::check([] {
            const OffsetTable table = OffsetTable::fromRows(anyRows(chosen(2) == 0, false));
            RC_ASSERT(parseTable(writeTable(table)).value() == table);
            RC_ASSERT(OffsetTable::fromRows(parseOffsets(writeOffsets(table.rows())).value()) == table);
        }));
    }

    void plansAreReadBack()
    {
        QVERIFY(rc::check([] {
            const bool sink = chosen(2) == 0;
            ConnectorStatus status;
            status.name = QStringLiteral("a \"b\" 漢");
            const ConnectorState states[] = {ConnectorState::Running, ConnectorState::Paused,
                                             ConnectorState::Stopped};
            status.state = states[chosen(3)];
            OffsetChangeRequest request;
            request.changes = anyRows(sink, true);
            RC_PRE(!request.changes.empty());
            request.expected = anyRows(sink, true);
            request.resetsEverything = chosen(4) == 0;
            request.mayHaveMoved = chosen(2) == 0;
            const Plan plan = planChangeOffsets(QUuid::createUuid(), QStringLiteral("c"), status, request);
            RC_ASSERT(parsePlan(writePlan(plan)).value() == plan);
        }));
    }
};

QTEST_APPLESS_MAIN(TestOffsetProperties)
#include "tst_offsetproperties.moc"
