// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/config/maskedtext.h"
#include "core/config/secrets.h"
#include "core/connect/connectortypes.h"

#include <QHash>
#include <QSet>
#include <QString>
#include <QStringList>
#include <QUuid>

#include <optional>
#include <vector>

namespace patchbay {

/// Which settings hold a secret: those whose names say so (core/config/secrets.h), and those that a plugin
/// declares as PASSWORD.
class SecretRules {
public:
    void addPassword(const QString &key) { m_passwords.insert(key); }
    void add(const SecretRules &other) { m_passwords.unite(other.m_passwords); }
    bool isSecret(QStringView key) const;
    /// What must not be seen of this value: all of it, the user info of a URL, a password in a JAAS string,
    /// or nothing. A whole reference (${file:…}) is no secret. By place; they do not touch.
    QList<TextSpan> spans(QStringView key, const QString &value) const;
    bool hidesAnything(QStringView key, const QString &value) const { return !spans(key, value).isEmpty(); }
    /// The value with `[hidden]` in the place of each span.
    QString masked(QStringView key, const QString &value) const;

    bool operator==(const SecretRules &) const = default;

private:
    QSet<QString> m_passwords;
};

/// The secrets of this run, in memory only: what stands behind the placeholders of every editor. It only
/// grows, so that an undo, or "go back" right after an apply, finds what it needs.
class SecretVault {
public:
    /// \p source: as it stands in the JSON text (between the quotes, or a whole number). Equal sources get
    /// equal numbers.
    int keep(const QByteArray &source);
    /// A placeholder whose secret nobody knows any more: of a draft or an old version. Such a text can't be
    /// applied before the person types the secret again.
    int keepUnknown();
    std::optional<QByteArray> source(int secret) const; ///< nullopt: unknown
    bool isKnown(int secret) const { return source(secret).has_value(); }

    /// Whole values of secret settings that were seen in this run: "go back" right after an apply finds what
    /// was replaced.
    void remember(const ConnectorConfig &config, const SecretRules &rules);
    QStringList valuesOf(const QString &key) const { return m_values.value(key); }

    /// The same for a whole version of the history (core/history), by its id.
    void rememberVersion(const QUuid &id, const ConnectorConfig &config) { m_versions.insert(id, config); }
    std::optional<ConnectorConfig> version(const QUuid &id) const
    {
        const auto found = m_versions.constFind(id);
        return found == m_versions.cend() ? std::nullopt : std::optional<ConnectorConfig>(*found);
    }

    /// The text with its secrets: for what is sent to a worker, and for nothing else. nullopt when one of
    /// them is unknown.
    std::optional<QByteArray> reveal(const MaskedText &text) const;

private:
    std::vector<std::optional<QByteArray>> m_sources; ///< secret 1 is the first
    QHash<QByteArray, int> m_numbers;
    QHash<QString, QStringList> m_values;
    QHash<QUuid, ConnectorConfig> m_versions;
};

/// Puts placeholders in the places of the secrets of a JSON config; everything else stays byte for byte. A
/// text that is no JSON object is masked too, as good as its lines can be read.
MaskedText maskConfig(const QByteArray &json, const SecretRules &rules, SecretVault &vault);
/// The edits that hide what maskConfig() would and \p text still shows: after a person typed a password, or
/// when a ConfigDef tells of one. Empty when there is nothing to hide, or the text is no JSON at the moment.
QList<TextEdit> hidingEdits(const MaskedText &text, const SecretRules &rules, SecretVault &vault);

/// What stands in a JSON string for this text, without the quotes.
QByteArray jsonInner(const QString &text);

} // namespace patchbay
