// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/completion.h"

#include <QSet>

#include <algorithm>
#include <cctype>
#include <tuple>

namespace patchbay {

namespace {

constexpr qsizetype longestList = 200;

Completion keyCompletion(const ConfigKey &key)
{
    Completion one;
    one.kind = Completion::Kind::Key;
    one.text = key.name();
    const QString word = key.definition.type;
    const bool hasDefault = key.definition.defaultValue && !key.definition.defaultValue->isEmpty();
    one.detail = hasDefault && key.type != SettingType::Password
        ? QString(word + u' ' + *key.definition.defaultValue)
        : word;
    one.documentation = key.definition.documentation;
    one.summary = one.documentation.section(u'\n', 0, 0).trimmed();
    one.importance = key.importance;
    one.isRequired = key.isRequired();
    if (hasDefault && key.type != SettingType::Password)
        one.suggestedValue = *key.definition.defaultValue;
    return one;
}

/// Lower is better; nullopt: no match.
std::optional<int> rankOf(const QString &candidate, const QString &typed)
{
    if (typed.isEmpty())
        return 0;
    if (candidate.startsWith(typed, Qt::CaseInsensitive))
        return 0;
    const qsizetype at = candidate.indexOf(typed, 0, Qt::CaseInsensitive);
    if (at > 0)
        return candidate.at(at - 1) == u'.' ? 1 : 2;
    // Words in any order and letters left out: "dlq name" finds errors.deadletterqueue.topic.name.
    qsizetype from = 0;
    for (const QChar character : typed) {
        if (character.isSpace())
            continue;
        from = candidate.indexOf(character, from, Qt::CaseInsensitive);
        if (from < 0)
            return std::nullopt;
        ++from;
    }
    return 3;
}

struct Ranked {
    int rank;
    int weight;
    Completion completion;
};

QList<Completion> best(std::vector<Ranked> &ranked)
{
    std::stable_sort(ranked.begin(), ranked.end(), [](const Ranked &left, const Ranked &right) {
        return std::tie(left.rank, left.weight, left.completion.text)
            < std::tie(right.rank, right.weight, right.completion.text);
    });
    QList<Completion> list;
    for (Ranked &one : ranked) {
        if (list.size() == longestList)
            break;
        list.append(std::move(one.completion));
    }
    return list;
}

int weightOf(const ConfigKey &key)
{
    return (key.isRequired() ? 0 : 4) + static_cast<int>(key.importance);
}

QList<Completion> keyCompletions(const CursorPlace &place, const ConfigDef &def, const QStringList &set,
                                 const QString &under)
{
    const QSet<QString> taken(set.begin(), set.end());
    std::vector<Ranked> ranked;
    for (const ConfigKey &key : def.keys()) {
        if (taken.contains(key.name()) && key.name() != under)
            continue;
        if (const auto rank = rankOf(key.name(), place.typed))
            ranked.push_back({*rank, weightOf(key), keyCompletion(key)});
    }
    return best(ranked);
}

/// Which plugins fit a setting that names a class; empty: none.
QString pluginTypeFor(const QString &key)
{
    // untranslated: PluginType's names
    if (key == QLatin1String("key.converter") || key == QLatin1String("value.converter"))
        return QStringLiteral("converter");
    if (key == QLatin1String("header.converter"))
        return QStringLiteral("header_converter");
    if (key.startsWith(QLatin1String("transforms.")) && key.endsWith(QLatin1String(".type")))
        return QStringLiteral("transformation");
    if (key.startsWith(QLatin1String("predicates.")) && key.endsWith(QLatin1String(".type")))
        return QStringLiteral("predicate");
    return {};
}

void addValue(std::vector<Ranked> &ranked, const CursorPlace &place, const QString &value,
              const QString &detail, int weight, Completion::Kind kind = Completion::Kind::Value)
{
    const bool isThere = std::any_of(ranked.begin(), ranked.end(),
                                     [&value](const Ranked &one) { return one.completion.text == value; });
    if (isThere || value.isEmpty())
        return;
    std::optional<int> rank = rankOf(value, place.typed);
    if (kind == Completion::Kind::ClassName && !place.typed.isEmpty()) {
        // People type the last part of a class.
        if (value.section(u'.', -1).startsWith(place.typed, Qt::CaseInsensitive))
            rank = 0;
    }
    if (!rank)
        return;
    Completion one;
    one.kind = kind;
    one.text = value;
    one.detail = detail;
    ranked.push_back({*rank, weight, one});
}

QList<Completion> valueCompletions(const CursorPlace &place, const ConfigDef &def,
                                   const std::vector<PluginDescription> &classes,
                                   const QStringList &predicates)
{
    std::vector<Ranked> ranked;
    const ConfigKey *key = def.find(place.key);
    const bool isConnector = place.key == QLatin1String("connector.class");
    const QString pluginType = pluginTypeFor(place.key);
    for (const PluginDescription &plugin : classes) {
        const bool fits = isConnector
            ? plugin.type == QLatin1String("source") || plugin.type == QLatin1String("sink")
            : plugin.type == pluginType
                || (pluginType == QLatin1String("header_converter")
                    && plugin.type == QLatin1String("converter"));
        if (fits)
            addValue(ranked, place, plugin.className, plugin.version, 1, Completion::Kind::ClassName);
    }
    if (place.key.startsWith(QLatin1String("transforms."))
        && place.key.endsWith(QLatin1String(".predicate"))) {
        for (const QString &alias : predicates)
            addValue(ranked, place, alias, {}, 0);
    }
    if (place.key == QLatin1String("errors.tolerance")) { // ToleranceType; no validator tells it
        addValue(ranked, place, QStringLiteral("none"), {}, 0);
        addValue(ranked, place, QStringLiteral("all"), {}, 1);
    }
    if (key) {
        int weight = 0;
        for (const QString &choice : key->choices())
            addValue(ranked, place, choice, {}, weight++);
        if (key->definition.defaultValue && key->type != SettingType::Password)
            addValue(ranked, place, *key->definition.defaultValue, {}, weight);
    }
    return best(ranked);
}

} // namespace

CursorPlace cursorPlace(const QByteArray &text, qsizetype offset)
{
    enum class Expect { Key, Colon, Value, Comma };
    CursorPlace place;
    offset = std::clamp<qsizetype>(offset, 0, text.size());
    Expect expect = Expect::Key;
    int depth = 0;
    QString lastKey;
    for (qsizetype at = 0; at < text.size();) {
        const char character = text.at(at);
        if (at >= offset && character != '"')
            break;
        if (character == '"') {
            const qsizetype begin = at + 1;
            qsizetype end = begin;
            while (end < text.size() && text.at(end) != '"' && text.at(end) != '\n')
                end += text.at(end) == '\\' && end + 1 < text.size() && text.at(end + 1) != '\n' ? 2 : 1;
            end = std::min(end, text.size());
            const bool isKey = expect == Expect::Key || (expect == Expect::Comma && depth > 0);
            if (offset >= begin && offset <= end) {
                place.kind = isKey ? CursorPlace::Kind::Key : CursorPlace::Kind::Value;
                place.isQuoted = true;
                place.typed = QString::fromUtf8(text.mid(begin, offset - begin));
                // A string that its line ends too early takes what follows with it: replace what is typed
                // only.
                const bool isClosed = end < text.size() && text.at(end) == '"';
                place.range = {begin, isClosed ? end : offset};
                if (!isKey)
                    place.key = lastKey;
                return place;
            }
            if (at >= offset)
                break;
            if (isKey) {
                lastKey = QString::fromUtf8(text.mid(begin, end - begin));
                expect = Expect::Colon;
            } else {
                expect = Expect::Comma;
            }
            at = end < text.size() && text.at(end) == '"' ? end + 1 : end;
            continue;
        }
        switch (character) {
        case '{':
            ++depth;
            expect = Expect::Key;
            break;
        case '}':
            --depth;
            expect = Expect::Comma;
            break;
        case ',':
            expect = Expect::Key;
            break;
        case ':':
            expect = Expect::Value;
            break;
        default:
            break;
        }
        ++at;
    }
    if (depth <= 0)
        return place;
    // A bare word before the cursor belongs to it.
    qsizetype begin = offset;
    while (begin > 0
           && (std::isalnum(static_cast<unsigned char>(text.at(begin - 1))) || text.at(begin - 1) == '.'
               || text.at(begin - 1) == '_' || text.at(begin - 1) == '-'))
        --begin;
    place.range = {begin, offset};
    place.typed = QString::fromUtf8(text.mid(begin, offset - begin));
    if (expect == Expect::Key || expect == Expect::Comma) {
        place.kind = CursorPlace::Kind::Key;
    } else if (expect == Expect::Value) {
        place.kind = CursorPlace::Kind::Value;
        place.key = lastKey;
    }
    return place;
}

QList<Completion> completions(const CursorPlace &place, const ConfigDef &def, const QStringList &set,
                              const std::vector<PluginDescription> &classes, const QStringList &predicates)
{
    switch (place.kind) {
    case CursorPlace::Kind::Key:
        return keyCompletions(place, def, set, place.typed);
    case CursorPlace::Kind::Value:
        return valueCompletions(place, def, classes, predicates);
    case CursorPlace::Kind::Elsewhere:
        break;
    }
    return {};
}

std::optional<Completion> describeKey(const ConfigDef &def, const QString &key)
{
    const ConfigKey *known = def.find(key);
    return known ? std::optional<Completion>(keyCompletion(*known)) : std::nullopt;
}

QList<TextEdit> completionEdits(const QByteArray &text, const CursorPlace &place,
                                const Completion &completion, qsizetype &cursor)
{
    QByteArray inserted = jsonInner(completion.text);
    cursor = place.range.begin + inserted.size();
    if (!place.isQuoted) {
        inserted = '"' + inserted + '"';
        cursor += 2;
    }
    const bool closes = place.isQuoted && (place.range.end >= text.size() || text.at(place.range.end) != '"');
    if (closes) {
        inserted += '"';
        cursor += 1;
    }
    if (completion.kind != Completion::Kind::Key)
        return {{place.range, inserted, {}}};
    qsizetype after = place.range.end + (place.isQuoted && !closes ? 1 : 0);
    while (after < text.size() && (text.at(after) == ' ' || text.at(after) == '\t'))
        ++after;
    if (after < text.size() && text.at(after) == ':')
        return {{place.range, inserted, {}}};
    const QByteArray value = QByteArrayLiteral(": \"") + jsonInner(completion.suggestedValue) + '"';
    if (place.isQuoted && !closes) {
        // Behind the quote that is there.
        const qsizetype quote = place.range.end + 1;
        cursor = place.range.begin + inserted.size() + 1 + 3;
        return {{place.range, inserted, {}}, {{quote, quote}, value, {}}};
    }
    cursor = place.range.begin + inserted.size() + 3;
    return {{place.range, inserted + value, {}}};
}

} // namespace patchbay
