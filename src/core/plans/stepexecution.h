// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/config/fingerprint.h"
#include "core/connect/connectclient.h"
#include "core/plans/plan.h"
#include "core/plans/waiting.h"

#include <QElapsedTimer>
#include <QTimer>

#include <functional>
#include <memory>

namespace patchbay {

class OffsetSnapshotStore;

/// What a step stands on besides itself. All that is pointed to must outlive the plan's run.
struct StepGround {
    ConnectClient &client;
    Waiting waiting;
    QUuid cluster; ///< the plan's
    QString clusterName;
    const Plan::Part *part = nullptr; ///< the step's own; null in tests of single steps
    OffsetSnapshotStore *snapshots = nullptr; ///< null: steps that need it fail
    bool watched = false; ///< a later step of the part shows what became of a change whose answer was lost
    bool mayAsk = false; ///< somebody answers questions
    /// For configs of a plan that was taken up; nullopt where its key is not at hand.
    std::optional<Fingerprinter> fingerprinter = {};
    /// Of other clusters; null where it is not known. Empty: there are none.
    std::function<ConnectClient *(const QUuid &cluster)> clientOf = {};
};

/// How a step ended.
struct StepOutcome {
    Progress progress = Progress::Done; ///< Done, Failed, OutcomeUnknown or Cancelled
    std::optional<Error> error;
    QString note;
    bool leaveAsIs = false; ///< the person said that nothing is to be brought back

    static StepOutcome done(const QString &note = {}) { return {Progress::Done, std::nullopt, note, false}; }
    static StepOutcome failed(const Error &error) { return {Progress::Failed, error, {}, false}; }
    static StepOutcome unknown(const Error &error) { return {Progress::OutcomeUnknown, error, {}, false}; }
    static StepOutcome cancelled(const QString &note = {})
    {
        return {Progress::Cancelled, std::nullopt, note, false};
    }
};

/// A change was sent and nobody knows whether it happened: read back before anything else.
bool answerWasLost(const Error &error);

/// Does one step of a plan. PlanRunner owns its order and the journal; this knows only its step.
class StepExecution : public QObject {
    Q_OBJECT
public:
    explicit StepExecution(const Waiting &waiting);

    virtual void begin() = 0;
    /// The program that began this step did not live to write its end: compare with the cluster before doing
    /// it again.
    virtual void takeUp() = 0;
    /// Ends as soon as nothing is under way that may change the cluster.
    virtual void cancel() = 0;
    /// A request of this connector waits for its next try.
    void retrying(const RetryNotice &notice);
    /// The answer to asked(); comes at most once for each question.
    virtual void decide(PlanDecision) { }

signals:
    void noted(const QString &note);
    void looked(const patchbay::ConnectorStatus &status);
    void asked(const patchbay::PlanQuestion &question); ///< only where StepGround::mayAsk
    void gone(); ///< the connector does not exist any more
    void ended(const patchbay::StepOutcome &outcome); ///< once

protected:
    void end(const StepOutcome &outcome); ///< once: what comes later is dropped
    void endAsGone(); ///< somebody else deleted the connector
    /// Cancelled before reading back told what a change had done. \p lost: why its answer did not come.
    void endUnread(const std::optional<Error> &lost);
    void endLater(const Error &error); ///< fails, but not before the call that found out returned
    bool isEnded() const { return m_ended; }
    bool passed() const { return m_clock.hasExpired(m_waiting.deadline.count()); } ///< the deadline

    const Waiting m_waiting;
    QElapsedTimer m_clock; ///< since the first try, or since reading back began
    QTimer m_next; ///< the next look or try; a single shot, stopped by the end

private:
    bool m_ended = false;
};

std::unique_ptr<StepExecution> makeExecution(const Step &step, const StepGround &ground);

} // namespace patchbay
