// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rest/requestrecord.h"

namespace patchbay {

namespace {

/// In single quotes nothing is special to a POSIX shell but the single quote itself.
QString quoted(const QString &argument)
{
    QString inside = argument;
    inside.replace(u'\'', QStringLiteral("'\\''"));
    return u'\'' + inside + u'\'';
}

} // namespace

QString asCurl(const RequestRecord &record, bool withCredentials, const QString &caFile)
{
    QString url = QString::fromUtf8(
        record.worker.toEncoded(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment));
    while (url.endsWith(u'/'))
        url.chop(1);
    url += QString::fromUtf8(record.request.encodedTarget());

    QString command = QStringLiteral("curl -sS");
    if (record.worker.host().contains(u':'))
        command += QStringLiteral(" -g"); // the brackets of an IPv6 address are no pattern
    command += QStringLiteral(" -X ") + QLatin1String(verbName(record.request.verb));
    if (!caFile.isEmpty())
        command += QStringLiteral(" --cacert ") + quoted(caFile);
    if (withCredentials)
        command += QStringLiteral(" -u \"$PATCHBAY_USER:$PATCHBAY_PASSWORD\"");
    if (record.request.body) {
        // untranslated: a command
        command += QStringLiteral(" -H 'Content-Type: application/json' --data-binary ")
            + quoted(QString::fromUtf8(*record.request.body));
    }
    return command + u' ' + quoted(url);
}

} // namespace patchbay
