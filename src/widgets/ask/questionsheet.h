// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/ask/asker.h"
#include "widgets/look/theme.h"

#include <QPointer>
#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace patchbay {

/// One Question over its page: dims the page, keeps the focus inside, Esc is "no". Deletes itself when
/// answered.
class QuestionSheet final : public QWidget {
    Q_OBJECT
public:
    QuestionSheet(const Theme &theme, const Question &question, QWidget *page);

    void open();
    void answer(bool accepted); ///< once; later calls do nothing

signals:
    void answered(const patchbay::QuestionAnswer &answer);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void refresh();
    QRect cardRect() const;

    const Theme &m_theme;
    Question m_question;
    QWidget *m_card;
    QLineEdit *m_typed = nullptr;
    QCheckBox *m_option = nullptr;
    QPushButton *m_cancel;
    QPushButton *m_accept;
    QPointer<QWidget> m_focusBefore;
    bool m_answered = false;
};

} // namespace patchbay
