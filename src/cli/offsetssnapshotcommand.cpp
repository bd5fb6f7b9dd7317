// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/jsonoutput.h"
#include "cli/offsetscommand.h"
#include "cli/table.h"
#include "core/offsets/offsetdifference.h"
#include "core/offsets/offsetform.h"
#include "core/text/describe.h"
#include "core/text/describeoffsets.h"

#include <QLocale>

namespace patchbay::cli {

namespace {

QString idOf(const OffsetSnapshot &snapshot)
{
    return snapshot.id.toString(QUuid::WithoutBraces);
}

} // namespace

/// Only taking one, and comparing with what is there now, asks for the connector.
bool OffsetsSnapshotCommand::needsOffsets() const
{
    return !options().list && options().show.isEmpty() && options().remove.isEmpty()
        && options().compare.size() < 2;
}

void OffsetsSnapshotCommand::offsetsRead()
{
    if (options().list)
        list();
    else if (!options().show.isEmpty())
        show();
    else if (!options().remove.isEmpty())
        remove();
    else if (!options().compare.isEmpty())
        compare();
    else
        take();
}

void OffsetsSnapshotCommand::take()
{
    std::optional<Error> problem;
    OffsetSnapshotStore &store = services().snapshots(problem);
    if (problem) {
        fail(*problem);
        return;
    }
    const OffsetSnapshot snapshot =
        OffsetSnapshot::create(connection().profile().id, connection().name(), connector(), table());
    const auto kept = [this, snapshot](const Result<> &result) {
        if (!result) {
            fail(result.error());
            return;
        }
        if (invocation().isJson())
            print(toJson(snapshot));
        else
            terminal().print(tr("Snapshot %1: %n offset(s) of %2.", nullptr, snapshot.partitions)
                                 .arg(idOf(snapshot), printable(connector())));
        finish(ExitCode::Done);
    };
    store.keep({snapshot, table()}, {this, kept});
}

void OffsetsSnapshotCommand::list()
{
    std::optional<Error> problem;
    OffsetSnapshotStore &store = services().snapshots(problem);
    if (problem) {
        fail(*problem);
        return;
    }
    const auto read = [this](const Result<std::vector<OffsetSnapshot>> &snapshots) {
        if (snapshots)
            listed(*snapshots);
        else
            fail(snapshots.error());
    };
    store.list(connection().profile().id, connection().name(), connector(), {this, read});
}

void OffsetsSnapshotCommand::listed(const std::vector<OffsetSnapshot> &snapshots)
{
    if (invocation().isJson()) {
        json::Value list = json::Value::array();
        for (const OffsetSnapshot &one : snapshots)
            list.append(toJson(one));
        print(list);
    } else if (snapshots.empty()) {
        terminal().complain(tr("There are no snapshots of %1.").arg(printable(connector())));
    } else {
        Table out({{tr("ID")}, {tr("TAKEN")}, {tr("PARTITIONS"), Align::Right}, {tr("WHY")}});
        for (const OffsetSnapshot &one : snapshots) {
            out.add({{idOf(one)},
                     {one.taken.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"))},
                     {QString::number(one.partitions)},
                     {describeReason(one.reason)}});
        }
        terminal().print(out.toUtf8(terminal().hasColours()));
    }
    finish(ExitCode::Done);
}

/// As the JSON that PATCH takes, and `offsets apply --from-file`.
void OffsetsSnapshotCommand::show()
{
    const auto loaded = [this](const Result<StoredOffsets> &stored) {
        if (!stored) {
            fail(stored.error());
            return;
        }
        terminal().print(writeOffsetForm(stored->offsets));
        finish(ExitCode::Done);
    };
    loadSnapshot(options().show, {this, loaded});
}

void OffsetsSnapshotCommand::compare()
{
    const auto first = [this](const Result<StoredOffsets> &before) {
        if (!before) {
            fail(before.error());
            return;
        }
        if (options().compare.size() < 2) {
            compared(before->offsets, table());
            return;
        }
        const auto second = [this, before = before->offsets](const Result<StoredOffsets> &after) {
            if (after)
                compared(before, after->offsets);
            else
                fail(after.error());
        };
        loadSnapshot(options().compare.at(1), {this, second});
    };
    loadSnapshot(options().compare.first(), {this, first});
}

void OffsetsSnapshotCommand::compared(const OffsetTable &before, const OffsetTable &after)
{
    const std::vector<OffsetDifference> found = difference(before, after);
    if (invocation().isJson()) {
        json::Value list = json::Value::array();
        for (const OffsetDifference &one : found) {
            json::Value row = json::Value::object();
            row.append(u"partition", one.partition);
            row.append(u"before", one.before.value_or(json::Value()));
            row.append(u"after", one.after.value_or(json::Value()));
            row.append(u"movedBy", one.movedBy() ? json::Value::number(*one.movedBy()) : json::Value());
            list.append(row);
        }
        print(list);
    } else if (found.empty()) {
        terminal().print(tr("Nothing has moved."));
    } else {
        Table out({{tr("PARTITION")},
                   {tr("BEFORE"), Align::Right},
                   {tr("AFTER"), Align::Right},
                   {tr("MOVED"), Align::Right}});
        for (const OffsetDifference &one : found) {
            const auto by = one.movedBy();
            out.add({{describePartition(one.partition)},
                     {describeOffset(one.before)},
                     {describeOffset(one.after)},
                     {by ? (*by > 0 ? u'+' + QString::number(*by) : QString::number(*by)) : QString()}});
        }
        terminal().print(out.toUtf8(terminal().hasColours()));
    }
    finish(found.empty() ? ExitCode::Done : ExitCode::Differences);
}

void OffsetsSnapshotCommand::remove()
{
    const auto loaded = [this](const Result<StoredOffsets> &stored) {
        if (!stored) {
            fail(stored.error());
            return;
        }
        std::optional<Error> problem;
        const auto removed = [this](const Result<> &result) {
            if (result)
                finish(ExitCode::Done);
            else
                fail(result.error());
        };
        services().snapshots(problem).remove(stored->snapshot.id, {this, removed});
    };
    loadSnapshot(options().remove, {this, loaded});
}

} // namespace patchbay::cli
