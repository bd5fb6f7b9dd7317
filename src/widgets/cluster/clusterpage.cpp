// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/cluster/clusterpage.h"

#include "core/limits.h"
#include "core/text/describe.h"
#include "models/csv.h"
#include "models/statewords.h"
#include "widgets/ask/savefile.h"
#include "widgets/cluster/statecountrow.h"
#include "widgets/connector/connectoractions.h"
#include "widgets/connector/headlayout.h"
#include "widgets/look/buttons.h"
#include "widgets/look/conditionlook.h"
#include "widgets/look/emptyview.h"
#include "widgets/look/filterfield.h"
#include "widgets/look/labels.h"
#include "widgets/look/notice.h"
#include "widgets/look/painting.h"
#include "widgets/look/tableview.h"

#include <QAction>
#include <QEvent>
#include <QHeaderView>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace patchbay {

namespace {

constexpr int workerRowsShown = 4; ///< more scroll
constexpr int leastNameWidth = 180;

QToolButton *makeToolButton(const QIcon &icon, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setIcon(icon);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

} // namespace

ClusterPage::ClusterPage(const Theme &theme, ClusterSession &session, QWidget *parent)
    : TabPage(parent),
      m_theme(theme),
      m_session(session),
      m_connectors([&session]() -> const ClusterSnapshot & { return session.snapshot(); }, session.configs()),
      m_name(new Heading(theme, this)),
      m_state(new StateLabel(theme, this)),
      m_facts(new ElidedLabel(theme, this)),
      m_clusterActions(new QHBoxLayout),
      m_edit(new QPushButton(this)),
      m_condition(new Notice(theme, Notice::Tone::Warning, this)),
      m_retry(new LinkButton(this)),
      m_disagreement(new Notice(theme, Notice::Tone::Warning, this)),
      m_exportProblem(new Notice(theme, Notice::Tone::Failed, this)),
      m_workerTable(new TableView(theme, this)),
      m_seenWorkers(new ElidedLabel(theme, this)),
      m_counts(new StateCountRow(theme, this)),
      m_filter(new FilterField(theme, this)),
      m_searching(makeMuted(new QLabel(this))),
      m_connectorActions(new QHBoxLayout),
      m_columns(makeToolButton(theme.icon(QStringLiteral("columns-3")), this)),
      m_export(makeToolButton(theme.icon(QStringLiteral("download")), this)),
      m_table(new TableView(theme, this)),
      m_empty(new EmptyView(theme, this)),
      m_stack(new QStackedWidget(this)),
      m_clearFilter(new QAction(this))
{
    build();
    connectSession();
    retranslate();
    refreshWorkers();
}

void ClusterPage::build()
{
    m_facts->setLook(TextSize::Content, QFont::Normal, Colour::TextMuted);
    m_name->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    auto *head = new QHBoxLayout;
    head->setSpacing(10);
    head->addWidget(m_name);
    head->addWidget(m_state);
    head->addStretch(1);
    m_clusterActions->setSpacing(8);
    m_clusterActions->addWidget(m_edit);
    connect(m_edit, &QPushButton::clicked, this, &ClusterPage::editRequested);
    head->addLayout(m_clusterActions);

    m_condition->addLink(m_retry);
    m_condition->hide();
    m_disagreement->hide();
    m_exportProblem->hide();

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::pageMargin, 14, metrics::pageMargin, 0);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addSpacing(6);
    layout->addWidget(m_facts);
    layout->addSpacing(12);
    for (Notice *notice : {m_condition, m_disagreement, m_exportProblem}) {
        layout->addWidget(notice);
        layout->addSpacing(4);
    }
    layout->addWidget(buildWorkers());
    layout->addSpacing(14);
    layout->addWidget(buildTable(), 1);
    setTabOrder(m_workerTable, m_filter);
}

QWidget *ClusterPage::buildWorkers()
{
    m_workerTable->setModel(&m_workers);
    m_workerTable->setSelectionMode(QAbstractItemView::SingleSelection);
    QHeaderView *header = m_workerTable->header();
    header->setSectionResizeMode(WorkerTableModel::UrlColumn, QHeaderView::Stretch);
    m_workerTable->setColumnWidth(WorkerTableModel::HealthColumn, 204);
    m_workerTable->setColumnWidth(WorkerTableModel::VersionColumn, 88);
    m_workerTable->setColumnWidth(WorkerTableModel::LatencyColumn, 84);
    m_workerTable->setColumnWidth(WorkerTableModel::ConnectorsColumn, 96);
    m_workerTable->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_seenWorkers->setLook(TextSize::Small, QFont::Normal, Colour::TextMuted);
    m_seenWorkers->setElideMode(Qt::ElideRight);

    auto *workers = new QWidget(this);
    auto *layout = new QVBoxLayout(workers);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(m_workerTable);
    layout->addWidget(m_seenWorkers);
    return workers;
}

QWidget *ClusterPage::buildTable()
{
    m_table->setModel(&m_connectors);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(ConnectorTableModel::NameColumn, Qt::AscendingOrder);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    constexpr int widths[] = {0, 128, 72, 72, 68, 140, 190, 160, 84};
    for (int column = ConnectorTableModel::StateColumn; column < ConnectorTableModel::ColumnCount; ++column)
        m_table->setColumnWidth(column, widths[column]);
    m_table->setColumnHidden(ConnectorTableModel::VersionColumn, true);
    m_table->setColumnHidden(ConnectorTableModel::FailedColumn, true); // the state says it
    m_table->setFillingColumn(ConnectorTableModel::NameColumn, leastNameWidth);
    m_columns->setPopupMode(QToolButton::InstantPopup);
    m_columns->setMenu(m_table->makeColumnMenu(m_columns));
    m_searching->setFont(m_theme.font(TextSize::Small));
    m_searching->setWordWrap(false);
    m_searching->hide();
    m_filter->setMinimumWidth(180);
    m_filter->setMaximumWidth(360);
    m_connectorActions->setSpacing(8);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);

    // Side by side where there is room, else one below the other.
    auto *tools = new HeadLayout;
    auto *finding = new QWidget(this);
    auto *findingRow = new QHBoxLayout(finding);
    findingRow->setContentsMargins(0, 0, 0, 0);
    findingRow->setSpacing(8);
    findingRow->addWidget(m_filter, 10);
    findingRow->addWidget(m_searching);
    findingRow->addStretch(1);
    auto *acting = new QWidget(this);
    auto *actingRow = new QHBoxLayout(acting);
    actingRow->setContentsMargins(0, 0, 0, 0);
    actingRow->setSpacing(8);
    actingRow->addLayout(m_connectorActions);
    actingRow->addStretch(1);
    actingRow->addWidget(m_columns);
    actingRow->addWidget(m_export);
    setTabOrder(m_columns, m_export);
    tools->addWidget(finding);
    tools->addWidget(acting);

    auto *table = new QWidget(this);
    auto *layout = new QVBoxLayout(table);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_counts);
    layout->addLayout(tools);
    layout->addWidget(m_stack, 1);

    connect(m_filter, &QLineEdit::textChanged, this, &ClusterPage::applyFilter);
    const auto goToRows = [this] {
        m_table->setFocus(Qt::ShortcutFocusReason);
        if (!m_table->currentIndex().isValid())
            m_table->setCurrentIndex(m_connectors.index(0, 0));
    };
    connect(m_filter, &FilterField::leftDown, this, goToRows);
    connect(m_counts, &StateCountRow::chosen, m_filter, &QLineEdit::setText);
    connect(m_clearFilter, &QAction::triggered, m_filter, &QLineEdit::clear);
    connect(m_export, &QToolButton::clicked, this, &ClusterPage::exportCsv);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &TabPage::selectionChanged);
    connect(this, &TabPage::selectionChanged, this, &ClusterPage::followSelection);
    const auto open = [this](const QModelIndex &index) {
        emit connectorOpened(m_connectors.name(index.row()));
    };
    connect(m_table, &TableView::opened, this, open);
    connect(&m_connectors, &ConnectorTableModel::filterCountChanged, this, &ClusterPage::showFilterCount);
    return table;
}

void ClusterPage::connectSession()
{
    const auto applyChange = [this](const SnapshotChange &change) {
        m_connectors.applyChange(change);
        refreshCounts();
        followSelection();
    };
    connect(&m_session, &ClusterSession::snapshotChanged, this, applyChange);
    connect(&m_session, &ClusterSession::configsChanged, &m_connectors, &ConnectorTableModel::configsChanged);
    connect(&m_session, &ClusterSession::conditionChanged, this, &ClusterPage::refreshCondition);
    connect(&m_session, &ClusterSession::workersChanged, this, &ClusterPage::refreshWorkers);
    connect(&m_session, &ClusterSession::profileChanged, this, &ClusterPage::retranslate);
    connect(&m_session.client(), &ConnectClient::capabilitiesChanged, this, &ClusterPage::refreshCounts);
    connect(m_retry, &QPushButton::clicked, &m_session, &ClusterSession::refresh);
    m_observe.setInterval(limits::refreshInterval);
    connect(&m_observe, &QTimer::timeout, &m_session, &ClusterSession::observeWorkers);
}

void ClusterPage::showEvent(QShowEvent *event)
{
    TabPage::showEvent(event);
    m_session.observeWorkers();
    m_observe.start();
}

void ClusterPage::hideEvent(QHideEvent *event)
{
    m_observe.stop();
    TabPage::hideEvent(event);
}

void ClusterPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    TabPage::changeEvent(event);
}

void ClusterPage::retranslate()
{
    m_name->setText(title());
    m_retry->setText(tr("Try again now"));
    m_filter->setPlaceholderText(tr("Filter: name, state:failed, class:jdbc"));
    m_filter->setAccessibleName(tr("Filter of the connector table"));
    m_table->setAccessibleName(tr("Connectors of the cluster"));
    m_workerTable->setAccessibleName(tr("Configured worker URLs"));
    m_columns->setText(tr("Columns"));
    m_columns->setAccessibleName(tr("Choose the columns of the table"));
    m_export->setText(tr("Export CSV…"));
    m_export->setAccessibleName(tr("Export the table as shown"));
    m_clearFilter->setText(tr("Clear the filter"));
    m_edit->setText(tr("Edit connection"));
    m_edit->setAccessibleName(tr("Edit connection"));
    if (m_actions)
        m_actions->retranslate();
    refreshCondition();
    refreshCounts();
    refreshWorkers();
    emit titleChanged();
}

void ClusterPage::refreshCondition()
{
    const ClusterCondition &condition = m_session.condition();
    m_connectors.setOutdated(!condition.isFresh() && condition.lastSeen.isValid());
    const bool isProblem = !condition.isFresh() && condition.reach != ClusterCondition::Reach::Connecting
        && condition.reach != ClusterCondition::Reach::Idle;
    m_condition->setVisible(isProblem);
    if (isProblem) {
        QString sentence = condition.retry ? describeRetry(*condition.retry) : describeCondition(condition);
        QString advice;
        if (!condition.retry && condition.error) {
            const ErrorText text = describeError(*condition.error);
            sentence = text.sentence;
            advice = text.advice;
        }
        m_condition->setTitle(sentence);
        if (condition.lastSeen.isValid()) {
            const QString kept =
                tr("What you see was last read at %1.").arg(describeMoment(condition.lastSeen));
            advice = advice.isEmpty() ? kept : advice + u'\n' + kept;
        }
        m_condition->setText(advice);
    }
    refreshCounts();
    emit titleChanged();
}

void ClusterPage::refreshCounts()
{
    const ClusterCondition &condition = m_session.condition();
    const StateCounts &counts = m_session.counts();
    m_counts->setCounts(counts);
    m_state->setVisible(!condition.isFresh()); // the counts below say it otherwise
    m_state->setLook(lookOf(condition.reach), describeCondition(condition));
    m_counts->setVisible(counts.connectors > 0);

    const QStringList seen = m_session.snapshot().workerIds();
    m_seenWorkers->setVisible(!seen.isEmpty());
    m_seenWorkers->setText(
        tr("Workers seen in statuses: %1").arg(printable(seen.join(QStringLiteral(", ")))));
    const QString version = m_session.client().capabilities().workerVersion();
    const QString access = m_session.profile().readOnly ? tr("read only") : tr("read and write");
    const QString tasks = tr("%n tasks", nullptr, counts.tasks);
    m_facts->setText(counts.connectors == 0  ? access
                         : version.isEmpty() ? tr("%1 · %2", "tasks, rights").arg(tasks, access)
                                             : tr("Kafka Connect %1 · %2 · %3", "version, tasks, rights")
                                                   .arg(printable(version), tasks, access));
    showFitting();
}

void ClusterPage::refreshWorkers()
{
    const std::vector<WorkerObservation> &workers = m_session.workers();
    m_workers.setWorkers(workers);
    const int rows = std::clamp(m_workers.rowCount(), 1, workerRowsShown);
    m_workerTable->fitRows(rows);
    const bool disagree = std::any_of(workers.begin(), workers.end(),
                                      [](const WorkerObservation &worker) { return worker.disagrees; });
    m_disagreement->setVisible(disagree);
    if (disagree) {
        m_disagreement->setTitle(tr("The worker URLs answer with different connectors"));
        m_disagreement->setText(
            tr("They are not workers of one Connect group, or one of them is still joining it. "
               "What you see comes from the first URL that answers."));
    }
}

// --- Filter, selection, export

void ClusterPage::applyFilter()
{
    m_connectors.setFilter(ConnectorFilter::parse(m_filter->text()));
    m_counts->setFilterText(m_filter->text());
    showFilterCount();
}

void ClusterPage::showFilterCount()
{
    const FilterCount &count = m_connectors.filterCount();
    const bool isFiltering = !m_filter->text().trimmed().isEmpty();
    m_filter->setCount(isFiltering ? describeFilterCount(count.matching, count.connectors) : QString());
    m_searching->setVisible(count.isSearching());
    m_searching->setText(describeSearchProgress(count.searched, count.connectors));
    showFitting();
}

void ClusterPage::showFitting()
{
    const FilterCount &count = m_connectors.filterCount();
    if (count.matching > 0) {
        m_stack->setCurrentWidget(m_table);
        return;
    }
    if (count.connectors > 0) {
        m_empty->setReason(tr("No connector matches"),
                           count.isSearching()
                               ? tr("Configs are still being read; matches appear here.")
                               : tr("None of %n connectors fits this filter.", nullptr, count.connectors));
        m_empty->setActions({m_clearFilter});
    } else if (m_session.condition().isFresh()) {
        m_empty->setReason(tr("No connectors"), tr("This cluster answers, and runs no connector yet."));
        m_empty->setActions({});
    } else {
        m_empty->setReason(tr("Nothing seen yet"),
                           tr("Connectors appear as soon as a worker of this cluster answers."));
        m_empty->setActions({});
    }
    m_stack->setCurrentWidget(m_empty);
}

void ClusterPage::exportCsv()
{
    const auto save = [this](const QString &path) {
        saveCsv(path);
    };
    chooseFileToSave(this, tr("Export the table as shown"), tr("CSV tables (*.csv)"), QStringLiteral("csv"),
                     save);
}

void ClusterPage::saveCsv(const QString &path)
{
    const Result<> saved = saveFile(path, toCsv(m_connectors, m_table->shownColumns()));
    m_exportProblem->setVisible(!saved);
    m_exportProblem->setTitle(tr("The table was not exported"));
    m_exportProblem->setText(saved ? QString() : describeError(saved.error()).sentence);
}

QString ClusterPage::title() const
{
    return printable(m_session.profile().name);
}

QIcon ClusterPage::icon() const
{
    if (!m_session.condition().isFresh()) {
        const StateLook look = lookOf(m_session.condition().reach);
        return glyphIcon(m_theme, look.glyph, look.colour);
    }
    return m_theme.icon(QStringLiteral("server"));
}

ObjectSelection ClusterPage::selection() const
{
    ObjectSelection selection;
    selection.session = &m_session;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows())
        selection.connectors.append(m_connectors.name(index.row()));
    selection.connectors.sort();
    return selection;
}

QString ClusterPage::address() const
{
    return u"cluster/" + m_session.profile().id.toString(QUuid::WithoutBraces);
}

QString ClusterPage::bannerNote() const
{
    if (m_session.profile().readOnly)
        return tr("read only: nothing is changed here");
    return m_session.profile().environment.isProduction() ? tr("dangerous actions ask for the name")
                                                          : QString();
}

void ClusterPage::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void ClusterPage::setFilterText(const QString &text)
{
    m_filter->setText(text);
}

void ClusterPage::setActions(ConnectorActions *actions)
{
    m_actions = actions;
    actions->setParent(this);
    // The window's own actions have the keys; two owners of one key would make it do nothing.
    for (QAction *action : actions->all())
        action->setShortcut({});
    auto *everyFailed = new ActionButton(*actions->restartEveryFailed(), this);
    makePrimary(everyFailed);
    m_clusterActions->insertWidget(0, everyFailed);
    for (QAction *action : {actions->restartFailed(), actions->resume(), actions->pause(), actions->stop(),
                            actions->remove()}) {
        auto *button = new ActionButton(*action, this);
        makeDangerous(button, action == actions->remove());
        m_connectorActions->addWidget(button);
    }
    followSelection();
}

void ClusterPage::followSelection()
{
    if (!m_actions)
        return;
    m_actions->setSelection(selection());
    m_actions->restartEveryFailed()->setVisible(m_session.counts().count(ConnectorState::Failed) > 0);
}

} // namespace patchbay
