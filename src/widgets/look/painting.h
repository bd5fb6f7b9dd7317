// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/look/statelook.h"

#include <QStyle>

class QPainter;
class QStyleOptionViewItem;

namespace patchbay {

/// Pieces that delegates and small widgets paint with. All coordinates are logical pixels.

/// Selection or hover behind a row, or nothing.
void paintRowBackground(QPainter &painter, const QRect &rect, QStyle::State state, const Theme &theme);

/// A solid chip with an upper-case word; vertically centred in \p rect, at its left. Answers the width it
/// took.
int paintChip(QPainter &painter, const QRect &rect, const QString &word, Colour surface, const Theme &theme);
/// The same, calmer: only its outline is coloured.
int paintOutlinedChip(QPainter &painter, const QRect &rect, const QString &word, Colour outline,
                      const Theme &theme);
int chipWidth(const QString &word, const Theme &theme);

/// Glyph and word at the left of \p rect. Answers the width it took.
int paintState(QPainter &painter, const QRect &rect, const StateLook &look, const QFont &font,
               const QColor &colour);
int stateWidth(const StateLook &look, const QFont &font);

/// A shortcut as a key cap, right-aligned in \p rect. Answers the width it took.
int paintKeyCap(QPainter &painter, const QRect &rect, const QString &keys, const Theme &theme);

/// Digits in cells of one width, right-aligned: tabular figures, which QFont of Qt 6.4 cannot ask for.
void paintFigures(QPainter &painter, const QRect &rect, const QString &text);
int figuresWidth(const QFontMetrics &metrics, const QString &text);

/// Text from outside as a tool tip that Qt never takes for HTML.
QString plainToolTip(const QString &text);

} // namespace patchbay
