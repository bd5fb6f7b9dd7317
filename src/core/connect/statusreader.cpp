// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connect/statusreader.h"

#include <QHashFunctions>

#include <simdjson.h>

#include <algorithm>
#include <string_view>
#include <unordered_map>

namespace patchbay {

namespace {

namespace ondemand = simdjson::ondemand;

/// Thrown away with the reading. Keys are views into the parser's own buffer, which lives as long.
class SharedTexts
{
public:
    QString operator()(std::string_view utf8)
    {
        const auto [entry, isNew] = m_texts.try_emplace(utf8);
        if (isNew)
            entry->second = QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
        return entry->second;
    }

private:
    std::unordered_map<std::string_view, QString> m_texts;
};

/// The fields that the instance and each task have in common.
struct Part {
    qint64 id = -1;
    bool hasId = false;
    std::string_view state;
    std::string_view workerId;
    std::string_view version;
    std::string_view trace;
};

/// A text or null. False for any other type.
bool readText(ondemand::value value, std::string_view &text)
{
    ondemand::json_type type {};
    if (value.type().get(type) != simdjson::SUCCESS)
        return false;
    if (type == ondemand::json_type::null) {
        text = {};
        // Reading it is what checks it.
        return !value.is_null().error();
    }
    return type == ondemand::json_type::string && value.get_string().get(text) == simdjson::SUCCESS;
}

bool readPart(ondemand::value json, Part &part)
{
    ondemand::object object;
    if (json.get_object().get(object) != simdjson::SUCCESS)
        return false;
    for (auto field : object) {
        std::string_view key;
        ondemand::value value;
        if (field.unescaped_key().get(key) != simdjson::SUCCESS || field.value().get(value) != simdjson::SUCCESS)
            return false;
        bool readable = true;
        if (key == "state") {
            readable = readText(value, part.state);
        } else if (key == "worker_id") {
            readable = readText(value, part.workerId);
        } else if (key == "version") {
            readable = readText(value, part.version);
        } else if (key == "trace") {
            readable = readText(value, part.trace);
        } else if (key == "id") {
            part.hasId = readable = value.get_int64().get(part.id) == simdjson::SUCCESS;
        }
        if (!readable)
            return false;
    }
    return true;
}

template <typename Row>
void fill(Row &row, const Part &part, SharedTexts &shared)
{
    const QString word = shared(part.state);
    row.state = connectorStateFromWire(word);
    row.stateText = row.state == ConnectorState::Unknown ? word : QString();
    row.workerId = shared(part.workerId);
    row.version = shared(part.version);
    row.trace = QString::fromUtf8(part.trace.data(), static_cast<qsizetype>(part.trace.size()));
}

bool readTasks(ondemand::value json, std::vector<TaskStatus> &tasks, SharedTexts &shared)
{
    ondemand::array array;
    if (json.get_array().get(array) != simdjson::SUCCESS)
        return false;
    tasks.clear();
    for (auto element : array) {
        Part part;
        ondemand::value value;
        if (element.get(value) != simdjson::SUCCESS || !readPart(value, part))
            return false;
        if (!part.hasId || part.id < 0 || part.id > std::numeric_limits<int>::max())
            return false;
        TaskStatus &task = tasks.emplace_back();
        task.id = static_cast<int>(part.id);
        fill(task, part, shared);
    }
    const auto byId = [](const TaskStatus &left, const TaskStatus &right) { return left.id < right.id; };
    if (!std::is_sorted(tasks.begin(), tasks.end(), byId))
        std::stable_sort(tasks.begin(), tasks.end(), byId);
    return true;
}

bool readStatus(ondemand::value json, ConnectorStatus &status, SharedTexts &shared)
{
    ondemand::object object;
    if (json.get_object().get(object) != simdjson::SUCCESS)
        return false;
    status.state = ConnectorState::Unknown; // until "connector" says it
    for (auto field : object) {
        std::string_view key;
        ondemand::value value;
        if (field.unescaped_key().get(key) != simdjson::SUCCESS || field.value().get(value) != simdjson::SUCCESS)
            return false;
        if (key == "connector") {
            Part part;
            if (!readPart(value, part))
                return false;
            fill(status, part, shared);
        } else if (key == "tasks") {
            if (!readTasks(value, status.tasks, shared))
                return false;
        } else if (key == "type") {
            std::string_view type;
            if (!readText(value, type))
                return false;
            status.type = connectorTypeFromWire(shared(type));
        }
    }
    return true;
}

/// One value of the map: {"status": {…}}, perhaps with "info" beside it.
bool readEntry(ondemand::value json, ConnectorStatus &row, SharedTexts &shared)
{
    ondemand::object object;
    if (json.get_object().get(object) != simdjson::SUCCESS)
        return false;
    for (auto field : object) {
        std::string_view key;
        ondemand::value value;
        if (field.unescaped_key().get(key) != simdjson::SUCCESS || field.value().get(value) != simdjson::SUCCESS)
            return false;
        if (key == "status") {
            const QString name = row.name;
            row = ConnectorStatus();
            row.name = name;
            if (!readStatus(value, row, shared))
                return false;
        }
    }
    return true;
}

struct Named {
    std::string_view name; ///< UTF-8: its bytes are in the order of the code points
    ConnectorStatus status;
};

std::vector<ConnectorStatus> sorted(std::vector<Named> &rows)
{
    std::vector<size_t> order(rows.size());
    for (size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    std::stable_sort(order.begin(), order.end(),
                     [&rows](size_t left, size_t right) { return rows[left].name < rows[right].name; });
    std::vector<ConnectorStatus> result;
    result.reserve(rows.size());
    for (size_t i = 0; i < order.size(); ++i) {
        const bool again = i + 1 < order.size() && rows[order[i]].name == rows[order[i + 1]].name;
        if (!again) // of duplicate keys the last counts
            result.push_back(std::move(rows[order[i]].status));
    }
    return result;
}

std::optional<std::vector<ConnectorStatus>> read(simdjson::padded_string_view json)
{
    ondemand::parser parser;
    ondemand::document document;
    ondemand::object object;
    if (parser.iterate(json).get(document) != simdjson::SUCCESS || document.get_object().get(object) != simdjson::SUCCESS)
        return std::nullopt;
    SharedTexts shared;
    std::vector<Named> rows;
    rows.reserve(json.size() / 400); // about what one connector with four tasks takes
    for (auto field : object) {
        Named row;
        ondemand::value value;
        if (field.unescaped_key().get(row.name) != simdjson::SUCCESS || field.value().get(value) != simdjson::SUCCESS)
            return std::nullopt;
        row.status.name = QString::fromUtf8(row.name.data(), static_cast<qsizetype>(row.name.size()));
        if (!readEntry(value, row.status, shared))
            return std::nullopt;
        rows.push_back(std::move(row));
    }
    if (!document.at_end())
        return std::nullopt;
    return sorted(rows);
}

} // namespace

std::optional<std::vector<ConnectorStatus>> readStatuses(const QByteArray &body)
{
    const auto size = static_cast<size_t>(body.size());
    const auto capacity = static_cast<size_t>(body.capacity());
    // The network layer leaves room behind the body; an answer without Content-Length may have none.
    if (capacity >= size + simdjson::SIMDJSON_PADDING)
        return read(simdjson::padded_string_view(body.constData(), size, capacity));
    const simdjson::padded_string copy(body.constData(), size);
    return read(copy);
}

QByteArray digestOf(const QByteArray &body)
{
    const QByteArrayView bytes(body);
    QByteArray digest = QByteArray::number(body.size(), 16);
    digest += '-' + QByteArray::number(static_cast<qulonglong>(qHash(bytes, size_t {0x5bd1e995})), 16);
    digest += '-' + QByteArray::number(static_cast<qulonglong>(qHash(bytes, size_t {0x27d4eb2f})), 16);
    return digest;
}

} // namespace patchbay
