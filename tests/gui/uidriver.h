// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/answer.h"

#include <QAbstractItemView>
#include <QPointer>
#include <QWidget>

#include <chrono>

class QAction;

namespace patchbay::test {

/// What a screen reader says of it.
QString spokenName(QWidget *widget);
/// "&Save && go…" and "保存(&S)" as a person reads them.
QString withoutMnemonic(const QString &text);

/// Drives one window as a person does: things are found by what a screen reader calls them, pressed where
/// they stand, and what is covered, hidden or disabled can't be pressed. Every call that acts waits until it
/// can, at most `patience`; when it can't it answers false, and complaint() says why.
class UiDriver {
public:
    static constexpr std::chrono::milliseconds patience = test::patience;

    explicit UiDriver(QWidget &window);

    QString complaint() const { return m_complaint; }

    /// The one visible widget of that name and class; null when there is none or there are several.
    template <typename Widget = QWidget>
    Widget *find(const QString &name) const
    {
        Widget *found = nullptr;
        for (QWidget *widget : named(name)) {
            auto *fitting = qobject_cast<Widget *>(widget);
            if (fitting && found)
                return nullptr;
            if (fitting)
                found = fitting;
        }
        return found;
    }
    bool isThere(const QString &name) const { return !named(name).isEmpty(); }

    bool press(const QString &name); ///< a button or tick box, with the mouse
    bool type(const QString &name, const QString &text); ///< replaces what the field holds
    bool choose(const QString &name, const QString &choice); ///< in a combo box
    bool menu(const QString &text); ///< an action of the menus, by its text
    bool key(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier); ///< to whatever has the focus
    QString focus() const; ///< the name of what has the focus

    /// Every action that hangs in a menu of the window, by its text; null when there is none.
    QAction *action(const QString &text) const;

    /// The row of the view called \p view whose spoken or shown text begins with \p row; looked for in every
    /// open or closed branch.
    QModelIndex row(const QString &view, const QString &row) const;
    QString rowText(const QString &view,
                    const QString &row) const; ///< all that the row says; empty without a row
    bool clickRow(const QString &view, const QString &row);
    bool openRow(const QString &view, const QString &row); ///< chooses it and presses Enter
    QStringList rows(const QString &view) const; ///< what each row of the first level and below says

    /// What stands on the window now: labels, names, texts of fields, tabs, rows of views.
    QStringList texts() const;
    bool shows(const QString &part) const;
    bool waitForText(const QString &part, std::chrono::milliseconds limit = patience);
    bool waitForRow(const QString &view, const QString &row, const QString &part,
                    std::chrono::milliseconds limit = patience);

private:
    QList<QWidget *> named(const QString &name) const;
    QList<QWidget *> visible() const;
    QString whyNotPressable(QWidget *widget) const;
    bool complain(const QString &what);

    QPointer<QWidget> m_window;
    QString m_complaint;
};

/// VERIFY_UI(ui, ui.press(u"Save"_qs)): fails with the driver's own words.
#define VERIFY_UI(ui, ...) QVERIFY2((__VA_ARGS__), qPrintable((ui).complaint()))

} // namespace patchbay::test
