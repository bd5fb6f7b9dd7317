// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/json/parser.h"

#include "core/limits.h"

#include <QChar>

#include <cstring>

namespace patchbay::json {

namespace {

enum CharacterClass : quint8 {
    Space = 1, ///< between tokens
    Plain = 2, ///< stands for itself in a string: ASCII but no quote, backslash or control character
    Word = 4, ///< what a number or literal, right or wrong, is made of
};

constexpr std::array<quint8, 256> classify()
{
    std::array<quint8, 256> classes{};
    for (std::size_t byte = 0; byte < classes.size(); ++byte) {
        const char character = static_cast<char>(byte);
        if (character == ' ' || character == '\t' || character == '\n' || character == '\r')
            classes[byte] |= Space;
        if (byte >= 0x20 && byte < 0x80 && character != '"' && character != '\\')
            classes[byte] |= Plain;
        const bool isLetter =
            (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
        const bool isDigit = character >= '0' && character <= '9';
        if (isLetter || isDigit || character == '+' || character == '-' || character == '.'
            || character == '_' || character == '$' || byte >= 0x80)
            classes[byte] |= Word;
    }
    return classes;
}

constexpr std::array<quint8, 256> characterClasses = classify();

bool isOf(CharacterClass wanted, char character)
{
    return (characterClasses[static_cast<quint8>(character)] & wanted) != 0;
}

bool isDigit(char character)
{
    return character >= '0' && character <= '9';
}

/// Eight bytes at a time: whether all of them are Plain.
bool isPlain8(const char *bytes)
{
    constexpr quint64 ones = 0x0101010101010101;
    constexpr quint64 highs = 0x8080808080808080;
    quint64 word;
    std::memcpy(&word, bytes, sizeof word);
    const quint64 quote = word ^ (ones * '"');
    const quint64 backslash = word ^ (ones * '\\');
    const quint64 hits = (word - ones * 0x20) | (quote - ones) | (backslash - ones) | word;
    return (hits & highs) == 0;
}

/// The end of the number that begins here, or null; \p wrong is then the first byte that does not fit.
const char *endOfNumber(const char *at, const char *end, const char *&wrong)
{
    const auto digits = [end, &at] {
        const char *first = at;
        while (at < end && isDigit(*at))
            ++at;
        return at > first;
    };
    wrong = nullptr;
    if (at < end && *at == '-')
        ++at;
    const bool isZero = at < end && *at == '0';
    const char *first = at;
    if (!digits() || (isZero && at - first > 1)) {
        wrong = isZero ? first + 1 : at;
        return nullptr;
    }
    if (at < end && *at == '.') {
        ++at;
        if (!digits()) {
            wrong = at;
            return nullptr;
        }
    }
    if (at < end && (*at == 'e' || *at == 'E')) {
        ++at;
        if (at < end && (*at == '+' || *at == '-'))
            ++at;
        if (!digits()) {
            wrong = at;
            return nullptr;
        }
    }
    return at;
}

} // namespace

bool isNumberToken(QByteArrayView token)
{
    const char *wrong = nullptr;
    return !token.isEmpty() && endOfNumber(token.begin(), token.end(), wrong) == token.end();
}

Parser::Parser(Storage &storage)
    : m_storage(storage),
      m_begin(storage.source.constData()),
      m_end(m_begin + storage.source.size()),
      m_at(m_begin)
{
}

bool Parser::run()
{
    if (m_storage.source.size() > longestText)
        return fail(Kind::TooLong, m_begin);
    return checkEncoding() && checkNotEmpty() && parseTree();
}

ParseError Parser::error() const
{
    return m_error;
}

bool Parser::checkEncoding()
{
    const QByteArrayView text = m_storage.source;
    const auto beginsWith = [text](std::initializer_list<int> bytes) {
        qsizetype index = 0;
        for (const int byte : bytes) {
            if (index >= text.size() || static_cast<quint8>(text[index++]) != byte)
                return false;
        }
        return true;
    };
    if (beginsWith({0xEF, 0xBB, 0xBF}))
        return fail(Kind::ByteOrderMark, m_begin);
    // RFC 4627, 3: the first two characters are ASCII, so the zeros tell. A single NUL is just a bad
    // character.
    const bool hasMark = beginsWith({0xFF, 0xFE}) || beginsWith({0xFE, 0xFF});
    const bool isWide = text.size() >= 2 && ((text[0] == 0) != (text[1] == 0)) && text.size() % 2 == 0;
    const bool isVeryWide = beginsWith({0, 0, 0xFE, 0xFF}) || (beginsWith({0, 0, 0}) && text.size() % 4 == 0);
    if (hasMark || isWide || isVeryWide)
        return fail(Kind::NotUtf8, m_begin);
    return true;
}

bool Parser::checkNotEmpty()
{
    skipSpace();
    return m_at < m_end || fail(Kind::Empty, m_end);
}

bool Parser::parseTree()
{
    // Answers of workers take about 15 bytes of text per node. What is reserved and not written costs no
    // memory.
    m_storage.nodes.reserve(m_storage.source.size() / 12 + 4);
    if (!parseValue())
        return false;
    while (!m_open.empty()) {
        if (!afterValue())
            return false;
    }
    skipSpace();
    if (m_at < m_end)
        return failExpected(Kind::TrailingText);
    return true;
}

/// In a container, before an element, a member or the end.
bool Parser::afterValue()
{
    const quint32 node = m_open.back().node;
    const bool isObject = m_storage.nodes.at(node).kind() == Type::Object;
    const bool isFirst = m_open.back().count == 0;
    skipSpace();
    if (m_at < m_end && *m_at == (isObject ? '}' : ']'))
        return close();
    if (!isFirst) {
        if (m_at >= m_end || *m_at != ',')
            return failExpected(Kind::ExpectedCommaOrEnd);
        const char *comma = m_at++;
        skipSpace();
        if (m_at < m_end && (*m_at == '}' || *m_at == ']'))
            return fail(Kind::TrailingComma, comma);
    }
    ++m_open.back().count;
    return (!isObject || parseKeyAndColon()) && parseValue();
}

bool Parser::parseKeyAndColon()
{
    if (m_at >= m_end || *m_at != '"')
        return failExpected(Kind::ExpectedKey);
    if (!parseString())
        return false;
    skipSpace();
    if (m_at >= m_end || *m_at != ':')
        return failExpected(Kind::ExpectedColon);
    ++m_at;
    skipSpace();
    return true;
}

/// A whole scalar, or the opening bracket of a container.
bool Parser::parseValue()
{
    if (m_at >= m_end)
        return failIncomplete();
    switch (*m_at) {
    case '"':
        return parseString();
    case '{':
    case '[':
        if (m_open.size() == static_cast<std::size_t>(limits::jsonDepth))
            return fail(Kind::TooDeep, m_at);
        open(*m_at == '{' ? Type::Object : Type::Array);
        return true;
    case '-':
    case '+':
    case '.':
        return parseNumber();
    default:
        if (isDigit(*m_at))
            return parseNumber();
        return parseWord();
    }
}

void Parser::open(Type type)
{
    m_open.push_back({static_cast<quint32>(m_storage.nodes.size()), 0});
    m_storage.nodes.append({offsetOf(m_at), 0, 0, static_cast<quint32>(type), 0});
    ++m_at;
}

bool Parser::close()
{
    const Open container = m_open.back();
    m_open.pop_back();
    ++m_at;
    Node &node = m_storage.nodes[container.node];
    node.end = offsetOf(m_at);
    node.place = static_cast<quint32>(m_storage.nodes.size()) - container.node;
    node.size = container.count;
    return true;
}

bool Parser::parseNumber()
{
    const char *begin = m_at;
    const char *wrong = nullptr;
    const char *end = endOfNumber(begin, m_end, wrong);
    if (end == nullptr && wrong == m_end)
        return failIncomplete();
    if (end == nullptr || (end < m_end && isOf(Word, *end)))
        return fail(Kind::InvalidNumber, begin);
    m_storage.nodes.append({offsetOf(begin), offsetOf(end), offsetOf(begin),
                            static_cast<quint32>(Type::Number), static_cast<quint32>(end - begin)});
    m_at = end;
    return true;
}

bool Parser::parseWord()
{
    struct Literal {
        QByteArrayView word;
        Type type;
        quint32 size;
    };
    static constexpr Literal literals[] = {
        {"true", Type::Bool, 1}, {"false", Type::Bool, 0}, {"null", Type::Null, 0}};

    const char *end = m_at;
    while (end < m_end && isOf(Word, *end))
        ++end;
    const QByteArrayView word(m_at, end);
    if (word.isEmpty())
        return failExpected(Kind::ExpectedValue);
    for (const Literal &literal : literals) {
        if (word == literal.word) {
            m_storage.nodes.append(
                {offsetOf(m_at), offsetOf(end), 0, static_cast<quint32>(literal.type), literal.size});
            m_at = end;
            return true;
        }
        if (end == m_end && literal.word.startsWith(word))
            return failIncomplete();
    }
    return failExpected(Kind::InvalidLiteral);
}

bool Parser::parseString()
{
    m_string = m_at++;
    m_plain = nullptr;
    const char *content = m_at;
    while (true) {
        while (m_end - m_at >= 8 && isPlain8(m_at))
            m_at += 8;
        while (m_at < m_end && isOf(Plain, *m_at))
            ++m_at;
        if (m_at >= m_end)
            return failIncomplete();
        const quint8 byte = static_cast<quint8>(*m_at);
        if (byte == '"')
            return finishString(content);
        if (byte == '\\') {
            if (!parseEscape())
                return false;
        } else if (byte >= 0x80) {
            if (!skipUtf8Character())
                return false;
        } else {
            const bool isLineEnd = byte == '\n' || byte == '\r';
            return fail(isLineEnd ? Kind::UnclosedString : Kind::ControlCharacter, m_at, m_string);
        }
    }
}

bool Parser::finishString(const char *begin)
{
    quint32 place = offsetOf(begin);
    qsizetype size = m_at - begin;
    if (m_plain != nullptr) {
        m_storage.extra.append(m_plain, m_at - m_plain);
        place = static_cast<quint32>(m_storage.source.size() + m_copied);
        size = m_storage.extra.size() - m_copied;
    }
    ++m_at;
    m_storage.nodes.append({offsetOf(m_string), offsetOf(m_at), place, static_cast<quint32>(Type::String),
                            static_cast<quint32>(size)});
    m_string = nullptr;
    return true;
}

bool Parser::parseEscape()
{
    if (m_plain == nullptr) {
        m_plain = m_string + 1;
        m_copied = m_storage.extra.size();
    }
    m_storage.extra.append(m_plain, m_at - m_plain);
    if (m_end - m_at < 2)
        return failIncomplete();
    static constexpr char escapes[] = "\"\\/bfnrt";
    static constexpr char meanings[] = "\"\\/\b\f\n\r\t";
    const char letter = m_at[1];
    if (letter == 'u')
        return parseUnicodeEscape();
    const char *known = letter == '\0' ? nullptr : std::strchr(escapes, letter);
    if (known == nullptr)
        return fail(Kind::InvalidEscape, m_at, m_string);
    m_storage.extra.append(meanings[known - escapes]);
    m_at += 2;
    m_plain = m_at;
    return true;
}

bool Parser::parseUnicodeEscape()
{
    const char *escape = m_at;
    std::optional<char32_t> character = parseHexQuad();
    if (!character)
        return false;
    if (QChar::isLowSurrogate(*character))
        return fail(Kind::LoneSurrogate, escape, m_string);
    if (QChar::isHighSurrogate(*character)) {
        if (m_at == m_end || (m_end - m_at == 1 && *m_at == '\\'))
            return failIncomplete();
        if (*m_at != '\\' || m_at[1] != 'u')
            return fail(Kind::LoneSurrogate, escape, m_string);
        const std::optional<char32_t> low = parseHexQuad();
        if (!low)
            return false;
        if (!QChar::isLowSurrogate(*low))
            return fail(Kind::LoneSurrogate, escape, m_string);
        character = QChar::surrogateToUcs4(static_cast<char16_t>(*character), static_cast<char16_t>(*low));
    }
    m_storage.extra.append(QString::fromUcs4(&*character, 1).toUtf8());
    m_plain = m_at;
    return true;
}

/// Reads the escape (backslash, u, four hex digits) that begins here.
std::optional<char32_t> Parser::parseHexQuad()
{
    char32_t character = 0;
    for (int index = 2; index < 6; ++index) {
        if (m_end - m_at <= index) {
            failIncomplete();
            return std::nullopt;
        }
        const char digit = m_at[index];
        const char lower = static_cast<char>(digit | 0x20);
        if (isDigit(digit)) {
            character = character * 16 + static_cast<char32_t>(digit - '0');
        } else if (lower >= 'a' && lower <= 'f') {
            character = character * 16 + static_cast<char32_t>(lower - 'a' + 10);
        } else {
            fail(Kind::InvalidEscape, m_at, m_string);
            return std::nullopt;
        }
    }
    m_at += 6;
    return character;
}

/// Unicode, table 3-7: no overlong forms, no surrogates, nothing over U+10FFFF.
bool Parser::skipUtf8Character()
{
    const quint8 lead = static_cast<quint8>(*m_at);
    int length = 0;
    if (lead >= 0xC2 && lead <= 0xDF)
        length = 2;
    else if (lead >= 0xE0 && lead <= 0xEF)
        length = 3;
    else if (lead >= 0xF0 && lead <= 0xF4)
        length = 4;
    else
        return fail(Kind::InvalidUtf8, m_at, m_string);
    for (int index = 1; index < length; ++index) {
        if (m_end - m_at <= index)
            return failIncomplete();
        const quint8 byte = static_cast<quint8>(m_at[index]);
        quint8 lowest = 0x80;
        quint8 highest = 0xBF;
        if (index == 1) {
            lowest = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : lowest;
            highest = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : highest;
        }
        if (byte < lowest || byte > highest)
            return fail(Kind::InvalidUtf8, m_at, m_string);
    }
    m_at += length;
    return true;
}

void Parser::skipSpace()
{
    while (m_at < m_end && isOf(Space, *m_at))
        ++m_at;
}

bool Parser::fail(Kind kind, const char *at, const char *opened)
{
    m_error = ParseError();
    m_error.kind = kind;
    m_error.at = positionAt(m_storage.source, at - m_begin);
    if (opened != nullptr)
        m_error.opened = positionAt(m_storage.source, opened - m_begin);
    m_error.found = wordAt(at);
    return false;
}

/// Here stands something else than what must: names the likelier reasons first.
bool Parser::failExpected(Kind kind)
{
    if (m_at >= m_end)
        return failIncomplete();
    const quint8 byte = static_cast<quint8>(*m_at);
    if (byte < 0x20)
        return fail(Kind::ControlCharacter, m_at);
    const bool isHash = byte == '#';
    const bool isSlashes = byte == '/' && m_end - m_at > 1 && (m_at[1] == '/' || m_at[1] == '*');
    if (isHash || isSlashes)
        return fail(Kind::Comment, m_at);
    if (byte >= 0x80) {
        const char *at = m_at;
        const bool isWhole = skipUtf8Character();
        m_at = at;
        if (!isWhole)
            return false;
    }
    return fail(kind, m_at);
}

bool Parser::failIncomplete()
{
    const char *opened = m_string;
    if (opened == nullptr && !m_open.empty())
        opened = m_begin + m_storage.nodes.at(m_open.back().node).begin;
    return fail(Kind::Incomplete, m_end, opened);
}

/// What a person should read there: a word or number, or a single character; at most 40 characters.
QString Parser::wordAt(const char *place) const
{
    const char *end = place;
    while (end < m_end && end - place < 160 && isOf(Word, *end))
        ++end;
    if (end == place && place < m_end)
        ++end;
    if (place < m_end && *place == '\\')
        end = place + qMin<qsizetype>(2, m_end - place);
    constexpr qsizetype longest = 40;
    return QString::fromUtf8(place, end - place).left(longest);
}

} // namespace patchbay::json
