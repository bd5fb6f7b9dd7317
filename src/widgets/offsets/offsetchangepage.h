// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plans/offseteditor.h"
#include "widgets/ask/asker.h"
#include "widgets/plan/guidedpage.h"

#include <QTimer>

namespace patchbay {

class OffsetChoiceView;
class OffsetReviewView;
class OffsetTargetView;

/// The guided change of a connector's offsets, a tab of its own: Choose, Target, Preview, Run. One may look
/// elsewhere meanwhile; nothing is changed before the last button.
class OffsetChangePage final : public GuidedPage {
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
    QString address() const override;
    void focusFilter() override;

    static const QString scheme; ///< the first part of address()

signals:
    void connectorRequested(); ///< its own page

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void build();
    void retranslate() override;
    void goOn() override;
    Confirmation confirmation() const override { return m_editor.confirmation(); }
    void refreshButtons() override;
    void followStage();
    void refresh();
    QString sentence() const;

    OffsetEditor m_editor;
    OffsetChoiceView *m_choice;
    OffsetTargetView *m_target;
    OffsetReviewView *m_review;
    QTimer m_clock;
};

} // namespace patchbay
