// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cluster/connectiontest.h"

#include "core/cluster/linkprobe.h"
#include "core/cluster/restprobe.h"
#include "core/limits.h"
#include "core/text/describe.h"

#include <QElapsedTimer>
#include <QTimer>

#include <algorithm>
#include <array>

namespace patchbay {

namespace {

using Stage = ConnectionTest::Stage;
using Verdict = ConnectionTest::Verdict;
using Finding = ConnectionTest::Finding;

constexpr std::array stages{Stage::Name,    Stage::Tcp,     Stage::Tls,   Stage::Authentication,
                            Stage::Version, Stage::Plugins, Stage::Limits};

bool isOpen(const Finding &finding)
{
    return finding.verdict == Verdict::Pending || finding.verdict == Verdict::Running;
}

} // namespace

class ConnectionTest::Private {
public:
    /// One worker's way through the stages.
    struct Worker {
        std::unique_ptr<LinkProbe> link;
        std::unique_ptr<RestProbe> rest;
        QElapsedTimer clock; ///< of the running stage
        bool isDone = false;
    };

    explicit Private(ConnectionTest &owner)
        : q(owner)
    {
    }

    void startLink(std::size_t index);
    void startRest(std::size_t index);
    void begin(std::size_t index, Stage stage);
    void end(std::size_t index, Stage stage, Verdict verdict, const QString &text, const QString &fix);
    void explain(std::size_t index, const Error &error);
    void finish(std::size_t index);
    void conclude();
    void giveUp(Verdict verdict, const QString &text, const QString &fix);
    std::size_t positionOf(std::size_t index, Stage stage) const
    {
        return index * stages.size() + static_cast<std::size_t>(stage);
    }
    std::chrono::milliseconds stageDeadline() const;
    bool triesBrokers() const { return topics && profile.kafka; }
    void startBrokers();
    void endBrokers(Verdict verdict, const QString &text, const QString &fix);
    void concludeWhenDone();

    ConnectionTest &q;
    ClusterProfile profile;
    QString password;
    NetworkFactory network;
    std::vector<Finding> findings;
    std::vector<Worker> workers;
    TopicReaderFactory topics;
    QString brokersPassword;
    std::unique_ptr<TopicReader> brokers; ///< while they are tried
    QElapsedTimer brokersClock;
    QTimer deadline;
    bool running = false;
};

ConnectionTest::ConnectionTest(const ClusterProfile &profile, const QString &password, NetworkFactory network,
                               QObject *parent)
    : QObject(parent),
      d(std::make_unique<Private>(*this))
{
    d->profile = profile;
    d->password = password;
    d->network = std::move(network);
    d->deadline.setSingleShot(true);
    d->deadline.setInterval(limits::connectionTest);
    const auto tooLate = [this] {
        d->giveUp(Verdict::Failed, tr("The test takes too long and was ended."),
                  tr("Check the network, a VPN or a firewall on the way to this host."));
    };
    connect(&d->deadline, &QTimer::timeout, this, tooLate);
}

ConnectionTest::~ConnectionTest() = default;

void ConnectionTest::tryBrokers(const TopicReaderFactory &topics, const QString &password)
{
    d->topics = topics;
    d->brokersPassword = password;
}

void ConnectionTest::run()
{
    if (d->running)
        return;
    d->findings.clear();
    d->workers.clear();
    for (const QUrl &url : d->profile.workers) {
        for (const Stage stage : stages)
            d->findings.push_back({url, stage, Verdict::Pending, {}, {}, {}});
    }
    if (d->triesBrokers()) {
        const QUrl first(QStringLiteral("kafka://") + d->profile.kafka->bootstrapServers.value(0));
        d->findings.push_back({first, Stage::Brokers, Verdict::Pending, {}, {}, {}});
    }
    d->workers.resize(static_cast<std::size_t>(d->profile.workers.size()));
    d->running = true;
    d->deadline.start();
    // Later: nobody who just called run() expects a signal before it returned.
    const auto start = [this] {
        if (d->triesBrokers())
            d->startBrokers();
        else if (d->workers.empty())
            d->conclude();
        for (std::size_t index = 0; d->running && index < d->workers.size(); ++index)
            d->startLink(index);
    };
    QMetaObject::invokeMethod(this, start, Qt::QueuedConnection);
}

void ConnectionTest::cancel()
{
    d->giveUp(Verdict::Skipped, tr("Cancelled."), QString());
}

const std::vector<ConnectionTest::Finding> &ConnectionTest::findings() const
{
    return d->findings;
}

bool ConnectionTest::isRunning() const
{
    return d->running;
}

bool ConnectionTest::passed() const
{
    const auto isGood = [](const Finding &finding) {
        return !isOpen(finding) && finding.verdict != Verdict::Failed;
    };
    const auto isVersion = [](const Finding &finding) {
        return finding.stage == Stage::Version && finding.verdict == Verdict::Passed;
    };
    // Each worker said its version: what was cancelled has not passed.
    return !d->running && !d->findings.empty() && std::all_of(d->findings.begin(), d->findings.end(), isGood)
        && std::count_if(d->findings.begin(), d->findings.end(), isVersion) == d->profile.workers.size();
}

QString ConnectionTest::stageName(Stage stage)
{
    switch (stage) {
    case Stage::Name:
        return tr("Name");
    case Stage::Tcp:
        return tr("TCP");
    case Stage::Tls:
        return tr("TLS");
    case Stage::Authentication:
        return tr("Authentication");
    case Stage::Version:
        return tr("Version");
    case Stage::Plugins:
        return tr("Plugins");
    case Stage::Limits:
        return tr("Limits");
    case Stage::Brokers:
        return tr("Kafka brokers");
    }
    return {};
}

void ConnectionTest::Private::startLink(std::size_t index)
{
    Worker &worker = workers[index];
    worker.link =
        std::make_unique<LinkProbe>(profile.workers.at(static_cast<qsizetype>(index)), profile.caFile);
    LinkProbe *link = worker.link.get();
    connect(link, &LinkProbe::begun, &q, [this, index](Stage stage) { begin(index, stage); });
    connect(link, &LinkProbe::ended, &q,
            [this, index](Stage stage, Verdict verdict, const QString &text, const QString &fix) {
                end(index, stage, verdict, text, fix);
            });
    // Queued: what comes next may destroy the probe, whose code is on the stack.
    const auto next = [this, index](bool passed) {
        if (running && passed)
            startRest(index);
        else if (running)
            finish(index);
    };
    connect(link, &LinkProbe::finished, &q, next, Qt::QueuedConnection);
    link->run(stageDeadline());
}

void ConnectionTest::Private::startRest(std::size_t index)
{
    Worker &worker = workers[index];
    RestTarget target = profile.restTarget(password);
    target.workers = {profile.workers.at(static_cast<qsizetype>(index))};
    target.readDeadline = stageDeadline();
    worker.rest = std::make_unique<RestProbe>(target, network);
    RestProbe *rest = worker.rest.get();
    connect(rest, &RestProbe::begun, &q, [this, index](Stage stage) { begin(index, stage); });
    connect(rest, &RestProbe::ended, &q,
            [this, index](Stage stage, Verdict verdict, const QString &text, const QString &fix) {
                end(index, stage, verdict, text, fix);
            });
    const auto wonder = [this, index](const Error &error) {
        if (running)
            explain(index, error);
    };
    connect(rest, &RestProbe::puzzled, &q, wonder, Qt::QueuedConnection);
    const auto done = [this, index] {
        if (running)
            finish(index);
    };
    connect(rest, &RestProbe::finished, &q, done, Qt::QueuedConnection);
    rest->run();
}

/// No Kafka Connect answered. The commonest reason is http:// for a port that speaks TLS.
void ConnectionTest::Private::explain(std::size_t index, const Error &error)
{
    const auto conclusion = [this, index, error](bool speaksTls) {
        if (!running)
            return;
        if (speaksTls) {
            end(index, Stage::Tls, Verdict::Failed,
                ConnectionTest::tr("This port speaks TLS, not plain HTTP."),
                ConnectionTest::tr("Write https:// instead of http:// in the address."));
        } else {
            end(index, Stage::Version, Verdict::Failed, describeError(error).sentence,
                fixFor(error, !profile.user.isEmpty()));
        }
        finish(index);
    };
    if (profile.workers.at(static_cast<qsizetype>(index)).scheme() == u"https")
        return conclusion(false);
    workers[index].link->askWhetherTls(stageDeadline(), conclusion);
}

void ConnectionTest::Private::begin(std::size_t index, Stage stage)
{
    if (!running)
        return;
    workers[index].clock.start();
    const std::size_t position = positionOf(index, stage);
    findings[position].verdict = Verdict::Running;
    emit q.progressed(static_cast<int>(position));
}

void ConnectionTest::Private::end(std::size_t index, Stage stage, Verdict verdict, const QString &text,
                                  const QString &fix)
{
    if (!running)
        return;
    const std::size_t position = positionOf(index, stage);
    Finding &finding = findings[position];
    finding.verdict = verdict;
    finding.text = text;
    finding.fix = fix;
    if (workers[index].clock.isValid())
        finding.took = std::chrono::milliseconds(workers[index].clock.elapsed());
    emit q.progressed(static_cast<int>(position));
}

/// What this worker did not come to is skipped.
void ConnectionTest::Private::finish(std::size_t index)
{
    workers[index].isDone = true;
    for (const Stage stage : stages) {
        if (isOpen(findings[positionOf(index, stage)]))
            end(index, stage, Verdict::Skipped, ConnectionTest::tr("Not reached."), QString());
    }
    concludeWhenDone();
}

void ConnectionTest::Private::concludeWhenDone()
{
    const auto isDone = [](const Worker &worker) {
        return worker.isDone;
    };
    const bool brokersDone = !triesBrokers() || !isOpen(findings.back());
    if (running && brokersDone && std::all_of(workers.begin(), workers.end(), isDone))
        conclude();
}

/// Beside the workers: they may be well where the brokers are not.
void ConnectionTest::Private::startBrokers()
{
    brokersClock.start();
    findings.back().verdict = Verdict::Running;
    emit q.progressed(static_cast<int>(findings.size()) - 1);
    brokers = topics(*profile.kafka, brokersPassword, stageDeadline());
    const auto reached = [this](const Result<BrokersReached> &answer) {
        if (!running)
            return;
        if (answer) {
            QString text = ConnectionTest::tr("%n broker(s) answer.", nullptr, answer->count);
            if (!answer->clusterId.isEmpty())
                text =
                    ConnectionTest::tr("%n broker(s) of the Kafka cluster %1 answer.", nullptr, answer->count)
                        .arg(answer->clusterId);
            endBrokers(Verdict::Passed, text, QString());
        } else {
            endBrokers(
                Verdict::Failed, describeError(answer.error()).sentence,
                ConnectionTest::tr("Check the bootstrap servers, the security protocol, the user and the "
                                   "password. Everything but begin, end and lag of topics works without "
                                   "the brokers."));
        }
        concludeWhenDone();
    };
    brokers->reach({&q, reached});
}

void ConnectionTest::Private::endBrokers(Verdict verdict, const QString &text, const QString &fix)
{
    Finding &finding = findings.back();
    finding.verdict = verdict;
    finding.text = text;
    finding.fix = fix;
    finding.took = std::chrono::milliseconds(brokersClock.elapsed());
    emit q.progressed(static_cast<int>(findings.size()) - 1);
}

void ConnectionTest::Private::conclude()
{
    running = false;
    deadline.stop();
    emit q.finished();
}

void ConnectionTest::Private::giveUp(Verdict verdict, const QString &text, const QString &fix)
{
    if (!running)
        return;
    for (std::size_t index = 0; index < workers.size(); ++index) {
        for (const Stage stage : stages) {
            const Verdict now = findings[positionOf(index, stage)].verdict;
            if (now == Verdict::Running)
                end(index, stage, verdict, text, fix);
            else if (now == Verdict::Pending)
                end(index, stage, Verdict::Skipped, ConnectionTest::tr("Not reached."), QString());
        }
        // Ends what they do; a slot of theirs may have called this, so they go later.
        if (LinkProbe *link = workers[index].link.release())
            link->deleteLater();
        if (RestProbe *rest = workers[index].rest.release())
            rest->deleteLater();
    }
    if (triesBrokers() && isOpen(findings.back()))
        endBrokers(verdict, text, fix);
    conclude();
}

std::chrono::milliseconds ConnectionTest::Private::stageDeadline() const
{
    using namespace std::chrono_literals;
    return profile.readDeadline > 0ms ? std::min(profile.readDeadline, limits::connectionTestStage)
                                      : limits::connectionTestStage;
}

} // namespace patchbay
