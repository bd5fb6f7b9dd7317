// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plans/partrun.h"

#include "core/limits.h"

#include <QTimer>

namespace patchbay {

namespace {

int asInt(std::size_t index)
{
    return static_cast<int>(index);
}

} // namespace

PartRun::PartRun(int index, const Plan::Part &part, PartReport &report, const StepGround &ground,
                 JournalQueue &journal, QObject *parent)
    : QObject(parent),
      m_index(index),
      m_part(part),
      m_report(report),
      m_ground(ground),
      m_journal(journal)
{
}

PartRun::~PartRun() = default;

void PartRun::start()
{
    m_report.progress = Progress::Running;
    nextStep();
}

void PartRun::bringBack()
{
    m_report.progress = Progress::Running;
    for (std::size_t index = m_part.steps.size(); index < m_report.steps.size(); ++index) {
        if (m_report.steps.at(index).progress == Progress::Skipped)
            m_report.steps.at(index).progress = Progress::Pending;
    }
    m_outcome = Progress::Cancelled;
    m_changed = true;
    m_step = m_part.steps.size();
    nextOtherwise();
}

void PartRun::cancel()
{
    if (m_ended)
        return;
    const bool again = std::exchange(m_cancelled, true);
    if (!m_execution || (again && !isBringingBack()))
        return;
    // A connector that was stopped for a change is not left so because the person changed their mind.
    if (!isBringingBack() || onlyWaits(step()))
        m_execution->cancel();
}

void PartRun::decide(PlanDecision decision)
{
    if (!m_execution || !current().question)
        return;
    current().question.reset();
    m_execution->decide(decision);
}

void PartRun::retrying(const RetryNotice &notice)
{
    if (!m_execution || m_step >= m_part.stepCount() || notice.request.segments.value(1) != m_part.connector)
        return;
    const bool changes = notice.request.effect == Effect::Changes;
    if (changes == changesCluster(step()))
        m_execution->retrying(notice);
}

/// The first step that has not ended well; an earlier program may have come some way.
void PartRun::nextStep()
{
    while (m_step < m_part.steps.size()) {
        const Progress progress = current().progress;
        if (progress == Progress::Pending || progress == Progress::Running) {
            m_takeUp = progress == Progress::Running;
            beginStep();
            return;
        }
        if (progress != Progress::Done) {
            endSteps(progress);
            return;
        }
        ++m_step;
    }
    endSteps(Progress::Done);
}

void PartRun::beginStep()
{
    if (m_cancelled && !isBringingBack()) {
        if (!mayBringBack(Progress::Cancelled)) {
            endSteps(Progress::Cancelled);
            return;
        }
        // Whoever takes the plan up must not go on with it.
        m_clock.start();
        stepEnded(StepOutcome::cancelled());
        return;
    }
    current().progress = Progress::Running;
    m_clock.start();
    emit progressed(m_index, asInt(m_step));
    // Nothing is sent before the journal has the line: whoever finds it knows that the step may have
    // happened.
    const auto execute = [this](const Result<> &) {
        this->execute();
    };
    m_journal.stepBegan(m_index, asInt(m_step), execute);
}

void PartRun::execute()
{
    if (m_cancelled && !m_takeUp && !isBringingBack()) {
        stepEnded(StepOutcome::cancelled());
        return;
    }
    StepGround ground = m_ground;
    ground.part = &m_part;
    ground.watched = isWatched();
    m_execution = makeExecution(step(), ground);
    const auto noted = [this](const QString &note) {
        current().note = note;
        emit progressed(m_index, asInt(m_step));
    };
    const auto looked = [this](const ConnectorStatus &status) {
        m_report.leftIn = status;
        m_changed = false;
        emit progressed(m_index, asInt(m_step));
    };
    const auto gone = [this] {
        m_report.connectorGone = true;
        m_report.leftIn.reset();
    };
    const auto asks = [this](const PlanQuestion &question) {
        current().question = question;
        emit progressed(m_index, asInt(m_step));
        emit asked(m_index, asInt(m_step));
    };
    connect(m_execution.get(), &StepExecution::noted, this, noted);
    connect(m_execution.get(), &StepExecution::looked, this, looked);
    connect(m_execution.get(), &StepExecution::gone, this, gone);
    connect(m_execution.get(), &StepExecution::asked, this, asks);
    connect(m_execution.get(), &StepExecution::ended, this, &PartRun::stepEnded);
    m_changed = m_changed || changesCluster(step());
    m_takeUp ? m_execution->takeUp() : m_execution->begin();
    if (m_cancelled && m_execution && !isBringingBack())
        m_execution->cancel();
}

void PartRun::stepEnded(const StepOutcome &outcome)
{
    if (m_execution) // it is on the stack below us
        m_execution.release()->deleteLater();
    m_leaveAsIs = m_leaveAsIs || outcome.leaveAsIs;
    StepReport &report = current();
    report.progress = outcome.progress;
    report.error = outcome.error;
    report.note = outcome.note;
    report.question.reset();
    report.took = std::chrono::milliseconds(m_clock.elapsed());
    emit progressed(m_index, asInt(m_step));

    const auto recorded = [this, progress = outcome.progress](const Result<> &) {
        if (isBringingBack()) {
            nextOtherwise();
        } else if (progress == Progress::Done) {
            ++m_step;
            nextStep();
        } else {
            endSteps(progress);
        }
    };
    const QString note = outcome.error ? outcome.error->message : outcome.note;
    m_journal.stepEnded(m_index, asInt(m_step), outcome.progress, note, recorded);
}

/// Part::steps are over.
void PartRun::endSteps(Progress progress)
{
    m_outcome = progress;
    if (!mayBringBack(progress)) {
        finish();
        return;
    }
    m_step = m_part.steps.size();
    nextOtherwise();
}

/// Only what was touched, and where the outcome of a change of offsets is not unknown: bringing it back would
/// let it run from nobody knows where.
bool PartRun::mayBringBack(Progress progress) const
{
    if (progress == Progress::Done || m_leaveAsIs || m_part.otherwise.empty() || m_report.connectorGone
        || m_step >= m_part.otherwiseBefore)
        return false;
    const bool changesOffsets = std::holds_alternative<step::PatchOffsets>(step())
        || std::holds_alternative<step::CopyOffsets>(step())
        || std::holds_alternative<step::ResetAllOffsets>(step());
    if (progress == Progress::OutcomeUnknown && changesOffsets)
        return false;
    for (std::size_t index = 0; index <= m_step; ++index) {
        const Progress one = m_report.steps.at(index).progress;
        if (changesCluster(m_part.steps.at(index))
            && (one == Progress::Done || one == Progress::OutcomeUnknown))
            return true;
    }
    return false;
}

/// What brings the connector back ends at its first failure: then it is left as it is, and told.
void PartRun::nextOtherwise()
{
    while (m_step < m_part.stepCount()) {
        const Progress progress = current().progress;
        if (progress == Progress::Pending || progress == Progress::Running) {
            m_takeUp = progress == Progress::Running;
            beginStep();
            return;
        }
        if (progress != Progress::Done) {
            finish();
            return;
        }
        ++m_step;
    }
    m_report.broughtBack = true;
    finish();
}

void PartRun::finish()
{
    for (std::size_t index = 0; index < m_report.steps.size(); ++index) {
        StepReport &report = m_report.steps.at(index);
        if (report.progress == Progress::Pending) {
            const bool cancelled = m_outcome == Progress::Cancelled && index < m_part.steps.size();
            report.progress = cancelled ? Progress::Cancelled : Progress::Skipped;
        }
    }
    m_report.progress = m_outcome;
    if (m_outcome != Progress::Done && m_changed && !m_report.connectorGone)
        lookWhereItWasLeft();
    else if (!std::exchange(m_ended, true))
        emit ended(m_index);
}

/// One read, for a short time: a worker that does not answer must not hold up the end.
void PartRun::lookWhereItWasLeft()
{
    m_report.leftIn.reset(); // what was seen before the change is no answer
    const auto end = [this] {
        if (!std::exchange(m_ended, true))
            emit ended(m_index);
    };
    const auto read = [this, end](const Result<ConnectorStatus> &result) {
        if (m_ended)
            return;
        if (result)
            m_report.leftIn = *result;
        end();
    };
    m_ground.client.status(m_part.connector, {this, read});
    QTimer::singleShot(
        std::min<std::chrono::milliseconds>(m_ground.waiting.deadline, limits::lookAfterFailure), this, end);
}

bool PartRun::isWatched() const
{
    for (std::size_t later = m_step + 1; later < m_part.steps.size(); ++later) {
        if (std::holds_alternative<step::AwaitState>(m_part.steps.at(later)))
            return true;
    }
    return false;
}

} // namespace patchbay
