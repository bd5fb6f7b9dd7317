// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/config/configeditor.h"
#include "core/plans/operationlist.h"
#include "widgets/look/theme.h"

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace patchbay {

class Card;
class FailureNotice;
class Notice;
class PlanStepsView;

/// An apply as it happens, and what became of it: the steps, the outcome, the trace of what failed, and the
/// way back.
class ConfigWatchView final : public QWidget {
    Q_OBJECT
public:
    /// All must outlive this.
    ConfigWatchView(const Theme &theme, ConfigEditor &editor, OperationList &operations,
                    QWidget *parent = nullptr);

    void watch(const QUuid &operation);
    const QUuid &operation() const { return m_operation; }
    void focusFirst();
    void refresh(); ///< the editor knows of the end now: whether it can go back
    void retranslate();

signals:
    void ended(const patchbay::Plan &plan, const patchbay::PlanReport &report);
    void backRequested(); ///< to the text
    void goBackRequested(); ///< the version before into the text, and on to its review

protected:
    void changeEvent(QEvent *event) override;

private:
    void follow(int index);
    void showFailures(const PlanReport &report);
    const Operation *current() const;

    const Theme &m_theme;
    ConfigEditor &m_editor;
    OperationList &m_operations;
    QUuid m_operation;
    bool m_hasEnded = false;
    Notice *m_outcome;
    Card *m_card;
    PlanStepsView *m_steps;
    QVBoxLayout *m_failureRows;
    std::vector<FailureNotice *> m_failures;
    QPushButton *m_back;
    QPushButton *m_cancel;
    QPushButton *m_goBack;
};

} // namespace patchbay
