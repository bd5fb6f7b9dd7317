// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/look/statelook.h"

#include "core/text/describe.h"

namespace patchbay {

StateLook lookOf(ConnectorState state, const QString &verbatim)
{
    StateLook look;
    look.word = describeState(state, verbatim);
    switch (state) {
    case ConnectorState::Running:
        look.glyph = Glyph::Dot;
        look.colour = Colour::Running;
        break;
    case ConnectorState::Failed:
        look.glyph = Glyph::Cross;
        look.colour = Colour::Failed;
        break;
    case ConnectorState::Paused:
        look.glyph = Glyph::Bars;
        look.colour = Colour::Warning;
        break;
    case ConnectorState::Stopped:
        look.glyph = Glyph::Square;
        look.colour = Colour::Neutral;
        break;
    case ConnectorState::Unassigned:
    case ConnectorState::Restarting:
    case ConnectorState::Starting:
        look.glyph = Glyph::Ring;
        look.colour = Colour::Warning;
        break;
    case ConnectorState::Destroyed:
    case ConnectorState::Unknown:
        look.glyph = Glyph::Hollow;
        look.colour = Colour::Neutral;
        break;
    }
    return look;
}

StateLook lookOf(Progress progress)
{
    StateLook look;
    look.word = describeProgress(progress);
    switch (progress) {
    case Progress::Pending:
    case Progress::Skipped:
        look.glyph = Glyph::Hollow;
        break;
    case Progress::Running:
        look.glyph = Glyph::Ring;
        look.colour = Colour::Link;
        break;
    case Progress::Done:
        look.glyph = Glyph::Check;
        look.colour = Colour::Running;
        break;
    case Progress::Failed:
        look.glyph = Glyph::Cross;
        look.colour = Colour::Failed;
        break;
    case Progress::OutcomeUnknown:
        look.glyph = Glyph::Triangle;
        look.colour = Colour::Warning;
        break;
    case Progress::Cancelled:
        look.glyph = Glyph::Square;
        break;
    }
    return look;
}

} // namespace patchbay
