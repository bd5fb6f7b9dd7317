// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connect/statusreader.h"

#include "core/json/cursor.h"

#include <QHashFunctions>
#include <QtEndian>

#include <simdjson.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <deque>
#include <iterator>
#include <limits>
#include <string>
#include <string_view>
#include <unordered_map>

namespace patchbay {

namespace {

using json::Cursor;

/// key == "state", with a length that the compiler knows.
template <std::size_t Size>
bool is(std::string_view key, const char (&word)[Size])
{
    return key.size() == Size - 1 && std::memcmp(key.data(), word, Size - 1) == 0;
}

/// Texts that repeat thousands of times: one copy of each, and no search for those seen just before. Thrown
/// away with the reading: the keys are views into the body.
class SharedTexts {
public:
    QString operator()(std::string_view utf8)
    {
        if (utf8.empty())
            return {};
        for (const Recent &recent : m_recent) {
            if (recent.utf8 == utf8)
                return recent.text;
        }
        const auto [entry, isNew] = m_texts.try_emplace(utf8);
        if (isNew)
            entry->second = QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
        m_recent[m_oldest] = {utf8, entry->second};
        m_oldest = (m_oldest + 1) % m_recent.size();
        return entry->second;
    }

private:
    struct Recent {
        std::string_view utf8;
        QString text;
    };
    std::array<Recent, 4> m_recent;
    std::size_t m_oldest = 0;
    std::unordered_map<std::string_view, QString> m_texts;
};

/// Goes through one answer.
class StatusReader {
public:
    explicit StatusReader(const QByteArray &body)
        : m_json({body.constData(), static_cast<std::size_t>(body.size())})
    {
    }

    /// \p visit is called with the name's bytes and the status.
    template <typename Visit>
    bool read(const Visit &visit)
    {
        if (!m_json.beginObject())
            return false;
        std::string_view name;
        for (bool isFirst = true; nextName(name, isFirst); isFirst = false) {
            ConnectorStatus status;
            status.name = m_name;
            readEntry(status);
            if (!m_json.failed())
                visit(name, status);
        }
        return !m_json.failed() && m_json.atEnd();
    }

private:
    /// Names are the only keys that a person chose.
    bool nextName(std::string_view &name, bool isFirst)
    {
        Cursor::Text key;
        if (!m_json.nextKey(key, isFirst))
            return false;
        m_name = m_json.decode(key);
        name = key.raw;
        if (key.hasEscapes)
            name = m_unescaped.emplace_back(m_name.toStdString());
        return !m_json.failed();
    }

    /// {"status": {…}}, perhaps with "info" beside it.
    void readEntry(ConnectorStatus &row)
    {
        if (!m_json.beginObject())
            return m_json.fail();
        std::string_view key;
        for (bool isFirst = true; m_json.nextField(key, isFirst); isFirst = false) {
            if (!is(key, "status")) {
                m_json.skip();
                continue;
            }
            row = ConnectorStatus();
            row.name = m_name;
            readStatus(row);
        }
    }

    void readStatus(ConnectorStatus &status)
    {
        status.state = ConnectorState::Unknown; // until "connector" says it
        if (!m_json.beginObject())
            return m_json.fail();
        std::string_view key;
        for (bool isFirst = true; m_json.nextField(key, isFirst); isFirst = false) {
            if (is(key, "connector")) {
                clear(status);
                readPart(status, nullptr);
            } else if (is(key, "tasks")) {
                readTasks(status.tasks);
            } else if (is(key, "type")) {
                status.type = connectorTypeFromWire(sharedText());
            } else {
                m_json.skip();
            }
        }
    }

    template <typename Row>
    static void clear(Row &row)
    {
        row.state = ConnectorState::Unknown;
        row.stateText = row.workerId = row.version = row.trace = QString();
    }

    void readTasks(std::vector<TaskStatus> &tasks)
    {
        m_tasks.clear();
        if (!m_json.beginArray())
            return m_json.fail();
        for (bool isFirst = true; m_json.nextElement(isFirst); isFirst = false) {
            TaskStatus &task = m_tasks.emplace_back();
            clear(task);
            std::int64_t id = -1;
            readPart(task, &id);
            if (id < 0 || id > std::numeric_limits<int>::max())
                return m_json.fail();
            task.id = static_cast<int>(id);
        }
        const auto byId = [](const TaskStatus &left, const TaskStatus &right) {
            return left.id < right.id;
        };
        if (!std::is_sorted(m_tasks.begin(), m_tasks.end(), byId))
            std::stable_sort(m_tasks.begin(), m_tasks.end(), byId);
        tasks.assign(std::make_move_iterator(m_tasks.begin()), std::make_move_iterator(m_tasks.end()));
    }

    /// The fields that the instance and each task have in common.
    template <typename Row>
    void readPart(Row &row, std::int64_t *id)
    {
        if (!m_json.beginObject())
            return m_json.fail();
        const bool beginsWithId = id && m_json.takeBytes("\"id\":");
        if (beginsWithId)
            *id = m_json.integer();
        bool isPlain = beginsWithId || !id;
        if (isPlain && takeKnownRest(row))
            return;
        const char *const begin = m_json.position();
        std::string_view key;
        for (bool isFirst = !beginsWithId; m_json.nextField(key, isFirst); isFirst = false) {
            if (is(key, "state")) {
                readState(row);
            } else if (is(key, "worker_id")) {
                row.workerId = sharedText();
            } else if (is(key, "version")) {
                row.version = sharedText();
            } else if (is(key, "trace")) {
                row.trace = m_json.takeNull() ? QString() : m_json.decode(m_json.text());
                isPlain = false;
            } else if (is(key, "id") && id) {
                *id = m_json.integer();
                isPlain = false;
            } else {
                m_json.skip();
            }
        }
        if (isPlain && !m_json.failed())
            keepRest(row, {begin, static_cast<std::size_t>(m_json.position() - begin)});
    }

    /// Of 40,000 tasks nearly all are, from their id on, the bytes of one of a few: running on one of the
    /// workers. These are not read again.
    struct Rest {
        std::string_view bytes;
        ConnectorState state;
        QString stateText;
        QString workerId;
        QString version;
    };

    template <typename Row>
    bool takeKnownRest(Row &row)
    {
        for (std::size_t at = 0; at < m_restCount; ++at) {
            const Rest &rest = m_rests[at];
            if (!m_json.takeBytes(rest.bytes))
                continue;
            row.state = rest.state;
            row.stateText = rest.stateText;
            row.workerId = rest.workerId;
            row.version = rest.version;
            return true;
        }
        return false;
    }

    template <typename Row>
    void keepRest(const Row &row, std::string_view bytes)
    {
        m_rests[m_oldestRest] = {bytes, row.state, row.stateText, row.workerId, row.version};
        m_oldestRest = (m_oldestRest + 1) % m_rests.size();
        m_restCount = std::min(m_restCount + 1, m_rests.size());
    }

    template <typename Row>
    void readState(Row &row)
    {
        const QString word = sharedText();
        if (word.constData() != m_lastWord.constData()) {
            m_lastWord = word;
            m_lastState = connectorStateFromWire(word);
        }
        row.state = m_lastState;
        row.stateText = row.state == ConnectorState::Unknown ? word : QString();
    }

    /// A text or null.
    QString sharedText()
    {
        if (m_json.takeNull())
            return {};
        const Cursor::Text text = m_json.text();
        return text.hasEscapes ? m_json.decode(text) : m_shared(text.raw);
    }

    Cursor m_json;
    SharedTexts m_shared;
    QString m_name; ///< of the entry that is being read
    std::deque<std::string> m_unescaped; ///< names; views of them stay
    std::vector<TaskStatus> m_tasks; ///< of the entry: so that each is kept in no more room than it needs
    std::array<Rest, 8> m_rests;
    std::size_t m_restCount = 0;
    std::size_t m_oldestRest = 0;
    QString m_lastWord;
    ConnectorState m_lastState = ConnectorState::Unknown;
};

bool isUtf8(const QByteArray &body)
{
    return simdjson::validate_utf8(body.constData(), static_cast<std::size_t>(body.size()));
}

struct Named {
    std::string_view name; ///< UTF-8: its bytes are in the order of the code points
    ConnectorStatus status;
};

/// The eight bytes that follow what all names begin with, in the order of the bytes: they decide nearly every
/// comparison without a look at the names.
quint64 sortKey(std::string_view name, std::size_t common)
{
    char bytes[8] = {};
    const std::string_view rest = name.substr(std::min(common, name.size()), sizeof bytes);
    std::copy(rest.begin(), rest.end(), bytes);
    return qFromBigEndian<quint64>(bytes);
}

std::vector<ConnectorStatus> sorted(std::vector<Named> &rows)
{
    std::size_t common = rows.empty() ? 0 : rows.front().name.size();
    for (const Named &row : rows) {
        const std::string_view first = rows.front().name.substr(0, common);
        const auto differs = std::mismatch(first.begin(), first.end(), row.name.begin(), row.name.end());
        common = static_cast<std::size_t>(differs.first - first.begin());
    }
    struct Place {
        quint64 key;
        std::size_t row;
    };
    std::vector<Place> order;
    order.reserve(rows.size());
    for (std::size_t row = 0; row < rows.size(); ++row)
        order.push_back({sortKey(rows[row].name, common), row});
    const auto byName = [&rows](const Place &left, const Place &right) {
        if (left.key != right.key)
            return left.key < right.key;
        const int compared = rows[left.row].name.compare(rows[right.row].name);
        return compared != 0 ? compared < 0 : left.row < right.row;
    };
    std::sort(order.begin(), order.end(), byName);
    std::vector<ConnectorStatus> result;
    result.reserve(rows.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
        const bool again = i + 1 < order.size() && rows[order[i].row].name == rows[order[i + 1].row].name;
        if (!again) // of duplicate keys the last counts
            result.push_back(std::move(rows[order[i].row].status));
    }
    return result;
}

} // namespace

std::optional<std::vector<ConnectorStatus>> readStatuses(const QByteArray &body)
{
    if (!isUtf8(body))
        return std::nullopt;
    std::vector<Named> rows;
    StatusReader reader(body);
    const auto keep = [&rows](std::string_view name, ConnectorStatus &status) {
        rows.push_back({name, std::move(status)});
    };
    if (!reader.read(keep))
        return std::nullopt;
    return sorted(rows);
}

bool visitStatuses(const QByteArray &body, const std::function<void(ConnectorStatus &)> &visit)
{
    const auto pass = [&visit](std::string_view, ConnectorStatus &status) {
        visit(status);
    };
    return isUtf8(body) && StatusReader(body).read(pass);
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
