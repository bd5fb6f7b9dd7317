// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rest/errorreply.h"

#include <QList>
#include <QNetworkReply>
#include <QSslError>

namespace patchbay {

/// How an exchange broke below HTTP.
struct BrokenTransport {
    QNetworkReply::NetworkError code = QNetworkReply::NoError;
    QString qtWords; ///< QNetworkReply::errorString(): looked at, never shown (it holds decoded URLs and user
                     ///< info)
    QList<QSslError> tlsErrors;
    bool sent = false; ///< some of the request may have left the process
    bool answering = false; ///< a status line had come
};

/// The one place where Qt's network errors become an Error.
Error errorOfTransport(const BrokenTransport &broken, const Asked &asked);

} // namespace patchbay
