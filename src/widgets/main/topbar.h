// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/look/theme.h"

#include <QWidget>

class QMenuBar;

namespace patchbay {

/// The first line of the window: the menus at the left, the palette's field at the right.
class TopBar final : public QWidget {
    Q_OBJECT
public:
    /// Takes both widgets over. \p theme must outlive this.
    TopBar(const Theme &theme, QMenuBar *menus, QWidget *field, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
};

} // namespace patchbay
