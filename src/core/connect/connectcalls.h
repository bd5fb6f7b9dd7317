// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connect/connecttext.h"
#include "core/connect/wire.h"
#include "core/replyto.h"
#include "core/rest/httprequest.h"
#include "core/rest/restclient.h"

#include <QFutureWatcher>
#include <QObject>
#include <QPromise>
#include <QThreadPool>

#include <functional>
#include <memory>

namespace patchbay {

HttpRequest statusesRequest(); ///< GET /connectors?expand=status

/// An answer that is not what the request should bring: says what was expected, by whom and where it went
/// wrong.
Error unexpectedAnswer(const HttpAnswer &answer, const HttpRequest &request, const QString &message);

/// The JSON of an answer, or an UnexpectedReply that says at which byte it ends to be JSON.
Result<json::Value> jsonOf(const HttpAnswer &answer, const HttpRequest &request);

template <typename T>
using WireReader = std::function<wire::Shaped<T>(const json::Value &)>;

/// What \p read makes of an answer.
template <typename T>
Result<T> readAnswer(const HttpAnswer &answer, const HttpRequest &request, const WireReader<T> &read)
{
    const Result<json::Value> json = jsonOf(answer, request);
    if (!json)
        return Failure(json.error());
    wire::Shaped<T> value = read(*json);
    if (!value) {
        return Failure(unexpectedAnswer(
            answer, request,
            ConnectText::tr("This is not what Kafka Connect answers: expected %1.").arg(value.error())));
    }
    return std::move(*value);
}

/// Runs \p work on a thread of the pool and gives its value to \p use on \p owner's thread, unless \p owner
/// died before.
template <typename T>
void computeElsewhere(QObject *owner, std::function<T()> work, std::function<void(T &&)> use)
{
    const auto promise = std::make_shared<QPromise<T>>();
    auto *watcher = new QFutureWatcher<T>(owner);
    const auto arrived = [watcher, use = std::move(use)] {
        watcher->deleteLater();
        QFuture<T> future = watcher->future();
        use(future.takeResult());
    };
    QObject::connect(watcher, &QFutureWatcherBase::finished, owner, arrived);
    promise->start();
    watcher->setFuture(promise->future());
    QThreadPool::globalInstance()->start([promise, work = std::move(work)] {
        promise->addResult(work());
        promise->finish();
    });
}

} // namespace patchbay
