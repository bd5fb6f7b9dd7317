// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/look/theme.h"

#include <QAbstractButton>

namespace patchbay {

/// Top right: looks like a field, opens the palette.
class PaletteField final : public QAbstractButton {
    Q_OBJECT
public:
    /// \p theme must outlive this.
    explicit PaletteField(const Theme &theme, QWidget *parent = nullptr);

    QSize sizeHint() const override { return {380, metrics::control}; }
    QSize minimumSizeHint() const override { return {160, metrics::control}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    const Theme &m_theme;
};

} // namespace patchbay
