// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/uidriver.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QScrollArea>
#include <QTabBar>
#include <QTest>
#include <QTreeView>

namespace patchbay::test {

namespace {

constexpr int rowsLookedAt = 2000;

QString textOf(const QModelIndex &index)
{
    QStringList words{index.data(Qt::AccessibleTextRole).toString()};
    for (int column = 0; column < index.model()->columnCount(index.parent()); ++column)
        words += index.siblingAtColumn(column).data(Qt::DisplayRole).toString();
    words.removeAll(QString());
    return words.join(QStringLiteral(" | "));
}

bool begins(const QModelIndex &index, const QString &text)
{
    return index.data(Qt::AccessibleTextRole).toString().startsWith(text)
        || index.data(Qt::DisplayRole).toString().startsWith(text);
}

/// Depth first, as a person reads.
template <typename Visit>
void visitRows(const QAbstractItemModel &model, const QModelIndex &parent, int &left, const Visit &visit)
{
    for (int row = 0; row < model.rowCount(parent) && left-- > 0; ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        visit(index);
        visitRows(model, index, left, visit);
    }
}

void collectActions(const QList<QAction *> &from, QList<QAction *> &into)
{
    for (QAction *action : from) {
        if (action->menu())
            collectActions(action->menu()->actions(), into);
        else if (!action->isSeparator() && !into.contains(action))
            into += action;
    }
}

} // namespace

QString spokenName(QWidget *widget)
{
    // Qt 6.4 on Linux answers a combo box's value as its name; the name goes out as its label's relation.
    if (qobject_cast<QComboBox *>(widget))
        return widget->accessibleName();
    const QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(widget);
    return spoken ? spoken->text(QAccessible::Name) : QString();
}

QString withoutMnemonic(const QString &text)
{
    static const QRegularExpression inBrackets(QStringLiteral("\\(&.\\)"));
    static const QRegularExpression marked(QStringLiteral("&(.)"));
    QString plain = text;
    return plain.remove(inBrackets).replace(marked, QStringLiteral("\\1"));
}

UiDriver::UiDriver(QWidget &window)
    : m_window(&window)
{
}

bool UiDriver::complain(const QString &what)
{
    m_complaint = what;
    return false;
}

QList<QWidget *> UiDriver::visible() const
{
    QList<QWidget *> widgets;
    if (!m_window)
        return widgets;
    for (QWidget *widget : m_window->findChildren<QWidget *>()) {
        if (widget->isVisible())
            widgets += widget;
    }
    return widgets;
}

QList<QWidget *> UiDriver::named(const QString &name) const
{
    QList<QWidget *> found;
    for (QWidget *widget : visible()) {
        if (!qobject_cast<QLabel *>(widget) && spokenName(widget) == name)
            found += widget;
    }
    return found;
}

QString UiDriver::whyNotPressable(QWidget *widget) const
{
    if (!widget->isEnabled())
        return QStringLiteral("it is disabled");
    const QPoint centre = widget->rect().center();
    if (!widget->visibleRegion().contains(centre))
        return QStringLiteral("its middle can't be seen");
    const QWidget *there = m_window->childAt(widget->mapTo(m_window, centre));
    if (there != widget && !widget->isAncestorOf(there))
        return QStringLiteral("it is covered by a %1")
            .arg(QLatin1String(there ? there->metaObject()->className() : "nothing"));
    return {};
}

bool UiDriver::press(const QString &name)
{
    QAbstractButton *button = nullptr;
    QString reason;
    const auto canPress = [this, &name, &button, &reason] {
        button = find<QAbstractButton>(name);
        reason =
            button ? whyNotPressable(button) : QStringLiteral("there is no such button, or more than one");
        return reason.isEmpty();
    };
    if (!waitFor(canPress, patience))
        return complain(QStringLiteral("“%1” can't be pressed: %2. On the window: %3")
                            .arg(name, reason, texts().join(QStringLiteral(" ¦ "))));
    // A tick box takes the mouse on its mark and words, which stand at its left.
    const bool isTicked = button->isCheckable() && button->inherits("QCheckBox");
    const QPoint place = isTicked ? QPoint(10, button->height() / 2) : button->rect().center();
    QTest::mouseClick(button, Qt::LeftButton, Qt::NoModifier, place);
    return true;
}

bool UiDriver::type(const QString &name, const QString &text)
{
    QWidget *field = nullptr;
    const auto isThere = [this, &name, &field] {
        field = find(name);
        return field && field->isEnabled();
    };
    if (!waitFor(isThere, patience))
        return complain(QStringLiteral("nothing called “%1” takes text. On the window: %2")
                            .arg(name, texts().join(QStringLiteral(" ¦ "))));
    field->setFocus(Qt::OtherFocusReason);
    QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(field, Qt::Key_Delete);
    QTest::keyClicks(field, text);
    if (const auto *line = qobject_cast<QLineEdit *>(field); line && line->text() != text)
        return complain(QStringLiteral("“%1” holds “%2” now").arg(name, line->text()));
    return true;
}

bool UiDriver::choose(const QString &name, const QString &choice)
{
    QComboBox *box = nullptr;
    const auto isThere = [this, &name, &box] {
        return (box = find<QComboBox>(name)) && box->isEnabled();
    };
    if (!waitFor(isThere, patience))
        return complain(QStringLiteral("there is no choice called “%1”").arg(name));
    const int wanted = box->findText(choice);
    if (wanted < 0)
        return complain(QStringLiteral("“%1” offers no “%2”").arg(name, choice));
    box->setFocus(Qt::OtherFocusReason);
    for (int step = 0; box->currentIndex() != wanted && step < 2 * box->count(); ++step)
        QTest::keyClick(box, box->currentIndex() < wanted ? Qt::Key_Down : Qt::Key_Up);
    return box->currentIndex() == wanted
        || complain(QStringLiteral("“%1” did not move to “%2”").arg(name, choice));
}

QAction *UiDriver::action(const QString &text) const
{
    QList<QAction *> all;
    for (const QMenu *menu : m_window->findChildren<QMenu *>())
        collectActions(menu->actions(), all);
    for (QAction *each : all) {
        if (withoutMnemonic(each->text()) == text)
            return each;
    }
    return nullptr;
}

bool UiDriver::menu(const QString &text)
{
    const auto canTrigger = [this, &text] {
        const QAction *found = action(text);
        return found && found->isEnabled() && found->isVisible();
    };
    if (!waitFor(canTrigger, patience)) {
        const QAction *found = action(text);
        return complain(QStringLiteral("the menus' “%1” %2")
                            .arg(text,
                                 found ? QStringLiteral("is disabled: ") + found->statusTip()
                                       : QStringLiteral("does not exist")));
    }
    action(text)->trigger();
    return true;
}

bool UiDriver::key(int key, Qt::KeyboardModifiers modifiers)
{
    const auto hasFocus = [] {
        return QApplication::focusWidget() != nullptr;
    };
    if (!waitFor(hasFocus, patience))
        return complain(QStringLiteral("nothing has the focus"));
    QTest::keyClick(QApplication::focusWidget(), static_cast<Qt::Key>(key), modifiers);
    return true;
}

QString UiDriver::focus() const
{
    QWidget *widget = QApplication::focusWidget();
    return widget ? spokenName(widget) : QString();
}

QModelIndex UiDriver::row(const QString &view, const QString &text) const
{
    const auto *found = find<QAbstractItemView>(view);
    if (!found || !found->model())
        return {};
    QModelIndex wanted;
    int left = rowsLookedAt;
    const auto look = [&wanted, &text](const QModelIndex &index) {
        if (!wanted.isValid() && begins(index, text))
            wanted = index;
    };
    visitRows(*found->model(), {}, left, look);
    return wanted;
}

QString UiDriver::rowText(const QString &view, const QString &text) const
{
    const QModelIndex index = row(view, text);
    return index.isValid() ? textOf(index) : QString();
}

QStringList UiDriver::rows(const QString &view) const
{
    QStringList all;
    const auto *found = find<QAbstractItemView>(view);
    int left = rowsLookedAt;
    const auto note = [&all](const QModelIndex &index) {
        all += textOf(index);
    };
    if (found && found->model())
        visitRows(*found->model(), {}, left, note);
    return all;
}

bool UiDriver::clickRow(const QString &view, const QString &text)
{
    const auto isThere = [this, &view, &text] {
        return row(view, text).isValid();
    };
    if (!waitFor(isThere, patience))
        return complain(QStringLiteral("“%1” has no row “%2”; it has %3")
                            .arg(view, text, rows(view).join(QStringLiteral(" ¦ "))));
    auto *found = find<QAbstractItemView>(view);
    const QModelIndex index = row(view, text);
    if (auto *tree = qobject_cast<QTreeView *>(found)) {
        for (QModelIndex parent = index.parent(); parent.isValid(); parent = parent.parent())
            tree->expand(parent);
    }
    found->scrollTo(index);
    const QRect place = found->visualRect(index);
    if (!found->viewport()->rect().contains(place.center()))
        return complain(QStringLiteral("the row “%1” of “%2” can't be scrolled to").arg(text, view));
    QTest::mouseClick(found->viewport(), Qt::LeftButton, Qt::NoModifier, place.center());
    const auto isCurrent = [found, this, &view, &text] {
        return found->currentIndex() == row(view, text);
    };
    return waitFor(isCurrent, patience)
        || complain(QStringLiteral("the row “%1” of “%2” is not chosen").arg(text, view));
}

bool UiDriver::openRow(const QString &view, const QString &text)
{
    if (!clickRow(view, text))
        return false;
    auto *found = find<QAbstractItemView>(view);
    found->setFocus(Qt::OtherFocusReason);
    QTest::keyClick(found, Qt::Key_Return);
    return true;
}

QStringList UiDriver::texts() const
{
    QStringList all;
    for (QWidget *widget : visible()) {
        if (const auto *label = qobject_cast<QLabel *>(widget))
            all += label->text();
        else if (const auto *line = qobject_cast<QLineEdit *>(widget))
            all += line->echoMode() == QLineEdit::Normal ? line->text() : QString();
        else if (const auto *text = qobject_cast<QPlainTextEdit *>(widget))
            all += text->toPlainText();
        else if (const auto *button = qobject_cast<QAbstractButton *>(widget))
            all += withoutMnemonic(button->text());
        else if (const auto *bar = qobject_cast<QTabBar *>(widget)) {
            for (int tab = 0; tab < bar->count(); ++tab)
                all += withoutMnemonic(bar->tabText(tab));
        } else if (const auto *view = qobject_cast<QAbstractItemView *>(widget); view && view->model()) {
            int left = rowsLookedAt;
            const auto note = [&all](const QModelIndex &index) {
                all += textOf(index);
            };
            visitRows(*view->model(), {}, left, note);
        }
        all += widget->accessibleName();
    }
    all.removeAll(QString());
    all.removeDuplicates();
    return all;
}

bool UiDriver::shows(const QString &part) const
{
    const QStringList all = texts();
    return std::any_of(all.begin(), all.end(), [&part](const QString &text) { return text.contains(part); });
}

bool UiDriver::waitForText(const QString &part, std::chrono::milliseconds limit)
{
    return waitFor([this, &part] { return shows(part); }, limit)
        || complain(QStringLiteral("“%1” is not on the window, but: %2")
                        .arg(part, texts().join(QStringLiteral(" ¦ "))));
}

bool UiDriver::waitForRow(const QString &view, const QString &text, const QString &part,
                          std::chrono::milliseconds limit)
{
    const auto says = [this, &view, &text, &part] {
        return rowText(view, text).contains(part);
    };
    return waitFor(says, limit)
        || complain(QStringLiteral("the row “%1” of “%2” does not say “%3”; rows: %4")
                        .arg(text, view, part, rows(view).join(QStringLiteral(" ¦ "))));
}

} // namespace patchbay::test
