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
        m_heights.forget();
    }
    if (const std::optional<int> known = m_heights.at(width))
        return *known;
    return m_heights.keep(width, QLabel::heightForWidth(width));
}

void WrappedLabel::changeEvent(QEvent *event)
{
    m_heights.forget(); // another font, style or language
    QLabel::changeEvent(event);
}

} // namespace patchbay
