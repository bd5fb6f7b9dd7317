// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/accessibility.h"

#include "gui/uidriver.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollBar>
#include <QTabBar>
#include <QToolButton>

namespace patchbay::test {

namespace {

constexpr int rowsLookedAt = 20;

bool isPartOfAnother(const QWidget *widget)
{
    // The field of a spin box, the scroll buttons of a tab bar, the small buttons in a line edit.
    const QWidget *parent = widget->parentWidget();
    return qobject_cast<const QAbstractSpinBox *>(parent) || qobject_cast<const QComboBox *>(parent)
        || qobject_cast<const QLineEdit *>(parent)
        || widget->objectName() == QLatin1String("ScrollLeftButton")
        || widget->objectName() == QLatin1String("ScrollRightButton")
        || widget->objectName().startsWith(QLatin1String("qt_"));
}

bool isInteractive(const QWidget *widget)
{
    if (qobject_cast<const QScrollBar *>(widget) || qobject_cast<const QHeaderView *>(widget)
        || qobject_cast<const QMenuBar *>(widget))
        return false;
    return qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QLineEdit *>(widget)
        || qobject_cast<const QComboBox *>(widget) || qobject_cast<const QAbstractSpinBox *>(widget)
        || qobject_cast<const QPlainTextEdit *>(widget) || qobject_cast<const QAbstractItemView *>(widget)
        || qobject_cast<const QTabBar *>(widget)
        || ((widget->focusPolicy() & Qt::TabFocus) && !qobject_cast<const QLabel *>(widget));
}

QString classOf(const QWidget *widget)
{
    return QString::fromLatin1(widget->metaObject()->className()).section(QStringLiteral("::"), -1);
}

/// Where it is, for the reader of a failed test: "ClusterPage > QWidget > QToolButton".
QString placeOf(const QWidget *widget)
{
    QStringList path;
    for (const QWidget *each = widget; each && path.size() < 5; each = each->parentWidget())
        path.prepend(classOf(each) + (each->objectName().isEmpty() ? QString() : u'#' + each->objectName()));
    return path.join(QStringLiteral(" > "));
}

bool isPhrase(const QString &name)
{
    // "m_table", "treeView", "QPushButton": words of programmers. A phrase begins with an upper-case letter
    // or is of several words, or is in a script without cases; a number or name of the person's own may
    // follow.
    static const QRegularExpression identifier(
        QStringLiteral("^[a-z]+([A-Z_][A-Za-z0-9_]*)+$|^Q[A-Z][A-Za-z]+$"));
    static const QRegularExpression word(QStringLiteral("\\w{2,}"),
                                         QRegularExpression::UseUnicodePropertiesOption);
    return word.match(name).hasMatch() && !identifier.match(name).hasMatch();
}

QStringList problemsOfName(QWidget *widget)
{
    const QString name = spokenName(widget);
    QStringList problems;
    if (name.trimmed().isEmpty())
        problems += QStringLiteral("has no name");
    else if (name == classOf(widget) || name == widget->objectName() || !isPhrase(name))
        problems += QStringLiteral("is called “%1”, which is no phrase").arg(name);
    if (qobject_cast<const QComboBox *>(widget)
        && QAccessible::queryAccessibleInterface(widget)->relations(QAccessible::Label).isEmpty())
        problems +=
            QStringLiteral("(“%1”) is a combo box without a label as its buddy: only its value is spoken")
                .arg(name);
    if (const auto *bar = qobject_cast<const QTabBar *>(widget)) {
        for (int tab = 0; tab < bar->count(); ++tab) {
            if (bar->tabText(tab).trimmed().isEmpty() && bar->accessibleTabName(tab).isEmpty())
                problems += QStringLiteral("has a tab %1 without a name").arg(tab);
        }
    }
    if (const auto *view = qobject_cast<const QAbstractItemView *>(widget); view && view->model()) {
        for (int row = 0; row < qMin(rowsLookedAt, view->model()->rowCount()); ++row) {
            const QModelIndex index = view->model()->index(row, 0);
            if (index.data(Qt::AccessibleTextRole).toString().isEmpty()
                && index.data(Qt::DisplayRole).toString().isEmpty())
                problems += QStringLiteral("has a row %1 that says nothing").arg(row);
        }
    }
    return problems;
}

/// The scroll area around it, so that standing outside of the window is all right.
bool canBeScrolledTo(const QWidget *widget)
{
    for (const QWidget *parent = widget->parentWidget(); parent; parent = parent->parentWidget()) {
        if (qobject_cast<const QTabBar *>(parent)) // more tabs than fit: the bar scrolls
            return true;
        const auto *area = qobject_cast<const QAbstractScrollArea *>(parent->parentWidget());
        if (area && area->viewport() == parent)
            return true;
    }
    return false;
}

/// Whether all of it can be seen, after scrolling where there is a scroll area; what lies beside or above it
/// in its own part of the window hides it all the same.
bool isWhole(const QWidget *widget)
{
    QRect rect = widget->rect();
    for (const QWidget *each = widget; each->parentWidget() && !each->isWindow();
         each = each->parentWidget()) {
        const QWidget *parent = each->parentWidget();
        const auto *area = qobject_cast<const QAbstractScrollArea *>(parent->parentWidget());
        if ((area && area->viewport() == parent) || qobject_cast<const QTabBar *>(parent))
            return true;
        rect.translate(each->pos());
        if (!parent->rect().contains(rect))
            return false;
        // Brothers that were laid out over it; a sheet, over all of its page, is there on purpose.
        for (const QWidget *other : parent->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly)) {
            const bool isAbove = parent->children().indexOf(const_cast<QWidget *>(other))
                > parent->children().indexOf(const_cast<QWidget *>(each));
            if (isAbove && other->isVisible() && !other->isWindow() && other->geometry().intersects(rect)
                && other->geometry() != parent->rect())
                return false;
        }
    }
    return true;
}

QString problemOfRoom(const QWidget *widget)
{
    if (const auto *label = qobject_cast<const QLabel *>(widget)) {
        if (label->text().isEmpty() || label->textFormat() == Qt::RichText)
            return {};
        if (label->wordWrap() ? label->heightForWidth(label->width()) > label->height()
                              : label->sizeHint().width() > label->width())
            return QStringLiteral("has no room for “%1”").arg(label->text());
        return {};
    }
    const auto *button = qobject_cast<const QAbstractButton *>(widget);
    const bool showsWords = qobject_cast<const QPushButton *>(widget)
        || qobject_cast<const QToolButton *>(widget) || qobject_cast<const QCheckBox *>(widget);
    if (button && showsWords && !button->text().isEmpty() && !widget->hasHeightForWidth()
        && (button->sizeHint().width() > button->width() || button->sizeHint().height() > button->height()))
        return QStringLiteral("is %1 × %2 and needs %3 × %4 for “%5”")
            .arg(button->width())
            .arg(button->height())
            .arg(button->sizeHint().width())
            .arg(button->sizeHint().height())
            .arg(button->text());
    return {};
}

} // namespace

QList<QWidget *> interactiveWidgets(QWidget &root)
{
    QList<QWidget *> found;
    for (QWidget *widget : root.findChildren<QWidget *>()) {
        if (widget->isVisible() && isInteractive(widget) && !isPartOfAnother(widget))
            found += widget;
    }
    return found;
}

QStringList namingProblems(QWidget &root)
{
    QStringList problems;
    const QList<QWidget *> widgets = interactiveWidgets(root);
    for (QWidget *widget : widgets) {
        for (const QString &problem : problemsOfName(widget))
            problems += placeOf(widget) + u' ' + problem;
        for (QWidget *other : widgets) {
            if (other < widget && other->parentWidget() == widget->parentWidget()
                && !spokenName(widget).isEmpty() && spokenName(other) == spokenName(widget))
                problems += QStringLiteral("%1 and %2 are both called “%3”")
                                .arg(placeOf(other), placeOf(widget), spokenName(widget));
        }
    }
    return problems;
}

QStringList fittingProblems(QWidget &root)
{
    QStringList problems;
    for (const QWidget *widget : root.findChildren<QWidget *>()) {
        if (!widget->isVisible() || isPartOfAnother(widget))
            continue;
        if (const QString problem = problemOfRoom(widget); !problem.isEmpty())
            problems += placeOf(widget) + u' ' + problem;
    }
    for (QWidget *widget : interactiveWidgets(root)) {
        const QRect whole(widget->mapTo(&root, QPoint()), widget->size());
        if (widget->size().isEmpty())
            problems += QStringLiteral("%1 “%2” has no size").arg(placeOf(widget), spokenName(widget));
        else if (!canBeScrolledTo(widget) && !root.rect().contains(whole))
            problems += QStringLiteral("%1 “%2” stands outside of the window")
                            .arg(placeOf(widget), spokenName(widget));
        else if (canBeScrolledTo(widget) ? !isWhole(widget)
                                         : widget->visibleRegion().boundingRect() != widget->rect())
            problems +=
                QStringLiteral("%1 “%2” is partly covered or cut").arg(placeOf(widget), spokenName(widget));
    }
    return problems;
}

} // namespace patchbay::test
