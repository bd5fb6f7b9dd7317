// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/offsets/offsettable.h"

#include "core/connect/wire.h"
#include "core/limits.h"
#include "core/offsets/offsetdifference.h"
#include "core/offsets/offsettabledata.h"

#include <QHash>

#include <algorithm>
#include <limits>

namespace patchbay {

namespace {

using json::Value;

/// Exactly {kafka_topic: text, kafka_partition: number} and {kafka_offset: number}: what readSink() reads
/// too.
bool isPlainSinkRow(const PartitionOffset &row)
{
    const auto sink = sinkPartitionOf(row.partition);
    return sink && row.partition.size() == 2 && row.partition.value(u"kafka_partition").isNumber()
        && row.offset->size() == 1 && sinkOffsetOf(*row.offset);
}

std::size_t asSize(int index)
{
    return static_cast<std::size_t>(index);
}

bool isNumber(QByteArrayView token)
{
    return !token.isEmpty() && (token.at(0) == '-' || (token.at(0) >= '0' && token.at(0) <= '9'));
}

Value parsed(QByteArrayView text)
{
    const auto document = json::parse(text.toByteArray());
    return document ? document->root() : Value(); // it was part of a document that was read
}

} // namespace

OffsetTable::OffsetTable()
    : d([] {
          static const std::shared_ptr<const Data> empty = std::make_shared<Data>();
          return empty;
      }())
{
}

OffsetTable::OffsetTable(std::shared_ptr<const Data> data)
    : d(std::move(data))
{
}

OffsetTable OffsetTable::fromRows(const std::vector<PartitionOffset> &rows)
{
    std::vector<PartitionOffset> kept;
    bool allPlain = true;
    for (const PartitionOffset &row : rows) {
        if (!row.offset || row.offset->isNull())
            continue;
        allPlain = allPlain && isPlainSinkRow(row);
        kept.push_back(row);
    }
    if (allPlain)
        return fromRows(kept, {});
    const QByteArray text = json::write(wire::offsetsBody(kept));
    const auto document = json::parse(text);
    Q_ASSERT(document); // what our writer wrote
    return fromRows(wire::offsets(document->root()).value(), text);
}

OffsetTable OffsetTable::fromRows(const std::vector<PartitionOffset> &rows, const QByteArray &source)
{
    auto data = std::make_shared<Data>();
    std::vector<const PartitionOffset *> kept;
    bool allPlain = true;
    for (const PartitionOffset &row : rows) {
        if (!row.offset || row.offset->isNull())
            continue;
        allPlain = allPlain && isPlainSinkRow(row);
        kept.push_back(&row);
    }
    if (kept.empty())
        return {};
    if (allPlain) {
        data->layout = Layout::Sink;
        QHash<QString, quint32> numbers;
        for (const PartitionOffset *row : kept) {
            const SinkPartition partition = sinkPartitionOf(row->partition).value();
            auto number = numbers.constFind(partition.topic);
            if (number == numbers.constEnd()) {
                number = numbers.insert(partition.topic, static_cast<quint32>(data->topics.size()));
                data->topics.append(partition.topic);
            }
            data->sinkRows.push_back({*number, partition.partition, sinkOffsetOf(*row->offset).value()});
        }
        data->sortSinkRows();
        return OffsetTable(std::move(data));
    }

    data->layout = Layout::Objects;
    data->text = source;
    QHash<QByteArray, int> known; // column by path, an 'o' before those of offsets
    const auto spanOf = [](const Value &value) {
        const json::SourceRange range = value.range();
        return Data::Span{static_cast<quint32>(range.begin), static_cast<quint32>(range.length())};
    };
    const auto columnOf = [&](const QByteArray &path, bool isOffset) {
        const QByteArray name = (isOffset ? 'o' : 'p') + path;
        const auto found = known.constFind(name);
        if (found != known.constEnd())
            return *found;
        const int column = data->columns.size() < asSize(limits::offsetColumns)
            ? static_cast<int>(data->columns.size())
            : -1;
        known.insert(name, column);
        if (column >= 0) {
            data->columns.push_back({QString::fromUtf8(path), isOffset, true});
            data->cells.emplace_back();
        }
        return column;
    };
    // Nested objects flatten to any depth; json::parse bounds it.
    const auto flatten = [&](const auto &self, const Value &object, const QByteArray &prefix, bool isOffset,
                             std::size_t row) -> void {
        for (const json::Member &member : object.members()) {
            const QByteArray path =
                prefix.isEmpty() ? member.keyUtf8.toByteArray() : prefix + '.' + member.keyUtf8.toByteArray();
            if (member.value.isObject() && member.value.size() > 0) {
                self(self, member.value, path, isOffset, row);
                continue;
            }
            const int column = columnOf(path, isOffset);
            if (column < 0)
                continue;
            auto &cells = data->cells.at(asSize(column));
            cells.resize(row + 1);
            cells.at(row) = spanOf(member.value);
            Column &head = data->columns.at(asSize(column));
            head.isNumeric = head.isNumeric && member.value.isNumber();
        }
    };
    // Partitions first: their columns stand before those of offsets.
    for (std::size_t row = 0; row < kept.size(); ++row) {
        data->objectRows.push_back({spanOf(kept.at(row)->partition), spanOf(*kept.at(row)->offset)});
        flatten(flatten, kept.at(row)->partition, {}, false, row);
    }
    for (std::size_t row = 0; row < kept.size(); ++row)
        flatten(flatten, *kept.at(row)->offset, {}, true, row);
    for (auto &cells : data->cells) {
        cells.resize(kept.size());
        cells.shrink_to_fit();
    }
    data->objectRows.shrink_to_fit();
    return OffsetTable(std::move(data));
}

OffsetTable::Layout OffsetTable::layout() const
{
    return d->layout;
}

int OffsetTable::count() const
{
    return static_cast<int>(isSink() ? d->sinkRows.size() : d->objectRows.size());
}

const QStringList &OffsetTable::topics() const
{
    return d->topics;
}

int OffsetTable::topicIndex(int row) const
{
    return static_cast<int>(d->sinkRows.at(asSize(row)).topic);
}

int OffsetTable::partition(int row) const
{
    return d->sinkRows.at(asSize(row)).partition;
}

qint64 OffsetTable::offset(int row) const
{
    return d->sinkRows.at(asSize(row)).offset;
}

PartitionOffset OffsetTable::at(int row) const
{
    return {partitionValue(row), offsetValue(row)};
}

Value OffsetTable::partitionValue(int row) const
{
    if (isSink())
        return toPartition(sinkPartition(row));
    return parsed(d->view(d->objectRows.at(asSize(row)).partition));
}

Value OffsetTable::offsetValue(int row) const
{
    if (isSink())
        return toOffset(offset(row));
    return parsed(d->view(d->objectRows.at(asSize(row)).offset));
}

QByteArray OffsetTable::partitionText(int row) const
{
    if (isSink())
        return json::write(partitionValue(row));
    return d->view(d->objectRows.at(asSize(row)).partition).toByteArray();
}

QByteArray OffsetTable::offsetText(int row) const
{
    if (isSink())
        return json::write(offsetValue(row));
    return d->view(d->objectRows.at(asSize(row)).offset).toByteArray();
}

QByteArray OffsetTable::key(int row) const
{
    return isSink() ? keyOf(sinkPartition(row)) : keyOf(partitionValue(row));
}

std::vector<PartitionOffset> OffsetTable::rows() const
{
    std::vector<PartitionOffset> all;
    all.reserve(asSize(count()));
    for (int row = 0; row < count(); ++row)
        all.push_back(at(row));
    return all;
}

const std::vector<OffsetTable::Column> &OffsetTable::columns() const
{
    return d->columns;
}

QByteArrayView OffsetTable::cellToken(int row, int column) const
{
    return d->view(d->cells.at(asSize(column)).at(asSize(row)));
}

QString OffsetTable::cell(int row, int column) const
{
    const QByteArrayView token = cellToken(row, column);
    if (!token.startsWith('"'))
        return QString::fromUtf8(token);
    if (!token.contains('\\'))
        return QString::fromUtf8(token.sliced(1, token.size() - 2));
    return parsed(token).toString();
}

bool OffsetTable::rowContains(int row, QByteArrayView needle) const
{
    const auto same = [](char left, char right) {
        return (left >= 'A' && left <= 'Z' ? left - 'A' + 'a' : left) == right;
    };
    const auto contains = [&](QByteArrayView text) {
        return std::search(text.begin(), text.end(), needle.begin(), needle.end(), same) != text.end();
    };
    const Data::ObjectRow &spans = d->objectRows.at(asSize(row));
    return contains(d->view(spans.partition)) || contains(d->view(spans.offset));
}

int OffsetTable::compareCells(int left, int right, int column) const
{
    const QByteArrayView leftToken = cellToken(left, column);
    const QByteArrayView rightToken = cellToken(right, column);
    if (leftToken.isEmpty() || rightToken.isEmpty())
        return int(leftToken.isEmpty()) - int(rightToken.isEmpty());
    const bool leftNumber = isNumber(leftToken);
    const bool rightNumber = isNumber(rightToken);
    if (leftNumber != rightNumber)
        return leftNumber ? -1 : 1;
    if (!leftNumber)
        return leftToken.compare(rightToken); // the bytes of UTF-8 are in the order of the code points
    return compareNumbers(leftToken, rightToken);
}

bool OffsetTable::operator==(const OffsetTable &other) const
{
    return d == other.d || (count() == other.count() && difference(*this, other).empty());
}

// OffsetIndex

class OffsetIndex::Private {
public:
    explicit Private(const OffsetTable &offsets)
        : table(offsets)
    {
    }

    const OffsetTable table;
    QHash<QByteArray, int> rows; ///< of Layout::Objects, by key
};

OffsetIndex::OffsetIndex(const OffsetTable &table)
    : d(std::make_unique<Private>(table))
{
    if (table.layout() != OffsetTable::Layout::Objects)
        return;
    d->rows.reserve(table.count());
    for (int row = 0; row < table.count(); ++row)
        d->rows.insert(table.key(row), row);
}

OffsetIndex::~OffsetIndex() = default;

int OffsetIndex::rowOf(const SinkPartition &partition) const
{
    const OffsetTable &table = d->table;
    if (!table.isSink())
        return d->rows.value(keyOf(partition), -1);
    int begin = 0;
    int end = table.count();
    const auto topic = std::lower_bound(table.topics().begin(), table.topics().end(), partition.topic);
    if (topic == table.topics().end() || *topic != partition.topic)
        return -1;
    const auto wanted = static_cast<int>(topic - table.topics().begin());
    while (begin < end) {
        const int middle = begin + (end - begin) / 2;
        const bool before = table.topicIndex(middle) != wanted
            ? table.topicIndex(middle) < wanted
            : table.partition(middle) < partition.partition;
        before ? begin = middle + 1 : end = middle;
    }
    const bool found = begin < table.count() && table.topicIndex(begin) == wanted
        && table.partition(begin) == partition.partition;
    return found ? begin : -1;
}

int OffsetIndex::rowOf(const Value &partition) const
{
    if (const auto sink = sinkPartitionOf(partition))
        return rowOf(*sink);
    return rowOfKey(keyOf(partition));
}

int OffsetIndex::rowOfKey(const QByteArray &key) const
{
    if (!d->table.isSink())
        return d->rows.value(key, -1);
    const auto sink = sinkPartitionOf(parsed(key));
    return sink ? rowOf(*sink) : -1;
}

} // namespace patchbay
