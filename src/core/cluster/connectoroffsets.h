// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/clustersession.h"
#include "core/cluster/recordtimes.h"
#include "core/offsets/offsetsnapshot.h"
#include "core/offsets/offsetsupport.h"
#include "core/offsets/offsettimes.h"

#include <QElapsedTimer>
#include <QTimer>

namespace patchbay {

/// The committed offsets of one connector of a session. No worker tells when they move, so they are read
/// again and again while somebody looks; what was read last stays through every failure.
///
/// Where the connection names bootstrap servers, the brokers are asked after each read of a sink where its
/// topics begin and end. They never hold up the offsets themselves.
class ConnectorOffsets : public QObject {
    Q_OBJECT
public:
    /// \p session must outlive this. Reads nothing by itself before refresh() or setFollowing().
    ConnectorOffsets(ClusterSession &session, const QString &connector, QObject *parent = nullptr);

    ClusterSession &session() const { return m_session; }
    const QString &connector() const { return m_connector; }
    OffsetSupport support() const; ///< by what is known of the worker now
    const OffsetTimes &times() const { return m_times; }
    const OffsetTable &table() const { return m_times.table(); }
    QDateTime read() const { return m_read; } ///< UTC; invalid: never
    const std::optional<Error> &error() const { return m_error; } ///< of the newest try
    bool isLoading() const { return m_loading; }

    /// Of the sink's topics; empty: no brokers are named, or they have not answered yet.
    const TopicFacts &facts() const { return m_facts; }
    QDateTime factsRead() const { return m_factsRead; } ///< UTC; invalid: never
    const std::optional<Error> &brokersError() const { return m_brokersError; } ///< of the newest try
    bool asksBrokers() const { return m_asksBrokers; }
    void askBrokersAgain(); ///< for the person: also after a refused password
    RecordTimes &recordTimes() { return m_recordTimes; }

    /// Reads now; joined while a read runs. Nothing where they can't be seen.
    void refresh();
    /// Reads now and then by the session's interval, and slower where an answer takes long.
    void setFollowing(bool follows);
    /// Reads them and keeps what was read in \p store, which must live until the answer.
    void keepSnapshot(OffsetSnapshotStore &store, const ReplyTo<OffsetSnapshot> &reply);

signals:
    void changed(); ///< anything of the above, but what brokers say
    void factsChanged(); ///< facts() or brokersError()

private:
    void take(const Result<OffsetTable> &table);
    void wait();
    void askBrokers();
    void takeFacts(const Result<TopicFacts> &facts);
    void forgetBrokers();

    ClusterSession &m_session;
    QString m_connector;
    OffsetTimes m_times;
    QDateTime m_read;
    std::optional<Error> m_error;
    bool m_loading = false;
    TopicFacts m_facts;
    QDateTime m_factsRead;
    std::optional<Error> m_brokersError;
    RecordTimes m_recordTimes;
    bool m_asksBrokers = false;
    quint64 m_brokers = 0; ///< another one for other brokers: late answers of the old ones count no more
    bool m_follows = false;
    QElapsedTimer m_asked;
    std::chrono::milliseconds m_took{0};
    QTimer m_next;
};

} // namespace patchbay
