// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/clustersnapshot.h"
#include "core/cluster/configindex.h"
#include "core/connect/connectclient.h"

#include <QTimer>

#include <memory>

namespace patchbay {

/// Reads the configs of a cluster in the background, paced so that neither the workers nor the person notice:
/// up to limits::configsByExpandInfo connectors by one expand=info, beyond that one by one.
///
/// Works only while allowed: not during a refresh, and not while the cluster does not answer.
class ConfigReader : public QObject {
    Q_OBJECT
public:
    /// Both must outlive this. Fills \p index.
    ConfigReader(ConnectClient &client, ConfigIndex &index, QObject *parent = nullptr);
    ~ConfigReader() override;

    void note(const SnapshotChange &change); ///< new ones are wanted, those gone are forgotten
    void insert(const QString &name, const ConnectorConfig &config); ///< read by somebody else
    void allow(); ///< a refresh ended well
    void hold(); ///< begins nothing more; what runs is let end
    void reset(); ///< aborts, forgets everything

signals:
    void changed(const QStringList &names); ///< newly read or forgotten; told a few times a second

private:
    using Entries = QHash<QString, ConfigIndex::Entry>;

    void begin();
    void readAll();
    void takeAll(const Entries &entries);
    void readNext();
    void answered(const QString &name, const Result<ConnectorConfig> &config);
    void failed(const QString &name, const Error &error);
    void tell(const QString &name);
    void flush();

    ConnectClient &m_client;
    ConfigIndex &m_index;
    std::unique_ptr<QObject> m_reads; ///< the context of what runs
    QSet<QString> m_connectors; ///< that exist
    QStringList m_queue; ///< to read, last first
    QHash<QString, int> m_failures;
    QStringList m_told; ///< not yet told
    QTimer m_pace;
    QTimer m_teller;
    int m_running = 0;
    bool m_allowed = false;
    bool m_givenUp = false; ///< the workers do not let this user read configs
    int m_wholeFailures = 0; ///< of expand=info
};

} // namespace patchbay
