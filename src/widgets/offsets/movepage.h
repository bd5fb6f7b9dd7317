// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plans/moveeditor.h"
#include "models/offsetpreviewmodel.h"
#include "widgets/plan/guidedpage.h"

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace patchbay {

class Card;
class Notice;
class PlanStepsView;
class TableView;

/// Moving a connector to another cluster, a tab of its own: where to, what that does, the run and the way
/// back. The same shape as a change of offsets.
class MovePage final : public GuidedPage {
    Q_OBJECT
public:
    /// All must outlive this; the window closes the page before the session goes.
    MovePage(const MoveEditor::Ground &ground, const QString &connector, const Theme &theme,
             QWidget *parent = nullptr);

    MoveEditor &editor() { return m_editor; }

    QString title() const override;
    QIcon icon() const override;
    QString address() const override;

    static const QString scheme; ///< the first part of address()

protected:
    void showEvent(QShowEvent *event) override;

private:
    void build(const Theme &theme);
    QWidget *buildForm(const Theme &theme);
    QWidget *buildReview(const Theme &theme);
    void retranslate() override;
    void goOn() override;
    Confirmation confirmation() const override { return m_editor.confirmation(); }
    void refreshButtons() override;
    void followStage();
    void refresh();
    void refreshTargets();
    void refreshReview();
    void adopt();
    QString sentence() const;

    MoveEditor m_editor;
    QWidget *m_form = nullptr;
    QFormLayout *m_fields = nullptr;
    QComboBox *m_target;
    QLineEdit *m_name;
    QPlainTextEdit *m_partitions;
    QPlainTextEdit *m_topics;
    QPlainTextEdit *m_keys;
    QPlainTextEdit *m_settings;
    QCheckBox *m_deletes;
    QWidget *m_review = nullptr;
    OffsetPreviewModel m_model;
    Notice *m_outcome;
    TableView *m_table;
    Card *m_stepsCard;
    PlanStepsView *m_steps;
    Card *m_requestCard;
    QLabel *m_requests;
    Plan m_shownPlan;
};

} // namespace patchbay
