// SPDX-License-Identifier: GPL-3.0-or-later
// Every endpoint, asked of real workers of four versions. What a version lacks must end as UnknownEndpoint,
// and the capabilities say so.
#include "core/connect/connectorname.h"
#include "core/json/document.h"

#include "support/playground.h"

#include <QDir>
#include <QSignalSpy>
#include <QTest>

using namespace patchbay;
using namespace patchbay::test;
using namespace std::chrono_literals;
using Kind = Error::Kind;

namespace {

const QString sinkClass = QStringLiteral("org.apache.kafka.connect.file.FileStreamSinkConnector");

/// What CONNECT-REST.md says that a version brought.
bool brings(const QString &version, Capability capability)
{
    return *KafkaVersion::fromWorker(version) >= since(capability);
}

QStringList namesOf(const std::vector<ConnectorStatus> &statuses)
{
    QStringList names;
    for (const ConnectorStatus &status : statuses)
        names += status.name;
    return names;
}

ConnectorConfig changes(const QString &key, const std::optional<QString> &value)
{
    ConnectorConfig config;
    config.settings.push_back({key, value});
    return config;
}

json::Value parsed(const QByteArray &text)
{
    const auto document = json::parse(text);
    return document ? document->root() : json::Value();
}

} // namespace

/// An endpoint that the version lacks is UnknownEndpoint, and after that (or before) the capability is known
/// to be missing.
#define VERIFY_LACKS(connected, result, capability)                                                          \
    VERIFY_ERROR(result, Kind::UnknownEndpoint);                                                             \
    QVERIFY(!(connected).client().capabilities().has(capability))

class TestConnectClient : public QObject {
    Q_OBJECT

    Playground m_playground = Playground::fromEnvironment();

private slots:
    void initTestCase() { REQUIRE_PLAYGROUND(m_playground); }

    // --- the worker ---

    void aWorkerSaysItsVersionAndWhatFollowsFromIt_data() { addVersionRows(m_playground); }
    void aWorkerSaysItsVersionAndWhatFollowsFromIt()
    {
        QFETCH(QString, version);
        Connected connected(m_playground.targetOf(version));
        QSignalSpy spy(&connected.client(), &ConnectClient::capabilitiesChanged);
        const auto answer = connected.ask(&ConnectClient::workerVersion);
        VERIFY_DONE(answer);
        QCOMPARE(answer->version, version);
        QVERIFY(!answer->commit.isEmpty());
        QVERIFY(!answer->kafkaClusterId.isEmpty());
        QCOMPARE(spy.count(), 1);
        const Capabilities &capabilities = connected.client().capabilities();
        QCOMPARE(capabilities.workerVersion(), version);
        for (const Capability capability :
             {Capability::ExpandStatus, Capability::ActiveTopics, Capability::RestartWithTasks,
              Capability::AllPlugins, Capability::Stop, Capability::ReadOffsets, Capability::ChangeOffsets,
              Capability::InitialState, Capability::ClusterLoggers, Capability::PatchConfig,
              Capability::Health, Capability::PluginVersions})
            QCOMPARE(capabilities.has(capability), brings(version, capability));
        QCOMPARE(capabilities.refusesAmbiguousPaths(), version.startsWith(u'4'));
        const QList<QUrl> workers = m_playground.workersOf(version);
        for (const QUrl &worker : workers) {
            const auto same = connected.ask(&ConnectClient::workerVersionOf, worker);
            VERIFY_DONE(same);
            QCOMPARE(*same, *answer);
        }
    }

    void healthIsThereSince39_data() { addVersionRows(m_playground); }
    void healthIsThereSince39()
    {
        QFETCH(QString, version);
        Connected connected(m_playground.targetOf(version));
        const auto health = connected.ask(&ConnectClient::health, m_playground.workersOf(version).first());
        if (!brings(version, Capability::Health)) {
            VERIFY_LACKS(connected, health, Capability::Health);
            return;
        }
        VERIFY_DONE(health);
        QCOMPARE(health->condition, WorkerHealth::Condition::Healthy);
    }

    // --- reading ---

    void allListsNameTheSameConnectors_data() { addVersionRows(m_playground); }
    void allListsNameTheSameConnectors()
    {
        QFETCH(QString, version);
        Connected connected(m_playground.targetOf(version));
        const auto names = connected.ask(&ConnectClient::connectorNames);
        VERIFY_DONE(names);
        QStringList sorted = *names;
        std::sort(sorted.begin(), sorted.end(), connectorNameLess);
        for (const char *seeded : {"orders-source", "orders-archive", "orders-search", "orders-audit"}) {
            QVERIFY(sorted.contains(m_playground.seeded(QString::fromLatin1(seeded), version)));
        }
        const QList<QUrl> workers = m_playground.workersOf(version);
        for (const QUrl &worker : workers) {
            const auto same = connected.ask(&ConnectClient::connectorNamesOf, worker);
            VERIFY_DONE(same);
            QCOMPARE(QSet<QString>(same->begin(), same->end()), QSet<QString>(sorted.begin(), sorted.end()));
        }
        const auto statuses = connected.ask(&ConnectClient::allStatuses);
        VERIFY_DONE(statuses);
        QCOMPARE(namesOf(*statuses), sorted);
        const auto descriptions = connected.ask(&ConnectClient::allDescriptions);
        VERIFY_DONE(descriptions);
        QCOMPARE(descriptions->size(), std::size_t(sorted.size()));
        for (std::size_t i = 0; i < descriptions->size(); ++i) {
            QCOMPARE(descriptions->at(i).name, sorted.at(qsizetype(i)));
            QCOMPARE(descriptions->at(i).config.value(u"name"), descriptions->at(i).name);
        }
    }

    void anUnchangedAnswerIsKnownByItsDigest_data() { addVersionRows(m_playground); }
    void anUnchangedAnswerIsKnownByItsDigest()
    {
        QFETCH(QString, version);
        Connected connected(m_playground.targetOf(version));
        const auto first = connected.ask(&ConnectClient::allStatusesUnless, QByteArray());
        VERIFY_DONE(first);
        QVERIFY(first->statuses);
        const auto second = connected.ask(&ConnectClient::allStatusesUnless, first->digest);
        VERIFY_DONE(second);
        QCOMPARE(second->digest, first->digest);
        QVERIFY(!second->statuses);
    }

    void everythingAboutOneConnectorCanBeRead_data() { addVersionRows(m_playground); }
    void everythingAboutOneConnectorCanBeRead()
    {
        QFETCH(QString, version);
        Connected connected(m_playground.targetOf(version));
        const QString name = m_playground.seeded(QStringLiteral("orders-archive"), version);
        const auto description = connected.ask(&ConnectClient::connector, name);
        VERIFY_DONE(description);
        QCOMPARE(description->name, name);
        QCOMPARE(description->type, ConnectorType::Sink);
        QCOMPARE(description->config.value(u"connector.class"), sinkClass);
        const auto config = connected.ask(&ConnectClient::config, name);
        VERIFY_DONE(config);
        QCOMPARE(config->settings.size(), description->config.settings.size());
        const auto status = connected.ask(&ConnectClient::status, name);
        VERIFY_DONE(status);
        QCOMPARE(status->name, name);
        QCOMPARE(status->type, ConnectorType::Sink);
        QCOMPARE(status->state, ConnectorState::Running);
        QVERIFY(status->workerId.startsWith(QStringLiteral("127.0.0.1:")));
        QCOMPARE(!status->version.isEmpty(), version.startsWith(u'4'));
        const auto tasks = connected.ask(&ConnectClient::tasks, name);
        VERIFY_DONE(tasks);
        QCOMPARE(tasks->size(), description->tasks.size());
        QCOMPARE(tasks->size(), status->tasks.size());
        QVERIFY(!tasks->empty());
        QCOMPARE(tasks->front().id, (TaskId{name, 0}));
        QVERIFY(tasks->front().config.contains(u"task.class"));
        const auto task = connected.ask(&ConnectClient::taskStatus, name, 0);
        VERIFY_DONE(task);
        QCOMPARE(*task, status->tasks.front());
        const auto noTask = connected.ask(&ConnectClient::taskStatus, name, 99);
        VERIFY_ERROR(noTask, Kind::NotFound);
        const auto topics = connected.ask(&ConnectClient::activeTopics, name);
        VERIFY_DONE(topics);
        QCOMPARE(*topics, QStringList(m_playground.seeded(QStringLiteral("orders"), version)));
    }

    void theSeededStatesAreSeenWithTheirTrace_data() { addVersionRows(m_playground); }
    void theSeededStatesAreSeenWithTheirTrace()
    {
        QFETCH(QString, version);
        Connected connected(m_playground.targetOf(version));
        const auto failed = connected.ask(&ConnectClient::status,
                                          m_playground.seeded(QStringLiteral("orders-search"), version));
        VERIFY_DONE(failed);
        QCOMPARE(failed->state, ConnectorState::Running);
        QCOMPARE(failed->worstState(), ConnectorState::Failed);
        QCOMPARE(failed->failedTaskCount(), 1);
        QVERIFY(failed->tasks.front().trace.contains(
            QStringLiteral("Caused by: java.nio.file.NoSuchFileException")));
        const auto paused = connected.ask(&ConnectClient::status,
                                          m_playground.seeded(QStringLiteral("orders-audit"), version));
        VERIFY_DONE(paused);
        QCOMPARE(paused->state, ConnectorState::Paused);
        if (brings(version, Capability::Stop)) {
            const auto stopped = connected.ask(
                &ConnectClient::status, m_playground.seeded(QStringLiteral("orders-billing"), version));
            VERIFY_DONE(stopped);
            QCOMPARE(stopped->state, ConnectorState::Stopped);
            QVERIFY(stopped->tasks.empty());
        }
    }

    void whatDoesNotExistIsNotFoundAndNoMissingEndpoint_data() { addVersionRows(m_playground); }
    void whatDoesNotExistIsNotFoundAndNoMissingEndpoint()
    {
        QFETCH(QString, version);
        Connected connected(m_playground.targetOf(version));
        const QString name = ownName(QStringLiteral("nobody"));
        VERIFY_ERROR(connected.ask(&ConnectClient::connector, name), Kind::NotFound);
        VERIFY_ERROR(connected.ask(&ConnectClient::config, name), Kind::NotFound);
        VERIFY_ERROR(connected.ask(&ConnectClient::status, name), Kind::NotFound);
        VERIFY_ERROR(connected.ask(&ConnectClient::tasks, name), Kind::NotFound);
        VERIFY_ERROR(connected.ask(&ConnectClient::taskStatus, name, 0), Kind::NotFound);
        VERIFY_ERROR(connected.ask(&ConnectClient::pause, name), Kind::NotFound);
        VERIFY_ERROR(connected.ask(&ConnectClient::resume, name), Kind::NotFound);
        VERIFY_ERROR(connected.ask(&ConnectClient::restart, name, false, false), Kind::NotFound);
        VERIFY_ERROR(connected.ask(&ConnectClient::restartTask, name, 0), Kind::NotFound);
        VERIFY_ERROR(connected.ask(&ConnectClient::remove, name), Kind::NotFound);
        if (brings(version, Capability::Stop)) {
            VERIFY_ERROR(connected.ask(&ConnectClient::stop, name), Kind::NotFound);
            VERIFY_ERROR(connected.ask(&ConnectClient::offsets, name), Kind::NotFound);
        }
        const Capabilities &capabilities = connected.client().capabilities();
        QVERIFY(capabilities.has(Capability::ActiveTopics));
        QVERIFY(!brings(version, Capability::Stop) || capabilities.has(Capability::Stop));
        QVERIFY(!brings(version, Capability::ReadOffsets) || capabilities.has(Capability::ReadOffsets));
    }

    // --- changing ---

    void aConnectorLivesFromCreateToDelete_data() { addVersionRows(m_playground); }
    void aConnectorLivesFromCreateToDelete()
    {
        QFETCH(QString, version);
        Connected connected(m_playground.targetOf(version));
        const OwnConnector own(m_playground, version, QStringLiteral("life"), 2);
        VERIFY_DONE(own.created());
        QCOMPARE(own.created()->name, own.name());
        QVERIFY2(connected.awaitState(own.name(), ConnectorState::Running, 2), qPrintable(connected.seen()));

        VERIFY_DONE(connected.ask(&ConnectClient::pause, own.name()));
        QVERIFY2(connected.awaitState(own.name(), ConnectorState::Paused, 2), qPrintable(connected.seen()));
        VERIFY_DONE(connected.ask(&ConnectClient::resume, own.name()));
        QVERIFY2(connected.awaitState(own.name(), ConnectorState::Running, 2), qPrintable(connected.seen()));

        const auto instanceOnly = connected.ask(&ConnectClient::restart, own.name(), false, false);
        VERIFY_DONE(instanceOnly);
        QVERIFY(!instanceOnly->has_value());
        QVERIFY2(connected.awaitState(own.name(), ConnectorState::Running, 2), qPrintable(connected.seen()));
        VERIFY_DONE(connected.ask(&ConnectClient::restartTask, own.name(), 1));
        QVERIFY2(connected.awaitState(own.name(), ConnectorState::Running, 2), qPrintable(connected.seen()));

        const auto stopped = connected.ask(&ConnectClient::stop, own.name());
        if (brings(version, Capability::Stop)) {
            VERIFY_DONE(stopped);
            QVERIFY2(connected.awaitState(own.name(), ConnectorState::Stopped, 0),
                     qPrintable(connected.seen()));
        } else {
            VERIFY_LACKS(connected, stopped, Capability::Stop);
        }
        VERIFY_DONE(connected.ask(&ConnectClient::remove, own.name()));
        VERIFY_ERROR(connected.ask(&ConnectClient::connector, own.name()), Kind::NotFound);
    }

    void restartWithItsTasksAnswersAPlanSince30_data() { addVersionRows(m_playground); }
    void restartWithItsTasksAnswersAPlanSince30()
    {
        QFETCH(QString, version);
        Connected connected(m_playground.targetOf(version));
        const OwnConnector own(m_playground, version, QStringLiteral("restart"), 2);
        VERIFY_DONE(own.created());
        QVERIFY2(connected.awaitState(own.name(), ConnectorState::Running, 2), qPrintable(connected.seen()));
        if (!brings(version, Capability::RestartWithTasks)) {
            // A 2.8 takes the flags without a word and restarts the instance alone: only its version tells.
            VERIFY_DONE(connected.ask(&ConnectClient::workerVersion));
            QVERIFY(!connected.client().capabilities().has(Capability::RestartWithTasks));
            return;
        }
        const auto everything = connected.ask(&ConnectClient::restart, own.name(), true, false);
        VERIFY_DONE(everything);
        QVERIFY(everything->has_value());
        QCOMPARE((*everything)->name, own.name());
        QCOMPARE((*everything)->taskCount(ConnectorState::Restarting), 2);
        QVERIFY2(connected.awaitState(own.name(), ConnectorState::Running, 2), qPrintable(connected.seen()));
        const auto failedOnly = connected.ask(&ConnectClient::restart, own.name(), true, true);
        VERIFY_DONE(failedOnly);
        QVERIFY(failedOnly->has_value());
        QCOMPARE((*failedOnly)->taskCount(ConnectorState::Restarting), 0);
    }

    void createWithAnInitialStateNeverBeginsInAnother_data() { addVersionRows(m_playground); }
    void createWithAnInitialStateNeverBeginsInAnother()
    {
        QFETCH(QString, version);
        Connected connected(m_playground.targetOf(version));
        VERIFY_DONE(connected.ask(&ConnectClient::workerVersion));
        const QString name = ownName(QStringLiteral("initial"));
        const auto created =
            connected.ask(&ConnectClient::create, name, OwnConnector::sink(m_playground, name),
                          std::optional(InitialState::Stopped));
        if (!brings(version, Capability::InitialState)) {
            QVERIFY2(!created, "A connector that was to begin as stopped was created and runs");
            VERIFY_ERROR(connected.ask(&ConnectClient::connector, name), Kind::NotFound);
            return;
        }
        VERIFY_DONE(created);
        const bool isStopped = connected.awaitState(name, ConnectorState::Stopped, 0);
        VERIFY_DONE(connected.ask(&ConnectClient::remove, name));
        QVERIFY2(isStopped, qPrintable(connected.seen()));
    }

    void configsAreReplacedAndPatched_data() { addVersionRows(m_playground); }
    void configsAreReplacedAndPatched()
    {
        QFETCH(QString, version);
        Connected connected(m_playground.targetOf(version));
        const OwnConnector own(m_playground, version, QStringLiteral("config"));
        VERIFY_DONE(own.created());
        ConnectorConfig config = OwnConnector::sink(m_playground, own.name());
        config.settings.push_back({QStringLiteral("errors.tolerance"), QStringLiteral("all")});
        const auto put = connected.ask(&ConnectClient::putConfig, own.name(), config);
        VERIFY_DONE(put);
        QCOMPARE(put->config.value(u"errors.tolerance"), QStringLiteral("all"));
        const auto patched = connected.ask(&ConnectClient::patchConfig, own.name(),
                                           changes(QStringLiteral("errors.tolerance"), std::nullopt));
        if (!brings(version, Capability::PatchConfig)) {
            VERIFY_LACKS(connected, patched, Capability::PatchConfig);
            return;
        }
        VERIFY_DONE(patched);
        QVERIFY(!patched->config.contains(u"errors.tolerance"));
        const auto read = connected.ask(&ConnectClient::config, own.name());
        VERIFY_DONE(read);
        QVERIFY(!read->contains(u"errors.tolerance"));
        QCOMPARE(read->value(u"topics"), QStringLiteral("invoices"));
    }

    void aNameThatIsTakenIsAlreadyExistsAndNoRebalance_data() { addVersionRows(m_playground); }
    void aNameThatIsTakenIsAlreadyExistsAndNoRebalance()
    {
        QFETCH(QString, version);
        Connected connected(m_playground.targetOf(version));
        QSignalSpy tries(&connected.rest(), &RestClient::exchanged);
        const QString name = m_playground.seeded(QStringLiteral("orders-audit"), version);
        const auto created =
            connected.ask(&ConnectClient::create, name, OwnConnector::sink(m_playground, name), std::nullopt);
        VERIFY_ERROR(created, Kind::AlreadyExists);
        QCOMPARE(created.error().httpStatus, 409);
        QVERIFY(created.error().message.contains(name));
        QCOMPARE(tries.count(), 1); // final: not tried again
    }

    void anInvalidConfigIsRefusedInTheWorkersWords_data() { addVersionRows(m_playground); }
    void anInvalidConfigIsRefusedInTheWorkersWords()
    {
        QFETCH(QString, version);
        Connected connected(m_playground.targetOf(version));
        const QString name = ownName(QStringLiteral("invalid"));
        ConnectorConfig config = changes(QStringLiteral("connector.class"), sinkClass);
        config.settings.push_back({QStringLiteral("tasks.max"), QStringLiteral("many")});
        config.settings.push_back({QStringLiteral("topics"), QStringLiteral("invoices")});
        const auto created = connected.ask(&ConnectClient::create, name, config, std::nullopt);
        VERIFY_ERROR(created, Kind::InvalidRequest);
        QCOMPARE(created.error().httpStatus, 400);
        QVERIFY2(created.error().message.contains(QStringLiteral("tasks.max")),
                 qPrintable(created.error().message));
    }

    void activeTopicsAreForgottenOnRequest_data() { addVersionRows(m_playground); }
    void activeTopicsAreForgottenOnRequest()
    {
        QFETCH(QString, version);
        Connected connected(m_playground.targetOf(version));
        const OwnConnector own(m_playground, version, QStringLiteral("topics"));
        VERIFY_DONE(own.created());
        const auto hasTopic = [&connected, &own] {
            const auto topics = connected.ask(&ConnectClient::activeTopics, own.name());
            return topics && topics->contains(QStringLiteral("invoices"));
        };
        if (version == m_playground.kafkaVersion) { // where `invoices` has records
            QVERIFY(waitFor(hasTopic, 60s));
            VERIFY_DONE(connected.ask(&ConnectClient::resetActiveTopics, own.name()));
            QVERIFY(waitFor([&hasTopic] { return !hasTopic(); }, 60s));
            return;
        }
        VERIFY_DONE(connected.ask(&ConnectClient::resetActiveTopics, own.name()));
    }

    // --- names ---

    void oddNamesCanBeCreatedAskedForAndDeleted_data()
    {
        QTest::addColumn<QString>("version");
        QTest::addColumn<QString>("name");
        const QStringList versions = m_playground.versions();
        const QString own = ownName(QStringLiteral("odd"));
        for (const QString &version : versions) {
            const auto add = [&version, &own](const char *what, const QString &name) {
                QTest::newRow(qPrintable(version + u' ' + QString::fromLatin1(what)))
                    << version << own + name;
            };
            add("punctuation", QStringLiteral(" a?b#c\"d+e&f=g,h|i^j`k[l@m:n"));
            add("unicode", QStringLiteral("-接続-ñ-\U0001F600"));
            add("300 characters", QString(300 - own.size(), u'x'));
        }
    }
    void oddNamesCanBeCreatedAskedForAndDeleted()
    {
        QFETCH(QString, version);
        QFETCH(QString, name);
        Connected connected(m_playground.targetOf(version));
        const OwnConnector own(m_playground, version, name, OwnConnector::sink(m_playground, name));
        VERIFY_DONE(own.created());
        QCOMPARE(own.created()->name, name);
        QVERIFY2(connected.awaitState(name, ConnectorState::Running, 1), qPrintable(connected.seen()));
        const auto statuses = connected.ask(&ConnectClient::allStatuses);
        VERIFY_DONE(statuses);
        QVERIFY(namesOf(*statuses).contains(name));
        VERIFY_DONE(connected.ask(&ConnectClient::pause, name));
        QVERIFY2(connected.awaitState(name, ConnectorState::Paused, 1), qPrintable(connected.seen()));
        VERIFY_DONE(connected.ask(&ConnectClient::remove, name));
        VERIFY_ERROR(connected.ask(&ConnectClient::connector, name), Kind::NotFound);
    }

    void namesThatAreFoldedOnTheWayAreRefusedBeforeAnythingIsSent_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("dot") << QStringLiteral(".");
        QTest::newRow("dots") << QStringLiteral("..");
        // A follower and a proxy cut it to "orders-audit", which exists.
        QTest::newRow("semicolon") << QStringLiteral("orders-audit;old");
    }
    void namesThatAreFoldedOnTheWayAreRefusedBeforeAnythingIsSent()
    {
        QFETCH(QString, name);
        RestTarget target = m_playground.targetOf(m_playground.kafkaVersion);
        target.workers = {m_playground.prefixUrl};
        target.user = m_playground.user;
        target.password = m_playground.password;
        target.caFile = m_playground.caFile;
        Connected connected(target);
        VERIFY_DONE(connected.ask(&ConnectClient::workerVersion)); // through the proxy all is well
        QSignalSpy tries(&connected.rest(), &RestClient::exchanged);
        VERIFY_ERROR(
            connected.ask(&ConnectClient::create, name, OwnConnector::sink(m_playground, name), std::nullopt),
            Kind::Blocked);
        VERIFY_ERROR(connected.ask(&ConnectClient::connector, name), Kind::Blocked);
        VERIFY_ERROR(connected.ask(&ConnectClient::status, name), Kind::Blocked);
        VERIFY_ERROR(connected.ask(&ConnectClient::offsets, name), Kind::Blocked);
        VERIFY_ERROR(connected.ask(&ConnectClient::pause, name), Kind::Blocked);
        VERIFY_ERROR(connected.ask(&ConnectClient::remove, name), Kind::Blocked);
        VERIFY_ERROR(connected.ask(&ConnectClient::deleteOffsets, name), Kind::Blocked);
        QCOMPARE(tries.count(), 0);
    }

    void aProxyWithAPathBeforeItPassesOddNamesOn()
    {
        RestTarget target = m_playground.targetOf(m_playground.kafkaVersion);
        target.workers = {m_playground.prefixUrl};
        target.user = m_playground.user;
        target.password = m_playground.password;
        target.caFile = m_playground.caFile;
        Connected connected(target);
        const QString name = ownName(QStringLiteral("pröxy a?b#c+d"));
        const OwnConnector own(m_playground, m_playground.kafkaVersion, name,
                               OwnConnector::sink(m_playground, name));
        VERIFY_DONE(own.created());
        QVERIFY2(connected.awaitState(name, ConnectorState::Running, 1), qPrintable(connected.seen()));
        VERIFY_DONE(connected.ask(&ConnectClient::remove, name));
    }

    void namesWithASlashAreNotCreated_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("slash") << QStringLiteral("a/b");
        QTest::newRow("percent") << QStringLiteral("a%b");
        QTest::newRow("backslash") << QStringLiteral("a\\b");
        QTest::newRow("space before") << QStringLiteral(" a");
        QTest::newRow("empty") << QString();
    }
    void namesWithASlashAreNotCreated()
    {
        QFETCH(QString, name);
        Connected connected(m_playground.targetOf(m_playground.kafkaVersion));
        VERIFY_DONE(connected.ask(&ConnectClient::workerVersion));
        QSignalSpy tries(&connected.rest(), &RestClient::exchanged);
        VERIFY_ERROR(
            connected.ask(&ConnectClient::create, name, OwnConnector::sink(m_playground, name), std::nullopt),
            Kind::Blocked);
        QCOMPARE(tries.count(), 0);
    }

    // --- offsets ---

    void offsetsAreReadSince35AndChangedSince36_data() { addVersionRows(m_playground); }
    void offsetsAreReadSince35AndChangedSince36()
    {
        QFETCH(QString, version);
        Connected connected(m_playground.targetOf(version));
        const QString name = ownName(QStringLiteral("offsets"));
        const OwnConnector own(m_playground, version, name, OwnConnector::source(m_playground, name));
        VERIFY_DONE(own.created());
        QVERIFY2(connected.awaitState(name, ConnectorState::Running, 1), qPrintable(connected.seen()));
        if (!brings(version, Capability::ReadOffsets)) {
            const auto read = connected.ask(&ConnectClient::offsets, name);
            VERIFY_LACKS(connected, read, Capability::ReadOffsets);
            const auto changed = connected.ask(&ConnectClient::deleteOffsets, name);
            VERIFY_LACKS(connected, changed, Capability::ChangeOffsets);
            return;
        }
        std::vector<PartitionOffset> offsets;
        const auto hasRead = [&connected, &name, &offsets] {
            const auto read = connected.ask(&ConnectClient::offsets, name);
            if (read)
                offsets = *read;
            return read && read->size() == 1;
        };
        QVERIFY(waitFor(hasRead, 60s));
        QVERIFY(offsets.front().partition.contains("filename"));
        QCOMPARE(offsets.front().offset->value("position").toInt64(), 14); // "one\ntwo\nthree\n"

        const std::vector<PartitionOffset> exact{
            {offsets.front().partition, parsed(R"({"position":9007199254740993})")}};
        const auto whileRunning = connected.ask(&ConnectClient::patchOffsets, name, exact);
        if (!brings(version, Capability::ChangeOffsets)) {
            VERIFY_LACKS(connected, whileRunning, Capability::ChangeOffsets);
            VERIFY_ERROR(connected.ask(&ConnectClient::deleteOffsets, name), Kind::UnknownEndpoint);
            QVERIFY(connected.client().capabilities().has(Capability::ReadOffsets));
            return;
        }
        VERIFY_ERROR(whileRunning, Kind::InvalidRequest);
        VERIFY_DONE(connected.ask(&ConnectClient::stop, name));
        QVERIFY2(connected.awaitState(name, ConnectorState::Stopped, 0), qPrintable(connected.seen()));
        const auto changed = connected.ask(&ConnectClient::patchOffsets, name, exact);
        VERIFY_DONE(changed);
        QVERIFY(!changed->message.isEmpty());
        const auto read = connected.ask(&ConnectClient::offsets, name);
        VERIFY_DONE(read);
        QCOMPARE(*read, exact); // 2^53 + 1, digit by digit

        // Under load a worker was seen to answer the read after a change with what was there before it.
        const auto isEmpty = [&connected, &name] {
            const auto now = connected.ask(&ConnectClient::offsets, name);
            return now && now->empty();
        };
        // One partition is forgotten by a null in a PATCH.
        const auto forgotten =
            connected.ask(&ConnectClient::patchOffsets, name,
                          std::vector<PartitionOffset>{{exact.front().partition, std::nullopt}});
        VERIFY_DONE(forgotten);
        QVERIFY(waitFor(isEmpty));
        VERIFY_DONE(connected.ask(&ConnectClient::patchOffsets, name, exact));
        const auto reset = connected.ask(&ConnectClient::deleteOffsets, name);
        VERIFY_DONE(reset);
        QVERIFY(waitFor(isEmpty));
    }

    void aSinksOffsetsAreThoseOfItsPartitions()
    {
        Connected connected(m_playground.targetOf(m_playground.kafkaVersion));
        const auto read = connected.ask(&ConnectClient::offsets, QStringLiteral("orders-billing"));
        VERIFY_DONE(read);
        QHash<qint64, qint64> seen;
        for (const PartitionOffset &each : *read) {
            QCOMPARE(each.partition.value("kafka_topic").toString(), QStringLiteral("orders"));
            seen.insert(each.partition.value("kafka_partition").toInt64().value_or(-1),
                        each.offset->value("kafka_offset").toInt64().value_or(-1));
        }
        QCOMPARE(seen, (QHash<qint64, qint64>{{0, 12}, {1, 7}, {2, 31}}));
    }

    // --- plugins ---

    void pluginsAreListedDescribedAndValidated_data() { addVersionRows(m_playground); }
    void pluginsAreListedDescribedAndValidated()
    {
        QFETCH(QString, version);
        Connected connected(m_playground.targetOf(version));
        VERIFY_DONE(connected.ask(&ConnectClient::workerVersion));
        const auto connectors = connected.ask(&ConnectClient::plugins, true);
        VERIFY_DONE(connectors);
        const auto isSink = [](const PluginDescription &plugin) {
            return plugin.className == sinkClass && plugin.type == QStringLiteral("sink");
        };
        QVERIFY(std::any_of(connectors->begin(), connectors->end(), isSink));

        const auto all = connected.ask(&ConnectClient::plugins, false);
        const auto definitions = connected.ask(&ConnectClient::pluginConfig, sinkClass, QString());
        if (brings(version, Capability::AllPlugins)) {
            VERIFY_DONE(all);
            QVERIFY(all->size() > connectors->size());
            const auto isConverter = [](const PluginDescription &plugin) {
                return plugin.type == QStringLiteral("converter");
            };
            QVERIFY(std::any_of(all->begin(), all->end(), isConverter));
            VERIFY_DONE(definitions);
            const auto isFile = [](const SettingDefinition &definition) {
                return definition.name == QStringLiteral("file");
            };
            QVERIFY(std::any_of(definitions->begin(), definitions->end(), isFile));
            const auto unknown =
                connected.ask(&ConnectClient::pluginConfig, QStringLiteral("org.example.Nobody"), QString());
            VERIFY_ERROR(unknown, Kind::NotFound);
            QVERIFY(connected.client().capabilities().has(Capability::AllPlugins));
        } else {
            QVERIFY(!all || all->size() == connectors->size()); // an old worker does not know the flag
            VERIFY_LACKS(connected, definitions, Capability::AllPlugins);
        }

        ConnectorConfig config = OwnConnector::sink(m_playground, QStringLiteral("x"));
        config.settings.push_back({QStringLiteral("name"), QStringLiteral("x")});
        const auto valid = connected.ask(&ConnectClient::validate, sinkClass, config);
        VERIFY_DONE(valid);
        QCOMPARE(valid->errorCount, 0);
        QCOMPARE(valid->className, sinkClass);
        config.settings.push_back({QStringLiteral("tasks.max"), QStringLiteral("many")});
        const auto invalid = connected.ask(&ConnectClient::validate, sinkClass, config);
        VERIFY_DONE(invalid);
        QVERIFY(invalid->errorCount >= 1);
        const auto blamed = std::find_if(invalid->entries.begin(), invalid->entries.end(),
                                         [](const auto &entry) { return !entry.value.errors.isEmpty(); });
        QVERIFY(blamed != invalid->entries.end());
        QCOMPARE(blamed->value.name, QStringLiteral("tasks.max"));
    }

    // --- loggers ---

    void loggersAreReadAndSet_data() { addVersionRows(m_playground); }
    void loggersAreReadAndSet()
    {
        QFETCH(QString, version);
        // One worker: each has levels of its own.
        RestTarget target = m_playground.targetOf(version);
        target.workers = {target.workers.first()};
        Connected connected(target);
        VERIFY_DONE(connected.ask(&ConnectClient::workerVersion));
        const auto all = connected.ask(&ConnectClient::loggers);
        VERIFY_DONE(all);
        QVERIFY(!all->empty());
        const QString logger = QStringLiteral("org.apache.kafka.connect.runtime.patchbaytest");
        const auto set =
            connected.ask(&ConnectClient::setLogger, logger, QStringLiteral("WARN"), LoggerScope::Worker);
        VERIFY_DONE(set);
        QVERIFY(set->contains(logger));
        const auto read = connected.ask(&ConnectClient::logger, logger);
        VERIFY_DONE(read);
        QCOMPARE(read->level, QStringLiteral("WARN"));
        VERIFY_ERROR(
            connected.ask(&ConnectClient::setLogger, logger, QStringLiteral("LOUD"), LoggerScope::Worker),
            Kind::NotFound); // so the workers say it
        const auto everywhere =
            connected.ask(&ConnectClient::setLogger, logger, QStringLiteral("ERROR"), LoggerScope::Cluster);
        if (!brings(version, Capability::ClusterLoggers)) {
            // It passes over the scope and sets its own: the answer names its loggers, and the capability is
            // gone.
            VERIFY_DONE(everywhere);
            QVERIFY(everywhere->contains(logger));
            QVERIFY(!connected.client().capabilities().has(Capability::ClusterLoggers));
            return;
        }
        VERIFY_DONE(everywhere);
        const auto isSet = [&connected, &logger] {
            const auto level = connected.ask(&ConnectClient::logger, logger);
            return level && level->level == QStringLiteral("ERROR");
        };
        QVERIFY(waitFor(isSet, 60s));
    }

    // --- TLS and passwords ---

    void tlsWithoutItsAuthorityIsRefusedAndWithItWorks()
    {
        RestTarget target;
        target.workers = {m_playground.basicUrl};
        target.user = m_playground.user;
        target.password = m_playground.password;
        {
            Connected stranger(target);
            const auto refused = stranger.ask(&ConnectClient::workerVersion);
            VERIFY_ERROR(refused, Kind::Tls);
            QVERIFY(!refused.error().message.isEmpty());
        }
        target.caFile = m_playground.caFile;
        Connected trusting(target);
        const auto answer = trusting.ask(&ConnectClient::workerVersion);
        VERIFY_DONE(answer);
        QCOMPARE(answer->version, m_playground.kafkaVersion);
        const auto statuses = trusting.ask(&ConnectClient::allStatuses);
        VERIFY_DONE(statuses);
        QVERIFY(namesOf(*statuses).contains(QStringLiteral("orders-source")));
    }

    void aWrongPasswordIsAuthenticationAndIsTriedOnce()
    {
        RestTarget target;
        target.workers = {m_playground.basicUrl};
        target.caFile = m_playground.caFile;
        target.user = m_playground.user;
        target.password = QStringLiteral("wrong-c4n4ry");
        Connected connected(target);
        QSignalSpy tries(&connected.rest(), &RestClient::exchanged);
        const auto refused = connected.ask(&ConnectClient::workerVersion);
        VERIFY_ERROR(refused, Kind::Authentication);
        QCOMPARE(refused.error().httpStatus, 401);
        QCOMPARE(tries.count(), 1);
        const QString told = words(refused) + QString::fromUtf8(refused.error().body);
        QVERIFY(!told.contains(QStringLiteral("c4n4ry")));
        target.user.clear();
        target.password.clear();
        Connected nobody(target);
        VERIFY_ERROR(nobody.ask(&ConnectClient::workerVersion), Kind::Authentication);
    }

    void aPortThatWantsAClientCertificateSaysSo()
    {
        RestTarget target;
        target.workers = {m_playground.clientUrl};
        target.caFile = m_playground.caFile;
        Connected connected(target);
        const auto refused = connected.ask(&ConnectClient::workerVersion);
        QVERIFY(!refused);
        QVERIFY2(refused.error().kind == Kind::Tls || refused.error().kind == Kind::InvalidRequest,
                 qPrintable(words(refused)));
        QVERIFY2(refused.error().message.contains(QStringLiteral("certificate"), Qt::CaseInsensitive),
                 qPrintable(words(refused)));
    }

    // --- several workers ---

    void aWorkerThatIsNotThereIsPassedOver()
    {
        RestTarget target = m_playground.targetOf(m_playground.kafkaVersion);
        target.workers.prepend(QUrl(QStringLiteral("http://127.0.0.1:1")));
        Connected connected(target);
        VERIFY_DONE(connected.ask(&ConnectClient::workerVersion));
        // A write was refused before it was sent: it goes to the next one.
        const OwnConnector own(m_playground, m_playground.kafkaVersion, QStringLiteral("passed"));
        VERIFY_DONE(own.created());
        Connected other(target);
        VERIFY_DONE(other.ask(&ConnectClient::pause, own.name()));
        QVERIFY2(other.awaitState(own.name(), ConnectorState::Paused, 1), qPrintable(other.seen()));
    }

    void aReadOnlyConnectionReadsAndValidatesAndChangesNothing()
    {
        RestTarget target = m_playground.targetOf(m_playground.kafkaVersion);
        target.access = Access::ReadOnly;
        Connected connected(target);
        VERIFY_DONE(connected.ask(&ConnectClient::allStatuses));
        VERIFY_DONE(connected.ask(&ConnectClient::validate, sinkClass,
                                  OwnConnector::sink(m_playground, QStringLiteral("x"))));
        const QString name = QStringLiteral("orders-audit");
        VERIFY_ERROR(connected.ask(&ConnectClient::resume, name), Kind::Blocked);
        VERIFY_ERROR(connected.ask(&ConnectClient::remove, name), Kind::Blocked);
        VERIFY_ERROR(connected.ask(&ConnectClient::setLogger, QStringLiteral("root"), QStringLiteral("INFO"),
                                   LoggerScope::Worker),
                     Kind::Blocked);
        const auto status = connected.ask(&ConnectClient::status, name);
        VERIFY_DONE(status);
        QCOMPARE(status->state, ConnectorState::Paused);
    }
};

QTEST_GUILESS_MAIN(TestConnectClient)
#include "tst_connectclient.moc"
