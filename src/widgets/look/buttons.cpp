// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/look/buttons.h"

#include "widgets/look/painting.h"

#include <QAction>
#include <QMenu>
#include <QStyle>

namespace patchbay {

namespace {

void setLook(QPushButton *button, const char *property, bool on)
{
    if (button->property(property).toBool() == on)
        return;
    button->setProperty(property, on);
    button->style()->unpolish(button);
    button->style()->polish(button);
}

} // namespace

void makePrimary(QPushButton *button, bool primary)
{
    setLook(button, "primary", primary);
}

void makeDangerous(QPushButton *button, bool dangerous)
{
    setLook(button, "danger", dangerous);
}

LinkButton::LinkButton(QWidget *parent)
    : QPushButton(parent)
{
    setProperty("link", true);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

LinkButton::LinkButton(const QString &text, QWidget *parent)
    : LinkButton(parent)
{
    setText(text);
}

ActionButton::ActionButton(QAction &action, QWidget *parent)
    : QPushButton(parent),
      m_action(action)
{
    connect(&m_action, &QAction::changed, this, &ActionButton::follow);
    if (m_action.menu())
        setMenu(m_action.menu());
    else
        connect(this, &QPushButton::clicked, &m_action, &QAction::trigger);
    follow();
}

void ActionButton::follow()
{
    // The mnemonic belongs to the menu; two of the same letter in one window would only move the focus.
    QString text = m_action.text();
    text.remove(QLatin1Char('&'));
    setText(text);
    setToolTip(plainToolTip(m_action.toolTip() == m_action.iconText() ? QString() : m_action.toolTip()));
    setAccessibleName(text);
    setEnabled(m_action.isEnabled());
    setVisible(m_action.isVisible());
}

} // namespace patchbay
