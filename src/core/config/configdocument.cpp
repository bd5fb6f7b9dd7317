// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/configdocument.h"

#include "core/config/properties.h"
#include "core/config/secretvault.h"

#include <QCoreApplication>

#include <algorithm>

namespace patchbay {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(patchbay::ConfigDocument)
};

/// Numbers and booleans as the worker stores them; nothing for what it can't.
QString textOf(const json::Value &value)
{
    switch (value.type()) {
    case json::Type::String:
        return value.toString();
    case json::Type::Number:
        return QString::fromLatin1(value.utf8());
    case json::Type::Bool:
        return value.toBool().value_or(false) ? QStringLiteral("true") : QStringLiteral("false");
    case json::Type::Null:
    case json::Type::Array:
    case json::Type::Object:
        break;
    }
    return {};
}

bool isScalar(json::Type type)
{
    return type == json::Type::String || type == json::Type::Number || type == json::Type::Bool;
}

ConfigTextError errorAt(const QByteArray &text, json::SourceRange range, const QString &message)
{
    return {range, json::positionAt(text, range.begin), message, false};
}

ConfigTextError errorOf(const json::ParseError &error, qsizetype size)
{
    ConfigTextError problem;
    problem.range = {std::min(error.at.offset, size), std::min(error.at.offset + 1, size)};
    problem.at = error.at;
    problem.message = json::describe(error);
    problem.isIncomplete =
        error.kind == json::ParseError::Kind::Incomplete || error.kind == json::ParseError::Kind::Empty;
    return problem;
}

} // namespace

QByteArray ConfigDocument::emptyText()
{
    return QByteArrayLiteral("{\n}\n");
}

tl::expected<ConfigDocument, ConfigTextError> ConfigDocument::parse(const MaskedText &text)
{
    const auto json = json::parse(text.text());
    if (!json)
        return tl::unexpected(errorOf(json.error(), text.size()));
    const json::Value &root = json->root();
    if (!root.isObject()) {
        return tl::unexpected(
            errorAt(text.text(), root.range(),
                    Words::tr("A connector's config is a JSON object: { \"key\": \"value\" }.")));
    }
    ConfigDocument document;
    document.m_text = text;
    document.m_json = *json;
    json::Value object = root;
    // No setting can have an object for a value, so an object named "config" holds the settings.
    if (const auto inner = root.find(QLatin1String("config")); inner && inner->isObject()) {
        object = *inner;
        document.m_shape = Shape::NameAndConfig;
        if (const auto name = root.find(QLatin1String("name")); name && name->isString())
            document.m_outerName = name->toString();
    }
    document.m_object = object.range();
    document.m_settings.reserve(static_cast<std::size_t>(object.size()));
    document.m_last.reserve(object.size());
    auto placeholder = text.placeholders().cbegin();
    const auto last = text.placeholders().cend();
    for (const json::Member &member : object.members()) {
        Setting setting;
        setting.key = member.key();
        setting.keyRange = member.keyRange;
        setting.valueRange = member.value.range();
        setting.type = member.value.type();
        setting.shown = textOf(member.value);
        while (placeholder != last && placeholder->range.end <= setting.valueRange.begin)
            ++placeholder;
        setting.isHidden = placeholder != last && placeholder->range.begin < setting.valueRange.end;
        const std::size_t index = document.m_settings.size();
        const auto earlier = document.m_last.constFind(setting.key);
        if (earlier != document.m_last.cend())
            document.m_settings.at(*earlier).isOverridden = true;
        document.m_last.insert(setting.key, index);
        document.m_settings.push_back(std::move(setting));
    }
    return document;
}

const ConfigDocument::Setting *ConfigDocument::find(QStringView key) const
{
    const auto found = m_last.constFind(key.toString());
    return found == m_last.cend() ? nullptr : &m_settings.at(*found);
}

std::optional<QString> ConfigDocument::shown(QStringView key) const
{
    const Setting *setting = find(key);
    if (!setting || !isScalar(setting->type))
        return std::nullopt;
    return setting->shown;
}

const ConfigDocument::Setting *ConfigDocument::settingAt(qsizetype offset) const
{
    const auto after =
        std::upper_bound(m_settings.begin(), m_settings.end(), offset,
                         [](qsizetype place, const Setting &one) { return place < one.keyRange.begin; });
    if (after == m_settings.begin())
        return nullptr;
    const Setting &candidate = *std::prev(after);
    return offset <= candidate.valueRange.end ? &candidate : nullptr;
}

std::optional<QString> ConfigDocument::name() const
{
    if (m_outerName)
        return m_outerName;
    return shown(u"name");
}

QStringList ConfigDocument::keys() const
{
    QStringList keys;
    keys.reserve(static_cast<qsizetype>(m_settings.size()));
    for (const Setting &setting : m_settings) {
        if (!setting.isOverridden)
            keys.append(setting.key);
    }
    return keys;
}

json::Position ConfigDocument::positionOf(qsizetype offset) const
{
    return json::positionAt(m_text.text(), offset);
}

std::optional<QString> ConfigDocument::value(const Setting &setting, const SecretVault &vault) const
{
    if (!setting.isHidden)
        return setting.shown;
    const auto source = vault.reveal(m_text.mid(setting.valueRange));
    if (!source)
        return std::nullopt;
    const auto json = json::parse(*source);
    return json ? std::optional<QString>(textOf(json->root())) : std::nullopt;
}

std::optional<ConnectorConfig> ConfigDocument::config(const SecretVault &vault) const
{
    ConnectorConfig config;
    config.settings.reserve(m_settings.size());
    for (const Setting &setting : m_settings) {
        if (setting.isOverridden)
            continue;
        if (!isScalar(setting.type)) {
            config.settings.push_back({setting.key, std::nullopt});
            continue;
        }
        auto value = this->value(setting, vault);
        if (!value)
            return std::nullopt;
        config.settings.push_back({setting.key, std::move(*value)});
    }
    return config;
}

ConnectorConfig ConfigDocument::maskedConfig() const
{
    ConnectorConfig config;
    for (const Setting &setting : m_settings) {
        if (setting.isOverridden)
            continue;
        if (!isScalar(setting.type)) {
            config.settings.push_back({setting.key, std::nullopt});
        } else if (!setting.isHidden) {
            config.settings.push_back({setting.key, setting.shown});
        } else {
            QString masked = setting.shown;
            masked.replace(QString::fromUtf8(placeholderCharacters), hiddenSecret.toString());
            config.settings.push_back({setting.key, masked});
        }
    }
    return config;
}

tl::expected<ImportedConfig, ConfigTextError> importConfig(const QByteArray &bytes)
{
    qsizetype first = 0;
    while (first < bytes.size() && QByteArrayView(" \t\r\n\f").contains(bytes.at(first)))
        ++first;
    const char begin = first < bytes.size() ? bytes.at(first) : '{';
    const bool isBinary = bytes.contains('\0') || bytes.startsWith("\xEF\xBB\xBF")
        || bytes.startsWith("\xFF\xFE") || bytes.startsWith("\xFE\xFF");
    if (begin == '{' || begin == '[' || begin == '"' || isBinary) {
        const auto document =
            ConfigDocument::parse(MaskedText(bytes)); // its errors name every other encoding
        if (!document)
            return tl::unexpected(document.error());
        return ImportedConfig{bytes, document->name(), ImportedConfig::Format::Json};
    }
    const auto properties = parseProperties(bytes);
    if (!properties)
        return tl::unexpected(properties.error());
    ImportedConfig imported;
    imported.format = ImportedConfig::Format::Properties;
    json::Value object = json::Value::object();
    for (const Property &property : *properties) {
        object.append(property.key, json::Value::string(property.value));
        if (property.key == QLatin1String("name"))
            imported.name = property.value;
    }
    imported.json = json::write(object, json::Style::indented()) + '\n';
    return imported;
}

} // namespace patchbay
