// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

namespace patchbay {

/// Around a page: in a window that is too low for it the page scrolls, and is never squeezed. As wide as the
/// page needs, so that the tree beside it gives way first.
class PageArea final : public QScrollArea {
    Q_OBJECT
public:
    explicit PageArea(QWidget *page, QWidget *parent = nullptr); ///< takes the page over

    QSize minimumSizeHint() const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace patchbay
