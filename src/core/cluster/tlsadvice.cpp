// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cluster/tlsadvice.h"

#include "core/text/describe.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDateTime>

#include <algorithm>

namespace patchbay {

namespace {

struct TlsText {
    Q_DECLARE_TR_FUNCTIONS(patchbay::ConnectionTest)
};

QString nameOf(const QSslCertificate &certificate, QSslCertificate::SubjectInfo kind, bool issuer)
{
    const QStringList names = issuer ? certificate.issuerInfo(kind) : certificate.subjectInfo(kind);
    return printable(names.join(QLatin1String(", ")));
}

QString subjectOf(const QSslCertificate &certificate, bool issuer)
{
    const QString common = nameOf(certificate, QSslCertificate::CommonName, issuer);
    return common.isEmpty() ? nameOf(certificate, QSslCertificate::Organization, issuer) : common;
}

bool contains(const QList<QSslError> &errors, std::initializer_list<QSslError::SslError> kinds)
{
    const auto isOneOf = [&kinds](const QSslError &error) {
        return std::find(kinds.begin(), kinds.end(), error.error()) != kinds.end();
    };
    return std::any_of(errors.begin(), errors.end(), isOneOf);
}

} // namespace

QString describeCertificate(const QSslCertificate &certificate)
{
    const QString fingerprint =
        QString::fromLatin1(certificate.digest(QCryptographicHash::Sha256).toHex(':')).toUpper();
    return TlsText::tr("%1, issued by %2, valid from %3 until %4, SHA-256 %5")
        .arg(subjectOf(certificate, false), subjectOf(certificate, true),
             certificate.effectiveDate().toString(Qt::ISODate),
             certificate.expiryDate().toString(Qt::ISODate), fingerprint);
}

TlsAdvice adviseOn(const QList<QSslError> &errors, const QSslCertificate &certificate, const QString &host)
{
    const QString shown = describeCertificate(certificate);
    if (contains(errors, {QSslError::CertificateExpired})) {
        return {TlsText::tr("The certificate has expired: %1.").arg(shown),
                TlsText::tr("Ask whoever runs the worker to renew its certificate.")};
    }
    if (contains(errors, {QSslError::CertificateNotYetValid})) {
        return {TlsText::tr("The certificate is not valid yet: %1.").arg(shown),
                TlsText::tr("Check the clock of this computer.")};
    }
    if (contains(errors, {QSslError::SelfSignedCertificate, QSslError::SelfSignedCertificateInChain})) {
        return {
            TlsText::tr("The certificate is self-signed, or issued by an unknown authority: %1.").arg(shown),
            TlsText::tr("If you trust it, enter the file of the certificate that issued it as the CA file.")};
    }
    if (contains(errors,
                 {QSslError::UnableToGetLocalIssuerCertificate, QSslError::UnableToGetIssuerCertificate,
                  QSslError::UnableToVerifyFirstCertificate, QSslError::CertificateUntrusted,
                  QSslError::InvalidCaCertificate})) {
        return {TlsText::tr("The certificate is issued by an authority that this computer does not know: %1.")
                    .arg(shown),
                TlsText::tr("Enter the file of that authority's certificate as the CA file.")};
    }
    if (contains(errors, {QSslError::HostNameMismatch})) {
        QStringList names = certificate.subjectAlternativeNames().values();
        if (names.isEmpty())
            names = certificate.subjectInfo(QSslCertificate::CommonName);
        names.sort();
        return {TlsText::tr("The certificate is not for %1 but for %2: %3.")
                    .arg(host, printable(names.join(QLatin1String(", "))), shown),
                TlsText::tr("Use a name that the certificate is for in the address.")};
    }
    QStringList reasons;
    for (const QSslError &error : errors)
        reasons.append(error.errorString());
    return {TlsText::tr("The certificate is refused (%1): %2.").arg(reasons.join(QLatin1String(", ")), shown),
            TlsText::tr("Ask whoever runs the worker for a certificate that holds.")};
}

} // namespace patchbay
