// SPDX-License-Identifier: GPL-3.0-or-later
// A program killed (-9) amid a plan, and what the next one finds and makes of it.
#include "core/plans/planrunner.h"
#include "platform/sqliteplanjournal.h"

#include "support/answer.h"
#include "support/faultserver.h"
#include "support/shell.h"

#include <QNetworkAccessManager>
#include <QRandomGenerator>
#include <QSet>
#include <QTest>
#include <QTimer>

using namespace patchbay;
using namespace patchbay::test;
using namespace std::chrono_literals;

namespace {

const QStringList names{QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c"),
                        QStringLiteral("d"), QStringLiteral("e"), QStringLiteral("f")};

/// Stands in for a worker with six connectors: keeps their state, and a log of every write.
class StandIn : public FaultServer {
public:
    StandIn()
    {
        on("GET", "/").reply(200, R"({"version":"4.3.1","commit":"c","kafka_cluster_id":"k"})");
        on("*", "*").answeredBy([this](const Request &request) { return answer(request); });
        for (const QString &name : names) {
            exists.insert(name);
            offsets.insert(name);
        }
    }

    QSet<QString> exists, stopped, offsets;
    QList<QByteArray> writes;

private:
    ScriptedReply answer(const Request &request)
    {
        const QList<QByteArray> path = request.target.split('/'); // "", "connectors", "a", …
        const QString name = QString::fromUtf8(path.value(2));
        const QByteArray last = path.value(3);
        ScriptedReply reply;
        if (request.method != "GET")
            writes += request.line();
        if (!exists.contains(name)) {
            reply.status = 404;
            reply.body = "{\"error_code\":404,\"message\":\"Connector " + name.toUtf8() + " not found\"}";
        } else if (request.method == "PUT" && last == "stop") {
            stopped.insert(name);
            reply.status = 204;
        } else if (request.method == "DELETE" && last == "offsets") {
            offsets.remove(name);
            reply.body = R"({"message":"The offsets for this connector have been reset successfully"})";
        } else if (request.method == "DELETE") {
            exists.remove(name);
            reply.status = 204;
        } else if (last == "status") {
            const bool isStopped = stopped.contains(name);
            reply.body = "{\"name\":\"" + name.toUtf8() + "\",\"connector\":{\"state\":\""
                + (isStopped ? "STOPPED" : "RUNNING") + "\",\"worker_id\":\"w:1\"},\"tasks\":["
                + (isStopped ? "" : R"({"id":0,"state":"RUNNING","worker_id":"w:1"})")
                + "],\"type\":\"sink\"}";
        } else if (last == "offsets") {
            reply.body = offsets.contains(name) ? R"({"offsets":[{"partition":{"p":1},"offset":{"o":2}}]})"
                                                : R"({"offsets":[]})";
        } else {
            reply.body = "{\"name\":\"" + name.toUtf8() + "\",\"config\":{},\"tasks\":[],\"type\":\"sink\"}";
        }
        return reply;
    }
};

} // namespace

class TestKilled : public QObject {
    Q_OBJECT

private slots:
    void aPlanKilledAtAnyPointIsTakenUpAndNothingIsDoneTwice_data()
    {
        QTest::addColumn<int>("requests");
        QTest::addColumn<int>("delay"); // ms after the last of them; -1: before it is answered
        // The first seven only read; the plan has four requests and more for each connector.
        for (const int requests : {7, 8, 10, 13, 16, 19, 22, 25, 28, 31})
            QTest::addRow("after %d requests", requests) << requests << -1;
        // And anywhere: also between two requests, while something is written down. The name of a row that
        // fails says how to have it again.
        const QByteArray given = qgetenv("PATCHBAY_SEED");
        const quint32 seed = given.isEmpty() ? QRandomGenerator::global()->generate() : given.toUInt();
        QRandomGenerator random(seed);
        for (int count = 0; count < 90; ++count) {
            const int requests = random.bounded(1, 40);
            const int delay = random.bounded(-1, 12);
            QTest::addRow("%d: after %d requests and %d ms, PATCHBAY_SEED=%u", count, requests, delay, seed)
                << requests << delay;
        }
    }

    void aPlanKilledAtAnyPointIsTakenUpAndNothingIsDoneTwice()
    {
        QFETCH(int, requests);
        QFETCH(int, delay);
        StandIn worker;
        const Shell shell;
        QProcess process;
        shell.prepare(process,
                      QStringList{QStringLiteral("connectors"), QStringLiteral("delete"),
                                  QStringLiteral("--reset-offsets"), QStringLiteral("--yes"),
                                  QStringLiteral("--url"), worker.url().toString()}
                          + names);
        const auto killInTime = [&] {
            if (worker.requests().size() >= requests && delay < 0)
                process.kill();
            else if (worker.requests().size() == requests)
                QTimer::singleShot(delay, Qt::PreciseTimer, &process, &QProcess::kill);
        };
        connect(&worker, &FaultServer::requested, &process, killInTime);
        process.start();
        Shell::finish(process);
        QTest::qWait(20); // what was on its way arrives
        const qsizetype before = worker.writes.size();

        const QString file = shell.data() + QStringLiteral("/patchbay/patchbay.sqlite");
        if (!QFile::exists(file)) {
            QCOMPARE(before, 0); // killed before the plan was written down
            return;
        }
        SqlitePlanJournal journal(file);
        Answer<std::vector<InterruptedPlan>> found;
        journal.interrupted(found.replyTo());
        QVERIFY(found.wait(60s));
        if (found.value().empty()) {
            QVERIFY(before == 0 || worker.exists.isEmpty()); // not begun, or come to its end
            return;
        }
        QCOMPARE(found.value().size(), std::size_t(1));
        const InterruptedPlan &left = found.value().front();
        QCOMPARE(left.plan.connectors(), names);

        RestClient rest([] { return std::make_unique<QNetworkAccessManager>(); });
        RestTarget target;
        target.workers = {worker.url()};
        rest.setTarget(target);
        ConnectClient client(rest);
        PlanRunner runner(left.plan, client, journal);
        runner.resume(left);
        QVERIFY(waitFor([&] { return !runner.isRunning(); }, 60s));
        QCOMPARE(runner.report().progress, Progress::Done);
        QVERIFY(worker.exists.isEmpty());
        QVERIFY(worker.offsets.isEmpty());
        for (const QString &name : names) {
            const QByteArray path = "/connectors/" + name.toUtf8();
            QCOMPARE(worker.writes.count("PUT " + path + "/stop"), 1);
            QCOMPARE(worker.writes.count("DELETE " + path + "/offsets"), 1);
            QCOMPARE(worker.writes.count("DELETE " + path), 1);
            QVERIFY(worker.writes.indexOf("DELETE " + path + "/offsets")
                    < worker.writes.indexOf("DELETE " + path));
        }
        Answer<std::vector<InterruptedPlan>> after;
        journal.interrupted(after.replyTo());
        QVERIFY(after.wait(60s));
        QVERIFY(after.value().empty());
    }
};

QTEST_GUILESS_MAIN(TestKilled)
#include "tst_killed.moc"
