// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringView>

namespace patchbay {

/// What stands where a secret stood. Kafka's own word for it (org.apache.kafka.common.config.types.Password).
inline constexpr QStringView hiddenSecret = u"[hidden]";

/// Does a setting of this name hold a secret? By the name alone ("database.password", "sasl.jaas.config",
/// "api_key"); a plugin's own PASSWORD type knows better where it is at hand.
bool isSecretKey(QStringView name);

/// A text from a worker or for the request log with its secrets replaced by hiddenSecret: passwords in URLs
/// (user:pw@), values of secret keys in JSON, properties and JAAS (password="x"), Authorization headers,
/// private keys in PEM. References such as ${file:secrets:pw} are no secrets and stay.
QString maskText(const QString &text);

/// The same for UTF-8; invalid bytes become U+FFFD.
QByteArray maskUtf8(const QByteArray &text);

/// What may be shown of the value of the setting \p name: hiddenSecret for a secret's, unless it is a whole
/// reference such as
/// ${file:secrets:pw}; anything else masked as a text.
QString shownSetting(QStringView name, const QString &value);

} // namespace patchbay
