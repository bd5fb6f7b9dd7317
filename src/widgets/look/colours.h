// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

namespace patchbay {

/// What a colour is for. Nothing outside widgets/look names a colour by its value.
enum class Colour {
    // Surfaces
    Chrome, ///< top bar, status line
    Sidebar, ///< cluster tree and bottom panel
    Page, ///< the middle
    TabStrip, ///< behind the document tabs
    Field, ///< where text is typed
    Raised, ///< plain buttons, menus, popups
    Hover, ///< a row or button under the pointer
    Pressed,
    Selection, ///< the selected row, its text stays Text
    Border, ///< thin lines that separate
    BorderStrong, ///< around fields and buttons

    // Text on the surfaces above
    Text,
    TextMuted, ///< labels, ages, small print
    TextDisabled, ///< exempt from the contrast rule, as disabled controls are
    Link,

    // The one next action
    Accent,
    AccentHover,
    AccentPressed,
    OnAccent,

    // States: text and glyphs on any surface
    Running,
    Failed,
    Warning, ///< paused, stale, to be looked at
    Neutral, ///< stopped, unknown, not asked

    // Notices: a tinted box with ordinary and coloured text on it
    FailedSurface,
    FailedBorder,
    WarningSurface,
    WarningBorder,
    RunningSurface,
    RunningBorder,
    AccentSurface,
    AccentBorder,

    // Environments: solid chips and the banner, with OnTint text
    TintGreen,
    TintAmber,
    TintRed,
    TintBlue,
    TintViolet,
    TintGrey,
    OnTint,

    // Code
    CodeKey,
    CodeString,
    CodeNumber,
    CodeWord, ///< true, false, null
    CodeComment,

    Count
};

/// The colour in the light or the dark theme.
QColor colourOf(Colour colour, bool dark);

/// WCAG 2 contrast of two opaque colours: 1 to 21.
double contrast(const QColor &a, const QColor &b);

} // namespace patchbay
