// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plans/moveeditor.h"
#include "models/offsetpreviewmodel.h"
#include "widgets/look/theme.h"
#include "widgets/main/tabpage.h"

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QStackedWidget;

namespace patchbay {

class Card;
class Heading;
class Notice;
class PlanStepsView;
class StageTrail;
class TableView;

/// Moving a connector to another cluster, a tab of its own: where to, what that does, the run and the way
/// back. The same shape as a change of offsets.
class MovePage final : public TabPage {
    Q_OBJECT
public:
    /// All must outlive this; the window closes the page before the session goes.
    MovePage(const MoveEditor::Ground &ground, const QString &connector, const Theme &theme,
             QWidget *parent = nullptr);

    MoveEditor &editor() { return m_editor; }

    QString title() const override;
    QIcon icon() const override;
    ClusterSession *session() const override { return &m_editor.session(); }
    ObjectSelection selection() const override;
    QString address() const override;
    QString bannerNote() const override;

    static QString addressOf(const ClusterSession &session, const QString &connector);
    static const QString scheme; ///< the first part of address()

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void build(const Theme &theme);
    QWidget *buildForm(const Theme &theme);
    QWidget *buildReview(const Theme &theme);
    void retranslate();
    void followStage();
    void refresh();
    void refreshTargets();
    void refreshReview();
    void refreshButtons();
    void adopt();
    void goOn();
    bool isNameTyped() const;
    QString sentence() const;
    void say(const Error &error);

    const Theme &m_theme;
    MoveEditor m_editor;
    Heading *m_heading;
    StageTrail *m_trail;
    QLabel *m_sentence;
    Notice *m_problem;
    QStackedWidget *m_stages;
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
    QLabel *m_reason;
    QLineEdit *m_typed;
    QPushButton *m_back;
    QPushButton *m_cancel;
    QPushButton *m_again;
    QPushButton *m_undo;
    QPushButton *m_next;
    Plan m_shownPlan;
    bool m_wasOver = false;
};

} // namespace patchbay
