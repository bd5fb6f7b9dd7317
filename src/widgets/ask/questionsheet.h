// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/ask/asker.h"
#include "widgets/ask/pagesheet.h"

class QCheckBox;
class QLineEdit;
class QPushButton;

namespace patchbay {

/// One Question over its page; Esc is "no". Deletes itself when answered.
class QuestionSheet final : public PageSheet {
    Q_OBJECT
public:
    QuestionSheet(const Theme &theme, const Question &question, QWidget *page);

    void answer(bool accepted); ///< once; later calls do nothing

signals:
    void answered(const patchbay::QuestionAnswer &answer);

protected:
    QSize cardSize(const QSize &room) const override;
    QWidget *firstFocus() const override;
    void escape() override;

private:
    void refresh();

    Question m_question;
    QLineEdit *m_typed = nullptr;
    QCheckBox *m_option = nullptr;
    QPushButton *m_cancel;
    QPushButton *m_accept;
    bool m_answered = false;
};

} // namespace patchbay
