// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/actiontext.h"

#include <QList>

#include <vector>

class QAction;

namespace patchbay {

/// What \p actions say of themselves now; one text for each, in order, with ids that differ. Words of menus
/// come without their mnemonics, "…" stays.
std::vector<ActionText> readActions(const QList<QAction *> &actions);

/// The actions that a person can see: visible, no separators, each once; the one that quits comes last.
QList<QAction *> visibleActions(const QList<QAction *> &actions);

} // namespace patchbay
