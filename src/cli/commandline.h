// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/exitcodes.h"
#include "cli/invocation.h"

#include <tl/expected.hpp>

namespace patchbay::cli {

/// Why nothing is to be done: help or the version was asked for, or the usage is wrong.
struct Stop {
    QString text; ///< --help, --version: for stdout. Wrong usage: a sentence for stderr
    ExitCode code = ExitCode::Done;
    bool asJson = false; ///< --output json stands somewhere on the line
};

/// \p arguments as main() got them, the program's name first. Never repeats a URL's password in its text.
tl::expected<Invocation, Stop> parseCommandLine(const QStringList &arguments);

} // namespace patchbay::cli
