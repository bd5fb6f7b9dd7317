// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/secrets.h"

#include <QTest>

using namespace patchbay;

class SecretsTest : public QObject {
    Q_OBJECT

private slots:
    void secretKeysAreKnownByName_data();
    void secretKeysAreKnownByName();
    void secretsAreMasked_data();
    void secretsAreMasked();
    void ordinaryTextStays_data();
    void ordinaryTextStays();
    void maskingTwiceChangesNothing_data() { secretsAreMasked_data(); }
    void maskingTwiceChangesNothing();
    void maskedJsonIsStillJson();
    void longSecretsAreMaskedToo();
};

void SecretsTest::secretKeysAreKnownByName_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("isSecret");
    for (const char *name :
         {"database.password", "connection.password", "PASSWORD", "db.passwd", "ssl.key.password",
          "sasl.jaas.config", "producer.override.sasl.jaas.config", "aws.secret.access.key", "api_key",
          "apiKey", "oauth.token", "basic.auth.user.info", "ssl.keystore.key", "azure.account.key",
          "my-passphrase", "credentials.json", "private.key", "db.pwd"})
        QTest::newRow(name) << QString::fromLatin1(name) << true;
    for (const char *name :
         {"name", "connector.class", "topics", "tasks.max", "key.converter",
          "sasl.oauthbearer.token.endpoint.url", "ssl.truststore.location", "errors.tolerance",
          "connection.url", "message.key.columns", "transforms.unwrap.type", "compass", "bypass.checks"})
        QTest::newRow(name) << QString::fromLatin1(name) << false;
}

void SecretsTest::secretKeysAreKnownByName()
{
    QFETCH(QString, name);
    QFETCH(bool, isSecret);
    QCOMPARE(isSecretKey(name), isSecret);
}

void SecretsTest::secretsAreMasked_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("masked");
    const auto row = [](const char *name, const char *text, const char *masked) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(masked);
    };
    row("url", "at https://ann:hunter2@host:1/x", "at https://ann:[hidden]@host:1/x");
    row("url without a name", "redis://:hunter2@host", "redis://:[hidden]@host");
    row("property", "password=hunter2", "password=[hidden]");
    row("property of a longer name", "db.password = hunter2, user = x", "db.password = [hidden], user = x");
    row("query", "jdbc:postgresql://h/db?user=a&password=hunter2&ssl=true",
        "jdbc:postgresql://h/db?user=a&password=[hidden]&ssl=true");
    row("jaas", "PlainLoginModule required username=\"a\" password=\"hunter 2\";",
        "PlainLoginModule required username=\"a\" password=[hidden];");
    row("json", "{\"db.password\" : \"hunter2\", \"a\":\"b\"}",
        "{\"db.password\" : \"[hidden]\", \"a\":\"b\"}");
    row("json with quotes in the value", "{\"password\":\"a\\\"hunter2\",\"b\":1}",
        "{\"password\":\"[hidden]\",\"b\":1}");
    row("json number", "{\"password\": 12345, \"b\":1}", "{\"password\": \"[hidden]\", \"b\":1}");
    row("json cut off", "{\"password\":\"hunter2", "{\"password\":\"[hidden]");
    row("json in json", "{\"message\":\"{\\\"password\\\":\\\"hunter2\\\"}\"}",
        "{\"message\":\"{\\\"password\\\":\\\"[hidden]\\\"}\"}");
    row("jaas in json", "{\"sasl.jaas.config\":\"X required password=\\\"hunter2\\\";\"}",
        "{\"sasl.jaas.config\":\"[hidden]\"}");
    row("jaas in a message", "{\"message\":\"bad: X required password=\\\"hunter2\\\";\"}",
        "{\"message\":\"bad: X required password=[hidden];\"}");
    row("authorization", "Authorization: Basic YW5uOmh1bnRlcjI=", "Authorization: [hidden] [hidden]");
    row("bearer", "got Bearer eyJhbGciOi.J9.x-y_z", "got Bearer [hidden]");
    row("kafka's words", "Invalid value hunter2 for configuration db.password: too short",
        "Invalid value [hidden] for configuration db.password: too short");
    row("private key", "x -----BEGIN PRIVATE KEY-----\nMIIE\n-----END PRIVATE KEY----- y", "x [hidden] y");
    row("private key cut off", "x -----BEGIN RSA PRIVATE KEY-----\\nMIIE", "x [hidden]");
    row("yaml", "  password: hunter2\n  user: a", "  password: [hidden]\n  user: a");
}

void SecretsTest::secretsAreMasked()
{
    QFETCH(QString, text);
    QFETCH(QString, masked);
    QCOMPARE(maskText(text), masked);
    QCOMPARE(QString::fromUtf8(maskUtf8(text.toUtf8())), masked);
}

void SecretsTest::ordinaryTextStays_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text :
         {"", "Connector nope not found", "{\"db.password\":\"${file:/etc/secrets:pw}\"}",
          "password=${env:PW}", "Invalid value null for configuration db.password: Must be set",
          "Missing required configuration \"db.password\" which has no default value.",
          "org.x.TokenException: it broke\n\tat org.x.Credentials.of(Credentials.java:3)",
          "{\"key.converter\":\"org.x.Converter\",\"topics\":\"a,b\"}", "http://host:8083/connectors",
          "{\"partition\":{\"filename\":\"a\"},\"offset\":{\"position\":9007199254740993}}",
          "{\"password\":null}", "{\"password\":\"\"}"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void SecretsTest::ordinaryTextStays()
{
    QFETCH(QString, text);
    QCOMPARE(maskText(text), text);
}

void SecretsTest::maskingTwiceChangesNothing()
{
    QFETCH(QString, text);
    QCOMPARE(maskText(maskText(text)), maskText(text));
}

void SecretsTest::maskedJsonIsStillJson()
{
    const QByteArray config = "{\"name\":\"a\",\"config\":{\"password\":\"p\\\\\",\"x\":\"token=abc\",\"y\":"
                              "\"a \\\"password\\\"=b\"}}";
    const QByteArray masked = maskUtf8(config);
    QCOMPARE(masked.count('{'), 2);
    QCOMPARE(masked.count('}'), 2);
    QVERIFY2(masked.contains("\"password\":\"[hidden]\",\"x\""), masked.constData());
    QVERIFY2(!masked.contains("abc"), masked.constData());
}

void SecretsTest::longSecretsAreMaskedToo()
{
    const QString secret = QStringLiteral("hunter2\\n").repeated(30'000);
    for (const char *form :
         {"{\"password\":\"%1\"}", "{\"m\":\"{\\\"password\\\":\\\"%1\\\"}\"}", "password=\"%1\"",
          "password=%1", "-----BEGIN PRIVATE KEY-----%1-----END PRIVATE KEY-----", "x://a:%1@b"}) {
        QVERIFY2(!maskText(QString::fromLatin1(form).arg(secret)).contains(u"hunter2"), form);
        QVERIFY2(!maskText(QString::fromLatin1(form).arg(secret).chopped(5)).contains(u"hunter2")
                     || form[0] == 'x',
                 form);
    }
    const QString harmless = QStringLiteral("{\"a\":\"") + QStringLiteral("x\\n").repeated(50'000)
        + QStringLiteral("\",\"password\":\"p\"}");
    QVERIFY(maskText(harmless).endsWith(u"\"password\":\"[hidden]\"}"));
}

QTEST_GUILESS_MAIN(SecretsTest)
#include "tst_secrets.moc"
