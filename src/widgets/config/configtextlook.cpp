// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/config/configtextlook.h"

#include <Qsci/qscilexerjson.h>
#include <Qsci/qsciscintilla.h>

#include <cmath>

namespace patchbay {

namespace {

using Base = QsciScintillaBase;

struct StyleColour {
    int style;
    Colour colour;
};

constexpr StyleColour styleColours[] = {
    {QsciLexerJSON::Default, Colour::Text},
    {QsciLexerJSON::Number, Colour::CodeNumber},
    {QsciLexerJSON::String, Colour::CodeString},
    {QsciLexerJSON::UnclosedString, Colour::Failed},
    {QsciLexerJSON::Property, Colour::CodeKey},
    {QsciLexerJSON::EscapeSequence, Colour::CodeWord},
    {QsciLexerJSON::CommentLine, Colour::CodeComment},
    {QsciLexerJSON::CommentBlock, Colour::CodeComment},
    {QsciLexerJSON::Operator, Colour::Text},
    {QsciLexerJSON::IRI, Colour::CodeString},
    {QsciLexerJSON::IRICompact, Colour::CodeString},
    {QsciLexerJSON::Keyword, Colour::CodeWord},
    {QsciLexerJSON::KeywordLD, Colour::CodeKey},
    {QsciLexerJSON::Error, Colour::Failed},
};

/// Scintilla counts in points; at the 96 dots of a logical inch they are three quarters of a pixel.
QFont inPoints(const QFont &font)
{
    QFont same = font;
    same.setPointSizeF(font.pixelSize() * 0.75);
    return same;
}

void setIndicator(QsciScintilla &view, int number, int style, const QColor &colour)
{
    view.SendScintilla(Base::SCI_INDICSETSTYLE, static_cast<unsigned long>(number), static_cast<long>(style));
    view.SendScintilla(Base::SCI_INDICSETFORE, static_cast<unsigned long>(number), colour);
    view.SendScintilla(Base::SCI_INDICSETUNDER, static_cast<unsigned long>(number), 1L);
}

void setStyle(QsciScintilla &view, int number, const QFont &font, const QColor &text, const QColor &surface)
{
    const auto style = static_cast<unsigned long>(number);
    view.SendScintilla(Base::SCI_STYLESETFONT, style, font.family().toUtf8().constData());
    view.SendScintilla(Base::SCI_STYLESETSIZEFRACTIONAL, style, std::lround(font.pointSizeF() * 100));
    view.SendScintilla(Base::SCI_STYLESETFORE, style, text);
    view.SendScintilla(Base::SCI_STYLESETBACK, style, surface);
}

} // namespace

void dress(QsciScintilla &view, QsciLexerJSON &lexer, const Theme &theme)
{
    const QColor paper = theme.colour(Colour::Field);
    const QFont code = inPoints(theme.font(TextSize::Code));
    lexer.setDefaultFont(code);
    lexer.setDefaultPaper(paper);
    lexer.setDefaultColor(theme.colour(Colour::Text));
    for (const StyleColour &one : styleColours) {
        lexer.setFont(code, one.style);
        lexer.setColor(theme.colour(one.colour), one.style);
        lexer.setPaper(paper, one.style);
        lexer.setEolFill(false, one.style);
    }
    view.setPaper(paper);
    view.setColor(theme.colour(Colour::Text));
    view.setCaretForegroundColor(theme.colour(Colour::Text));
    view.setCaretWidth(2);
    view.setCaretLineBackgroundColor(theme.colour(Colour::Hover));
    view.setSelectionBackgroundColor(theme.colour(Colour::Selection));
    view.resetSelectionForegroundColor();
    view.setMarginsFont(code);
    view.setMarginsBackgroundColor(paper);
    view.setMarginsForegroundColor(theme.colour(Colour::TextMuted));
    view.setFoldMarginColors(paper, paper);
    constexpr int firstFoldMarker = Base::SC_MARKNUM_FOLDEREND;
    constexpr int lastFoldMarker = Base::SC_MARKNUM_FOLDEROPEN;
    for (int marker = firstFoldMarker; marker <= lastFoldMarker; ++marker) {
        view.setMarkerForegroundColor(paper, marker);
        view.setMarkerBackgroundColor(theme.colour(Colour::TextMuted), marker);
    }
    view.setMatchedBraceBackgroundColor(theme.colour(Colour::Selection));
    view.setMatchedBraceForegroundColor(theme.colour(Colour::Text));
    view.setUnmatchedBraceBackgroundColor(theme.colour(Colour::FailedSurface));
    view.setUnmatchedBraceForegroundColor(theme.colour(Colour::Failed));
    setIndicator(view, textlook::errorIndicator, Base::INDIC_SQUIGGLE, theme.colour(Colour::Failed));
    setIndicator(view, textlook::warningIndicator, Base::INDIC_SQUIGGLE, theme.colour(Colour::Warning));
    setIndicator(view, textlook::placeholderIndicator, Base::INDIC_STRAIGHTBOX,
                 theme.colour(Colour::TextMuted));
    const QFont note = inPoints(theme.font(TextSize::Content));
    setStyle(view, textlook::errorStyle, note, theme.colour(Colour::Failed),
             theme.colour(Colour::FailedSurface));
    setStyle(view, textlook::warningStyle, note, theme.colour(Colour::Warning),
             theme.colour(Colour::WarningSurface));
}

} // namespace patchbay
