// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plans/applicability.h"

namespace patchbay {

/// What can be done with the offsets of one connector: 3.6+ all, 3.5 view only, below nothing; never for a
/// name that its worker can't address. Where something can't be done the error (Error::Kind::Blocked) says
/// why and, where there is one, the way round.
struct OffsetSupport {
    std::optional<Error> viewing; ///< nullopt: they can be seen
    std::optional<Error> changing; ///< nullopt: they can be changed
    bool canView() const { return !viewing; }
    bool canChange() const { return !changing; }
};
OffsetSupport offsetSupport(const QString &connector, const ActionGround &ground);

} // namespace patchbay
