// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/fuzzymatch.h"

#include <algorithm>
#include <bit>

namespace patchbay {

namespace {

constexpr std::size_t marked = 64; ///< places that SearchKey::wordStarts has bits for

quint64 letterBit(char16_t folded)
{
    return quint64{1} << (folded & 63);
}

bool startsWord(std::size_t at, quint64 wordStarts)
{
    return at < marked && ((wordStarts >> at) & 1) != 0;
}

/// The first place from \p from on where \p letter stands at the start of a word.
std::size_t findAtWordStart(std::u16string_view text, char16_t letter, std::size_t from, quint64 wordStarts)
{
    if (from >= marked)
        return std::u16string_view::npos;
    for (quint64 starts = wordStarts >> from << from; starts != 0; starts &= starts - 1) {
        const auto at = static_cast<std::size_t>(std::countr_zero(starts));
        if (text[at] == letter)
            return at;
    }
    return std::u16string_view::npos;
}

/// What a character is to a search.
struct Letter {
    char16_t folded;
    bool isLetter; ///< or a digit; anything else separates words
    bool isUpper;
};

Letter letterOf(QChar character)
{
    const char16_t unit = character.unicode();
    if (unit < 0x80) { // nearly all of them: without Unicode's tables
        const bool isUpper = unit >= u'A' && unit <= u'Z';
        const bool isLetter = isUpper || (unit >= u'a' && unit <= u'z') || (unit >= u'0' && unit <= u'9');
        return {isUpper ? static_cast<char16_t>(unit + (u'a' - u'A')) : unit, isLetter, isUpper};
    }
    return {character.toCaseFolded().unicode(), character.isLetterOrNumber() || character.isSurrogate(),
            character.isUpper()};
}

/// The best place of \p part in \p text: at the start of a word if it stands at one, else the first.
std::size_t findPart(std::u16string_view text, std::u16string_view part, quint64 wordStarts)
{
    const std::size_t first = text.find(part);
    for (std::size_t at = first; at < marked; at = text.find(part, at + 1)) {
        if (startsWord(at, wordStarts))
            return at;
    }
    return first;
}

} // namespace

SearchKey SearchKey::append(QStringView text, std::u16string &folded)
{
    SearchKey key;
    const std::size_t begin = folded.size();
    folded.resize(begin + static_cast<std::size_t>(text.size()));
    bool wasLetter = false;
    bool wasLower = false;
    for (std::size_t at = 0; at < static_cast<std::size_t>(text.size()); ++at) {
        const Letter letter = letterOf(text[static_cast<qsizetype>(at)]);
        folded[begin + at] = letter.folded;
        key.letters |= letterBit(letter.folded);
        // "orders-search" and "OrdersSearch" have two words each, "S3Sink" has two, "HTTP" one.
        if (letter.isLetter && at < marked && (!wasLetter || (wasLower && letter.isUpper)))
            key.wordStarts |= quint64{1} << at;
        wasLetter = letter.isLetter;
        wasLower = letter.isLetter && !letter.isUpper;
    }
    return key;
}

FuzzyPattern::FuzzyPattern(QStringView typed)
{
    m_letters = SearchKey::append(typed.trimmed(), m_folded).letters;
}

/// Visits the places of the pattern's letters, in order. Prefers letters that follow the one before, then (if
/// asked) those at word starts, then the nearest. False when a letter is missing.
template <typename Visit>
bool FuzzyPattern::walk(std::u16string_view folded, quint64 wordStarts, bool preferWords, Visit visit) const
{
    std::size_t at = 0;
    bool first = true;
    for (const char16_t letter : m_folded) {
        std::size_t found = std::u16string_view::npos;
        if (!first && at < folded.size() && folded[at] == letter)
            found = at;
        else if (preferWords)
            found = findAtWordStart(folded, letter, at, wordStarts);
        if (found == std::u16string_view::npos)
            found = folded.find(letter, at);
        if (found == std::u16string_view::npos)
            return false;
        visit(found, !first && found == at);
        at = found + 1;
        first = false;
    }
    return true;
}

FuzzyMatch FuzzyPattern::match(std::u16string_view folded, const SearchKey &key) const
{
    using Kind = FuzzyMatch::Kind;
    if (m_folded.empty() || m_folded.size() > folded.size() || (m_letters & ~key.letters) != 0)
        return {};
    if (const std::size_t at = findPart(folded, m_folded, key.wordStarts); at != std::u16string_view::npos) {
        if (at == 0)
            return {folded.size() == m_folded.size() ? Kind::Exact : Kind::Prefix, 0};
        return {startsWord(at, key.wordStarts) ? Kind::WordStart : Kind::Substring, 0};
    }
    int close = 0;
    const auto count = [&close, &key](std::size_t at, bool follows) {
        close += follows ? 2 : startsWord(at, key.wordStarts) ? 3 : 0;
    };
    if (!walk(folded, key.wordStarts, true, count)) {
        close = 0; // a jump to a word's start may have passed what was needed
        if (!walk(folded, key.wordStarts, false, count))
            return {};
    }
    return {Kind::Subsequence, static_cast<quint8>(std::min(close, 255))};
}

FuzzyMatch FuzzyPattern::match(QStringView text) const
{
    std::u16string folded;
    const SearchKey key = SearchKey::append(text, folded);
    return match(folded, key);
}

std::vector<int> FuzzyPattern::places(QStringView text) const
{
    std::u16string folded;
    const SearchKey key = SearchKey::append(text, folded);
    const FuzzyMatch found = match(folded, key);
    std::vector<int> places;
    if (!found)
        return places;
    if (found.kind != FuzzyMatch::Kind::Subsequence) {
        const std::size_t at = findPart(folded, m_folded, key.wordStarts);
        for (std::size_t offset = 0; offset < m_folded.size(); ++offset)
            places.push_back(static_cast<int>(at + offset));
        return places;
    }
    const auto keep = [&places](std::size_t at, bool) {
        places.push_back(static_cast<int>(at));
    };
    if (!walk(folded, key.wordStarts, true, keep)) {
        places.clear();
        walk(folded, key.wordStarts, false, keep);
    }
    return places;
}

} // namespace patchbay
