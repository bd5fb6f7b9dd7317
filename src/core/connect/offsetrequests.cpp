// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connect/offsetrequests.h"

#include "core/connect/wire.h"

namespace patchbay {

namespace {

HttpRequest changeOf(const QString &connector, Verb verb)
{
    HttpRequest request;
    request.verb = verb;
    request.segments = {QStringLiteral("connectors"), connector, QStringLiteral("offsets")};
    request.effect = Effect::Changes;
    return request;
}

} // namespace

HttpRequest alterOffsetsRequest(const QString &connector, const std::vector<PartitionOffset> &offsets)
{
    HttpRequest request = changeOf(connector, Verb::Patch);
    request.body = json::write(wire::offsetsBody(offsets));
    return request;
}

HttpRequest resetOffsetsRequest(const QString &connector)
{
    return changeOf(connector, Verb::Delete);
}

} // namespace patchbay
