// SPDX-License-Identifier: GPL-3.0-or-later
// `patchbay-cli offsets …` as a process, against a worker that keeps its state.
#include "support/offsetworker.h"
#include "support/shell.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <csignal>

using namespace patchbay;
using namespace patchbay::test;

namespace {

using Ended = Shell::Ended;

struct Stage {
    FaultServer server;
    OffsetWorker worker{server};
    OffsetTable before = worker.table;
    Shell shell;

    QStringList words(const QString &line) const
    {
        return line.split(u' ', Qt::SkipEmptyParts)
            + QStringList{QStringLiteral("--url"), server.url().toString()};
    }
    Ended run(const QString &line) const { return shell.run(words(line)); }
    /// Runs \p line and ends it with SIGKILL before the first answer to \p at that follows one to \p after.
    void killAt(const QString &line, const QByteArray &at, const QByteArray &after)
    {
        QProcess process;
        shell.prepare(process, words(line));
        bool afterSeen = false;
        bool killed = false;
        worker.before = [&](const Request &request) {
            afterSeen = afterSeen || request.line() == after;
            if (killed || !afterSeen || request.line() != at)
                return;
            killed = true;
            ::kill(static_cast<pid_t>(process.processId()), SIGKILL);
        };
        process.start();
        const Ended ended = Shell::finish(process);
        worker.before = {};
        if (!killed || ended.code != -2)
            qFatal("It was not killed: %s", ended.err.constData());
    }
    QByteArrayList writes() const
    {
        QByteArrayList lines;
        for (const Request &request : server.requests()) {
            if (request.method != "GET")
                lines.append(request.line());
        }
        return lines;
    }
    QString file(const char *name, const QByteArray &content) const
    {
        QFile written(shell.home() + u'/' + QString::fromLatin1(name));
        if (!written.open(QIODevice::WriteOnly))
            qFatal("no file");
        written.write(content);
        return written.fileName();
    }
    qint64 offset(int partition) const
    {
        const int row = OffsetIndex(worker.table).rowOf(SinkPartition{QStringLiteral("orders"), partition});
        return row < 0 ? -1 : worker.table.offset(row);
    }
};

const QByteArray stop = "PUT /connectors/a/stop";
const QByteArray patch = "PATCH /connectors/a/offsets";
const QByteArray resume = "PUT /connectors/a/resume";

} // namespace

class TestOffsetsCommands : public QObject {
    Q_OBJECT

private slots:
    void getShowsATableAndTheJsonThatPatchTakes()
    {
        Stage stage;
        const Ended table = stage.run(QStringLiteral("offsets get a --partition 0,3-4"));
        QCOMPARE(table.code, 0);
        QCOMPARE(table.out.split('\n').size(), 5);
        QVERIFY(table.out.startsWith("TOPIC"));
        const Ended filtered = stage.run(QStringLiteral("offsets get a --filter offset:>1010"));
        QCOMPARE(filtered.out.split('\n').size(), 3);
        const Ended json = stage.run(QStringLiteral("offsets get a --output json"));
        const QJsonArray rows =
            QJsonDocument::fromJson(json.out).object().value(QLatin1String("offsets")).toArray();
        QCOMPARE(rows.size(), 12);
        QCOMPARE(stage.writes(), QByteArrayList());
    }

    void planPrintsAndChangesNothing()
    {
        Stage stage;
        const Ended ended =
            stage.run(QStringLiteral("offsets plan a --topic orders --partition 0,3-7 --shift -100"));
        QCOMPARE(ended.code, 10);
        QVERIFY2(ended.out.contains("100 record"), ended.out.constData());
        QVERIFY2(ended.out.contains("The other 6 keep their offsets."), ended.out.constData());
        QCOMPARE(stage.writes(), QByteArrayList());
        QCOMPARE(stage.run(QStringLiteral("offsets plan a --partition 3 --to-offset 1003")).code, 0);
        const Ended json =
            stage.run(QStringLiteral("offsets plan a --partition 0 --to-offset 5 --output json"));
        QCOMPARE(json.code, 10);
        const QJsonObject object = QJsonDocument::fromJson(json.out).object();
        QCOMPARE(object.value(QLatin1String("kept")).toInt(), 11);
        QCOMPARE(object.value(QLatin1String("request")).toObject().value(QLatin1String("method")).toString(),
                 QStringLiteral("PATCH"));
    }

    void resetDoesTheWholeSequenceAndLeavesItAsItWas()
    {
        Stage stage;
        const Ended ended = stage.run(
            QStringLiteral("offsets reset a --topic orders --partition 0,3,7 --shift -100 --yes --wait"));
        QVERIFY2(ended.code == 0, ended.err.constData());
        QCOMPARE(stage.writes(), QByteArrayList({stop, patch, resume}));
        QCOMPARE(stage.offset(3), 903);
        QCOMPARE(stage.offset(4), 1004);
        QCOMPARE(stage.worker.state, QByteArray("RUNNING"));
    }

    void withoutATargetItResetsAndAllIsADelete()
    {
        Stage stage;
        QCOMPARE(stage.run(QStringLiteral("offsets reset a --partition 5 --yes")).code, 0);
        QCOMPARE(stage.offset(5), -1);
        QCOMPARE(stage.worker.table.count(), 11);
        QCOMPARE(stage.run(QStringLiteral("offsets reset a --all --yes")).code, 0);
        QVERIFY(stage.worker.table.isEmpty());
        QVERIFY(stage.writes().contains("DELETE /connectors/a/offsets"));
        for (const Request &request : stage.server.requests())
            QVERIFY(request.method != "DELETE" || request.body.isEmpty());
    }

    void theGuidesFormIsASelectionAndNeverSent()
    {
        Stage stage;
        const QString file = stage.file("guide.json", R"({"partitions":[{"topic":"orders","partition":9}]})");
        QCOMPARE(stage.run(QStringLiteral("offsets apply a --yes --from-file ") + file).code, 1);
        QCOMPARE(stage.writes(), QByteArrayList());
        QCOMPARE(stage.run(QStringLiteral("offsets reset a --yes --from-file ") + file).code, 0);
        QCOMPARE(stage.writes(), QByteArrayList({stop, patch, resume}));
        QCOMPARE(stage.worker.table.count(), 11);
        QCOMPARE(stage.offset(9), -1);
    }

    void applySetsWhatTheFileNamesAndNothingElse()
    {
        Stage stage;
        const QString file = stage.file("some.csv", "topic,partition,offset\norders,1,7\norders,2,\n");
        const Ended ended = stage.run(QStringLiteral("offsets apply a --yes --from-file ") + file);
        QVERIFY2(ended.code == 0, ended.err.constData());
        QCOMPARE(stage.offset(1), 7);
        QCOMPARE(stage.offset(2), -1);
        QCOMPARE(stage.worker.table.count(), 11);
    }

    void itAsksAndWithoutATerminalSendsNothing()
    {
        Stage stage;
        const Ended ended = stage.run(QStringLiteral("offsets reset a --partition 0 --to-offset 1"));
        QCOMPARE(ended.code, 2);
        QVERIFY(ended.err.contains("--yes"));
        QCOMPARE(stage.writes(), QByteArrayList());
    }

    void whatIsBlockedIsNotSent()
    {
        Stage stage;
        QCOMPARE(stage.run(QStringLiteral("offsets reset a --partition 0 --shift -5000 --yes")).code, 1);
        QCOMPARE(stage.run(QStringLiteral("offsets reset a --topic nope --yes")).code, 1);
        QCOMPARE(stage.run(QStringLiteral("offsets reset a --partition 0 --to-offset 1.5 --yes")).code, 1);
        QCOMPARE(stage.run(QStringLiteral("offsets reset a --partition 0 --to-earliest --yes")).code, 1);
        QCOMPARE(stage.writes(), QByteArrayList());
    }

    void movedOffsetsEndWithSixAndBringItBack()
    {
        Stage stage;
        bool once = true;
        stage.worker.before = [&](const Request &request) {
            if (request.line() == stop && std::exchange(once, false))
                stage.worker.table =
                    applied(stage.before, {{toPartition({QStringLiteral("orders"), 0}), toOffset(1042)}});
        };
        const Ended ended = stage.run(QStringLiteral("offsets reset a --partition 0 --shift -10 --yes"));
        QVERIFY2(ended.code == 6, ended.err.constData());
        QCOMPARE(stage.writes(), QByteArrayList({stop, resume}));
        QCOMPARE(stage.offset(0), 1042);
        once = true;
        QCOMPARE(
            stage.run(QStringLiteral("offsets reset a --partition 0 --to-offset 5 --yes --even-if-moved"))
                .code,
            0);
        QCOMPARE(stage.offset(0), 5);
    }

    void undoTakesTheLastChangeBackAndNothingElse()
    {
        Stage stage;
        QCOMPARE(stage.run(QStringLiteral("offsets reset a --partition 0,3 --yes")).code, 0);
        // The others have gone on since.
        stage.worker.table =
            applied(stage.worker.table, {{toPartition({QStringLiteral("orders"), 8}), toOffset(2000)}});
        stage.worker.lingering = 1;
        const Ended ended = stage.run(QStringLiteral("offsets restore a --undo --yes"));
        QVERIFY2(ended.code == 0, ended.err.constData());
        QCOMPARE(stage.offset(0), 1000);
        QCOMPARE(stage.offset(3), 1003);
        QCOMPARE(stage.offset(8), 2000);
    }

    void snapshotsAreKeptListedComparedAndGoneBackTo()
    {
        Stage stage;
        const Ended taken = stage.run(QStringLiteral("offsets snapshot a --output json"));
        QCOMPARE(taken.code, 0);
        const QString id =
            QJsonDocument::fromJson(taken.out).object().value(QLatin1String("id")).toString().left(8);
        QVERIFY(!id.isEmpty());
        QCOMPARE(stage.run(QStringLiteral("offsets snapshot a --compare ") + id).code, 0);
        QCOMPARE(stage.run(QStringLiteral("offsets reset a --partition 0,1 --to-offset 3 --yes")).code, 0);
        const Ended compared = stage.run(QStringLiteral("offsets snapshot a --compare ") + id);
        QCOMPARE(compared.code, 10);
        QVERIFY2(compared.out.contains("-997"), compared.out.constData());
        const Ended list = stage.run(QStringLiteral("offsets snapshot a --list --output json"));
        QCOMPARE(QJsonDocument::fromJson(list.out).array().size(), 2);
        const Ended shown = stage.run(QStringLiteral("offsets snapshot a --show ") + id);
        QVERIFY(parseTable(shown.out).value() == stage.before);
        const Ended back = stage.run(QStringLiteral("offsets restore a --yes --to-snapshot ") + id);
        QVERIFY2(back.code == 0, back.err.constData());
        QVERIFY(stage.worker.table == stage.before);
        QCOMPARE(stage.run(QStringLiteral("offsets snapshot a --remove ") + id).code, 0);
        QCOMPARE(stage.run(QStringLiteral("offsets snapshot a --show ") + id).code, 1);
    }

    void killedInTheMiddleItSaysWhatToDoAndDoesIt_data()
    {
        QTest::addColumn<QByteArray>("at");
        QTest::addColumn<QString>("next");
        QTest::addColumn<qint64>("offset");
        for (const QByteArray &at : {stop, QByteArray("GET /connectors/a/status"), patch, resume}) {
            QTest::newRow(QByteArray("continue after " + at.left(20)).constData())
                << at << QStringLiteral("offsets apply a --continue --yes") << qint64(903);
            QTest::newRow(QByteArray("undo after " + at.left(20)).constData())
                << at << QStringLiteral("offsets restore a --undo --yes") << qint64(1003);
        }
    }
    void killedInTheMiddleItSaysWhatToDoAndDoesIt()
    {
        QFETCH(QByteArray, at);
        QFETCH(QString, next);
        QFETCH(qint64, offset);
        Stage stage;
        stage.killAt(QStringLiteral("offsets reset a --partition 3 --shift -100 --yes --wait"), at, stop);
        stage.worker.lingering = 1;

        const Ended told = stage.run(QStringLiteral("offsets reset a --partition 3 --to-offset 1 --yes"));
        QCOMPARE(told.code, 4);
        QVERIFY2(told.err.contains("--continue") && told.err.contains("--undo"), told.err.constData());

        stage.worker.lingering = 1;
        const Ended ended = stage.run(next + QStringLiteral(" --wait"));
        QVERIFY2(ended.code == 0, QByteArray(ended.err + ended.out).constData());
        QCOMPARE(stage.offset(3), offset);
        QCOMPARE(stage.worker.state, QByteArray("RUNNING"));
        for (int partition = 0; partition < 12; ++partition) {
            if (partition != 3)
                QCOMPARE(stage.offset(partition), qint64(1000 + partition));
        }
        // And it is settled.
        stage.worker.lingering = 1;
        QCOMPARE(stage.run(QStringLiteral("offsets reset a --partition 4 --to-offset 1 --yes")).code, 0);
    }

    void aLostAnswerThatDoesNotShowIsSeven()
    {
        Stage stage;
        stage.worker.losesPatchAnswer = stage.worker.neverPatches = true;
        const Ended ended =
            stage.run(QStringLiteral("offsets reset a --partition 3 --to-offset 1 --yes --timeout 2"));
        QVERIFY2(ended.code == 7, ended.err.constData());
        QVERIFY(ended.err.contains("--undo"));
        QVERIFY(ended.err.contains("STOPPED"));
        QCOMPARE(stage.worker.state, QByteArray("STOPPED"));
    }

    void ctrlCBeforeThePatchBringsItBack()
    {
        Stage stage;
        stage.worker.lingering = 100'000;
        QProcess process;
        stage.shell.prepare(process,
                            stage.words(QStringLiteral("offsets reset a --partition 3 --shift -100 --yes")));
        process.start();
        QVERIFY(QTest::qWaitFor([&] { return stage.writes().contains(stop); }, 30'000));
        QTest::qWait(50);
        ::kill(static_cast<pid_t>(process.processId()), SIGINT);
        const Ended ended = Shell::finish(process);
        QCOMPARE(ended.code, 4);
        QCOMPARE(stage.writes(), QByteArrayList({stop, resume}));
        QCOMPARE(stage.worker.state, QByteArray("RUNNING"));
    }

    void ctrlCAtTheQuestionIsNotANo_data()
    {
        QTest::addColumn<QString>("line");
        QTest::newRow("reset") << QStringLiteral("offsets reset a --partition 3 --to-offset 1");
        QTest::newRow("move") << QStringLiteral("offsets move a --to-url ");
    }
    void ctrlCAtTheQuestionIsNotANo()
    {
        QFETCH(QString, line);
        Stage stage;
        FaultServer other;
        OffsetWorker there(other, 0);
        there.exists = false;
        if (line.endsWith(u' '))
            line += other.url().toString();
        TerminalShell terminal(stage.shell, stage.words(line));
        QVERIFY2(terminal.waitForText("[y/N]"), terminal.seen().constData());
        terminal.type("\003");
        QCOMPARE(terminal.waitForEnd(), 130);
        QCOMPARE(stage.writes(), QByteArrayList());
    }

    void aMoveLeftInTheMiddleIsItsOwnClusters()
    {
        Stage stage;
        FaultServer other;
        OffsetWorker there(other, 0);
        there.exists = false;
        const QString move = QStringLiteral("offsets move a --yes --to-url ") + other.url().toString();
        stage.killAt(move, "GET /connectors/a/status", stop);
        Stage namesake; // of another cluster, seen from the same home
        const Ended refused = stage.shell.run(namesake.words(move + QStringLiteral(" --continue")));
        QVERIFY2(refused.code == 1, refused.err.constData());
        QVERIFY2(refused.err.contains("No move of a"), refused.err.constData());
        QCOMPARE(namesake.writes(), QByteArrayList());
        stage.worker.lingering = 1;
        const Ended ended = stage.run(move + QStringLiteral(" --continue"));
        QVERIFY2(ended.code == 0, ended.err.constData());
        QCOMPARE(there.state, QByteArray("RUNNING"));
    }

    void moveNeverLetsBothRun()
    {
        Stage stage;
        FaultServer other;
        OffsetWorker there(other, 0);
        there.exists = false;
        const QString target = QStringLiteral(" --to-url ") + other.url().toString();
        QCOMPARE(stage.run(QStringLiteral("offsets move a --set db.password=x --yes") + target).code, 1);
        QCOMPARE(stage.run(QStringLiteral("offsets move a") + target).code, 2);
        QCOMPARE(stage.writes(), QByteArrayList());
        const Ended ended = stage.run(
            QStringLiteral("offsets move a --map-topic orders=eu.orders --set topics=eu.orders --yes")
            + target);
        QVERIFY2(ended.code == 0, ended.err.constData());
        QCOMPARE(stage.worker.state, QByteArray("STOPPED"));
        QCOMPARE(there.state, QByteArray("RUNNING"));
        QCOMPARE(there.table.count(), 12);
        QCOMPARE(there.table.topics(), QStringList(QStringLiteral("eu.orders")));
        // A namesake is not touched.
        stage.worker.lingering = 1;
        QCOMPARE(stage.run(QStringLiteral("offsets move a --yes") + target).code, 1);
    }

    void wrongUsage_data()
    {
        QTest::addColumn<QString>("line");
        for (const char *line :
             {"offsets", "offsets get", "offsets reset a", "offsets plan a",
              "offsets reset a --all --topic x", "offsets reset a --all --shift 1 --to-offset 2",
              "offsets apply a", "offsets apply a --continue --from-file x", "offsets restore a",
              "offsets restore a --undo --to-snapshot x", "offsets move a",
              "offsets snapshot a --list --show x"})
            QTest::newRow(line) << QString::fromLatin1(line);
    }
    void wrongUsage()
    {
        QFETCH(QString, line);
        Stage stage;
        QCOMPARE(stage.run(line).code, 2);
        QCOMPARE(stage.server.requests().size(), 0);
    }

    void olderWorkersSayWhatTheyCannot()
    {
        Stage stage;
        stage.server.on("GET", "/").reply(200, R"({"version":"3.5.2","commit":"c","kafka_cluster_id":"k"})");
        QCOMPARE(stage.run(QStringLiteral("offsets get a")).code, 0);
        const Ended refused = stage.run(QStringLiteral("offsets reset a --all --yes"));
        QCOMPARE(refused.code, 1);
        QVERIFY2(refused.err.contains("3.6"), refused.err.constData());
        stage.server.on("GET", "/").reply(200, R"({"version":"2.8.2","commit":"c","kafka_cluster_id":"k"})");
        QCOMPARE(stage.run(QStringLiteral("offsets get a")).code, 1);
        QCOMPARE(stage.writes(), QByteArrayList());
    }
};

QTEST_GUILESS_MAIN(TestOffsetsCommands)
#include "tst_offsetscommands.moc"
