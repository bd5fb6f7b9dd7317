// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/offsets/offsettabledata.h"

#include <simdjson.h>

#include <algorithm>
#include <limits>
#include <numeric>
#include <string_view>
#include <unordered_map>

namespace patchbay {

namespace {

namespace ondemand = simdjson::ondemand;

/// Each topic's number. The keys are copies: on demand, a text lives until the next one only.
class TopicNumbers {
public:
    quint32 operator()(std::string_view utf8)
    {
        if (utf8 == m_last) // answers come grouped by topic more often than not
            return m_lastNumber;
        m_last = utf8;
        const auto [entry, isNew] = m_numbers.try_emplace(m_last, static_cast<quint32>(m_numbers.size()));
        if (isNew)
            names.append(QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size())));
        m_lastNumber = entry->second;
        return m_lastNumber;
    }

    QStringList names;

private:
    std::unordered_map<std::string, quint32> m_numbers;
    std::string m_last;
    quint32 m_lastNumber = 0;
};

// Values of a document that is read on demand must be read in their order: each function stands for one.

bool readPartition(ondemand::value value, TopicNumbers &topics, quint32 &topic, qint32 &partition)
{
    ondemand::object object;
    if (value.get_object().get(object) != simdjson::SUCCESS)
        return false;
    bool hasTopic = false;
    bool hasPartition = false;
    for (auto field : object) {
        std::string_view key;
        if (field.unescaped_key().get(key) != simdjson::SUCCESS)
            return false;
        if (key == "kafka_topic" && !hasTopic) {
            std::string_view text;
            if (field.value().get_string().get(text) != simdjson::SUCCESS)
                return false;
            topic = topics(text);
            hasTopic = true;
        } else if (key == "kafka_partition" && !hasPartition) {
            std::int64_t number = 0;
            if (field.value().get_int64().get(number) != simdjson::SUCCESS || number < 0
                || number > std::numeric_limits<qint32>::max())
                return false;
            partition = static_cast<qint32>(number);
            hasPartition = true;
        } else {
            return false;
        }
    }
    return hasTopic && hasPartition;
}

bool readOffset(ondemand::value value, qint64 &offset)
{
    ondemand::object object;
    if (value.get_object().get(object) != simdjson::SUCCESS)
        return false;
    bool hasOffset = false;
    for (auto field : object) {
        std::string_view key;
        std::int64_t number = 0;
        if (hasOffset || field.unescaped_key().get(key) != simdjson::SUCCESS || key != "kafka_offset"
            || field.value().get_int64().get(number) != simdjson::SUCCESS)
            return false;
        offset = number;
        hasOffset = true;
    }
    return hasOffset;
}

template <typename Row>
bool readRow(ondemand::value value, TopicNumbers &topics, Row &row)
{
    ondemand::object object;
    if (value.get_object().get(object) != simdjson::SUCCESS)
        return false;
    bool hasPartition = false;
    bool hasOffset = false;
    for (auto field : object) {
        std::string_view key;
        if (field.unescaped_key().get(key) != simdjson::SUCCESS)
            return false;
        ondemand::value inner;
        if (field.value().get(inner) != simdjson::SUCCESS)
            return false;
        if (key == "partition" && !hasPartition)
            hasPartition = readPartition(inner, topics, row.topic, row.partition);
        else if (key == "offset" && !hasOffset)
            hasOffset = readOffset(inner, row.offset);
        else
            return false;
        if (!hasPartition && !hasOffset)
            return false;
    }
    return hasPartition && hasOffset;
}

template <typename Row>
bool readRows(ondemand::document &document, TopicNumbers &topics, std::vector<Row> &rows)
{
    ondemand::object root;
    if (document.get_object().get(root) != simdjson::SUCCESS)
        return false;
    bool found = false;
    for (auto field : root) {
        std::string_view key;
        ondemand::array array;
        if (found || field.unescaped_key().get(key) != simdjson::SUCCESS || key != "offsets"
            || field.value().get_array().get(array) != simdjson::SUCCESS)
            return false;
        found = true;
        for (auto element : array) {
            ondemand::value value;
            Row row{};
            if (element.get(value) != simdjson::SUCCESS || !readRow(value, topics, row))
                return false;
            rows.push_back(row);
        }
    }
    return found && document.current_location().error() == simdjson::OUT_OF_BOUNDS; // nothing follows
}

} // namespace

void OffsetTable::Data::sortSinkRows()
{
    std::vector<quint32> order(static_cast<std::size_t>(topics.size()));
    std::iota(order.begin(), order.end(), quint32{0});
    std::sort(order.begin(), order.end(),
              [this](quint32 left, quint32 right) { return topics.at(left) < topics.at(right); });
    std::vector<quint32> place(order.size());
    QStringList sortedTopics;
    for (std::size_t index = 0; index < order.size(); ++index) {
        place[order[index]] = static_cast<quint32>(index);
        sortedTopics.append(topics.at(order[index]));
    }
    topics = sortedTopics;
    for (SinkRow &row : sinkRows)
        row.topic = place[row.topic];
    const auto less = [](const SinkRow &left, const SinkRow &right) {
        return left.topic != right.topic ? left.topic < right.topic : left.partition < right.partition;
    };
    const auto same = [](const SinkRow &left, const SinkRow &right) {
        return left.topic == right.topic && left.partition == right.partition;
    };
    if (!std::is_sorted(sinkRows.begin(), sinkRows.end(), less))
        std::stable_sort(sinkRows.begin(), sinkRows.end(), less);
    const auto kept = std::unique(sinkRows.rbegin(), sinkRows.rend(), same); // from behind: the last stays
    sinkRows.erase(sinkRows.begin(), kept.base());
    sinkRows.shrink_to_fit();
}

std::optional<OffsetTable> OffsetTable::readSink(const QByteArray &body)
{
    const auto size = static_cast<std::size_t>(body.size());
    const auto capacity = static_cast<std::size_t>(body.capacity());
    std::optional<simdjson::padded_string> copy; // the network layer leaves room behind the body, mostly
    const char *text = body.constData();
    if (capacity < size + simdjson::SIMDJSON_PADDING) {
        copy.emplace(body.constData(), size);
        text = copy->data();
    }
    ondemand::parser parser;
    ondemand::document document;
    if (parser.iterate(text, size, size + simdjson::SIMDJSON_PADDING).get(document) != simdjson::SUCCESS)
        return std::nullopt;
    auto data = std::make_shared<Data>();
    TopicNumbers topics;
    if (!readRows(document, topics, data->sinkRows))
        return std::nullopt;
    data->topics = topics.names;
    data->layout = data->sinkRows.empty() ? Layout::Empty : Layout::Sink;
    data->sortSinkRows();
    return OffsetTable(std::move(data));
}

} // namespace patchbay
