// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plans/stepexecution.h"

namespace patchbay {

/// Does the steps that write and compare configs (configsteps.h). Before a write it reads what is there and
/// compares; a lost answer is resolved by reading back; nothing is ever sent twice.
class ConfigExecution final : public StepExecution {
    Q_OBJECT
public:
    /// \p fingerprinter: nullopt where the key of the fingerprints is not at hand; needed only for plans that
    /// were taken up.
    ConfigExecution(const Step &step, ConnectClient &client, const Waiting &waiting,
                    std::optional<Fingerprinter> fingerprinter);

    void begin() override;
    void takeUp() override;
    void cancel() override;

private:
    enum class Phase {
        Checking, ///< reading what is there; nothing was sent
        Sending,
        ReadingBack, ///< the answer was lost
        TakingUp, ///< a killed program may have sent it
        Comparing, ///< CompareConfig
    };

    void read();
    void configRead(const Result<ConnectorConfig> &result);
    void connectorMissing(const Error &error);
    void check(const ConnectorConfig &current);
    void lookAgain(const ConnectorConfig &current);
    void compare(const ConnectorConfig &current);
    void send(const ConnectorConfig &current);
    void answered(const Result<ConnectorDescription> &result);
    void again();
    bool isHappened(const ConnectorConfig &current, bool &isCertain) const;
    Error secretsMissing() const;
    Error clean(const Error &error) const;

    const ConfigChanges &changes() const;
    const ConfigImprint *base() const;
    const step::CreateConnector *creation() const { return std::get_if<step::CreateConnector>(&m_step); }
    const Fingerprinter *fingerprinter() const { return m_fingerprinter ? &*m_fingerprinter : nullptr; }

    const Step m_step;
    const QString m_connector;
    ConnectClient &m_client;
    const std::optional<Fingerprinter> m_fingerprinter;
    Phase m_phase = Phase::Checking;
    bool m_cancelled = false;
    bool m_byPut; ///< PutConfig, or a worker that turned out to have no PATCH
    std::optional<Error> m_lost;
};

} // namespace patchbay
