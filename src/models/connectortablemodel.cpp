// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/connectortablemodel.h"

#include "core/text/describe.h"
#include "models/snapshotcursor.h"
#include "models/statewords.h"

#include <QLocale>
#include <QSet>

#include <algorithm>

namespace patchbay {

struct ConnectorTableModel::Row {
    QString name; ///< texts share their storage with snapshot and configs
    QString workerId;
    QString version;
    QString className;
    QString topics;
    QString verbatim; ///< of an unknown state
    int tasks = 0;
    int running = 0;
    int failed = 0;
    int inWorst = 0;
    int place = -1; ///< in m_shown; -1: filtered out
    ConnectorState worst = ConnectorState::Starting;
    ConnectorType type = ConnectorType::Unknown;
};

namespace {

SnapshotChange everythingOf(const ClusterSnapshot &snapshot)
{
    SnapshotChange change;
    change.added.reserve(static_cast<qsizetype>(snapshot.connectors.size()));
    for (const ConnectorStatus &connector : snapshot.connectors)
        change.added.append(connector.name);
    return change;
}

QString shortClassName(const QString &className)
{
    return className.mid(className.lastIndexOf(u'.') + 1);
}

} // namespace

ConnectorTableModel::ConnectorTableModel(SnapshotSource snapshot, const ConfigIndex &configs, QObject *parent)
    : QAbstractTableModel(parent),
      m_snapshot(std::move(snapshot)),
      m_configs(configs)
{
    applyChange(everythingOf(m_snapshot()));
}

ConnectorTableModel::~ConnectorTableModel() = default;

ConnectorTableModel::Row *ConnectorTableModel::find(const QString &name) const
{
    const auto byName = [](const std::unique_ptr<Row> &row, const QString &wanted) {
        return row->name < wanted;
    };
    const auto found = std::lower_bound(m_all.begin(), m_all.end(), name, byName);
    return found != m_all.end() && (*found)->name == name ? found->get() : nullptr;
}

QString ConnectorTableModel::name(int row) const
{
    return m_shown.at(static_cast<std::size_t>(row))->name;
}

int ConnectorTableModel::rowOf(const QString &name) const
{
    const Row *row = find(name);
    return row ? row->place : -1;
}

void ConnectorTableModel::fill(Row &row, const ConnectorStatus &status) const
{
    row.name = status.name;
    row.workerId = status.workerId;
    row.version = status.version;
    row.worst = status.worstState();
    row.verbatim = verbatimWorst(status);
    row.type = status.type;
    row.tasks = static_cast<int>(status.tasks.size());
    row.running = status.taskCount(ConnectorState::Running);
    row.failed = status.failedTaskCount();
    row.inWorst = status.taskCount(row.worst);
}

void ConnectorTableModel::fillConfig(Row &row) const
{
    const ConfigIndex::Entry *entry = m_configs.find(row.name);
    row.className = entry ? entry->className : QString();
    row.topics = entry ? entry->topics.join(QStringLiteral(", ")) : QString();
}

void ConnectorTableModel::applyChange(const SnapshotChange &change)
{
    if (!change.removed.isEmpty()) {
        QSet<const Row *> gone;
        for (const QString &name : change.removed)
            gone.insert(find(name));
        removeShown([&gone](const Row *row) { return gone.contains(row); });
        std::erase_if(m_all, [&gone](const std::unique_ptr<Row> &row) { return gone.contains(row.get()); });
    }

    SnapshotCursor cursor(m_snapshot());
    std::vector<Row *> candidates;
    std::vector<int> changedRows;
    for (const QString &name : change.changed) {
        Row *row = find(name);
        const ConnectorStatus *status = cursor.find(name);
        if (!row || !status)
            continue;
        fill(*row, *status);
        if (row->place >= 0)
            changedRows.push_back(row->place);
        candidates.push_back(row);
    }
    emitChanged(std::move(changedRows));
    if (!change.changed.isEmpty())
        sortShown();

    const auto middle = static_cast<std::ptrdiff_t>(m_all.size());
    for (const QString &name : change.added) {
        const ConnectorStatus *status = cursor.find(name);
        if (!status)
            continue;
        auto row = std::make_unique<Row>();
        fill(*row, *status);
        fillConfig(*row);
        candidates.push_back(row.get());
        m_all.push_back(std::move(row));
    }
    const auto byName = [](const std::unique_ptr<Row> &a, const std::unique_ptr<Row> &b) {
        return a->name < b->name;
    };
    std::sort(m_all.begin() + middle, m_all.end(), byName);
    std::inplace_merge(m_all.begin(), m_all.begin() + middle, m_all.end(), byName);
    refilter(candidates);
    updateFilterCount();
}

void ConnectorTableModel::configsChanged(const QStringList &names)
{
    std::vector<Row *> candidates;
    std::vector<int> changedRows;
    for (const QString &name : names) {
        Row *row = find(name);
        if (!row)
            continue;
        fillConfig(*row);
        candidates.push_back(row);
        if (row->place >= 0)
            changedRows.push_back(row->place);
    }
    emitChanged(std::move(changedRows));
    if (m_sortColumn == ClassColumn || m_sortColumn == TopicsColumn)
        sortShown();
    if (m_filter.needsConfigs())
        refilter(candidates);
    updateFilterCount();
}

void ConnectorTableModel::setOutdated(bool outdated)
{
    if (m_outdated == outdated)
        return;
    m_outdated = outdated;
    if (!m_shown.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1), {LoadStateRole});
}

void ConnectorTableModel::setFilter(const ConnectorFilter &filter)
{
    if (m_filter == filter)
        return;
    m_filter = filter;
    std::vector<Row *> everything;
    everything.reserve(m_all.size());
    for (const std::unique_ptr<Row> &row : m_all)
        everything.push_back(row.get());
    refilter(everything);
    updateFilterCount();
}

void ConnectorTableModel::refilter(const std::vector<Row *> &candidates)
{
    std::vector<Row *> newcomers;
    QSet<const Row *> leaving;
    SnapshotCursor cursor(m_snapshot());
    for (Row *row : candidates) {
        bool matches = m_filter.isEmpty();
        if (!matches) {
            const ConnectorStatus *status = cursor.find(row->name);
            matches = status && m_filter.matches(*status, m_configs.find(row->name));
        }
        if (matches && row->place < 0)
            newcomers.push_back(row);
        else if (!matches && row->place >= 0)
            leaving.insert(row);
    }
    if (!leaving.isEmpty())
        removeShown([&leaving](const Row *row) { return leaving.contains(row); });
    insertShown(newcomers);
}

void ConnectorTableModel::insertShown(std::vector<Row *> &newcomers)
{
    if (newcomers.empty())
        return;
    const auto order = [this](const Row *a, const Row *b) {
        return before(a, b);
    };
    std::sort(newcomers.begin(), newcomers.end(), order);
    // From the back, so that the places found for the others stay right.
    for (auto end = newcomers.end(); end != newcomers.begin();) {
        const auto place = std::lower_bound(m_shown.begin(), m_shown.end(), *(end - 1), order);
        auto begin = end - 1;
        while (begin != newcomers.begin() && (place == m_shown.begin() || order(*(place - 1), *(begin - 1))))
            --begin;
        const auto row = static_cast<int>(place - m_shown.begin());
        beginInsertRows({}, row, row + static_cast<int>(end - begin) - 1);
        m_shown.insert(place, begin, end);
        endInsertRows();
        end = begin;
    }
    for (std::size_t row = 0; row < m_shown.size(); ++row)
        m_shown[row]->place = static_cast<int>(row);
}

template <typename Predicate>
void ConnectorTableModel::removeShown(Predicate goes)
{
    for (auto end = static_cast<int>(m_shown.size()); end > 0;) {
        if (!goes(m_shown[static_cast<std::size_t>(end - 1)])) {
            --end;
            continue;
        }
        int begin = end - 1;
        while (begin > 0 && goes(m_shown[static_cast<std::size_t>(begin - 1)]))
            --begin;
        beginRemoveRows({}, begin, end - 1);
        for (int row = begin; row < end; ++row)
            m_shown[static_cast<std::size_t>(row)]->place = -1;
        m_shown.erase(m_shown.begin() + begin, m_shown.begin() + end);
        endRemoveRows();
        end = begin;
    }
    for (std::size_t row = 0; row < m_shown.size(); ++row)
        m_shown[row]->place = static_cast<int>(row);
}

bool ConnectorTableModel::before(const Row *a, const Row *b) const
{
    const auto compared = [this](const Row *left, const Row *right) -> int {
        const auto byText = [](const QString &x, const QString &y) {
            return x.compare(y, Qt::CaseInsensitive);
        };
        switch (m_sortColumn) {
        case StateColumn: // what needs attention first
            return severity(right->worst) - severity(left->worst);
        case TypeColumn:
            return static_cast<int>(left->type) - static_cast<int>(right->type);
        case TasksColumn:
            return left->tasks != right->tasks ? left->tasks - right->tasks : left->running - right->running;
        case FailedColumn:
            return left->failed - right->failed;
        case WorkerColumn:
            return byText(left->workerId, right->workerId);
        case ClassColumn:
            return byText(shortClassName(left->className), shortClassName(right->className));
        case TopicsColumn:
            return byText(left->topics, right->topics);
        case VersionColumn:
            return byText(left->version, right->version);
        case NameColumn:
        case ColumnCount:
            break;
        }
        return 0;
    };
    const int difference = compared(a, b);
    if (difference != 0)
        return m_sortOrder == Qt::AscendingOrder ? difference < 0 : difference > 0;
    if (m_sortColumn == NameColumn && m_sortOrder == Qt::DescendingOrder)
        return b->name < a->name;
    return a->name < b->name;
}

void ConnectorTableModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= ColumnCount)
        return;
    m_sortColumn = static_cast<Column>(column);
    m_sortOrder = order;
    sortShown();
}

void ConnectorTableModel::sortShown()
{
    const auto order = [this](const Row *a, const Row *b) {
        return before(a, b);
    };
    if (std::is_sorted(m_shown.begin(), m_shown.end(), order))
        return;
    emit layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList old = persistentIndexList();
    std::vector<std::pair<const Row *, int>> kept; // row and column
    kept.reserve(static_cast<std::size_t>(old.size()));
    for (const QModelIndex &index : old)
        kept.emplace_back(m_shown[static_cast<std::size_t>(index.row())], index.column());
    std::sort(m_shown.begin(), m_shown.end(), order);
    for (std::size_t row = 0; row < m_shown.size(); ++row)
        m_shown[row]->place = static_cast<int>(row);
    QModelIndexList moved;
    moved.reserve(old.size());
    for (const auto &[row, column] : kept)
        moved.append(index(row->place, column));
    changePersistentIndexList(old, moved);
    emit layoutChanged({}, VerticalSortHint);
}

void ConnectorTableModel::emitChanged(std::vector<int> rows)
{
    std::sort(rows.begin(), rows.end());
    for (std::size_t first = 0; first < rows.size();) {
        std::size_t last = first;
        while (last + 1 < rows.size() && rows[last + 1] == rows[last] + 1)
            ++last;
        emit dataChanged(index(rows[first], 0), index(rows[last], ColumnCount - 1));
        first = last + 1;
    }
}

void ConnectorTableModel::updateFilterCount()
{
    const auto connectors = static_cast<int>(m_all.size());
    const FilterCount count{static_cast<int>(m_shown.size()), connectors,
                            m_filter.needsConfigs() ? std::min(m_configs.count(), connectors) : connectors};
    if (count == m_filterCount)
        return;
    m_filterCount = count;
    emit filterCountChanged();
}

int ConnectorTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int ConnectorTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ConnectorTableModel::text(const Row &row, int column) const
{
    const auto orDash = [](const QString &text) {
        return text.isEmpty() ? QStringLiteral("–") : printable(text);
    };
    const QLocale locale;
    switch (column) {
    case NameColumn:
        return printable(row.name);
    case StateColumn:
        return describeTally(row.worst, row.verbatim, 0, row.tasks);
    case TypeColumn:
        return describeType(row.type);
    case TasksColumn:
        return QStringLiteral("%1/%2").arg(locale.toString(row.running), locale.toString(row.tasks));
    case FailedColumn:
        return row.failed == 0 ? QStringLiteral("–") : locale.toString(row.failed);
    case WorkerColumn:
        return orDash(row.workerId);
    case ClassColumn:
        return orDash(shortClassName(row.className));
    case TopicsColumn:
        return orDash(row.topics);
    case VersionColumn:
        return orDash(row.version);
    default:
        return {};
    }
}

QVariant ConnectorTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = *m_shown[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return text(row, index.column());
    case Qt::ToolTipRole:
        if (index.column() == ClassColumn && !row.className.isEmpty())
            return printable(row.className);
        if (index.column() == StateColumn)
            return describeStateMeaning(row.worst);
        return text(row, index.column());
    case NameRole:
        return row.name;
    case KindRole:
        return QVariant::fromValue(RowKind::Connector);
    case TypeRole:
        return QVariant::fromValue(row.type);
    case StateRole:
        return index.column() == StateColumn ? QVariant::fromValue(row.worst) : QVariant();
    case LoadStateRole:
        return QVariant::fromValue(m_outdated ? LoadState::Outdated : LoadState::Fresh);
    case FiguresRole:
        return index.column() == TasksColumn || index.column() == FailedColumn;
    case MutedRole:
        return index.column() == TypeColumn || index.column() == VersionColumn
            || index.column() == WorkerColumn;
    case Qt::TextAlignmentRole:
        return index.column() == TasksColumn || index.column() == FailedColumn
            ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
            : QVariant();
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1: %2").arg(headerData(index.column(), Qt::Horizontal).toString(),
                                            text(row, index.column()));
    default:
        return {};
    }
}

QVariant ConnectorTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole) {
        const bool figures = section == TasksColumn || section == FailedColumn;
        return QVariant((figures ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    if (role == Qt::ToolTipRole && section == TasksColumn)
        return tr("Running tasks of all tasks");
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn:
        return tr("Connector");
    case StateColumn:
        return tr("State");
    case TypeColumn:
        return tr("Type");
    case TasksColumn:
        return tr("Tasks");
    case FailedColumn:
        return tr("Failed");
    case WorkerColumn:
        return tr("Worker");
    case ClassColumn:
        return tr("Class");
    case TopicsColumn:
        return tr("Topics");
    case VersionColumn:
        return tr("Version");
    default:
        return {};
    }
}

} // namespace patchbay
