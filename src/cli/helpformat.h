// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <CLI/App.hpp>
#include <CLI/Formatter.hpp>

namespace patchbay::cli {

/// Help as a person reads it: in their language (CLI11's own words would be English), two columns, no line
/// longer than a terminal is wide, and without what only CLI11 wants to know of an option.
class HelpFormat final : public CLI::Formatter {
public:
    HelpFormat();
    std::string make_option(const CLI::Option *option, bool isPositional) const override;
    std::string make_subcommand(const CLI::App *command) const override;
    std::string make_description(const CLI::App *command) const override;
    std::string make_footer(const CLI::App *command) const override;
};

} // namespace patchbay::cli
