// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/keychainjobs.h"
#include "platform/keychainpatience.h"
#include "platform/secretservice.h"

#include <QTimer>

namespace patchbay {

/// What is to be done with one secret.
struct KeychainTask {
    enum class Kind { Read, Write, Remove, Relabel, Unlock };
    Kind kind = Kind::Read;
    QString key; ///< empty: Unlock
    QString label; ///< Write, Relabel
    QString secret; ///< Write
};

/// One task, from the question whether the keychain is there and open to the proof that it was done. What
/// QtKeychain answers is not believed: "not found" also means "locked", and deleting from a locked keychain
/// "succeeds".
///
/// Reading never opens the keychain's own question (20 connections would ask 20 times at start); writing,
/// removing and unlocking do, because a person just asked for them.
class KeychainOperation : public QObject {
    Q_OBJECT
public:
    using Outcome = Result<std::optional<QString>>; ///< the secret: Read only

    /// \p service and \p jobs must outlive this. The time runs from now on, also before start().
    KeychainOperation(const KeychainTask &task, SecretService &service, KeychainJobs &jobs,
                      const KeychainPatience &patience, QObject *parent);

    const KeychainTask &task() const { return m_task; }
    bool isSlow() const { return m_isSlow; }
    bool hasStarted() const { return m_hasStarted; }
    void start();

signals:
    void tookLong(); ///< once, when isSlow() became true
    void conditionLearned(patchbay::SecretService::Condition condition);
    void ended(
        const patchbay::KeychainOperation::Outcome &outcome); ///< once, never inside start(); delete it later

private:
    void onCondition(const Result<SecretService::Condition> &condition);
    void onLocked();
    void begin();
    void onRead(const Result<std::optional<QString>> &secret);
    void confirmAbsence();
    void onWritten(const Result<> &written);
    void onReadAgain(const Result<std::optional<QString>> &secret);
    void onFound(const Result<SecretService::Found> &found);
    void giveLabel(const QStringList &items);
    void explain(const Error &error);
    void onDeadline();
    void fail(const QString &sentence);
    void end(const Outcome &outcome);

    template <typename T>
    ReplyTo<T> replyTo(void (KeychainOperation::*member)(const Result<T> &))
    {
        return ReplyTo<T>(this, [this, member](const Result<T> &result) { (this->*member)(result); });
    }

    KeychainTask m_task;
    SecretService &m_service;
    KeychainJobs &m_jobs;
    KeychainPatience m_patience;
    QTimer m_hint;
    QTimer m_deadline;
    bool m_hasStarted = false;
    bool m_hasEnded = false;
    bool m_isSlow = false;
    bool m_hasAsked = false; ///< the person, to unlock
    bool m_wasSent = false; ///< a change is under way: without an answer its outcome is unknown
    bool m_isProven = false; ///< the change was read back; what is left is cosmetic
    int m_labelsLeft = 0;
};

} // namespace patchbay
