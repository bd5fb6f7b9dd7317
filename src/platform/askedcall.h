// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/replyto.h"

#include <QFutureWatcher>
#include <QObject>
#include <QPromise>

#include <functional>
#include <memory>

namespace patchbay {

/// \p question made into a call for another thread; its answer is delivered on the thread of \p owner, and
/// nowhere after \p owner's end. The reply stays on the owner's thread: what its handler holds must not be
/// copied or destroyed on another.
template <typename T>
std::function<void()> askedCall(QObject *owner, const std::function<Result<T>()> &question,
                                const ReplyTo<T> &reply)
{
    auto *watcher = new QFutureWatcher<Result<T>>(owner);
    const auto onFinished = [watcher, reply] {
        watcher->deleteLater();
        reply.deliver(watcher->result());
    };
    QObject::connect(watcher, &QFutureWatcherBase::finished, owner, onFinished);
    const auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    watcher->setFuture(promise->future());
    return [promise, question] {
        promise->addResult(question());
        promise->finish();
    };
}

} // namespace patchbay
