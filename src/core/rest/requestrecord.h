// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "core/rest/httprequest.h"

#include <QDateTime>

#include <optional>

namespace patchbay {

/// One HTTP exchange as the Requests panel shows it. Holds no header and no credential.
struct RequestRecord {
    quint64 number = 0; ///< counts up within one RestClient
    QDateTime begun; ///< UTC
    std::chrono::milliseconds took{0};
    QUrl worker; ///< without user info
    HttpRequest request; ///< body masked where it holds secrets
    int status = 0; ///< 0: no answer
    qint64 bytes = 0; ///< of the answer's body
    int attempt = 1;
    std::optional<Error> error; ///< nullopt: 2xx
};

/// A command line that sends the same request. Credentials are the variables $PATCHBAY_USER and
/// $PATCHBAY_PASSWORD; every argument is quoted for a POSIX shell.
QString asCurl(const RequestRecord &record, bool withCredentials, const QString &caFile);

} // namespace patchbay
