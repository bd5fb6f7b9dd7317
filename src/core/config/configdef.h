// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/config/secretvault.h"
#include "core/connect/connectortypes.h"

#include <QHash>
#include <QStringList>

#include <functional>
#include <optional>
#include <vector>

namespace patchbay {

class ConfigDocument;

/// org.apache.kafka.common.config.ConfigDef.Type
enum class SettingType : quint8 { Boolean, Short, Int, Long, Double, String, List, Class, Password, Unknown };
SettingType settingTypeFromWire(QStringView word);
QString wireName(SettingType type); ///< "BOOLEAN"; empty for Unknown. Not translated

/// org.apache.kafka.common.config.ConfigDef.Importance
enum class Importance : quint8 { High, Medium, Low, Unknown };
Importance importanceFromWire(QStringView word);

/// One setting that a plugin knows: what it said of it, and what a validation added.
struct ConfigKey {
    SettingDefinition definition; ///< as the worker said it
    SettingType type = SettingType::Unknown;
    Importance importance = Importance::Unknown;
    QString group; ///< the worker's word; empty: in none
    QStringList recommendedValues; ///< of the last validation; they depend on the other values
    bool isVisible = true; ///< of the last validation: false where other values make it meaningless

    const QString &name() const { return definition.name; }
    bool isRequired() const { return definition.required; }
    /// What may stand there: recommended values, or true and false. Empty: anything.
    QStringList choices() const;
    bool operator==(const ConfigKey &) const = default;
};

/// Every setting that a connector's class knows, in the order of its groups: from GET
/// /connector-plugins/{p}/config (3.2+), from a validate answer, or both. A value.
class ConfigDef {
public:
    ConfigDef() = default;
    static ConfigDef ofPlugin(const QString &className, const std::vector<SettingDefinition> &definitions);
    static ConfigDef ofReport(const ValidationReport &report);

    /// Takes over what a validation says: order of groups, recommended values, visibility, and keys that only
    /// this config has (transforms.x.…). Keys whose definition is null stay unknown.
    void learn(const ValidationReport &report);
    /// Adds \p other's settings under a prefix, e.g. a transform's under "transforms.route.". Known ones
    /// stay.
    void addPrefixed(const QString &prefix, const ConfigDef &other, const QString &group);
    void add(const ConfigKey &key);

    bool isEmpty() const { return m_keys.empty(); }
    const QString &className() const { return m_className; }
    const std::vector<ConfigKey> &keys() const { return m_keys; } ///< by group, then by their order in it
    const QStringList &groups() const { return m_groups; } ///< in the worker's order; empty ones are left out
    std::vector<const ConfigKey *> keysOf(const QString &group) const; ///< live as long as this
    const ConfigKey *find(QStringView name) const; ///< null: unknown. Lives as long as this, unchanged
    bool knows(QStringView name) const { return find(name) != nullptr; }
    /// Place of a key in the sorted order; unknown ones come last.
    qsizetype orderOf(const QString &name) const;
    QStringList required() const; ///< names of settings that have no default and must be set
    SecretRules secretRules() const;
    /// The known key that somebody who typed \p name most likely meant; nullopt when none is near.
    std::optional<QString> nearest(const QString &name) const;

    bool operator==(const ConfigDef &other) const
    {
        return m_className == other.m_className && m_keys == other.m_keys;
    }

private:
    void sort();

    QString m_className;
    std::vector<ConfigKey> m_keys;
    QStringList m_groups;
    QHash<QString, qsizetype> m_places;
};

/// A class that is plugged into a connector's config, and the prefix of its settings.
struct PluggedClass {
    enum class Kind { Transform, Predicate, Converter };
    Kind kind = Kind::Transform;
    QString alias; ///< "route"; for a converter the setting that names it, "key.converter"
    QString typeKey; ///< the setting that names the class: "transforms.route.type"
    QString prefix; ///< "transforms.route."
    QString className; ///< empty: not set yet
    bool operator==(const PluggedClass &) const = default;
};
/// Transforms and predicates in their order, then the converters that are set.
QList<PluggedClass> pluggedClasses(const ConfigDocument &document);

/// \p connector's settings with those of everything that \p document plugs in: `transforms.route.type`,
/// `.predicate`, `.negate`, and what \p lookup knows of each class (null: not read yet).
ConfigDef definitionFor(const ConfigDef &connector, const ConfigDocument &document,
                        const std::function<const ConfigDef *(const QString &className)> &lookup);

/// Settings that every connector may have and no ConfigDef names: producer.override.…, topic.creation.…,
/// and what belongs to a plugged class whose settings are not known. \p document tells of aliases.
bool isOpenKey(QStringView key, const ConfigDocument &document,
               const std::function<const ConfigDef *(const QString &className)> &lookup);

/// How many insertions, deletions, replacements and swaps of neighbours lie between two texts, or \p most + 1
/// when they are more (Damerau and Levenshtein, optimal string alignment).
int editDistance(QStringView left, QStringView right, int most);
/// The nearest of \p names, unless it is too far to be a slip.
std::optional<QString> nearestOf(const QString &name, const QStringList &names);

} // namespace patchbay
