// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/keychainoperation.h"

#include <QCoreApplication>

namespace patchbay {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(patchbay::KeychainStore)
};

using Kind = KeychainTask::Kind;
using Condition = SecretService::Condition;

bool changesKeychain(Kind kind)
{
    return kind == Kind::Write || kind == Kind::Remove;
}

QString lockedSentence()
{
    return Words::tr("The keychain is locked. Unlock it and try again.");
}

} // namespace

KeychainOperation::KeychainOperation(const KeychainTask &task, SecretService &service, KeychainJobs &jobs,
                                     const KeychainPatience &patience, QObject *parent)
    : QObject(parent),
      m_task(task),
      m_service(service),
      m_jobs(jobs),
      m_patience(patience)
{
    const auto onHint = [this] {
        m_isSlow = true;
        emit tookLong();
    };
    connect(&m_hint, &QTimer::timeout, this, onHint);
    connect(&m_deadline, &QTimer::timeout, this, &KeychainOperation::onDeadline);
    m_hint.setSingleShot(true);
    m_deadline.setSingleShot(true);
    m_hint.start(patience.hint);
    m_deadline.start(patience.deadline);
}

void KeychainOperation::start()
{
    m_hasStarted = true;
    if (m_task.kind == Kind::Unlock) {
        m_hasAsked = true;
        m_service.unlock(replyTo(&KeychainOperation::onCondition));
    } else {
        m_service.ask(replyTo(&KeychainOperation::onCondition));
    }
}

void KeychainOperation::onCondition(const Result<Condition> &condition)
{
    if (!condition) {
        end(Failure(condition.error()));
        return;
    }
    emit conditionLearned(*condition);
    switch (*condition) {
    case Condition::NoBus:
        fail(Words::tr(
            "The keychain cannot be reached: this session has no message bus (D-Bus). Start the program from "
            "your desktop session; until then passwords can be kept for this run only."));
        return;
    case Condition::NoService:
        fail(Words::tr(
            "There is no keychain: nothing on this desktop keeps passwords. Install or start GNOME Keyring, "
            "KWallet or KeePassXC (with its Secret Service switched on); until then passwords can be kept "
            "for this run only."));
        return;
    case Condition::Locked:
        onLocked();
        return;
    case Condition::NoCollection: // the first write makes one; other collections may still hold our item
    case Condition::Open:
        begin();
        return;
    }
}

void KeychainOperation::onLocked()
{
    if (m_hasAsked || !changesKeychain(m_task.kind)) {
        fail(lockedSentence());
        return;
    }
    m_hasAsked = true;
    m_service.unlock(replyTo(&KeychainOperation::onCondition));
}

void KeychainOperation::begin()
{
    if (m_task.kind == Kind::Unlock) {
        end(std::optional<QString>());
        return;
    }
    if (m_task.kind == Kind::Relabel) {
        m_service.find(KeychainJobs::service(), m_task.key, replyTo(&KeychainOperation::onFound));
        return;
    }
    if (m_jobs.isStuck()) {
        fail(Words::tr(
            "The keychain has not answered an earlier question yet. Look for its window and answer it, then "
            "try again."));
        return;
    }
    m_wasSent = changesKeychain(m_task.kind);
    if (m_task.kind == Kind::Read)
        m_jobs.read(m_task.key, replyTo(&KeychainOperation::onRead));
    else if (m_task.kind == Kind::Write)
        m_jobs.write(m_task.key, m_task.secret, replyTo(&KeychainOperation::onWritten));
    else
        m_jobs.remove(m_task.key, replyTo(&KeychainOperation::onWritten));
}

void KeychainOperation::onRead(const Result<std::optional<QString>> &secret)
{
    if (!secret)
        explain(secret.error());
    else if (*secret)
        end(*secret);
    else
        confirmAbsence();
}

void KeychainOperation::confirmAbsence()
{
    // It may have been locked between our question and the job: then "not found" says nothing.
    const auto onAskedAgain = [this](const Result<Condition> &condition) {
        if (condition && *condition == Condition::Locked) {
            emit conditionLearned(*condition);
            fail(lockedSentence());
            return;
        }
        m_service.find(KeychainJobs::service(), m_task.key, replyTo(&KeychainOperation::onFound));
    };
    m_service.ask(ReplyTo<Condition>(this, onAskedAgain));
}

void KeychainOperation::onFound(const Result<SecretService::Found> &found)
{
    if (m_isProven || (m_task.kind == Kind::Relabel && found && found->locked.isEmpty())) {
        giveLabel(found ? found->open : QStringList());
        return;
    }
    if (!found)
        end(Failure(found.error()));
    else if (!found->locked.isEmpty())
        fail(Words::tr("The password is in a part of the keychain that is locked. Unlock it in your keychain "
                       "program and "
                       "try again."));
    else if (!found->open.isEmpty())
        fail(Words::tr(
            "The keychain has this password but does not give it out. Look at it in your keychain program."));
    else
        end(std::optional<QString>());
}

void KeychainOperation::onWritten(const Result<> &written)
{
    if (!written)
        explain(written.error());
    else
        m_jobs.read(m_task.key, replyTo(&KeychainOperation::onReadAgain));
}

void KeychainOperation::onReadAgain(const Result<std::optional<QString>> &secret)
{
    if (!secret) {
        explain(secret.error());
    } else if (m_task.kind == Kind::Remove) {
        if (*secret)
            fail(Words::tr("The keychain said that it removed the password, but still has it. Remove it in "
                           "your keychain "
                           "program."));
        else
            confirmAbsence();
    } else if (*secret != m_task.secret) {
        fail(Words::tr(
            "The keychain said that it stored the password, but does not have it. Try again, or keep the "
            "password for this run only."));
    } else {
        m_isProven = true;
        m_service.find(KeychainJobs::service(), m_task.key, replyTo(&KeychainOperation::onFound));
    }
}

void KeychainOperation::giveLabel(const QStringList &items)
{
    // A keychain that does not let items be named keeps "Patchbay"; nothing is lost by that.
    const auto onLabelled = [this](const Result<> &) {
        if (--m_labelsLeft == 0)
            end(std::optional<QString>());
    };
    m_labelsLeft = int(items.size());
    for (const QString &item : items)
        m_service.setLabel(item, m_task.label, ReplyTo<>(this, onLabelled));
    if (items.isEmpty())
        end(std::optional<QString>());
}

void KeychainOperation::explain(const Error &error)
{
    const auto onAskedAgain = [this, error](const Result<Condition> &condition) {
        if (condition)
            emit conditionLearned(*condition);
        if (condition && *condition == Condition::Locked)
            fail(lockedSentence());
        else
            end(Failure(error));
    };
    m_service.ask(ReplyTo<Condition>(this, onAskedAgain));
}

void KeychainOperation::onDeadline()
{
    if (m_isProven) {
        end(std::optional<QString>());
        return;
    }
    const QString seconds = QString::number(double(m_patience.deadline.count()) / 1000.0);
    Error error = Error::local(
        Error::Kind::Keychain,
        Words::tr("The keychain did not answer within %1 s. If it is asking for something, answer "
                  "it and try again.")
            .arg(seconds));
    error.outcomeUnknown = m_wasSent;
    end(Failure(error));
}

void KeychainOperation::fail(const QString &sentence)
{
    end(Failure(Error::local(Error::Kind::Keychain, sentence)));
}

void KeychainOperation::end(const Outcome &outcome)
{
    if (std::exchange(m_hasEnded, true))
        return;
    m_hint.stop();
    m_deadline.stop();
    emit ended(outcome);
}

} // namespace patchbay
