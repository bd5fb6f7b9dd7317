// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/offsets/partitionkey.h"

#include <QMetaType>
#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

namespace patchbay {

/// The committed offsets of one connector, as one answer of GET /connectors/{c}/offsets (3.5+) said them. A
/// value: cheap to copy, also between threads; 100,000 partitions of a sink take 1.6 MB.
///
/// A sink's rows ({kafka_topic, kafka_partition} -> {kafka_offset}) are sorted by topic and partition. A
/// source's rows hold the plugin's own objects, in the order of the answer, as raw text: every digit is kept,
/// also beyond 2^63.
class OffsetTable {
public:
    enum class Layout {
        Empty, ///< no partition has a committed offset
        Sink, ///< every row is a plain sink row: topic(), partition() and offset() answer
        Objects, ///< anything else: a source, or a sink that answered something odd
    };

    OffsetTable();

    /// Rows whose offset is nullopt have none and are left out. Of rows of the same sink partition the last
    /// counts. Any rows are taken, also those that no worker would.
    static OffsetTable fromRows(const std::vector<PartitionOffset> &rows);
    /// The same for rows whose values stand in \p source (json::Value::range()): costs no copy of the text.
    static OffsetTable fromRows(const std::vector<PartitionOffset> &rows, const QByteArray &source);
    /// Reads the body of an answer whose rows are all plain sink rows: 10 MB in some 15 ms. Safe on any
    /// thread. nullopt for anything else: then wire::offsets() and fromRows() read it, or say what is wrong.
    static std::optional<OffsetTable> readSink(const QByteArray &body);

    Layout layout() const;
    bool isSink() const { return layout() == Layout::Sink; }
    int count() const;
    bool isEmpty() const { return count() == 0; }

    // Rows of Layout::Sink (asserted)
    const QStringList &topics() const; ///< sorted; none for other layouts
    int topicIndex(int row) const; ///< into topics()
    QString topic(int row) const { return topics().at(topicIndex(row)); }
    int partition(int row) const;
    qint64 offset(int row) const;
    SinkPartition sinkPartition(int row) const { return {topic(row), partition(row)}; }

    // Rows of any layout
    PartitionOffset at(int row) const;
    json::Value partitionValue(int row) const;
    json::Value offsetValue(int row) const;
    QByteArray partitionText(int row) const; ///< compact JSON; for a source as the worker wrote it
    QByteArray offsetText(int row) const;
    QByteArray key(int row) const; ///< keyOf(partition)
    std::vector<PartitionOffset> rows() const; ///< a value for each row: costs memory for large tables

    // The objects of a source, flattened: one column for each key, "db.table" for a nested one
    struct Column {
        QString path; ///< "filename"; keys joined by dots
        bool isOffset = false; ///< of the offset object, else of the partition object
        bool isNumeric = false; ///< every cell that is there is a number
        bool operator==(const Column &) const = default;
    };
    /// Those of the partitions first, each in the order of first appearance. At most limits::offsetColumns;
    /// what has no column is in the raw text. None for Layout::Sink.
    const std::vector<Column> &columns() const;
    QString cell(int row, int column) const; ///< text without quotes, numbers as written; empty: not there
    QByteArrayView cellToken(int row, int column) const; ///< the raw JSON; empty: not there
    /// Does the raw text of the row's objects contain \p needle, in any case of ASCII? Objects only; \p
    /// needle in lower case.
    bool rowContains(int row, QByteArrayView needle) const;
    /// < 0, 0, > 0: numbers by value, before text by code points; what is not there comes last.
    int compareCells(int left, int right, int column) const;

    /// The same partitions with the same offsets; the order of rows does not count.
    bool operator==(const OffsetTable &other) const;

private:
    struct Data;
    explicit OffsetTable(std::shared_ptr<const Data> data);

    std::shared_ptr<const Data> d; ///< never null; never changed once it is shared
};

/// Finds rows by their partition. Holds the table.
class OffsetIndex {
public:
    explicit OffsetIndex(const OffsetTable &table);
    ~OffsetIndex();
    OffsetIndex(const OffsetIndex &) = delete;
    OffsetIndex &operator=(const OffsetIndex &) = delete;

    int rowOf(const json::Value &partition) const; ///< -1: not there
    int rowOf(const SinkPartition &partition) const;
    int rowOfKey(const QByteArray &key) const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace patchbay

Q_DECLARE_METATYPE(patchbay::OffsetTable)
