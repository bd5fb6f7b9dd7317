// SPDX-License-Identifier: GPL-3.0-or-later
// Changes of offsets on real workers: a sink over twelve partitions with records in each, and a file source.
// In every case the other partitions keep their offsets to the digit.
#include "core/offsets/offsetpreview.h"
#include "core/offsets/offsetsupport.h"
#include "core/plans/planrunner.h"
#include "core/text/describe.h"
#include "platform/sqliteoffsetsnapshots.h"
#include "platform/sqliteplanjournal.h"

#include "support/playground.h"
#include "support/twelvepartitions.h"

#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace patchbay;
using namespace patchbay::test;
using namespace std::chrono_literals;
using State = ConnectorState;

namespace {

QString words(const PlanReport &report)
{
    QString text;
    for (const PartReport &part : report.parts) {
        for (const StepReport &step : part.steps) {
            text += QStringLiteral(" [%1 %2%3]")
                        .arg(int(step.progress))
                        .arg(step.note, step.error ? test::words(*step.error) : QString());
        }
    }
    return text;
}

} // namespace

#define VERIFY_ENDED(runner, expected)                                                                       \
    QVERIFY2((runner).report().progress == (expected), qPrintable(words((runner).report())))

class TestOffsets : public QObject {
    Q_OBJECT

    Playground m_playground = Playground::fromEnvironment();
    QTemporaryDir m_folder;
    const QUuid m_cluster = QUuid::createUuid();
    QString m_topic;
    std::unique_ptr<OwnConnector> m_writer;
    std::unique_ptr<OwnConnector> m_sink;
    std::unique_ptr<Connected> m_connected;
    std::unique_ptr<SqliteOffsetSnapshots> m_snapshots;

    QString database() const { return m_folder.filePath(QStringLiteral("patchbay.sqlite")); }
    const QString &sink() const { return m_sink->name(); }

    OffsetTable offsets(const QString &name)
    {
        const auto table = m_connected->ask(&ConnectClient::offsetTable, name);
        if (!table)
            qFatal("%s", qPrintable(test::words(table.error())));
        return *table;
    }
    ConnectorStatus status(const QString &name)
    {
        return m_connected->ask(&ConnectClient::status, name).value();
    }

    /// Twelve partitions with all records read and committed.
    bool settled()
    {
        OffsetTable last;
        const auto isSettled = [&] {
            QTest::qWait(500);
            const OffsetTable now = offsets(sink());
            qint64 sum = 0;
            for (int row = 0; row < now.count(); ++row)
                sum += now.offset(row);
            const bool same = now == last;
            last = now;
            return same && now.count() == partitions && sum == records;
        };
        return waitFor(isSettled, 90s);
    }

    OffsetPreview preview(const OffsetTable &now, const QString &ranges, const OffsetTarget &target) const
    {
        OffsetSelection selection;
        selection.topics.push_back({m_topic, parsePartitionRanges(ranges).value()});
        return previewOffsets(now, {{selection, target}});
    }
    Plan planOf(const QString &name, const OffsetPreview &made, bool mayHaveMoved = false)
    {
        OffsetChangeRequest request;
        request.changes = made.changes();
        request.expected = made.expected();
        request.resetsEverything = made.resetsEverything;
        request.mayHaveMoved = mayHaveMoved;
        return planChangeOffsets(m_cluster, QStringLiteral("playground"), status(name), request);
    }
    std::unique_ptr<PlanRunner> run(const Plan &plan, PlanJournal &journal)
    {
        auto runner = std::make_unique<PlanRunner>(plan, m_connected->client(), journal);
        runner->setSnapshots(m_snapshots.get());
        runner->run();
        if (!waitFor([&] { return !runner->isRunning(); }, 200s))
            qFatal("A plan did not end");
        return runner;
    }
    void stopSink()
    {
        MemoryPlanJournal journal;
        QCOMPARE(run(planStop(m_cluster, {}, {status(sink())}), journal)->report().progress, Progress::Done);
    }
    bool resumeSink()
    {
        return m_connected->ask(&ConnectClient::resume, sink()).has_value()
            && m_connected->awaitState(sink(), State::Running, 1) && settled();
    }

    /// patchbay-cli, with the folders of this test.
    void prepare(QProcess &process, const QString &line) const
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("XDG_DATA_HOME"), m_folder.filePath(QStringLiteral("cli")));
        environment.insert(QStringLiteral("XDG_CONFIG_HOME"), m_folder.filePath(QStringLiteral("config")));
        environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
        process.setProcessEnvironment(environment);
        process.setStandardInputFile(QProcess::nullDevice());
        process.setProgram(QCoreApplication::applicationDirPath() + QStringLiteral("/../bin/patchbay-cli"));
        QStringList arguments = line.split(u' ', Qt::SkipEmptyParts);
        for (const QUrl &worker : m_playground.workers)
            arguments << QStringLiteral("--url") << worker.toString();
        process.setArguments(arguments);
    }
    int runCli(const QString &line, QByteArray *said = nullptr) const
    {
        QProcess process;
        prepare(process, line);
        process.start();
        if (!QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, 200'000))
            qFatal("patchbay-cli did not end");
        if (said)
            *said = process.readAllStandardError() + process.readAllStandardOutput();
        return process.exitCode();
    }

private slots:
    void initTestCase()
    {
        REQUIRE_PLAYGROUND(m_playground);
        m_connected = std::make_unique<Connected>(m_playground.targetOf(m_playground.kafkaVersion));
        m_snapshots = std::make_unique<SqliteOffsetSnapshots>(database());
        m_topic = ownName(QStringLiteral("twelve"));
        const QString writer = ownName(QStringLiteral("writer"));
        m_writer = std::make_unique<OwnConnector>(m_playground, m_playground.kafkaVersion, writer,
                                                  twelvePartitionSource(m_playground, writer, m_topic));
        VERIFY_DONE(m_writer->created());
        QVERIFY(isWritten(*m_connected, writer, m_topic));
        const QString name = ownName(QStringLiteral("sink"));
        m_sink = std::make_unique<OwnConnector>(m_playground, m_playground.kafkaVersion, name,
                                                twelvePartitionSink(m_playground, name, m_topic));
        VERIFY_DONE(m_sink->created());
        QVERIFY2(settled(), "The sink did not read all records");
    }
    void cleanupTestCase()
    {
        m_sink.reset();
        m_writer.reset();
    }

    void threePartitionsGoBackAHundredAndUndoBringsThemHome()
    {
        SqlitePlanJournal journal(database());
        const OffsetTable before = offsets(sink());
        stopSink(); // so that what is set can be seen
        const OffsetPreview made = preview(before, QStringLiteral("0,3,7"), OffsetTarget::shiftedBy(-100));
        QVERIFY(made.canRun());
        const auto runner = run(planOf(sink(), made), journal);
        VERIFY_ENDED(*runner, Progress::Done);
        QVERIFY(offsets(sink()) == applied(before, made.changes()));
        const StoredOffsets stored = [&] {
            Answer<StoredOffsets> answer;
            m_snapshots->load(snapshotTakenBy(runner->plan().parts.front()), answer.replyTo());
            answer.wait();
            return answer.value();
        }();
        QVERIFY(stored.offsets == before);
        const auto undo = run(
            planUndoOffsets(m_cluster, {}, status(sink()), stored.snapshot.undo(stored.offsets)), journal);
        VERIFY_ENDED(*undo, Progress::Done);
        QVERIFY(offsets(sink()) == before);
        QVERIFY(resumeSink());
    }

    void aRunningSinkReadsAgainAndIsBackWhereItWas()
    {
        SqlitePlanJournal journal(database());
        const OffsetTable before = offsets(sink());
        const auto runner =
            run(planOf(sink(), preview(before, QStringLiteral("1,5"), OffsetTarget::to(0))), journal);
        VERIFY_ENDED(*runner, Progress::Done);
        QCOMPARE(status(sink()).state, State::Running);
        QVERIFY(settled()); // it read them again and committed the end
        QVERIFY(offsets(sink()) == before);
    }

    void aPartialResetKeepsTheOthersAndUndoSetsThemAgain()
    {
        SqlitePlanJournal journal(database());
        const OffsetTable before = offsets(sink());
        stopSink();
        const OffsetPreview made = preview(before, QStringLiteral("2,9-11"), OffsetTarget::reset());
        const auto runner = run(planOf(sink(), made), journal);
        VERIFY_ENDED(*runner, Progress::Done);
        const OffsetTable after = offsets(sink());
        QCOMPARE(after.count(), partitions - 4);
        QVERIFY(after == applied(before, made.changes()));
        VERIFY_ENDED(
            *run(planUndoOffsets(m_cluster, {}, status(sink()), undoOf(before, made.changes())), journal),
            Progress::Done);
        QVERIFY(offsets(sink()) == before);
        QVERIFY(resumeSink());
    }

    void everythingIsResetByDeleteAndUndone()
    {
        SqlitePlanJournal journal(database());
        const OffsetTable before = offsets(sink());
        stopSink();
        const OffsetPreview made = previewOffsets(before, {{OffsetSelection::all(), OffsetTarget::reset()}});
        QVERIFY(made.resetsEverything);
        VERIFY_ENDED(*run(planOf(sink(), made), journal), Progress::Done);
        QVERIFY(offsets(sink()).isEmpty());
        VERIFY_ENDED(*run(planUndoOffsets(m_cluster, {}, status(sink()), before.rows()), journal),
                     Progress::Done);
        QVERIFY(offsets(sink()) == before);
        QVERIFY(resumeSink());
    }

    void undoIsIdentityInFiftyRandomCases()
    {
        const OffsetTable before = offsets(sink());
        stopSink();
        QRandomGenerator random(20261125);
        for (int round = 0; round < 50; ++round) {
            const OffsetTable now = offsets(sink());
            std::vector<PartitionOffset> changes;
            for (int partition = 0; partition < partitions; ++partition) {
                if (random.bounded(3) != 0)
                    continue;
                const bool resets = random.bounded(4) == 0;
                changes.push_back(
                    {toPartition({m_topic, partition}),
                     resets ? std::nullopt : std::optional(toOffset(random.bounded(1'000'000)))});
            }
            if (changes.empty())
                continue;
            VERIFY_DONE(m_connected->ask(&ConnectClient::patchOffsets, sink(), changes));
            QVERIFY(offsets(sink()) == applied(now, changes));
            VERIFY_DONE(m_connected->ask(&ConnectClient::patchOffsets, sink(), undoOf(now, changes)));
            QVERIFY(offsets(sink()) == now);
        }
        QVERIFY(offsets(sink()) == before);
        QVERIFY(resumeSink());
    }

    void aFileSourcesObjectIsSetAndUndone()
    {
        SqlitePlanJournal journal(database());
        const QString name = m_writer->name();
        const auto hasOffset = [&] {
            QTest::qWait(300);
            return !offsets(name).isEmpty();
        };
        QVERIFY(waitFor(hasOffset, 30s));
        const OffsetTable before = offsets(name);
        QCOMPARE(before.count(), 1);
        QVERIFY(!before.isSink());
        VERIFY_ENDED(*run(planStop(m_cluster, {}, {status(name)}), journal), Progress::Done);
        OffsetSelection selection;
        selection.partitions.push_back(before.partitionValue(0));
        const json::Value edited = json::parse(R"({"position":9007199254740993})")->root();
        const OffsetPreview made =
            previewOffsets(before, {{selection, OffsetTarget::toRows({{before.partitionValue(0), edited}})}});
        VERIFY_ENDED(*run(planOf(name, made), journal), Progress::Done);
        QCOMPARE(offsets(name).offsetText(0), QByteArray(R"({"position":9007199254740993})"));
        VERIFY_ENDED(
            *run(planUndoOffsets(m_cluster, {}, status(name), undoOf(before, made.changes())), journal),
            Progress::Done);
        QVERIFY(offsets(name) == before);
    }

    void aMovingSinkEndsWithMovedAndRuns()
    {
        SqlitePlanJournal journal(database());
        const OffsetTable now = offsets(sink());
        // What the preview rests on is not what is there.
        OffsetPreview made = preview(now, QStringLiteral("4"), OffsetTarget::shiftedBy(-1));
        made.rows.front().before = toOffset(now.offset(4) - 7);
        const auto runner = run(planOf(sink(), made), journal);
        VERIFY_ENDED(*runner, Progress::Failed);
        QVERIFY(runner->report().parts.front().broughtBack);
        QVERIFY(m_connected->awaitState(sink(), State::Running, 1));
        QVERIFY(offsets(sink()) == now);
    }

    void aSecondClientResumesItInBetween()
    {
        SqlitePlanJournal journal(database());
        const OffsetTable before = offsets(sink());
        PlanRunner runner(planOf(sink(), preview(before, QStringLiteral("6"), OffsetTarget::to(1))),
                          m_connected->client(), journal);
        runner.setSnapshots(m_snapshots.get());
        Connected second(m_playground.targetOf(m_playground.kafkaVersion));
        bool resumed = false;
        Answer<> answer;
        const auto resumeOnce = [&](int, int step) {
            const bool isPatch = std::holds_alternative<step::PatchOffsets>(
                runner.plan().parts.front().step(std::size_t(step)));
            if (isPatch && !std::exchange(resumed, true))
                second.client().resume(sink(), answer.replyTo());
        };
        connect(&runner, &PlanRunner::progressed, this, resumeOnce);
        runner.run();
        QVERIFY(waitFor([&] { return !runner.isRunning(); }, 200s));
        QVERIFY(resumed);
        // Whoever was first: the others are untouched, and the connector runs in the end or the report says
        // that not.
        QVERIFY(settled());
        QVERIFY(offsets(sink()) == before);
        if (runner.report().progress != Progress::Done)
            QVERIFY(!runner.report().parts.front().steps.empty());
    }

    void killedAtAnyStepTheProgramSaysSoAndGoesOnOrUndoes_data()
    {
        QTest::addColumn<int>("milliseconds");
        QTest::addColumn<bool>("undo");
        for (const int milliseconds : {150, 400, 700, 1000, 1500, 2200, 3000, 4000}) {
            QTest::newRow(qPrintable(QStringLiteral("continue after %1 ms").arg(milliseconds)))
                << milliseconds << false;
            QTest::newRow(qPrintable(QStringLiteral("undo after %1 ms").arg(milliseconds)))
                << milliseconds << true;
        }
    }
    void killedAtAnyStepTheProgramSaysSoAndGoesOnOrUndoes()
    {
        QFETCH(int, milliseconds);
        QFETCH(bool, undo);
        const OffsetTable before = offsets(sink());
        QProcess process;
        prepare(process,
                QStringLiteral("offsets reset %1 --topic %2 --partition 0,3,7 --to-offset 5 --yes --wait")
                    .arg(sink(), m_topic));
        process.start();
        QVERIFY(process.waitForStarted());
        QTest::qWait(milliseconds);
        process.kill();
        QVERIFY(process.waitForFinished());
        const bool wasKilled = process.exitStatus() == QProcess::CrashExit;

        QByteArray said;
        if (wasKilled) {
            const int code =
                runCli(undo ? QStringLiteral("offsets restore %1 --undo --yes --wait").arg(sink())
                            : QStringLiteral("offsets apply %1 --continue --yes --wait").arg(sink()),
                       &said);
            // 1: it had not begun (nothing is in the record), or had ended.
            QVERIFY2(code == 0 || code == 1, said.constData());
        }
        QVERIFY2(m_connected->awaitState(sink(), State::Running, 1), qPrintable(m_connected->seen()));
        QVERIFY(settled()); // read again where it was set back, and at its end
        QVERIFY(offsets(sink()) == before);
    }

    void bothWorkersKilledAmidThePlanItSaysWhereItIs()
    {
        if (m_playground.workers.size() < 2)
            QFAIL("the playground has no two workers");
        const OffsetTable before = offsets(sink());
        const WorkersRestored restored(m_playground);
        SqlitePlanJournal journal(database());
        PlanRunner runner(planOf(sink(), preview(before, QStringLiteral("8"), OffsetTarget::to(3))),
                          m_connected->client(), journal);
        runner.setSnapshots(m_snapshots.get());
        bool killed = false;
        const auto kill = [&](int, int step) {
            if (std::holds_alternative<step::AwaitTasksGone>(
                    runner.plan().parts.front().step(std::size_t(step)))
                && !std::exchange(killed, true))
                changeWorker(m_playground, QStringLiteral("kill"), QStringLiteral("1"));
        };
        connect(&runner, &PlanRunner::progressed, this, kill, Qt::QueuedConnection);
        runner.run();
        QVERIFY(waitFor([&] { return !runner.isRunning(); }, 400s));
        QVERIFY(killed);
        QCOMPARE(changeWorker(m_playground, QStringLiteral("start"), QStringLiteral("1")), QString());
        const PartReport &part = runner.report().parts.front();
        if (part.progress != Progress::Done && !part.broughtBack) {
            // It says that it was left; a person resumes it.
            QVERIFY(!describePart(runner.plan().parts.front(), part).isEmpty());
            QVERIFY(
                waitFor([&] { return m_connected->ask(&ConnectClient::resume, sink()).has_value(); }, 60s));
        }
        QVERIFY(m_connected->awaitState(sink(), State::Running, 1));
        QVERIFY(settled());
        QVERIFY(offsets(sink()) == before);
    }

    void olderWorkersShowOrSayWhatTheyCannot()
    {
        Connected viewing(m_playground.targetOf(QStringLiteral("3.5.2")));
        VERIFY_DONE(viewing.ask(&ConnectClient::workerVersion));
        const QString stopped = m_playground.seeded(QStringLiteral("orders-sink"), QStringLiteral("3.5.2"));
        ActionGround ground;
        ground.capabilities = viewing.client().capabilities();
        const OffsetSupport support = offsetSupport(stopped, ground);
        QVERIFY(support.canView());
        QVERIFY(!support.canChange());
        const auto names = viewing.ask(&ConnectClient::connectorNames);
        VERIFY_DONE(names);
        if (!names->isEmpty())
            VERIFY_DONE(viewing.ask(&ConnectClient::offsetTable, names->first()));

        Connected old(m_playground.targetOf(QStringLiteral("2.8.2")));
        VERIFY_DONE(old.ask(&ConnectClient::workerVersion));
        ground.capabilities = old.client().capabilities();
        QVERIFY(!offsetSupport(stopped, ground).canView());
    }
};

QTEST_GUILESS_MAIN(TestOffsets)
#include "tst_offsets.moc"
