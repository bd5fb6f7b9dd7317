// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/look/buttons.h"

#include "widgets/look/painting.h"

#include <QAction>
#include <QMenu>
#include <QRegularExpression>
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

QString withoutMnemonic(const QString &text)
{
    static const QRegularExpression inBrackets(QStringLiteral("\\s*\\(&[^&]\\)"));
    QString plain = QString(text).remove(inBrackets);
    for (qsizetype at = plain.indexOf(u'&'); at >= 0; at = plain.indexOf(u'&', at + 1))
        plain.remove(at, 1); // of "&&" the second stays, for the search goes on behind it
    return plain;
}

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
    const QString text = withoutMnemonic(m_action.text());
    setText(m_action.menu() ? QString(text + u" ▾") : text);
    setToolTip(plainToolTip(m_action.toolTip() == m_action.iconText() ? QString() : m_action.toolTip()));
    setAccessibleName(text);
    setEnabled(m_action.isEnabled());
    setVisible(m_action.isVisible());
}

} // namespace patchbay
