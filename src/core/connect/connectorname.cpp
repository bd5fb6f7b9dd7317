// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connect/connectorname.h"

#include "core/connect/connecttext.h"

#include <algorithm>

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
    const auto differs = std::mismatch(left.begin(), left.end(), right.begin(), right.end());
    if (differs.first == left.end() || differs.second == right.end())
        return left.size() < right.size();
    const QChar a = *differs.first;
    const QChar b = *differs.second;
    // Surrogates stand for code points above all others, but their units are below U+E000.
    if (a.isSurrogate() != b.isSurrogate())
        return b.isSurrogate();
    return a < b;
}

} // namespace patchbay
