// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/profileeditor.h"
#include "models/connectionlistmodel.h"
#include "widgets/ask/asker.h"
#include "widgets/main/tabpage.h"

#include <QAction>
#include <QListView>
#include <QPushButton>

#include <functional>

#include <memory>

class QScrollArea;
class QVBoxLayout;

namespace patchbay {

class ConnectionTestView;
class EmptyView;
class Heading;
class Notice;
class ProfileForm;
class Theme;

/// What the connections page works with; all must outlive it.
struct ConnectionsGround {
    ClusterList &clusters;
    CredentialStore &credentials;
    NetworkFactory network;
    TopicReaderFactory topics;
    Asker &asker;
    const Theme &theme;
};

/// The connection manager, a tab: the connections left, the chosen one's fields right, "Test connection"
/// below them.
class ConnectionsPage final : public TabPage {
    Q_OBJECT
public:
    explicit ConnectionsPage(const ConnectionsGround &ground, QWidget *parent = nullptr);
    ~ConnectionsPage() override;

    QString title() const override;
    QIcon icon() const override;
    ClusterSession *session() const override { return nullptr; }
    ObjectSelection selection() const override { return {}; }
    QString address() const override { return QStringLiteral("connections"); }

    void edit(const QUuid &id); ///< chooses a connection
    void addConnection(); ///< fields for a new one
    void addConnectionLike(const ClusterProfile &profile); ///< fields for a new one, filled
    void importFrom(const QString &file); ///< shows what is in it as a list to review
    void importConnections(); ///< asks for the file first

signals:
    void connectionSaved(const QUuid &id);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void show(const ClusterProfile &profile);
    void showCurrent();
    void leave(const std::function<void()> &goOn); ///< asks when something would be lost
    void refresh();
    void save();
    void testConnection();
    void removeCurrent();
    void duplicateCurrent();
    void moveCurrent(int by);
    void exportConnections();
    void writeExport(const QString &file);
    void onSaved();
    void onPasswordRefused(const Error &error);
    void say(const Error &error);
    void showSentences(const QStringList &sentences);
    int currentRow() const;
    QPushButton *addButton(QLayout *row);

    ConnectionsGround m_ground;
    ConnectionListModel m_model;
    std::unique_ptr<ProfileEditor> m_editor;
    ProfileForm *m_form = nullptr;
    QListView *m_list;
    QWidget *m_right;
    Heading *m_heading;
    Notice *m_notice;
    QScrollArea *m_formArea;
    QVBoxLayout *m_sheet; ///< form and test
    ConnectionTestView *m_testView;
    EmptyView *m_empty;
    QAction *m_addAction;
    QAction *m_importAction;
    QPushButton *m_add;
    QPushButton *m_duplicate;
    QPushButton *m_remove;
    QPushButton *m_up;
    QPushButton *m_down;
    QPushButton *m_import;
    QPushButton *m_export;
    QPushButton *m_save;
    QPushButton *m_saveForThisRun;
    QPushButton *m_test;
    QPushButton *m_revert;
    bool m_choosing = false; ///< the list follows the form, not the reverse
};

} // namespace patchbay
