// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "core/rest/httprequest.h"

#include <chrono>

namespace patchbay {

/// What may be done after an error (docs/architecture.md, "Transient, ambiguous, final").
enum class Recovery {
    Transient, ///< passes by itself: send again after a back-off
    Ambiguous, ///< a change may have happened: read and compare, never just send again
    Final, ///< sending it again gives the same answer
};

/// The one place that decides. Reads: connect errors, 502/503/504, 409 and 500 with a rebalance, leader or
/// forwarding text are transient. Writes: only what was refused or unresolved before it was sent, 409 and 500
/// with a rebalance or stale-configuration text, and 500 forwarding with ConnectException (all of these are
/// Kind::Rebalancing). A change whose outcome is unknown is ambiguous, whatever its kind. A time-out is final
/// for a read: its deadline is spent. Measured on 2.8.2 to 4.3.1.
Recovery recoveryAfter(const Error &error, Effect effect);

// What the messages of 409 and 500 speak of. Only these texts separate what passes by itself from what does
// not.
bool speaksOfForwarding(QStringView message); ///< "IO Error trying to forward REST request: …"
bool speaksOfRebalance(QStringView message); ///< a rebalance, or a stale configuration
bool speaksOfMissingLeader(QStringView message);

/// How long to wait before try \p attempt (2 = the first repetition): limits::backOffFirst doubled each time,
/// at most limits::backOffLongest, times \p jitter in [0.5, 1.0].
std::chrono::milliseconds backOff(int attempt, double jitter);

/// Told while a request waits for its next try: "The cluster is rebalancing: try 3 of 8, next in 2 s".
struct RetryNotice {
    HttpRequest request;
    Error error; ///< why the last try failed
    int nextAttempt = 2;
    int attempts = 8;
    std::chrono::milliseconds delay{0};
};

} // namespace patchbay

Q_DECLARE_METATYPE(patchbay::RetryNotice)
