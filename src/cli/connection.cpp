// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/connection.h"

#include "core/text/describe.h"

#include <QFileInfo>

namespace patchbay::cli {

namespace {

Failure invalid(const QString &why)
{
    return Failure(Error::local(Error::Kind::InvalidRequest, why));
}

} // namespace

Connection::Connection(const Invocation &invocation, Services &services, const QString &environment,
                       QObject *parent)
    : QObject(parent),
      m_invocation(invocation),
      m_services(services),
      m_environment(environment),
      m_rest(services.network()),
      m_client(m_rest)
{
    connect(&m_rest, &RestClient::retrying, this, &Connection::retrying);
}

QString Connection::fromEnvironment(const char *name) const
{
    return qEnvironmentVariable((m_environment + QLatin1String(name)).toLatin1().constData());
}

void Connection::open(const ReplyTo<> &reply)
{
    const Result<ClusterProfile> profile = m_invocation.cluster.isEmpty() ? profileOfUrls() : findProfile();
    if (!profile) {
        reply.deliverLater(Failure(profile.error()));
        return;
    }
    m_profile = *profile;
    if (!m_invocation.caFile.isEmpty())
        m_profile.caFile = QFileInfo(m_invocation.caFile).absoluteFilePath();
    if (m_invocation.timeout)
        m_profile.readDeadline = m_profile.writeDeadline = *m_invocation.timeout;

    const QString password = fromEnvironment("PASSWORD");
    if (m_profile.authentication == ClusterProfile::Authentication::None || !password.isEmpty()) {
        aim(password);
        reply.deliverLater({});
    } else if (m_invocation.cluster.isEmpty()) {
        aim({});
        reply.deliverLater({});
    } else {
        askKeychain(reply);
    }
}

Result<ClusterProfile> Connection::profileOfUrls() const
{
    const Result<QList<QUrl>> urls = parseWorkerUrls(m_invocation.urls.join(u' '));
    if (!urls)
        return Failure(urls.error());
    if (urls->isEmpty())
        return invalid(tr("--url needs the URL of a worker."));
    ClusterProfile profile = ClusterProfile::create();
    profile.name = urls->first().toDisplayString(QUrl::RemoveUserInfo);
    profile.workers = *urls;
    profile.temporary = true;
    profile.user = fromEnvironment("USER");
    if (!profile.user.isEmpty())
        profile.authentication = ClusterProfile::Authentication::Basic;
    return profile;
}

Result<ClusterProfile> Connection::findProfile()
{
    const Result<ProfileStore *> store = m_services.profiles();
    if (!store)
        return Failure(store.error());
    const Result<std::vector<ClusterProfile>> profiles = (*store)->load();
    if (!profiles)
        return Failure(profiles.error());
    QStringList known;
    for (const ClusterProfile &profile : *profiles) {
        if (profile.name == m_invocation.cluster)
            return profile;
        known.append(printable(profile.name));
    }
    const QString name = printable(m_invocation.cluster);
    return invalid(known.isEmpty() ? tr("There is no saved connection \"%1\": none is saved yet. Add it in "
                                        "the window, or use --url.")
                                         .arg(name)
                                   : tr("There is no saved connection \"%1\". There are: %2")
                                         .arg(name, known.join(QStringLiteral(", "))));
}

void Connection::aim(const QString &password)
{
    m_rest.setTarget(m_profile.restTarget(password));
}

void Connection::askKeychain(const ReplyTo<> &reply)
{
    CredentialStore &keychain = m_services.keychain();
    const auto slow = [this](bool forThePerson) {
        if (forThePerson)
            emit waitingForKeychain();
    };
    connect(&keychain, &CredentialStore::waiting, this, slow);
    const auto answered = [this, reply](const Result<std::optional<QString>> &password) {
        if (!password) {
            reply.deliver(Failure(password.error()));
        } else if (!*password) {
            reply.deliver(Failure(Error::local(Error::Kind::Keychain,
                                               tr("The keychain has no password for \"%1\". Enter it in the "
                                                  "window, or set PATCHBAY_PASSWORD.")
                                                   .arg(printable(m_profile.name)))));
        } else {
            aim(**password);
            reply.deliver({});
        }
    };
    keychain.read(m_profile.id, {this, answered});
}

} // namespace patchbay::cli
