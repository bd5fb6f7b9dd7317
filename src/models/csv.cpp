// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/csv.h"

namespace patchbay {

QString csvCell(const QString &text)
{
    QString cell = text;
    if (!cell.isEmpty() && QStringView(u"=+-@\t\r").contains(cell.at(0)))
        cell.prepend(u'\'');
    const bool quoted =
        cell.contains(u',') || cell.contains(u'"') || cell.contains(u'\n') || cell.contains(u'\r');
    if (!quoted)
        return cell;
    cell.replace(u'"', QStringLiteral("\"\""));
    return u'"' % cell % u'"';
}

QByteArray toCsv(const QAbstractItemModel &model, const QList<int> &columns)
{
    QString csv;
    const auto append = [&csv, &columns](const auto &textOf) {
        for (qsizetype at = 0; at < columns.size(); ++at) {
            if (at > 0)
                csv += u',';
            csv += csvCell(textOf(columns.at(at)));
        }
        csv += QStringLiteral("\r\n");
    };
    append([&model](int column) { return model.headerData(column, Qt::Horizontal).toString(); });
    for (int row = 0; row < model.rowCount(); ++row)
        append([&model, row](int column) { return model.index(row, column).data().toString(); });
    return csv.toUtf8();
}

} // namespace patchbay
