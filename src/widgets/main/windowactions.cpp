// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/main/windowactions.h"

#include <QActionGroup>

namespace patchbay {

WindowActions::WindowActions(QObject *parent)
    : QObject(parent),
      palette(new QAction(this)),
      filterTree(new QAction(this)),
      findInPage(new QAction(this)),
      refresh(new QAction(this)),
      closeTab(new QAction(this)),
      reopenTab(new QAction(this)),
      nextTab(new QAction(this)),
      previousTab(new QAction(this)),
      togglePanel(new QAction(this)),
      failingFirst(new QAction(this)),
      compactRows(new QAction(this)),
      themeSystem(new QAction(this)),
      themeLight(new QAction(this)),
      themeDark(new QAction(this)),
      quit(new QAction(this))
{
    palette->setShortcut(Qt::CTRL | Qt::Key_K);
    filterTree->setShortcut(Qt::Key_Slash);
    findInPage->setShortcut(QKeySequence::Find);
    refresh->setShortcut(Qt::Key_F5);
    closeTab->setShortcut(Qt::CTRL | Qt::Key_W);
    reopenTab->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_T);
    nextTab->setShortcut(Qt::CTRL | Qt::Key_Tab);
    previousTab->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_Tab);
    togglePanel->setShortcut(Qt::CTRL | Qt::Key_J);
    quit->setShortcut(Qt::CTRL | Qt::Key_Q);
    quit->setMenuRole(QAction::QuitRole);
    togglePanel->setCheckable(true);
    failingFirst->setCheckable(true);
    compactRows->setCheckable(true);
    auto *themes = new QActionGroup(this);
    for (QAction *theme : {themeSystem, themeLight, themeDark}) {
        theme->setCheckable(true);
        themes->addAction(theme);
    }
    retranslate();
}

void WindowActions::retranslate()
{
    palette->setText(tr("&Go to or run…"));
    filterTree->setText(tr("&Filter the tree"));
    findInPage->setText(tr("F&ind in the page"));
    refresh->setText(tr("&Refresh"));
    closeTab->setText(tr("&Close the tab"));
    reopenTab->setText(tr("Re&open the closed tab"));
    nextTab->setText(tr("&Next tab"));
    previousTab->setText(tr("&Previous tab"));
    togglePanel->setText(tr("&Activity and requests"));
    failingFirst->setText(tr("Failed connectors fir&st"));
    compactRows->setText(tr("&Compact rows"));
    themeSystem->setText(tr("As the s&ystem"));
    themeLight->setText(tr("&Light"));
    themeDark->setText(tr("&Dark"));
    quit->setText(tr("&Quit"));
}

} // namespace patchbay
