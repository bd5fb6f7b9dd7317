// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

#include <optional>

namespace patchbay::json {

/// A place in a text, in the three ways that people and editors count.
struct Position {
    qsizetype offset = 0; ///< bytes from the beginning
    qsizetype line = 1; ///< from 1; \n, \r\n and a lone \r end a line
    qsizetype column = 1; ///< from 1, in characters (code points)

    bool operator==(const Position &) const = default;
};

/// Reads the text up to \p offset: for errors, not for every value.
Position positionAt(QByteArrayView text, qsizetype offset);

/// Why a text is not JSON, and where.
struct ParseError {
    enum class Kind {
        Empty, ///< nothing, or white space only
        Incomplete, ///< right so far, but it ends too early; `at` is the end of the text
        UnclosedString, ///< a line ends inside a string
        ControlCharacter, ///< a raw control character, NUL included
        InvalidUtf8,
        LoneSurrogate, ///< half of a \ud83d\ude00 pair
        InvalidEscape,
        InvalidNumber, ///< 01, +1, .5, 1., 0x10, 1x2
        InvalidLiteral, ///< a bare word other than true, false and null
        ExpectedValue,
        ExpectedKey,
        ExpectedColon,
        ExpectedCommaOrEnd,
        TrailingComma,
        Comment,
        TrailingText, ///< something follows the value
        TooDeep, ///< more than limits::jsonDepth brackets inside each other
        ByteOrderMark,
        NotUtf8, ///< UTF-16 or UTF-32
        TooLong, ///< over 512 MiB
    };

    Kind kind = Kind::Empty;
    Position at;
    std::optional<Position>
        opened; ///< Incomplete, UnclosedString: where the string or bracket that stays open begins
    QString found; ///< the character, word or number at fault, shortened; for `describe`

    bool operator==(const ParseError &) const = default;
};

/// What is wrong, one sentence without the place (an editor shows it at the place).
QString describe(const ParseError &error);
/// "Line 3, column 7: ..." and the sentence.
QString describeWithPlace(const ParseError &error);

} // namespace patchbay::json
