// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/paletteindex.h"

#include <algorithm>

namespace patchbay {

namespace {
constexpr qsizetype mostWords = 8;
constexpr qsizetype longestName = 0xffff;
} // namespace

PaletteQuery::PaletteQuery(const QString &typed)
    : m_whole(typed)
{
    const QStringList words = typed.simplified().split(u' ', Qt::SkipEmptyParts).mid(0, mostWords);
    if (words.size() < 2)
        return;
    for (const QString &word : words)
        m_words.emplace_back(word);
}

quint32 PaletteQuery::fitting(const QStringList &surroundings) const
{
    quint32 fitting = 0;
    for (std::size_t word = 0; word < m_words.size(); ++word) {
        const auto fits = [&pattern = m_words[word]](const QString &text) {
            return pattern.match(QStringView(text)).kind >= FuzzyMatch::Kind::Substring;
        };
        if (std::any_of(surroundings.begin(), surroundings.end(), fits))
            fitting |= 1U << word;
    }
    return fitting;
}

FuzzyMatch PaletteQuery::match(std::u16string_view folded, const SearchKey &key, quint32 fitting) const
{
    const FuzzyMatch whole = m_whole.match(folded, key);
    if (m_words.empty() || whole.kind >= FuzzyMatch::Kind::Substring)
        return whole;
    FuzzyMatch worst{FuzzyMatch::Kind::Exact, 0};
    bool fitsName = false;
    for (std::size_t word = 0; word < m_words.size(); ++word) {
        const FuzzyMatch match = m_words[word].match(folded, key);
        fitsName = fitsName || match;
        if (match)
            worst = match.kind < worst.kind ? match : worst;
        else if ((fitting & (1U << word)) != 0)
            worst.kind = std::min(worst.kind, FuzzyMatch::Kind::WordStart);
        else
            return {};
    }
    // Words are not the whole: they never make a name exact.
    worst.kind = std::min(worst.kind, FuzzyMatch::Kind::Prefix);
    return fitsName ? worst : FuzzyMatch();
}

FuzzyMatch PaletteQuery::match(QStringView text, quint32 fitting) const
{
    std::u16string folded;
    const SearchKey key = SearchKey::append(text, folded);
    return match(folded, key, fitting);
}

std::vector<int> PaletteQuery::places(QStringView text) const
{
    const FuzzyMatch::Kind whole = m_whole.match(text).kind;
    if (m_words.empty() || whole >= FuzzyMatch::Kind::Substring)
        return m_whole.places(text);
    std::vector<int> places;
    for (const FuzzyPattern &word : m_words) {
        const std::vector<int> ofWord = word.places(text);
        places.insert(places.end(), ofWord.begin(), ofWord.end());
    }
    std::sort(places.begin(), places.end());
    places.erase(std::unique(places.begin(), places.end()), places.end());
    return places;
}

void PaletteIndex::build(const std::vector<ConnectorStatus> &connectors)
{
    clear();
    std::size_t length = 0;
    for (const ConnectorStatus &connector : connectors)
        length += static_cast<std::size_t>(connector.name.size());
    m_folded.reserve(length);
    m_names.reserve(connectors.size());
    for (const ConnectorStatus &connector : connectors) {
        const QStringView name = QStringView(connector.name).left(longestName);
        Name entry;
        entry.begin = static_cast<quint32>(m_folded.size());
        entry.length = static_cast<quint16>(name.size());
        entry.key = SearchKey::append(name, m_folded);
        m_names.push_back(entry);
    }
}

void PaletteIndex::clear()
{
    m_folded.clear();
    m_names.clear();
}

} // namespace patchbay
