// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cluster/configindex.h"
#include "core/cluster/connectorfilter.h"

#include <QTest>

using namespace patchbay;

namespace {

ConnectorStatus orders()
{
    ConnectorStatus status;
    status.name = QStringLiteral("Orders-Search");
    status.type = ConnectorType::Sink;
    status.state = ConnectorState::Running;
    status.workerId = QStringLiteral("10.0.4.11:8083");
    TaskStatus healthy;
    healthy.state = ConnectorState::Running;
    healthy.workerId = status.workerId;
    TaskStatus broken;
    broken.id = 1;
    broken.state = ConnectorState::Failed;
    broken.workerId = QStringLiteral("10.0.4.12:8083");
    status.tasks = {healthy, broken};
    return status;
}

ConnectorConfig config()
{
    const auto setting = [](const char16_t *key, const char16_t *value) {
        return ConnectorConfig::Setting{QString::fromUtf16(key), QString::fromUtf16(value)};
    };
    return {{setting(u"connector.class", u"io.confluent.connect.jdbc.JdbcSinkConnector"),
             setting(u"topics", u" orders.v2 , payments,"),
             setting(u"connection.url", u"jdbc:postgresql://DB7/orders"),
             setting(u"connection.password", u"hunter2secret"),
             setting(u"transforms.x.field", u"Straße"),
             {QStringLiteral("nothing"), std::nullopt}}};
}

} // namespace

class TestConnectorFilter : public QObject {
    Q_OBJECT
private slots:
    void matches_data();
    void matches();
    void unknownStatesMatchVerbatim();
    void withoutConfigsNothingOfThemMatches();
    void saysWhetherConfigsAreNeeded();
    void saysWhoseConfigCanStillDecide_data();
    void saysWhoseConfigCanStillDecide();
    void emptyTextMatchesEverything();
    void secretsAreNotKept();
    void theIndexForgets();
    void topicsAreSplit();
};

void TestConnectorFilter::matches_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("expected");
    const auto line = [](const char *text, bool expected) {
        QTest::newRow(text) << QString::fromUtf8(text) << expected;
    };
    line("orders", true);
    line("ORDERS search", true);
    line("orders billing", false);
    line("name:search", true);
    line("name:jdbc", false);
    line("jdbc", true);
    line("db7", true);
    line("connection.url=jdbc", true);
    line("straße", true);
    line("STRASSE", false);
    line("hunter2", false);
    line("state:failed", true);
    line("state:FAI", true);
    line("state:running", true);
    line("state:paused", false);
    line("-state:running", true);
    line("-state:failed", false);
    line("failed", true);
    line("fail", false);
    line("-failed", false);
    line("class:jdbc", true);
    line("class:Orders", false);
    line("topic:payments", true);
    line("topic:PAY", true);
    line("topic:db7", false);
    line("type:sink", true);
    line("type:si", true);
    line("type:source", false);
    line("worker:10.0.4.12", true);
    line("worker:10.0.4.13", false);
    line("-billing orders", true);
    line("-orders", false);
    line("\"orders search\"", false);
    line("\"topics= orders.v2 , pay\"", true);
    line("\"state:failed\"", false);
    line("state:", true);
    line("-", true);
    line("http://x", false);
    line("odd:field", false);
    line("\"orders", true);
}

void TestConnectorFilter::matches()
{
    QFETCH(QString, text);
    QFETCH(bool, expected);
    const ConfigIndex::Entry entry = ConfigIndex::entryOf(config(), QDateTime::currentDateTimeUtc());
    QCOMPARE(ConnectorFilter::parse(text).matches(orders(), &entry), expected);
}

void TestConnectorFilter::unknownStatesMatchVerbatim()
{
    ConnectorStatus status;
    status.name = QStringLiteral("x");
    status.state = ConnectorState::Unknown;
    status.stateText = QStringLiteral("HIBERNATING");
    QVERIFY(ConnectorFilter::parse(QStringLiteral("state:hiber")).matches(status, nullptr));
    QVERIFY(ConnectorFilter::parse(QStringLiteral("state:unknown")).matches(status, nullptr));
    status.state = ConnectorState::Starting;
    status.stateText.clear();
    QVERIFY(ConnectorFilter::parse(QStringLiteral("state:starting")).matches(status, nullptr));
}

void TestConnectorFilter::withoutConfigsNothingOfThemMatches()
{
    QVERIFY(!ConnectorFilter::parse(QStringLiteral("db7")).matches(orders(), nullptr));
    QVERIFY(!ConnectorFilter::parse(QStringLiteral("class:jdbc")).matches(orders(), nullptr));
    QVERIFY(!ConnectorFilter::parse(QStringLiteral("topic:orders")).matches(orders(), nullptr));
    QVERIFY(ConnectorFilter::parse(QStringLiteral("orders")).matches(orders(), nullptr));
}

void TestConnectorFilter::saysWhetherConfigsAreNeeded()
{
    QVERIFY(ConnectorFilter::parse(QStringLiteral("db7")).needsConfigs());
    QVERIFY(ConnectorFilter::parse(QStringLiteral("state:failed topic:x")).needsConfigs());
    QVERIFY(!ConnectorFilter::parse(QStringLiteral("state:failed name:x type:sink worker:1")).needsConfigs());
    QVERIFY(!ConnectorFilter().needsConfigs());
}

void TestConnectorFilter::saysWhoseConfigCanStillDecide_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("expected");
    const auto line = [](const char *text, bool expected) {
        QTest::newRow(text) << QString::fromLatin1(text) << expected;
    };
    line("class:jdbc", true);
    line("-class:jdbc", true);
    line("db7", true);
    line("-db7", true);
    line("name:orders db7", true);
    // The rest says yes or no already.
    line("orders", false); // its name
    line("-orders", false);
    line("name:payments db7", false);
    line("db7 -name:orders", false);
    line("-orders class:jdbc", false);
    line("type:source topic:x", false);
    line("name:orders", false);
    line("", false);
}

void TestConnectorFilter::saysWhoseConfigCanStillDecide()
{
    QFETCH(const QString, text);
    QFETCH(const bool, expected);
    QCOMPARE(ConnectorFilter::parse(text).hangsOnConfig(orders()), expected);
}

void TestConnectorFilter::emptyTextMatchesEverything()
{
    const ConnectorFilter filter = ConnectorFilter::parse(QStringLiteral("  \t "));
    QVERIFY(filter.isEmpty());
    QVERIFY(filter.matches(orders(), nullptr));
    QCOMPARE(filter, ConnectorFilter());
}

void TestConnectorFilter::secretsAreNotKept()
{
    ConnectorConfig secret = config();
    secret.settings.push_back(
        {QStringLiteral("mongo.uri"), QStringLiteral("mongodb://admin:canary77@db.example/orders")});
    const ConfigIndex::Entry entry = ConfigIndex::entryOf(secret, QDateTime::currentDateTimeUtc());
    QVERIFY(!entry.searchText.contains("hunter2"));
    QVERIFY(!entry.searchText.contains("canary77"));
    QVERIFY(entry.searchText.contains("db.example"));
}

void TestConnectorFilter::theIndexForgets()
{
    ConfigIndex index;
    index.insert(QStringLiteral("a"), config(), QDateTime::currentDateTimeUtc());
    index.insert(QStringLiteral("b"), config(), QDateTime::currentDateTimeUtc());
    QCOMPARE(index.count(), 2);
    QVERIFY(
        index.find(QStringLiteral("a"))->className.isSharedWith(index.find(QStringLiteral("b"))->className));
    index.remove(QStringLiteral("a"));
    QVERIFY(!index.find(QStringLiteral("a")));
    QCOMPARE(index.connectors(), QStringList(QStringLiteral("b")));
    index.clear();
    QCOMPARE(index.count(), 0);
}

void TestConnectorFilter::topicsAreSplit()
{
    const ConfigIndex::Entry entry = ConfigIndex::entryOf(config(), QDateTime::currentDateTimeUtc());
    QCOMPARE(entry.topics, QStringList({QStringLiteral("orders.v2"), QStringLiteral("payments")}));
    ConnectorConfig pattern;
    pattern.settings.push_back({QStringLiteral("topics.regex"), QStringLiteral("eu\\..*,us")});
    QCOMPARE(ConfigIndex::entryOf(pattern, {}).topics, QStringList(QStringLiteral("eu\\..*,us")));
    ConnectorConfig source;
    source.settings.push_back({QStringLiteral("topic"), QStringLiteral("invoices")});
    QCOMPARE(ConfigIndex::entryOf(source, {}).topics, QStringList(QStringLiteral("invoices")));
}

QTEST_GUILESS_MAIN(TestConnectorFilter)
#include "tst_connectorfilter.moc"
