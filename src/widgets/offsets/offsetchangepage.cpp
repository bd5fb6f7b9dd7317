// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/offsets/offsetchangepage.h"

#include "core/text/describe.h"
#include "core/text/describeoffsets.h"
#include "widgets/connector/conditionnotice.h"
#include "widgets/look/buttons.h"
#include "widgets/look/labels.h"
#include "widgets/look/notice.h"
#include "widgets/look/stagetrail.h"
#include "widgets/look/wrappedlabel.h"
#include "widgets/offsets/offsetchoiceview.h"
#include "widgets/offsets/offsetreviewview.h"
#include "widgets/offsets/offsettargetview.h"

#include <QEvent>
#include <QLineEdit>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace patchbay {

namespace {
constexpr std::chrono::seconds clockInterval(5);
constexpr int typedWidth = 260;
} // namespace

const QString OffsetChangePage::scheme = QStringLiteral("offsets");

OffsetChangePage::OffsetChangePage(const OffsetEditor::Ground &ground, const QString &connector,
                                   const Theme &theme, QWidget *parent)
    : TabPage(parent),
      m_theme(theme),
      m_editor(ground, connector),
      m_heading(new Heading(theme, this)),
      m_trail(new StageTrail(theme, this)),
      m_sentence(makeMuted(new WrappedLabel(this))),
      m_problem(new Notice(theme, Notice::Tone::Warning, this)),
      m_stages(new QStackedWidget(this)),
      m_choice(new OffsetChoiceView(theme, m_editor, this)),
      m_target(new OffsetTargetView(theme, m_editor, this)),
      m_review(new OffsetReviewView(theme, m_editor, this)),
      m_reason(makeMuted(new WrappedLabel(this))),
      m_typed(new QLineEdit(this)),
      m_back(new QPushButton(this)),
      m_cancel(new QPushButton(this)),
      m_again(new QPushButton(this)),
      m_undo(new QPushButton(this)),
      m_next(new QPushButton(this))
{
    build(theme);
    connect(&m_editor, &OffsetEditor::changed, this, &OffsetChangePage::refresh);
    connect(&m_editor, &OffsetEditor::stageChanged, this, &OffsetChangePage::followStage);
    connect(&m_editor, &OffsetEditor::failed, this, &OffsetChangePage::say);
    retranslate();
    followStage();
}

void OffsetChangePage::build(const Theme &theme)
{
    m_problem->hide();
    m_stages->addWidget(m_choice);
    m_stages->addWidget(m_target);
    m_stages->addWidget(m_review);
    m_typed->setFixedWidth(typedWidth);
    m_typed->setObjectName(QStringLiteral("typedName"));
    m_next->setObjectName(QStringLiteral("next"));
    m_undo->setObjectName(QStringLiteral("undo"));
    m_cancel->setObjectName(QStringLiteral("cancel"));
    m_reason->setAlignment(Qt::AlignRight | Qt::AlignVCenter);

    auto *head = new QHBoxLayout;
    head->setSpacing(16);
    head->addWidget(m_heading, 1);
    head->addWidget(m_trail);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_reason, 1);
    for (QWidget *widget :
         {static_cast<QWidget *>(m_typed), static_cast<QWidget *>(m_back), static_cast<QWidget *>(m_cancel),
          static_cast<QWidget *>(m_again), static_cast<QWidget *>(m_undo), static_cast<QWidget *>(m_next)})
        buttons->addWidget(widget);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::pageMargin, 14, metrics::pageMargin, 12);
    layout->setSpacing(8);
    layout->addLayout(head);
    layout->addWidget(m_sentence);
    layout->addWidget(new ConditionNotice(theme, m_editor.session(), this));
    layout->addWidget(m_problem);
    layout->addWidget(m_stages, 1);
    layout->addLayout(buttons);

    connect(m_typed, &QLineEdit::textChanged, this, &OffsetChangePage::refreshButtons);
    connect(m_typed, &QLineEdit::returnPressed, this, &OffsetChangePage::goOn);
    connect(m_back, &QPushButton::clicked, &m_editor, &OffsetEditor::back);
    connect(m_cancel, &QPushButton::clicked, &m_editor, &OffsetEditor::cancel);
    connect(m_again, &QPushButton::clicked, &m_editor, &OffsetEditor::startOver);
    const auto undo = [this] {
        if (const Operation *operation = m_editor.operation())
            m_editor.beginUndo(operation->id);
    };
    connect(m_undo, &QPushButton::clicked, this, undo);
    connect(m_next, &QPushButton::clicked, this, &OffsetChangePage::goOn);
    m_clock.setInterval(clockInterval);
    connect(&m_clock, &QTimer::timeout, m_review, &OffsetReviewView::tellAge);
}

void OffsetChangePage::choose(const OffsetSelection &selection)
{
    if (m_editor.isRunning())
        return; // the person looks at it
    if (m_editor.stage() == OffsetEditor::Stage::Run)
        m_editor.startOver();
    if (m_editor.stage() == OffsetEditor::Stage::Choose)
        m_choice->preselect(selection);
}

void OffsetChangePage::showEvent(QShowEvent *event)
{
    TabPage::showEvent(event);
    m_editor.offsets().setFollowing(true);
    m_clock.start();
    if (m_editor.stage() == OffsetEditor::Stage::Choose)
        m_choice->focusFirst();
}

void OffsetChangePage::hideEvent(QHideEvent *event)
{
    m_clock.stop();
    m_editor.offsets().setFollowing(false);
    TabPage::hideEvent(event);
}

void OffsetChangePage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    TabPage::changeEvent(event);
}

void OffsetChangePage::retranslate()
{
    m_trail->setStages({tr("Choose"), tr("Target"), tr("Preview"), tr("Run")});
    m_back->setText(tr("&Back"));
    m_back->setAccessibleName(tr("Back to the stage before"));
    m_cancel->setText(tr("&Cancel"));
    m_cancel->setAccessibleName(tr("Cancel the change"));
    m_cancel->setToolTip(tr("No further step begins; what was sent is left to finish, and the connector is "
                            "brought back where that is safe."));
    m_again->setText(tr("Another &change"));
    m_again->setAccessibleName(tr("Begin another change"));
    m_undo->setText(tr("&Undo…"));
    m_undo->setAccessibleName(tr("Undo the change"));
    m_typed->setPlaceholderText(tr("Type %1").arg(printable(m_editor.connector())));
    m_typed->setAccessibleName(tr("Type the name to confirm"));
    refresh();
    emit titleChanged();
}

void OffsetChangePage::followStage()
{
    using Stage = OffsetEditor::Stage;
    const Stage stage = m_editor.stage();
    m_trail->setCurrent(static_cast<int>(stage));
    m_problem->hide();
    m_typed->clear();
    if (stage == Stage::Choose)
        m_stages->setCurrentWidget(m_choice);
    else if (stage == Stage::Target)
        m_stages->setCurrentWidget(m_target);
    else
        m_stages->setCurrentWidget(m_review);
    if (stage == Stage::Target)
        m_target->begin();
    else if (stage == Stage::Preview)
        m_review->begin();
    refresh();
    if (isVisible()) {
        if (stage == Stage::Choose)
            m_choice->focusFirst();
        else if (stage == Stage::Target)
            m_target->focusFirst();
        else if (stage == Stage::Run)
            m_cancel->setFocus(Qt::OtherFocusReason);
        else
            m_review->focusFirst(); // the name is asked for once the preview is there
    }
    emit titleChanged();
}

QString OffsetChangePage::sentence() const
{
    const int all = m_editor.table().count();
    switch (m_editor.stage()) {
    case OffsetEditor::Stage::Choose:
        return tr("%1 of %n partition(s) chosen. Nothing is changed before the last stage.", nullptr, all)
            .arg(m_editor.chosenCount());
    case OffsetEditor::Stage::Target:
        return tr("%n partition(s) chosen: %1. The others keep their offsets.", nullptr,
                  m_editor.chosenCount())
            .arg(describeSelection(m_editor.table(), m_editor.selection()));
    case OffsetEditor::Stage::Preview:
    case OffsetEditor::Stage::Run:
        break;
    }
    if (!m_editor.previewedAt().isValid())
        return tr("The offsets are being read.");
    const QString what = describePreview(m_editor.preview());
    const ConnectorStatus *status = m_editor.status();
    if (!status || m_editor.stage() == OffsetEditor::Stage::Run)
        return what;
    return tr("%1 %2", "two sentences").arg(what, describeInterruption(*status, m_editor.plan()));
}

bool OffsetChangePage::isNameTyped() const
{
    return m_editor.confirmation() != Confirmation::TypeName || m_typed->text() == m_editor.connector();
}

void OffsetChangePage::refresh()
{
    m_heading->setText(
        (m_editor.isUndo() ? tr("Undo a change of the offsets of %1") : tr("Reset or move offsets of %1"))
            .arg(printable(m_editor.connector())));
    m_sentence->setText(sentence());
    refreshButtons();
}

void OffsetChangePage::refreshButtons()
{
    using Stage = OffsetEditor::Stage;
    const Stage stage = m_editor.stage();
    const auto refusal = m_editor.nextRefusal();
    const bool isOver = m_editor.isOver();
    const bool previewing = stage == Stage::Preview;
    const bool asksName = previewing && m_editor.confirmation() == Confirmation::TypeName && !refusal;
    const bool isNew = asksName && !m_typed->isVisibleTo(this);
    m_typed->setVisible(asksName);
    if (isNew && isVisible())
        m_typed->setFocus(Qt::OtherFocusReason);
    m_back->setVisible(stage == Stage::Target || previewing);
    m_cancel->setVisible(stage == Stage::Run && !isOver);
    m_again->setVisible(isOver);
    m_undo->setVisible(isOver && m_editor.mayUndo());
    QString text;
    if (stage == Stage::Choose)
        text = tr("Choose the &target");
    else if (stage == Stage::Target)
        text = tr("Show the &preview");
    else if (previewing)
        text = describeRun(m_editor.preview(), m_editor.plan());
    else
        text = tr("Show the connector");
    m_next->setText(text);
    m_next->setAccessibleName(withoutMnemonic(text));
    m_next->setVisible(stage != Stage::Run || isOver);
    m_next->setEnabled(!refusal && (!previewing || isNameTyped()));
    makePrimary(m_next, true);
    m_reason->setText(refusal ? describeError(*refusal).sentence
                          : previewing && !isNameTyped()
                          ? tr("This is production: type the connector's name to run it.")
                          : QString());
    if (isOver && !m_wasOver && isVisible())
        (m_undo->isVisible() ? m_undo : m_next)->setFocus(Qt::OtherFocusReason);
    m_wasOver = isOver;
}

void OffsetChangePage::goOn()
{
    switch (m_editor.stage()) {
    case OffsetEditor::Stage::Choose:
    case OffsetEditor::Stage::Target:
        m_editor.next();
        break;
    case OffsetEditor::Stage::Preview:
        if (!isNameTyped())
            return;
        if (const Result<> started = m_editor.run(); !started)
            say(started.error());
        break;
    case OffsetEditor::Stage::Run:
        emit connectorRequested();
        break;
    }
}

void OffsetChangePage::say(const Error &error)
{
    const ErrorText text = describeError(error);
    m_problem->setTitle(text.sentence);
    m_problem->setText(text.advice);
    m_problem->show();
}

QString OffsetChangePage::title() const
{
    return tr("%1 · offsets", "title of a tab").arg(printable(m_editor.connector()));
}

QIcon OffsetChangePage::icon() const
{
    if (m_editor.isRunning())
        return glyphIcon(m_theme, Glyph::Ring, Colour::Link);
    return m_theme.icon(QStringLiteral("undo-2"));
}

ObjectSelection OffsetChangePage::selection() const
{
    return {&m_editor.session(), {m_editor.connector()}, -1};
}

QString OffsetChangePage::address() const
{
    return addressOf(m_editor.session(), m_editor.connector());
}

QString OffsetChangePage::addressOf(const ClusterSession &session, const QString &connector)
{
    return scheme + u'/' + session.profile().id.toString(QUuid::WithoutBraces) + u'/' + connector;
}

QString OffsetChangePage::bannerNote() const
{
    if (session()->profile().readOnly)
        return tr("read only: nothing is changed here");
    return session()->profile().environment.isProduction() ? tr("type the connector's name to run")
                                                           : QString();
}

void OffsetChangePage::focusFilter()
{
    if (m_editor.stage() == OffsetEditor::Stage::Choose)
        m_choice->focusFilter();
}

} // namespace patchbay
