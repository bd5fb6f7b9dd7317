// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plans/stepexecution.h"

namespace patchbay {

/// Reads the original's config and creates its copy STOPPED; on a worker before 3.7 it is created and stopped
/// at once, so that it runs for a moment. One that exists already is never touched. A lost answer, and a step
/// taken up, are settled by reading whether the copy is there.
class CopyExecution final : public StepExecution {
    Q_OBJECT
public:
    CopyExecution(const step::CopyConnector &step, const StepGround &ground);

    void begin() override;
    void takeUp() override;
    void cancel() override;

private:
    void lookWhetherThere();
    void readConfig();
    void configRead(const Result<ConnectorConfig> &config);
    void created(const Result<ConnectorDescription> &result);
    void lookBack();
    void lookedBack(const Result<ConnectorDescription> &result);
    void stopCopy(const QString &note);

    const step::CopyConnector m_step;
    const StepGround m_ground;
    ConnectClient *m_original = nullptr;
    bool m_sent = false; ///< an answer is out, or was lost
    bool m_takingUp = false;
    bool m_cancelled = false;
    std::optional<Error> m_lost;
};

} // namespace patchbay
