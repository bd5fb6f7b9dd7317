// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/config/maskedtext.h"
#include "core/connect/connectortypes.h"
#include "core/json/document.h"

#include <QHash>
#include <QStringList>

#include <optional>
#include <vector>

namespace patchbay {

class ConfigDef;
class SecretVault;

/// Why a text is no connector config, and where: for the line under the cursor and for the shell.
struct ConfigTextError {
    json::SourceRange range; ///< what to mark; may be empty at the end of the text
    json::Position at;
    QString message; ///< one sentence without the place
    bool isIncomplete = false; ///< right so far: a person who types is not told before they pause
    bool operator==(const ConfigTextError &) const = default;
};

/// A JSON text read as a connector config: its settings in their order, where each stands, and the smallest
/// edits that change one. Three forms are understood and kept as they are: the config itself, what POST
/// /connectors takes ({"name": …, "config": {…}}), and what a worker answers (the same with tasks and type).
///
/// It sees placeholders, never secrets. A value; positions are bytes of the text it was parsed from. Edits
/// that it gives keep every byte that the change is not about.
class ConfigDocument {
public:
    struct Setting {
        QString key;
        QString shown; ///< the value as the worker will store it: numbers and booleans as their text; with
                       ///< bullets where a secret stands. Empty for null, objects and arrays
        json::SourceRange keyRange; ///< with the quotes
        json::SourceRange valueRange; ///< with the quotes
        json::Type type = json::Type::String; ///< of the value as it stands in the text
        bool isHidden = false; ///< holds a placeholder
        bool isOverridden = false; ///< the same key comes again later, and the worker takes that one
    };
    enum class Shape {
        Config, ///< {"connector.class": …}
        NameAndConfig, ///< {"name": …, "config": {…}}, other fields too
    };

    /// Strict JSON (RFC 8259) whose root is an object. Values of any type are accepted here; localchecks.h
    /// says which ones a worker refuses.
    static tl::expected<ConfigDocument, ConfigTextError> parse(const MaskedText &text);
    /// `{}` over two lines, for a beginning.
    static QByteArray emptyText();

    const MaskedText &text() const { return m_text; }
    Shape shape() const { return m_shape; }
    const std::vector<Setting> &settings() const { return m_settings; } ///< duplicates too
    /// Of duplicates the last, which is the one that counts. Null: not there. Lives as long as this.
    const Setting *find(QStringView key) const;
    bool contains(QStringView key) const { return find(key) != nullptr; }
    std::optional<QString> shown(QStringView key) const; ///< nullopt: not there, or null
    const Setting *settingAt(qsizetype offset) const; ///< whose key, value or what lies between holds it
    /// The name beside the config (NameAndConfig) or else the setting `name`.
    std::optional<QString> name() const;
    json::SourceRange objectRange() const { return m_object; } ///< of the settings, with the braces
    QStringList keys() const; ///< in order, each once
    json::Position positionOf(qsizetype offset) const;

    /// What the worker will be sent, secrets included; of duplicates the last. Null, object and array values
    /// come as nullopt. Fails (nullopt) when a placeholder's secret is unknown.
    std::optional<ConnectorConfig> config(const SecretVault &vault) const;
    std::optional<QString> value(const Setting &setting, const SecretVault &vault) const;
    /// The same with `[hidden]` in the place of every placeholder.
    ConnectorConfig maskedConfig() const;

    // Edits. The text of a value is written as JSON; where a number or boolean stood and the new value is
    // one, it stays without quotes. Keys that are not there, and changes that change nothing, give no edit.
    QList<TextEdit> setValue(const QString &key, const QString &value) const; ///< inserts when it isn't there
    /// A value with placeholders: \p inner is what stands between the quotes.
    QList<TextEdit> setValue(const QString &key, const MaskedText &inner) const;
    /// Behind \p after (at the end when that is empty or missing), laid out like its neighbours.
    QList<TextEdit> insert(const QString &key, const QString &value, const QString &after = {}) const;
    QList<TextEdit> remove(const QString &key) const; ///< every duplicate
    QList<TextEdit> rename(const QString &key, const QString &to) const; ///< every duplicate
    QList<TextEdit> removeDuplicates() const; ///< keeps the ones that count

    // Explicit operations on the whole text; placeholders stay what they are.
    QList<TextEdit> format(int indent = 2) const; ///< changes white space only
    /// Sorts the settings by the groups and order of \p def, then the ones it does not know as they were.
    QList<TextEdit> sortByGroup(const ConfigDef &def) const;

private:
    QList<TextEdit> insertRaw(const QString &key, const MaskedText &value, const QString &after) const;
    QList<TextEdit> replaceValue(const Setting &setting, const MaskedText &value) const;
    QList<TextEdit> removeAt(const QList<qsizetype> &indexes) const;

    MaskedText m_text;
    std::optional<json::Document> m_json;
    Shape m_shape = Shape::Config;
    json::SourceRange m_object;
    std::optional<QString> m_outerName;
    std::vector<Setting> m_settings;
    QHash<QString, std::size_t> m_last; ///< key to its setting that counts
};

/// A config read from something that is not the editor: a file, the clipboard, standard input.
struct ImportedConfig {
    QByteArray json; ///< JSON as it was, byte for byte; from .properties: written as JSON in their order
    std::optional<QString> name; ///< the name that came with it
    enum class Format { Json, Properties } format = Format::Json;
};
/// JSON in any of ConfigDocument's forms, else .properties (a text whose first character that counts is not
/// `{`, `[` or `"`). A byte order mark and UTF-16 are refused with the reason.
tl::expected<ImportedConfig, ConfigTextError> importConfig(const QByteArray &bytes);

} // namespace patchbay
