// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plans/journalqueue.h"

#include "core/limits.h"

#include <vector>

namespace patchbay {

JournalQueue::JournalQueue(const QUuid &id, PlanJournal &journal, QObject *parent)
    : QObject(parent),
      m_id(id),
      m_journal(journal)
{
    m_again.setSingleShot(true);
    m_again.setInterval(limits::journalRetry);
    connect(&m_again, &QTimer::timeout, this, &JournalQueue::pump);
}

void JournalQueue::begin(const Plan &plan, Written written)
{
    const auto write = [this, plan](const ReplyTo<> &reply) {
        m_journal.begin(m_id, plan, reply);
    };
    append({write, std::move(written), false});
}

void JournalQueue::stepBegan(int part, int step, Written written)
{
    const auto write = [=, this](const ReplyTo<> &reply) {
        m_journal.stepBegan(m_id, part, step, reply);
    };
    append({write, std::move(written)});
}

void JournalQueue::stepEnded(int part, int step, Progress progress, const QString &note, Written written)
{
    const auto write = [=, this](const ReplyTo<> &reply) {
        m_journal.stepEnded(m_id, part, step, progress, note, reply);
    };
    append({write, std::move(written)});
}

void JournalQueue::end(Progress progress, Written written)
{
    const auto write = [=, this](const ReplyTo<> &reply) {
        m_journal.end(m_id, progress, reply);
    };
    append({write, std::move(written)});
}

void JournalQueue::append(Line line)
{
    m_lines.push_back(std::move(line));
    pump();
}

void JournalQueue::pump()
{
    if (m_writing || m_lines.empty())
        return;
    m_writing = true;
    m_again.stop();
    const auto done = [this](const Result<> &result) {
        answered(result);
    };
    m_lines.front().write(ReplyTo<>{this, done});
}

void JournalQueue::answered(const Result<> &result)
{
    m_writing = false;
    if (result) {
        m_failing = false;
        const Written written = std::move(m_lines.front().written);
        m_lines.pop_front();
        pump();
        if (written)
            written(result);
        return;
    }

    // Nobody waits for a journal that fails: all lines stay, in order, and are tried again.
    std::vector<Written> waiting;
    for (Line &line : m_lines) {
        if (line.written)
            waiting.push_back(std::exchange(line.written, {}));
    }
    if (!m_lines.front().kept)
        m_lines.pop_front();
    const bool news = !std::exchange(m_failing, true);
    if (!m_lines.empty())
        m_again.start();
    if (news)
        emit failed(result.error());
    for (const Written &written : waiting)
        written(result);
}

} // namespace patchbay
