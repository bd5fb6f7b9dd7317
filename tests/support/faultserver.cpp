// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/faultserver.h"

#include "support/faultconnection.h"

#include <QTest>

namespace patchbay::test {

namespace {

bool matches(const QByteArray &pattern, const QByteArray &text)
{
    return pattern == "*" || pattern == text;
}

} // namespace

FaultServer::FaultServer(QObject *parent)
    : QObject(parent)
{
    connect(&m_server, &QTcpServer::newConnection, this, &FaultServer::accept);
    on("*", "*").error(404, "HTTP 404 Not Found");
    listen();
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
    url.setHost(QStringLiteral("127.0.0.1"));
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

void FaultServer::release()
{
    const auto arrivedEarlier = [](const FaultConnection *left, const FaultConnection *right) {
        return left->requestNumber() < right->requestNumber();
    };
    QList<FaultConnection *> open = openOnes();
    std::sort(open.begin(), open.end(), arrivedEarlier);
    for (FaultConnection *connection : open)
        connection->release();
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
    if (!m_server.listen(QHostAddress::LocalHost, m_port))
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

} // namespace patchbay::test
