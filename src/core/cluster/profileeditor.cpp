// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cluster/profileeditor.h"

#include <QCoreApplication>

namespace patchbay {

QString keychainLabel(const ClusterProfile &profile)
{
    return QStringLiteral("Patchbay: ") + profile.name;
}

namespace {

bool needsPassword(const ClusterProfile &profile)
{
    return profile.authentication == ClusterProfile::Authentication::Basic;
}

bool needsBrokersPassword(const ClusterProfile &profile)
{
    return profile.kafka && profile.kafka->hasPassword();
}

} // namespace

QString brokersKeychainLabel(const ClusterProfile &profile)
{
    return keychainLabel(profile) + QStringLiteral(" (brokers)"); // untranslated: it is found by its words
}

ProfileEditor::ProfileEditor(ClusterList &clusters, CredentialStore &credentials,
                             const ClusterProfile &profile, QObject *parent)
    : QObject(parent),
      m_clusters(clusters),
      m_credentials(credentials),
      m_profile(profile),
      m_original(profile),
      m_password(credentials),
      m_brokersPassword(credentials)
{
    for (KeptPassword *password : {&m_password, &m_brokersPassword}) {
        connect(password, &KeptPassword::changed, this, &ProfileEditor::passwordChanged);
        connect(password, &KeptPassword::changed, this, &ProfileEditor::changed);
    }
    followPasswords();
}

bool ProfileEditor::isNew() const
{
    return !m_clusters.find(m_profile.id);
}

bool ProfileEditor::isChanged() const
{
    return m_profile != m_original || !m_password.typed().isEmpty() || !m_brokersPassword.typed().isEmpty();
}

void ProfileEditor::setProfile(const ClusterProfile &profile)
{
    Q_ASSERT(profile.id == m_profile.id);
    if (profile == m_profile)
        return;
    m_profile = profile;
    emit changed();
    followPasswords();
}

void ProfileEditor::followPasswords()
{
    m_password.follow(m_profile.id, needsPassword(m_profile), isNew());
    const auto &saved = m_original.kafka;
    const QUuid key = m_profile.kafka ? m_profile.kafka->passwordId : QUuid();
    const bool neverKept = isNew() || !saved || saved->passwordId != key;
    m_brokersPassword.follow(key, needsBrokersPassword(m_profile), neverKept);
}

std::vector<ProfileProblem> ProfileEditor::problems() const
{
    std::vector<ClusterProfile> others = m_clusters.profiles();
    std::erase_if(others, [this](const ClusterProfile &other) { return other.id == m_profile.id; });
    return problemsOf(m_profile, others);
}

/// False when it is being saved already, or has a problem: then failed() says which.
bool ProfileEditor::beginSaving()
{
    if (m_saving)
        return false;
    if (const std::vector<ProfileProblem> found = problems(); !found.empty()) {
        emit failed(Error::local(Error::Kind::Blocked, found.front().sentence));
        return false;
    }
    m_saving = true;
    return true;
}

void ProfileEditor::save()
{
    if (!beginSaving())
        return;
    emit changed();
    storePasswords();
}

void ProfileEditor::saveForThisRun()
{
    if (!beginSaving())
        return;
    m_password.keepForThisRun();
    m_brokersPassword.keepForThisRun();
    storeProfile();
}

void ProfileEditor::storePasswords()
{
    const auto refused = [this](const Error &error) {
        end();
        emit passwordRefused(error);
    };
    const auto brokersWritten = [this, refused](const Result<> &result) {
        if (result)
            storeProfile();
        else
            refused(result.error());
    };
    const auto written = [this, refused, brokersWritten](const Result<> &result) {
        if (result)
            m_brokersPassword.write(brokersKeychainLabel(m_profile), {this, brokersWritten});
        else
            refused(result.error());
    };
    m_password.write(keychainLabel(m_profile), {this, written});
}

void ProfileEditor::storeProfile()
{
    const bool wasNew = isNew();
    const Result<> stored = wasNew ? m_clusters.add(m_profile) : m_clusters.replace(m_profile);
    if (!stored) {
        const auto ignored = [](const Result<> &) {
        };
        // Nobody would ever find those passwords again.
        if (wasNew && !m_password.typed().isEmpty())
            m_credentials.remove(m_profile.id, keychainLabel(m_profile), ReplyTo<>(this, ignored));
        if (wasNew && m_brokersPassword.state() == PasswordState::Typed)
            m_credentials.remove(m_profile.kafka->passwordId, brokersKeychainLabel(m_profile),
                                 ReplyTo<>(this, ignored));
        end();
        emit failed(stored.error());
        return;
    }
    ClusterSession *session = m_clusters.find(m_profile.id);
    tidyPasswords(*session, wasNew);
    if (wasNew)
        session->start();
    m_password.adoptTyped();
    m_brokersPassword.adoptTyped();
    m_original = m_profile;
    end();
    followPasswords();
    emit passwordChanged();
    emit saved();
}

void ProfileEditor::tidyPasswords(ClusterSession &session, bool wasNew)
{
    const auto ignored = [](const Result<> &) {
    }; // a stale label or a spare password harms nobody
    const ReplyTo<> spare(&session, ignored);
    const bool isRenamed = m_profile.name != m_original.name;
    if (needsPassword(m_profile) && !m_password.typed().isEmpty())
        session.usePassword(m_password.typed());
    else if (needsPassword(m_profile) && isRenamed)
        m_credentials.relabel(m_profile.id, keychainLabel(m_profile), spare);
    else if (!needsPassword(m_profile) && needsPassword(m_original) && !wasNew)
        m_credentials.remove(m_profile.id, keychainLabel(m_profile), spare);

    if (needsBrokersPassword(m_profile) && !m_brokersPassword.typed().isEmpty())
        session.brokers().tryAgain();
    else if (needsBrokersPassword(m_profile) && isRenamed)
        m_credentials.relabel(m_profile.kafka->passwordId, brokersKeychainLabel(m_profile), spare);
    else if (!needsBrokersPassword(m_profile) && needsBrokersPassword(m_original) && !wasNew)
        m_credentials.remove(m_original.kafka->passwordId, brokersKeychainLabel(m_original), spare);
}

void ProfileEditor::end()
{
    m_saving = false;
    emit changed();
}

void removeConnection(ClusterList &clusters, CredentialStore &credentials, const QUuid &id,
                      const ReplyTo<> &reply)
{
    const ClusterSession *session = clusters.find(id);
    if (!session) {
        reply.deliverLater({});
        return;
    }
    const ClusterProfile profile = session->profile();
    if (const Result<> removed = clusters.remove(id); !removed) {
        reply.deliverLater(Failure(removed.error()));
        return;
    }
    if (!needsPassword(profile) && !needsBrokersPassword(profile)) {
        reply.deliverLater({});
        return;
    }
    if (!needsBrokersPassword(profile)) {
        credentials.remove(id, keychainLabel(profile), reply);
        return;
    }
    const auto brokersRemoved = [profile, reply, &credentials](const Result<> &removed) {
        if (!needsPassword(profile)) {
            reply.deliver(removed);
            return;
        }
        const auto allRemoved = [reply, removed](const Result<> &also) {
            reply.deliver(removed ? also : removed);
        };
        if (reply.isWanted())
            credentials.remove(profile.id, keychainLabel(profile), ReplyTo<>(reply.context(), allRemoved));
    };
    credentials.remove(profile.kafka->passwordId, brokersKeychainLabel(profile),
                       ReplyTo<>(reply.context(), brokersRemoved));
}

} // namespace patchbay
