// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/offsets/offsetchangepage.h"

#include "core/text/describe.h"
#include "core/text/describeoffsets.h"
#include "widgets/look/buttons.h"
#include "widgets/look/labels.h"
#include "widgets/look/notice.h"
#include "widgets/look/stagetrail.h"
#include "widgets/look/wrappedlabel.h"
#include "widgets/main/mainwindow.h"
#include "widgets/offsets/offsetchoiceview.h"
#include "widgets/offsets/offsetreviewview.h"
#include "widgets/offsets/offsettargetview.h"

#include <QLineEdit>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace patchbay {

namespace {
constexpr std::chrono::seconds clockInterval(5);
} // namespace

const QString OffsetChangePage::scheme = QStringLiteral("offsets");

OffsetChangePage::OffsetChangePage(const OffsetEditor::Ground &ground, const QString &connector,
                                   const Theme &theme, QWidget *parent)
    : GuidedPage(ground.session, connector, theme, parent),
      m_editor(ground, connector),
      m_choice(new OffsetChoiceView(theme, m_editor, this)),
      m_target(new OffsetTargetView(theme, m_editor, this)),
      m_review(new OffsetReviewView(theme, m_editor, this))
{
    build();
    connect(&m_editor, &OffsetEditor::changed, this, &OffsetChangePage::refresh);
    connect(&m_editor, &OffsetEditor::stageChanged, this, &OffsetChangePage::followStage);
    connect(&m_editor, &OffsetEditor::failed, this, &OffsetChangePage::say);
    retranslate();
    followStage();
}

void OffsetChangePage::build()
{
    m_stages->addWidget(m_choice);
    m_stages->addWidget(m_target);
    m_stages->addWidget(m_review);
    connect(m_back, &QPushButton::clicked, &m_editor, &OffsetEditor::back);
    connect(m_cancel, &QPushButton::clicked, &m_editor, &OffsetEditor::cancel);
    connect(m_again, &QPushButton::clicked, &m_editor, &OffsetEditor::startOver);
    const auto undo = [this] {
        if (const Operation *operation = m_editor.operation())
            m_editor.beginUndo(operation->id);
    };
    connect(m_undo, &QPushButton::clicked, this, undo);
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

void OffsetChangePage::retranslate()
{
    GuidedPage::retranslate();
    m_trail->setStages({tr("Choose"), tr("Target"), tr("Preview"), tr("Run")});
    m_cancel->setAccessibleName(tr("Cancel the change"));
    m_cancel->setToolTip(tr("No further step begins; what was sent is left to finish, and the connector is "
                            "brought back where that is safe."));
    m_again->setText(tr("Another &change"));
    m_again->setAccessibleName(tr("Begin another change"));
    m_undo->setText(tr("&Undo…"));
    m_undo->setAccessibleName(tr("Undo the change"));
    refresh();
    emit titleChanged();
}

void OffsetChangePage::followStage()
{
    using Stage = OffsetEditor::Stage;
    const Stage stage = m_editor.stage();
    beginStage(static_cast<int>(stage));
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
    QString what = describePreview(m_editor.preview());
    if (const QString records = describeRecords(m_editor.preview()); !records.isEmpty())
        what = tr("%1 %2", "two sentences").arg(what, records);
    const ConnectorStatus *status = m_editor.status();
    if (!status || m_editor.stage() == OffsetEditor::Stage::Run)
        return what;
    return tr("%1 %2", "two sentences").arg(what, describeInterruption(*status, m_editor.plan()));
}

void OffsetChangePage::refresh()
{
    m_heading->setText(
        (m_editor.isUndo() ? tr("Undo a change of the offsets of %1") : tr("Reset or move offsets of %1"))
            .arg(connectorName()));
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
    askForName(previewing && m_editor.confirmation() == Confirmation::TypeName && !refusal);
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
    m_next->setVisible(stage != Stage::Run || isOver);
    offerNext(text, refusal, previewing);
    focusAfterEnd(isOver, m_next);
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

QString OffsetChangePage::title() const
{
    return tr("%1 · offsets", "title of a tab").arg(connectorName());
}

QIcon OffsetChangePage::icon() const
{
    if (m_editor.isRunning())
        return glyphIcon(m_theme, Glyph::Ring, Colour::Link);
    return m_theme.icon(QStringLiteral("undo-2"));
}

QString OffsetChangePage::address() const
{
    return addressOf(scheme, m_editor.session(), m_editor.connector());
}

void OffsetChangePage::focusFilter()
{
    if (m_editor.stage() == OffsetEditor::Stage::Choose)
        m_choice->focusFilter();
}

} // namespace patchbay
