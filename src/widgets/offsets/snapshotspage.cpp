// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/offsets/snapshotspage.h"

#include "core/offsets/offsetform.h"
#include "core/text/describe.h"
#include "models/statewords.h"
#include "widgets/ask/savefile.h"
#include "widgets/connector/headlayout.h"
#include "widgets/look/buttons.h"
#include "widgets/look/emptyview.h"
#include "widgets/look/labels.h"
#include "widgets/look/notice.h"
#include "widgets/look/tableview.h"
#include "widgets/look/wrappedlabel.h"
#include "widgets/main/mainwindow.h"
#include "widgets/offsets/snapshotwords.h"

#include <QAction>
#include <QComboBox>
#include <QEvent>
#include <QHeaderView>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace patchbay {

namespace {
constexpr int listWidth = 380;
constexpr int leastListWidth = 240;
constexpr int leastTakenWidth = 110;
} // namespace

const QString SnapshotsPage::scheme = QStringLiteral("snapshots");

SnapshotsPage::SnapshotsPage(ClusterSession &session, const QString &connector, OffsetSnapshotStore &store,
                             Asker &asker, const Theme &theme, QWidget *parent)
    : TabPage(parent),
      m_theme(theme),
      m_session(session),
      m_connector(connector),
      m_asker(asker),
      m_comparison(session, connector, store),
      m_heading(new Heading(theme, this)),
      m_sentence(makeMuted(new WrappedLabel(this))),
      m_problem(new Notice(theme, Notice::Tone::Failed, this)),
      m_snapshots(new TableView(theme, this)),
      m_compareLabel(new QLabel(this)),
      m_other(new QComboBox(this)),
      m_summary(makeMuted(new WrappedLabel(this))),
      m_table(new TableView(theme, this)),
      m_empty(new EmptyView(theme, this)),
      m_stack(new QStackedWidget(this)),
      m_take(new QPushButton(this)),
      m_export(new QPushButton(this)),
      m_undo(new QPushButton(this)),
      m_restore(new QPushButton(this)),
      m_remove(new QPushButton(this)),
      m_takeFirst(new QAction(this))
{
    build(theme);
    connect(&m_comparison, &SnapshotComparison::changed, this, &SnapshotsPage::refresh);
    connect(&m_comparison, &SnapshotComparison::failed, this, &SnapshotsPage::say);
    connect(&session.client(), &ConnectClient::capabilitiesChanged, this, &SnapshotsPage::refresh);
    retranslate();
}

void SnapshotsPage::build(const Theme &)
{
    m_problem->hide();
    m_snapshots->setObjectName(QStringLiteral("snapshots"));
    m_snapshots->setModel(&m_list);
    m_snapshots->setSelectionMode(QAbstractItemView::SingleSelection);
    for (const int column : {SnapshotListModel::ReasonColumn, SnapshotListModel::PartitionsColumn})
        m_snapshots->setColumnWidth(column, std::max(90, m_snapshots->header()->sectionSizeHint(column) + 8));
    m_snapshots->setFillingColumn(SnapshotListModel::TakenColumn, leastTakenWidth);
    m_snapshots->setMinimumWidth(leastListWidth);
    m_snapshots->setMaximumWidth(listWidth);
    m_compareLabel->setBuddy(m_other);
    m_difference.setProgress(OffsetPreviewModel::Progress::Compared);
    m_table->setObjectName(QStringLiteral("difference"));
    m_table->setModel(&m_difference);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_other->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_other->setMinimumContentsLength(16);
    makePrimary(m_restore);
    makeDangerous(m_remove);

    auto *head = new HeadLayout;
    auto *acting = new QWidget(this);
    auto *buttons = new QHBoxLayout(acting);
    buttons->setContentsMargins(0, 0, 0, 0);
    buttons->setSpacing(8);
    buttons->addStretch(1);
    for (QPushButton *button : {m_take, m_export, m_undo, m_restore, m_remove})
        buttons->addWidget(button);
    head->addWidget(m_heading);
    head->addWidget(acting);
    auto *compare = new QHBoxLayout;
    compare->setSpacing(8);
    compare->addWidget(m_compareLabel);
    compare->addWidget(m_other);
    compare->addStretch(1);
    auto *right = new QVBoxLayout;
    right->setSpacing(8);
    right->addLayout(compare);
    right->addWidget(m_summary);
    right->addWidget(m_table, 1);
    auto *both = new QWidget(this);
    auto *columns = new QHBoxLayout(both);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(16);
    columns->addWidget(m_snapshots, 2);
    columns->addLayout(right, 3);
    m_stack->addWidget(both);
    m_stack->addWidget(m_empty);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::pageMargin, 14, metrics::pageMargin, 12);
    layout->setSpacing(8);
    layout->addLayout(head);
    layout->addWidget(m_sentence);
    layout->addWidget(m_problem);
    layout->addWidget(m_stack, 1);

    const QList<QWidget *> order{m_take,   m_export,    m_undo,  m_restore,
                                 m_remove, m_snapshots, m_other, m_table};
    for (qsizetype index = 1; index < order.size(); ++index)
        setTabOrder(order.at(index - 1), order.at(index));

    connect(m_snapshots->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &SnapshotsPage::choose);
    connect(m_other, QOverload<int>::of(&QComboBox::activated), this, &SnapshotsPage::choose);
    connect(m_take, &QPushButton::clicked, &m_comparison, &SnapshotComparison::take);
    connect(m_takeFirst, &QAction::triggered, &m_comparison, &SnapshotComparison::take);
    connect(m_export, &QPushButton::clicked, this, &SnapshotsPage::exportChosen);
    connect(m_remove, &QPushButton::clicked, this, &SnapshotsPage::removeChosen);
    const auto restore = [this] {
        if (const OffsetSnapshot *snapshot = current())
            emit restoreRequested(snapshot->id);
    };
    connect(m_restore, &QPushButton::clicked, this, restore);
    const auto undo = [this] {
        if (m_comparison.chosen())
            emit undoRequested(*m_comparison.chosen());
    };
    connect(m_undo, &QPushButton::clicked, this, undo);
}

void SnapshotsPage::showEvent(QShowEvent *event)
{
    TabPage::showEvent(event);
    m_comparison.refresh();
}

void SnapshotsPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    TabPage::changeEvent(event);
}

void SnapshotsPage::retranslate()
{
    m_heading->setText(tr("Snapshots of the offsets of %1").arg(printable(m_connector)));
    m_sentence->setText(tr("Kept on this machine: by hand, and by itself before each change of offsets."));
    const auto name = [](QAbstractButton *button, const QString &text, const QString &phrase) {
        button->setText(text);
        button->setAccessibleName(phrase);
    };
    name(m_take, tr("&Take a snapshot"), tr("Take a snapshot of the offsets"));
    name(m_export, tr("&Export…"), tr("Export the snapshot as the JSON that PATCH takes"));
    name(m_undo, tr("&Undo that change…"), tr("Undo the change before which it was taken"));
    name(m_restore, tr("&Restore…"), tr("Restore the snapshot"));
    name(m_remove, tr("&Delete…"), tr("Delete the snapshot"));
    m_takeFirst->setText(tr("Take a snapshot"));
    m_snapshots->setAccessibleName(tr("Snapshots"));
    m_table->setAccessibleName(tr("What differs"));
    m_other->setAccessibleName(tr("Compare with"));
    m_compareLabel->setText(tr("Compare with"));
    m_list.retranslate();
    m_difference.retranslate();
    m_other->clear();
    refresh();
    emit titleChanged();
}

const OffsetSnapshot *SnapshotsPage::current() const
{
    const QModelIndex index = m_snapshots->currentIndex();
    return index.isValid() ? &m_list.at(index.row()) : nullptr;
}

void SnapshotsPage::refreshOthers()
{
    const auto &snapshots = m_comparison.snapshots();
    if (m_other->count() == static_cast<int>(snapshots.size()) + 1)
        return;
    const QVariant chosen = m_other->currentData();
    m_other->clear();
    m_other->addItem(tr("What is now"), QUuid());
    for (const OffsetSnapshot &snapshot : snapshots)
        m_other->addItem(describeSnapshot(snapshot), snapshot.id);
    m_other->setCurrentIndex(std::max(0, m_other->findData(chosen)));
}

void SnapshotsPage::choose()
{
    const OffsetSnapshot *snapshot = current();
    m_comparison.choose(snapshot ? snapshot->id : QUuid(), m_other->currentData().toUuid());
}

void SnapshotsPage::refresh()
{
    m_list.setSnapshots(m_comparison.snapshots());
    refreshOthers();
    const bool hasAny = m_list.rowCount() > 0;
    if (hasAny && !m_snapshots->currentIndex().isValid())
        m_snapshots->setCurrentIndex(m_list.index(0, 0));
    m_stack->setCurrentIndex(hasAny ? 0 : 1);
    const OffsetSupport support = m_comparison.offsets().support();
    m_empty->setReason(m_comparison.isListed() ? tr("No snapshots yet") : tr("Snapshots are being read"),
                       support.viewing ? printable(support.viewing->message)
                                       : tr("One is taken by itself before each change of offsets."));
    m_empty->setActions(m_comparison.isListed() && support.canView() ? QList<QAction *>{m_takeFirst}
                                                                     : QList<QAction *>());
    const OffsetPreview &difference = m_comparison.difference();
    if (!(m_difference.preview().rows == difference.rows)
        || !(m_difference.preview().base == difference.base)) {
        m_difference.setPreview(difference);
        for (int column = 0; column < m_difference.columnCount(); ++column)
            m_table->setColumnWidth(column, std::max(80, m_table->header()->sectionSizeHint(column) + 8));
        m_table->setFillingColumn(0, 100);
    }
    m_summary->setText(!current()                       ? tr("Choose a snapshot.")
                           : !m_comparison.isCompared() ? tr("Being read…")
                           : difference.rows.empty()    ? tr("Nothing differs.")
                                                        : tr("%n partition(s) differ.", nullptr,
                                                             static_cast<int>(difference.rows.size())));
    const OffsetSnapshot *snapshot = current();
    m_take->setVisible(hasAny);
    m_take->setEnabled(support.canView());
    m_export->setEnabled(m_comparison.chosen().has_value());
    m_restore->setEnabled(snapshot && support.canChange());
    m_restore->setToolTip(support.changing ? printable(support.changing->message) : QString());
    m_undo->setVisible(snapshot && snapshot->reason == OffsetSnapshot::Reason::BeforeChange);
    m_undo->setEnabled(m_comparison.chosen() && support.canChange());
    m_remove->setEnabled(snapshot != nullptr);
    for (QPushButton *button : {m_export, m_restore, m_remove})
        button->setVisible(hasAny);
}

void SnapshotsPage::exportChosen()
{
    if (!m_comparison.chosen())
        return;
    const QByteArray content = writeOffsetForm(m_comparison.chosen()->offsets);
    const auto save = [this, content](const QString &path) {
        if (const Result<> saved = saveFile(path, content); !saved)
            say(saved.error());
    };
    chooseFileToSave(this, tr("Export the snapshot"), tr("JSON files (*.json)"), QStringLiteral("json"),
                     save);
}

void SnapshotsPage::removeChosen()
{
    const OffsetSnapshot *snapshot = current();
    if (!snapshot)
        return;
    Question question;
    question.title = tr("Delete this snapshot?");
    question.text =
        tr("%1\nNo offset of the connector changes. What was set since then cannot be taken back by "
           "it any more.")
            .arg(describeSnapshot(*snapshot));
    question.actionText = tr("Delete the snapshot");
    question.dangerous = true;
    const auto answered = [this, id = snapshot->id](const Result<QuestionAnswer> &answer) {
        if (answer && answer->accepted)
            m_comparison.remove(id);
    };
    m_asker.ask(this, question, ReplyTo<QuestionAnswer>(this, answered));
}

void SnapshotsPage::say(const Error &error)
{
    const ErrorText text = describeError(error);
    m_problem->setTitle(text.sentence);
    m_problem->setText(text.advice);
    m_problem->show();
}

QString SnapshotsPage::title() const
{
    return tr("%1 · snapshots", "title of a tab").arg(printable(m_connector));
}

QIcon SnapshotsPage::icon() const
{
    return m_theme.icon(QStringLiteral("history"));
}

ObjectSelection SnapshotsPage::selection() const
{
    return {&m_session, {m_connector}, -1};
}

QString SnapshotsPage::address() const
{
    return addressOf(scheme, m_session, m_connector);
}

} // namespace patchbay
