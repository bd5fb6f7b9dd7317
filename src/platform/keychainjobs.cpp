// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/keychainjobs.h"

#include <QAbstractEventDispatcher>
#include <QCoreApplication>

#include <algorithm>
#include <qt6keychain/keychain.h>

namespace patchbay {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(patchbay::KeychainStore)
};

Failure keychain(const QString &sentence)
{
    return Failure(Error::local(Error::Kind::Keychain, sentence));
}

Failure failureOf(const QKeychain::Job &job)
{
    return keychain(Words::tr("The keychain refused: %1").arg(job.errorString()));
}

/// libsecret answers through GLib's main loop; under another one its answers never come (QT_NO_GLIB=1).
bool canHearAnswers()
{
    const QAbstractEventDispatcher *dispatcher = QAbstractEventDispatcher::instance();
    return dispatcher && dispatcher->inherits("QEventDispatcherGlib");
}

Failure cannotHear()
{
    return keychain(
        Words::tr("The keychain cannot be used, because this program was started without GLib's event loop. "
                  "Start it without QT_NO_GLIB."));
}

} // namespace

QString KeychainJobs::service()
{
    return QStringLiteral("Patchbay");
}

void KeychainJobs::start(QKeychain::Job *job, const QString &key, QObject *context,
                         const std::function<void()> &onFinished)
{
    const auto hasEnded = [](const Running &running) {
        return running.job.isNull();
    };
    m_running.erase(std::remove_if(m_running.begin(), m_running.end(), hasEnded), m_running.end());
    m_running.push_back({job, context});
    job->setKey(key);
    job->setInsecureFallback(false);
    connect(job, &QKeychain::Job::finished, this, onFinished);
    job->start();
}

bool KeychainJobs::isStuck() const
{
    const auto isUnheard = [](const Running &running) {
        return running.job && !running.context;
    };
    return std::any_of(m_running.begin(), m_running.end(), isUnheard);
}

void KeychainJobs::read(const QString &key, const ReplyTo<std::optional<QString>> &reply)
{
    if (!canHearAnswers()) {
        reply.deliverLater(cannotHear());
        return;
    }
    auto *job = new QKeychain::ReadPasswordJob(service());
    const auto onFinished = [job, reply] {
        if (job->error() == QKeychain::NoError)
            reply.deliver(std::optional<QString>(job->textData()));
        else if (job->error() == QKeychain::EntryNotFound)
            reply.deliver(std::optional<QString>());
        else
            reply.deliver(failureOf(*job));
    };
    start(job, key, reply.context(), onFinished);
}

void KeychainJobs::write(const QString &key, const QString &secret, const ReplyTo<> &reply)
{
    if (!canHearAnswers()) {
        reply.deliverLater(cannotHear());
        return;
    }
    auto *job = new QKeychain::WritePasswordJob(service());
    job->setTextData(secret);
    const auto onFinished = [job, reply] {
        if (job->error() == QKeychain::NoError)
            reply.deliver({});
        else
            reply.deliver(failureOf(*job));
    };
    start(job, key, reply.context(), onFinished);
}

void KeychainJobs::remove(const QString &key, const ReplyTo<> &reply)
{
    if (!canHearAnswers()) {
        reply.deliverLater(cannotHear());
        return;
    }
    auto *job = new QKeychain::DeletePasswordJob(service());
    const auto onFinished = [job, reply] {
        if (job->error() == QKeychain::NoError || job->error() == QKeychain::EntryNotFound)
            reply.deliver({});
        else
            reply.deliver(failureOf(*job));
    };
    start(job, key, reply.context(), onFinished);
}

} // namespace patchbay
