// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QStringList>

namespace patchbay {

/// What comes back with the next start. The window gives and takes it; platform keeps it.
struct WindowState {
    QByteArray geometry;
    QList<int> columns; ///< widths of tree and middle
    QList<int> rows; ///< heights of page and bottom panel
    bool panelOpen = true;
    int panel = 0; ///< which of the bottom panels
    QStringList tabs; ///< TabPage::address()
    QString current; ///< the address in front
    QString filter;
    bool failingFirst = false;
    bool operator==(const WindowState &) const = default;
};

} // namespace patchbay
