// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/failurecause.h"
#include "core/cluster/statetimes.h"
#include "widgets/look/theme.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;

namespace patchbay {

class LinkButton;
class Notice;

/// One failure: what failed and when, the root cause first, the whole trace one press away. Secrets in it are
/// masked.
class FailureNotice final : public QWidget {
    Q_OBJECT
public:
    /// \p theme must outlive this.
    explicit FailureNotice(const Theme &theme, QWidget *parent = nullptr);

    /// \p taskCount: of the whole connector. An open trace stays open.
    void setFailure(const FailureCause &failure, StateTimes::Since since, int taskCount);
    void tellAge(); ///< time has passed
    void retranslate();

private:
    QString title() const;
    void showTrace(bool shown);
    void copy();

    const Theme &m_theme;
    FailureCause m_failure;
    StateTimes::Since m_since;
    int m_taskCount = 0;
    Notice *m_notice;
    QLabel *m_age;
    LinkButton *m_copy;
    LinkButton *m_whole;
    QLabel *m_cause;
    QPlainTextEdit *m_trace = nullptr; ///< made when first asked for
};

} // namespace patchbay
