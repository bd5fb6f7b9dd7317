// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plans/operationlist.h"

#include "core/offsets/offsetsnapshot.h"
#include "core/text/describe.h"

#include <algorithm>

namespace patchbay {

namespace {

/// How an operation that nobody runs (any more) stands in its parts.
PlanReport reportOf(const InterruptedPlan &interrupted)
{
    PlanReport report;
    report.begun = interrupted.begun;
    for (std::size_t index = 0; index < interrupted.plan.parts.size(); ++index) {
        PartReport part;
        part.steps.resize(interrupted.plan.parts.at(index).stepCount());
        const std::size_t own = interrupted.plan.parts.at(index).steps.size();
        const std::vector<Progress> reached =
            index < interrupted.steps.size() ? interrupted.steps.at(index) : std::vector<Progress>();
        for (std::size_t step = 0; step < std::min(part.steps.size(), reached.size()); ++step) {
            const Progress progress = reached.at(step);
            // Begun, and its end not written: nobody knows whether it happened.
            part.steps.at(step).progress =
                progress == Progress::Running ? Progress::OutcomeUnknown : progress;
            if (progress != Progress::Pending && step < own)
                part.progress = part.steps.at(step).progress;
        }
        const auto isDone = [](const StepReport &one) {
            return one.progress == Progress::Done;
        };
        const auto ownEnd = part.steps.begin() + static_cast<std::ptrdiff_t>(own);
        if (part.progress == Progress::Done && !std::all_of(part.steps.begin(), ownEnd, isDone))
            part.progress = Progress::Running; // some steps done, others never begun
        report.parts.push_back(std::move(part));
    }
    return report;
}

Failure clusterGone(const Plan &plan)
{
    return Failure(
        Error::local(Error::Kind::Blocked,
                     OperationList::tr("The connection \"%1\" does not exist any more. Nothing was sent.")
                         .arg(plan.clusterName)));
}

bool touches(const Plan &plan, const QUuid &cluster)
{
    const auto isOn = [&cluster](const Plan::Part &part) {
        return part.cluster == cluster;
    };
    return plan.cluster == cluster || std::any_of(plan.parts.begin(), plan.parts.end(), isOn);
}

} // namespace

bool canUndo(const Operation &operation)
{
    const Plan &plan = operation.plan;
    const bool changesOffsets = plan.kind == Plan::Kind::ChangeOffsets
        || plan.kind == Plan::Kind::ResetOffsets || plan.kind == Plan::Kind::UndoOffsets;
    if (!changesOffsets || plan.parts.size() != 1 || operation.report.parts.size() != 1)
        return false;
    for (std::size_t index = 0; index < plan.parts.front().steps.size(); ++index) {
        const bool begun = operation.report.parts.front().steps.at(index).progress == Progress::Done
            || operation.report.parts.front().steps.at(index).progress == Progress::OutcomeUnknown;
        const Step &step = plan.parts.front().steps.at(index);
        if (begun
            && (std::holds_alternative<step::PatchOffsets>(step)
                || std::holds_alternative<step::ResetAllOffsets>(step)
                || (operation.interrupted && std::holds_alternative<step::Stop>(step))))
            return true;
    }
    return false;
}

class OperationList::Private {
public:
    struct Entry {
        Operation operation;
        std::optional<InterruptedPlan> interrupted;
        std::unique_ptr<PlanRunner> runner; ///< kept while it runs, and while the journal misses lines
    };

    Private(OperationList &list, ClusterList &clusterList, PlanJournal &planJournal)
        : q(list),
          clusters(clusterList),
          journal(planJournal)
    {
    }

    Entry *find(const QUuid &id)
    {
        const int index = q.indexOf(id);
        return index < 0 ? nullptr : entries.at(static_cast<std::size_t>(index)).get();
    }
    void watch(Entry &entry);
    void prepare(PlanRunner &runner);
    void undoTo(const QUuid &id, const StoredOffsets &stored, const ReplyTo<QUuid> &reply);
    void runnerProgressed(const QUuid &id, int part);
    void runnerFinished(const QUuid &id);
    void leaveTheRest(Entry &entry);
    void clusterLeaves(int index);
    void tellHistory(const Operation &operation);

    OperationList &q;
    ClusterList &clusters;
    PlanJournal &journal;
    ConfigHistory *history = nullptr;
    std::optional<Fingerprinter> fingerprinter;
    OffsetSnapshotStore *snapshots = nullptr;
    bool mayAsk = false;
    std::vector<std::unique_ptr<Entry>> entries; ///< newest first
};

void OperationList::Private::prepare(PlanRunner &runner)
{
    for (const Plan::Part &part : runner.plan().parts) {
        ClusterSession *session = part.cluster.isNull() ? nullptr : clusters.find(part.cluster);
        if (session)
            runner.setClient(part.cluster, session->client());
    }
    if (fingerprinter)
        runner.setFingerprinter(*fingerprinter);
    runner.setSnapshots(snapshots);
    runner.letAsk(mayAsk);
}

void OperationList::Private::watch(Entry &entry)
{
    const QUuid id = entry.operation.id;
    PlanRunner *runner = entry.runner.get();
    const auto progressed = [this, id](int part, int) {
        runnerProgressed(id, part);
    };
    const auto finished = [this, id] {
        runnerFinished(id);
    };
    const auto asks = [this, id](int part, int step) {
        runnerProgressed(id, part);
        emit q.asked(id, part, step);
    };
    connect(runner, &PlanRunner::asked, &q, asks);
    connect(runner, &PlanRunner::progressed, &q, progressed);
    connect(runner, &PlanRunner::finished, &q, finished);
    connect(runner, &PlanRunner::journalFailed, &q, &OperationList::journalFailed);
}

void OperationList::Private::runnerProgressed(const QUuid &id, int part)
{
    Entry *entry = find(id);
    if (!entry || !entry->runner)
        return;
    // Only the part that moved: a plan of a thousand parts is not copied for each look.
    const PlanReport &report = entry->runner->report();
    entry->operation.report.parts.at(static_cast<std::size_t>(part)) =
        report.parts.at(static_cast<std::size_t>(part));
    entry->operation.report.progress = report.progress;
    entry->operation.report.begun = report.begun;
    emit q.changed(q.indexOf(id));
}

void OperationList::Private::runnerFinished(const QUuid &id)
{
    Entry *entry = find(id);
    if (!entry || !entry->runner)
        return;
    entry->operation.report = entry->runner->report();
    if (entry->runner->isRecorded())
        entry->runner.release()->deleteLater(); // it is on the stack
    if (ClusterSession *session = clusters.find(entry->operation.plan.cluster))
        session->refresh();
    tellHistory(entry->operation);
    emit q.changed(q.indexOf(id));
    emit q.finished(id);
}

/// What was not begun is cancelled; the journal gets to know that this is the end.
void OperationList::Private::leaveTheRest(Entry &entry)
{
    PlanReport &report = entry.operation.report;
    for (PartReport &part : report.parts) {
        for (StepReport &step : part.steps) {
            if (step.progress == Progress::Pending)
                step.progress = Progress::Cancelled;
        }
        if (part.progress == Progress::Pending || part.progress == Progress::Running)
            part.progress = Progress::Cancelled;
    }
    report.progress =
        report.count(Progress::OutcomeUnknown) > 0 ? Progress::OutcomeUnknown : Progress::Cancelled;
    report.ended = QDateTime::currentDateTimeUtc();
    const auto recorded = [this](const Result<> &result) {
        if (!result)
            emit q.journalFailed(result.error());
    };
    journal.end(entry.operation.id, report.progress, ReplyTo<>{&q, recorded});
    tellHistory(entry.operation);
}

void OperationList::Private::tellHistory(const Operation &operation)
{
    if (!history || operation.plan.record.isNull())
        return;
    const auto recorded = [this](const Result<> &result) {
        if (!result)
            emit q.journalFailed(result.error());
    };
    history->setEnded(operation.plan.record, operation.report.progress,
                      describeReport(operation.plan, operation.report), ReplyTo<>{&q, recorded});
}

/// The client of its runners goes too. What was sent stays sent; the journal says how far they came.
void OperationList::Private::clusterLeaves(int index)
{
    const QUuid cluster = clusters.at(index).profile().id;
    for (const auto &entry : entries) {
        if (!entry->runner || !touches(entry->operation.plan, cluster))
            continue;
        PlanReport &report = entry->operation.report;
        const bool ran = entry->runner->isRunning();
        entry->runner.reset();
        if (!ran)
            continue;
        for (PartReport &part : report.parts) {
            for (StepReport &step : part.steps) {
                if (step.progress == Progress::Running)
                    step.progress = part.progress = Progress::OutcomeUnknown;
            }
        }
        leaveTheRest(*entry);
        emit q.changed(q.indexOf(entry->operation.id));
        emit q.finished(entry->operation.id);
    }
}

OperationList::OperationList(ClusterList &clusters, PlanJournal &journal, QObject *parent)
    : QObject(parent),
      d(std::make_unique<Private>(*this, clusters, journal))
{
    const auto leaves = [this](int index) {
        d->clusterLeaves(index);
    };
    connect(&clusters, &ClusterList::aboutToBeRemoved, this, leaves);
}

OperationList::~OperationList() = default;

void OperationList::setHistory(ConfigHistory *history)
{
    d->history = history;
}

void OperationList::setFingerprinter(const Fingerprinter &fingerprinter)
{
    d->fingerprinter = fingerprinter;
}

void OperationList::setSnapshots(OffsetSnapshotStore *snapshots)
{
    d->snapshots = snapshots;
}

void OperationList::letAsk(bool asks)
{
    d->mayAsk = asks;
}

int OperationList::count() const
{
    return static_cast<int>(d->entries.size());
}

const Operation &OperationList::at(int index) const
{
    return d->entries.at(static_cast<std::size_t>(index))->operation;
}

int OperationList::indexOf(const QUuid &id) const
{
    const auto found = std::find_if(d->entries.begin(), d->entries.end(),
                                    [&id](const auto &entry) { return entry->operation.id == id; });
    return found == d->entries.end() ? -1 : static_cast<int>(found - d->entries.begin());
}

const Operation *OperationList::find(const QUuid &id) const
{
    const Private::Entry *entry = d->find(id);
    return entry ? &entry->operation : nullptr;
}

int OperationList::runningCount() const
{
    return static_cast<int>(std::count_if(d->entries.begin(), d->entries.end(), [](const auto &entry) {
        return entry->runner && entry->runner->isRunning();
    }));
}

Result<QUuid> OperationList::start(const Plan &plan)
{
    ClusterSession *session = d->clusters.find(plan.cluster);
    if (!session)
        return clusterGone(plan);
    auto entry = std::make_unique<Private::Entry>();
    entry->runner = std::make_unique<PlanRunner>(plan, session->client(), d->journal);
    d->prepare(*entry->runner);
    entry->operation.id = entry->runner->id();
    entry->operation.plan = plan;
    entry->operation.report = entry->runner->report();
    Private::Entry &started = *entry;
    d->entries.insert(d->entries.begin(), std::move(entry));
    d->watch(started);
    started.runner->run();
    started.operation.report = started.runner->report();
    emit added(0);
    return started.operation.id;
}

void OperationList::cancel(const QUuid &id)
{
    const Private::Entry *entry = d->find(id);
    if (entry && entry->runner)
        entry->runner->cancel();
}

void OperationList::decide(const QUuid &id, int part, PlanDecision decision)
{
    const Private::Entry *entry = d->find(id);
    if (entry && entry->runner)
        entry->runner->decide(part, decision);
}

void OperationList::undo(const QUuid &id, const ReplyTo<QUuid> &reply)
{
    const Private::Entry *entry = d->find(id);
    if (!entry || !canUndo(entry->operation) || !d->snapshots
        || (entry->runner && entry->runner->isRunning())) {
        reply.deliverLater(Failure(Error::local(Error::Kind::Blocked,
                                                tr("No offset had been changed: there is nothing to "
                                                   "undo."))));
        return;
    }
    const auto loaded = [this, id, reply](const Result<StoredOffsets> &stored) {
        if (stored)
            d->undoTo(id, *stored, reply);
        else
            reply.deliver(Failure(stored.error()));
    };
    d->snapshots->load(snapshotTakenBy(entry->operation.plan.parts.front()), {this, loaded});
}

/// The connector as it is now decides whether it must be stopped first.
void OperationList::Private::undoTo(const QUuid &id, const StoredOffsets &stored, const ReplyTo<QUuid> &reply)
{
    const Entry *entry = find(id);
    ClusterSession *session = entry ? clusters.find(entry->operation.plan.cluster) : nullptr;
    if (!session) {
        reply.deliver(entry ? clusterGone(entry->operation.plan)
                            : Failure(Error::local(Error::Kind::Blocked, {})));
        return;
    }
    const auto read = [this, id, stored, reply](const Result<ConnectorStatus> &status) {
        Entry *undone = find(id);
        if (!status || !undone) {
            reply.deliver(Failure(status ? Error::local(Error::Kind::Cancelled, {}) : status.error()));
            return;
        }
        const Plan &plan = undone->operation.plan;
        const Result<QUuid> started =
            q.start(planUndoOffsets(plan.cluster, plan.clusterName, *status,
                                    stored.snapshot.undo(stored.offsets), broughtBackTo(plan.parts.front())));
        if (started && undone->interrupted)
            q.leaveInterrupted(id);
        reply.deliver(started);
    };
    session->client().status(stored.snapshot.connector, {&q, read});
}

void OperationList::loadInterrupted()
{
    const auto answered = [this](const Result<std::vector<InterruptedPlan>> &result) {
        if (!result) {
            emit journalFailed(result.error());
            return;
        }
        for (const InterruptedPlan &interrupted : *result) {
            if (indexOf(interrupted.id) >= 0)
                continue;
            auto entry = std::make_unique<Private::Entry>();
            entry->operation = Operation{interrupted.id, interrupted.plan, reportOf(interrupted), true};
            entry->interrupted = interrupted;
            d->entries.insert(d->entries.begin(), std::move(entry));
            emit added(0);
        }
    };
    d->journal.interrupted({this, answered});
}

Result<> OperationList::resumeInterrupted(const QUuid &id)
{
    Private::Entry *entry = d->find(id);
    if (!entry || !entry->interrupted)
        return {};
    ClusterSession *session = d->clusters.find(entry->operation.plan.cluster);
    if (!session)
        return clusterGone(entry->operation.plan);
    entry->runner = std::make_unique<PlanRunner>(entry->operation.plan, session->client(), d->journal);
    d->prepare(*entry->runner);
    d->watch(*entry);
    entry->runner->resume(*entry->interrupted);
    entry->interrupted.reset();
    entry->operation.interrupted = false;
    entry->operation.report = entry->runner->report();
    emit changed(indexOf(id));
    return {};
}

void OperationList::leaveInterrupted(const QUuid &id)
{
    Private::Entry *entry = d->find(id);
    if (!entry || !entry->interrupted)
        return;
    entry->interrupted.reset();
    entry->operation.interrupted = false;
    d->leaveTheRest(*entry);
    emit changed(indexOf(id));
}

} // namespace patchbay
