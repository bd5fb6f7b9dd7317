// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/offsetsoptions.h"
#include "core/connect/connectortypes.h"
#include "core/plans/plan.h"

#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>

namespace patchbay::cli {

/// What a command line asks for. A value.
struct Invocation {
    enum class Command {
        Clusters,
        ConnectorsList,
        ConnectorsShow,
        ConnectorsStatus,
        ConnectorsTasks,
        ConnectorsChange, ///< `kind` says which
        PluginsList,
        PluginsShow,
        Health,
        ConfigGet,
        ConfigValidate,
        ConfigDiff,
        ConfigApply,
        ConfigHistory,
        ConfigRestore,
        OffsetsGet,
        OffsetsPlan,
        OffsetsApply,
        OffsetsReset,
        OffsetsSnapshot,
        OffsetsRestore,
        OffsetsMove,
    };
    enum class Output { Table, Json };

    Command command = Command::Clusters;
    Output output = Output::Table;

    QString cluster; ///< --cluster: a profile's name; empty: `urls`
    QStringList urls; ///< --url, as typed, without user info
    QString caFile;
    std::optional<std::chrono::milliseconds> timeout;
    bool wait = false;
    bool yes = false;

    QStringList names; ///< connectors, or one plugin class
    QStringList states; ///< list --state
    QString filter; ///< list --filter
    bool wholeTrace = false; ///< status --trace
    bool allPlugins = false; ///< plugins list --all
    Plan::Kind kind = Plan::Kind::Pause;
    int task = -1; ///< restart --task
    OffsetsOptions offsets;

    // config …
    QString file; ///< "-": standard input
    QString version; ///< restore: the beginning of its id, or its name
    bool asProperties = false; ///< get
    bool dryRun = false; ///< apply, restore
    bool withErrors = false;
    std::optional<InitialState> initialState; ///< apply of a new one

    bool isJson() const { return output == Output::Json; }
};

} // namespace patchbay::cli
