// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/localchecks.h"

#include "core/config/completion.h"
#include "core/config/configdiff.h"

#include <QTest>

using namespace patchbay;

namespace {

SettingDefinition definition(const char *name, const char *type, bool required = false)
{
    SettingDefinition one;
    one.name = QLatin1String(name);
    one.type = QLatin1String(type);
    one.required = required;
    one.importance = QStringLiteral("HIGH");
    one.group = QStringLiteral("Common");
    one.documentation = QStringLiteral("First line.\nSecond line.");
    return one;
}

ConfigDef sinkDefinition()
{
    SettingDefinition tolerance = definition("errors.tolerance", "STRING");
    tolerance.defaultValue = QStringLiteral("none");
    return ConfigDef::ofPlugin(QStringLiteral("Sink"),
                               {definition("name", "STRING", true),
                                definition("connector.class", "STRING", true), definition("tasks.max", "INT"),
                                definition("topics", "LIST"), definition("topics.regex", "STRING"), tolerance,
                                definition("errors.deadletterqueue.topic.name", "STRING"),
                                definition("errors.deadletterqueue.context.headers.enable", "BOOLEAN"),
                                definition("value.converter", "CLASS"), definition("key.converter", "CLASS"),
                                definition("transforms", "LIST"), definition("predicates", "LIST"),
                                definition("connection.url", "STRING", true), definition("pin", "PASSWORD")});
}

/// "kind key" of each error and warning, notes left out.
QStringList found(const QByteArray &text, ConnectorType type = ConnectorType::Sink,
                  const QString &connector = {})
{
    SecretVault vault;
    CheckGround ground;
    ground.def = sinkDefinition();
    ground.connector = connector;
    ground.type = type;
    ground.rules = ground.def.secretRules();
    ground.vault = &vault;
    const MaskedText masked = maskConfig(text, ground.rules, vault);
    const auto document = ConfigDocument::parse(masked);
    const auto shared = std::make_shared<ConfigDocument>(*document);
    ground.def =
        definitionFor(ground.def, *document, [](const QString &) -> const ConfigDef * { return nullptr; });
    QStringList list;
    for (const ConfigProblem &problem : checkLocally(*shared, ground)) {
        if (problem.severity != ConfigProblem::Severity::Note)
            list.append(QStringLiteral("%1 %2").arg(int(problem.kind)).arg(problem.key));
    }
    return list;
}

QString expected(ConfigProblem::Kind kind, const char *key)
{
    return QStringLiteral("%1 %2").arg(int(kind)).arg(QLatin1String(key));
}

const QByteArray good = R"("name":"a","connector.class":"Sink","topics":"t","connection.url":"u")";

} // namespace

class TestLocalChecks : public QObject {
    Q_OBJECT

private slots:
    void eachMistakeIsFoundAtItsKey_data()
    {
        using Kind = ConfigProblem::Kind;
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QStringList>("problems");
        const auto row = [](const char *name, const QByteArray &more, const QStringList &problems) {
            QTest::newRow(name) << QByteArray("{" + good + (more.isEmpty() ? "" : ",") + more + "}")
                                << problems;
        };
        row("nothing", "", {});
        row("an object", R"("tasks.max":{})", {expected(Kind::NotText, "tasks.max")});
        row("null", R"("tasks.max":null)", {expected(Kind::WrongType, "tasks.max")});
        row("twice", R"("topics":"u")", {expected(Kind::Duplicate, "topics")});
        row("two ways of topics", R"("topics.regex":"u.*")",
            {expected(Kind::TopicsConflict, "topics"), expected(Kind::TopicsConflict, "topics.regex")});
        row("no number", R"("tasks.max":"two")", {expected(Kind::WrongType, "tasks.max")});
        row("too large", R"("tasks.max":2147483648)", {expected(Kind::WrongType, "tasks.max")});
        row("a reference instead", R"("tasks.max":"${env:TASKS}")", {});
        row("a slip", R"("errors.tolerence":"all")", {expected(Kind::UnknownKey, "errors.tolerence")});
        row("dead letters without tolerance", R"("errors.deadletterqueue.topic.name":"d")",
            {expected(Kind::DeadLetters, "errors.deadletterqueue.topic.name")});
        row("dead letters with it", R"("errors.deadletterqueue.topic.name":"d","errors.tolerance":"all")",
            {});
        row("settings of no converter", R"("value.converter.schemas.enable":"false")",
            {expected(Kind::Converter, "value.converter.schemas.enable")});
        row("a setting of another converter",
            R"("value.converter":"org.apache.kafka.connect.storage.StringConverter","value.converter.schemas.enable":"false")",
            {expected(Kind::Converter, "value.converter.schemas.enable")});
        row("a plain secret", R"("pin":"4711")", {expected(Kind::PlainSecret, "pin")});
        row("a reference", R"("pin":"${file:/x:y}")", {});
        row("a mask", R"("pin":"****")", {expected(Kind::Mask, "pin")});
        row("a mask beside", R"("connection.user":"[hidden]")", {expected(Kind::Mask, "connection.user")});
        row("an alias without its class", R"("transforms":"r")", {expected(Kind::Required, "transforms")});
        row("an alias that nobody lists", R"("transforms.r.type":"X")",
            {expected(Kind::UnknownAlias, "transforms.r.type")});
        row("open prefixes", R"("producer.override.x":"1","topic.creation.default.partitions":"1")", {});
    }
    void eachMistakeIsFoundAtItsKey()
    {
        QFETCH(QByteArray, text);
        QTEST(found(text), "problems");
    }

    void aNameBelongsToItsConnector()
    {
        const QByteArray text = "{" + good + "}";
        QCOMPARE(found(text, ConnectorType::Sink, QStringLiteral("a")), QStringList());
        QCOMPARE(found(text, ConnectorType::Sink, QStringLiteral("b")),
                 QStringList{expected(ConfigProblem::Kind::Name, "name")});
        QCOMPARE(found(R"({"connector.class":"Sink","topics":"t","connection.url":"u"})"),
                 QStringList{expected(ConfigProblem::Kind::Name, "name")});
    }

    void whatIsMissingStandsAtTheObject()
    {
        QCOMPARE(found(R"({"name":"a","topics":"t"})"),
                 (QStringList{expected(ConfigProblem::Kind::ClassMissing, "connector.class"),
                              expected(ConfigProblem::Kind::Required, "connection.url")}));
    }

    void sourcesHaveNoDeadLetters()
    {
        QCOMPARE(found("{" + good + R"(,"errors.deadletterqueue.topic.name":"d"})", ConnectorType::Source),
                 QStringList{expected(ConfigProblem::Kind::SinkOnly, "errors.deadletterqueue.topic.name")});
    }

    void aFixSolvesItsProblem()
    {
        SecretVault vault;
        CheckGround ground;
        ground.def = sinkDefinition();
        const auto document =
            ConfigDocument::parse(MaskedText("{" + good + ",\"errors.tolerence\":\"all\"}"));
        const QList<ConfigProblem> problems = checkLocally(*document, ground);
        MaskedText text = document->text();
        text.replace(editsOf(problems.last().fixes.first(), *document));
        QVERIFY(text.text().contains("\"errors.tolerance\":\"all\""));
    }

    void theNearestKeyIsASlipAway()
    {
        const ConfigDef def = sinkDefinition();
        QCOMPARE(def.nearest(QStringLiteral("errors.tolerence")), QStringLiteral("errors.tolerance"));
        QCOMPARE(def.nearest(QStringLiteral("task.max")), QStringLiteral("tasks.max"));
        QCOMPARE(def.nearest(QStringLiteral("tpoics")), QStringLiteral("topics"));
        QVERIFY(!def.nearest(QStringLiteral("something.else")));
        QCOMPARE(editDistance(u"abcd", u"abdc", 3), 1);
        QCOMPARE(editDistance(u"abcd", u"", 3), 4);
        QCOMPARE(editDistance(u"kitten", u"sitting", 5), 3);
    }

    void completionOffersKeysThatAreNotSetAndValues()
    {
        const ConfigDef def = sinkDefinition();
        const QByteArray text = "{\"name\": \"a\", \"errors.d";
        const CursorPlace place = cursorPlace(text, text.size());
        QCOMPARE(place.kind, CursorPlace::Kind::Key);
        QCOMPARE(place.typed, QStringLiteral("errors.d"));
        const QList<Completion> keys = completions(place, def, {QStringLiteral("name")}, {});
        QVERIFY(keys.size() >= 2);
        QVERIFY(keys.first().text.startsWith(QLatin1String("errors.deadletterqueue")));
        QCOMPARE(keys.first().summary, QStringLiteral("First line."));
        QVERIFY(std::none_of(keys.begin(), keys.end(),
                             [](const Completion &one) { return one.text == QLatin1String("name"); }));
        qsizetype cursor = 0;
        MaskedText edited(text);
        edited.replace(completionEdits(text, place, keys.first(), cursor));
        QCOMPARE(edited.text(), "{\"name\": \"a\", \"" + keys.first().text.toUtf8() + "\": \"\"");
        QCOMPARE(cursor, edited.size() - 1);

        const QByteArray value = "{\"errors.tolerance\": \"\"}";
        const CursorPlace inValue = cursorPlace(value, value.size() - 2);
        QCOMPARE(inValue.kind, CursorPlace::Kind::Value);
        QCOMPARE(inValue.key, QStringLiteral("errors.tolerance"));
        QCOMPARE(completions(inValue, def, {}, {}).size(), 2);
        const QByteArray plugins = "{\"value.converter\": \"Json\"}";
        const PluginDescription json{
            QStringLiteral("org.apache.kafka.connect.json.JsonConverter"), QStringLiteral("converter"), {}};
        const PluginDescription sink{QStringLiteral("x.JsonSink"), QStringLiteral("sink"), {}};
        const QList<Completion> classes =
            completions(cursorPlace(plugins, plugins.size() - 2), def, {}, {json, sink});
        QCOMPARE(classes.size(), 1);
        QCOMPARE(classes.first().text, json.className);
        QCOMPARE(cursorPlace("", 0).kind, CursorPlace::Kind::Elsewhere);
    }

    void differencesAreOfWhatTheWorkerStoresAndMasked()
    {
        ConnectorConfig before;
        before.settings = {{QStringLiteral("name"), QStringLiteral("a")},
                           {QStringLiteral("x"), QStringLiteral("1")},
                           {QStringLiteral("db.password"), QStringLiteral("hunter2")},
                           {QStringLiteral("gone"), QStringLiteral("g")}};
        ConnectorConfig after;
        after.settings = {{QStringLiteral("x"), QStringLiteral("1")},
                          {QStringLiteral("db.password"), QStringLiteral("hunter3")},
                          {QStringLiteral("new"), QStringLiteral("n")}};
        const QList<SettingDifference> list = differences(before, after, {});
        QCOMPARE(list.size(), 3);
        QCOMPARE(list.at(0).key, QStringLiteral("db.password"));
        QCOMPARE(list.at(0).after.text, hiddenSecret.toString());
        QCOMPARE(list.at(1).kind, SettingDifference::Kind::Added);
        QCOMPARE(list.at(2).kind, SettingDifference::Kind::Removed);
        QStringList text;
        for (const DiffLine &line : textDifferences(before, after, {}))
            text.append((line.kind == DiffLine::Kind::Added         ? u'+'
                             : line.kind == DiffLine::Kind::Removed ? u'-'
                                                                    : u' ')
                        + line.text);
        QVERIFY(text.contains(QStringLiteral("+  \"db.password\": \"[hidden, changed]\",")));
        QVERIFY(text.contains(QStringLiteral("-  \"gone\": \"g\",")));
        QVERIFY(!text.join(u'\n').contains(QLatin1String("hunter")));
    }

    void threeWaysTellWhoChangedWhat()
    {
        const auto config = [](const char *mine, const char *theirs, const char *both) {
            ConnectorConfig one;
            one.settings = {{QStringLiteral("m"), QLatin1String(mine)},
                            {QStringLiteral("t"), QLatin1String(theirs)},
                            {QStringLiteral("b"), QLatin1String(both)}};
            return one;
        };
        using Who = ThreeWayDifference::Who;
        const ConnectorConfig base = config("0", "0", "0");
        const ConnectorConfig theirs = config("0", "1", "1");
        const ConnectorConfig mine = config("1", "0", "2");
        const QList<ThreeWayDifference> list = threeWayDifferences(base, theirs, mine, {});
        QCOMPARE(list.size(), 3);
        QCOMPARE(list.at(0).who, Who::Mine);
        QCOMPARE(list.at(1).who, Who::Theirs);
        QCOMPARE(list.at(2).who, Who::Conflict);
        const ConnectorConfig merged = mergedConfig(base, theirs, mine);
        QCOMPARE(merged.value(u"m"), QStringLiteral("1"));
        QCOMPARE(merged.value(u"t"), QStringLiteral("1"));
        QCOMPARE(merged.value(u"b"), QStringLiteral("2"));
    }
};

QTEST_GUILESS_MAIN(TestLocalChecks)
#include "tst_localchecks.moc"
