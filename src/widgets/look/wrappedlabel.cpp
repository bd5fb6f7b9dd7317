// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/look/wrappedlabel.h"

#include <QEvent>

namespace patchbay {

WrappedLabel::WrappedLabel(QWidget *parent)
    : QLabel(parent)
{
    setWordWrap(true);
}

int WrappedLabel::heightForWidth(int width) const
{
    if (m_measuredText != text()) {
        m_measuredText = text();
        m_measured.fill({});
    }
    for (const Measured &measured : m_measured) {
        if (measured.width == width)
            return measured.height;
    }
    const int height = QLabel::heightForWidth(width);
    m_measured[m_oldest] = {width, height};
    m_oldest = (m_oldest + 1) % m_measured.size();
    return height;
}

void WrappedLabel::changeEvent(QEvent *event)
{
    m_measured.fill({}); // another font, style or language
    QLabel::changeEvent(event);
}

} // namespace patchbay
