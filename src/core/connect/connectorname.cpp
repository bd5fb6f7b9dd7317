// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connect/connectorname.h"

#include "core/connect/connecttext.h"

#include <algorithm>
#include <cstring>

namespace patchbay {

namespace {

bool isDots(const QString &name)
{
    return name == u"." || name == u"..";
}

bool hasAmbiguousCharacter(const QString &name)
{
    return std::any_of(name.begin(), name.end(),
                       [](QChar c) { return c == u'/' || c == u'%' || c == u'\\'; });
}

/// A worker that hands a request on to its leader, and a proxy, write ';' into the path as it is, and who
/// reads that path takes the rest of the name for a parameter. Measured on 4.3.1: DELETE of "zz;t" at a
/// follower was answered "Connector zz not found".
bool isCutShort(const QString &name)
{
    return name.contains(u';');
}

/// String.trim() of the worker: everything up to U+0020.
bool isTrimmed(QChar c)
{
    return c.unicode() <= 0x20;
}

Error blocked(const QString &message)
{
    return Error::local(Error::Kind::Blocked, message);
}

QString dotsMessage(const QString &name)
{
    return ConnectText::
        tr("A connector called \"%1\" cannot be addressed safely: proxies fold such a path, and the request "
           "would hit another object.")
            .arg(name);
}

QString cutMessage(const QString &name)
{
    return ConnectText::tr("A connector called \"%1\" cannot be addressed safely: a worker that hands the "
                           "request on, or a proxy, cuts "
                           "the name at its ';', and the request would hit another connector.")
        .arg(name);
}

} // namespace

std::optional<Error> creationRefusal(const QString &name)
{
    if (name.isEmpty())
        return blocked(ConnectText::tr("A connector needs a name."));
    if (isTrimmed(name.front()) || isTrimmed(name.back())) {
        return blocked(ConnectText::tr(
            "The name begins or ends with a space: the worker would cut it off and create another "
            "name."));
    }
    if (isDots(name))
        return blocked(dotsMessage(name));
    if (isCutShort(name))
        return blocked(cutMessage(name));
    // Measured on 4.3.1: created, and answered with 500; a follower hands none of its requests on.
    if (name.contains(u'{') || name.contains(u'}')) {
        return blocked(ConnectText::tr("The name holds '{' or '}': workers answer every second request about "
                                       "such a connector with an error."));
    }
    if (hasAmbiguousCharacter(name)) {
        return blocked(ConnectText::tr(
            "The name holds '/', '%' or '\\': workers since 4.0 could neither show nor delete such a "
            "connector."));
    }
    return std::nullopt;
}

std::optional<Error> addressRefusal(const QString &name, const Capabilities &capabilities)
{
    if (name.isEmpty())
        return blocked(ConnectText::tr("A connector without a name cannot be addressed."));
    if (isDots(name))
        return blocked(dotsMessage(name));
    if (isCutShort(name))
        return blocked(cutMessage(name));
    if (capabilities.refusesAmbiguousPaths() && hasAmbiguousCharacter(name)) {
        return blocked(
            ConnectText::tr(
                "The name \"%1\" holds '/', '%' or '\\': workers since 4.0 refuse its path, so it can "
                "neither be read nor changed.")
                .arg(name));
    }
    return std::nullopt;
}

bool connectorNameLess(QStringView left, QStringView right)
{
    // Names of one cluster begin alike: over the same beginning four units at a time.
    constexpr qsizetype step = 4;
    const qsizetype common = std::min(left.size(), right.size());
    qsizetype at = 0;
    while (at + step <= common && std::memcmp(left.data() + at, right.data() + at, step * sizeof(QChar)) == 0)
        at += step;
    while (at < common && left[at] == right[at])
        ++at;
    if (at == common)
        return left.size() < right.size();
    const QChar a = left[at];
    const QChar b = right[at];
    // Surrogates stand for code points above all others, but their units are below U+E000.
    if (a.isSurrogate() != b.isSurrogate())
        return b.isSurrogate();
    return a < b;
}

} // namespace patchbay
