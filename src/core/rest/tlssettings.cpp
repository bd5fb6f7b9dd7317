// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rest/tlssettings.h"

#include "core/rest/resttext.h"

#include <QFile>
#include <QSslCertificate>

namespace patchbay {

Result<QSslConfiguration> tlsTrusting(const QString &caFile)
{
    QFile file(caFile);
    if (!file.open(QIODevice::ReadOnly)) {
        return Failure(
            Error::local(Error::Kind::Tls,
                         RestText::tr("The CA file %1 cannot be read: %2.").arg(caFile, file.errorString())));
    }
    if (QSslCertificate::fromData(file.read(16LL * 1024 * 1024), QSsl::Pem).isEmpty()) {
        return Failure(Error::local(
            Error::Kind::Tls, RestText::tr("The CA file %1 holds no certificate in PEM form.").arg(caFile)));
    }
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    // By its path: the overloads that take certificates turn Qt's loading of the system's authorities on
    // demand off, and loading them all takes 70 ms (measured on 6.4.2).
    tls.addCaCertificates(caFile, QSsl::Pem, QSslCertificate::PatternSyntax::FixedString);
    return tls;
}

} // namespace patchbay
