// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"

#include <QElapsedTimer>

namespace patchbay::cli {

/// `health`: does every worker answer, do they belong together, and is anything FAILED?
class HealthCommand final : public ClusterCommand {
    Q_OBJECT
public:
    using ClusterCommand::ClusterCommand;

private:
    struct Worker {
        QUrl url;
        std::optional<WorkerVersion> version;
        std::optional<WorkerHealth> health; ///< nullopt: below 3.9, or not answered
        std::optional<Error> error;
        std::chrono::milliseconds latency{-1};
    };

    void connected() override;
    void versionRead(std::size_t index, const Result<WorkerVersion> &version);
    void healthRead(std::size_t index, const Result<WorkerHealth> &health);
    void statusesRead(const Result<std::vector<ConnectorStatus>> &statuses);
    void oneAnswered();
    void show();
    void showTable();
    void showJson();
    QString wordOf(const Worker &worker) const;
    ExitCode verdict() const;
    bool workersDisagree() const; ///< they belong to different Kafka clusters

    std::vector<Worker> m_workers;
    std::vector<ConnectorStatus> m_statuses;
    std::optional<Error> m_statusesError;
    int m_outstanding = 0;
    QElapsedTimer m_clock;
};

} // namespace patchbay::cli
