// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace patchbay {

/// The translation context of core/rest.
struct RestText {
    Q_DECLARE_TR_FUNCTIONS(patchbay::RestText)
};

} // namespace patchbay
