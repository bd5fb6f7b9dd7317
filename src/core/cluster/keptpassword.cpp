// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cluster/keptpassword.h"

namespace patchbay {

KeptPassword::KeptPassword(CredentialStore &credentials, QObject *parent)
    : QObject(parent),
      m_credentials(credentials)
{
}

void KeptPassword::follow(const QUuid &key, bool isNeeded, bool isNew)
{
    if (key == m_key && isNeeded == m_isNeeded && isNew == m_isNew)
        return;
    if (key != m_key) {
        m_kept.reset();
        m_error.reset();
    }
    const bool wasNeeded = m_isNeeded;
    m_key = key;
    m_isNeeded = isNeeded;
    m_isNew = isNew;
    if (!m_kept)
        ask();
    if (wasNeeded != isNeeded)
        emit changed();
}

KeptPassword::State KeptPassword::state() const
{
    if (!m_isNeeded)
        return State::NotNeeded;
    if (!m_typed.isEmpty())
        return State::Typed;
    if (m_error)
        return State::OutOfReach;
    if (!m_kept)
        return State::Asking;
    return *m_kept ? State::Kept : State::Absent;
}

void KeptPassword::setTyped(const QString &password)
{
    if (password == m_typed)
        return;
    m_typed = password;
    emit changed();
}

void KeptPassword::ask()
{
    if (!m_isNeeded)
        return;
    if (m_isNew) {
        m_kept = false; // a fresh id: no keychain can have it
        return;
    }
    const auto answered = [this, key = m_key](const Result<std::optional<QString>> &password) {
        if (key != m_key)
            return;
        m_error.reset();
        if (password)
            m_kept = password->has_value();
        else
            m_error = password.error();
        emit changed();
    };
    m_credentials.read(m_key, ReplyTo<std::optional<QString>>(this, answered));
}

void KeptPassword::forTest(const ReplyTo<QString> &reply)
{
    if (!m_isNeeded || !m_typed.isEmpty() || m_isNew) {
        reply.deliverLater(m_typed);
        return;
    }
    const auto answered = [reply](const Result<std::optional<QString>> &password) {
        if (password)
            reply.deliver(password->value_or(QString()));
        else
            reply.deliver(Failure(password.error()));
    };
    m_credentials.read(m_key, ReplyTo<std::optional<QString>>(this, answered));
}

void KeptPassword::unlockKeychain()
{
    const auto answered = [this](const Result<> &unlocked) {
        if (unlocked) {
            m_kept.reset();
            m_error.reset();
            ask();
        } else {
            m_error = unlocked.error();
        }
        emit changed();
    };
    m_credentials.unlock(ReplyTo<>(this, answered));
}

void KeptPassword::write(const QString &label, const ReplyTo<> &reply)
{
    if (state() == State::Typed)
        m_credentials.write(m_key, label, m_typed, reply);
    else
        reply.deliver({});
}

void KeptPassword::keepForThisRun()
{
    if (state() == State::Typed)
        m_credentials.keepForThisRun(m_key, m_typed);
}

void KeptPassword::adoptTyped()
{
    if (!m_typed.isEmpty())
        m_kept = true;
    m_error.reset();
    m_typed.clear();
}

} // namespace patchbay
