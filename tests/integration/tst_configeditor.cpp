// SPDX-License-Identifier: GPL-3.0-or-later
// The config editor on real workers: create, break, fix, apply, and every accident that must not happen.
#include "core/config/configeditor.h"
#include "core/plans/planrunner.h"
#include "platform/sqliteconfighistory.h"
#include "platform/sqliteplanjournal.h"

#include "support/playground.h"

#include <QTemporaryDir>
#include <QTest>

using namespace patchbay;
using namespace patchbay::test;
using namespace std::chrono_literals;
using Validity = ConfigEditor::Validity;

namespace {

const QString tasksMax = QStringLiteral("tasks.max");

/// An editor of one cluster, with history and journal in real files, and the plans of its applies.
struct Desk {
    Desk(const Playground &playground, const QString &version)
        : connected(playground.targetOf(version)),
          definitions(connected.client()),
          history(folder.filePath(QStringLiteral("patchbay.sqlite"))),
          journal(folder.filePath(QStringLiteral("patchbay.sqlite"))),
          editor({connected.client(), definitions, vault, history, Fingerprinter(QByteArray(32, 'k')),
                  cluster, QStringLiteral("playground"), Environment()})
    {
        static_cast<void>(connected.ask(&ConnectClient::workerVersion));
    }

    Result<> open(const QString &name)
    {
        Answer<> answer;
        editor.open(name, answer.replyTo());
        if (!answer.wait(30s))
            qFatal("Nothing opened");
        return answer.result();
    }
    Validity validate()
    {
        editor.validate();
        waitFor([this] { return editor.validity() != Validity::Checking; }, 100s);
        return editor.validity();
    }
    Result<ConfigReview> review()
    {
        Answer<ConfigReview> answer;
        editor.review(answer.replyTo());
        if (!answer.wait(30s))
            qFatal("No review came");
        return answer.result();
    }
    Result<Plan> plan(const ConfigReview &review, const ApplyOptions &options = {})
    {
        Answer<Plan> answer;
        editor.planApply(review, options, answer.replyTo());
        if (!answer.wait(30s))
            qFatal("No plan came");
        return answer.result();
    }
    PlanReport run(const Plan &plan)
    {
        PlanRunner runner(plan, connected.client(), journal);
        runner.run();
        waitFor([&runner] { return !runner.isRunning(); }, 110s);
        editor.ended(plan, runner.report());
        return runner.report();
    }
    QString problems() const
    {
        QStringList lines;
        for (const ConfigProblem &one : editor.problems())
            lines.append(one.key + QStringLiteral(": ") + one.message);
        return lines.join(u'\n');
    }
    std::vector<ConfigVersion> versions()
    {
        Answer<std::vector<ConfigVersion>> answer;
        editor.versions(answer.replyTo());
        answer.wait();
        return answer.value();
    }

    QTemporaryDir folder;
    QUuid cluster = QUuid::createUuid();
    Connected connected;
    PluginDefinitions definitions;
    SecretVault vault;
    SqliteConfigHistory history;
    SqlitePlanJournal journal;
    ConfigEditor editor;
};

QString words(const PlanReport &report)
{
    QString text;
    for (const PartReport &part : report.parts) {
        for (const StepReport &step : part.steps)
            text += QStringLiteral(" [%1 %2%3]")
                        .arg(int(step.progress))
                        .arg(step.note, step.error ? test::words(*step.error) : QString());
    }
    return text;
}

/// Deletes what a test created.
struct Cleanup {
    Desk &desk;
    QString name;
    ~Cleanup() { static_cast<void>(desk.connected.ask(&ConnectClient::remove, name)); }
};

} // namespace

#define VERIFY_REPORT(report, expected) QVERIFY2((report).progress == (expected), qPrintable(words(report)))

class TestConfigEditorOnWorkers : public QObject {
    Q_OBJECT

    Playground m_playground = Playground::fromEnvironment();

private slots:
    void initTestCase() { REQUIRE_PLAYGROUND(m_playground); }

    void createBreakFixApplyAndGoBack_data()
    {
        QTest::addColumn<QString>("version");
        for (const QString &version : {m_playground.kafkaVersion, QStringLiteral("3.5.2")})
            QTest::newRow(qPrintable(version)) << version;
    }
    void createBreakFixApplyAndGoBack()
    {
        QFETCH(QString, version);
        Desk desk(m_playground, version);
        const QString name = ownName(QStringLiteral("config"));
        const Cleanup cleanup{desk, name};
        ConnectorConfig sink = OwnConnector::sink(m_playground, name);
        sink.settings.push_back({QStringLiteral("name"), name});
        // From a class, then with what a person types.
        Answer<> begun;
        desk.editor.beginFromPlugin(QStringLiteral("org.apache.kafka.connect.file.FileStreamSinkConnector"),
                                    begun.replyTo());
        QVERIFY(begun.wait(30s));
        for (const ConnectorConfig::Setting &setting : sink.settings)
            desk.editor.setValue(setting.key, *setting.value);
        desk.editor.setValue(tasksMax, QStringLiteral("two"));
        QCOMPARE(desk.validate(), Validity::Invalid);
        QVERIFY2(desk.problems().contains(QLatin1String("tasks.max: ")), qPrintable(desk.problems()));
        desk.editor.setValue(tasksMax, QStringLiteral("1"));
        QVERIFY2(desk.validate() == Validity::Valid, qPrintable(desk.problems()));
        auto review = desk.review();
        VERIFY_DONE(review);
        QCOMPARE(review->method, ConfigReview::Method::Create);
        auto plan = desk.plan(*review);
        VERIFY_DONE(plan);
        VERIFY_REPORT(desk.run(*plan), Progress::Done);
        QVERIFY2(desk.connected.awaitState(name, ConnectorState::Running, 1),
                 qPrintable(desk.connected.seen()));

        VERIFY_DONE(desk.open(name));
        desk.editor.setValue(tasksMax, QStringLiteral("2"));
        desk.editor.setValue(QStringLiteral("errors.tolerance"), QStringLiteral("all"));
        QVERIFY2(desk.validate() == Validity::Valid, qPrintable(desk.problems()));
        review = desk.review();
        VERIFY_DONE(review);
        QCOMPARE(review->method,
                 version == m_playground.kafkaVersion ? ConfigReview::Method::Patch
                                                      : ConfigReview::Method::Put);
        plan = desk.plan(*review);
        VERIFY_DONE(plan);
        VERIFY_REPORT(desk.run(*plan), Progress::Done);
        auto config = desk.connected.ask(&ConnectClient::config, name);
        VERIFY_DONE(config);
        QCOMPARE(config->value(tasksMax), QStringLiteral("2"));
        QVERIFY2(desk.connected.awaitState(name, ConnectorState::Running, 2),
                 qPrintable(desk.connected.seen()));

        // One click back.
        QVERIFY(waitFor([&] { return desk.versions().front().ended.has_value(); }));
        const std::vector<ConfigVersion> versions = desk.versions();
        QVERIFY(versions.size() >= 2);
        desk.editor.restoreVersion(versions.at(1));
        QVERIFY2(desk.validate() == Validity::Valid, qPrintable(desk.problems()));
        review = desk.review();
        VERIFY_DONE(review);
        plan = desk.plan(*review);
        VERIFY_DONE(plan);
        VERIFY_REPORT(desk.run(*plan), Progress::Done);
        config = desk.connected.ask(&ConnectClient::config, name);
        VERIFY_DONE(config);
        QCOMPARE(config->value(tasksMax), QStringLiteral("1"));
        QVERIFY(!config->contains(u"errors.tolerance"));
    }

    void aSecondClientsChangeIsNotLost_data() { createBreakFixApplyAndGoBack_data(); }
    void aSecondClientsChangeIsNotLost()
    {
        QFETCH(QString, version);
        Desk desk(m_playground, version);
        const OwnConnector own(m_playground, version, QStringLiteral("lost"));
        VERIFY_DONE(own.created());
        VERIFY_DONE(desk.open(own.name()));
        desk.editor.setValue(tasksMax, QStringLiteral("2"));
        QVERIFY2(desk.validate() == Validity::Valid, qPrintable(desk.problems()));
        auto review = desk.review();
        VERIFY_DONE(review);
        const auto plan = desk.plan(*review);
        VERIFY_DONE(plan);
        // Between the review and the write.
        Connected other(m_playground.targetOf(version));
        ConnectorConfig theirs = own.created()->config;
        theirs.settings.push_back({QStringLiteral("errors.tolerance"), QStringLiteral("all")});
        VERIFY_DONE(other.ask(&ConnectClient::putConfig, own.name(), theirs));
        const PlanReport report = desk.run(*plan);
        VERIFY_REPORT(report, Progress::Failed);
        QCOMPARE(report.parts.front().steps.front().error->kind, Error::Kind::ChangedMeanwhile);
        auto config = other.ask(&ConnectClient::config, own.name());
        VERIFY_DONE(config);
        QCOMPARE(config->value(u"errors.tolerance"), QStringLiteral("all"));
        QCOMPARE(config->value(tasksMax), QStringLiteral("1"));
        // Seen, taken over, applied.
        review = desk.review();
        VERIFY_DONE(review);
        QVERIFY(review->isChangedByOthers);
        QVERIFY(desk.editor.applyRefusal(*review, {}));
        desk.editor.mergeOthers();
        QVERIFY2(desk.validate() == Validity::Valid, qPrintable(desk.problems()));
        review = desk.review();
        VERIFY_DONE(review);
        const auto second = desk.plan(*review);
        VERIFY_DONE(second);
        VERIFY_REPORT(desk.run(*second), Progress::Done);
        config = other.ask(&ConnectClient::config, own.name());
        VERIFY_DONE(config);
        QCOMPARE(config->value(u"errors.tolerance"), QStringLiteral("all"));
        QCOMPARE(config->value(tasksMax), QStringLiteral("2"));
    }

    void aConnectorDeletedBetweenValidateAndApplyStaysDeleted_data() { createBreakFixApplyAndGoBack_data(); }
    void aConnectorDeletedBetweenValidateAndApplyStaysDeleted()
    {
        QFETCH(QString, version);
        Desk desk(m_playground, version);
        const OwnConnector own(m_playground, version, QStringLiteral("gone"));
        VERIFY_DONE(own.created());
        VERIFY_DONE(desk.open(own.name()));
        desk.editor.setValue(tasksMax, QStringLiteral("2"));
        QVERIFY2(desk.validate() == Validity::Valid, qPrintable(desk.problems()));
        const auto review = desk.review();
        VERIFY_DONE(review);
        const auto plan = desk.plan(*review);
        VERIFY_DONE(plan);
        Connected other(m_playground.targetOf(version));
        VERIFY_DONE(other.ask(&ConnectClient::remove, own.name()));
        QVERIFY(waitFor(
            [&] {
                const auto there = other.ask(&ConnectClient::connector, own.name());
                return !there && there.error().kind == Error::Kind::NotFound;
            },
            20s));
        const PlanReport report = desk.run(*plan);
        VERIFY_REPORT(report, Progress::Failed);
        QCOMPARE(report.parts.front().steps.front().error->kind, Error::Kind::NotFound);
        const auto there = other.ask(&ConnectClient::connector, own.name());
        VERIFY_ERROR(there, Error::Kind::NotFound);
        VERIFY_ERROR(desk.review(), Error::Kind::NotFound);
    }

    void aStoppedOneStaysStoppedAndANewOneBeginsStopped()
    {
        Desk desk(m_playground, m_playground.kafkaVersion);
        const QString name = ownName(QStringLiteral("stopped"));
        const Cleanup cleanup{desk, name};
        ConnectorConfig sink = OwnConnector::sink(m_playground, name);
        sink.settings.insert(sink.settings.begin(), {QStringLiteral("name"), name});
        VERIFY_DONE(desk.editor.beginFromText(json::write(sink.toJson())));
        QVERIFY2(desk.validate() == Validity::Valid, qPrintable(desk.problems()));
        auto review = desk.review();
        VERIFY_DONE(review);
        ApplyOptions options;
        options.initialState = InitialState::Stopped;
        auto plan = desk.plan(*review, options);
        VERIFY_DONE(plan);
        VERIFY_REPORT(desk.run(*plan), Progress::Done);
        VERIFY_DONE(desk.open(name));
        desk.editor.setValue(tasksMax, QStringLiteral("3"));
        QVERIFY2(desk.validate() == Validity::Valid, qPrintable(desk.problems()));
        review = desk.review();
        VERIFY_DONE(review);
        QCOMPARE(review->target, ConnectorState::Stopped);
        plan = desk.plan(*review);
        VERIFY_DONE(plan);
        VERIFY_REPORT(desk.run(*plan), Progress::Done);
        const auto status = desk.connected.ask(&ConnectClient::status, name);
        VERIFY_DONE(status);
        QCOMPARE(status->state, ConnectorState::Stopped);
    }

    void anApplyThatMakesTasksFailSaysSo()
    {
        Desk desk(m_playground, m_playground.kafkaVersion);
        const OwnConnector own(m_playground, m_playground.kafkaVersion, QStringLiteral("fails"));
        VERIFY_DONE(own.created());
        QVERIFY2(desk.connected.awaitState(own.name(), ConnectorState::Running, 1),
                 qPrintable(desk.connected.seen()));
        VERIFY_DONE(desk.open(own.name()));
        desk.editor.setValue(QStringLiteral("file"), QStringLiteral("/nonexistent/folder/out.txt"));
        QVERIFY2(desk.validate() == Validity::Valid, qPrintable(desk.problems()));
        const auto review = desk.review();
        VERIFY_DONE(review);
        const auto plan = desk.plan(*review);
        VERIFY_DONE(plan);
        const PlanReport report = desk.run(*plan);
        VERIFY_REPORT(report, Progress::Failed);
        QVERIFY2(words(report).contains(QLatin1String("NoSuchFile")), qPrintable(words(report)));
        QVERIFY(waitFor([&] { return desk.versions().front().ended == Progress::Failed; }));
    }

    void aMirrorSourceIsCopiedAndApplied()
    {
        Desk desk(m_playground, m_playground.kafkaVersion);
        const QString name = ownName(QStringLiteral("mirror"));
        const Cleanup cleanup{desk, name};
        // No raw string: moc loses the class over one that has \" in it.
        QByteArray text = "{'name': 'NAME', 'connector.class': 'MirrorSource', 'topics': 'none',"
                          " 'source.cluster.alias': 'here', 'target.cluster.alias': 'there',"
                          " 'source.cluster.bootstrap.servers': '127.0.0.1:1',"
                          " 'target.cluster.bootstrap.servers': '127.0.0.1:1',"
                          " 'source.cluster.sasl.jaas.config': 'x required password=\\'hunter2\\';'}";
        text.replace('\'', '"');
        text.replace("NAME", name.toUtf8());
        VERIFY_DONE(desk.editor.beginFromText(text));
        QVERIFY(!desk.editor.text().text().contains("hunter2"));
        QVERIFY2(desk.validate() == Validity::Valid, qPrintable(desk.problems()));
        const auto review = desk.review();
        VERIFY_DONE(review);
        ApplyOptions options;
        options.initialState = InitialState::Stopped;
        const auto plan = desk.plan(*review, options);
        VERIFY_DONE(plan);
        VERIFY_REPORT(desk.run(*plan), Progress::Done);
        const auto config = desk.connected.ask(&ConnectClient::config, name);
        VERIFY_DONE(config);
        QCOMPARE(config->value(u"source.cluster.sasl.jaas.config"),
                 QStringLiteral("x required password=\"hunter2\";"));
    }

    void aWorkerKilledBetweenReviewAndApplyIsOutlived()
    {
        const WorkersRestored restored(m_playground);
        Desk desk(m_playground, m_playground.kafkaVersion);
        const OwnConnector own(m_playground, m_playground.kafkaVersion, QStringLiteral("killed"));
        VERIFY_DONE(own.created());
        VERIFY_DONE(desk.open(own.name()));
        desk.editor.setValue(tasksMax, QStringLiteral("2"));
        QVERIFY2(desk.validate() == Validity::Valid, qPrintable(desk.problems()));
        const auto review = desk.review();
        VERIFY_DONE(review);
        const auto plan = desk.plan(*review);
        VERIFY_DONE(plan);
        QCOMPARE(changeWorker(m_playground, QStringLiteral("kill"), QStringLiteral("1")), QString());
        const PlanReport report = desk.run(*plan);
        VERIFY_REPORT(report, Progress::Done);
        const auto config = desk.connected.ask(&ConnectClient::config, own.name());
        VERIFY_DONE(config);
        QCOMPARE(config->value(tasksMax), QStringLiteral("2"));
    }

    void debeziumSaysAtItsKeyThatThereIsNoDatabase()
    {
        Desk desk(m_playground, m_playground.kafkaVersion);
        const QString className = QStringLiteral("io.debezium.connector.postgresql.PostgresConnector");
        Answer<> begun;
        desk.editor.beginFromPlugin(className, begun.replyTo());
        QVERIFY(begun.wait(30s));
        QVERIFY2(begun.result(), "The playground has no Debezium: playground/up --debezium");
        QVERIFY(desk.editor.definition().keys().size() >= 100);
        desk.editor.setValue(QStringLiteral("name"), ownName(QStringLiteral("debezium")));
        desk.editor.setValue(QStringLiteral("database.hostname"), QStringLiteral("127.0.0.1"));
        desk.editor.setValue(QStringLiteral("database.port"), QStringLiteral("1"));
        desk.editor.setValue(QStringLiteral("database.user"), QStringLiteral("me"));
        desk.editor.setSecret(QStringLiteral("database.password"), QStringLiteral("hunter2"));
        desk.editor.setValue(QStringLiteral("database.dbname"), QStringLiteral("db"));
        desk.editor.setValue(QStringLiteral("topic.prefix"), QStringLiteral("p"));
        desk.editor.setValue(QStringLiteral("plugin.name"), QStringLiteral("pgoutput"));
        QCOMPARE(desk.validate(), Validity::Invalid);
        QVERIFY2(desk.problems().contains(QLatin1String("database.hostname: ")), qPrintable(desk.problems()));
        QVERIFY(!desk.problems().contains(QLatin1String("hunter2")));
        QVERIFY(!desk.editor.text().text().contains("hunter2"));
    }
};

QTEST_GUILESS_MAIN(TestConfigEditorOnWorkers)
#include "tst_configeditor.moc"
