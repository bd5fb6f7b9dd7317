// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plans/offseteditor.h"
#include "models/offsettablemodel.h"
#include "widgets/look/theme.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QToolButton;

namespace patchbay {

class FilterField;
class LinkButton;
class TableView;

/// The first stage of a change of offsets: which partitions. Tick boxes, filter, ranges, and what people have
/// on their clipboard, in a file or in a snapshot.
class OffsetChoiceView final : public QWidget {
    Q_OBJECT
public:
    /// Both must outlive this.
    OffsetChoiceView(const Theme &theme, OffsetEditor &editor, QWidget *parent = nullptr);

    /// Ticks these, and no others, once the offsets are read.
    void preselect(const OffsetSelection &selection);
    void focusFirst();
    void focusFilter();

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build(const Theme &theme);
    QWidget *buildPaste(const Theme &theme);
    void retranslate();
    void refresh();
    void feed();
    void tickRange();
    void usePasted(const QByteArray &text);
    void tick(const std::vector<int> &rows);
    void toggleSelected();
    void say(const QString &problem);

    OffsetEditor &m_editor;
    OffsetTableModel m_model;
    std::optional<OffsetSelection> m_preselected;
    FilterField *m_filter;
    QComboBox *m_topic;
    QLineEdit *m_range;
    QPushButton *m_tickRange;
    QPushButton *m_tickShown;
    QPushButton *m_tickNone;
    QToolButton *m_paste;
    QWidget *m_pastePanel;
    QLabel *m_pasteHint;
    QPlainTextEdit *m_pasted;
    QPushButton *m_use;
    QPushButton *m_load;
    QComboBox *m_snapshots;
    QPushButton *m_useSnapshot;
    QLabel *m_problem;
    QLabel *m_missing;
    LinkButton *m_leaveMissing;
    TableView *m_table;
    bool m_laidOut = false;
    bool m_ticking = false; ///< by this view, not by the person
};

} // namespace patchbay
