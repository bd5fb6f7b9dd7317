// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/offsets/movepage.h"

#include "core/text/describe.h"
#include "core/text/describeoffsets.h"
#include "widgets/look/buttons.h"
#include "widgets/look/card.h"
#include "widgets/look/labels.h"
#include "widgets/look/notice.h"
#include "widgets/look/stagetrail.h"
#include "widgets/look/tableview.h"
#include "widgets/look/wrappedlabel.h"
#include "widgets/main/mainwindow.h"
#include "widgets/plan/planstepsview.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace patchbay {

namespace {
constexpr int sideWidth = 320;
constexpr int fieldWidth = 420;
constexpr int listHeight = 58;
} // namespace

const QString MovePage::scheme = QStringLiteral("move");

MovePage::MovePage(const MoveEditor::Ground &ground, const QString &connector, const Theme &theme,
                   QWidget *parent)
    : GuidedPage(ground.from, connector, theme, parent),
      m_editor(ground, connector),
      m_target(new QComboBox(this)),
      m_name(new QLineEdit(this)),
      m_partitions(new QPlainTextEdit(this)),
      m_topics(new QPlainTextEdit(this)),
      m_keys(new QPlainTextEdit(this)),
      m_settings(new QPlainTextEdit(this)),
      m_deletes(new QCheckBox(this)),
      m_outcome(new Notice(theme, Notice::Tone::Information, this)),
      m_table(new TableView(theme, this)),
      m_stepsCard(new Card(theme, this)),
      m_steps(new PlanStepsView(theme, this)),
      m_requestCard(new Card(theme, this)),
      m_requests(new WrappedLabel(this))
{
    build(theme);
    m_name->setText(connector);
    connect(&m_editor, &MoveEditor::changed, this, &MovePage::refresh);
    connect(&m_editor, &MoveEditor::stageChanged, this, &MovePage::followStage);
    connect(&m_editor, &MoveEditor::failed, this, &MovePage::say);
    retranslate();
    adopt();
    followStage();
}

QWidget *MovePage::buildForm(const Theme &theme)
{
    auto *form = new QWidget(this);
    m_fields = new QFormLayout;
    m_fields->setHorizontalSpacing(16);
    m_fields->setVerticalSpacing(8);
    m_fields->setLabelAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_fields->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);
    m_target->setFixedWidth(fieldWidth);
    m_name->setFixedWidth(fieldWidth);
    for (QPlainTextEdit *list : {m_partitions, m_topics, m_keys, m_settings}) {
        list->setFont(theme.font(TextSize::Code));
        list->setTabChangesFocus(true);
        list->setFixedSize(fieldWidth, listHeight);
        connect(list, &QPlainTextEdit::textChanged, this, &MovePage::adopt);
    }
    const QList<QWidget *> fields{m_target, m_name, m_topics, m_keys, m_settings, m_partitions};
    for (QWidget *field : fields) {
        auto *label = new QLabel(form);
        label->setBuddy(field);
        m_fields->addRow(label, field);
    }
    m_fields->addRow(nullptr, m_deletes);
    auto *layout = new QVBoxLayout(form);
    layout->setContentsMargins(0, 4, 0, 0);
    layout->addLayout(m_fields);
    layout->addStretch(1);
    connect(m_target, QOverload<int>::of(&QComboBox::currentIndexChanged), this, &MovePage::adopt);
    connect(m_name, &QLineEdit::textChanged, this, &MovePage::adopt);
    connect(m_deletes, &QCheckBox::toggled, this, &MovePage::adopt);
    return form;
}

QWidget *MovePage::buildReview(const Theme &theme)
{
    auto *review = new QWidget(this);
    m_table->setObjectName(QStringLiteral("movePreview"));
    m_table->setModel(&m_model);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_outcome->hide();
    m_requests->setTextFormat(Qt::PlainText);
    m_requests->setFont(theme.font(TextSize::Small));
    m_stepsCard->body()->addWidget(m_steps);
    m_requestCard->body()->addWidget(m_requests);
    auto *left = new QVBoxLayout;
    left->setSpacing(8);
    left->addWidget(m_outcome);
    left->addWidget(m_table, 1);
    auto *side = new QWidget(review);
    side->setFixedWidth(sideWidth);
    auto *right = new QVBoxLayout(side);
    right->setContentsMargins(0, 0, 0, 0);
    right->setSpacing(10);
    right->addWidget(m_stepsCard);
    right->addWidget(m_requestCard);
    right->addStretch(1);
    auto *layout = new QHBoxLayout(review);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(16);
    layout->addLayout(left, 1);
    layout->addWidget(side);
    return review;
}

void MovePage::build(const Theme &theme)
{
    m_form = buildForm(theme);
    m_review = buildReview(theme);
    m_stages->addWidget(m_form);
    m_stages->addWidget(m_review);
    connect(m_back, &QPushButton::clicked, &m_editor, &MoveEditor::back);
    connect(m_cancel, &QPushButton::clicked, &m_editor, &MoveEditor::cancel);
    connect(m_again, &QPushButton::clicked, &m_editor, &MoveEditor::startOver);
    const auto undo = [this] {
        if (const Result<> begun = m_editor.undo(); !begun)
            say(begun.error());
    };
    connect(m_undo, &QPushButton::clicked, this, undo);
}

void MovePage::showEvent(QShowEvent *event)
{
    TabPage::showEvent(event);
    if (!m_editor.offsets().read().isValid())
        m_editor.offsets().refresh();
    refreshTargets();
    if (m_editor.stage() == MoveEditor::Stage::Target)
        m_target->setFocus(Qt::OtherFocusReason);
}

void MovePage::retranslate()
{
    GuidedPage::retranslate();
    m_heading->setText(tr("Move %1 to another cluster").arg(connectorName()));
    m_trail->setStages({tr("Target"), tr("Preview"), tr("Run")});
    const auto name = [this](QWidget *field, const QString &label) {
        qobject_cast<QLabel *>(m_fields->labelForField(field))->setText(label);
        field->setAccessibleName(label);
    };
    name(m_target, tr("To the cluster"));
    name(m_name, tr("Its name there"));
    name(m_topics, tr("Topics with other names there"));
    name(m_keys, tr("Partition keys that differ there"));
    name(m_settings, tr("Settings that differ there"));
    name(m_partitions, tr("Only these partitions"));
    m_topics->setPlaceholderText(tr("orders=eu.orders, one on a line"));
    m_keys->setPlaceholderText(tr("filename:/old/a.txt=/new/a.txt"));
    m_settings->setPlaceholderText(tr("connection.url=https://there.example"));
    m_partitions->setPlaceholderText(tr("orders 0,3-7; nothing here means all"));
    m_deletes->setText(tr("Delete the original at the end (then there is no way back)"));
    m_deletes->setAccessibleName(tr("Delete the original at the end"));
    m_table->setAccessibleName(tr("Offsets on the other cluster"));
    m_stepsCard->setTitle(tr("What will happen"));
    m_requestCard->setTitle(tr("What changes anything"));
    const auto button = [](QPushButton *one, const QString &text, const QString &phrase) {
        one->setText(text);
        one->setAccessibleName(phrase);
    };
    m_cancel->setAccessibleName(tr("Cancel the move"));
    button(m_again, tr("Another &move"), tr("Begin another move"));
    button(m_undo, tr("&Undo"), tr("Undo the move"));
    m_model.retranslate();
    m_steps->retranslate();
    refresh();
    emit titleChanged();
}

void MovePage::refreshTargets()
{
    const std::vector<ClusterSession *> others = m_editor.targets();
    QList<QUuid> ids;
    for (const ClusterSession *session : others)
        ids.append(session->profile().id);
    QList<QUuid> shown;
    for (int index = 0; index < m_target->count(); ++index)
        shown.append(m_target->itemData(index).toUuid());
    if (ids == shown)
        return;
    const QVariant chosen = m_target->currentData();
    m_target->clear();
    for (const ClusterSession *session : others)
        m_target->addItem(printable(session->profile().name), session->profile().id);
    m_target->setCurrentIndex(m_target->findData(chosen)); // never one that nobody chose
}

void MovePage::adopt()
{
    MoveEditor::Wishes wishes;
    wishes.target = m_target->currentData().toUuid();
    wishes.copyName = m_name->text();
    wishes.partitions = m_partitions->toPlainText();
    wishes.topics = m_topics->toPlainText();
    wishes.keys = m_keys->toPlainText();
    wishes.settings = m_settings->toPlainText();
    wishes.deletesOriginal = m_deletes->isChecked();
    m_editor.setWishes(wishes);
}

void MovePage::followStage()
{
    const MoveEditor::Stage stage = m_editor.stage();
    beginStage(static_cast<int>(stage));
    m_stages->setCurrentWidget(stage == MoveEditor::Stage::Target ? m_form : m_review);
    refresh();
    if (isVisible() && stage == MoveEditor::Stage::Run)
        m_cancel->setFocus(Qt::OtherFocusReason);
    emit titleChanged();
}

QString MovePage::sentence() const
{
    const ClusterSession *target = m_editor.target();
    const QString there = target ? printable(target->profile().name) : QString();
    switch (m_editor.stage()) {
    case MoveEditor::Stage::Target:
        return tr("Its config is copied as it is, and its offsets go along. The two never run at the same "
                  "time.");
    case MoveEditor::Stage::Preview:
        if (!m_editor.isPreviewed())
            return tr("The two clusters are being asked.");
        return (m_editor.wishes().deletesOriginal
                    ? tr("%n partition(s) go along to %1. The original is stopped, and deleted at the end.",
                         nullptr, static_cast<int>(m_editor.preview().rows.size()))
                    : tr("%n partition(s) go along to %1. The original is stopped and stays, with its "
                         "offsets.",
                         nullptr, static_cast<int>(m_editor.preview().rows.size())))
            .arg(there);
    case MoveEditor::Stage::Run:
        break;
    }
    return tr("From %1 to %2.").arg(printable(m_editor.session().profile().name), there);
}

void MovePage::refresh()
{
    const bool isSink = m_editor.offsets().table().isSink();
    const bool isRead = m_editor.offsets().read().isValid();
    m_keys->setVisible(!isSink);
    m_fields->labelForField(m_keys)->setVisible(!isSink);
    m_topics->setVisible(isSink || !isRead);
    m_fields->labelForField(m_topics)->setVisible(isSink || !isRead);
    m_partitions->setVisible(isSink || !isRead);
    m_fields->labelForField(m_partitions)->setVisible(isSink || !isRead);
    m_sentence->setText(sentence());
    if (m_editor.stage() != MoveEditor::Stage::Target)
        refreshReview();
    refreshButtons();
}

void MovePage::refreshReview()
{
    if (!(m_model.preview().rows == m_editor.preview().rows)) {
        m_model.setPreview(m_editor.preview());
        for (int column = 0; column < m_model.columnCount(); ++column)
            m_table->setColumnWidth(column, std::max(90, m_table->header()->sectionSizeHint(column) + 8));
        m_table->setFillingColumn(0, 140);
    }
    const Operation *operation = m_editor.operation();
    const Plan &plan = operation ? operation->plan : m_editor.plan();
    if (!(plan == m_shownPlan)) {
        m_shownPlan = plan;
        m_steps->setPlan(plan);
        m_requests->setText(m_editor.requests().join(u'\n'));
    }
    m_stepsCard->setVisible(!plan.parts.empty());
    m_requestCard->setVisible(!plan.parts.empty() && !operation);
    m_outcome->setVisible(m_editor.isOver()
                          || (m_editor.stage() == MoveEditor::Stage::Preview && m_editor.mayRunForAMoment()));
    if (!operation) {
        m_outcome->setTone(Notice::Tone::Warning);
        m_outcome->setTitle(tr("The other cluster cannot create it stopped"));
        m_outcome->setText(tr("Before Kafka Connect 3.7 it is created and stopped at once: it may run for a "
                              "moment, without its offsets."));
        return;
    }
    m_steps->setReport(operation->report);
    if (!m_editor.isOver())
        return;
    m_outcome->setTone(operation->report.progress == Progress::Done ? Notice::Tone::Success
                                                                    : Notice::Tone::Warning);
    m_outcome->setTitle(describeReport(operation->plan, operation->report));
    QStringList parts;
    for (std::size_t index = 0; index < operation->plan.parts.size(); ++index)
        parts.append(describePart(operation->plan.parts.at(index), operation->report.parts.at(index)));
    m_outcome->setText(parts.join(u'\n'));
}

void MovePage::refreshButtons()
{
    using Stage = MoveEditor::Stage;
    const Stage stage = m_editor.stage();
    const auto refusal = m_editor.nextRefusal();
    const bool previewing = stage == Stage::Preview;
    const bool isOver = m_editor.isOver();
    askForName(previewing && m_editor.confirmation() == Confirmation::TypeName && !refusal);
    m_back->setVisible(previewing);
    m_cancel->setVisible(stage == Stage::Run && !isOver);
    m_again->setVisible(isOver);
    m_undo->setVisible(isOver && m_editor.mayUndo());
    m_next->setVisible(stage != Stage::Run);
    offerNext(previewing ? tr("Stop it here, create and start it there") : tr("Show the &preview"), refusal,
              previewing);
    focusAfterEnd(isOver, m_again);
}

void MovePage::goOn()
{
    if (m_editor.stage() == MoveEditor::Stage::Target) {
        m_editor.next();
        return;
    }
    if (m_editor.stage() != MoveEditor::Stage::Preview || !isNameTyped())
        return;
    if (const Result<> started = m_editor.run(); !started)
        say(started.error());
}

QString MovePage::title() const
{
    return tr("%1 · move", "title of a tab").arg(connectorName());
}

QIcon MovePage::icon() const
{
    if (m_editor.isRunning())
        return glyphIcon(m_theme, Glyph::Ring, Colour::Link);
    return m_theme.icon(QStringLiteral("arrow-right"));
}

QString MovePage::address() const
{
    return addressOf(scheme, m_editor.session(), m_editor.connector());
}

} // namespace patchbay
