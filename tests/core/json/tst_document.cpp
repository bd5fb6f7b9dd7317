// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/json/document.h"

#include "core/limits.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonDocument>
#include <QTest>

using namespace patchbay;
using namespace patchbay::json;
using Kind = ParseError::Kind;

Q_DECLARE_METATYPE(patchbay::json::ParseError::Kind)

namespace {

Value parsed(const QByteArray &text)
{
    const auto document = parse(text);
    if (!document) {
        qWarning("%s", qPrintable(describeWithPlace(document.error())));
        return Value::string(u"not parsed");
    }
    return document->root();
}

QByteArray textAt(const Document &document, SourceRange range)
{
    return document.source().mid(range.begin, range.length());
}

QByteArray brackets(qsizetype depth)
{
    return QByteArray(depth, '[') + QByteArray(depth, ']');
}

} // namespace

class TestDocument : public QObject {
    Q_OBJECT

private slots:
    void scalarsKeepTheirTypeAndText_data();
    void scalarsKeepTheirTypeAndText();
    void escapesAreRead();
    void membersKeepOrderDuplicatesAndRanges();
    void ofDuplicatesTheLastIsFound();
    void duplicatesAreListedWithBothPlaces();
    void elementsAreWalkedInOrder();
    void aValueOutlivesItsDocument();
    void integersAreExactOrNothing_data();
    void integersAreExactOrNothing();
    void whatIsWrongIsNamedWithItsPlace_data();
    void whatIsWrongIsNamedWithItsPlace();
    void everyErrorHasASentence();
    void columnsAreCharacters();
    void whatStaysOpenIsNamed();
    void eachBeginningOfAnObjectIsIncomplete();
    void depthIsLimitedAndNeverRecursed();
    void recordedAnswersKeepOrderAndDigits();
};

void TestDocument::scalarsKeepTheirTypeAndText_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("type");
    const auto row = [](const char *text, Type type) {
        QTest::newRow(text) << QByteArray(text) << int(type);
    };
    row("null", Type::Null);
    row("true", Type::Bool);
    row("false", Type::Bool);
    row("0", Type::Number);
    row("-0", Type::Number);
    row("1.0", Type::Number);
    row("0.10", Type::Number);
    row("1E+400", Type::Number);
    row("123456789012345678901234567890", Type::Number);
    row("\"\"", Type::String);
    row("\"a\"", Type::String);
    row("\"longer than eight bytes, plain\"", Type::String);
    row("\"\xC3\xA4\xE6\x97\xA5\xF0\x9F\x98\x80\"", Type::String);
    row("[]", Type::Array);
    row("{}", Type::Object);
}

void TestDocument::scalarsKeepTheirTypeAndText()
{
    QFETCH(QByteArray, text);
    QFETCH(int, type);
    const auto document = parse(" \t\r\n" + text + "\n ");
    QVERIFY(document);
    QCOMPARE(int(document->root().type()), type);
    QCOMPARE(write(document->root()), text);
    QCOMPARE(textAt(*document, document->root().range()), text);
}

void TestDocument::escapesAreRead()
{
    const Value value =
        parsed(R"(["\"\\\/\b\f\n\r\t", "\u0041\u00e4\u65E5\ud83d\ude00", "a\u0000b", "x\ny"])");
    QStringList read;
    for (const Value &element : value.elements())
        read.append(element.toString());
    QCOMPARE(read.at(0), QStringLiteral("\"\\/\b\f\n\r\t"));
    QCOMPARE(read.at(1), QString::fromUtf8("A\xC3\xA4\xE6\x97\xA5\xF0\x9F\x98\x80"));
    QCOMPARE(read.at(2), QString::fromUtf16(u"a\0b", 3));
    QCOMPARE(read.at(3), QStringLiteral("x\ny"));
    QCOMPARE(write(value),
             QByteArray("[\"\\\"\\\\/\\b\\f\\n\\r\\t\",\"A\xC3\xA4\xE6\x97\xA5\xF0\x9F\x98\x80\","
                        "\"a\\u0000b\",\"x\\ny\"]"));
}

void TestDocument::membersKeepOrderDuplicatesAndRanges()
{
    const auto document = parse(R"({ "z": 1, "a\u0062": [true], "z": {"y": null} })");
    QVERIFY(document);
    QStringList keys;
    QList<QByteArray> keyTexts;
    QList<QByteArray> valueTexts;
    for (const Member &member : document->root().members()) {
        keys.append(member.key());
        keyTexts.append(textAt(*document, member.keyRange));
        valueTexts.append(textAt(*document, member.value.range()));
    }
    QCOMPARE(keys, QStringList({QStringLiteral("z"), QStringLiteral("ab"), QStringLiteral("z")}));
    QCOMPARE(keyTexts, QList<QByteArray>({R"("z")", R"("a\u0062")", R"("z")"}));
    QCOMPARE(valueTexts, QList<QByteArray>({"1", "[true]", R"({"y": null})"}));
    QCOMPARE(document->root().size(), 3);
    QCOMPARE(document->root().members().size(), 3);
}

void TestDocument::ofDuplicatesTheLastIsFound()
{
    const Value value = parsed(R"({"a": 1, "b": 2, "a": 3, "": 4, "é": 5})");
    QCOMPARE(value.value(u"a").toInt64(), 3);
    QCOMPARE(value.value(QLatin1String("b")).toInt64(), 2);
    QCOMPARE(value.value(u"").toInt64(), 4);
    QCOMPARE(value.value(u"\u00e9").toInt64(), 5);
    QCOMPARE(value.value(QLatin1String("\xe9")).toInt64(), 5);
    QCOMPARE(value.value("\xC3\xA9").toInt64(), 5);
    QVERIFY(!value.find(u"c"));
    QVERIFY(value.value(u"c").isNull());
    QVERIFY(!parsed("[1]").find(u"a"));
    QVERIFY(!Value().find(u"a"));
}

void TestDocument::duplicatesAreListedWithBothPlaces()
{
    const auto document = parse(R"({"a":1,"in":[{"b":1,"b":2}],"\u0061":2,"a":3,"c":{"a":1}})");
    QVERIFY(document);
    const QList<Duplicate> expected{
        {QStringLiteral("a"), {1, 4}, {28, 36}},
        {QStringLiteral("a"), {28, 36}, {39, 42}},
        {QStringLiteral("b"), {14, 17}, {20, 23}},
    };
    QCOMPARE(duplicates(*document), expected);
    QVERIFY(duplicates(*parse(R"([{"a":1},{"a":1},[]])")).isEmpty());
    QVERIFY(duplicates(*parse("1")).isEmpty());
}

void TestDocument::elementsAreWalkedInOrder()
{
    QList<QByteArray> texts;
    for (const Value &element : parsed(R"([[1,[2]],{"a":[3]},4,"5"])").elements())
        texts.append(write(element));
    QCOMPARE(texts, QList<QByteArray>({"[1,[2]]", R"({"a":[3]})", "4", "\"5\""}));
    for (const Value &element : parsed("{\"a\":1}").elements())
        QFAIL(write(element).constData());
    for (const Member &member : parsed("[1]").members())
        QFAIL(qPrintable(member.key()));
    for (const Member &member : Value().members())
        QFAIL(qPrintable(member.key()));
}

void TestDocument::aValueOutlivesItsDocument()
{
    Value value;
    {
        const auto document = parse(QByteArray("{\"a\": [\"text that is long enough\"]}"));
        value = document->root().value(u"a");
    }
    QCOMPARE(write(value), QByteArray("[\"text that is long enough\"]"));
    const Value alone = value.detached();
    QCOMPARE(alone, value);
    QVERIFY(alone.range().isNowhere());
}

void TestDocument::integersAreExactOrNothing_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("isExact");
    QTest::addColumn<qint64>("value");
    QTest::newRow("0") << QByteArray("0") << true << qint64(0);
    QTest::newRow("-0") << QByteArray("-0") << true << qint64(0);
    QTest::newRow("2^53+1") << QByteArray("9007199254740993") << true << qint64(9007199254740993);
    QTest::newRow("2^63-1") << QByteArray("9223372036854775807") << true
                            << std::numeric_limits<qint64>::max();
    QTest::newRow("-2^63") << QByteArray("-9223372036854775808") << true
                           << std::numeric_limits<qint64>::min();
    QTest::newRow("2^63") << QByteArray("9223372036854775808") << false << qint64(0);
    QTest::newRow("1.0") << QByteArray("1.0") << false << qint64(0);
    QTest::newRow("1e2") << QByteArray("1e2") << false << qint64(0);
    QTest::newRow("1e400") << QByteArray("1e400") << false << qint64(0);
    QTest::newRow("text") << QByteArray("\"1\"") << false << qint64(0);
    QTest::newRow("null") << QByteArray("null") << false << qint64(0);
}

void TestDocument::integersAreExactOrNothing()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, isExact);
    QFETCH(qint64, value);
    const Value number = parsed(text);
    QCOMPARE(number.toInt64().has_value(), isExact);
    if (isExact)
        QCOMPARE(*number.toInt64(), value);
    QCOMPARE(write(number), text);
}

void TestDocument::whatIsWrongIsNamedWithItsPlace_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<qsizetype>("offset");
    const auto row = [](const char *name, const QByteArray &text, Kind kind, qsizetype offset) {
        QTest::newRow(name) << text << kind << offset;
    };
    row("nothing", "", Kind::Empty, 0);
    row("white space", " \n\t", Kind::Empty, 3);
    row("cut in an object", R"({"a": 1)", Kind::Incomplete, 7);
    row("cut after a colon", R"({"a":)", Kind::Incomplete, 5);
    row("cut after a comma", "[1,", Kind::Incomplete, 3);
    row("cut in a string", R"({"a": "b)", Kind::Incomplete, 8);
    row("cut in an escape", R"(["\)", Kind::Incomplete, 3);
    row("cut in a unicode escape", R"(["\u00)", Kind::Incomplete, 6);
    row("cut between surrogates", R"(["\ud83d)", Kind::Incomplete, 8);
    row("cut before the second u", R"(["\ud83d\)", Kind::Incomplete, 9);
    row("cut in the second surrogate", R"(["\ud83d\u)", Kind::Incomplete, 10);
    row("cut in a character", "\"\xE6\x97", Kind::Incomplete, 3);
    row("cut in a literal", "[tru", Kind::Incomplete, 4);
    row("cut in a number", "[-", Kind::Incomplete, 2);
    row("cut in a fraction", "[1.", Kind::Incomplete, 3);
    row("cut in an exponent", "[1e+", Kind::Incomplete, 4);
    row("string not closed in its line", "{\"a\": \"b\n}", Kind::UnclosedString, 8);
    row("tab in a string", "\"a\tb\"", Kind::ControlCharacter, 2);
    row("NUL in a string", QByteArray("\"a\0b\"", 5), Kind::ControlCharacter, 2);
    row("NUL between", QByteArray("[1,\0 2]", 7), Kind::ControlCharacter, 3);
    row("NUL at the end", QByteArray("[1]\0", 4), Kind::ControlCharacter, 3);
    row("vertical tab between", "[1,\v2]", Kind::ControlCharacter, 3);
    row("lone continuation byte", "[\"a\x80\"]", Kind::InvalidUtf8, 3);
    row("Latin-1", "{\"n\":\"gr\xFC\xDF\"}", Kind::InvalidUtf8, 8);
    row("overlong slash", "\"\xC0\xAF\"", Kind::InvalidUtf8, 1);
    row("overlong, three bytes", "\"\xE0\x80\xAF\"", Kind::InvalidUtf8, 1);
    row("overlong, four bytes", "\"\xF0\x80\x80\xAF\"", Kind::InvalidUtf8, 1);
    row("surrogate in UTF-8", "\"\xED\xA0\x80\"", Kind::InvalidUtf8, 1);
    row("over U+10FFFF", "\"\xF4\x90\x80\x80\"", Kind::InvalidUtf8, 1);
    row("0xFF", "\"\xFF\"", Kind::InvalidUtf8, 1);
    row("bad byte between", "[1,\xC0]", Kind::InvalidUtf8, 3);
    row("lone high surrogate", R"("a\ud800")", Kind::LoneSurrogate, 2);
    row("lone high surrogate, text follows", R"("\ud800ab")", Kind::LoneSurrogate, 1);
    row("lone high surrogate, escape follows", R"("\ud800\n")", Kind::LoneSurrogate, 1);
    row("two high surrogates", R"("\ud800\ud800")", Kind::LoneSurrogate, 1);
    row("lone low surrogate", R"("\udc00")", Kind::LoneSurrogate, 1);
    row("unknown escape", R"("a\x")", Kind::InvalidEscape, 2);
    row("bad hex digit", R"("\u00g0")", Kind::InvalidEscape, 1);
    row("hex digit with a sign", R"("\u+123")", Kind::InvalidEscape, 1);
    row("NUL after a backslash", QByteArray("\"\\\0\"", 4), Kind::InvalidEscape, 1);
    row("leading zero", "[01]", Kind::InvalidNumber, 1);
    row("plus", "[+1]", Kind::InvalidNumber, 1);
    row("leading dot", "[.5]", Kind::InvalidNumber, 1);
    row("trailing dot", "[1.]", Kind::InvalidNumber, 1);
    row("no exponent", "[1e]", Kind::InvalidNumber, 1);
    row("hexadecimal", "[0x10]", Kind::InvalidNumber, 1);
    row("1x2", "1x2", Kind::InvalidNumber, 0);
    row("1x2 inside", R"({"a":1x2})", Kind::InvalidNumber, 5);
    row("two minus", "--1", Kind::InvalidNumber, 0);
    row("True", "[True]", Kind::InvalidLiteral, 1);
    row("nulll", "nulll", Kind::InvalidLiteral, 0);
    row("truefalse", "truefalse", Kind::InvalidLiteral, 0);
    row("NaN", "NaN", Kind::InvalidLiteral, 0);
    row("word at the end", "fals!", Kind::InvalidLiteral, 0);
    row("HTML", "<html>", Kind::ExpectedValue, 0);
    row("no value", R"({"a":})", Kind::ExpectedValue, 5);
    row("two commas", "[1,,2]", Kind::ExpectedValue, 3);
    row("single quotes", "['a']", Kind::ExpectedValue, 1);
    row("comma first", "[,1]", Kind::ExpectedValue, 1);
    row("wrong bracket", "[}", Kind::ExpectedValue, 1);
    row("bare name", "{a: 1}", Kind::ExpectedKey, 1);
    row("number as name", "{1: 1}", Kind::ExpectedKey, 1);
    row("wrong bracket in an object", "{]", Kind::ExpectedKey, 1);
    row("no colon", R"({"a" 1})", Kind::ExpectedColon, 5);
    row("equals sign", R"({"a"=1})", Kind::ExpectedColon, 4);
    row("no comma", "[1 2]", Kind::ExpectedCommaOrEnd, 3);
    row("no comma in an object", R"({"a":1 "b":2})", Kind::ExpectedCommaOrEnd, 7);
    row("brackets mixed", "[1}", Kind::ExpectedCommaOrEnd, 2);
    row("trailing comma", "[1, ]", Kind::TrailingComma, 2);
    row("trailing comma in an object", R"({"a":1,})", Kind::TrailingComma, 6);
    row("line comment", "[1, // one\n2]", Kind::Comment, 4);
    row("block comment", "/* a */ 1", Kind::Comment, 0);
    row("hash comment", "{\"a\":1 # b\n}", Kind::Comment, 7);
    row("comment behind", "[1] // b", Kind::Comment, 4);
    row("two values", "{} {}", Kind::TrailingText, 3);
    row("bracket too many", "[]]", Kind::TrailingText, 2);
    row("text behind a string", "\"a\"b", Kind::TrailingText, 3);
    row("byte order mark", "\xEF\xBB\xBF{}", Kind::ByteOrderMark, 0);
    row("UTF-16 LE with a mark", QByteArray("\xFF\xFE{\0}\0", 6), Kind::NotUtf8, 0);
    row("UTF-16 BE with a mark", QByteArray("\xFE\xFF\0{\0}", 6), Kind::NotUtf8, 0);
    row("UTF-16 LE", QByteArray("{\0}\0", 4), Kind::NotUtf8, 0);
    row("UTF-16 BE", QByteArray("\0{\0}", 4), Kind::NotUtf8, 0);
    row("UTF-32 BE", QByteArray("\0\0\0{\0\0\0}", 8), Kind::NotUtf8, 0);
    row("UTF-32 LE", QByteArray("{\0\0\0}\0\0\0", 8), Kind::NotUtf8, 0);
}

void TestDocument::whatIsWrongIsNamedWithItsPlace()
{
    QFETCH(QByteArray, text);
    QFETCH(Kind, kind);
    QFETCH(qsizetype, offset);
    const auto document = parse(text);
    QVERIFY(!document);
    QCOMPARE(int(document.error().kind), int(kind));
    QCOMPARE(document.error().at.offset, offset);
    QVERIFY(!describe(document.error()).contains(QLatin1Char('%')));
    QVERIFY(!describe(document.error()).contains(QChar(u'\0')));
}

void TestDocument::everyErrorHasASentence()
{
    QStringList sentences;
    for (int kind = 0; kind <= int(Kind::TooLong); ++kind) {
        ParseError error;
        error.kind = Kind(kind);
        error.found = QStringLiteral("x");
        const QString sentence = describe(error);
        QVERIFY2(sentence.endsWith(QLatin1Char('.')), qPrintable(sentence));
        QVERIFY2(!sentences.contains(sentence), qPrintable(sentence));
        sentences.append(sentence);
    }
    QCOMPARE(describeWithPlace(parse("{\n  \"a\" 1}").error()),
             QStringLiteral("Line 2, column 7: After a name a colon must stand, not 1."));
    QCOMPARE(describe(parse("[\v]").error()),
             QStringLiteral("The control character U+000B must not stand in JSON as it is."));
}

void TestDocument::columnsAreCharacters()
{
    const QByteArray text = "{\r\n\"\xC3\xA4\xE6\x97\xA5\xF0\x9F\x98\x80\": x}";
    const Position expected{16, 2, 8};
    QCOMPARE(parse(text).error().at, expected);
    QCOMPARE(positionAt("a\rb\nc\r\nd", 7), (Position{7, 4, 1}));
    QCOMPARE(positionAt("ab", 99), (Position{2, 1, 3}));
}

void TestDocument::whatStaysOpenIsNamed()
{
    QCOMPARE(parse("{\"a\": [1, 2").error().opened->offset, 6);
    QCOMPARE(parse("{\"a\": [1, 2]").error().opened->offset, 0);
    QCOMPARE(parse("{\"a\": \"bc").error().opened->offset, 6);
    QCOMPARE(parse("{\"a\": \"b\nc\"}").error().opened->offset, 6);
    QVERIFY(!parse("tru").error().opened);
    QVERIFY(!parse("[1 2]").error().opened);
}

void TestDocument::eachBeginningOfAnObjectIsIncomplete()
{
    const QByteArray text =
        "{\"a\": [1, -2.5e-3, true, null, \"\xC3\xA4\\u00e4\\ud83d\\ude00\\n\"], \"b\": {\"c\": {}}}";
    QVERIFY(parse(text));
    for (qsizetype length = 1; length < text.size(); ++length) {
        const auto document = parse(text.left(length));
        QVERIFY(!document);
        QVERIFY2(document.error().kind == Kind::Incomplete, text.left(length).constData());
        QCOMPARE(document.error().at.offset, length);
    }
}

void TestDocument::depthIsLimitedAndNeverRecursed()
{
    const Value deepest = parsed(brackets(limits::jsonDepth));
    QVERIFY(deepest.isArray());
    QCOMPARE(write(deepest), brackets(limits::jsonDepth));
    for (const qsizetype depth : {qsizetype(limits::jsonDepth + 1), qsizetype(200'000)}) {
        const auto document = parse(brackets(depth));
        QVERIFY(!document);
        QCOMPARE(int(document.error().kind), int(Kind::TooDeep));
        QCOMPARE(document.error().at.offset, limits::jsonDepth);
    }
    QCOMPARE(int(parse(QByteArray("{\"a\":").repeated(200'000)).error().kind), int(Kind::TooDeep));
}

void TestDocument::recordedAnswersKeepOrderAndDigits()
{
    int count = 0;
    QDirIterator files(QStringLiteral(TEST_DATA), {QStringLiteral("*.json")}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        const auto document = parse(text);
        QVERIFY2(document, qPrintable(file.fileName()));
        // The recordings are indented by one space: the very same text must come back.
        QCOMPARE(write(document->root(), Style::indented(1)), text.trimmed());
        QCOMPARE(parsed(write(document->root())), document->root());
        // A second opinion, as far as it goes: Qt sorts keys and rewrites numbers.
        QCOMPARE(QJsonDocument::fromJson(write(document->root())), QJsonDocument::fromJson(text));
        QVERIFY(duplicates(*document).isEmpty());
        ++count;
    }
    QVERIFY(count > 200);
}

QTEST_GUILESS_MAIN(TestDocument)
#include "tst_document.moc"
