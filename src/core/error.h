// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QMetaType>
#include <QString>

namespace patchbay {

/// Why something could not be done, in terms a person or a rule can act on.
///
/// core/rest makes it from HTTP (the one place), core/text turns it into a sentence (the one place).
/// It is a value: copy it freely, also between threads.
struct Error {
    enum class Kind {
        Unreachable, ///< nobody listens, no route, the name does not resolve, the connection broke
        Timeout, ///< the total deadline of the request passed (core/limits.h)
        Tls, ///< handshake or certificate refused
        Redirected, ///< a 3xx; `redirectTarget` names where to. Never followed
        ProxyAuthentication, ///< 407
        Authentication, ///< 401
        Forbidden, ///< 403
        NotFound, ///< the connector, task, plugin or logger does not exist
        UnknownEndpoint, ///< this worker does not have this path or verb (404 "HTTP 404 Not Found", 405)
        NotReady, ///< the worker is starting (404 text/html, 503 of /health)
        AlreadyExists, ///< 409 "Connector X already exists"
        Rebalancing, ///< 409 or 500 that pass by themselves: rebalance, stale configuration, leader unknown
        InvalidRequest, ///< 400, 422
        ServerError, ///< any other 5xx
        UnexpectedReply, ///< not Kafka Connect: HTML, not JSON, cut off
        TooLarge, ///< the answer passed the cap (core/limits.h)
        ChangedMeanwhile, ///< somebody else changed it since it was looked at; nothing of ours was changed
        Blocked, ///< a rule of this program said no; nothing was sent
        Storage, ///< a file or database of this program
        Keychain, ///< the OS keychain
        Cancelled, ///< the person cancelled
    };

    Kind kind = Kind::UnexpectedReply;
    int httpStatus = 0; ///< 0: no answer
    QString message; ///< the worker's own words or ours; never a password, a header or a URL with user info
    QString worker; ///< which worker was asked, "http://host:port", no user info
    QString request; ///< what was asked, "PUT /connectors/orders/pause"
    QString redirectTarget; ///< Kind::Redirected only
    QByteArray body; ///< the raw answer, at most limits::errorBody bytes, masked
    bool outcomeUnknown =
        false; ///< a change was sent and its answer lost: "we do not know", never "it failed"

    bool operator==(const Error &) const = default;

    /// A local failure that no worker took part in.
    static Error local(Kind kind, const QString &message)
    {
        Error error;
        error.kind = kind;
        error.message = message;
        return error;
    }
};

} // namespace patchbay

Q_DECLARE_METATYPE(patchbay::Error)
