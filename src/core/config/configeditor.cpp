// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/configeditor.h"

#include "core/config/configeditor_p.h"
#include "core/limits.h"
#include "core/text/describe.h"

#include <QLoggingCategory>

#include <algorithm>
#include <utility>

namespace patchbay {

namespace {
Q_LOGGING_CATEGORY(lcSecrets, "patchbay.secrets", QtInfoMsg)
} // namespace

ConfigEditor::Private::Private(ConfigEditor &editor, const Ground &ground)
    : q(editor),
      client(ground.client),
      definitions(ground.definitions),
      vault(ground.vault),
      history(ground.history),
      fingerprinter(ground.fingerprinter),
      cluster(ground.cluster),
      clusterName(ground.clusterName),
      environment(ground.environment),
      access(ground.access),
      lastDocument(*ConfigDocument::parse(MaskedText(ConfigDocument::emptyText())))
{
    connect(&text, &ConfigText::edited, this, &Private::textEdited);
    checkLater.setSingleShot(true);
    checkLater.setInterval(limits::checkPause);
    connect(&checkLater, &QTimer::timeout, this, &Private::check);
    connect(&definitions, &PluginDefinitions::definitionRead, this, &Private::refreshDefinition);
    connect(&definitions, &PluginDefinitions::pluginsChanged, this, &Private::check);
}

MaskedText ConfigEditor::Private::maskedTextOf(const ConnectorConfig &config)
{
    const QByteArray json = json::write(config.toJson(), json::Style::indented()) + '\n';
    return maskConfig(json, learntRules, vault);
}

void ConfigEditor::Private::begin(const QString &name, bool isNewOne, const ConnectorConfig &config,
                                  const MaskedText &masked)
{
    q.cancelValidation();
    creates = isNewOne;
    connector = name;
    base = config;
    isBaseChanged = false;
    reviewedNow.reset();
    replacing.reset();
    replaced.reset();
    report.reset();
    validatedText = {};
    validationError.reset();
    validity = Validity::Unchecked;
    lastEdited.reset();
    found.reset();
    draftId = QUuid::createUuid();
    vault.remember(config, learntRules);
    text.reset(masked);
    definitions.requestPlugins();
    emit q.opened();
}

void ConfigEditor::Private::textEdited()
{
    lastEdited = QDateTime::currentDateTimeUtc();
    readDocument();
    if (isHiding) // the same config: what was said of it holds
        return;
    if (validity == Validity::Checking && askedText != text.masked())
        q.cancelValidation(); // its answer would be about another text
    const Validity now = validity == Validity::Checking ? validity
        : report && validatedText == text.masked()      ? validity
                                                        : Validity::Unchecked;
    setValidity(now);
    if (text.masked().size() > limits::checkedAtOnce)
        checkLater.start();
    else
        check();
}

void ConfigEditor::Private::hideSecrets()
{
    const QList<TextEdit> edits = hidingEdits(text.masked(), learntRules, vault);
    if (edits.isEmpty())
        return;
    const bool isAsked = askedText == text.masked();
    const bool isValidated = validatedText == text.masked();
    isHiding = true;
    text.hide(edits);
    isHiding = false;
    if (isAsked)
        askedText = text.masked();
    if (isValidated)
        validatedText = text.masked();
    check();
}

void ConfigEditor::Private::readDocument()
{
    auto parsed = ConfigDocument::parse(text.masked());
    if (parsed) {
        document = std::move(*parsed);
        lastDocument = *document;
        textError.reset();
        refreshDefinition();
    } else {
        document.reset();
        textError = parsed.error();
    }
    emit q.documentChanged();
}

void ConfigEditor::Private::refreshDefinition()
{
    const QString named = lastDocument.shown(u"connector.class").value_or(QString()).trimmed();
    if (named != className) {
        className = named;
        classDefinition = ConfigDef();
    }
    // Not while a class is being typed: whole names only are asked for.
    const bool isComplete = !definitions.pluginsRead() || definitions.plugin(className) != nullptr;
    if (!className.isEmpty() && isComplete && text.masked() == lastDocument.text())
        definitions.request(className);
    if (const ConfigDef *known = definitions.find(className); known && !report)
        classDefinition = *known;
    for (const PluggedClass &one : pluggedClasses(lastDocument)) {
        if (definitions.plugin(one.className) || one.className.contains(u'.'))
            definitions.request(one.className);
    }
    const auto lookup = [this](const QString &name) {
        return definitions.find(name);
    };
    ConfigDef fresh = definitionFor(classDefinition, lastDocument, lookup);
    if (fresh == definition)
        return;
    definition = std::move(fresh);
    learntRules.add(definition.secretRules());
    vault.remember(base, learntRules);
    // A password that only the definition tells of stands in clear until now. Later, because this may be amid
    // an edit that listeners still have to see.
    const auto hide = [this] {
        q.hideSecrets();
    };
    QMetaObject::invokeMethod(this, hide, Qt::QueuedConnection);
    emit q.definitionChanged();
    check();
    recordPending();
}

void ConfigEditor::Private::apply(const QList<TextEdit> &edits, const QString &label)
{
    text.apply(edits, label);
}

/// What others applied enters the history when it is first seen.
void ConfigEditor::Private::recordFound(const ConnectorConfig &config)
{
    found = config;
    foundAt = QDateTime::currentDateTimeUtc();
    recordPending();
}

/// Not before the class has told which settings are passwords: what is written down stays.
void ConfigEditor::Private::recordPending()
{
    if (!found || classDefinition.isEmpty())
        return;
    const ConnectorConfig config = *std::exchange(found, std::nullopt);
    const StoredConfig stored = StoredConfig::of(config, learntRules, fingerprinter);
    const auto read = [this, stored, config,
                       when = foundAt](const Result<std::vector<ConfigVersion>> &versions) {
        if (!versions) {
            emit q.historyFailed(versions.error());
            return;
        }
        // The disk may have taken its time: what was applied since comes after this one.
        const auto before = std::find_if(versions->begin(), versions->end(),
                                         [&when](const ConfigVersion &one) { return one.time <= when; });
        if (before != versions->end() && before->config.isSameAs(stored))
            return;
        ConfigVersion version;
        version.id = QUuid::createUuid();
        version.time = when;
        version.cluster = cluster;
        version.clusterName = clusterName;
        version.connector = connector;
        version.origin = ConfigVersion::Origin::Found;
        version.config = stored;
        if (before != versions->end())
            version.changes = differences(before->config, stored);
        version.ended = Progress::Done;
        vault.rememberVersion(version.id, config);
        const auto added = [this](const Result<> &done) {
            if (!done)
                emit q.historyFailed(done.error());
        };
        history.add(version, {this, added});
    };
    history.versions(cluster, connector, {this, read});
}

ConfigEditor::ConfigEditor(const Ground &ground, QObject *parent)
    : QObject(parent),
      d(std::make_unique<Private>(*this, ground))
{
}

ConfigEditor::~ConfigEditor() = default;

void ConfigEditor::open(const QString &connector, const ReplyTo<> &reply)
{
    const auto read = [this, connector, reply](const Result<ConnectorConfig> &config) {
        if (!config) {
            reply.deliver(Failure(config.error()));
            return;
        }
        openWith(connector, *config);
        reply.deliver({});
    };
    d->client.config(connector, {this, read});
}

void ConfigEditor::openWith(const QString &connector, const ConnectorConfig &config)
{
    d->begin(connector, false, config, d->maskedTextOf(config));
    d->recordFound(config);
}

namespace {

Result<ImportedConfig> imported(const QByteArray &text)
{
    auto config = importConfig(text);
    if (config)
        return std::move(*config);
    const ConfigTextError &error = config.error();
    return Failure(Error::local(Error::Kind::InvalidRequest,
                                ConfigEditor::tr("Line %1, column %2: %3")
                                    .arg(error.at.line)
                                    .arg(error.at.column)
                                    .arg(error.message)));
}

} // namespace

Result<> ConfigEditor::beginFromText(const QByteArray &text)
{
    const Result<ImportedConfig> config = imported(text);
    if (!config)
        return Failure(config.error());
    d->begin({}, true, {}, maskConfig(config->json, d->learntRules, d->vault));
    return {};
}

Result<> ConfigEditor::replaceText(const QByteArray &text)
{
    const Result<ImportedConfig> config = imported(text);
    if (!config)
        return Failure(config.error());
    const TextEdit edit = difference(d->text.masked(), maskConfig(config->json, d->learntRules, d->vault));
    if (!edit.changesNothing())
        d->apply({edit}, tr("Replace the text"));
    return {};
}

void ConfigEditor::beginFromPlugin(const QString &className, const ReplyTo<> &reply)
{
    const auto read = [this, className, reply](const Result<std::vector<SettingDefinition>> &definitions) {
        ConnectorConfig config;
        config.settings.push_back({QStringLiteral("name"), QString()});
        config.settings.push_back({QStringLiteral("connector.class"), className});
        config.settings.push_back({QStringLiteral("tasks.max"), QStringLiteral("1")});
        if (!definitions && definitions.error().kind != Error::Kind::UnknownEndpoint) {
            reply.deliver(Failure(definitions.error()));
            return;
        }
        const ConfigDef def = definitions ? ConfigDef::ofPlugin(className, *definitions) : ConfigDef();
        for (const ConfigKey &key : def.keys()) {
            if (config.contains(key.name()) || (!key.isRequired() && key.importance != Importance::High))
                continue;
            const bool isOther = key.name() == QLatin1String("topics.regex"); // one of the two
            if (!isOther)
                config.settings.push_back({key.name(), key.definition.defaultValue.value_or(QString())});
        }
        d->definitions.learn(className, def);
        d->begin({}, true, {}, d->maskedTextOf(config));
        reply.deliver({});
    };
    d->client.pluginConfig(className, {}, {this, read});
}

void ConfigEditor::beginFromCopy(const ConnectorConfig &config, const QString &name)
{
    ConnectorConfig copy = config;
    const QString old = config.value(u"name").value_or(QString());
    const QString fresh = name.isEmpty() ? QString(old + QLatin1String("-copy")) : name;
    const auto known = std::find_if(copy.settings.begin(), copy.settings.end(),
                                    [](const auto &one) { return one.key == QLatin1String("name"); });
    if (known == copy.settings.end())
        copy.settings.insert(copy.settings.begin(), {QStringLiteral("name"), fresh});
    else
        known->value = fresh;
    d->begin({}, true, {}, d->maskedTextOf(copy));
}

void ConfigEditor::openDraft(const ConfigDraft &draft, const ReplyTo<> &reply)
{
    const auto read = [this, draft, reply](const Result<ConnectorConfig> &config) {
        const bool isGone = !config && config.error().kind == Error::Kind::NotFound;
        if (!config && !isGone && !draft.connector.isEmpty()) {
            reply.deliver(Failure(config.error()));
            return;
        }
        const ConnectorConfig now = config.value_or(ConnectorConfig());
        for (const StoredConfig::Setting &setting : draft.base.settings()) {
            if (setting.isSecret && setting.text == hiddenSecret)
                d->learntRules.addPassword(setting.key); // as its class said then
        }
        d->begin(draft.connector, draft.connector.isEmpty() || isGone, now,
                 draft.connector.isEmpty() ? MaskedText(ConfigDocument::emptyText()) : d->maskedTextOf(now));
        QList<Placeholder> placeholders;
        QHash<QString, qsizetype> seen; // of each key: a JAAS string may hide several
        for (const ConfigDraft::Hidden &hidden : draft.hidden) {
            // The bullets at this place stand for what the worker's config has at the same place of its
            // value.
            const ConfigDocument::Setting *setting = d->lastDocument.find(hidden.key);
            const auto value = now.value(hidden.key);
            const bool isSame = setting && value
                && (hidden.fingerprint.isEmpty()
                    || d->fingerprinter.of(hidden.key, *value) == hidden.fingerprint);
            const QList<Placeholder> there = isSame
                ? d->lastDocument.text().mid(setting->valueRange).placeholders()
                : QList<Placeholder>();
            const qsizetype index = seen[hidden.key]++;
            // What only the class calls a secret is not masked yet: all of it is.
            const int secret = index < there.size() ? there.at(index).secret
                : isSame && there.isEmpty()         ? d->vault.keep(jsonInner(*value))
                                                    : d->vault.keepUnknown();
            placeholders.append({hidden.range, secret});
        }
        d->isBaseChanged = !StoredConfig::of(now, d->learntRules, d->fingerprinter).isSameAs(draft.base);
        const MaskedText text(draft.text, placeholders);
        const TextEdit edit = difference(d->text.masked(), text);
        d->text.apply({edit}, tr("Draft"));
        d->draftId = draft.id;
        d->lastEdited = draft.time;
        reply.deliver({});
    };
    if (draft.connector.isEmpty())
        ReplyTo<ConnectorConfig>(this, read).deliverLater(ConnectorConfig());
    else
        d->client.config(draft.connector, {this, read});
}

bool ConfigEditor::isNew() const
{
    return d->creates;
}

QString ConfigEditor::connector() const
{
    return d->creates ? d->lastDocument.name().value_or(QString()) : d->connector;
}

const QUuid &ConfigEditor::cluster() const
{
    return d->cluster;
}

ConfigText &ConfigEditor::text()
{
    return d->text;
}

bool ConfigEditor::isModified() const
{
    return d->text.isModified();
}

const ConfigDocument *ConfigEditor::document() const
{
    return d->document ? &*d->document : nullptr;
}

const ConfigDocument &ConfigEditor::lastDocument() const
{
    return d->lastDocument;
}

const ConfigDef &ConfigEditor::definition() const
{
    return d->definition;
}

SecretRules ConfigEditor::secretRules() const
{
    return d->learntRules;
}

const QList<ConfigProblem> &ConfigEditor::problems() const
{
    return d->problems;
}

const ConnectorConfig &ConfigEditor::base() const
{
    return d->base;
}

std::optional<QDateTime> ConfigEditor::lastEdited() const
{
    return d->lastEdited;
}

void ConfigEditor::setValue(const QString &key, const QString &value)
{
    if (!d->document)
        return;
    if (d->learntRules.isSecret(key) && !value.isEmpty() && !isSecretReference(value))
        setSecret(key, value);
    else
        d->apply(d->document->setValue(key, value), tr("Set %1").arg(key));
}

void ConfigEditor::setSecret(const QString &key, const QString &secret)
{
    if (!d->document)
        return;
    if (secret.isEmpty()) {
        d->apply(d->document->setValue(key, QString()), tr("Set %1").arg(key));
        return;
    }
    if (looksLikeMask(secret, true)) {
        d->apply(d->document->setValue(key, secret), tr("Set %1").arg(key)); // shown, and refused as a mask
        return;
    }
    const QByteArray bullets(placeholderCharacters);
    const int number = d->vault.keep(jsonInner(secret));
    const MaskedText inner(bullets, {Placeholder{{0, bullets.size()}, number}});
    d->apply(d->document->setValue(key, inner), tr("Set %1").arg(key));
}

void ConfigEditor::removeKey(const QString &key)
{
    if (d->document)
        d->apply(d->document->remove(key), tr("Remove %1").arg(key));
}

void ConfigEditor::renameKey(const QString &key, const QString &to)
{
    if (d->document)
        d->apply(d->document->rename(key, to), tr("Rename %1").arg(key));
}

void ConfigEditor::applyFix(const ProblemFix &fix)
{
    if (d->document)
        d->apply(editsOf(fix, *d->document), fix.label);
}

void ConfigEditor::format()
{
    if (d->document)
        d->apply(d->document->format(), tr("Format"));
}

void ConfigEditor::sortByGroup()
{
    if (d->document)
        d->apply(d->document->sortByGroup(d->definition), tr("Sort by group"));
}

void ConfigEditor::hideSecrets()
{
    d->hideSecrets();
}

QList<Completion> ConfigEditor::completions(const CursorPlace &place) const
{
    QStringList predicates;
    for (const PluggedClass &one : pluggedClasses(d->lastDocument)) {
        if (one.kind == PluggedClass::Kind::Predicate)
            predicates.append(one.alias);
    }
    return patchbay::completions(place, d->definition, d->lastDocument.keys(), d->definitions.plugins(),
                                 predicates);
}

std::optional<QString> ConfigEditor::reveal(const QString &key)
{
    const ConfigDocument::Setting *setting = d->lastDocument.find(key);
    if (!setting)
        return std::nullopt;
    const auto value = d->lastDocument.value(*setting, d->vault);
    if (value) { // untranslated: of the log
        qCInfo(lcSecrets).noquote().nospace()
            << "Shown: the secret " << printable(key) << " of " << printable(connector()) << " on "
            << printable(d->clusterName);
        emit revealed(key);
    }
    return value;
}

void ConfigEditor::versions(const ReplyTo<std::vector<ConfigVersion>> &reply)
{
    d->history.versions(d->cluster, connector(), reply);
}

RestoredText ConfigEditor::restoreVersion(const ConfigVersion &version)
{
    RestoredText restored;
    // Of this run, with its secrets; else as far as fingerprints and the worker know them.
    if (const auto original = d->vault.version(version.id))
        restored.text = d->maskedTextOf(*original);
    else
        restored = restore(version.config, d->base, d->vault, d->fingerprinter);
    const TextEdit edit = difference(d->text.masked(), restored.text);
    if (!edit.changesNothing())
        d->apply({edit}, tr("Go back"));
    return restored;
}

std::optional<ConfigDraft> ConfigEditor::draft()
{
    if (!d->className.isEmpty() && d->classDefinition.isEmpty())
        return std::nullopt;
    hideSecrets();
    ConfigDraft draft;
    draft.id = d->draftId;
    draft.time = d->lastEdited.value_or(QDateTime::currentDateTimeUtc());
    draft.cluster = d->cluster;
    draft.connector = d->creates ? QString() : d->connector;
    draft.text = d->text.text();
    draft.base = StoredConfig::of(d->base, d->learntRules, d->fingerprinter);
    for (const Placeholder &one : d->text.masked().placeholders()) {
        ConfigDraft::Hidden hidden;
        hidden.range = one.range;
        const ConfigDocument::Setting *setting =
            d->document ? d->document->settingAt(one.range.begin) : nullptr;
        if (setting) {
            hidden.key = setting->key;
            const auto value = d->document->value(*setting, d->vault);
            if (value && d->fingerprinter.isLasting())
                hidden.fingerprint = d->fingerprinter.of(setting->key, *value);
        }
        draft.hidden.append(hidden);
    }
    return draft;
}

const QUuid &ConfigEditor::draftId() const
{
    return d->draftId;
}

bool ConfigEditor::baseChanged() const
{
    return d->isBaseChanged;
}

} // namespace patchbay
