// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connect/connectortypes.h"

#include <QDateTime>
#include <QHash>
#include <QString>

#include <optional>

namespace patchbay {

/// What is known of the connectors' configs, for finding: "who uses db7?". Read in the background by ClusterSession;
/// no answer of a worker tells when somebody else changed one, so each has its age.
/// Values of secret settings (core/config/secrets.h) are not kept.
class ConfigIndex
{
public:
    struct Entry {
        QString className;
        QStringList topics; ///< `topics` split, or the `topics.regex` verbatim
        QString searchText; ///< lower case: "key=value\n…" of every setting that is no secret
        QDateTime read; ///< UTC
    };

    void insert(const QString &connector, const ConnectorConfig &config, const QDateTime &read);
    void remove(const QString &connector);
    void clear();
    const Entry *find(const QString &connector) const; ///< null: not read yet
    int count() const;

private:
    QHash<QString, Entry> m_entries;
};

} // namespace patchbay
