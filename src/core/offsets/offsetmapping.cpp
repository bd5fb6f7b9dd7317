// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/offsets/offsetmapping.h"

#include "core/text/describeoffsets.h"

#include <QCoreApplication>
#include <QSet>

namespace patchbay {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(patchbay::OffsetMapping)
};

Failure invalid(const QString &why)
{
    return Failure(Error::local(Error::Kind::InvalidRequest, why));
}

} // namespace

json::Value OffsetMapping::mapped(const json::Value &partition) const
{
    if (const auto sink = sinkPartitionOf(partition)) {
        for (const Topic &topic : topics) {
            if (topic.from == sink->topic)
                return toPartition({topic.to, sink->partition});
        }
        return partition;
    }
    json::Value changed = partition.detached();
    for (const Key &key : keys) {
        const auto value = partition.find(key.key);
        if (value && value->isString() && value->toString() == key.from)
            changed.set(key.key, json::Value::string(key.to));
    }
    return changed;
}

Result<std::vector<PartitionOffset>> mappedOffsets(const OffsetTable &table, const OffsetMapping &mapping)
{
    std::vector<PartitionOffset> rows;
    QSet<QByteArray> seen;
    for (const int row : select(table, mapping.selection).rows) {
        const json::Value partition = mapping.mapped(table.partitionValue(row));
        const QByteArray key = keyOf(partition);
        if (seen.contains(key))
            return invalid(
                Words::tr("Two partitions would become %1 there.").arg(describePartition(partition)));
        seen.insert(key);
        rows.push_back({partition, table.offsetValue(row)});
    }
    return rows;
}

Result<OffsetMapping::Topic> parseTopicMapping(const QString &text)
{
    const qsizetype sign = text.indexOf(u'=');
    if (sign <= 0 || sign + 1 == text.size())
        return invalid(Words::tr("\"%1\" is not understood: write OLD=NEW.").arg(text));
    return OffsetMapping::Topic{text.left(sign), text.mid(sign + 1)};
}

Result<OffsetMapping::Key> parseKeyMapping(const QString &text)
{
    const qsizetype colon = text.indexOf(u':');
    const qsizetype sign = text.indexOf(u'=', colon + 1);
    if (colon <= 0 || sign < 0)
        return invalid(Words::tr("\"%1\" is not understood: write KEY:OLD=NEW.").arg(text));
    return OffsetMapping::Key{text.left(colon), text.mid(colon + 1, sign - colon - 1), text.mid(sign + 1)};
}

} // namespace patchbay
