// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rest/transporterror.h"

#include "core/rest/resttext.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QSslCertificate>

namespace patchbay {

namespace {

QString nameOf(const QStringList &commonName, const QStringList &organization)
{
    const QString name = commonName.join(QLatin1String(", "));
    const QString company = organization.join(QLatin1String(", "));
    if (name.isEmpty())
        return company.isEmpty() ? RestText::tr("(no name)") : company;
    return company.isEmpty() ? name : RestText::tr("%1 (%2)").arg(name, company);
}

QString describeCertificate(const QSslCertificate &certificate)
{
    return RestText::tr("Subject: %1; issuer: %2; valid from %3 to %4; SHA-256 %5")
        .arg(nameOf(certificate.subjectInfo(QSslCertificate::CommonName),
                    certificate.subjectInfo(QSslCertificate::Organization)),
             nameOf(certificate.issuerInfo(QSslCertificate::CommonName),
                    certificate.issuerInfo(QSslCertificate::Organization)),
             certificate.effectiveDate().date().toString(Qt::ISODate),
             certificate.expiryDate().date().toString(Qt::ISODate),
             QString::fromLatin1(certificate.digest(QCryptographicHash::Sha256).toHex(':').toUpper()));
}

QString tlsMessage(const BrokenTransport &broken, const QString &place)
{
    if (!broken.tlsErrors.isEmpty()) {
        QStringList reasons;
        QSslCertificate certificate;
        for (const QSslError &error : broken.tlsErrors) {
            if (!reasons.contains(error.errorString()))
                reasons += error.errorString();
            if (certificate.isNull())
                certificate = error.certificate();
        }
        QString message = RestText::tr("The certificate of %1 was refused: %2.")
                              .arg(place, reasons.join(QLatin1String("; ")));
        if (!certificate.isNull())
            message += u' ' + describeCertificate(certificate);
        return message;
    }
    const QString &words = broken.qtWords;
    if (words.contains(u"wrong version number", Qt::CaseInsensitive)
        || words.contains(u"packet length too long", Qt::CaseInsensitive)
        || words.contains(u"http request", Qt::CaseInsensitive)
        || words.contains(u"unknown protocol", Qt::CaseInsensitive))
        return RestText::tr("%1 does not speak TLS: its address may have to begin with http://.").arg(place);
    if (words.contains(u"unsupported protocol", Qt::CaseInsensitive)
        || words.contains(u"protocol version", Qt::CaseInsensitive)
        || words.contains(u"version too low", Qt::CaseInsensitive))
        return RestText::tr("%1 offers only versions of TLS that are too old.").arg(place);
    if (words.contains(u"certificate required", Qt::CaseInsensitive)
        || words.contains(u"handshake failure", Qt::CaseInsensitive)
        || words.contains(u"bad certificate", Qt::CaseInsensitive))
        return RestText::tr("%1 refused the TLS handshake: it may ask for a client certificate.").arg(place);
    return RestText::tr("The TLS handshake with %1 failed.").arg(place);
}

bool isTlsAlert(const BrokenTransport &broken)
{
    return broken.qtWords.contains(u"SSL", Qt::CaseInsensitive)
        || broken.qtWords.contains(u"TLS", Qt::CaseInsensitive);
}

QString placeOf(const QUrl &worker)
{
    const QString host = worker.host().contains(u':') ? QString(u'[' + worker.host() + u']') : worker.host();
    return host + u':' + QString::number(worker.port(worker.scheme() == u"https" ? 443 : 80));
}

QString brokenMessage(const BrokenTransport &broken, const Asked &asked, const QString &place)
{
    if (broken.sent && asked.effect == Effect::Changes)
        return RestText::tr("The connection to %1 broke after the request was sent.").arg(place);
    QString message = RestText::tr("The connection to %1 broke before an answer came.").arg(place);
    // A TLS server that meets plain HTTP closes: Qt does not show the alert that it sends before.
    if (asked.worker.scheme() == u"http")
        message += u' ' + RestText::tr("If this port speaks TLS, its address must begin with https://.");
    return message;
}

} // namespace

Error errorOfTransport(const BrokenTransport &broken, const Asked &asked)
{
    using Kind = Error::Kind;
    const QString place = placeOf(asked.worker);
    const QString proxy = asked.proxy.isEmpty() ? RestText::tr("(unknown)") : asked.proxy;
    const auto make = [&](Kind kind, const QString &message) {
        Error error = errorWithoutAnswer(kind, message, asked);
        error.outcomeUnknown = broken.sent && asked.effect == Effect::Changes;
        return error;
    };

    if (broken.answering) {
        return make(Kind::UnexpectedReply,
                    RestText::tr("The answer of %1 is incomplete: the connection broke in the middle of it.")
                        .arg(place));
    }
    const auto proxyIsSilent = [&] {
        return make(Kind::Unreachable,
                    RestText::tr("%1 was not reached: the proxy %2 does not answer.").arg(place, proxy));
    };
    switch (broken.code) {
    case QNetworkReply::ConnectionRefusedError:
    case QNetworkReply::HostNotFoundError:
    case QNetworkReply::TimeoutError:
        if (!asked.proxy.isEmpty()) // of plain HTTP Qt says it as if it had asked the worker itself
            return proxyIsSilent();
        break;
    default:
        break;
    }
    switch (broken.code) {
    case QNetworkReply::ConnectionRefusedError:
        return make(Kind::Unreachable,
                    RestText::tr("Nothing listens at %1: the connection was refused.").arg(place));
    case QNetworkReply::HostNotFoundError:
        return make(Kind::Unreachable, RestText::tr("The name %1 is not known.").arg(asked.worker.host()));
    case QNetworkReply::TimeoutError:
        return make(Kind::Unreachable, RestText::tr("%1 does not answer to a connection.").arg(place));
    case QNetworkReply::SslHandshakeFailedError: {
        Error error = make(Kind::Tls, tlsMessage(broken, place));
        error.outcomeUnknown = false; // the handshake comes before the request
        return error;
    }
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::UnknownProxyError:
        return proxyIsSilent();
    case QNetworkReply::ProxyAuthenticationRequiredError:
        return make(Kind::ProxyAuthentication,
                    RestText::tr("The proxy %1 asks for a user name and a password.").arg(proxy));
    case QNetworkReply::ProtocolUnknownError:
    case QNetworkReply::ProtocolInvalidOperationError:
    case QNetworkReply::ProtocolFailure:
        return make(Kind::UnexpectedReply,
                    RestText::tr("What answers at %1 does not speak HTTP.").arg(place));
    default:
        break;
    }
    if (!broken.tlsErrors.isEmpty() || (asked.worker.scheme() == u"https" && isTlsAlert(broken)))
        return make(Kind::Tls, tlsMessage(broken, place));
    if (broken.qtWords.contains(u"unreachable", Qt::CaseInsensitive))
        return make(Kind::Unreachable,
                    RestText::tr("There is no way to %1 from here (network unreachable).").arg(place));
    return make(Kind::Unreachable, brokenMessage(broken, asked, place));
}

} // namespace patchbay
