// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"
#include "core/plans/planrunner.h"

namespace patchbay::cli {

/// A command that may run a plan: asks first, tells its steps as they go, and counts an interruption.
class PlanCommand : public ClusterCommand {
    Q_OBJECT
public:
    using ClusterCommand::ClusterCommand;
    ~PlanCommand() override;
    void interrupt() override; ///< cancels the plan that runs

protected:
    struct Question {
        QStringList lines; ///< said before it
        QString nameToType; ///< in production; empty: a yes is enough
        QString text; ///< "Do it? [y/N]"
    };
    bool isAgreed(const Question &question); ///< false: finished already
    bool isYes(const QString &question);
    static QString usualQuestion(); ///< "Do it? [y/N]"

    /// The reading phase is over with it: from here on the plan's own deadlines count.
    PlanRunner &makeRunner(const Plan &plan, PlanJournal &journal);
    PlanRunner &runner() { return *m_runner; }
    bool hasRunner() const { return m_runner != nullptr; }
    virtual void planFinished(); ///< of the runner; ends the command
    ExitCode planExitCode() const; ///< LeftInTheMiddle when the person cancelled what was not done
    /// One error for the whole plan: the kind of the first one that a step met, and what became of the plan.
    void complainAboutPlan(ExitCode code);

    /// What an earlier run left in the middle on this cluster, the newest that \p isIt; nullopt: nothing.
    void findLeft(const std::function<bool(const Plan &)> &isIt,
                  const ReplyTo<std::optional<InterruptedPlan>> &reply);

    void tellNotRecorded(const Error &why);

private:
    void progressed(int part, int step);

    std::unique_ptr<PlanRunner> m_runner;
    bool m_interrupted = false;
};

} // namespace patchbay::cli
