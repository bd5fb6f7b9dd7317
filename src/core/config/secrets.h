// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
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

/// Is the whole value one reference that the worker resolves (${file:secrets:pw})? Then it is no secret.
bool isSecretReference(QStringView value);

/// A part of a text, in UTF-16 units.
struct TextSpan {
    qsizetype begin = 0;
    qsizetype end = 0;
    bool operator==(const TextSpan &) const = default;
};

/// What must not be seen of a setting's value: all of it when it \p isSecret (and no whole reference),
/// otherwise passwords in URLs, JAAS strings and headers inside it. By place; they do not touch.
QList<TextSpan> secretSpans(const QString &value, bool isSecret);

/// Does the value hold what a mask leaves behind and no secret: bullets, `[hidden]`, or nothing but
/// asterisks? Written back, it would replace the real secret. \p isSecret: whether the setting holds a
/// secret.
bool looksLikeMask(QStringView value, bool isSecret);

} // namespace patchbay
