// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plans/planrunner.h"

#include "core/limits.h"
#include "core/plans/partrun.h"

#include <vector>

namespace patchbay {

namespace {

PlanReport freshReport(const Plan &plan)
{
    PlanReport report;
    for (const Plan::Part &part : plan.parts) {
        PartReport fresh;
        fresh.steps.resize(part.steps.size());
        report.parts.push_back(std::move(fresh));
    }
    return report;
}

Progress worstOf(const PlanReport &report)
{
    for (const Progress bad : {Progress::OutcomeUnknown, Progress::Failed, Progress::Cancelled}) {
        if (report.count(bad) > 0)
            return bad;
    }
    return Progress::Done;
}

} // namespace

class PlanRunner::Private : public QObject {
public:
    Private(PlanRunner &runner, const Plan &toRun, ConnectClient &connectClient, PlanJournal &planJournal,
            const Waiting &howToWait)
        : q(runner),
          plan(toRun),
          client(connectClient),
          journal(planJournal),
          waiting(howToWait),
          report(freshReport(toRun))
    {
    }

    void begin();
    void begun(const Result<> &result);
    void startParts();
    void partEnded(int index);
    void finish();

    PlanRunner &q;
    const Plan plan;
    ConnectClient &client;
    PlanJournal &journal;
    const Waiting waiting;
    std::optional<Fingerprinter> fingerprinter;
    PlanReport report;
    QUuid id = QUuid::createUuid();
    std::unique_ptr<JournalQueue> queue;
    std::vector<std::unique_ptr<PartRun>> runs; ///< by part; null while it has not begun and after it ended
    std::size_t nextPart = 0;
    int runningParts = 0;
    bool running = false;
    bool cancelled = false;
};

void PlanRunner::Private::begin()
{
    Q_ASSERT(!running && !report.begun.isValid());
    running = true;
    report.progress = Progress::Running;
    report.begun = QDateTime::currentDateTimeUtc();
    runs.resize(plan.parts.size());
    queue = std::make_unique<JournalQueue>(id, journal);
    connect(queue.get(), &JournalQueue::failed, &q, &PlanRunner::journalFailed);
    const auto hand = [this](const RetryNotice &notice) {
        for (const auto &run : runs) {
            if (run)
                run->retrying(notice);
        }
    };
    connect(&client.rest(), &RestClient::retrying, this, hand);
    const auto done = [this](const Result<> &result) {
        begun(result);
    };
    queue->begin(plan, done);
}

void PlanRunner::Private::begun(const Result<> &result)
{
    if (result) {
        startParts();
        return;
    }
    for (PartReport &part : report.parts) {
        if (part.progress != Progress::Pending)
            continue;
        part.progress = Progress::Failed;
        bool first = true;
        for (StepReport &step : part.steps) {
            if (step.progress != Progress::Pending)
                continue;
            step.progress = first ? Progress::Failed : Progress::Skipped;
            if (std::exchange(first, false))
                step.error = result.error();
        }
    }
    report.progress = Progress::Failed;
    report.ended = QDateTime::currentDateTimeUtc();
    running = false;
    emit q.finished();
}

void PlanRunner::Private::startParts()
{
    while (runningParts < limits::partsAtOnce && nextPart < plan.parts.size()) {
        const std::size_t index = nextPart++;
        PartReport &part = report.parts.at(index);
        auto run = std::make_unique<PartRun>(static_cast<int>(index), plan.parts.at(index), part, client,
                                             *queue, waiting, fingerprinter);
        connect(run.get(), &PartRun::progressed, &q, &PlanRunner::progressed);
        // Queued: the part is on the stack, and what it ends is deleted.
        connect(run.get(), &PartRun::ended, this, &Private::partEnded, Qt::QueuedConnection);
        PartRun &started = *run;
        runs.at(index) = std::move(run);
        ++runningParts;
        if (cancelled)
            started.cancel();
        started.start();
    }
    if (runningParts == 0 && nextPart == plan.parts.size())
        finish();
}

void PlanRunner::Private::partEnded(int index)
{
    runs.at(static_cast<std::size_t>(index)).reset();
    --runningParts;
    const int lastStep = static_cast<int>(plan.parts.at(static_cast<std::size_t>(index)).steps.size()) - 1;
    emit q.progressed(index, lastStep);
    startParts();
}

void PlanRunner::Private::finish()
{
    if (!running)
        return;
    report.progress = worstOf(report);
    report.ended = QDateTime::currentDateTimeUtc();
    const auto recorded = [this](const Result<> &) {
        running = false;
        emit q.finished();
    };
    queue->end(report.progress, recorded);
}

PlanRunner::PlanRunner(const Plan &plan, ConnectClient &client, PlanJournal &journal, Waiting waiting,
                       QObject *parent)
    : QObject(parent),
      d(std::make_unique<Private>(*this, plan, client, journal, waiting))
{
}

PlanRunner::~PlanRunner() = default;

void PlanRunner::setFingerprinter(const Fingerprinter &fingerprinter)
{
    d->fingerprinter = fingerprinter;
}

QUuid PlanRunner::id() const
{
    return d->id;
}

const Plan &PlanRunner::plan() const
{
    return d->plan;
}

const PlanReport &PlanRunner::report() const
{
    return d->report;
}

bool PlanRunner::isRunning() const
{
    return d->running;
}

bool PlanRunner::isRecorded() const
{
    return !d->queue || d->queue->isEmpty();
}

void PlanRunner::run()
{
    d->begin();
}

void PlanRunner::resume(const InterruptedPlan &interrupted)
{
    Q_ASSERT(interrupted.plan == d->plan);
    d->id = interrupted.id;
    for (std::size_t part = 0; part < std::min(interrupted.steps.size(), d->report.parts.size()); ++part) {
        const std::vector<Progress> &reached = interrupted.steps.at(part);
        std::vector<StepReport> &steps = d->report.parts.at(part).steps;
        for (std::size_t step = 0; step < std::min(reached.size(), steps.size()); ++step)
            steps.at(step).progress = reached.at(step);
    }
    d->begin();
}

void PlanRunner::cancel()
{
    if (!d->running || std::exchange(d->cancelled, true))
        return;
    for (const auto &run : d->runs) {
        if (run)
            run->cancel();
    }
}

} // namespace patchbay
