// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connect/connectcalls.h"

#include "core/rest/errorreply.h"

namespace patchbay {

Error unexpectedAnswer(const HttpAnswer &answer, const HttpRequest &request, const QString &message)
{
    Error error = Error::local(Error::Kind::UnexpectedReply, message);
    error.httpStatus = answer.status;
    error.worker = workerText(answer.worker);
    error.request = request.describe();
    error.body = errorBody(answer.body);
    // The worker said 2xx, but not what it did.
    error.outcomeUnknown = request.effect == Effect::Changes;
    return error;
}

Result<json::Value> jsonOf(const HttpAnswer &answer, const HttpRequest &request)
{
    const auto document = json::parse(answer.body);
    if (document)
        return document->root();
    const json::ParseError &problem = document.error();
    const QString place = QString::number(problem.at.offset);
    const bool cut =
        problem.kind == json::ParseError::Kind::Incomplete || problem.kind == json::ParseError::Kind::Empty;
    return Failure(unexpectedAnswer(
        answer, request,
        cut ? ConnectText::tr("The answer is not complete JSON: it ends at byte %1.").arg(place)
            : ConnectText::tr("The answer is not JSON: %1 (at byte %2)")
                  .arg(json::describe(problem), place)));
}

} // namespace patchbay
