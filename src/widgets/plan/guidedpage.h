// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plans/applicability.h"
#include "widgets/look/theme.h"
#include "widgets/main/tabpage.h"

class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace patchbay {

class Heading;
class Notice;
class StageTrail;

/// Guided work on one connector, a tab of its own: numbered stages on top, what is affected in one sentence,
/// the stage, and the buttons below, the one that goes on last. One may look elsewhere meanwhile; nothing is
/// changed before the last stage.
class GuidedPage : public TabPage {
    Q_OBJECT
public:
    /// \p theme and \p session must outlive this; the window closes the page before the session goes.
    GuidedPage(ClusterSession &session, const QString &connector, const Theme &theme,
               QWidget *parent = nullptr);

    ClusterSession *session() const final { return &m_session; }
    ObjectSelection selection() const final;
    QString bannerNote() const final;

protected:
    void changeEvent(QEvent *event) override;

    virtual void retranslate(); ///< what all of them say; overrides call it first
    virtual void goOn() = 0; ///< the last button, and Return in the name's field
    virtual Confirmation confirmation() const = 0; ///< of the run
    virtual void refreshButtons() = 0;

    QString connectorName() const; ///< as it may be shown
    void say(const Error &error);
    bool isNameTyped() const; ///< or need not be
    void beginStage(int stage); ///< what was said and typed in the one before goes
    /// Asks for the name where it has to be typed; then and there it has the focus.
    void askForName(bool asks);
    /// The last button and, beside it, why it can't be pressed.
    void offerNext(const QString &text, const std::optional<Error> &refusal, bool runs);
    /// Once, when the work has ended: to the way back, or to \p otherwise.
    void focusAfterEnd(bool isOver, QPushButton *otherwise);

    const Theme &m_theme;
    Heading *m_heading;
    StageTrail *m_trail;
    QLabel *m_sentence;
    Notice *m_problem;
    QStackedWidget *m_stages;
    QPushButton *m_back;
    QPushButton *m_cancel;
    QPushButton *m_again;
    QPushButton *m_undo;
    QPushButton *m_next;

private:
    void build(const Theme &theme);

    ClusterSession &m_session;
    const QString m_connector;
    QLabel *m_reason;
    QLineEdit *m_typed;
    bool m_wasOver = false;
};

} // namespace patchbay
