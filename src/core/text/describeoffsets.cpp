// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/describeoffsets.h"

#include "core/text/describe.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>

namespace patchbay {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(patchbay::OffsetText)
};

QString asText(const json::Value &value)
{
    return printable(QString::fromUtf8(json::write(value)));
}

/// Plural forms go by an int; a count beyond it has the form of many.
int plural(qint64 count)
{
    return static_cast<int>(std::min<qint64>(count, std::numeric_limits<int>::max()));
}

} // namespace

QString describePartition(const json::Value &partition)
{
    if (const auto sink = sinkPartitionOf(partition))
        return printable(sink->topic) + u' ' + QString::number(sink->partition);
    return asText(partition);
}

QString describeOffset(const std::optional<json::Value> &offset)
{
    if (!offset)
        return Words::tr("none");
    const auto number = offset->find(u"kafka_offset");
    if (number && offset->size() == 1)
        return printable(QString::fromUtf8(json::write(*number)));
    return asText(*offset);
}

QString describeWarning(OffsetWarning warning, const OffsetPreview::Row &row)
{
    const QString begin = row.ends ? QString::number(row.ends->begin) : QString();
    const QString end = row.ends ? QString::number(row.ends->end) : QString();
    switch (warning) {
    case OffsetWarning::Negative:
        return Words::tr("Below 0: the worker refuses it.");
    case OffsetWarning::NotWhole:
        return Words::tr("kafka_offset must be a whole number of 64 bits: the worker refuses it.");
    case OffsetWarning::NotAnOffset:
        return Words::tr("A sink's offset is {\"kafka_offset\": N} and nothing else: the worker refuses it.");
    case OffsetWarning::BeforeBeginning:
        return Words::tr("Before the beginning (%1): those records are gone, and the sink begins by its "
                         "auto.offset.reset.")
            .arg(begin);
    case OffsetWarning::BeyondEnd:
        return Words::tr("Beyond the end (%1): the worker stores it, and the sink begins by its "
                         "auto.offset.reset.")
            .arg(end);
    case OffsetWarning::UnknownTopic:
        return Words::tr("The brokers do not have this partition: the worker refuses it.");
    case OffsetWarning::NotThere:
        return Words::tr("This partition has no committed offset so far.");
    case OffsetWarning::NewSourcePartition:
        return Words::tr(
            "The source does not have this partition: the worker would add it silently, also when "
            "it is mistyped.");
    case OffsetWarning::NeedsTopic:
        return Words::tr("Where this topic begins and ends is not known: the connection names no bootstrap "
                         "servers, or they did not answer.");
    case OffsetWarning::NeedsSink:
        return Words::tr("A source's offset is an object of the plugin's own: edit it, or reset it.");
    case OffsetWarning::NothingToShift:
        return Words::tr("There is no offset to shift.");
    }
    return {};
}

QString describeEffect(const OffsetPreview::Row &row)
{
    if (!row.isChange())
        return Words::tr("kept");
    if (!row.after) {
        return sinkPartitionOf(row.partition) ? Words::tr("begins by its auto.offset.reset")
                                              : Words::tr("begins again by the plugin's own rule");
    }
    const auto again = row.recordsAgain();
    const auto skipped = row.recordsSkipped();
    if (again && *again > 0)
        return Words::tr("%n record(s) again", nullptr, plural(*again));
    if (skipped && *skipped > 0)
        return Words::tr("%n record(s) skipped", nullptr, plural(*skipped));
    return row.before ? Words::tr("changed") : Words::tr("added");
}

QString describePreview(const OffsetPreview &preview)
{
    const int changed = preview.changeCount();
    if (changed == 0)
        return Words::tr("Nothing changes: every chosen partition is there already.");
    if (preview.resetsEverything)
        return Words::tr("All %n partition(s) are reset. Nothing is kept.", nullptr, changed);
    const QString changes = Words::tr("%n partition(s) change.", nullptr, changed);
    const QString kept = preview.kept > 0
        ? Words::tr("The other %n keep their offsets.", nullptr, preview.kept)
        : Words::tr("The connector has no others.");
    return Words::tr("%1 %2", "two sentences").arg(changes, kept);
}

QString describeRecords(const OffsetPreview &preview)
{
    qint64 again = 0;
    qint64 skipped = 0;
    for (const OffsetPreview::Row &row : preview.rows) {
        // Sums of what workers store: they may be anything.
        if (__builtin_add_overflow(again, row.recordsAgain().value_or(0), &again)
            || __builtin_add_overflow(skipped, row.recordsSkipped().value_or(0), &skipped))
            return {};
    }
    QStringList sentences;
    if (again > 0)
        sentences.append(Words::tr("In all %n record(s) are read again.", nullptr, plural(again)));
    if (skipped > 0)
        sentences.append(Words::tr("In all %n record(s) are skipped.", nullptr, plural(skipped)));
    return sentences.join(u' ');
}

QString describeTarget(const OffsetTarget &target)
{
    using Kind = OffsetTarget::Kind;
    switch (target.kind) {
    case Kind::Reset:
        return Words::tr("reset");
    case Kind::Value:
        return Words::tr("to offset %1").arg(target.value);
    case Kind::Shift:
        return target.value < 0
            ? Words::tr("%n record(s) back", nullptr,
                        plural(-std::max(target.value, -std::numeric_limits<qint64>::max())))
            : Words::tr("%n record(s) forward", nullptr, plural(target.value));
    case Kind::Rows:
        return target.namesAll ? Words::tr("to a snapshot") : Words::tr("to the offsets given");
    case Kind::Earliest:
        return Words::tr("to the beginning");
    case Kind::Latest:
        return Words::tr("to the end");
    case Kind::Time:
        return Words::tr("to %1").arg(target.time.toString(Qt::ISODate));
    }
    return {};
}

QString describeSelection(const OffsetTable &table, const OffsetSelection &selection)
{
    constexpr int named = 3;
    QStringList names;
    for (const OffsetSelection::Topic &topic : selection.topics) {
        names.append(topic.ranges.empty()
                         ? printable(topic.name)
                         : printable(topic.name) + u' ' + writePartitionRanges(topic.ranges));
    }
    for (const json::Value &partition : selection.partitions) {
        if (names.size() > named)
            break;
        names.append(describePartition(partition));
    }
    if (selection.everything)
        return Words::tr("all %n partition(s)", nullptr, table.count());
    if (names.size() > named) {
        names.resize(named);
        names.append(QStringLiteral("…"));
    }
    return names.join(QStringLiteral(", "));
}

QString describeAssignment(const OffsetTable &table, const OffsetAssignment &assignment)
{
    return Words::tr("%1: %2", "which partitions, to where")
        .arg(describeSelection(table, assignment.selection), describeTarget(assignment.target));
}

QString describeRun(const OffsetPreview &preview, const Plan &plan)
{
    if (plan.parts.empty())
        return Words::tr("Change offsets");
    const Plan::Part &part = plan.parts.front();
    const int count = preview.changeCount();
    bool stops = false;
    for (const Step &step : part.steps)
        stops = stops || std::holds_alternative<step::Stop>(step);
    const auto isReset = [](const OffsetPreview::Row &row) {
        return !row.isChange() || !row.after;
    };
    const bool resets = std::all_of(preview.rows.begin(), preview.rows.end(), isReset);
    const ConnectorState back = broughtBackTo(part);
    const bool resumes = back == ConnectorState::Running;
    const bool pauses = back == ConnectorState::Paused;
    if (plan.kind == Plan::Kind::UndoOffsets && count == 0)
        return resumes ? Words::tr("Set the offsets back, resume") : Words::tr("Set the offsets back");
    if (plan.kind == Plan::Kind::UndoOffsets) {
        if (stops && resumes)
            return Words::tr("Stop, set %n partition(s) back, resume", nullptr, count);
        if (resumes)
            return Words::tr("Set %n partition(s) back, resume", nullptr, count);
        return stops && pauses ? Words::tr("Stop, set %n partition(s) back, pause", nullptr, count)
                               : Words::tr("Set %n partition(s) back", nullptr, count);
    }
    if (stops && resumes) {
        return resets ? Words::tr("Stop, reset %n partition(s), resume", nullptr, count)
                      : Words::tr("Stop, change %n partition(s), resume", nullptr, count);
    }
    if (stops && pauses) {
        return resets ? Words::tr("Stop, reset %n partition(s), pause", nullptr, count)
                      : Words::tr("Stop, change %n partition(s), pause", nullptr, count);
    }
    return resets ? Words::tr("Reset %n partition(s)", nullptr, count)
                  : Words::tr("Change %n partition(s)", nullptr, count);
}

QString describeInterruption(const ConnectorStatus &connector, const Plan &plan)
{
    const QString state = describeState(connector.state, connector.stateText);
    if (plan.parts.empty())
        return Words::tr("It is %1.").arg(state);
    const ConnectorState back = broughtBackTo(plan.parts.front());
    if (intendedState(connector) == ConnectorState::Stopped) {
        return back == ConnectorState::Stopped
            ? Words::tr("It is STOPPED and stays so.")
            : Words::tr("It is STOPPED, and will be %1 at the end.").arg(describeState(back));
    }
    return Words::tr("It is %1: it will be stopped, changed, checked and then be %2 again.")
        .arg(state, describeState(back));
}

QString describeReason(OffsetSnapshot::Reason reason)
{
    return reason == OffsetSnapshot::Reason::ByHand ? Words::tr("by hand") : Words::tr("before a change");
}

QString describeManagedExternally(const QString &message)
{
    // untranslated: the worker's words
    if (!message.contains(QLatin1String("manages offsets externally"), Qt::CaseInsensitive))
        return {};
    return Words::tr(
        "The worker changed the offsets that it keeps, and the plugin did not confirm it. If this "
        "connector keeps offsets in a system of its own, change them there too.");
}

} // namespace patchbay
