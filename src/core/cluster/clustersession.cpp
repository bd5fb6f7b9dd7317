// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cluster/clustersession.h"

#include "core/cluster/configreader.h"
#include "core/cluster/refreshpolicy.h"
#include "core/cluster/snapshotkeeper.h"
#include "core/cluster/workerobserver.h"
#include "core/limits.h"

#include <QTimer>

namespace patchbay {

using Reach = ClusterCondition::Reach;

namespace {

/// GET /connectors?expand=status, which the tree lives on; `connect` alone knows how it is spelt.
bool isStatusesRequest(const HttpRequest &request)
{
    return request.verb == Verb::Get && request.segments.size() == 1 && !request.query.isEmpty()
        && request.query.first().second == u"status";
}

/// GET /connectors, which follows it now and then in the same refresh.
bool isNamesRequest(const HttpRequest &request)
{
    return request.verb == Verb::Get && request.segments.size() == 1 && request.query.isEmpty()
        && request.segments.first() == u"connectors";
}

bool sameNotice(const std::optional<RetryNotice> &one, const std::optional<RetryNotice> &other)
{
    if (!one || !other)
        return one.has_value() == other.has_value();
    return one->request == other->request && one->error == other->error
        && one->nextAttempt == other->nextAttempt && one->delay == other->delay;
}

} // namespace

class ClusterSession::Private {
public:
    Private(ClusterSession &owner, const ClusterProfile &first, NetworkFactory network,
            CredentialStore &store)
        : q(owner),
          profile(first),
          credentials(store),
          rest(std::move(network)),
          client(rest),
          reader(client, configs),
          observer(client),
          brokers(store)
    {
        brokers.setProfile(profile.kafka, profile.readDeadline);
        timer.setSingleShot(true);
        observer.setWorkers(profile.workers);
        if (profile.authentication == ClusterProfile::Authentication::None)
            rest.setTarget(profile.restTarget(QString()));
    }

    void connectToCluster();
    void askForPassword();
    void takePassword(const Result<std::optional<QString>> &answer);
    void waitForPassword(const Error &error);
    void begin(const QString &withPassword);
    void runRefresh();
    void takeStatuses(quint64 asked, const Result<ConnectClient::StatusesAnswer> &answer);
    void showStatuses(quint64 asked);
    bool isRunning(quint64 asked) const { return run && runAsked == asked; }
    void askNames();
    void endRefresh();
    void fail(const Error &error);
    void abort();
    void askVersion();
    void takeOne(quint64 asked, const QString &name, const Result<ConnectorStatus> &status);
    void noteRetry(const RetryNotice &notice);
    void noteExchange(const RequestRecord &record);
    void setCondition(Reach reach, const std::optional<Error> &error = {},
                      const std::optional<RetryNotice> &retry = {});
    void schedule(std::chrono::milliseconds delay);
    std::chrono::milliseconds interval() const;
    bool mayAsk() const; ///< false: nothing may be sent before the person acts

    ClusterSession &q;
    ClusterProfile profile;
    CredentialStore &credentials;
    RestClient rest;
    ConnectClient client;
    SnapshotKeeper keeper;
    ConfigIndex configs;
    ConfigReader reader;
    WorkerObserver observer;
    Brokers brokers;
    ClusterCondition condition;
    QString password;
    QTimer timer;
    bool started = false;
    bool observationWanted = false; ///< observeWorkers() came before anything may be sent
    bool versionKnown = false;
    bool wantsNames = true; ///< the next refresh compares the plain list as well
    int refreshesSinceNames = 0;
    int failures = 0;
    quint64 runAsked = 0; ///< which question the running refresh asked
    // Contexts: their death drops the answers. Declared last, so that they go first.
    std::unique_ptr<QObject> spent; ///< what ended last, kept while it may still be on the stack
    std::unique_ptr<QObject> asking; ///< the keychain
    std::unique_ptr<QObject> run; ///< the refresh
    std::unique_ptr<QObject> looks = std::make_unique<QObject>(); ///< single connectors, the version
};

ClusterSession::ClusterSession(const ClusterProfile &profile, NetworkFactory network,
                               CredentialStore &credentials, QObject *parent)
    : QObject(parent),
      d(std::make_unique<Private>(*this, profile, std::move(network), credentials))
{
    connect(&d->timer, &QTimer::timeout, this, [this] { d->runRefresh(); });
    connect(&d->keeper, &SnapshotKeeper::changed, this, [this](const SnapshotChange &change) {
        d->reader.note(change);
        emit snapshotChanged(change);
    });
    connect(&d->reader, &ConfigReader::changed, this, &ClusterSession::configsChanged);
    connect(&d->observer, &WorkerObserver::changed, this, &ClusterSession::workersChanged);
    connect(&d->rest, &RestClient::retrying, this,
            [this](const RetryNotice &notice) { d->noteRetry(notice); });
    connect(&d->rest, &RestClient::exchanged, this, [this](const RequestRecord &record) {
        d->noteExchange(record);
        emit exchanged(record);
    });
    const auto keychainChanged = [this] {
        // Unlocked meanwhile, perhaps for another connection: no need to ask the person again.
        const CredentialStore::State state = d->credentials.state();
        const bool isOpen =
            state == CredentialStore::State::Open || state == CredentialStore::State::MemoryOnly;
        if (isOpen && !d->asking && d->condition.reach == Reach::WaitingForPassword)
            d->askForPassword();
    };
    connect(&credentials, &CredentialStore::stateChanged, this, keychainChanged);
}

ClusterSession::~ClusterSession() = default;

const ClusterProfile &ClusterSession::profile() const
{
    return d->profile;
}

void ClusterSession::setProfile(const ClusterProfile &profile)
{
    const ClusterProfile before = std::exchange(d->profile, profile);
    const RestTarget target = profile.restTarget(d->password);
    d->brokers.setProfile(profile.kafka, profile.readDeadline);
    const bool reconnects = !sameConnection(before.restTarget(d->password), target);
    const bool waits =
        d->condition.reach == Reach::Unauthorised || d->condition.reach == Reach::WaitingForPassword;
    if (!(before == profile))
        emit profileChanged();
    if (reconnects || !sameCluster(before, profile)) {
        d->abort();
        d->observer.setWorkers(profile.workers);
        emit workersChanged();
        if (!sameCluster(before, profile)) {
            d->reader.reset();
            d->keeper.clear();
            d->condition.lastSeen = QDateTime();
        }
        if (d->condition.reach != Reach::Idle)
            d->connectToCluster();
    } else if (waits) {
        refresh(); // the person acted: another password may be in the keychain
    } else {
        d->rest.setTarget(target);
        if (d->timer.isActive() && before.refreshInterval != profile.refreshInterval)
            d->schedule(d->interval());
    }
}

const ClusterSnapshot &ClusterSession::snapshot() const
{
    return d->keeper.snapshot();
}

const StateCounts &ClusterSession::counts() const
{
    return d->keeper.counts();
}

const ClusterCondition &ClusterSession::condition() const
{
    return d->condition;
}

const std::vector<WorkerObservation> &ClusterSession::workers() const
{
    return d->observer.observations();
}

const ConfigIndex &ClusterSession::configs() const
{
    return d->configs;
}

ConnectClient &ClusterSession::client()
{
    return d->client;
}

Brokers &ClusterSession::brokers()
{
    return d->brokers;
}

void ClusterSession::start()
{
    if (std::exchange(d->started, true))
        return;
    if (d->condition.reach == Reach::Idle)
        d->connectToCluster();
    else if (!d->run && !d->timer.isActive() && d->mayAsk())
        d->schedule(d->interval());
}

void ClusterSession::stop()
{
    d->started = false;
    d->abort();
    d->setCondition(Reach::Idle);
}

void ClusterSession::refresh()
{
    d->wantsNames = true;
    if (d->asking || d->run) // joined
        return;
    if (d->mayAsk())
        d->runRefresh();
    else
        d->connectToCluster();
}

void ClusterSession::refreshConnector(const QString &name)
{
    if (!d->mayAsk())
        return;
    const quint64 asked = d->keeper.ask();
    const auto answered = [this, asked, name](const Result<ConnectorStatus> &status) {
        d->takeOne(asked, name, status);
    };
    d->client.status(name, {d->looks.get(), answered});
}

void ClusterSession::observeWorkers()
{
    if (d->mayAsk())
        d->observer.observe();
    else if (d->condition.reach == Reach::Idle)
        d->observationWanted = true; // a page may be open before its session begins
}

void ClusterSession::usePassword(const QString &password)
{
    d->credentials.keepForThisRun(d->profile.id, password);
    d->abort();
    d->begin(password);
}

void ClusterSession::Private::connectToCluster()
{
    failures = 0;
    versionKnown = false;
    wantsNames = true;
    if (profile.authentication == ClusterProfile::Authentication::Basic)
        askForPassword();
    else
        begin(QString());
}

void ClusterSession::Private::askForPassword()
{
    asking = std::make_unique<QObject>();
    setCondition(Reach::WaitingForPassword);
    const auto answered = [this](const Result<std::optional<QString>> &answer) {
        takePassword(answer);
    };
    credentials.read(profile.id, {asking.get(), answered});
}

void ClusterSession::Private::takePassword(const Result<std::optional<QString>> &answer)
{
    spent = std::move(asking); // not destroyed yet: it is delivering this answer
    if (!answer) {
        waitForPassword(answer.error());
    } else if (!*answer) {
        waitForPassword(
            Error::local(Error::Kind::Keychain,
                         ClusterSession::tr("No password is stored for the user \"%1\" of \"%2\".")
                             .arg(profile.user, profile.name)));
    } else {
        begin(**answer);
    }
}

void ClusterSession::Private::waitForPassword(const Error &error)
{
    setCondition(Reach::WaitingForPassword, error);
}

void ClusterSession::Private::begin(const QString &withPassword)
{
    password = withPassword;
    rest.setTarget(profile.restTarget(password));
    setCondition(Reach::Connecting);
    runRefresh();
    if (std::exchange(observationWanted, false))
        observer.observe();
}

void ClusterSession::Private::runRefresh()
{
    if (run)
        return;
    timer.stop();
    reader.hold();
    run = std::make_unique<QObject>();
    const quint64 asked = keeper.ask();
    runAsked = asked;
    const auto answered = [this, asked](const Result<ConnectClient::StatusesAnswer> &answer) {
        takeStatuses(asked, answer);
    };
    client.allStatusesUnless(keeper.digest(), {run.get(), answered});
}

void ClusterSession::Private::takeStatuses(quint64 asked, const Result<ConnectClient::StatusesAnswer> &answer)
{
    if (!answer)
        return fail(answer.error());
    const auto taken = [this, asked] {
        if (isRunning(asked)) // a slot of changed() may have stopped it
            showStatuses(asked);
    };
    keeper.takeStatuses(asked, *answer, taken);
}

void ClusterSession::Private::showStatuses(quint64 asked)
{
    condition.lastSeen = keeper.snapshot().seen;
    failures = 0;
    setCondition(Reach::Fresh);
    if (!isRunning(asked))
        return;
    if (!versionKnown)
        askVersion();
    // The plain list comes after the paint, and only where it can tell something: who has no status is there,
    // and now and then all the same.
    const bool isDue = ++refreshesSinceNames >= limits::refreshesPerNameList;
    if (wantsNames || isDue || keeper.hasRowsWithoutStatus())
        askNames();
    else
        endRefresh();
}

void ClusterSession::Private::askNames()
{
    wantsNames = false;
    refreshesSinceNames = 0;
    const quint64 asked = keeper.ask();
    const auto taken = [this, running = runAsked] {
        if (isRunning(running))
            endRefresh();
    };
    const auto answered = [this, asked, taken](const Result<QStringList> &names) {
        if (names)
            return keeper.takeNames(asked, *names, taken);
        wantsNames = true; // the statuses stand; the next refresh asks again
        endRefresh();
    };
    client.connectorNames({run.get(), answered});
}

void ClusterSession::Private::endRefresh()
{
    spent = std::move(run); // not destroyed yet: it may be delivering the answer
    schedule(interval());
    reader.allow();
    emit q.refreshed();
}

void ClusterSession::Private::fail(const Error &error)
{
    spent = std::move(run);
    keeper.cancel();
    versionKnown = false; // whoever answers next may be another version
    ++failures;
    const Reach reach = reachAfter(error);
    if (reach == Reach::Unauthorised) {
        timer.stop();
        observer.abort();
        reader.hold();
    } else {
        schedule(delayAfterFailure(failures, reach, error, interval()));
    }
    setCondition(reach, error);
}

void ClusterSession::Private::abort()
{
    timer.stop();
    asking.reset();
    run.reset();
    looks = std::make_unique<QObject>();
    keeper.cancel();
    reader.hold();
    observer.abort();
}

void ClusterSession::Private::askVersion()
{
    versionKnown = true;
    const auto answered = [this](const Result<WorkerVersion> &version) {
        if (!version)
            versionKnown = false; // the next refresh asks again
    };
    client.workerVersion({looks.get(), answered});
}

void ClusterSession::Private::takeOne(quint64 asked, const QString &name,
                                      const Result<ConnectorStatus> &status)
{
    if (!status) {
        // Any other error says nothing about the connector; the next refresh says what is wrong with the
        // cluster.
        if (status.error().kind == Error::Kind::NotFound)
            keeper.takeOne(asked, name, std::nullopt);
        return;
    }
    keeper.takeOne(asked, name, *status);
    const auto read = [this, name](const Result<ConnectorConfig> &config) {
        if (config)
            reader.insert(name, *config);
    };
    client.config(name, {looks.get(), read});
}

void ClusterSession::Private::noteRetry(const RetryNotice &notice)
{
    const bool isStatuses = isStatusesRequest(notice.request);
    if (run && (isStatuses || isNamesRequest(notice.request)) && endsRefresh(notice)) {
        run = std::make_unique<QObject>(); // drops the request that waits for its next try
        fail(notice.error);
        return;
    }
    if (run && isStatuses) {
        setCondition(reachAfter(notice.error), notice.error, notice);
        return;
    }
    // Somebody else's request, a person's action perhaps: that the cluster rebalances holds for all.
    const bool mayTell = condition.reach == Reach::Fresh || condition.reach == Reach::Rebalancing;
    if (mayTell && reachAfter(notice.error) == Reach::Rebalancing)
        setCondition(Reach::Rebalancing, notice.error, notice);
}

void ClusterSession::Private::noteExchange(const RequestRecord &record)
{
    // Somebody got an answer from a cluster that had none: no need to wait out the interval.
    const bool isDown = condition.reach == Reach::Unreachable || condition.reach == Reach::Starting;
    if (!record.error && isDown && started && !run)
        schedule(std::chrono::milliseconds(0));
}

void ClusterSession::Private::setCondition(Reach reach, const std::optional<Error> &error,
                                           const std::optional<RetryNotice> &retry)
{
    if (condition.reach == reach && condition.error == error && sameNotice(condition.retry, retry))
        return;
    condition.reach = reach;
    condition.error = error;
    condition.retry = retry;
    emit q.conditionChanged();
}

void ClusterSession::Private::schedule(std::chrono::milliseconds delay)
{
    if (started)
        timer.start(delay);
}

std::chrono::milliseconds ClusterSession::Private::interval() const
{
    // Its shortest is checked where a person enters it (problemsOf), so that tests may be quick.
    return profile.refreshInterval.count() > 0 ? profile.refreshInterval : limits::refreshInterval;
}

bool ClusterSession::Private::mayAsk() const
{
    return condition.reach != Reach::Idle && condition.reach != Reach::WaitingForPassword
        && condition.reach != Reach::Unauthorised;
}

} // namespace patchbay
