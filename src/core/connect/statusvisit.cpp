// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connect/statusvisit.h"

#include "core/connect/connectcalls.h"
#include "core/connect/statusreader.h"

namespace patchbay {

void visitAllStatuses(ConnectClient &client, const StatusVisitor &visitor, const ReplyTo<> &reply)
{
    const HttpRequest request = statusesRequest();
    const auto read = [request, visitor](const HttpAnswer &answer) -> Result<> {
        visitor.begin();
        if (visitStatuses(answer.body, visitor.visit))
            return {};
        auto statuses = readAnswer<std::vector<ConnectorStatus>>(answer, request, wire::statuses);
        if (!statuses)
            return Failure(statuses.error());
        visitor.begin();
        for (ConnectorStatus &status : *statuses)
            visitor.visit(status);
        return {};
    };
    const auto answered = [reply, read](const Result<HttpAnswer> &answer) {
        if (!answer) {
            reply.deliver(Failure(answer.error()));
            return;
        }
        const auto work = [read, raw = *answer] {
            return read(raw);
        };
        const auto use = [reply](Result<> &&result) {
            reply.deliver(result);
        };
        computeElsewhere<Result<>>(reply.context(), work, use);
    };
    client.rest().send(request, ReplyTo<HttpAnswer>(reply.context(), answered));
}

} // namespace patchbay
