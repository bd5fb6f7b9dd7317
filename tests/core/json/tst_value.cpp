// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/json/document.h"

#include <QTest>
#include <QThread>

#include <memory>

using namespace patchbay::json;

namespace {

Value parsed(const QByteArray &text)
{
    const auto document = parse(text);
    return document ? document->root() : Value::string(u"not parsed");
}

} // namespace

class TestValue : public QObject {
    Q_OBJECT

private slots:
    void builtValuesAreWritten();
    void indentedTextIsAsPeopleWriteIt();
    void aNumberTokenMustBeANumber();
    void whatIsNotUtf8BecomesUtf8();
    void aCopyDoesNotChangeWithTheOriginal();
    void aDocumentDoesNotChangeWithItsValue();
    void aValueCanBeAppendedToItself();
    void setReplacesTheMemberThatCounts();
    void removeTakesAllOfThatName();
    void readersOfTheWrongTypeSayNothing();
    void identicalSeesOrderAndDigits();
    void equivalentSeesWhatTheWorkerSees();
    void valuesCrossThreads();
};

void TestValue::builtValuesAreWritten()
{
    const Value inner =
        Value::object().append(u"topic", Value::string(u"orders")).append(u"partition", Value::number(0));
    const Value value =
        Value::object()
            .append(u"z", Value::number(std::numeric_limits<qint64>::min()))
            .append(u"a\n\"\u00e9", Value::boolean(true))
            .append(u"list", Value::array().append(inner).append(Value()).append(Value::array()))
            .append(u"no", Value::boolean(false));
    QCOMPARE(write(value),
             QByteArray("{\"z\":-9223372036854775808,\"a\\n\\\"\xC3\xA9\":true,"
                        "\"list\":[{\"topic\":\"orders\",\"partition\":0},null,[]],\"no\":false}"));
    QCOMPARE(value.size(), 4);
    QVERIFY(value.range().isNowhere());
    QCOMPARE(parsed(write(value)), value);
}

void TestValue::indentedTextIsAsPeopleWriteIt()
{
    const Value value = parsed(R"({"a":[1,{"b":[]},{}],"c":{"d":null}})");
    QCOMPARE(write(value, Style::indented()), QByteArray(R"({
  "a": [
    1,
    {
      "b": []
    },
    {}
  ],
  "c": {
    "d": null
  }
})"));
    QCOMPARE(write(parsed("[1]"), Style::indented(0)), QByteArray("[\n1\n]"));
    QCOMPARE(write(parsed("1"), Style::indented()), QByteArray("1"));
}

void TestValue::aNumberTokenMustBeANumber()
{
    for (const char *token : {"0", "-0", "0.10", "1e400", "-12.5E-3", "99999999999999999999"})
        QCOMPARE(write(*Value::number(QByteArrayView(token))), QByteArray(token));
    for (const char *token : {"", "-", "+1", "01", "1.", ".5", "1 ", " 1", "1x2", "NaN", "1,2"})
        QVERIFY2(!Value::number(QByteArrayView(token)), token);
}

void TestValue::whatIsNotUtf8BecomesUtf8()
{
    const char16_t lone[] = {u'a', 0xD800, u'b'};
    const Value utf16 = Value::string(QStringView(lone, 3));
    QCOMPARE(parsed(write(utf16)).toString(), QStringLiteral("a?b"));
    const Value utf8 = Value::string(QUtf8StringView("a\xFF"
                                                     "b"));
    QCOMPARE(parsed(write(utf8)).toString(), QStringLiteral("a\uFFFDb"));
    QCOMPARE(Value::string(QLatin1String("\xE9")).toString(), QStringLiteral("\u00e9"));
}

void TestValue::aCopyDoesNotChangeWithTheOriginal()
{
    Value value = Value::array().append(Value::number(1));
    const Value before = value;
    value.append(Value::number(2));
    QCOMPARE(write(before), QByteArray("[1]"));
    QCOMPARE(write(value), QByteArray("[1,2]"));
    Value moved = std::move(value);
    moved.append(Value::number(3));
    QCOMPARE(write(moved), QByteArray("[1,2,3]"));
}

void TestValue::aDocumentDoesNotChangeWithItsValue()
{
    const auto document = parse(R"({"config": {"name": "a\tb"}, "type": "sink"})");
    Value config = document->root().value(u"config");
    config.append(u"tasks.max", Value::string(u"2"));
    QCOMPARE(write(config), QByteArray(R"({"name":"a\tb","tasks.max":"2"})"));
    QCOMPARE(write(document->root()), QByteArray(R"({"config":{"name":"a\tb"},"type":"sink"})"));
    const Value wrapped = Value::object().append(u"config", document->root().value(u"config"));
    QCOMPARE(write(wrapped), QByteArray(R"({"config":{"name":"a\tb"}})"));
}

void TestValue::aValueCanBeAppendedToItself()
{
    Value value = Value::array().append(Value::string(u"x"));
    value.append(value);
    value.append(value);
    QCOMPARE(write(value), QByteArray(R"(["x",["x"],["x",["x"]]])"));
}

void TestValue::setReplacesTheMemberThatCounts()
{
    Value value = parsed(R"({"a":1,"b":{"a":0},"a":2,"c":3})");
    value.set(u"a", Value::string(u"new"));
    QCOMPARE(write(value), QByteArray(R"({"a":1,"b":{"a":0},"a":"new","c":3})"));
    value.set(u"d", Value::array());
    value.set(u"b", value);
    QCOMPARE(write(value),
             QByteArray(R"({"a":1,"b":{"a":1,"b":{"a":0},"a":"new","c":3,"d":[]},"a":"new","c":3,"d":[]})"));
}

void TestValue::removeTakesAllOfThatName()
{
    Value value = parsed(R"({"a":1,"b":{"a":0},"a":2})");
    value.remove(u"none");
    QVERIFY(!value.range().isNowhere()); // untouched
    value.remove(u"a");
    QCOMPARE(write(value), QByteArray(R"({"b":{"a":0}})"));
    value.remove(u"b");
    QCOMPARE(write(value), QByteArray("{}"));
}

void TestValue::readersOfTheWrongTypeSayNothing()
{
    QVERIFY(!parsed("1").toBool());
    QVERIFY(!parsed("\"true\"").toBool());
    QVERIFY(!parsed("true").toInt64());
    QVERIFY(!Value().toInt64());
    QCOMPARE(parsed("true").toBool(), true);
    QCOMPARE(parsed("false").toBool(), false);
    QCOMPARE(parsed("1").toString(), QString());
    QCOMPARE(parsed("1").utf8().toByteArray(), QByteArray("1"));
    QCOMPARE(parsed("true").utf8().toByteArray(), QByteArray());
    QCOMPARE(parsed("\"ab\"").size(), 0);
    QCOMPARE(Value().size(), 0);
}

void TestValue::identicalSeesOrderAndDigits()
{
    QCOMPARE(parsed(" [1, true, {\"a\": \"\\u0062\"}] "), parsed("[1,true,{\"a\":\"b\"}]"));
    QCOMPARE(parsed("null"), Value());
    QVERIFY(parsed("[true]") != parsed("[false]"));
    QVERIFY(parsed("[1.0]") != parsed("[1]"));
    QVERIFY(parsed("[1]") != parsed("[\"1\"]"));
    QVERIFY(parsed("[[],1]") != parsed("[[1]]"));
    QVERIFY(parsed("{\"a\":1,\"b\":2}") != parsed("{\"b\":2,\"a\":1}"));
    QVERIFY(parsed("{\"a\":1,\"a\":1}") != parsed("{\"a\":1}"));
    QVERIFY(parsed("[]") != parsed("{}"));
}

void TestValue::equivalentSeesWhatTheWorkerSees()
{
    const auto same = [](const char *left, const char *right) {
        const bool forth = equivalent(parsed(left), parsed(right));
        const bool back = equivalent(parsed(right), parsed(left));
        return forth == back && forth;
    };
    QVERIFY(same(R"({"a":1,"b":[{"c":1,"d":2}]})", R"({"b":[{"d":2,"c":1}],"a":1})"));
    QVERIFY(same(R"({"a":0,"a":1})", R"({"a":1})"));
    QVERIFY(same("null", "null"));
    QVERIFY(!same("[1,2]", "[2,1]"));
    QVERIFY(!same("[1]", "[1,1]"));
    QVERIFY(!same("1", "1.0"));
    QVERIFY(!same(R"({"a":1})", R"({"b":1})"));
    QVERIFY(!same(R"({"a":1})", R"({"a":1,"b":1})"));
    QVERIFY(!same(R"({"a":1,"a":2})", R"({"a":1})"));
    QVERIFY(!same("true", "false"));
    QVERIFY(!same("{}", "[]"));
}

void TestValue::valuesCrossThreads()
{
    const Value value = parsed(R"({"a":["b"]})");
    QByteArray written;
    const auto work = [copy = value, &written] {
        Value own = copy;
        own.append(u"c", Value::number(1));
        written = write(own);
    };
    const std::unique_ptr<QThread> thread(QThread::create(work));
    thread->start();
    QVERIFY(thread->wait(10'000));
    QCOMPARE(written, QByteArray(R"({"a":["b"],"c":1})"));
    QCOMPARE(write(value), QByteArray(R"({"a":["b"]})"));
}

QTEST_GUILESS_MAIN(TestValue)
#include "tst_value.moc"
