// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/replyto.h"

#include <QPointer>
#include <QString>

#include <functional>
#include <optional>
#include <vector>

namespace QKeychain {
class Job;
}

namespace patchbay {

/// Starts QtKeychain's jobs and puts their answers into our words. Believes nothing: see KeychainOperation.
///
/// QtKeychain runs one job at a time, in order. A job is never deleted while it runs, because its answer
/// would come to freed memory: when a reply's context dies the job goes on unheard, and isStuck() is true
/// until it ends.
class KeychainJobs : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// What an item of ours is called where it cannot be given a label.
    static QString service();

    /// nullopt: QtKeychain says there is none, which may also mean that it may not look.
    void read(const QString &key, const ReplyTo<std::optional<QString>> &reply);
    void write(const QString &key, const QString &secret, const ReplyTo<> &reply);
    void remove(const QString &key, const ReplyTo<> &reply);

    bool
    isStuck() const; ///< a job runs whose answer nobody waits for any more: a new one would wait behind it

private:
    struct Running {
        QPointer<QKeychain::Job> job;
        QPointer<QObject> context;
    };

    void start(QKeychain::Job *job, const QString &key, QObject *context,
               const std::function<void()> &onFinished);

    std::vector<Running> m_running;
};

} // namespace patchbay
