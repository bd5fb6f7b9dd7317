// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plans/statewatch.h"
#include "core/plans/stepexecution.h"

#include <QTimer>

namespace patchbay {

/// Errors of a read that asking again does not heal.
bool endsWaiting(Error::Kind kind);

/// Looks at a connector by the interval until StateWatch says that it is where it should be, or until it is
/// gone. A read that fails in a way that may pass does not end the step; its deadline does.
class AwaitExecution final : public StepExecution {
    Q_OBJECT
public:
    AwaitExecution(const Step &step, ConnectClient &client, const Waiting &waiting);

    void begin() override;
    void takeUp() override { begin(); }
    void cancel() override;

private:
    void look();
    void askExistence();
    void statusRead(const Result<ConnectorStatus> &result);
    void existenceRead(const Result<ConnectorDescription> &result);
    void deleted();
    void readFailed(const Error &error);
    void notYet(const QString &note);
    void deadlinePassed();

    const QString m_connector;
    const bool m_untilDeleted;
    ConnectClient &m_client;
    StateWatch m_watch;
    QString m_lastSeen; ///< what the last look found, for the sentence of the deadline
    std::optional<Error> m_lastError; ///< of the last look, when it failed
    QTimer m_deadline;
};

} // namespace patchbay
