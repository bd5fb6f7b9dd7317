// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/config/configdiff.h"
#include "core/config/fingerprint.h"
#include "core/config/maskedtext.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace patchbay {

/// A config as history and drafts keep it: open values as they are, secrets masked, with a fingerprint that
/// tells whether one changed and nothing else. The key of the fingerprints is in the keychain; a fingerprint
/// of another key is as good as none.
class StoredConfig {
public:
    struct Setting {
        QString key;
        std::optional<QString> text; ///< masked; nullopt: null
        bool isSecret = false;
        QByteArray fingerprint; ///< of the whole value of a secret; empty: none
        bool operator==(const Setting &) const = default;
    };

    StoredConfig() = default;
    static StoredConfig of(const ConnectorConfig &config, const SecretRules &rules,
                           const Fingerprinter &fingerprinter);

    const QList<Setting> &settings() const { return m_settings; }
    const QByteArray &keyId() const { return m_keyId; }
    bool isEmpty() const { return m_settings.isEmpty(); }
    const Setting *find(QStringView key) const;
    ConnectorConfig masked() const;
    /// The same settings; secrets by fingerprint, and where there is none they count as the same.
    bool isSameAs(const StoredConfig &other) const;

    json::Value toJson() const;
    static std::optional<StoredConfig> fromJson(const json::Value &value);
    bool operator==(const StoredConfig &) const = default;

private:
    QList<Setting> m_settings; ///< in the order of the config
    QByteArray m_keyId;
};

/// Compares two stored ones as differences() compares configs: a secret counts as changed when both have
/// fingerprints of one key that differ.
QList<SettingDifference> differences(const StoredConfig &before, const StoredConfig &after);

/// A stored config made a text again.
struct RestoredText {
    MaskedText text;
    QStringList fromWorker; ///< secrets taken from what the worker has now, though they may be others
    QStringList unknown; ///< secrets that must be typed again
};
/// Its secrets come from this run's memory (\p vault) when a fingerprint says that they are the same, else
/// from \p current, else they are unknown.
RestoredText restore(const StoredConfig &stored, const ConnectorConfig &current, SecretVault &vault,
                     const Fingerprinter &fingerprinter);

} // namespace patchbay
