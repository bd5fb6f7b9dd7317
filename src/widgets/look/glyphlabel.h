// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/look/statelook.h"

#include <QWidget>

namespace patchbay {

/// A state's shape alone, beside words that stand elsewhere.
class GlyphLabel final : public QWidget {
    Q_OBJECT
public:
    /// \p theme must outlive this.
    explicit GlyphLabel(const Theme &theme, QWidget *parent = nullptr);

    void setLook(Glyph glyph, Colour colour);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    Glyph m_glyph = Glyph::None;
    Colour m_colour = Colour::Neutral;
};

} // namespace patchbay
