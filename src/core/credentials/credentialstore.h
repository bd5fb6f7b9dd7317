// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/replyto.h"

#include <QHash>
#include <QString>
#include <QUuid>

#include <optional>

namespace patchbay {

/// Where passwords are kept: the OS keychain (platform), or this run's memory.
///
/// Locked is not absent: a read answers nullopt only when the keychain was open and had nothing; a locked or
/// missing keychain is Error::Kind::Keychain with state(). All calls are asynchronous and may take as long as
/// a person needs to answer the keychain's own question (at most limits::keychainDeadline).
class CredentialStore : public QObject {
    Q_OBJECT
public:
    enum class State {
        Unknown, ///< not asked yet
        Open,
        Locked,
        Missing, ///< no Secret Service on the session bus
        MemoryOnly, ///< secrets are kept for this run only
    };
    Q_ENUM(State)

    using QObject::QObject;

    virtual State state() const = 0;
    /// \p key: the profile's id.
    virtual void read(const QUuid &key, const ReplyTo<std::optional<QString>> &reply) = 0;
    /// \p label is what the person sees in their keychain: "Patchbay: prod-eu". Read back after writing.
    /// Where the keychain is missing or stays locked: the error says so, and keepForThisRun() is the caller's
    /// offer.
    virtual void write(const QUuid &key, const QString &label, const QString &secret,
                       const ReplyTo<> &reply) = 0;
    virtual void remove(const QUuid &key, const QString &label, const ReplyTo<> &reply) = 0;
    virtual void unlock(const ReplyTo<> &reply) = 0; ///< may open the keychain's own question
    /// In memory until the program ends; read() answers it first.
    virtual void keepForThisRun(const QUuid &key, const QString &secret) = 0;
    /// After a connection was renamed: what the person sees in their keychain follows. Without an item
    /// nothing happens.
    virtual void relabel(const QUuid &key, const QString &label, const ReplyTo<> &reply)
    {
        Q_UNUSED(key)
        Q_UNUSED(label)
        reply.deliverLater({});
    }

signals:
    void stateChanged();
    void waiting(
        bool forThePerson); ///< a job has run for limits::keychainHint (true), or none waits any more (false)
};

/// Keeps secrets in memory only: tests, and the shell command with PATCHBAY_PASSWORD.
class MemoryCredentialStore final : public CredentialStore {
    Q_OBJECT
public:
    using CredentialStore::CredentialStore;
    State state() const override { return State::MemoryOnly; }
    void read(const QUuid &key, const ReplyTo<std::optional<QString>> &reply) override;
    void write(const QUuid &key, const QString &label, const QString &secret,
               const ReplyTo<> &reply) override;
    void remove(const QUuid &key, const QString &label, const ReplyTo<> &reply) override;
    void unlock(const ReplyTo<> &reply) override;
    void keepForThisRun(const QUuid &key, const QString &secret) override;

private:
    QHash<QUuid, QString> m_secrets;
};

} // namespace patchbay
