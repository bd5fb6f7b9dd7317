// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/look/theme.h"

class QsciLexerJSON;
class QsciScintilla;

namespace patchbay {

namespace textlook {
// Numbers of Scintilla's, beyond those that lexers use.
inline constexpr int errorIndicator = 9;
inline constexpr int warningIndicator = 10;
inline constexpr int placeholderIndicator = 11;
inline constexpr int errorStyle = 41;
inline constexpr int warningStyle = 42;
} // namespace textlook

/// Every colour and font of a JSON text, from the theme; again after each change of it.
void dress(QsciScintilla &view, QsciLexerJSON &lexer, const Theme &theme);

} // namespace patchbay
