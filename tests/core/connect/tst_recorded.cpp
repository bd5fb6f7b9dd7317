// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectfixture.h"

#include <QTest>

using namespace patchbay;
using namespace patchbay::test;

namespace {

/// A worker of that version that plays one recorded answer, and its client.
struct Played {
    Played(const QString &version, const QString &name)
        : worker(version),
          fixture(worker.url())
    {
        worker.serve(name);
    }
    ConnectClient *operator->() { return &fixture.client; }

    RecordedWorker worker;
    ConnectFixture fixture;
};

bool isAtLeast(const QString &version, int major, int minor)
{
    return *KafkaVersion::fromWorker(version) >= KafkaVersion{major, minor, 0};
}

const ConnectorStatus *find(const std::vector<ConnectorStatus> &rows, const QString &name)
{
    for (const ConnectorStatus &row : rows) {
        if (row.name == name)
            return &row;
    }
    return nullptr;
}

} // namespace

/// What real workers answered, through every method of the client.
class RecordedTest : public QObject {
    Q_OBJECT

private:
    void versions();

private slots:
    void everyRecordedRequestMatchesWhatTheClientSends_data() { versions(); }
    void everyRecordedRequestMatchesWhatTheClientSends();
    void versionIsReadAndKept_data() { versions(); }
    void versionIsReadAndKept();
    void healthIsKnownSince39_data() { versions(); }
    void healthIsKnownSince39();
    void pluginsAreRead_data() { versions(); }
    void pluginsAreRead();
    void pluginConfigIsRead_data() { versions(); }
    void pluginConfigIsRead();
    void validationIsRead_data() { versions(); }
    void validationIsRead();
    void validationErrorsAreRead_data() { versions(); }
    void validationErrorsAreRead();
    void refusedValidationKeepsTheWorkersWords_data() { versions(); }
    void refusedValidationKeepsTheWorkersWords();
    void connectorIsCreated_data() { versions(); }
    void connectorIsCreated();
    void existingConnectorIsNotCreatedAgain_data() { versions(); }
    void existingConnectorIsNotCreatedAgain();
    void initialStateIsKnownSince37_data() { versions(); }
    void initialStateIsKnownSince37();
    void configIsPut_data() { versions(); }
    void configIsPut();
    void configIsPatchedSince38_data() { versions(); }
    void configIsPatchedSince38();
    void connectorIsRead_data() { versions(); }
    void connectorIsRead();
    void missingConnectorIsNotFound_data() { versions(); }
    void missingConnectorIsNotFound();
    void statusesAreThoseOfTheListedConnectors_data() { versions(); }
    void statusesAreThoseOfTheListedConnectors();
    void statusIsRead_data() { versions(); }
    void statusIsRead();
    void failedTaskCarriesItsTrace_data() { versions(); }
    void failedTaskCarriesItsTrace();
    void tasksAndTopicsAreRead_data() { versions(); }
    void tasksAndTopicsAreRead();
    void statesAreChanged_data() { versions(); }
    void statesAreChanged();
    void restartTellsItsPlanSince30_data() { versions(); }
    void restartTellsItsPlanSince30();
    void offsetsAreReadSince35_data() { versions(); }
    void offsetsAreReadSince35();
    void offsetsAreChangedSince36_data() { versions(); }
    void offsetsAreChangedSince36();
    void loggersAreReadAndSet_data() { versions(); }
    void loggersAreReadAndSet();
    void connectorIsRemoved_data() { versions(); }
    void connectorIsRemoved();
};

void RecordedTest::versions()
{
    QTest::addColumn<QString>("version");
    for (const auto *version : {"2.8.2", "3.5.2", "3.9.2", "4.3.1"})
        QTest::newRow(version) << QString::fromLatin1(version);
}

void RecordedTest::everyRecordedRequestMatchesWhatTheClientSends()
{
    QFETCH(QString, version);
    RecordedWorker worker(version);
    ConnectFixture fixture(worker.url());
    RestTarget once = fixture.rest.target();
    once.attempts = 1; // one of 3.9.2's answers speaks of a rebalance
    fixture.rest.setTarget(once);
    ConnectClient &client = fixture.client;
    const QString sink = u"orders-sink"_qs;
    const auto offset = [](qint64 number) {
        json::Value partition = json::Value::object();
        partition.append(u"kafka_topic", json::Value::string(u"orders"_qs))
            .append(u"kafka_partition", json::Value::number(0));
        json::Value value = json::Value::object();
        value.append(u"kafka_offset", json::Value::number(number));
        return PartitionOffset{partition, value};
    };
    PartitionOffset reset = offset(0);
    reset.offset.reset();
    const ConnectorConfig source = configOf({{u"connector.class"_qs, u"FileStreamSource"_qs},
                                             {u"tasks.max"_qs, u"1"_qs},
                                             {u"file"_qs, u"orders-in.txt"_qs},
                                             {u"topic"_qs, u"orders"_qs}});
    const ConnectorConfig update = configOf({{u"connector.class"_qs, u"FileStreamSink"_qs},
                                             {u"tasks.max"_qs, u"1"_qs},
                                             {u"file"_qs, u"orders-out.txt"_qs},
                                             {u"topics"_qs, u"orders"_qs}});
    QObject context;
    const auto any = [&context]<typename T>(T *) {
        return ReplyTo<T>(&context, [](const Result<T> &) {});
    };
    const auto to = [&any]<typename T>(std::in_place_type_t<T>) {
        return any(static_cast<T *>(nullptr));
    };
    const auto nothing = ReplyTo<>(&context, [](const Result<> &) {});

    struct Case {
        const char *recording;
        std::function<void()> call;
    };
    const std::vector<Case> cases{
        {"01-root",
         [&] {
             client.workerVersion(to(std::in_place_type<WorkerVersion>));
         }},
        {"02-health",
         [&] {
             client.health(worker.url(), to(std::in_place_type<WorkerHealth>));
         }},
        {"03-plugins",
         [&] {
             client.plugins(true, to(std::in_place_type<std::vector<PluginDescription>>));
         }},
        {"04-plugins-all",
         [&] {
             client.plugins(false, to(std::in_place_type<std::vector<PluginDescription>>));
         }},
        {"05-plugin-config",
         [&] {
             client.pluginConfig(u"FileStreamSink"_qs, {},
                                 to(std::in_place_type<std::vector<SettingDefinition>>));
         }},
        {"13-create",
         [&] {
             client.create(u"orders-source"_qs, source, std::nullopt,
                           to(std::in_place_type<ConnectorDescription>));
         }},
        {"15-create-stopped",
         [&] {
             client.create(u"stopped"_qs, source, InitialState::Stopped,
                           to(std::in_place_type<ConnectorDescription>));
         }},
        {"18-put-update",
         [&] {
             client.putConfig(sink, update, to(std::in_place_type<ConnectorDescription>));
         }},
        {"22-patch-config",
         [&] {
             client.patchConfig(sink, configOf({{u"errors.tolerance"_qs, u"all"_qs}}),
                                to(std::in_place_type<ConnectorDescription>));
         }},
        {"26-list",
         [&] {
             client.connectorNames(to(std::in_place_type<QStringList>));
         }},
        {"27-list-expand-status",
         [&] {
             client.allStatuses(to(std::in_place_type<std::vector<ConnectorStatus>>));
         }},
        {"29-get",
         [&] {
             client.connector(sink, to(std::in_place_type<ConnectorDescription>));
         }},
        {"31-get-config",
         [&] {
             client.config(sink, to(std::in_place_type<ConnectorConfig>));
         }},
        {"32-status",
         [&] {
             client.status(sink, to(std::in_place_type<ConnectorStatus>));
         }},
        {"35-tasks",
         [&] {
             client.tasks(sink, to(std::in_place_type<std::vector<TaskDescription>>));
         }},
        {"37-task-status",
         [&] {
             client.taskStatus(sink, 0, to(std::in_place_type<TaskStatus>));
         }},
        {"38-topics",
         [&] {
             client.activeTopics(sink, to(std::in_place_type<QStringList>));
         }},
        {"39-topics-reset",
         [&] {
             client.resetActiveTopics(sink, nothing);
         }},
        {"40-pause",
         [&] {
             client.pause(sink, nothing);
         }},
        {"42-resume",
         [&] {
             client.resume(sink, nothing);
         }},
        {"44-restart",
         [&] {
             client.restart(sink, false, false, to(std::in_place_type<std::optional<ConnectorStatus>>));
         }},
        {"45-restart-include-tasks",
         [&] {
             client.restart(u"failing"_qs, true, true,
                            to(std::in_place_type<std::optional<ConnectorStatus>>));
         }},
        {"46-restart-task",
         [&] {
             client.restartTask(sink, 0, nothing);
         }},
        {"48-offsets-sink",
         [&] {
             client.offsets(sink, to(std::in_place_type<std::vector<PartitionOffset>>));
         }},
        {"53-stop",
         [&] {
             client.stop(sink, nothing);
         }},
        {"56-offsets-alter",
         [&] {
             client.patchOffsets(sink, {offset(1)}, to(std::in_place_type<OffsetsChange>));
         }},
        {"62-offsets-partial-reset",
         [&] {
             client.patchOffsets(sink, {reset}, to(std::in_place_type<OffsetsChange>));
         }},
        {"73-offsets-reset",
         [&] {
             client.deleteOffsets(u"orders-source"_qs, to(std::in_place_type<OffsetsChange>));
         }},
        {"75-loggers",
         [&] {
             client.loggers(to(std::in_place_type<std::vector<LoggerLevel>>));
         }},
        {"76-logger-set",
         [&] {
             client.setLogger(u"org.apache.kafka.connect.file"_qs, u"DEBUG"_qs, LoggerScope::Worker,
                              to(std::in_place_type<QStringList>));
         }},
        {"77-logger-set-cluster",
         [&] {
             client.setLogger(u"org.apache.kafka.connect.file"_qs, u"INFO"_qs, LoggerScope::Cluster,
                              to(std::in_place_type<QStringList>));
         }},
        {"78-delete",
         [&] {
             client.remove(sink, nothing);
         }},
    };
    QList<QByteArray> expectedLines;
    for (const Case &one : cases) {
        const Recording recording = worker.recording(QString::fromLatin1(one.recording));
        worker.serve(QString::fromLatin1(one.recording));
        one.call();
        QVERIFY2(waitFor([&] { return fixture.rest.pendingCount() == 0; }), one.recording);
        expectedLines += recording.method + ' ' + recording.target;
        QCOMPARE(worker.lines(), expectedLines);
        const auto sent = json::parse(worker.requests().last().body);
        const auto wanted = json::parse(recording.requestBody);
        QCOMPARE(sent.has_value(), wanted.has_value());
        if (wanted)
            QVERIFY2(json::equivalent(sent->root(), wanted->root()),
                     worker.requests().last().body.constData());
    }
}

void RecordedTest::versionIsReadAndKept()
{
    QFETCH(QString, version);
    Played played(version, u"01-root"_qs);
    int changes = 0;
    connect(&played.fixture.client, &ConnectClient::capabilitiesChanged, this, [&changes] { ++changes; });
    for (int i = 0; i < 2; ++i) {
        const auto answer = ask<WorkerVersion>([&](const auto &reply) { played->workerVersion(reply); });
        VERIFY_GOOD(answer);
        QCOMPARE(answer->version, version);
        QVERIFY(!answer->commit.isEmpty());
        QVERIFY(!answer->kafkaClusterId.isEmpty());
    }
    QCOMPARE(played->capabilities().workerVersion(), version);
    QCOMPARE(played->capabilities().has(Capability::Stop), isAtLeast(version, 3, 5));
    QCOMPARE(changes, 1);
}

void RecordedTest::healthIsKnownSince39()
{
    QFETCH(QString, version);
    Played played(version, u"02-health"_qs);
    const auto health =
        ask<WorkerHealth>([&](const auto &reply) { played->health(played.worker.url(), reply); });
    if (isAtLeast(version, 3, 9)) {
        VERIFY_GOOD(health);
        QCOMPARE(health->condition, WorkerHealth::Condition::Healthy);
        QVERIFY(!health->message.isEmpty());
    } else {
        QCOMPARE(health.error().kind, Error::Kind::UnknownEndpoint);
    }
    QCOMPARE(played->capabilities().has(Capability::Health), isAtLeast(version, 3, 9));
}

void RecordedTest::pluginsAreRead()
{
    QFETCH(QString, version);
    Played played(version, u"03-plugins"_qs);
    const auto plugins =
        ask<std::vector<PluginDescription>>([&](const auto &reply) { played->plugins(true, reply); });
    VERIFY_GOOD(plugins);
    const PluginDescription file{u"org.apache.kafka.connect.file.FileStreamSinkConnector"_qs, u"sink"_qs,
                                 version};
    QVERIFY(std::find(plugins->begin(), plugins->end(), file) != plugins->end());

    played.worker.serve(u"04-plugins-all"_qs);
    const auto all =
        ask<std::vector<PluginDescription>>([&](const auto &reply) { played->plugins(false, reply); });
    VERIFY_GOOD(all);
    const auto isTransformation = [](const PluginDescription &plugin) {
        return plugin.type == u"transformation";
    };
    QCOMPARE(std::any_of(all->begin(), all->end(), isTransformation), isAtLeast(version, 3, 2));
}

void RecordedTest::pluginConfigIsRead()
{
    QFETCH(QString, version);
    Played played(version, u"05-plugin-config"_qs);
    const auto definitions = ask<std::vector<SettingDefinition>>(
        [&](const auto &reply) { played->pluginConfig(u"FileStreamSink"_qs, {}, reply); });
    QCOMPARE(played->capabilities().has(Capability::AllPlugins), isAtLeast(version, 3, 2));
    if (!isAtLeast(version, 3, 2)) {
        QCOMPARE(definitions.error().kind, Error::Kind::UnknownEndpoint);
        return;
    }
    VERIFY_GOOD(definitions);
    const auto file = std::find_if(definitions->begin(), definitions->end(),
                                   [](const SettingDefinition &one) { return one.name == u"file"; });
    QVERIFY(file != definitions->end());
    QCOMPARE(file->type, u"STRING"_qs);
    QVERIFY(!file->required);
    QVERIFY(!file->defaultValue);
    QCOMPARE(file->importance, u"HIGH"_qs);
    QCOMPARE(file->group, QString());
    QCOMPARE(file->orderInGroup, -1);
    QVERIFY(file->documentation.startsWith(u"Destination filename"));
}

void RecordedTest::validationIsRead()
{
    QFETCH(QString, version);
    Played played(version, u"07-validate-ok"_qs);
    const auto report = ask<ValidationReport>([&](const auto &reply) {
        played->validate(u"FileStreamSink"_qs, configOf({{u"connector.class"_qs, u"FileStreamSink"_qs}}),
                         reply);
    });
    VERIFY_GOOD(report);
    QCOMPARE(report->errorCount, 0);
    QVERIFY(report->groups.contains(u"Common"_qs));
    QVERIFY(report->entries.size() > 10);
    const auto &first = report->entries.front();
    QVERIFY(first.definition);
    QCOMPARE(first.definition->name, u"name"_qs);
    QCOMPARE(first.definition->displayName, u"Connector name"_qs);
    QCOMPARE(first.definition->group, u"Common"_qs);
    QCOMPARE(first.definition->width, u"MEDIUM"_qs);
    QVERIFY(first.definition->required);
    QCOMPARE(first.value.value, std::optional(u"orders-sink"_qs));
    QVERIFY(first.value.visible);
    QVERIFY(first.value.errors.isEmpty());
}

void RecordedTest::validationErrorsAreRead()
{
    QFETCH(QString, version);
    Played played(version, u"08-validate-errors"_qs);
    const auto report = ask<ValidationReport>(
        [&](const auto &reply) { played->validate(u"FileStreamSink"_qs, configOf({}), reply); });
    VERIFY_GOOD(report);
    QVERIFY(report->errorCount > 0);
    const auto tasks = std::find_if(report->entries.begin(), report->entries.end(),
                                    [](const auto &entry) { return entry.value.name == u"tasks.max"; });
    QVERIFY(tasks != report->entries.end());
    QVERIFY(!tasks->value.errors.isEmpty());
    QVERIFY(tasks->value.errors.first().contains(u"abc"));
}

void RecordedTest::refusedValidationKeepsTheWorkersWords()
{
    QFETCH(QString, version);
    Played played(version, u"09-validate-class-mismatch"_qs);
    const auto mismatch = ask<ValidationReport>(
        [&](const auto &reply) { played->validate(u"FileStreamSource"_qs, configOf({}), reply); });
    QCOMPARE(mismatch.error().kind, Error::Kind::InvalidRequest);
    QCOMPARE(mismatch.error().message,
             u"Included connector type FileStreamSink does not match request type FileStreamSource"_qs);

    played.worker.serve(u"10-validate-unknown-class"_qs);
    const auto unknown = ask<ValidationReport>(
        [&](const auto &reply) { played->validate(u"No.Such"_qs, configOf({}), reply); });
    QCOMPARE(unknown.error().kind, Error::Kind::ServerError);
    QVERIFY(unknown.error().message.contains(u"Failed to find any class"));
    QVERIFY(unknown.error().message.size() < 700);
    QVERIFY(unknown.error().body.size() > 1000);
}

void RecordedTest::connectorIsCreated()
{
    QFETCH(QString, version);
    Played played(version, u"13-create"_qs);
    const auto created = ask<ConnectorDescription>([&](const auto &reply) {
        played->create(u"orders-source"_qs, configOf({{u"topic"_qs, u"orders"_qs}}), std::nullopt, reply);
    });
    VERIFY_GOOD(created);
    QCOMPARE(created->name, u"orders-source"_qs);
    QCOMPARE(created->type, ConnectorType::Source);
    QCOMPARE(created->config.value(u"file"), std::optional(u"orders-in.txt"_qs));
    QCOMPARE(created->config.value(u"name"), std::optional(u"orders-source"_qs));
}

void RecordedTest::existingConnectorIsNotCreatedAgain()
{
    QFETCH(QString, version);
    Played played(version, u"14-create-exists"_qs);
    const auto answer = ask<ConnectorDescription>(
        [&](const auto &reply) { played->create(u"orders-source"_qs, configOf({}), std::nullopt, reply); });
    QCOMPARE(answer.error().kind, Error::Kind::AlreadyExists);
    QCOMPARE(answer.error().message, u"Connector orders-source already exists"_qs);
    QCOMPARE(played.worker.requests().size(), 1);
}

void RecordedTest::initialStateIsKnownSince37()
{
    QFETCH(QString, version);
    Played played(version, u"15-create-stopped"_qs);
    const auto answer = ask<ConnectorDescription>([&](const auto &reply) {
        played->create(u"stopped"_qs, configOf({}), InitialState::Stopped, reply);
    });
    QCOMPARE(answer.has_value(), isAtLeast(version, 3, 7));
    QCOMPARE(played->capabilities().has(Capability::InitialState), isAtLeast(version, 3, 7));
    if (!answer)
        QVERIFY(!answer.error().outcomeUnknown);
}

void RecordedTest::configIsPut()
{
    QFETCH(QString, version);
    Played played(version, u"18-put-update"_qs);
    const auto answer = ask<ConnectorDescription>(
        [&](const auto &reply) { played->putConfig(u"orders-sink"_qs, configOf({}), reply); });
    VERIFY_GOOD(answer);
    QCOMPARE(answer->type, ConnectorType::Sink);
    QCOMPARE(answer->config.value(u"tasks.max"), std::optional(u"1"_qs));
    QVERIFY(!answer->tasks.empty());
    QCOMPARE(answer->tasks.front(), (TaskId{u"orders-sink"_qs, 0}));

    played.worker.serve(u"20-put-name-mismatch"_qs);
    const auto refused = ask<ConnectorDescription>(
        [&](const auto &reply) { played->putConfig(u"orders-sink"_qs, configOf({}), reply); });
    QCOMPARE(refused.error().kind, Error::Kind::InvalidRequest);
}

void RecordedTest::configIsPatchedSince38()
{
    QFETCH(QString, version);
    Played played(version, u"22-patch-config"_qs);
    const auto answer = ask<ConnectorDescription>(
        [&](const auto &reply) { played->patchConfig(u"orders-sink"_qs, configOf({}), reply); });
    QCOMPARE(answer.has_value(), isAtLeast(version, 3, 8));
    QCOMPARE(played->capabilities().has(Capability::PatchConfig), isAtLeast(version, 3, 8));
    if (answer)
        QCOMPARE(answer->config.value(u"errors.tolerance"), std::optional(u"all"_qs));
    else
        QCOMPARE(answer.error().kind, Error::Kind::UnknownEndpoint);
}

void RecordedTest::connectorIsRead()
{
    QFETCH(QString, version);
    Played played(version, u"31-get-config"_qs);
    const auto config =
        ask<ConnectorConfig>([&](const auto &reply) { played->config(u"orders-sink"_qs, reply); });
    VERIFY_GOOD(config);
    QCOMPARE(config->value(u"connector.class"), std::optional(u"FileStreamSink"_qs));
    QVERIFY(config->contains(u"topics"));
    QVERIFY(!config->contains(u"nothing"));

    if (version == u"3.9.2") // recorded in the middle of a rebalance
        return;
    played.worker.serve(u"29-get"_qs);
    const auto connector =
        ask<ConnectorDescription>([&](const auto &reply) { played->connector(u"orders-sink"_qs, reply); });
    VERIFY_GOOD(connector);
    QCOMPARE(connector->type, ConnectorType::Sink);
    QCOMPARE(connector->config.value(u"topics"), std::optional(u"orders"_qs));
}

void RecordedTest::missingConnectorIsNotFound()
{
    QFETCH(QString, version);
    Played played(version, u"30-get-missing"_qs);
    played.worker.serve(u"33-status-missing"_qs);
    const auto connector =
        ask<ConnectorDescription>([&](const auto &reply) { played->connector(u"nope"_qs, reply); });
    QCOMPARE(connector.error().kind, Error::Kind::NotFound);
    const auto status = ask<ConnectorStatus>([&](const auto &reply) { played->status(u"nope"_qs, reply); });
    QCOMPARE(status.error().kind, Error::Kind::NotFound);
    QCOMPARE(status.error().message, u"Connector nope not found"_qs);
    QCOMPARE(
        played.worker.lines(),
        QList<QByteArray>({"GET /connectors/nope", "GET /connectors/nope/status", "GET /connectors/nope"}));

    played.worker.serve(u"79-delete-missing"_qs);
    const auto removed = ask<void>([&](const auto &reply) { played->remove(u"nope"_qs, reply); });
    QCOMPARE(removed.error().kind, Error::Kind::NotFound);
    played.worker.serve(u"47-restart-task-missing"_qs);
    const auto task = ask<void>([&](const auto &reply) { played->restartTask(u"orders-sink"_qs, 9, reply); });
    QCOMPARE(task.error().kind, Error::Kind::NotFound);
    QCOMPARE(task.error().message, u"Unknown task: orders-sink-9"_qs);
}

void RecordedTest::statusesAreThoseOfTheListedConnectors()
{
    QFETCH(QString, version);
    Played played(version, u"26-list"_qs);
    played.worker.serve(u"27-list-expand-status"_qs);
    Result<QStringList> names = ask<QStringList>([&](const auto &reply) { played->connectorNames(reply); });
    VERIFY_GOOD(names);
    const auto statuses =
        ask<std::vector<ConnectorStatus>>([&](const auto &reply) { played->allStatuses(reply); });
    VERIFY_GOOD(statuses);
    // A connector without a status yet is missing from the statuses: on two of the four one was new.
    for (const ConnectorStatus &status : *statuses)
        QVERIFY2(names->removeOne(status.name), qPrintable(status.name));
    QCOMPARE(names->size(), version == u"3.5.2" || version == u"3.9.2" ? 1 : 0);

    const ConnectorStatus *failing = find(*statuses, u"failing"_qs);
    QVERIFY(failing);
    QCOMPARE(failing->type, ConnectorType::Sink);
    QCOMPARE(failing->worstState(), ConnectorState::Failed);
    QCOMPARE(failing->failedTaskCount(), 1);
    QVERIFY(failing->tasks.front().trace.contains(u"ConnectException"));
    QCOMPARE(failing->version, isAtLeast(version, 4, 0) ? version : QString());

    const auto known =
        ask<ConnectClient::StatusesAnswer>([&](const auto &reply) { played->allStatusesUnless({}, reply); });
    VERIFY_GOOD(known);
    QVERIFY(known->statuses);
    QCOMPARE(*known->statuses, *statuses);
    const auto again = ask<ConnectClient::StatusesAnswer>(
        [&](const auto &reply) { played->allStatusesUnless(known->digest, reply); });
    VERIFY_GOOD(again);
    QVERIFY(!again->statuses);
    QCOMPARE(again->digest, known->digest);
}

void RecordedTest::statusIsRead()
{
    QFETCH(QString, version);
    Played played(version, u"32-status"_qs);
    const auto status =
        ask<ConnectorStatus>([&](const auto &reply) { played->status(u"orders-sink"_qs, reply); });
    VERIFY_GOOD(status);
    QCOMPARE(status->name, u"orders-sink"_qs);
    QCOMPARE(status->type, ConnectorType::Sink);
    QCOMPARE(status->state, ConnectorState::Running);
    QVERIFY(status->workerId.startsWith(u"127.0.0.1:"));
    QVERIFY(!status->tasks.empty());
    QCOMPARE(status->tasks.front().id, 0);

    played.worker.serve(u"37-task-status"_qs);
    const auto task =
        ask<TaskStatus>([&](const auto &reply) { played->taskStatus(u"orders-sink"_qs, 0, reply); });
    VERIFY_GOOD(task);
    QCOMPARE(task->state, ConnectorState::Running);
    QVERIFY(task->trace.isEmpty());
}

void RecordedTest::failedTaskCarriesItsTrace()
{
    QFETCH(QString, version);
    Played played(version, u"34-status-failed-task"_qs);
    const auto status =
        ask<ConnectorStatus>([&](const auto &reply) { played->status(u"failing"_qs, reply); });
    VERIFY_GOOD(status);
    QCOMPARE(status->state, ConnectorState::Running);
    QCOMPARE(status->worstState(), ConnectorState::Failed);
    QCOMPARE(status->tasks.size(), 1U);
    QVERIFY(status->tasks.front().trace.contains(u"Caused by: "));
    QVERIFY(status->tasks.front().trace.contains(u'\n'));
}

void RecordedTest::tasksAndTopicsAreRead()
{
    QFETCH(QString, version);
    Played played(version, u"35-tasks"_qs);
    const auto tasks = ask<std::vector<TaskDescription>>(
        [&](const auto &reply) { played->tasks(u"orders-sink"_qs, reply); });
    VERIFY_GOOD(tasks);
    QVERIFY(!tasks->empty());
    QCOMPARE(tasks->front().id, (TaskId{u"orders-sink"_qs, 0}));
    QVERIFY(tasks->front().config.contains(u"task.class"));

    played.worker.serve(u"38-topics"_qs);
    const auto topics =
        ask<QStringList>([&](const auto &reply) { played->activeTopics(u"orders-sink"_qs, reply); });
    VERIFY_GOOD(topics);
    QCOMPARE(*topics, QStringList({u"orders"_qs}));
}

void RecordedTest::statesAreChanged()
{
    QFETCH(QString, version);
    Played played(version, u"40-pause"_qs);
    played.worker.serve(u"42-resume"_qs);
    played.worker.serve(u"53-stop"_qs);
    played.worker.serve(u"46-restart-task"_qs);
    played.worker.serve(u"39-topics-reset"_qs);
    const QString name = u"orders-sink"_qs;
    VERIFY_GOOD(ask<void>([&](const auto &reply) { played->pause(name, reply); }));
    VERIFY_GOOD(ask<void>([&](const auto &reply) { played->resume(name, reply); }));
    VERIFY_GOOD(ask<void>([&](const auto &reply) { played->restartTask(name, 0, reply); }));
    VERIFY_GOOD(ask<void>([&](const auto &reply) { played->resetActiveTopics(name, reply); }));
    const auto stopped = ask<void>([&](const auto &reply) { played->stop(name, reply); });
    QCOMPARE(stopped.has_value(), isAtLeast(version, 3, 5));
    QCOMPARE(played->capabilities().has(Capability::Stop), isAtLeast(version, 3, 5));
    if (!stopped)
        QCOMPARE(stopped.error().kind, Error::Kind::UnknownEndpoint);
}

void RecordedTest::restartTellsItsPlanSince30()
{
    QFETCH(QString, version);
    using Plan = std::optional<ConnectorStatus>;
    Played played(version, u"45-restart-include-tasks"_qs);
    const auto plan =
        ask<Plan>([&](const auto &reply) { played->restart(u"failing"_qs, true, true, reply); });
    VERIFY_GOOD(plan);
    QCOMPARE(plan->has_value(), isAtLeast(version, 3, 0));
    QCOMPARE(played->capabilities().has(Capability::RestartWithTasks), isAtLeast(version, 3, 0));
    if (*plan)
        QCOMPARE((*plan)->tasks.front().state, ConnectorState::Restarting);

    played.worker.serve(u"44-restart"_qs);
    const auto alone =
        ask<Plan>([&](const auto &reply) { played->restart(u"orders-sink"_qs, false, false, reply); });
    VERIFY_GOOD(alone);
    QVERIFY(!alone->has_value());
    QCOMPARE(played->capabilities().has(Capability::RestartWithTasks), isAtLeast(version, 3, 0));
}

void RecordedTest::offsetsAreReadSince35()
{
    QFETCH(QString, version);
    Played played(version, u"48-offsets-sink"_qs);
    played.worker.serve(u"49-offsets-source"_qs);
    const auto offsets = ask<std::vector<PartitionOffset>>(
        [&](const auto &reply) { played->offsets(u"orders-sink"_qs, reply); });
    QCOMPARE(offsets.has_value(), isAtLeast(version, 3, 5));
    QCOMPARE(played->capabilities().has(Capability::ReadOffsets), isAtLeast(version, 3, 5));
    if (!offsets) {
        QCOMPARE(offsets.error().kind, Error::Kind::UnknownEndpoint);
        return;
    }
    QVERIFY(!offsets->empty());
    QCOMPARE(offsets->front().partition.value(u"kafka_topic").toString(), u"orders"_qs);
    QVERIFY(offsets->front().offset->value(u"kafka_offset").toInt64());
    const auto source = ask<std::vector<PartitionOffset>>(
        [&](const auto &reply) { played->offsets(u"orders-source"_qs, reply); });
    VERIFY_GOOD(source);
    QCOMPARE(source->front().partition.value(u"filename").toString(), u"orders-in.txt"_qs);

    played.worker.serve(u"50-offsets-missing"_qs);
    const auto missing =
        ask<std::vector<PartitionOffset>>([&](const auto &reply) { played->offsets(u"nope"_qs, reply); });
    QCOMPARE(missing.error().kind, Error::Kind::NotFound);
}

void RecordedTest::offsetsAreChangedSince36()
{
    QFETCH(QString, version);
    Played played(version, u"56-offsets-alter"_qs);
    const auto altered =
        ask<OffsetsChange>([&](const auto &reply) { played->patchOffsets(u"orders-sink"_qs, {}, reply); });
    QCOMPARE(altered.has_value(), isAtLeast(version, 3, 6));
    QCOMPARE(played->capabilities().has(Capability::ChangeOffsets), isAtLeast(version, 3, 6));
    if (!altered) {
        QCOMPARE(altered.error().kind, Error::Kind::UnknownEndpoint);
        return;
    }
    QVERIFY(altered->message.contains(u"altered successfully"));
    QVERIFY(!altered->managedExternally);
    for (const auto &[name, kind] :
         {std::pair(u"51-offsets-alter-running"_qs, Error::Kind::InvalidRequest),
          std::pair(u"59-offsets-alter-no-such-topic"_qs, Error::Kind::ServerError),
          std::pair(u"64-offsets-alter-wrong-keys"_qs, Error::Kind::InvalidRequest)}) {
        played.worker.serve(name);
        const auto refused = ask<OffsetsChange>(
            [&](const auto &reply) { played->patchOffsets(u"orders-sink"_qs, {}, reply); });
        QCOMPARE(refused.error().kind, kind);
        QVERIFY(!refused.error().outcomeUnknown);
    }
    played.worker.serve(u"73-offsets-reset"_qs);
    const auto reset =
        ask<OffsetsChange>([&](const auto &reply) { played->deleteOffsets(u"orders-source"_qs, reply); });
    VERIFY_GOOD(reset);
    QVERIFY(reset->message.contains(u"reset successfully"));
    QCOMPARE(played.worker.requests().last().body, QByteArray());
}

void RecordedTest::loggersAreReadAndSet()
{
    QFETCH(QString, version);
    Played played(version, u"75-loggers"_qs);
    const auto loggers = ask<std::vector<LoggerLevel>>([&](const auto &reply) { played->loggers(reply); });
    VERIFY_GOOD(loggers);
    if (version == u"2.8.2")
        QCOMPARE(*loggers, (std::vector<LoggerLevel>{{u"root"_qs, u"DEBUG"_qs, std::nullopt}}));

    const QString logger = u"org.apache.kafka.connect.file"_qs;
    played.worker.serve(u"76-logger-set"_qs);
    const auto set = ask<QStringList>(
        [&](const auto &reply) { played->setLogger(logger, u"DEBUG"_qs, LoggerScope::Worker, reply); });
    VERIFY_GOOD(set);
    QVERIFY(set->contains(logger));
    played.worker.serve(u"77-logger-set-cluster"_qs);
    const auto everywhere = ask<QStringList>(
        [&](const auto &reply) { played->setLogger(logger, u"INFO"_qs, LoggerScope::Cluster, reply); });
    VERIFY_GOOD(everywhere);
    QCOMPARE(everywhere->isEmpty(), isAtLeast(version, 3, 7));
    QCOMPARE(played->capabilities().has(Capability::ClusterLoggers), isAtLeast(version, 3, 7));
}

void RecordedTest::connectorIsRemoved()
{
    QFETCH(QString, version);
    Played played(version, u"78-delete"_qs);
    VERIFY_GOOD(ask<void>([&](const auto &reply) { played->remove(u"orders-sink"_qs, reply); }));
    QCOMPARE(played.worker.requests().last().body, QByteArray());
}

QTEST_GUILESS_MAIN(RecordedTest)
#include "tst_recorded.moc"
