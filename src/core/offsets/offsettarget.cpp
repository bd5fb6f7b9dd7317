// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/offsets/offsettarget.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace patchbay {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(patchbay::OffsetTarget)
};

Failure invalid(const QString &why)
{
    return Failure(Error::local(Error::Kind::InvalidRequest, why));
}

OffsetTarget ofKind(OffsetTarget::Kind kind)
{
    OffsetTarget target;
    target.kind = kind;
    return target;
}

} // namespace

OffsetTarget OffsetTarget::reset()
{
    return ofKind(Kind::Reset);
}

OffsetTarget OffsetTarget::to(qint64 offset)
{
    OffsetTarget target = ofKind(Kind::Value);
    target.value = offset;
    return target;
}

OffsetTarget OffsetTarget::shiftedBy(qint64 records)
{
    OffsetTarget target = ofKind(Kind::Shift);
    target.value = records;
    return target;
}

OffsetTarget OffsetTarget::toRows(const std::vector<PartitionOffset> &rows)
{
    OffsetTarget target = ofKind(Kind::Rows);
    target.rows = rows;
    return target;
}

OffsetTarget OffsetTarget::toSnapshot(const OffsetTable &snapshot)
{
    OffsetTarget target = toRows(snapshot.rows());
    target.namesAll = true;
    return target;
}

OffsetTarget OffsetTarget::earliest()
{
    return ofKind(Kind::Earliest);
}

OffsetTarget OffsetTarget::latest()
{
    return ofKind(Kind::Latest);
}

OffsetTarget OffsetTarget::at(const QDateTime &time)
{
    OffsetTarget target = ofKind(Kind::Time);
    target.time = time.toUTC();
    return target;
}

Result<qint64> parseOffset(const QString &text)
{
    bool whole = false;
    const qint64 offset = text.trimmed().toLongLong(&whole);
    if (!whole)
        return invalid(Words::tr("\"%1\" is no offset: write a whole number.").arg(text));
    if (offset < 0)
        return invalid(Words::tr("An offset is never below 0."));
    return offset;
}

Result<qint64> parseShift(const QString &text)
{
    bool whole = false;
    const qint64 records = text.trimmed().toLongLong(&whole);
    if (!whole || records == 0)
        return invalid(Words::tr("\"%1\" is no shift: write a whole number of records, such as -100 or +100.")
                           .arg(text));
    return records;
}

Result<QDateTime> parsePointInTime(const QString &text)
{
    const QString plain = text.trimmed();
    static const QRegularExpression digits(QStringLiteral(R"(^\d{11,15}$)"));
    if (digits.match(plain).hasMatch())
        return QDateTime::fromMSecsSinceEpoch(plain.toLongLong(), Qt::UTC);
    QString iso = plain;
    iso.replace(u' ', u'T');
    QDateTime time = QDateTime::fromString(iso, Qt::ISODateWithMs);
    if (!time.isValid())
        return invalid(
            Words::tr("\"%1\" is no point in time: write it as in 2026-11-25T10:00:00Z.").arg(text));
    return time.toUTC();
}

} // namespace patchbay
