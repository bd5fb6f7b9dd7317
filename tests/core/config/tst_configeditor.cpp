// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/configeditor.h"

#include "core/plans/planrunner.h"

#include "../connect/connectfixture.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace patchbay;
using namespace patchbay::test;
using namespace std::chrono_literals;
using Validity = ConfigEditor::Validity;

namespace {

const QString a = QStringLiteral("a");
constexpr const char *configPath = "/connectors/a/config";
constexpr const char *validatePath = "/connector-plugins/Sink/config/validate";
const QByteArray config =
    R"({"name":"a","connector.class":"Sink","tasks.max":"1","topics":"t","db.password":"hunter2","pin":"4711"})";
const QByteArray running =
    R"({"name":"a","connector":{"state":"RUNNING","worker_id":"w"},"tasks":[{"id":0,"state":"RUNNING","worker_id":"w"}],"type":"sink"})";

QByteArray definition(const QByteArray &name, const QByteArray &type)
{
    return R"({"name":")" + name + R"(","type":")" + type
        + R"(","required":false,"default_value":null,"importance":"HIGH","documentation":"","group":"Sink","order_in_group":1,"width":"LONG","display_name":"","dependents":[]})";
}

QByteArray entry(const QByteArray &name, const QByteArray &type, const QByteArray &errors = {},
                 const QByteArray &value = "null")
{
    return R"({"definition":)" + definition(name, type) + R"(,"value":{"name":")" + name + R"(","value":)"
        + value + R"(,"recommended_values":[],"errors":[)" + errors + R"(],"visible":true}})";
}

QByteArray report(int errors, const QList<QByteArray> &entries)
{
    return R"({"name":"Sink","error_count":)" + QByteArray::number(errors)
        + R"(,"groups":["Sink"],"configs":[)" + entries.join(',') + "]}";
}

QByteArray goodReport()
{
    return report(0,
                  {entry("tasks.max", "INT"), entry("topics", "LIST"), entry("db.password", "PASSWORD"),
                   entry("pin", "PASSWORD")});
}

struct Stage {
    explicit Stage(Environment::Kind kind = Environment::Kind::Development)
        : fixture(server.url()),
          definitions(fixture.client)
    {
        server.on("GET", configPath).reply(200, config);
        server.on("GET", "/connectors/a/status").reply(200, running);
        server.on("GET", "/connector-plugins?connectorsOnly=false")
            .reply(200, R"([{"class":"Sink","type":"sink","version":"1"}])");
        server.on("GET", "/connector-plugins/Sink/config")
            .reply(200,
                   '[' + definition("tasks.max", "INT") + ',' + definition("topics", "LIST") + ','
                       + definition("pin", "PASSWORD") + ',' + definition("errors.tolerance", "STRING")
                       + ']');
        Environment environment;
        environment.kind = kind;
        editor = std::make_unique<ConfigEditor>(ConfigEditor::Ground{
            fixture.client, definitions, vault, history, Fingerprinter(QByteArray(32, 'k')),
            QUuid::createUuid(), QStringLiteral("test"), environment});
    }
    void open()
    {
        Answer<> answer;
        editor->open(a, answer.replyTo());
        if (!answer.wait())
            qFatal("Nothing opened");
        waitFor([this] { return definitions.find(QStringLiteral("Sink")) != nullptr; });
        waitFor([this] { return editor->definition().knows(u"pin"); });
        editor->hideSecrets();
    }
    Validity validate()
    {
        editor->validate();
        waitFor([this] { return editor->validity() != Validity::Checking; });
        return editor->validity();
    }
    Result<ConfigReview> review()
    {
        Answer<ConfigReview> answer;
        editor->review(answer.replyTo());
        answer.wait();
        return answer.result();
    }
    Result<Plan> plan(const ConfigReview &review, const ApplyOptions &options = {})
    {
        Answer<Plan> answer;
        editor->planApply(review, options, answer.replyTo());
        answer.wait();
        return answer.result();
    }
    const ConfigProblem *problem(const QString &key) const
    {
        for (const ConfigProblem &one : editor->problems()) {
            if (one.key == key)
                return &one;
        }
        return nullptr;
    }

    FaultServer server;
    ConnectFixture fixture;
    PluginDefinitions definitions;
    SecretVault vault;
    MemoryConfigHistory history;
    std::unique_ptr<ConfigEditor> editor;
};

} // namespace

class TestConfigEditor : public QObject {
    Q_OBJECT

private slots:
    void openingHidesWhatTheNameAndWhatTheClassCallSecret();
    void beforeAnythingIsOpenThereIsNoProblem();
    void onlyExactlyWhatWasValidatedIsApplied();
    void errorsOfTheWorkerStandAtTheirKeysWithoutSecrets();
    void anAnswerAboutAnOlderTextIsDropped();
    void cancellingEndsTheValidation();
    void aWorkerThatCannotValidateLeavesLocalChecksAndADeliberateYes();
    void errorsAreAppliedDeliberatelyAndNeverInProduction();
    void aMaskIsNeverApplied();
    void somebodyElsesChangeIsShownAndTakenOver();
    void aDeletedConnectorIsNotCreatedByApplying();
    void applyingIsInTheHistoryBeforeItBeginsAndAfterItEnded();
    void goingBackRightAfterAnApplyBringsTheSecretBack();
    void whatOthersAppliedIsFoundOnce();
    void aDraftComesBackWithTheWorkersSecrets();
    void aNewOneBeginsFromItsClass();
    void aCopyKeepsItsSecretsAndGetsAnotherName();
    void anExistingNameIsNotCreatedOver();
    void dangerousChangesAreWarnedAbout();
};

void TestConfigEditor::openingHidesWhatTheNameAndWhatTheClassCallSecret()
{
    Stage stage;
    stage.open();
    QVERIFY(!stage.editor->text().text().contains("hunter2"));
    QVERIFY(!stage.editor->text().text().contains("4711"));
    QVERIFY(!stage.editor->isModified() || stage.editor->text().undoLabel().isEmpty());
    QCOMPARE(stage.editor->reveal(QStringLiteral("pin")), QStringLiteral("4711"));
    stage.editor->setSecret(QStringLiteral("pin"), QStringLiteral("0815"));
    QVERIFY(!stage.editor->text().text().contains("0815"));
    QCOMPARE(stage.editor->reveal(QStringLiteral("pin")), QStringLiteral("0815"));
}

void TestConfigEditor::beforeAnythingIsOpenThereIsNoProblem()
{
    Stage stage;
    stage.definitions.requestPlugins(); // as another editor of the cluster does
    QVERIFY(waitFor([&stage] { return stage.definitions.pluginsRead(); }));
    QVERIFY(stage.editor->problems().isEmpty());
    QCOMPARE(stage.validate(), Validity::Invalid);
    QCOMPARE(stage.server.count("PUT", "*"), 0);
}

void TestConfigEditor::onlyExactlyWhatWasValidatedIsApplied()
{
    Stage stage;
    stage.server.on("PUT", validatePath).reply(200, goodReport());
    stage.open();
    stage.editor->setValue(QStringLiteral("tasks.max"), QStringLiteral("2"));
    const auto unvalidated = stage.review();
    VERIFY_GOOD(unvalidated);
    QVERIFY(stage.editor->applyRefusal(*unvalidated, {}));

    QCOMPARE(stage.validate(), Validity::Valid);
    const QByteArray sent = stage.server.requests().last().body;
    QVERIFY(sent.contains("hunter2") && sent.contains(R"("name":"a")"));
    const auto review = stage.review();
    VERIFY_GOOD(review);
    QCOMPARE(review->differences.size(), 1);
    QCOMPARE(review->method, ConfigReview::Method::Patch);
    QVERIFY(!stage.editor->applyRefusal(*review, {}));
    QVERIFY(!review->request.body->contains("hunter2"));

    stage.editor->setValue(QStringLiteral("tasks.max"), QStringLiteral("3"));
    QCOMPARE(stage.editor->validity(), Validity::Unchecked);
    const Result<Plan> plan = stage.plan(*review);
    QVERIFY(!plan);
    QCOMPARE(plan.error().kind, Error::Kind::Blocked);
}

void TestConfigEditor::errorsOfTheWorkerStandAtTheirKeysWithoutSecrets()
{
    Stage stage;
    stage.server.on("PUT", validatePath)
        .reply(200,
               report(3,
                      {entry("tasks.max", "INT", R"("Invalid value two for configuration tasks.max")"),
                       entry("pin", "PASSWORD", R"("Invalid value 4711 for configuration pin: too short")"),
                       entry("url", "STRING", R"("Cannot reach s3cr3t.example")", R"("s3cr3t.example")"),
                       entry("missing", "STRING", R"("Missing required configuration")")}));
    stage.open();
    stage.editor->setValue(QStringLiteral("url"), QStringLiteral("${file:x:y}"));
    stage.editor->setValue(QStringLiteral("tasks.max"), QStringLiteral("two"));
    QCOMPARE(stage.validate(), Validity::Invalid);
    const ConfigProblem *tasks = stage.problem(QStringLiteral("tasks.max"));
    QVERIFY(tasks);
    QCOMPARE(stage.editor->text().text().mid(tasks->range.begin, tasks->range.length()),
             QByteArray("\"two\""));
    QCOMPARE(tasks->kind, ConfigProblem::Kind::Worker);
    QVERIFY(stage.problem(QStringLiteral("missing"))->isAtObject);
    for (const ConfigProblem &one : stage.editor->problems()) {
        QVERIFY2(!one.message.contains(QLatin1String("4711")), qPrintable(one.message));
        QVERIFY2(!one.message.contains(QLatin1String("s3cr3t")), qPrintable(one.message));
    }
}

void TestConfigEditor::anAnswerAboutAnOlderTextIsDropped()
{
    Stage stage;
    stage.server.on("PUT", validatePath)
        .reply(200, goodReport())
        .held()
        .reply(200, report(1, {entry("topics", "LIST", R"("no")")}));
    stage.open();
    stage.editor->validate();
    QVERIFY(waitFor([&] { return stage.server.held() == 1; }));
    stage.editor->setValue(QStringLiteral("topics"), QStringLiteral("other"));
    QCOMPARE(stage.editor->validity(), Validity::Unchecked);
    stage.editor->validate();
    stage.server.release();
    QVERIFY(waitFor([&] { return stage.editor->validity() != Validity::Checking; }));
    QCOMPARE(stage.editor->validity(), Validity::Invalid);
}

void TestConfigEditor::cancellingEndsTheValidation()
{
    Stage stage;
    stage.server.on("PUT", validatePath).reply(200, goodReport()).held();
    stage.open();
    stage.editor->validate();
    QVERIFY(waitFor([&] { return stage.server.held() == 1; }));
    stage.editor->cancelValidation();
    QCOMPARE(stage.editor->validity(), Validity::Unchecked);
    stage.server.release();
    QTest::qWait(50);
    QCOMPARE(stage.editor->validity(), Validity::Unchecked);
}

void TestConfigEditor::aWorkerThatCannotValidateLeavesLocalChecksAndADeliberateYes()
{
    Stage stage;
    stage.server.on("PUT", validatePath).error(405, "HTTP 405 Method Not Allowed");
    stage.server.on("POST", validatePath).error(405, "HTTP 405 Method Not Allowed");
    stage.open();
    stage.editor->setValue(QStringLiteral("tasks.max"), QStringLiteral("2"));
    QCOMPARE(stage.validate(), Validity::NotPossible);
    QVERIFY(!stage.editor->fallbackReason().isEmpty());
    const auto review = stage.review();
    VERIFY_GOOD(review);
    QVERIFY(stage.editor->applyRefusal(*review, {}));
    ApplyOptions deliberate;
    deliberate.withErrors = true;
    QVERIFY(!stage.editor->applyRefusal(*review, deliberate));
    stage.editor->setValue(QStringLiteral("tasks.max"), QStringLiteral("two"));
    QCOMPARE(stage.validate(), Validity::Invalid); // by the types of the class
}

void TestConfigEditor::errorsAreAppliedDeliberatelyAndNeverInProduction()
{
    for (const auto kind : {Environment::Kind::Staging, Environment::Kind::Production}) {
        Stage stage(kind);
        stage.server.on("PUT", validatePath).reply(200, report(1, {entry("topics", "LIST", R"("no")")}));
        stage.open();
        stage.editor->setValue(QStringLiteral("topics"), QStringLiteral("other"));
        QCOMPARE(stage.validate(), Validity::Invalid);
        const auto review = stage.review();
        VERIFY_GOOD(review);
        ApplyOptions deliberate;
        deliberate.withErrors = true;
        QVERIFY(stage.editor->applyRefusal(*review, {}));
        QCOMPARE(stage.editor->applyRefusal(*review, deliberate).has_value(),
                 kind == Environment::Kind::Production);
    }
}

void TestConfigEditor::aMaskIsNeverApplied()
{
    for (const char *mask : {"******", "\xE2\x80\xA2\xE2\x80\xA2\xE2\x80\xA2\xE2\x80\xA2", "[hidden]"}) {
        Stage stage;
        stage.server.on("PUT", validatePath).reply(200, goodReport());
        stage.open();
        stage.editor->setSecret(QStringLiteral("db.password"), QString::fromUtf8(mask));
        QCOMPARE(stage.validate(), Validity::Invalid);
        QCOMPARE(stage.server.count("PUT", validatePath), 0);
        const auto review = stage.review();
        ApplyOptions deliberate;
        deliberate.withErrors = true;
        QVERIFY(!review || stage.editor->applyRefusal(*review, deliberate));
    }
}

void TestConfigEditor::somebodyElsesChangeIsShownAndTakenOver()
{
    Stage stage;
    stage.server.on("PUT", validatePath).reply(200, goodReport());
    stage.open();
    stage.editor->setValue(QStringLiteral("tasks.max"), QStringLiteral("2"));
    stage.server.on("GET", configPath)
        .reply(200, QByteArray(config).replace(R"("topics":"t")", R"("topics":"theirs","new":"1")"));
    QCOMPARE(stage.validate(), Validity::Valid);
    const auto review = stage.review();
    VERIFY_GOOD(review);
    QVERIFY(review->isChangedByOthers);
    QCOMPARE(review->threeWay.size(), 3);
    QCOMPARE(review->overwritten, (QStringList{QStringLiteral("topics"), QStringLiteral("new")}));
    const auto refusal = stage.editor->applyRefusal(*review, {});
    QVERIFY(refusal);
    QCOMPARE(refusal->kind, Error::Kind::ChangedMeanwhile);
    stage.editor->mergeOthers();
    const auto document = stage.editor->document();
    QCOMPARE(document->shown(u"topics"), QStringLiteral("theirs"));
    QCOMPARE(document->shown(u"new"), QStringLiteral("1"));
    QCOMPARE(document->shown(u"tasks.max"), QStringLiteral("2"));
    QCOMPARE(stage.validate(), Validity::Valid);
    const auto again = stage.review();
    VERIFY_GOOD(again);
    QVERIFY(!again->isChangedByOthers);
    QVERIFY(!stage.editor->applyRefusal(*again, {}));
    stage.editor->text().undo();
    QCOMPARE(stage.editor->document()->shown(u"topics"), QStringLiteral("t"));
}

void TestConfigEditor::aDeletedConnectorIsNotCreatedByApplying()
{
    Stage stage;
    stage.server.on("PUT", validatePath).reply(200, goodReport());
    stage.open();
    stage.editor->setValue(QStringLiteral("tasks.max"), QStringLiteral("2"));
    QCOMPARE(stage.validate(), Validity::Valid);
    stage.server.on("GET", configPath).error(404, "Connector a not found");
    const auto review = stage.review();
    QVERIFY(!review);
    QCOMPARE(review.error().kind, Error::Kind::NotFound);
}

void TestConfigEditor::applyingIsInTheHistoryBeforeItBeginsAndAfterItEnded()
{
    Stage stage;
    stage.server.on("PUT", validatePath).reply(200, goodReport());
    stage.open();
    stage.editor->setValue(QStringLiteral("tasks.max"), QStringLiteral("2"));
    stage.validate();
    const Result<Plan> plan = stage.plan(*stage.review());
    VERIFY_GOOD(plan);
    const auto versions = [&stage] {
        Answer<std::vector<ConfigVersion>> answer;
        stage.editor->versions(answer.replyTo());
        answer.wait();
        return answer.value();
    };
    QCOMPARE(versions().size(), std::size_t(2)); // what was found, and this
    QCOMPARE(versions().front().id, plan->record);
    QVERIFY(!versions().front().ended);
    QCOMPARE(versions().front().changes.size(), 1);
    QVERIFY(!exportHistory(versions()).contains("hunter2"));
    QVERIFY(!exportHistory(versions()).contains("4711"));
    PlanReport report;
    report.progress = Progress::Done;
    report.parts.resize(1);
    report.parts.front().steps.resize(3);
    report.parts.front().steps.front().progress = Progress::Done;
    stage.editor->ended(*plan, report);
    QVERIFY(waitFor([&] { return versions().front().ended == Progress::Done; }));
    QVERIFY(!stage.editor->isModified());
}

void TestConfigEditor::goingBackRightAfterAnApplyBringsTheSecretBack()
{
    Stage stage;
    stage.server.on("PUT", validatePath).reply(200, goodReport());
    stage.open();
    stage.editor->setSecret(QStringLiteral("db.password"), QStringLiteral("newpw"));
    stage.validate();
    const Result<Plan> plan = stage.plan(*stage.review());
    VERIFY_GOOD(plan);
    Answer<std::vector<ConfigVersion>> answer;
    stage.editor->versions(answer.replyTo());
    answer.wait();
    const ConfigVersion before = answer.value().back();
    const RestoredText restored = stage.editor->restoreVersion(before);
    QVERIFY(restored.unknown.isEmpty() && restored.fromWorker.isEmpty());
    QTest::ignoreMessage(QtInfoMsg,
                         QRegularExpression(QStringLiteral("^Shown: the secret db.password of .+ on .+")));
    QCOMPARE(stage.editor->reveal(QStringLiteral("db.password")), QStringLiteral("hunter2"));
    QVERIFY(!stage.editor->text().text().contains("hunter2"));
}

void TestConfigEditor::whatOthersAppliedIsFoundOnce()
{
    Stage stage;
    const auto versions = [&stage] {
        Answer<std::vector<ConfigVersion>> answer;
        stage.editor->versions(answer.replyTo());
        answer.wait();
        return answer.value();
    };
    stage.open();
    QVERIFY(waitFor([&] { return versions().size() == 1; }));
    stage.open();
    stage.server.on("GET", configPath).reply(200, QByteArray(config).replace("\"t\"", "\"u\""));
    stage.open();
    QVERIFY(waitFor([&] { return versions().size() > 1; }));
    QCOMPARE(versions().size(), std::size_t(2));
    QCOMPARE(versions().front().origin, ConfigVersion::Origin::Found);
    QCOMPARE(versions().front().changes.size(), 1);
}

void TestConfigEditor::aDraftComesBackWithTheWorkersSecrets()
{
    ConfigDraft draft;
    {
        Stage stage;
        stage.open();
        stage.editor->setValue(QStringLiteral("tasks.max"), QStringLiteral("7"));
        stage.editor->setSecret(QStringLiteral("pin"), QStringLiteral("0815"));
        draft = *stage.editor->draft();
        const QByteArray written = json::write(toJson(draft));
        QVERIFY(!written.contains("hunter2") && !written.contains("4711") && !written.contains("0815"));
        const auto read = draftFromJson(json::parse(written)->root());
        QVERIFY(read);
        QCOMPARE(read->hidden, draft.hidden);
    }
    Stage stage; // another run
    Answer<> answer;
    stage.editor->openDraft(draft, answer.replyTo());
    QVERIFY(answer.wait());
    QVERIFY(stage.editor->isModified());
    QVERIFY(!stage.editor->baseChanged());
    QCOMPARE(stage.editor->reveal(QStringLiteral("db.password")), QStringLiteral("hunter2"));
    QVERIFY(!stage.editor->reveal(QStringLiteral("pin"))); // was typed, and is not known any more
    QCOMPARE(stage.problem(QStringLiteral("pin"))->kind, ConfigProblem::Kind::SecretUnknown);
}

void TestConfigEditor::aNewOneBeginsFromItsClass()
{
    Stage stage;
    Answer<> answer;
    stage.editor->beginFromPlugin(QStringLiteral("Sink"), answer.replyTo());
    QVERIFY(answer.wait());
    QVERIFY(stage.editor->isNew());
    QVERIFY(stage.editor->document()->contains(u"pin"));
    QVERIFY(stage.problem(QStringLiteral("name")));
    stage.editor->setValue(QStringLiteral("name"), QStringLiteral("b"));
    QCOMPARE(stage.editor->connector(), QStringLiteral("b"));
}

void TestConfigEditor::aCopyKeepsItsSecretsAndGetsAnotherName()
{
    Stage stage;
    const auto json = json::parse(config);
    ConnectorConfig original;
    for (const json::Member &member : json->root().members())
        original.settings.push_back({member.key(), member.value.toString()});
    stage.editor->beginFromCopy(original);
    QCOMPARE(stage.editor->connector(), QStringLiteral("a-copy"));
    QVERIFY(!stage.editor->text().text().contains("hunter2"));
    QCOMPARE(stage.editor->reveal(QStringLiteral("db.password")), QStringLiteral("hunter2"));
}

void TestConfigEditor::anExistingNameIsNotCreatedOver()
{
    Stage stage;
    stage.server.on("PUT", validatePath).reply(200, goodReport());
    VERIFY_GOOD(stage.editor->beginFromText(config));
    QCOMPARE(stage.validate(), Validity::Valid);
    const auto review = stage.review();
    QVERIFY(!review);
    QCOMPARE(review.error().kind, Error::Kind::AlreadyExists);
}

void TestConfigEditor::dangerousChangesAreWarnedAbout()
{
    Stage stage;
    stage.open();
    stage.editor->setValue(QStringLiteral("topics"), QStringLiteral("u"));
    stage.editor->setValue(QStringLiteral("connector.class"), QStringLiteral("Sink2"));
    stage.editor->setValue(QStringLiteral("consumer.override.group.id"), QStringLiteral("g"));
    const auto review = stage.review();
    VERIFY_GOOD(review);
    QStringList warned;
    for (const ReviewNote &note : review->notes) {
        if (note.kind == ReviewNote::Kind::Warning)
            warned.append(note.key);
    }
    for (const char *key : {"topics", "connector.class", "consumer.override.group.id"})
        QVERIFY2(warned.contains(QLatin1String(key)), key);
}

QTEST_GUILESS_MAIN(TestConfigEditor)
#include "tst_configeditor.moc"
