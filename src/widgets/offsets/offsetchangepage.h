// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plans/offseteditor.h"
#include "widgets/ask/asker.h"
#include "widgets/look/theme.h"
#include "widgets/main/tabpage.h"

#include <QTimer>

class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace patchbay {

class Heading;
class Notice;
class OffsetChoiceView;
class OffsetReviewView;
class OffsetTargetView;
class StageTrail;

/// The guided change of a connector's offsets, a tab of its own: Choose, Target, Preview, Run. One may look
/// elsewhere meanwhile; nothing is changed before the last button.
class OffsetChangePage final : public TabPage {
    Q_OBJECT
public:
    /// All must outlive this; the window closes the page before the session goes.
    OffsetChangePage(const OffsetEditor::Ground &ground, const QString &connector, const Theme &theme,
                     QWidget *parent = nullptr);

    OffsetEditor &editor() { return m_editor; }
    /// Begins anew with these ticked, unless something is under way here.
    void choose(const OffsetSelection &selection);

    QString title() const override;
    QIcon icon() const override;
    ClusterSession *session() const override { return &m_editor.session(); }
    ObjectSelection selection() const override;
    QString address() const override;
    QString bannerNote() const override;
    void focusFilter() override;

    static QString addressOf(const ClusterSession &session, const QString &connector);
    static const QString scheme; ///< the first part of address()

signals:
    void connectorRequested(); ///< its own page

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void build(const Theme &theme);
    void retranslate();
    void followStage();
    void refresh();
    void refreshButtons();
    QString sentence() const;
    bool isNameTyped() const;
    void goOn();
    void say(const Error &error);

    const Theme &m_theme;
    OffsetEditor m_editor;
    Heading *m_heading;
    StageTrail *m_trail;
    QLabel *m_sentence;
    Notice *m_problem;
    QStackedWidget *m_stages;
    OffsetChoiceView *m_choice;
    OffsetTargetView *m_target;
    OffsetReviewView *m_review;
    QLabel *m_reason;
    QLineEdit *m_typed;
    QPushButton *m_back;
    QPushButton *m_cancel;
    QPushButton *m_again;
    QPushButton *m_undo;
    QPushButton *m_next;
    QTimer m_clock;
    bool m_wasOver = false;
};

} // namespace patchbay
