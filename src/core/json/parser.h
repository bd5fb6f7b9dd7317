// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/json/parseerror.h"
#include "core/json/storage.h"

#include <array>
#include <vector>

namespace patchbay::json {

/// One pass over a text that either fills a Storage or says what is wrong and where. For document.cpp only.
///
/// An own scanner instead of a library: an editor needs the place of an unclosed string, a bad byte or a
/// control character, which simdjson does not tell, and a tape with ranges is no slower to build from here.
class Parser {
public:
    explicit Parser(Storage &storage);

    /// Fills the storage's nodes from its source.
    bool run();
    ParseError error() const; ///< after run() said no

private:
    using Kind = ParseError::Kind;

    struct Open {
        quint32 node;
        quint32 count;
    };

    bool checkEncoding();
    bool checkNotEmpty();
    bool parseTree();
    bool parseValue();
    bool parseKeyAndColon();
    bool parseNumber();
    bool parseWord();
    bool parseString();
    bool parseEscape();
    bool parseUnicodeEscape();
    std::optional<char32_t> parseHexQuad();
    bool skipUtf8Character();
    void open(Type type);
    bool close();
    bool afterValue();
    void skipSpace();
    bool finishString(const char *begin);

    bool fail(Kind kind, const char *at, const char *opened = nullptr);
    bool failExpected(Kind kind);
    bool failIncomplete();
    quint32 offsetOf(const char *place) const { return static_cast<quint32>(place - m_begin); }
    QString wordAt(const char *place) const;

    Storage &m_storage;
    const char *m_begin;
    const char *m_end;
    const char *m_at;
    const char *m_string = nullptr; ///< the opening quote of the string being read
    const char *m_plain = nullptr; ///< what of that string is not copied yet; null: nothing had to be copied
    qsizetype m_copied = 0; ///< where its copy begins in extra
    std::vector<Open> m_open;
    ParseError m_error;
};

} // namespace patchbay::json
