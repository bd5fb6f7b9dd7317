// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/connector/connectoroverview.h"

#include "core/cluster/failurecause.h"
#include "core/text/describeaction.h"
#include "widgets/connector/failurenotice.h"
#include "widgets/connector/topicwords.h"
#include "widgets/look/labels.h"
#include "widgets/look/tableview.h"
#include "widgets/look/wrappedlabel.h"

#include <QAction>
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QVBoxLayout>

namespace patchbay {

ConnectorOverview::ConnectorOverview(const Theme &theme, const ConnectorDetails &details, QWidget *parent)
    : QScrollArea(parent),
      m_theme(theme),
      m_details(details),
      m_failureRows(new QVBoxLayout),
      m_table(new TableView(theme, this)),
      m_noTasks(makeMuted(new WrappedLabel(this))),
      m_topicsTitle(new QLabel(this)),
      m_topics(new WrappedLabel(this)),
      m_restartTask(new QAction(this)),
      m_copyWorker(new QAction(this))
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus); // what is in it has the focus
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    buildTable();

    m_topicsTitle->setFont(theme.font(TextSize::Content, QFont::DemiBold));
    m_topics->setTextFormat(Qt::PlainText);
    m_topics->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Minimum);
    m_topics->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_failureRows->setSpacing(8);

    auto *content = new QWidget(this);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 12, 0, 12);
    layout->setSpacing(0);
    layout->addLayout(m_failureRows);
    layout->addWidget(m_table);
    layout->addWidget(m_noTasks);
    layout->addSpacing(16);
    layout->addWidget(m_topicsTitle);
    layout->addSpacing(4);
    layout->addWidget(m_topics);
    layout->addStretch(1);
    setWidget(content);
    retranslate();
}

void ConnectorOverview::buildTable()
{
    m_table->setObjectName(QStringLiteral("tasks"));
    m_table->setModel(&m_tasks);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setAllColumnsShowFocus(false); // the keys go to the cell, for its link
    m_table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // the page scrolls
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->header()->setSectionResizeMode(TaskTableModel::WorkerColumn, QHeaderView::Stretch);
    constexpr int widths[] = {72, 140, 0, 136, 104, 104};
    for (int column = 0; column < TaskTableModel::ColumnCount; ++column) {
        if (column != TaskTableModel::WorkerColumn)
            m_table->setColumnWidth(column, widths[column]);
    }
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_table->installEventFilter(this);
    connect(m_table, &QWidget::customContextMenuRequested, this, &ConnectorOverview::showTaskMenu);
    connect(m_table, &QAbstractItemView::clicked, this, &ConnectorOverview::restart);
    const auto showWhatIsPressed = [this](const QModelIndex &index) {
        m_table->viewport()->setCursor(index.data(LinkRole).toBool() ? Qt::PointingHandCursor
                                                                     : Qt::ArrowCursor);
    };
    connect(m_table, &QAbstractItemView::entered, this, showWhatIsPressed);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &ConnectorOverview::keepInView);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &ConnectorOverview::taskSelected);

    const auto restartCurrent = [this] {
        if (selectedTask() >= 0)
            emit restartRequested(selectedTask());
    };
    connect(m_restartTask, &QAction::triggered, this, restartCurrent);
    const auto copyWorker = [this] {
        const QModelIndex index = m_table->currentIndex().siblingAtColumn(TaskTableModel::WorkerColumn);
        QGuiApplication::clipboard()->setText(index.data().toString());
    };
    connect(m_copyWorker, &QAction::triggered, this, copyWorker);
}

// --- What is shown

void ConnectorOverview::refreshStatus()
{
    refreshFailures();
    const std::optional<ConnectorStatus> &status = m_details.status();
    m_tasks.setTasks(status ? status->tasks : std::vector<TaskStatus>(), m_details.times());
    m_tasks.setOutdated(m_details.isOutdated());
    const int rows = m_tasks.rowCount();
    m_table->fitRows(rows);
    m_table->setVisible(rows > 0);
    m_noTasks->setVisible(rows == 0 && status.has_value());
    if (status && status->state == ConnectorState::Stopped)
        m_noTasks->setText(
            tr("No tasks: a stopped connector gives its tasks back. They come back when it is resumed."));
    else if (status && status->state == ConnectorState::Starting)
        m_noTasks->setText(tr("No tasks yet: no worker has reported a state of this connector."));
    else
        m_noTasks->setText(tr("No tasks: the connector has not made any."));
    refreshDetails();
}

void ConnectorOverview::refreshFailures()
{
    const std::optional<ConnectorStatus> &status = m_details.status();
    const std::vector<FailureCause> failures =
        status ? failureCausesOf(*status) : std::vector<FailureCause>();
    while (m_failures.size() > failures.size()) {
        delete m_failures.back();
        m_failures.pop_back();
    }
    while (m_failures.size() < failures.size()) {
        auto *notice = new FailureNotice(m_theme, widget());
        m_failureRows->addWidget(notice);
        m_failures.push_back(notice);
    }
    m_failureRows->setContentsMargins(0, 0, 0, failures.empty() ? 0 : 12);
    for (std::size_t at = 0; at < failures.size(); ++at) {
        const FailureCause &failure = failures[at];
        const StateTimes::Since since =
            failure.instance ? m_details.times().instance() : m_details.times().task(failure.firstTask());
        m_failures[at]->setFailure(failure, since, static_cast<int>(status->tasks.size()));
    }
}

void ConnectorOverview::refreshDetails()
{
    m_topicsTitle->setVisible(m_details.status().has_value());
    m_topics->setVisible(m_details.status().has_value());
    m_topics->setText(describeTopicsInUse(m_details.topics()));
    const bool isList = m_details.topics().value && !m_details.topics().value->isEmpty();
    m_topics->setForegroundRole(isList && !m_details.isOutdated() ? QPalette::WindowText
                                                                  : QPalette::PlaceholderText);
}

void ConnectorOverview::tellAges()
{
    m_tasks.tellAges();
    for (FailureNotice *failure : m_failures)
        failure->tellAge();
}

void ConnectorOverview::setRestartRefusal(const QString &refusal)
{
    m_tasks.setRestartRefusal(refusal);
    m_restartTask->setEnabled(refusal.isEmpty());
}

int ConnectorOverview::selectedTask() const
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    return rows.isEmpty() ? -1 : m_tasks.task(rows.first().row());
}

// --- Mouse and keys

void ConnectorOverview::restart(const QModelIndex &index)
{
    if (index.data(LinkRole).toBool())
        emit restartRequested(m_tasks.task(index.row()));
}

bool ConnectorOverview::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->modifiers() == Qt::NoModifier || key->modifiers() == Qt::KeypadModifier)
            return handleTableKey(key->key());
    }
    return QScrollArea::eventFilter(watched, event);
}

bool ConnectorOverview::handleTableKey(int key)
{
    const QModelIndex current = m_table->currentIndex();
    if (!current.isValid())
        return false;
    const auto goTo = [this, &current](int column) {
        const int last = TaskTableModel::ColumnCount - 1;
        const QModelIndex index = current.siblingAtColumn(std::clamp(column, 0, last));
        m_table->selectionModel()->setCurrentIndex(
            index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    };
    switch (key) {
    case Qt::Key_Left:
        goTo(current.column() - 1);
        return true;
    case Qt::Key_Right:
        goTo(current.column() + 1);
        return true;
    case Qt::Key_Space:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        restart(current);
        return true;
    default:
        return false;
    }
}

void ConnectorOverview::showTaskMenu(const QPoint &position)
{
    if (selectedTask() < 0)
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    menu->addActions({m_restartTask, m_copyWorker});
    menu->popup(m_table->viewport()->mapToGlobal(position));
}

void ConnectorOverview::keepInView(const QModelIndex &index)
{
    const QRect row = m_table->visualRect(index);
    const QPoint centre = m_table->viewport()->mapTo(widget(), row.center());
    ensureVisible(centre.x(), centre.y(), 0, metrics::row);
}

// --- Language

void ConnectorOverview::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QScrollArea::changeEvent(event);
}

void ConnectorOverview::retranslate()
{
    m_table->setAccessibleName(tr("Tasks of the connector"));
    m_topicsTitle->setText(tr("Topics in use"));
    m_topics->setAccessibleName(tr("Topics that the connector uses"));
    m_restartTask->setText(tr("Restart task"));
    m_restartTask->setToolTip(describeKindMeaning(Plan::Kind::RestartTask));
    m_copyWorker->setText(tr("Copy the worker's address"));
    m_tasks.retranslate();
    for (FailureNotice *failure : m_failures)
        failure->retranslate();
    refreshStatus();
}

} // namespace patchbay
