// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/json/cursor.h"
#include "core/json/document.h"

#include <QTest>

using namespace patchbay::json;

class CursorTest : public QObject {
    Q_OBJECT

private slots:
    void takesWhatTheParserTakes_data();
    void takesWhatTheParserTakes();
    void givesUpBeyondItsDepth();
    void decodesEscapes();
    void goesThroughFieldsAndElements();
    void isOverAfterAFailure();
};

namespace {

bool takes(const QByteArray &text)
{
    Cursor cursor({text.constData(), static_cast<std::size_t>(text.size())});
    cursor.skip();
    return !cursor.failed() && cursor.atEnd();
}

} // namespace

void CursorTest::takesWhatTheParserTakes_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text : {"0",
                             "-0",
                             "12.5e-3",
                             "1e400",
                             "\"\"",
                             "\"a\\n\\u0041\\\\\"",
                             "[]",
                             "{}",
                             "[1,2]",
                             "{\"a\":1}",
                             " [ { } ] ",
                             "true",
                             "false",
                             "null",
                             "",
                             " ",
                             "01",
                             "1.",
                             "1e",
                             "-",
                             "+1",
                             ".5",
                             "tru",
                             "nulll",
                             "[1,]",
                             "[,1]",
                             "[1 2]",
                             "{\"a\"}",
                             "{\"a\":}",
                             "{a:1}",
                             "{\"a\":1,}",
                             "\"a",
                             "\"a\\x\"",
                             "\"\\u00g0\"",
                             "\"a\nb\"",
                             "\"\\\"",
                             "[1]]",
                             "[",
                             "{",
                             "[\"a\":1]",
                             "{\"a\",1}",
                             "[[1],{\"b\":[{}]}]",
                             "1 2",
                             "\"\x01\"",
                             "[true,false,null,\"x\",-1]",
                             "{\"a\":{\"b\":{}},\"c\":[[],[]]}",
                             "}"})
        QTest::newRow(text) << QByteArray(text);
}

void CursorTest::takesWhatTheParserTakes()
{
    QFETCH(QByteArray, text);
    QCOMPARE(takes(text), parse(text).has_value());
}

void CursorTest::givesUpBeyondItsDepth()
{
    QVERIFY(takes(QByteArray("[").repeated(60) + QByteArray("]").repeated(60)));
    QVERIFY(!takes(QByteArray("[").repeated(200'000)));
    QVERIFY(!takes(QByteArray("[").repeated(200'000) + QByteArray("]").repeated(200'000)));
}

void CursorTest::decodesEscapes()
{
    const auto decoded = [](const char *json) {
        Cursor cursor(json);
        const QString text = cursor.decode(cursor.text());
        return cursor.failed() ? QStringLiteral("failed") : text;
    };
    // Outside of the macros: moc does not read raw strings in the arguments of one.
    const char *const plain = R"("plain")";
    const char *const every = R"("\"\\\/\b\f\n\r\t")";
    const char *const unicode = R"("long enough for words of eight \u00e9\ud83d\ude00 and on")";
    const char *const alone = R"("\ud83d alone")";
    QCOMPARE(decoded(plain), QStringLiteral("plain"));
    QCOMPARE(decoded(every), QStringLiteral("\"\\/\b\f\n\r\t"));
    QCOMPARE(decoded(unicode), QStringLiteral("long enough for words of eight \u00e9\U0001F600 and on"));
    QCOMPARE(decoded(alone), QStringLiteral("failed"));
}

void CursorTest::goesThroughFieldsAndElements()
{
    Cursor cursor(R"({"id": 7, "list": [1, -2], "none": null, "other": {"x": [1]}})");
    QVERIFY(cursor.beginObject());
    std::string_view key;
    QVERIFY(cursor.nextField(key, true));
    QVERIFY(key == "id");
    QCOMPARE(cursor.integer(), 7);
    QVERIFY(cursor.nextField(key, false));
    QVERIFY(!cursor.beginObject());
    QVERIFY(cursor.beginArray());
    QVERIFY(cursor.nextElement(true));
    QCOMPARE(cursor.integer(), 1);
    QVERIFY(cursor.nextElement(false));
    QCOMPARE(cursor.integer(), -2);
    QVERIFY(!cursor.nextElement(false));
    QVERIFY(cursor.nextField(key, false));
    QVERIFY(cursor.takeNull());
    QVERIFY(cursor.nextField(key, false));
    cursor.skip();
    QVERIFY(!cursor.nextField(key, false));
    QVERIFY(!cursor.failed());
    QVERIFY(cursor.atEnd());
}

void CursorTest::isOverAfterAFailure()
{
    Cursor cursor(R"({"a":1.5,"b":2})");
    std::string_view key;
    QVERIFY(cursor.beginObject());
    QVERIFY(cursor.nextField(key, true));
    cursor.integer(); // it is none
    QVERIFY(cursor.failed());
    QVERIFY(!cursor.nextField(key, false));
}

QTEST_APPLESS_MAIN(CursorTest)
#include "tst_cursor.moc"
