// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/offsettablemodel.h"

#include "core/offsets/offsetform.h"
#include "core/text/describe.h"
#include "models/offsetsorting.h"
#include "models/roles.h"

#include <QLocale>

#include <algorithm>
#include <numeric>

namespace patchbay {

namespace {

using Content = OffsetTableModel::Content;

constexpr quintptr topLevel = 0; ///< a child has the number of its group + 1

constexpr Content sinkColumns[] = {Content::Topic, Content::Partition, Content::Offset, Content::Begin,
                                   Content::End,   Content::Lag,       Content::Moved,  Content::RecordTime};

std::size_t at(int index)
{
    return static_cast<std::size_t>(index);
}

const QString unknown = QStringLiteral("–");

} // namespace

// What is shown

OffsetTableModel::Shape OffsetTableModel::shape() const
{
    return table().isSink() ? m_shape : Shape::Flat;
}

const std::vector<int> &OffsetTableModel::rowsOf(int group) const
{
    return group < 0 ? m_shown : m_groups.at(at(group)).rows;
}

OffsetTableModel::Place OffsetTableModel::placeOf(int tableRow) const
{
    if (tableRow < 0 || at(tableRow) >= m_positions.size())
        return {};
    return {isTree() ? m_groupOfTopic.at(at(table().topicIndex(tableRow))) : -1,
            m_positions.at(at(tableRow))};
}

void OffsetTableModel::sortAll()
{
    m_order = sortedRows(table(), m_times, m_facts,
                         m_sortColumn < 0 ? std::nullopt : std::optional(contentOf(m_sortColumn)),
                         m_sortColumn, m_sortOrder);
}

/// Fills what is shown from m_order and the filter.
void OffsetTableModel::arrange()
{
    m_shown = m_filter.matching(table(), m_order);
    m_shownCount = static_cast<int>(m_shown.size());
    m_positions.assign(at(table().count()), -1);
    m_groups.clear();
    m_groupOfTopic.clear();
    if (!isTree()) {
        for (std::size_t row = 0; row < m_shown.size(); ++row)
            m_positions[at(m_shown[row])] = static_cast<int>(row);
        return;
    }
    m_groupOfTopic.assign(at(static_cast<int>(table().topics().size())), -1);
    std::vector<std::vector<int>> byTopic(m_groupOfTopic.size());
    for (const int row : m_shown)
        byTopic[at(table().topicIndex(row))].push_back(row);
    std::vector<int> topics; // by name, backwards only where the person sorts by topic backwards
    for (std::size_t topic = 0; topic < byTopic.size(); ++topic) {
        if (!byTopic[topic].empty())
            topics.push_back(static_cast<int>(topic));
    }
    if (m_sortColumn == 0 && m_sortOrder == Qt::DescendingOrder)
        std::reverse(topics.begin(), topics.end());
    for (const int topic : topics) {
        m_groupOfTopic[at(topic)] = static_cast<int>(m_groups.size());
        for (std::size_t row = 0; row < byTopic[at(topic)].size(); ++row)
            m_positions[at(byTopic[at(topic)][row])] = static_cast<int>(row);
        m_groups.push_back({topic, std::move(byTopic[at(topic)])});
    }
    m_shown.clear();
    m_shown.shrink_to_fit();
}

/// Persistent indexes stay with their partition (or topic), and become invalid where it is hidden.
void OffsetTableModel::relayout(const std::function<void()> &change)
{
    emit layoutAboutToBeChanged();
    const QModelIndexList before = persistentIndexList();
    struct Kept {
        QByteArray key; ///< of a partition, where the table changes
        QString topic;
        int row = -1;
    };
    std::vector<Kept> kept;
    const OffsetTable old = table();
    for (const QModelIndex &index : before) {
        Kept one;
        one.row = tableRow(index);
        if (one.row < 0 && isTree())
            one.topic = old.topics().value(m_groups.at(at(index.row())).topic);
        kept.push_back(one);
    }
    change();
    const bool sameRows = &old == &table() || old.count() == table().count();
    std::optional<OffsetIndex> index;
    QModelIndexList after;
    for (qsizetype i = 0; i < before.size(); ++i) {
        const Kept &one = kept.at(at(static_cast<int>(i)));
        QModelIndex now;
        if (one.row >= 0) {
            int row = one.row;
            if (!sameRows || old.key(row) != (row < table().count() ? table().key(row) : QByteArray())) {
                if (!index)
                    index.emplace(table());
                row = index->rowOfKey(old.key(row));
            }
            now = indexOfRow(row, before.at(i).column());
        } else if (!one.topic.isEmpty() && isTree()) {
            const qsizetype topic = table().topics().indexOf(one.topic);
            const int group = topic < 0 ? -1 : m_groupOfTopic.at(at(static_cast<int>(topic)));
            if (group >= 0)
                now = this->index(group, before.at(i).column());
        }
        after.append(now);
    }
    changePersistentIndexList(before, after);
    emit layoutChanged();
    emit shownChanged();
}

// Being fed

void OffsetTableModel::setOffsets(const OffsetTimes &times)
{
    const OffsetTable before = table();
    const bool sameColumns = before.isSink() == times.table().isSink()
        && (before.isSink() || before.columns() == times.table().columns());
    const std::vector<char> checked = m_checked;
    const auto adopt = [&] {
        m_times = times;
        m_checked.assign(at(table().count()), 0);
        m_checkedCount = 0;
        const OffsetIndex index(table());
        for (std::size_t row = 0; row < checked.size(); ++row) {
            if (!checked[row])
                continue;
            const int now = index.rowOfKey(before.key(static_cast<int>(row)));
            if (now >= 0) {
                m_checked[at(now)] = 1;
                ++m_checkedCount;
            }
        }
        sortAll();
        arrange();
    };
    if (!sameColumns) {
        beginResetModel();
        m_sortColumn = -1;
        adopt();
        endResetModel();
        emit shownChanged();
        emit checkedChanged();
        return;
    }
    const int checkedBefore = m_checkedCount;
    const bool samePartitions = table().isSink() && before.topics() == times.table().topics()
        && before.count() == times.table().count() && [&] {
               for (int row = 0; row < before.count(); ++row) {
                   if (before.topicIndex(row) != times.table().topicIndex(row)
                       || before.partition(row) != times.table().partition(row))
                       return false;
               }
               return true;
           }();
    if (samePartitions) {
        m_times = times;
        if (refreshCells(before))
            return;
        // An offset moved that decides about order or filter.
        const auto again = [this] {
            sortAll();
            arrange();
        };
        relayout(again);
        return;
    }
    relayout(adopt);
    if (checkedBefore != m_checkedCount)
        emit checkedChanged();
}

/// False when rows may have to move: then nothing was emitted.
bool OffsetTableModel::refreshCells(const OffsetTable &before)
{
    std::vector<int> moved;
    for (int row = 0; row < before.count(); ++row) {
        if (before.offset(row) != table().offset(row))
            moved.push_back(row);
    }
    if (moved.empty())
        return true;
    const Content sorted = m_sortColumn < 0 ? Content::Topic : contentOf(m_sortColumn);
    const bool orderMayChange =
        sorted == Content::Offset || sorted == Content::Lag || sorted == Content::Moved;
    if (orderMayChange || !m_filter.isEmpty())
        return false;
    emitRows(moved, columnOf(Content::Offset), columnCount() - 1);
    return true;
}

/// One signal for each run of neighbours; a single one when there are very many.
void OffsetTableModel::emitRows(const std::vector<int> &tableRows, int firstColumn, int lastColumn)
{
    constexpr std::size_t many = 500;
    if (tableRows.size() > many && m_shownCount > 0) {
        if (!isTree())
            emit dataChanged(index(0, firstColumn), index(m_shownCount - 1, lastColumn));
        for (int group = 0; group < static_cast<int>(m_groups.size()); ++group) {
            const QModelIndex parent = index(group, 0);
            emit dataChanged(index(0, firstColumn, parent), index(rowCount(parent) - 1, lastColumn, parent));
        }
        return;
    }
    for (const int row : tableRows) {
        const QModelIndex first = indexOfRow(row, firstColumn);
        if (first.isValid())
            emit dataChanged(first, indexOfRow(row, lastColumn));
    }
}

void OffsetTableModel::setFacts(const TopicFacts &facts)
{
    m_facts = facts;
    if (!table().isSink() || m_shownCount == 0)
        return;
    const Content sorted = m_sortColumn < 0 ? Content::Topic : contentOf(m_sortColumn);
    if (sorted == Content::Begin || sorted == Content::End || sorted == Content::Lag) {
        const auto again = [this] {
            sortAll();
            arrange();
        };
        relayout(again);
        return;
    }
    const int first = columnOf(Content::Begin);
    const int last = columnOf(Content::Lag);
    if (isTree()) {
        for (int group = 0; group < static_cast<int>(m_groups.size()); ++group) {
            const QModelIndex parent = index(group, 0);
            emit dataChanged(index(0, first, parent), index(rowCount(parent) - 1, last, parent));
        }
        return;
    }
    emit dataChanged(index(0, first), index(m_shownCount - 1, last));
}

void OffsetTableModel::setRecordTimes(const QHash<QByteArray, QDateTime> &byPartitionKey)
{
    m_recordTimes = byPartitionKey;
    const int column = columnOf(Content::RecordTime);
    if (column < 0)
        return;
    const OffsetIndex found(table());
    std::vector<int> rows;
    for (auto one = byPartitionKey.cbegin(); one != byPartitionKey.cend(); ++one) {
        const int row = found.rowOfKey(one.key());
        if (row >= 0)
            rows.push_back(row);
    }
    emitRows(rows, column, column);
}

void OffsetTableModel::setShape(Shape shape)
{
    if (shape == m_shape)
        return;
    // Every index gets another parent: nothing of a view's state would survive a change of layout either.
    beginResetModel();
    m_shape = shape;
    arrange();
    endResetModel();
}

void OffsetTableModel::setFilter(const QString &text)
{
    const OffsetFilter filter(text);
    if (filter == m_filter)
        return;
    const auto change = [this, &filter] {
        m_filter = filter;
        arrange();
    };
    relayout(change);
}

void OffsetTableModel::sort(int column, Qt::SortOrder order)
{
    if (column >= columnCount() || (column == m_sortColumn && order == m_sortOrder))
        return;
    const auto change = [this, column, order] {
        m_sortColumn = column;
        m_sortOrder = order;
        sortAll();
        arrange();
    };
    relayout(change);
}

std::vector<int> OffsetTableModel::shownRows() const
{
    if (!isTree())
        return m_shown;
    std::vector<int> rows;
    for (const Group &group : m_groups)
        rows.insert(rows.end(), group.rows.begin(), group.rows.end());
    return rows;
}

QByteArray OffsetTableModel::csv() const
{
    return writeOffsetCsv(table(), shownRows());
}

QByteArray OffsetTableModel::json() const
{
    std::vector<PartitionOffset> rows;
    for (const int row : shownRows())
        rows.push_back(table().at(row));
    return writeOffsetForm(OffsetTable::fromRows(rows));
}

// Check marks

void OffsetTableModel::setCheckable(bool checkable)
{
    if (checkable == m_checkable)
        return;
    m_checkable = checkable;
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, 0));
}

std::vector<int> OffsetTableModel::checkedRows() const
{
    std::vector<int> rows;
    rows.reserve(at(m_checkedCount));
    for (std::size_t row = 0; row < m_checked.size(); ++row) {
        if (m_checked[row])
            rows.push_back(static_cast<int>(row));
    }
    return rows;
}

void OffsetTableModel::setChecked(const std::vector<int> &tableRows, bool checked)
{
    std::vector<int> changed;
    for (const int row : tableRows) {
        char &mark = m_checked.at(at(row));
        if ((mark != 0) == checked)
            continue;
        mark = checked ? 1 : 0;
        m_checkedCount += checked ? 1 : -1;
        changed.push_back(row);
    }
    if (changed.empty())
        return;
    emitRows(changed, 0, 0);
    if (isTree() && !m_groups.empty())
        emit dataChanged(index(0, 0), index(static_cast<int>(m_groups.size()) - 1, 0), {Qt::CheckStateRole});
    emit checkedChanged();
}

void OffsetTableModel::checkOnly(const std::vector<int> &tableRows)
{
    std::vector<char> wanted(m_checked.size(), 0);
    for (const int row : tableRows)
        wanted.at(at(row)) = 1;
    std::vector<int> on;
    std::vector<int> off;
    for (std::size_t row = 0; row < wanted.size(); ++row) {
        if (wanted[row] != m_checked[row])
            (wanted[row] ? on : off).push_back(static_cast<int>(row));
    }
    setChecked(off, false);
    setChecked(on, true);
}

void OffsetTableModel::checkShown(bool checked)
{
    setChecked(shownRows(), checked);
}

Qt::CheckState OffsetTableModel::checkStateOf(const Group &group) const
{
    const auto isChecked = [this](int row) {
        return m_checked[at(row)] != 0;
    };
    const auto count = std::count_if(group.rows.begin(), group.rows.end(), isChecked);
    if (count == 0)
        return Qt::Unchecked;
    return static_cast<std::size_t>(count) == group.rows.size() ? Qt::Checked : Qt::PartiallyChecked;
}

// The tree

int OffsetTableModel::tableRow(const QModelIndex &index) const
{
    if (!index.isValid() || (isTree() && index.internalId() == topLevel))
        return -1;
    const int group = isTree() ? static_cast<int>(index.internalId()) - 1 : -1;
    return rowsOf(group).at(at(index.row()));
}

QModelIndex OffsetTableModel::indexOfRow(int tableRow, int column) const
{
    const Place place = placeOf(tableRow);
    if (place.row < 0)
        return {};
    return createIndex(place.row, column,
                       place.group < 0 ? topLevel : static_cast<quintptr>(place.group) + 1);
}

QModelIndex OffsetTableModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(parent.row()) + 1 : topLevel);
}

QModelIndex OffsetTableModel::parent(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == topLevel)
        return {};
    return createIndex(static_cast<int>(index.internalId()) - 1, 0, topLevel);
}

int OffsetTableModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return static_cast<int>(isTree() ? m_groups.size() : m_shown.size());
    const bool isTopic = isTree() && parent.internalId() == topLevel && parent.column() == 0;
    return isTopic ? static_cast<int>(m_groups.at(at(parent.row())).rows.size()) : 0;
}

bool OffsetTableModel::hasChildren(const QModelIndex &parent) const
{
    return rowCount(parent) > 0;
}

int OffsetTableModel::columnsBefore() const
{
    return static_cast<int>(table().columns().size());
}

int OffsetTableModel::columnCount(const QModelIndex &) const
{
    return table().layout() == OffsetTable::Layout::Objects ? columnsBefore() + 1
                                                            : static_cast<int>(std::size(sinkColumns));
}

OffsetTableModel::Content OffsetTableModel::contentOf(int column) const
{
    if (table().layout() != OffsetTable::Layout::Objects)
        return sinkColumns[column];
    return column < columnsBefore() ? Content::Cell : Content::Moved;
}

int OffsetTableModel::columnOf(Content content) const
{
    for (int column = 0; column < columnCount(); ++column) {
        if (contentOf(column) == content)
            return column;
    }
    return -1;
}

// Cells

bool OffsetTableModel::isFigures(int column) const
{
    switch (contentOf(column)) {
    case Content::Partition:
    case Content::Offset:
    case Content::Begin:
    case Content::End:
    case Content::Lag:
        return true;
    case Content::Cell:
        return table().columns().at(at(column)).isNumeric;
    default:
        return false;
    }
}

bool OffsetTableModel::isUnknown(int tableRow, Content content) const
{
    return (content == Content::Begin || content == Content::End || content == Content::Lag)
        && !m_facts.ends(table().sinkPartition(tableRow));
}

QString OffsetTableModel::text(int tableRow, int column) const
{
    const Content content = contentOf(column);
    const auto ends = [&] {
        return m_facts.ends(table().sinkPartition(tableRow));
    };
    switch (content) {
    case Content::Topic: // in a tree its parent says it
        return isTree() ? QString::number(table().partition(tableRow)) : printable(table().topic(tableRow));
    case Content::Partition:
        return QString::number(table().partition(tableRow));
    case Content::Offset:
        return QLocale().toString(table().offset(tableRow));
    case Content::Begin:
        return ends() ? QLocale().toString(ends()->begin) : unknown;
    case Content::End:
        return ends() ? QLocale().toString(ends()->end) : unknown;
    case Content::Lag:
        return ends() ? QLocale().toString(ends()->end - table().offset(tableRow)) : unknown;
    case Content::Cell:
        return printable(table().cell(tableRow, column));
    case Content::Moved: {
        const QDateTime moved = m_times.movedAt(tableRow);
        return moved.isValid() ? QLocale().toString(moved.toLocalTime(), QLocale::ShortFormat) : unknown;
    }
    case Content::RecordTime: {
        if (m_recordTimes.isEmpty())
            return unknown;
        const QDateTime time = m_recordTimes.value(table().key(tableRow));
        return time.isValid() ? QLocale().toString(time.toLocalTime(), QLocale::ShortFormat) : unknown;
    }
    }
    return {};
}

QVariant OffsetTableModel::topicData(const Group &group, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        if (column == 0)
            return printable(table().topics().at(group.topic));
        if (contentOf(column) == Content::Partition)
            return tr("%n partition(s)", nullptr, static_cast<int>(group.rows.size()));
        return {};
    case Qt::ToolTipRole:
        return column == 0 ? printable(table().topics().at(group.topic)) : QString();
    case Qt::CheckStateRole:
        return m_checkable && column == 0 ? QVariant(checkStateOf(group)) : QVariant();
    case NameRole:
        return table().topics().at(group.topic);
    case MutedRole:
        return column > 0;
    default:
        return {};
    }
}

QVariant OffsetTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const int row = tableRow(index);
    if (row < 0)
        return topicData(m_groups.at(at(index.row())), index.column(), role);
    const Content content = contentOf(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return text(row, index.column());
    case Qt::ToolTipRole:
        if (table().isSink() && isUnknown(row, content) && !m_brokersNamed)
            return tr(
                "Where the topic begins and ends is known once the connection names bootstrap servers.");
        if (table().isSink() && isUnknown(row, content))
            return tr("The brokers have not said where this partition begins and ends.");
        if (content == Content::RecordTime && text(row, index.column()) == unknown)
            return tr("No record stands at this offset, or its time is not known yet.");
        if (content == Content::Moved)
            return m_times.movedAt(row).isValid()
                ? QLocale().toString(m_times.movedAt(row).toLocalTime(), QLocale::LongFormat)
                : tr("It has not moved since it was first read here.");
        return content == Content::Cell
            ? printable(QString::fromUtf8(table().partitionText(row) + " → " + table().offsetText(row)))
            : text(row, index.column());
    case Qt::CheckStateRole:
        if (!m_checkable || index.column() != 0)
            return {};
        return m_checked.at(at(row)) ? Qt::Checked : Qt::Unchecked;
    case FiguresRole:
        return isFigures(index.column());
    case MutedRole:
        return text(row, index.column()) == unknown;
    case NameRole:
        return QString::fromUtf8(table().key(row));
    default:
        return {};
    }
}

bool OffsetTableModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !m_checkable || !index.isValid() || index.column() != 0)
        return false;
    const bool checked = value.toInt() == Qt::Checked;
    const int row = tableRow(index);
    if (row >= 0)
        setChecked({row}, checked);
    else
        setChecked(std::vector<int>(m_groups.at(at(index.row())).rows), checked);
    return true;
}

QVariant OffsetTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const Content content = contentOf(section);
    if (role == FiguresRole)
        return isFigures(section);
    if (role == Qt::TextAlignmentRole)
        return QVariant((isFigures(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole) {
        if (content == Content::Begin || content == Content::End || content == Content::Lag
            || content == Content::RecordTime)
            return tr("No worker says it: the brokers do, once the connection names bootstrap servers.");
        if (content == Content::Moved)
            return tr("When the offset was last seen to move, from successive reads.");
        return {};
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (content) {
    case Content::Topic:
        return tr("Topic");
    case Content::Partition:
        return tr("Partition");
    case Content::Offset:
        return tr("Offset");
    case Content::Begin:
        return tr("Begin");
    case Content::End:
        return tr("End");
    case Content::Lag:
        return tr("Lag");
    case Content::Cell:
        return printable(table().columns().at(at(section)).path);
    case Content::Moved:
        return tr("Last moved");
    case Content::RecordTime:
        return tr("Record's time");
    }
    return {};
}

Qt::ItemFlags OffsetTableModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    if (m_checkable && index.column() == 0)
        flags |= Qt::ItemIsUserCheckable;
    if (tableRow(index) >= 0)
        flags |= Qt::ItemNeverHasChildren;
    return flags;
}

void OffsetTableModel::retranslate()
{
    emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

} // namespace patchbay
