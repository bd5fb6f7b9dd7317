// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/faultconnection.h"

#include "support/faultserver.h"

#include <sys/socket.h>

namespace patchbay::test {

using Ending = ScriptedReply::Ending;

namespace {

// What was written before must have left, or a reset takes it along.
constexpr std::chrono::milliseconds beforeReset{30};
constexpr qint64 endlessAhead = 1024 * 1024;

} // namespace

FaultConnection::FaultConnection(FaultServer &server, QTcpSocket *socket, int number)
    : QObject(&server),
      m_server(server),
      m_socket(socket),
      m_number(number)
{
    m_socket->setParent(this);
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1); // a dripped byte is a packet
    m_timer.setSingleShot(true);
    connect(m_socket, &QTcpSocket::readyRead, this, &FaultConnection::read);
    connect(m_socket, &QTcpSocket::disconnected, this, &FaultConnection::close);
    if (m_socket->bytesAvailable() > 0)
        QMetaObject::invokeMethod(this, &FaultConnection::read, Qt::QueuedConnection);
}

void FaultConnection::read()
{
    m_received += m_socket->readAll();
    if (m_isAnswering || m_isOver)
        return; // the next request waits for its turn
    if (const std::optional<Request> request = takeRequest())
        answer(*request);
}

/// The next request, once it is complete.
std::optional<Request> FaultConnection::takeRequest()
{
    const qsizetype headEnd = m_received.indexOf("\r\n\r\n");
    if (headEnd < 0)
        return std::nullopt;
    QList<QByteArray> lines = m_received.left(headEnd).replace("\r\n", "\n").split('\n');
    const QList<QByteArray> first = lines.takeFirst().split(' ');
    Request request;
    request.connection = m_number;
    request.method = first.value(0);
    request.target = first.value(1);
    for (const QByteArray &line : lines) {
        const qsizetype colon = line.indexOf(':');
        request.headers.append({line.left(colon), line.mid(colon + 1).trimmed()});
    }
    const qsizetype length = request.header("Content-Length").toLongLong();
    const qsizetype bodyBegin = headEnd + 4;
    if (m_received.size() < bodyBegin + length)
        return std::nullopt;
    request.body = m_received.mid(bodyBegin, length);
    m_received.remove(0, bodyBegin + length);
    return request;
}

void FaultConnection::answer(const Request &request)
{
    m_isAnswering = true;
    m_reply = m_server.replyTo(request);
    m_requestNumber = m_server.takeNumber();
    const bool mustClose = request.header("Connection").toLower() == "close";
    if (mustClose && m_reply.ending == Ending::KeepOpen)
        m_reply.ending = Ending::Close;
    if (m_reply.isHeld)
        m_isHolding = true;
    else
        QTimer::singleShot(m_reply.delay, this, &FaultConnection::send);
}

void FaultConnection::release()
{
    if (std::exchange(m_isHolding, false))
        send();
}

void FaultConnection::send()
{
    if (m_isOver)
        return;
    m_unsent = m_reply.bytes();
    if (m_reply.drip > std::chrono::milliseconds::zero()) {
        connect(&m_timer, &QTimer::timeout, this, &FaultConnection::sendByte, Qt::UniqueConnection);
        sendByte();
        return;
    }
    m_socket->write(std::exchange(m_unsent, {}));
    if (m_reply.endless.isEmpty()) {
        finish();
        return;
    }
    connect(m_socket, &QTcpSocket::bytesWritten, this, &FaultConnection::sendPiece, Qt::UniqueConnection);
    sendPiece();
}

void FaultConnection::sendByte()
{
    if (m_isOver)
        return;
    if (m_unsent.isEmpty()) {
        finish();
        return;
    }
    m_socket->write(m_unsent.left(1));
    m_unsent.remove(0, 1);
    m_timer.start(m_reply.drip);
}

void FaultConnection::sendPiece()
{
    while (!m_isOver && m_socket->bytesToWrite() < endlessAhead)
        m_socket->write(m_reply.endless);
}

void FaultConnection::finish()
{
    switch (m_reply.ending) {
    case Ending::KeepOpen:
        m_isAnswering = false;
        // From the loop, so that a client that writes ahead cannot make this recurse.
        QMetaObject::invokeMethod(this, &FaultConnection::read, Qt::QueuedConnection);
        return;
    case Ending::Close:
        m_socket->disconnectFromHost(); // after the last byte
        return;
    case Ending::Reset:
        m_socket->flush();
        QTimer::singleShot(beforeReset, this, &FaultConnection::reset);
        return;
    case Ending::Never:
        return;
    }
}

void FaultConnection::reset()
{
    if (m_isOver)
        return;
    const linger atOnce{1, 0};
    setsockopt(static_cast<int>(m_socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &atOnce, sizeof atOnce);
    m_socket->abort();
    close();
}

void FaultConnection::close()
{
    m_isOver = true;
    deleteLater();
}

} // namespace patchbay::test
