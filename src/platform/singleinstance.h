// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/replyto.h"
#include "platform/filelock.h"

#include <QMetaType>
#include <QStringList>

#include <chrono>
#include <optional>

class QLocalServer;
class QLocalSocket;

namespace patchbay {

/// What a second `patchbay` gives to the first.
struct Handover {
    QStringList arguments; ///< without the program's name
    QString workingFolder; ///< for relative paths in them
    QString activationToken; ///< XDG_ACTIVATION_TOKEN or DESKTOP_STARTUP_ID, so that the window may come to
                             ///< the front
    bool operator==(const Handover &) const = default;
};

/// One window for each person and config folder: the first program listens on a socket, a second one hands
/// over its arguments and ends. Only the same user may connect. A socket that a killed program left is
/// replaced: who is first is decided by a FileLock beside it, which the kernel lets go.
class SingleInstance : public QObject {
    Q_OBJECT
public:
    enum class Role { First, Second };

    /// \p socket: Paths::instanceSocket(). Its folder must exist.
    explicit SingleInstance(const QString &socket, QObject *parent = nullptr);
    ~SingleInstance() override; ///< stops listening

    /// First: handedOver() may come from now on. Error::Kind::Storage: it cannot be told; go on alone.
    Result<Role> claim();
    /// For the second: connects, gives, and waits for the first to confirm, for \p patience in all. Needs an
    /// event loop. Error::Kind::Timeout: the first does not answer (it hangs, or is starting); nothing was
    /// taken.
    void handOver(const Handover &handover, std::chrono::milliseconds patience, const ReplyTo<> &reply);

signals:
    void handedOver(const patchbay::Handover &handover);

private:
    void acceptConnections();
    void readFrom(QLocalSocket *socket);

    QString m_socket;
    std::optional<FileLock> m_lock;
    QLocalServer *m_server = nullptr; ///< a child; null unless first
};

} // namespace patchbay

Q_DECLARE_METATYPE(patchbay::Handover)
