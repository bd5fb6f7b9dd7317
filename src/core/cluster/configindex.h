// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connect/connectortypes.h"

#include <QByteArray>
#include <QDateTime>
#include <QHash>
#include <QSet>
#include <QString>
#include <QStringList>

namespace patchbay {

/// What is known of the connectors' configs, for finding: "who uses db7?". Read in the background by
/// ClusterSession; no answer of a worker tells when somebody else changed one, so each has its age. Values of
/// secret settings (core/config/secrets.h) are not kept.
class ConfigIndex {
public:
    struct Entry {
        QString className;
        QStringList topics; ///< `topics` split, or the `topics.regex` verbatim
        QByteArray searchText; ///< lower case, UTF-8 (half the memory): "key=value\n…" of every setting that
                               ///< is no secret
        QDateTime read; ///< UTC
    };

    /// The costly part of insert(), apart: it may run on any thread.
    static Entry entryOf(const ConnectorConfig &config, const QDateTime &read);

    void insert(const QString &connector, const ConnectorConfig &config, const QDateTime &read);
    void insert(const QString &connector, Entry entry);
    void remove(const QString &connector);
    void clear();
    const Entry *find(const QString &connector) const; ///< null: not read yet
    QStringList connectors() const; ///< in no order
    int count() const;

private:
    QHash<QString, Entry> m_entries;
    QSet<QString> m_classNames; ///< thousands of connectors share a few: one copy of each
};

} // namespace patchbay
