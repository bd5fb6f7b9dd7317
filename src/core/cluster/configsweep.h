// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/configindex.h"
#include "core/connect/connectclient.h"

#include <QElapsedTimer>
#include <QStringList>

#include <optional>

namespace patchbay {

/// Reads the configs of many connectors once, for somebody who waits for them: by one expand=info where the
/// cluster is small enough for it (it is quadratic on the worker), else one by one, limits::requestsPerWorker
/// at once. ConfigReader is the one for the background, which is in no hurry.
class ConfigSweep : public QObject {
    Q_OBJECT
public:
    /// Both must outlive this. Fills \p index.
    ConfigSweep(ConnectClient &client, ConfigIndex &index, QObject *parent = nullptr);
    ~ConfigSweep() override;

    /// \p names: whose configs are wanted; \p connectors: how many the cluster has. Once. The first error
    /// ends it, except that a connector is gone (NotFound) or its name cannot be asked for.
    void run(const QStringList &names, int connectors, const ReplyTo<> &reply);

    int wanted() const { return m_wanted; }
    int done() const { return m_done; } ///< read, gone, or not to be had
    const QStringList &unreadable() const { return m_unreadable; } ///< their names cannot be asked for

signals:
    void progressed(); ///< a few times a second

private:
    void readAll();
    void readNext();
    void answered(const QString &name, const Result<ConnectorConfig> &config);
    void end(const Result<> &result);

    ConnectClient &m_client;
    ConfigIndex &m_index;
    std::optional<ReplyTo<>> m_reply; ///< until it has ended
    QStringList m_queue; ///< to read, last first
    QStringList m_unreadable;
    int m_wanted = 0;
    int m_done = 0;
    int m_running = 0;
    QElapsedTimer m_told;
};

} // namespace patchbay
