// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connect/connectorstate.h"

#include <array>
#include <utility>

namespace patchbay {

namespace {

constexpr std::array<std::pair<ConnectorState, QStringView>, 7> wireStates{{
    {ConnectorState::Running, u"RUNNING"},
    {ConnectorState::Paused, u"PAUSED"},
    {ConnectorState::Stopped, u"STOPPED"},
    {ConnectorState::Failed, u"FAILED"},
    {ConnectorState::Unassigned, u"UNASSIGNED"},
    {ConnectorState::Restarting, u"RESTARTING"},
    {ConnectorState::Destroyed, u"DESTROYED"},
}};

} // namespace

ConnectorState connectorStateFromWire(QStringView word)
{
    for (const auto &[state, wire] : wireStates) {
        if (word == wire)
            return state;
    }
    return ConnectorState::Unknown;
}

QString wireName(ConnectorState state)
{
    for (const auto &[known, wire] : wireStates) {
        if (state == known)
            return wire.toString();
    }
    return state == ConnectorState::Starting ? QStringLiteral("STARTING") : QString();
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
