// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cluster/connectordetails.h"

#include "core/connect/connectorname.h"

#include <utility>

namespace patchbay {

ConnectorDetails::ConnectorDetails(ClusterSession &session, const QString &connector, QObject *parent)
    : QObject(parent),
      m_session(session),
      m_connector(connector),
      m_wasFresh(session.condition().isFresh())
{
    takeSnapshot();
    connect(&session, &ClusterSession::snapshotChanged, this, &ConnectorDetails::followSnapshot);
    connect(&session, &ClusterSession::conditionChanged, this, &ConnectorDetails::followCondition);
    // The first refresh of a cluster without connectors changes nothing, and still tells that this one isn't
    // there.
    connect(&session, &ClusterSession::refreshed, this, &ConnectorDetails::followCondition);
}

void ConnectorDetails::takeSnapshot()
{
    const ClusterSnapshot &snapshot = m_session.snapshot();
    if (const ConnectorStatus *status = snapshot.find(m_connector)) {
        m_presence = Presence::Listed;
        m_status = *status;
        m_times.note(*status, snapshot.seen);
    } else {
        m_presence = snapshot.seen.isValid() ? Presence::Missing : Presence::Unseen;
    }
    if (m_presence == Presence::Listed)
        m_seen = snapshot.seen;
}

void ConnectorDetails::followSnapshot(const SnapshotChange &change)
{
    if (!change.added.contains(m_connector) && !change.removed.contains(m_connector)
        && !change.changed.contains(m_connector))
        return;
    takeSnapshot();
    emit statusChanged();
    // A new state often comes with a new config, and a connector that came back is another one.
    if (m_wanted && m_presence == Presence::Listed)
        refresh();
}

void ConnectorDetails::followCondition()
{
    const Presence before = m_presence;
    if (m_presence == Presence::Listed)
        m_seen = m_session.snapshot().seen;
    else
        takeSnapshot();
    const bool isFresh = m_session.condition().isFresh();
    const bool hasRecovered = isFresh && !m_wasFresh;
    if (before != m_presence || isFresh != m_wasFresh || !isFresh)
        emit statusChanged();
    m_wasFresh = isFresh;
    if (hasRecovered && m_wanted && m_presence == Presence::Listed)
        refresh(); // what failed meanwhile, and what somebody else may have changed
}

bool ConnectorDetails::isOutdated() const
{
    return m_presence != Presence::Listed || !m_session.condition().isFresh();
}

std::optional<Error> ConnectorDetails::refusal() const
{
    return addressRefusal(m_connector, m_session.client().capabilities());
}

void ConnectorDetails::refresh()
{
    m_wanted = true;
    m_configAgain = m_config.loading;
    m_topicsAgain = m_topics.loading;
    if (!m_config.loading)
        readConfig();
    if (!m_topics.loading)
        readTopics();
}

void ConnectorDetails::readConfig()
{
    m_config.loading = true;
    const auto answered = [this](const Result<ConnectorConfig> &config) {
        take(m_config, config);
        if (std::exchange(m_configAgain, false))
            readConfig();
        emit detailsChanged();
    };
    m_session.client().config(m_connector, {this, answered});
}

void ConnectorDetails::readTopics()
{
    m_topics.loading = true;
    const auto answered = [this](const Result<QStringList> &topics) {
        take(m_topics, topics);
        if (m_topics.value)
            m_topics.value->sort();
        if (std::exchange(m_topicsAgain, false))
            readTopics();
        emit detailsChanged();
    };
    m_session.client().activeTopics(m_connector, {this, answered});
}

template <typename T>
void ConnectorDetails::take(Reading<T> &reading, const Result<T> &result)
{
    reading.loading = false;
    if (!result) {
        reading.error = result.error();
        return;
    }
    reading.error.reset();
    reading.value = *result;
    reading.read = QDateTime::currentDateTimeUtc();
}

} // namespace patchbay
