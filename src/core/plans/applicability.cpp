// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plans/applicability.h"

#include "core/connect/connectorname.h"

#include <QCoreApplication>

#include <algorithm>

namespace patchbay {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(patchbay::Applicability)
};

Error blocked(const QString &reason)
{
    return Error::local(Error::Kind::Blocked, reason);
}

bool isDelete(Plan::Kind kind)
{
    return kind == Plan::Kind::Delete || kind == Plan::Kind::DeleteWithOffsets;
}

bool isRestart(Plan::Kind kind)
{
    return kind == Plan::Kind::RestartConnector || kind == Plan::Kind::RestartFailed
        || kind == Plan::Kind::RestartAll || kind == Plan::Kind::RestartTask;
}

bool anythingFailed(const ConnectorStatus &status)
{
    return status.state == ConnectorState::Failed || status.failedTaskCount() > 0;
}

template <typename Predicate>
bool allOf(const Statuses &connectors, Predicate predicate)
{
    return std::all_of(connectors.begin(), connectors.end(), predicate);
}

std::optional<Error> inVain(Plan::Kind kind, const Statuses &connectors)
{
    const auto isIn = [](ConnectorState state) {
        return [state](const ConnectorStatus &status) {
            return status.state == state;
        };
    };
    switch (kind) {
    case Plan::Kind::RestartFailed:
        if (std::none_of(connectors.begin(), connectors.end(), anythingFailed))
            return blocked(Words::tr("Nothing has failed here."));
        break;
    case Plan::Kind::Pause:
        if (allOf(connectors, isIn(ConnectorState::Paused)))
            return blocked(Words::tr("Already paused."));
        break;
    case Plan::Kind::Stop:
        if (allOf(connectors, isIn(ConnectorState::Stopped)))
            return blocked(Words::tr("Already stopped."));
        break;
    case Plan::Kind::Resume:
        if (allOf(connectors, isIn(ConnectorState::Running)))
            return blocked(Words::tr("Already running."));
        break;
    default:
        break;
    }
    if (isRestart(kind) && allOf(connectors, isIn(ConnectorState::Stopped)))
        return blocked(Words::tr("Stopped connectors have nothing to restart: resume them instead."));
    return std::nullopt;
}

} // namespace

std::optional<Error> impossibility(Plan::Kind kind, const Statuses &connectors, const ActionGround &ground)
{
    if (connectors.empty())
        return blocked(Words::tr("No connector is selected."));
    if (ground.access == Access::ReadOnly)
        return blocked(Words::tr("This connection is read-only. Edit the connection to allow changes."));
    const auto needs = [&ground](Capability capability) -> std::optional<Error> {
        if (ground.capabilities.has(capability))
            return std::nullopt;
        return blocked(Words::tr("This worker (Kafka Connect %1) cannot do that; %2 or later can.")
                           .arg(ground.capabilities.workerVersion(), since(capability).toString()));
    };
    if (kind == Plan::Kind::Stop) {
        if (const auto reason = needs(Capability::Stop))
            return reason;
    }
    const bool changesOffsets = kind == Plan::Kind::DeleteWithOffsets || kind == Plan::Kind::ChangeOffsets
        || kind == Plan::Kind::ResetOffsets || kind == Plan::Kind::UndoOffsets
        || kind == Plan::Kind::MoveConnector || kind == Plan::Kind::UndoMove;
    if (changesOffsets) {
        if (const auto reason = needs(Capability::ChangeOffsets))
            return reason;
    }
    for (const ConnectorStatus &status : connectors) {
        if (auto reason = addressRefusal(status.name, ground.capabilities))
            return reason;
    }
    return std::nullopt;
}

std::optional<Error> inapplicability(Plan::Kind kind, const Statuses &connectors, const ActionGround &ground)
{
    if (auto reason = impossibility(kind, connectors, ground))
        return reason;
    return inVain(kind, connectors);
}

Confirmation confirmationFor(Plan::Kind kind, int connectorCount, const Environment &environment)
{
    const bool interrupts =
        kind == Plan::Kind::Stop || kind == Plan::Kind::RestartAll || kind == Plan::Kind::Pause;
    const bool changesOffsets = kind == Plan::Kind::ChangeOffsets || kind == Plan::Kind::ResetOffsets
        || kind == Plan::Kind::UndoOffsets || kind == Plan::Kind::MoveConnector
        || kind == Plan::Kind::UndoMove;
    const bool dangerous = isDelete(kind) || changesOffsets || (interrupts && environment.isProduction())
        || (interrupts && connectorCount > 1);
    if (!dangerous)
        return Confirmation::None;
    // Pausing one connector is undone in a second; all else that is dangerous in production takes the name.
    if (kind == Plan::Kind::Pause && connectorCount == 1)
        return Confirmation::Ask;
    return environment.isProduction() ? Confirmation::TypeName : Confirmation::Ask;
}

} // namespace patchbay
