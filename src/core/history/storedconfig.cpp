// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/history/storedconfig.h"

#include "core/json/document.h"

#include <algorithm>

namespace patchbay {

namespace {

constexpr QStringView nameKey = u"name";

bool isComparable(const StoredConfig::Setting &left, const StoredConfig::Setting &right, bool sameKey)
{
    return sameKey && !left.fingerprint.isEmpty() && !right.fingerprint.isEmpty();
}

bool isSame(const StoredConfig::Setting &left, const StoredConfig::Setting &right, bool sameKey)
{
    if (left.text != right.text || left.isSecret != right.isSecret)
        return false;
    return !left.isSecret || !isComparable(left, right, sameKey) || left.fingerprint == right.fingerprint;
}

/// A value with its secrets in placeholders, as it stands between quotes.
MaskedText maskedValue(const QString &key, const QString &value, const SecretRules &rules, SecretVault &vault)
{
    MaskedText inner;
    qsizetype from = 0;
    QList<TextSpan> spans = rules.spans(key, value);
    const auto appendSecret = [&](const QString &secret) {
        const QByteArray bullets(placeholderCharacters);
        inner.append(MaskedText(bullets, {Placeholder{{0, bullets.size()}, vault.keep(jsonInner(secret))}}));
    };
    for (const TextSpan &span : std::as_const(spans)) {
        inner.append(QByteArrayView(jsonInner(value.mid(from, span.begin - from))));
        appendSecret(value.mid(span.begin, span.end - span.begin));
        from = span.end;
    }
    inner.append(QByteArrayView(jsonInner(value.mid(from))));
    return inner;
}

/// The masked text with an unknown placeholder for each mask.
MaskedText unknownValue(const QString &text, SecretVault &vault)
{
    MaskedText inner;
    const QByteArray bullets(placeholderCharacters);
    bool first = true;
    for (const QString &part : text.split(hiddenSecret.toString())) {
        if (!std::exchange(first, false))
            inner.append(MaskedText(bullets, {Placeholder{{0, bullets.size()}, vault.keepUnknown()}}));
        inner.append(QByteArrayView(jsonInner(part)));
    }
    return inner;
}

} // namespace

StoredConfig StoredConfig::of(const ConnectorConfig &config, const SecretRules &rules,
                              const Fingerprinter &fingerprinter)
{
    StoredConfig stored;
    stored.m_keyId = fingerprinter.isLasting() ? fingerprinter.keyId() : QByteArray();
    for (const ConnectorConfig::Setting &setting : config.settings) {
        const ShownValue shown = shownValue(setting.key, setting.value, rules);
        Setting one{setting.key, shown.text, shown.isSecret, {}};
        if (shown.isSecret && fingerprinter.isLasting())
            one.fingerprint = fingerprinter.of(setting.key, *setting.value);
        stored.m_settings.append(one);
    }
    return stored;
}

const StoredConfig::Setting *StoredConfig::find(QStringView key) const
{
    const auto found = std::find_if(m_settings.begin(), m_settings.end(),
                                    [key](const Setting &one) { return one.key == key; });
    return found == m_settings.end() ? nullptr : &*found;
}

ConnectorConfig StoredConfig::masked() const
{
    ConnectorConfig config;
    for (const Setting &setting : m_settings)
        config.settings.push_back({setting.key, setting.text});
    return config;
}

bool StoredConfig::isSameAs(const StoredConfig &other) const
{
    return differences(*this, other).isEmpty();
}

QList<SettingDifference> differences(const StoredConfig &before, const StoredConfig &after)
{
    const bool sameKey = !before.keyId().isEmpty() && before.keyId() == after.keyId();
    QHash<QString, const StoredConfig::Setting *> old;
    for (const StoredConfig::Setting &setting : before.settings())
        old.insert(setting.key, &setting);
    const auto shown = [](const StoredConfig::Setting &setting) {
        return ShownValue{setting.text, setting.isSecret};
    };
    QList<SettingDifference> list;
    QSet<QString> kept;
    for (const StoredConfig::Setting &setting : after.settings()) {
        kept.insert(setting.key);
        const StoredConfig::Setting *earlier = old.value(setting.key);
        if (setting.key == nameKey || (earlier && isSame(*earlier, setting, sameKey)))
            continue;
        SettingDifference one;
        one.key = setting.key;
        one.kind = earlier ? SettingDifference::Kind::Changed : SettingDifference::Kind::Added;
        one.before = earlier ? shown(*earlier) : ShownValue();
        one.after = shown(setting);
        list.append(one);
    }
    for (const StoredConfig::Setting &setting : before.settings()) {
        if (setting.key != nameKey && !kept.contains(setting.key))
            list.append({setting.key, SettingDifference::Kind::Removed, shown(setting), {}});
    }
    return list;
}

json::Value StoredConfig::toJson() const
{
    json::Value settings = json::Value::array();
    for (const Setting &setting : m_settings) {
        json::Value one = json::Value::object();
        one.append(QLatin1String("key"), json::Value::string(setting.key));
        one.append(QLatin1String("value"), setting.text ? json::Value::string(*setting.text) : json::Value());
        if (setting.isSecret)
            one.append(QLatin1String("secret"), json::Value::boolean(true));
        if (!setting.fingerprint.isEmpty())
            one.append(QLatin1String("fingerprint"),
                       json::Value::string(QString::fromLatin1(setting.fingerprint)));
        settings.append(one);
    }
    json::Value value = json::Value::object();
    value.append(QLatin1String("fingerprintKey"), json::Value::string(QString::fromLatin1(m_keyId)));
    value.append(QLatin1String("settings"), settings);
    return value;
}

std::optional<StoredConfig> StoredConfig::fromJson(const json::Value &value)
{
    const auto settings = value.find(QLatin1String("settings"));
    if (!settings || !settings->isArray())
        return std::nullopt;
    StoredConfig stored;
    stored.m_keyId = value.value(QLatin1String("fingerprintKey")).toString().toLatin1();
    for (const json::Value &one : settings->elements()) {
        const auto key = one.find(QLatin1String("key"));
        if (!key || !key->isString())
            return std::nullopt;
        Setting setting;
        setting.key = key->toString();
        if (const json::Value text = one.value(QLatin1String("value")); text.isString())
            setting.text = text.toString();
        setting.isSecret = one.value(QLatin1String("secret")).toBool().value_or(false);
        setting.fingerprint = one.value(QLatin1String("fingerprint")).toString().toLatin1();
        stored.m_settings.append(setting);
    }
    return stored;
}

RestoredText restore(const StoredConfig &stored, const ConnectorConfig &current, SecretVault &vault,
                     const Fingerprinter &fingerprinter)
{
    SecretRules rules;
    for (const StoredConfig::Setting &setting : stored.settings()) {
        if (setting.isSecret && setting.text == hiddenSecret)
            rules.addPassword(setting.key);
    }
    const bool canCompare = !stored.keyId().isEmpty() && stored.keyId() == fingerprinter.keyId();
    RestoredText restored;
    restored.text.append(QByteArrayView("{"));
    bool first = true;
    for (const StoredConfig::Setting &setting : stored.settings()) {
        restored.text.append(QByteArray((std::exchange(first, false) ? "\n  " : ",\n  ")
                                        + json::write(json::Value::string(setting.key)) + ": "));
        if (!setting.text) {
            restored.text.append(QByteArrayView("null"));
            continue;
        }
        MaskedText inner;
        const auto isTheSame = [&](const QString &value) {
            return canCompare && fingerprinter.of(setting.key, value) == setting.fingerprint;
        };
        if (!setting.isSecret) {
            inner.append(QByteArrayView(jsonInner(*setting.text)));
        } else {
            std::optional<QString> value;
            for (const QString &known : vault.valuesOf(setting.key)) {
                if (isTheSame(known))
                    value = known;
            }
            const std::optional<QString> now = current.value(setting.key);
            if (!value && now && rules.masked(setting.key, *now) == *setting.text) {
                value = now;
                if (!isTheSame(*now))
                    restored.fromWorker.append(setting.key);
            }
            if (!value)
                restored.unknown.append(setting.key);
            inner =
                value ? maskedValue(setting.key, *value, rules, vault) : unknownValue(*setting.text, vault);
        }
        restored.text.append(QByteArrayView("\"")).append(inner).append(QByteArrayView("\""));
    }
    restored.text.append(QByteArrayView(first ? "}\n" : "\n}\n"));
    return restored;
}

} // namespace patchbay
