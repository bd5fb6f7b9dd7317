// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/localchecks.h"

#include "core/connect/connectorname.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <limits>

namespace patchbay {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(patchbay::LocalChecks)
};

using Kind = ConfigProblem::Kind;
using Severity = ConfigProblem::Severity;
using Setting = ConfigDocument::Setting;

bool isReferenceInside(const QString &value)
{
    return value.contains(QLatin1String("${"));
}

/// The last part of a class name, as people write it in aliases.
QString simpleName(const QString &className)
{
    return className.section(u'.', -1);
}

/// One run over one document.
class Checks {
public:
    Checks(const ConfigDocument &document, const CheckGround &ground)
        : m_document(document),
          m_ground(ground)
    {
    }

    QList<ConfigProblem> run()
    {
        for (const Setting &setting : m_document.settings())
            checkSetting(setting);
        checkName();
        checkClass();
        checkTopics();
        checkDeadLetters();
        checkConverters();
        checkPluggedClasses();
        checkRequired();
        std::stable_sort(m_problems.begin(), m_problems.end(), [](const auto &left, const auto &right) {
            return left.range.begin < right.range.begin;
        });
        return m_problems;
    }

private:
    ConfigProblem &add(Severity severity, Kind kind, const QString &key, json::SourceRange range,
                       const QString &message)
    {
        ConfigProblem problem;
        problem.severity = severity;
        problem.kind = kind;
        problem.key = key;
        problem.message = message;
        problem.range = range;
        problem.at = placeOf(range.begin);
        m_problems.append(problem);
        return m_problems.last();
    }
    ConfigProblem &atKey(Severity severity, Kind kind, const Setting &setting, const QString &message)
    {
        return add(severity, kind, setting.key, setting.keyRange, message);
    }
    ConfigProblem &atValue(Severity severity, Kind kind, const Setting &setting, const QString &message)
    {
        return add(severity, kind, setting.key, setting.valueRange, message);
    }
    ConfigProblem &atObject(Severity severity, Kind kind, const QString &key, const QString &message)
    {
        const qsizetype brace = m_document.objectRange().begin;
        ConfigProblem &problem = add(severity, kind, key, {brace, brace + 1}, message);
        problem.isAtObject = true;
        return problem;
    }
    /// Positions are counted on from the last one: a text of 1 MB is not read again for each problem.
    json::Position placeOf(qsizetype offset)
    {
        if (offset < m_last.offset)
            return m_document.positionOf(offset);
        const QByteArrayView text(m_document.text().text());
        const json::Position step = json::positionAt(text.sliced(m_last.offset), offset - m_last.offset);
        json::Position place;
        place.offset = offset;
        place.line = m_last.line + step.line - 1;
        place.column = step.line == 1 ? m_last.column + step.column - 1 : step.column;
        m_last = place;
        return place;
    }

    void checkSetting(const Setting &setting)
    {
        if (setting.key.isEmpty())
            atKey(Severity::Error, Kind::UnknownKey, setting, Words::tr("A setting needs a name."));
        if (m_document.text().hasPlaceholder(setting.keyRange) || looksLikeMask(setting.key, false)) {
            atKey(Severity::Error, Kind::Mask, setting,
                  Words::tr("A hidden value can't be the name of a setting."));
            return;
        }
        if (setting.isOverridden) {
            const Setting *later = m_document.find(setting.key);
            ConfigProblem &problem =
                atKey(Severity::Error, Kind::Duplicate, setting,
                      Words::tr("This key comes again in line %1, and a worker takes only the last one.")
                          .arg(m_document.positionOf(later->keyRange.begin).line));
            problem.fixes.append(
                {ProblemFix::Kind::RemoveDuplicates, setting.key, {}, Words::tr("Keep the last one")});
            return;
        }
        if (!checkText(setting))
            return;
        checkSecret(setting);
        checkKey(setting);
        checkType(setting);
    }

    bool checkText(const Setting &setting)
    {
        switch (setting.type) {
        case json::Type::Object:
        case json::Type::Array: {
            atValue(Severity::Error, Kind::NotText, setting,
                    Words::tr("A value is a text, a number, true or false. Lists are written as \"a,b\"."));
            return false;
        }
        case json::Type::Null: {
            ConfigProblem &problem = atValue(Severity::Warning, Kind::NotText, setting,
                                             Words::tr("null is no value: leave the key out instead."));
            problem.kind = Kind::WrongType;
            problem.fixes.append({ProblemFix::Kind::RemoveKey, setting.key, {}, Words::tr("Remove the key")});
            return false;
        }
        default:
            return true;
        }
    }

    void checkSecret(const Setting &setting)
    {
        const bool isSecret = m_ground.rules.isSecret(setting.key);
        if (setting.isHidden && m_ground.vault) {
            const MaskedText value = m_document.text().mid(setting.valueRange);
            for (const Placeholder &one : value.placeholders()) {
                if (m_ground.vault->isKnown(one.secret))
                    continue;
                atValue(Severity::Error, Kind::SecretUnknown, setting,
                        Words::tr("The secret that stood here is not known any more: type it again."));
                return;
            }
        }
        if (maskIsTyped(setting, isSecret)) {
            atValue(
                Severity::Error, Kind::Mask, setting,
                Words::tr(
                    "These characters are only a mask. Applied, they would replace the real secret: type it, "
                    "or undo."));
            return;
        }
        if (!isSecret || setting.shown.isEmpty() || isSecretReference(setting.shown))
            return;
        ConfigProblem &problem = atValue(
            Severity::Warning, Kind::PlainSecret, setting,
            Words::tr(
                "This secret stands in clear on the worker, and in Kafka's topic of configs. A reference "
                "such as ${file:/path/secrets.properties:key} keeps it out."));
        const QString name = setting.key.section(u'.', -2).replace(u'.', u'_');
        const QString file = QStringLiteral("${file:/path/to/secrets.properties:%1}").arg(name);
        const QString variable = QStringLiteral("${env:%1}").arg(name.toUpper());
        problem.fixes.append({ProblemFix::Kind::SetValue, setting.key, file, Words::tr("Use a file's")});
        problem.fixes.append(
            {ProblemFix::Kind::SetValue, setting.key, variable, Words::tr("Use a variable's")});
    }

    /// Only what was typed counts: the bullets of a placeholder are none.
    bool maskIsTyped(const Setting &setting, bool isSecret) const
    {
        if (!setting.isHidden)
            return looksLikeMask(setting.shown, isSecret);
        const MaskedText value = m_document.text().mid(setting.valueRange);
        QByteArray rest;
        qsizetype from = 0;
        for (const Placeholder &one : value.placeholders()) {
            rest += value.text().mid(from, one.range.begin - from);
            from = one.range.end;
        }
        rest += value.text().mid(from);
        return looksLikeMask(QString::fromUtf8(rest), false);
    }

    void checkKey(const Setting &setting)
    {
        if (setting.key.trimmed() != setting.key) {
            ConfigProblem &problem = atKey(Severity::Warning, Kind::UnknownKey, setting,
                                           Words::tr("This key begins or ends with a space."));
            problem.fixes.append({ProblemFix::Kind::RenameKey, setting.key, setting.key.trimmed(),
                                  Words::tr("Remove the space")});
            return;
        }
        if (m_ground.def.isEmpty() || m_ground.def.knows(setting.key) || setting.key == QLatin1String("name")
            || setting.key == QLatin1String("connector.class"))
            return;
        if (isOpenKey(setting.key, m_document, lookup()) || isOfUnknownAlias(setting))
            return;
        // A key that is there already was hardly meant a second time.
        if (!m_unsetNames) {
            m_unsetNames.emplace();
            for (const ConfigKey &key : m_ground.def.keys()) {
                if (!m_document.contains(key.name()))
                    m_unsetNames->append(key.name());
            }
        }
        // A config of thousands of keys that nobody knows has other problems than slips.
        constexpr int mostLookedUp = 100;
        const bool looksForNearest = m_unknownKeys++ < mostLookedUp;
        if (const auto nearest = looksForNearest ? nearestOf(setting.key, *m_unsetNames) : std::nullopt) {
            ConfigProblem &problem =
                atKey(Severity::Warning, Kind::UnknownKey, setting,
                      Words::tr("The plugin doesn't know this key. Did you mean %1?").arg(*nearest));
            problem.fixes.append({ProblemFix::Kind::RenameKey, setting.key, *nearest,
                                  Words::tr("Change to %1").arg(*nearest)});
        } else {
            atKey(Severity::Note, Kind::UnknownKey, setting,
                  Words::tr("The plugin doesn't name this key. It is kept, and may have no effect."));
        }
    }

    /// transforms.x.… where x is not in the list.
    bool isOfUnknownAlias(const Setting &setting)
    {
        for (const char16_t *list : {u"transforms", u"predicates"}) {
            const QString prefix = QString::fromUtf16(list) + u'.';
            if (!setting.key.startsWith(prefix))
                continue;
            const QString alias = setting.key.mid(prefix.size()).section(u'.', 0, 0);
            for (const PluggedClass &one : plugged()) {
                if (setting.key.startsWith(one.prefix))
                    return false;
            }
            atKey(Severity::Warning, Kind::UnknownAlias, setting,
                  Words::tr("This has no effect: %1 is not in the list of %2.")
                      .arg(alias, QString::fromUtf16(list)));
            return true;
        }
        return false;
    }

    void checkType(const Setting &setting)
    {
        const ConfigKey *key = m_ground.def.find(setting.key);
        if (!key || setting.isHidden)
            return;
        if (const auto wrong = typeProblem(key->type, setting.shown))
            atValue(Severity::Error, Kind::WrongType, setting, *wrong);
    }

    void checkName()
    {
        const Setting *setting = m_document.find(u"name");
        const std::optional<QString> name = m_document.name();
        const auto report = [&](const QString &message) -> ConfigProblem & {
            return setting ? atValue(Severity::Error, Kind::Name, *setting, message)
                           : atObject(Severity::Error, Kind::Name, QStringLiteral("name"), message);
        };
        if (!m_ground.connector.isEmpty()) {
            if (setting && setting->shown != m_ground.connector) {
                report(Words::tr("The name of a connector can't be changed: this one is %1.")
                           .arg(m_ground.connector))
                    .fixes.append({ProblemFix::Kind::SetValue, QStringLiteral("name"), m_ground.connector,
                                   Words::tr("Change back")});
            }
            return;
        }
        if (!name || name->isEmpty()) {
            report(Words::tr("A new connector needs a name."))
                .fixes.append(
                    {ProblemFix::Kind::SetValue, QStringLiteral("name"), {}, Words::tr("Add a name")});
            return;
        }
        if (setting && setting->shown != *name) {
            report(Words::tr("The name here is not the one beside the config, %1.").arg(*name));
            return;
        }
        if (const auto refusal = creationRefusal(*name))
            report(refusal->message);
    }

    void checkClass()
    {
        const auto className = m_document.shown(u"connector.class");
        if (!className || className->isEmpty()) {
            atObject(Severity::Error, Kind::ClassMissing, QStringLiteral("connector.class"),
                     Words::tr("connector.class is missing: it says what the connector is."));
        }
    }

    bool isSink() const { return m_ground.type == ConnectorType::Sink; }
    bool isSource() const { return m_ground.type == ConnectorType::Source; }

    void checkTopics()
    {
        const Setting *topics = m_document.find(u"topics");
        const Setting *regex = m_document.find(u"topics.regex");
        const auto isSet = [](const Setting *setting) {
            return setting && !setting->shown.trimmed().isEmpty();
        };
        // SinkConnectorConfig.validate
        if (!isSource() && isSet(topics) && isSet(regex)) {
            const QString message = Words::tr("Only one of topics and topics.regex may be set.");
            atKey(Severity::Error, Kind::TopicsConflict, *topics, message)
                .fixes.append(
                    {ProblemFix::Kind::RemoveKey, QStringLiteral("topics"), {}, Words::tr("Remove topics")});
            atKey(Severity::Error, Kind::TopicsConflict, *regex, message)
                .fixes.append({ProblemFix::Kind::RemoveKey,
                               QStringLiteral("topics.regex"),
                               {},
                               Words::tr("Remove topics.regex")});
        }
        if (isSink() && !isSet(topics) && !isSet(regex)) {
            atObject(Severity::Error, Kind::Required, QStringLiteral("topics"),
                     Words::tr("A sink needs topics or topics.regex."))
                .fixes.append(
                    {ProblemFix::Kind::SetValue, QStringLiteral("topics"), {}, Words::tr("Add topics")});
        }
        for (const Setting *setting : {topics, regex}) {
            if (isSource() && isSet(setting) && !m_ground.def.knows(setting->key)) {
                atKey(Severity::Warning, Kind::SinkOnly, *setting,
                      Words::tr("Only sinks read %1; a source has no use for it.").arg(setting->key));
            }
        }
    }

    void checkDeadLetters()
    {
        bool first = true;
        const QString tolerance = m_document.shown(u"errors.tolerance").value_or(QStringLiteral("none"));
        for (const Setting &setting : m_document.settings()) {
            if (setting.isOverridden || !setting.key.startsWith(QLatin1String("errors.deadletterqueue.")))
                continue;
            if (isSource()) {
                atKey(Severity::Warning, Kind::SinkOnly, setting,
                      Words::tr("Only sinks have a dead letter queue: this has no effect."))
                    .fixes.append(
                        {ProblemFix::Kind::RemoveKey, setting.key, {}, Words::tr("Remove the key")});
            } else if (std::exchange(first, false) && tolerance != QLatin1String("all")
                       && !isReferenceInside(tolerance)) {
                atKey(Severity::Warning, Kind::DeadLetters, setting,
                      Words::tr("The dead letter queue is used only with errors.tolerance = all."))
                    .fixes.append({ProblemFix::Kind::SetValue, QStringLiteral("errors.tolerance"),
                                   QStringLiteral("all"), Words::tr("Set errors.tolerance to all")});
            }
        }
        const Setting *setting = m_document.find(u"errors.tolerance");
        if (isSink() && setting && setting->shown == QLatin1String("all")
            && m_document.shown(u"errors.deadletterqueue.topic.name").value_or(QString()).isEmpty()
            && m_document.shown(u"errors.log.enable").value_or(QString()) != QLatin1String("true")) {
            atKey(Severity::Note, Kind::DeadLetters, *setting,
                  Words::tr("Records that fail are dropped without a trace: no dead letter queue and no log "
                            "is set."));
        }
    }

    void checkConverters()
    {
        for (const QString &converter :
             {QStringLiteral("key.converter"), QStringLiteral("value.converter")}) {
            const QString className = m_document.shown(converter).value_or(QString());
            const QString simple = simpleName(className);
            for (const Setting &setting : m_document.settings()) {
                if (setting.isOverridden || !setting.key.startsWith(converter + u'.'))
                    continue;
                if (className.isEmpty()) {
                    atKey(Severity::Warning, Kind::Converter, setting,
                          Words::tr("This has no effect: without %1 the worker's own converter and its "
                                    "settings are used.")
                              .arg(converter));
                    continue;
                }
                const QString name = setting.key.mid(converter.size() + 1);
                const bool hasNoSchemas = simple == QLatin1String("StringConverter")
                    || simple == QLatin1String("ByteArrayConverter")
                    || simple == QLatin1String("AvroConverter")
                    || simple == QLatin1String("ProtobufConverter");
                if (name == QLatin1String("schemas.enable") && hasNoSchemas) {
                    atKey(Severity::Warning, Kind::Converter, setting,
                          Words::tr("%1 has no setting schemas.enable: this has no effect.").arg(simple));
                } else if (name == QLatin1String("schema.registry.url")
                           && (simple == QLatin1String("JsonConverter")
                               || simple == QLatin1String("StringConverter")
                               || simple == QLatin1String("ByteArrayConverter"))) {
                    atKey(Severity::Warning, Kind::Converter, setting,
                          Words::tr("%1 uses no schema registry: this has no effect.").arg(simple));
                }
            }
            checkSchemas(converter, className, simple);
        }
    }

    void checkSchemas(const QString &converter, const QString &className, const QString &simple)
    {
        const Setting *setting = m_document.find(converter);
        if (!setting || className.isEmpty())
            return;
        // Confluent's converters refuse to start without one (AbstractKafkaSchemaSerDeConfig).
        const bool needsRegistry = className.startsWith(QLatin1String("io.confluent.connect."))
            && (simple == QLatin1String("AvroConverter") || simple == QLatin1String("ProtobufConverter")
                || simple == QLatin1String("JsonSchemaConverter"));
        const QString url = converter + QLatin1String(".schema.registry.url");
        if (needsRegistry && !m_document.contains(url)) {
            atKey(Severity::Warning, Kind::Converter, *setting, Words::tr("%1 needs %2.").arg(simple, url))
                .fixes.append({ProblemFix::Kind::SetValue, url, {}, Words::tr("Add %1").arg(url)});
        }
        // A JDBC sink can't make columns of values without a schema.
        const QString sink = simpleName(m_document.shown(u"connector.class").value_or(QString()));
        const QString schemas = converter + QLatin1String(".schemas.enable");
        if (converter == QLatin1String("value.converter") && simple == QLatin1String("JsonConverter")
            && sink.contains(QLatin1String("JdbcSink"))
            && m_document.shown(schemas).value_or(QStringLiteral("true")) == QLatin1String("false")) {
            atKey(Severity::Warning, Kind::Converter, *m_document.find(schemas),
                  Words::tr(
                      "A JDBC sink needs values with a schema: JSON without schemas fails in its tasks."));
        }
    }

    void checkPluggedClasses()
    {
        QStringList predicates;
        for (const PluggedClass &one : plugged()) {
            if (one.kind == PluggedClass::Kind::Predicate)
                predicates.append(one.alias);
        }
        for (const PluggedClass &one : plugged()) {
            if (one.kind == PluggedClass::Kind::Converter)
                continue;
            if (one.className.isEmpty()) {
                const Setting *list = m_document.find(
                    one.kind == PluggedClass::Kind::Transform ? u"transforms" : u"predicates");
                const QString message = Words::tr("%1 needs %2, its class.").arg(one.alias, one.typeKey);
                atValue(Severity::Error, Kind::Required, *list, message)
                    .fixes.append(
                        {ProblemFix::Kind::SetValue, one.typeKey, {}, Words::tr("Add %1").arg(one.typeKey)});
            }
            const Setting *predicate = m_document.find(QString(one.prefix + QLatin1String("predicate")));
            if (one.kind == PluggedClass::Kind::Transform && predicate && !predicate->shown.isEmpty()
                && !predicates.contains(predicate->shown)) {
                atValue(Severity::Error, Kind::UnknownAlias, *predicate,
                        Words::tr("%1 is not in the list of %2.")
                            .arg(predicate->shown, QStringLiteral("predicates")));
            }
        }
    }

    void checkRequired()
    {
        for (const QString &name : m_ground.def.required()) {
            const Setting *setting = m_document.find(name);
            const bool isReported =
                std::any_of(m_problems.begin(), m_problems.end(), [&name](const ConfigProblem &problem) {
                    return problem.key == name && problem.severity == Severity::Error;
                });
            if (isReported || name == QLatin1String("name") || name == QLatin1String("topics"))
                continue;
            bool hasType = false; // its missing is told at the list already
            for (const PluggedClass &one : plugged())
                hasType = hasType || (one.typeKey == name && one.className.isEmpty());
            if (setting || hasType)
                continue;
            atObject(Severity::Error, Kind::Required, name,
                     Words::tr("%1 is required and has no default.").arg(name))
                .fixes.append({ProblemFix::Kind::SetValue, name, {}, Words::tr("Add %1").arg(name)});
        }
    }

    const QList<PluggedClass> &plugged()
    {
        if (!m_plugged)
            m_plugged = pluggedClasses(m_document);
        return *m_plugged;
    }
    std::function<const ConfigDef *(const QString &)> lookup() const
    {
        if (m_ground.lookup)
            return m_ground.lookup;
        return [](const QString &) -> const ConfigDef * {
            return nullptr;
        };
    }

    const ConfigDocument &m_document;
    const CheckGround &m_ground;
    QList<ConfigProblem> m_problems;
    std::optional<QList<PluggedClass>> m_plugged;
    json::Position m_last;
    std::optional<QStringList> m_unsetNames;
    int m_unknownKeys = 0;
};

template <typename T>
bool isWithin(const QString &text)
{
    bool isNumber = false;
    const qlonglong number = text.toLongLong(&isNumber);
    return isNumber && number >= std::numeric_limits<T>::min() && number <= std::numeric_limits<T>::max();
}

QString notA(SettingType type)
{
    return Words::tr("Not a number of type %1.").arg(wireName(type));
}

} // namespace

std::optional<QString> typeProblem(SettingType type, const QString &value)
{
    if (isReferenceInside(value))
        return std::nullopt;
    // ConfigDef.parseType trims every text but a password.
    const QString text = value.trimmed();
    switch (type) {
    case SettingType::Boolean:
        if (text.compare(QLatin1String("true"), Qt::CaseInsensitive) == 0
            || text.compare(QLatin1String("false"), Qt::CaseInsensitive) == 0)
            return std::nullopt;
        return Words::tr("Neither true nor false.");
    case SettingType::Short:
        return isWithin<qint16>(text) ? std::nullopt : std::optional<QString>(notA(type));
    case SettingType::Int:
        return isWithin<qint32>(text) ? std::nullopt : std::optional<QString>(notA(type));
    case SettingType::Long:
        return isWithin<qint64>(text) ? std::nullopt : std::optional<QString>(notA(type));
    case SettingType::Double: {
        bool isNumber = false;
        text.toDouble(&isNumber);
        return isNumber ? std::nullopt : std::optional<QString>(notA(type));
    }
    default:
        return std::nullopt;
    }
}

QList<ConfigProblem> checkLocally(const ConfigDocument &document, const CheckGround &ground)
{
    return Checks(document, ground).run();
}

ConfigProblem problemOf(const ConfigTextError &error)
{
    ConfigProblem problem;
    problem.kind = Kind::Syntax;
    problem.severity = Severity::Error;
    problem.message = error.message;
    problem.range = error.range;
    problem.at = error.at;
    return problem;
}

QList<TextEdit> editsOf(const ProblemFix &fix, const ConfigDocument &document)
{
    switch (fix.kind) {
    case ProblemFix::Kind::RenameKey:
        return document.rename(fix.key, fix.value);
    case ProblemFix::Kind::SetValue:
        return document.setValue(fix.key, fix.value);
    case ProblemFix::Kind::RemoveKey:
        return document.remove(fix.key);
    case ProblemFix::Kind::RemoveDuplicates:
        return document.removeDuplicates();
    }
    return {};
}

int errorCount(const QList<ConfigProblem> &problems)
{
    return static_cast<int>(std::count_if(problems.begin(), problems.end(), [](const ConfigProblem &one) {
        return one.severity == Severity::Error;
    }));
}

} // namespace patchbay
