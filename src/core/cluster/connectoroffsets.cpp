// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cluster/connectoroffsets.h"

#include "core/plans/sessionground.h"

namespace patchbay {

namespace {
/// Of the time between two reads at most this part is spent on reading: ten megabytes are not fetched every
/// five seconds.
constexpr int shareOfReading = 20;
} // namespace

ConnectorOffsets::ConnectorOffsets(ClusterSession &session, const QString &connector, QObject *parent)
    : QObject(parent),
      m_session(session),
      m_connector(connector),
      m_recordTimes(session.brokers())
{
    connect(&session.brokers(), &Brokers::changed, this, &ConnectorOffsets::forgetBrokers);
    m_next.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, &ConnectorOffsets::refresh);
    // What the worker can do decides whether they can be read at all.
    const auto capabilitiesChanged = [this] {
        if (m_follows && !m_read.isValid())
            refresh();
        emit changed();
    };
    connect(&session.client(), &ConnectClient::capabilitiesChanged, this, capabilitiesChanged);
}

OffsetSupport ConnectorOffsets::support() const
{
    return offsetSupport(m_connector, groundOf(m_session));
}

void ConnectorOffsets::refresh()
{
    m_next.stop();
    if (m_loading || !support().canView())
        return;
    m_loading = true;
    m_asked.start();
    const auto answered = [this](const Result<OffsetTable> &table) {
        take(table);
    };
    m_session.client().offsetTable(m_connector, {this, answered});
    emit changed();
}

void ConnectorOffsets::take(const Result<OffsetTable> &table)
{
    m_loading = false;
    m_took = std::chrono::milliseconds(m_asked.elapsed());
    if (table) {
        m_read = QDateTime::currentDateTimeUtc();
        m_times.look(*table, m_read);
        m_error.reset();
    } else {
        m_error = table.error();
    }
    if (m_follows)
        wait();
    emit changed();
    if (table)
        askBrokers();
}

void ConnectorOffsets::askBrokers()
{
    if (m_asksBrokers || !table().isSink() || !m_session.brokers().areNamed())
        return;
    m_asksBrokers = true;
    const auto answered = [this, brokers = m_brokers](const Result<TopicFacts> &facts) {
        if (brokers == m_brokers)
            takeFacts(facts);
    };
    m_session.brokers().ends(table().topics(), {this, answered});
}

void ConnectorOffsets::takeFacts(const Result<TopicFacts> &facts)
{
    m_asksBrokers = false;
    if (facts) {
        m_facts = *facts;
        m_factsRead = QDateTime::currentDateTimeUtc();
        m_brokersError.reset();
    } else {
        m_brokersError = facts.error();
    }
    emit factsChanged();
}

void ConnectorOffsets::forgetBrokers()
{
    ++m_brokers;
    m_asksBrokers = false;
    m_facts = {};
    m_factsRead = {};
    m_brokersError.reset();
    m_recordTimes.forget();
    emit factsChanged();
    if (m_read.isValid())
        askBrokers();
}

void ConnectorOffsets::askBrokersAgain()
{
    m_session.brokers().tryAgain();
    askBrokers();
}

void ConnectorOffsets::wait()
{
    m_next.start(std::max(m_session.profile().refreshInterval, shareOfReading * m_took));
}

void ConnectorOffsets::setFollowing(bool follows)
{
    if (follows == m_follows)
        return;
    m_follows = follows;
    if (follows)
        refresh();
    else
        m_next.stop();
}

void ConnectorOffsets::keepSnapshot(OffsetSnapshotStore &store, const ReplyTo<OffsetSnapshot> &reply)
{
    const auto answered = [this, reply, &store](const Result<OffsetTable> &table) {
        if (!table) {
            reply.deliver(Failure(table.error()));
            return;
        }
        const ClusterProfile &profile = m_session.profile();
        const OffsetSnapshot snapshot = OffsetSnapshot::create(profile.id, profile.name, m_connector, *table);
        const auto kept = [reply, snapshot](const Result<> &result) {
            reply.deliver(result ? Result<OffsetSnapshot>(snapshot) : Failure(result.error()));
        };
        store.keep({snapshot, *table}, {this, kept});
    };
    m_session.client().offsetTable(m_connector, {this, answered});
}

} // namespace patchbay
