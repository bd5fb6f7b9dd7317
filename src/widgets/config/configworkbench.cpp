// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/config/configworkbench.h"

#include "core/text/describe.h"
#include "models/statewords.h"
#include "widgets/config/configeditview.h"
#include "widgets/config/configreviewview.h"
#include "widgets/config/configtextview.h"
#include "widgets/config/configwatchview.h"
#include "widgets/connector/headlayout.h"
#include "widgets/look/buttons.h"
#include "widgets/look/emptyview.h"
#include "widgets/look/labels.h"
#include "widgets/look/notice.h"
#include "widgets/look/stagetrail.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace patchbay {

using Validity = ConfigEditor::Validity;

namespace {
constexpr std::chrono::milliseconds draftPause(1000);
}

ConfigWorkbench::ConfigWorkbench(const Parts &parts, QWidget *parent)
    : QWidget(parent),
      m_parts(parts),
      m_trail(new StageTrail(parts.theme, this)),
      m_status(new StateLabel(parts.theme, this)),
      m_cancel(new QPushButton(this)),
      m_validate(new QPushButton(this)),
      m_review(new QPushButton(this)),
      m_more(new QPushButton(this)),
      m_menu(new QMenu(this)),
      m_notice(new Notice(parts.theme, Notice::Tone::Failed, this)),
      m_draftNotice(new Notice(parts.theme, Notice::Tone::Information, this)),
      m_discardDraft(new LinkButton(this)),
      m_movedNotice(new Notice(parts.theme, Notice::Tone::Warning, this)),
      m_pages(new QStackedWidget(this)),
      m_waiting(new EmptyView(parts.theme, this))
{
    buildMenu();
    build();
    m_saveDraft.setSingleShot(true);
    m_saveDraft.setInterval(draftPause);
    connect(&m_saveDraft, &QTimer::timeout, this, &ConfigWorkbench::saveDraft);
    m_clock.setInterval(std::chrono::seconds(1));
    connect(&m_clock, &QTimer::timeout, this, &ConfigWorkbench::refreshStatus);
    retranslate();
}

ConfigWorkbench::~ConfigWorkbench()
{
    if (m_editor && m_saveDraft.isActive())
        saveDraft();
    // The views stand on the editor.
    delete m_watchView;
    delete m_reviewView;
    delete m_editView;
}

void ConfigWorkbench::build()
{
    m_validate->setObjectName(QStringLiteral("validateConfig"));
    m_review->setObjectName(QStringLiteral("reviewConfig"));
    m_more->setMenu(m_menu);
    m_discardDraft->setText({});
    m_draftNotice->addLink(m_discardDraft);
    for (Notice *notice : {m_notice, m_draftNotice, m_movedNotice})
        notice->hide();
    auto *left = new QWidget(this);
    auto *trail = new QHBoxLayout(left);
    trail->setContentsMargins(0, 0, 0, 0);
    trail->setSpacing(20);
    trail->addWidget(m_trail);
    trail->addStretch(1);
    auto *right = new QWidget(this);
    auto *buttons = new QHBoxLayout(right);
    buttons->setContentsMargins(0, 0, 0, 0);
    buttons->setSpacing(8);
    buttons->addWidget(m_status);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_validate);
    buttons->addWidget(m_review);
    buttons->addWidget(m_more);
    auto *head = new HeadLayout;
    head->addWidget(left);
    head->addWidget(right);
    m_pages->addWidget(m_waiting);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 10, 0, 8);
    layout->setSpacing(8);
    layout->addLayout(head);
    layout->addWidget(m_notice);
    layout->addWidget(m_draftNotice);
    layout->addWidget(m_movedNotice);
    layout->addWidget(m_pages, 1);
    connect(m_validate, &QPushButton::clicked, this, &ConfigWorkbench::validate);
    connect(m_review, &QPushButton::clicked, this, &ConfigWorkbench::review);
    const auto cancel = [this] {
        m_editor->cancelValidation();
    };
    connect(m_cancel, &QPushButton::clicked, this, cancel);
    connect(m_discardDraft, &QPushButton::clicked, this, &ConfigWorkbench::discardDraft);
}

void ConfigWorkbench::buildMenu()
{
    const auto add = [this](const char *name, const QKeySequence &keys, auto &&act) {
        auto *action = new QAction(m_menu);
        action->setObjectName(QString::fromLatin1(name));
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, this, act);
        m_menu->addAction(action);
        addAction(action); // its key works here and nowhere else
        return action;
    };
    m_format = add("formatConfig", Qt::CTRL | Qt::SHIFT | Qt::Key_F, [this] { m_editor->format(); });
    m_sort = add("sortConfig", {}, [this] { m_editor->sortByGroup(); });
    m_fix = add("fixConfig", Qt::ALT | Qt::Key_Return, [this] { m_editView->applyFixAtCaret(); });
    m_complete = add("completeConfig", {}, [this] {
        focusText();
        m_editView->complete();
    });
    m_find = add("findInConfig", {}, [this] { find(); });
    m_menu->addSeparator();
    m_form = add("showForm", {}, [this] { m_editView->showForm(m_form->isChecked()); });
    m_form->setCheckable(true);
    m_form->setChecked(true);
    m_compare = add("compareConfig", {}, [this] { emit compareRequested(); });
    m_discard = add("discardConfig", {}, [this] { discardDraft(); });
}

void ConfigWorkbench::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ConfigWorkbench::hideEvent(QHideEvent *event)
{
    if (m_editor && m_saveDraft.isActive())
        saveDraft();
    QWidget::hideEvent(event);
}

void ConfigWorkbench::retranslate()
{
    m_trail->setStages({tr("Edit"), tr("Validate"), tr("Review"), tr("Apply and watch")});
    m_cancel->setText(tr("Cancel"));
    m_cancel->setAccessibleName(tr("Cancel the validation"));
    m_validate->setText(tr("Validate"));
    m_review->setText(tr("Review and apply…"));
    m_more->setText(tr("More") + QStringLiteral(" ▾"));
    m_more->setAccessibleName(tr("More to do with the text"));
    m_discardDraft->setText(tr("Discard the draft"));
    m_format->setText(tr("Format"));
    m_sort->setText(tr("Sort by group"));
    m_fix->setText(tr("Fix the problem of this line"));
    m_complete->setText(tr("Complete (Ctrl+Space)"));
    m_find->setText(tr("Find and replace"));
    m_form->setText(tr("Form beside the text"));
    m_compare->setText(tr("Compare with another connector…"));
    m_discard->setText(tr("Discard the changes"));
    m_waiting->setReason(tr("The config is being read"));
    refresh();
}

// --- Beginning

void ConfigWorkbench::begin(const std::function<void()> &then)
{
    const auto ready = [this, then](const Result<> &) {
        makeEditor();
        then();
    };
    m_parts.ground.prepare({this, ready});
}

void ConfigWorkbench::makeEditor()
{
    m_editor = std::make_unique<ConfigEditor>(m_parts.ground.on(m_parts.session));
    m_editView = new ConfigEditView(m_parts.theme, *m_editor, this);
    m_reviewView = new ConfigReviewView(m_parts.theme, *m_editor, this);
    m_watchView = new ConfigWatchView(m_parts.theme, *m_editor, m_parts.operations, this);
    for (QWidget *page : {static_cast<QWidget *>(m_editView), static_cast<QWidget *>(m_reviewView),
                          static_cast<QWidget *>(m_watchView)})
        m_pages->addWidget(page);
    m_reviewView->setWorker(m_parts.session.profile().workers.value(0));
    const auto edited = [this] {
        m_saveDraft.start();
        refreshStatus();
    };
    connect(&m_editor->text(), &ConfigText::edited, this, edited);
    connect(&m_editor->text(), &ConfigText::undoChanged, this, &ConfigWorkbench::refresh);
    connect(m_editor.get(), &ConfigEditor::validityChanged, this, &ConfigWorkbench::validityChanged);
    connect(m_editor.get(), &ConfigEditor::problemsChanged, this, &ConfigWorkbench::refreshStatus);
    const auto notKept = [this](const Error &error) {
        sayError(tr("The history does not get what is done here"), error);
    };
    connect(m_editor.get(), &ConfigEditor::historyFailed, this, notKept);
    const auto back = [this] {
        showStage(EditStage);
        focusText();
    };
    connect(m_reviewView, &ConfigReviewView::backRequested, this, back);
    connect(m_reviewView, &ConfigReviewView::applyRequested, this, &ConfigWorkbench::apply);
    const auto merge = [this] {
        m_editor->mergeOthers();
        showStage(EditStage);
        m_reviewsAfterValidation = true;
        m_editor->validate();
    };
    connect(m_reviewView, &ConfigReviewView::mergeRequested, this, merge);
    connect(m_watchView, &ConfigWatchView::backRequested, this, back);
    connect(m_watchView, &ConfigWatchView::goBackRequested, this, &ConfigWorkbench::goBack);
    const auto ended = [this](const Plan &plan, const PlanReport &report) {
        const bool wasNew = m_editor->isNew();
        m_editor->ended(plan, report);
        saveDraft();
        refresh();
        m_watchView->refresh();
        m_watchView->focusFirst();
        emit applied();
        if (wasNew && !m_editor->isNew()) {
            m_connector = m_editor->connector();
            emit created(m_connector);
        }
    };
    connect(m_watchView, &ConfigWatchView::ended, this, ended, Qt::QueuedConnection);
}

void ConfigWorkbench::openConnector(const QString &name)
{
    m_connector = name;
    const auto look = [this] {
        const auto found = [this](const Result<std::vector<ConfigDraft>> &drafts) {
            const QUuid cluster = m_parts.session.profile().id;
            const auto isMine = [this, &cluster](const ConfigDraft &draft) {
                return draft.cluster == cluster && draft.connector == m_connector;
            };
            if (drafts) {
                const auto mine = std::find_if(drafts->begin(), drafts->end(), isMine);
                if (mine != drafts->end()) {
                    openDraft(*mine);
                    return;
                }
            }
            openFresh();
        };
        m_parts.ground.drafts().drafts({this, found});
    };
    if (m_editor)
        look();
    else
        begin(look);
}

void ConfigWorkbench::openFresh()
{
    const auto opened = [this](const Result<> &result) {
        m_isOpen = result.has_value();
        if (!result)
            m_waiting->setReason(tr("The config could not be read"), describeError(result.error()).sentence);
        else
            showStage(EditStage);
        m_draftNotice->hide();
        refresh();
        if (const auto version = std::exchange(m_restoreWhenOpen, std::nullopt); version && m_isOpen)
            restore(*version);
    };
    m_editor->open(m_connector, {this, opened});
}

void ConfigWorkbench::openDraft(const ConfigDraft &draft)
{
    const auto opened = [this, draft](const Result<> &result) {
        if (!result) {
            openFresh(); // says why
            return;
        }
        m_isOpen = true;
        m_draftNotice->setTitle(tr("Your draft of %1 is back").arg(describeMoment(draft.time)));
        m_draftNotice->setText(m_editor->baseChanged()
                                   ? tr("The worker's config has changed since. The review shows who changed "
                                        "what before anything is applied.")
                                   : tr("The worker's config has not changed since."));
        m_draftNotice->show();
        showStage(EditStage);
        refresh();
    };
    m_editor->openDraft(draft, {this, opened});
}

void ConfigWorkbench::beginNew(const std::function<void(ConfigEditor &editor)> &start)
{
    const auto then = [this, start] {
        m_isOpen = true;
        start(*m_editor);
        showStage(EditStage);
        refresh();
        focusText();
    };
    if (m_editor)
        then();
    else
        begin(then);
}

void ConfigWorkbench::noteWorkerConfig(const ConnectorConfig &config)
{
    if (!m_editor || !m_isOpen || m_editor->isNew() || m_pages->currentWidget() == m_watchView)
        return;
    const bool isOther = !differences(m_editor->base(), config, m_editor->secretRules()).isEmpty();
    if (isOther && !m_editor->isModified() && m_pages->currentWidget() == m_editView) {
        m_editor->openWith(m_connector, config);
        return;
    }
    m_movedNotice->setVisible(isOther);
    m_movedNotice->setTitle(tr("Somebody else changed this config while you edit it"));
    m_movedNotice->setText(
        tr("Your text stays as it is. The review shows who changed what before anything is "
           "applied."));
}

// --- Drafts

void ConfigWorkbench::saveDraft()
{
    m_saveDraft.stop();
    const auto done = [this](const Result<> &result) {
        if (!result)
            sayError(tr("The draft is not kept"), result.error());
    };
    if (!m_editor->isModified()) {
        m_parts.ground.drafts().remove(m_editor->draftId(), {this, done});
        return;
    }
    if (const auto draft = m_editor->draft())
        m_parts.ground.drafts().save(*draft, {this, done});
    else
        m_saveDraft.start(); // until the class has told which settings are passwords
}

void ConfigWorkbench::discardDraft()
{
    const auto done = [this](const Result<> &result) {
        if (!result)
            sayError(tr("The draft could not be removed"), result.error());
    };
    m_parts.ground.drafts().remove(m_editor->draftId(), {this, done});
    m_draftNotice->hide();
    if (m_editor->isNew())
        return;
    openFresh();
    m_saveDraft.stop();
}

// --- What is shown

void ConfigWorkbench::focusText()
{
    m_focusWhenOpen = !m_isOpen;
    if (m_editView && m_pages->currentWidget() == m_editView)
        m_editView->focusText();
}

void ConfigWorkbench::find()
{
    if (m_editView && m_pages->currentWidget() == m_editView)
        m_editView->find();
}

void ConfigWorkbench::refresh()
{
    const bool isEditing = m_isOpen && m_pages->currentWidget() == m_editView;
    m_trail->setVisible(m_isOpen);
    m_more->setVisible(isEditing);
    m_validate->setVisible(isEditing);
    m_review->setVisible(isEditing);
    m_discard->setEnabled(isModified() && m_editor && !m_editor->isNew());
    m_compare->setVisible(m_editor && !m_editor->isNew());
    refreshStatus();
    if (std::exchange(m_wasModified, isModified()) != isModified())
        emit modifiedChanged();
}

void ConfigWorkbench::refreshStatus()
{
    const bool isEditing = m_isOpen && m_pages->currentWidget() == m_editView;
    m_status->setVisible(isEditing);
    if (!m_isOpen) {
        m_cancel->hide();
        return;
    }
    const Validity validity = m_editor->validity();
    const bool isChecking = validity == Validity::Checking;
    m_cancel->setVisible(isEditing && isChecking);
    m_validate->setEnabled(!isChecking);
    const bool isProduction = m_parts.session.profile().environment.isProduction();
    const bool mayReview = validity == Validity::Valid || validity == Validity::NotPossible
        || (validity == Validity::Invalid && !isProduction && m_editor->document());
    m_review->setEnabled(mayReview);
    makePrimary(m_validate, validity != Validity::Valid && !isChecking);
    makePrimary(m_review, validity == Validity::Valid);
    m_trail->setCurrent(m_pages->currentWidget() == m_watchView                                          ? 3
                            : m_pages->currentWidget() == m_reviewView                                   ? 2
                            : isChecking || validity == Validity::Valid || validity == Validity::Invalid ? 1
                                                                                                         : 0);
    const int errors = errorCount(m_editor->problems());
    StateLook look{Glyph::Hollow, Colour::Neutral, {}};
    QString words = isModified() || m_editor->isNew() ? tr("Not validated yet") : tr("As the worker has it");
    if (isChecking) {
        look = {Glyph::Ring, Colour::Link, {}};
        const auto age =
            std::chrono::milliseconds(m_validatingSince.msecsTo(QDateTime::currentDateTimeUtc()));
        words = tr("The worker validates… %1").arg(describeDuration(age));
    } else if (errors > 0) {
        look = {Glyph::Cross, Colour::Failed, {}};
        words = tr("%n problems", nullptr, errors);
    } else if (validity == Validity::Valid) {
        look = {Glyph::Check, Colour::Running, {}};
        words = tr("Valid");
    } else if (validity == Validity::NotPossible) {
        look = {Glyph::Triangle, Colour::Warning, {}};
        words = tr("Checked here only");
    }
    m_status->setLook(look, words);
}

} // namespace patchbay
