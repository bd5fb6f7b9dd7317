// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/link.h"

#include <QUrl>

namespace patchbay {

namespace {

const QLatin1String scheme("patchbay:///");

QString encoded(const QString &name)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(name));
}

/// nullopt when the text is not the encoding of anything: a lone '%', or bytes that are no UTF-8.
std::optional<QString> decoded(const QString &segment)
{
    static const auto isHex = [](QChar c) {
        return QByteArrayView("0123456789abcdefABCDEF").contains(c.toLatin1());
    };
    for (qsizetype i = segment.indexOf(u'%'); i >= 0; i = segment.indexOf(u'%', i + 1)) {
        if (i + 2 >= segment.size() || !isHex(segment[i + 1]) || !isHex(segment[i + 2]))
            return std::nullopt;
    }
    const QByteArray bytes = QByteArray::fromPercentEncoding(segment.toUtf8());
    QString text = QString::fromUtf8(bytes);
    if (text.toUtf8() != bytes)
        return std::nullopt;
    return text;
}

Failure invalid(const QString &message)
{
    return Failure(Error::local(Error::Kind::InvalidRequest, message));
}

} // namespace

QString Link::toString() const
{
    const QString start = scheme + encoded(cluster);
    return connector.isEmpty() ? start : start + u'/' + encoded(connector);
}

Result<Link> Link::parse(const QString &text)
{
    if (!text.startsWith(scheme, Qt::CaseInsensitive))
        return invalid(
            tr("This is not a Patchbay link: it must begin with patchbay:/// and name a connection."));
    const QStringView rest = QStringView(text).mid(scheme.size());
    if (rest.contains(u'?') || rest.contains(u'#'))
        return invalid(tr("A Patchbay link only names a connection and a connector; this one carries more, "
                          "so nothing was opened."));
    const QList<QStringView> segments = rest.split(u'/');
    const bool trailingSlash = segments.size() == 2 && segments[1].isEmpty();
    if (segments.isEmpty() || segments[0].isEmpty() || segments.size() > 2)
        return invalid(tr("A Patchbay link has the form patchbay:///CONNECTION/CONNECTOR, with both names "
                          "percent-encoded."));
    const std::optional<QString> cluster = decoded(segments[0].toString());
    const std::optional<QString> connector =
        segments.size() == 2 && !trailingSlash ? decoded(segments[1].toString()) : QString();
    if (!cluster || !connector)
        return invalid(tr("A name in this Patchbay link is not percent-encoded UTF-8."));
    return Link{*cluster, *connector};
}

Result<ClusterProfile> parseClusterOption(const QString &text)
{
    const qsizetype equals = text.indexOf(u'=');
    if (equals <= 0 || equals == text.size() - 1)
        return invalid(QCoreApplication::translate(
            "patchbay::Link", "--cluster takes NAME=URL, for example --cluster lab=http://127.0.0.1:8083"));
    const Result<QList<QUrl>> workers = parseWorkerUrls(text.mid(equals + 1));
    if (!workers)
        return Failure(workers.error());
    ClusterProfile profile = ClusterProfile::create();
    profile.name = text.left(equals).trimmed();
    // The same name is the same connection in the next run too, so that its tabs come back.
    profile.id = QUuid::createUuidV5(
        QUuid::fromString(QStringLiteral("{6d1c9c4e-5f0f-4c0b-9a53-5f7f0c1b2e11}")), profile.name);
    profile.workers = *workers;
    profile.temporary = true;
    return profile;
}

} // namespace patchbay
