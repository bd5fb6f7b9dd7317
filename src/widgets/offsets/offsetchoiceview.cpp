// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/offsets/offsetchoiceview.h"

#include "core/text/describe.h"
#include "core/text/describeoffsets.h"
#include "widgets/ask/savefile.h"
#include "widgets/look/buttons.h"
#include "widgets/look/filterfield.h"
#include "widgets/look/labels.h"
#include "widgets/look/tableview.h"
#include "widgets/look/wrappedlabel.h"
#include "widgets/offsets/offsetcolumns.h"
#include "widgets/offsets/snapshotwords.h"

#include <QComboBox>
#include <QEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace patchbay {

namespace {
constexpr int pasteHeight = 96;
constexpr int namedMissing = 5; ///< of partitions without an offset
} // namespace

OffsetChoiceView::OffsetChoiceView(const Theme &theme, OffsetEditor &editor, QWidget *parent)
    : QWidget(parent),
      m_editor(editor),
      m_filter(new FilterField(theme, this)),
      m_topicLabel(new QLabel(this)),
      m_topic(new QComboBox(this)),
      m_range(new QLineEdit(this)),
      m_tickRange(new QPushButton(this)),
      m_tickShown(new QPushButton(this)),
      m_tickNone(new QPushButton(this)),
      m_paste(new QToolButton(this)),
      m_pastePanel(nullptr),
      m_pasteHint(makeMuted(new WrappedLabel(this))),
      m_pasted(new QPlainTextEdit(this)),
      m_use(new QPushButton(this)),
      m_load(new QPushButton(this)),
      m_snapshotsLabel(new QLabel(this)),
      m_snapshots(new QComboBox(this)),
      m_useSnapshot(new QPushButton(this)),
      m_problem(new WrappedLabel(this)),
      m_missing(makeMuted(new WrappedLabel(this))),
      m_leaveMissing(new LinkButton(this)),
      m_table(new TableView(theme, this))
{
    build(theme);
    connect(&m_editor.offsets(), &ConnectorOffsets::changed, this, &OffsetChoiceView::feed);
    connect(&m_editor, &OffsetEditor::changed, this, &OffsetChoiceView::refresh);
    connect(&m_editor, &OffsetEditor::snapshotsRead, this, &OffsetChoiceView::refresh);
    connect(&m_editor, &OffsetEditor::choiceTaken, this, &OffsetChoiceView::tick);
    retranslate();
    feed();
}

void OffsetChoiceView::build(const Theme &theme)
{
    m_table->setObjectName(QStringLiteral("choice"));
    m_table->setModel(&m_model);
    m_model.setCheckable(true);
    m_table->setSortingEnabled(true);
    m_table->header()->setSortIndicator(-1, Qt::AscendingOrder);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->installEventFilter(this);
    m_filter->setMinimumWidth(160);
    m_filter->setMaximumWidth(320);
    m_topic->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_topic->setMinimumContentsLength(10);
    m_range->setMaximumWidth(110);
    m_paste->setCheckable(true);
    m_paste->setIcon(theme.icon(QStringLiteral("download")));
    m_paste->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_paste->setFocusPolicy(Qt::StrongFocus);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->hide();

    auto *tools = new QHBoxLayout;
    tools->setSpacing(8);
    tools->addWidget(m_filter, 10);
    tools->addWidget(m_tickShown);
    tools->addWidget(m_tickNone);
    tools->addStretch(1);
    auto *ranges = new QHBoxLayout;
    ranges->setSpacing(8);
    m_topicLabel->setBuddy(m_topic);
    m_snapshotsLabel->setBuddy(m_snapshots);
    ranges->addWidget(m_topicLabel);
    ranges->addWidget(m_topic);
    ranges->addWidget(m_range);
    ranges->addWidget(m_tickRange);
    ranges->addStretch(1);
    ranges->addWidget(m_paste);
    m_pastePanel = buildPaste(theme);
    auto *missing = new QHBoxLayout;
    missing->setSpacing(8);
    missing->addWidget(m_missing, 1);
    missing->addWidget(m_leaveMissing);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addLayout(tools);
    layout->addLayout(ranges);
    layout->addWidget(m_pastePanel);
    layout->addWidget(m_problem);
    layout->addLayout(missing);
    layout->addWidget(m_table, 1);

    const QList<QWidget *> order{m_filter,    m_tickShown,   m_tickNone,     m_topic, m_range,
                                 m_tickRange, m_paste,       m_pasted,       m_use,   m_load,
                                 m_snapshots, m_useSnapshot, m_leaveMissing, m_table};
    for (qsizetype index = 1; index < order.size(); ++index)
        setTabOrder(order.at(index - 1), order.at(index));

    const auto filter = [this](const QString &text) {
        m_model.setFilter(text);
        refresh();
    };
    connect(m_filter, &QLineEdit::textChanged, this, filter);
    connect(m_filter, &FilterField::leftDown, this, &OffsetChoiceView::focusFirst);
    const auto tickShown = [this] {
        m_model.checkShown(true);
    };
    connect(m_tickShown, &QPushButton::clicked, this, tickShown);
    const auto tickNone = [this] {
        m_editor.leaveMissing();
        m_model.checkOnly({});
    };
    connect(m_tickNone, &QPushButton::clicked, this, tickNone);
    connect(m_tickRange, &QPushButton::clicked, this, &OffsetChoiceView::tickRange);
    connect(m_range, &QLineEdit::returnPressed, this, &OffsetChoiceView::tickRange);
    const auto openPaste = [this](bool open) {
        m_pastePanel->setVisible(open);
        if (open) {
            m_editor.readSnapshots();
            m_pasted->setFocus(Qt::OtherFocusReason);
        }
    };
    connect(m_paste, &QToolButton::toggled, this, openPaste);
    connect(m_leaveMissing, &QPushButton::clicked, &m_editor, &OffsetEditor::leaveMissing);
    const auto ticked = [this] {
        if (!m_ticking)
            m_editor.choose(OffsetSelection::of(m_model.table(), m_model.checkedRows()));
    };
    connect(&m_model, &OffsetTableModel::checkedChanged, this, ticked);
    connect(&m_model, &OffsetTableModel::shownChanged, this, &OffsetChoiceView::refresh);
}

QWidget *OffsetChoiceView::buildPaste(const Theme &theme)
{
    auto *panel = new QWidget(this);
    m_pasted->setObjectName(QStringLiteral("pasted"));
    m_pasted->setFont(theme.font(TextSize::Code));
    m_pasted->setFixedHeight(pasteHeight);
    m_pasted->setTabChangesFocus(true);
    m_snapshots->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_snapshots->setMinimumContentsLength(24);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_use);
    buttons->addWidget(m_load);
    buttons->addStretch(1);
    buttons->addWidget(m_snapshotsLabel);
    buttons->addWidget(m_snapshots);
    buttons->addWidget(m_useSnapshot);
    auto *layout = new QVBoxLayout(panel);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(m_pasteHint);
    layout->addWidget(m_pasted);
    layout->addLayout(buttons);
    panel->hide();

    const auto use = [this] {
        usePasted(m_pasted->toPlainText().toUtf8());
    };
    connect(m_use, &QPushButton::clicked, this, use);
    const auto load = [this] {
        const auto chosen = [this](const QString &path) {
            const auto content = loadFile(path);
            if (content)
                usePasted(*content);
            else
                say(describeError(content.error()).sentence);
        };
        chooseFileToOpen(this, tr("Load offsets or partitions"),
                         tr("JSON and CSV files (*.json *.csv);;All files (*)"), chosen);
    };
    connect(m_load, &QPushButton::clicked, this, load);
    const auto useSnapshot = [this] {
        const QUuid id = m_snapshots->currentData().toUuid();
        if (!id.isNull())
            m_editor.takeSnapshot(id, true);
    };
    connect(m_useSnapshot, &QPushButton::clicked, this, useSnapshot);
    return panel;
}

void OffsetChoiceView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void OffsetChoiceView::retranslate()
{
    m_filter->setPlaceholderText(tr("Filter: words, column:value"));
    m_filter->setAccessibleName(tr("Filter of the partitions"));
    m_table->setAccessibleName(tr("Partitions to choose from"));
    m_topic->setAccessibleName(tr("Topic of the range"));
    m_topicLabel->setText(tr("Topic"));
    m_snapshotsLabel->setText(tr("Snapshot"));
    m_range->setPlaceholderText(tr("0,3-7"));
    m_range->setAccessibleName(tr("Partitions of the range"));
    const auto name = [](QAbstractButton *button, const QString &text, const QString &phrase) {
        button->setText(text);
        button->setAccessibleName(phrase);
    };
    name(m_tickRange, tr("Tick this range"), tr("Tick this range"));
    name(m_tickShown, tr("Tick all shown"), tr("Tick all partitions that are shown"));
    name(m_tickNone, tr("Tick none"), tr("Tick no partition"));
    name(m_paste, tr("Paste or load…"), tr("Paste or load a selection"));
    name(m_use, tr("Use this text"), tr("Use the pasted text"));
    name(m_load, tr("Load a file…"), tr("Load a file with offsets or partitions"));
    name(m_useSnapshot, tr("Use this snapshot"), tr("Choose what the snapshot names"));
    name(m_leaveMissing, tr("Leave them out"), tr("Leave out partitions without an offset"));
    m_snapshots->setAccessibleName(tr("Snapshots to choose from"));
    m_pasted->setAccessibleName(tr("Pasted offsets or partitions"));
    m_pasteHint->setText(
        tr("The JSON that PATCH takes or GET answers, a CSV with topic, partition and offset, or the list "
           "{\"partitions\":[{\"topic\",\"partition\"}]} of many guides: all become a selection here."));
    m_model.retranslate();
    refresh();
}

void OffsetChoiceView::feed()
{
    if (!m_editor.offsets().read().isValid() || m_editor.stage() != OffsetEditor::Stage::Choose)
        return;
    m_model.setOffsets(m_editor.offsets().times());
    if (m_model.totalCount() > 0 && !m_laidOut) {
        layOutOffsetColumns(*m_table, m_model);
        m_laidOut = true;
    }
    if (m_table->hasFocus() && !m_table->currentIndex().isValid() && m_model.rowCount() > 0)
        m_table->setCurrentIndex(m_model.index(0, 0));
    const QStringList topics = m_model.table().topics();
    QStringList shown;
    for (int index = 0; index < m_topic->count(); ++index)
        shown.append(m_topic->itemData(index).toString());
    if (topics != shown) {
        m_topic->clear();
        for (const QString &topic : topics)
            m_topic->addItem(printable(topic), topic);
    }
    if (m_preselected) {
        const OffsetSelection wanted = *std::exchange(m_preselected, std::nullopt);
        tick(select(m_model.table(), wanted).rows);
        m_editor.choose(OffsetSelection::of(m_model.table(), m_model.checkedRows()));
    } else if (m_editor.chosenCount() == 0 && m_model.checkedCount() > 0) {
        tick({}); // the editor began anew: what is ticked is what it has
    }
    refresh();
}

void OffsetChoiceView::preselect(const OffsetSelection &selection)
{
    if (selection.isEmpty())
        return;
    m_preselected = selection;
    feed();
}

void OffsetChoiceView::tick(const std::vector<int> &rows)
{
    // The editor knows already what was named, partitions without an offset included.
    m_ticking = true;
    m_model.checkOnly(rows);
    m_ticking = false;
    refresh();
}

void OffsetChoiceView::tickRange()
{
    const auto rows = m_editor.rowsInRange(m_topic->currentData().toString(), m_range->text());
    if (!rows) {
        say(describeError(rows.error()).sentence);
        return;
    }
    say({});
    m_model.setChecked(*rows, true);
}

void OffsetChoiceView::usePasted(const QByteArray &text)
{
    const auto rows = m_editor.take(text);
    if (!rows) {
        say(describeError(rows.error()).sentence);
        return;
    }
    const auto &form = m_editor.form();
    say(form && form->repeated > 0
            ? tr("%n partition(s) stand there more than once; the last counts.", nullptr, form->repeated)
            : QString());
    tick(*rows);
}

void OffsetChoiceView::say(const QString &problem)
{
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
}

void OffsetChoiceView::refresh()
{
    m_filter->setCount(m_model.totalCount() > 0
                           ? describeFilterCount(m_model.shownCount(), m_model.totalCount())
                           : QString());
    const bool isSink = m_model.table().isSink();
    for (QWidget *widget : {static_cast<QWidget *>(m_topicLabel), static_cast<QWidget *>(m_topic),
                            static_cast<QWidget *>(m_range), static_cast<QWidget *>(m_tickRange)})
        widget->setVisible(isSink);
    fillWithSnapshots(*m_snapshots, m_editor.snapshots());
    m_useSnapshot->setEnabled(m_snapshots->count() > 0);
    const auto &missing = m_editor.missing();
    m_missing->setVisible(!missing.empty());
    m_leaveMissing->setVisible(!missing.empty());
    if (!missing.empty()) {
        QStringList names;
        for (std::size_t index = 0; index < missing.size() && index < namedMissing; ++index)
            names.append(describePartition(missing.at(index)));
        if (missing.size() > namedMissing)
            names.append(QStringLiteral("…"));
        m_missing->setText(tr("%n named partition(s) have no committed offset: %1", nullptr,
                              static_cast<int>(missing.size()))
                               .arg(names.join(QStringLiteral(", "))));
    }
}

void OffsetChoiceView::toggleSelected()
{
    std::vector<int> rows;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows()) {
        if (const int row = m_model.tableRow(index); row >= 0)
            rows.push_back(row);
    }
    if (rows.empty())
        return;
    const std::vector<int> ticked = m_model.checkedRows();
    const auto isTicked = [&ticked](int row) {
        return std::binary_search(ticked.begin(), ticked.end(), row);
    };
    m_model.setChecked(rows, !std::all_of(rows.begin(), rows.end(), isTicked));
}

bool OffsetChoiceView::eventFilter(QObject *watched, QEvent *event)
{
    // Space ticks every selected row, in whatever column the cursor is.
    if (watched == m_table && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Space) {
        toggleSelected();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void OffsetChoiceView::focusFirst()
{
    m_table->setFocus(Qt::OtherFocusReason);
    if (!m_table->currentIndex().isValid() && m_model.rowCount() > 0)
        m_table->setCurrentIndex(m_model.index(0, 0));
}

void OffsetChoiceView::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

} // namespace patchbay
