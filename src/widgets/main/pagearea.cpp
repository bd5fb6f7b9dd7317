// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/main/pagearea.h"

#include <QEvent>
#include <QScrollBar>

#include <algorithm>

namespace patchbay {

namespace {
constexpr int widest = 800; ///< a page that needs more scrolls sideways in a small window
constexpr int lowest = 120;
} // namespace

PageArea::PageArea(QWidget *page, QWidget *parent)
    : QScrollArea(parent)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus); // what is in the page has the focus
    setWidget(page);
    page->installEventFilter(this);
}

QSize PageArea::minimumSizeHint() const
{
    const int bar = verticalScrollBar()->sizeHint().width();
    return {std::min(widest, widget()->minimumSizeHint().width() + bar), lowest};
}

bool PageArea::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == widget() && event->type() == QEvent::LayoutRequest)
        updateGeometry();
    return QScrollArea::eventFilter(watched, event);
}

} // namespace patchbay
