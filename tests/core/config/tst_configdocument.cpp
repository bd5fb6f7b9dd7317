// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/configdocument.h"

#include "core/config/configdef.h"
#include "core/config/secretvault.h"

#include <QTest>

using namespace patchbay;

namespace {

ConfigDocument parsed(const QByteArray &text)
{
    const auto document = ConfigDocument::parse(MaskedText(text));
    if (!document) {
        qWarning("%s", qPrintable(document.error().message));
        return *ConfigDocument::parse(MaskedText(ConfigDocument::emptyText()));
    }
    return *document;
}

QByteArray after(const ConfigDocument &document, const QList<TextEdit> &edits)
{
    MaskedText text = document.text();
    text.replace(edits);
    return text.text();
}

const QByteArray small = "{\n  \"name\": \"orders\",\n  \"tasks.max\" : 2,\n  \"topics\": \"a,b\"\n}\n";

} // namespace

class TestConfigDocument : public QObject {
    Q_OBJECT

private slots:
    void settingsKeepOrderPlacesAndTheTextThatTheWorkerStores();
    void theThreeFormsAreUnderstood();
    void ofDuplicatesTheLastCountsAndTheEarlierAreMarked();
    void whatIsNoConfigIsRefusedWithItsPlace_data();
    void whatIsNoConfigIsRefusedWithItsPlace();
    void settingAValueChangesItsBytesOnly_data();
    void settingAValueChangesItsBytesOnly();
    void insertingLooksLikeTheNeighbours_data();
    void insertingLooksLikeTheNeighbours();
    void removingTakesTheCommaThatIsTooMany_data();
    void removingTakesTheCommaThatIsTooMany();
    void removingTakesEveryDuplicate();
    void renamingLeavesTheValueAlone();
    void formattingChangesWhiteSpaceOnly_data();
    void formattingChangesWhiteSpaceOnly();
    void sortingMovesWholeSettingsAndLeavesUnknownOnesLast();
    void theSettingUnderTheCursorIsFound();
    void aConfigComesFromJsonAndFromProperties();
    void importNamesWhatIsWrong();
};

void TestConfigDocument::settingsKeepOrderPlacesAndTheTextThatTheWorkerStores()
{
    const ConfigDocument document = parsed(R"({"b": 1.50, "a": true, "c": "x\u0041", "n": null})");
    const auto &settings = document.settings();
    QCOMPARE(settings.size(), std::size_t(4));
    QCOMPARE(settings[0].key, QStringLiteral("b"));
    QCOMPARE(settings[0].shown, QStringLiteral("1.50"));
    QCOMPARE(settings[1].shown, QStringLiteral("true"));
    QCOMPARE(settings[2].shown, QStringLiteral("xA"));
    QCOMPARE(document.text().bytes(settings[2].valueRange), QByteArray("\"x\\u0041\""));
    QCOMPARE(settings[3].type, json::Type::Null);
    QCOMPARE(
        document.keys(),
        (QStringList{QStringLiteral("b"), QStringLiteral("a"), QStringLiteral("c"), QStringLiteral("n")}));
    SecretVault vault;
    const auto config = document.config(vault);
    QVERIFY(config);
    QCOMPARE(config->value(u"b"), QStringLiteral("1.50"));
    QVERIFY(!config->value(u"n"));
    QVERIFY(config->contains(u"n"));
}

void TestConfigDocument::theThreeFormsAreUnderstood()
{
    const ConfigDocument wrapped =
        parsed(R"({"name": "orders", "config": {"tasks.max": "1"}, "tasks": [], "type": "sink"})");
    QCOMPARE(wrapped.shape(), ConfigDocument::Shape::NameAndConfig);
    QCOMPARE(wrapped.name(), QStringLiteral("orders"));
    QCOMPARE(wrapped.keys(), QStringList{QStringLiteral("tasks.max")});
    QCOMPARE(after(wrapped, wrapped.setValue(QStringLiteral("tasks.max"), QStringLiteral("2"))),
             QByteArray(R"({"name": "orders", "config": {"tasks.max": "2"}, "tasks": [], "type": "sink"})"));
    // "config" as a setting of a plugin's own is text, and no wrapper.
    const ConfigDocument plain = parsed(R"({"name": "orders", "config": "x"})");
    QCOMPARE(plain.shape(), ConfigDocument::Shape::Config);
    QCOMPARE(plain.name(), QStringLiteral("orders"));
}

void TestConfigDocument::ofDuplicatesTheLastCountsAndTheEarlierAreMarked()
{
    const ConfigDocument document = parsed(R"({"a": "1", "b": "x", "a": "2"})");
    QVERIFY(document.settings()[0].isOverridden);
    QVERIFY(!document.settings()[2].isOverridden);
    QCOMPARE(document.shown(u"a"), QStringLiteral("2"));
    QCOMPARE(after(document, document.setValue(QStringLiteral("a"), QStringLiteral("3"))),
             QByteArray(R"({"a": "1", "b": "x", "a": "3"})"));
    QCOMPARE(after(document, document.removeDuplicates()), QByteArray(R"({"b": "x", "a": "2"})"));
}

void TestConfigDocument::whatIsNoConfigIsRefusedWithItsPlace_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<qsizetype>("line");
    QTest::addColumn<qsizetype>("column");
    QTest::addColumn<bool>("isIncomplete");
    QTest::newRow("a list") << QByteArray("[1]") << qsizetype(1) << qsizetype(1) << false;
    QTest::newRow("a missing comma") << QByteArray("{\"a\": \"1\"\n\"b\": \"2\"}") << qsizetype(2)
                                     << qsizetype(1) << false;
    QTest::newRow("an open string") << QByteArray("{\n \"a\": \"1\n}") << qsizetype(2) << qsizetype(7)
                                    << false;
    QTest::newRow("an end too early")
        << QByteArray("{\n \"a\": \"1\"") << qsizetype(2) << qsizetype(10) << true;
    QTest::newRow("nothing") << QByteArray() << qsizetype(1) << qsizetype(1) << true;
}

void TestConfigDocument::whatIsNoConfigIsRefusedWithItsPlace()
{
    QFETCH(QByteArray, text);
    const auto document = ConfigDocument::parse(MaskedText(text));
    QVERIFY(!document);
    QTEST(document.error().at.line, "line");
    if (!text.contains("\"1\n")) // where an open string is marked is the parser's business
        QTEST(document.error().at.column, "column");
    QTEST(document.error().isIncomplete, "isIncomplete");
    QVERIFY(!document.error().message.isEmpty());
}

void TestConfigDocument::settingAValueChangesItsBytesOnly_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("a string") << "name"
                              << "x\"y" << QByteArray(small).replace("\"orders\"", "\"x\\\"y\"");
    QTest::newRow("a number stays one") << "tasks.max"
                                        << "3" << QByteArray(small).replace(": 2", ": 3");
    QTest::newRow("a word instead of a number") << "tasks.max"
                                                << "two" << QByteArray(small).replace(": 2", ": \"two\"");
    QTest::newRow("the same") << "tasks.max"
                              << "2" << small;
    QTest::newRow("a new one") << "errors.tolerance"
                               << "all"
                               << QByteArray(small).replace("\"a,b\"",
                                                            "\"a,b\",\n  \"errors.tolerance\": \"all\"");
}

void TestConfigDocument::settingAValueChangesItsBytesOnly()
{
    QFETCH(QString, key);
    QFETCH(QString, value);
    const ConfigDocument document = parsed(small);
    QTEST(after(document, document.setValue(key, value)), "text");
}

void TestConfigDocument::insertingLooksLikeTheNeighbours_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QString>("behind");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("one line") << QByteArray(R"({"a":"1","b":"2"})") << ""
                              << QByteArray(R"({"a":"1","b":"2","n":"v"})");
    QTest::newRow("in the middle") << QByteArray(R"({"a": "1", "b": "2"})") << "a"
                                   << QByteArray(R"({"a": "1", "n": "v", "b": "2"})");
    QTest::newRow("nothing there") << QByteArray("{}") << "" << QByteArray("{\n  \"n\": \"v\"\n}");
    QTest::newRow("one there") << QByteArray("{\n\t\"a\": \"1\"\n}") << ""
                               << QByteArray("{\n\t\"a\": \"1\",\n\t\"n\": \"v\"\n}");
    QTest::newRow("Windows") << QByteArray("{\r\n  \"a\": \"1\"\r\n}") << ""
                             << QByteArray("{\r\n  \"a\": \"1\",\r\n  \"n\": \"v\"\r\n}");
    QTest::newRow("the first beside the brace")
        << QByteArray("{ \"a\": \"1\",\n  \"b\": \"2\" }") << "a"
        << QByteArray("{ \"a\": \"1\",\n  \"n\": \"v\",\n  \"b\": \"2\" }");
}

void TestConfigDocument::insertingLooksLikeTheNeighbours()
{
    QFETCH(QByteArray, before);
    QFETCH(QString, behind);
    const ConfigDocument document = parsed(before);
    QTEST(after(document, document.insert(QStringLiteral("n"), QStringLiteral("v"), behind)), "text");
}

void TestConfigDocument::removingTakesTheCommaThatIsTooMany_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("the first") << "name" << QByteArray("{\n  \"tasks.max\" : 2,\n  \"topics\": \"a,b\"\n}\n");
    QTest::newRow("the last") << "topics"
                              << QByteArray("{\n  \"name\": \"orders\",\n  \"tasks.max\" : 2\n}\n");
    QTest::newRow("none of that name") << "nothing" << small;
}

void TestConfigDocument::removingTakesTheCommaThatIsTooMany()
{
    QFETCH(QString, key);
    const ConfigDocument document = parsed(small);
    QTEST(after(document, document.remove(key)), "text");
}

void TestConfigDocument::removingTakesEveryDuplicate()
{
    const ConfigDocument document = parsed(R"({"a":1,"a":2,"b":3,"a":4,"a":5})");
    QCOMPARE(after(document, document.remove(QStringLiteral("a"))), QByteArray(R"({"b":3})"));
    const ConfigDocument only = parsed("{\n \"a\":1,\n \"a\":2\n}");
    QCOMPARE(after(only, only.remove(QStringLiteral("a"))), QByteArray("{\n}"));
}

void TestConfigDocument::renamingLeavesTheValueAlone()
{
    const ConfigDocument document = parsed(R"({"errors.tolerence" : "all"})");
    QCOMPARE(after(document,
                   document.rename(QStringLiteral("errors.tolerence"), QStringLiteral("errors.tolerance"))),
             QByteArray(R"({"errors.tolerance" : "all"})"));
}

void TestConfigDocument::formattingChangesWhiteSpaceOnly_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("one line") << QByteArray(R"({"a":"1,2" ,"b" : 1.0e5,"c":{}, "d":[1,{"x":null}]})")
                              << QByteArray("{\n  \"a\": \"1,2\",\n  \"b\": 1.0e5,\n  \"c\": {},\n  \"d\": "
                                            "[\n    1,\n    {\n      \"x\": null\n    }\n  ]\n}");
    QTest::newRow("formatted already") << small << QByteArray(small).replace(" : 2", ": 2");
    QTest::newRow("white space around")
        << QByteArray(" \n {\"a\" :\n\n\"\\\"{\" } \n\n") << QByteArray("{\n  \"a\": \"\\\"{\"\n}\n");
    QTest::newRow("empty") << QByteArray("{ \n }") << QByteArray("{}");
}

void TestConfigDocument::formattingChangesWhiteSpaceOnly()
{
    QFETCH(QByteArray, before);
    const ConfigDocument document = parsed(before);
    QTEST(after(document, document.format()), "text");
    const ConfigDocument again = parsed(after(document, document.format()));
    QVERIFY(again.format().isEmpty());
}

void TestConfigDocument::sortingMovesWholeSettingsAndLeavesUnknownOnesLast()
{
    const auto definition = [](const char *name, const char *group, int order) {
        SettingDefinition one;
        one.name = QLatin1String(name);
        one.group = QLatin1String(group);
        one.orderInGroup = order;
        return one;
    };
    const ConfigDef def =
        ConfigDef::ofPlugin(QStringLiteral("X"),
                            {definition("name", "Common", 1), definition("tasks.max", "Common", 2),
                             definition("topics", "Sink", 1)});
    const ConfigDocument document =
        parsed("{\n  \"own\": \"?\",\n  \"topics\": \"t\",\n  \"tasks.max\":  1,\n  \"name\": \"n\"\n}");
    QCOMPARE(
        after(document, document.sortByGroup(def)),
        QByteArray("{\n  \"name\": \"n\",\n  \"tasks.max\":  1,\n  \"topics\": \"t\",\n  \"own\": \"?\"\n}"));
}

void TestConfigDocument::theSettingUnderTheCursorIsFound()
{
    const ConfigDocument document = parsed(small);
    QCOMPARE(document.settingAt(small.indexOf("orders"))->key, QStringLiteral("name"));
    QCOMPARE(document.settingAt(small.indexOf("topics"))->key, QStringLiteral("topics"));
    QVERIFY(!document.settingAt(0));
    QVERIFY(!document.settingAt(small.size() - 1));
}

void TestConfigDocument::aConfigComesFromJsonAndFromProperties()
{
    const auto json = importConfig(small);
    QVERIFY(json);
    QCOMPARE(json->json, small);
    QCOMPARE(json->name, QStringLiteral("orders"));
    const auto properties = importConfig("# a sink\nname=orders\ntopics = a,\\\n   b\npath=C\\:\\\\x\n");
    QVERIFY(properties);
    QCOMPARE(properties->format, ImportedConfig::Format::Properties);
    QCOMPARE(properties->name, QStringLiteral("orders"));
    QCOMPARE(properties->json,
             QByteArray("{\n  \"name\": \"orders\",\n  \"topics\": \"a,b\",\n  \"path\": \"C:\\\\x\"\n}\n"));
}

void TestConfigDocument::importNamesWhatIsWrong()
{
    const auto broken = importConfig("name=a\nb=\\u12x4\n");
    QVERIFY(!broken);
    QCOMPARE(broken.error().at.line, qsizetype(2));
    QCOMPARE(broken.error().at.column, qsizetype(3));
    QVERIFY(!importConfig("\xFF\xFE{\0}\0"));
    QVERIFY(!importConfig("a=\xC3\x28\n"));
    QVERIFY(!importConfig("=x\n"));
}

QTEST_GUILESS_MAIN(TestConfigDocument)
#include "tst_configdocument.moc"
