// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plans/plan.h"

namespace patchbay {

/// What an apply is about. `before` and `after` hold secrets; the plan made of them keeps those in memory
/// only.
struct ConfigApply {
    QString connector;
    ConnectorConfig before; ///< what the worker had at the review; nothing for a new one
    ConnectorConfig after; ///< exactly what was validated
    SecretRules rules;
};

/// Create, read back, wait for the state that it begins in.
Plan planCreate(const QUuid &cluster, const QString &clusterName, const ConfigApply &apply,
                std::optional<InitialState> initialState, const Fingerprinter &fingerprinter);
/// Patch (3.8+) or put what changed, read back, wait until it is again what \p status says it is meant to be:
/// a stopped one stays stopped. No parts when nothing changed.
Plan planChangeConfig(const QUuid &cluster, const QString &clusterName, const ConfigApply &apply,
                      const ConnectorStatus &status, const Capabilities &capabilities,
                      const Fingerprinter &fingerprinter);

} // namespace patchbay
