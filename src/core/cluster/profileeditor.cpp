// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cluster/profileeditor.h"

#include <QCoreApplication>

namespace patchbay {

QString keychainLabel(const ClusterProfile &profile)
{
    return QStringLiteral("Patchbay: ") + profile.name;
}

ProfileEditor::ProfileEditor(ClusterList &clusters, CredentialStore &credentials,
                             const ClusterProfile &profile, QObject *parent)
    : QObject(parent),
      m_clusters(clusters),
      m_credentials(credentials),
      m_profile(profile),
      m_original(profile)
{
    askForPassword();
}

bool ProfileEditor::isNew() const
{
    return !m_clusters.find(m_profile.id);
}

bool ProfileEditor::isChanged() const
{
    return m_profile != m_original || !m_typed.isEmpty();
}

void ProfileEditor::setProfile(const ClusterProfile &profile)
{
    Q_ASSERT(profile.id == m_profile.id);
    if (profile == m_profile)
        return;
    const bool needsPasswordNow = profile.authentication != m_profile.authentication;
    m_profile = profile;
    emit changed();
    if (!needsPasswordNow)
        return;
    if (!m_kept)
        askForPassword();
    emit passwordChanged();
}

std::vector<ProfileProblem> ProfileEditor::problems() const
{
    std::vector<ClusterProfile> others = m_clusters.profiles();
    std::erase_if(others, [this](const ClusterProfile &other) { return other.id == m_profile.id; });
    return problemsOf(m_profile, others);
}

ProfileEditor::PasswordState ProfileEditor::passwordState() const
{
    if (m_profile.authentication == ClusterProfile::Authentication::None)
        return PasswordState::NotNeeded;
    if (!m_typed.isEmpty())
        return PasswordState::Typed;
    if (m_passwordError)
        return PasswordState::OutOfReach;
    if (!m_kept)
        return PasswordState::Asking;
    return *m_kept ? PasswordState::Kept : PasswordState::Absent;
}

void ProfileEditor::setPassword(const QString &password)
{
    if (password == m_typed)
        return;
    m_typed = password;
    emit passwordChanged();
    emit changed();
}

void ProfileEditor::askForPassword()
{
    if (m_profile.authentication == ClusterProfile::Authentication::None)
        return;
    if (isNew()) {
        m_kept = false; // a fresh id: no keychain can have it
        return;
    }
    const auto answered = [this](const Result<std::optional<QString>> &password) {
        m_passwordError.reset();
        if (password)
            m_kept = password->has_value();
        else
            m_passwordError = password.error();
        emit passwordChanged();
    };
    m_credentials.read(m_profile.id, ReplyTo<std::optional<QString>>(this, answered));
}

void ProfileEditor::passwordForTest(const ReplyTo<QString> &reply)
{
    if (m_profile.authentication == ClusterProfile::Authentication::None || !m_typed.isEmpty() || isNew()) {
        reply.deliverLater(m_typed);
        return;
    }
    const auto answered = [reply](const Result<std::optional<QString>> &password) {
        if (password)
            reply.deliver(password->value_or(QString()));
        else
            reply.deliver(Failure(password.error()));
    };
    m_credentials.read(m_profile.id, ReplyTo<std::optional<QString>>(this, answered));
}

void ProfileEditor::unlockKeychain()
{
    const auto answered = [this](const Result<> &unlocked) {
        if (unlocked) {
            m_kept.reset();
            m_passwordError.reset();
            askForPassword();
        } else {
            m_passwordError = unlocked.error();
        }
        emit passwordChanged();
    };
    m_credentials.unlock(ReplyTo<>(this, answered));
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
    if (passwordState() == PasswordState::Typed)
        storePassword();
    else
        storeProfile();
}

void ProfileEditor::saveForThisRun()
{
    if (!beginSaving())
        return;
    m_credentials.keepForThisRun(m_profile.id, m_typed);
    storeProfile();
}

void ProfileEditor::storePassword()
{
    const auto written = [this](const Result<> &result) {
        if (result) {
            storeProfile();
            return;
        }
        end();
        emit passwordRefused(result.error());
    };
    m_credentials.write(m_profile.id, keychainLabel(m_profile), m_typed, ReplyTo<>(this, written));
}

void ProfileEditor::storeProfile()
{
    const bool wasNew = isNew();
    const Result<> stored = wasNew ? m_clusters.add(m_profile) : m_clusters.replace(m_profile);
    if (!stored) {
        const auto ignored = [](const Result<> &) {
        };
        if (wasNew && !m_typed.isEmpty()) // nobody would ever find that password again
            m_credentials.remove(m_profile.id, keychainLabel(m_profile), ReplyTo<>(this, ignored));
        end();
        emit failed(stored.error());
        return;
    }
    ClusterSession *session = m_clusters.find(m_profile.id);
    const bool needsPassword = m_profile.authentication == ClusterProfile::Authentication::Basic;
    const auto ignored = [](const Result<> &) {
    }; // a stale label or a spare password harms nobody
    if (needsPassword && !m_typed.isEmpty())
        session->usePassword(m_typed);
    else if (needsPassword && m_profile.name != m_original.name)
        m_credentials.relabel(m_profile.id, keychainLabel(m_profile), ReplyTo<>(session, ignored));
    else if (!needsPassword && m_original.authentication == ClusterProfile::Authentication::Basic && !wasNew)
        m_credentials.remove(m_profile.id, keychainLabel(m_profile), ReplyTo<>(session, ignored));
    if (wasNew)
        session->start();
    if (!m_typed.isEmpty())
        m_kept = true;
    m_passwordError.reset();
    m_original = m_profile;
    m_typed.clear();
    end();
    emit passwordChanged();
    emit saved();
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
    if (profile.authentication == ClusterProfile::Authentication::None) {
        reply.deliverLater({});
        return;
    }
    credentials.remove(id, keychainLabel(profile), reply);
}

} // namespace patchbay
