// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credentials/credentialstore.h"
#include "core/plans/operationlist.h"
#include "widgets/look/theme.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

class QLabel;

namespace patchbay {

class ElidedLabel;
class GlyphLabel;

/// The last line: the cluster in front and how old what is seen of it is, operations, rights, keychain.
class StatusLine final : public QWidget {
    Q_OBJECT
public:
    /// All must outlive this.
    StatusLine(const Theme &theme, OperationList &operations, CredentialStore &credentials,
               QWidget *parent = nullptr);

    void setSession(ClusterSession *session); ///< null: no cluster is in front

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    void refreshCluster();
    QString describeCluster() const;

    const Theme &m_theme;
    OperationList &m_operations;
    CredentialStore &m_credentials;
    QPointer<ClusterSession> m_session;
    std::vector<QMetaObject::Connection> m_connections;
    int m_workers = 0; ///< seen in statuses; counted when the snapshot changes
    GlyphLabel *m_glyph;
    ElidedLabel *m_cluster;
    QLabel *m_running;
    QLabel *m_rights;
    QLabel *m_keychain;
    QTimer m_tick;
};

} // namespace patchbay
