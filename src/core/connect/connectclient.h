// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connect/capabilities.h"
#include "core/connect/connectortypes.h"
#include "core/offsets/offsettable.h"
#include "core/replyto.h"
#include "core/rest/restclient.h"

namespace patchbay {

/// The Kafka Connect REST API of one cluster, typed: one method per endpoint, paths, verbs and field names in
/// this one place. Facts and versions: docs/connect-rest.md. Errors are those of RestClient; additionally
/// - NotFound ("Connector X not found") is told from UnknownEndpoint ("HTTP 404 Not Found", 405), and the
/// latter is
///   noted in capabilities();
/// - a JSON answer of another shape is UnexpectedReply; unknown fields and states are kept, never an error;
/// - names that must not be addressed (connectorname.h) end as Blocked before anything is sent;
/// - PUT pause, resume and validate answered by 405 are tried once as POST (some implementations want that).
/// Large answers (expand=status, expand=info, offsets) are parsed on a worker thread; the handler runs on the
/// context's.
class ConnectClient : public QObject {
    Q_OBJECT
public:
    /// \p rest must outlive this.
    explicit ConnectClient(RestClient &rest, QObject *parent = nullptr);
    ~ConnectClient() override;

    RestClient &rest();
    const Capabilities &capabilities() const;

    // The worker
    void workerVersion(const ReplyTo<WorkerVersion> &reply); ///< GET /; also fills capabilities()
    void workerVersionOf(const QUrl &worker, const ReplyTo<WorkerVersion> &reply); ///< this worker, once
    void health(const QUrl &worker,
                const ReplyTo<WorkerHealth>
                    &reply); ///< GET /health of this worker, once; 503 and 500 are answers, not errors
    void connectorNamesOf(const QUrl &worker,
                          const ReplyTo<QStringList> &reply); ///< GET /connectors of this worker, once

    // Reading connectors
    void connectorNames(const ReplyTo<QStringList> &reply);
    /// GET /connectors?expand=status, sorted by name (code point order). Cheap also for 10,000.
    void allStatuses(const ReplyTo<std::vector<ConnectorStatus>> &reply);
    /// The same, but answers nullopt when the bytes are those of \p knownDigest (a refresh with nothing
    /// changed costs no parse).
    struct StatusesAnswer {
        QByteArray digest; ///< of the body
        /// Null: as known. Shared, because a copy of 10,000 takes the UI thread milliseconds; the receiver
        /// may take them.
        std::shared_ptr<std::vector<ConnectorStatus>> statuses;
    };
    void allStatusesUnless(const QByteArray &knownDigest, const ReplyTo<StatusesAnswer> &reply);
    /// GET /connectors?expand=info. Quadratic on the worker: 0.8 s at 3,000, 8 s at 10,000 (measured
    /// on 4.3.1).
    void allDescriptions(const ReplyTo<std::vector<ConnectorDescription>> &reply);
    void connector(const QString &name, const ReplyTo<ConnectorDescription> &reply);
    void config(const QString &name, const ReplyTo<ConnectorConfig> &reply);
    void status(const QString &name, const ReplyTo<ConnectorStatus> &reply);
    void tasks(const QString &name, const ReplyTo<std::vector<TaskDescription>> &reply);
    void taskStatus(const QString &name, int task, const ReplyTo<TaskStatus> &reply);
    void activeTopics(const QString &name,
                      const ReplyTo<QStringList> &reply); ///< 403 Forbidden: topic tracking is off

    // Changing connectors
    void create(const QString &name, const ConnectorConfig &config, std::optional<InitialState> initialState,
                const ReplyTo<ConnectorDescription> &reply);
    void putConfig(const QString &name, const ConnectorConfig &config,
                   const ReplyTo<ConnectorDescription> &reply);
    void patchConfig(const QString &name, const ConnectorConfig &changes, ///< nullopt removes a key
                     const ReplyTo<ConnectorDescription> &reply);
    void remove(const QString &name, const ReplyTo<> &reply); ///< offsets stay
    void pause(const QString &name, const ReplyTo<> &reply);
    void resume(const QString &name, const ReplyTo<> &reply);
    void stop(const QString &name, const ReplyTo<> &reply);
    /// The 202's plan, or nullopt for a 204 (only the connector instance was restarted).
    void restart(const QString &name, bool includeTasks, bool onlyFailed,
                 const ReplyTo<std::optional<ConnectorStatus>> &reply);
    void restartTask(const QString &name, int task, const ReplyTo<> &reply);
    void resetActiveTopics(const QString &name, const ReplyTo<> &reply);

    // Offsets
    void offsets(const QString &name, const ReplyTo<std::vector<PartitionOffset>> &reply);
    /// The same as a table: the way for anything large.
    void offsetTable(const QString &name, const ReplyTo<OffsetTable> &reply);
    void patchOffsets(const QString &name, const std::vector<PartitionOffset> &offsets,
                      const ReplyTo<OffsetsChange> &reply);
    void deleteOffsets(const QString &name,
                       const ReplyTo<OffsetsChange> &reply); ///< all of them; never with a body

    // Plugins
    void plugins(bool connectorsOnly, const ReplyTo<std::vector<PluginDescription>> &reply);
    void pluginConfig(const QString &className, const QString &version,
                      const ReplyTo<std::vector<SettingDefinition>> &reply);
    void validate(const QString &className, const ConnectorConfig &config,
                  const ReplyTo<ValidationReport> &reply);

    // Loggers
    void loggers(const ReplyTo<std::vector<LoggerLevel>> &reply);
    void logger(const QString &logger, const ReplyTo<LoggerLevel> &reply);
    void setLogger(const QString &logger, const QString &level, LoggerScope scope,
                   const ReplyTo<QStringList> &reply);

signals:
    void capabilitiesChanged();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace patchbay
