// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/replyto.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusVariant>
#include <QObject>
#include <QStringList>

#include <chrono>
#include <functional>
#include <optional>
#include <vector>

namespace patchbay {

/// What QtKeychain cannot tell apart, asked of the desktop's Secret Service over D-Bus: is there one, is it
/// locked, does it hold this secret (https://specifications.freedesktop.org/secret-service). GNOME Keyring,
/// KWallet and KeePassXC serve it. Never blocks: the bus is connected to on another thread, every question is
/// asynchronous.
class SecretService : public QObject {
    Q_OBJECT
public:
    enum class Condition {
        NoBus, ///< there is no session bus
        NoService, ///< nobody on it serves secrets, and nobody could be started
        NoCollection, ///< it serves, but has no default collection (none was ever made, or no database is
                      ///< open)
        Locked,
        Open,
    };

    /// Where the items with given attributes are; nothing secret is in it.
    struct Found {
        QStringList open; ///< object paths
        QStringList locked;
    };

    /// \p answerWithin: how long one question may stay without an answer.
    explicit SecretService(std::chrono::milliseconds answerWithin, QObject *parent = nullptr);
    ~SecretService() override;

    /// Error::Kind::Keychain: it is there and did not answer, or refused.
    void ask(const ReplyTo<Condition> &reply);
    /// Lets the keychain ask the person for its password, once at a time, and answers the condition
    /// afterwards: still Locked when the question was dismissed or cannot be shown.
    void unlock(const ReplyTo<Condition> &reply);
    /// Items written by QtKeychain with this service and key.
    void find(const QString &service, const QString &key, const ReplyTo<Found> &reply);
    /// Sets the name that the person sees in their keychain program.
    void setLabel(const QString &item, const QString &label, const ReplyTo<> &reply);

private:
    using Answer = std::function<void(const QDBusMessage &)>; ///< a reply or an error message

    void withBus(const std::function<void()> &work);
    void call(const QDBusMessage &question, QObject *context, const Answer &answer);
    void askLocked(const QString &collection, const ReplyTo<Condition> &reply);
    void withDefaultCollection(QObject *context, const std::function<void(const Result<QString> &)> &use);
    void onUnlockAnswered(const QDBusMessage &answer);
    void showPrompt(const QString &prompt);
    Q_SLOT void onPromptCompleted(bool dismissed,
                                  const QDBusVariant &result); // D-Bus signals connect by name only
    void endUnlock();

    std::chrono::milliseconds m_answerWithin;
    QString m_busName; ///< of Qt's connection; one of its own, so that nobody else's settings meet it
    std::optional<QDBusConnection> m_bus; ///< nullopt: not connected yet
    std::vector<std::function<void()>> m_waitingForBus;
    bool m_isConnecting = false;
    std::vector<ReplyTo<Condition>> m_waitingForUnlock;
    QString m_prompt; ///< object path of the open one
};

} // namespace patchbay
