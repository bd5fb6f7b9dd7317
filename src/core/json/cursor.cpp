// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/json/cursor.h"

#include <QtEndian>

#include <charconv>
#include <limits>

namespace patchbay::json {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

constexpr std::uint64_t everyByte(unsigned char value)
{
    return 0x0101010101010101ULL * value;
}

/// The highest bit of each byte of \p word that is zero; above the first of them they may be wrong.
constexpr std::uint64_t zeroBytes(std::uint64_t word)
{
    return (word - everyByte(1)) & ~word & everyByte(0x80);
}

/// The first byte that ends a stretch of plain text: a quote, a backslash or a control character. Eight at a
/// time, because most of an answer is text.
const char *endOfPlain(const char *at, const char *end)
{
    while (end - at >= 8) {
        const auto word = qFromLittleEndian<quint64>(at);
        const std::uint64_t controls = (word - everyByte(0x20)) & ~word & everyByte(0x80);
        const std::uint64_t stops =
            zeroBytes(word ^ everyByte('"')) | zeroBytes(word ^ everyByte('\\')) | controls;
        if (stops != 0)
            return at + qCountTrailingZeroBits(quint64(stops)) / 8;
        at += 8;
    }
    while (at != end && *at != '"' && *at != '\\' && static_cast<unsigned char>(*at) >= 0x20)
        ++at;
    return at;
}

/// \p at: behind "\u". Negative: not four hexadecimal digits.
int codeUnit(const char *at, const char *end)
{
    if (end - at < 4)
        return -1;
    unsigned unit = 0;
    const auto [stopped, error] = std::from_chars(at, at + 4, unit, 16);
    return error == std::errc() && stopped == at + 4 ? static_cast<int>(unit) : -1;
}

} // namespace

bool Cursor::nextKey(Text &key, bool isFirst)
{
    if (!next('}', isFirst))
        return false;
    key = text();
    if (!take(':'))
        fail();
    return !m_failed;
}

bool Cursor::nextField(std::string_view &key, bool isFirst)
{
    Text name;
    if (!nextKey(name, isFirst))
        return false;
    if (name.hasEscapes) // no worker writes its own fields that way
        fail();
    key = name.raw;
    return !m_failed;
}

bool Cursor::nextElement(bool isFirst)
{
    return next(']', isFirst);
}

Cursor::Text Cursor::text()
{
    if (!take('"')) {
        fail();
        return {};
    }
    const char *const begin = m_at;
    bool hasEscapes = false;
    for (;;) {
        m_at = endOfPlain(m_at, m_end);
        if (m_at != m_end && *m_at == '"') {
            const std::string_view raw(begin, static_cast<std::size_t>(m_at - begin));
            ++m_at;
            return {raw, hasEscapes};
        }
        if (m_end - m_at < 2 || *m_at != '\\')
            break;
        hasEscapes = true;
        const char kind = m_at[1];
        if (kind == 'u' ? codeUnit(m_at + 2, m_end) < 0
                        : std::string_view("\"\\/bfnrt").find(kind) == std::string_view::npos)
            break;
        m_at += kind == 'u' ? 6 : 2;
    }
    fail();
    return {};
}

std::int64_t Cursor::integer()
{
    skipSpace();
    const char *const begin = m_at;
    skipNumber();
    std::int64_t number = 0;
    const auto [stopped, error] = std::from_chars(begin, m_at, number);
    if (m_failed || error != std::errc() || stopped != m_at)
        fail();
    return number;
}

void Cursor::skipNumber()
{
    const auto digits = [this] {
        const char *const begin = m_at;
        while (m_at != m_end && isDigit(*m_at))
            ++m_at;
        return m_at != begin;
    };
    const auto takeOne = [this](std::string_view wanted) {
        const bool found = m_at != m_end && wanted.find(*m_at) != std::string_view::npos;
        m_at += found;
        return found;
    };
    takeOne("-");
    bool isNumber = takeOne("0") || digits();
    if (isNumber && takeOne("."))
        isNumber = digits();
    if (isNumber && takeOne("eE")) {
        takeOne("+-");
        isNumber = digits();
    }
    if (!isNumber)
        fail();
}

void Cursor::skip()
{
    // Which brackets are open, innermost last: no recursion, whatever the depth.
    char open[depth];
    int count = 0;
    bool isFirst = true;
    do {
        if (count > 0) {
            const bool inObject = open[count - 1] == '{';
            if (!(inObject ? next('}', isFirst) : next(']', isFirst))) {
                --count;
                isFirst = false;
                continue;
            }
            if (inObject) {
                text();
                if (!take(':'))
                    fail();
            }
        }
        skipSpace();
        const char first = m_at == m_end ? '\0' : *m_at;
        isFirst = false;
        if (first == '{' || first == '[') {
            if (count == depth)
                return fail();
            open[count++] = first;
            ++m_at;
            isFirst = true;
        } else if (first == '"') {
            text();
        } else if (!takeBytes("true") && !takeBytes("false") && !takeBytes("null")) {
            skipNumber();
        }
    } while (count > 0 && !m_failed);
}

bool Cursor::atEnd()
{
    skipSpace();
    return m_at == m_end;
}

QString Cursor::decode(const Text &text)
{
    const auto plain = [](std::string_view utf8) {
        return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
    };
    if (!text.hasEscapes)
        return plain(text.raw);
    QString value;
    value.reserve(static_cast<qsizetype>(text.raw.size()));
    const char *at = text.raw.data();
    const char *const end = at + text.raw.size();
    while (at != end) {
        const char *const stop = endOfPlain(at, end);
        value += plain({at, static_cast<std::size_t>(stop - at)});
        at = stop;
        if (at == end)
            break;
        const char kind = at[1];
        at += 2;
        switch (kind) {
        case 'u':
            value += QChar(static_cast<char16_t>(codeUnit(at, end)));
            at += 4;
            break;
        case 'b':
            value += u'\b';
            break;
        case 'f':
            value += u'\f';
            break;
        case 'n':
            value += u'\n';
            break;
        case 'r':
            value += u'\r';
            break;
        case 't':
            value += u'\t';
            break;
        default:
            value += QLatin1Char(kind);
        }
    }
    if (!value.isValidUtf16()) {
        fail();
        return {};
    }
    return value;
}

} // namespace patchbay::json
