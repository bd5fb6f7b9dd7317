// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/link.h"

#include <QTest>

using namespace patchbay;

class TestLink : public QObject {
    Q_OBJECT
private slots:
    void namesSurviveTheRoundTrip_data();
    void namesSurviveTheRoundTrip();
    void whatIsNoLinkIsRefusedWithAReason_data();
    void whatIsNoLinkIsRefusedWithAReason();
    void aClusterOptionBecomesATemporaryProfile();
    void aClusterOptionWithoutUrlIsRefused();
};

void TestLink::namesSurviveTheRoundTrip_data()
{
    QTest::addColumn<QString>("cluster");
    QTest::addColumn<QString>("connector");
    QTest::newRow("plain") << QStringLiteral("prod") << QStringLiteral("orders");
    QTest::newRow("cluster only") << QStringLiteral("prod") << QString();
    QTest::newRow("upper case is kept") << QStringLiteral("PROD-EU") << QStringLiteral("Orders");
    QTest::newRow("slash, percent, question") << QStringLiteral("a/b") << QStringLiteral("50%?#");
    QTest::newRow("Japanese") << QStringLiteral("本番") << QStringLiteral("注文 ソース");
    QTest::newRow("dots") << QStringLiteral("..") << QStringLiteral(".");
}

void TestLink::namesSurviveTheRoundTrip()
{
    QFETCH(QString, cluster);
    QFETCH(QString, connector);
    const Link link{cluster, connector};
    const Result<Link> parsed = Link::parse(link.toString());
    QVERIFY(parsed.has_value());
    QCOMPARE(parsed->cluster, cluster);
    QCOMPARE(parsed->connector, connector);
}

void TestLink::whatIsNoLinkIsRefusedWithAReason_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("another scheme") << QStringLiteral("http:///a/b");
    QTest::newRow("a host") << QStringLiteral("patchbay://prod/orders");
    QTest::newRow("nothing") << QStringLiteral("patchbay:///");
    QTest::newRow("an action") << QStringLiteral("patchbay:///prod/orders/delete");
    QTest::newRow("a query") << QStringLiteral("patchbay:///prod/orders?do=delete");
    QTest::newRow("half an escape") << QStringLiteral("patchbay:///prod/orders%2");
    QTest::newRow("no UTF-8") << QStringLiteral("patchbay:///prod/%ff");
}

void TestLink::whatIsNoLinkIsRefusedWithAReason()
{
    QFETCH(QString, text);
    const Result<Link> parsed = Link::parse(text);
    QVERIFY(!parsed.has_value());
    QCOMPARE(parsed.error().kind, Error::Kind::InvalidRequest);
    QVERIFY(!parsed.error().message.isEmpty());
}

void TestLink::aClusterOptionBecomesATemporaryProfile()
{
    const auto profile =
        parseClusterOption(QStringLiteral("lab=http://127.0.0.1:8083,http://127.0.0.1:8084"));
    QVERIFY(profile.has_value());
    QCOMPARE(profile->name, QStringLiteral("lab"));
    QCOMPARE(profile->workers.size(), 2);
    QVERIFY(profile->temporary);
}

void TestLink::aClusterOptionWithoutUrlIsRefused()
{
    QVERIFY(!parseClusterOption(QStringLiteral("lab")).has_value());
    QVERIFY(!parseClusterOption(QStringLiteral("lab=")).has_value());
    QVERIFY(!parseClusterOption(QStringLiteral("=http://x")).has_value());
}

QTEST_GUILESS_MAIN(TestLink)
#include "tst_link.moc"
