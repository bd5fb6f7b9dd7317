// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rest/restclient.h"
#include "core/rest/resttext.h"

namespace patchbay {

bool isValidation(const HttpRequest &request)
{
    return request.segments.size() == 4 && request.segments.at(0) == u"connector-plugins"
        && request.segments.at(2) == u"config" && request.segments.at(3) == u"validate";
}

std::optional<Error> refusal(const HttpRequest &request, Access access)
{
    const auto blocked = [&request](const QString &message) {
        Error error = Error::local(Error::Kind::Blocked, message);
        error.request = request.describe();
        return error;
    };
    // DELETE /connectors/{c}/offsets ignores its body and wipes everything (measured): whoever sends one
    // means something else.
    if (request.verb == Verb::Delete && request.body)
        return blocked(RestText::tr(
            "A DELETE with a body is never sent: workers ignore the body and delete everything."));
    for (const QString &segment : request.segments) {
        if (segment.isEmpty() || segment == u"." || segment == u"..") {
            return blocked(
                RestText::tr(
                    "A path with the part \"%1\" is never sent: a proxy may fold it to another object.")
                    .arg(segment));
        }
    }
    if (access == Access::ReadOnly && request.verb != Verb::Get
        && !(request.verb == Verb::Put && isValidation(request)))
        return blocked(RestText::tr("This connection is read-only: nothing was sent."));
    return std::nullopt;
}

} // namespace patchbay
