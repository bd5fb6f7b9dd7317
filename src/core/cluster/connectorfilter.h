// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/configindex.h"
#include "core/connect/connectorstatus.h"

#include <QStringList>

#include <vector>

namespace patchbay {

/// What a person typed into a filter: words that must all match.
/// `orders` (name, class or any setting), `name:orders`, `state:failed` (the worst state, the instance's or a
/// task's), `class:jdbc`, `topic:orders`, `type:sink`, `worker:10.0.4.12`, `-state:running` (not). Case does
/// not matter; "quoted words" keep their spaces. A state is matched by its beginning after `state:`, and as a
/// whole word without
/// (`failed`); `-state:running` goes by the worst state alone, so that a running connector with a failed task
/// stays. What is not known of a config does not match.
class ConnectorFilter {
public:
    ConnectorFilter() = default; ///< matches everything
    static ConnectorFilter parse(const QString &text);

    bool isEmpty() const { return m_terms.empty(); }
    bool needsConfigs() const; ///< a term looks into configs, so the answer grows as they are read
    /// Can its config still decide? False where the rest of what is known says yes or no already: then it
    /// need not be read.
    bool hangsOnConfig(const ConnectorStatus &status) const;
    /// \p config may be null: not read yet.
    bool matches(const ConnectorStatus &status, const ConfigIndex::Entry *config) const;
    bool operator==(const ConnectorFilter &) const = default;

private:
    enum class Field : quint8 { Any, Name, State, Class, Topic, Type, Worker };
    struct Term {
        Field field = Field::Any;
        QString text; ///< lower case
        QByteArray utf8; ///< the same, for ConfigIndex::Entry::searchText
        bool negated = false;
        bool operator==(const Term &) const = default;
    };
    static bool looksIntoConfigs(const Term &term);
    static bool termMatches(const Term &term, const ConnectorStatus &status,
                            const ConfigIndex::Entry *config);

    std::vector<Term> m_terms;
};

} // namespace patchbay
