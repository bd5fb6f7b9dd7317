// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/singleinstance.h"

#include <QLocalSocket>
#include <QTimer>

namespace patchbay {

inline constexpr qint64 largestHandover = 256LL * 1024; ///< bytes; more than a command line of links ever has

// What goes over the socket of SingleInstance, in one place: a QDataStream of a mark and the handover; back
// comes one byte.

QByteArray writeHandover(const Handover &handover);
/// nullopt while it has not come whole, or when it is not one.
std::optional<Handover> takeHandover(QLocalSocket &socket);
void confirmHandover(QLocalSocket &socket);

/// Brings one Handover to the first program: connects, again and again while that one is starting, writes,
/// waits for the confirmation. Used once.
class HandoverCourier : public QObject {
    Q_OBJECT
public:
    HandoverCourier(const QString &socket, const Handover &handover, std::chrono::milliseconds patience,
                    QObject *parent);

    void start(const ReplyTo<> &reply);

private:
    void connectAgain();
    void give();
    void readConfirmation();
    void end(const Result<> &result);

    QString m_name;
    QByteArray m_message;
    std::chrono::milliseconds m_patience;
    std::optional<ReplyTo<>> m_reply; ///< nullopt: not started, or ended
    QLocalSocket m_socket;
    QTimer m_again; ///< before the next try to connect
};

} // namespace patchbay
