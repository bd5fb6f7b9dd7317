// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/config/editorground.h"
#include "widgets/ask/asker.h"
#include "widgets/config/configactions.h"
#include "widgets/main/mainwindow.h"

#include <memory>

namespace patchbay {

class ConfigWorkbench;
class ConnectorPage;

/// Config editors in the window: the pages that have one, the tabs of new connectors, the actions.
class ConfigPages final : public QObject {
    Q_OBJECT
public:
    struct Parts {
        const Theme &theme;
        MainWindow &window;
        ClusterList &clusters;
        OperationList &operations;
        EditorGround &ground;
        Asker &asker;
    };

    /// All must outlive this.
    explicit ConfigPages(const Parts &parts, QObject *parent = nullptr);

    void addTo(ConnectorPage &page); ///< its Config and History pages
    QList<QAction *> actions() const { return m_actions.all(); }
    void openNew(ClusterSession &session);
    void setSelection(const ObjectSelection &selection);
    void retranslate() { m_actions.retranslate(); }

private:
    ConfigWorkbench *workbench() const; ///< in front; null: none
    ConnectorPage *openSelected();
    void compare(ConfigWorkbench &workbench);

    Parts m_parts;
    ConfigActions m_actions;
    ObjectSelection m_selection;
};

} // namespace patchbay
