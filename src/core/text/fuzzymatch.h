// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace patchbay {

/// A text made ready to be compared with what a person types: folded, with its word starts found.
///
/// Folding is by single UTF-16 units, so that a place in the folded text is the same place in the text.
struct SearchKey {
    quint64 letters =
        0; ///< a bit for each character that occurs, several share one: rejects most texts at once
    quint64 wordStarts = 0; ///< bit n: a word begins at n; only the first 64 places are looked at

    /// Appends \p text, folded, to \p folded.
    static SearchKey append(QStringView text, std::u16string &folded);
};

/// How well a text fits what was typed. Higher is better, compared in this order.
struct FuzzyMatch {
    enum class Kind : quint8 { None, Subsequence, Substring, WordStart, Prefix, Exact };
    Kind kind = Kind::None;
    quint8 closeness = 0; ///< among subsequences: letters together and at word starts; else 0

    explicit operator bool() const { return kind != Kind::None; }
    bool operator==(const FuzzyMatch &) const = default;
};

/// What a person typed to find something by name: "orse" finds orders-search.
///
/// Exact before prefix, before the start of a word, before any part, before letters in their order.
class FuzzyPattern {
public:
    explicit FuzzyPattern(QStringView typed = {}); ///< case and spaces around it do not count

    bool isEmpty() const { return m_folded.empty(); }
    /// \p folded and \p key as SearchKey::append() made them. Allocates nothing.
    FuzzyMatch match(std::u16string_view folded, const SearchKey &key) const;
    FuzzyMatch match(QStringView text) const;
    /// The places in \p text of the letters that match() found; empty without a match.
    std::vector<int> places(QStringView text) const;

private:
    template <typename Visit>
    bool walk(std::u16string_view folded, quint64 wordStarts, bool preferWords, Visit visit) const;

    std::u16string m_folded;
    quint64 m_letters = 0;
};

} // namespace patchbay
