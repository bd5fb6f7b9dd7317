// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/connectordetails.h"
#include "core/cluster/connectoroffsets.h"
#include "widgets/connector/connectoractions.h"
#include "widgets/look/theme.h"
#include "widgets/main/tabpage.h"

#include <QTimer>

class QStackedWidget;

namespace patchbay {

class ConfigHistoryView;
class ConfigWorkbench;
struct ConfigVersion;
class ConnectorConfigView;
class ConnectorHeader;
class ConnectorOverview;
class ConnectorTopicsView;
class EditorGround;
class Notice;
class OffsetsView;
class PageTabs;

/// One connector: how it is, why it failed, its tasks, config and topics, and what can be done to it.
class ConnectorPage final : public TabPage {
    Q_OBJECT
public:
    /// All references must outlive this; the window closes the page before the session goes.
    ConnectorPage(ClusterSession &session, const QString &connector, OperationList &operations, Asker &asker,
                  const Theme &theme, QWidget *parent = nullptr);

    QString title() const override;
    QIcon icon() const override;
    ClusterSession *session() const override { return &m_session; }
    ObjectSelection selection() const override;
    QString address() const override;
    QString bannerNote() const override;
    void focusFilter() override;

    /// Where snapshots of offsets are kept; must outlive this. Without it none is taken.
    void setSnapshots(OffsetSnapshotStore *snapshots) { m_snapshots = snapshots; }
    void showOffsets(); ///< brings that page to the front

    /// The Config page becomes an editor; without it, it is for reading. \p ground must outlive this.
    void setEditing(EditorGround &ground);
    void showConfig(); ///< brings that page to the front
    void showHistory();
    bool isConfigShown() const;
    ConfigWorkbench *workbench() const { return m_workbench; } ///< null until that page was seen

signals:
    void offsetChangeRequested(const patchbay::OffsetSelection &selection); ///< may be empty
    void moveRequested();
    void snapshotsRequested();
    void activityRequested();
    void connectionRequested(); ///< where the brokers are named
    void editingBegun(); ///< workbench() is there now

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void build(const Theme &theme);
    void connectParts();
    void retranslate();
    void refreshStatus();
    void refreshDetails();
    void refreshPresence();
    void refreshActions();
    void refreshOffsetNotes();
    void takeSnapshot();
    void followTab(int tab);
    void beginEditing();
    void restore(const ConfigVersion &version);
    void tellAges();
    void restartTask(int task);
    void sayRefused(const Error &error);
    void followOperation(const QUuid &operation);

    ClusterSession &m_session;
    OperationList &m_operations;
    Asker &m_asker;
    const Theme &m_theme;
    ConnectorDetails m_details;
    ConnectorOffsets m_offsets;
    OffsetSnapshotStore *m_snapshots = nullptr;
    ConnectorActions m_actions;
    ConnectorHeader *m_header;
    Notice *m_presence; ///< deleted, unaddressable, starting
    Notice *m_refused;
    PageTabs *m_tabs;
    QStackedWidget *m_pages;
    ConnectorOverview *m_overview;
    QStackedWidget *m_configPage; ///< to read, or to edit
    ConnectorConfigView *m_config;
    OffsetsView *m_offsetsView;
    EditorGround *m_ground = nullptr;
    ConfigWorkbench *m_workbench = nullptr;
    ConfigHistoryView *m_history = nullptr; ///< with m_ground
    ConnectorTopicsView *m_topics;
    QTimer m_clock; ///< ages grow while the page is seen
};

} // namespace patchbay
