// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connect/connectorname.h"
#include "core/connect/statusreader.h"
#include "core/connect/wire.h"

#include "support/recordedworker.h"

#include <QTest>

using namespace patchbay;
using namespace patchbay::test;

/// The fast way to read statuses gives what the lenient one gives, or nothing.
class StatusReaderTest : public QObject {
    Q_OBJECT

private slots:
    void recordedAnswersReadTheSameBothWays_data();
    void recordedAnswersReadTheSameBothWays();
    void oddAnswersReadTheSameBothWaysOrAreLeft_data();
    void oddAnswersReadTheSameBothWaysOrAreLeft();
    void brokenAnswersAreLeft_data();
    void brokenAnswersAreLeft();
    void damagedAnswersReadTheSameBothWaysOrAreLeft();
    void visitingGivesWhatReadingKeeps();
    void namesAreInTheOrderOfCodePoints();
    void equalWorkerIdsShareTheirStorage();
    void bodyWithoutRoomBehindItIsReadToo();
    void digestsDifferWhenBytesDo();
};

namespace {

std::vector<ConnectorStatus> slowly(const QByteArray &body)
{
    const auto document = json::parse(body);
    return document ? wire::statuses(document->root()).value_or(std::vector<ConnectorStatus>())
                    : std::vector<ConnectorStatus>();
}

} // namespace

void StatusReaderTest::recordedAnswersReadTheSameBothWays_data()
{
    QTest::addColumn<QString>("version");
    QTest::addColumn<QString>("name");
    for (const auto *version : {"2.8.2", "3.5.2", "3.9.2", "4.3.1"}) {
        for (const auto *name : {"27-list-expand-status", "28-list-expand-both"})
            QTest::addRow("%s %s", version, name)
                << QString::fromLatin1(version) << QString::fromLatin1(name);
    }
}

void StatusReaderTest::recordedAnswersReadTheSameBothWays()
{
    QFETCH(QString, version);
    QFETCH(QString, name);
    const QByteArray body = Recording::load(version, name).reply.body;
    const auto fast = readStatuses(body);
    QVERIFY(fast);
    QVERIFY(fast->size() >= 3);
    QCOMPARE(*fast, slowly(body));
}

void StatusReaderTest::oddAnswersReadTheSameBothWaysOrAreLeft_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("isFast");
    const auto row = [](const char *name, const char *body, bool isFast) {
        QTest::newRow(name) << QByteArray(body) << isFast;
    };
    row("none", "{}", true);
    row("white space", " \n{ } \t", true);
    row("no status", R"({"a":{},"b":{"info":{}}})", true);
    row("empty status", R"({"a":{"status":{}}})", true);
    row("null fields",
        R"({"a":{"status":{"connector":{"state":"RUNNING","worker_id":null,"trace":null},"tasks":[],"type":null}}})",
        true);
    row("unknown fields",
        R"({"a":{"status":{"x":[1,{"y":2}],"connector":{"state":"X","msg":"m"},"tasks":[{"id":0,"state":"Y","z":{}}]},"q":1}})",
        true);
    row("tasks out of order",
        R"({"a":{"status":{"tasks":[{"id":2,"state":"RUNNING"},{"id":0,"state":"FAILED","trace":"t\nu"}]}}})",
        true);
    row("duplicate names", R"({"a":{"status":{"type":"sink"}},"a":{"status":{"type":"source"}}})", true);
    row("duplicate fields",
        R"({"a":{"status":{"type":"sink","connector":{"state":"FAILED"},"connector":{"state":"RUNNING","state":"PAUSED"}}}})",
        true);
    row("escapes", R"({"\u0061\"\\b":{"status":{"type":"sink","connector":{"state":"RUN\u004eING"}}}})",
        true);
    row("status is null", R"({"a":{"status":null}})", false);
    row("entry is null", R"({"a":null})", false);
    row("state is a number", R"({"a":{"status":{"connector":{"state":1}}}})", false);
    row("task without id", R"({"a":{"status":{"tasks":[{"state":"RUNNING"}]}}})", false);
    row("task is null", R"({"a":{"status":{"tasks":[null]}}})", false);
    row("tasks is null", R"({"a":{"status":{"tasks":null}}})", false);
}

void StatusReaderTest::oddAnswersReadTheSameBothWaysOrAreLeft()
{
    QFETCH(QByteArray, body);
    QFETCH(bool, isFast);
    const auto fast = readStatuses(body);
    QCOMPARE(fast.has_value(), isFast);
    if (fast)
        QCOMPARE(*fast, slowly(body));
    else
        QVERIFY(!slowly(body).empty());
}

void StatusReaderTest::brokenAnswersAreLeft_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("a list") << QByteArray("[]");
    QTest::newRow("cut") << QByteArray(R"({"a":{"status":{)");
    QTest::newRow("cut in a text") << QByteArray(R"({"a)");
    QTest::newRow("more behind it") << QByteArray("{} {}");
    QTest::newRow("not UTF-8") << QByteArray("{\"\xff\":{}}");
    QTest::newRow("a NUL") << QByteArray("{\"a\0b\":{}}", 11);
    QTest::newRow("deep") << QByteArray("{\"a\":") + QByteArray("[").repeated(200'000);
    QTest::newRow("deep and whole") << "{\"a\":" + QByteArray("[").repeated(200'000)
            + QByteArray("]").repeated(200'000) + "}";
}

void StatusReaderTest::brokenAnswersAreLeft()
{
    QFETCH(QByteArray, body);
    QVERIFY(!readStatuses(body));
    // Whatever its last bytes: nothing is read beyond them.
    body.squeeze();
    QVERIFY(!readStatuses(body));
}

void StatusReaderTest::damagedAnswersReadTheSameBothWaysOrAreLeft()
{
    const QByteArray whole =
        R"({"a":{"status":{"name":"a","connector":{"state":"RUNNING","worker_id":"w:1",)"
        R"("version":"4"},"tasks":[{"id":0,"state":"FAILED","worker_id":"w:1","trace":"t\u00e9\n"},)"
        R"({"id":1,"state":"RUNNING","worker_id":"w:2"},{"id":2,"state":"RUNNING","worker_id":"w:2"}],"type":"sink"}},"\u00e9":{"info":{"n":[1.5,-2e3,true]}}})";
    const QByteArray letters = R"({}[]":,\0123456789.-+eEtrufalsn /"a)";
    quint32 random = 1;
    const auto next = [&random](qsizetype below) {
        random = random * 1664525U + 1013904223U;
        return static_cast<qsizetype>((random >> 8) % static_cast<quint32>(below));
    };
    int readable = 0;
    for (int round = 0; round < 4000; ++round) {
        QByteArray body = whole;
        for (qsizetype count = 1 + next(2); count > 0; --count) {
            const qsizetype at = next(body.size());
            switch (next(3)) {
            case 0:
                body[at] = letters.at(next(letters.size()));
                break;
            case 1:
                body.remove(at, 1 + next(8));
                break;
            default:
                body.insert(at, letters.at(next(letters.size())));
            }
            if (body.isEmpty())
                body = whole;
        }
        const auto fast = readStatuses(body);
        readable += fast.has_value();
        if (fast)
            QVERIFY2(*fast == slowly(body), body.constData());
    }
    QVERIFY2(readable > 100 && readable < 3000, qPrintable(QString::number(readable)));
}

void StatusReaderTest::visitingGivesWhatReadingKeeps()
{
    const QByteArray body = Recording::load(u"4.3.1"_qs, u"27-list-expand-status"_qs).reply.body;
    std::vector<ConnectorStatus> visited;
    QVERIFY(visitStatuses(body, [&visited](ConnectorStatus &status) { visited.push_back(status); }));
    const auto byName = [](const ConnectorStatus &left, const ConnectorStatus &right) {
        return connectorNameLess(left.name, right.name);
    };
    std::sort(visited.begin(), visited.end(), byName);
    QCOMPARE(visited, readStatuses(body).value());
    QVERIFY(!visitStatuses(body.chopped(1), [](ConnectorStatus &) {}));
}

void StatusReaderTest::namesAreInTheOrderOfCodePoints()
{
    const QStringList ordered{u"A"_qs, u"B"_qs,  u"a"_qs,      u"a "_qs, u"aa"_qs,
                              u"é"_qs, u"日"_qs, u"\uFFFD"_qs, u"😀"_qs};
    QByteArray body = "{";
    for (auto name = ordered.rbegin(); name != ordered.rend(); ++name)
        body += (body.size() > 1 ? ",\"" : "\"") + name->toUtf8() + "\":{\"status\":{}}";
    body += '}';
    for (const auto &rows : {readStatuses(body).value(), slowly(body)}) {
        QStringList names;
        for (const ConnectorStatus &row : rows)
            names += row.name;
        QCOMPARE(names, ordered);
    }
    QStringList shuffled = ordered;
    std::reverse(shuffled.begin(), shuffled.end());
    std::sort(shuffled.begin(), shuffled.end(), connectorNameLess);
    QCOMPARE(shuffled, ordered);
}

void StatusReaderTest::equalWorkerIdsShareTheirStorage()
{
    const auto rows = readStatuses(
        R"({"a":{"status":{"connector":{"state":"RUNNING","worker_id":"w:1","version":"4"},"tasks":[{"id":0,"state":"RUNNING","worker_id":"w:1","version":"4"}]}}})");
    QVERIFY(rows);
    const ConnectorStatus &row = rows->front();
    QCOMPARE(row.workerId.constData(), row.tasks.front().workerId.constData());
    QCOMPARE(row.version.constData(), row.tasks.front().version.constData());
}

void StatusReaderTest::bodyWithoutRoomBehindItIsReadToo()
{
    QByteArray body = R"({"a":{"status":{"connector":{"state":"RUNNING"}}}})";
    body.squeeze();
    const auto tight = readStatuses(body);
    body.reserve(body.size() + 200);
    QVERIFY(tight);
    QCOMPARE(readStatuses(body).value(), *tight);
}

void StatusReaderTest::digestsDifferWhenBytesDo()
{
    QByteArray body(4'000'000, 'x');
    const QByteArray digest = digestOf(body);
    QCOMPARE(digestOf(QByteArray(4'000'000, 'x')), digest);
    for (const qsizetype at : {qsizetype(0), body.size() / 2, body.size() - 1}) {
        QByteArray other = body;
        other[at] = 'y';
        QVERIFY(digestOf(other) != digest);
    }
    QVERIFY(digestOf(body.chopped(1)) != digest);
    QVERIFY(digestOf({}) != digest);
}

QTEST_GUILESS_MAIN(StatusReaderTest)
#include "tst_statusreader.moc"
