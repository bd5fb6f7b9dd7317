// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plans/operationlist.h"
#include "core/plans/sessionground.h"
#include "widgets/ask/asker.h"
#include "widgets/main/objectselection.h"

#include <QAction>
#include <QObject>

#include <vector>

namespace patchbay {

/// What can be done to connectors and tasks: the QActions that menus, toolbars, context menus, palette and
/// the shortcut sheet share. Each shows why it can't be done now; each dangerous one asks first; each becomes
/// a Plan.
class ConnectorActions : public QObject {
    Q_OBJECT
public:
    /// All references must outlive this. \p near: where questions appear.
    ConnectorActions(OperationList &operations, Asker &asker, QWidget *near, QObject *parent = nullptr);

    /// Texts, enabled state and reasons follow the selection and what its session sees.
    void setSelection(const ObjectSelection &selection);
    const ObjectSelection &selection() const { return m_selection; }

    /// Makes sense for the selection now. An action that is hidden counts as disabled to Qt, so views ask
    /// here.
    bool isApplicable(Plan::Kind kind) const
    {
        return !m_selection.isEmpty() && !refusalOf(kind, m_selection);
    }

    QAction *restartFailed() const { return m_restartFailed; }
    QAction *restartEveryFailed() const { return m_restartEveryFailed; } ///< of the whole cluster
    QAction *restartConnector() const { return m_restartConnector; }
    QAction *restartAll() const { return m_restartAll; }
    QAction *restartTask() const { return m_restartTask; }
    QAction *pause() const { return m_pause; }
    QAction *resume() const { return m_resume; }
    QAction *stop() const { return m_stop; }
    QAction *remove() const { return m_remove; }
    QAction *copyName() const { return m_copyName; }
    QAction *copyLink() const { return m_copyLink; }
    QList<QAction *> all() const; ///< in menu order

    /// Asks if it must, then starts the plan on \p selection: for links and buttons that act on their own
    /// row.
    void trigger(Plan::Kind kind, const ObjectSelection &selection);
    /// Why \p kind can't be done to \p selection now; null: it can.
    std::optional<Error> refusalOf(Plan::Kind kind, const ObjectSelection &selection) const;

    void retranslate();

signals:
    void started(const QUuid &operation);
    void refused(const patchbay::Error &error); ///< a local rule said no after all

private:
    void refresh();
    void refreshAction(QAction *action, Plan::Kind kind, const Statuses &statuses);
    /// Enabled, or why not; and in both cases what it would do.
    static void tell(QAction *action, const QString &meaning, const std::optional<Error> &reason);
    std::optional<Error> refusalOf(Plan::Kind kind, const ObjectSelection &selection,
                                   const Statuses &statuses) const;
    void refreshEveryFailed();
    ObjectSelection everyFailed() const; ///< of the selection's cluster
    QAction *makeAction(const char *name, Plan::Kind kind);
    void run(const Plan &plan);
    Statuses statusesOf(const ObjectSelection &selection) const;
    Plan planFor(Plan::Kind kind, const ObjectSelection &selection) const;
    Question questionFor(Plan::Kind kind, const ObjectSelection &selection, Confirmation confirmation) const;

    OperationList &m_operations;
    Asker &m_asker;
    QWidget *m_near;
    ObjectSelection m_selection;
    std::vector<QMetaObject::Connection> m_sessionConnections;
    QAction *m_restartFailed = nullptr;
    QAction *m_restartEveryFailed = nullptr;
    QAction *m_restartConnector = nullptr;
    QAction *m_restartAll = nullptr;
    QAction *m_restartTask = nullptr;
    QAction *m_pause = nullptr;
    QAction *m_resume = nullptr;
    QAction *m_stop = nullptr;
    QAction *m_remove = nullptr;
    QAction *m_copyName = nullptr;
    QAction *m_copyLink = nullptr;
};

} // namespace patchbay
