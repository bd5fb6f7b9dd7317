// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/keys.h"

#include <QApplication>
#include <QTest>

namespace patchbay::test {

void press(int key, Qt::KeyboardModifiers modifiers)
{
    QWidget *focus = QApplication::focusWidget();
    QVERIFY2(focus, "nothing has the focus");
    QTest::keyClick(focus, static_cast<Qt::Key>(key), modifiers);
}

void typeKeys(const QString &text)
{
    QWidget *focus = QApplication::focusWidget();
    QVERIFY2(focus, "nothing has the focus");
    QTest::keyClicks(focus, text);
}

bool tabTo(UiDriver &ui, const QString &name)
{
    const auto isThere = [&ui, &name] {
        return ui.isThere(name);
    };
    if (!waitFor(isThere))
        return false;
    constexpr int stops = 80; // more than any page has
    for (int step = 0; step < stops && ui.focus() != name && QApplication::focusWidget(); ++step)
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    return ui.focus() == name;
}

} // namespace patchbay::test
