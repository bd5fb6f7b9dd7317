// SPDX-License-Identifier: GPL-3.0-or-later
// The edits of ConfigDocument: smallest changes of the text, laid out like what stands around them.
#include "core/config/configdef.h"
#include "core/config/configdocument.h"
#include "core/config/secretvault.h"

#include <algorithm>

namespace patchbay {

namespace {

QByteArray quoted(const QString &text)
{
    return json::write(json::Value::string(text));
}

bool isBoolWord(const QString &value)
{
    return value == QLatin1String("true") || value == QLatin1String("false");
}

bool isSpace(char character)
{
    return character == ' ' || character == '\t' || character == '\n' || character == '\r';
}

/// The white space before \p offset.
QByteArray spaceBefore(const QByteArray &text, qsizetype offset)
{
    qsizetype begin = offset;
    while (begin > 0 && isSpace(text.at(begin - 1)))
        --begin;
    return text.mid(begin, offset - begin);
}

/// The white space at the beginning of the line that holds \p offset.
QByteArray indentOfLine(const QByteArray &text, qsizetype offset)
{
    qsizetype begin = offset;
    while (begin > 0 && text.at(begin - 1) != '\n' && text.at(begin - 1) != '\r')
        --begin;
    qsizetype end = begin;
    while (end < text.size() && (text.at(end) == ' ' || text.at(end) == '\t'))
        ++end;
    return text.mid(begin, end - begin);
}

QByteArray lineEnding(const QByteArray &text)
{
    return text.contains("\r\n") ? QByteArrayLiteral("\r\n") : QByteArrayLiteral("\n");
}

TextEdit edit(json::SourceRange range, const MaskedText &text)
{
    return {range, text.text(), text.placeholders()};
}

/// The edits of white space that lay JSON out with one member a line. Walks the tokens of a valid text.
class Layout {
public:
    Layout(const QByteArray &text, int indent)
        : m_text(text),
          m_indent(indent)
    {
    }

    QList<TextEdit> run()
    {
        while (m_at < m_text.size()) {
            const char character = m_text.at(m_at);
            switch (character) {
            case '{':
            case '[':
                open(character == '{' ? '}' : ']');
                break;
            case '}':
            case ']':
                --m_depth;
                space(newLine());
                ++m_at;
                break;
            case ',':
                space({});
                ++m_at;
                pending(newLine());
                break;
            case ':':
                space({});
                ++m_at;
                pending(QByteArrayLiteral(" "));
                break;
            default:
                token();
            }
        }
        space(m_text.endsWith('\n') ? QByteArrayLiteral("\n") : QByteArray());
        return m_edits;
    }

private:
    void open(char close)
    {
        flush();
        ++m_at;
        qsizetype next = m_at;
        while (next < m_text.size() && isSpace(m_text.at(next)))
            ++next;
        if (next < m_text.size() && m_text.at(next) == close) { // stays on one line
            replaceSpace(m_at, next, {});
            m_at = next + 1;
            m_spaceBegin = m_at;
            return;
        }
        ++m_depth;
        pending(newLine());
    }

    void token()
    {
        if (isSpace(m_text.at(m_at))) {
            skipSpace();
            return;
        }
        flush();
        if (m_text.at(m_at) != '"') {
            while (m_at < m_text.size() && !QByteArrayView(" \t\r\n,:{}[]").contains(m_text.at(m_at)))
                ++m_at;
            m_spaceBegin = m_at;
            return;
        }
        for (++m_at; m_at < m_text.size() && m_text.at(m_at) != '"'; ++m_at) {
            if (m_text.at(m_at) == '\\')
                ++m_at;
        }
        m_spaceBegin = ++m_at;
    }

    void skipSpace()
    {
        while (m_at < m_text.size() && isSpace(m_text.at(m_at)))
            ++m_at;
    }

    QByteArray newLine() const { return '\n' + QByteArray(qsizetype{m_depth} * m_indent, ' '); }
    /// What has to stand before the next token.
    void pending(const QByteArray &wanted)
    {
        m_wanted = wanted;
        m_spaceBegin = m_at;
    }
    void flush() { space(m_wanted); }
    void space(const QByteArray &wanted)
    {
        replaceSpace(m_spaceBegin, m_at, wanted);
        m_wanted.clear();
        m_spaceBegin = m_at + 1;
    }
    void replaceSpace(qsizetype begin, qsizetype end, const QByteArray &wanted)
    {
        end = std::max(begin, end);
        if (m_text.mid(begin, end - begin) != wanted)
            m_edits.append(TextEdit{{begin, end}, wanted, {}});
    }

    const QByteArray &m_text;
    const int m_indent;
    qsizetype m_at = 0;
    qsizetype m_spaceBegin = 0; ///< of the white space since the last token
    int m_depth = 0;
    QByteArray m_wanted;
    QList<TextEdit> m_edits;
};

} // namespace

QList<TextEdit> ConfigDocument::replaceValue(const Setting &setting, const MaskedText &value) const
{
    if (m_text.mid(setting.valueRange) == value)
        return {};
    return {edit(setting.valueRange, value)};
}

QList<TextEdit> ConfigDocument::setValue(const QString &key, const QString &value) const
{
    const Setting *setting = find(key);
    if (!setting)
        return insert(key, value);
    if (!setting->isHidden && setting->shown == value
        && (setting->type == json::Type::String || setting->type == json::Type::Number
            || setting->type == json::Type::Bool))
        return {};
    if (setting->type == json::Type::Bool && isBoolWord(value))
        return replaceValue(*setting, MaskedText(value.toLatin1()));
    if (setting->type == json::Type::Number && json::Value::number(QByteArrayView(value.toLatin1()))
        && !setting->isHidden)
        return replaceValue(*setting, MaskedText(value.toLatin1()));
    return replaceValue(*setting, MaskedText(quoted(value)));
}

QList<TextEdit> ConfigDocument::setValue(const QString &key, const MaskedText &inner) const
{
    MaskedText value(QByteArrayLiteral("\""));
    // A placeholder that brings its own quotes stands for a whole number.
    const bool isWhole = inner.placeholders().size() == 1
        && inner.placeholders().first().range == json::SourceRange{0, inner.size()}
        && inner.text().startsWith('"');
    if (isWhole)
        value = inner;
    else
        value.append(inner).append(QByteArrayView("\""));
    const Setting *setting = find(key);
    return setting ? replaceValue(*setting, value) : insertRaw(key, value, {});
}

QList<TextEdit> ConfigDocument::insert(const QString &key, const QString &value, const QString &after) const
{
    return insertRaw(key, MaskedText(quoted(value)), after);
}

QList<TextEdit> ConfigDocument::insertRaw(const QString &key, const MaskedText &value,
                                          const QString &after) const
{
    const QByteArray &text = m_text.text();
    MaskedText fresh;
    if (m_settings.empty()) {
        const QByteArray outer = indentOfLine(text, m_object.begin);
        const QByteArray newLine = lineEnding(text);
        fresh.append(QByteArray(newLine + outer + "  " + quoted(key) + ": "));
        fresh.append(value).append(QByteArray(newLine + outer));
        return {edit({m_object.begin + 1, m_object.end - 1}, fresh)};
    }
    const auto known = after.isEmpty() ? m_last.constEnd() : m_last.constFind(after);
    const std::size_t index = known == m_last.constEnd() ? m_settings.size() - 1 : *known;
    const Setting &neighbour = m_settings.at(index);
    // The first member of an object may stand beside its brace; what lies between two members tells more.
    const Setting &model = index == 0 && m_settings.size() > 1 ? m_settings.at(1) : neighbour;
    const QByteArray colon = text.mid(model.keyRange.end, model.valueRange.begin - model.keyRange.end);
    fresh.append(QByteArray(',' + spaceBefore(text, model.keyRange.begin) + quoted(key) + colon));
    fresh.append(value);
    return {edit({neighbour.valueRange.end, neighbour.valueRange.end}, fresh)};
}

QList<TextEdit> ConfigDocument::removeAt(const QList<qsizetype> &indexes) const
{
    QList<TextEdit> edits;
    const auto at = [this](qsizetype index) -> const Setting & {
        return m_settings.at(static_cast<std::size_t>(index));
    };
    const qsizetype count = static_cast<qsizetype>(m_settings.size());
    for (qsizetype first = 0; first < indexes.size();) {
        qsizetype last = first; // of a run of neighbours
        while (last + 1 < indexes.size() && indexes.at(last + 1) == indexes.at(last) + 1)
            ++last;
        const qsizetype from = indexes.at(first);
        const qsizetype to = indexes.at(last);
        if (to + 1 < count)
            edits.append(TextEdit{{at(from).keyRange.begin, at(to + 1).keyRange.begin}, {}, {}});
        else if (from > 0)
            edits.append(TextEdit{{at(from - 1).valueRange.end, at(to).valueRange.end}, {}, {}});
        else
            edits.append(TextEdit{{m_object.begin + 1, at(to).valueRange.end}, {}, {}});
        first = last + 1;
    }
    return edits;
}

QList<TextEdit> ConfigDocument::remove(const QString &key) const
{
    QList<qsizetype> indexes;
    for (std::size_t index = 0; index < m_settings.size(); ++index) {
        if (m_settings.at(index).key == key)
            indexes.append(static_cast<qsizetype>(index));
    }
    return removeAt(indexes);
}

QList<TextEdit> ConfigDocument::removeDuplicates() const
{
    QList<qsizetype> indexes;
    for (std::size_t index = 0; index < m_settings.size(); ++index) {
        if (m_settings.at(index).isOverridden)
            indexes.append(static_cast<qsizetype>(index));
    }
    return removeAt(indexes);
}

QList<TextEdit> ConfigDocument::rename(const QString &key, const QString &to) const
{
    QList<TextEdit> edits;
    if (key == to)
        return edits;
    for (const Setting &setting : m_settings) {
        if (setting.key == key)
            edits.append(TextEdit{setting.keyRange, quoted(to), {}});
    }
    return edits;
}

QList<TextEdit> ConfigDocument::format(int indent) const
{
    return Layout(m_text.text(), indent).run();
}

QList<TextEdit> ConfigDocument::sortByGroup(const ConfigDef &def) const
{
    if (m_settings.size() < 2)
        return {};
    std::vector<std::size_t> order(m_settings.size());
    for (std::size_t index = 0; index < order.size(); ++index)
        order.at(index) = index;
    const auto rank = [&](std::size_t index) {
        return def.orderOf(m_settings.at(index).key);
    };
    std::stable_sort(order.begin(), order.end(),
                     [&rank](std::size_t left, std::size_t right) { return rank(left) < rank(right); });
    // Each member takes another's place; what lies between the places stays.
    QList<TextEdit> edits;
    for (std::size_t place = 0; place < order.size(); ++place) {
        const Setting &here = m_settings.at(place);
        const Setting &comes = m_settings.at(order.at(place));
        const json::SourceRange range{here.keyRange.begin, here.valueRange.end};
        const MaskedText member = m_text.mid({comes.keyRange.begin, comes.valueRange.end});
        if (order.at(place) != place && m_text.mid(range) != member)
            edits.append(edit(range, member));
    }
    return edits;
}

} // namespace patchbay
