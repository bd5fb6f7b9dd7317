// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cluster/clusterprofile.h"
#include "core/limits.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QSslCertificate>

#include <algorithm>

namespace patchbay {

namespace {

using namespace std::chrono_literals;
using Field = ProfileProblem::Field;

struct ProfileText {
    Q_DECLARE_TR_FUNCTIONS(patchbay::ClusterProfile)
};

constexpr qint64 caFileLimit = 8LL * 1024 * 1024; ///< bytes; a bundle of every public authority is 0.3 MB

/// For messages: who is meant, never what stands before the @.
QString shownUrl(const QUrl &url)
{
    return url.toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment);
}

std::optional<QString> urlProblem(const QUrl &url)
{
    if (!url.isValid() || url.host().isEmpty())
        return ProfileText::tr("\"%1\" is not an address. Write it like http://connect.example:8083.")
            .arg(shownUrl(url));
    if (url.scheme() != u"http" && url.scheme() != u"https")
        return ProfileText::tr("%1 begins with neither http:// nor https://.").arg(shownUrl(url));
    if (!url.userInfo().isEmpty()) {
        return ProfileText::tr("The address of %1 contains a user name or password. "
                               "Enter them as user and password instead.")
            .arg(url.host());
    }
    if (url.port() == 0)
        return ProfileText::tr("%1 has the port 0, which nobody can listen on.").arg(shownUrl(url));
    if (url.hasQuery() || url.hasFragment())
        return ProfileText::tr("%1 goes on after its path: leave out everything from ? or #.")
            .arg(shownUrl(url));
    return std::nullopt;
}

/// "http://a:8083/" and "http://a:8083" are the same worker.
QUrl normalised(QUrl url)
{
    QString path = url.path(QUrl::FullyEncoded);
    while (path.endsWith(u'/'))
        path.chop(1);
    url.setPath(path, QUrl::StrictMode);
    return url;
}

class ProblemFinder {
public:
    explicit ProblemFinder(const ClusterProfile &profile)
        : m_profile(profile)
    {
    }

    void checkName(const std::vector<ClusterProfile> &others)
    {
        const QString name = m_profile.name.trimmed();
        if (name.isEmpty())
            return report(Field::Name, ProfileText::tr("Give the connection a name."));
        const auto isSame = [this, &name](const ClusterProfile &other) {
            return other.id != m_profile.id && other.name.trimmed() == name;
        };
        if (std::any_of(others.begin(), others.end(), isSame))
            report(Field::Name,
                   ProfileText::tr("Another connection is called \"%1\". Choose another name.").arg(name));
    }

    void checkEnvironment()
    {
        const Environment &environment = m_profile.environment;
        if (environment.kind == Environment::Kind::Custom && environment.customName.trimmed().isEmpty())
            report(Field::Environment, ProfileText::tr("Give the environment a name."));
    }

    void checkWorkers()
    {
        if (m_profile.workers.isEmpty())
            return report(Field::Workers, ProfileText::tr("Enter the address of at least one worker."));
        QList<QUrl> seen;
        for (const QUrl &url : m_profile.workers) {
            if (const auto problem = urlProblem(url))
                return report(Field::Workers, *problem);
            if (seen.contains(normalised(url)))
                return report(Field::Workers, ProfileText::tr("%1 is there twice.").arg(shownUrl(url)));
            seen.append(normalised(url));
        }
    }

    void checkUser()
    {
        if (m_profile.authentication != ClusterProfile::Authentication::Basic)
            return;
        if (m_profile.user.isEmpty())
            return report(Field::User, ProfileText::tr("Enter the user name, or choose no authentication."));
        if (m_profile.user.contains(u':'))
            report(Field::User,
                   ProfileText::tr("A user name with a colon cannot be sent by Basic authentication."));
    }

    void checkCaFile()
    {
        if (m_profile.caFile.isEmpty())
            return;
        if (!QDir::isAbsolutePath(m_profile.caFile))
            return report(Field::CaFile, ProfileText::tr("Enter the full path of the certificate file."));
        QFile file(m_profile.caFile);
        if (!file.open(QIODevice::ReadOnly)) {
            return report(
                Field::CaFile,
                ProfileText::tr("%1 cannot be read: %2.").arg(m_profile.caFile, file.errorString()));
        }
        if (QSslCertificate::fromData(file.read(caFileLimit), QSsl::Pem).isEmpty()) {
            report(
                Field::CaFile,
                ProfileText::tr("%1 contains no certificate in PEM form (\"-----BEGIN CERTIFICATE-----\").")
                    .arg(m_profile.caFile));
        }
    }

    void checkDurations()
    {
        constexpr std::chrono::milliseconds shortest = 500ms;
        constexpr std::chrono::milliseconds longest = 10min;
        const auto isWrong = [shortest, longest](std::chrono::milliseconds value) {
            return value != 0ms && (value < shortest || value > longest);
        };
        if (isWrong(m_profile.readDeadline) || isWrong(m_profile.writeDeadline))
            report(Field::Timeout,
                   ProfileText::tr("A time limit must be between 0.5 seconds and 10 minutes."));
        const std::chrono::milliseconds interval = m_profile.refreshInterval;
        if (interval != 0ms
            && (interval < limits::refreshIntervalShortest || interval > limits::refreshIntervalLongest)) {
            report(Field::RefreshInterval,
                   ProfileText::tr("The refresh interval must be between 1 second and 1 hour."));
        }
    }

    void checkKafka()
    {
        if (!m_profile.kafka)
            return;
        const KafkaProfile &kafka = *m_profile.kafka;
        const auto servers = parseBootstrapServers(kafka.bootstrapServers.join(u' '));
        if (!servers)
            report(Field::Kafka, servers.error().message);
        else if (servers->isEmpty())
            report(Field::Kafka,
                   ProfileText::tr("Enter at least one bootstrap server, or none of the brokers' "
                                   "settings."));
        else if (kafka.hasPassword() && kafka.user.isEmpty())
            report(Field::Kafka, ProfileText::tr("Enter the user name for the brokers."));
        else if (!kafka.caFile.isEmpty() && !QFile::exists(kafka.caFile))
            report(Field::Kafka,
                   ProfileText::tr("The CA file for the brokers, %1, does not exist.").arg(kafka.caFile));
    }

    std::vector<ProfileProblem> take() { return std::move(m_problems); }

private:
    void report(Field field, const QString &sentence) { m_problems.push_back({field, sentence}); }

    const ClusterProfile &m_profile;
    std::vector<ProfileProblem> m_problems;
};

Failure notAnAddress(const QString &sentence)
{
    return Failure(Error::local(Error::Kind::InvalidRequest, sentence));
}

Result<QUrl> parseWorkerUrl(QString word)
{
    // "localhost:8083" alone would be read as the scheme "localhost".
    if (!word.contains(u"://"))
        word.prepend(u"http://");
    const QUrl url(word, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty()) {
        // Not the word itself when it may hold a password.
        const QString shown = word.contains(u'@') ? word.mid(word.lastIndexOf(u'@') + 1) : word;
        return notAnAddress(
            ProfileText::tr("\"%1\" is not an address. Write it like http://connect.example:8083.")
                .arg(shown));
    }
    if (const auto problem = urlProblem(url))
        return notAnAddress(*problem);
    return normalised(url);
}

} // namespace

std::vector<ProfileProblem> problemsOf(const ClusterProfile &profile,
                                       const std::vector<ClusterProfile> &others)
{
    ProblemFinder finder(profile);
    finder.checkName(others);
    finder.checkEnvironment();
    finder.checkWorkers();
    finder.checkUser();
    finder.checkCaFile();
    finder.checkDurations();
    finder.checkKafka();
    return finder.take();
}

Result<QList<QUrl>> parseWorkerUrls(const QString &text)
{
    static const QRegularExpression separator(QStringLiteral("[\\s,;]+"));
    QList<QUrl> urls;
    for (const QString &word : text.split(separator, Qt::SkipEmptyParts)) {
        const Result<QUrl> url = parseWorkerUrl(word);
        if (!url)
            return Failure(url.error());
        if (!urls.contains(*url))
            urls.append(*url);
    }
    if (urls.isEmpty())
        return notAnAddress(ProfileText::tr("Enter the address of at least one worker."));
    return urls;
}

} // namespace patchbay
