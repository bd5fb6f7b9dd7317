// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cluster/clusterprofile.h"
#include "core/cluster/profilesversion.h"
#include "core/json/document.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <iterator>
#include <utility>

namespace patchbay {

namespace {

using std::chrono::milliseconds;

struct ProfileText {
    Q_DECLARE_TR_FUNCTIONS(patchbay::ClusterProfile)
};

// A field more needs a higher number: an older program refuses what it would lose on writing.
constexpr qint64 versionWithoutKafka = 1;

// The words of the file. Pairs, so that reading and writing cannot drift apart.
template <typename Enum>
using Word = std::pair<Enum, QLatin1String>;

constexpr Word<Environment::Kind> kindWords[] = {
    {Environment::Kind::Development, QLatin1String("development")},
    {Environment::Kind::Staging, QLatin1String("staging")},
    {Environment::Kind::Production, QLatin1String("production")},
    {Environment::Kind::Custom, QLatin1String("custom")},
};
constexpr Word<Environment::Tint> tintWords[] = {
    {Environment::Tint::Green, QLatin1String("green")},   {Environment::Tint::Amber, QLatin1String("amber")},
    {Environment::Tint::Red, QLatin1String("red")},       {Environment::Tint::Blue, QLatin1String("blue")},
    {Environment::Tint::Violet, QLatin1String("violet")}, {Environment::Tint::Grey, QLatin1String("grey")},
};
constexpr Word<ClusterProfile::Authentication> authenticationWords[] = {
    {ClusterProfile::Authentication::None, QLatin1String("none")},
    {ClusterProfile::Authentication::Basic, QLatin1String("basic")},
};

constexpr Word<KafkaProfile::Security> securityWords[] = {
    {KafkaProfile::Security::Plaintext, QLatin1String("plaintext")},
    {KafkaProfile::Security::Tls, QLatin1String("tls")},
    {KafkaProfile::Security::SaslPlaintext, QLatin1String("sasl-plaintext")},
    {KafkaProfile::Security::SaslTls, QLatin1String("sasl-tls")},
};
constexpr Word<KafkaProfile::Mechanism> mechanismWords[] = {
    {KafkaProfile::Mechanism::ScramSha512, QLatin1String("scram-sha-512")},
    {KafkaProfile::Mechanism::ScramSha256, QLatin1String("scram-sha-256")},
    {KafkaProfile::Mechanism::Plain, QLatin1String("plain")},
};

template <typename Enum, std::size_t Size>
QLatin1String wordOf(Enum value, const Word<Enum> (&words)[Size])
{
    for (const Word<Enum> &word : words) {
        if (word.first == value)
            return word.second;
    }
    return words[0].second;
}

json::Value text(QAnyStringView value)
{
    return json::Value::string(value);
}

json::Value environmentJson(const Environment &environment)
{
    json::Value object = json::Value::object();
    object.append(u"kind", text(wordOf(environment.kind, kindWords)));
    if (environment.kind == Environment::Kind::Custom) {
        object.append(u"name", text(environment.customName));
        object.append(u"tint", text(wordOf(environment.customTint, tintWords)));
    }
    return object;
}

json::Value kafkaJson(const KafkaProfile &kafka)
{
    json::Value servers = json::Value::array();
    for (const QString &server : kafka.bootstrapServers)
        servers.append(text(server));
    json::Value object = json::Value::object();
    object.append(u"bootstrapServers", servers);
    object.append(u"security", text(wordOf(kafka.security, securityWords)));
    object.append(u"caFile", text(kafka.caFile));
    object.append(u"mechanism", text(wordOf(kafka.mechanism, mechanismWords)));
    object.append(u"user", text(kafka.user));
    object.append(u"passwordId", text(kafka.passwordId.toString(QUuid::WithoutBraces)));
    return object;
}

json::Value profileJson(const ClusterProfile &profile)
{
    json::Value workers = json::Value::array();
    for (const QUrl &url : profile.workers)
        workers.append(text(url.toString(QUrl::FullyEncoded | QUrl::RemoveUserInfo)));
    json::Value object = json::Value::object();
    object.append(u"id", text(profile.id.toString(QUuid::WithoutBraces)));
    object.append(u"name", text(profile.name));
    object.append(u"environment", environmentJson(profile.environment));
    object.append(u"workers", workers);
    object.append(u"authentication", text(wordOf(profile.authentication, authenticationWords)));
    object.append(u"user", text(profile.user));
    object.append(u"caFile", text(profile.caFile));
    object.append(u"readDeadlineMs", json::Value::number(static_cast<qint64>(profile.readDeadline.count())));
    object.append(u"writeDeadlineMs",
                  json::Value::number(static_cast<qint64>(profile.writeDeadline.count())));
    object.append(u"refreshIntervalMs",
                  json::Value::number(static_cast<qint64>(profile.refreshInterval.count())));
    object.append(u"readOnly", json::Value::boolean(profile.readOnly));
    if (profile.kafka)
        object.append(u"kafka", kafkaJson(*profile.kafka));
    return object;
}

constexpr QStringView profileFields[] = {
    u"id",     u"name",           u"environment",     u"workers",           u"authentication", u"user",
    u"caFile", u"readDeadlineMs", u"writeDeadlineMs", u"refreshIntervalMs", u"readOnly",       u"kafka"};
constexpr QStringView environmentFields[] = {u"kind", u"name", u"tint"};

/// Reads one profile and remembers the first thing that is wrong. Fields may be missing, except name and
/// workers: a person may write such a file by hand.
class ProfileReader {
public:
    explicit ProfileReader(const json::Value &object)
        : m_object(object)
    {
    }

    Result<ClusterProfile> read()
    {
        if (!m_object.isObject())
            return storageError(ProfileText::tr("A connection is not a JSON object."));
        ClusterProfile profile;
        profile.name = readText(m_object, u"name");
        m_name = profile.name;
        refuseUnknown(m_object, profileFields);
        if (profile.name.isEmpty())
            note(ProfileText::tr("it has no name"));
        profile.id = readId();
        profile.environment = readEnvironment();
        profile.workers = readWorkers();
        profile.authentication = readWord(m_object, u"authentication", authenticationWords);
        profile.user = readText(m_object, u"user");
        profile.caFile = readText(m_object, u"caFile");
        profile.readDeadline = readDuration(u"readDeadlineMs");
        profile.writeDeadline = readDuration(u"writeDeadlineMs");
        profile.refreshInterval = readDuration(u"refreshIntervalMs");
        profile.readOnly = readFlag(u"readOnly");
        profile.kafka = readKafka();
        if (m_problem.isEmpty())
            return profile;
        return storageError(
            ProfileText::tr("The connection \"%1\" cannot be read: %2.").arg(m_name, m_problem));
    }

    static Failure storageError(const QString &sentence)
    {
        return Failure(Error::local(Error::Kind::Storage, sentence));
    }

private:
    void note(const QString &problem)
    {
        if (m_problem.isEmpty())
            m_problem = problem;
    }

    /// A damaged or misspelt name must not turn "read-only" or "basic authentication" into the default.
    template <std::size_t Size>
    void refuseUnknown(const json::Value &object, const QStringView (&known)[Size])
    {
        for (const json::Member &member : object.members()) {
            const QString key = member.key();
            if (std::find(std::begin(known), std::end(known), key) == std::end(known))
                note(ProfileText::tr("it has the unknown field \"%1\"").arg(key));
        }
    }

    std::optional<json::Value> field(const json::Value &object, QStringView key, json::Type type)
    {
        std::optional<json::Value> value = object.find(key);
        if (value && value->type() != type) {
            note(ProfileText::tr("\"%1\" is of the wrong type").arg(key));
            return std::nullopt;
        }
        return value;
    }

    QString readText(const json::Value &object, QStringView key)
    {
        const auto value = field(object, key, json::Type::String);
        return value ? value->toString() : QString();
    }

    bool readFlag(QStringView key)
    {
        const auto value = field(m_object, key, json::Type::Bool);
        return value && value->toBool().value_or(false);
    }

    milliseconds readDuration(QStringView key)
    {
        const auto value = field(m_object, key, json::Type::Number);
        if (!value)
            return milliseconds(0);
        constexpr qint64 longest = 24LL * 3600 * 1000;
        const std::optional<qint64> count = value->toInt64();
        if (!count || *count < 0 || *count > longest) {
            note(ProfileText::tr("\"%1\" is not a whole number of milliseconds up to a day").arg(key));
            return milliseconds(0);
        }
        return milliseconds(*count);
    }

    template <typename Enum, std::size_t Size>
    Enum readWord(const json::Value &object, QStringView key, const Word<Enum> (&words)[Size])
    {
        const auto value = field(object, key, json::Type::String);
        if (!value)
            return words[0].first;
        const QString found = value->toString();
        for (const Word<Enum> &word : words) {
            if (word.second == found)
                return word.first;
        }
        note(ProfileText::tr("\"%1\" has the unknown value \"%2\"").arg(key, found));
        return words[0].first;
    }

    QUuid readId()
    {
        const QString id = readText(m_object, u"id");
        if (id.isEmpty())
            return QUuid::createUuid();
        const QUuid uuid = QUuid::fromString(id);
        if (uuid.isNull())
            note(ProfileText::tr("its id is not a UUID"));
        return uuid;
    }

    Environment readEnvironment()
    {
        Environment environment;
        const auto object = field(m_object, u"environment", json::Type::Object);
        if (!object)
            return environment;
        refuseUnknown(*object, environmentFields);
        environment.kind = readWord(*object, u"kind", kindWords);
        if (environment.kind != Environment::Kind::Custom)
            return environment;
        environment.customName = readText(*object, u"name");
        if (object->contains(u"tint"))
            environment.customTint = readWord(*object, u"tint", tintWords);
        return environment;
    }

    std::optional<KafkaProfile> readKafka()
    {
        const auto object = field(m_object, u"kafka", json::Type::Object);
        if (!object)
            return std::nullopt;
        KafkaProfile kafka;
        QStringList servers;
        const auto array = field(*object, u"bootstrapServers", json::Type::Array);
        for (const json::Value &element : array.value_or(json::Value::array()).elements())
            servers.append(element.toString());
        const auto parsed = parseBootstrapServers(servers.join(u' '));
        if (!parsed || parsed->isEmpty())
            note(ProfileText::tr("one of its bootstrap servers is not an address"));
        else
            kafka.bootstrapServers = *parsed;
        kafka.security = readWord(*object, u"security", securityWords);
        kafka.caFile = readText(*object, u"caFile");
        kafka.mechanism = readWord(*object, u"mechanism", mechanismWords);
        kafka.user = readText(*object, u"user");
        kafka.passwordId = QUuid::fromString(readText(*object, u"passwordId"));
        if (kafka.passwordId.isNull())
            kafka.passwordId = QUuid::createUuid();
        return kafka;
    }

    QList<QUrl> readWorkers()
    {
        QList<QUrl> urls;
        const auto workers = field(m_object, u"workers", json::Type::Array);
        if (!workers || workers->size() == 0) {
            note(ProfileText::tr("it has no worker addresses"));
            return urls;
        }
        for (const json::Value &element : workers->elements()) {
            QUrl url(element.toString(), QUrl::StrictMode);
            if (!element.isString() || !url.isValid() || url.host().isEmpty())
                note(ProfileText::tr("one of its worker addresses is not an address"));
            // Some people write passwords here; they must not get into the settings.
            url.setUserInfo(QString());
            urls.append(url);
        }
        return urls;
    }

    const json::Value m_object;
    QString m_name;
    QString m_problem;
};

Result<json::Value> profilesArray(const QByteArray &text)
{
    const auto document = json::parse(text);
    if (!document) {
        return ProfileReader::storageError(
            ProfileText::tr("This is not JSON. %1").arg(json::describeWithPlace(document.error())));
    }
    const json::Value &root = document->root();
    if (root.value(u"patchbay").toString() != u"profiles")
        return ProfileReader::storageError(ProfileText::tr("This is not a list of Patchbay connections."));
    const std::optional<qint64> version = root.value(u"version").toInt64();
    if (!version || *version < 1)
        return ProfileReader::storageError(
            ProfileText::tr("The list of connections does not say its version."));
    if (*version > profilesVersion) {
        return ProfileReader::storageError(
            ProfileText::tr("The list of connections has version %1, from a newer Patchbay. "
                            "This one reads version %2.")
                .arg(*version)
                .arg(profilesVersion));
    }
    const json::Value profiles = root.value(u"profiles");
    if (!profiles.isArray())
        return ProfileReader::storageError(ProfileText::tr("The list of connections has no \"profiles\"."));
    return profiles;
}

} // namespace

QByteArray writeProfiles(const std::vector<ClusterProfile> &profiles)
{
    json::Value array = json::Value::array();
    for (const ClusterProfile &profile : profiles)
        array.append(profileJson(profile));
    json::Value root = json::Value::object();
    root.append(u"patchbay", text(u"profiles"));
    const auto namesBrokers = [](const ClusterProfile &profile) {
        return profile.kafka.has_value();
    };
    const bool needsNew = std::any_of(profiles.begin(), profiles.end(), namesBrokers);
    root.append(u"version", json::Value::number(needsNew ? profilesVersion : versionWithoutKafka));
    root.append(u"profiles", array);
    return json::write(root, json::Style::indented()) + '\n';
}

Result<std::vector<ClusterProfile>> parseProfiles(const QByteArray &json)
{
    const Result<json::Value> array = profilesArray(json);
    if (!array)
        return Failure(array.error());
    std::vector<ClusterProfile> profiles;
    QSet<QUuid> ids;
    for (const json::Value &element : array->elements()) {
        const Result<ClusterProfile> profile = ProfileReader(element).read();
        if (!profile)
            return Failure(profile.error());
        if (ids.contains(profile->id)) {
            return ProfileReader::storageError(
                ProfileText::tr("The connection \"%1\" has the id of another one.").arg(profile->name));
        }
        ids.insert(profile->id);
        profiles.push_back(*profile);
    }
    return profiles;
}

} // namespace patchbay
