// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/look/theme.h"

#include <QPointer>
#include <QWidget>

class QVBoxLayout;

namespace patchbay {

/// A panel over a window, at the top of its middle: no window of its own, so it never gets lost behind
/// others. Closes by Esc, a click beside it, or when the keyboard goes elsewhere; then the focus is where it
/// was before.
class Overlay : public QWidget {
    Q_OBJECT
public:
    /// Both must outlive this; \p window is also the parent.
    Overlay(const Theme &theme, QWidget &window);
    ~Overlay() override;

    void open();
    void close();
    void toggle();
    bool isOpen() const { return m_open; }

signals:
    void opened();
    void closed();

protected:
    /// What the panel has inside. Derived classes fill it.
    QVBoxLayout *body() const { return m_body; }
    /// The panel's size for a window of \p room.
    virtual QSize panelSize(const QSize &room) const = 0;
    virtual QWidget *firstFocus() const = 0;
    void place(); ///< again, when panelSize() would answer something else
    const Theme &theme() const { return m_theme; }

    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void followFocus(QWidget *old, QWidget *now);

    const Theme &m_theme;
    QWidget &m_window;
    QWidget *m_panel;
    QVBoxLayout *m_body;
    QPointer<QWidget> m_focusBefore;
    bool m_open = false;
};

} // namespace patchbay
