// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QObject>

namespace patchbay {

/// What the window itself can do: tabs, focus, panels. Menus, palette and the shortcut sheet share these.
class WindowActions final : public QObject {
    Q_OBJECT
public:
    explicit WindowActions(QObject *parent = nullptr);

    QAction *const palette; ///< Ctrl+K
    QAction *const filterTree; ///< /
    QAction *const findInPage; ///< Ctrl+F
    QAction *const refresh; ///< F5
    QAction *const closeTab; ///< Ctrl+W
    QAction *const reopenTab; ///< Ctrl+Shift+T
    QAction *const nextTab; ///< Ctrl+Tab
    QAction *const previousTab; ///< Ctrl+Shift+Tab
    QAction *const togglePanel; ///< Ctrl+J, checkable
    QAction *const failingFirst; ///< checkable
    QAction *const compactRows; ///< checkable
    QAction *const themeSystem;
    QAction *const themeLight;
    QAction *const themeDark;
    QAction *const quit; ///< Ctrl+Q

    void retranslate();
};

} // namespace patchbay
