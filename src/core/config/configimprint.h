// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/config/fingerprint.h"
#include "core/config/secretvault.h"
#include "core/connect/connectortypes.h"

#include <QList>
#include <QStringList>

#include <optional>

namespace patchbay {

/// A config as it may be written down: enough to see whether another config is the same, and where not, with
/// nothing of its secrets. In memory it remembers the config itself, so that a plan of this run compares
/// exactly; what was read from a journal compares by digests and fingerprints.
class ConfigImprint {
public:
    struct Entry {
        QString key;
        QByteArray digest; ///< of an open value: SHA-256; of a secret: a fingerprint; empty: null
        bool isSecret = false;
        bool operator==(const Entry &) const = default;
    };
    /// How another config differs. `name`, which workers add, does not count.
    struct Comparison {
        QStringList different; ///< keys, sorted: other values, missing, or too many
        QStringList
            unknown; ///< secrets that can't be compared, because the key of their fingerprints is not here
        bool isSame() const { return different.isEmpty(); }
    };

    ConfigImprint() = default;
    static ConfigImprint of(const ConnectorConfig &config, const SecretRules &rules,
                            const Fingerprinter &fingerprinter);

    Comparison compare(const ConnectorConfig &other, const Fingerprinter *fingerprinter) const;
    bool isRemembered() const { return m_original.has_value(); }

    json::Value toJson() const; ///< without the config itself
    static std::optional<ConfigImprint> fromJson(const json::Value &value);

    /// By what is written down: the same after a journal.
    bool operator==(const ConfigImprint &other) const
    {
        return m_entries == other.m_entries && m_keyId == other.m_keyId;
    }

private:
    QList<Entry> m_entries; ///< by key
    QByteArray m_keyId;
    std::optional<ConnectorConfig> m_original;
};

/// What an apply changes: settings to set and to remove. Written down without its secrets; what was read back
/// then lacks them, and only what the worker still has can fill the gap.
class ConfigChanges {
public:
    struct Change {
        QString key;
        std::optional<QString> value; ///< nullopt: remove, or null; also when it is withheld
        bool isSecret = false;
        bool isWithheld = false; ///< it has a value that was not written down
        QByteArray fingerprint; ///< of a secret
        /// By what is written down.
        bool operator==(const Change &other) const;
    };

    ConfigChanges() = default;
    /// From one config to another; `name` does not count. From an empty one: all of \p after.
    static ConfigChanges between(const ConnectorConfig &before, const ConnectorConfig &after,
                                 const SecretRules &rules, const Fingerprinter &fingerprinter);

    const QList<Change> &list() const { return m_changes; }
    bool isEmpty() const { return m_changes.isEmpty(); }
    QStringList keys() const;
    QStringList withheld() const; ///< keys whose values were not written down
    /// What PATCH sends: a removed key is null. Only when nothing is withheld.
    ConnectorConfig patch() const;
    /// \p config with the changes. Only when nothing is withheld.
    ConnectorConfig appliedTo(const ConnectorConfig &config) const;
    /// Is every change there already? nullopt: a secret can't be compared, everything else is.
    std::optional<bool> areIn(const ConnectorConfig &config, const Fingerprinter *fingerprinter) const;
    /// A worker's words with every secret of these changes taken out.
    QString without(const QString &text) const;

    json::Value toJson() const; ///< without secrets
    static std::optional<ConfigChanges> fromJson(const json::Value &value);

    bool operator==(const ConfigChanges &) const = default;

private:
    QList<Change> m_changes; ///< in the order of the config after, removed ones last
    QByteArray m_keyId;
};

} // namespace patchbay
