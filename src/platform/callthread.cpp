// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/callthread.h"

#include <QCoreApplication>

namespace patchbay {

CallThread::CallThread(const QString &name)
{
    setObjectName(name);
    start();
}

CallThread::~CallThread()
{
    add({});
    wait();
}

void CallThread::add(const std::function<void()> &call)
{
    const QMutexLocker lock(&m_mutex);
    m_calls.push_back(call);
    m_came.wakeOne();
}

void CallThread::endByItself(const std::function<void()> &last)
{
    connect(this, &QThread::finished, this, &QObject::deleteLater);
    setParent(QCoreApplication::instance());
    add(last);
    add({});
}

void CallThread::run()
{
    for (;;) {
        std::function<void()> call;
        {
            const QMutexLocker lock(&m_mutex);
            while (m_calls.empty())
                m_came.wait(&m_mutex);
            call = std::move(m_calls.front());
            m_calls.pop_front();
        }
        if (!call)
            return;
        call();
    }
}

} // namespace patchbay
