// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/offsets/offsetform.h"

#include <QCoreApplication>
#include <QHash>

namespace patchbay {

namespace {

using json::Value;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(patchbay::OffsetForm)
};

Failure invalid(const QString &why)
{
    return Failure(Error::local(Error::Kind::InvalidRequest, why));
}

/// Keeps each partition once; the last one counts.
class Collector {
public:
    explicit Collector(OffsetForm &form)
        : m_form(form)
    {
    }
    void add(const Value &partition, const std::optional<Value> &offset)
    {
        const QByteArray key = keyOf(partition);
        const auto known = m_places.constFind(key);
        if (known != m_places.constEnd()) {
            m_form.rows.at(*known).offset = offset;
            ++m_form.repeated;
            return;
        }
        m_places.insert(key, m_form.rows.size());
        m_form.rows.push_back({partition, offset});
    }

private:
    OffsetForm &m_form;
    QHash<QByteArray, std::size_t> m_places;
};

Failure wrongRow(int number, const QString &why)
{
    return invalid(Words::tr("Row %1: %2").arg(QString::number(number), why));
}

Result<OffsetForm> fromPatch(const Value &list)
{
    OffsetForm form;
    Collector collect(form);
    int number = 0;
    for (const Value &row : list.elements()) {
        ++number;
        const Value partition = row.value(u"partition");
        const auto offset = row.find(u"offset");
        if (!partition.isObject() || partition.size() == 0)
            return wrongRow(number, Words::tr("there is no partition object."));
        if (offset && !offset->isObject() && !offset->isNull())
            return wrongRow(number, Words::tr("the offset is neither an object nor null."));
        form.hasOffsets = form.hasOffsets || offset;
        collect.add(partition.detached(),
                    offset && offset->isObject() ? std::optional(offset->detached()) : std::nullopt);
    }
    return form;
}

/// Also with kafka_topic and kafka_partition: both stand in guides.
Result<OffsetForm> fromGuide(const Value &list)
{
    OffsetForm form;
    form.kind = OffsetForm::Kind::Guide;
    Collector collect(form);
    int number = 0;
    for (const Value &row : list.elements()) {
        ++number;
        if (const auto sink = sinkPartitionOf(row)) {
            collect.add(toPartition(*sink), std::nullopt);
            continue;
        }
        Value renamed = Value::object();
        renamed.append(u"kafka_topic", row.value(u"topic"));
        renamed.append(u"kafka_partition", row.value(u"partition"));
        const auto sink = sinkPartitionOf(renamed);
        if (sink)
            collect.add(toPartition(*sink), std::nullopt);
        else if (row.isObject() && row.size() > 0 && !row.contains(u"topic"))
            collect.add(row.detached(), std::nullopt); // a source's own
        else
            return wrongRow(number, Words::tr("it names no topic and partition."));
    }
    return form;
}

/// RFC 4180, and lines that end in LF alone. nullopt: a quote that does not end.
std::optional<std::vector<QStringList>> csvRows(const QString &text)
{
    std::vector<QStringList> rows;
    QStringList row;
    QString cell;
    bool quoted = false;
    bool wasQuoted = false;
    const auto endCell = [&] {
        row.append(wasQuoted ? cell : cell.trimmed());
        cell.clear();
        wasQuoted = false;
    };
    const auto endRow = [&] {
        endCell();
        if (row.size() > 1 || !row.first().isEmpty())
            rows.push_back(row);
        row.clear();
    };
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar c = text.at(at);
        if (quoted) {
            if (c != u'"') {
                cell += c;
            } else if (at + 1 < text.size() && text.at(at + 1) == u'"') {
                cell += c;
                ++at;
            } else {
                quoted = false;
            }
        } else if (c == u'"' && cell.trimmed().isEmpty()) {
            cell.clear();
            quoted = wasQuoted = true;
        } else if (c == u',' || c == u';') {
            endCell();
        } else if (c == u'\n') {
            endRow();
        } else if (c != u'\r') {
            cell += c;
        }
    }
    if (quoted)
        return std::nullopt;
    endRow();
    return rows;
}

qsizetype columnOf(const QStringList &header, const QStringList &names)
{
    for (qsizetype column = 0; column < header.size(); ++column) {
        if (names.contains(header.at(column).trimmed(), Qt::CaseInsensitive))
            return column;
    }
    return -1;
}

std::optional<Value> objectOf(const QString &text)
{
    const auto document = json::parse(text.toUtf8());
    return document && document->root().isObject() && document->root().size() > 0
        ? std::optional(document->root())
        : std::nullopt;
}

/// What stands in an offset cell of a sink: any number, so that the preview can say what is wrong with it.
std::optional<Value> kafkaOffsetOf(const QString &text)
{
    const auto number = Value::number(text.toUtf8());
    if (!number)
        return std::nullopt;
    Value offset = Value::object();
    offset.append(u"kafka_offset", *number);
    return offset;
}

Result<OffsetForm> fromCsv(const QString &text)
{
    const auto rows = csvRows(text);
    if (!rows)
        return invalid(Words::tr("This is no CSV: a quote does not end."));
    if (rows->empty())
        return invalid(Words::tr("This is empty."));
    const QStringList &header = rows->front();
    // untranslated: names of columns, the same in every language
    const qsizetype topic = columnOf(header, {QStringLiteral("topic"), QStringLiteral("kafka_topic")});
    const qsizetype partition =
        columnOf(header, {QStringLiteral("partition"), QStringLiteral("kafka_partition")});
    const qsizetype offset = columnOf(header, {QStringLiteral("offset"), QStringLiteral("kafka_offset")});
    if (partition < 0)
        return invalid(
            Words::tr("This is neither JSON of offsets nor a CSV whose first line names the columns "
                      "topic, partition and offset."));
    OffsetForm form;
    form.kind = OffsetForm::Kind::Csv;
    Collector collect(form);
    for (std::size_t index = 1; index < rows->size(); ++index) {
        const QStringList &row = rows->at(index);
        const int number = static_cast<int>(index) + 1;
        const QString written = offset < 0 ? QString() : row.value(offset).trimmed();
        std::optional<Value> place;
        std::optional<Value> value;
        if (topic >= 0) {
            bool whole = false;
            const int which = row.value(partition).trimmed().toInt(&whole);
            if (!whole || which < 0 || row.value(topic).isEmpty())
                return wrongRow(number, Words::tr("it names no topic and partition."));
            place = toPartition({row.value(topic), which});
            value = kafkaOffsetOf(written);
        } else {
            place = objectOf(row.value(partition));
            value = objectOf(written);
            if (!place)
                return wrongRow(number, Words::tr("the partition is no JSON object."));
        }
        const bool isNull = written.isEmpty() || written == u"null";
        if (!value && !isNull)
            return wrongRow(number, Words::tr("\"%1\" is no offset.").arg(written));
        form.hasOffsets = form.hasOffsets || !written.isEmpty();
        collect.add(*place, value);
    }
    return form;
}

QString quoted(const QString &text)
{
    QString cell = text;
    return u'"' % cell.replace(u'"', QStringLiteral("\"\"")) % u'"';
}

} // namespace

OffsetSelection OffsetForm::selection() const
{
    OffsetSelection selection;
    for (const PartitionOffset &row : rows)
        selection.partitions.push_back(row.partition);
    return selection;
}

Result<OffsetForm> parseOffsetForm(const QByteArray &text)
{
    QByteArray plain = text.trimmed();
    if (plain.startsWith("\xEF\xBB\xBF"))
        plain = plain.mid(3).trimmed(); // spreadsheets write it
    if (plain.isEmpty())
        return invalid(Words::tr("This is empty."));
    if (!plain.startsWith('{') && !plain.startsWith('['))
        return fromCsv(QString::fromUtf8(plain));
    const auto document = json::parse(plain);
    if (!document)
        return invalid(Words::tr("This is no JSON: %1").arg(json::describeWithPlace(document.error())));
    const Value &root = document->root();
    const Value offsets = root.isArray() ? root : root.value(u"offsets");
    if (offsets.isArray() && !root.contains(u"partitions")) {
        const json::Elements elements = offsets.elements();
        const bool looksLikeGuide =
            !elements.isEmpty() && !(*elements.begin()).value(u"partition").isObject();
        Result<OffsetForm> form = looksLikeGuide ? fromGuide(offsets) : fromPatch(offsets);
        if (form && form->rows.empty())
            return invalid(Words::tr("No partition is named."));
        return form;
    }
    const Value partitions = root.value(u"partitions");
    if (partitions.isArray()) {
        Result<OffsetForm> form = fromGuide(partitions);
        if (form && form->rows.empty())
            return invalid(Words::tr("No partition is named."));
        return form;
    }
    return invalid(Words::tr("This JSON has neither a list \"offsets\" nor a list \"partitions\"."));
}

QByteArray writeOffsetForm(const OffsetTable &table)
{
    // Row by row: values of 100,000 rows at once would take a hundred megabytes.
    QByteArray text = "{\n  \"offsets\": [";
    for (int row = 0; row < table.count(); ++row) {
        text += row == 0 ? "\n    " : ",\n    ";
        text +=
            "{\"partition\": " + table.partitionText(row) + ", \"offset\": " + table.offsetText(row) + '}';
    }
    text += table.isEmpty() ? "]\n}\n" : "\n  ]\n}\n";
    return text;
}

QByteArray writeOffsetRows(const std::vector<PartitionOffset> &rows)
{
    QByteArray text = "{\n  \"offsets\": [";
    for (std::size_t index = 0; index < rows.size(); ++index) {
        const PartitionOffset &row = rows.at(index);
        text += index == 0 ? "\n    " : ",\n    ";
        text += "{\"partition\": " + json::write(row.partition)
            + ", \"offset\": " + json::write(row.offset.value_or(json::Value())) + '}';
    }
    text += rows.empty() ? "]\n}\n" : "\n  ]\n}\n";
    return text;
}

QByteArray writeOffsetCsv(const OffsetTable &table, const std::vector<int> &rows)
{
    // untranslated: names of columns, the same in every language
    QByteArray csv = table.isSink() ? "topic,partition,offset\r\n" : "partition,offset\r\n";
    for (const int row : rows) {
        if (table.isSink()) {
            const QString topic = table.topic(row);
            const bool plain = !topic.contains(u',') && !topic.contains(u'"');
            csv += (plain ? topic : quoted(topic)).toUtf8() + ',' + QByteArray::number(table.partition(row))
                + ',' + QByteArray::number(table.offset(row));
        } else {
            csv += quoted(QString::fromUtf8(table.partitionText(row))).toUtf8() + ','
                + quoted(QString::fromUtf8(table.offsetText(row))).toUtf8();
        }
        csv += "\r\n";
    }
    return csv;
}

} // namespace patchbay
