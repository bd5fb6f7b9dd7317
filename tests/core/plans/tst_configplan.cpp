// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plans/configplan.h"

#include "core/plans/planrunner.h"
#include "core/text/describe.h"

#include "../connect/connectfixture.h"

#include <QTest>

using namespace patchbay;
using namespace patchbay::test;
using namespace std::chrono_literals;

namespace {

const QString a = QStringLiteral("a");
const Waiting quick{5ms, 2s, 30ms};
constexpr const char *configPath = "/connectors/a/config";
using Lines = QList<QByteArray>;

ConnectorConfig base()
{
    return configOf({{QStringLiteral("name"), a},
                     {QStringLiteral("connector.class"), QStringLiteral("Sink")},
                     {QStringLiteral("tasks.max"), QStringLiteral("1")},
                     {QStringLiteral("topics"), QStringLiteral("orders")},
                     {QStringLiteral("db.password"), QStringLiteral("hunter2")}});
}

ConnectorConfig with(ConnectorConfig config, const QString &key, const std::optional<QString> &value)
{
    for (auto setting = config.settings.begin(); setting != config.settings.end(); ++setting) {
        if (setting->key != key)
            continue;
        if (value)
            setting->value = value;
        else
            config.settings.erase(setting);
        return config;
    }
    config.settings.push_back({key, value});
    return config;
}

const QString topics = QStringLiteral("topics");
const QString tasksMax = QStringLiteral("tasks.max");
const QString password = QStringLiteral("db.password");

ConnectorConfig changed()
{
    return with(with(base(), tasksMax, QStringLiteral("2")), password, QStringLiteral("hunter3"));
}

QByteArray jsonOf(const ConnectorConfig &config)
{
    return json::write(config.toJson());
}

QByteArray description(const ConnectorConfig &config)
{
    return R"({"name":"a","config":)" + jsonOf(config) + R"(,"tasks":[],"type":"sink"})";
}

QByteArray status(const char *state)
{
    const QByteArray tasks = QByteArray(state) == "STOPPED"
        ? QByteArray()
        : QByteArray("{\"id\":0,\"state\":\"") + state + "\",\"worker_id\":\"w:1\"}";
    return QByteArray("{\"name\":\"a\",\"connector\":{\"state\":\"") + state
        + "\",\"worker_id\":\"w:1\"},\"tasks\":[" + tasks + "],\"type\":\"sink\"}";
}

ConnectorStatus inState(ConnectorState state)
{
    ConnectorStatus one;
    one.name = a;
    one.state = state;
    return one;
}

const Fingerprinter key(QByteArray(32, 'k'));

Plan changePlan(const ConnectorConfig &before, const ConnectorConfig &after, const char *version = "4.3.1",
                ConnectorState state = ConnectorState::Running)
{
    return planChangeConfig({}, {}, {a, before, after, {}}, inState(state),
                            Capabilities(QString::fromLatin1(version)), key);
}

struct Stage {
    Stage()
        : fixture(server.url())
    {
    }
    const PlanReport &run(const Plan &plan)
    {
        runner = std::make_unique<PlanRunner>(plan, fixture.client, journal, quick);
        runner->run();
        finish();
        return runner->report();
    }
    void finish()
    {
        if (!waitFor([this] { return !runner->isRunning(); }, 10s))
            qFatal("The plan did not end");
    }
    const PlanReport &resume(const InterruptedPlan &interrupted, std::optional<Fingerprinter> fingerprinter)
    {
        runner = std::make_unique<PlanRunner>(interrupted.plan, fixture.client, journal, quick);
        if (fingerprinter)
            runner->setFingerprinter(*fingerprinter);
        runner->resume(interrupted);
        finish();
        return runner->report();
    }
    Lines writes() const
    {
        Lines lines;
        for (const Request &request : server.requests()) {
            if (request.method != "GET")
                lines.append(request.line() + ' ' + request.body);
        }
        return lines;
    }

    FaultServer server;
    ConnectFixture fixture;
    MemoryPlanJournal journal;
    std::unique_ptr<PlanRunner> runner;
};

/// What a program that was killed after the first step began leaves: the plan as its journal has it.
InterruptedPlan leftBehind(const Plan &plan, Progress first = Progress::Running)
{
    InterruptedPlan interrupted;
    interrupted.id = QUuid::createUuid();
    interrupted.plan = *parsePlan(writePlan(plan));
    interrupted.steps = {std::vector<Progress>(plan.parts.front().steps.size(), Progress::Pending)};
    interrupted.steps.front().front() = first;
    return interrupted;
}

} // namespace

class TestConfigPlan : public QObject {
    Q_OBJECT

private slots:
    void changesArePatchedWhereTheWorkerCanAndPutWhereNot();
    void aStoppedOneStaysStopped();
    void nothingChangedMakesNoPart();
    void theJournalHoldsNoSecretAndReadsBack();
    void aPatchSendsOnlyWhatChangedAfterReadingOnceMore();
    void aPutSendsWhatIsThereWithTheChanges();
    void aWorkerWithoutPatchGetsAPut();
    void somebodyElsesChangeStopsTheWrite();
    void aDeletedConnectorIsNotMadeAgain();
    void aReadThatFailsBeforeTheWriteIsDoneAgain();
    void aLostAnswerIsResolvedByReadingBack();
    void whatIsReadBackAndDiffersIsTold();
    void aConfigOfOthersBesidesOursIsANote();
    void creatingSendsTheInitialState();
    void anExistingOneIsNotOverwrittenByCreating();
    void aPlanTakenUpThatHappenedIsDone();
    void aPlanTakenUpThatDidNotHappenGoesOnUnlessSecretsAreMissing();
    void whatTheWorkerSaysLosesItsSecrets();
};

void TestConfigPlan::changesArePatchedWhereTheWorkerCanAndPutWhereNot()
{
    const Plan patch = changePlan(base(), changed());
    QCOMPARE(patch.parts.size(), std::size_t(1));
    QCOMPARE(patch.parts.front().steps.size(), std::size_t(3));
    QVERIFY(std::holds_alternative<step::PatchConfig>(patch.parts.front().steps.at(0)));
    QVERIFY(std::holds_alternative<step::CompareConfig>(patch.parts.front().steps.at(1)));
    QCOMPARE(std::get<step::PatchConfig>(patch.parts.front().steps.at(0)).changes.keys(),
             (QStringList{tasksMax, password}));
    const Plan put = changePlan(base(), changed(), "3.5.2");
    QVERIFY(std::holds_alternative<step::PutConfig>(put.parts.front().steps.at(0)));
}

void TestConfigPlan::aStoppedOneStaysStopped()
{
    const Plan plan = changePlan(base(), changed(), "4.3.1", ConnectorState::Stopped);
    QCOMPARE(std::get<step::AwaitState>(plan.parts.front().steps.back()).target, ConnectorState::Stopped);
}

void TestConfigPlan::nothingChangedMakesNoPart()
{
    QVERIFY(changePlan(base(), with(base(), QStringLiteral("name"), QStringLiteral("other"))).parts.empty());
}

void TestConfigPlan::theJournalHoldsNoSecretAndReadsBack()
{
    const ConfigApply apply{
        a, {}, with(base(), QStringLiteral("url"), QStringLiteral("x://me:hunter4@db")), {}};
    const Plan create = planCreate({}, {}, apply, InitialState::Stopped, key);
    for (const Plan &plan : {changePlan(base(), changed()), changePlan(base(), changed(), "3.5.2"), create}) {
        const QByteArray written = writePlan(plan);
        QVERIFY2(!written.contains("hunter"), written.constData());
        const Result<Plan> read = parsePlan(written);
        VERIFY_GOOD(read);
        QCOMPARE(writePlan(*read), written);
        QVERIFY(*read == plan);
    }
}

void TestConfigPlan::aPatchSendsOnlyWhatChangedAfterReadingOnceMore()
{
    Stage stage;
    const ConnectorConfig mine = with(changed(), topics, std::nullopt);
    stage.server.on("GET", configPath).reply(200, jsonOf(base())).reply(200, jsonOf(mine));
    stage.server.on("PATCH", configPath).reply(200, description(mine));
    stage.server.on("GET", "/connectors/a/status").reply(200, status("RUNNING"));
    const PlanReport &report = stage.run(changePlan(base(), mine));
    QCOMPARE(report.progress, Progress::Done);
    QCOMPARE(stage.writes(),
             Lines{R"(PATCH /connectors/a/config {"tasks.max":"2","db.password":"hunter3","topics":null})"});
}

void TestConfigPlan::aPutSendsWhatIsThereWithTheChanges()
{
    Stage stage;
    stage.server.on("GET", configPath).reply(200, jsonOf(base())).reply(200, jsonOf(changed()));
    stage.server.on("PUT", configPath).reply(200, description(changed()));
    stage.server.on("GET", "/connectors/a/status").reply(200, status("RUNNING"));
    QCOMPARE(stage.run(changePlan(base(), changed(), "3.5.2")).progress, Progress::Done);
    QCOMPARE(stage.writes(), Lines{QByteArray("PUT /connectors/a/config " + jsonOf(changed()))});
}

void TestConfigPlan::aWorkerWithoutPatchGetsAPut()
{
    Stage stage;
    stage.server.on("GET", configPath).reply(200, jsonOf(base())).times(2).reply(200, jsonOf(changed()));
    stage.server.on("PATCH", configPath).error(405, "HTTP 405 Method Not Allowed");
    stage.server.on("PUT", configPath).reply(200, description(changed()));
    stage.server.on("GET", "/connectors/a/status").reply(200, status("RUNNING"));
    QCOMPARE(stage.run(changePlan(base(), changed())).progress, Progress::Done);
    QCOMPARE(stage.writes().last(), QByteArray("PUT /connectors/a/config " + jsonOf(changed())));
}

void TestConfigPlan::somebodyElsesChangeStopsTheWrite()
{
    for (const auto &theirs :
         {with(base(), topics, QStringLiteral("others")), with(base(), password, QStringLiteral("x")),
          with(base(), QStringLiteral("new"), QStringLiteral("1")), with(base(), topics, std::nullopt)}) {
        for (const char *version : {"4.3.1", "3.5.2"}) {
            Stage stage;
            stage.server.on("GET", configPath).reply(200, jsonOf(theirs));
            stage.server.on("GET", "/connectors/a/status").reply(200, status("RUNNING"));
            const PlanReport &report = stage.run(changePlan(base(), changed(), version));
            QCOMPARE(report.progress, Progress::Failed);
            QCOMPARE(report.parts.front().steps.front().error->kind, Error::Kind::ChangedMeanwhile);
            QVERIFY(stage.writes().isEmpty());
        }
    }
}

void TestConfigPlan::aDeletedConnectorIsNotMadeAgain()
{
    Stage stage;
    stage.server.on("GET", configPath).error(404, "Connector a not found");
    const PlanReport &report = stage.run(changePlan(base(), changed(), "3.5.2"));
    QCOMPARE(report.progress, Progress::Failed);
    QCOMPARE(report.parts.front().steps.front().error->kind, Error::Kind::NotFound);
    QVERIFY(report.parts.front().connectorGone);
    QVERIFY(stage.writes().isEmpty());
}

void TestConfigPlan::aReadThatFailsBeforeTheWriteIsDoneAgain()
{
    Stage stage;
    stage.server.on("GET", configPath)
        .reply(200, "<html><title>Starting</title></html>")
        .times(1)
        .reply(200, jsonOf(base()))
        .times(1)
        .reply(200, "<html><title>Starting</title></html>")
        .times(1)
        .reply(200, jsonOf(changed()));
    stage.server.on("PATCH", configPath).reply(200, description(changed()));
    stage.server.on("GET", "/connectors/a/status").reply(200, status("RUNNING"));
    QCOMPARE(stage.run(changePlan(base(), changed())).progress, Progress::Done);
    QCOMPARE(stage.writes().size(), 1);
    // But what waiting does not mend is said at once.
    stage.server.on("GET", configPath).error(403, "Forbidden");
    QCOMPARE(stage.run(changePlan(base(), changed())).progress, Progress::Failed);
    QCOMPARE(stage.writes().size(), 1);
}

void TestConfigPlan::aLostAnswerIsResolvedByReadingBack()
{
    Stage stage;
    // Read before, read back twice (the first look comes too early), compare.
    stage.server.on("GET", configPath).reply(200, jsonOf(base())).times(2).reply(200, jsonOf(changed()));
    stage.server.on("PATCH", configPath).closeUnanswered();
    stage.server.on("GET", "/connectors/a/status").reply(200, status("RUNNING"));
    QCOMPARE(stage.run(changePlan(base(), changed())).progress, Progress::Done);
    QCOMPARE(stage.writes().size(), 1);
}

void TestConfigPlan::whatIsReadBackAndDiffersIsTold()
{
    Stage stage;
    stage.server.on("GET", configPath)
        .reply(200, jsonOf(base()))
        .reply(200, jsonOf(with(changed(), tasksMax, QStringLiteral("7"))));
    stage.server.on("PATCH", configPath).reply(200, description(changed()));
    stage.server.on("GET", "/connectors/a/status").reply(200, status("RUNNING"));
    const PlanReport &report = stage.run(changePlan(base(), changed()));
    QCOMPARE(report.progress, Progress::Failed);
    QVERIFY(report.parts.front().steps.at(1).error->message.contains(tasksMax));
}

void TestConfigPlan::aConfigOfOthersBesidesOursIsANote()
{
    Stage stage;
    stage.server.on("GET", configPath)
        .reply(200, jsonOf(base()))
        .reply(200, jsonOf(with(changed(), topics, QStringLiteral("b"))));
    stage.server.on("PATCH", configPath).reply(200, description(changed()));
    stage.server.on("GET", "/connectors/a/status").reply(200, status("RUNNING"));
    const PlanReport &report = stage.run(changePlan(base(), changed()));
    QCOMPARE(report.progress, Progress::Done);
    QVERIFY(report.parts.front().steps.at(1).note.contains(topics));
}

void TestConfigPlan::creatingSendsTheInitialState()
{
    Stage stage;
    stage.server.on("POST", "/connectors").reply(201, description(base()));
    stage.server.on("GET", configPath).reply(200, jsonOf(base()));
    stage.server.on("GET", "/connectors/a/status").reply(200, status("STOPPED"));
    const Plan plan = planCreate({}, {}, {a, {}, base(), {}}, InitialState::Stopped, key);
    QCOMPARE(stage.run(plan).progress, Progress::Done);
    QCOMPARE(stage.writes().size(), 1);
    QVERIFY(stage.writes().first().contains(R"("initial_state":"STOPPED")"));
    QVERIFY(stage.writes().first().contains("hunter2"));
}

void TestConfigPlan::anExistingOneIsNotOverwrittenByCreating()
{
    Stage stage;
    stage.server.on("POST", "/connectors").error(409, "Connector a already exists");
    stage.server.on("GET", "/connectors/a/status").reply(200, status("RUNNING"));
    const PlanReport &report = stage.run(planCreate({}, {}, {a, {}, base(), {}}, std::nullopt, key));
    QCOMPARE(report.parts.front().steps.front().error->kind, Error::Kind::AlreadyExists);
}

void TestConfigPlan::aPlanTakenUpThatHappenedIsDone()
{
    const InterruptedPlan interrupted = leftBehind(changePlan(base(), changed()));
    const auto serve = [](Stage &stage) {
        stage.server.on("GET", configPath).reply(200, jsonOf(changed()));
        stage.server.on("GET", "/connectors/a/status").reply(200, status("RUNNING"));
    };
    Stage stage;
    serve(stage);
    QCOMPARE(stage.resume(interrupted, key).progress, Progress::Done);
    QVERIFY(stage.writes().isEmpty());
    // Without the keychain the new password can't be compared: not known, and nothing is sent.
    Stage blind;
    serve(blind);
    QCOMPARE(blind.resume(interrupted, std::nullopt).progress, Progress::OutcomeUnknown);
    QVERIFY(blind.writes().isEmpty());
}

void TestConfigPlan::aPlanTakenUpThatDidNotHappenGoesOnUnlessSecretsAreMissing()
{
    {
        const ConnectorConfig mine = with(base(), tasksMax, QStringLiteral("2"));
        Stage stage;
        stage.server.on("GET", configPath).reply(200, jsonOf(base())).reply(200, jsonOf(mine));
        stage.server.on("PUT", configPath).reply(200, description(mine));
        stage.server.on("GET", "/connectors/a/status").reply(200, status("RUNNING"));
        QCOMPARE(stage.resume(leftBehind(changePlan(base(), mine, "3.5.2")), key).progress, Progress::Done);
        // The secret that did not change came from the worker.
        QCOMPARE(stage.writes(), Lines{QByteArray("PUT /connectors/a/config " + jsonOf(mine))});
    }
    for (const Progress first : {Progress::Running, Progress::Pending}) {
        Stage stage;
        stage.server.on("GET", configPath).reply(200, jsonOf(base()));
        stage.server.on("GET", "/connectors/a/status").reply(200, status("RUNNING"));
        const PlanReport &report = stage.resume(leftBehind(changePlan(base(), changed()), first), key);
        QCOMPARE(report.progress, Progress::Failed);
        QVERIFY(report.parts.front().steps.front().error->message.contains(password));
        QVERIFY(stage.writes().isEmpty());
    }
}

void TestConfigPlan::whatTheWorkerSaysLosesItsSecrets()
{
    SecretRules rules;
    rules.addPassword(QStringLiteral("pin"));
    const ConnectorConfig mine = with(base(), QStringLiteral("pin"), QStringLiteral("s3cr3t"));
    Stage stage;
    stage.server.on("GET", configPath).reply(200, jsonOf(base()));
    stage.server.on("PATCH", configPath).error(400, "The value s3cr3t is not liked");
    stage.server.on("GET", "/connectors/a/status").reply(200, status("RUNNING"));
    const Plan plan = planChangeConfig({}, {}, {a, base(), mine, rules}, inState(ConnectorState::Running),
                                       Capabilities(QStringLiteral("4.3.1")), key);
    const PlanReport &report = stage.run(plan);
    const Error &error = *report.parts.front().steps.front().error;
    QVERIFY(!error.message.contains(QLatin1String("s3cr3t")));
    QVERIFY(!error.body.contains("s3cr3t"));
    QVERIFY(error.message.contains(hiddenSecret));
}

QTEST_GUILESS_MAIN(TestConfigPlan)
#include "tst_configplan.moc"
