// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/healthcommand.h"

#include "cli/jsonoutput.h"
#include "cli/statecolour.h"
#include "cli/table.h"
#include "core/cluster/clustersnapshot.h"
#include "core/text/describe.h"

#include <algorithm>
#include <array>

namespace patchbay::cli {

namespace {

constexpr std::array allStates{
    ConnectorState::Failed,     ConnectorState::Unknown,   ConnectorState::Unassigned,
    ConnectorState::Restarting, ConnectorState::Destroyed, ConnectorState::Starting,
    ConnectorState::Paused,     ConnectorState::Stopped,   ConnectorState::Running};

bool isFailed(const ConnectorStatus &status)
{
    return status.worstState() == ConnectorState::Failed;
}

QString causeOf(const ConnectorStatus &status)
{
    if (!status.trace.isEmpty())
        return summariseTrace(status.trace).cause;
    for (const TaskStatus &task : status.tasks) {
        if (!task.trace.isEmpty())
            return summariseTrace(task.trace).cause;
    }
    return {};
}

StateCounts count(const std::vector<ConnectorStatus> &statuses)
{
    ClusterSnapshot snapshot;
    snapshot.connectors = statuses;
    return countStates(snapshot);
}

} // namespace

void HealthCommand::connected()
{
    m_clock.start();
    for (const QUrl &url : connection().profile().workers) {
        const std::size_t index = m_workers.size();
        Worker worker;
        worker.url = url;
        m_workers.push_back(worker);
        ++m_outstanding;
        const auto read = [this, index](const Result<WorkerVersion> &version) {
            versionRead(index, version);
        };
        client().workerVersionOf(url, {this, read});
    }
    ++m_outstanding;
    const auto read = [this](const Result<std::vector<ConnectorStatus>> &statuses) {
        statusesRead(statuses);
    };
    client().allStatuses({this, read});
}

void HealthCommand::versionRead(std::size_t index, const Result<WorkerVersion> &version)
{
    Worker &worker = m_workers.at(index);
    if (!version) {
        worker.error = version.error();
        oneAnswered();
        return;
    }
    worker.version = *version;
    worker.latency = std::chrono::milliseconds(m_clock.elapsed());
    if (!Capabilities(version->version).has(Capability::Health)) {
        oneAnswered();
        return;
    }
    const auto read = [this, index](const Result<WorkerHealth> &health) {
        healthRead(index, health);
    };
    client().health(worker.url, {this, read});
}

void HealthCommand::healthRead(std::size_t index, const Result<WorkerHealth> &health)
{
    Worker &worker = m_workers.at(index);
    if (health)
        worker.health = *health;
    else if (health.error().kind != Error::Kind::UnknownEndpoint)
        worker.error = health.error();
    oneAnswered();
}

void HealthCommand::statusesRead(const Result<std::vector<ConnectorStatus>> &statuses)
{
    if (statuses)
        m_statuses = *statuses;
    else
        m_statusesError = statuses.error();
    oneAnswered();
}

void HealthCommand::oneAnswered()
{
    if (--m_outstanding == 0)
        show();
}

void HealthCommand::show()
{
    if (isFinished())
        return;
    if (invocation().isJson())
        showJson();
    else
        showTable();
    finish(verdict());
}

QString HealthCommand::wordOf(const Worker &worker) const
{
    if (worker.error)
        return tr("no answer");
    if (!worker.health)
        return tr("answers");
    switch (worker.health->condition) {
    case WorkerHealth::Condition::Healthy:
        return tr("healthy");
    case WorkerHealth::Condition::Starting:
        return tr("starting");
    case WorkerHealth::Condition::Unhealthy:
        return tr("unhealthy");
    }
    return {};
}

bool HealthCommand::workersDisagree() const
{
    QStringList clusters;
    for (const Worker &worker : m_workers) {
        if (worker.version)
            clusters.append(worker.version->kafkaClusterId);
    }
    clusters.removeDuplicates();
    return clusters.size() > 1;
}

ExitCode HealthCommand::verdict() const
{
    if (std::any_of(m_statuses.begin(), m_statuses.end(), isFailed) || workersDisagree())
        return ExitCode::Refused;
    if (m_statusesError)
        return exitCodeFor(*m_statusesError);
    for (const Worker &worker : m_workers) {
        if (worker.error)
            return exitCodeFor(*worker.error);
        if (worker.health && worker.health->condition != WorkerHealth::Condition::Healthy)
            return ExitCode::Refused;
    }
    return ExitCode::Done;
}

void HealthCommand::showTable()
{
    Table workers({{tr("WORKER")}, {tr("HEALTH")}, {tr("VERSION")}, {tr("ANSWERED IN"), Align::Right}});
    for (const Worker &worker : m_workers) {
        const bool good =
            !worker.error && (!worker.health || worker.health->condition == WorkerHealth::Condition::Healthy);
        workers.add({{printable(worker.url.toDisplayString(QUrl::RemoveUserInfo))},
                     {wordOf(worker), good ? Colour::Good : Colour::Bad},
                     {worker.version ? printable(worker.version->version) : QString()},
                     {worker.latency.count() < 0 ? QString() : describeDuration(worker.latency)}});
    }
    const bool colours = terminal().hasColours();
    QByteArray out = workers.toUtf8(colours);
    if (!m_statusesError) {
        const StateCounts counts = count(m_statuses);
        Table states({{tr("STATE")}, {tr("CONNECTORS"), Align::Right}});
        for (const ConnectorState state : allStates) {
            if (counts.count(state) > 0)
                states.add({{describeState(state), colourOf(state)}, {QString::number(counts.count(state))}});
        }
        out += '\n';
        if (counts.connectors == 0)
            out += tr("No connectors.").toUtf8() + '\n';
        else
            out += states.toUtf8(colours);
        if (counts.failedTasks > 0) {
            out += '\n'
                + tr("Tasks that are FAILED: %1 of %2").arg(counts.failedTasks).arg(counts.tasks).toUtf8()
                + '\n';
        }
    }
    if (std::any_of(m_statuses.begin(), m_statuses.end(), isFailed)) {
        Table failures({{tr("FAILED")}, {tr("CAUSE")}});
        for (const ConnectorStatus &status : m_statuses) {
            if (isFailed(status))
                failures.add({{printable(status.name)}, {printable(causeOf(status))}});
        }
        out += '\n' + failures.toUtf8(colours);
    }
    terminal().print(out);

    for (const Worker &worker : m_workers) {
        if (worker.error)
            terminal().complain(describeError(*worker.error).sentence);
        else if (worker.health && worker.health->condition != WorkerHealth::Condition::Healthy)
            terminal().complain(printable(worker.health->message));
    }
    if (workersDisagree())
        terminal().complain(
            tr("These workers belong to different Kafka clusters: they are not one Connect cluster."));
    if (m_statusesError)
        complain(*m_statusesError, exitCodeFor(*m_statusesError));
}

void HealthCommand::showJson()
{
    json::Value workers = json::Value::array();
    for (const Worker &worker : m_workers) {
        json::Value value = json::Value::object();
        value.append(u"url", text(worker.url.toString(QUrl::RemoveUserInfo)));
        value.append(u"answers", json::Value::boolean(!worker.error.has_value()));
        value.append(u"healthy",
                     worker.health
                         ? json::Value::boolean(worker.health->condition == WorkerHealth::Condition::Healthy)
                         : json::Value());
        value.append(u"version", worker.version ? text(worker.version->version) : json::Value());
        value.append(u"kafkaClusterId",
                     worker.version ? textOrNull(worker.version->kafkaClusterId) : json::Value());
        value.append(u"milliseconds",
                     worker.latency.count() < 0 ? json::Value()
                                                : json::Value::number(qint64(worker.latency.count())));
        value.append(u"error",
                     worker.error ? toJson(*worker.error, exitCodeFor(*worker.error)).value(u"error")
                                  : json::Value());
        workers.append(value);
    }
    const StateCounts counts = count(m_statuses);
    json::Value states = json::Value::object();
    for (const ConnectorState state : allStates) {
        if (counts.count(state) > 0)
            states.append(state == ConnectorState::Unknown ? QStringLiteral("UNKNOWN") : stateWord(state, {}),
                          json::Value::number(counts.count(state)));
    }
    json::Value failed = json::Value::array();
    for (const ConnectorStatus &status : m_statuses) {
        if (!isFailed(status))
            continue;
        json::Value value = json::Value::object();
        value.append(u"name", text(status.name));
        value.append(u"cause", textOrNull(causeOf(status)));
        failed.append(value);
    }
    json::Value connectors = json::Value::object();
    connectors.append(u"total", json::Value::number(counts.connectors));
    connectors.append(u"states", states);
    connectors.append(u"tasks", json::Value::number(counts.tasks));
    connectors.append(u"failedTasks", json::Value::number(counts.failedTasks));
    connectors.append(u"failed", failed);
    json::Value value = json::Value::object();
    value.append(u"workers", workers);
    value.append(u"sameCluster", json::Value::boolean(!workersDisagree()));
    value.append(u"connectors", m_statusesError ? json::Value() : connectors);
    print(value);
    if (m_statusesError)
        complain(*m_statusesError, exitCodeFor(*m_statusesError));
}

} // namespace patchbay::cli
