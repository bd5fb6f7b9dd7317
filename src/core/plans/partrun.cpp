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

PartRun::PartRun(int index, const Plan::Part &part, PartReport &report, ConnectClient &client,
                 JournalQueue &journal, const Waiting &waiting,
                 const std::optional<Fingerprinter> &fingerprinter, QObject *parent)
    : QObject(parent),
      m_index(index),
      m_part(part),
      m_report(report),
      m_client(client),
      m_journal(journal),
      m_waiting(waiting),
      m_fingerprinter(fingerprinter)
{
}

PartRun::~PartRun() = default;

void PartRun::start()
{
    m_report.progress = Progress::Running;
    nextStep();
}

void PartRun::cancel()
{
    if (m_ended || std::exchange(m_cancelled, true))
        return;
    if (m_execution)
        m_execution->cancel();
}

void PartRun::retrying(const RetryNotice &notice)
{
    if (!m_execution || m_step >= m_part.steps.size() || notice.request.segments.value(1) != m_part.connector)
        return;
    const bool changes = notice.request.effect == Effect::Changes;
    if (changes == changesCluster(m_part.steps.at(m_step)))
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
            finish(progress);
            return;
        }
        ++m_step;
    }
    finish(Progress::Done);
}

void PartRun::beginStep()
{
    if (m_cancelled) {
        finish(Progress::Cancelled);
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
    if (m_cancelled && !m_takeUp) {
        stepEnded(StepOutcome::cancelled());
        return;
    }
    const Step &step = m_part.steps.at(m_step);
    m_execution = makeExecution(step, isWatched(), m_client, m_waiting, m_fingerprinter);
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
    connect(m_execution.get(), &StepExecution::noted, this, noted);
    connect(m_execution.get(), &StepExecution::looked, this, looked);
    connect(m_execution.get(), &StepExecution::gone, this, gone);
    connect(m_execution.get(), &StepExecution::ended, this, &PartRun::stepEnded);
    m_changed = m_changed || changesCluster(step);
    m_takeUp ? m_execution->takeUp() : m_execution->begin();
    if (m_cancelled && m_execution)
        m_execution->cancel();
}

void PartRun::stepEnded(const StepOutcome &outcome)
{
    if (m_execution) // it is on the stack below us
        m_execution.release()->deleteLater();
    StepReport &report = current();
    report.progress = outcome.progress;
    report.error = outcome.error;
    report.note = outcome.note;
    report.took = std::chrono::milliseconds(m_clock.elapsed());
    emit progressed(m_index, asInt(m_step));

    const auto recorded = [this, progress = outcome.progress](const Result<> &) {
        if (progress == Progress::Done) {
            ++m_step;
            nextStep();
        } else {
            finish(progress);
        }
    };
    const QString note = outcome.error ? outcome.error->message : outcome.note;
    m_journal.stepEnded(m_index, asInt(m_step), outcome.progress, note, recorded);
}

void PartRun::finish(Progress progress)
{
    for (std::size_t index = 0; index < m_report.steps.size(); ++index) {
        StepReport &report = m_report.steps.at(index);
        if (report.progress == Progress::Pending)
            report.progress = progress == Progress::Cancelled ? Progress::Cancelled : Progress::Skipped;
    }
    m_report.progress = progress;
    if (progress != Progress::Done && m_changed && !m_report.connectorGone)
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
    m_client.status(m_part.connector, {this, read});
    QTimer::singleShot(std::min<std::chrono::milliseconds>(m_waiting.deadline, limits::lookAfterFailure),
                       this, end);
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
