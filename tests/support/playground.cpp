// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/playground.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QNetworkAccessManager>
#include <QProcess>

using namespace std::chrono_literals;

namespace patchbay::test {

namespace {

QString taskFolder(const Playground &playground, const QString &name)
{
    // The name may hold what no folder's name may.
    return playground.data + QStringLiteral("/integration/")
        + QString::fromLatin1(
               QCryptographicHash::hash(name.toUtf8(), QCryptographicHash::Sha1).toHex().left(12));
}

ConnectorConfig configOf(const QList<QPair<QString, QString>> &settings)
{
    ConnectorConfig config;
    for (const auto &[key, value] : settings)
        config.settings.push_back({key, value});
    return config;
}

bool isEverywhere(const ConnectorStatus &status, ConnectorState state, int tasks)
{
    return status.state == state && int(status.tasks.size()) == tasks && status.taskCount(state) == tasks;
}

} // namespace

Playground Playground::fromEnvironment()
{
    Playground playground;
    const auto read = [&playground](const char *key) {
        const QString value = qEnvironmentVariable(key);
        if (value.isEmpty())
            playground.missing += QString::fromLatin1(key);
        return value;
    };
    playground.folder = read("PATCHBAY_PLAYGROUND_DIR");
    playground.data = read("PATCHBAY_PLAYGROUND_DATA");
    playground.kafkaVersion = read("PATCHBAY_KAFKA_VERSION");
    playground.workers = {QUrl(read("PATCHBAY_WORKER_1")), QUrl(read("PATCHBAY_WORKER_2"))};
    playground.compatibility = {{QStringLiteral("3.9.2"), QUrl(read("PATCHBAY_WORKER_3_9_2"))},
                                {QStringLiteral("3.5.2"), QUrl(read("PATCHBAY_WORKER_3_5_2"))},
                                {QStringLiteral("2.8.2"), QUrl(read("PATCHBAY_WORKER_2_8_2"))}};
    playground.caFile = read("PATCHBAY_TLS_CA");
    playground.basicUrl = QUrl(read("PATCHBAY_TLS_BASIC_URL"));
    playground.prefixUrl = QUrl(read("PATCHBAY_TLS_BASIC_PREFIX_URL"));
    playground.clientUrl = QUrl(read("PATCHBAY_TLS_CLIENT_URL"));
    playground.user = read("PATCHBAY_TLS_BASIC_USER");
    playground.password = read("PATCHBAY_TLS_BASIC_PASSWORD");
    return playground;
}

QString Playground::complaint() const
{
    return QStringLiteral(
               "This test needs real workers, and the environment does not say where they are (%1). "
               "scripts/test starts them.")
        .arg(missing.join(QStringLiteral(", ")));
}

QStringList Playground::versions() const
{
    return {kafkaVersion, QStringLiteral("3.9.2"), QStringLiteral("3.5.2"), QStringLiteral("2.8.2")};
}

QList<QUrl> Playground::workersOf(const QString &version) const
{
    return version == kafkaVersion ? workers : QList<QUrl>{compatibility.value(version)};
}

RestTarget Playground::targetOf(const QString &version) const
{
    RestTarget target;
    target.workers = workersOf(version);
    return target;
}

QString Playground::seeded(const QString &name, const QString &version) const
{
    return version == kafkaVersion ? name : name + u'-' + version;
}

void addVersionRows(const Playground &playground)
{
    QTest::addColumn<QString>("version");
    const QStringList versions = playground.versions();
    for (const QString &version : versions)
        QTest::newRow(qPrintable(version)) << version;
}

QString ownName(const QString &what)
{
    static int count = 0;
    return QStringLiteral("it-%1-%2-%3").arg(QCoreApplication::applicationPid()).arg(++count).arg(what);
}

QString changeWorker(const Playground &playground, const QString &action, const QString &worker)
{
    QProcess script;
    script.setProcessChannelMode(QProcess::MergedChannels);
    // A worker that it starts outlives it and must not hold a pipe of this test's.
    script.setStandardOutputFile(playground.folder + QStringLiteral("/worker-script.log"));
    script.start(QStringLiteral(PLAYGROUND_SCRIPTS "/worker"),
                 {action, worker, QStringLiteral("--dir"), playground.folder});
    if (!waitFor([&script] { return script.state() == QProcess::NotRunning; }, 90s)) {
        script.kill();
        script.waitForFinished();
        return QStringLiteral("playground/worker %1 %2 did not end").arg(action, worker);
    }
    if (script.exitStatus() == QProcess::NormalExit && script.exitCode() == 0)
        return {};
    QFile log(playground.folder + QStringLiteral("/worker-script.log"));
    const bool isOpen = log.open(QIODevice::ReadOnly);
    return QStringLiteral("playground/worker %1 %2: %3")
        .arg(action, worker, isOpen ? QString::fromUtf8(log.readAll()) : script.errorString());
}

WorkersRestored::WorkersRestored(const Playground &playground)
    : m_playground(playground)
{
}

WorkersRestored::~WorkersRestored()
{
    for (const QString &worker : {QStringLiteral("1"), QStringLiteral("2")}) {
        changeWorker(m_playground, QStringLiteral("thaw"),
                     worker); // says no when it does not run: then start
        const QString problem = changeWorker(m_playground, QStringLiteral("start"), worker);
        if (!problem.isEmpty())
            qFatal("A worker could not be started again, which spoils what comes after: %s",
                   qPrintable(problem));
    }
    // The next test shall not meet the rebalance of this one: both workers have work again.
    Connected connected(m_playground.targetOf(m_playground.kafkaVersion));
    const auto isWhole = [this, &connected] {
        const auto statuses = connected.ask(&ConnectClient::allStatuses);
        if (!statuses)
            return false;
        QStringList workers;
        for (const ConnectorStatus &status : *statuses) {
            if (status.state == ConnectorState::Unassigned)
                return false;
            for (const TaskStatus &task : status.tasks) {
                if (task.state == ConnectorState::Unassigned)
                    return false;
                if (!workers.contains(task.workerId))
                    workers += task.workerId;
            }
        }
        return workers.size() == m_playground.workers.size();
    };
    if (!waitFor(isWhole, 60s))
        qWarning("The two workers do not share their tasks again after 60 s");
}

Connected::Connected(const RestTarget &target)
    : m_rest([] { return std::make_unique<QNetworkAccessManager>(); }),
      m_client(m_rest)
{
    m_rest.setTarget(target);
}

bool Connected::await(const QString &name, const std::function<bool(const ConnectorStatus &)> &isTrue,
                      std::chrono::milliseconds limit)
{
    QDeadlineTimer nextLook(0ms);
    const auto look = [this, &name, &isTrue, &nextLook] {
        if (!nextLook.hasExpired())
            return false; // the workers have other things to do than to answer without a pause
        nextLook.setRemainingTime(100ms);
        const auto status = ask(&ConnectClient::status, name);
        m_seen = status ? words(*status) : words(status);
        return status && isTrue(*status);
    };
    return waitFor(look, limit);
}

bool Connected::awaitState(const QString &name, ConnectorState state, int tasks)
{
    return await(
        name, [state, tasks](const ConnectorStatus &status) { return isEverywhere(status, state, tasks); });
}

QString words(const ConnectorStatus &status)
{
    QString text = status.name + QStringLiteral(": ") + wireName(status.state) + status.stateText;
    for (const TaskStatus &task : status.tasks) {
        text += QStringLiteral(", task %1 %2 on %3")
                    .arg(task.id)
                    .arg(wireName(task.state) + task.stateText, task.workerId);
    }
    return text;
}

QString words(const Error &error)
{
    return QStringLiteral("error of kind %1, HTTP status %2, %3 at %4%5: %6")
        .arg(int(error.kind))
        .arg(error.httpStatus)
        .arg(error.request, error.worker,
             error.outcomeUnknown ? QStringLiteral(", outcome unknown") : QString(), error.message);
}

ConnectorConfig OwnConnector::sink(const Playground &playground, const QString &name, int tasks, File file)
{
    const QString folder = taskFolder(playground, name);
    if (file == File::Writable)
        QDir().mkpath(folder);
    return configOf({{QStringLiteral("connector.class"),
                      QStringLiteral("org.apache.kafka.connect.file.FileStreamSinkConnector")},
                     {QStringLiteral("tasks.max"), QString::number(tasks)},
                     {QStringLiteral("topics"), QStringLiteral("invoices")},
                     {QStringLiteral("file"), folder + QStringLiteral("/out.txt")}});
}

ConnectorConfig OwnConnector::source(const Playground &playground, const QString &name)
{
    const QString folder = taskFolder(playground, name);
    QDir().mkpath(folder);
    QFile file(folder + QStringLiteral("/in.txt"));
    if (file.open(QIODevice::WriteOnly))
        file.write("one\ntwo\nthree\n");
    return configOf({{QStringLiteral("connector.class"),
                      QStringLiteral("org.apache.kafka.connect.file.FileStreamSourceConnector")},
                     {QStringLiteral("tasks.max"), QStringLiteral("1")},
                     {QStringLiteral("topic"), QStringLiteral("integration")},
                     {QStringLiteral("file"), file.fileName()}});
}

OwnConnector::OwnConnector(const Playground &playground, const QString &version, const QString &what,
                           int tasks, File file)
    : m_connected(playground.targetOf(version)),
      m_name(ownName(what)),
      m_folder(taskFolder(playground, m_name)),
      m_created(m_connected.ask(&ConnectClient::create, m_name, sink(playground, m_name, tasks, file),
                                std::nullopt))
{
}

OwnConnector::OwnConnector(const Playground &playground, const QString &version, const QString &name,
                           const ConnectorConfig &config)
    : m_connected(playground.targetOf(version)),
      m_name(name),
      m_folder(taskFolder(playground, m_name)),
      m_created(m_connected.ask(&ConnectClient::create, m_name, config, std::nullopt))
{
}

OwnConnector::~OwnConnector()
{
    // Until it is gone: after a worker was killed this takes until the group is whole again.
    const auto isGone = [this] {
        const auto removed = m_connected.ask(&ConnectClient::remove, m_name);
        return removed || removed.error().kind == Error::Kind::NotFound;
    };
    if (m_created && !waitFor(isGone, 60s))
        qWarning("The connector %s of a test could not be deleted", qPrintable(m_name));
    QDir(m_folder).removeRecursively();
}

bool OwnConnector::healFolder() const
{
    return QDir().mkpath(m_folder);
}

} // namespace patchbay::test
