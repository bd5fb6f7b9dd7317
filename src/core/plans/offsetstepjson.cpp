// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plans/offsetstepjson.h"

#include "core/connect/wire.h"

namespace patchbay::planjson {

namespace {

using json::Value;

Value named(QLatin1String word, const QString &connector)
{
    Value value = Value::object();
    value.append(QLatin1String("step"), Value::string(word));
    value.append(QLatin1String("connector"), Value::string(connector));
    return value;
}

Value withSnapshot(QLatin1String word, const QString &connector, const QUuid &snapshot)
{
    Value value = named(word, connector);
    value.append(QLatin1String("snapshot"), Value::string(snapshot.toString(QUuid::WithoutBraces)));
    return value;
}

/// As PATCH writes them.
Value rowsValue(const std::vector<PartitionOffset> &rows)
{
    return wire::offsetsBody(rows).value(QLatin1String("offsets"));
}

std::optional<std::vector<PartitionOffset>> rowsOf(const Value &value)
{
    Value body = Value::object();
    body.append(QLatin1String("offsets"), value);
    auto rows = wire::offsets(body);
    if (!rows)
        return std::nullopt;
    for (PartitionOffset &row : *rows) {
        if (!row.partition.isObject())
            return std::nullopt;
    }
    return std::move(*rows);
}

} // namespace

Value write(const step::SnapshotOffsets &step)
{
    return withSnapshot(QLatin1String("snapshot-offsets"), step.connector, step.snapshot);
}

Value write(const step::CheckOffsets &step)
{
    Value value = withSnapshot(QLatin1String("check-offsets"), step.connector, step.snapshot);
    value.append(QLatin1String("expected"), rowsValue(step.expected));
    value.append(QLatin1String("mayHaveMoved"), Value::boolean(step.mayHaveMoved));
    return value;
}

Value write(const step::PatchOffsets &step)
{
    Value value = named(QLatin1String("patch-offsets"), step.connector);
    value.append(QLatin1String("rows"), rowsValue(step.rows));
    return value;
}

Value write(const step::VerifyOffsets &step)
{
    return withSnapshot(QLatin1String("verify-offsets"), step.connector, step.snapshot);
}

Value write(const step::CheckUntouched &step)
{
    return withSnapshot(QLatin1String("check-untouched"), step.connector, step.snapshot);
}

std::optional<Step> parseOffsetStep(const QString &word, const QString &connector, const Value &value)
{
    if (word == QLatin1String("patch-offsets")) {
        auto rows = rowsOf(value.value(QLatin1String("rows")));
        if (!rows || rows->empty())
            return std::nullopt;
        return step::PatchOffsets{connector, std::move(*rows)};
    }
    const QUuid snapshot = QUuid::fromString(value.value(QLatin1String("snapshot")).toString());
    if (snapshot.isNull())
        return std::nullopt;
    if (word == QLatin1String("snapshot-offsets"))
        return step::SnapshotOffsets{connector, snapshot};
    if (word == QLatin1String("verify-offsets"))
        return step::VerifyOffsets{connector, snapshot};
    if (word == QLatin1String("check-untouched"))
        return step::CheckUntouched{connector, snapshot};
    if (word == QLatin1String("check-offsets")) {
        auto expected = rowsOf(value.value(QLatin1String("expected")));
        const auto mayHaveMoved = value.value(QLatin1String("mayHaveMoved")).toBool();
        if (!expected || !mayHaveMoved)
            return std::nullopt;
        return step::CheckOffsets{connector, snapshot, std::move(*expected), *mayHaveMoved};
    }
    return std::nullopt;
}

} // namespace patchbay::planjson
