// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/offsets/offsetsview.h"

#include "core/offsets/offsetform.h"
#include "core/plans/moveeditor.h"
#include "core/text/describe.h"
#include "widgets/ask/savefile.h"
#include "widgets/connector/headlayout.h"
#include "widgets/connector/readingline.h"
#include "widgets/look/buttons.h"
#include "widgets/look/emptyview.h"
#include "widgets/look/filterfield.h"
#include "widgets/look/labels.h"
#include "widgets/look/notice.h"
#include "widgets/look/tableview.h"
#include "widgets/look/wrappedlabel.h"
#include "widgets/offsets/brokersline.h"
#include "widgets/offsets/offsetcolumns.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMenu>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace patchbay {

namespace {

constexpr int rawHeight = 120;
constexpr int scrollPause = 150; ///< ms

QToolButton *makeToolButton(const QIcon &icon, QWidget *parent, bool checkable = false)
{
    auto *button = new QToolButton(parent);
    button->setIcon(icon);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setCheckable(checkable);
    return button;
}

} // namespace

OffsetsView::OffsetsView(const Theme &theme, ConnectorOffsets &offsets, QWidget *parent)
    : QWidget(parent),
      m_offsets(offsets),
      m_limits(new Notice(theme, Notice::Tone::Information, this)),
      m_left(new Notice(theme, Notice::Tone::Warning, this)),
      m_external(new Notice(theme, Notice::Tone::Warning, this)),
      m_said(new Notice(theme, Notice::Tone::Success, this)),
      m_filter(new FilterField(theme, this)),
      m_problems(makeMuted(new WrappedLabel(this))),
      m_byTopic(makeToolButton(theme.icon(QStringLiteral("list")), this, true)),
      m_raw(makeToolButton(theme.icon(QStringLiteral("braces")), this, true)),
      m_columns(makeToolButton(theme.icon(QStringLiteral("columns-3")), this)),
      m_export(makeToolButton(theme.icon(QStringLiteral("download")), this)),
      m_exportMenu(new QMenu(this)),
      m_copy(new QAction(this)),
      m_copyJson(new QAction(this)),
      m_exportCsv(new QAction(this)),
      m_exportJson(new QAction(this)),
      m_snapshot(new QPushButton(this)),
      m_snapshots(new QPushButton(this)),
      m_move(new QPushButton(this)),
      m_change(new QPushButton(this)),
      m_age(new ReadingLine(theme, this)),
      m_brokers(new BrokersLine(theme, offsets, this)),
      m_table(new TableView(theme, this)),
      m_rawText(new QPlainTextEdit(this)),
      m_empty(new EmptyView(theme, this)),
      m_stack(new QStackedWidget(this)),
      m_clearFilter(new QAction(this))
{
    build(theme);
    buildExport();
    connect(&m_offsets, &ConnectorOffsets::changed, this, &OffsetsView::refresh);
    connect(&m_offsets, &ConnectorOffsets::factsChanged, this, &OffsetsView::refreshBrokers);
    const auto showTimes = [this] {
        m_model.setRecordTimes(m_offsets.recordTimes().times());
    };
    connect(&m_offsets.recordTimes(), &RecordTimes::changed, this, showTimes);
    m_scrolled.setSingleShot(true);
    m_scrolled.setInterval(scrollPause);
    connect(&m_scrolled, &QTimer::timeout, this, &OffsetsView::lookAtRecords);
    connect(m_table->verticalScrollBar(), &QScrollBar::valueChanged, &m_scrolled,
            qOverload<>(&QTimer::start));
    connect(m_brokers, &BrokersLine::connectionRequested, this, &OffsetsView::connectionRequested);
    connect(&m_offsets.session(), &ClusterSession::profileChanged, this, &OffsetsView::refresh);
    retranslate();
}

void OffsetsView::build(const Theme &theme)
{
    m_table->setObjectName(QStringLiteral("offsets"));
    m_table->setModel(&m_model);
    m_table->setSortingEnabled(true);
    m_table->header()->setSortIndicator(-1, Qt::AscendingOrder); // as the worker's: by topic and partition
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_columns->setPopupMode(QToolButton::InstantPopup);
    m_columns->setMenu(m_table->makeColumnMenu(m_columns));
    m_raw->setObjectName(QStringLiteral("rawJson"));
    m_rawText->setObjectName(QStringLiteral("rawText"));
    m_rawText->setReadOnly(true);
    m_rawText->setTabChangesFocus(true);
    m_rawText->setFont(theme.font(TextSize::Code));
    m_rawText->setFixedHeight(rawHeight);
    m_rawText->hide();
    m_filter->setMinimumWidth(180);
    m_filter->setMaximumWidth(360);
    m_change->setObjectName(QStringLiteral("changeOffsets"));
    m_snapshot->setObjectName(QStringLiteral("takeSnapshot"));
    makePrimary(m_change);
    m_problems->hide();
    for (Notice *notice : {m_limits, m_left, m_external, m_said})
        notice->hide();
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);

    auto *finding = new QWidget(this);
    auto *findingRow = new QHBoxLayout(finding);
    findingRow->setContentsMargins(0, 0, 0, 0);
    findingRow->setSpacing(8);
    findingRow->addWidget(m_filter, 10);
    for (QWidget *tool : {m_byTopic, m_raw, m_columns, m_export})
        findingRow->addWidget(tool);
    findingRow->addStretch(1);
    auto *acting = new QWidget(this);
    auto *actingRow = new QHBoxLayout(acting);
    actingRow->setContentsMargins(0, 0, 0, 0);
    actingRow->setSpacing(8);
    actingRow->addStretch(1);
    for (QWidget *button : {m_snapshots, m_snapshot, m_move, m_change})
        actingRow->addWidget(button);
    auto *tools = new HeadLayout;
    tools->addWidget(finding);
    tools->addWidget(acting);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 10, 0, 0);
    layout->setSpacing(6);
    for (Notice *notice : {m_limits, m_left, m_external, m_said})
        layout->addWidget(notice);
    layout->addLayout(tools);
    layout->addWidget(m_problems);
    layout->addWidget(m_age);
    layout->addWidget(m_brokers);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_rawText);

    auto *takeUp = new LinkButton(this);
    takeUp->setObjectName(QStringLiteral("takeUp"));
    m_left->addLink(takeUp);
    connect(takeUp, &QPushButton::clicked, this, &OffsetsView::activityRequested);
    auto *dismiss = new LinkButton(this);
    dismiss->setObjectName(QStringLiteral("dismissSaid"));
    m_said->addLink(dismiss);
    connect(dismiss, &QPushButton::clicked, m_said, &QWidget::hide);

    QList<QWidget *> order{takeUp,   dismiss,     m_filter,   m_byTopic, m_raw,    m_columns,
                           m_export, m_snapshots, m_snapshot, m_move,    m_change, m_age->link()};
    order += m_brokers->links();
    order += {m_table, m_rawText};
    for (qsizetype index = 1; index < order.size(); ++index)
        setTabOrder(order.at(index - 1), order.at(index));

    connect(m_filter, &QLineEdit::textChanged, this, &OffsetsView::applyFilter);
    const auto goToRows = [this] {
        m_table->setFocus(Qt::ShortcutFocusReason);
        if (!m_table->currentIndex().isValid())
            m_table->setCurrentIndex(m_model.index(0, 0));
    };
    connect(m_filter, &FilterField::leftDown, this, goToRows);
    connect(m_clearFilter, &QAction::triggered, m_filter, &QLineEdit::clear);
    connect(m_byTopic, &QToolButton::toggled, this, &OffsetsView::showShape);
    connect(m_raw, &QToolButton::toggled, this, &OffsetsView::showRaw);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &OffsetsView::showRaw);
    const auto openRaw = [this] {
        m_raw->setChecked(true);
    };
    connect(m_table, &TableView::opened, this, openRaw);
    connect(m_age, &ReadingLine::refreshRequested, &m_offsets, &ConnectorOffsets::refresh);
    connect(&m_model, &OffsetTableModel::shownChanged, this, &OffsetsView::showCount);
    const auto change = [this] {
        std::vector<int> rows;
        for (const QModelIndex &index : m_table->selectionModel()->selectedRows()) {
            if (const int row = m_model.tableRow(index); row >= 0)
                rows.push_back(row);
        }
        emit changeRequested(OffsetSelection::of(m_model.table(), rows));
    };
    connect(m_change, &QPushButton::clicked, this, change);
    connect(m_move, &QPushButton::clicked, this, &OffsetsView::moveRequested);
    connect(m_snapshot, &QPushButton::clicked, this, &OffsetsView::snapshotRequested);
    connect(m_snapshots, &QPushButton::clicked, this, &OffsetsView::snapshotsRequested);
}

void OffsetsView::buildExport()
{
    m_export->setPopupMode(QToolButton::InstantPopup);
    m_export->setMenu(m_exportMenu);
    m_exportMenu->addActions({m_copy, m_copyJson});
    m_exportMenu->addSeparator();
    m_exportMenu->addActions({m_exportCsv, m_exportJson});
    m_copy->setShortcut(QKeySequence::Copy);
    m_copy->setShortcutContext(Qt::WidgetShortcut);
    m_table->addAction(m_copy);
    connect(m_copy, &QAction::triggered, this, &OffsetsView::copyRows);
    const auto copyJson = [this] {
        std::vector<PartitionOffset> rows;
        for (const int row : chosenRows())
            rows.push_back(m_model.table().at(row));
        QGuiApplication::clipboard()->setText(
            QString::fromUtf8(writeOffsetForm(OffsetTable::fromRows(rows))));
    };
    connect(m_copyJson, &QAction::triggered, this, copyJson);
    const auto csv = [this] {
        exportAs(tr("Export the offsets as shown"), tr("CSV tables (*.csv)"), QStringLiteral("csv"), false);
    };
    connect(m_exportCsv, &QAction::triggered, this, csv);
    const auto json = [this] {
        exportAs(tr("Export the offsets as shown"), tr("JSON files (*.json)"), QStringLiteral("json"), true);
    };
    connect(m_exportJson, &QAction::triggered, this, json);
}

void OffsetsView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_offsets.setFollowing(true);
    refresh();
}

void OffsetsView::hideEvent(QHideEvent *event)
{
    m_offsets.setFollowing(false);
    QWidget::hideEvent(event);
}

void OffsetsView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void OffsetsView::retranslate()
{
    m_filter->setAccessibleName(tr("Filter of the offsets"));
    m_table->setAccessibleName(tr("Committed offsets"));
    m_rawText->setAccessibleName(tr("The partition and its offset as raw JSON"));
    const auto name = [](QAbstractButton *button, const QString &text, const QString &phrase) {
        button->setText(text);
        button->setAccessibleName(phrase);
    };
    name(m_byTopic, tr("By topic"), tr("Group the partitions by topic"));
    name(m_raw, tr("Raw JSON"), tr("Show the raw JSON of the chosen row"));
    name(m_columns, tr("Columns"), tr("Choose the columns of the offsets"));
    name(m_export, tr("Copy, export"), tr("Copy or export offsets"));
    name(m_snapshots, tr("Snapshots"), tr("Snapshots of the offsets"));
    name(m_snapshot, tr("Take a snapshot"), tr("Take a snapshot of the offsets"));
    name(m_move, tr("Move to another cluster…"), tr("Move the connector to another cluster"));
    name(m_change, tr("Reset or move offsets…"), tr("Reset or move offsets"));
    m_copy->setText(tr("&Copy the chosen rows"));
    m_copyJson->setText(tr("Copy them as the &JSON that PATCH takes"));
    m_exportCsv->setText(tr("Export as C&SV…"));
    m_exportJson->setText(tr("Export as the JSON that &PATCH takes…"));
    m_clearFilter->setText(tr("Clear the filter"));
    m_age->link()->setAccessibleName(tr("Read the offsets again"));
    auto *takeUp = findChild<LinkButton *>(QStringLiteral("takeUp"));
    name(takeUp, tr("Go on, undo or leave it"), tr("Show the change that was left in the middle"));
    auto *dismiss = findChild<LinkButton *>(QStringLiteral("dismissSaid"));
    name(dismiss, tr("Dismiss"), tr("Dismiss the message about offsets"));
    m_model.retranslate();
    refresh();
}

void OffsetsView::refresh()
{
    if (m_offsets.read().isValid())
        m_model.setOffsets(m_offsets.times());
    const QString problem = m_offsets.error() ? describeError(*m_offsets.error()).sentence : QString();
    m_age->setReading(m_offsets.read(), m_offsets.isLoading(), problem);
    const bool hasRows = m_model.totalCount() > 0;
    const bool isSink = m_model.table().isSink();
    m_age->setVisible(m_offsets.read().isValid());
    m_table->setEnabled(true);
    m_filter->setPlaceholderText(hasRows && !isSink ? tr("Filter: words, column:value")
                                                    : tr("Filter: topic:orders partition:>5 offset:<100"));
    m_byTopic->setVisible(isSink && m_model.table().topics().size() > 1);
    for (QWidget *tool : {static_cast<QWidget *>(m_raw), static_cast<QWidget *>(m_columns),
                          static_cast<QWidget *>(m_export), static_cast<QWidget *>(m_filter)})
        tool->setEnabled(hasRows);
    if (hasRows && !m_laidOut) {
        layOutOffsetColumns(*m_table, m_model);
        m_laidOut = true;
        m_showsBrokers = false;
    }
    refreshBrokers();
    refreshSupport();
    showCount();
    showRaw();
}

void OffsetsView::refreshBrokers()
{
    const bool areNamed = m_offsets.session().brokers().areNamed();
    m_model.setBrokersNamed(areNamed);
    if (m_model.facts() != m_offsets.facts())
        m_model.setFacts(m_offsets.facts());
    if (m_laidOut && areNamed != m_showsBrokers) {
        m_showsBrokers = areNamed;
        showBrokersColumns(*m_table, m_model, areNamed);
    }
    if (areNamed)
        m_scrolled.start();
}

void OffsetsView::lookAtRecords()
{
    const int column = m_model.columnOf(OffsetTableModel::Content::RecordTime);
    const QModelIndex first = m_table->indexAt(QPoint(0, 0));
    if (column < 0 || m_table->isColumnHidden(column) || !first.isValid() || !isVisible())
        return;
    std::vector<int> rows;
    const int step = std::max(1, m_table->visualRect(first).height());
    for (int y = 0; y < m_table->viewport()->height() + step; y += step) {
        const int row = m_model.tableRow(m_table->indexAt(QPoint(0, y)));
        if (row >= 0 && (rows.empty() || rows.back() != row))
            rows.push_back(row);
    }
    m_offsets.recordTimes().look(m_model.table(), m_offsets.facts(), rows);
}

void OffsetsView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_scrolled.start();
}

void OffsetsView::refreshSupport()
{
    const OffsetSupport support = m_offsets.support();
    const bool isViewOnly = support.canView() && !support.canChange();
    m_limits->setVisible(isViewOnly);
    if (isViewOnly) {
        m_limits->setTitle(tr("The offsets can be seen here and not changed"));
        m_limits->setText(printable(support.changing->message));
    }
    const QString reason = support.changing ? printable(support.changing->message) : QString();
    m_change->setEnabled(support.canChange() && m_offsets.read().isValid());
    m_change->setToolTip(reason);
    const auto staying = moveRefusal(m_offsets.session(), m_offsets.connector());
    m_move->setEnabled(!staying && m_offsets.read().isValid());
    m_move->setToolTip(staying ? printable(staying->message) : QString());
    m_snapshot->setEnabled(support.canView() && m_offsets.read().isValid());
    m_snapshots->setEnabled(true);
}

void OffsetsView::refreshEmpty()
{
    const OffsetSupport support = m_offsets.support();
    m_empty->setActions({});
    if (!support.canView()) {
        m_empty->setReason(tr("Offsets are not shown here"), printable(support.viewing->message));
    } else if (m_offsets.read().isValid() && m_model.totalCount() > 0) {
        m_empty->setReason(tr("No partition matches"),
                           tr("None of %n partition(s) fits this filter.", nullptr, m_model.totalCount()));
        m_empty->setActions({m_clearFilter});
    } else if (m_offsets.read().isValid()) {
        m_empty->setReason(tr("No committed offsets"),
                           tr("The connector has not committed an offset yet, or all were reset. They appear "
                              "here as soon as it commits."));
    } else if (m_offsets.error()) {
        const ErrorText text = describeError(*m_offsets.error());
        m_empty->setReason(tr("The offsets could not be read"),
                           text.advice.isEmpty() ? text.sentence : text.sentence + u'\n' + text.advice);
    } else {
        m_empty->setReason(tr("The offsets are being read"));
    }
}

void OffsetsView::applyFilter()
{
    m_model.setFilter(m_filter->text());
    const QStringList problems = m_model.filterProblems();
    m_problems->setVisible(!problems.isEmpty());
    m_problems->setText(tr("Not understood: %1").arg(printable(problems.join(QStringLiteral(", ")))));
    if (m_model.shape() == OffsetTableModel::Shape::Tree && !m_filter->text().isEmpty())
        m_table->expandAll();
    showCount();
}

void OffsetsView::showCount()
{
    m_filter->setCount(m_model.totalCount() > 0
                           ? describeFilterCount(m_model.shownCount(), m_model.totalCount())
                           : QString());
    const bool hasRows = m_model.shownCount() > 0;
    if (!hasRows)
        refreshEmpty();
    m_stack->setCurrentWidget(hasRows ? static_cast<QWidget *>(m_table) : m_empty);
}

void OffsetsView::showShape()
{
    const bool isTree = m_byTopic->isChecked();
    m_model.setShape(isTree ? OffsetTableModel::Shape::Tree : OffsetTableModel::Shape::Flat);
    m_table->setRootIsDecorated(isTree);
    m_table->setItemsExpandable(isTree);
    if (isTree)
        m_table->expandAll();
}

void OffsetsView::showRaw()
{
    const int row = m_model.tableRow(m_table->currentIndex());
    m_rawText->setVisible(m_raw->isChecked() && m_model.totalCount() > 0);
    if (!m_rawText->isVisibleTo(this))
        return;
    QString text;
    if (row < 0)
        text = tr("Choose a partition to see it as the worker wrote it.");
    else
        text = QString::fromUtf8(m_model.table().partitionText(row)) + u'\n'
            + QString::fromUtf8(m_model.table().offsetText(row));
    text = printableBlock(text);
    if (text != m_rawText->toPlainText())
        m_rawText->setPlainText(text);
}

std::vector<int> OffsetsView::chosenRows() const
{
    std::vector<int> rows;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows()) {
        if (const int row = m_model.tableRow(index); row >= 0)
            rows.push_back(row);
    }
    return rows.empty() ? m_model.shownRows() : rows;
}

void OffsetsView::copyRows() const
{
    QGuiApplication::clipboard()->setText(QString::fromUtf8(writeOffsetCsv(m_model.table(), chosenRows())));
}

void OffsetsView::exportAs(const QString &title, const QString &filter, const QString &suffix, bool asJson)
{
    const auto save = [this, asJson](const QString &path) {
        const Result<> saved = saveFile(path, asJson ? m_model.json() : m_model.csv());
        if (!saved)
            say(false, tr("The offsets were not exported"), describeError(saved.error()).sentence);
    };
    chooseFileToSave(this, title, filter, suffix, save);
}

void OffsetsView::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void OffsetsView::tellAge()
{
    m_age->tellAge();
}

void OffsetsView::setExternalNote(const QString &note)
{
    m_external->setTitle(tr("Managed externally"));
    m_external->setText(note);
    m_external->setVisible(!note.isEmpty());
}

void OffsetsView::setLeftInTheMiddle(const QString &sentence)
{
    m_left->setTitle(tr("A change of these offsets was left in the middle"));
    m_left->setText(sentence);
    m_left->setVisible(!sentence.isEmpty());
}

void OffsetsView::say(bool good, const QString &title, const QString &text)
{
    m_said->setTone(good ? Notice::Tone::Success : Notice::Tone::Failed);
    m_said->setTitle(title);
    m_said->setText(text);
    m_said->show();
}

} // namespace patchbay
