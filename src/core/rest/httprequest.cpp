// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rest/httprequest.h"

namespace patchbay {

const char *verbName(Verb verb)
{
    switch (verb) {
    case Verb::Get:
        return "GET";
    case Verb::Post:
        return "POST";
    case Verb::Put:
        return "PUT";
    case Verb::Patch:
        return "PATCH";
    case Verb::Delete:
        return "DELETE";
    }
    Q_UNREACHABLE();
}

QByteArray HttpRequest::encodedTarget() const
{
    QByteArray target;
    for (const QString &segment : segments)
        target += '/' + QUrl::toPercentEncoding(segment);
    if (segments.isEmpty())
        target += '/';
    char separator = '?';
    for (const auto &[name, value] : query) {
        target += separator + QUrl::toPercentEncoding(name) + '=' + QUrl::toPercentEncoding(value);
        separator = '&';
    }
    return target;
}

QString HttpRequest::describe() const
{
    QByteArray path = encodedTarget();
    if (const auto end = path.indexOf('?'); end >= 0)
        path.truncate(end);
    return QLatin1String(verbName(verb)) + u' ' + QString::fromLatin1(path);
}

} // namespace patchbay
