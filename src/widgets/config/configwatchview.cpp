// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/config/configwatchview.h"

#include "core/cluster/failurecause.h"
#include "core/text/describe.h"
#include "widgets/connector/failurenotice.h"
#include "widgets/look/buttons.h"
#include "widgets/look/card.h"
#include "widgets/look/notice.h"
#include "widgets/plan/planstepsview.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace patchbay {

namespace {
constexpr int cardWidth = 320;

Notice::Tone toneOf(Progress progress)
{
    switch (progress) {
    case Progress::Done:
        return Notice::Tone::Success;
    case Progress::Failed:
        return Notice::Tone::Failed;
    case Progress::OutcomeUnknown:
    case Progress::Cancelled:
    case Progress::Skipped:
        return Notice::Tone::Warning;
    case Progress::Pending:
    case Progress::Running:
        break;
    }
    return Notice::Tone::Information;
}
} // namespace

ConfigWatchView::ConfigWatchView(const Theme &theme, ConfigEditor &editor, OperationList &operations,
                                 QWidget *parent)
    : QWidget(parent),
      m_theme(theme),
      m_editor(editor),
      m_operations(operations),
      m_outcome(new Notice(theme, Notice::Tone::Information, this)),
      m_card(new Card(theme, this)),
      m_steps(new PlanStepsView(theme, this)),
      m_failureRows(new QVBoxLayout),
      m_back(new QPushButton(this)),
      m_cancel(new QPushButton(this)),
      m_goBack(new QPushButton(this))
{
    m_card->body()->addWidget(m_steps);
    m_card->body()->addStretch(1);
    m_card->setFixedWidth(cardWidth);
    m_goBack->setObjectName(QStringLiteral("goBack"));
    auto *traces = new QWidget(this);
    m_failureRows->setContentsMargins(0, 0, 0, 0);
    auto *column = new QVBoxLayout(traces);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_outcome);
    column->addLayout(m_failureRows);
    column->addStretch(1);
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(traces);
    auto *middle = new QHBoxLayout;
    middle->setContentsMargins(0, 0, 0, 0);
    middle->setSpacing(16);
    middle->addWidget(scroll, 1);
    middle->addWidget(m_card);
    auto *bottom = new QHBoxLayout;
    bottom->setContentsMargins(0, 0, 0, 0);
    bottom->setSpacing(12);
    bottom->addWidget(m_back);
    bottom->addStretch(1);
    bottom->addWidget(m_cancel);
    bottom->addWidget(m_goBack);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 8);
    layout->setSpacing(8);
    layout->addLayout(middle, 1);
    layout->addLayout(bottom);
    connect(&m_operations, &OperationList::changed, this, &ConfigWatchView::follow);
    connect(m_back, &QPushButton::clicked, this, &ConfigWatchView::backRequested);
    connect(m_goBack, &QPushButton::clicked, this, &ConfigWatchView::goBackRequested);
    const auto cancel = [this] {
        m_operations.cancel(m_operation);
    };
    connect(m_cancel, &QPushButton::clicked, this, cancel);
    retranslate();
}

void ConfigWatchView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ConfigWatchView::retranslate()
{
    m_card->setTitle(tr("Steps"));
    m_back->setText(tr("Back to the text"));
    m_cancel->setText(tr("Stop watching"));
    m_cancel->setToolTip(tr("No further step begins. What was sent is left to finish."));
    m_goBack->setText(tr("Go back to the version before"));
    m_steps->retranslate();
    for (FailureNotice *failure : m_failures)
        failure->retranslate();
    refresh();
}

const Operation *ConfigWatchView::current() const
{
    return m_operations.find(m_operation);
}

void ConfigWatchView::watch(const QUuid &operation)
{
    m_operation = operation;
    m_hasEnded = false;
    if (const Operation *one = current())
        m_steps->setPlan(one->plan);
    refresh();
}

void ConfigWatchView::follow(int index)
{
    if (m_operations.at(index).id == m_operation)
        refresh();
}

void ConfigWatchView::refresh()
{
    const Operation *one = current();
    if (!one)
        return;
    const PlanReport &report = one->report;
    m_steps->setReport(report);
    const bool isOver = report.isOver();
    m_cancel->setVisible(!isOver);
    m_outcome->setTone(toneOf(report.progress));
    m_outcome->setTitle(isOver ? describeReport(one->plan, report) : tr("Applying"));
    m_outcome->setText(isOver ? QString()
                              : tr("It is watched until everything is as it is meant to be, or has failed."));
    showFailures(report);
    if (isOver && !m_hasEnded) {
        m_hasEnded = true;
        emit ended(one->plan, report);
    }
    m_goBack->setVisible(isOver && m_editor.canGoBack());
    makePrimary(m_goBack, isOver && report.progress == Progress::Failed);
    makePrimary(m_back, isOver && report.progress != Progress::Failed);
}

void ConfigWatchView::showFailures(const PlanReport &report)
{
    const bool isOver = report.isOver();
    const auto &left = report.parts.empty() ? std::nullopt : report.parts.front().leftIn;
    const std::vector<FailureCause> causes = isOver && left && report.progress != Progress::Done
        ? failureCausesOf(*left)
        : std::vector<FailureCause>();
    while (m_failures.size() > causes.size()) {
        delete m_failures.back();
        m_failures.pop_back();
    }
    while (m_failures.size() < causes.size()) {
        m_failures.push_back(new FailureNotice(m_theme, this));
        m_failureRows->addWidget(m_failures.back());
    }
    for (std::size_t at = 0; at < causes.size(); ++at)
        m_failures.at(at)->setFailure(causes.at(at), {}, static_cast<int>(left->tasks.size()));
}

void ConfigWatchView::focusFirst()
{
    if (m_goBack->isVisible())
        m_goBack->setFocus();
    else if (m_cancel->isVisible())
        m_cancel->setFocus();
    else
        m_back->setFocus();
}

} // namespace patchbay
