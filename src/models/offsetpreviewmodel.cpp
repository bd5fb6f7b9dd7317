// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/offsetpreviewmodel.h"

#include "core/offsets/partitionkey.h"
#include "core/text/describe.h"
#include "core/text/describeoffsets.h"
#include "models/roles.h"

#include <QLocale>
#include <QStringList>

#include <algorithm>

namespace patchbay {

namespace {

const QString unknown = QStringLiteral("–");

QString signedNumber(qint64 number)
{
    const QString figures = QLocale().toString(number);
    if (number > 0)
        return u'+' + figures;
    return number < 0 ? u'−' + figures.mid(1) : figures;
}

/// With separators, to be read; a source's object as it is.
QString figuresOf(const std::optional<json::Value> &offset)
{
    const auto number = offset ? sinkOffsetOf(*offset) : std::nullopt;
    return number ? QLocale().toString(*number) : describeOffset(offset);
}

} // namespace

void OffsetPreviewModel::setPreview(const OffsetPreview &preview)
{
    beginResetModel();
    m_preview = preview;
    m_kept.clear();
    std::vector<bool> named(static_cast<std::size_t>(preview.base.count()), false);
    for (const OffsetPreview::Row &row : preview.rows) {
        if (row.row >= 0)
            named.at(static_cast<std::size_t>(row.row)) = true;
    }
    for (int row = 0; row < preview.base.count(); ++row) {
        if (!named.at(static_cast<std::size_t>(row)))
            m_kept.push_back(row);
    }
    chooseColumns();
    endResetModel();
}

void OffsetPreviewModel::chooseColumns()
{
    const auto isSink = [](const OffsetPreview::Row &row) {
        return sinkPartitionOf(row.partition).has_value();
    };
    const bool sink = m_preview.base.isSink()
        || (m_preview.base.isEmpty() && std::all_of(m_preview.rows.begin(), m_preview.rows.end(), isSink));
    const auto hasEnds = [](const OffsetPreview::Row &row) {
        return row.ends.has_value();
    };
    const bool ends = std::any_of(m_preview.rows.begin(), m_preview.rows.end(), hasEnds);
    m_columns.clear();
    if (sink)
        m_columns.push_back(Content::Topic);
    m_columns.push_back(Content::Partition);
    if (sink && ends)
        m_columns.insert(m_columns.end(), {Content::Begin, Content::End});
    m_columns.insert(m_columns.end(), {Content::Before, Content::After});
    if (sink)
        m_columns.push_back(Content::Change);
    if (m_progress == Progress::Compared)
        return;
    m_columns.push_back(Content::Effect);
    if (m_progress != Progress::Planned)
        m_columns.push_back(Content::Now);
}

void OffsetPreviewModel::setProgress(Progress progress)
{
    if (progress == m_progress)
        return;
    const auto hasNow = [](Progress one) {
        return one == Progress::Sent || one == Progress::Verified;
    };
    const bool otherColumns = hasNow(progress) != hasNow(m_progress)
        || (progress == Progress::Compared) != (m_progress == Progress::Compared);
    if (otherColumns)
        beginResetModel();
    m_progress = progress;
    if (otherColumns) {
        chooseColumns();
        endResetModel();
    } else {
        retranslate();
    }
}

void OffsetPreviewModel::setNow(const OffsetTable &now)
{
    m_now = now;
    m_index = std::make_shared<OffsetIndex>(m_now);
    if (columnCount() > 0 && contentOf(columnCount() - 1) == Content::Now && rowCount() > 0)
        emit dataChanged(index(0, columnCount() - 1), index(rowCount() - 1, columnCount() - 1));
}

int OffsetPreviewModel::firstBlocked() const
{
    const auto isBlocked = [](const OffsetPreview::Row &row) {
        return row.isBlocked();
    };
    const auto found = std::find_if(m_preview.rows.begin(), m_preview.rows.end(), isBlocked);
    return found == m_preview.rows.end() ? -1 : static_cast<int>(found - m_preview.rows.begin());
}

const OffsetPreview::Row *OffsetPreviewModel::changed(int row) const
{
    return row < static_cast<int>(m_preview.rows.size()) ? &m_preview.rows.at(static_cast<std::size_t>(row))
                                                         : nullptr;
}

int OffsetPreviewModel::keptRow(int row) const
{
    return m_kept.at(static_cast<std::size_t>(row) - m_preview.rows.size());
}

int OffsetPreviewModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_preview.rows.size() + m_kept.size());
}

int OffsetPreviewModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QString OffsetPreviewModel::effect(int row) const
{
    const OffsetPreview::Row *line = changed(row);
    if (!line)
        return tr("kept");
    if (m_progress == Progress::Verified && line->isChange())
        return tr("as planned");
    if (!line->warnings.empty() && m_progress == Progress::Planned)
        return describeWarning(line->warnings.front(), *line);
    return describeEffect(*line);
}

QString OffsetPreviewModel::text(int row, Content content) const
{
    const OffsetPreview::Row *line = changed(row);
    const json::Value partition = line ? line->partition : m_preview.base.partitionValue(keptRow(row));
    const auto before = line ? line->before : std::optional(m_preview.base.offsetValue(keptRow(row)));
    const auto sink = sinkPartitionOf(partition);
    switch (content) {
    case Content::Topic:
        return sink ? printable(sink->topic) : QString();
    case Content::Partition:
        return sink ? QString::number(sink->partition) : describePartition(partition);
    case Content::Begin:
    case Content::End: {
        const auto ends = sink ? m_preview.facts.ends(*sink) : std::nullopt;
        if (!ends)
            return unknown;
        return QLocale().toString(content == Content::Begin ? ends->begin : ends->end);
    }
    case Content::Before:
        return figuresOf(before);
    case Content::After:
        if (!line)
            return figuresOf(before);
        return line->after || m_progress == Progress::Compared ? figuresOf(line->after) : tr("reset");
    case Content::Change:
        return line && line->change && *line->change != 0 ? signedNumber(*line->change) : unknown;
    case Content::Effect:
        return effect(row);
    case Content::Now: {
        const int now = m_index ? m_index->rowOf(partition) : -1;
        return now < 0 ? describeOffset(std::nullopt) : figuresOf(m_now.offsetValue(now));
    }
    }
    return {};
}

bool OffsetPreviewModel::isFigures(Content content) const
{
    return m_columns.front() == Content::Topic && content != Content::Topic && content != Content::Effect;
}

QVariant OffsetPreviewModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const OffsetPreview::Row *line = changed(index.row());
    const Content content = contentOf(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return text(index.row(), content);
    case Qt::ToolTipRole: {
        if (content != Content::Effect || !line)
            return text(index.row(), content);
        QStringList sentences{describeEffect(*line)};
        for (const OffsetWarning warning : line->warnings)
            sentences.append(describeWarning(warning, *line));
        return sentences.join(u'\n');
    }
    case FiguresRole:
        return isFigures(content);
    case StrongRole:
        return content == Content::After && line && line->isChange();
    case MutedRole:
        return !line || !line->isChange();
    case WarningRole:
        return content == Content::Effect && line && !line->warnings.empty()
            && m_progress == Progress::Planned;
    case FailedRole:
        return line && line->isBlocked() && content == Content::After;
    default:
        return {};
    }
}

QVariant OffsetPreviewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const Content content = contentOf(section);
    if (role == FiguresRole)
        return isFigures(content);
    if (role == Qt::TextAlignmentRole)
        return QVariant((isFigures(content) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const bool planned = m_progress == Progress::Planned;
    switch (content) {
    case Content::Topic:
        return tr("Topic");
    case Content::Partition:
        return tr("Partition");
    case Content::Begin:
        return tr("Begin");
    case Content::End:
        return tr("End");
    case Content::Before:
        return planned ? tr("Now") : tr("Before");
    case Content::After:
        return planned || m_progress == Progress::Compared ? tr("After") : tr("Set to");
    case Content::Change:
        return tr("Change");
    case Content::Effect:
        return planned ? tr("Effect") : tr("Read back");
    case Content::Now:
        return tr("Now");
    }
    return {};
}

void OffsetPreviewModel::retranslate()
{
    if (columnCount() == 0)
        return;
    emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

} // namespace patchbay
