// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/palette/actionreading.h"

#include "widgets/look/buttons.h"

#include <QAction>
#include <QMenu>
#include <QSet>

#include <algorithm>

namespace patchbay {

namespace {

/// "View", "View › Theme": the menus that lead to the action.
QString groupOf(const QAction &action)
{
    for (const QObject *object : action.associatedObjects()) {
        const auto *menu = qobject_cast<const QMenu *>(object);
        if (!menu || menu->title().isEmpty()) // context menus have none
            continue;
        const QString title = withoutMnemonic(menu->title());
        const QString above = groupOf(*menu->menuAction());
        return above.isEmpty() ? title : QString(above + u" › " + title);
    }
    return {};
}

QString reasonOf(const QAction &action)
{
    if (action.isEnabled())
        return {};
    const bool hasToolTip = action.toolTip() != action.iconText();
    return !action.statusTip().isEmpty() ? action.statusTip() : hasToolTip ? action.toolTip() : QString();
}

} // namespace

QList<QAction *> visibleActions(const QList<QAction *> &actions)
{
    QList<QAction *> visible;
    for (QAction *action : actions) {
        if (action && action->isVisible() && !action->isSeparator() && !action->text().isEmpty()
            && !visible.contains(action))
            visible.append(action);
    }
    // What ends the program never stands where a hasty Enter meets it.
    const auto stays = [](const QAction *action) {
        return action->menuRole() != QAction::QuitRole;
    };
    std::stable_partition(visible.begin(), visible.end(), stays);
    return visible;
}

std::vector<ActionText> readActions(const QList<QAction *> &actions)
{
    std::vector<ActionText> texts;
    QSet<QString> ids;
    for (const QAction *action : actions) {
        ActionText text;
        text.text = withoutMnemonic(action->text());
        for (const QKeySequence &shortcut : action->shortcuts())
            text.shortcuts.append(shortcut.toString(QKeySequence::NativeText));
        text.group = groupOf(*action);
        text.enabled = action->isEnabled();
        text.checked = action->isChecked();
        text.reason = reasonOf(*action);
        text.id =
            action->objectName().isEmpty() ? QString(text.group + u'/' + text.text) : action->objectName();
        for (int copy = 2; ids.contains(text.id); ++copy)
            text.id += u'/' + QString::number(copy);
        ids.insert(text.id);
        texts.push_back(text);
    }
    return texts;
}

} // namespace patchbay
