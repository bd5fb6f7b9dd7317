// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plans/planjournal.h"

#include <QTimer>

#include <deque>
#include <functional>

namespace patchbay {

/// Writes the lines of one plan into the journal in their order. When the journal fails the plan goes on, and
/// the lines that it missed are kept and written once it can.
class JournalQueue : public QObject {
    Q_OBJECT
public:
    using Written = std::function<void(const Result<> &)>; ///< called once: with the first try's result

    /// \p journal must outlive this.
    JournalQueue(const QUuid &id, PlanJournal &journal, QObject *parent = nullptr);

    /// A plan that the journal refuses does not begin: this line is not kept.
    void begin(const Plan &plan, Written written);
    void stepBegan(int part, int step, Written written);
    void stepEnded(int part, int step, Progress progress, const QString &note, Written written);
    void end(Progress progress, Written written);
    bool isEmpty() const { return m_lines.empty(); } ///< everything stands in the journal

signals:
    void failed(const patchbay::Error &error); ///< once for each time that the journal stops taking lines

private:
    struct Line {
        std::function<void(const ReplyTo<> &)> write;
        Written written; ///< empty once called
        bool kept = true;
    };
    void append(Line line);
    void pump();
    void answered(const Result<> &result);

    const QUuid m_id;
    PlanJournal &m_journal;
    std::deque<Line> m_lines; ///< the first one is being written
    bool m_writing = false;
    bool m_failing = false;
    QTimer m_again;
};

} // namespace patchbay
