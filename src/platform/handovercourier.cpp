// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/handovercourier.h"

#include <QCoreApplication>
#include <QDataStream>

namespace patchbay {

namespace {

using namespace std::chrono_literals;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(patchbay::SingleInstance)
};

constexpr quint32 mark = 0x50624831; // "PbH1"
constexpr char confirmation = '+';
constexpr std::chrono::milliseconds betweenTries = 50ms;

} // namespace

QByteArray writeHandover(const Handover &handover)
{
    QByteArray message;
    QDataStream stream(&message, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << mark << handover.arguments << handover.workingFolder << handover.activationToken;
    return message;
}

std::optional<Handover> takeHandover(QLocalSocket &socket)
{
    QDataStream stream(&socket);
    stream.setVersion(QDataStream::Qt_6_4);
    stream.startTransaction();
    quint32 found = 0;
    stream >> found;
    if (stream.status() == QDataStream::Ok && found != mark) {
        stream.abortTransaction();
        socket.abort();
        return std::nullopt;
    }
    Handover handover;
    stream >> handover.arguments >> handover.workingFolder >> handover.activationToken;
    if (!stream.commitTransaction())
        return std::nullopt;
    return handover;
}

void confirmHandover(QLocalSocket &socket)
{
    socket.write(&confirmation, 1);
    socket.flush();
    socket.disconnectFromServer();
}

HandoverCourier::HandoverCourier(const QString &socket, const Handover &handover,
                                 std::chrono::milliseconds patience, QObject *parent)
    : QObject(parent),
      m_name(socket),
      m_message(writeHandover(handover)),
      m_patience(patience)
{
    m_again.setSingleShot(true);
    m_again.setInterval(betweenTries);
    connect(&m_again, &QTimer::timeout, this, &HandoverCourier::connectAgain);
    connect(&m_socket, &QLocalSocket::connected, this, &HandoverCourier::give);
    connect(&m_socket, &QLocalSocket::readyRead, this, &HandoverCourier::readConfirmation);
    // Refused, or cut before it confirmed: the first is starting, or ending. Try until the time is over.
    const auto tryLater = [this] {
        if (m_reply)
            m_again.start();
    };
    connect(&m_socket, &QLocalSocket::errorOccurred, this, tryLater);
}

void HandoverCourier::start(const ReplyTo<> &reply)
{
    m_reply = reply;
    m_again.start(0ms); // never before the caller has returned
    const auto giveUp = [this] {
        end(Failure(
            Error::local(Error::Kind::Timeout,
                         Words::tr("Patchbay is already running and did not answer. Close it, or end it, and "
                                   "start again."))));
    };
    QTimer::singleShot(m_patience, this, giveUp);
}

void HandoverCourier::connectAgain()
{
    m_again.setInterval(betweenTries);
    m_socket.abort();
    m_socket.connectToServer(m_name);
}

void HandoverCourier::give()
{
    m_socket.write(m_message);
}

void HandoverCourier::readConfirmation()
{
    if (m_socket.readAll().startsWith(confirmation))
        end({});
}

void HandoverCourier::end(const Result<> &result)
{
    if (!m_reply)
        return;
    const ReplyTo<> reply = *std::exchange(m_reply, std::nullopt);
    m_again.stop();
    m_socket.abort();
    reply.deliver(result);
}

} // namespace patchbay
