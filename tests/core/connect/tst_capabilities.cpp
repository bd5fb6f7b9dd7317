// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connect/capabilities.h"
#include "core/connect/connectorname.h"
#include "core/connect/connectorstatus.h"

#include <QTest>

using namespace patchbay;

/// Versions, what they can do, and which names they can be asked for.
class CapabilitiesTest : public QObject {
    Q_OBJECT

private slots:
    void versionsAreReadLeniently_data();
    void versionsAreReadLeniently();
    void unknownVersionMayDoEverything();
    void versionDecidesUntilAnAnswerProvesOtherwise();
    void ambiguousPathsAreRefusedSince40();
    void namesThatMustNotBeCreated_data();
    void namesThatMustNotBeCreated();
    void namesThatCannotBeAddressed();
    void failureIsTheWorstState();
    void wordsOfStatesGoBothWays();
};

void CapabilitiesTest::versionsAreReadLeniently_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("version"); // with patch; empty: none
    const auto row = [](const char *text, const char *version) {
        QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(version);
    };
    row("4.3.1", "4.3.1");
    row("2.8.2", "2.8.2");
    row("3.7.0.redhat-00012", "3.7.0");
    row("3.9.0-SNAPSHOT", "3.9.0");
    row("2.5.0.7.1.7.0-551", "2.5.0");
    row(" v3.6 ", "3.6.0");
    row("7.6.0-ccs", "3.6.0");
    row("7.6.1-ce", "3.6.0");
    row("7.9.2-ccs", "3.9.0");
    row("7.0.1-ccs", "3.0.0");
    row("6.2.4-ccs", "2.8.0");
    row("6.1.0-ccs", "2.7.0");
    row("6.0.0-ccs", "2.6.0");
    row("5.5.3-ccs", "2.5.0");
    row("8.0.0-ccs", "4.0.0");
    row("8.1.0-ce", "4.1.0");
    row("4.1.0-ce", "1.1.0");
    row("", "");
    row("unknown", "");
    row("99999999999999.1", "");
    row("4", "");
}

void CapabilitiesTest::versionsAreReadLeniently()
{
    QFETCH(QString, text);
    QFETCH(QString, version);
    const auto read = KafkaVersion::fromWorker(text);
    QCOMPARE(read.has_value(), !version.isEmpty());
    if (read)
        QCOMPARE(read->toString() + u'.' + QString::number(read->patch), version);
    QCOMPARE(Capabilities(text).workerVersion(), text);
}

void CapabilitiesTest::unknownVersionMayDoEverything()
{
    QVERIFY(Capabilities().has(Capability::PluginVersions));
    QVERIFY(Capabilities(u"private build"_qs).has(Capability::PluginVersions));
    QVERIFY(!Capabilities().version());
}

void CapabilitiesTest::versionDecidesUntilAnAnswerProvesOtherwise()
{
    Capabilities capabilities(u"3.5.2"_qs);
    QVERIFY(capabilities.has(Capability::Stop));
    QVERIFY(capabilities.has(Capability::ReadOffsets));
    QVERIFY(!capabilities.has(Capability::ChangeOffsets));
    QVERIFY(!capabilities.has(Capability::Health));
    capabilities.prove(Capability::ChangeOffsets, true);
    capabilities.prove(Capability::Stop, false);
    QVERIFY(capabilities.has(Capability::ChangeOffsets));
    QVERIFY(!capabilities.has(Capability::Stop));
    capabilities.prove(Capability::Stop, true);
    QVERIFY(capabilities.has(Capability::Stop));
    QVERIFY(!Capabilities(u"2.8.2"_qs).has(Capability::RestartWithTasks));
    QVERIFY(Capabilities(u"4.1.0"_qs).has(Capability::PluginVersions));
}

void CapabilitiesTest::ambiguousPathsAreRefusedSince40()
{
    QVERIFY(Capabilities(u"4.0.0"_qs).refusesAmbiguousPaths());
    QVERIFY(Capabilities(u"8.0.0-ccs"_qs).refusesAmbiguousPaths());
    QVERIFY(!Capabilities(u"3.9.2"_qs).refusesAmbiguousPaths());
    QVERIFY(!Capabilities(u"7.9.0-ccs"_qs).refusesAmbiguousPaths());
    QVERIFY(!Capabilities().refusesAmbiguousPaths());
}

void CapabilitiesTest::namesThatMustNotBeCreated_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("isRefused");
    for (const char *name :
         {"", " ", " a", "a ", "a\t", "\na", ".", "..", "a/b", "a%b", "a\\b", "%2e", "a;b", "a{b", "a}b"})
        QTest::newRow(name) << QString::fromLatin1(name) << true;
    for (const char *name : {"a", "a b", "?#\"+", "...", ".a", "a.", "orders-sink_1"})
        QTest::newRow(name) << QString::fromLatin1(name) << false;
    QTest::newRow("unicode") << u"été 日本 😀"_qs << false;
    QTest::newRow("long") << QString(300, u'x') << false;
}

void CapabilitiesTest::namesThatMustNotBeCreated()
{
    QFETCH(QString, name);
    QFETCH(bool, isRefused);
    const auto error = creationRefusal(name);
    QCOMPARE(error.has_value(), isRefused);
    if (error) {
        QCOMPARE(error->kind, Error::Kind::Blocked);
        QVERIFY(!error->message.isEmpty());
    }
}

void CapabilitiesTest::namesThatCannotBeAddressed()
{
    for (const auto *name : {u"", u".", u"..", u"a;b"}) {
        for (const auto *version : {u"", u"2.8.2", u"4.3.1"})
            QVERIFY(
                addressRefusal(QStringView(name).toString(), Capabilities(QStringView(version).toString())));
    }
    for (const auto *name : {u"a/b", u"a%b", u"a\\b"}) {
        const QString text = QStringView(name).toString();
        QVERIFY(addressRefusal(text, Capabilities(u"4.3.1"_qs)));
        QVERIFY(!addressRefusal(text, Capabilities(u"3.9.2"_qs)));
        QVERIFY(!addressRefusal(text, Capabilities()));
    }
    // What exists can be asked for, also what could not be created.
    QVERIFY(!addressRefusal(u" a"_qs, Capabilities(u"4.3.1"_qs)));
}

void CapabilitiesTest::failureIsTheWorstState()
{
    using enum ConnectorState;
    const QList<ConnectorState> order{Failed, Unknown, Unassigned, Paused, Stopped, Running};
    for (int i = 1; i < order.size(); ++i)
        QVERIFY(severity(order.at(i - 1)) > severity(order.at(i)));
    QCOMPARE(severity(Unassigned), severity(Restarting));
    QCOMPARE(severity(Unassigned), severity(Starting));

    ConnectorStatus status;
    status.state = Running;
    QCOMPARE(status.worstState(), Running);
    TaskStatus task;
    task.state = Paused;
    status.tasks = {task};
    QCOMPARE(status.worstState(), Paused);
    task.state = Failed;
    status.tasks.push_back(task);
    QCOMPARE(status.worstState(), Failed);
    QCOMPARE(status.failedTaskCount(), 1);
    QCOMPARE(status.taskCount(Paused), 1);
}

void CapabilitiesTest::wordsOfStatesGoBothWays()
{
    using enum ConnectorState;
    for (const ConnectorState state : {Running, Paused, Stopped, Failed, Unassigned, Restarting, Destroyed})
        QCOMPARE(connectorStateFromWire(wireName(state)), state);
    QCOMPARE(connectorStateFromWire(u"Running"), Unknown);
    QCOMPARE(connectorStateFromWire(u""), Unknown);
    QCOMPARE(wireName(Unknown), QString());
    for (const ConnectorType type : {ConnectorType::Source, ConnectorType::Sink})
        QCOMPARE(connectorTypeFromWire(wireName(type)), type);
    QCOMPARE(connectorTypeFromWire(u"other"), ConnectorType::Unknown);
}

QTEST_GUILESS_MAIN(CapabilitiesTest)
#include "tst_capabilities.moc"
