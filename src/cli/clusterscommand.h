// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"

namespace patchbay::cli {

/// `clusters`: the saved connections. Asks no worker and no keychain.
class ClustersCommand final : public Command {
    Q_OBJECT
public:
    using Command::Command;
    void start() override;
};

} // namespace patchbay::cli
