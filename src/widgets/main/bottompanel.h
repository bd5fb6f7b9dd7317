// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/look/theme.h"

#include <QWidget>

class QStackedWidget;
class QToolButton;

namespace patchbay {

class PageTabs;

/// Below the page, collapsible: Activity, Requests. A panel's window title is the word on its tab.
class BottomPanel final : public QWidget {
    Q_OBJECT
public:
    /// \p theme must outlive this.
    explicit BottomPanel(const Theme &theme, QWidget *parent = nullptr);

    void addPanel(QWidget *panel); ///< taken over; follows its windowTitle
    bool isOpen() const { return m_open; }
    void setOpen(bool open);
    int currentPanel() const;
    void showPanel(int index); ///< opens
    static int headerHeight();

signals:
    void openChanged(bool open);
    void panelChanged(); ///< another one is in front

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void follow();

    const Theme &m_theme;
    PageTabs *m_tabs;
    QToolButton *m_toggle;
    QStackedWidget *m_stack;
    bool m_open = true;
};

} // namespace patchbay
