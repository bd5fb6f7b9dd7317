// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1String>

/// The names of all settings in settings.json, in one place. Never reuse a name for another meaning. Never a
/// secret.
namespace patchbay::settingskeys {

inline constexpr QLatin1String theme("theme"); ///< "system", "light", "dark"
inline constexpr QLatin1String language("language"); ///< "system", "en", "ja"
inline constexpr QLatin1String compactRows("compactRows"); ///< bool
inline constexpr QLatin1String windowGeometry("windowGeometry"); ///< base64 of QWidget::saveGeometry
inline constexpr QLatin1String windowState("windowState"); ///< base64 of QMainWindow::saveState
inline constexpr QLatin1String openTabs("openTabs"); ///< links, in order
inline constexpr QLatin1String currentTab("currentTab"); ///< index in openTabs
inline constexpr QLatin1String filterText("filterText");
inline constexpr QLatin1String failedFirst("failedFirst"); ///< bool: the tree's order
inline constexpr QLatin1String panelOpen("panelOpen"); ///< bool: the panel below the page
inline constexpr QLatin1String panel("panel"); ///< index of the one in front
inline constexpr QLatin1String recent("recent"); ///< ids of the palette, the latest first
inline constexpr QLatin1String splitters("splitters"); ///< name -> sizes in pixels
inline constexpr QLatin1String columns("columns"); ///< name of a table -> base64 of QHeaderView::saveState

} // namespace patchbay::settingskeys
