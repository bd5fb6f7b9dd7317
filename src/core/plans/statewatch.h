// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connect/connectorstatus.h"
#include "core/plans/step.h"

#include <QSet>

#include <chrono>

namespace patchbay {

/// What one look at a connector means for a step that waits.
struct Look {
    enum class Verdict {
        NotYet, ///< `text`: what is being waited for
        Reached, ///< `text`: a remark, or empty
        Failed, ///< `text`: why it will not be reached
    };
    Verdict verdict = Verdict::NotYet;
    QString text; ///< translated
    bool operator==(const Look &) const = default;
};

/// The rule of step::AwaitState: fed with one status after the other, it says when to end. No clock and no
/// network of its own.
class StateWatch {
public:
    /// \p settle: how long a status that did not change is not believed (limits::restartSettle).
    StateWatch(const step::AwaitState &step, std::chrono::milliseconds settle);

    /// \p waited: since the step began.
    Look look(const ConnectorStatus &status, std::chrono::milliseconds waited);

private:
    struct Subject;
    Look judge(const ConnectorStatus &status, bool settled);
    Look judgeFailed(const Subject &subject, bool settled) const;
    Look judgeOthers(const ConnectorStatus &status, bool settled);

    step::AwaitState m_step;
    std::chrono::milliseconds m_settle;
    QSet<int> m_moved; ///< task ids, and -1 for the instance, that were seen in another state than FAILED
    int m_held = 0; ///< looks in a row that found everything where it should be
};

} // namespace patchbay
