// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rest/loopbackproxy.h"

#include <QHostAddress>

namespace patchbay {

bool isLoopback(const QString &host)
{
    if (host.compare(u"localhost", Qt::CaseInsensitive) == 0
        || host.endsWith(u".localhost", Qt::CaseInsensitive))
        return true;
    const QHostAddress address(host);
    return !address.isNull() && address.isLoopback();
}

LoopbackProxyFactory::LoopbackProxyFactory(const QNetworkProxy &given)
    : m_given(given)
{
}

QList<QNetworkProxy> LoopbackProxyFactory::queryProxy(const QNetworkProxyQuery &query)
{
    if (isLoopback(query.peerHostName()))
        return {QNetworkProxy(QNetworkProxy::NoProxy)};
    if (m_given.type() != QNetworkProxy::DefaultProxy)
        return {m_given};
    return QNetworkProxyFactory::proxyForQuery(query);
}

} // namespace patchbay
