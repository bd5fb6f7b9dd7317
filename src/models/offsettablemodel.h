// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/offsets/offsetfilter.h"
#include "core/offsets/offsettimes.h"
#include "core/offsets/topicfacts.h"

#include <QAbstractItemModel>
#include <QHash>

#include <functional>

namespace patchbay {

/// The committed offsets of one connector: flat, or as a tree by topic; filtered and sorted inside, because a
/// proxy takes too long for 100,000 rows. It is fed values and never fetches.
///
/// A refresh with the same partitions changes cells (dataChanged); any other change of what is shown is a
/// change of layout: selection, scrolling, expansion and check marks stay with their partitions. Only a table
/// with other columns (a source after a sink) is a reset.
///
/// Roles: Qt::CheckStateRole of the first column while checkable; FiguresRole and CodeRole by column;
/// MutedRole for what is not known.
class OffsetTableModel final : public QAbstractItemModel {
    Q_OBJECT
public:
    enum class Shape { Flat, Tree }; ///< a source is always flat
    /// What a column shows. The columns of a source's objects come first, then the last two.
    enum class Content {
        Topic, ///< in a tree: topic, and below it the partition
        Partition,
        Offset,
        Begin, ///< of the topic; needs TopicFacts
        End,
        Lag, ///< end - offset
        Cell, ///< of a source's objects
        Moved, ///< when the offset last moved
        RecordTime, ///< of the record at the offset; for the rows that were asked for
    };

    using QAbstractItemModel::QAbstractItemModel;

    /// A newer read.
    void setOffsets(const OffsetTimes &times);
    void setFacts(const TopicFacts &facts);
    void setBrokersNamed(bool named) { m_brokersNamed = named; } ///< what the tooltips of unknown cells say
    /// Of records at offsets, by partition; invalid: there is no record.
    void setRecordTimes(const QHash<QByteArray, QDateTime> &byPartitionKey);
    void setShape(Shape shape);
    Shape shape() const; ///< as shown
    void setFilter(const QString &text);
    const OffsetFilter &filter() const { return m_filter; }
    QStringList filterProblems() const { return m_filter.problems(table()); }

    const OffsetTable &table() const { return m_times.table(); }
    const TopicFacts &facts() const { return m_facts; }
    int shownCount() const { return m_shownCount; } ///< partitions that the filter lets through
    int totalCount() const { return table().count(); }
    std::vector<int> shownRows() const; ///< of table(), in the order shown

    int tableRow(const QModelIndex &index) const; ///< -1 for a topic and for an invalid index
    QModelIndex indexOfRow(int tableRow, int column = 0) const; ///< invalid when it is not shown
    Content contentOf(int column) const;
    int columnOf(Content content) const; ///< -1 when the table has none

    // Check marks: which partitions a person chose. They outlive filters, sorting and refreshes.
    void setCheckable(bool checkable);
    bool isCheckable() const { return m_checkable; }
    std::vector<int> checkedRows() const; ///< of table(), sorted
    int checkedCount() const { return m_checkedCount; }
    void setChecked(const std::vector<int> &tableRows, bool checked);
    void checkOnly(const std::vector<int> &tableRows);
    void checkShown(bool checked); ///< all that the filter lets through

    QByteArray csv() const; ///< what is shown: parseOffsetForm() reads it back
    QByteArray json() const; ///< the same as the JSON that PATCH takes

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    bool hasChildren(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;
    void retranslate();

signals:
    void checkedChanged();
    void shownChanged(); ///< shownCount() or totalCount()

private:
    struct Group { ///< a topic in a tree
        int topic = 0;
        std::vector<int> rows; ///< of the table
    };
    struct Place { ///< of a table row: where it is shown
        int group = -1; ///< -1: top level
        int row = -1; ///< -1: not shown
    };

    bool isTree() const { return shape() == Shape::Tree; }
    const std::vector<int> &rowsOf(int group) const;
    Place placeOf(int tableRow) const;
    bool refreshCells(const OffsetTable &before);
    void sortAll();
    void arrange();
    void relayout(const std::function<void()> &change);
    void emitRows(const std::vector<int> &tableRows, int firstColumn, int lastColumn);
    int columnsBefore() const; ///< of a source's objects
    QString text(int tableRow, int column) const;
    QVariant topicData(const Group &group, int column, int role) const;
    Qt::CheckState checkStateOf(const Group &group) const;
    bool isFigures(int column) const;
    bool isUnknown(int tableRow, Content content) const;

    OffsetTimes m_times;
    TopicFacts m_facts;
    bool m_brokersNamed = false;
    QHash<QByteArray, QDateTime> m_recordTimes;
    OffsetFilter m_filter;
    Shape m_shape = Shape::Flat;
    int m_sortColumn = -1; ///< -1: the order of the table
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    std::vector<int> m_order; ///< all rows of the table, sorted
    std::vector<int> m_shown; ///< flat: rows of the table
    std::vector<Group> m_groups; ///< tree
    std::vector<int> m_positions; ///< by table row: in m_shown or in its group; -1: not shown
    std::vector<int> m_groupOfTopic; ///< tree; -1: not shown
    int m_shownCount = 0;
    bool m_checkable = false;
    std::vector<char> m_checked; ///< by table row
    int m_checkedCount = 0;
};

} // namespace patchbay
