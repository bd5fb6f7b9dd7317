// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/offsets/offsetsnapshot.h"
#include "core/plans/operationlist.h"
#include "widgets/ask/asker.h"
#include "widgets/connector/connectorpage.h"
#include "widgets/main/mainwindow.h"

#include <QAction>
#include <QPointer>

#include <vector>

namespace patchbay {

class OffsetChangePage;

/// Who opens which tab about offsets: from a connector's page, the menus, the Activity panel. And who tells
/// the person what a change of offsets asks, and where it left a connector.
class OffsetPages : public QObject {
    Q_OBJECT
public:
    /// What the pages stand on; all must outlive this.
    struct Ground {
        MainWindow &window;
        ClusterList &clusters;
        OperationList &operations;
        OffsetSnapshotStore &snapshots;
        Asker &asker;
        Theme &theme;
    };

    explicit OffsetPages(const Ground &ground, QObject *parent = nullptr);

    /// What is wished on \p page, a new one, happens from now on.
    void follow(ConnectorPage &page, ClusterSession &session, const QString &connector);
    QList<QAction *> actions() const; ///< of the Connector menu; they act on the window's selection
    /// At the preview of the way back.
    void openUndo(const QUuid &operation);
    void retranslate();

    /// The window closes only after a question while offsets are being changed: a connector would be left
    /// STOPPED until the next start.
    bool eventFilter(QObject *watched, QEvent *event) override;

signals:
    void activityRequested(const QUuid &operation);
    void connectionRequested(const QUuid &profile); ///< where its brokers are named

private:
    OffsetChangePage *openChange(ClusterSession &session, const QString &connector);
    void openSnapshots(ClusterSession &session, const QString &connector);
    void openMove(ClusterSession &session, const QString &connector);
    void makePages();
    void followSelection();
    void refreshActions();
    void tellInterrupted(int index);
    void tellEnded(const QUuid &operation);
    void ask(const QUuid &operation, int part, int step);
    bool isRunning() const; ///< a change of offsets
    void askToClose();

    Ground m_ground;
    QAction *m_change;
    QAction *m_snapshots;
    QAction *m_move;
    QPointer<ClusterSession> m_selected; ///< whose abilities the actions show
    std::vector<QMetaObject::Connection> m_followed;
    bool m_mayClose = false;
};

} // namespace patchbay
