// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/replyto.h"

#include <QFutureWatcher>
#include <QObject>
#include <QPromise>
#include <QThread>

#include <functional>
#include <memory>

namespace patchbay {

/// A thread on which a store's tables are used, in the order of the calls. Values cross, objects don't.
/// Destroying it first does what was asked for; answers that are still out are dropped.
template <typename Tables>
class StoreThread {
public:
    StoreThread(std::unique_ptr<Tables> tables, const QString &name)
        : m_worker(new QObject),
          m_tables(std::move(tables))
    {
        m_thread.setObjectName(name);
        m_worker->moveToThread(&m_thread);
        QObject::connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
        m_thread.start();
    }
    ~StoreThread()
    {
        // Queued behind everything. A connection must be closed on the thread that opened it.
        const auto finish = [this] {
            m_tables.reset();
            m_thread.quit();
        };
        QMetaObject::invokeMethod(m_worker, finish, Qt::QueuedConnection);
        m_thread.wait();
    }
    StoreThread(const StoreThread &) = delete;
    StoreThread &operator=(const StoreThread &) = delete;

    /// \p owner: where answers arrive, and whose end drops them.
    template <typename T>
    void ask(QObject *owner, const std::function<Result<T>(Tables &)> &question, const ReplyTo<T> &reply)
    {
        // The reply stays on the owner's thread: what its handler holds must not be copied on another.
        auto *watcher = new QFutureWatcher<Result<T>>(owner);
        const auto onFinished = [watcher, reply] {
            watcher->deleteLater();
            reply.deliver(watcher->result());
        };
        QObject::connect(watcher, &QFutureWatcherBase::finished, owner, onFinished);
        const auto promise = std::make_shared<QPromise<Result<T>>>();
        promise->start();
        watcher->setFuture(promise->future());
        const auto work = [this, promise, question] {
            promise->addResult(question(*m_tables));
            promise->finish();
        };
        QMetaObject::invokeMethod(m_worker, work, Qt::QueuedConnection);
    }

private:
    QThread m_thread;
    QObject *m_worker; ///< lives on m_thread and dies with it
    std::unique_ptr<Tables> m_tables; ///< used on m_thread only
};

} // namespace patchbay
