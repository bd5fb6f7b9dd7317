// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/connectoroffsets.h"
#include "core/offsets/offsetselection.h"
#include "models/offsettablemodel.h"
#include "widgets/look/theme.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QMenu;
class QPlainTextEdit;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace patchbay {

class BrokersLine;
class EmptyView;
class FilterField;
class Notice;
class ReadingLine;
class TableView;

/// The page with the committed offsets of a connector: seen, filtered, copied, exported; and the ways to
/// change them, which lead to tabs of their own. Where they can't be seen or changed it says why, and the way
/// round.
class OffsetsView final : public QWidget {
    Q_OBJECT
public:
    /// Both must outlive this.
    OffsetsView(const Theme &theme, ConnectorOffsets &offsets, QWidget *parent = nullptr);

    void focusFilter();
    void tellAge();
    /// The worker's word about the newest change here: "managed externally". Empty: nothing to say.
    void setExternalNote(const QString &note);
    /// An earlier change was left in the middle: how far it came. Empty: none was.
    void setLeftInTheMiddle(const QString &sentence);
    /// What became of a wish of this page: a snapshot that was kept, or was not.
    void say(bool good, const QString &title, const QString &text);

signals:
    void changeRequested(const patchbay::OffsetSelection &selection); ///< of the selected rows; may be empty
    void moveRequested();
    void snapshotRequested();
    void snapshotsRequested();
    void connectionRequested(); ///< where the brokers are named
    void activityRequested(); ///< where a change that was left in the middle is taken up

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build(const Theme &theme);
    void buildExport();
    void retranslate();
    void refresh();
    void refreshBrokers();
    void lookAtRecords(); ///< asks for the times of the records of the rows that are seen
    void refreshSupport();
    void refreshEmpty();
    void applyFilter();
    void showCount();
    void showShape();
    void showRaw();
    void copyRows() const;
    std::vector<int> chosenRows() const; ///< selected ones, else all that are shown; of the table
    void exportAs(const QString &title, const QString &filter, const QString &suffix, bool asJson);

    ConnectorOffsets &m_offsets;
    OffsetTableModel m_model;
    Notice *m_limits; ///< what this worker or connection can't do
    Notice *m_left;
    Notice *m_external;
    Notice *m_said;
    FilterField *m_filter;
    QLabel *m_problems;
    QToolButton *m_byTopic;
    QToolButton *m_raw;
    QToolButton *m_columns;
    QToolButton *m_export;
    QMenu *m_exportMenu;
    QAction *m_copy;
    QAction *m_copyJson;
    QAction *m_exportCsv;
    QAction *m_exportJson;
    QPushButton *m_snapshot;
    QPushButton *m_snapshots;
    QPushButton *m_move;
    QPushButton *m_change;
    ReadingLine *m_age;
    BrokersLine *m_brokers;
    TableView *m_table;
    QPlainTextEdit *m_rawText;
    EmptyView *m_empty;
    QStackedWidget *m_stack;
    QAction *m_clearFilter;
    bool m_laidOut = false; ///< the columns were given their widths
    bool m_showsBrokers = false; ///< the columns that only they know
    QTimer m_scrolled; ///< what only flies past is not asked for
};

} // namespace patchbay
