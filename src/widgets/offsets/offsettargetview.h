// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plans/offseteditor.h"
#include "widgets/look/theme.h"

#include <QWidget>

class QButtonGroup;
class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QRadioButton;
class QVBoxLayout;

namespace patchbay {

/// The second stage of a change of offsets: where the chosen partitions are to be set.
class OffsetTargetView final : public QWidget {
    Q_OBJECT
public:
    /// Both must outlive this.
    OffsetTargetView(const Theme &theme, OffsetEditor &editor, QWidget *parent = nullptr);

    void begin(); ///< the stage is entered: shows what the editor has
    void focusFirst();

protected:
    void changeEvent(QEvent *event) override;

private:
    enum Way { Reset, Shift, Value, Earliest, Latest, Time, Snapshot, Written };

    void build(const Theme &theme);
    void retranslate();
    void refresh();
    void refreshBrokers(bool isSink);
    void refreshEarlier();
    void choose(Way way);
    void adopt(); ///< what is chosen and typed becomes the editor's target
    void adoptWritten();
    void say(const QString &problem);

    OffsetEditor &m_editor;
    QButtonGroup *m_ways;
    QRadioButton *m_earliest;
    QRadioButton *m_latest;
    QRadioButton *m_time;
    QLineEdit *m_moment;
    QLabel *m_momentHint;
    QLabel *m_brokersHint;
    QRadioButton *m_reset;
    QLabel *m_resetHint;
    QRadioButton *m_shift;
    QLineEdit *m_records;
    QRadioButton *m_value;
    QLineEdit *m_offset;
    QRadioButton *m_snapshot;
    QLabel *m_snapshotsLabel;
    QComboBox *m_snapshots;
    QRadioButton *m_written;
    QLabel *m_writtenHint;
    QPlainTextEdit *m_text;
    QLabel *m_problem;
    QPushButton *m_another;
    QWidget *m_earlier; ///< made anew when it changes
    QVBoxLayout *m_earlierRows;
    QStringList m_earlierShown;
    bool m_filling = false;
};

} // namespace patchbay
