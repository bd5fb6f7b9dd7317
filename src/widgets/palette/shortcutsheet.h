// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/shortcutmodel.h"
#include "widgets/palette/overlay.h"

#include <QAction>
#include <QTimer>

#include <functional>

class QLabel;
class QLineEdit;
class QListView;

namespace patchbay {

/// F1: the keys of the window, read from its actions while it is open.
class ShortcutSheet final : public Overlay {
    Q_OBJECT
public:
    using ActionSource = std::function<QList<QAction *>()>; ///< asked each time it opens

    /// References must outlive this.
    ShortcutSheet(const Theme &theme, ActionSource actions, QWidget &window);

protected:
    QSize panelSize(const QSize &room) const override;
    QWidget *firstFocus() const override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void begin();
    void end();
    void read();
    void follow();
    void retranslate();

    ActionSource m_source;
    ShortcutModel m_model;
    QList<QAction *> m_actions; ///< while it is open
    QTimer m_readSoon; ///< many actions change at once: one reading
    QLabel *m_title;
    QLineEdit *m_field;
    QListView *m_list;
    QLabel *m_empty;
    int m_rowsHeight = 0; ///< of all rows, without a filter
};

} // namespace patchbay
