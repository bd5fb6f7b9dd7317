// SPDX-License-Identifier: GPL-3.0-or-later
#include "standin.h"

#include <QTcpSocket>

namespace patchbay::bench {

StandIn::StandIn(const QStringList &arguments)
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(QStringLiteral(PATCHBAY_STANDIN), arguments);
    if (!m_process.waitForReadyRead(30'000))
        qFatal("The stand-in for workers does not start");
    for (const QByteArray &port : m_process.readLine().simplified().split(' ')) {
        QUrl url;
        url.setScheme(QStringLiteral("http"));
        url.setHost(QStringLiteral("127.0.0.1"));
        url.setPort(port.toInt());
        m_urls.append(url);
    }
}

StandIn::~StandIn()
{
    m_process.closeWriteChannel(); // it ends with its standard input
    m_process.waitForFinished();
}

QHash<QByteArray, int> StandIn::requests()
{
    QHash<QByteArray, int> requests;
    for (const QByteArray &line : steer("requests").split('\n')) {
        const qsizetype space = line.indexOf(' ');
        if (space > 0)
            requests.insert(line.mid(space + 1), line.left(space).toInt());
    }
    return requests;
}

double StandIn::lastByte()
{
    return steer("lastbyte").toDouble() / 1e6;
}

QByteArray StandIn::steer(const QByteArray &order)
{
    QTcpSocket socket;
    socket.connectToHost(url().host(), static_cast<quint16>(url().port()));
    socket.write("GET /standin/" + order + " HTTP/1.1\r\n\r\n");
    QByteArray answer;
    for (;;) {
        const qsizetype head = answer.indexOf("\r\n\r\n");
        const qsizetype field = answer.indexOf("Content-Length: ");
        if (head >= 0 && field >= 0) {
            const qsizetype length = answer.mid(field + 16, head - field - 16).toLongLong();
            if (answer.size() >= head + 4 + length)
                return answer.mid(head + 4, length);
        }
        if (!socket.waitForReadyRead(10'000))
            qFatal("The stand-in for workers does not answer");
        answer += socket.readAll();
    }
}

} // namespace patchbay::bench
