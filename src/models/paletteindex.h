// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/clustersnapshot.h"
#include "core/text/fuzzymatch.h"

#include <vector>

namespace patchbay {

/// What was typed into the palette: one text, or several words each of which must fit.
class PaletteQuery {
public:
    explicit PaletteQuery(const QString &typed = {});

    bool isEmpty() const { return m_whole.isEmpty(); }
    std::size_t wordCount() const { return m_words.size(); } ///< 0 when there is only one

    /// Which words fit what stands around a name (its cluster, environment or menu): a bit for each.
    quint32 fitting(const QStringList &surroundings) const;
    /// \p fitting: words that need not fit the name, because they fit its surroundings; one must.
    FuzzyMatch match(std::u16string_view folded, const SearchKey &key, quint32 fitting) const;
    FuzzyMatch match(QStringView text, quint32 fitting = 0) const;
    std::vector<int> places(QStringView text) const; ///< letters to be marked, in order

private:
    FuzzyPattern m_whole;
    std::vector<FuzzyPattern> m_words;
};

/// The names of one cluster's connectors in one piece of memory, so that each key press can look at all of
/// them.
class PaletteIndex {
public:
    void build(const std::vector<ConnectorStatus> &connectors);
    void clear();

    struct Name {
        quint32 begin = 0; ///< in the folded text
        quint16 length = 0;
        quint8 recency = 0; ///< 0: not used lately; higher is later
        SearchKey key;
    };
    std::vector<Name> &names() { return m_names; } ///< in the order of the snapshot
    std::u16string_view folded(const Name &name) const
    {
        return std::u16string_view(m_folded).substr(name.begin, name.length);
    }

private:
    std::u16string m_folded;
    std::vector<Name> m_names;
};

} // namespace patchbay
