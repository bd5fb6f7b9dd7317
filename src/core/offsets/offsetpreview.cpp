// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/offsets/offsetpreview.h"

#include "core/connect/wire.h"

#include <QSet>

#include <algorithm>
#include <limits>
#include <map>

namespace patchbay {

namespace {

using json::Value;

/// Where one partition is to be set, before it is judged.
struct Wish {
    std::optional<Value> after;
    std::optional<OffsetWarning> trouble;
};

class Previewer {
public:
    Previewer(const OffsetTable &now, const TopicFacts &facts, const std::vector<Value> &newPartitions)
        : m_now(now),
          m_facts(facts)
    {
        for (const Value &partition : newPartitions)
            m_allowed.insert(keyOf(partition));
    }

    void assign(const OffsetAssignment &assignment);
    OffsetPreview preview();

private:
    Wish wishFor(const OffsetTarget &target, const Value &partition,
                 const std::optional<Value> &before) const;
    void set(int row, const Value &partition, const OffsetTarget &target,
             const QHash<QByteArray, std::optional<Value>> &rows);
    OffsetPreview::Row judged(int row, const Value &partition, const Wish &wish) const;
    void judgeSink(OffsetPreview::Row &line, const SinkPartition &sink) const;

    const OffsetTable m_now;
    const TopicFacts &m_facts;
    QSet<QByteArray> m_allowed;
    std::map<int, Wish> m_known; ///< by row of the table
    std::vector<std::pair<Value, Wish>> m_new;
    QHash<QByteArray, std::size_t> m_newPlaces;
    QStringList m_unknownTopics;
};

bool needsSink(OffsetTarget::Kind kind)
{
    return kind != OffsetTarget::Kind::Reset && kind != OffsetTarget::Kind::Rows;
}

Wish Previewer::wishFor(const OffsetTarget &target, const Value &partition,
                        const std::optional<Value> &before) const
{
    using Kind = OffsetTarget::Kind;
    const auto sink = sinkPartitionOf(partition);
    if (needsSink(target.kind) && !sink)
        return {before, OffsetWarning::NeedsSink};
    const auto toKnown = [&before](const std::optional<qint64> &offset) {
        return offset ? Wish{toOffset(*offset), std::nullopt} : Wish{before, OffsetWarning::NeedsTopic};
    };
    switch (target.kind) {
    case Kind::Reset:
    case Kind::Rows: // its rows are looked up by set()
        return {std::nullopt, std::nullopt};
    case Kind::Value:
        return {toOffset(target.value), std::nullopt};
    case Kind::Shift: {
        const auto from = before ? sinkOffsetOf(*before) : std::nullopt;
        qint64 to = 0;
        if (!from)
            return {before, OffsetWarning::NothingToShift};
        if (__builtin_add_overflow(*from, target.value, &to))
            return {before, OffsetWarning::NotWhole};
        return {toOffset(to), std::nullopt};
    }
    case Kind::Earliest: {
        const auto ends = m_facts.ends(*sink);
        return toKnown(ends ? std::optional(ends->begin) : std::nullopt);
    }
    case Kind::Latest: {
        const auto ends = m_facts.ends(*sink);
        return toKnown(ends ? std::optional(ends->end) : std::nullopt);
    }
    case Kind::Time:
        return toKnown(m_facts.offsetAt(*sink, target.time));
    }
    return {};
}

void Previewer::set(int row, const Value &partition, const OffsetTarget &target,
                    const QHash<QByteArray, std::optional<Value>> &rows)
{
    Wish wish;
    if (target.kind == OffsetTarget::Kind::Rows) {
        const auto given = rows.constFind(keyOf(partition));
        if (given == rows.constEnd() && !target.namesAll)
            return; // selected, and the file does not speak of it: kept
        wish.after = given == rows.constEnd() ? std::nullopt : *given;
    } else {
        const auto before = row < 0 ? std::nullopt : std::optional(m_now.offsetValue(row));
        wish = wishFor(target, partition, before);
    }
    if (row >= 0) {
        m_known.insert_or_assign(row, wish);
        return;
    }
    const QByteArray key = keyOf(partition);
    const auto again = m_newPlaces.constFind(key);
    if (again != m_newPlaces.constEnd()) {
        m_new.at(*again).second = wish;
    } else {
        m_newPlaces.insert(key, m_new.size());
        m_new.emplace_back(partition, wish);
    }
}

void Previewer::assign(const OffsetAssignment &assignment)
{
    const SelectedOffsets selected = select(m_now, assignment.selection);
    m_unknownTopics += selected.unknownTopics;
    QHash<QByteArray, std::optional<Value>> rows;
    for (const PartitionOffset &row : assignment.target.rows)
        rows.insert(keyOf(row.partition), row.offset);
    for (const int row : selected.rows)
        set(row, m_now.partitionValue(row), assignment.target, rows);
    for (const Value &partition : selected.missing)
        set(-1, partition, assignment.target, rows);
    // Everything, and a snapshot that names partitions which are not there now: they come back.
    if (assignment.target.kind != OffsetTarget::Kind::Rows)
        return;
    const OffsetIndex index(m_now);
    for (const PartitionOffset &row : assignment.target.rows) {
        const auto sink = sinkPartitionOf(row.partition);
        const auto isNamed = [&sink](const OffsetSelection::Topic &topic) {
            const auto contains = [&sink](const PartitionRange &range) {
                return range.contains(sink->partition);
            };
            return topic.name == sink->topic
                && (topic.ranges.empty() || std::any_of(topic.ranges.begin(), topic.ranges.end(), contains));
        };
        const auto &topics = assignment.selection.topics;
        const bool meant =
            assignment.selection.everything || (sink && std::any_of(topics.begin(), topics.end(), isNamed));
        if (meant && index.rowOf(row.partition) < 0)
            set(-1, row.partition, assignment.target, rows);
    }
}

void Previewer::judgeSink(OffsetPreview::Row &line, const SinkPartition &sink) const
{
    line.ends = m_facts.ends(sink);
    const auto warn = [&line](OffsetWarning warning) {
        line.warnings.push_back(warning);
    };
    if (m_facts.isMissing(sink))
        warn(OffsetWarning::UnknownTopic);
    if (line.row < 0)
        warn(OffsetWarning::NotThere);
    if (!line.after)
        return;
    const auto number = line.after->find(u"kafka_offset");
    if (!number || line.after->size() != 1) {
        warn(OffsetWarning::NotAnOffset);
        return;
    }
    const auto offset = number->isNumber() ? number->toInt64() : std::nullopt;
    if (!offset) {
        warn(OffsetWarning::NotWhole);
        return;
    }
    if (*offset < 0) {
        warn(OffsetWarning::Negative);
        line.suggestion = line.ends ? line.ends->begin : 0;
    } else if (line.ends && *offset < line.ends->begin) {
        warn(OffsetWarning::BeforeBeginning);
        line.suggestion = line.ends->begin;
    } else if (line.ends && *offset > line.ends->end) {
        warn(OffsetWarning::BeyondEnd);
        line.suggestion = line.ends->end;
    }
    const auto before = line.before ? sinkOffsetOf(*line.before) : std::nullopt;
    qint64 change = 0;
    if (before && !__builtin_sub_overflow(*offset, *before, &change))
        line.change = change;
}

OffsetPreview::Row Previewer::judged(int row, const Value &partition, const Wish &wish) const
{
    OffsetPreview::Row line;
    line.row = row;
    line.partition = partition;
    line.after = wish.after;
    if (row >= 0)
        line.before = m_now.offsetValue(row);
    if (wish.trouble)
        line.warnings.push_back(*wish.trouble);
    if (const auto sink = sinkPartitionOf(partition))
        judgeSink(line, *sink);
    else if (row < 0 && line.after && !m_allowed.contains(keyOf(partition)))
        line.warnings.push_back(OffsetWarning::NewSourcePartition);
    return line;
}

OffsetPreview Previewer::preview()
{
    OffsetPreview preview;
    preview.base = m_now;
    preview.facts = m_facts;
    for (const auto &[row, wish] : m_known)
        preview.rows.push_back(judged(row, m_now.partitionValue(row), wish));
    for (const auto &[partition, wish] : m_new)
        preview.rows.push_back(judged(-1, partition, wish));
    preview.kept = m_now.count() - static_cast<int>(m_known.size());
    for (const OffsetPreview::Row &row : preview.rows)
        preview.kept += row.row >= 0 && !row.isChange() ? 1 : 0;
    m_unknownTopics.removeDuplicates();
    preview.unknownTopics = m_unknownTopics;
    const auto isReset = [](const OffsetPreview::Row &row) {
        return !row.after && row.warnings.empty();
    };
    preview.resetsEverything = !m_now.isEmpty() && preview.kept == 0
        && std::all_of(preview.rows.begin(), preview.rows.end(), isReset);
    return preview;
}

} // namespace

bool isBlocking(OffsetWarning warning)
{
    switch (warning) {
    case OffsetWarning::BeforeBeginning:
    case OffsetWarning::BeyondEnd:
    case OffsetWarning::NotThere:
        return false;
    case OffsetWarning::Negative:
    case OffsetWarning::NotWhole:
    case OffsetWarning::NotAnOffset:
    case OffsetWarning::UnknownTopic:
    case OffsetWarning::NewSourcePartition:
    case OffsetWarning::NeedsTopic:
    case OffsetWarning::NeedsSink:
    case OffsetWarning::NothingToShift:
        return true;
    }
    return true;
}

bool OffsetPreview::Row::isBlocked() const
{
    return std::any_of(warnings.begin(), warnings.end(), isBlocking);
}

bool OffsetPreview::Row::isChange() const
{
    return !sameOffset(before, after);
}

std::optional<qint64> OffsetPreview::Row::recordsAgain() const
{
    if (!change)
        return std::nullopt;
    if (*change >= 0)
        return 0;
    // What lies before the beginning is gone and is not read again.
    const qint64 to = after ? sinkOffsetOf(*after).value_or(0) : 0;
    const qint64 from = before ? sinkOffsetOf(*before).value_or(0) : 0;
    return ends ? std::max<qint64>(0, from - std::max(to, ends->begin)) : -*change;
}

std::optional<qint64> OffsetPreview::Row::recordsSkipped() const
{
    if (!change)
        return std::nullopt;
    return std::max<qint64>(0, *change);
}

int OffsetPreview::changeCount() const
{
    return static_cast<int>(
        std::count_if(rows.begin(), rows.end(), [](const Row &row) { return row.isChange(); }));
}

int OffsetPreview::blockedCount() const
{
    return static_cast<int>(
        std::count_if(rows.begin(), rows.end(), [](const Row &row) { return row.isBlocked(); }));
}

bool OffsetPreview::canRun() const
{
    return changeCount() > 0 && blockedCount() == 0;
}

std::vector<PartitionOffset> OffsetPreview::changes() const
{
    std::vector<PartitionOffset> changed;
    for (const Row &row : rows) {
        if (row.isChange())
            changed.push_back({row.partition, row.after});
    }
    return changed;
}

std::vector<PartitionOffset> OffsetPreview::expected() const
{
    std::vector<PartitionOffset> known;
    for (const Row &row : rows) {
        if (row.isChange())
            known.push_back({row.partition, row.before});
    }
    return known;
}

QByteArray OffsetPreview::body() const
{
    return resetsEverything ? QByteArray() : json::write(wire::offsetsBody(changes()));
}

OffsetPreview previewOffsets(const OffsetTable &now, const std::vector<OffsetAssignment> &assignments,
                             const TopicFacts &facts, const std::vector<Value> &newPartitions)
{
    Previewer previewer(now, facts, newPartitions);
    for (const OffsetAssignment &assignment : assignments)
        previewer.assign(assignment);
    return previewer.preview();
}

OffsetPreview previewRows(const OffsetTable &now, const std::vector<PartitionOffset> &rows,
                          const TopicFacts &facts)
{
    OffsetSelection selection;
    for (const PartitionOffset &row : rows)
        selection.partitions.push_back(row.partition);
    return previewOffsets(now, {{selection, OffsetTarget::toRows(rows)}}, facts, selection.partitions);
}

} // namespace patchbay
