// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/faultserver.h"

#include "support/faultconnection.h"

#include <QTest>

#include <algorithm>

namespace patchbay::test {

namespace {

bool matches(const QByteArray &pattern, const QByteArray &text)
{
    return pattern == "*" || pattern == text;
}

} // namespace

FaultServer::FaultServer(const QHostAddress &address)
    : m_address(address)
{
    connect(&m_server, &QTcpServer::newConnection, this, &FaultServer::accept);
    on("*", "*").error(404, "HTTP 404 Not Found");
    listen();
}

FaultServer::FaultServer(QObject *parent)
    : FaultServer(QHostAddress(QHostAddress::LocalHost))
{
    setParent(parent);
}

FaultServer::~FaultServer()
{
    // Here and not with the other children: they ask this object, which must still be whole.
    qDeleteAll(openOnes());
}

QUrl FaultServer::url() const
{
    QUrl url;
    url.setScheme(QStringLiteral("http"));
    url.setHost(m_address.toString());
    url.setPort(m_port);
    return url;
}

Route &FaultServer::on(const QByteArray &method, const QByteArray &target)
{
    Route &route = m_routes[{method, target}];
    route = Route();
    return route;
}

QList<QByteArray> FaultServer::lines() const
{
    QList<QByteArray> lines;
    for (const Request &request : m_requests)
        lines.append(request.line());
    return lines;
}

int FaultServer::count(const QByteArray &method, const QByteArray &target) const
{
    const auto isMeant = [&method, &target](const Request &request) {
        return matches(method, request.method) && matches(target, request.target);
    };
    return static_cast<int>(std::count_if(m_requests.cbegin(), m_requests.cend(), isMeant));
}

bool FaultServer::waitForRequests(int number, std::chrono::milliseconds limit) const
{
    const auto areThere = [this, number] {
        return m_requests.size() >= number;
    };
    return QTest::qWaitFor(areThere, static_cast<int>(limit.count()));
}

int FaultServer::openConnections() const
{
    return static_cast<int>(openOnes().size());
}

int FaultServer::held() const
{
    return static_cast<int>(holdingOnes().size());
}

void FaultServer::release()
{
    for (FaultConnection *connection : holdingOnes())
        connection->release();
}

void FaultServer::releaseAt(int index)
{
    const QList<FaultConnection *> holding = holdingOnes();
    if (index < 0 || index >= holding.size())
        qFatal("No answer %d is held", index);
    holding.at(index)->release();
}

void FaultServer::resetConnections()
{
    for (FaultConnection *connection : openOnes())
        connection->reset();
}

void FaultServer::stopListening()
{
    m_server.close();
    resetConnections();
}

void FaultServer::listen()
{
    if (!m_server.listen(m_address, m_port))
        qFatal("The test server cannot listen: %s", qPrintable(m_server.errorString()));
    m_port = m_server.serverPort();
}

void FaultServer::accept()
{
    while (QTcpSocket *socket = m_server.nextPendingConnection())
        new FaultConnection(*this, socket, ++m_connections);
}

ScriptedReply FaultServer::replyTo(const Request &request)
{
    m_requests.append(request);
    emit requested(request);
    const std::pair<QByteArray, QByteArray> keys[] = {
        {request.method, request.target}, {"*", request.target}, {request.method, "*"}, {"*", "*"}};
    for (const auto &key : keys) {
        const auto route = m_routes.find(key);
        if (route != m_routes.end() && !route->second.m_entries.isEmpty())
            return route->second.next(request);
    }
    Q_UNREACHABLE();
}

QList<FaultConnection *> FaultServer::openOnes() const
{
    QList<FaultConnection *> open;
    for (FaultConnection *connection :
         findChildren<FaultConnection *>(QString(), Qt::FindDirectChildrenOnly)) {
        if (connection->isOpen())
            open.append(connection);
    }
    return open;
}

QList<FaultConnection *> FaultServer::holdingOnes() const
{
    const auto isNotHolding = [](const FaultConnection *connection) {
        return !connection->isHolding();
    };
    const auto cameEarlier = [](const FaultConnection *left, const FaultConnection *right) {
        return left->requestNumber() < right->requestNumber();
    };
    QList<FaultConnection *> holding = openOnes();
    holding.removeIf(isNotHolding);
    std::sort(holding.begin(), holding.end(), cameEarlier);
    return holding;
}

} // namespace patchbay::test
