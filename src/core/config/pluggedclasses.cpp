// SPDX-License-Identifier: GPL-3.0-or-later
// What a config plugs into its connector: transforms, predicates, converters, and the settings these bring.
#include "core/config/configdef.h"
#include "core/config/configdocument.h"

#include <QCoreApplication>

#include <array>

namespace patchbay {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(patchbay::ConfigDef)
};

QStringList aliases(const ConfigDocument &document, QStringView key)
{
    QStringList names;
    const QString list = document.shown(key).value_or(QString());
    for (const QString &part : list.split(u',')) {
        if (const QString name = part.trimmed(); !name.isEmpty() && !names.contains(name))
            names.append(name);
    }
    return names;
}

constexpr std::array<const char16_t *, 3> converterKeys{u"key.converter", u"value.converter",
                                                        u"header.converter"};

ConfigKey ownKey(const QString &name, SettingType type, bool required,
                 const std::optional<QString> &defaultValue, const QString &documentation,
                 const QString &group, int order)
{
    ConfigKey key;
    key.definition.name = name;
    key.definition.type = wireName(type);
    key.definition.required = required;
    key.definition.defaultValue = defaultValue;
    key.definition.documentation = documentation;
    key.definition.group = group;
    key.definition.orderInGroup = order;
    key.definition.importance = required ? QStringLiteral("HIGH") : QStringLiteral("MEDIUM");
    key.type = type;
    key.importance = required ? Importance::High : Importance::Medium;
    key.group = group;
    return key;
}

QString groupOf(const PluggedClass &one)
{
    // untranslated: ConnectorConfig.enrich names its groups so
    switch (one.kind) {
    case PluggedClass::Kind::Transform:
        return QStringLiteral("Transforms: ") + one.alias;
    case PluggedClass::Kind::Predicate:
        return QStringLiteral("Predicates: ") + one.alias;
    case PluggedClass::Kind::Converter:
        break;
    }
    return one.alias;
}

} // namespace

QList<PluggedClass> pluggedClasses(const ConfigDocument &document)
{
    QList<PluggedClass> classes;
    const auto addAliases = [&](QStringView list, PluggedClass::Kind kind) {
        for (const QString &alias : aliases(document, list)) {
            PluggedClass one;
            one.kind = kind;
            one.alias = alias;
            one.prefix = list.toString() + u'.' + alias + u'.';
            one.typeKey = one.prefix + QLatin1String("type");
            one.className = document.shown(one.typeKey).value_or(QString()).trimmed();
            classes.append(one);
        }
    };
    addAliases(u"transforms", PluggedClass::Kind::Transform);
    addAliases(u"predicates", PluggedClass::Kind::Predicate);
    for (const char16_t *key : converterKeys) {
        const QString name = QString::fromUtf16(key);
        const QString className = document.shown(name).value_or(QString()).trimmed();
        if (className.isEmpty())
            continue;
        PluggedClass one;
        one.kind = PluggedClass::Kind::Converter;
        one.alias = name;
        one.typeKey = name;
        one.prefix = name + u'.';
        one.className = className;
        classes.append(one);
    }
    return classes;
}

ConfigDef definitionFor(const ConfigDef &connector, const ConfigDocument &document,
                        const std::function<const ConfigDef *(const QString &className)> &lookup)
{
    ConfigDef def = connector;
    for (const PluggedClass &one : pluggedClasses(document)) {
        const QString group = groupOf(one);
        if (one.kind != PluggedClass::Kind::Converter) {
            def.add(ownKey(one.typeKey, SettingType::Class, true, std::nullopt,
                           one.kind == PluggedClass::Kind::Transform
                               ? Words::tr("Class of the transform %1.").arg(one.alias)
                               : Words::tr("Class of the predicate %1.").arg(one.alias),
                           group, 0));
        }
        if (one.kind == PluggedClass::Kind::Transform) {
            def.add(ownKey(one.prefix + QLatin1String("predicate"), SettingType::String, false, QString(),
                           Words::tr("The predicate that decides which records this transform gets."), group,
                           1000));
            def.add(ownKey(
                one.prefix + QLatin1String("negate"), SettingType::Boolean, false, QStringLiteral("false"),
                Words::tr("Whether the transform gets the records that its predicate does not match."), group,
                1001));
        }
        if (const ConfigDef *settings = one.className.isEmpty() ? nullptr : lookup(one.className))
            def.addPrefixed(one.prefix, *settings, group);
    }
    return def;
}

bool isOpenKey(QStringView key, const ConfigDocument &document,
               const std::function<const ConfigDef *(const QString &className)> &lookup)
{
    // Passed on to Kafka's own clients (ConnectorConfig.CONNECTOR_CLIENT_*_OVERRIDES_PREFIX) and to topic
    // creation (TopicCreationConfig), which take names that Connect does not know.
    static constexpr std::array open{u"producer.override.", u"consumer.override.", u"admin.override.",
                                     u"topic.creation."};
    for (const auto *prefix : open) {
        if (key.startsWith(QStringView(prefix)))
            return true;
    }
    for (const PluggedClass &one : pluggedClasses(document)) {
        if (key.startsWith(one.prefix) && (one.className.isEmpty() || !lookup(one.className)))
            return true;
    }
    return false;
}

} // namespace patchbay
