// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/plancommand.h"

#include "cli/answers.h"
#include "core/text/describe.h"

#include <algorithm>

namespace patchbay::cli {

PlanCommand::~PlanCommand() = default;

QString PlanCommand::usualQuestion()
{
    return tr("Do it? [y/N]");
}

bool PlanCommand::isAgreed(const Question &question)
{
    if (invocation().yes)
        return true;
    if (!terminal().canAsk()) {
        complain(Error::local(Error::Kind::Blocked,
                              tr("This asks before it is done, and there is no terminal to ask on. Nothing "
                                 "was sent; --yes answers it.")),
                 ExitCode::Usage);
        finish(ExitCode::Usage);
        return false;
    }
    for (const QString &line : question.lines)
        terminal().complain(line);
    const QString &name = question.nameToType;
    const bool agreed = name.isEmpty()
        ? isYes(question.text)
        : terminal().ask(tr("This is production. Type %1 to do it:").arg(printable(name))) == name;
    if (!agreed) {
        terminal().complain(tr("Nothing was sent."));
        finish(terminal().wasInterrupted() ? ExitCode::Interrupted : ExitCode::Refused);
    }
    return agreed;
}

bool PlanCommand::isYes(const QString &question)
{
    const auto answer = terminal().ask(question);
    return answer && meansYes(*answer);
}

PlanRunner &PlanCommand::makeRunner(const Plan &plan, PlanJournal &journal)
{
    endReadingPhase();
    Waiting waiting = Waiting::standard();
    if (invocation().timeout) {
        waiting.deadline = *invocation().timeout;
        waiting.settle = std::min(waiting.settle, waiting.deadline / 2);
    }
    m_runner = std::make_unique<PlanRunner>(plan, client(), journal, waiting);
    const auto notRecorded = [this](const Error &error) {
        if (m_runner->report().progress == Progress::Running)
            tellNotRecorded(error);
    };
    const auto ended = [this] {
        planFinished();
    };
    connect(m_runner.get(), &PlanRunner::progressed, this, &PlanCommand::progressed);
    connect(m_runner.get(), &PlanRunner::finished, this, ended);
    connect(m_runner.get(), &PlanRunner::journalFailed, this, notRecorded);
    return *m_runner;
}

void PlanCommand::tellNotRecorded(const Error &why)
{
    terminal().complain(tr("What is done is not recorded: %1").arg(describeError(why).sentence));
}

void PlanCommand::progressed(int part, int step)
{
    const Plan::Part &planned = m_runner->plan().parts.at(static_cast<std::size_t>(part));
    const StepReport &report =
        m_runner->report().parts.at(static_cast<std::size_t>(part)).steps.at(static_cast<std::size_t>(step));
    if (report.progress != Progress::Running)
        return;
    const QString what =
        report.note.isEmpty() ? describeStep(planned.step(static_cast<std::size_t>(step))) : report.note;
    terminal().showProgress(tr("%1: %2").arg(printable(planned.connector), what));
}

void PlanCommand::planFinished()
{
    finish(planExitCode());
}

ExitCode PlanCommand::planExitCode() const
{
    const ExitCode code = exitCodeFor(m_runner->plan(), m_runner->report());
    const bool isSettled = code == ExitCode::OutcomeUnknown || code == ExitCode::Done;
    return m_interrupted && !isSettled ? ExitCode::LeftInTheMiddle : code;
}

void PlanCommand::complainAboutPlan(ExitCode code)
{
    Error whole = Error::local(Error::Kind::Cancelled, describeReport(m_runner->plan(), m_runner->report()));
    for (const PartReport &part : m_runner->report().parts) {
        const auto failed = std::find_if(part.steps.begin(), part.steps.end(),
                                         [](const StepReport &step) { return step.error.has_value(); });
        if (failed == part.steps.end())
            continue;
        whole.kind = failed->error->kind;
        whole.httpStatus = failed->error->httpStatus;
        break;
    }
    complain(whole, code);
}

void PlanCommand::findLeft(const std::function<bool(const Plan &)> &isIt,
                           const ReplyTo<std::optional<InterruptedPlan>> &reply)
{
    std::optional<Error> problem;
    PlanJournal &journal = services().journal(problem);
    if (problem) {
        fail(*problem);
        return;
    }
    const auto read = [this, isIt, reply](const Result<std::vector<InterruptedPlan>> &plans) {
        if (!plans) {
            reply.deliver(Failure(plans.error()));
            return;
        }
        // A connection that was named by its URL has another id in each run.
        const auto isHere = [this](const Plan &plan) {
            return plan.cluster == connection().profile().id || plan.clusterName == connection().name();
        };
        std::optional<InterruptedPlan> left;
        for (const InterruptedPlan &plan : *plans) {
            if (isHere(plan.plan) && isIt(plan.plan))
                left = plan;
        }
        reply.deliver(left);
    };
    journal.interrupted({this, read});
}

void PlanCommand::interrupt()
{
    if (!m_runner || !m_runner->isRunning()) {
        Command::interrupt();
        return;
    }
    m_interrupted = true;
    const bool bringsBack = std::any_of(m_runner->plan().parts.begin(), m_runner->plan().parts.end(),
                                        [](const Plan::Part &part) { return !part.otherwise.empty(); });
    terminal().complain(bringsBack
                            ? tr("Ending: no further step begins, and the connector is brought back where "
                                 "that is safe. What was sent is left to finish.")
                            : tr("Ending: no further step begins. What was sent is left to finish."));
    m_runner->cancel();
}

} // namespace patchbay::cli
