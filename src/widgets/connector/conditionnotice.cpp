// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/connector/conditionnotice.h"

#include "core/text/describe.h"
#include "models/statewords.h"
#include "widgets/look/buttons.h"
#include "widgets/look/notice.h"

#include <QEvent>
#include <QVBoxLayout>

namespace patchbay {

ConditionNotice::ConditionNotice(const Theme &theme, ClusterSession &session, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_notice(new Notice(theme, Notice::Tone::Warning, this)),
      m_retry(new LinkButton(this))
{
    m_notice->addLink(m_retry);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_notice);
    connect(m_retry, &QPushButton::clicked, &m_session, &ClusterSession::refresh);
    connect(&m_session, &ClusterSession::conditionChanged, this, &ConditionNotice::refresh);
    refresh();
}

void ConditionNotice::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QWidget::changeEvent(event);
}

void ConditionNotice::refresh()
{
    using Reach = ClusterCondition::Reach;
    const ClusterCondition &condition = m_session.condition();
    const bool isProblem =
        !condition.isFresh() && condition.reach != Reach::Connecting && condition.reach != Reach::Idle;
    setVisible(isProblem);
    m_retry->setText(tr("Try again now"));
    if (!isProblem)
        return;
    QString sentence = condition.retry ? describeRetry(*condition.retry) : describeCondition(condition);
    QString advice;
    if (!condition.retry && condition.error) {
        const ErrorText text = describeError(*condition.error);
        sentence = text.sentence;
        advice = text.advice;
    }
    if (condition.lastSeen.isValid()) {
        const QString kept = tr("What you see was last read at %1.").arg(describeMoment(condition.lastSeen));
        advice = advice.isEmpty() ? kept : advice + u'\n' + kept;
    }
    m_notice->setTitle(sentence);
    m_notice->setText(advice);
}

} // namespace patchbay
