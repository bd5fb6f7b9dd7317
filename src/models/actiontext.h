// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace patchbay {

/// What a person is told about an action of the window: a value, read from a QAction by widgets/palette.
struct ActionText {
    QString id; ///< stable over languages and runs where the action has an object name
    QString text; ///< without mnemonic
    QStringList shortcuts; ///< as the platform writes them, "Ctrl+Shift+T"; the main one first
    QString group; ///< the menu it stands in: "View", "View › Theme"
    bool enabled = true;
    bool checked = false;
    QString reason; ///< why it is not enabled; may be empty

    bool operator==(const ActionText &) const = default;
};

} // namespace patchbay
