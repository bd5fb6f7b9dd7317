// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/clusterprofile.h"
#include "core/connect/capabilities.h"
#include "core/plans/plan.h"

#include <optional>

namespace patchbay {

/// What the rules about an action need to know of the cluster it would run on.
struct ActionGround {
    Access access = Access::ReadWrite;
    Environment environment;
    Capabilities capabilities;
};

/// nullopt, or why \p kind makes no sense for these connectors now: a read-only connection, a worker that
/// can't, a name that can't be addressed, nothing failed to restart. The reason is a sentence for tooltips
/// and for the shell. Statuses may be old: the worker decides in the end, this only says what is known to be
/// in vain.
std::optional<Error> inapplicability(Plan::Kind kind, const Statuses &connectors, const ActionGround &ground);
/// The same without what is only in vain: for the shell, where pausing what is paused already is done well.
std::optional<Error> impossibility(Plan::Kind kind, const Statuses &connectors, const ActionGround &ground);

/// How sure the person must be before a plan runs.
enum class Confirmation {
    None,
    Ask,
    TypeName, ///< the connector's name, or the cluster's when there are several connectors
};

/// Delete always asks. In production Stop and RestartAll ask too, and everything dangerous asks by typing the
/// name; so does whatever interrupts more than one connector at once.
Confirmation confirmationFor(Plan::Kind kind, int connectorCount, const Environment &environment);

} // namespace patchbay
