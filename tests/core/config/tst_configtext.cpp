// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/configtext.h"

#include "core/config/configdocument.h"
#include "core/config/secretvault.h"

#include <QTest>

using namespace patchbay;

namespace {

const QByteArray secret = "hunter2";
const QByteArray source =
    "{\n"
    "  \"name\": \"orders\",\n"
    "  \"connection.password\": \"hunter2\",\n"
    "  \"connection.url\": \"https://me:hunter3@db:5432/x\",\n"
    "  \"pin.token\": 12345,\n"
    "  \"driver.options\": \"x required username=\\\"u\\\" password=\\\"hunter4\\\";\",\n"
    "  \"password.ref\": \"${file:secrets:pw}\"\n"
    "}";

/// Every text that the undo steps of \p text can bring back.
QList<QByteArray> reachable(ConfigText &text)
{
    QList<QByteArray> texts{text.text()};
    while (text.canUndo()) {
        text.undo();
        texts.append(text.text());
    }
    while (text.canRedo()) {
        text.redo();
        texts.append(text.text());
    }
    return texts;
}

bool anyHolds(const QList<QByteArray> &texts, const QByteArray &word)
{
    return std::any_of(texts.begin(), texts.end(),
                       [&word](const QByteArray &text) { return text.contains(word); });
}

/// What a text view does: shows, and follows.
class View : public QObject {
public:
    explicit View(ConfigText &document)
        : m_document(document),
          m_shown(document.text())
    {
        connect(&document, &ConfigText::edited, this, [this](const QList<TextEdit> &edits, QObject *typist) {
            if (typist != this)
                show(edits);
        });
    }
    void type(qsizetype at, qsizetype removed, const QByteArray &text)
    {
        m_shown.replace(at, removed, text);
        show(m_document.typed({{at, at + removed}, text, {}}, this));
    }
    const QByteArray &shown() const { return m_shown; }

private:
    void show(const QList<TextEdit> &edits)
    {
        for (auto edit = edits.crbegin(); edit != edits.crend(); ++edit)
            m_shown.replace(edit->range.begin, edit->range.length(), edit->text);
    }
    ConfigText &m_document;
    QByteArray m_shown;
};

} // namespace

class TestConfigText : public QObject {
    Q_OBJECT

private slots:
    void noSecretStandsInTheTextAndAllComeBackWhenRevealed();
    void typingAtOnePlaceIsOneStep();
    void cuttingAPlaceholderTakesAllOfItAndUndoBringsItBack();
    void typingInsideAPlaceholderReplacesIt();
    void aFormEditIsOneStepThatTheViewFollows();
    void aTypedSecretIsHiddenAlsoInUndo();
    void hidingKeepsTheStepsBefore();
    void aPlaceholderCanBeCopiedWithinTheProgramAndNotAsCharacters();
    void differencesKeepPlaceholdersWhole();
    void modifiedComparesSecretsToo();
};

void TestConfigText::noSecretStandsInTheTextAndAllComeBackWhenRevealed()
{
    SecretVault vault;
    const MaskedText masked = maskConfig(source, {}, vault);
    for (const char *word : {"hunter2", "hunter3", "hunter4", "12345"})
        QVERIFY2(!masked.text().contains(word), word);
    for (const char *word :
         {"orders", "https://me:", "@db:5432/x", "username=\\\"u\\\"", "${file:secrets:pw}"})
        QVERIFY2(masked.text().contains(word), word);
    QCOMPARE(masked.placeholders().size(), 4);
    QCOMPARE(vault.reveal(masked), source);
    const auto document = ConfigDocument::parse(masked);
    QVERIFY(document);
    const auto config = document->config(vault);
    QVERIFY(config);
    QCOMPARE(config->value(u"pin.token"), QStringLiteral("12345"));
    QCOMPARE(config->value(u"connection.url"), QStringLiteral("https://me:hunter3@db:5432/x"));
    QCOMPARE(document->maskedConfig().value(u"connection.url"),
             QStringLiteral("https://me:[hidden]@db:5432/x"));
    // A text that is no JSON yet hides what it can.
    QVERIFY(!maskConfig("{\n\"db.password\": \"hunter2\",\n\"x\"", {}, vault).text().contains("hunter2"));
}

void TestConfigText::typingAtOnePlaceIsOneStep()
{
    ConfigText text;
    text.reset(MaskedText("{}"));
    View view(text);
    view.type(1, 0, "a");
    view.type(2, 0, "b");
    view.type(3, 0, "c");
    view.type(3, 1, "");
    QCOMPARE(text.text(), QByteArray("{ab}"));
    view.type(0, 0, " ");
    QVERIFY(text.isModified());
    text.undo();
    QCOMPARE(text.text(), QByteArray("{ab}"));
    text.undo();
    QCOMPARE(text.text(), QByteArray("{}"));
    QVERIFY(!text.canUndo());
    QVERIFY(!text.isModified());
    text.redo();
    QCOMPARE(text.text(), QByteArray("{ab}"));
    QCOMPARE(view.shown(), text.text());
}

void TestConfigText::cuttingAPlaceholderTakesAllOfItAndUndoBringsItBack()
{
    SecretVault vault;
    ConfigText text;
    text.reset(maskConfig(R"({"db.password": "hunter2"})", {}, vault));
    View view(text);
    const json::SourceRange place = text.masked().placeholders().first().range;
    view.type(place.end - 3, 3, ""); // Backspace behind it takes its last bullet
    QCOMPARE(text.text(), QByteArray(R"({"db.password": ""})"));
    QCOMPARE(view.shown(), text.text());
    QVERIFY(text.masked().placeholders().isEmpty());
    text.undo();
    QCOMPARE(text.masked().placeholders().size(), 1);
    QCOMPARE(vault.reveal(text.masked()), QByteArray(R"({"db.password": "hunter2"})"));
    QCOMPARE(view.shown(), text.text());
}

void TestConfigText::typingInsideAPlaceholderReplacesIt()
{
    SecretVault vault;
    ConfigText text;
    text.reset(maskConfig(R"({"db.password": "hunter2"})", {}, vault));
    View view(text);
    view.type(text.masked().placeholders().first().range.begin + 3, 0, "x");
    QCOMPARE(text.text(), QByteArray(R"({"db.password": "x"})"));
    QCOMPARE(view.shown(), text.text());
}

void TestConfigText::aFormEditIsOneStepThatTheViewFollows()
{
    ConfigText text;
    text.reset(MaskedText(R"({"a": "1", "b": "2"})"));
    View view(text);
    text.apply(ConfigDocument::parse(text.masked())->remove(QStringLiteral("a")), QStringLiteral("Remove a"));
    text.apply(ConfigDocument::parse(text.masked())->setValue(QStringLiteral("b"), QStringLiteral("3")),
               QStringLiteral("Set b"));
    QCOMPARE(view.shown(), QByteArray(R"({"b": "3"})"));
    QCOMPARE(text.undoLabel(), QStringLiteral("Set b"));
    text.undo();
    QCOMPARE(view.shown(), QByteArray(R"({"b": "2"})"));
    text.undo();
    QCOMPARE(view.shown(), QByteArray(R"({"a": "1", "b": "2"})"));
    QCOMPARE(text.redoLabel(), QStringLiteral("Remove a"));
}

void TestConfigText::aTypedSecretIsHiddenAlsoInUndo()
{
    SecretVault vault;
    ConfigText text;
    text.reset(MaskedText(R"({"name": "x", "db.password": ""})"));
    View view(text);
    view.type(10, 1, "orders"); // before it, elsewhere
    text.endTypingStep();
    qsizetype at = text.text().lastIndexOf("\"\"") + 1;
    for (const char character : secret)
        view.type(at++, 0, QByteArray(1, character));
    text.endTypingStep();
    view.type(0, 0, " ");
    QVERIFY(text.text().contains(secret));
    text.hide(hidingEdits(text.masked(), {}, vault));
    QVERIFY(!text.text().contains(secret));
    QCOMPARE(view.shown(), text.text());
    QVERIFY(vault.reveal(text.masked())->contains(secret));
    QVERIFY(!anyHolds(reachable(text), "hunt"));
    QVERIFY(vault.reveal(text.masked())->contains(secret));
}

void TestConfigText::hidingKeepsTheStepsBefore()
{
    SecretVault vault;
    ConfigText text;
    text.reset(MaskedText(R"({"name": "x"})"));
    text.apply(ConfigDocument::parse(text.masked())->setValue(QStringLiteral("name"), QStringLiteral("y")),
               QStringLiteral("1"));
    text.apply(ConfigDocument::parse(text.masked())
                   ->setValue(QStringLiteral("db.password"), QStringLiteral("hunter2")),
               QStringLiteral("2"));
    text.hide(hidingEdits(text.masked(), {}, vault));
    text.undo();
    QCOMPARE(text.text(), QByteArray(R"({"name": "y"})"));
    text.undo();
    QCOMPARE(text.text(), QByteArray(R"({"name": "x"})"));
    QVERIFY(!anyHolds(reachable(text), "hunt"));
}

void TestConfigText::aPlaceholderCanBeCopiedWithinTheProgramAndNotAsCharacters()
{
    SecretVault vault;
    ConfigText text;
    text.reset(maskConfig(R"({"db.password": "hunter2", "x.password": ""})", {}, vault));
    const json::SourceRange place = text.masked().placeholders().first().range;
    const MaskedText copied = text.masked().mid(place);
    const qsizetype at = text.text().lastIndexOf("\"\"") + 1;
    text.apply({{{at, at}, copied.text(), copied.placeholders()}}, {});
    QCOMPARE(vault.reveal(text.masked()),
             QByteArray(R"({"db.password": "hunter2", "x.password": "hunter2"})"));
    text.undo();
    text.apply({{{at, at}, copied.text(), {}}}, {}); // as plain text, through the clipboard
    const auto document = ConfigDocument::parse(text.masked());
    QVERIFY(looksLikeMask(*document->shown(u"x.password"), true));
    QVERIFY(looksLikeMask(u"******", false));
    QVERIFY(looksLikeMask(u"*", true));
    QVERIFY(looksLikeMask(u"jdbc:x://me:[hidden]@db", false));
    QVERIFY(!looksLikeMask(u"*", false));
    QVERIFY(!looksLikeMask(u"", true));
}

void TestConfigText::differencesKeepPlaceholdersWhole()
{
    const QByteArray bullets(placeholderCharacters);
    const MaskedText before("a" + bullets + "b", {{{1, 1 + bullets.size()}, 1}});
    const MaskedText after("a" + bullets + "b", {{{1, 1 + bullets.size()}, 2}});
    const TextEdit edit = difference(before, after);
    QCOMPARE(edit.range, (json::SourceRange{1, 1 + bullets.size()}));
    QCOMPARE(edit.placeholders.size(), 1);
    MaskedText text = before;
    text.replace(edit);
    QCOMPARE(text, after);
    QVERIFY(difference(before, before).changesNothing());
}

void TestConfigText::modifiedComparesSecretsToo()
{
    SecretVault vault;
    ConfigText text;
    text.reset(maskConfig(R"({"db.password": "hunter2"})", {}, vault));
    QVERIFY(!text.isModified());
    const auto document = ConfigDocument::parse(text.masked());
    const QByteArray bullets(placeholderCharacters);
    text.apply(document->setValue(QStringLiteral("db.password"),
                                  MaskedText(bullets, {{{0, bullets.size()}, vault.keep("other")}})),
               {});
    QVERIFY(text.isModified());
    text.undo();
    QVERIFY(!text.isModified());
}

QTEST_GUILESS_MAIN(TestConfigText)
#include "tst_configtext.moc"
