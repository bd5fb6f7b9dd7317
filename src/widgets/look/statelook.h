// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connect/connectorstate.h"
#include "core/plans/plan.h"
#include "widgets/look/theme.h"

#include <QIcon>

class QPainter;

namespace patchbay {

/// Shapes that stand for a state. Each differs from the others without its colour.
enum class Glyph {
    None,
    Dot, ///< ● running
    Cross, ///< ✖ failed
    Bars, ///< ❚❚ paused
    Square, ///< ■ stopped
    Ring, ///< ◌ on its way: starting, rebalancing, waiting
    Triangle, ///< ⚠ no answer, warning
    Check, ///< ✔ done
    Hollow, ///< ○ not asked, not begun, unknown
};

/// State is always shape + word + colour.
struct StateLook {
    Glyph glyph = Glyph::None;
    Colour colour = Colour::Neutral;
    QString word;
};

StateLook lookOf(ConnectorState state, const QString &verbatim = {});
StateLook lookOf(Progress progress);

/// \p colour is used as it is; the shape fills the middle of \p rect on whole pixels.
void paintGlyph(QPainter &painter, const QRectF &rect, Glyph glyph, const QColor &colour);

/// The shape as an icon that follows \p theme, which must outlive it.
QIcon glyphIcon(const Theme &theme, Glyph glyph, Colour colour);

} // namespace patchbay
