// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plans/stepexecution.h"

namespace patchbay {

/// Sends one change. When its answer is lost it reads back until the cluster tells what happened, or the
/// deadline passes and the outcome stays unknown; it never just sends again.
class WriteExecution final : public StepExecution {
    Q_OBJECT
public:
    WriteExecution(const Step &step, bool watched, ConnectClient &client, const Waiting &waiting);

    void begin() override;
    void takeUp() override;
    void cancel() override;

private:
    enum class Phase {
        Sending,
        ReadingBack, ///< the answer was lost
        TakingUp, ///< a killed program may have sent it
    };
    enum class Seen { Happened, NotYet, ConnectorGone, Nothing };

    void send();
    void answered(const Result<> &result);
    void restarted(const Result<std::optional<ConnectorStatus>> &result);
    void answerLost(const Error &error);
    void lookBack();
    void statusRead(const Result<ConnectorStatus> &result);
    void existenceRead(const Result<ConnectorDescription> &result);
    void seen(Seen seen);

    template <typename T>
    bool is() const
    {
        return std::holds_alternative<T>(m_step);
    }
    bool isRestart() const { return is<step::Restart>() || is<step::RestartTask>(); }

    const Step m_step;
    const QString m_connector;
    const bool m_watched;
    ConnectClient &m_client;
    Phase m_phase = Phase::Sending;
    bool m_cancelled = false;
    std::optional<Error> m_lost; ///< the error that lost the answer
};

} // namespace patchbay
