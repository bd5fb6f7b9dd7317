// SPDX-License-Identifier: GPL-3.0-or-later
#include "restfixture.h"

#include <QTest>

using namespace patchbay;
using namespace patchbay::test;

namespace {

const QList<Verb> allVerbs{Verb::Get, Verb::Post, Verb::Put, Verb::Patch, Verb::Delete};

/// Every path of the Kafka Connect REST API.
QList<QStringList> allPaths()
{
    QList<QStringList> paths;
    for (const char *path :
         {"", "health", "connectors", "connectors/a", "connectors/a/config", "connectors/a/tasks",
          "connectors/a/status", "connectors/a/tasks/0/status", "connectors/a/pause", "connectors/a/resume",
          "connectors/a/stop", "connectors/a/restart", "connectors/a/tasks/0/restart", "connectors/a/topics",
          "connectors/a/topics/reset", "connectors/a/offsets", "connectors/a/tasks-config",
          "connector-plugins", "connector-plugins/p/config", "connector-plugins/p/config/validate",
          "admin/loggers", "admin/loggers/root",
          // what only looks like a validation
          "connectors/a/config/validate", "connector-plugins/p/config/validate/x",
          "x/connector-plugins/p/config/validate"})
        paths += QString::fromLatin1(path).split(u'/', Qt::SkipEmptyParts);
    return paths;
}

} // namespace

/// What may leave at all.
class AccessTest : public QObject {
    Q_OBJECT

private slots:
    void readOnlyLetsThroughReadsAndValidationAlone();
    void readWriteLetsThroughEverythingButADeleteWithABody();
    void dotSegmentsNeverLeave_data();
    void dotSegmentsNeverLeave();
    void namedWorkerIsNoWayAroundIt();
};

void AccessTest::readOnlyLetsThroughReadsAndValidationAlone()
{
    FaultServer server;
    server.on("*", "*").reply(200, "{}");
    RestFixture fixture({server.url()});
    fixture.target.access = Access::ReadOnly;
    fixture.setTarget(fixture.target);

    QList<QByteArray> allowed;
    int blocked = 0;
    for (const QStringList &path : allPaths()) {
        for (const Verb verb : allVerbs) {
            for (const Effect effect : {Effect::Reads, Effect::Validates, Effect::Changes}) {
                HttpRequest request =
                    change(verb, path, verb == Verb::Get ? std::nullopt : std::optional<QByteArray>("{}"));
                request.effect = effect;
                const bool isValidation = path
                    == QStringList{QStringLiteral("connector-plugins"), QStringLiteral("p"),
                                   QStringLiteral("config"), QStringLiteral("validate")};
                const bool mayLeave = verb == Verb::Get || (verb == Verb::Put && isValidation);
                Answer<HttpAnswer> answer;
                fixture.client.send(request, answer.replyTo());
                QVERIFY(answer.wait());
                if (mayLeave) {
                    QVERIFY2(answer.result(), qPrintable(request.describe()));
                    allowed += verbName(verb) + QByteArray(" ") + request.encodedTarget();
                } else {
                    QVERIFY2(!answer.result(), qPrintable(request.describe()));
                    QCOMPARE(answer.error().kind, Error::Kind::Blocked);
                    QVERIFY(!answer.error().outcomeUnknown);
                    ++blocked;
                }
            }
        }
    }
    QCOMPARE(server.lines(), allowed);
    QCOMPARE(allowed.size(), 3 * (25 + 1));
    QCOMPARE(blocked, 3 * (25 * 4 - 1));
}

void AccessTest::readWriteLetsThroughEverythingButADeleteWithABody()
{
    FaultServer server;
    server.on("*", "*").reply(200, "{}");
    RestFixture fixture({server.url()});
    for (const QStringList &path : allPaths()) {
        for (const QByteArray &body :
             {QByteArray("{\"partitions\":[{\"topic\":\"orders\",\"partition\":9}]}"), QByteArray()}) {
            Answer<HttpAnswer> answer;
            fixture.client.send(change(Verb::Delete, path, body), answer.replyTo());
            QVERIFY(answer.wait());
            QCOMPARE(answer.error().kind, Error::Kind::Blocked);
        }
    }
    QCOMPARE(server.connections(), 0);
    for (const Verb verb : allVerbs)
        QVERIFY(
            !refusal(change(verb, {QStringLiteral("connectors"), QStringLiteral("a")}), Access::ReadWrite));
}

void AccessTest::dotSegmentsNeverLeave_data()
{
    QTest::addColumn<QString>("segment");
    QTest::newRow("dot") << QStringLiteral(".");
    QTest::newRow("two dots") << QStringLiteral("..");
    QTest::newRow("nothing") << QString();
}

void AccessTest::dotSegmentsNeverLeave()
{
    QFETCH(QString, segment);
    for (const Verb verb : allVerbs) {
        const auto error =
            refusal(change(verb, {QStringLiteral("connectors"), segment, QStringLiteral("offsets")}),
                    Access::ReadWrite);
        QVERIFY(error);
        QCOMPARE(error->kind, Error::Kind::Blocked);
    }
    QVERIFY(!refusal(get({QStringLiteral("connectors"), QStringLiteral("...")}), Access::ReadWrite));
}

void AccessTest::namedWorkerIsNoWayAroundIt()
{
    FaultServer server;
    RestFixture fixture({server.url()});
    fixture.target.access = Access::ReadOnly;
    fixture.setTarget(fixture.target);
    Answer<HttpAnswer> answer;
    fixture.client.sendTo(server.url(),
                          change(Verb::Put, {QStringLiteral("connectors"), QStringLiteral("a")}),
                          answer.replyTo());
    QVERIFY(answer.wait());
    QCOMPARE(answer.error().kind, Error::Kind::Blocked);
    QCOMPARE(server.connections(), 0);
}

QTEST_GUILESS_MAIN(AccessTest)
#include "tst_access.moc"
