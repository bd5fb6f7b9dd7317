// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/snapshotcomparison.h"
#include "models/offsetpreviewmodel.h"
#include "models/snapshotlistmodel.h"
#include "widgets/ask/asker.h"
#include "widgets/look/theme.h"
#include "widgets/main/tabpage.h"

class QComboBox;
class QLabel;
class QPushButton;
class QStackedWidget;

namespace patchbay {

class EmptyView;
class Heading;
class Notice;
class TableView;

/// The snapshots of a connector's offsets: list, compare two of them or one with now, export, and the way
/// back to one, which is a guided change like any other.
class SnapshotsPage final : public TabPage {
    Q_OBJECT
public:
    /// All must outlive this.
    SnapshotsPage(ClusterSession &session, const QString &connector, OffsetSnapshotStore &store, Asker &asker,
                  const Theme &theme, QWidget *parent = nullptr);

    QString title() const override;
    QIcon icon() const override;
    ClusterSession *session() const override { return &m_session; }
    ObjectSelection selection() const override;
    QString address() const override;

    static const QString scheme; ///< the first part of address()

signals:
    void restoreRequested(const QUuid &snapshot);
    void undoRequested(const patchbay::StoredOffsets &stored); ///< of the change it was taken before

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void build(const Theme &theme);
    void retranslate();
    void refresh();
    void refreshOthers();
    void choose();
    void exportChosen();
    void removeChosen();
    const OffsetSnapshot *current() const;
    void say(const Error &error);

    const Theme &m_theme;
    ClusterSession &m_session;
    QString m_connector;
    Asker &m_asker;
    SnapshotComparison m_comparison;
    SnapshotListModel m_list;
    OffsetPreviewModel m_difference;
    Heading *m_heading;
    QLabel *m_sentence;
    Notice *m_problem;
    TableView *m_snapshots;
    QLabel *m_compareLabel;
    QComboBox *m_other;
    QLabel *m_summary;
    TableView *m_table;
    EmptyView *m_empty;
    QStackedWidget *m_stack;
    QPushButton *m_take;
    QPushButton *m_export;
    QPushButton *m_undo;
    QPushButton *m_restore;
    QPushButton *m_remove;
    QAction *m_takeFirst;
};

} // namespace patchbay
