// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "core/rest/httprequest.h"

#include <optional>

namespace patchbay {

/// An answer as it came, before anybody judged it.
struct RawAnswer {
    int status = 0;
    QByteArray contentType;
    QByteArray body;
    QByteArray location; ///< of a 3xx
};

/// Which exchange an error belongs to.
struct Asked {
    QUrl worker; ///< user info is not used
    QString request; ///< HttpRequest::describe()
    QString proxy; ///< "host:port" of the proxy on the way; empty: none
    Effect effect = Effect::Reads;
};

/// nullopt for a 2xx that may be Kafka Connect's, or what kind of failure the answer is. The one place where
/// an HTTP status, its content type and the worker's {"error_code", "message"} become an Error. Texts and
/// body are masked.
std::optional<Error> errorOfAnswer(const RawAnswer &answer, const Asked &asked);

/// A failure without a whole answer, with everything but its kind and message filled in.
Error errorWithoutAnswer(Error::Kind kind, const QString &message, const Asked &asked);

/// "http://host:8083/prefix" without user info, query and trailing slash: how a worker is named in texts.
QString workerText(const QUrl &worker);

/// At most limits::errorBody bytes, masked, cut between characters.
QByteArray errorBody(const QByteArray &body);

/// The title of an HTML page, or its first heading, in plain text; empty when it has none.
QString titleOfHtml(const QByteArray &html);

} // namespace patchbay
