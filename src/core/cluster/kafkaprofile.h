// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QStringList>
#include <QUuid>

namespace patchbay {

/// How to reach the brokers behind a Connect cluster: optional, for what no worker says (where topics begin
/// and end). Holds no secret: the password is in the CredentialStore under `passwordId`.
struct KafkaProfile {
    enum class Security { Plaintext, Tls, SaslPlaintext, SaslTls };
    enum class Mechanism { Plain, ScramSha256, ScramSha512 };

    QStringList bootstrapServers; ///< "host:port"
    Security security = Security::Plaintext;
    QString caFile; ///< PEM, absolute path; empty: the system's authorities
    Mechanism mechanism = Mechanism::ScramSha512; ///< Security::Sasl… only
    QString user; ///< Security::Sasl… only
    QUuid passwordId; ///< never changes

    bool hasPassword() const { return security == Security::SaslPlaintext || security == Security::SaslTls; }
    bool operator==(const KafkaProfile &) const = default;
};

/// "a:9092, b:9092" -> servers; without a port 9092. InvalidRequest names the wrong one.
Result<QStringList> parseBootstrapServers(const QString &text);

} // namespace patchbay
