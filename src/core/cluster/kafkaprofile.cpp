// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cluster/kafkaprofile.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace patchbay {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(patchbay::KafkaProfile)
};

} // namespace

Result<QStringList> parseBootstrapServers(const QString &text)
{
    static const QRegularExpression separator(QStringLiteral("[\\s,;]+"));
    // A name or an address of four or, in brackets, six; no scheme, no user.
    static const QRegularExpression form(
        QStringLiteral(R"(^([A-Za-z0-9._-]+|\[[0-9A-Fa-f:.]+\])(?::(\d{1,5}))?$)"));
    QStringList servers;
    for (const QString &word : text.split(separator, Qt::SkipEmptyParts)) {
        const QRegularExpressionMatch match = form.match(word);
        const int port = match.captured(2).isEmpty() ? 9092 : match.captured(2).toInt();
        if (!match.hasMatch() || port < 1 || port > 65535) {
            return Failure(Error::local(
                Error::Kind::InvalidRequest,
                Words::tr("\"%1\" is no bootstrap server: write it like broker.example:9092.").arg(word)));
        }
        servers.append(match.captured(1) + u':' + QString::number(port));
    }
    servers.removeDuplicates();
    return servers;
}

} // namespace patchbay
