// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/look/theme.h"

#include <QProxyStyle>

namespace patchbay {

/// Fusion, made calmer: thin splitters and scroll bars, chevrons in trees, a visible focus ring, flat item
/// views.
class PatchbayStyle final : public QProxyStyle {
    Q_OBJECT
public:
    /// \p theme must outlive this.
    explicit PatchbayStyle(const Theme &theme);

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *returnData) const override;

private:
    void drawCheckBox(const QRect &place, State state, QPainter &painter) const;
    void drawRadioButton(const QRect &place, State state, QPainter &painter) const;

    const Theme &m_theme;
    QIcon m_opened;
    QIcon m_closed;
};

} // namespace patchbay
