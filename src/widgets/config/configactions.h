// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QObject>

#include <functional>

namespace patchbay {

class ConfigWorkbench;

/// What can be done to a config: the QActions that menu, palette and shortcut sheet share. They act on the
/// editor in front, and bring it to the front where the connector's page shows another side.
class ConfigActions final : public QObject {
    Q_OBJECT
public:
    /// The editor that the window shows, or null.
    using Finder = std::function<ConfigWorkbench *()>;

    explicit ConfigActions(Finder finder, QObject *parent = nullptr);

    QList<QAction *> all() const; ///< in menu order
    QAction *newConnector() const { return m_newConnector; }
    QAction *edit() const { return m_edit; }
    QAction *history() const { return m_history; }
    /// Of the selection in front: whether there is a connector to edit, and a cluster for a new one.
    void setPossible(bool hasCluster, bool hasConnector);
    void retranslate();

private:
    Finder m_finder;
    QAction *m_newConnector;
    QAction *m_edit;
    QAction *m_validate;
    QAction *m_history;
};

} // namespace patchbay
