// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/invocation.h"

#include <CLI/App.hpp>

#include <functional>
#include <string>
#include <vector>

namespace patchbay::cli {

/// What CLI11 fills for `offsets …`.
struct OffsetsTyped {
    std::vector<std::string> topics, compare, toUrls, mapTopics, mapKeys, settings;
    std::string partitions, fromFile, filter, toOffset, shift, toTime, toSnapshot, show, remove, toCluster,
        as, bootstrapServers, kafkaSecurity = "plaintext", kafkaMechanism = "scram-sha-512";
    bool all = false, toEarliest = false, toLatest = false, evenIfMoved = false, newPartitions = false,
         goOn = false, undo = false, list = false, deleteOriginal = false;
};
OffsetsOptions optionsOf(const OffsetsTyped &typed);

/// The commands about offsets, and what they mean once one was found on the line. For commandline.cpp.
class OffsetsGrammar {
public:
    using Add = std::function<CLI::App *(const char *name, const QString &help)>;
    OffsetsGrammar(OffsetsTyped &typed, const Add &add);

    std::vector<CLI::App *> changing; ///< those that take --yes and --wait

    std::optional<Invocation::Command> command() const; ///< nullopt: none of these is on the line
    std::optional<QString> wrongUsage(const OffsetsTyped &typed) const; ///< what CLI11 cannot check

private:
    CLI::App *m_get, *m_plan, *m_apply, *m_reset, *m_snapshot, *m_restore, *m_move;
};

} // namespace patchbay::cli
