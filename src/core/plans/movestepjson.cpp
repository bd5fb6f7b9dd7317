// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plans/movestepjson.h"

namespace patchbay::planjson {

namespace {

using json::Value;

Value text(const QString &string)
{
    return Value::string(string);
}

Value textOf(const QUuid &id)
{
    return text(id.toString(QUuid::WithoutBraces));
}

Value writeSelection(const OffsetSelection &selection)
{
    Value topics = Value::array();
    for (const OffsetSelection::Topic &topic : selection.topics) {
        Value value = Value::object();
        value.append(u"name", text(topic.name));
        value.append(u"ranges", text(writePartitionRanges(topic.ranges)));
        topics.append(value);
    }
    Value partitions = Value::array();
    for (const Value &partition : selection.partitions)
        partitions.append(partition);
    Value value = Value::object();
    value.append(u"everything", Value::boolean(selection.everything));
    value.append(u"topics", topics);
    value.append(u"partitions", partitions);
    return value;
}

std::optional<OffsetSelection> parseSelection(const Value &value)
{
    OffsetSelection selection;
    const auto everything = value.value(u"everything").toBool();
    if (!everything)
        return std::nullopt;
    selection.everything = *everything;
    for (const Value &element : value.value(u"topics").elements()) {
        OffsetSelection::Topic topic{element.value(u"name").toString(), {}};
        const QString ranges = element.value(u"ranges").toString();
        if (!ranges.isEmpty()) {
            const auto parsed = parsePartitionRanges(ranges);
            if (!parsed)
                return std::nullopt;
            topic.ranges = *parsed;
        }
        selection.topics.push_back(std::move(topic));
    }
    for (const Value &partition : value.value(u"partitions").elements())
        selection.partitions.push_back(partition);
    return selection;
}

std::optional<Step> parseCopyConnector(const QString &connector, const Value &value)
{
    step::CopyConnector step;
    step.connector = connector;
    step.from = QUuid::fromString(value.value(u"from").toString());
    step.original = value.value(u"original").toString();
    const auto hasInitialState = value.value(u"hasInitialState").toBool();
    if (step.original.isEmpty() || !hasInitialState)
        return std::nullopt;
    step.hasInitialState = *hasInitialState;
    for (const json::Member &member : value.value(u"changes").members())
        step.changes.push_back({member.key(), member.value.toString()});
    return step;
}

std::optional<Step> parseCopyOffsets(const QString &connector, const Value &value)
{
    step::CopyOffsets step;
    step.connector = connector;
    step.snapshot = QUuid::fromString(value.value(u"snapshot").toString());
    auto selection = parseSelection(value.value(u"selection"));
    if (step.snapshot.isNull() || !selection)
        return std::nullopt;
    step.mapping.selection = std::move(*selection);
    for (const Value &element : value.value(u"topics").elements())
        step.mapping.topics.push_back({element.value(u"from").toString(), element.value(u"to").toString()});
    for (const Value &element : value.value(u"keys").elements()) {
        step.mapping.keys.push_back({element.value(u"key").toString(), element.value(u"from").toString(),
                                     element.value(u"to").toString()});
    }
    return step;
}

} // namespace

Value write(const step::CopyConnector &step)
{
    Value changes = Value::object();
    for (const step::CopyConnector::Setting &setting : step.changes)
        changes.append(setting.key, text(setting.value));
    Value value = Value::object();
    value.append(u"step", text(QStringLiteral("copy-connector")));
    value.append(u"connector", text(step.connector));
    value.append(u"from", textOf(step.from));
    value.append(u"original", text(step.original));
    value.append(u"hasInitialState", Value::boolean(step.hasInitialState));
    value.append(u"changes", changes);
    return value;
}

Value write(const step::CopyOffsets &step)
{
    Value topics = Value::array();
    for (const OffsetMapping::Topic &topic : step.mapping.topics) {
        Value value = Value::object();
        value.append(u"from", text(topic.from));
        value.append(u"to", text(topic.to));
        topics.append(value);
    }
    Value keys = Value::array();
    for (const OffsetMapping::Key &key : step.mapping.keys) {
        Value value = Value::object();
        value.append(u"key", text(key.key));
        value.append(u"from", text(key.from));
        value.append(u"to", text(key.to));
        keys.append(value);
    }
    Value value = Value::object();
    value.append(u"step", text(QStringLiteral("copy-offsets")));
    value.append(u"connector", text(step.connector));
    value.append(u"snapshot", textOf(step.snapshot));
    value.append(u"selection", writeSelection(step.mapping.selection));
    value.append(u"topics", topics);
    value.append(u"keys", keys);
    return value;
}

std::optional<Step> parseMoveStep(const QString &word, const QString &connector, const Value &value)
{
    if (word == QLatin1String("copy-connector"))
        return parseCopyConnector(connector, value);
    if (word == QLatin1String("copy-offsets"))
        return parseCopyOffsets(connector, value);
    return std::nullopt;
}

} // namespace patchbay::planjson
