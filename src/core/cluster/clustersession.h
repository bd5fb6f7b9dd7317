// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/brokers.h"
#include "core/cluster/clusterprofile.h"
#include "core/cluster/clustersnapshot.h"
#include "core/cluster/configindex.h"
#include "core/connect/connectclient.h"
#include "core/credentials/credentialstore.h"

#include <memory>
#include <optional>

namespace patchbay {

/// How much the snapshot of a session can be trusted now.
struct ClusterCondition {
    enum class Reach {
        Idle, ///< not started
        WaitingForPassword, ///< the keychain was asked, or is locked, or has no password: see `error`
        Connecting, ///< asked for the first time, no answer yet
        Fresh, ///< the newest refresh succeeded
        Rebalancing, ///< retrying transient answers: see `retry`
        Starting, ///< the workers answer, but are not ready yet
        Unauthorised, ///< 401 or 403; not asked again until the person acts
        Unreachable, ///< the newest refresh failed otherwise: see `error`
    };
    Reach reach = Reach::Idle;
    std::optional<Error> error;
    std::optional<RetryNotice> retry;
    QDateTime lastSeen; ///< UTC, of the snapshot; invalid: never
    bool isFresh() const { return reach == Reach::Fresh; }
};

/// One configured worker URL as last looked at.
struct WorkerObservation {
    QUrl url;
    enum class Condition { NotAsked, Healthy, Starting, Unhealthy, NoAnswer } condition = Condition::NotAsked;
    QString version;
    QString kafkaClusterId;
    std::chrono::milliseconds latency{-1}; ///< of GET /; -1: no answer
    std::optional<Error> error;
    QDateTime seen; ///< UTC
    int connectorCount = -1; ///< of its plain list; -1: not known
    bool disagrees =
        false; ///< its list of connectors differs from the first worker's: not one group (trap 20)
};

/// One cluster as the program works with it: asks, keeps what was last seen, and says how old that is.
///
/// The only place for refresh interval, staleness and pacing. Keeps the last good snapshot through every
/// failure. Lives on the GUI (or command) thread; large answers are parsed elsewhere.
class ClusterSession : public QObject {
    Q_OBJECT
public:
    /// \p credentials must outlive this.
    ClusterSession(const ClusterProfile &profile, NetworkFactory network, CredentialStore &credentials,
                   QObject *parent = nullptr);
    ~ClusterSession() override;

    const ClusterProfile &profile() const;
    void setProfile(const ClusterProfile &profile); ///< reconnects when what is sent would change

    const ClusterSnapshot &snapshot() const;
    const StateCounts &counts() const;
    const ClusterCondition &condition() const;
    const std::vector<WorkerObservation> &workers() const;
    const ConfigIndex &configs() const;
    ConnectClient &client();
    Brokers &brokers(); ///< of the connection's bootstrap servers, where it names some

    void start(); ///< begins to refresh by the interval; asks the keychain first when there is a password
    void stop();
    void refresh(); ///< now, also after Unauthorised; at most one refresh runs at a time, a second is joined
    void refreshConnector(const QString &name); ///< one status and config, after own changes
    void observeWorkers(); ///< fills workers(): a cluster page asks for it while it is visible
    /// For this run only, when the keychain cannot keep it. Then refreshes.
    void usePassword(const QString &password);

signals:
    void snapshotChanged(const patchbay::SnapshotChange &change); ///< never with an empty change
    void conditionChanged();
    void refreshed(); ///< a refresh ended well, with or without change
    void workersChanged();
    void configsChanged(const QStringList &names); ///< newly read or forgotten
    void profileChanged();
    void exchanged(const patchbay::RequestRecord &record);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace patchbay
