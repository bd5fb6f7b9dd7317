// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connect/statusreader.h"

#include <QHashFunctions>

#include <simdjson.h>

#include <algorithm>
#include <cstdint>
#include <limits>
#include <string_view>
#include <unordered_map>

namespace patchbay {

namespace {

namespace dom = simdjson::dom;

/// Thrown away with the reading. Keys are views into the parser's own buffer, which lives as long.
class SharedTexts {
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
    std::int64_t id = -1;
    std::string_view state;
    std::string_view workerId;
    std::string_view version;
    std::string_view trace;
};

/// A text or null. False for any other type.
bool readText(const dom::element &value, std::string_view &text)
{
    text = {};
    return value.is_null() || value.get_string().get(text) == simdjson::SUCCESS;
}

bool readPart(const dom::element &json, Part &part)
{
    dom::object object;
    if (json.get_object().get(object) != simdjson::SUCCESS)
        return false;
    for (const auto &[key, value] : object) {
        bool readable = true;
        if (key == "state")
            readable = readText(value, part.state);
        else if (key == "worker_id")
            readable = readText(value, part.workerId);
        else if (key == "version")
            readable = readText(value, part.version);
        else if (key == "trace")
            readable = readText(value, part.trace);
        else if (key == "id")
            readable = value.get_int64().get(part.id) == simdjson::SUCCESS;
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

bool readTasks(const dom::element &json, std::vector<TaskStatus> &tasks, SharedTexts &shared)
{
    dom::array array;
    if (json.get_array().get(array) != simdjson::SUCCESS)
        return false;
    tasks.clear();
    tasks.reserve(array.size());
    for (const dom::element element : array) {
        Part part;
        if (!readPart(element, part) || part.id < 0 || part.id > std::numeric_limits<int>::max())
            return false;
        TaskStatus &task = tasks.emplace_back();
        task.id = static_cast<int>(part.id);
        fill(task, part, shared);
    }
    const auto byId = [](const TaskStatus &left, const TaskStatus &right) {
        return left.id < right.id;
    };
    if (!std::is_sorted(tasks.begin(), tasks.end(), byId))
        std::stable_sort(tasks.begin(), tasks.end(), byId);
    return true;
}

bool readStatus(const dom::element &json, ConnectorStatus &status, SharedTexts &shared)
{
    dom::object object;
    if (json.get_object().get(object) != simdjson::SUCCESS)
        return false;
    status.state = ConnectorState::Unknown; // until "connector" says it
    for (const auto &[key, value] : object) {
        bool readable = true;
        if (key == "connector") {
            Part part;
            readable = readPart(value, part);
            fill(status, part, shared);
        } else if (key == "tasks") {
            readable = readTasks(value, status.tasks, shared);
        } else if (key == "type") {
            std::string_view type;
            readable = readText(value, type);
            status.type = connectorTypeFromWire(shared(type));
        }
        if (!readable)
            return false;
    }
    return true;
}

/// One value of the map: {"status": {…}}, perhaps with "info" beside it.
bool readEntry(const dom::element &json, ConnectorStatus &row, SharedTexts &shared)
{
    dom::object object;
    if (json.get_object().get(object) != simdjson::SUCCESS)
        return false;
    for (const auto &[key, value] : object) {
        if (key != "status")
            continue;
        const QString name = row.name;
        row = ConnectorStatus();
        row.name = name;
        if (!readStatus(value, row, shared))
            return false;
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

std::optional<std::vector<ConnectorStatus>> read(const char *json, size_t size)
{
    dom::parser parser;
    dom::element document;
    dom::object object;
    if (parser.parse(json, size, false).get(document) != simdjson::SUCCESS
        || document.get_object().get(object) != simdjson::SUCCESS)
        return std::nullopt;
    SharedTexts shared;
    std::vector<Named> rows;
    rows.reserve(object.size());
    for (const auto &[key, value] : object) {
        Named &row = rows.emplace_back();
        row.name = key;
        row.status.name = QString::fromUtf8(key.data(), static_cast<qsizetype>(key.size()));
        if (!readEntry(value, row.status, shared))
            return std::nullopt;
    }
    return sorted(rows);
}

} // namespace

std::optional<std::vector<ConnectorStatus>> readStatuses(const QByteArray &body)
{
    const auto size = static_cast<size_t>(body.size());
    const auto capacity = static_cast<size_t>(body.capacity());
    // The network layer leaves room behind the body; an answer without Content-Length may have none.
    if (capacity >= size + simdjson::SIMDJSON_PADDING)
        return read(body.constData(), size);
    const simdjson::padded_string copy(body.constData(), size);
    return read(copy.data(), copy.size());
}

QByteArray digestOf(const QByteArray &body)
{
    const QByteArrayView bytes(body);
    QByteArray digest = QByteArray::number(body.size(), 16);
    digest += '-' + QByteArray::number(static_cast<qulonglong>(qHash(bytes, size_t{0x5bd1e995})), 16);
    digest += '-' + QByteArray::number(static_cast<qulonglong>(qHash(bytes, size_t{0x27d4eb2f})), 16);
    return digest;
}

} // namespace patchbay
