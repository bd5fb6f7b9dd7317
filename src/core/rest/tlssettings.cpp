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
    const auto authorities = QSslCertificate::fromData(file.read(16LL * 1024 * 1024), QSsl::Pem);
    if (authorities.isEmpty()) {
        return Failure(Error::local(
            Error::Kind::Tls, RestText::tr("The CA file %1 holds no certificate in PEM form.").arg(caFile)));
    }
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    // Adding one turns Qt's loading of the system's authorities on demand off: name them all.
    tls.setCaCertificates(QSslConfiguration::systemCaCertificates() + authorities);
    return tls;
}

} // namespace patchbay
