// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QString>

namespace patchbay {

/// State of a connector instance or a task (org.apache.kafka.connect.runtime.AbstractStatus.State), and two
/// of ours.
enum class ConnectorState : quint8 {
    Running,
    Paused,
    Stopped,
    Failed,
    Unassigned, ///< between workers, during a rebalance
    Restarting,
    Destroyed,
    Starting, ///< ours: listed, but no status yet (it is missing from expand=status, or /status says 404)
    Unknown, ///< ours: a word this program does not know; shown verbatim
};

ConnectorState connectorStateFromWire(QStringView word);
/// "RUNNING" …: Kafka's own words. Empty for Unknown, whose verbatim text stands beside it. Not translated.
QString wireName(ConnectorState state);

enum class ConnectorType : quint8 { Source, Sink, Unknown };

ConnectorType connectorTypeFromWire(QStringView word); ///< "source", "sink"
QString wireName(ConnectorType type);

} // namespace patchbay

Q_DECLARE_METATYPE(patchbay::ConnectorState)
Q_DECLARE_METATYPE(patchbay::ConnectorType)
