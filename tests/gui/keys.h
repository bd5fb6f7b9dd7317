// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/uidriver.h"

namespace patchbay::test {

/// A person at the keyboard: keys go to whatever has the focus. Without one the test fails.
void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
void typeKeys(const QString &text);
/// Tab until what has the focus is called so, once it is there; false: not reached.
bool tabTo(UiDriver &ui, const QString &name);

} // namespace patchbay::test
