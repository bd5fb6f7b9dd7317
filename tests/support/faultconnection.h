// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/scriptedreply.h"

#include <QObject>
#include <QTcpSocket>
#include <QTimer>

#include <optional>

namespace patchbay::test {

class FaultServer;

/// One connection of a FaultServer: reads a request, plays its answer, reads the next. Deletes itself when it
/// ends.
class FaultConnection : public QObject {
    Q_OBJECT

public:
    FaultConnection(FaultServer &server, QTcpSocket *socket, int number);

    bool isOpen() const { return !m_isOver; }
    bool isHolding() const { return m_isHolding; }
    qsizetype requestNumber() const { return m_requestNumber; } ///< of the request being answered
    void release(); ///< sends the answer, if it is held
    void reset();

private:
    void read();
    std::optional<Request> takeRequest();
    void answer(const Request &request);
    void send();
    void sendByte();
    void sendPiece();
    void finish();
    void close();

    FaultServer &m_server;
    QTcpSocket *m_socket;
    int m_number;
    qsizetype m_requestNumber = 0;
    QByteArray m_received;
    QTimer m_timer;
    ScriptedReply m_reply;
    QByteArray m_unsent; ///< while dripping
    bool m_isAnswering = false;
    bool m_isHolding = false;
    bool m_isOver = false;
};

} // namespace patchbay::test
