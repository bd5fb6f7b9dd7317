// SPDX-License-Identifier: GPL-3.0-or-later
// ConfigWorkbench: validate, review, apply, watch, go back.
#include "core/text/describe.h"
#include "models/statewords.h"
#include "widgets/config/configeditview.h"
#include "widgets/config/configreviewview.h"
#include "widgets/config/configwatchview.h"
#include "widgets/config/configworkbench.h"
#include "widgets/look/buttons.h"
#include "widgets/look/notice.h"

#include <QStackedWidget>

#include <utility>

namespace patchbay {

using Validity = ConfigEditor::Validity;

bool ConfigWorkbench::isModified() const
{
    return m_editor && m_isOpen && m_editor->isModified();
}

void ConfigWorkbench::showStage(Stage stage)
{
    if (!m_editView)
        return;
    QWidget *const pages[] = {m_editView, m_reviewView, m_watchView};
    m_pages->setCurrentWidget(pages[stage]);
    refresh();
    if (m_isOpen && std::exchange(m_focusWhenOpen, false))
        focusText();
}

void ConfigWorkbench::validate()
{
    if (!m_isOpen)
        return;
    showStage(EditStage);
    m_reviewsAfterValidation = false;
    m_editor->validate();
}

void ConfigWorkbench::nextStep()
{
    if (!m_isOpen || m_pages->currentWidget() == m_watchView)
        return;
    if (m_editor->validity() == Validity::Valid && m_pages->currentWidget() == m_editView)
        review();
    else if (m_pages->currentWidget() == m_editView)
        validate();
    else
        m_reviewView->focusRun();
}

void ConfigWorkbench::validityChanged()
{
    const Validity validity = m_editor->validity();
    if (validity == Validity::Checking) {
        m_validatingSince = QDateTime::currentDateTimeUtc();
        m_clock.start();
    } else {
        m_clock.stop();
        const bool reviews = std::exchange(m_reviewsAfterValidation, false);
        if (reviews && (validity == Validity::Valid || validity == Validity::NotPossible))
            QMetaObject::invokeMethod(this, &ConfigWorkbench::review, Qt::QueuedConnection);
    }
    refreshNotice();
    refresh();
}

void ConfigWorkbench::refreshNotice()
{
    const auto error = m_editor->validationError();
    const bool isFallback = m_editor->validity() == Validity::NotPossible
        || (m_editor->validity() == Validity::Invalid && !m_editor->fallbackReason().isEmpty());
    m_notice->setVisible(error.has_value() || isFallback);
    if (error) {
        const ErrorText text = describeError(*error);
        m_notice->setTone(Notice::Tone::Failed);
        m_notice->setTitle(tr("It could not be validated"));
        m_notice->setText(text.advice.isEmpty() ? text.sentence
                                                : QString(text.sentence + u'\n' + text.advice));
    } else if (isFallback) {
        m_notice->setTone(Notice::Tone::Warning);
        m_notice->setTitle(tr("This worker can't validate"));
        m_notice->setText(tr("%1 Only what is known here was checked: JSON, types and required settings of a "
                             "definition that was seen before.")
                              .arg(m_editor->fallbackReason()));
    }
}

void ConfigWorkbench::sayError(const QString &title, const Error &error)
{
    const ErrorText text = describeError(error);
    m_notice->setTone(Notice::Tone::Failed);
    m_notice->setTitle(title);
    m_notice->setText(text.advice.isEmpty() ? text.sentence : QString(text.sentence + u'\n' + text.advice));
    m_notice->show();
}

void ConfigWorkbench::review()
{
    if (!m_isOpen)
        return;
    const auto reviewed = [this](const Result<ConfigReview> &review) {
        takeReview(review);
    };
    m_editor->review({this, reviewed});
}

void ConfigWorkbench::takeReview(const Result<ConfigReview> &review)
{
    if (!review) {
        sayError(tr("It could not be reviewed"), review.error());
        return;
    }
    m_notice->hide();
    m_movedNotice->hide();
    m_reviewView->setReview(*review);
    showStage(ReviewStage);
    m_reviewView->focusRun();
}

void ConfigWorkbench::apply()
{
    const ConfigReview &review = m_reviewView->review();
    if (const auto refusal = m_editor->applyRefusal(review, m_reviewView->options())) {
        sayError(tr("Nothing was sent"), *refusal);
        return;
    }
    const ClusterProfile &profile = m_parts.session.profile();
    if (!profile.environment.isProduction()) {
        start();
        return;
    }
    Question question;
    question.title = m_reviewView->runText() + u'?';
    question.text = tr("This is production. What was reviewed is written to the cluster.");
    question.cluster = profile.name;
    question.environment = profile.environment;
    question.actionText = m_reviewView->runText();
    question.dangerous = true;
    question.typedName = review.connector;
    const auto answered = [this](const Result<QuestionAnswer> &answer) {
        if (answer && answer->accepted)
            start();
    };
    m_parts.asker.ask(this, question, {this, answered});
}

void ConfigWorkbench::start()
{
    const auto planned = [this](const Result<Plan> &plan) {
        run(plan);
    };
    m_editor->planApply(m_reviewView->review(), m_reviewView->options(), {this, planned});
}

void ConfigWorkbench::run(const Result<Plan> &plan)
{
    if (!plan) {
        sayError(tr("Nothing was sent"), plan.error());
        return;
    }
    const Result<QUuid> operation = m_parts.operations.start(*plan);
    if (!operation) {
        sayError(tr("Nothing was sent"), operation.error());
        return;
    }
    m_notice->hide();
    m_draftNotice->hide();
    m_watchView->watch(*operation);
    showStage(WatchStage);
    m_watchView->focusFirst();
}

void ConfigWorkbench::goBack()
{
    m_editor->goBack();
    showStage(EditStage);
    m_reviewsAfterValidation = true;
    m_editor->validate();
}

void ConfigWorkbench::restore(const ConfigVersion &version)
{
    if (!m_isOpen) {
        m_restoreWhenOpen = version;
        return;
    }
    const RestoredText restored = m_editor->restoreVersion(version);
    showStage(EditStage);
    QStringList lines;
    if (!restored.fromWorker.isEmpty())
        lines.append(tr("Secrets are not kept: %1 stays as the worker has it now.")
                         .arg(printable(restored.fromWorker.join(QStringLiteral(", ")))));
    if (!restored.unknown.isEmpty())
        lines.append(
            tr("Type these secrets again: %1.").arg(printable(restored.unknown.join(QStringLiteral(", ")))));
    m_draftNotice->setTitle(tr("The version of %1 is in the text").arg(describeMoment(version.time)));
    m_draftNotice->setText(lines.join(u'\n'));
    m_draftNotice->show();
    m_reviewsAfterValidation = restored.unknown.isEmpty();
    m_editor->validate();
}

} // namespace patchbay
