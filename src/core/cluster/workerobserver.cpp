// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cluster/workerobserver.h"

#include <QDateTime>

namespace patchbay {

namespace {

using namespace std::chrono_literals;

/// Workers read a change of the config topic some milliseconds apart: lists that differ are looked at once
/// more.
constexpr std::chrono::milliseconds secondLookAfter = 1s;

} // namespace

WorkerObserver::NameSet WorkerObserver::NameSet::of(const QStringList &names)
{
    NameSet set;
    set.count = static_cast<int>(names.size());
    for (const QString &name : names) {
        set.sum += qHash(name, 0x9e3779b9U);
        set.mix ^= static_cast<quint64>(qHash(name, 0x85ebca6bU)) * 0xff51afd7ed558ccdULL;
    }
    return set;
}

WorkerObserver::WorkerObserver(ConnectClient &client, QObject *parent)
    : QObject(parent),
      m_client(client)
{
    m_secondLook.setSingleShot(true);
    m_secondLook.setInterval(secondLookAfter);
    connect(&m_secondLook, &QTimer::timeout, this, &WorkerObserver::lookAgain);
}

WorkerObserver::~WorkerObserver() = default;

void WorkerObserver::setWorkers(const QList<QUrl> &workers)
{
    abort();
    std::vector<WorkerObservation> observations;
    for (const QUrl &url : workers) {
        WorkerObservation observation;
        observation.url = url;
        for (const WorkerObservation &known : m_observations) {
            if (known.url == url)
                observation = known;
        }
        observations.push_back(observation);
    }
    m_observations = std::move(observations);
    m_names.assign(m_observations.size(), NameSet());
}

void WorkerObserver::observe()
{
    if (m_round || m_observations.empty())
        return;
    m_round = std::make_unique<QObject>();
    m_names.assign(m_observations.size(), NameSet());
    m_open = static_cast<int>(m_observations.size());
    for (std::size_t index = 0; index < m_observations.size(); ++index)
        askVersion(index);
}

void WorkerObserver::abort()
{
    m_secondLook.stop();
    m_round.reset();
}

void WorkerObserver::askVersion(std::size_t index)
{
    QElapsedTimer clock;
    clock.start();
    const auto ended = [this, index, clock](const Result<WorkerVersion> &version) {
        WorkerObservation &observation = m_observations[index];
        observation.seen = QDateTime::currentDateTimeUtc();
        if (!version) {
            noteError(index, version.error());
            return finishWorker(Pass::First);
        }
        observation.latency = std::chrono::milliseconds(clock.elapsed());
        observation.version = version->version;
        observation.kafkaClusterId = version->kafkaClusterId;
        observation.error.reset();
        if (Capabilities(version->version).has(Capability::Health))
            return askHealth(index);
        observation.condition = WorkerObservation::Condition::Healthy; // it answers, and cannot say more
        askNames(index, Pass::First);
    };
    m_client.workerVersionOf(m_observations[index].url, {m_round.get(), ended});
}

void WorkerObserver::askHealth(std::size_t index)
{
    const auto ended = [this, index](const Result<WorkerHealth> &health) {
        WorkerObservation &observation = m_observations[index];
        using Condition = WorkerObservation::Condition;
        observation.condition = Condition::Healthy;
        // A worker that answers GET / but not /health (a proxy's rule, an older build) is as healthy as can
        // be known.
        if (health && health->condition != WorkerHealth::Condition::Healthy) {
            observation.condition = health->condition == WorkerHealth::Condition::Starting
                ? Condition::Starting
                : Condition::Unhealthy;
            observation.error = Error::local(Error::Kind::NotReady, health->message);
        }
        askNames(index, Pass::First);
    };
    m_client.health(m_observations[index].url, {m_round.get(), ended});
}

void WorkerObserver::askNames(std::size_t index, Pass pass)
{
    const auto ended = [this, index, pass](const Result<QStringList> &names) {
        m_names[index] = names ? NameSet::of(*names) : NameSet();
        m_observations[index].connectorCount = m_names[index].count;
        finishWorker(pass);
    };
    m_client.connectorNamesOf(m_observations[index].url, {m_round.get(), ended});
}

void WorkerObserver::noteError(std::size_t index, const Error &error)
{
    WorkerObservation &observation = m_observations[index];
    observation.error = error;
    observation.latency = std::chrono::milliseconds(-1);
    observation.connectorCount = -1;
    observation.condition = error.kind == Error::Kind::NotReady ? WorkerObservation::Condition::Starting
                                                                : WorkerObservation::Condition::NoAnswer;
}

void WorkerObserver::finishWorker(Pass pass)
{
    --m_open;
    if (m_open == 0 && pass == Pass::First && listsDiffer()) {
        m_secondLook.start();
    } else if (m_open == 0) {
        compareWorkers();
        m_round.release()->deleteLater();
    }
    emit changed();
}

void WorkerObserver::lookAgain()
{
    std::vector<std::size_t> again;
    for (std::size_t index = 0; index < m_names.size(); ++index) {
        if (m_names[index].count >= 0)
            again.push_back(index);
    }
    m_open = static_cast<int>(again.size());
    for (const std::size_t index : again)
        askNames(index, Pass::Second);
}

std::size_t WorkerObserver::reference() const
{
    std::size_t index = 0;
    while (index < m_names.size() && m_names[index].count < 0)
        ++index;
    return index;
}

bool WorkerObserver::listsDiffer() const
{
    const std::size_t first = reference();
    for (std::size_t index = first + 1; index < m_names.size(); ++index) {
        if (m_names[index].count >= 0 && !(m_names[index] == m_names[first]))
            return true;
    }
    return false;
}

void WorkerObserver::compareWorkers()
{
    const std::size_t first = reference();
    for (std::size_t index = 0; index < m_observations.size(); ++index) {
        WorkerObservation &observation = m_observations[index];
        observation.disagrees = false;
        if (first >= m_names.size() || index == first || m_names[index].count < 0)
            continue;
        const QString &here = observation.kafkaClusterId;
        const QString &there = m_observations[first].kafkaClusterId;
        const bool otherKafka = !here.isEmpty() && !there.isEmpty() && here != there;
        observation.disagrees = otherKafka || !(m_names[index] == m_names[first]);
    }
}

} // namespace patchbay
