// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/config/configactions.h"

#include "widgets/config/configworkbench.h"

namespace patchbay {

ConfigActions::ConfigActions(Finder finder, QObject *parent)
    : QObject(parent),
      m_finder(std::move(finder)),
      m_newConnector(new QAction(this)),
      m_edit(new QAction(this)),
      m_validate(new QAction(this)),
      m_history(new QAction(this))
{
    m_newConnector->setObjectName(QStringLiteral("newConnector"));
    m_newConnector->setShortcut(QKeySequence::New);
    m_edit->setObjectName(QStringLiteral("editConfig"));
    m_edit->setShortcut(Qt::CTRL | Qt::Key_E);
    m_validate->setObjectName(QStringLiteral("validateConfig"));
    m_validate->setShortcut(QKeySequence::Save);
    m_history->setObjectName(QStringLiteral("configHistory"));
    m_history->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_H);
    const auto next = [this] {
        if (ConfigWorkbench *workbench = m_finder())
            workbench->nextStep();
        else if (m_edit->isEnabled())
            m_edit->trigger();
    };
    connect(m_validate, &QAction::triggered, this, next);
    setPossible(false, false);
    retranslate();
}

QList<QAction *> ConfigActions::all() const
{
    return {m_newConnector, m_edit, m_validate, m_history};
}

void ConfigActions::setPossible(bool hasCluster, bool hasConnector)
{
    m_newConnector->setEnabled(hasCluster);
    for (QAction *action : {m_edit, m_history})
        action->setEnabled(hasConnector);
    m_validate->setEnabled(hasCluster);
}

void ConfigActions::retranslate()
{
    m_newConnector->setText(tr("Ne&w connector…"));
    m_newConnector->setToolTip(tr("From a plugin, a file, a copy or pasted text"));
    m_edit->setText(tr("&Edit config"));
    m_edit->setToolTip(tr("Opens the config of the connector as text and form"));
    m_validate->setText(tr("Val&idate, then review"));
    m_validate->setToolTip(tr("Asks the worker whether it accepts the text; what it accepts is reviewed"));
    m_history->setText(tr("Config &history"));
    m_history->setToolTip(tr("The configs that this connector had, to compare and to go back to"));
}

} // namespace patchbay
