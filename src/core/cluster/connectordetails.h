// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/clustersession.h"
#include "core/cluster/statetimes.h"

#include <optional>

namespace patchbay {

/// One connector of a session, followed closely: its status through everything that happens to it and to the
/// cluster, and what is read of it beside that, its config and the topics it uses. No answer of a worker
/// tells when those change, so each keeps when it was read. What came last stays through every failure.
class ConnectorDetails : public QObject {
    Q_OBJECT
public:
    enum class Presence {
        Unseen, ///< nothing is known of the cluster yet
        Listed, ///< the newest snapshot has it
        Missing, ///< a snapshot was seen and does not have it: deleted, or never there
    };

    template <typename T>
    struct Reading {
        std::optional<T> value; ///< the last that was read
        QDateTime read; ///< UTC, when; invalid: never
        std::optional<Error> error; ///< of the newest try; null: it went well, or there was none
        bool loading = false;
    };

    /// \p session must outlive this. Reads nothing by itself until the first refresh(), afterwards whenever
    /// the status changes.
    ConnectorDetails(ClusterSession &session, const QString &connector, QObject *parent = nullptr);

    const QString &connector() const { return m_connector; }
    Presence presence() const { return m_presence; }
    /// The last that was seen, also of one that is Missing now; null: never.
    const std::optional<ConnectorStatus> &status() const { return m_status; }
    const StateTimes &times() const { return m_times; }
    /// When status() was seen, UTC.
    QDateTime seen() const { return m_seen; }
    /// status() need not hold any more: the cluster does not answer, or the connector is gone.
    bool isOutdated() const;
    /// Why no worker can be asked for it, whatever its state; null: it can be.
    std::optional<Error> refusal() const;

    const Reading<ConnectorConfig> &config() const { return m_config; }
    /// Topics that its tasks used since that list was last reset (KIP-558), sorted. Error Forbidden: the
    /// workers don't track them; UnknownEndpoint: they can't (below 2.5).
    const Reading<QStringList> &topics() const { return m_topics; }

    /// Reads config and topics now. While a read runs another is begun after it: one that was asked before a
    /// change need not tell of it.
    void refresh();

signals:
    void statusChanged(); ///< presence, status, times, or how far they can be trusted
    void detailsChanged(); ///< config or topics

private:
    void takeSnapshot();
    void followSnapshot(const SnapshotChange &change);
    void followCondition();
    void readConfig();
    void readTopics();
    template <typename T>
    void take(Reading<T> &reading, const Result<T> &result);

    ClusterSession &m_session;
    QString m_connector;
    Presence m_presence = Presence::Unseen;
    std::optional<ConnectorStatus> m_status;
    StateTimes m_times;
    QDateTime m_seen;
    Reading<ConnectorConfig> m_config;
    Reading<QStringList> m_topics;
    bool m_wanted = false; ///< refresh() was called once
    bool m_wasFresh;
    bool m_configAgain = false;
    bool m_topicsAgain = false;
};

} // namespace patchbay
