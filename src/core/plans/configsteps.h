// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/config/configimprint.h"
#include "core/connect/connectortypes.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace patchbay::step {

// Steps that write configs. In memory they hold what is sent; written into the journal they hold no secret
// (core/config/configimprint.h), so a plan taken up after a kill can do what needs none of the lost ones, and
// says so where it can't.

struct CreateConnector { ///< POST; never over one that exists
    QString connector;
    ConfigChanges config; ///< from nothing: all settings
    std::optional<InitialState> initialState; ///< 3.7+; nullopt: RUNNING
    bool operator==(const CreateConnector &) const = default;
};
/// Both read the config again right before they write and go no further when it is not `base`: somebody else
/// changed it (Error::Kind::ChangedMeanwhile), or deleted the connector, which is never made again.
struct PatchConfig { ///< only what changed, so that keys that others change at this moment survive (3.8+)
    QString connector;
    ConfigChanges changes;
    ConfigImprint base;
    bool operator==(const PatchConfig &) const = default;
};
struct PutConfig { ///< what was just read, with the changes
    QString connector;
    ConfigChanges changes;
    ConfigImprint base;
    bool operator==(const PutConfig &) const = default;
};
/// Reads back. Fails when a key of `changed` is not as expected; other keys that differ are told.
struct CompareConfig {
    QString connector;
    ConfigImprint expected;
    QStringList changed;
    bool operator==(const CompareConfig &) const = default;
};

} // namespace patchbay::step
