// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plans/planrunner.h"

#include "core/limits.h"
#include "core/plans/partrun.h"

#include <QHash>

#include <vector>

namespace patchbay {

namespace {

PlanReport freshReport(const Plan &plan)
{
    PlanReport report;
    for (const Plan::Part &part : plan.parts) {
        PartReport fresh;
        fresh.steps.resize(part.stepCount());
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
    void start(std::size_t index, bool bringsBack);
    void refuse(std::size_t index);
    void endInOrder();
    bool wasTouched(std::size_t index) const;
    ConnectClient *clientOf(const Plan::Part &part);
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
    OffsetSnapshotStore *snapshots = nullptr;
    QHash<QUuid, ConnectClient *> others;
    bool mayAsk = false;
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
    const int atOnce = plan.inOrder ? 1 : limits::partsAtOnce;
    while (runningParts < atOnce && nextPart < plan.parts.size()) {
        if (plan.inOrder && nextPart > 0 && report.parts.at(nextPart - 1).progress != Progress::Done) {
            endInOrder();
            return;
        }
        const std::size_t index = nextPart++;
        if (!clientOf(plan.parts.at(index))) {
            refuse(index);
            continue;
        }
        start(index, false);
    }
    if (runningParts == 0 && nextPart == plan.parts.size())
        endInOrder();
}

ConnectClient *PlanRunner::Private::clientOf(const Plan::Part &part)
{
    if (part.cluster.isNull() || part.cluster == plan.cluster)
        return &client;
    return others.value(part.cluster);
}

void PlanRunner::Private::refuse(std::size_t index)
{
    PartReport &part = report.parts.at(index);
    part.progress = Progress::Failed;
    for (StepReport &step : part.steps) {
        if (step.progress == Progress::Pending)
            step.progress = Progress::Skipped;
    }
    part.steps.front().progress = Progress::Failed;
    part.steps.front().error =
        Error::local(Error::Kind::Blocked,
                     PlanRunner::tr("A connection of this plan does not exist any more. "
                                    "Nothing was sent there."));
}

/// The last part that began has ended. Where it left nothing behind, those before it are brought back, the
/// latest first; each when the one after it is.
void PlanRunner::Private::endInOrder()
{
    if (!plan.inOrder || nextPart == 0) {
        finish();
        return;
    }
    for (std::size_t later = nextPart; later < plan.parts.size(); ++later) {
        PartReport &part = report.parts.at(later);
        part.progress = Progress::Skipped;
        for (StepReport &step : part.steps)
            step.progress = Progress::Skipped;
    }
    std::size_t last = nextPart - 1;
    if (report.parts.at(last).progress == Progress::Done) {
        finish();
        return;
    }
    while (last > 0) {
        const PartReport &ended = report.parts.at(last);
        const bool leftNothing = ended.broughtBack || !wasTouched(last);
        PartReport &earlier = report.parts.at(last - 1);
        const bool isBack = earlier.broughtBack || plan.parts.at(last - 1).otherwise.empty();
        if (!leftNothing || (earlier.progress != Progress::Done && !earlier.broughtBack)) {
            finish();
            return;
        }
        if (!isBack) {
            start(last - 1, true);
            return;
        }
        --last;
    }
    finish();
}

/// Does anything of what a part sent stand in the cluster?
bool PlanRunner::Private::wasTouched(std::size_t index) const
{
    const Plan::Part &part = plan.parts.at(index);
    for (std::size_t step = 0; step < part.steps.size(); ++step) {
        const Progress progress = report.parts.at(index).steps.at(step).progress;
        if (changesCluster(part.steps.at(step))
            && (progress == Progress::Done || progress == Progress::OutcomeUnknown))
            return true;
    }
    return false;
}

void PlanRunner::Private::start(std::size_t index, bool bringsBack)
{
    const Plan::Part &part = plan.parts.at(index);
    StepGround ground{*clientOf(part), waiting, plan.cluster, plan.clusterName};
    if (!part.cluster.isNull())
        ground.cluster = part.cluster;
    ground.clientOf = [this](const QUuid &cluster) -> ConnectClient * {
        return cluster == plan.cluster ? &client : others.value(cluster);
    };
    ground.fingerprinter = fingerprinter;
    ground.snapshots = snapshots;
    ground.mayAsk = mayAsk;
    auto run =
        std::make_unique<PartRun>(static_cast<int>(index), part, report.parts.at(index), ground, *queue);
    connect(run.get(), &PartRun::progressed, &q, &PlanRunner::progressed);
    connect(run.get(), &PartRun::asked, &q, &PlanRunner::asked);
    // Queued: the part is on the stack, and what it ends is deleted.
    connect(run.get(), &PartRun::ended, this, &Private::partEnded, Qt::QueuedConnection);
    PartRun &started = *run;
    runs.at(index) = std::move(run);
    ++runningParts;
    if (cancelled && !bringsBack)
        started.cancel();
    bringsBack ? started.bringBack() : started.start();
}

void PlanRunner::Private::partEnded(int index)
{
    runs.at(static_cast<std::size_t>(index)).reset();
    --runningParts;
    const int lastStep = static_cast<int>(plan.parts.at(static_cast<std::size_t>(index)).stepCount()) - 1;
    emit q.progressed(index, lastStep);
    if (plan.inOrder && static_cast<std::size_t>(index) + 1 < nextPart)
        endInOrder(); // it was brought back
    else
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

void PlanRunner::setSnapshots(OffsetSnapshotStore *snapshots)
{
    d->snapshots = snapshots;
}

void PlanRunner::setClient(const QUuid &cluster, ConnectClient &other)
{
    d->others.insert(cluster, &other);
}

void PlanRunner::letAsk(bool asks)
{
    d->mayAsk = asks;
}

void PlanRunner::decide(int part, PlanDecision decision)
{
    if (part < 0 || static_cast<std::size_t>(part) >= d->runs.size())
        return;
    if (const auto &run = d->runs.at(static_cast<std::size_t>(part)))
        run->decide(decision);
}

void PlanRunner::cancel()
{
    if (!d->running)
        return;
    d->cancelled = true;
    for (const auto &run : d->runs) {
        if (run)
            run->cancel();
    }
}

} // namespace patchbay
