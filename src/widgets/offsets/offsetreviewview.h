// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plans/offseteditor.h"
#include "models/offsetpreviewmodel.h"
#include "widgets/look/theme.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QPlainTextEdit;

namespace patchbay {

class Card;
class LinkButton;
class Notice;
class PlanStepsView;
class ReadingLine;
class TableView;

/// The last two stages of a change of offsets: before -> after in a table, the plan's steps beside it, the
/// exact request below them; while it runs the steps tick off, and after it the table tells what is so now.
class OffsetReviewView final : public QWidget {
    Q_OBJECT
public:
    /// Both must outlive this.
    OffsetReviewView(const Theme &theme, OffsetEditor &editor, QWidget *parent = nullptr);

    void begin(); ///< another preview is shown
    void focusFirst();
    void tellAge();

protected:
    void changeEvent(QEvent *event) override;

private:
    void build(const Theme &theme);
    void retranslate();
    void refresh();
    void refreshPreview();
    void refreshRun();
    void refreshWarnings();
    void showRequest();
    void layOutColumns();

    OffsetEditor &m_editor;
    OffsetPreviewModel m_model;
    Notice *m_warnings;
    QCheckBox *m_allowNew;
    Notice *m_outcome;
    ReadingLine *m_age;
    TableView *m_table;
    Card *m_stepsCard;
    PlanStepsView *m_steps;
    QLabel *m_undoNote;
    Card *m_requestCard;
    QPlainTextEdit *m_request;
    LinkButton *m_copy;
    int m_shown = -1; ///< OffsetEditor::previewNumber() of what is shown
    Plan m_shownPlan;
};

} // namespace patchbay
