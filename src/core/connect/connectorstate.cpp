// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connect/connectorstate.h"

namespace patchbay {

namespace {

constexpr ConnectorState wireStates[] = {
    ConnectorState::Running,    ConnectorState::Paused,     ConnectorState::Stopped,   ConnectorState::Failed,
    ConnectorState::Unassigned, ConnectorState::Restarting, ConnectorState::Destroyed,
};

} // namespace

ConnectorState connectorStateFromWire(QStringView word)
{
    for (const ConnectorState state : wireStates) {
        if (word == wireName(state))
            return state;
    }
    return ConnectorState::Unknown;
}

QString wireName(ConnectorState state)
{
    // Literals share their storage: a table of 10,000 allocates none.
    switch (state) {
    case ConnectorState::Running:
        return QStringLiteral("RUNNING");
    case ConnectorState::Paused:
        return QStringLiteral("PAUSED");
    case ConnectorState::Stopped:
        return QStringLiteral("STOPPED");
    case ConnectorState::Failed:
        return QStringLiteral("FAILED");
    case ConnectorState::Unassigned:
        return QStringLiteral("UNASSIGNED");
    case ConnectorState::Restarting:
        return QStringLiteral("RESTARTING");
    case ConnectorState::Destroyed:
        return QStringLiteral("DESTROYED");
    case ConnectorState::Starting:
        return QStringLiteral("STARTING");
    case ConnectorState::Unknown:
        break;
    }
    return {};
}

ConnectorType connectorTypeFromWire(QStringView word)
{
    if (word.compare(u"source", Qt::CaseInsensitive) == 0)
        return ConnectorType::Source;
    if (word.compare(u"sink", Qt::CaseInsensitive) == 0)
        return ConnectorType::Sink;
    return ConnectorType::Unknown;
}

QString wireName(ConnectorType type)
{
    switch (type) {
    case ConnectorType::Source:
        return QStringLiteral("source");
    case ConnectorType::Sink:
        return QStringLiteral("sink");
    case ConnectorType::Unknown:
        break;
    }
    return {};
}

} // namespace patchbay
