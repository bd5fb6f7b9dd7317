// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/singleinstance.h"

#include "platform/handovercourier.h"

#include <QCoreApplication>
#include <QLocalServer>
#include <QLocalSocket>
#include <QTimer>

#include <sys/socket.h>
#include <unistd.h>

namespace patchbay {

namespace {

using namespace std::chrono_literals;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(patchbay::SingleInstance)
};

constexpr std::chrono::milliseconds senderPatience = 5s; ///< what a sender has to say all of it

/// The socket's mode keeps others out already; this holds where a file system has no modes.
bool isSameUser(const QLocalSocket &socket)
{
    ucred peer{};
    socklen_t size = sizeof peer;
    return ::getsockopt(int(socket.socketDescriptor()), SOL_SOCKET, SO_PEERCRED, &peer, &size) == 0
        && peer.uid == ::geteuid();
}

} // namespace

SingleInstance::SingleInstance(const QString &socket, QObject *parent)
    : QObject(parent),
      m_socket(socket)
{
}

SingleInstance::~SingleInstance() = default;

Result<SingleInstance::Role> SingleInstance::claim()
{
    Result<FileLock> lock = FileLock::acquire(m_socket % QStringLiteral(".lock"), 0ms);
    if (!lock && lock.error().kind == Error::Kind::Blocked)
        return Role::Second;
    if (!lock)
        return Failure(lock.error());

    QLocalServer::removeServer(m_socket); // ours by the lock: whoever made it is gone
    auto *server = new QLocalServer(this);
    server->setSocketOptions(QLocalServer::UserAccessOption);
    if (!server->listen(m_socket)) {
        const QString reason = server->errorString();
        delete server;
        return Failure(Error::local(Error::Kind::Storage,
                                    Words::tr("The socket %1 could not be made: %2.").arg(m_socket, reason)));
    }
    m_lock = std::move(*lock);
    m_server = server;
    connect(server, &QLocalServer::newConnection, this, &SingleInstance::acceptConnections);
    return Role::First;
}

void SingleInstance::acceptConnections()
{
    while (QLocalSocket *socket = m_server->nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        if (!isSameUser(*socket)) {
            socket->abort();
            continue;
        }
        QTimer::singleShot(senderPatience, socket, &QLocalSocket::abort);
        const auto onReadyRead = [this, socket] {
            readFrom(socket);
        };
        connect(socket, &QLocalSocket::readyRead, this, onReadyRead);
        readFrom(socket);
    }
}

void SingleInstance::readFrom(QLocalSocket *socket)
{
    if (socket->bytesAvailable() > largestHandover) {
        socket->abort();
        return;
    }
    const std::optional<Handover> handover = takeHandover(*socket);
    if (!handover)
        return;
    confirmHandover(*socket);
    emit handedOver(*handover);
}

void SingleInstance::handOver(const Handover &handover, std::chrono::milliseconds patience,
                              const ReplyTo<> &reply)
{
    auto *courier = new HandoverCourier(m_socket, handover, patience, this);
    const auto onEnded = [courier, reply](const Result<> &result) {
        courier->deleteLater();
        reply.deliver(result);
    };
    courier->start(ReplyTo<>(this, onEnded));
}

} // namespace patchbay
