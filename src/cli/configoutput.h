// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/terminal.h"
#include "core/config/configproblem.h"
#include "core/config/configreview.h"
#include "core/history/confighistory.h"

namespace patchbay::cli {

// How the config commands print what they found. All of it is masked already, and made printable here.

void complainAbout(const QList<ConfigProblem> &problems, Terminal &terminal); ///< on stderr, one line each
void printReview(const ConfigReview &review, Terminal &terminal); ///< the diff on stdout, notes on stderr
void printHistory(const std::vector<ConfigVersion> &versions, Terminal &terminal);

json::Value problemsToJson(const QList<ConfigProblem> &problems, bool isValid);
json::Value toJson(const ConfigReview &review);

} // namespace patchbay::cli
