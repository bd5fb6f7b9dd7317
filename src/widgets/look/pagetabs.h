// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/look/theme.h"

#include <QTabBar>

namespace patchbay {

/// The underlined words that switch between the pages of one object: Overview, Config, Offsets.
/// A QTabBar, so keys and assistive technology work as usual; connect its currentChanged to a QStackedWidget.
class PageTabs final : public QTabBar {
    Q_OBJECT
public:
    /// \p theme must outlive this.
    explicit PageTabs(const Theme &theme, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
    QSize tabSizeHint(int index) const override;
    QSize minimumTabSizeHint(int index) const override;

private:
    const Theme &m_theme;
};

} // namespace patchbay
