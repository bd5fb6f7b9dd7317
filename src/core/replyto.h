// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QMetaObject>
#include <QObject>
#include <QPointer>

#include <functional>
#include <utility>

namespace patchbay {

/// What to do with the answer of an asynchronous call, and the object whose death makes it unwanted.
///
/// Every asynchronous function takes one. Promise to the caller: the handler runs at most once, on the
/// context's thread, never before the call has returned, and never after the context died. Chosen over
/// QFuture::then (Qt 6.4.2 aborts debug builds when the context dies) and QCoro 0.8 (resumes into dead
/// objects).
template <typename T = void>
class ReplyTo {
public:
    using Handler = std::function<void(const Result<T> &)>;

    /// \p context must not be null; it is watched, not owned.
    ReplyTo(QObject *context, Handler handler)
        : m_context(context),
          m_handler(std::move(handler))
    {
        Q_ASSERT(context);
    }

    /// False once the context died: whoever works for the answer may stop, unless stopping would lose
    /// something.
    bool isWanted() const { return !m_context.isNull(); }
    QObject *context() const { return m_context.data(); }

    /// Calls the handler now. For code that is already past the caller's return (a slot, an event).
    void deliver(const Result<T> &result) const
    {
        if (isWanted())
            m_handler(result);
    }

    /// Calls the handler from the context's event loop. For answers that are known before the call returns.
    void deliverLater(Result<T> result) const
    {
        if (!isWanted())
            return;
        QMetaObject::invokeMethod(
            m_context.data(), [reply = *this, result = std::move(result)] { reply.deliver(result); },
            Qt::QueuedConnection);
    }

private:
    QPointer<QObject> m_context;
    Handler m_handler;
};

} // namespace patchbay
