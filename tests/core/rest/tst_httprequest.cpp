// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rest/requestrecord.h"
#include "restfixture.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace patchbay;
using namespace patchbay::test;

/// How a request reads, for people and for a shell.
class HttpRequestTest : public QObject {
    Q_OBJECT

private slots:
    void descriptionIsVerbAndEncodedPath();
    void emptyPathIsTheRoot();
    void curlQuotesEverything();
    void curlTakesThePasswordFromVariables();
    void shellHandsOnWhatWasMeant();
};

void HttpRequestTest::descriptionIsVerbAndEncodedPath()
{
    HttpRequest request = change(
        Verb::Put, {QStringLiteral("connectors"), QStringLiteral("orders a"), QStringLiteral("pause")});
    request.query = {{QStringLiteral("x"), QStringLiteral("1")}};
    QCOMPARE(request.describe(), QStringLiteral("PUT /connectors/orders%20a/pause"));
    QCOMPARE(request.encodedTarget(), QByteArray("/connectors/orders%20a/pause?x=1"));
    QCOMPARE(get({QStringLiteral("a/b%?")}).encodedTarget(), QByteArray("/a%2Fb%25%3F"));
}

void HttpRequestTest::emptyPathIsTheRoot()
{
    QCOMPARE(get({}).describe(), QStringLiteral("GET /"));
}

void HttpRequestTest::curlQuotesEverything()
{
    RequestRecord record;
    record.worker = QUrl(QStringLiteral("http://[::1]:8083/prefix/"));
    record.request =
        change(Verb::Put, {QStringLiteral("connectors"), QStringLiteral("it's"), QStringLiteral("config")},
               "{\"a\":\"it's $HOME `x`\"}");
    QCOMPARE(asCurl(record, false, {}),
             QStringLiteral(
                 "curl -sS -g -X PUT -H 'Content-Type: application/json' --data-binary "
                 "'{\"a\":\"it'\\''s $HOME `x`\"}' 'http://[::1]:8083/prefix/connectors/it%27s/config'"));
}

void HttpRequestTest::curlTakesThePasswordFromVariables()
{
    RequestRecord record;
    record.worker = QUrl(QStringLiteral("https://bob:geheim@connect:8443"));
    record.request = get({QStringLiteral("connectors")});
    const QString command = asCurl(record, true, QStringLiteral("/home/me/my ca.pem"));
    QCOMPARE(command,
             QStringLiteral(
                 "curl -sS -X GET --cacert '/home/me/my ca.pem' -u \"$PATCHBAY_USER:$PATCHBAY_PASSWORD\" "
                 "'https://connect:8443/connectors'"));
}

void HttpRequestTest::shellHandsOnWhatWasMeant()
{
    // A curl of our own that prints its arguments one a line.
    QTemporaryDir folder;
    QFile fake(folder.filePath(QStringLiteral("curl")));
    QVERIFY(fake.open(QIODevice::WriteOnly));
    fake.write("#!/bin/sh\nprintf '%s\\n' \"$@\"\n");
    fake.close();
    QVERIFY(fake.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));

    RequestRecord record;
    record.worker = QUrl(QStringLiteral("http://h:1"));
    record.request = change(Verb::Post, {QStringLiteral("a'b\"c$d")}, "'; rm -rf / #\\ \"$(x)\" é");
    QProcess shell;
    QProcessEnvironment environment;
    environment.insert(QStringLiteral("PATH"), folder.path() + QStringLiteral(":/usr/bin:/bin"));
    environment.insert(QStringLiteral("PATCHBAY_USER"), QStringLiteral("a b"));
    environment.insert(QStringLiteral("PATCHBAY_PASSWORD"), QStringLiteral("$c'd"));
    shell.setProcessEnvironment(environment);
    shell.start(QStringLiteral("/bin/sh"),
                {QStringLiteral("-c"), asCurl(record, true, QStringLiteral("/c'a"))});
    QVERIFY(waitFor([&shell] { return shell.state() == QProcess::NotRunning; }));
    QCOMPARE(QString::fromUtf8(shell.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts),
             QStringList({QStringLiteral("-sS"), QStringLiteral("-X"), QStringLiteral("POST"),
                          QStringLiteral("--cacert"), QStringLiteral("/c'a"), QStringLiteral("-u"),
                          QStringLiteral("a b:$c'd"), QStringLiteral("-H"),
                          QStringLiteral("Content-Type: application/json"), QStringLiteral("--data-binary"),
                          QStringLiteral("'; rm -rf / #\\ \"$(x)\" é"),
                          QStringLiteral("http://h:1/a%27b%22c%24d")}));
}

QTEST_GUILESS_MAIN(HttpRequestTest)
#include "tst_httprequest.moc"
