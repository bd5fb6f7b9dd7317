// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/cluster/clustertreepanel.h"

#include "widgets/look/emptyview.h"
#include "widgets/look/filterfield.h"
#include "widgets/look/labels.h"
#include "widgets/look/rowdelegate.h"

#include <QAction>
#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QScopedValueRollback>
#include <QStackedWidget>
#include <QTreeView>
#include <QVBoxLayout>

namespace patchbay {

namespace {
constexpr int clustersOpenedByThemselves = 5; ///< with more the tree begins closed: the roll-up says enough
}

ClusterTreePanel::ClusterTreePanel(const Theme &theme, ClusterList &clusters, QWidget *parent)
    : QWidget(parent),
      m_feed(clusters, m_model),
      m_filter(new FilterField(theme, this)),
      m_searching(makeMuted(new QLabel(this))),
      m_view(new QTreeView(this)),
      m_stack(new QStackedWidget(this)),
      m_noClusters(new EmptyView(theme, this)),
      m_noMatch(new EmptyView(theme, this)),
      m_clearFilter(new QAction(this))
{
    m_view->setModel(&m_model);
    m_view->setProperty("surface", QStringLiteral("sidebar"));
    m_view->setHeaderHidden(true);
    m_view->setUniformRowHeights(true);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setExpandsOnDoubleClick(false);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->setMouseTracking(true);
    m_view->setItemDelegate(new RowDelegate(theme, m_view));
    m_view->installEventFilter(this);
    m_searching->setFont(theme.font(TextSize::Small));
    m_searching->setContentsMargins(12, 0, 12, 6);
    m_searching->hide();

    m_stack->addWidget(m_view);
    m_stack->addWidget(m_noClusters);
    m_stack->addWidget(m_noMatch);
    m_noMatch->setActions({m_clearFilter});

    auto *filterRow = new QHBoxLayout;
    filterRow->setContentsMargins(8, 8, 8, 8);
    filterRow->addWidget(m_filter);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(filterRow);
    layout->addWidget(m_searching);
    layout->addWidget(m_stack, 1);
    setMinimumWidth(200);

    connect(m_filter, &QLineEdit::textChanged, this, &ClusterTreePanel::applyFilter);
    connect(m_filter, &FilterField::leftDown, this, &ClusterTreePanel::goToRows);
    connect(m_clearFilter, &QAction::triggered, m_filter, &QLineEdit::clear);
    connect(&m_model, &ClusterTreeModel::filterCountChanged, this, &ClusterTreePanel::showFilterCount);
    connect(&m_model, &QAbstractItemModel::rowsInserted, this, &ClusterTreePanel::openFirstRows);
    connect(&m_model, &QAbstractItemModel::rowsInserted, this, &ClusterTreePanel::selectWanted);
    connect(&m_model, &QAbstractItemModel::rowsRemoved, this, &ClusterTreePanel::showFitting);
    const QItemSelectionModel *selection = m_view->selectionModel();
    connect(selection, &QItemSelectionModel::selectionChanged, this, &ClusterTreePanel::selectionChanged);
    connect(selection, &QItemSelectionModel::currentChanged, this, &ClusterTreePanel::selectionChanged);
    // A row that is selected was chosen; one that is only current was taken by the view when the focus came.
    const auto forgetWanted = [this](const QItemSelection &selected) {
        if (!selected.isEmpty() && !m_selecting)
            m_wanted = {};
    };
    connect(selection, &QItemSelectionModel::selectionChanged, this, forgetWanted);
    connect(m_view, &QTreeView::doubleClicked, this, &ClusterTreePanel::openCurrent);
    connect(m_view, &QWidget::customContextMenuRequested, this, &ClusterTreePanel::showContextMenu);

    // Ages of clusters without an answer grow; nothing else moves by itself.
    m_age.setInterval(1000);
    connect(&m_age, &QTimer::timeout, this, &ClusterTreePanel::ageTick);
    m_age.start();

    for (int row = 0; row < m_model.rowCount(); ++row)
        openFirstRows(m_model.clusterIndex(row), 0, 0);
    retranslate();
}

void ClusterTreePanel::retranslate()
{
    setAccessibleName(tr("Clusters"));
    m_filter->setPlaceholderText(tr("Filter: name, state:failed, class:jdbc"));
    m_filter->setAccessibleName(tr("Filter of the cluster tree"));
    m_view->setAccessibleName(tr("Clusters, connectors and tasks"));
    m_clearFilter->setText(tr("Clear the filter"));
    m_noClusters->setReason(tr("No clusters yet"),
                            tr("Add the address of a Kafka Connect worker to see its connectors here."));
    showFilterCount();
}

void ClusterTreePanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ClusterTreePanel::setFirstStartActions(const QList<QAction *> &actions)
{
    m_noClusters->setActions(actions);
}

// --- Filter and expansion

QString ClusterTreePanel::filterText() const
{
    return m_filter->text();
}

void ClusterTreePanel::setFilterText(const QString &text)
{
    m_filter->setText(text);
}

void ClusterTreePanel::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void ClusterTreePanel::applyFilter()
{
    const ConnectorFilter filter = ConnectorFilter::parse(m_filter->text());
    const bool begins = !filter.isEmpty() && !m_filtering;
    const bool ends = filter.isEmpty() && m_filtering;
    if (begins) {
        m_expandedBefore.clear();
        for (int row = 0; row < m_model.rowCount(); ++row) {
            if (m_view->isExpanded(m_model.clusterIndex(row)))
                m_expandedBefore.append(m_model.clusterIndex(row));
        }
    }
    m_filtering = !filter.isEmpty();
    m_model.setFilter(filter);
    if (ends) {
        for (int row = 0; row < m_model.rowCount(); ++row)
            m_view->setExpanded(m_model.clusterIndex(row),
                                m_expandedBefore.contains(m_model.clusterIndex(row)));
        if (m_view->currentIndex().isValid())
            m_view->scrollTo(m_view->currentIndex());
    }
    showFilterCount();
    emit filterChanged();
}

void ClusterTreePanel::expandMatching()
{
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const QModelIndex cluster = m_model.clusterIndex(row);
        const bool matches = m_model.matchCount(row) > 0;
        if (m_view->isExpanded(cluster) != matches)
            m_view->setExpanded(cluster, matches);
    }
}

void ClusterTreePanel::openFirstRows(const QModelIndex &parent, int first, int last)
{
    // The first connectors that a cluster ever shows open it.
    const bool ofCluster = parent.isValid() && !parent.parent().isValid();
    const bool areFirst = ofCluster && first == 0 && m_model.rowCount(parent) > 0
        && (last == 0 || last + 1 == m_model.rowCount(parent));
    if (areFirst && !m_filtering && m_model.rowCount() <= clustersOpenedByThemselves)
        m_view->expand(parent);
    showFitting();
}

void ClusterTreePanel::showFilterCount()
{
    const FilterCount &count = m_model.filterCount();
    m_filter->setCount(m_filtering ? describeFilterCount(count.matching, count.connectors) : QString());
    m_searching->setVisible(count.isSearching());
    m_searching->setText(describeSearchProgress(count.searched, count.connectors));
    if (m_filtering)
        expandMatching();
    showFitting();
}

void ClusterTreePanel::showFitting()
{
    const FilterCount &count = m_model.filterCount();
    if (m_model.rowCount() == 0) {
        m_stack->setCurrentWidget(m_noClusters);
    } else if (m_filtering && count.matching == 0 && count.connectors > 0) {
        m_noMatch->setReason(tr("No connector matches"),
                             count.isSearching()
                                 ? tr("Configs are still being read; matches appear here.")
                                 : tr("None of %n connectors fits this filter.", nullptr, count.connectors));
        m_stack->setCurrentWidget(m_noMatch);
    } else {
        m_stack->setCurrentWidget(m_view);
    }
}

void ClusterTreePanel::ageTick()
{
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const QModelIndex cluster = m_model.clusterIndex(row);
        if (cluster.data(LoadStateRole).value<LoadState>() != LoadState::Fresh)
            m_view->update(cluster);
    }
}

// --- Selection

ObjectSelection ClusterTreePanel::selectionOf(const QModelIndex &index) const
{
    ObjectSelection selection;
    selection.session = m_feed.session(index);
    if (!index.isValid() || index.data(KindRole).value<RowKind>() == RowKind::Cluster)
        return selection;
    selection.connectors = QStringList{index.data(NameRole).toString()};
    selection.task = index.data(TaskRole).toInt();
    return selection;
}

ObjectSelection ClusterTreePanel::selection() const
{
    const QModelIndexList selected = m_view->selectionModel()->selectedIndexes();
    const QModelIndex current = m_view->currentIndex();
    if (selected.size() <= 1)
        return selectionOf(selected.isEmpty() ? current : selected.first());
    // Several: the connectors of the current row's cluster. Tasks count as their connectors.
    ObjectSelection selection;
    selection.session = m_feed.session(current);
    for (const QModelIndex &index : selected) {
        const bool isCluster = index.data(KindRole).value<RowKind>() == RowKind::Cluster;
        if (!isCluster && m_feed.session(index) == selection.session)
            selection.connectors.append(index.data(NameRole).toString());
    }
    selection.connectors.removeDuplicates();
    selection.connectors.sort();
    return selection;
}

void ClusterTreePanel::select(ClusterSession &session, const QString &connector)
{
    for (int row = 0; row < m_model.rowCount(); ++row) {
        if (m_feed.session(m_model.clusterIndex(row)) != &session)
            continue;
        // A task of it is selected already, or it is: nothing to move.
        const ObjectSelection now = selection();
        if (now.session == &session
            && now.connectors == (connector.isEmpty() ? QStringList() : QStringList(connector)))
            return;
        const QModelIndex index =
            connector.isEmpty() ? m_model.clusterIndex(row) : m_model.connectorIndex(row, connector);
        m_wanted = {};
        if (index.isValid()) {
            const QScopedValueRollback<bool> selecting(m_selecting, true);
            m_view->setCurrentIndex(index);
        } else { // not seen yet: when it comes, unless the person chooses something first
            m_wanted = {&session, {connector}, -1};
        }
        return;
    }
}

void ClusterTreePanel::selectWanted()
{
    if (m_wanted.isEmpty() || m_wanted.connectors.isEmpty())
        return;
    const ObjectSelection wanted = m_wanted;
    select(*wanted.session, wanted.connectors.first());
}

void ClusterTreePanel::goToRows()
{
    m_view->setFocus(Qt::ShortcutFocusReason);
    if (!m_view->currentIndex().isValid())
        m_view->setCurrentIndex(m_model.clusterIndex(0));
}

void ClusterTreePanel::openCurrent()
{
    if (m_view->currentIndex().isValid())
        emit opened(selectionOf(m_view->currentIndex()));
}

bool ClusterTreePanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_view || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
        openCurrent();
        return true;
    }
    const QModelIndex current = m_view->currentIndex();
    if (key->key() == Qt::Key_Up && key->modifiers() == Qt::NoModifier && current.isValid()
        && !m_view->indexAbove(current).isValid()) {
        focusFilter();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void ClusterTreePanel::showContextMenu(const QPoint &position)
{
    const QModelIndex index = m_view->indexAt(position);
    const bool onCluster = !index.isValid() || index.data(KindRole).value<RowKind>() == RowKind::Cluster;
    const QList<QAction *> &actions = onCluster ? m_clusterActions : m_connectorActions;
    if (actions.isEmpty())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true); // what each one really does, or why it can't be done
    menu->addActions(actions);
    menu->popup(m_view->viewport()->mapToGlobal(position));
}

} // namespace patchbay
