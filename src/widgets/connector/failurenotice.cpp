// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/connector/failurenotice.h"

#include "core/config/secrets.h"
#include "models/statewords.h"
#include "widgets/look/buttons.h"
#include "widgets/look/labels.h"
#include "widgets/look/notice.h"
#include "widgets/look/painting.h"
#include "widgets/look/wrappedlabel.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QTextDocument>
#include <QVBoxLayout>

#include <utility>

namespace patchbay {

namespace {

constexpr int idsNamed = 6; ///< more are counted
constexpr int linesShown = 22; ///< more scroll
constexpr int tabColumns = 4; ///< of a Java trace's indentation

QString safeTrace(const QString &trace)
{
    QString safe = printableBlock(maskText(trace));
    while (safe.endsWith(u'\n')) // would be one more line, with nothing on it
        safe.chop(1);
    return safe;
}

} // namespace

FailureNotice::FailureNotice(const Theme &theme, QWidget *parent)
    : QWidget(parent),
      m_theme(theme),
      m_notice(new Notice(theme, Notice::Tone::Failed, this)),
      m_age(makeMuted(new QLabel(this))),
      m_copy(new LinkButton(this)),
      m_whole(new LinkButton(this)),
      m_cause(new WrappedLabel(this))
{
    m_age->setWordWrap(false);
    m_cause->setTextFormat(Qt::PlainText);
    m_cause->setFont(theme.font(TextSize::Code));
    m_cause->setTextInteractionFlags(Qt::TextSelectableByMouse);
    // A path or URL without a space is wider than a small window; it must not push the page apart.
    m_cause->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Minimum);
    m_whole->setCheckable(true);
    m_whole->setObjectName(QStringLiteral("wholeTrace"));
    m_copy->setObjectName(QStringLiteral("copyTrace"));
    m_notice->addLink(m_age);
    m_notice->addLink(m_copy);
    m_notice->addLink(m_whole);
    m_notice->body()->addWidget(m_cause);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_notice);
    connect(m_copy, &QPushButton::clicked, this, &FailureNotice::copy);
    connect(m_whole, &QPushButton::toggled, this, &FailureNotice::showTrace);
}

void FailureNotice::setFailure(const FailureCause &failure, StateTimes::Since since, int taskCount)
{
    const bool isNewTrace = failure.trace != m_failure.trace;
    m_failure = failure;
    m_since = std::move(since);
    m_taskCount = taskCount;
    if (m_trace && isNewTrace)
        m_trace->setPlainText(safeTrace(m_failure.trace));
    retranslate();
}

QString FailureNotice::title() const
{
    QStringList ids;
    for (const int task : m_failure.tasks)
        ids.append(QString::number(task));
    const auto count = static_cast<int>(m_failure.tasks.size());
    if (m_failure.instance && count > 0)
        return tr("The connector and %n of its tasks failed", nullptr, count);
    if (m_failure.instance)
        return tr("The connector itself failed");
    if (count == 1)
        return tr("Task %1 failed").arg(ids.first());
    if (count <= idsNamed)
        return tr("Tasks %1 failed", "a list of numbers").arg(ids.join(QStringLiteral(", ")));
    return tr("%1 of %n tasks failed", nullptr, m_taskCount).arg(QString::number(count));
}

void FailureNotice::retranslate()
{
    m_notice->setTitle(title());
    m_copy->setText(tr("Copy"));
    m_copy->setAccessibleName(tr("Copy the trace: %1").arg(title()));
    const bool hasTrace = !m_failure.trace.isEmpty();
    m_copy->setVisible(hasTrace);
    m_whole->setVisible(hasTrace);
    const QString cause = printable(m_failure.summary.cause);
    m_cause->setText(hasTrace ? cause : tr("The worker gives no trace."));
    m_cause->setAccessibleName(tr("Root cause: %1").arg(cause));
    if (m_trace)
        m_trace->setAccessibleName(tr("Whole trace: %1").arg(title()));
    tellAge();
    const bool shown = m_whole->isChecked();
    m_whole->setText(shown ? tr("Hide the trace ▴")
                           : tr("Whole trace (%n lines) ▾", nullptr, m_failure.summary.lines));
    m_whole->setAccessibleName(shown ? tr("Hide the trace: %1").arg(title())
                                     : tr("Show the whole trace: %1").arg(title()));
}

void FailureNotice::tellAge()
{
    m_age->setVisible(m_since.seen.isValid());
    if (!m_since.seen.isValid())
        return;
    const std::chrono::milliseconds age(m_since.seen.msecsTo(QDateTime::currentDateTimeUtc()));
    const bool isNow = age < std::chrono::seconds(3);
    if (m_since.witnessed)
        m_age->setText(isNow ? tr("just now") : tr("%1 ago").arg(describeAge(age)));
    else
        m_age->setText(isNow ? tr("seen just now") : tr("seen for %1").arg(describeAge(age)));
    m_age->setToolTip(plainToolTip(m_since.witnessed
                                       ? tr("It failed at %1.").arg(describeMoment(m_since.seen))
                                       : tr("It had failed already when Patchbay first looked, at %1.")
                                             .arg(describeMoment(m_since.seen))));
}

void FailureNotice::showTrace(bool shown)
{
    if (shown && !m_trace) {
        m_trace = new QPlainTextEdit(this);
        m_trace->setObjectName(QStringLiteral("trace"));
        m_trace->setReadOnly(true);
        m_trace->setTabChangesFocus(true);
        m_trace->setLineWrapMode(QPlainTextEdit::NoWrap);
        m_trace->setFont(m_theme.font(TextSize::Code));
        m_trace->setTabStopDistance(tabColumns * m_trace->fontMetrics().horizontalAdvance(u' '));
        m_trace->setPlainText(safeTrace(m_failure.trace));
        const int lines = std::min(m_failure.summary.lines, linesShown);
        const int around = 2 * (metrics::unit + 1) + qRound(2 * m_trace->document()->documentMargin())
            + m_trace->horizontalScrollBar()->sizeHint().height();
        m_trace->setFixedHeight(lines * m_trace->fontMetrics().lineSpacing() + around);
        m_notice->body()->addWidget(m_trace);
        setTabOrder(m_whole, m_trace);
    }
    if (m_trace)
        m_trace->setVisible(shown);
    retranslate();
}

void FailureNotice::copy()
{
    QGuiApplication::clipboard()->setText(safeTrace(m_failure.trace));
}

} // namespace patchbay
