// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/ask/asker.h"

#include <QList>
#include <QPointer>

#include <deque>

namespace patchbay::test {

/// Answers questions from a script and remembers what was asked. For tests of the widgets and app layers
/// only: a header, because testsupport itself knows no widgets.
class ScriptedAsker final : public Asker {
public:
    struct Asked {
        Question question;
        QPointer<QWidget> near;
    };

    /// The answer to the next question that has none; without one a question is answered "no".
    void willAnswer(bool accepted, bool optionChecked = false)
    {
        m_answers.push_back({accepted, optionChecked});
    }
    /// From now on questions stay open until answerHeld().
    void hold() { m_holds = true; }
    int held() const { return static_cast<int>(m_open.size()); }
    void answerHeld(bool accepted, bool optionChecked = false)
    {
        const ReplyTo<QuestionAnswer> reply = m_open.front();
        m_open.pop_front();
        reply.deliver(QuestionAnswer{accepted, optionChecked});
    }

    const QList<Asked> &asked() const { return m_asked; }

    void ask(QWidget *near, const Question &question, const ReplyTo<QuestionAnswer> &reply) override
    {
        m_asked.append({question, near});
        if (m_holds) {
            m_open.push_back(reply);
            return;
        }
        QuestionAnswer answer;
        if (!m_answers.empty()) {
            answer = m_answers.front();
            m_answers.pop_front();
        }
        reply.deliverLater(answer);
    }

private:
    QList<Asked> m_asked;
    std::deque<QuestionAnswer> m_answers;
    std::deque<ReplyTo<QuestionAnswer>> m_open;
    bool m_holds = false;
};

} // namespace patchbay::test
