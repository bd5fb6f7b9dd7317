// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

namespace patchbay::test {

/// What a person touches or types into: visible, below \p root, not a part of another such widget.
QList<QWidget *> interactiveWidgets(QWidget &root);

/// One sentence for each interactive widget below \p root that a screen reader could not tell: no name, its
/// class or object name for a name, or the name of a sibling; a tab or a row that says nothing.
QStringList namingProblems(QWidget &root);

/// One sentence for each widget below \p root whose words or edges are cut off.
QStringList fittingProblems(QWidget &root);

} // namespace patchbay::test
