// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/look/conditionlook.h"

namespace patchbay {

StateLook lookOf(ClusterCondition::Reach reach)
{
    switch (reach) {
    case ClusterCondition::Reach::Idle:
        return {Glyph::Hollow, Colour::Neutral, {}};
    case ClusterCondition::Reach::WaitingForPassword:
    case ClusterCondition::Reach::Connecting:
    case ClusterCondition::Reach::Rebalancing:
    case ClusterCondition::Reach::Starting:
        return {Glyph::Ring, Colour::Warning, {}};
    case ClusterCondition::Reach::Fresh:
        return {Glyph::Dot, Colour::Running, {}};
    case ClusterCondition::Reach::Unauthorised:
    case ClusterCondition::Reach::Unreachable:
        return {Glyph::Triangle, Colour::Warning, {}};
    }
    return {};
}

StateLook lookOf(WorkerObservation::Condition condition)
{
    switch (condition) {
    case WorkerObservation::Condition::NotAsked:
        return {Glyph::Hollow, Colour::Neutral, {}};
    case WorkerObservation::Condition::Healthy:
        return {Glyph::Dot, Colour::Running, {}};
    case WorkerObservation::Condition::Starting:
        return {Glyph::Ring, Colour::Warning, {}};
    case WorkerObservation::Condition::Unhealthy:
        return {Glyph::Cross, Colour::Failed, {}};
    case WorkerObservation::Condition::NoAnswer:
        return {Glyph::Triangle, Colour::Warning, {}};
    }
    return {};
}

} // namespace patchbay
