// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QString>

#include <functional>

class QObject;

namespace patchbay {

/// Connects to the session bus, as a connection called \p name, without blocking: connecting waits until the
/// bus has answered, so another thread does it. \p connected runs once, on the thread of \p context, which
/// must be the calling one, with a connection that may have failed (isConnected()); not after \p context
/// died. One of the same name whose bus has gone is replaced. Whoever chose the name ends the connection with
/// disconnectFromBus().
void connectToSessionBus(const QString &name, QObject *context,
                         const std::function<void(const QDBusConnection &)> &connected);

} // namespace patchbay
