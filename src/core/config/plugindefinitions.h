// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/config/configdef.h"
#include "core/connect/connectclient.h"

#include <QHash>
#include <QObject>
#include <QSet>

#include <vector>

namespace patchbay {

/// What the workers of one cluster have installed, and the settings of each class, read when first asked for
/// and kept for this run: also as the fallback of a worker that can't validate. One per cluster.
class PluginDefinitions : public QObject {
    Q_OBJECT
public:
    /// \p client must outlive this.
    explicit PluginDefinitions(ConnectClient &client, QObject *parent = nullptr);

    /// Null: not read (yet), or the worker can't tell. Lives until the next event.
    const ConfigDef *find(const QString &className) const;
    /// Reads it unless it is there or on its way. A worker that said no is asked again after readAgain().
    void request(const QString &className);
    /// What a validation told of a class, where the worker has no other way (before 3.2).
    void learn(const QString &className, const ConfigDef &def);

    const std::vector<PluginDescription> &plugins() const
    {
        return m_plugins;
    } ///< all kinds; empty: not read
    bool pluginsRead() const { return m_pluginsRead; }
    void requestPlugins();
    /// Of a class as people write it: "FileStreamSink" is
    /// org.apache.kafka.connect.file.FileStreamSinkConnector.
    const PluginDescription *plugin(const QString &className) const;
    ConnectorType typeOf(const QString &className) const; ///< Unknown: not read, or no connector
    /// Forgets what failed; what is known stays.
    void readAgain();

signals:
    void definitionRead(const QString &className); ///< find() has it now
    void pluginsChanged();
    void failed(const patchbay::Error &error);

private:
    ConnectClient &m_client;
    QHash<QString, ConfigDef> m_definitions;
    QSet<QString> m_asked;
    std::vector<PluginDescription> m_plugins;
    bool m_pluginsRead = false;
    bool m_pluginsAsked = false;
};

} // namespace patchbay
