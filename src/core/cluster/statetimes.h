// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connect/connectorstatus.h"

#include <QDateTime>

#include <map>

namespace patchbay {

/// Since when this program has seen the parts of one connector as they are. No worker tells when a state
/// began: all that can be known is when it was first seen here, and whether another state was seen before.
class StateTimes {
public:
    struct Since {
        QDateTime seen; ///< UTC; invalid: not known
        /// The change itself was seen, so `seen` is when it happened, to one refresh; else it was so at the
        /// first look.
        bool witnessed = false;
        bool operator==(const Since &) const = default;
    };

    /// \p when: UTC, when \p status was seen. Tasks that are gone are forgotten.
    void note(const ConnectorStatus &status, const QDateTime &when);

    Since instance() const { return m_instance.since; }
    Since task(int id) const;

private:
    struct Part {
        ConnectorState state = ConnectorState::Unknown;
        QString trace; ///< a task that failed again meanwhile failed anew
        Since since;
    };
    static Part next(const Part *before, ConnectorState state, const QString &trace, const QDateTime &when,
                     bool isFirst);

    Part m_instance;
    std::map<int, Part> m_tasks;
    bool m_isFirst = true;
};

} // namespace patchbay
