// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/json/document.h"

#include <QTest>

#include <rapidcheck.h>

using namespace patchbay::json;

// rapidcheck prints the seed and the smallest failing case; RC_PARAMS="seed=..." runs it again.

namespace {

/// Evenly chosen; rapidcheck's own inRange begins with small numbers, which here would mean dull values.
int chosen(int count)
{
    return *rc::gen::resize(rc::kNominalSize, rc::gen::inRange(0, count));
}

/// Text of the characters that matter: quotes, escapes, control characters, each UTF-8 length, the edges.
QString anyText()
{
    static const QList<char32_t> odd{0,      1,      8,      9,      10,     12,     13,      0x1F,
                                     '"',    '\\',   '/',    'u',    0x7F,   0x80,   0x7FF,   0x800,
                                     0x2028, 0xD7FF, 0xE000, 0xFEFF, 0xFFFD, 0xFFFF, 0x10000, 0x10FFFF};
    QString text;
    const int length = chosen(8);
    for (int index = 0; index < length; ++index) {
        const char32_t character =
            chosen(2) == 0 ? char32_t('a' + chosen(3)) : odd.at(chosen(int(odd.size())));
        text += QString::fromUcs4(&character, 1);
    }
    return text;
}

QByteArray anyNumber()
{
    QByteArray token = *rc::gen::arbitrary<bool>() ? "-" : "";
    token += QByteArray::number(*rc::gen::arbitrary<quint64>());
    if (*rc::gen::arbitrary<bool>())
        token += "." + QByteArray::number(*rc::gen::inRange(0, 1000)) + "0";
    if (*rc::gen::arbitrary<bool>())
        token +=
            *rc::gen::element<const char *>("e", "E+", "e-0") + QByteArray::number(*rc::gen::inRange(0, 500));
    return token;
}

Value anyContainer(bool isArray, int depth);

Value anyValue(int depth)
{
    const int choice = chosen(depth > 0 ? 7 : 5);
    switch (choice) {
    case 0:
        return {};
    case 1:
        return Value::boolean(*rc::gen::arbitrary<bool>());
    case 2:
        return Value::number(*rc::gen::arbitrary<qint64>());
    case 3:
        return *Value::number(anyNumber());
    case 4:
        return Value::string(anyText());
    default:
        break;
    }
    return anyContainer(choice == 5, depth);
}

Value anyContainer(bool isArray, int depth)
{
    Value container = isArray ? Value::array() : Value::object();
    const int count = chosen(6);
    for (int index = 0; index < count; ++index) {
        if (isArray)
            container.append(anyValue(depth - 1));
        else
            container.append(anyText(), anyValue(depth - 1));
    }
    return container;
}

Value anyDocument()
{
    return chosen(10) == 0 ? anyValue(0) : anyContainer(chosen(2) == 0, 6);
}

Style anyStyle()
{
    const int indent = chosen(6) - 1;
    return indent < 0 ? Style::compact() : Style::indented(indent);
}

} // namespace

class TestRoundTrip : public QObject {
    Q_OBJECT

private slots:
    void whatIsWrittenIsReadAgain();
    void rangesHoldTheTextOfTheValue();
    void aBrokenByteNeverPassesUnnoticedOrCrashes();
    void randomBytesAreRefusedWithAPlaceInside();
};

void TestRoundTrip::whatIsWrittenIsReadAgain()
{
    const auto property = [] {
        const Value value = anyDocument();
        const auto document = parse(write(value, anyStyle()));
        RC_ASSERT(document.has_value());
        RC_ASSERT(document->root() == value);
        RC_ASSERT(equivalent(document->root(), value));
        RC_ASSERT(write(document->root()) == write(value));
    };
    QVERIFY(rc::check("parse(write(x)) == x", property));
}

void TestRoundTrip::rangesHoldTheTextOfTheValue()
{
    const auto property = [] {
        const auto document = parse(write(anyDocument(), anyStyle()));
        RC_ASSERT(document.has_value());
        const auto textAt = [&document](SourceRange range) {
            return document->source().mid(range.begin, range.length());
        };
        QList<Value> open{document->root()};
        while (!open.isEmpty()) {
            const Value value = open.takeLast();
            const auto again = parse(textAt(value.range()));
            RC_ASSERT(again.has_value());
            RC_ASSERT(again->root() == value);
            for (const Value &element : value.elements())
                open.append(element);
            for (const Member &member : value.members()) {
                RC_ASSERT(parse(textAt(member.keyRange))->root().toString() == member.key());
                open.append(member.value);
            }
        }
    };
    QVERIFY(rc::check("each range is the text of its value", property));
}

void TestRoundTrip::aBrokenByteNeverPassesUnnoticedOrCrashes()
{
    const auto property = [] {
        QByteArray text = write(anyDocument(), anyStyle());
        const auto place = *rc::gen::inRange<qsizetype>(0, text.size());
        text[place] = static_cast<char>(*rc::gen::inRange(0, 256));
        const auto document = parse(text);
        if (!document) {
            RC_ASSERT(document.error().at.offset <= text.size());
            return;
        }
        // Still JSON: then it must be UTF-8, and come back as it is now.
        RC_ASSERT(QUtf8StringView(text.constData(), text.size()).isValidUtf8());
        RC_ASSERT(parse(write(document->root()))->root() == document->root());
    };
    QVERIFY(rc::check("one byte changed", property));
}

void TestRoundTrip::randomBytesAreRefusedWithAPlaceInside()
{
    const auto property = [] {
        const auto bytes = *rc::gen::container<std::string>(
            rc::gen::element('{', '}', '[', ']', '"', '\\', ':', ',', 'u', 'd', '8', '0', '-', '.', 'e', 't',
                             'r', '\n', ' ', '\xC3', '\x84', '\xF0', '\xED', '\0'));
        const QByteArray text(bytes.data(), static_cast<qsizetype>(bytes.size()));
        const auto document = parse(text);
        if (document)
            RC_ASSERT(parse(write(document->root()))->root() == document->root());
        else
            RC_ASSERT(document.error().at.offset <= text.size());
    };
    QVERIFY(rc::check("random bytes", property));
}

QTEST_GUILESS_MAIN(TestRoundTrip)
#include "tst_roundtrip.moc"
