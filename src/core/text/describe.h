// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "core/plans/plan.h"
#include "core/rest/retrypolicy.h"

#include <QCoreApplication>
#include <QString>

#include <chrono>

namespace patchbay {

struct ClusterCondition;

/// Errors, states, steps and ages in plain words. The one place; translated. Never with secrets.
struct ErrorText {
    QString sentence; ///< what happened
    QString advice; ///< what can be done; may be empty
    QString details; ///< the worker's own words and the request; may be empty
};
ErrorText describeError(const Error &error);

QString describeState(ConnectorState state,
                      const QString &verbatim = {}); ///< "RUNNING", or the verbatim word
QString
describeStateMeaning(ConnectorState state); ///< a sentence for tooltips: how STOPPED differs from PAUSED
QString describeType(ConnectorType type); ///< "Source", "Sink"
QString describeCondition(
    const ClusterCondition &condition); ///< "rebalancing: try 3 of 8", "no answer", empty when fresh
QString describeRetry(const RetryNotice &notice); ///< "The cluster is rebalancing: try 3 of 8, next in 2 s"
QString describePlan(const Plan &plan); ///< "Restart failed tasks · orders-search"
QString describeStep(const Step &step); ///< "Wait until task 1 is RUNNING"
QString describeOmission(const Plan::Omission &omission); ///< why a connector is left alone, a sentence
QString describeProgress(Progress progress);
QString describePart(const Plan::Part &plan,
                     const PartReport &report); ///< the same of one connector, with its name
/// How far a part came before its program ended: "It reached step 5 of 8 (…), and whether that happened is
/// not known." Empty when nothing had begun.
QString describeReached(const Plan::Part &plan, const PartReport &part);
/// An operation that an earlier run left in the middle: how far each connector came, and that it may stand
/// still until the person decides.
QString describeLeftInTheMiddle(const Plan &plan, const PlanReport &report);
QString describeReport(const Plan &plan,
                       const PlanReport &report); ///< how a plan stands or what became of it, one sentence
QString describeAge(std::chrono::milliseconds age); ///< "just now", "12 s", "3 min", "6 d 4 h"
QString describeDuration(std::chrono::milliseconds duration); ///< "4.1 s", "12 ms"

/// A failure's trace, its root cause first, secrets masked.
struct TraceSummary {
    QString cause; ///< "Caused by: java.net.UnknownHostException: search-01.internal": the last one of the
                   ///< chain, those of suppressed exceptions don't count; the headline when there is no chain
    QString headline; ///< the first line
    int lines = 0;
};
TraceSummary summariseTrace(const QString &trace);

/// Does this character steer a terminal or a layout instead of being seen: controls, bidi marks, line
/// separators, zero width characters, half of a surrogate pair?
bool isSteering(char32_t character);

/// Text from a worker made safe to show on one line or in a terminal: control characters, escape codes, bidi
/// marks and line breaks become visible escapes.
QString printable(const QString &text);
/// The same, but line breaks and tabs stay (traces).
QString printableBlock(const QString &text);

} // namespace patchbay
