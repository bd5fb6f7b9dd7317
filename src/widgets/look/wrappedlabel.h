// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/look/heightmemo.h"

#include <QLabel>

namespace patchbay {

/// A label whose text wraps, and which measures it once for a width (QLabel does it each time).
class WrappedLabel final : public QLabel {
    Q_OBJECT
public:
    explicit WrappedLabel(QWidget *parent = nullptr);

    int heightForWidth(int width) const override;

protected:
    void changeEvent(QEvent *event) override;

private:
    mutable QString m_measuredText; ///< whose heights are known
    mutable HeightMemo m_heights;
};

} // namespace patchbay
