// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/sessionbus.h"

#include <QFutureWatcher>
#include <QPromise>
#include <QThreadPool>

#include <memory>

namespace patchbay {

void connectToSessionBus(const QString &name, QObject *context,
                         const std::function<void(const QDBusConnection &)> &connected)
{
    auto *watcher = new QFutureWatcher<QDBusConnection>(context);
    const auto onConnected = [watcher, connected] {
        watcher->deleteLater();
        connected(watcher->result());
    };
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, onConnected);

    const auto promise = std::make_shared<QPromise<QDBusConnection>>();
    promise->start();
    watcher->setFuture(promise->future());
    const auto connectToBus = [promise, name] {
        QDBusConnection::disconnectFromBus(name); // one whose bus has gone
        promise->addResult(QDBusConnection::connectToBus(QDBusConnection::SessionBus, name));
        promise->finish();
    };
    QThreadPool::globalInstance()->start(connectToBus);
}

} // namespace patchbay
