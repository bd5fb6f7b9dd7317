// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/statecolour.h"

namespace patchbay::cli {

Colour colourOf(ConnectorState state)
{
    switch (state) {
    case ConnectorState::Running:
        return Colour::Good;
    case ConnectorState::Failed:
        return Colour::Bad;
    case ConnectorState::Stopped:
        return Colour::Faint;
    case ConnectorState::Paused:
    case ConnectorState::Unassigned:
    case ConnectorState::Restarting:
    case ConnectorState::Destroyed:
    case ConnectorState::Starting:
    case ConnectorState::Unknown:
        return Colour::Warning;
    }
    return Colour::None;
}

} // namespace patchbay::cli
