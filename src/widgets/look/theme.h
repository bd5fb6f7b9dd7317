// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/look/colours.h"

#include <QFont>
#include <QIcon>
#include <QObject>

#include <optional>

class QApplication;

namespace patchbay {

/// Sizes on the 4 px grid, in logical pixels.
namespace metrics {
inline constexpr int unit = 4;
inline constexpr int row = 26;
inline constexpr int compactRow = 22;
inline constexpr int control = 28; ///< height of buttons and fields
inline constexpr int icon = 16;
inline constexpr int pageMargin = 20;
inline constexpr int sidebarWidth = 336;
} // namespace metrics

enum class TextSize {
    Content, ///< nearly everything
    Small, ///< chips, states in rows, ages
    Heading, ///< the name of a page
    Code, ///< monospaced
};

/// How everything looks: colours, fonts, icons, and the application's style, palette and sheet made from
/// them.
///
/// One object, made in main.cpp before the first widget and given by reference; it outlives every widget.
/// Switching is live: icons made here follow by themselves, painters ask again, and whoever caches a colour
/// listens to changed().
class Theme final : public QObject {
    Q_OBJECT
public:
    enum class Scheme { System, Light, Dark };
    Q_ENUM(Scheme)

    explicit Theme(QObject *parent = nullptr);

    /// Dresses \p application: Fusion, palette, fonts and the style sheet. Call once, before the first widget
    /// is shown.
    void apply(QApplication &application);

    Scheme scheme() const { return m_scheme; }
    void setScheme(Scheme scheme);
    /// What the desktop prefers, when something better than the palette at start knows (the settings portal).
    void setSystemDark(bool dark);
    bool isDark() const { return m_dark; }

    /// Of trees and tables, in logical pixels: metrics::row or metrics::compactRow.
    int rowHeight() const { return m_compactRows ? metrics::compactRow : metrics::row; }
    bool compactRows() const { return m_compactRows; }
    void setCompactRows(bool compact);

    QColor colour(Colour colour) const { return colourOf(colour, m_dark); }
    QFont font(TextSize size, QFont::Weight weight = QFont::Normal) const;

    /// A Lucide icon of resources/icons by its name, "refresh-cw". Crisp at every scale, follows the theme.
    QIcon icon(const QString &name, Colour colour = Colour::TextMuted) const;

    /// The style sheet with this theme's colours.
    QString styleSheet() const;

signals:
    void schemeChanged(); ///< the choice, also when no colour changes by it
    void changed(); ///< colours are others now; application palette and sheet are already set

    void rowHeightChanged(); ///< delegates tell their views; who gives a table a fixed height fits it again

private:
    void update(bool force = false);
    QPalette palette() const;

    QApplication *m_application = nullptr;
    Scheme m_scheme = Scheme::System;
    bool m_systemDark = false;
    bool m_dark = false;
    bool m_compactRows = false;
    QFont m_content;
    QFont m_code;
};

} // namespace patchbay
