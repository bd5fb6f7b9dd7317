// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/networkfactory.h"

#include <QHostAddress>
#include <QNetworkCookie>
#include <QNetworkCookieJar>
#include <QNetworkProxyFactory>

namespace patchbay {

namespace {

/// A load balancer's cookie would tie requests to one worker and outlive a change of credentials.
class NoCookies final : public QNetworkCookieJar {
public:
    QList<QNetworkCookie> cookiesForUrl(const QUrl &) const override { return {}; }
    bool setCookiesFromUrl(const QList<QNetworkCookie> &, const QUrl &) override { return false; }
};

class ProxyOutside final : public QNetworkProxyFactory {
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        if (isThisMachine(query.peerHostName()))
            return {QNetworkProxy(QNetworkProxy::NoProxy)};
        return systemProxyForQuery(query);
    }
};

std::unique_ptr<QNetworkAccessManager> makeManager()
{
    auto manager = std::make_unique<QNetworkAccessManager>();
    manager->setCookieJar(new NoCookies); // owned by the manager
    manager->setProxyFactory(new ProxyOutside); // owned by the manager
    manager->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    manager->setStrictTransportSecurityEnabled(
        false); // a worker's header must not turn http into https behind our back
    manager->setAutoDeleteReplies(false);
    return manager;
}

} // namespace

NetworkFactory systemNetworkFactory()
{
    return makeManager;
}

bool isThisMachine(const QString &host)
{
    const QString name = host.toLower();
    if (name == QLatin1String("localhost") || name.endsWith(QLatin1String(".localhost")))
        return true;
    const QHostAddress address(name);
    return !address.isNull() && address.isLoopback();
}

} // namespace patchbay
