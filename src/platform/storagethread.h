// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/askedcall.h"

#include <QThread>

namespace patchbay {

/// A thread that does what it is asked for in that order, and answers on the thread of its owner: for stores
/// on SQLite. Values cross. It begins with the first question: a program that asks nothing starts no thread.
/// Destroying it first does what was asked for; answers that are still out are dropped.
class StorageThread : public QObject {
    Q_OBJECT
public:
    explicit StorageThread(const QString &name, QObject *parent = nullptr)
        : QObject(parent),
          m_worker(new QObject)
    {
        m_thread.setObjectName(name);
        m_worker->moveToThread(&m_thread);
    }
    ~StorageThread() override
    {
        finish({});
        delete m_worker; // its thread has ended or never began
    }

    /// \p last is the last that is done there: a database must be closed on the thread that opened it.
    void finish(const std::function<void()> &last)
    {
        if (!m_thread.isRunning())
            return;
        const auto end = [this, last] {
            if (last)
                last();
            m_thread.quit();
        };
        QMetaObject::invokeMethod(m_worker, end, Qt::QueuedConnection);
        m_thread.wait();
    }

    template <typename T>
    void ask(const std::function<Result<T>()> &question, const ReplyTo<T> &reply)
    {
        if (!m_thread.isRunning())
            m_thread.start();
        QMetaObject::invokeMethod(m_worker, askedCall(this, question, reply), Qt::QueuedConnection);
    }

private:
    QThread m_thread;
    QObject *m_worker; ///< the address for what is to be done on m_thread
};

} // namespace patchbay
