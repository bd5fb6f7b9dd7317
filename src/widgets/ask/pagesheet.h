// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/look/theme.h"

#include <QPointer>
#include <QWidget>

namespace patchbay {

/// A card over its page: dims what lies below, keeps the focus inside, gives it back afterwards; Esc leaves.
/// Deletes itself when it is left. Derived classes fill card().
class PageSheet : public QWidget {
    Q_OBJECT
public:
    /// \p theme must outlive this.
    PageSheet(const Theme &theme, QWidget *page);

    void open(); ///< and firstFocus() gets the keys

protected:
    QWidget *card() const { return m_card; }
    /// The card's size in a page of \p room.
    virtual QSize cardSize(const QSize &room) const = 0;
    virtual QWidget *firstFocus() const = 0;
    virtual void escape() = 0; ///< Esc was pressed
    void leave(); ///< hides, gives the focus back, deletes itself
    const Theme &theme() const { return m_theme; }

    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void place();

    const Theme &m_theme;
    QWidget *m_card;
    QPointer<QWidget> m_focusBefore;
};

} // namespace patchbay
