// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QSslCertificate>
#include <QSslError>
#include <QString>

namespace patchbay {

/// "CN=connect.example, issued by Example CA, valid until 2027-01-31, SHA-256 AB:CD:…"
QString describeCertificate(const QSslCertificate &certificate);

/// Why a certificate is refused, and the one thing to do about it.
struct TlsAdvice {
    QString text;
    QString fix;
};
TlsAdvice adviseOn(const QList<QSslError> &errors, const QSslCertificate &certificate, const QString &host);

} // namespace patchbay
