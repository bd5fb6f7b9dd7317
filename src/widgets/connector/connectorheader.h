// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/connectordetails.h"
#include "widgets/connector/connectoractions.h"
#include "widgets/look/theme.h"

#include <QWidget>

class QMenu;

namespace patchbay {

class ActionButton;
class ElidedLabel;
class Heading;
class StateLabel;

/// The head of a connector's page: its name and state, what it is in one line, and what can be done to it.
class ConnectorHeader final : public QWidget {
    Q_OBJECT
public:
    /// All must outlive this; \p actions are for this head alone, since it hides those that are not the next
    /// thing to do.
    ConnectorHeader(const Theme &theme, const ConnectorDetails &details, const ConfigIndex &configs,
                    ConnectorActions &actions, QWidget *parent = nullptr);

    void refresh();
    void retranslate();

private:
    QWidget *buildButtons();
    QString facts() const;

    const ConnectorDetails &m_details;
    const ConfigIndex &m_configs;
    ConnectorActions &m_actions;
    Heading *m_name;
    StateLabel *m_state;
    ElidedLabel *m_facts;
    QMenu *m_restarts;
    QAction *m_restart; ///< opens m_restarts
};

} // namespace patchbay
