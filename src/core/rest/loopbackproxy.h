// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QNetworkProxy>
#include <QNetworkProxyFactory>

namespace patchbay {

/// No proxy for loopback addresses; for all others \p given, or the application's proxies when that is the
/// default proxy.
class LoopbackProxyFactory : public QNetworkProxyFactory {
public:
    explicit LoopbackProxyFactory(const QNetworkProxy &given);
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override;

private:
    QNetworkProxy m_given;
};

bool isLoopback(const QString &host); ///< localhost, *.localhost, 127.0.0.0/8, ::1

} // namespace patchbay
