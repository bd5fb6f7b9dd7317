// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/configimprint.h"

#include <QCryptographicHash>

#include <algorithm>

namespace patchbay {

namespace {

constexpr QStringView nameKey = u"name"; // added by the worker

QByteArray openDigest(const std::optional<QString> &value)
{
    if (!value)
        return {};
    return QCryptographicHash::hash(value->toUtf8(), QCryptographicHash::Sha256).toHex().left(32);
}

json::Value latin(const QByteArray &text)
{
    return json::Value::string(QString::fromLatin1(text));
}

QByteArray latinOf(const json::Value &value)
{
    return value.toString().toLatin1();
}

} // namespace

ConfigImprint ConfigImprint::of(const ConnectorConfig &config, const SecretRules &rules,
                                const Fingerprinter &fingerprinter)
{
    ConfigImprint imprint;
    imprint.m_keyId = fingerprinter.keyId();
    imprint.m_original = config;
    for (const ConnectorConfig::Setting &setting : config.settings) {
        if (setting.key == nameKey)
            continue;
        Entry entry;
        entry.key = setting.key;
        entry.isSecret = setting.value && rules.hidesAnything(setting.key, *setting.value);
        entry.digest =
            entry.isSecret ? fingerprinter.of(setting.key, *setting.value) : openDigest(setting.value);
        imprint.m_entries.append(entry);
    }
    std::sort(imprint.m_entries.begin(), imprint.m_entries.end(),
              [](const Entry &left, const Entry &right) { return left.key < right.key; });
    return imprint;
}

ConfigImprint::Comparison ConfigImprint::compare(const ConnectorConfig &other,
                                                 const Fingerprinter *fingerprinter) const
{
    Comparison comparison;
    QSet<QString> known;
    for (const Entry &entry : m_entries) {
        known.insert(entry.key);
        if (!other.contains(entry.key)) {
            comparison.different.append(entry.key);
            continue;
        }
        const std::optional<QString> value = other.value(entry.key);
        bool same = false;
        if (m_original) {
            same = m_original->value(entry.key) == value;
        } else if (!entry.isSecret) {
            same = openDigest(value) == entry.digest;
        } else if (fingerprinter && fingerprinter->keyId() == m_keyId) {
            same = value && fingerprinter->of(entry.key, *value) == entry.digest;
        } else {
            comparison.unknown.append(entry.key);
            same = true;
        }
        if (!same)
            comparison.different.append(entry.key);
    }
    for (const ConnectorConfig::Setting &setting : other.settings) {
        if (setting.key != nameKey && !known.contains(setting.key))
            comparison.different.append(setting.key);
    }
    comparison.different.sort();
    return comparison;
}

json::Value ConfigImprint::toJson() const
{
    json::Value settings = json::Value::array();
    for (const Entry &entry : m_entries) {
        json::Value one = json::Value::object();
        one.append(QLatin1String("key"), json::Value::string(entry.key));
        one.append(QLatin1String("digest"), latin(entry.digest));
        one.append(QLatin1String("secret"), json::Value::boolean(entry.isSecret));
        settings.append(one);
    }
    json::Value value = json::Value::object();
    value.append(QLatin1String("fingerprintKey"), latin(m_keyId));
    value.append(QLatin1String("settings"), settings);
    return value;
}

std::optional<ConfigImprint> ConfigImprint::fromJson(const json::Value &value)
{
    const auto settings = value.find(QLatin1String("settings"));
    if (!settings || !settings->isArray())
        return std::nullopt;
    ConfigImprint imprint;
    imprint.m_keyId = latinOf(value.value(QLatin1String("fingerprintKey")));
    for (const json::Value &one : settings->elements()) {
        const auto key = one.find(QLatin1String("key"));
        const auto secret = one.value(QLatin1String("secret")).toBool();
        if (!key || !key->isString() || !secret)
            return std::nullopt;
        imprint.m_entries.append({key->toString(), latinOf(one.value(QLatin1String("digest"))), *secret});
    }
    return imprint;
}

bool ConfigChanges::Change::operator==(const Change &other) const
{
    const bool sameValue = isSecret ? fingerprint == other.fingerprint : value == other.value;
    return key == other.key && isSecret == other.isSecret && sameValue;
}

ConfigChanges ConfigChanges::between(const ConnectorConfig &before, const ConnectorConfig &after,
                                     const SecretRules &rules, const Fingerprinter &fingerprinter)
{
    ConfigChanges changes;
    changes.m_keyId = fingerprinter.keyId();
    QHash<QString, std::optional<QString>> old;
    for (const ConnectorConfig::Setting &setting : before.settings)
        old.insert(setting.key, setting.value);
    QSet<QString> kept;
    for (const ConnectorConfig::Setting &setting : after.settings) {
        kept.insert(setting.key);
        const auto known = old.constFind(setting.key);
        if (setting.key == nameKey || (known != old.cend() && *known == setting.value))
            continue;
        Change change;
        change.key = setting.key;
        change.value = setting.value;
        change.isSecret = setting.value && rules.hidesAnything(setting.key, *setting.value);
        if (change.isSecret)
            change.fingerprint = fingerprinter.of(setting.key, *setting.value);
        changes.m_changes.append(change);
    }
    for (const ConnectorConfig::Setting &setting : before.settings) {
        if (setting.key != nameKey && !kept.contains(setting.key))
            changes.m_changes.append({setting.key, std::nullopt, false, false, {}});
    }
    return changes;
}

QStringList ConfigChanges::keys() const
{
    QStringList keys;
    for (const Change &change : m_changes)
        keys.append(change.key);
    return keys;
}

QStringList ConfigChanges::withheld() const
{
    QStringList keys;
    for (const Change &change : m_changes) {
        if (change.isWithheld)
            keys.append(change.key);
    }
    return keys;
}

ConnectorConfig ConfigChanges::patch() const
{
    Q_ASSERT(withheld().isEmpty());
    ConnectorConfig patch;
    for (const Change &change : m_changes)
        patch.settings.push_back({change.key, change.value});
    return patch;
}

ConnectorConfig ConfigChanges::appliedTo(const ConnectorConfig &config) const
{
    Q_ASSERT(withheld().isEmpty());
    ConnectorConfig result = config;
    for (const Change &change : m_changes) {
        const auto found = std::find_if(result.settings.begin(), result.settings.end(),
                                        [&change](const auto &one) { return one.key == change.key; });
        if (!change.value) {
            if (found != result.settings.end())
                result.settings.erase(found);
        } else if (found != result.settings.end()) {
            found->value = change.value;
        } else {
            result.settings.push_back({change.key, change.value});
        }
    }
    return result;
}

std::optional<bool> ConfigChanges::areIn(const ConnectorConfig &config,
                                         const Fingerprinter *fingerprinter) const
{
    bool isCertain = true;
    for (const Change &change : m_changes) {
        const std::optional<QString> value = config.value(change.key);
        if (!change.isWithheld) {
            if (value != change.value)
                return false;
        } else if (!value) {
            return false;
        } else if (fingerprinter && fingerprinter->keyId() == m_keyId) {
            if (fingerprinter->of(change.key, *value) != change.fingerprint)
                return false;
        } else {
            isCertain = false;
        }
    }
    return isCertain ? std::optional<bool>(true) : std::nullopt;
}

QString ConfigChanges::without(const QString &text) const
{
    QString clean = text;
    constexpr qsizetype shortest = 3; // shorter ones would take letters out of words
    for (const Change &change : m_changes) {
        if (change.isSecret && change.value && change.value->size() >= shortest)
            clean.replace(*change.value, hiddenSecret.toString());
    }
    return clean;
}

json::Value ConfigChanges::toJson() const
{
    json::Value list = json::Value::array();
    for (const Change &change : m_changes) {
        json::Value one = json::Value::object();
        one.append(QLatin1String("key"), json::Value::string(change.key));
        if (change.isSecret)
            one.append(QLatin1String("secret"), latin(change.fingerprint));
        else
            one.append(QLatin1String("value"),
                       change.value ? json::Value::string(*change.value) : json::Value());
        list.append(one);
    }
    json::Value value = json::Value::object();
    value.append(QLatin1String("fingerprintKey"), latin(m_keyId));
    value.append(QLatin1String("changes"), list);
    return value;
}

std::optional<ConfigChanges> ConfigChanges::fromJson(const json::Value &value)
{
    const auto list = value.find(QLatin1String("changes"));
    if (!list || !list->isArray())
        return std::nullopt;
    ConfigChanges changes;
    changes.m_keyId = latinOf(value.value(QLatin1String("fingerprintKey")));
    for (const json::Value &one : list->elements()) {
        const auto key = one.find(QLatin1String("key"));
        const auto secret = one.find(QLatin1String("secret"));
        const auto open = one.find(QLatin1String("value"));
        if (!key || !key->isString() || secret.has_value() == open.has_value()
            || (open && !open->isString() && !open->isNull()))
            return std::nullopt;
        Change change;
        change.key = key->toString();
        if (secret) {
            change.isSecret = true;
            change.isWithheld = true;
            change.fingerprint = latinOf(*secret);
        } else if (open->isString()) {
            change.value = open->toString();
        }
        changes.m_changes.append(change);
    }
    return changes;
}

} // namespace patchbay
