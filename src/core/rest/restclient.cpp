// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rest/restclient.h"

#include "core/config/secrets.h"
#include "core/limits.h"
#include "core/rest/exchange.h"
#include "core/rest/loopbackproxy.h"
#include "core/rest/resttext.h"
#include "core/rest/tlssettings.h"
#include "core/rest/workerorder.h"

#include <QDateTime>
#include <QPointer>
#include <QRandomGenerator>
#include <QTimer>

#include <algorithm>
#include <list>

namespace patchbay {

namespace {

QUrl withoutUserInfo(const QUrl &worker)
{
    return worker.adjusted(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment);
}

bool isUsable(const QUrl &worker)
{
    return worker.isValid() && !worker.host().isEmpty()
        && (worker.scheme() == u"http" || worker.scheme() == u"https");
}

/// May another worker of the cluster know better? Only of errors that this one worker, or the way to it,
/// made.
bool othersMayAnswer(const Error &error, Effect effect)
{
    switch (error.kind) {
    case Error::Kind::Unreachable:
        return effect != Effect::Changes || !error.outcomeUnknown;
    case Error::Kind::Timeout: // a validation's deadline is long, and another worker would take as long
        return effect == Effect::Reads;
    case Error::Kind::NotReady:
        return effect != Effect::Changes;
    case Error::Kind::ServerError:
        return effect == Effect::Reads && (error.httpStatus >= 502 && error.httpStatus <= 504);
    default:
        return false;
    }
}

/// Did this worker fail to answer as itself, so that the next request had better begin elsewhere?
bool wasSilent(const Error &error)
{
    return error.kind == Error::Kind::Unreachable || error.kind == Error::Kind::Timeout
        || error.kind == Error::Kind::NotReady
        || (error.kind == Error::Kind::ServerError && error.httpStatus >= 502 && error.httpStatus <= 504);
}

/// What is neither GET nor validation changes something, whatever the caller noted.
Effect effectOf(const HttpRequest &request)
{
    if (request.verb == Verb::Get)
        return Effect::Reads;
    const bool validates = isValidation(request) && (request.verb == Verb::Put || request.verb == Verb::Post);
    return validates ? Effect::Validates : Effect::Changes;
}

} // namespace

class RestClient::Private {
public:
    /// One call of send(), through all its tries.
    struct Job {
        quint64 id = 0;
        HttpRequest request;
        ReplyTo<HttpAnswer> reply;
        std::optional<QUrl> only; ///< sendTo(): this worker, once
        QList<QUrl> tried; ///< in this round
        int round = 1;
        int tries = 0;
        enum class State { Queued, Running, Waiting } state = State::Queued;
        QUrl worker; ///< of the running try
        QDateTime begun; ///< of the running try
        std::unique_ptr<Exchange> exchange;
        QNetworkAccessManager *network = nullptr; ///< of the running try
        QMetaObject::Connection contextWatch;

        bool isChange() const { return request.effect == Effect::Changes; }
    };
    using Jobs = std::list<std::unique_ptr<Job>>;

    Private(RestClient &owner, NetworkFactory makeNetwork)
        : q(owner),
          factory(std::move(makeNetwork))
    {
    }

    void enqueue(const HttpRequest &request, const std::optional<QUrl> &only,
                 const ReplyTo<HttpAnswer> &reply);
    std::optional<Error> refusalOf(const HttpRequest &request, const std::optional<QUrl> &only) const;
    void contextDied(quint64 id);
    void pump();
    bool tryToStart(Job &job);
    void start(Job &job, const QUrl &worker);
    void exchangeEnded(quint64 id);
    RequestRecord recordOf(const Job &job);
    bool planNextTry(Job &job, const Error &error);
    void conclude(quint64 id, const Result<HttpAnswer> &result);
    std::unique_ptr<Job> take(quint64 id);
    Job *find(quint64 id);
    int attemptsOf(const Job &job) const;
    std::chrono::milliseconds deadlineOf(const HttpRequest &request) const;
    Result<std::optional<QSslConfiguration>> tlsFor(const QUrl &worker);
    QNetworkAccessManager &manager();
    void retireManager();
    void dropManagerWhenUnused(QNetworkAccessManager *network);

    RestClient &q;
    NetworkFactory factory;
    RestTarget target;
    QByteArray authorization;
    WorkerOrder order;
    // Declared before the jobs: a job's exchange holds a reply of one of these and goes first.
    std::unique_ptr<QNetworkAccessManager> network;
    std::list<std::unique_ptr<QNetworkAccessManager>> retired;
    std::optional<Result<QSslConfiguration>> tls; ///< of target.caFile, made when first needed
    QHash<QUrl, int> running; ///< per worker
    Jobs changes; ///< the first one runs, with all its retries, before the second begins
    Jobs others;
    quint64 lastJob = 0;
    quint64 lastRecord = 0;
    std::function<std::chrono::milliseconds(int)> wait = [](int attempt) {
        return backOff(attempt, 0.5 + QRandomGenerator::global()->generateDouble() / 2);
    };
};

void RestClient::Private::enqueue(const HttpRequest &request, const std::optional<QUrl> &only,
                                  const ReplyTo<HttpAnswer> &reply)
{
    if (const auto error = refusalOf(request, only)) {
        reply.deliverLater(Failure(*error));
        return;
    }
    const quint64 id = ++lastJob;
    auto job = std::unique_ptr<Job>(
        new Job{id, request, reply, only, {}, 1, 0, Job::State::Queued, {}, {}, {}, nullptr, {}});
    job->request.effect = effectOf(request);
    if (reply.context()) {
        job->contextWatch =
            QObject::connect(reply.context(), &QObject::destroyed, &q, [this, id] { contextDied(id); });
    }
    (job->isChange() ? changes : others).push_back(std::move(job));
    pump();
}

std::optional<Error> RestClient::Private::refusalOf(const HttpRequest &request,
                                                    const std::optional<QUrl> &only) const
{
    if (auto error = refusal(request, target.access))
        return error;
    const bool usable = only ? isUsable(*only) : !order.workers().isEmpty();
    if (usable)
        return std::nullopt;
    Error error =
        Error::local(Error::Kind::Blocked, RestText::tr("No worker has a usable address (http or https)."));
    error.request = request.describe();
    return error;
}

void RestClient::Private::contextDied(quint64 id)
{
    // A change whose end nobody awaits still happens: an aborted one would have an unknown outcome.
    Job *job = find(id);
    if (!job || job->isChange())
        return;
    const auto dropped = take(id);
    if (dropped->exchange) {
        --running[dropped->worker];
        dropped->exchange.reset();
        dropManagerWhenUnused(dropped->network);
        pump();
    }
}

void RestClient::Private::pump()
{
    if (!changes.empty() && changes.front()->state == Job::State::Queued)
        tryToStart(*changes.front());
    for (const auto &job : others) {
        if (job->state == Job::State::Queued)
            tryToStart(*job);
    }
}

bool RestClient::Private::tryToStart(Job &job)
{
    const auto worker = job.only ? job.only : order.next(job.tried);
    if (!worker || running.value(*worker) >= limits::requestsPerWorker)
        return false;
    start(job, *worker);
    return true;
}

void RestClient::Private::start(Job &job, const QUrl &worker)
{
    job.state = Job::State::Running;
    job.worker = worker;
    job.begun = QDateTime::currentDateTimeUtc();
    job.tried += worker;
    ++job.tries;
    ++running[worker];
    const quint64 id = job.id;

    const Result<std::optional<QSslConfiguration>> settings = tlsFor(worker);
    if (!settings) {
        Error error = settings.error();
        error.worker = workerText(worker);
        error.request = job.request.describe();
        const auto giveUp = [this, id, error] {
            if (const Job *blocked = find(id)) {
                --running[blocked->worker];
                conclude(id, Failure(error));
            }
        };
        QMetaObject::invokeMethod(&q, giveUp, Qt::QueuedConnection);
        return;
    }
    Exchange::Order exchangeOrder{job.request,
                                  worker,
                                  authorization,
                                  *settings,
                                  deadlineOf(job.request),
                                  target.answerLimit > 0 ? target.answerLimit : limits::answerBody};
    job.network = &manager();
    job.exchange = std::make_unique<Exchange>(*job.network, exchangeOrder, nullptr);
    // Queued: the exchange is destroyed in exchangeEnded(), and perhaps this client with it.
    QObject::connect(
        job.exchange.get(), &Exchange::ended, &q, [this, id] { exchangeEnded(id); }, Qt::QueuedConnection);
}

void RestClient::Private::exchangeEnded(quint64 id)
{
    Job *job = find(id);
    if (!job || !job->exchange)
        return;
    const Result<HttpAnswer> result = job->exchange->result();
    const RequestRecord record = recordOf(*job);
    --running[job->worker];
    job->exchange.reset();
    dropManagerWhenUnused(job->network);
    job->network = nullptr;

    if (!result && wasSilent(result.error()))
        order.stayedSilent(job->worker);
    else if (result || result.error().httpStatus != 0)
        order.answered(job->worker);

    const QPointer<RestClient> alive(&q);
    const bool goesOn = !result && planNextTry(*job, result.error());
    emit q.exchanged(record);
    if (!alive)
        return;
    if (goesOn)
        pump();
    else
        conclude(id, result);
}

RequestRecord RestClient::Private::recordOf(const Job &job)
{
    RequestRecord record;
    record.number = ++lastRecord;
    record.begun = job.begun;
    record.took = job.exchange->took();
    record.worker = job.worker;
    record.request = job.request;
    if (record.request.body)
        record.request.body = maskUtf8(*record.request.body);
    record.status = job.exchange->status();
    record.bytes = job.exchange->bytes();
    record.attempt = job.tries;
    if (!job.exchange->result())
        record.error = job.exchange->result().error();
    return record;
}

/// True when another try will follow.
bool RestClient::Private::planNextTry(Job &job, const Error &error)
{
    if (job.only)
        return false;
    if (othersMayAnswer(error, job.request.effect) && order.next(job.tried)) {
        job.state = Job::State::Queued;
        return true;
    }
    const int attempts = attemptsOf(job);
    if (recoveryAfter(error, job.request.effect) != Recovery::Transient || job.round >= attempts)
        return false;

    ++job.round;
    job.tried.clear();
    job.state = Job::State::Waiting;
    RetryNotice notice;
    notice.request = job.request;
    if (notice.request.body)
        notice.request.body = maskUtf8(*notice.request.body);
    notice.error = error;
    notice.nextAttempt = job.round;
    notice.attempts = attempts;
    notice.delay = wait(job.round);
    const quint64 id = job.id;
    const auto goOn = [this, id] {
        if (Job *waiting = find(id)) {
            waiting->state = Job::State::Queued;
            pump();
        }
    };
    QTimer::singleShot(notice.delay, &q, goOn);
    const auto tell = [this, notice] {
        emit q.retrying(notice);
    };
    QMetaObject::invokeMethod(&q, tell, Qt::QueuedConnection);
    return true;
}

void RestClient::Private::conclude(quint64 id, const Result<HttpAnswer> &result)
{
    const auto job = take(id);
    pump(); // before the handler runs: it may destroy this client
    job->reply.deliver(result);
}

std::unique_ptr<RestClient::Private::Job> RestClient::Private::take(quint64 id)
{
    for (Jobs *jobs : {&changes, &others}) {
        const auto found =
            std::find_if(jobs->begin(), jobs->end(), [id](const auto &job) { return job->id == id; });
        if (found == jobs->end())
            continue;
        auto job = std::move(*found);
        jobs->erase(found);
        QObject::disconnect(job->contextWatch);
        return job;
    }
    return nullptr;
}

RestClient::Private::Job *RestClient::Private::find(quint64 id)
{
    for (Jobs *jobs : {&changes, &others}) {
        for (const auto &job : *jobs) {
            if (job->id == id)
                return job.get();
        }
    }
    return nullptr;
}

int RestClient::Private::attemptsOf(const Job &job) const
{
    if (job.request.attempts > 0)
        return job.request.attempts;
    return target.attempts > 0 ? target.attempts : limits::attempts;
}

std::chrono::milliseconds RestClient::Private::deadlineOf(const HttpRequest &request) const
{
    using namespace std::chrono_literals;
    if (request.deadline > 0ms)
        return request.deadline;
    if (request.effect == Effect::Reads)
        return target.readDeadline > 0ms ? target.readDeadline : limits::readDeadline;
    return target.writeDeadline > 0ms ? target.writeDeadline : limits::writeDeadline;
}

/// nullopt: Qt's default, which is not asked for here. To make one Qt loads OpenSSL, and that is most of what
/// a plain request costs a process (measured: 26 of 43 million instructions of `connectors list`).
Result<std::optional<QSslConfiguration>> RestClient::Private::tlsFor(const QUrl &worker)
{
    if (worker.scheme() != u"https" || target.caFile.isEmpty())
        return std::nullopt;
    if (!tls)
        tls = tlsTrusting(target.caFile);
    return *tls;
}

QNetworkAccessManager &RestClient::Private::manager()
{
    if (!network) {
        network = factory();
        if (!network->proxyFactory())
            network->setProxyFactory(new LoopbackProxyFactory(network->proxy()));
    }
    return *network;
}

void RestClient::Private::retireManager()
{
    if (!network)
        return;
    QNetworkAccessManager *old = network.get();
    retired.push_back(std::move(network));
    dropManagerWhenUnused(old);
}

/// Only a retired one goes. Later, since a reply of it may be the caller's caller.
void RestClient::Private::dropManagerWhenUnused(QNetworkAccessManager *used)
{
    const auto found =
        std::find_if(retired.begin(), retired.end(), [used](const auto &one) { return one.get() == used; });
    if (found == retired.end())
        return;
    for (const Jobs *jobs : {&changes, &others}) {
        for (const auto &job : *jobs) {
            if (job->exchange && job->network == used)
                return;
        }
    }
    QNetworkAccessManager *old = found->release();
    retired.erase(found);
    old->setParent(&q);
    old->deleteLater();
}

RestClient::RestClient(NetworkFactory factory, QObject *parent)
    : QObject(parent),
      d(std::make_unique<Private>(*this, std::move(factory)))
{
}

RestClient::~RestClient()
{
    for (Private::Jobs *jobs : {&d->changes, &d->others}) {
        for (const auto &job : *jobs)
            QObject::disconnect(job->contextWatch);
        jobs->clear();
    }
}

void RestClient::setTarget(const RestTarget &target)
{
    const bool sameIdentity = target.user == d->target.user && target.password == d->target.password
        && target.caFile == d->target.caFile;
    d->target = target;
    d->target.workers.clear();
    for (const QUrl &worker : target.workers) {
        const QUrl clean = withoutUserInfo(worker);
        if (isUsable(clean) && !d->target.workers.contains(clean))
            d->target.workers += clean;
    }
    d->order.setWorkers(d->target.workers);
    d->authorization.clear();
    if (!target.user.isEmpty()) {
        const QString credentials = target.user + u':' + target.password;
        d->authorization = "Basic " + credentials.toUtf8().toBase64();
    }
    if (!sameIdentity) {
        d->tls.reset();
        d->retireManager();
    }
    d->pump();
}

const RestTarget &RestClient::target() const
{
    return d->target;
}

void RestClient::send(const HttpRequest &request, const ReplyTo<HttpAnswer> &reply)
{
    d->enqueue(request, std::nullopt, reply);
}

void RestClient::sendTo(const QUrl &worker, const HttpRequest &request, const ReplyTo<HttpAnswer> &reply)
{
    d->enqueue(request, withoutUserInfo(worker), reply);
}

int RestClient::pendingCount() const
{
    return static_cast<int>(d->changes.size() + d->others.size());
}

void RestClient::setBackOff(std::function<std::chrono::milliseconds(int attempt)> backOff)
{
    d->wait = std::move(backOff);
}

} // namespace patchbay
