// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/look/theme.h"

#include <QWidget>

class QAction;
class QHBoxLayout;
class QLabel;

namespace patchbay {

/// What stands where nothing is to be shown: why it is empty, and the one next action.
class EmptyView final : public QWidget {
    Q_OBJECT
public:
    /// \p theme must outlive this.
    explicit EmptyView(const Theme &theme, QWidget *parent = nullptr);

    void setReason(const QString &title, const QString &explanation = {});
    /// The first is the primary button, the others are plain. They must outlive this; none: no buttons.
    void setActions(const QList<QAction *> &actions);

private:
    QLabel *m_title;
    QLabel *m_explanation;
    QHBoxLayout *m_buttons;
};

} // namespace patchbay
