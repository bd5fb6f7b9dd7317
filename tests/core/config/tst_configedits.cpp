// SPDX-License-Identifier: GPL-3.0-or-later
// Properties of the document: whatever is edited in form and text, what was not touched stays byte for byte,
// what was set is read back, undo goes all the way back, and no secret is ever in the text.
#include "core/config/configdef.h"
#include "core/config/configdocument.h"
#include "core/config/configtext.h"
#include "core/config/properties.h"
#include "core/config/secretvault.h"

#include <QTest>

#include <rapidcheck.h>

using namespace patchbay;

// rapidcheck prints the seed and the smallest failing case; RC_PARAMS="seed=..." runs it again.

namespace {

int chosen(int count)
{
    return *rc::gen::resize(rc::kNominalSize, rc::gen::inRange(0, count));
}

QString anyText()
{
    static const QList<char32_t> odd{0,   9,   10,  13,  ' ',  '"',  '\\',  '/',    '{',    '}',     ',',
                                     ':', '=', '#', '!', 0x7F, 0x80, 0x7FF, 0x2028, 0xFFFD, 0x10000, 0x1F600};
    QString text;
    const int length = chosen(8);
    for (int index = 0; index < length; ++index) {
        const char32_t character =
            chosen(2) == 0 ? char32_t('a' + chosen(3)) : odd.at(chosen(int(odd.size())));
        text += QString::fromUcs4(&character, 1);
    }
    return text;
}

const QStringList keys{QStringLiteral("a"),         QStringLiteral("b.c"),      QStringLiteral("db.password"),
                       QStringLiteral("tasks.max"), QStringLiteral("my token"), QStringLiteral("\"q\"\\"),
                       QStringLiteral("name"),      QStringLiteral("url")};

QString anyKey()
{
    return keys.at(chosen(int(keys.size())));
}

/// A secret that can be told from everything else.
QString anySecret()
{
    return QStringLiteral("CANARY") + anyText();
}

QByteArray space()
{
    static const QList<QByteArray> spaces{"", " ", "\n  ", "\t", "\r\n", "  "};
    return spaces.at(chosen(int(spaces.size())));
}

QByteArray quotedSecret(const QString &key)
{
    return json::write(json::Value::string(SecretRules().isSecret(key) ? anySecret() : anyText()));
}

/// An object written by a careless hand: white space anywhere, values of each kind, duplicates now and then.
QByteArray anyConfig()
{
    QByteArray text = space() + '{';
    const int count = chosen(6);
    for (int index = 0; index < count; ++index) {
        const QString key = anyKey();
        const bool isSecret = SecretRules().isSecret(key);
        static const QList<QByteArray> others{"1", "-2.50", "true", "false", "null", "[]", "{}"};
        const QByteArray value =
            isSecret || chosen(3) > 0 ? quotedSecret(key) : others.at(chosen(int(others.size())));
        text += (index > 0 ? "," : "") + space() + json::write(json::Value::string(key)) + space() + ':'
            + space() + value + space();
    }
    return text + '}' + space();
}

/// Each key's text as it stands, name and value.
QHash<QString, QList<QByteArray>> bytesOf(const MaskedText &text)
{
    QHash<QString, QList<QByteArray>> bytes;
    const auto document = ConfigDocument::parse(text);
    if (document) {
        for (const ConfigDocument::Setting &setting : document->settings())
            bytes[setting.key].append(text.bytes(setting.keyRange) + '\0' + text.bytes(setting.valueRange));
    }
    return bytes;
}

bool showsSecret(const MaskedText &text)
{
    return text.text().contains("CANARY");
}

} // namespace

class TestConfigEdits : public QObject {
    Q_OBJECT

private slots:
    void anyEditSequenceKeepsUntouchedKeysByteForByte()
    {
        QVERIFY(rc::check("untouched keys stay", [] {
            SecretVault vault;
            ConfigText text;
            const QByteArray original = anyConfig();
            text.reset(maskConfig(original, {}, vault));
            RC_ASSERT(!showsSecret(text.masked()));
            RC_ASSERT(vault.reveal(text.masked()) == original);
            const int count = 1 + chosen(6);
            for (int step = 0; step < count; ++step) {
                const auto before = bytesOf(text.masked());
                const auto document = ConfigDocument::parse(text.masked());
                RC_ASSERT(document.has_value());
                const QString key = anyKey();
                QString other;
                const QString value = SecretRules().isSecret(key) ? anySecret() : anyText();
                switch (chosen(5)) {
                case 0:
                    text.apply(document->remove(key), {});
                    break;
                case 1:
                    other = anyKey();
                    text.apply(document->rename(key, other), {});
                    text.hide(hidingEdits(text.masked(), {}, vault)); // it may be a secret's name now
                    break;
                case 2:
                    text.apply(document->format(), {});
                    break;
                case 3:
                    text.apply(document->removeDuplicates(), {});
                    other = key;
                    break;
                default:
                    text.apply(document->setValue(key, value), {});
                    text.hide(hidingEdits(text.masked(), {}, vault));
                    const auto now = ConfigDocument::parse(text.masked());
                    RC_ASSERT(now.has_value());
                    RC_ASSERT(now->find(key) != nullptr);
                    RC_ASSERT(now->value(*now->find(key), vault) == value);
                }
                RC_ASSERT(!showsSecret(text.masked()));
                const auto after = bytesOf(text.masked());
                for (auto one = before.cbegin(); one != before.cend(); ++one) {
                    if (one.key() == key || one.key() == other)
                        continue;
                    const QList<QByteArray> kept = after.value(one.key());
                    RC_ASSERT(!kept.isEmpty());
                    RC_ASSERT(kept.last() == one->last());
                }
            }
        }));
    }

    void undoGoesAllTheWayBackAndRedoForth()
    {
        QVERIFY(rc::check("undo", [] {
            SecretVault vault;
            ConfigText text;
            text.reset(maskConfig(anyConfig(), {}, vault));
            QList<MaskedText> states{text.masked()};
            const int count = chosen(8);
            for (int step = 0; step < count; ++step) {
                const auto document = ConfigDocument::parse(text.masked());
                const MaskedText before = text.masked();
                if (chosen(2) == 0 && document) {
                    text.apply(document->setValue(anyKey(), anyText()), {});
                } else {
                    const qsizetype at = chosen(int(text.masked().size()) + 1);
                    const qsizetype removed = chosen(4);
                    text.typed({{at, std::min(at + removed, text.masked().size())}, anyText().toUtf8(), {}},
                               nullptr);
                    text.endTypingStep();
                }
                if (text.masked() != before)
                    states.append(text.masked());
            }
            QList<MaskedText> back{text.masked()};
            while (text.canUndo()) {
                text.undo();
                if (text.masked() != back.first())
                    back.prepend(text.masked());
            }
            RC_ASSERT(back == states);
            while (text.canRedo())
                text.redo();
            RC_ASSERT(text.masked() == states.last());
        }));
    }

    void noUndoStepBringsASecretBackThatWasHidden()
    {
        QVERIFY(rc::check("hidden stays hidden", [] {
            SecretVault vault;
            ConfigText text;
            text.reset(maskConfig(anyConfig(), {}, vault));
            const int count = 1 + chosen(5);
            for (int step = 0; step < count; ++step) {
                const auto document = ConfigDocument::parse(text.masked());
                if (!document)
                    break;
                const QString key = anyKey();
                text.apply(document->setValue(key, SecretRules().isSecret(key) ? anySecret() : anyText()),
                           {});
            }
            text.hide(hidingEdits(text.masked(), {}, vault));
            RC_ASSERT(!showsSecret(text.masked()));
            while (text.canUndo()) {
                text.undo();
                RC_ASSERT(!showsSecret(text.masked()));
            }
            while (text.canRedo()) {
                text.redo();
                RC_ASSERT(!showsSecret(text.masked()));
            }
        }));
    }

    void differencesLeadFromOneTextToTheOther()
    {
        QVERIFY(rc::check("difference", [] {
            SecretVault vault;
            const MaskedText before = maskConfig(anyConfig(), {}, vault);
            const MaskedText after = maskConfig(anyConfig(), {}, vault);
            MaskedText text = before;
            const TextEdit back = text.replace(difference(before, after));
            RC_ASSERT(text == after);
            text.replace(back);
            RC_ASSERT(text == before);
        }));
    }

    void sortingKeepsEverySetting()
    {
        QVERIFY(rc::check("sorted", [] {
            SecretVault vault;
            MaskedText text = maskConfig(anyConfig(), {}, vault);
            std::vector<SettingDefinition> definitions;
            for (const QString &key : keys) {
                SettingDefinition definition;
                definition.name = key;
                definition.group = QString::number(chosen(3));
                definition.orderInGroup = chosen(3);
                definitions.push_back(definition);
            }
            const ConfigDef def = ConfigDef::ofPlugin(QStringLiteral("X"), definitions);
            const auto before = bytesOf(text);
            const auto config = ConfigDocument::parse(text)->config(vault);
            text.replace(ConfigDocument::parse(text)->sortByGroup(def));
            RC_ASSERT(bytesOf(text) == before);
            const auto document = ConfigDocument::parse(text);
            for (const ConnectorConfig::Setting &setting : config->settings)
                RC_ASSERT(document->config(vault)->value(setting.key) == setting.value);
        }));
    }

    void aByteOrderMarkInAKeyIsPartOfTheKey()
    {
        ConnectorConfig config;
        config.settings.push_back({QString(QChar(0xFEFF)) + QStringLiteral("k"), QStringLiteral("v")});
        const auto read = parseProperties(writeProperties(config));
        QVERIFY(read.has_value());
        QCOMPARE(read->size(), 1);
        QCOMPARE(read->front().key, config.settings.front().key);
    }

    void whatIsWrittenAsPropertiesIsReadBack()
    {
        QVERIFY(rc::check("properties", [] {
            ConnectorConfig config;
            const int count = chosen(6);
            for (int index = 0; index < count; ++index) {
                QString key = anyText();
                if (key.isEmpty())
                    key = QStringLiteral("k");
                config.settings.push_back({key, anyText()});
            }
            const auto read = parseProperties(writeProperties(config));
            RC_ASSERT(read.has_value());
            RC_ASSERT(std::size_t(read->size()) == config.settings.size());
            for (std::size_t index = 0; index < config.settings.size(); ++index) {
                RC_ASSERT(read->at(qsizetype(index)).key == config.settings.at(index).key);
                RC_ASSERT(read->at(qsizetype(index)).value == config.settings.at(index).value);
            }
        }));
    }
};

QTEST_GUILESS_MAIN(TestConfigEdits)
#include "tst_configedits.moc"
