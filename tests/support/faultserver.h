// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/patience.h"
#include "support/scriptedreply.h"

#include <QHostAddress>
#include <QObject>
#include <QTcpServer>
#include <QUrl>

#include <chrono>
#include <map>
#include <memory>

namespace patchbay::test {

class FaultConnection;

/// An HTTP/1.1 server on a free port of 127.0.0.1 that answers by script, misbehaves on demand and remembers
/// what it was asked. Keeps connections open like a real worker.
///
/// It lives in the thread and event loop of the test: wait with QTRY_*, waitFor() or Answer::wait(), never
/// with a blocking socket or process call. What is not scripted gets the 404 of a worker that does not know a
/// path. Requests need a Content-Length when they have a body (Qt sends one).
class FaultServer : public QObject {
    Q_OBJECT

public:
    explicit FaultServer(QObject *parent = nullptr);
    /// Another than 127.0.0.1; it ends the test where this machine does not have it.
    explicit FaultServer(const QHostAddress &address);
    ~FaultServer() override;

    quint16 port() const { return m_port; }
    QUrl url() const; ///< "http://127.0.0.1:PORT", no slash at the end

    /// The script of that method and target, from its beginning: replaces what was said of it before. \p
    /// target is compared byte by byte with what comes over the wire, query included; "*" is any method or
    /// any target. The more exact one wins: method and target, then target, then method, then any.
    Route &on(const QByteArray &method, const QByteArray &target);

    const QList<Request> &requests() const
    {
        return m_requests;
    } ///< all so far, in the order they were complete
    QList<QByteArray> lines() const; ///< the requests as "GET /connectors"
    int count(const QByteArray &method, const QByteArray &target) const; ///< "*" as in on()
    void forgetRequests() { m_requests.clear(); }
    bool waitForRequests(int number, std::chrono::milliseconds limit = patience) const;

    int connections() const { return m_connections; } ///< accepted so far
    int openConnections() const;

    int held() const; ///< requests whose answers are held now
    void release(); ///< lets all held answers go; those that come later are held again
    /// Lets one go: 0 is the one whose request came first. To answer a newer question before an older one.
    void releaseAt(int index);
    void resetConnections(); ///< RST to all that are open
    /// Refuses connections from now on, and resets the open ones. listen() takes the same port again.
    void stopListening();
    void listen();

signals:
    void requested(const patchbay::test::Request &request); ///< before the answer

private:
    friend class FaultConnection;

    void accept();
    ScriptedReply replyTo(const Request &request);
    int takeNumber() { return ++m_lastNumber; }
    QList<FaultConnection *> openOnes() const;
    QList<FaultConnection *> holdingOnes() const; ///< in the order of their requests

    QTcpServer m_server;
    QHostAddress m_address = QHostAddress::LocalHost;
    quint16 m_port = 0;
    std::map<std::pair<QByteArray, QByteArray>, Route> m_routes;
    QList<Request> m_requests;
    int m_connections = 0;
    int m_lastNumber = 0; ///< of a request; goes on when requests are forgotten
};

} // namespace patchbay::test
