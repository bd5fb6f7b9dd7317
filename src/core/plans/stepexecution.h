// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/config/fingerprint.h"
#include "core/connect/connectclient.h"
#include "core/plans/plan.h"
#include "core/plans/waiting.h"

#include <memory>

namespace patchbay {

/// How a step ended.
struct StepOutcome {
    Progress progress = Progress::Done; ///< Done, Failed, OutcomeUnknown or Cancelled
    std::optional<Error> error;
    QString note;

    static StepOutcome done(const QString &note = {}) { return {Progress::Done, std::nullopt, note}; }
    static StepOutcome failed(const Error &error) { return {Progress::Failed, error, {}}; }
    static StepOutcome unknown(const Error &error) { return {Progress::OutcomeUnknown, error, {}}; }
    static StepOutcome cancelled(const QString &note = {})
    {
        return {Progress::Cancelled, std::nullopt, note};
    }
};

/// Does one step of a plan. PlanRunner owns its order and the journal; this knows only its step.
class StepExecution : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    virtual void begin() = 0;
    /// The program that began this step did not live to write its end: compare with the cluster before doing
    /// it again.
    virtual void takeUp() = 0;
    /// Ends as soon as nothing is under way that may change the cluster.
    virtual void cancel() = 0;
    /// A request of this connector waits for its next try.
    virtual void retrying(const RetryNotice &notice) = 0;

signals:
    void noted(const QString &note);
    void looked(const patchbay::ConnectorStatus &status);
    void gone(); ///< the connector does not exist any more
    void ended(const patchbay::StepOutcome &outcome); ///< once
};

/// \p watched: a later step of the same part shows what became of a change whose answer was lost.
/// \p fingerprinter: for configs of a plan that was taken up; nullopt where its key is not at hand.
std::unique_ptr<StepExecution> makeExecution(const Step &step, bool watched, ConnectClient &client,
                                             const Waiting &waiting,
                                             const std::optional<Fingerprinter> &fingerprinter);

} // namespace patchbay
