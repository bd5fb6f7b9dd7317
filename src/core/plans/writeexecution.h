// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plans/stepexecution.h"

#include <QElapsedTimer>
#include <QTimer>

namespace patchbay {

/// A change was sent and nobody knows whether it happened: read back before anything else.
bool answerWasLost(const Error &error);

/// Sends one change. When its answer is lost it reads back until the cluster tells what happened, or the
/// deadline passes and the outcome stays unknown; it never just sends again.
class WriteExecution final : public StepExecution {
    Q_OBJECT
public:
    WriteExecution(const Step &step, bool watched, ConnectClient &client, const Waiting &waiting);

    void begin() override;
    void takeUp() override;
    void cancel() override;
    void retrying(const RetryNotice &notice) override;

private:
    enum class Phase {
        Sending,
        ReadingBack, ///< the answer was lost
        TakingUp, ///< a killed program may have sent it
        Ended,
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
    void end(const StepOutcome &outcome);

    template <typename T>
    bool is() const
    {
        return std::holds_alternative<T>(m_step);
    }
    bool isRestart() const { return is<step::Restart>() || is<step::RestartTask>(); }
    bool passed() const { return m_clock.hasExpired(m_waiting.deadline.count()); }

    const Step m_step;
    const QString m_connector;
    const bool m_watched;
    ConnectClient &m_client;
    const Waiting m_waiting;
    Phase m_phase = Phase::Sending;
    bool m_cancelled = false;
    std::optional<Error> m_lost; ///< the error that lost the answer
    QElapsedTimer m_clock; ///< since reading back began
    QTimer m_timer; ///< next look
};

} // namespace patchbay
