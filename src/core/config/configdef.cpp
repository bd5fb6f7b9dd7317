// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/configdef.h"

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

namespace patchbay {

namespace {

constexpr std::array<std::pair<SettingType, const char *>, 9> typeWords{{
    {SettingType::Boolean, "BOOLEAN"},
    {SettingType::Short, "SHORT"},
    {SettingType::Int, "INT"},
    {SettingType::Long, "LONG"},
    {SettingType::Double, "DOUBLE"},
    {SettingType::String, "STRING"},
    {SettingType::List, "LIST"},
    {SettingType::Class, "CLASS"},
    {SettingType::Password, "PASSWORD"},
}};

ConfigKey keyOf(const SettingDefinition &definition)
{
    ConfigKey key;
    key.definition = definition;
    key.type = settingTypeFromWire(definition.type);
    key.importance = importanceFromWire(definition.importance);
    key.group = definition.group;
    return key;
}

} // namespace

SettingType settingTypeFromWire(QStringView word)
{
    for (const auto &[type, name] : typeWords) {
        if (word == QLatin1String(name))
            return type;
    }
    return SettingType::Unknown;
}

QString wireName(SettingType type)
{
    for (const auto &[one, name] : typeWords) {
        if (one == type)
            return QLatin1String(name);
    }
    return {};
}

Importance importanceFromWire(QStringView word)
{
    if (word == u"HIGH")
        return Importance::High;
    if (word == u"MEDIUM")
        return Importance::Medium;
    return word == u"LOW" ? Importance::Low : Importance::Unknown;
}

QStringList ConfigKey::choices() const
{
    if (!recommendedValues.isEmpty())
        return recommendedValues;
    if (type == SettingType::Boolean)
        return {QStringLiteral("true"), QStringLiteral("false")};
    return {};
}

ConfigDef ConfigDef::ofPlugin(const QString &className, const std::vector<SettingDefinition> &definitions)
{
    ConfigDef def;
    def.m_className = className;
    def.m_keys.reserve(definitions.size());
    for (const SettingDefinition &definition : definitions) {
        if (std::exchange(def.m_places[definition.name], -1) == -1)
            continue; // said twice
        def.m_keys.push_back(keyOf(definition));
    }
    def.sort();
    return def;
}

ConfigDef ConfigDef::ofReport(const ValidationReport &report)
{
    ConfigDef def;
    def.m_className = report.className;
    def.learn(report);
    return def;
}

void ConfigDef::learn(const ValidationReport &report)
{
    QStringList groups = report.groups;
    for (const QString &known : std::as_const(m_groups)) {
        if (!groups.contains(known))
            groups.append(known);
    }
    m_groups = groups;
    for (const ValidationReport::Entry &entry : report.entries) {
        if (!entry.definition)
            continue;
        ConfigKey key = keyOf(*entry.definition);
        key.recommendedValues = entry.value.recommendedValues;
        key.isVisible = entry.value.visible;
        const auto known = m_places.constFind(key.name());
        if (known == m_places.cend()) {
            m_places.insert(key.name(), static_cast<qsizetype>(m_keys.size()));
            m_keys.push_back(std::move(key));
        } else {
            m_keys.at(static_cast<std::size_t>(*known)) = std::move(key);
        }
    }
    sort();
}

void ConfigDef::add(const ConfigKey &key)
{
    if (knows(key.name()))
        return;
    m_keys.push_back(key);
    sort();
}

void ConfigDef::addPrefixed(const QString &prefix, const ConfigDef &other, const QString &group)
{
    for (const ConfigKey &theirs : other.m_keys) {
        ConfigKey key = theirs;
        key.definition.name = prefix + theirs.name();
        if (knows(key.name()))
            continue;
        key.group = group;
        key.definition.group = group;
        m_keys.push_back(std::move(key));
    }
    sort();
}

void ConfigDef::sort()
{
    for (const ConfigKey &key : m_keys) {
        if (!m_groups.contains(key.group))
            m_groups.append(key.group);
    }
    QHash<QString, qsizetype> rank;
    for (qsizetype index = 0; index < m_groups.size(); ++index)
        rank.insert(m_groups.at(index), index);
    const auto isEarlier = [&rank](const ConfigKey &left, const ConfigKey &right) {
        // A setting without an order of its own (-1) comes behind those that have one.
        const auto orderOf = [](const ConfigKey &key) {
            return static_cast<unsigned>(key.definition.orderInGroup);
        };
        return std::tuple(rank.value(left.group), orderOf(left))
            < std::tuple(rank.value(right.group), orderOf(right));
    };
    std::stable_sort(m_keys.begin(), m_keys.end(), isEarlier);
    m_places.clear();
    QStringList used;
    for (std::size_t index = 0; index < m_keys.size(); ++index) {
        const ConfigKey &key = m_keys.at(index);
        m_places.insert(key.name(), static_cast<qsizetype>(index));
        if (used.isEmpty() || used.last() != key.group)
            used.append(key.group);
    }
    m_groups = used;
}

std::vector<const ConfigKey *> ConfigDef::keysOf(const QString &group) const
{
    std::vector<const ConfigKey *> keys;
    for (const ConfigKey &key : m_keys) {
        if (key.group == group)
            keys.push_back(&key);
    }
    return keys;
}

const ConfigKey *ConfigDef::find(QStringView name) const
{
    const auto place = m_places.constFind(name.toString());
    return place == m_places.cend() ? nullptr : &m_keys.at(static_cast<std::size_t>(*place));
}

qsizetype ConfigDef::orderOf(const QString &name) const
{
    return m_places.value(name, static_cast<qsizetype>(m_keys.size()));
}

QStringList ConfigDef::required() const
{
    QStringList names;
    for (const ConfigKey &key : m_keys) {
        if (key.isRequired() && key.isVisible && !key.definition.defaultValue)
            names.append(key.name());
    }
    return names;
}

SecretRules ConfigDef::secretRules() const
{
    SecretRules rules;
    for (const ConfigKey &key : m_keys) {
        if (key.type == SettingType::Password)
            rules.addPassword(key.name());
    }
    return rules;
}

std::optional<QString> ConfigDef::nearest(const QString &name) const
{
    QStringList names;
    names.reserve(static_cast<qsizetype>(m_keys.size()));
    for (const ConfigKey &key : m_keys)
        names.append(key.name());
    return nearestOf(name, names);
}

int editDistance(QStringView left, QStringView right, int most)
{
    if (std::abs(left.size() - right.size()) > most)
        return most + 1;
    const auto width = static_cast<std::size_t>(right.size()) + 1;
    std::vector<int> beforeLast(width);
    std::vector<int> last(width);
    std::vector<int> now(width);
    for (std::size_t column = 0; column < width; ++column)
        last[column] = static_cast<int>(column);
    for (qsizetype row = 1; row <= left.size(); ++row) {
        now[0] = static_cast<int>(row);
        int best = now[0];
        for (std::size_t column = 1; column < width; ++column) {
            const qsizetype other = static_cast<qsizetype>(column);
            const bool same = left[row - 1] == right[other - 1];
            now[column] =
                std::min({last[column] + 1, now[column - 1] + 1, last[column - 1] + (same ? 0 : 1)});
            if (row > 1 && other > 1 && left[row - 1] == right[other - 2]
                && left[row - 2] == right[other - 1])
                now[column] = std::min(now[column], beforeLast[column - 2] + 1);
            best = std::min(best, now[column]);
        }
        if (best > most)
            return most + 1;
        std::swap(beforeLast, last);
        std::swap(last, now);
    }
    return std::min(last[width - 1], most + 1);
}

std::optional<QString> nearestOf(const QString &name, const QStringList &names)
{
    // A slip in five characters, two in ten, three in long ones.
    const int most = name.size() < 4 ? 1 : name.size() < 10 ? 2 : 3;
    const QString lower = name.toLower();
    std::optional<QString> nearest;
    int nearestDistance = most + 1;
    for (const QString &known : names) {
        const int distance = editDistance(lower, known.toLower(), nearestDistance - 1);
        if (distance < nearestDistance) {
            nearestDistance = distance;
            nearest = known;
        }
    }
    return nearest;
}

} // namespace patchbay
