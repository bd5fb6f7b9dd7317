// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/invocation.h"
#include "cli/services.h"
#include "core/cluster/clusterprofile.h"
#include "core/connect/connectclient.h"

namespace patchbay::cli {

/// The one cluster that a command asks: from a saved connection or from URLs, with its password.
class Connection : public QObject {
    Q_OBJECT
public:
    /// \p services must outlive this.
    /// \p environment: what the names of the variables with user name and password begin with.
    Connection(const Invocation &invocation, Services &services,
               const QString &environment = QStringLiteral("PATCHBAY_"), QObject *parent = nullptr);

    /// Finds the profile and its password; asks no worker. InvalidRequest: there is no such connection or
    /// URL.
    void open(const ReplyTo<> &reply);

    const ClusterProfile &profile() const { return m_profile; }
    QString name() const { return m_profile.name; }
    ConnectClient &client() { return m_client; }

signals:
    void waitingForKeychain();
    void retrying(const patchbay::RetryNotice &notice);

private:
    Result<ClusterProfile> findProfile();
    Result<ClusterProfile> profileOfUrls() const;
    void aim(const QString &password);
    QString fromEnvironment(const char *name) const;
    void askKeychain(const ReplyTo<> &reply);

    const Invocation m_invocation;
    Services &m_services;
    const QString m_environment;
    ClusterProfile m_profile;
    RestClient m_rest;
    ConnectClient m_client;
};

} // namespace patchbay::cli
