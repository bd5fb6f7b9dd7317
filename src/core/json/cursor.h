// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstdint>
#include <cstring>
#include <string_view>

namespace patchbay::json {

/// Goes through JSON once, from its first byte to its last, and keeps nothing: no index, no tree. For large
/// answers of a known shape, where what a parser builds would be several times their size.
///
/// Strict. Whatever it does not like (an error, nesting over \c depth, an odd number) makes failed() true,
/// and from then on everything is over at once: the caller asks at the end, and leaves the words for what is
/// wrong to parse(). The bytes must be UTF-8 and outlive it.
class Cursor {
public:
    explicit Cursor(std::string_view utf8)
        : m_at(utf8.data()),
          m_end(utf8.data() + utf8.size())
    {
    }

    /// As it stands between its quotes.
    struct Text {
        std::string_view raw;
        bool hasEscapes = false;
    };

    bool failed() const { return m_failed; }
    void fail()
    {
        m_failed = true;
        m_at = m_end;
    }

    bool beginObject() { return take('{'); } ///< false: something else stands here, which is not consumed
    bool beginArray() { return take('['); }
    /// Goes on within the object begun last; false at its end, which is consumed. \p isFirst: nothing of it
    /// was read yet.
    bool nextKey(Text &key, bool isFirst);
    bool nextField(std::string_view &key, bool isFirst); ///< the same for keys that need no escapes
    bool nextElement(bool isFirst);
    bool takeNull() ///< false: something else stands here
    {
        skipSpace();
        return m_at != m_end && *m_at == 'n' && takeBytes("null");
    }
    Text text(); ///< fails when this is no text
    std::int64_t integer(); ///< fails when this is none
    void skip(); ///< a value of any kind
    bool atEnd(); ///< nothing but white space follows

    /// For who recognises what it read before by its bytes.
    const char *position() const { return m_at; }
    bool takeBytes(std::string_view wanted) ///< false: something else stands here
    {
        if (static_cast<std::size_t>(m_end - m_at) < wanted.size()
            || std::memcmp(m_at, wanted.data(), wanted.size()) != 0)
            return false;
        m_at += wanted.size();
        return true;
    }

    /// Its value. A lone surrogate has none: nullopt is told as failure.
    QString decode(const Text &text);

private:
    static constexpr int depth = 64;

    // In the header, because they are called a million times for an answer of 5 MB.
    void skipSpace()
    {
        while (m_at != m_end && static_cast<unsigned char>(*m_at) <= ' ' && isSpace(*m_at))
            ++m_at;
    }
    static bool isSpace(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }
    bool take(char wanted)
    {
        if (m_at != m_end && *m_at != wanted)
            skipSpace();
        if (m_at == m_end || *m_at != wanted)
            return false;
        ++m_at;
        return true;
    }
    bool next(char end, bool isFirst)
    {
        if (!isFirst && m_at != m_end && *m_at == ',') { // nearly always
            ++m_at;
            return true;
        }
        if (take(end))
            return false;
        if (!isFirst && !take(','))
            fail();
        return !m_failed;
    }
    void skipNumber();

    const char *m_at;
    const char *m_end;
    bool m_failed = false;
};

} // namespace patchbay::json
